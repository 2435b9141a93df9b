//! Signing in, and refreshing tokens that the client holds.

use crate::{
    macros::{object, string_enum, tagged_union},
    wire::Secret,
};

tagged_union! {
    /// How to sign in: the params of `account/login/start`.
    ///
    /// While `chatgptAuthTokens` is active, only another `chatgptAuthTokens` sign-in is accepted.
    pub enum LoginAccountParams by "type" {
        /// With an OpenAI API key.
        ApiKey(ApiKeyLogin) = "apiKey",
        /// With a ChatGPT account, in a browser on the server's machine. The response contains the
        /// URL to open, and `account/login/completed` reports the result.
        Chatgpt(ChatgptLogin) = "chatgpt",
        /// With a ChatGPT account, in a browser on any machine, by entering a code.
        ChatgptDeviceCode = "chatgptDeviceCode",
        /// With ChatGPT tokens that the client holds. The server keeps them in memory only, and
        /// requests new ones with `account/chatgptAuthTokens/refresh`. Needs `experimentalApi`.
        ChatgptAuthTokens(ChatgptAuthTokensLogin) = "chatgptAuthTokens",
        /// With an API key for Amazon Bedrock.
        AmazonBedrock(AmazonBedrockLogin) = "amazonBedrock",
        /// With AWS access keys for Amazon Bedrock.
        AmazonBedrockAccessKeys(AmazonBedrockAccessKeysLogin) = "amazonBedrockAccessKeys",
    }
}

object! {
    /// A sign-in with an OpenAI API key.
    pub struct ApiKeyLogin {
        /// The API key. It is stored without being checked.
        pub api_key: Secret,
    }
}

object! {
    /// A sign-in with a ChatGPT account in a browser.
    pub struct ChatgptLogin {
        /// Whether the browser shows the streamlined Codex sign-in. Defaults to `false`.
        pub codex_streamlined_login: Optional<bool>,
        /// Whether the browser ends on a page hosted by ChatGPT instead of one from the local
        /// server. Defaults to `false`.
        pub use_hosted_login_success_page: Optional<bool>,
        /// The brand that the sign-in page shows. If absent or `null`, the server chooses.
        pub app_brand: Field<LoginAppBrand> = null,
    }
}

string_enum! {
    /// The brand that a sign-in page shows.
    pub enum LoginAppBrand {
        /// Codex.
        Codex = "codex",
        /// ChatGPT.
        Chatgpt = "chatgpt",
    }
}

object! {
    /// A sign-in with ChatGPT tokens that the client holds.
    pub struct ChatgptAuthTokensLogin {
        /// The access token: a JWT with three parts. Its signature and expiry are not checked; the
        /// email address is read from its claims.
        pub access_token: Secret,
        /// The ID of the workspace to use. It is not checked against the token's claims.
        pub chatgpt_account_id: String,
        /// The workspace's plan, case-insensitive. If absent or `null`, the plan in the token's
        /// claims, or `unknown` if they have none.
        pub chatgpt_plan_type: Field<String>,
    }
}

object! {
    /// A sign-in with an API key for Amazon Bedrock.
    pub struct AmazonBedrockLogin {
        /// The API key.
        pub api_key: Secret,
        /// The AWS region.
        pub region: String,
    }
}

object! {
    /// A sign-in with AWS access keys for Amazon Bedrock.
    pub struct AmazonBedrockAccessKeysLogin {
        /// The access key ID: the public half of the key pair.
        pub access_key_id: String,
        /// The secret access key: the secret half of the key pair.
        pub secret_access_key: Secret,
        /// The session token, for temporary keys. If absent or `null`, the keys are permanent.
        pub session_token: Field<Secret>,
        /// The AWS region.
        pub region: String,
    }
}

