//! How a plugin is shared.

use crate::macros::{object, string_enum};

object! {
    /// How a plugin is shared.
    pub struct PluginShareContext {
        /// The plugin's ID in the backend.
        pub remote_plugin_id: String,
        /// The version that is shared. `null` if unknown.
        pub remote_version: Option<String> = null,
        /// Who can find the plugin. `null` if unknown.
        pub discoverability: Option<PluginShareDiscoverability>,
        /// The link to the plugin. `null` if unknown.
        pub share_url: Option<String>,
        /// The ID of the account user who created the plugin. `null` if unknown.
        pub creator_account_user_id: Option<String>,
        /// The display name of the plugin's creator. `null` if unknown.
        pub creator_name: Option<String>,
        /// Whom the plugin is shared with. `null` if unknown.
        pub share_principals: Option<Vec<PluginSharePrincipal>>,
        /// Whether the account may list the plugin in the workspace's directory. `null` if unknown,
        /// which clients should treat as `false`.
        pub can_publish_to_workspace: Option<bool> = null,
        /// Whom the plugin is shared with. Absent or `null` if unknown. Newer servers send
        /// `sharePrincipals` instead.
        ///
        /// @removed 0.131.0
        pub share_targets: Field<Vec<PluginSharePrincipal>>,
    }
}

string_enum! {
    /// Who can find a shared plugin.
    pub enum PluginShareDiscoverability {
        /// Everyone in the workspace, through its directory.
        Listed = "LISTED",
        /// Everyone in the workspace who has the link.
        Unlisted = "UNLISTED",
        /// Only those the plugin is shared with.
        Private = "PRIVATE",
        ..
    }
}

object! {
    /// A user, group or workspace that a plugin is shared with.
    pub struct PluginSharePrincipal {
        /// The kind of principal.
        pub principal_type: PluginSharePrincipalType,
        /// The principal's ID.
        pub principal_id: String,
        /// What the principal may do with the plugin.
        pub role: Newer<PluginSharePrincipalRole>,
        /// The principal's display name.
        pub name: String,
    }
}

string_enum! {
    /// A kind of principal that a plugin can be shared with.
    pub enum PluginSharePrincipalType {
        /// A user.
        User = "user",
        /// A group of users.
        Group = "group",
        /// A whole workspace.
        Workspace = "workspace",
        ..
    }
}

string_enum! {
    /// What a principal may do with a shared plugin.
    pub enum PluginSharePrincipalRole {
        /// Use the plugin.
        Reader = "reader",
        /// Use and change the plugin.
        Editor = "editor",
        /// Everything: the principal owns the plugin.
        Owner = "owner",
        ..
    }
}
