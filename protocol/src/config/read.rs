//! Reading the configuration: what holds, and which layer says so. Names are those of
//! `config.toml`, in snake case.

use std::collections::BTreeMap;

use super::{
    AppsConfig, BrowserUseConfig, ComputerUseConfig, ConfigLayer, ConfigLayerMetadata, ToolsV2,
    WebSearchMode, WebSearchProvider,
};
use crate::{
    macros::{object, string_enum, untagged_union},
    model::{ReasoningEffort, ReasoningSummary, Verbosity},
    permission::{ApprovalsReviewer, AskForApproval, SandboxMode},
};

object! {
    /// The params of `config/read`, all of which may be left out.
    pub struct ConfigReadParams {
        /// Whether the answer shall hold the layers too. Defaults to `false`.
        pub include_layers: Optional<bool>,
        /// The folder to read for, as an absolute path: the layers of the project that it is in
        /// count too. Absent and `null` mean: no project.
        pub cwd: Field<String>,
    }
}

object! {
    /// The configuration: the answer to `config/read`.
    pub struct ConfigReadResponse {
        /// What holds, all layers taken together.
        pub config: Config,
        /// Which layer each value comes from, by the value's names with dots between them.
        pub origins: BTreeMap<String, ConfigLayerMetadata>,
        /// The layers, the highest first, those that are left out included. `null` or absent unless
        /// the params ask for them.
        pub layers: Option<Vec<ConfigLayer>>,
    }
}

object! {
    /// What holds, all layers taken together. Members are `null` or absent where no layer sets them
    /// and the server's own default is not told.
    pub struct Config in snake_case {
        /// The model.
        pub model: Option<String>,
        /// The model for reviews. `null` means: the one in use.
        pub review_model: Option<String>,
        /// The size of the model's context window, in tokens. `null` means: what is known of the
        /// model.
        pub model_context_window: Option<i64>,
        /// At how many tokens the history is compacted by itself. `null` means: what suits the
        /// model.
        pub model_auto_compact_token_limit: Option<i64>,
        /// What counts towards that limit.
        pub model_auto_compact_token_limit_scope: Option<AutoCompactTokenLimitScope>,
        /// Which of `model_providers` serves the models.
        pub model_provider: Option<String>,
        /// When the agent asks before it acts.
        pub approval_policy: Option<AskForApproval>,
        /// Who answers what the agent asks. `null` means: the person.
        pub approvals_reviewer: Option<ApprovalsReviewer>,
        /// What commands may do.
        pub sandbox_mode: Option<SandboxMode>,
        /// What `workspace-write` in `sandbox_mode` allows beyond the workspace.
        pub sandbox_workspace_write: Option<SandboxWorkspaceWrite>,
        /// The ChatGPT workspaces that may sign in. `null` means: any.
        pub forced_chatgpt_workspace_id: Option<ForcedChatgptWorkspaceIds>,
        /// The only way to sign in. `null` means: any.
        pub forced_login_method: Option<ForcedLoginMethod>,
        /// Where the agent's web searches look.
        pub web_search: Option<WebSearchMode>,
        /// How the client's own web search is done. What the model's entry in the catalogue says
        /// goes before it.
        pub client_search_provider: Option<WebSearchProvider>,
        /// Settings of the agent's tools.
        pub tools: Option<ToolsV2>,
        /// Instructions for the model, as the system's.
        pub instructions: Option<String>,
        /// Instructions for the model, as the developer's.
        pub developer_instructions: Option<String>,
        /// The prompt for compacting the history. `null` means: the server's own.
        pub compact_prompt: Option<String>,
        /// How long the model reasons.
        pub model_reasoning_effort: Option<ReasoningEffort>,
        /// How its reasoning is summed up.
        pub model_reasoning_summary: Option<ReasoningSummary>,
        /// How long its answers are.
        pub model_verbosity: Option<Verbosity>,
        /// The service tier that requests ask for.
        pub service_tier: Option<String>,
        /// What is told to OpenAI about the use of the server.
        pub analytics: Option<AnalyticsConfig>,
        /// Settings of the apps. Servers send it to clients without `experimentalApi` too.
        ///
        /// @experimental
        pub apps: Option<AppsConfig> = null,
        /// What the agent may do in a browser.
        pub browser_use: Option<BrowserUseConfig>,
        /// What the agent may do with other programs on the machine.
        pub computer_use: Option<ComputerUseConfig>,
        /// Settings of the desktop app, which the server only stores.
        pub desktop: Option<BTreeMap<String, serde_json::Value>>,
        /// The profile in use. `null` or absent when there is none.
        ///
        /// @removed 0.134.0
        pub profile: Field<String>,
        /// The profiles, by name.
        ///
        /// @removed 0.134.0
        pub profiles: Optional<BTreeMap<String, ProfileV2>> = {},
        /// All other settings. Servers send every key that they know, most of them `null`.
        #[serde(flatten)]
        pub others: BTreeMap<String, serde_json::Value>,
    }
}

