//! Signing in, and renewing tokens that the client holds.

use crate::{
    macros::{object, string_enum, tagged_union},
    wire::Secret,
};

tagged_union! {
    /// How to sign in: the params of `account/login/start`.
    ///
    /// While `chatgptAuthTokens` is active, only another `chatgptAuthTokens` is accepted.
    pub enum LoginAccountParams by "type" {
        /// With an OpenAI API key.
        ApiKey(ApiKeyLogin) = "apiKey",
        /// With a ChatGPT account, in a browser on the server's machine. The answer holds the page to
        /// open, and `account/login/completed` tells the end.
        Chatgpt(ChatgptLogin) = "chatgpt",
        /// With a ChatGPT account, in a browser on any machine, by typing a code.
        ChatgptDeviceCode = "chatgptDeviceCode",
        /// With ChatGPT tokens that the client holds. The server keeps them in memory only, and asks for
        /// new ones by `account/chatgptAuthTokens/refresh`. Needs `experimentalApi`.
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
        /// The key. It is stored, not checked.
        pub api_key: Secret,
    }
}

object! {
    /// A sign-in with a ChatGPT account in a browser.
    #[derive(Default)]
    pub struct ChatgptLogin {
        /// Whether the browser shows the shorter sign-in of Codex. Defaults to `false`.
        pub codex_streamlined_login: Optional<bool>,
        /// Whether the browser ends on a page of ChatGPT rather than of the local server. Defaults to
        /// `false`.
        pub use_hosted_login_success_page: Optional<bool>,
        /// Whose name the sign-in page shows. Absent and `null` mean: the server's choice.
        pub app_brand: Field<LoginAppBrand> = null,
    }
}

string_enum! {
    /// Whose name a sign-in page shows.
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
        /// The access token: a JWT of three parts. Its signature and expiry are not checked; the email
        /// address is read from its claims.
        pub access_token: Secret,
        /// The workspace to use. It is not compared with what the token claims.
        pub chatgpt_account_id: String,
        /// What the workspace has subscribed to, in any case of letters. Absent and `null` mean: what the
        /// token claims, or else `unknown`.
        pub chatgpt_plan_type: Field<String>,
    }
}

object! {
    /// A sign-in with an API key for Amazon Bedrock.
    pub struct AmazonBedrockLogin {
        /// The key.
        pub api_key: Secret,
        /// The AWS region.
        pub region: String,
    }
}

object! {
    /// A sign-in with AWS access keys for Amazon Bedrock.
    pub struct AmazonBedrockAccessKeysLogin {
        /// The public half of the keys.
        pub access_key_id: String,
        /// The secret half of the keys.
        pub secret_access_key: Secret,
        /// The session token of temporary keys. Absent and `null` mean: the keys are permanent.
        pub session_token: Field<Secret>,
        /// The AWS region.
        pub region: String,
    }
}

tagged_union! {
    /// How the sign-in goes on: the answer to `account/login/start`, of the same kind as the params.
    ///
    /// `amazonBedrockAccessKeys` is answered with `amazonBedrock`. Where nothing is left for a person to
    /// do, `account/login/completed` and `account/updated` follow at once.
    pub enum LoginAccountResponse by "type" {
        /// The key is stored.
        ApiKey = "apiKey",
        /// A page waits to be opened.
        Chatgpt(ChatgptLoginPage) = "chatgpt",
        /// A code waits to be typed.
        ChatgptDeviceCode(ChatgptDeviceCode) = "chatgptDeviceCode",
        /// The tokens are in use.
        ChatgptAuthTokens = "chatgptAuthTokens",
        /// The credentials are stored.
        AmazonBedrock = "amazonBedrock",
        ..
    }
}

object! {
    /// A page where a person signs in.
    pub struct ChatgptLoginPage {
        /// Names the sign-in, for `account/login/cancel` and `account/login/completed`. A UUID.
        pub login_id: String,
        /// The page to open in a browser on the server's machine. The server waits ten minutes for it.
        pub auth_url: String,
    }
}

object! {
    /// A code to type on a page.
    pub struct ChatgptDeviceCode {
        /// Names the sign-in, for `account/login/cancel` and `account/login/completed`. A UUID.
        pub login_id: String,
        /// The page to open, on any machine.
        pub verification_url: String,
        /// The code to type there, good for one sign-in.
        pub user_code: String,
    }
}

object! {
    /// The params of `account/login/cancel`.
    pub struct CancelLoginAccountParams {
        /// The sign-in to stop. Text that is no UUID is an error.
        pub login_id: String,
    }
}

object! {
    /// The answer to `account/login/cancel`.
    pub struct CancelLoginAccountResponse {
        /// What became of the sign-in.
        pub status: CancelLoginAccountStatus,
    }
}

string_enum! {
    /// What became of a sign-in that was to be stopped.
    pub enum CancelLoginAccountStatus {
        /// It was stopped. `account/login/completed` follows, with `success: false`.
        Canceled = "canceled",
        /// There was none with that id.
        NotFound = "notFound",
        ..
    }
}

object! {
    /// Says that a sign-in ended: the params of `account/login/completed`.
    pub struct AccountLoginCompletedNotification {
        /// The sign-in, as named by the answer to `account/login/start`. `null` where that has no id.
        pub login_id: Option<String>,
        /// Whether it worked. If so, `account/updated` follows.
        pub success: bool,
        /// Why it did not, for people. `null` when it did.
        pub error: Option<String>,
        /// Where the desktop app shall take the person next. `null` for its usual start.
        pub onboarding_entrypoint: Option<DesktopOnboardingEntrypoint>,
    }
}

string_enum! {
    /// Where the desktop app takes a person after the first sign-in.
    pub enum DesktopOnboardingEntrypoint {
        /// The start for the life sciences.
        LifeSciences = "life_sciences",
        ..
    }
}

object! {
    /// Asks the client for new tokens: the params of `account/chatgptAuthTokens/refresh`.
    ///
    /// The server waits ten seconds, asks at most once in a turn, and repeats the failed call once with
    /// what it gets.
    pub struct ChatgptAuthTokensRefreshParams {
        /// Why new tokens are needed.
        pub reason: ChatgptAuthTokensRefreshReason,
        /// The workspace of the tokens in use. Absent or `null` when there was none.
        pub previous_account_id: Field<String>,
    }
}

string_enum! {
    /// Why new tokens are needed.
    pub enum ChatgptAuthTokensRefreshReason {
        /// The backend answered 401 to the tokens in use.
        Unauthorized = "unauthorized",
        ..
    }
}

object! {
    /// New tokens: the client's answer to `account/chatgptAuthTokens/refresh`.
    pub struct ChatgptAuthTokensRefreshResponse {
        /// The access token: a JWT of three parts.
        pub access_token: Secret,
        /// The workspace to use. Newer servers fail the turn when it differs from the one before.
        pub chatgpt_account_id: String,
        /// What the workspace has subscribed to. Absent and `null` mean: what the token claims.
        pub chatgpt_plan_type: Field<String>,
    }
}
