//! Several sign-ins side by side, one of which is active.

use crate::macros::{object, string_enum, untagged_union};

object! {
    /// The params of `accountSession/list`.
    #[derive(Default)]
    pub struct AccountSessionsListParams {
        /// Whether to ask the backend for the names and pictures of workspaces again. Defaults to `false`.
        pub refresh_workspace_metadata: Optional<bool>,
    }
}

object! {
    /// The sign-ins that the server holds.
    pub struct AccountSessionsResponse {
        /// The one in use. `null` when none is.
        pub active_session_id: Option<String>,
        /// All of them.
        pub sessions: Vec<AccountSession>,
    }
}

object! {
    /// A sign-in that the server holds.
    pub struct AccountSession {
        /// Names the sign-in. Opaque.
        pub session_id: String,
        /// The person's address. `null` when not known.
        pub email: Option<String>,
        /// The ChatGPT user. `null` when not known.
        pub user_id: Option<String>,
        /// The person's name. `null` when not known.
        pub display_name: Option<String>,
        /// The person's picture. `null` when there is none.
        pub image_url: Option<String>,
        /// When it was last used, in seconds of Unix time.
        pub last_used_at: i64,
        /// Whether it is the one in use.
        pub is_active: bool,
        /// The workspace that is selected in it. `null` when none is.
        pub selected_workspace_account_id: Option<String>,
        /// The workspaces that it can use.
        pub workspaces: Vec<AccountSessionWorkspace>,
    }
}

object! {
    /// A workspace that a sign-in can use.
    pub struct AccountSessionWorkspace {
        /// Names the workspace.
        pub account_id: String,
        /// The name for people. `null` when not known.
        pub name: Option<String>,
        /// Its picture. `null` when there is none.
        pub image_url: Option<String>,
        /// Whose it is. `null` when not known.
        pub kind: Option<AccountSessionWorkspaceKind>,
    }
}

string_enum! {
    /// Whose a workspace is.
    pub enum AccountSessionWorkspaceKind {
        /// The person's own.
        Personal = "personal",
        /// An organisation's.
        Workspace = "workspace",
        ..
    }
}

object! {
    /// The params of `accountSession/switch`.
    pub struct AccountSessionsSwitchParams {
        /// The sign-in to use, as `accountSession/list` names it.
        pub session_id: String,
        /// The workspace to select in it.
        pub account_id: String,
        /// Whether the server may start a sign-in in a browser when the workspace wants one. Defaults to
        /// `false`.
        pub allow_browser_login: Optional<bool>,
    }
}

untagged_union! {
    /// The answer to `accountSession/switch`.
    pub enum AccountSessionsSwitchResponse {
        /// It is done; these are the sign-ins now.
        Switched(AccountSessionsResponse),
        /// The workspace wants a sign-in of its own first.
        SignIn(AccountSessionSignIn),
    }
}

object! {
    /// A page where a person signs in to a workspace.
    pub struct AccountSessionSignIn {
        /// Names the sign-in, for `account/login/cancel` and `account/login/completed`.
        pub login_id: String,
        /// The page to open in a browser.
        pub auth_url: String,
    }
}
