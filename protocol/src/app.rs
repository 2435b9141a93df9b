//! Apps, also called connectors: services that a ChatGPT account can link and the model can call.

use std::collections::BTreeMap;

use crate::macros::object;

object! {
    /// The params of `app/list`.
    #[derive(Default)]
    pub struct AppsListParams {
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the start.
        pub cursor: Field<String>,
        /// How many apps to give at most; 0 counts as 1. Absent and `null` mean: all.
        pub limit: Field<u32>,
        /// A thread whose configuration decides whether apps are on. Absent and `null` mean: the server's.
        pub thread_id: Field<String>,
        /// Whether to ask the sources again rather than use what is cached. Defaults to `false`.
        pub force_refetch: Optional<bool>,
    }
}

object! {
    /// A page of apps, those that can be used first: the answer to `app/list`.
    ///
    /// `app/list/updated` comes before it, as the sources answer.
    pub struct AppsListResponse {
        /// The apps.
        pub data: Vec<AppInfo>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// Says that more is known about the apps: the params of `app/list/updated`.
    pub struct AppListUpdatedNotification {
        /// All apps, as far as they are known.
        pub data: Vec<AppInfo>,
    }
}

object! {
    /// An app.
    pub struct AppInfo {
        /// Names the app.
        pub id: String,
        /// The name for people.
        pub name: String,
        /// What it does. `null` when not known.
        pub description: Option<String>,
        /// Its logo. `null` when it has none.
        pub logo_url: Option<String>,
        /// Its logo for a dark background. `null` when it has none.
        pub logo_url_dark: Option<String>,
        /// Its icons, by size. `null` when it has none.
        pub icon_assets: Option<BTreeMap<String, String>>,
        /// Its icons for a dark background, by size. `null` when it has none.
        pub icon_dark_assets: Option<BTreeMap<String, String>>,
        /// How it came to the directory. `null` when not known.
        pub distribution_channel: Option<String>,
        /// Who makes it. `null` when not known.
        pub branding: Option<AppBranding>,
        /// More of its entry in the directory. `null` when not known.
        pub app_metadata: Option<AppMetadata>,
        /// Labels of the directory, by name. `null` when it has none.
        pub labels: Option<BTreeMap<String, String>>,
        /// Where a person links it. `null` when not known.
        pub install_url: Option<String>,
        /// Whether the account has linked it, so that it can be used.
        pub is_accessible: Newer<bool> = false,
        /// Whether the configuration lets it be used: `enabled` under `[apps.<id>]`.
        pub is_enabled: Newer<bool> = true,
        /// The plugins that bring it, by their names for people.
        pub plugin_display_names: Newer<Vec<String>> = [],
    }
}

object! {
    /// Who makes an app.
    pub struct AppBranding {
        /// Its category in the directory. `null` when it has none.
        pub category: Option<String>,
        /// The maker's name. `null` when not known.
        pub developer: Option<String>,
        /// The maker's site. `null` when not known.
        pub website: Option<String>,
        /// Its privacy policy, as a URL. `null` when not known.
        pub privacy_policy: Option<String>,
        /// Its terms of service, as a URL. `null` when not known.
        pub terms_of_service: Option<String>,
        /// Whether the directory shows it to everybody.
        pub is_discoverable_app: bool,
    }
}

object! {
    /// More of an app's entry in the directory; what is `null` is not known.
    #[derive(Default)]
    pub struct AppMetadata {
        /// What came of its review.
        pub review: Option<AppReview>,
        /// Its categories.
        pub categories: Option<Vec<String>>,
        /// Its finer categories.
        pub sub_categories: Option<Vec<String>>,
        /// A description for search engines.
        pub seo_description: Option<String>,
        /// Pictures of it at work.
        pub screenshots: Option<Vec<AppScreenshot>>,
        /// The maker's name.
        pub developer: Option<String>,
        /// Its version, as text.
        pub version: Option<String>,
        /// Names the version.
        pub version_id: Option<String>,
        /// What is new in the version.
        pub version_notes: Option<String>,
        /// What kind of app of OpenAI's own it is.
        ///
        /// @removed 0.146.0
        pub first_party_type: Field<String>,
        /// Whether an app of OpenAI's own must be linked like any other.
        pub first_party_requires_install: Option<bool>,
        /// Whether to offer it beside the prompt before it is linked.
        pub show_in_composer_when_unlinked: Option<bool>,
    }
}

object! {
    /// What came of an app's review.
    pub struct AppReview {
        /// How far the review is, as the directory says it.
        pub status: String,
    }
}

object! {
    /// A picture of an app at work.
    pub struct AppScreenshot {
        /// Where it is. `null` when it is a file.
        pub url: Option<String>,
        /// The file that holds it. `null` when it is a URL.
        pub file_id: Option<String>,
        /// The prompt that it shows.
        pub user_prompt: String,
    }
}

object! {
    /// The params of `app/read`.
    pub struct AppsReadParams {
        /// The apps to read, at most 100; one named twice is read once.
        pub app_ids: Vec<String>,
        /// A loaded thread whose configuration counts. Absent and `null` mean: the server's.
        pub thread_id: Field<String>,
        /// Whether to list each app's tools as well. Defaults to `false`.
        pub include_tools: Optional<bool>,
    }
}

object! {
    /// The apps that were asked for: the answer to `app/read`.
    pub struct AppsReadResponse {
        /// Those that there are, in the order of the params.
        pub apps: Vec<ConnectorMetadata>,
        /// Those that there are not.
        pub missing_app_ids: Vec<String>,
    }
}

object! {
    /// An app, as `app/read` describes it.
    pub struct ConnectorMetadata {
        /// Names the app.
        pub id: String,
        /// The name for people.
        pub name: String,
        /// What it does. `null` when not known.
        pub description: Option<String>,
        /// Its icon. `null` when it has none.
        pub icon_url: Option<String>,
        /// Its icon for a dark background. `null` when it has none.
        pub icon_url_dark: Option<String>,
        /// How it came to the directory. `null` when not known.
        pub distribution_channel: Option<String>,
        /// Where a person links it. `null` when not known.
        pub install_url: Option<String>,
        /// The plugins that bring it, by their names for people.
        pub plugin_display_names: Newer<Vec<String>> = [],
        /// Its tools. `null` unless `includeTools` asked for them.
        pub tool_summaries: Option<Vec<AppToolSummary>>,
    }
}

object! {
    /// A tool of an app, for people to look at.
    pub struct AppToolSummary {
        /// Names the tool.
        pub name: String,
        /// The name for people. `null` when it has none.
        pub title: Option<String>,
        /// What it does.
        pub description: String,
        /// Whether it can be used.
        pub is_enabled: Newer<bool> = true,
        /// Why it cannot. `null` when it can.
        pub disabled_reason: Option<String>,
        /// Whether it changes nothing.
        pub is_read_only: Newer<bool> = false,
    }
}

object! {
    /// The params of `app/installed`.
    #[derive(Default)]
    pub struct AppsInstalledParams {
        /// A loaded thread whose configuration counts. Absent and `null` mean: the server's.
        pub thread_id: Field<String>,
        /// Whether to ask the sources again rather than use what is cached. Defaults to `false`.
        pub force_refresh: Optional<bool>,
    }
}

object! {
    /// The apps that are linked: the answer to `app/installed`.
    pub struct AppsInstalledResponse {
        /// The apps.
        pub apps: Vec<InstalledApp>,
    }
}

object! {
    /// An app that is linked.
    pub struct InstalledApp {
        /// Names the app.
        pub id: String,
        /// Its name in the catalogue of tools, which may differ from that of `app/read`. `null` when not
        /// known.
        pub runtime_name: Option<String>,
        /// Whether all layers of the configuration let it be used.
        pub enabled: bool,
        /// Whether it is enabled and has a tool that the model may call.
        pub callable: bool,
    }
}