object! {
    /// What is told to OpenAI about the use of the server.
    pub struct AnalyticsConfig {
        /// Whether anything is. `null` means: as the server was started.
        pub enabled: Option<bool>,
        /// All other settings under this name.
        #[serde(flatten)]
        pub others: BTreeMap<String, serde_json::Value>,
    }
}

untagged_union! {
    /// ChatGPT workspaces that may sign in.
    pub enum ForcedChatgptWorkspaceIds {
        /// Only this one. Servers before 0.131.0 know no other form.
        One(String),
        /// Any of these.
        Several(Vec<String>),
    }
}

string_enum! {
    /// A way to sign in.
    pub enum ForcedLoginMethod {
        /// With a ChatGPT account.
        Chatgpt = "chatgpt",
        /// With an API key.
        Api = "api",
        ..
    }
}

string_enum! {
    /// What counts towards the limit at which the history is compacted.
    pub enum AutoCompactTokenLimitScope {
        /// All of the context.
        Total = "total",
        /// What comes after the part that the context begins with.
        BodyAfterPrefix = "body_after_prefix",
        ..
    }
}

object! {
    /// What `workspace-write` allows beyond the workspace.
    pub struct SandboxWorkspaceWrite in snake_case {
        /// More folders to write in. Empty when not set.
        pub writable_roots: Newer<Vec<String>> = [],
        /// Whether commands may use the network. `false` when not set.
        pub network_access: Newer<bool> = false,
        /// Whether the folder that `TMPDIR` names stays closed to writing. `false` when not set.
        pub exclude_tmpdir_env_var: Newer<bool> = false,
        /// Whether `/tmp` stays closed to writing. `false` when not set.
        pub exclude_slash_tmp: Newer<bool> = false,
    }
}

object! {
    /// A profile: settings under a name. As servers before 0.134.0 have it.
    pub struct ProfileV2 in snake_case {
        /// When the agent asks before it acts. `null` or absent when the profile does not say.
        pub approval_policy: Field<AskForApproval>,
        /// Where ChatGPT's backend is, a URL. `null` or absent when the profile does not say.
        pub chatgpt_base_url: Field<String>,
        /// The model. `null` or absent when the profile does not say.
        pub model: Field<String>,
        /// Which of `model_providers` serves it. `null` or absent when the profile does not say.
        pub model_provider: Field<String>,
        /// How long the model reasons. `null` or absent when the profile does not say.
        pub model_reasoning_effort: Field<ReasoningEffort>,
        /// How its reasoning is summed up. `null` or absent when the profile does not say.
        pub model_reasoning_summary: Field<ReasoningSummary>,
        /// How long its answers are. `null` or absent when the profile does not say.
        pub model_verbosity: Field<Verbosity>,
        /// Where the agent's web searches look. `null` or absent when the profile does not say.
        pub web_search: Field<WebSearchMode>,
        /// The service tier that requests ask for. `null` or absent when the profile does not say.
        pub service_tier: Field<String>,
        /// Settings of the agent's tools. `null` or absent when the profile does not say.
        pub tools: Field<ToolsV2>,
        /// Who answers what the agent asks. `null` or absent when the profile does not say.
        pub approvals_reviewer: Field<ApprovalsReviewer>,
        /// All other settings of the profile.
        #[serde(flatten)]
        pub others: BTreeMap<String, serde_json::Value>,
    }
}
