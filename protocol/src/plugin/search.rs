//! Finding plugins by words.

use super::PluginSummary;
use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `plugin/search`.
    pub struct PluginSearchParams {
        /// What to look for. On the server's machine: in names, names for people and keywords.
        pub search_term: String,
        /// Which plugins to search. Absent and `null` mean: all.
        pub scope: Field<PluginSearchScope>,
        /// Folders whose repositories may hold marketplaces. Absent and `null` mean: none.
        pub cwds: Field<Vec<AbsolutePathBuf>>,
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many to give at most; the first page may hold up to 100 local ones besides. Absent
        /// and `null` mean: the backend's choice.
        pub limit: Field<u32>,
    }
}

string_enum! {
    /// Which plugins to search.
    pub enum PluginSearchScope {
        /// Those for everybody, with OpenAI's on the server's machine.
        Global = "global",
        /// Those of the workspace, in the backend.
        Workspace = "workspace",
        /// The account's own, with all others on the server's machine.
        Personal = "personal",
    }
}

object! {
    /// A page of plugins: the answer to `plugin/search`.
    pub struct PluginSearchResponse {
        /// The plugins. Local ones are on the first page only.
        pub data: Vec<PluginSearchResult>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A plugin that was found.
    pub struct PluginSearchResult {
        /// The plugin. It tells whether it is installed, but not whether it is switched on.
        pub plugin: PluginSummary,
        /// The marketplace that has it.
        pub marketplace_name: String,
        /// The file of that marketplace. `null` when it is in the backend.
        pub marketplace_path: Option<AbsolutePathBuf>,
    }
}
