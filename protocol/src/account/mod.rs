//! Accounts: who is signed in, how, and their plan and usage limits.
//!
//! The types are grouped in modules, and all of them are also here.
//!
//! * the account: [`Account`], [`PlanType`], [`AuthMode`]
//! * signing in: [`login`]; with other providers [`bedrock`], [`gcp`], [`gateway`]
//! * several accounts at once: [`session`]
//! * limits and usage: [`rate_limits`], [`usage`]
//! * from the account's owner: [`workspace`], [`security`]
//!
//! ```
//! use app_server_protocol::account::{ApiKeyLogin, LoginAccountParams};
//!
//! let params = LoginAccountParams::ApiKey(ApiKeyLogin::new("sk-1234"));
//! assert_eq!(serde_json::to_string(&params)?, r#"{"type":"apiKey","apiKey":"sk-1234"}"#);
//! // Keys are not shown.
//! assert_eq!(format!("{params:?}"), "ApiKey(ApiKeyLogin { api_key: [redacted] })");
//! # Ok::<(), serde_json::Error>(())
//! ```

pub mod bedrock;
pub mod gateway;
pub mod gcp;
pub mod login;
pub mod rate_limits;
pub mod security;
pub mod session;
pub mod usage;
pub mod workspace;

pub use bedrock::*;
pub use gateway::*;
pub use gcp::*;
pub use login::*;
pub use rate_limits::*;
pub use security::*;
pub use session::*;
pub use usage::*;
pub use workspace::*;

use crate::macros::{object, string_enum, tagged_union};

object! {
    /// The params of `account/read`.
    pub struct GetAccountParams {
        /// Whether to refresh the stored tokens first. Has no effect with `chatgptAuthTokens`,
        /// where the client refreshes them. Defaults to `false`.
        pub refresh_token: Optional<bool>,
    }
}

object! {
    /// The signed-in account: the response to `account/read`.
    pub struct GetAccountResponse {
        /// The current account. `null` if nobody is signed in, or if the model provider needs no
        /// sign-in.
        pub account: Option<Account>,
        /// The ID of the account's ChatGPT user. `null` if there is none or it is unknown.
        pub user_id: Option<String> = null,
        /// Whether the current model provider needs an OpenAI sign-in. If `false`, `account` is
        /// `null` regardless of the stored credentials.
        pub requires_openai_auth: bool,
        /// Where requests of the selected workspace are sent. `null` if no workspace is selected.
        /// Servers also send this to clients without `experimentalApi`.
        ///
        /// @experimental
        pub workspace_routing: Option<WorkspaceRouting>,
    }
}

tagged_union! {
    /// A signed-in account.
    pub enum Account by "type" {
        /// An OpenAI API key.
        ApiKey = "apiKey",
        /// A ChatGPT account, whether the server or the client holds its tokens.
        Chatgpt(ChatgptAccount) = "chatgpt",
        /// An Amazon Bedrock account.
        AmazonBedrock(AmazonBedrockAccount) = "amazonBedrock",
        /// A Google Cloud account.
        Gcp = "gcp",
        ..
    }
}

object! {
    /// A ChatGPT account.
    pub struct ChatgptAccount {
        /// The email address in the access token. `null` if the token has none; releases before
        /// 0.142.0 fail `account/read` in that case.
        pub email: Nullable<String>,
        /// The account's plan.
        pub plan_type: PlanType,
        /// The selected workspace's name. `null` if unknown.
        pub workspace_name: Option<String>,
    }
}

object! {
    /// An Amazon Bedrock account.
    pub struct AmazonBedrockAccount {
        /// Where the credentials are managed.
        ///
        /// @removed 0.145.0
        pub credential_source: Optional<AmazonBedrockCredentialSource> = "awsManaged",
        /// Whether the server stores the credentials itself, instead of reading them from where the
        /// AWS tools keep them.
        pub uses_codex_managed_credentials: Newer<bool> = false,
    }
}

