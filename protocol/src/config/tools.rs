//! Settings of the agent's tools: apps, browser use, computer use and web search.

use std::collections::BTreeMap;

use crate::{
    macros::{object, reshaped, string_enum},
    permission::ApprovalsReviewer,
};

object! {
    /// Settings of the apps.
    pub struct AppsConfig {
        /// The defaults for all apps. `null` or absent if none are set.
        #[serde(rename = "_default")]
        pub defaults: Option<AppsDefaultConfig> = null,
        /// The settings of individual apps, by app ID.
        pub apps: Others<AppConfig>,
    }
}

object! {
    /// Settings of an app.
    pub struct AppConfig in snake_case {
        /// Whether the agent may use the app. Defaults to `true`.
        pub enabled: bool,
        /// The surfaces on which the app's tools are hidden from the model. If absent or `null`,
        /// none beyond the usual ones.
        pub omit_tools_from: Option<Vec<ToolExposureSurface>>,
        /// Who answers approval requests for the app's tools. If absent or `null`, uses the setting
        /// for all apps.
        pub approvals_reviewer: Option<ApprovalsReviewer>,
        /// Whether destructive tools can be used. If absent or `null`, uses the setting for all
        /// apps.
        pub destructive_enabled: Option<bool>,
        /// Whether tools that reach out to the open world can be used. If absent or `null`, uses
        /// the setting for all apps.
        pub open_world_enabled: Option<bool>,
        /// When the agent asks for approval to use one of the app's tools. If absent or `null`,
        /// uses the setting for all apps.
        pub default_tools_approval_mode: Option<AppToolApproval>,
        /// Whether tools that are not listed in `tools` can be used. `null` or absent if not set.
        pub default_tools_enabled: Option<bool>,
        /// The settings of individual tools, by tool name. `null` or absent if there are none.
        pub tools: Option<BTreeMap<String, AppToolConfig>>,
        /// The settings of individual accounts linked to the app, by link ID. `null` or absent if
        /// there are none.
        pub links: Option<BTreeMap<String, AppLinkConfig>>,
    }
}

object! {
    /// Settings of an app's tool.
    pub struct AppToolConfig in snake_case {
        /// Whether the agent may use the tool. If absent or `null`, uses the app's setting.
        pub enabled: Option<bool>,
        /// When the agent asks for approval to use the tool. If absent or `null`, uses the app's
        /// setting.
        pub approval_mode: Option<AppToolApproval>,
    }
}

object! {
    /// Settings of an account linked to an app.
    pub struct AppLinkConfig in snake_case {
        /// Who answers approval requests for this account. If absent or `null`, uses the app's
        /// setting.
        pub approvals_reviewer: Option<ApprovalsReviewer>,
        /// When the agent asks for approval to use a tool with this account. If absent or `null`,
        /// uses the app's setting.
        pub default_tools_approval_mode: Option<AppToolApproval>,
    }
}

string_enum! {
    /// A surface on which tools are exposed to the model.
    pub enum ToolExposureSurface {
        /// The code that the model writes to call tools.
        CodeMode = "code_mode",
        /// Tool search.
        Deferred = "deferred",
        /// The initial list of tools.
        Direct = "direct",
        ..
    }
}

object! {
    /// The defaults for apps that do not set their own values.
    pub struct AppsDefaultConfig in snake_case {
        /// Whether the agent may use the apps. Defaults to `true`.
        pub enabled: Newer<bool> = true,
        /// Who answers approval requests for the apps. If absent or `null`, uses the top-level
        /// `approvals_reviewer` of the configuration.
        pub approvals_reviewer: Option<ApprovalsReviewer>,
        /// Whether destructive tools can be used. Defaults to `true`.
        pub destructive_enabled: Newer<bool> = true,
        /// Whether tools that reach out to the open world can be used. Defaults to `true`.
        pub open_world_enabled: Newer<bool> = true,
        /// When the agent asks for approval to use a tool. If absent or `null`, `auto`.
        pub default_tools_approval_mode: Option<AppToolApproval>,
    }
}

string_enum! {
    /// When the agent asks for approval to use an app's tool.
    pub enum AppToolApproval {
        /// Depends on how the tool describes itself.
        Auto = "auto",
        /// Always.
        Prompt = "prompt",
        /// Before using a tool that may change something.
        Writes = "writes",
        /// Never: every use is approved automatically.
        Approve = "approve",
        ..
    }
}

object! {
    /// What the agent may do in a browser. These settings can only narrow what the requirements
    /// allow.
    pub struct BrowserUseConfig in snake_case {
        /// Whether the agent may read the browsing history. `null` or absent if not set.
        pub allow_history_access: Option<bool>,
        /// The policy for sites that are not in `origins`, and for anything that their entries
        /// leave unset. `null` or absent if not set.
        pub default_origin_policy: Option<BrowserUseOriginPolicyConfig>,
        /// The rules for individual sites, by origin: scheme, host and optional port. A leading
        /// `*.` in the host matches all of its subdomains. `null` or absent if there are none.
        pub origins: Option<BTreeMap<String, BrowserUseOriginPolicyConfig>>,
    }
}

