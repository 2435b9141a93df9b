//! Reading the configuration: the effective settings and the layers that set them. Names are those
//! of `config.toml`, in snake case.

use std::collections::BTreeMap;

use super::{
    AppsConfig, BrowserUseConfig, ComputerUseConfig, ConfigLayer, ConfigLayerMetadata, ToolsV2,
    WebSearchMode, WebSearchProvider,
};
use crate::{
    macros::{object, string_enum, untagged_union},
    model::{ReasoningEffort, ReasoningSummary, Verbosity},
    permission::{ApprovalsReviewer, AskForApproval, SandboxMode},
    wire::SecretValue,
};

object! {
    /// The params of `config/read`. All fields are optional.
    pub struct ConfigReadParams {
        /// Whether the response includes the layers. Defaults to `false`.
        pub include_layers: Optional<bool>,
        /// The absolute path of the directory to read the configuration for: the layers of the
        /// project that contains it apply too. If absent or `null`, no project's layers apply.
        pub cwd: Field<String>,
    }
}

object! {
    /// The configuration: the response to `config/read`.
    pub struct ConfigReadResponse {
        /// The effective configuration, with all layers merged.
        pub config: Config,
        /// The layer that each value comes from, by key path: key names separated by dots.
        pub origins: BTreeMap<String, ConfigLayerMetadata>,
        /// The layers, highest first, including disabled ones. Absent unless the params ask for them.
        pub layers: Field<Vec<ConfigLayer>>,
    }
}

object! {
    /// The effective configuration, with all layers merged. A field is `null` or absent if no layer
    /// sets it and the server does not report its own default.
    pub struct Config in snake_case {
        /// The model.
        pub model: Option<String>,
        /// The model for reviews. If `null`, uses the current model.
        pub review_model: Option<String>,
        /// The size of the model's context window, in tokens. If `null`, uses the size known for
        /// the model.
        pub model_context_window: Option<i64>,
        /// The number of tokens at which the history is compacted automatically. If `null`, depends
        /// on the model.
        pub model_auto_compact_token_limit: Option<i64>,
        /// What counts towards that limit.
        pub model_auto_compact_token_limit_scope: Option<AutoCompactTokenLimitScope>,
        /// The model provider: a key of `model_providers`.
        pub model_provider: Option<String>,
        /// When the agent asks for approval.
        pub approval_policy: Option<AskForApproval>,
        /// Who answers the agent's approval requests. If `null`, the user.
        pub approvals_reviewer: Option<ApprovalsReviewer>,
        /// The sandbox mode for commands.
        pub sandbox_mode: Option<SandboxMode>,
        /// What `workspace-write` in `sandbox_mode` allows in addition to the workspace.
        pub sandbox_workspace_write: Option<SandboxWorkspaceWrite>,
        /// The IDs of the ChatGPT workspaces that may sign in. If `null`, any.
        pub forced_chatgpt_workspace_id: Option<ForcedChatgptWorkspaceIds>,
        /// The only allowed sign-in method. If `null`, any.
        pub forced_login_method: Option<ForcedLoginMethod>,
        /// The mode of the agent's web search.
        pub web_search: Option<WebSearchMode>,
        /// How the client's own web search works. The model's entry in the catalog takes
        /// precedence.
        pub client_search_provider: Option<WebSearchProvider>,
        /// Settings of the agent's tools.
        pub tools: Option<ToolsV2>,
        /// System instructions for the model.
        pub instructions: Option<String>,
        /// Developer instructions for the model.
        pub developer_instructions: Option<String>,
        /// The prompt for compacting the history. If `null`, uses the server's own prompt.
        pub compact_prompt: Option<String>,
        /// The model's reasoning effort.
        pub model_reasoning_effort: Option<ReasoningEffort>,
        /// How the model's reasoning is summarized.
        pub model_reasoning_summary: Option<ReasoningSummary>,
        /// The verbosity of the model's responses.
        pub model_verbosity: Option<Verbosity>,
        /// The service tier to request.
        pub service_tier: Option<String>,
        /// Settings for reporting usage of the server to OpenAI.
        pub analytics: Option<AnalyticsConfig>,
        /// Settings of the apps. Servers also send this to clients without `experimentalApi`.
        ///
        /// @experimental
        pub apps: Option<AppsConfig> = null,
        /// What the agent may do in a browser.
        pub browser_use: Option<BrowserUseConfig>,
        /// What the agent may do with other applications on the machine.
        pub computer_use: Option<ComputerUseConfig>,
        /// Settings of the desktop app. The server only stores them.
        pub desktop: Option<BTreeMap<String, SecretValue>>,
        /// The name of the current profile. `null` or absent if there is none.
        ///
        /// @removed 0.134.0
        pub profile: Field<String>,
        /// The profiles, by name.
        ///
        /// @removed 0.134.0
        pub profiles: Optional<BTreeMap<String, ProfileV2>> = {},
        /// All other settings. Servers send every key that they know, most of them `null`.
        pub others: Others<SecretValue>,
    }
}