string_enum! {
    /// Where the credentials for Amazon Bedrock are managed.
    pub enum AmazonBedrockCredentialSource {
        /// In the server.
        CodexManaged = "codexManaged",
        /// In the AWS tools on the server's machine.
        AwsManaged = "awsManaged",
        ..
    }
}

string_enum! {
    /// How the server authenticates its requests.
    pub enum AuthMode {
        /// With an OpenAI API key.
        Apikey = "apikey",
        /// With ChatGPT tokens that the server stores and refreshes.
        Chatgpt = "chatgpt",
        /// With ChatGPT tokens that the client supplies and refreshes; the server keeps them in
        /// memory only.
        ChatgptAuthTokens = "chatgptAuthTokens",
        /// With HTTP headers set by the client's host.
        Headers = "headers",
        /// As an agent with its own identity.
        AgentIdentity = "agentIdentity",
        /// With a personal access token.
        PersonalAccessToken = "personalAccessToken",
        /// With a Bedrock API key.
        BedrockApiKey = "bedrockApiKey",
        /// With AWS access keys for Bedrock.
        BedrockAccessKeys = "bedrockAccessKeys",
        ..
    }
}

string_enum! {
    /// A ChatGPT account's plan.
    pub enum PlanType {
        /// The free plan.
        Free = "free",
        /// ChatGPT Go.
        Go = "go",
        /// ChatGPT Plus.
        Plus = "plus",
        /// ChatGPT Pro.
        Pro = "pro",
        /// ChatGPT Pro Lite.
        Prolite = "prolite",
        /// ChatGPT Pro Max.
        Promax = "promax",
        /// A team workspace.
        Team = "team",
        /// A self-serve business workspace on Pro Lite.
        SelfServeBusinessProlite = "self_serve_business_prolite",
        /// A self-serve business workspace with usage-based billing.
        SelfServeBusinessUsageBased = "self_serve_business_usage_based",
        /// A business workspace.
        Business = "business",
        /// An enterprise workspace under the 2026 contract.
        Ent26 = "ent26",
        /// An enterprise workspace for automation.
        EnterpriseCbpAutomation = "enterprise_cbp_automation",
        /// An enterprise workspace with usage-based billing.
        EnterpriseCbpUsageBased = "enterprise_cbp_usage_based",
        /// An enterprise workspace.
        Enterprise = "enterprise",
        /// An education workspace.
        Edu = "edu",
        /// An education workspace on Plus.
        EduPlus = "edu_plus",
        /// An education workspace on Pro.
        EduPro = "edu_pro",
        /// A science plan.
        Sci = "sci",
        /// A science plan on Plus.
        SciPlus = "sci_plus",
        /// A plan unknown to the server, or one that it could not determine.
        Unknown = "unknown",
        ..
    }
}

object! {
    /// The backend that serves a workspace.
    pub struct WorkspaceRouting {
        /// The workspace's ID.
        pub chatgpt_account_id: String,
        /// Where the workspace's requests are sent: an HTTPS origin, or `NO_CONSTRAINT`.
        pub backend_origin: String,
        /// Where the workspace's data must stay.
        pub account_routing_override: AccountRoutingOverride,
    }
}

string_enum! {
    /// Where a workspace's data must stay.
    pub enum AccountRoutingOverride {
        /// Anywhere.
        NoConstraint = "NO_CONSTRAINT",
        /// In the United States.
        Us = "us",
        /// In the United States, under the `us_cr` policy.
        UsCr = "us_cr",
        ..
    }
}

object! {
    /// Reports how the server is signed in: the params of `account/updated`.
    ///
    /// Sent after a sign-in, after a sign-out and, by newer servers, after `initialize` if ChatGPT
    /// tokens are stored. Refreshing a token does not send it.
    pub struct AccountUpdatedNotification {
        /// How the server authenticates its requests. `null` if nobody is signed in.
        pub auth_mode: Option<AuthMode>,
        /// The account's plan. `null` without a ChatGPT account.
        pub plan_type: Option<PlanType>,
    }
}

object! {
    /// The response to `account/logout`: an empty object.
    pub struct LogoutAccountResponse {}
}