tagged_union! {
    /// The next step of the sign-in: the response to `account/login/start`, with the same `type` as
    /// the params.
    ///
    /// The exception is `amazonBedrockAccessKeys`, whose response is `amazonBedrock`. If the user
    /// has nothing left to do, `account/login/completed` and `account/updated` follow immediately.
    pub enum LoginAccountResponse by "type" {
        /// The API key is stored.
        ApiKey = "apiKey",
        /// The user must open a page in a browser.
        Chatgpt(ChatgptLoginPage) = "chatgpt",
        /// The user must enter a code.
        ChatgptDeviceCode(ChatgptDeviceCode) = "chatgptDeviceCode",
        /// The tokens are in use.
        ChatgptAuthTokens = "chatgptAuthTokens",
        /// The credentials are stored.
        AmazonBedrock = "amazonBedrock",
        ..
    }
}

object! {
    /// A page where the user signs in.
    pub struct ChatgptLoginPage {
        /// The sign-in's ID, used by `account/login/cancel` and `account/login/completed`. A UUID.
        pub login_id: String,
        /// The URL to open in a browser on the server's machine. The server waits ten minutes for
        /// the user.
        pub auth_url: String,
    }
}

object! {
    /// A code to enter on a web page.
    pub struct ChatgptDeviceCode {
        /// The sign-in's ID, used by `account/login/cancel` and `account/login/completed`. A UUID.
        pub login_id: String,
        /// The URL to open, on any machine.
        pub verification_url: String,
        /// The code to enter on that page. Valid for one sign-in.
        pub user_code: String,
    }
}

object! {
    /// The params of `account/login/cancel`.
    pub struct CancelLoginAccountParams {
        /// The ID of the sign-in to cancel. A string that is not a UUID is an error.
        pub login_id: String,
    }
}

object! {
    /// The response to `account/login/cancel`.
    pub struct CancelLoginAccountResponse {
        /// What happened to the sign-in.
        pub status: CancelLoginAccountStatus,
    }
}

string_enum! {
    /// What happened to a sign-in that the client asked to cancel.
    pub enum CancelLoginAccountStatus {
        /// The sign-in was canceled. `account/login/completed` follows, with `success: false`.
        Canceled = "canceled",
        /// There is no sign-in with that ID.
        NotFound = "notFound",
        ..
    }
}

object! {
    /// Reports that a sign-in ended: the params of `account/login/completed`.
    pub struct AccountLoginCompletedNotification {
        /// The sign-in's ID, from the response to `account/login/start`. `null` if that response
        /// has none.
        pub login_id: Option<String>,
        /// Whether the sign-in succeeded. If so, `account/updated` follows.
        pub success: bool,
        /// Why the sign-in failed, for display. `null` if it succeeded.
        pub error: Option<String>,
        /// Where the desktop app takes the user next. `null` for the usual onboarding.
        pub onboarding_entrypoint: Option<DesktopOnboardingEntrypoint>,
    }
}

string_enum! {
    /// Where the desktop app takes a user after the first sign-in.
    pub enum DesktopOnboardingEntrypoint {
        /// The onboarding for life sciences.
        LifeSciences = "life_sciences",
        ..
    }
}

object! {
    /// Requests new tokens from the client: the params of `account/chatgptAuthTokens/refresh`.
    ///
    /// The server waits ten seconds for the response, sends the request at most once per turn, and
    /// retries the failed call once with the new tokens.
    pub struct ChatgptAuthTokensRefreshParams {
        /// Why new tokens are needed.
        pub reason: ChatgptAuthTokensRefreshReason,
        /// The ID of the workspace of the current tokens. Absent or `null` if there was none.
        pub previous_account_id: Field<String>,
    }
}

string_enum! {
    /// Why new tokens are needed.
    pub enum ChatgptAuthTokensRefreshReason {
        /// The backend rejected the current tokens with status 401.
        Unauthorized = "unauthorized",
        ..
    }
}

object! {
    /// New tokens: the client's response to `account/chatgptAuthTokens/refresh`.
    pub struct ChatgptAuthTokensRefreshResponse {
        /// The access token: a JWT with three parts.
        pub access_token: Secret,
        /// The ID of the workspace to use. Newer servers fail the turn if it differs from the
        /// previous one.
        pub chatgpt_account_id: String,
        /// The workspace's plan. If absent or `null`, the plan in the token's claims.
        pub chatgpt_plan_type: Field<String>,
    }
}
