//! Marketplaces and their plugins, installed or not.

use super::PluginSummary;
use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `plugin/list`, all optional.
    pub struct PluginListParams {
        /// Directories whose repositories may contain marketplaces. If absent or `null`, there are
        /// none. The user's own marketplaces and OpenAI's are listed in any case.
        pub cwds: Field<Vec<AbsolutePathBuf>>,
        /// The kinds of marketplace to list. If set, a backend failure is an error; otherwise it
        /// only leaves marketplaces out. If absent or `null`, lists the local ones and, if the
        /// server has this enabled, those of OpenAI in the backend.
        pub marketplace_kinds: Field<Vec<PluginListMarketplaceKind>>,
        /// Whether to query the backend again instead of using cached data. Defaults to `false`.
        pub force_refetch: Optional<bool>,
        /// Whether to sync OpenAI's plugins with the backend first. Defaults to `false`.
        ///
        /// @removed 0.122.0
        pub force_remote_sync: Optional<bool>,
    }
}

string_enum! {
    /// A kind of marketplace.
    pub enum PluginListMarketplaceKind {
        /// Marketplaces on the server's machine.
        Local = "local",
        /// A collection by OpenAI in the backend.
        Vertical = "vertical",
        /// The workspace's directory.
        WorkspaceDirectory = "workspace-directory",
        /// Plugins that others share with the account.
        SharedWithMe = "shared-with-me",
        /// Plugins that the account created in the backend.
        CreatedByMeRemote = "created-by-me-remote",
    }
}

object! {
    /// The response to `plugin/list`: marketplaces and their plugins.
    ///
    /// All lists are empty if plugins are disabled.
    pub struct PluginListResponse {
        /// The marketplaces.
        pub marketplaces: Vec<PluginMarketplaceEntry>,
        /// The marketplaces that could not be loaded.
        pub marketplace_load_errors: Newer<Vec<MarketplaceLoadErrorInfo>> = [],
        /// The plugins to show first, by the `id` of their summary. Empty if the backend does not
        /// say.
        pub featured_plugin_ids: Newer<Vec<String>> = [],
        /// Why `forceRemoteSync` failed, for display. Absent or `null` if it did not fail.
        ///
        /// @removed 0.122.0
        pub remote_sync_error: Field<String>,
    }
}

object! {
    /// A marketplace that could not be loaded.
    pub struct MarketplaceLoadErrorInfo {
        /// The path to the marketplace's file.
        pub marketplace_path: AbsolutePathBuf,
        /// What is wrong with the marketplace, for display.
        pub message: String,
    }
}

object! {
    /// A marketplace and its plugins.
    pub struct PluginMarketplaceEntry {
        /// The marketplace's name.
        pub name: String,
        /// The path to the marketplace's file on the server's machine. `null` if the marketplace is
        /// in the backend.
        pub path: Option<AbsolutePathBuf>,
        /// How to display the marketplace. `null` if unspecified.
        pub interface: Option<MarketplaceInterface>,
        /// The marketplace's plugins.
        pub plugins: Vec<PluginSummary>,
    }
}

object! {
    /// How to display a marketplace.
    pub struct MarketplaceInterface {
        /// The marketplace's display name. `null` if it has none.
        pub display_name: Option<String>,
    }
}

object! {
    /// The params of `plugin/installed`, all optional.
    pub struct PluginInstalledParams {
        /// Directories whose repositories may contain marketplaces. If absent or `null`, there are
        /// none.
        pub cwds: Field<Vec<AbsolutePathBuf>>,
        /// The names of plugins to list although they are not installed, if a local marketplace has
        /// them. If absent or `null`, there are none.
        pub install_suggestion_plugin_names: Field<Vec<String>>,
    }
}

object! {
    /// The response to `plugin/installed`: the installed plugins.
    pub struct PluginInstalledResponse {
        /// The marketplaces, each with only its installed plugins and the requested suggestions.
        pub marketplaces: Vec<PluginMarketplaceEntry>,
        /// The marketplaces that could not be loaded.
        pub marketplace_load_errors: Newer<Vec<MarketplaceLoadErrorInfo>> = [],
    }
}
