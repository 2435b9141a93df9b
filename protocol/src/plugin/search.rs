//! Searching for plugins.

use super::PluginSummary;
use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `plugin/search`.
    pub struct PluginSearchParams {
        /// The search term. For plugins on the server's machine, it is matched against names,
        /// display names and keywords.
        pub search_term: String,
        /// Which plugins to search. If absent or `null`, searches all.
        pub scope: Field<PluginSearchScope>,
        /// Directories whose repositories may contain marketplaces. If absent or `null`, there are
        /// none.
        pub cwds: Field<Vec<AbsolutePathBuf>>,
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of plugins to return; the first page may also have up to 100 local
        /// ones. If absent or `null`, the backend chooses.
        pub limit: Field<u32>,
    }
}

string_enum! {
    /// Which plugins to search.
    pub enum PluginSearchScope {
        /// Plugins for everyone, including OpenAI's on the server's machine.
        Global = "global",
        /// The workspace's plugins in the backend.
        Workspace = "workspace",
        /// The account's own plugins, and all others on the server's machine.
        Personal = "personal",
    }
}

object! {
    /// The response to `plugin/search`: a page of plugins.
    pub struct PluginSearchResponse {
        /// The plugins. Local ones are on the first page only.
        pub data: Vec<PluginSearchResult>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A plugin found by a search.
    pub struct PluginSearchResult {
        /// The plugin. Its `installed` is accurate, but its `enabled` is not.
        pub plugin: PluginSummary,
        /// The name of the marketplace that lists the plugin.
        pub marketplace_name: String,
        /// The path to that marketplace's file. `null` if the marketplace is in the backend.
        pub marketplace_path: Option<AbsolutePathBuf>,
    }
}
