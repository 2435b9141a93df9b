//! What an account should do for its security.

use crate::macros::object;

object! {
    /// The answer to `account/securitySetup/read`.
    #[derive(Default)]
    pub struct GetAccountSecuritySetupResponse {
        /// What to tell the person. `null` when there is nothing to do.
        pub notice: Option<AccountSecuritySetupNotice>,
    }
}

object! {
    /// A call to make an account safer.
    pub struct AccountSecuritySetupNotice {
        /// The workspace that it is about.
        pub account_id: String,
        /// The user that it is about.
        pub user_id: String,
        /// Its title.
        pub title: String,
        /// What it says.
        pub description: String,
        /// What to do about it.
        pub action: AccountSecuritySetupAction,
    }
}

object! {
    /// A link that is shown as a button.
    pub struct AccountSecuritySetupAction {
        /// What the button says.
        pub label: String,
        /// Where it leads.
        pub url: String,
    }
}
