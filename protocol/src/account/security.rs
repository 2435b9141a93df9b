//! Prompts to improve an account's security.

use crate::macros::object;

object! {
    /// The response to `account/securitySetup/read`.
    pub struct GetAccountSecuritySetupResponse {
        /// The notice to show to the user. `null` if there is nothing to do.
        pub notice: Option<AccountSecuritySetupNotice>,
    }
}

object! {
    /// A notice that asks the user to improve the account's security.
    pub struct AccountSecuritySetupNotice {
        /// The ID of the workspace that the notice is about.
        pub account_id: String,
        /// The ID of the user that the notice is about.
        pub user_id: String,
        /// The notice's title.
        pub title: String,
        /// The notice's text.
        pub description: String,
        /// The action to offer.
        pub action: AccountSecuritySetupAction,
    }
}

object! {
    /// A link, shown as a button.
    pub struct AccountSecuritySetupAction {
        /// The button's label.
        pub label: String,
        /// The link's URL.
        pub url: String,
    }
}
