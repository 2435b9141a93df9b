//! Settings of the tools that the agent works with: apps, browser, other programs, web search.

use std::collections::BTreeMap;

use crate::{
    macros::{object, reshaped, string_enum},
    permission::ApprovalsReviewer,
};

object! {
    /// Settings of the apps.
    pub struct AppsConfig {
        /// What holds for every app that does not say otherwise. `null` or absent when nothing is
        /// set.
        #[serde(rename = "_default")]
        pub default: Option<AppsDefaultConfig>,
        /// The settings of single apps, by the app's id.
        #[serde(flatten)]
        pub apps: BTreeMap<String, AppConfig>,
    }
}

object! {
    /// Settings of an app.
    pub struct AppConfig in snake_case {
        /// Whether the agent may use it. `true` when not set.
        pub enabled: bool,
        /// Ways in which the model does not get to see the app's tools. `null` or absent means:
        /// none beyond the usual.
        pub omit_tools_from: Option<Vec<ToolExposureSurface>>,
        /// Who answers what the agent asks about the app's tools. `null` or absent means: as for
        /// all apps.
        pub approvals_reviewer: Option<ApprovalsReviewer>,
        /// Whether tools that may destroy something can be used. `null` or absent means: as for all
        /// apps.
        pub destructive_enabled: Option<bool>,
        /// Whether tools that reach out into the open world can be used. `null` or absent means: as
        /// for all apps.
        pub open_world_enabled: Option<bool>,
        /// When the agent asks before it uses a tool of the app. `null` or absent means: as for all
        /// apps.
        pub default_tools_approval_mode: Option<AppToolApproval>,
        /// Whether tools that are not in `tools` can be used. `null` or absent when not set.
        pub default_tools_enabled: Option<bool>,
        /// The settings of single tools, by the tool's name. `null` or absent when there are none.
        pub tools: Option<BTreeMap<String, AppToolConfig>>,
        /// The settings of single accounts with the app, by the id of the link. `null` or absent
        /// when there are none.
        pub links: Option<BTreeMap<String, AppLinkConfig>>,
    }
}

object! {
    /// Settings of an app's tool.
    pub struct AppToolConfig in snake_case {
        /// Whether the agent may use it. `null` or absent means: as for the app.
        pub enabled: Option<bool>,
        /// When the agent asks before it uses it. `null` or absent means: as for the app.
        pub approval_mode: Option<AppToolApproval>,
    }
}

object! {
    /// Settings of an account with an app.
    pub struct AppLinkConfig in snake_case {
        /// Who answers what the agent asks about it. `null` or absent means: as for the app.
        pub approvals_reviewer: Option<ApprovalsReviewer>,
        /// When the agent asks before it uses a tool with it. `null` or absent means: as for the
        /// app.
        pub default_tools_approval_mode: Option<AppToolApproval>,
    }
}

string_enum! {
    /// A way in which the model gets to see a tool.
    pub enum ToolExposureSurface {
        /// In the code that it writes to call tools.
        CodeMode = "code_mode",
        /// By a search for tools.
        Deferred = "deferred",
        /// In the list of tools, from the start.
        Direct = "direct",
        ..
    }
}

object! {
    /// What holds for every app that does not say otherwise.
    pub struct AppsDefaultConfig in snake_case {
        /// Whether the agent may use the apps. `true` when not set.
        pub enabled: Newer<bool> = true,
        /// Who answers what the agent asks about them. `null` or absent means: as
        /// `approvals_reviewer` of the whole configuration says.
        pub approvals_reviewer: Option<ApprovalsReviewer>,
        /// Whether tools that may destroy something can be used. `true` when not set.
        pub destructive_enabled: Newer<bool> = true,
        /// Whether tools that reach out into the open world can be used. `true` when not set.
        pub open_world_enabled: Newer<bool> = true,
        /// When the agent asks before it uses a tool. `null` or absent means `auto`.
        pub default_tools_approval_mode: Option<AppToolApproval>,
    }
}

string_enum! {
    /// When the agent asks before it uses a tool of an app.
    pub enum AppToolApproval {
        /// As the tool describes itself.
        Auto = "auto",
        /// Always.
        Prompt = "prompt",
        /// Before a tool that may change something.
        Writes = "writes",
        /// Never: every use is approved.
        Approve = "approve",
        ..
    }
}

object! {
    /// What the agent may do in a browser. It can only narrow what the requirements allow.
    pub struct BrowserUseConfig in snake_case {
        /// Whether it may read the history. `null` or absent when not set.
        pub allow_history_access: Option<bool>,
        /// What holds for sites that are not in `origins`, and for what their entries leave open.
        /// `null` or absent when not set.
        pub default_origin_policy: Option<BrowserUseOriginPolicyConfig>,
        /// The rules for single sites, by origin: scheme, host and, if any, port. `*.` at the start
        /// of the host stands for all below it. `null` or absent when there are none.
        pub origins: Option<BTreeMap<String, BrowserUseOriginPolicyConfig>>,
    }
}

