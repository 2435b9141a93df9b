//! Apps, also called connectors: services that a user can link to a ChatGPT account and the model
//! can call.

use std::collections::BTreeMap;

use crate::{macros::object, thread::ThreadId};

object! {
    /// The params of `app/list`.
    pub struct AppsListParams {
        /// The `nextCursor` of a previous response. If absent or `null`, starts with the first
        /// page.
        pub cursor: Field<String>,
        /// The maximum number of apps to return; 0 counts as 1. If absent or `null`, returns all.
        pub limit: Field<u32>,
        /// The ID of a thread whose configuration decides whether apps are enabled. If absent or
        /// `null`, uses the server's configuration.
        pub thread_id: Field<ThreadId>,
        /// Whether to bypass the cache and fetch the apps again. Defaults to `false`.
        pub force_refetch: Optional<bool>,
    }
}

object! {
    /// A page of apps, those that can be used first: the response to `app/list`.
    ///
    /// `app/list/updated` is sent before it, as the sources respond.
    pub struct AppsListResponse {
        /// The apps.
        pub data: Vec<AppInfo>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// Reports that more is known about the apps: the params of `app/list/updated`.
    pub struct AppListUpdatedNotification {
        /// All apps known so far.
        pub data: Vec<AppInfo>,
    }
}

object! {
    /// An app.
    pub struct AppInfo {
        /// The app's ID.
        pub id: String,
        /// The app's display name.
        pub name: String,
        /// What the app does. `null` if unknown.
        pub description: Option<String>,
        /// The URL of the app's logo. `null` if it has none.
        pub logo_url: Option<String>,
        /// The URL of the app's logo for dark backgrounds. `null` if it has none.
        pub logo_url_dark: Option<String>,
        /// The app's icons, by size. `null` if it has none.
        pub icon_assets: Option<BTreeMap<String, String>>,
        /// The app's icons for dark backgrounds, by size. `null` if it has none.
        pub icon_dark_assets: Option<BTreeMap<String, String>>,
        /// How the app came to the app directory. `null` if unknown.
        pub distribution_channel: Option<String>,
        /// The app's developer and branding. `null` if unknown.
        pub branding: Option<AppBranding>,
        /// More of the app's entry in the app directory. `null` if unknown.
        pub app_metadata: Option<AppMetadata>,
        /// The app directory's labels for the app, by name. `null` if it has none.
        pub labels: Option<BTreeMap<String, String>>,
        /// The URL where the user can link the app. `null` if unknown.
        pub install_url: Option<String>,
        /// Whether the app is linked to the account, so that it can be used.
        pub is_accessible: Newer<bool> = false,
        /// Whether the configuration enables the app: `enabled` under `[apps.<id>]`.
        pub is_enabled: Newer<bool> = true,
        /// The display names of the plugins that include the app.
        pub plugin_display_names: Newer<Vec<String>> = [],
    }
}

object! {
    /// An app's developer and branding.
    pub struct AppBranding {
        /// The app's category in the app directory. `null` if it has none.
        pub category: Option<String>,
        /// The developer's name. `null` if unknown.
        pub developer: Option<String>,
        /// The developer's website. `null` if unknown.
        pub website: Option<String>,
        /// The URL of the privacy policy. `null` if unknown.
        pub privacy_policy: Option<String>,
        /// The URL of the terms of service. `null` if unknown.
        pub terms_of_service: Option<String>,
        /// Whether the app directory shows the app to everyone.
        pub is_discoverable_app: bool,
    }
}

object! {
    /// More of an app's entry in the app directory. A `null` field is unknown.
    pub struct AppMetadata {
        /// The app's review.
        pub review: Option<AppReview>,
        /// The app's categories.
        pub categories: Option<Vec<String>>,
        /// The app's subcategories.
        pub sub_categories: Option<Vec<String>>,
        /// A description for search engines.
        pub seo_description: Option<String>,
        /// Screenshots of the app.
        pub screenshots: Option<Vec<AppScreenshot>>,
        /// The developer's name.
        pub developer: Option<String>,
        /// The app's version.
        pub version: Option<String>,
        /// The version's ID.
        pub version_id: Option<String>,
        /// The release notes of the version.
        pub version_notes: Option<String>,
        /// The kind of first-party (OpenAI) app.
        ///
        /// @removed 0.146.0
        pub first_party_type: Field<String>,
        /// Whether a first-party (OpenAI) app must be linked like any other.
        pub first_party_requires_install: Option<bool>,
        /// Whether to offer the app in the composer before it is linked.
        pub show_in_composer_when_unlinked: Option<bool>,
    }
}

object! {
    /// The review of an app.
    pub struct AppReview {
        /// The status of the review, as reported by the app directory.
        pub status: String,
    }
}

object! {
    /// A screenshot of an app.
    pub struct AppScreenshot {
        /// The screenshot's URL. `null` if it is a file.
        pub url: Option<String>,
        /// The ID of the file that contains the screenshot. `null` if it is a URL.
        pub file_id: Option<String>,
        /// The user prompt that the screenshot shows.
        pub user_prompt: String,
    }
}

object! {
    /// The params of `app/read`.
    pub struct AppsReadParams {
        /// The IDs of the apps to read, at most 100; duplicates are read once.
        pub app_ids: Vec<String>,
        /// The ID of a loaded thread whose configuration applies. If absent or `null`, the server's
        /// applies.
        pub thread_id: Field<ThreadId>,
        /// Whether to return each app's tools as well. Defaults to `false`.
        pub include_tools: Optional<bool>,
    }
}

object! {
    /// The requested apps: the response to `app/read`.
    pub struct AppsReadResponse {
        /// The apps that exist, in the order of the params.
        pub apps: Vec<ConnectorMetadata>,
        /// The IDs of the apps that do not exist.
        pub missing_app_ids: Vec<String>,
    }
}

object! {
    /// An app, as returned by `app/read`.
    pub struct ConnectorMetadata {
        /// The app's ID.
        pub id: String,
        /// The app's display name.
        pub name: String,
        /// What the app does. `null` if unknown.
        pub description: Option<String>,
        /// The URL of the app's icon. `null` if it has none.
        pub icon_url: Option<String>,
        /// The URL of the app's icon for dark backgrounds. `null` if it has none.
        pub icon_url_dark: Option<String>,
        /// How the app came to the app directory. `null` if unknown.
        pub distribution_channel: Option<String>,
        /// The URL where the user can link the app. `null` if unknown.
        pub install_url: Option<String>,
        /// The display names of the plugins that include the app.
        pub plugin_display_names: Newer<Vec<String>> = [],
        /// The app's tools. `null` unless requested with `includeTools`.
        pub tool_summaries: Option<Vec<AppToolSummary>>,
    }
}

object! {
    /// A summary of an app's tool, for display.
    pub struct AppToolSummary {
        /// The tool's name.
        pub name: String,
        /// The tool's display name. `null` if it has none.
        pub title: Option<String>,
        /// What the tool does.
        pub description: String,
        /// Whether the tool can be used.
        pub is_enabled: Newer<bool> = true,
        /// Why the tool cannot be used. `null` if it can.
        pub disabled_reason: Option<String>,
        /// Whether the tool changes nothing.
        pub is_read_only: Newer<bool> = false,
    }
}

object! {
    /// The params of `app/installed`.
    pub struct AppsInstalledParams {
        /// The ID of a loaded thread whose configuration applies. If absent or `null`, the server's
        /// applies.
        pub thread_id: Field<ThreadId>,
        /// Whether to bypass the cache and fetch the apps again. Defaults to `false`.
        pub force_refresh: Optional<bool>,
    }
}

object! {
    /// The linked apps: the response to `app/installed`.
    pub struct AppsInstalledResponse {
        /// The apps.
        pub apps: Vec<InstalledApp>,
    }
}

object! {
    /// A linked app.
    pub struct InstalledApp {
        /// The app's ID.
        pub id: String,
        /// The app's name in the tool catalog, which may differ from the one in `app/read`. `null`
        /// if unknown.
        pub runtime_name: Option<String>,
        /// Whether all layers of the configuration allow the app to be used.
        pub enabled: bool,
        /// Whether the app is enabled and has a tool that the model can call.
        pub callable: bool,
    }
}
