//! Requirements on the desktop app, on browsers, and on the use of other programs.

use std::collections::BTreeMap;

use super::{AllowDenyRequirement, NetworkDomainPermission};
use crate::{
    macros::{object, string_enum},
    path::LegacyAppPathString,
};

object! {
    /// Rules for the desktop app itself.
    pub struct ApplicationRequirements {
        /// What it may reach. `null` or absent when not ruled.
        pub network: Option<ApplicationNetworkRequirements>,
        /// Where it puts new projects. `null` or absent when not ruled.
        pub storage: Option<ApplicationStorageRequirements>,
    }
}

object! {
    /// Rules for what the desktop app may reach. Commands of the agent have rules of their own.
    pub struct ApplicationNetworkRequirements {
        /// Whether it can reach only the domains that are allowed here.
        pub enabled: bool,
        /// The rules, by domain. Each is for this very name, not for what is below it.
        pub domains: BTreeMap<String, NetworkDomainPermission>,
    }
}

object! {
    /// Where the desktop app puts new projects. They do not limit what the agent may read and
    /// write.
    pub struct ApplicationStorageRequirements {
        /// The folder that new projects go in. `null` or absent when not ruled.
        pub default_project_parent: Option<LegacyAppPathString>,
        /// The folder for work without a project. `null` or absent when not ruled.
        pub projectless_workspace_root: Option<LegacyAppPathString>,
    }
}

object! {
    /// Rules for what the agent may do in a browser. What is `null` or absent is not ruled.
    pub struct BrowserUseRequirements {
        /// Rules for the browser's extension.
        pub extension: Option<BrowserUseExtensionRequirements>,
        /// Whether tools that pages offer by `WebMCP` may be used.
        pub allow_webmcp: Option<bool>,
        /// Whether the agent may read the history.
        pub allow_history_access: Option<bool>,
        /// Whether no action in a browser is approved by an automatic review.
        pub disable_auto_review: Option<bool>,
        /// Whether a person may approve of all sites for good.
        pub allow_global_persistent_approval: Option<bool>,
        /// The rule for what the rules of `origins` leave open.
        pub default_origin_policy: Option<BrowserUseOriginPolicy>,
        /// The rules for single sites, by origin: scheme, host and, if any, port. `*.` at the start
        /// of the host stands for all below it. Of several that fit, a denial wins.
        pub origins: Option<BTreeMap<String, BrowserUseOriginPolicy>>,
    }
}

object! {
    /// Rules for what the agent may do on a site. What is `null` or absent is not ruled.
    pub struct BrowserUseOriginPolicy {
        /// Whether it may go there.
        pub access: Option<AllowDenyRequirement>,
        /// Whether it may fetch files from there.
        pub downloads: Option<AllowDenyRequirement>,
        /// Whether it may send files there.
        pub uploads: Option<AllowDenyRequirement>,
        /// Whether it may steer the page by the whole of the Chrome `DevTools` protocol.
        pub full_cdp_access: Option<AllowDenyRequirement>,
        /// Whether an automatic review may approve what it does there.
        pub auto_review: Option<AllowDenyRequirement>,
        /// Whether a person may approve of the site for good.
        pub persistent_approval: Option<bool>,
        /// How long an approval of the site holds at most.
        pub access_approval_lifetime: Option<BrowserUseAccessApprovalLifetime>,
    }
}

string_enum! {
    /// How long an approval of a site holds.
    pub enum BrowserUseAccessApprovalLifetime {
        /// For the turn.
        Turn = "turn",
        /// For the thread.
        Thread = "thread",
        ..
    }
}

object! {
    /// Rules for the browser's extension.
    pub struct BrowserUseExtensionRequirements {
        /// Headers to add to what the agent's browser requests. `null` or absent means: none.
        pub request_headers: Option<Vec<RequestHeader>>,
    }
}

object! {
    /// A header of an HTTP request.
    pub struct RequestHeader {
        /// Its name.
        pub name: String,
        /// Its value.
        pub value: String,
    }
}

object! {
    /// Rules for what the agent may do with other programs on the machine. What is `null` or absent
    /// is not ruled.
    pub struct ComputerUseRequirements {
        /// Whether it may go on while the screen is locked.
        pub allow_locked_computer_use: Option<bool>,
        /// Whether a person may approve of a program for good.
        pub allow_persistent_approval: Option<bool>,
        /// The rule for programs that are not named here.
        pub default_app_access: Option<AllowDenyRequirement>,
        /// Rules for macOS.
        pub macos: Option<ComputerUseMacosRequirements>,
        /// Rules for Windows.
        pub windows: Option<ComputerUseWindowsRequirements>,
    }
}

object! {
    /// Rules for programs on macOS.
    pub struct ComputerUseMacosRequirements {
        /// The rules, by the program's bundle id. `null` or absent when there are none.
        pub bundle_ids: Option<BTreeMap<String, AllowDenyRequirement>>,
    }
}

object! {
    /// Rules for programs on Windows.
    pub struct ComputerUseWindowsRequirements {
        /// The rules for packaged apps, by their AUMID (application user model id). `null` or
        /// absent when there are none.
        pub aumids: Option<BTreeMap<String, AllowDenyRequirement>>,
        /// The rules for other programs. `null` or absent when there are none.
        pub exes: Option<Vec<ComputerUseWindowsExeRequirement>>,
    }
}

object! {
    /// A rule for a program on Windows.
    pub struct ComputerUseWindowsExeRequirement {
        /// The publisher in the program's signature.
        pub publisher_name: String,
        /// The product's name in the program's file.
        pub product_name: String,
        /// The file's name. `null` or absent means: every program of that product.
        pub binary_name: Option<String>,
        /// Whether the agent may use it.
        pub access: AllowDenyRequirement,
    }
}

object! {
    /// Rules for the browser in the desktop app.
    pub struct InAppBrowserRequirements {
        /// Whether it may take over settings from the person's other browsers. `null` or absent
        /// when not ruled.
        pub allow_external_browser_settings_import: Option<bool>,
    }
}
