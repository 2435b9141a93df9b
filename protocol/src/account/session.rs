//! Account sessions: several stored sign-ins, one of which is active.

use crate::macros::{object, string_enum, untagged_union};

object! {
    /// The params of `accountSession/list`.
    pub struct AccountSessionsListParams {
        /// Whether to fetch the workspaces' names and images from the backend again. Defaults to
        /// `false`.
        pub refresh_workspace_metadata: Optional<bool>,
    }
}

object! {
    /// The account sessions that the server holds.
    pub struct AccountSessionsResponse {
        /// The ID of the active session. `null` if none is active.
        pub active_session_id: Option<String>,
        /// All sessions.
        pub sessions: Vec<AccountSession>,
    }
}

object! {
    /// An account session: a sign-in that the server holds.
    pub struct AccountSession {
        /// The session's ID. Opaque.
        pub session_id: String,
        /// The user's email address. `null` if unknown.
        pub email: Option<String>,
        /// The ChatGPT user's ID. `null` if unknown.
        pub user_id: Option<String>,
        /// The user's display name. `null` if unknown.
        pub display_name: Option<String>,
        /// The URL of the user's image. `null` if there is none.
        pub image_url: Option<String>,
        /// When the session was last used, as a Unix timestamp in seconds.
        pub last_used_at: i64,
        /// Whether the session is the active one.
        pub is_active: bool,
        /// The ID of the workspace that is selected in the session. `null` if none is selected.
        pub selected_workspace_account_id: Option<String>,
        /// The workspaces that the session can use.
        pub workspaces: Vec<AccountSessionWorkspace>,
    }
}

object! {
    /// A workspace that an account session can use.
    pub struct AccountSessionWorkspace {
        /// The workspace's ID.
        pub account_id: String,
        /// The workspace's display name. `null` if unknown.
        pub name: Option<String>,
        /// The URL of the workspace's image. `null` if it has none.
        pub image_url: Option<String>,
        /// The kind of workspace. `null` if unknown.
        pub kind: Option<AccountSessionWorkspaceKind>,
    }
}

string_enum! {
    /// A kind of workspace.
    pub enum AccountSessionWorkspaceKind {
        /// The user's own workspace.
        Personal = "personal",
        /// An organization's workspace.
        Workspace = "workspace",
        ..
    }
}

object! {
    /// The params of `accountSession/switch`.
    pub struct AccountSessionsSwitchParams {
        /// The ID of the session to switch to, as returned by `accountSession/list`.
        pub session_id: String,
        /// The ID of the workspace to select in that session.
        pub account_id: String,
        /// Whether the server may start a browser sign-in if the workspace requires one. Defaults
        /// to `false`.
        pub allow_browser_login: Optional<bool>,
    }
}

untagged_union! {
    /// The response to `accountSession/switch`.
    pub enum AccountSessionsSwitchResponse {
        /// The switch is done; these are the sessions now.
        Switched(AccountSessionsResponse),
        /// The workspace requires its own sign-in first.
        SignIn(AccountSessionSignIn),
    }
}

object! {
    /// A page where the user signs in to a workspace.
    pub struct AccountSessionSignIn {
        /// The sign-in's ID, used by `account/login/cancel` and `account/login/completed`.
        pub login_id: String,
        /// The URL to open in a browser.
        pub auth_url: String,
    }
}