object! {
    /// Settings for reporting usage of the server to OpenAI.
    pub struct AnalyticsConfig {
        /// Whether usage is reported. If `null`, depends on how the server was started.
        pub enabled: Option<bool>,
        /// All other analytics settings.
        pub others: Others<SecretValue>,
    }
}

untagged_union! {
    /// The IDs of the ChatGPT workspaces that may sign in.
    pub enum ForcedChatgptWorkspaceIds {
        /// Only this one. Servers before 0.131.0 support only this variant.
        One(String),
        /// Any of these.
        Several(Vec<String>),
    }
}

string_enum! {
    /// A sign-in method.
    pub enum ForcedLoginMethod {
        /// With a ChatGPT account.
        Chatgpt = "chatgpt",
        /// With an API key.
        Api = "api",
        ..
    }
}

string_enum! {
    /// What counts towards the token limit for compacting the history.
    pub enum AutoCompactTokenLimitScope {
        /// The whole context.
        Total = "total",
        /// Everything after the prefix that the context starts with.
        BodyAfterPrefix = "body_after_prefix",
        ..
    }
}

object! {
    /// What `workspace-write` allows in addition to the workspace.
    pub struct SandboxWorkspaceWrite in snake_case {
        /// Additional writable directories. Defaults to an empty array.
        pub writable_roots: Newer<Vec<String>> = [],
        /// Whether commands can access the network. Defaults to `false`.
        pub network_access: Newer<bool> = false,
        /// Whether the directory in `TMPDIR` is excluded from the writable ones. Defaults to
        /// `false`.
        pub exclude_tmpdir_env_var: Newer<bool> = false,
        /// Whether `/tmp` is excluded from the writable directories. Defaults to `false`.
        pub exclude_slash_tmp: Newer<bool> = false,
    }
}

object! {
    /// A profile: a named set of settings. Used by servers before 0.134.0.
    pub struct ProfileV2 in snake_case {
        /// When the agent asks for approval. `null` or absent if the profile does not set it.
        pub approval_policy: Field<AskForApproval>,
        /// The URL of the ChatGPT backend. `null` or absent if the profile does not set it.
        pub chatgpt_base_url: Field<String>,
        /// The model. `null` or absent if the profile does not set it.
        pub model: Field<String>,
        /// The model provider: a key of `model_providers`. `null` or absent if the profile does not
        /// set it.
        pub model_provider: Field<String>,
        /// The model's reasoning effort. `null` or absent if the profile does not set it.
        pub model_reasoning_effort: Field<ReasoningEffort>,
        /// How the model's reasoning is summarized. `null` or absent if the profile does not set
        /// it.
        pub model_reasoning_summary: Field<ReasoningSummary>,
        /// The verbosity of the model's responses. `null` or absent if the profile does not set it.
        pub model_verbosity: Field<Verbosity>,
        /// The mode of the agent's web search. `null` or absent if the profile does not set it.
        pub web_search: Field<WebSearchMode>,
        /// The service tier to request. `null` or absent if the profile does not set it.
        pub service_tier: Field<String>,
        /// Settings of the agent's tools. `null` or absent if the profile does not set them.
        pub tools: Field<ToolsV2>,
        /// Who answers the agent's approval requests. `null` or absent if the profile does not set
        /// it.
        pub approvals_reviewer: Field<ApprovalsReviewer>,
        /// All other settings of the profile.
        pub others: Others<SecretValue>,
    }
}
