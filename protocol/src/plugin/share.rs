//! Sharing plugins: uploading one to the backend, saying who may use it, and copying one that is
//! shared.

use super::PluginSummary;
use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
};

object! {
    /// How a plugin is shared.
    pub struct PluginShareContext {
        /// Names the plugin to the backend.
        pub remote_plugin_id: String,
        /// The version that is shared. `null` when not known.
        pub remote_version: Option<String> = null,
        /// Who can find it. `null` when not known.
        pub discoverability: Option<PluginShareDiscoverability>,
        /// The link to it. `null` when not known.
        pub share_url: Option<String>,
        /// Who made it. `null` when not known.
        pub creator_account_user_id: Option<String>,
        /// The name of who made it, for people. `null` when not known.
        pub creator_name: Option<String>,
        /// Whom it is shared with. `null` when not known.
        pub share_principals: Option<Vec<PluginSharePrincipal>>,
        /// Whether the account may list it in the workspace's directory. `null` when not known;
        /// take that as no.
        pub can_publish_to_workspace: Option<bool> = null,
        /// Whom it is shared with. Absent and `null` mean: not known. Newer servers say it in
        /// `sharePrincipals`.
        ///
        /// @removed 0.131.0
        pub share_targets: Field<Vec<PluginSharePrincipal>>,
    }
}

string_enum! {
    /// Who can find a shared plugin.
    pub enum PluginShareDiscoverability {
        /// Everybody in the workspace, in its directory.
        Listed = "LISTED",
        /// Everybody in the workspace who has the link.
        Unlisted = "UNLISTED",
        /// Only those it is shared with.
        Private = "PRIVATE",
        ..
    }
}

object! {
    /// Somebody whom a plugin is shared with.
    pub struct PluginSharePrincipal {
        /// Of what kind they are.
        pub principal_type: PluginSharePrincipalType,
        /// Names them.
        pub principal_id: String,
        /// What they may do with it.
        pub role: Newer<PluginSharePrincipalRole>,
        /// Their name for people.
        pub name: String,
    }
}

string_enum! {
    /// Of what kind somebody is whom a plugin is shared with.
    pub enum PluginSharePrincipalType {
        /// A person.
        User = "user",
        /// A group of people.
        Group = "group",
        /// A whole workspace.
        Workspace = "workspace",
        ..
    }
}

string_enum! {
    /// What somebody may do with a shared plugin.
    pub enum PluginSharePrincipalRole {
        /// Use it.
        Reader = "reader",
        /// Use and change it.
        Editor = "editor",
        /// Everything: it is theirs.
        Owner = "owner",
        ..
    }
}

object! {
    /// The params of `plugin/share/save`.
    pub struct PluginShareSaveParams {
        /// The plugin's folder, which is uploaded.
        pub plugin_path: AbsolutePathBuf,
        /// The shared plugin to replace. Absent and `null` mean: share a new one.
        pub remote_plugin_id: Field<String>,
        /// Who can find a new one; `LISTED` is an error, as is any value together with
        /// `remotePluginId`. Absent and `null` mean: the backend's choice.
        pub discoverability: Field<PluginShareDiscoverability>,
        /// Whom to share a new one with; not allowed together with `remotePluginId`. Absent and
        /// `null` mean: the backend's choice.
        pub share_targets: Field<Vec<PluginShareTarget>>,
    }
}

object! {
    /// Somebody to share a plugin with.
    pub struct PluginShareTarget {
        /// Of what kind they are; `workspace` is an error. To share with a workspace, say who can
        /// find the plugin instead.
        pub principal_type: PluginSharePrincipalType,
        /// Names them.
        pub principal_id: String,
        /// What they may do with it. Servers before 0.131.0 do not know it.
        pub role: Newer<PluginShareTargetRole>,
    }
}

string_enum! {
    /// What somebody shall be allowed to do with a shared plugin.
    pub enum PluginShareTargetRole {
        /// Use it.
        Reader = "reader",
        /// Use and change it.
        Editor = "editor",
    }
}

object! {
    /// The shared plugin: the answer to `plugin/share/save`.
    pub struct PluginShareSaveResponse {
        /// Names the plugin to the backend.
        pub remote_plugin_id: String,
        /// The link to it. Empty when the backend gives none.
        pub share_url: String,
        /// Whether the account may list it in the workspace's directory. `null` when not known;
        /// take that as no.
        pub can_publish_to_workspace: Option<bool> = null,
    }
}

object! {
    /// The params of `plugin/share/updateTargets`.
    pub struct PluginShareUpdateTargetsParams {
        /// The shared plugin.
        pub remote_plugin_id: String,
        /// Who can find it. Servers from 0.130.0 on need it; 0.129.0 does not know it.
        pub discoverability: Newer<PluginShareUpdateDiscoverability>,
        /// Whom to share it with from now on, instead of those before.
        pub share_targets: Vec<PluginShareTarget>,
    }
}

string_enum! {
    /// Who shall be able to find a shared plugin.
    pub enum PluginShareUpdateDiscoverability {
        /// Everybody in the workspace who has the link.
        Unlisted = "UNLISTED",
        /// Only those it is shared with.
        Private = "PRIVATE",
        /// Everybody in the workspace, in its directory. Servers know it from 0.145.0 on.
        Listed = "LISTED",
    }
}

object! {
    /// How the plugin is shared now: the answer to `plugin/share/updateTargets`.
    pub struct PluginShareUpdateTargetsResponse {
        /// Whom it is shared with.
        pub principals: Vec<PluginSharePrincipal>,
        /// Who can find it.
        pub discoverability: Newer<PluginShareDiscoverability>,
    }
}

object! {
    /// The params of `plugin/share/list`: none yet, as an object.
    #[derive(Default)]
    pub struct PluginShareListParams {}
}

object! {
    /// The plugins that the account shares: the answer to `plugin/share/list`.
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
        /// The folder on the server's machine that it was shared from or checked out to. `null`
        /// when there is none.
        pub local_plugin_path: Option<AbsolutePathBuf>,
        /// The link to it. Newer servers say it in the plugin's `shareContext`.
        ///
        /// @removed 0.131.0
        pub share_url: Optional<String>,
    }
}

object! {
    /// The params of `plugin/share/checkout`.
    pub struct PluginShareCheckoutParams {
        /// The shared plugin to copy to the server's machine.
        pub remote_plugin_id: String,
    }
}

object! {
    /// The copy on the server's machine, to work on: the answer to `plugin/share/checkout`.
    pub struct PluginShareCheckoutResponse {
        /// Names the shared plugin to the backend.
        pub remote_plugin_id: String,
        /// Names the copy, as `<name>@<marketplace>`.
        pub plugin_id: String,
        /// Its name.
        pub plugin_name: String,
        /// Its folder.
        pub plugin_path: AbsolutePathBuf,
        /// The local marketplace that lists it now.
        pub marketplace_name: String,
        /// The file of that marketplace.
        pub marketplace_path: AbsolutePathBuf,
        /// The version that was copied. `null` when not known.
        pub remote_version: Option<String>,
    }
}

object! {
    /// The params of `plugin/share/delete`.
    pub struct PluginShareDeleteParams {
        /// The shared plugin to delete from the backend. A folder on the server's machine stays.
        pub remote_plugin_id: String,
    }
}

object! {
    /// The answer to `plugin/share/delete`: nothing.
    #[derive(Default)]
    pub struct PluginShareDeleteResponse {}
}
