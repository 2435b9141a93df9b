//! Accounts: who is signed in, how, and what they may use.

mod bedrock;
mod gateway;
mod gcp;
mod login;
mod rate_limits;
mod security;
mod session;
mod usage;
mod workspace;

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
    #[derive(Default)]
    pub struct GetAccountParams {
        /// Whether to renew the stored tokens first. Does nothing under `chatgptAuthTokens`, where the
        /// client renews them. Defaults to `false`.
        pub refresh_token: Optional<bool>,
    }
}

object! {
    /// Who is signed in: the answer to `account/read`.
    pub struct GetAccountResponse {
        /// The account in use. `null` when nobody is signed in, or when the model provider needs no
        /// sign-in.
        pub account: Option<Account>,
        /// The ChatGPT user behind the account. `null` when there is none or it is not known.
        pub user_id: Option<String> = null,
        /// Whether the model provider in use needs an OpenAI sign-in. When `false`, `account` is
        /// `null` whatever is stored.
        pub requires_openai_auth: bool,
        /// Where requests of the selected workspace go. `null` without one. Servers send it to clients
        /// without `experimentalApi` too.
        ///
        /// @experimental
        pub workspace_routing: Option<WorkspaceRouting>,
    }
}

tagged_union! {
    /// An account that is signed in.
    pub enum Account by "type" {
        /// An OpenAI API key.
        ApiKey = "apiKey",
        /// A ChatGPT account, whoever holds its tokens.
        Chatgpt(ChatgptAccount) = "chatgpt",
        /// Models on Amazon Bedrock.
        AmazonBedrock(AmazonBedrockAccount) = "amazonBedrock",
        /// Models on Google Cloud.
        Gcp = "gcp",
        ..
    }
}

object! {
    /// A ChatGPT account.
    pub struct ChatgptAccount {
        /// The address that the access token names. `null` when it names none; releases before 0.142.0
        /// failed `account/read` then.
        pub email: Nullable<String>,
        /// What the account has subscribed to.
        pub plan_type: PlanType,
        /// The name of the selected workspace. `null` when it is not known.
        pub workspace_name: Option<String>,
    }
}

object! {
    /// An account with Amazon Bedrock.
    #[derive(Default)]
    pub struct AmazonBedrockAccount {
        /// Who holds the credentials.
        ///
        /// @removed 0.145.0
        pub credential_source: Optional<AmazonBedrockCredentialSource> = "awsManaged",
        /// Whether the server stores the credentials itself, rather than finding them where AWS tools
        /// do.
        pub uses_codex_managed_credentials: Newer<bool> = false,
    }
}

string_enum! {
    /// Who holds the credentials for Amazon Bedrock.
    pub enum AmazonBedrockCredentialSource {
        /// The server.
        CodexManaged = "codexManaged",
        /// The AWS tools on the server's machine.
        AwsManaged = "awsManaged",
        ..
    }
}

string_enum! {
    /// How the server signs its requests.
    pub enum AuthMode {
        /// With an OpenAI API key.
        Apikey = "apikey",
        /// With ChatGPT tokens that the server stores and renews.
        Chatgpt = "chatgpt",
        /// With ChatGPT tokens that the client supplies and renews; the server keeps them in memory
        /// only.
        ChatgptAuthTokens = "chatgptAuthTokens",
        /// With HTTP headers that the client's host sets.
        Headers = "headers",
        /// As an agent with an identity of its own.
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
    /// What a ChatGPT account has subscribed to.
    pub enum PlanType {
        /// Nothing.
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
        /// A business workspace on Pro Lite, bought by itself.
        SelfServeBusinessProlite = "self_serve_business_prolite",
        /// A business workspace billed by usage, bought by itself.
        SelfServeBusinessUsageBased = "self_serve_business_usage_based",
        /// A business workspace.
        Business = "business",
        /// An enterprise workspace by the contract of 2026.
        Ent26 = "ent26",
        /// An enterprise workspace for automation.
        EnterpriseCbpAutomation = "enterprise_cbp_automation",
        /// An enterprise workspace billed by usage.
        EnterpriseCbpUsageBased = "enterprise_cbp_usage_based",
        /// An enterprise workspace.
        Enterprise = "enterprise",
        /// A workspace for education.
        Edu = "edu",
        /// A workspace for education, Plus.
        EduPlus = "edu_plus",
        /// A workspace for education, Pro.
        EduPro = "edu_pro",
        /// A plan for science.
        Sci = "sci",
        /// A plan for science, Plus.
        SciPlus = "sci_plus",
        /// A plan that the server does not know, or none that it could find out.
        Unknown = "unknown",
        ..
    }
}

object! {
    /// Which backend serves a workspace.
    pub struct WorkspaceRouting {
        /// The workspace.
        pub chatgpt_account_id: String,
        /// Where its requests go: an HTTPS origin, or `NO_CONSTRAINT`.
        pub backend_origin: String,
        /// Where its data must stay.
        pub account_routing_override: AccountRoutingOverride,
    }
}

string_enum! {
    /// Where the data of a workspace must stay.
    pub enum AccountRoutingOverride {
        /// Anywhere.
        NoConstraint = "NO_CONSTRAINT",
        /// In the United States.
        Us = "us",
        /// In the United States, by the `us_cr` policy.
        UsCr = "us_cr",
        ..
    }
}

object! {
    /// Says how the server is signed in: the params of `account/updated`.
    ///
    /// Sent after a login, a logout and, by newer servers, after `initialize` when ChatGPT tokens are
    /// stored. A renewed token alone sends none.
    #[derive(Default)]
    pub struct AccountUpdatedNotification {
        /// How the server signs its requests. `null` when nobody is signed in.
        pub auth_mode: Option<AuthMode>,
        /// What the account has subscribed to. `null` without a ChatGPT account.
        pub plan_type: Option<PlanType>,
    }
}

object! {
    /// The answer to `account/logout`: nothing.
    #[derive(Default)]
    pub struct LogoutAccountResponse {}
}
