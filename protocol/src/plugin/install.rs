//! Installing and uninstalling plugins, and keeping them in line with the backend.

use super::{AppSummary, PluginAuthPolicy};
use crate::{macros::object, path::AbsolutePathBuf};

object! {
    /// Which plugin to install: the params of `plugin/install`.
    ///
    /// Exactly one of `marketplacePath` and `remoteMarketplaceName` must be given; servers know the
    /// second from 0.122.0 on.
    pub struct PluginInstallParams {
        /// The file of the marketplace that has it. Absent and `null` mean: it is in the backend.
        pub marketplace_path: Field<AbsolutePathBuf>,
        /// The name of the marketplace in the backend that has it. Absent and `null` mean: it is on
        /// the server's machine.
        pub remote_marketplace_name: Field<String>,
        /// Names this attempt, by the client's choice; sent on to the backend. Absent and `null`
        /// mean: no name.
        pub install_attempt_id: Field<String>,
        /// The plugin: its name or, in the backend, its `remotePluginId`.
        pub plugin_name: String,
        /// A folder whose repository may hold the marketplace. Absent and `null` mean: none.
        ///
        /// @removed 0.113.0
        pub cwd: Field<String>,
        /// The marketplace's name. Servers before 0.113.0 need it, and do not know
        /// `marketplacePath`.
        ///
        /// @removed 0.113.0
        pub marketplace_name: Optional<String>,
        /// Whether to install it in the backend first. Defaults to `false`.
        ///
        /// @removed 0.122.0
        pub force_remote_sync: Optional<bool>,
    }
}

object! {
    /// What is left to do: the answer to `plugin/install`.
    ///
    /// The plugin is installed, and its MCP servers may still be starting.
    pub struct PluginInstallResponse {
        /// When to sign in to what it uses.
        pub auth_policy: Newer<PluginAuthPolicy>,
        /// The apps that a person must still sign in to.
        pub apps_needing_auth: Newer<Vec<AppSummary>>,
    }
}

object! {
    /// The params of `plugin/uninstall`.
    pub struct PluginUninstallParams {
        /// The plugin: the `id` of its summary or, in the backend, its `remotePluginId`.
        pub plugin_id: String,
        /// Whether to uninstall it in the backend first. Defaults to `false`.
        ///
        /// @removed 0.122.0
        pub force_remote_sync: Optional<bool>,
    }
}

object! {
    /// The answer to `plugin/uninstall`: nothing.
    #[derive(Default)]
    pub struct PluginUninstallResponse {}
}

object! {
    /// The params of `plugin/reconcile`.
    #[derive(Default)]
    pub struct PluginReconcileParams {
        /// Why the client asks, for the server's records. Absent and `null` mean: no reason.
        pub reason: Field<String>,
    }
}

object! {
    /// What changed on the server's machine: the answer to `plugin/reconcile`, when all is done.
    ///
    /// It covers this call only. The client then refreshes what the changed plugins bring, except
    /// for skills, which the next turn sees by itself.
    pub struct PluginReconcileResponse {
        /// The plugins that came, went, changed or were switched on or off.
        pub changed_plugins: Vec<PluginReconcileChangedPlugin>,
        /// The plugins that could not be brought in line, as the backend names them.
        pub failed_remote_plugin_ids: Vec<String>,
        /// Those of them whose new files could not be stored. Older ones may still be there.
        pub failed_materialization_remote_plugin_ids: Vec<String>,
    }
}

object! {
    /// A plugin that changed, and what the change may touch: what the plugin brings or brought
    /// before, whether or not the configuration lets it be used.
    pub struct PluginReconcileChangedPlugin {
        /// Names the plugin, as `<name>@<marketplace>`.
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
