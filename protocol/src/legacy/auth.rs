//! Signing in with the methods that preceded `account/*`.

use crate::{account::AuthMode, macros::object, wire::Secret};

object! {
    /// The params of `loginApiKey`.
    pub struct LoginApiKeyParams {
        /// The API key. The server stores it without checking it.
        pub api_key: Secret,
    }
}

object! {
    /// The response to `loginApiKey`: an empty object. `authStatusChange` follows.
    pub struct LoginApiKeyResponse {}
}

object! {
    /// The page where the user signs in: the response to `loginChatGpt`.
    pub struct LoginChatgptResponse = "LoginChatGptResponse" {
        /// The sign-in's ID, for `cancelLoginChatGpt` and `loginChatGptComplete`: a UUID.
        pub login_id: String,
        /// The URL of the page to open in a browser on the server's machine.
        pub auth_url: String,
    }
}

object! {
    /// The params of `cancelLoginChatGpt`.
    pub struct CancelLoginChatgptParams = "CancelLoginChatGptParams" {
        /// The ID of the sign-in to cancel. If unknown, the request fails.
        pub login_id: String,
    }
}

object! {
    /// The response to `cancelLoginChatGpt`: an empty object.
    pub struct CancelLoginChatgptResponse = "CancelLoginChatGptResponse" {}
}

object! {
    /// The response to `logoutChatGpt`: an empty object. `authStatusChange` follows.
    pub struct LogoutChatgptResponse = "LogoutChatGptResponse" {}
}

object! {
    /// The params of `getAuthStatus`.
    pub struct GetAuthStatusParams {
        /// Whether to include the token in the response. If absent or `null`, defaults to `false`.
        pub include_token: Field<bool>,
        /// Whether to refresh the token first. If absent or `null`, defaults to `false`.
        pub refresh_token: Field<bool>,
    }
}

object! {
    /// How the server is signed in: the response to `getAuthStatus`.
    pub struct GetAuthStatusResponse {
        /// How the server authenticates its requests. `null` if no user is signed in.
        pub auth_method: Option<AuthMode>,
        /// The token or API key in use. `null` unless `includeToken` is `true` and there is one.
        pub auth_token: Option<Secret>,
        /// Whether the model provider in use requires an OpenAI sign-in. `null` if unknown.
        pub requires_openai_auth: Option<bool>,
    }
}

object! {
    /// Reports how the server is signed in: the params of `authStatusChange`.
    pub struct AuthStatusChangeNotification {
        /// How the server authenticates its requests. `null` if no user is signed in.
        pub auth_method: Option<AuthMode>,
    }
}

object! {
    /// Reports that a sign-in ended: the params of `loginChatGptComplete`.
    pub struct LoginChatgptCompleteNotification = "LoginChatGptCompleteNotification" {
        /// The sign-in's ID, as returned by `loginChatGpt`.
        pub login_id: String,
        /// Whether the sign-in succeeded.
        pub success: bool,
        /// Why the sign-in failed, for display. `null` if it succeeded.
        pub error: Option<String>,
    }
}

object! {
    /// The user of the server: the response to `userInfo`.
    pub struct UserInfoResponse {
        /// The email address in the stored token, which is not verified. `null` if there is none.
        pub alleged_user_email: Option<String>,
    }
}

object! {
    /// The response to `getUserAgent`.
    pub struct GetUserAgentResponse {
        /// The server's user agent, as returned by `initialize`.
        pub user_agent: String,
    }
}
