//! What a plugin adds to the client's UI. Only 0.157.0 has these types.

use crate::macros::{object, tagged_union};

object! {
    /// What a plugin adds to the client's UI.
    pub struct PluginExtensions {
        /// Pages that open from anywhere. If absent or `null`, unspecified.
        pub entrypoints: Field<Vec<PluginEntrypoint>> = null,
        /// Pages that open files. If absent, there are none.
        pub file_handlers: Optional<Vec<PluginEntrypoint>> = [],
        /// Searches for things to mention in a prompt. If absent, there are none.
        pub search_mention_providers: Optional<Vec<PluginSearchProvider>> = [],
        /// Settings that tools read and write. If absent, there are none.
        pub settings: Optional<Vec<PluginSettings>> = [],
        /// Pages that open from the settings. If absent, there are none.
        pub settings_entrypoints: Optional<Vec<PluginEntrypoint>> = [],
        /// Pages that open from a thread. If absent, there are none.
        pub thread_entrypoints: Optional<Vec<PluginEntrypoint>> = [],
    }
}

tagged_union! {
    /// A page of a plugin, tagged with where it opens from.
    pub enum PluginEntrypoint by "type" {
        /// From anywhere.
        Global(GlobalEntrypoint) = "global",
        /// From the settings.
        Settings(SettingsEntrypoint) = "settings",
        /// From a thread.
        Thread(ThreadEntrypoint) = "thread",
        /// From a file.
        File(FileEntrypoint) = "file",
        ..
    }
}

object! {
    /// A page that opens from anywhere.
    pub struct GlobalEntrypoint {
        /// The ID of the app that the page belongs to.
        pub app_id: String,
        /// The page's icons.
        pub icons: Vec<PluginIcon>,
        /// An action that does not open the page. If absent or `null`, there is none.
        pub quick_action: Field<PluginQuickAction> = null,
        /// The URI of the page, an MCP resource.
        pub resource_uri: String,
        /// The page's title.
        pub title: String,
        /// The name of the app's tool behind the page.
        pub tool_name: String,
    }
}

object! {
    /// A page that opens from the settings.
    pub struct SettingsEntrypoint {
        /// The ID of the app that the page belongs to.
        pub app_id: String,
        /// The page's icons.
        pub icons: Vec<PluginIcon>,
        /// The URI of the page, an MCP resource.
        pub resource_uri: String,
        /// Search terms for the page. If absent, there are none.
        pub search_terms: Optional<Vec<String>> = [],
        /// The page's title.
        pub title: String,
        /// The name of the app's tool behind the page.
        pub tool_name: String,
    }
}

object! {
    /// A page that opens from a thread.
    pub struct ThreadEntrypoint {
        /// The ID of the app that the page belongs to.
        pub app_id: String,
        /// The page's icons.
        pub icons: Vec<PluginIcon>,
        /// The URI of the page, an MCP resource.
        pub resource_uri: String,
        /// The page's title.
        pub title: String,
        /// The name of the app's tool behind the page.
        pub tool_name: String,
    }
}

object! {
    /// A page that opens files.
    pub struct FileEntrypoint {
        /// The ID of the app that the page belongs to.
        pub app_id: String,
        /// The file name extensions that the page opens.
        pub extensions: Vec<String>,
        /// The page's icons.
        pub icons: Vec<PluginIcon>,
        /// The URI of the page, an MCP resource.
        pub resource_uri: String,
        /// The page's title.
        pub title: String,
        /// The name of the app's tool behind the page.
        pub tool_name: String,
    }
}

object! {
    /// An icon.
    pub struct PluginIcon {
        /// The icon's MIME type. Absent or `null` if unspecified.
        pub mime_type: Field<String>,
        /// The icon's available sizes, as text. Absent or `null` if unspecified.
        pub sizes: Field<Vec<String>>,
        /// The icon's URI.
        pub src: String,
        /// The theme that the icon is for. Absent or `null` if it is for any theme.
        pub theme: Field<String>,
    }
}

object! {
    /// An action that does not open a page.
    pub struct PluginQuickAction {
        /// The action's icons.
        pub icons: Vec<PluginIcon>,
        /// What the action does.
        pub target: PluginQuickActionTarget,
        /// The action's title.
        pub title: String,
    }
}

tagged_union! {
    /// What a quick action does.
    pub enum PluginQuickActionTarget by "type" {
        /// Calls a tool.
        Tool(QuickActionTool) = "tool",
        ..
    }
}

object! {
    /// A tool for a quick action to call.
    pub struct QuickActionTool {
        /// The arguments of the call. If absent or `null`, there are none.
        pub arguments: Field<serde_json::Value>,
        /// The tool's name.
        pub name: String,
    }
}

object! {
    /// A search for things to mention in a prompt.
    pub struct PluginSearchProvider {
        /// The ID of the app that runs the search.
        pub app_id: String,
        /// The tool call that runs the search. If absent or `null`, unspecified.
        pub call: Field<PluginSearchProviderCall>,
        /// The ID of the account's link to the app.
        pub link_id: String,
        /// The search's title.
        pub title: String,
        /// The name of the app's tool behind the search.
        pub tool_name: String,
    }
}

object! {
    /// A tool call that runs a search.
    pub struct PluginSearchProviderCall {
        /// The call's `_meta`.
        #[serde(rename = "_meta")]
        pub meta: serde_json::Value,
        /// The arguments of the call.
        pub arguments: serde_json::Value,
        /// The tool's name.
        pub name: String,
    }
}

object! {
    /// Settings that tools read and write.
    pub struct PluginSettings {
        /// The ID of the app that provides the tools.
        pub app_id: String,
        /// The name of the tool that reads the settings.
        pub read_tool_name: String,
        /// The name of the tool that writes the settings.
        pub update_tool_name: String,
    }
}
