//! Sharing plugins: uploading a plugin to the backend, setting who may use it, and checking out a
//! shared one.

use super::{
    PluginShareDiscoverability, PluginSharePrincipal, PluginSharePrincipalType, PluginSummary,
};
use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `plugin/share/save`.
    pub struct PluginShareSaveParams {
        /// The plugin's directory, which is uploaded.
        pub plugin_path: AbsolutePathBuf,
        /// The ID of the shared plugin to replace. If absent or `null`, shares a new one.
        pub remote_plugin_id: Field<String>,
        /// Who can find a new plugin. `LISTED` is an error, as is any value together with
        /// `remotePluginId`. If absent or `null`, the backend chooses.
        pub discoverability: Field<PluginShareDiscoverability>,
        /// Whom to share a new plugin with; not allowed together with `remotePluginId`. If absent
        /// or `null`, the backend chooses.
        pub share_targets: Field<Vec<PluginShareTarget>>,
    }
}

object! {
    /// A user or group to share a plugin with.
    pub struct PluginShareTarget {
        /// The kind of principal. `workspace` is an error; to share with a workspace, set the
        /// `discoverability` instead.
        pub principal_type: PluginSharePrincipalType,
        /// The principal's ID.
        pub principal_id: String,
        /// What the principal may do with the plugin. Not supported by servers before 0.131.0.
        pub role: Newer<PluginShareTargetRole>,
    }
}

string_enum! {
    /// The role to give a principal for a shared plugin.
    pub enum PluginShareTargetRole {
        /// Use the plugin.
        Reader = "reader",
        /// Use and change the plugin.
        Editor = "editor",
    }
}

object! {
    /// The response to `plugin/share/save`: the shared plugin.
    pub struct PluginShareSaveResponse {
        /// The plugin's ID in the backend.
        pub remote_plugin_id: String,
        /// The link to the plugin. Empty if the backend returns none.
        pub share_url: String,
        /// Whether the account may list the plugin in the workspace's directory. `null` if unknown,
        /// which clients should treat as `false`.
        pub can_publish_to_workspace: Option<bool> = null,
    }
}

object! {
    /// The params of `plugin/share/updateTargets`.
    pub struct PluginShareUpdateTargetsParams {
        /// The shared plugin's ID.
        pub remote_plugin_id: String,
        /// Who can find the plugin. Required by servers since 0.130.0; not supported by 0.129.0.
        pub discoverability: Newer<PluginShareUpdateDiscoverability>,
        /// Whom to share the plugin with. Replaces the current list.
        pub share_targets: Vec<PluginShareTarget>,
    }
}

string_enum! {
    /// Who is allowed to find a shared plugin.
    pub enum PluginShareUpdateDiscoverability {
        /// Everyone in the workspace who has the link.
        Unlisted = "UNLISTED",
        /// Only those the plugin is shared with.
        Private = "PRIVATE",
        /// Everyone in the workspace, through its directory. Supported by servers since 0.145.0.
        Listed = "LISTED",
    }
}

object! {
    /// The response to `plugin/share/updateTargets`: how the plugin is shared now.
    pub struct PluginShareUpdateTargetsResponse {
        /// Whom the plugin is shared with.
        pub principals: Vec<PluginSharePrincipal>,
        /// Who can find the plugin.
        pub discoverability: Newer<PluginShareDiscoverability>,
    }
}

object! {
    /// The params of `plugin/share/list`: an empty object for now.
    pub struct PluginShareListParams {}
}

object! {
    /// The response to `plugin/share/list`: the plugins that the account shares.
    pub struct PluginShareListResponse {
        /// The plugins.
        pub data: Vec<PluginShareListItem>,
    }
}

object! {
    /// A plugin that the account shares.
    pub struct PluginShareListItem {
        /// The plugin.
        pub plugin: PluginSummary,
        /// The directory on the server's machine that the plugin was shared from or checked out to.
        /// `null` if there is none.
        pub local_plugin_path: Option<AbsolutePathBuf>,
        /// The link to the plugin. Newer servers send it in the plugin's `shareContext` instead.
        ///
        /// @removed 0.131.0
        pub share_url: Optional<String>,
    }
}

object! {
    /// The params of `plugin/share/checkout`.
    pub struct PluginShareCheckoutParams {
        /// The ID of the shared plugin to copy to the server's machine.
        pub remote_plugin_id: String,
    }
}

object! {
    /// The response to `plugin/share/checkout`: the working copy on the server's machine.
    pub struct PluginShareCheckoutResponse {
        /// The shared plugin's ID in the backend.
        pub remote_plugin_id: String,
        /// The ID of the copy: `<name>@<marketplace>`.
        pub plugin_id: String,
        /// The name of the copy.
        pub plugin_name: String,
        /// The directory of the copy.
        pub plugin_path: AbsolutePathBuf,
        /// The name of the local marketplace that now lists the copy.
        pub marketplace_name: String,
        /// The path to that marketplace's file.
        pub marketplace_path: AbsolutePathBuf,
        /// The version that was copied. `null` if unknown.
        pub remote_version: Option<String>,
    }
}

object! {
    /// The params of `plugin/share/delete`.
    pub struct PluginShareDeleteParams {
        /// The ID of the shared plugin to delete from the backend. A directory on the server's
        /// machine is kept.
        pub remote_plugin_id: String,
    }
}

object! {
    /// The response to `plugin/share/delete`: an empty object.
    pub struct PluginShareDeleteResponse {}
}
