//! What a plugin adds to the client's windows. Only 0.157.0 speaks of it.

use crate::macros::{object, tagged_union};

object! {
    /// What a plugin adds to the client's windows.
    #[derive(Default)]
    pub struct PluginExtensions {
        /// Pages to open from anywhere. Absent and `null` mean: not said.
        pub entrypoints: Field<Vec<PluginEntrypoint>> = null,
        /// Pages to open files with. Absent means: none.
        pub file_handlers: Optional<Vec<PluginEntrypoint>> = [],
        /// Searches for what can be mentioned in a prompt. Absent means: none.
        pub search_mention_providers: Optional<Vec<PluginSearchProvider>> = [],
        /// Settings that tools read and write. Absent means: none.
        pub settings: Optional<Vec<PluginSettings>> = [],
        /// Pages to open from the settings. Absent means: none.
        pub settings_entrypoints: Optional<Vec<PluginEntrypoint>> = [],
        /// Pages to open from a thread. Absent means: none.
        pub thread_entrypoints: Optional<Vec<PluginEntrypoint>> = [],
    }
}

tagged_union! {
    /// A page of a plugin, and where it is opened from.
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
    /// A page to open from anywhere.
    pub struct GlobalEntrypoint {
        /// The app that the page belongs to.
        pub app_id: String,
        /// Its icons.
        pub icons: Vec<PluginIcon>,
        /// Something to do without opening the page. Absent and `null` mean: nothing.
        pub quick_action: Field<PluginQuickAction> = null,
        /// The page, as the URI of an MCP resource.
        pub resource_uri: String,
        /// Its title.
        pub title: String,
        /// The app's tool behind it.
        pub tool_name: String,
    }
}

object! {
    /// A page to open from the settings.
    pub struct SettingsEntrypoint {
        /// The app that the page belongs to.
        pub app_id: String,
        /// Its icons.
        pub icons: Vec<PluginIcon>,
        /// The page, as the URI of an MCP resource.
        pub resource_uri: String,
        /// Words to find it by. Absent means: none.
        pub search_terms: Optional<Vec<String>> = [],
        /// Its title.
        pub title: String,
        /// The app's tool behind it.
        pub tool_name: String,
    }
}

object! {
    /// A page to open from a thread.
    pub struct ThreadEntrypoint {
        /// The app that the page belongs to.
        pub app_id: String,
        /// Its icons.
        pub icons: Vec<PluginIcon>,
        /// The page, as the URI of an MCP resource.
        pub resource_uri: String,
        /// Its title.
        pub title: String,
        /// The app's tool behind it.
        pub tool_name: String,
    }
}

object! {
    /// A page to open files with.
    pub struct FileEntrypoint {
        /// The app that the page belongs to.
        pub app_id: String,
        /// The files that it opens, by the ends of their names.
        pub extensions: Vec<String>,
        /// Its icons.
        pub icons: Vec<PluginIcon>,
        /// The page, as the URI of an MCP resource.
        pub resource_uri: String,
        /// Its title.
        pub title: String,
        /// The app's tool behind it.
        pub tool_name: String,
    }
}

object! {
    /// An icon.
    pub struct PluginIcon {
        /// Its MIME type. Absent or `null` when not said.
        pub mime_type: Field<String>,
        /// The sizes that it has, as text. Absent or `null` when not said.
        pub sizes: Field<Vec<String>>,
        /// Where it is, as a URI.
        pub src: String,
        /// The theme that it is for. Absent or `null` when for any.
        pub theme: Field<String>,
    }
}

object! {
    /// Something to do without opening a page.
    pub struct PluginQuickAction {
        /// Its icons.
        pub icons: Vec<PluginIcon>,
        /// What it does.
        pub target: PluginQuickActionTarget,
        /// Its title.
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
    /// A tool to call.
    pub struct QuickActionTool {
        /// What to call it with. Absent and `null` mean: nothing.
        pub arguments: Field<serde_json::Value>,
        /// Names the tool.
        pub name: String,
    }
}

object! {
    /// A search for what can be mentioned in a prompt.
    pub struct PluginSearchProvider {
        /// The app that searches.
        pub app_id: String,
        /// How to search. Absent and `null` mean: not said.
        pub call: Field<PluginSearchProviderCall>,
        /// Names the account's link to the app.
        pub link_id: String,
        /// Its title.
        pub title: String,
        /// The app's tool behind it.
        pub tool_name: String,
    }
}

object! {
    /// How to search: a tool to call.
    pub struct PluginSearchProviderCall {
        /// What to send along as the call's `_meta`.
        #[serde(rename = "_meta")]
        pub meta: serde_json::Value,
        /// What to call it with.
        pub arguments: serde_json::Value,
        /// Names the tool.
        pub name: String,
    }
}

object! {
    /// Settings that tools read and write.
    pub struct PluginSettings {
        /// The app that has the tools.
        pub app_id: String,
        /// The tool that reads them.
        pub read_tool_name: String,
        /// The tool that writes them.
        pub update_tool_name: String,
    }
}
