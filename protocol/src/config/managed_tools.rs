//! Requirements for the desktop app, for browser use and for computer use.

use std::collections::BTreeMap;

use super::{AllowDenyRequirement, NetworkDomainPermission};
use crate::{
    macros::{object, string_enum},
    path::LegacyAppPathString,
    wire::Secret,
};

object! {
    /// Requirements for the desktop app itself.
    pub struct ApplicationRequirements {
        /// What the app can reach over the network. `null` or absent if there is no requirement.
        pub network: Option<ApplicationNetworkRequirements>,
        /// Where the app puts new projects. `null` or absent if there is no requirement.
        pub storage: Option<ApplicationStorageRequirements>,
    }
}

object! {
    /// Network rules for the desktop app. The agent's commands have their own rules.
    pub struct ApplicationNetworkRequirements {
        /// Whether the app can reach only the domains allowed here.
        pub enabled: bool,
        /// The rules, by domain. Each applies to that exact domain, not to its subdomains.
        pub domains: BTreeMap<String, NetworkDomainPermission>,
    }
}

object! {
    /// Where the desktop app puts new projects. This does not limit what the agent can read and
    /// write.
    pub struct ApplicationStorageRequirements {
        /// The directory for new projects. `null` or absent if there is no requirement.
        pub default_project_parent: Option<LegacyAppPathString>,
        /// The directory for work without a project. `null` or absent if there is no requirement.
        pub projectless_workspace_root: Option<LegacyAppPathString>,
    }
}

object! {
    /// Rules for what the agent may do in a browser. A field that is `null` or absent imposes no
    /// rule.
    pub struct BrowserUseRequirements {
        /// Rules for the browser extension.
        pub extension: Option<BrowserUseExtensionRequirements>,
        /// Whether the agent may use tools that web pages offer through `WebMCP`.
        pub allow_webmcp: Option<bool>,
        /// Whether the agent may read the browsing history.
        pub allow_history_access: Option<bool>,
        /// Whether automatic reviews are prevented from approving actions in a browser.
        pub disable_auto_review: Option<bool>,
        /// Whether the user may permanently approve all sites.
        pub allow_global_persistent_approval: Option<bool>,
        /// The policy for anything that `origins` does not cover.
        pub default_origin_policy: Option<BrowserUseOriginPolicy>,
        /// The rules for individual sites, by origin: scheme, host and optional port. A leading
        /// `*.` in the host matches all of its subdomains. If several rules match, a denial wins.
        pub origins: Option<BTreeMap<String, BrowserUseOriginPolicy>>,
    }
}

object! {
    /// Rules for what the agent may do on a site. A field that is `null` or absent imposes no rule.
    pub struct BrowserUseOriginPolicy {
        /// Whether the agent may visit the site.
        pub access: Option<AllowDenyRequirement>,
        /// Whether the agent may download files from the site.
        pub downloads: Option<AllowDenyRequirement>,
        /// Whether the agent may upload files to the site.
        pub uploads: Option<AllowDenyRequirement>,
        /// Whether the agent may control the page through the full Chrome `DevTools` protocol.
        pub full_cdp_access: Option<AllowDenyRequirement>,
        /// Whether an automatic review may approve the agent's actions on the site.
        pub auto_review: Option<AllowDenyRequirement>,
        /// Whether the user may permanently approve the site.
        pub persistent_approval: Option<bool>,
        /// The maximum lifetime of an approval of the site.
        pub access_approval_lifetime: Option<BrowserUseAccessApprovalLifetime>,
    }
}

string_enum! {
    /// The lifetime of an approval of a site.
    pub enum BrowserUseAccessApprovalLifetime {
        /// For the turn.
        Turn = "turn",
        /// For the thread.
        Thread = "thread",
        ..
    }
}

object! {
    /// Rules for the browser extension.
    pub struct BrowserUseExtensionRequirements {
        /// Headers to add to the requests of the agent's browser. If absent or `null`, none.
        pub request_headers: Option<Vec<RequestHeader>>,
    }
}

object! {
    /// An HTTP request header.
    pub struct RequestHeader {
        /// The header's name.
        pub name: String,
        /// The header's value.
        pub value: Secret,
    }
}

object! {
    /// Rules for computer use: what the agent may do with other applications on the machine. A
    /// field that is `null` or absent imposes no rule.
    pub struct ComputerUseRequirements {
        /// Whether computer use may continue while the screen is locked.
        pub allow_locked_computer_use: Option<bool>,
        /// Whether the user may permanently approve an application.
        pub allow_persistent_approval: Option<bool>,
        /// The rule for applications that are not listed here.
        pub default_app_access: Option<AllowDenyRequirement>,
        /// Rules for macOS.
        pub macos: Option<ComputerUseMacosRequirements>,
        /// Rules for Windows.
        pub windows: Option<ComputerUseWindowsRequirements>,
    }
}

object! {
    /// Rules for applications on macOS.
    pub struct ComputerUseMacosRequirements {
        /// The rules, by the application's bundle ID. `null` or absent if there are none.
        pub bundle_ids: Option<BTreeMap<String, AllowDenyRequirement>>,
    }
}

object! {
    /// Rules for applications on Windows.
    pub struct ComputerUseWindowsRequirements {
        /// The rules for packaged apps, by AUMID (application user model ID). `null` or absent if
        /// there are none.
        pub aumids: Option<BTreeMap<String, AllowDenyRequirement>>,
        /// The rules for other applications. `null` or absent if there are none.
        pub exes: Option<Vec<ComputerUseWindowsExeRequirement>>,
    }
}

object! {
    /// A rule for an application on Windows.
    pub struct ComputerUseWindowsExeRequirement {
        /// The publisher in the executable's signature.
        pub publisher_name: String,
        /// The product name in the executable.
        pub product_name: String,
        /// The executable's file name. If absent or `null`, all executables of that product.
        pub binary_name: Option<String>,
        /// Whether the agent may use the application.
        pub access: AllowDenyRequirement,
    }
}

object! {
    /// Rules for the browser inside the desktop app.
    pub struct InAppBrowserRequirements {
        /// Whether the browser may import settings from the user's other browsers. `null` or absent
        /// if there is no requirement.
        pub allow_external_browser_settings_import: Option<bool>,
    }
}
