//! A plugin, as lists show it.

use super::{PluginExtensions, PluginShareContext};
use crate::{
    macros::{object, string_enum, tagged_union},
    path::AbsolutePathBuf,
};

object! {
    /// A plugin, as lists show it.
    pub struct PluginSummary {
        /// Names the plugin, as `<name>@<marketplace>`.
        pub id: String,
        /// Names the plugin to the backend. `null` when it is local.
        pub remote_plugin_id: Option<String>,
        /// Its version in the backend. `null` when not known.
        pub version: Option<String> = null,
        /// Its version on the server's machine. `null` when it is not there.
        pub local_version: Option<String> = null,
        /// Its name.
        pub name: String,
        /// How it is shared. `null` when it is not.
        pub share_context: Option<PluginShareContext>,
        /// Where it comes from.
        pub source: PluginSource,
        /// Whether it is installed.
        pub installed: bool,
        /// When it was installed, in seconds of Unix time. `null` when it is not, when it is local
        /// or comes by default, and when it is not known.
        pub installed_at: Option<i64> = null,
        /// Whether it is switched on. Always `false` in the answer to `plugin/search`.
        pub enabled: bool,
        /// Whether it can be installed.
        pub install_policy: Newer<PluginInstallPolicy>,
        /// Who set that. `null` when not known.
        pub install_policy_source: Option<PluginInstallPolicySource>,
        /// Whether a person must see a page about it before it is installed. `null` when not known;
        /// take that as yes.
        pub must_show_installation_interstitial: Option<bool> = null,
        /// When to sign in to what it uses.
        pub auth_policy: Newer<PluginAuthPolicy>,
        /// Whether it may be installed and used at all.
        pub availability: Newer<PluginAvailability> = "AVAILABLE",
        /// Why it may not. `null` when it may, when it is local, and when it is not known.
        pub disabled_reason: Option<PluginDisabledReason> = null,
        /// The subscriptions that it is for, as the backend names them. `null` when not known.
        pub eligible_plan_types: Option<Vec<String>> = null,
        /// How to show it to people. `null` when it does not say.
        pub interface: Option<PluginInterface>,
        /// Words to find it by.
        pub keywords: Newer<Vec<String>> = [],
        /// What it adds to the client's windows. Absent or `null` when nothing is known. Only
        /// 0.157.0 has it.
        ///
        /// @removed 0.158.0
        pub extensions: Field<PluginExtensions> = null,
    }
}

string_enum! {
    /// When to sign in to what a plugin uses.
    pub enum PluginAuthPolicy {
        /// When it is installed.
        OnInstall = "ON_INSTALL",
        /// When it is first used.
        OnUse = "ON_USE",
        ..
    }
}

string_enum! {
    /// Whether a plugin may be installed and used.
    pub enum PluginAvailability {
        /// It may not: whoever manages the workspace forbids it.
        DisabledByAdmin = "DISABLED_BY_ADMIN",
        /// It may.
        Available = "AVAILABLE",
        ..
    }
}

string_enum! {
    /// Why a plugin may not be used.
    pub enum PluginDisabledReason {
        /// Whoever manages the workspace forbids it.
        DisabledByAdmin = "disabled_by_admin",
        /// The account's subscription does not include it.
        PlanNotEligible = "plan_not_eligible",
        /// An app that it needs cannot be used.
        RequiredAppUnavailable = "required_app_unavailable",
        /// For a reason that the backend does not tell.
        Unknown = "unknown",
        ..
    }
}

string_enum! {
    /// Whether a plugin can be installed.
    pub enum PluginInstallPolicy {
        /// It cannot.
        NotAvailable = "NOT_AVAILABLE",
        /// It can.
        Available = "AVAILABLE",
        /// It comes without asking.
        InstalledByDefault = "INSTALLED_BY_DEFAULT",
        ..
    }
}

string_enum! {
    /// Who decided whether a plugin can be installed.
    pub enum PluginInstallPolicySource {
        /// A setting of the workspace.
        WorkspaceSetting = "WORKSPACE_SETTING",
        /// Nobody: it follows from the plugin's canonical app.
        ImplicitCanonicalApp = "IMPLICIT_CANONICAL_APP",
        ..
    }
}

tagged_union! {
    /// Where a plugin comes from.
    pub enum PluginSource by "type" {
        /// From a folder on the server's machine.
        Local(LocalPluginSource) = "local",
        /// From a Git repository.
        Git(GitPluginSource) = "git",
        /// From an npm package.
        Npm(NpmPluginSource) = "npm",
        /// From the backend.
        Remote = "remote",
        ..
    }
}

object! {
    /// A plugin in a folder on the server's machine.
    pub struct LocalPluginSource {
        /// The folder.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// A plugin in a Git repository.
    pub struct GitPluginSource {
        /// The repository.
        pub url: String,
        /// The plugin's folder within it. `null` for its root.
        pub path: Option<String>,
        /// The branch or tag. `null` for the default branch.
        pub ref_name: Option<String>,
        /// The commit. `null` when any will do.
        pub sha: Option<String>,
    }
}

object! {
    /// A plugin in an npm package.
    pub struct NpmPluginSource {
        /// The package's name.
        pub package: String,
        /// Its version, or a range of versions. `null` when any will do.
        pub version: Option<String>,
        /// The registry, as an HTTPS URL; how to sign in there is left to npm. `null` for npm's
        /// default.
        pub registry: Option<String>,
    }
}

object! {
    /// How to show a plugin to people; what is `null` is not said.
    #[derive(Default)]
    pub struct PluginInterface {
        /// The name for people.
        pub display_name: Option<String>,
        /// What it does, in a few words.
        pub short_description: Option<String>,
        /// What it does, at length.
        pub long_description: Option<String>,
        /// Who makes it.
        pub developer_name: Option<String>,
        /// Its category; that of the marketplace goes before the plugin's own.
        pub category: Option<String>,
        /// What it can do, in words of its own.
        pub capabilities: Vec<String>,
        /// The maker's site.
        pub website_url: Option<String>,
        /// Its privacy policy.
        pub privacy_policy_url: Option<String>,
        /// Its terms of service.
        pub terms_of_service_url: Option<String>,
        /// Prompts to start from: at most 3, of at most 512 characters each.
        pub default_prompt: Option<Vec<String>>,
        /// A colour to go with it, as text.
        pub brand_color: Option<String>,
        /// An icon to show beside the prompt, as a file of the installed plugin.
        pub composer_icon: Option<AbsolutePathBuf>,
        /// An icon to show beside the prompt, as a URL.
        pub composer_icon_url: Option<String>,
        /// Its logo, as a file of the installed plugin.
        pub logo: Option<AbsolutePathBuf>,
        /// Its logo for a dark background, as a file of the installed plugin.
        pub logo_dark: Option<AbsolutePathBuf>,
        /// Its logo, as a URL.
        pub logo_url: Option<String>,
        /// Its logo for a dark background, as a URL.
        pub logo_url_dark: Option<String>,
        /// Pictures of it at work, as files of the installed plugin.
        pub screenshots: Vec<AbsolutePathBuf>,
        /// Pictures of it at work, as URLs.
        pub screenshot_urls: Newer<Vec<String>>,
    }
}
