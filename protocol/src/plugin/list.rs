//! Marketplaces and their plugins, installed or not.

use super::PluginSummary;
use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `plugin/list`, all of which may be left out.
    #[derive(Default)]
    pub struct PluginListParams {
        /// Folders whose repositories may hold marketplaces. Absent and `null` mean: none; the
        /// user's own marketplaces and OpenAI's are listed anyway.
        pub cwds: Field<Vec<AbsolutePathBuf>>,
        /// Which marketplaces to list. When given, trouble with the backend is an error rather than
        /// fewer marketplaces. Absent and `null` mean: the local ones and, where the server has it
        /// switched on, OpenAI's in the backend.
        pub marketplace_kinds: Field<Vec<PluginListMarketplaceKind>>,
        /// Whether to ask the backend again rather than use what is cached. Defaults to `false`.
        pub force_refetch: Optional<bool>,
        /// Whether to bring OpenAI's plugins in line with the backend first. Defaults to `false`.
        ///
        /// @removed 0.122.0
        pub force_remote_sync: Optional<bool>,
    }
}

string_enum! {
    /// A kind of marketplace.
    pub enum PluginListMarketplaceKind {
        /// Those on the server's machine.
        Local = "local",
        /// A collection of OpenAI's in the backend.
        Vertical = "vertical",
        /// The directory of the workspace.
        WorkspaceDirectory = "workspace-directory",
        /// What others share with the account.
        SharedWithMe = "shared-with-me",
        /// What the account made, in the backend.
        CreatedByMeRemote = "created-by-me-remote",
    }
}

object! {
    /// Marketplaces and their plugins: the answer to `plugin/list`.
    ///
    /// All lists are empty where plugins are switched off.
    pub struct PluginListResponse {
        /// The marketplaces.
        pub marketplaces: Vec<PluginMarketplaceEntry>,
        /// The marketplaces that could not be loaded.
        pub marketplace_load_errors: Newer<Vec<MarketplaceLoadErrorInfo>> = [],
        /// The plugins to show first, by the `id` of their summary. Empty when the backend does not
        /// say.
        pub featured_plugin_ids: Newer<Vec<String>> = [],
        /// Why `forceRemoteSync` failed, for people. Absent or `null` when it did not.
        ///
        /// @removed 0.122.0
        pub remote_sync_error: Field<String>,
    }
}

object! {
    /// A marketplace that could not be loaded.
    pub struct MarketplaceLoadErrorInfo {
        /// Its file.
        pub marketplace_path: AbsolutePathBuf,
        /// What is wrong with it, for people.
        pub message: String,
    }
}

object! {
    /// A marketplace and its plugins.
    pub struct PluginMarketplaceEntry {
        /// Its name.
        pub name: String,
        /// Its file on the server's machine. `null` when it is in the backend.
        pub path: Option<AbsolutePathBuf>,
        /// How to show it to people. `null` when it does not say.
        pub interface: Option<MarketplaceInterface>,
        /// Its plugins.
        pub plugins: Vec<PluginSummary>,
    }
}

object! {
    /// How to show a marketplace to people.
    #[derive(Default)]
    pub struct MarketplaceInterface {
        /// The name for people. `null` when it has none.
        pub display_name: Option<String>,
    }
}

object! {
    /// The params of `plugin/installed`, all of which may be left out.
    #[derive(Default)]
    pub struct PluginInstalledParams {
        /// Folders whose repositories may hold marketplaces. Absent and `null` mean: none.
        pub cwds: Field<Vec<AbsolutePathBuf>>,
        /// Plugins to list as well, by name, where a local marketplace has them and they are not
        /// installed. Absent and `null` mean: none.
        pub install_suggestion_plugin_names: Field<Vec<String>>,
    }
}

object! {
    /// The plugins that are installed: the answer to `plugin/installed`.
    pub struct PluginInstalledResponse {
        /// The marketplaces, each with those of its plugins only.
        pub marketplaces: Vec<PluginMarketplaceEntry>,
        /// The marketplaces that could not be loaded.
        pub marketplace_load_errors: Newer<Vec<MarketplaceLoadErrorInfo>> = [],
    }
}
