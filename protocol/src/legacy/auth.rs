//! Signing in, before there was `account/*`.

use crate::{account::AuthMode, macros::object, wire::Secret};

object! {
    /// The params of `loginApiKey`.
    pub struct LoginApiKeyParams {
        /// The key. It is stored, not checked.
        pub api_key: Secret,
    }
}

object! {
    /// The answer to `loginApiKey`: nothing. `authStatusChange` follows.
    #[derive(Default)]
    pub struct LoginApiKeyResponse {}
}

object! {
    /// A page where a person signs in: the answer to `loginChatGpt`.
    pub struct LoginChatgptResponse = "LoginChatGptResponse" {
        /// Names the sign-in, for `cancelLoginChatGpt` and `loginChatGptComplete`. A UUID.
        pub login_id: String,
        /// The page to open in a browser on the server's machine.
        pub auth_url: String,
    }
}

object! {
    /// The params of `cancelLoginChatGpt`.
    pub struct CancelLoginChatgptParams = "CancelLoginChatGptParams" {
        /// The sign-in to stop. An unknown one is an error.
        pub login_id: String,
    }
}

object! {
    /// The answer to `cancelLoginChatGpt`: nothing.
    #[derive(Default)]
    pub struct CancelLoginChatgptResponse = "CancelLoginChatGptResponse" {}
}

object! {
    /// The answer to `logoutChatGpt`: nothing. `authStatusChange` follows.
    #[derive(Default)]
    pub struct LogoutChatgptResponse = "LogoutChatGptResponse" {}
}

object! {
    /// The params of `getAuthStatus`.
    #[derive(Default)]
    pub struct GetAuthStatusParams {
        /// Whether the answer shall hold the token. Absent and `null` mean `false`.
        pub include_token: Field<bool>,
        /// Whether to renew the token first. Absent and `null` mean `false`.
        pub refresh_token: Field<bool>,
    }
}

object! {
    /// How the server is signed in: the answer to `getAuthStatus`.
    #[derive(Default)]
    pub struct GetAuthStatusResponse {
        /// How the server signs its requests. `null` when nobody is signed in.
        pub auth_method: Option<AuthMode>,
        /// The token or API key in use. `null` unless `includeToken` asked for it and there is one.
        pub auth_token: Option<Secret>,
        /// Whether the model provider in use needs an OpenAI sign-in. `null` when not known.
        pub requires_openai_auth: Option<bool>,
    }
}

object! {
    /// Says how the server is signed in: the params of `authStatusChange`.
    #[derive(Default)]
    pub struct AuthStatusChangeNotification {
        /// How the server signs its requests. `null` when nobody is signed in.
        pub auth_method: Option<AuthMode>,
    }
}

object! {
    /// Says that a sign-in ended: the params of `loginChatGptComplete`.
    pub struct LoginChatgptCompleteNotification = "LoginChatGptCompleteNotification" {
        /// The sign-in, as `loginChatGpt` named it.
        pub login_id: String,
        /// Whether it worked.
        pub success: bool,
        /// Why it did not, for people. `null` when it did.
        pub error: Option<String>,
    }
}

object! {
    /// Who uses the server: the answer to `userInfo`.
    #[derive(Default)]
    pub struct UserInfoResponse {
        /// The address that the stored token names, which nobody has checked. `null` when there is none.
        pub alleged_user_email: Option<String>,
    }
}

object! {
    /// The answer to `getUserAgent`.
    pub struct GetUserAgentResponse {
        /// The server's user agent, as `initialize` gives it.
        pub user_agent: String,
    }
}