object! {
    /// What the agent may do on a site. What is `null` or absent is left open.
    pub struct BrowserUseOriginPolicyConfig in snake_case {
        /// Whether it may go there.
        pub access: Option<AllowDenyRequirement>,
        /// Whether it may fetch files from there.
        pub downloads: Option<AllowDenyRequirement>,
        /// Whether it may send files there.
        pub uploads: Option<AllowDenyRequirement>,
        /// Whether it may steer the page by the whole of the Chrome `DevTools` protocol.
        pub full_cdp_access: Option<AllowDenyRequirement>,
    }
}

string_enum! {
    /// Yes or no.
    pub enum AllowDenyRequirement {
        /// It may.
        Allow = "allow",
        /// It may not.
        Deny = "deny",
        ..
    }
}

string_enum! {
    /// How a client's web search is done.
    pub enum WebSearchProvider {
        /// By the search of its own.
        Standalone = "standalone",
        /// By a search tool of an MCP server.
        SearchMcp = "search_mcp",
        ..
    }
}

object! {
    /// What the agent may do with other programs. It can only narrow what the requirements allow.
    pub struct ComputerUseConfig in snake_case {
        /// What holds for programs that are not named here. `null` or absent when not set.
        pub default_app_access: Option<AllowDenyRequirement>,
        /// Rules for macOS. `null` or absent when there are none.
        pub macos: Option<ComputerUseMacosConfig>,
        /// Rules for Windows. `null` or absent when there are none.
        pub windows: Option<ComputerUseWindowsConfig>,
    }
}

object! {
    /// Which programs the agent may use on macOS.
    pub struct ComputerUseMacosConfig in snake_case {
        /// The rules, by the program's bundle id. `null` or absent when there are none.
        pub bundle_ids: Option<BTreeMap<String, AllowDenyRequirement>>,
    }
}

object! {
    /// Which programs the agent may use on Windows.
    pub struct ComputerUseWindowsConfig {
        /// The rules for packaged apps, by their AUMID (application user model id). `null` or
        /// absent when there are none.
        pub aumids: Option<BTreeMap<String, AllowDenyRequirement>>,
        /// The rules for other programs. `null` or absent when there are none.
        pub exes: Option<Vec<ComputerUseWindowsExeConfig>>,
    }
}

object! {
    /// Whether the agent may use a program on Windows.
    pub struct ComputerUseWindowsExeConfig in snake_case {
        /// The publisher in the program's signature.
        pub publisher_name: String,
        /// The product's name in the program's file.
        pub product_name: String,
        /// The file's name. `null` or absent means: every program of that product.
        pub binary_name: Option<String>,
        /// Whether it may.
        pub access: AllowDenyRequirement,
    }
}

object! {
    /// Settings of the agent's tools.
    pub struct ToolsV2 in snake_case {
        /// Settings of web search. `null` or absent when there are none.
        pub web_search: Option<WebSearchTool>,
        /// Whether the agent may look at image files. `null` or absent when not set.
        ///
        /// @removed 0.131.0
        pub view_image: Field<bool>,
    }
}

object! {
    /// Settings of web search. What is `null` or absent is left to the model's provider.
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct WebSearchToolConfig in snake_case {
        /// How much of what is found the model gets to see.
        pub context_size: Option<WebSearchContextSize>,
        /// The only domains to search.
        pub allowed_domains: Option<Vec<String>>,
        /// Where the person is, for results that suit the place.
        pub location: Option<WebSearchLocation>,
    }
}

reshaped! {
    /// Settings of web search.
    pub enum WebSearchTool {
        /// The settings.
        Config(WebSearchToolConfig),
        /// Whether it is on.
        Enabled(bool) until "0.113.0",
    }
}

string_enum! {
    /// How much of what is found the model gets to see.
    pub enum WebSearchContextSize {
        /// Little.
        Low = "low",
        /// A middling amount.
        Medium = "medium",
        /// Much.
        High = "high",
        ..
    }
}

object! {
    /// Where a person is, roughly. What is `null` or absent is not told.
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct WebSearchLocation {
        /// The country, as a code of two letters.
        pub country: Option<String>,
        /// The region, as free text.
        pub region: Option<String>,
        /// The city, as free text.
        pub city: Option<String>,
        /// The time zone, by its IANA name.
        pub timezone: Option<String>,
    }
}

string_enum! {
    /// Where the agent's web searches look.
    pub enum WebSearchMode {
        /// Nowhere: it has none.
        Disabled = "disabled",
        /// In pages that were fetched before.
        Cached = "cached",
        /// In what an index holds.
        Indexed = "indexed",
        /// On the live web.
        Live = "live",
        ..
    }
}
