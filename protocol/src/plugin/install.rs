//! Installing and uninstalling plugins, and syncing them with the backend.

use super::{AppSummary, PluginAuthPolicy};
use crate::{macros::object, path::AbsolutePathBuf};

object! {
    /// The params of `plugin/install`.
    ///
    /// Exactly one of `marketplacePath` and `remoteMarketplaceName` must be set; servers support
    /// the latter since 0.122.0.
    pub struct PluginInstallParams {
        /// The path to the file of the marketplace that lists the plugin. If absent or `null`, the
        /// marketplace is in the backend.
        pub marketplace_path: Field<AbsolutePathBuf>,
        /// The name of the marketplace in the backend that lists the plugin. If absent or `null`,
        /// the marketplace is on the server's machine.
        pub remote_marketplace_name: Field<String>,
        /// An ID for this attempt, chosen by the client and passed on to the backend. If absent or
        /// `null`, the attempt has no ID.
        pub install_attempt_id: Field<String>,
        /// The plugin's name or, if it is in the backend, its `remotePluginId`.
        pub plugin_name: String,
        /// A directory whose repository may contain the marketplace. If absent or `null`, there is
        /// none.
        ///
        /// @removed 0.113.0
        pub cwd: Field<String>,
        /// The marketplace's name. Servers before 0.113.0 require it, and do not support
        /// `marketplacePath`.
        ///
        /// @removed 0.113.0
        pub marketplace_name: Optional<String>,
        /// Whether to install the plugin in the backend first. Defaults to `false`.
        ///
        /// @removed 0.122.0
        pub force_remote_sync: Optional<bool>,
    }
}

object! {
    /// The response to `plugin/install`: what is left to do.
    ///
    /// The plugin is installed, but its MCP servers may still be starting.
    pub struct PluginInstallResponse {
        /// When to sign in to the services that the plugin uses.
        pub auth_policy: Newer<PluginAuthPolicy>,
        /// The apps that the user must still sign in to.
        pub apps_needing_auth: Newer<Vec<AppSummary>>,
    }
}

object! {
    /// The params of `plugin/uninstall`.
    pub struct PluginUninstallParams {
        /// The plugin's ID: the `id` of its summary or, if it is in the backend, its
        /// `remotePluginId`.
        pub plugin_id: String,
        /// Whether to uninstall the plugin in the backend first. Defaults to `false`.
        ///
        /// @removed 0.122.0
        pub force_remote_sync: Optional<bool>,
    }
}

object! {
    /// The response to `plugin/uninstall`: an empty object.
    pub struct PluginUninstallResponse {}
}

object! {
    /// The params of `plugin/reconcile`.
    pub struct PluginReconcileParams {
        /// Why the client makes the request, for the server's records. If absent or `null`, no
        /// reason is given.
        pub reason: Field<String>,
    }
}

object! {
    /// The response to `plugin/reconcile`, sent when all work is done: what changed on the server's
    /// machine.
    ///
    /// It covers this request only. The client should then refresh whatever the changed plugins
    /// provide, except skills, which the next turn picks up by itself.
    pub struct PluginReconcileResponse {
        /// The plugins that were added, removed, changed, enabled or disabled.
        pub changed_plugins: Vec<PluginReconcileChangedPlugin>,
        /// The backend's IDs of the plugins that could not be synced.
        pub failed_remote_plugin_ids: Vec<String>,
        /// The subset of `failedRemotePluginIds` whose new files could not be stored. Older files
        /// may still be there.
        pub failed_materialization_remote_plugin_ids: Vec<String>,
    }
}

object! {
    /// A plugin that changed, and what the change may affect: anything the plugin provides now or
    /// provided before, whether or not the configuration allows the plugin to be used.
    pub struct PluginReconcileChangedPlugin {
        /// The plugin's ID: `<name>@<marketplace>`.
        pub id: String,
        /// Whether MCP servers may have changed.
        pub has_mcps: bool,
        /// Whether apps may have changed.
        pub has_apps: bool,
        /// Whether hooks may have changed.
        pub has_hooks: bool,
        /// Whether skills may have changed.
        pub has_skills: bool,
    }
}