object! {
    /// What the agent may do on a site. A field that is `null` or absent is unset.
    pub struct BrowserUseOriginPolicyConfig in snake_case {
        /// Whether the agent may visit the site.
        pub access: Option<AllowDenyRequirement>,
        /// Whether the agent may download files from the site.
        pub downloads: Option<AllowDenyRequirement>,
        /// Whether the agent may upload files to the site.
        pub uploads: Option<AllowDenyRequirement>,
        /// Whether the agent may control the page through the full Chrome `DevTools` protocol.
        pub full_cdp_access: Option<AllowDenyRequirement>,
    }
}

string_enum! {
    /// Whether something is allowed.
    pub enum AllowDenyRequirement {
        /// Allowed.
        Allow = "allow",
        /// Denied.
        Deny = "deny",
        ..
    }
}

string_enum! {
    /// How a client's web search works.
    pub enum WebSearchProvider {
        /// With its own, standalone search.
        Standalone = "standalone",
        /// With an MCP server's search tool.
        SearchMcp = "search_mcp",
        ..
    }
}

object! {
    /// What the agent may do with other applications. These settings can only narrow what the
    /// requirements allow.
    pub struct ComputerUseConfig in snake_case {
        /// The rule for applications that are not listed here. `null` or absent if not set.
        pub default_app_access: Option<AllowDenyRequirement>,
        /// Rules for macOS. `null` or absent if there are none.
        pub macos: Option<ComputerUseMacosConfig>,
        /// Rules for Windows. `null` or absent if there are none.
        pub windows: Option<ComputerUseWindowsConfig>,
    }
}

object! {
    /// The applications that the agent may use on macOS.
    pub struct ComputerUseMacosConfig in snake_case {
        /// The rules, by the application's bundle ID. `null` or absent if there are none.
        pub bundle_ids: Option<BTreeMap<String, AllowDenyRequirement>>,
    }
}

object! {
    /// The applications that the agent may use on Windows.
    pub struct ComputerUseWindowsConfig {
        /// The rules for packaged apps, by AUMID (application user model ID). `null` or absent if
        /// there are none.
        pub aumids: Option<BTreeMap<String, AllowDenyRequirement>>,
        /// The rules for other applications. `null` or absent if there are none.
        pub exes: Option<Vec<ComputerUseWindowsExeConfig>>,
    }
}

object! {
    /// Whether the agent may use an application on Windows.
    pub struct ComputerUseWindowsExeConfig in snake_case {
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
    /// Settings of the agent's tools.
    pub struct ToolsV2 in snake_case {
        /// Settings for web search. `null` or absent if there are none.
        pub web_search: Option<WebSearchTool>,
        /// Whether the agent may view image files. `null` or absent if not set.
        ///
        /// @removed 0.131.0
        pub view_image: Field<bool>,
    }
}

object! {
    /// Settings for web search. A field that is `null` or absent is left to the model provider.
    pub struct WebSearchToolConfig in snake_case is closed {
        /// How much of the search results the model sees.
        pub context_size: Option<WebSearchContextSize>,
        /// The only domains to search.
        pub allowed_domains: Option<Vec<String>>,
        /// The user's location, for results that fit it.
        pub location: Option<WebSearchLocation>,
    }
}

reshaped! {
    /// Settings for web search.
    pub enum WebSearchTool {
        /// The settings.
        Config(WebSearchToolConfig),
        /// Whether web search is enabled.
        Enabled(bool) until "0.113.0",
    }
}

string_enum! {
    /// How much of the search results the model sees.
    pub enum WebSearchContextSize {
        /// A small amount.
        Low = "low",
        /// A medium amount.
        Medium = "medium",
        /// A large amount.
        High = "high",
        ..
    }
}

object! {
    /// The user's approximate location. A field that is `null` or absent is not specified.
    pub struct WebSearchLocation is closed {
        /// The two-letter country code.
        pub country: Option<String>,
        /// The region, as free-form text.
        pub region: Option<String>,
        /// The city, as free-form text.
        pub city: Option<String>,
        /// The IANA name of the time zone.
        pub timezone: Option<String>,
    }
}

string_enum! {
    /// Where the agent's web search looks.
    pub enum WebSearchMode {
        /// Nowhere: web search is disabled.
        Disabled = "disabled",
        /// In pages that were fetched earlier.
        Cached = "cached",
        /// In an index.
        Indexed = "indexed",
        /// On the live web.
        Live = "live",
        ..
    }
}
