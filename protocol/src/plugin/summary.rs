//! A plugin, as it appears in lists.

use super::{PluginExtensions, PluginShareContext};
use crate::{
    macros::{object, string_enum, tagged_union},
    path::AbsolutePathBuf,
};

object! {
    /// A plugin, as it appears in lists.
    pub struct PluginSummary {
        /// The plugin's ID: `<name>@<marketplace>`.
        pub id: String,
        /// The plugin's ID in the backend. `null` if the plugin is local.
        pub remote_plugin_id: Option<String>,
        /// The plugin's version in the backend. `null` if unknown.
        pub version: Option<String> = null,
        /// The plugin's version on the server's machine. `null` if it is not there.
        pub local_version: Option<String> = null,
        /// The plugin's name.
        pub name: String,
        /// How the plugin is shared. `null` if it is not shared.
        pub share_context: Option<PluginShareContext>,
        /// Where the plugin comes from.
        pub source: PluginSource,
        /// Whether the plugin is installed.
        pub installed: bool,
        /// When the plugin was installed, as a Unix timestamp in seconds. `null` if it is not
        /// installed, is local, is installed by default, or if the time is unknown.
        pub installed_at: Option<i64> = null,
        /// Whether the plugin is enabled. Always `false` in the response to `plugin/search`.
        pub enabled: bool,
        /// Whether the plugin can be installed.
        pub install_policy: Newer<PluginInstallPolicy>,
        /// Where the install policy comes from. `null` if unknown.
        pub install_policy_source: Option<PluginInstallPolicySource>,
        /// Whether the user must be shown a page about the plugin before it is installed. `null` if
        /// unknown, which clients should treat as `true`.
        pub must_show_installation_interstitial: Option<bool> = null,
        /// When to sign in to the services that the plugin uses.
        pub auth_policy: Newer<PluginAuthPolicy>,
        /// Whether the plugin may be installed and used at all.
        pub availability: Newer<PluginAvailability> = "AVAILABLE",
        /// Why the plugin may not be used. `null` if it may be used, if it is local, or if the
        /// reason is unknown.
        pub disabled_reason: Option<PluginDisabledReason> = null,
        /// The backend's names of the subscription plans that may use the plugin. `null` if
        /// unknown.
        pub eligible_plan_types: Option<Vec<String>> = null,
        /// How to display the plugin. `null` if unspecified.
        pub interface: Option<PluginInterface>,
        /// Search keywords for the plugin.
        pub keywords: Newer<Vec<String>> = [],
        /// What the plugin adds to the client's UI. Absent or `null` if unknown. Only 0.157.0 has
        /// this field.
        ///
        /// @removed 0.158.0
        pub extensions: Field<PluginExtensions> = null,
    }
}

string_enum! {
    /// When to sign in to the services that a plugin uses.
    pub enum PluginAuthPolicy {
        /// When the plugin is installed.
        OnInstall = "ON_INSTALL",
        /// When the plugin is first used.
        OnUse = "ON_USE",
        ..
    }
}

string_enum! {
    /// Whether a plugin may be installed and used.
    pub enum PluginAvailability {
        /// It may not: a workspace admin disabled it.
        DisabledByAdmin = "DISABLED_BY_ADMIN",
        /// It may be installed and used.
        Available = "AVAILABLE",
        ..
    }
}

string_enum! {
    /// Why a plugin may not be used.
    pub enum PluginDisabledReason {
        /// A workspace admin disabled it.
        DisabledByAdmin = "disabled_by_admin",
        /// The account's subscription plan does not include it.
        PlanNotEligible = "plan_not_eligible",
        /// An app that it needs is unavailable.
        RequiredAppUnavailable = "required_app_unavailable",
        /// A reason that the backend does not give.
        Unknown = "unknown",
        ..
    }
}

string_enum! {
    /// Whether a plugin can be installed.
    pub enum PluginInstallPolicy {
        /// It cannot be installed.
        NotAvailable = "NOT_AVAILABLE",
        /// It can be installed.
        Available = "AVAILABLE",
        /// It is installed by default, without asking.
        InstalledByDefault = "INSTALLED_BY_DEFAULT",
        ..
    }
}

string_enum! {
    /// Where a plugin's install policy comes from.
    pub enum PluginInstallPolicySource {
        /// A workspace setting.
        WorkspaceSetting = "WORKSPACE_SETTING",
        /// Not set by anyone: it follows from the plugin's canonical app.
        ImplicitCanonicalApp = "IMPLICIT_CANONICAL_APP",
        ..
    }
}

tagged_union! {
    /// Where a plugin comes from.
    pub enum PluginSource by "type" {
        /// A directory on the server's machine.
        Local(LocalPluginSource) = "local",
        /// A Git repository.
        Git(GitPluginSource) = "git",
        /// An npm package.
        Npm(NpmPluginSource) = "npm",
        /// The backend.
        Remote = "remote",
        ..
    }
}

object! {
    /// A plugin in a directory on the server's machine.
    pub struct LocalPluginSource {
        /// The path to the directory.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// A plugin in a Git repository.
    pub struct GitPluginSource {
        /// The repository's URL.
        pub url: String,
        /// The plugin's directory within the repository. `null` for the repository's root.
        pub path: Option<String>,
        /// The branch or tag. `null` for the default branch.
        pub ref_name: Option<String>,
        /// The commit. `null` for any commit.
        pub sha: Option<String>,
    }
}

object! {
    /// A plugin in an npm package.
    pub struct NpmPluginSource {
        /// The package's name.
        pub package: String,
        /// The version, or a range of versions. `null` for any version.
        pub version: Option<String>,
        /// The registry's HTTPS URL; authentication is left to npm. `null` for npm's default
        /// registry.
        pub registry: Option<String>,
    }
}

object! {
    /// How to display a plugin. A `null` field is unspecified.
    pub struct PluginInterface {
        /// The plugin's display name.
        pub display_name: Option<String>,
        /// A short description of what the plugin does.
        pub short_description: Option<String>,
        /// A long description of what the plugin does.
        pub long_description: Option<String>,
        /// The name of the plugin's developer.
        pub developer_name: Option<String>,
        /// The plugin's category. The marketplace's category overrides the plugin's own.
        pub category: Option<String>,
        /// What the plugin can do, in its own words.
        pub capabilities: Vec<String>,
        /// The URL of the developer's website.
        pub website_url: Option<String>,
        /// The URL of the plugin's privacy policy.
        pub privacy_policy_url: Option<String>,
        /// The URL of the plugin's terms of service.
        pub terms_of_service_url: Option<String>,
        /// Starter prompts: at most 3, each of at most 512 characters.
        pub default_prompt: Option<Vec<String>>,
        /// The plugin's brand color, as text.
        pub brand_color: Option<String>,
        /// The path to an icon to show beside the prompt, a file of the installed plugin.
        pub composer_icon: Option<AbsolutePathBuf>,
        /// The URL of an icon to show beside the prompt.
        pub composer_icon_url: Option<String>,
        /// The path to the plugin's logo, a file of the installed plugin.
        pub logo: Option<AbsolutePathBuf>,
        /// The path to the plugin's logo for a dark background, a file of the installed plugin.
        pub logo_dark: Option<AbsolutePathBuf>,
        /// The URL of the plugin's logo.
        pub logo_url: Option<String>,
        /// The URL of the plugin's logo for a dark background.
        pub logo_url_dark: Option<String>,
        /// The paths to screenshots, files of the installed plugin.
        pub screenshots: Vec<AbsolutePathBuf>,
        /// The URLs of screenshots.
        pub screenshot_urls: Newer<Vec<String>>,
    }
}
