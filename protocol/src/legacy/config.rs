//! The user's configuration file, as the first clients read it. Newer ones use `config/read` and
//! `config/value/write`.

use std::collections::BTreeMap;

use crate::{
    config::ForcedLoginMethod,
    macros::object,
    model::{ReasoningEffort, ReasoningSummary, Verbosity},
    path::AbsolutePathBuf,
    permission::{AskForApproval, SandboxMode},
};

object! {
    /// The answer to `getUserSavedConfig`.
    pub struct GetUserSavedConfigResponse {
        /// What the configuration says.
        pub config: UserSavedConfig,
    }
}

object! {
    /// A part of the configuration. What is `null` is not set.
    pub struct UserSavedConfig {
        /// When a person is asked before something is done.
        pub approval_policy: Field<AskForApproval>,
        /// What commands may touch.
        pub sandbox_mode: Field<SandboxMode>,
        /// How `workspace-write` is set up.
        pub sandbox_settings: Field<SandboxSettings>,
        /// The ChatGPT workspace that alone may be signed in to.
        pub forced_chatgpt_workspace_id: Field<String>,
        /// The only way to sign in.
        pub forced_login_method: Field<ForcedLoginMethod>,
        /// The model.
        pub model: Field<String>,
        /// The reasoning effort.
        pub model_reasoning_effort: Field<ReasoningEffort>,
        /// How the model sums up its reasoning.
        pub model_reasoning_summary: Field<ReasoningSummary>,
        /// How much the model says.
        pub model_verbosity: Field<Verbosity>,
        /// Tools of the model.
        pub tools: Field<Tools>,
        /// The profile in use: a key of `profiles`.
        pub profile: Field<String>,
        /// Every profile, by its name.
        pub profiles: BTreeMap<String, Profile>,
    }
}

object! {
    /// A profile: settings that go together, before the rest of the configuration. What is `null` is
    /// not set.
    #[derive(Default)]
    pub struct Profile {
        /// The model.
        pub model: Field<String>,
        /// The model provider, by its id in the configuration.
        pub model_provider: Field<String>,
        /// When a person is asked before something is done.
        pub approval_policy: Field<AskForApproval>,
        /// The reasoning effort.
        pub model_reasoning_effort: Field<ReasoningEffort>,
        /// How the model sums up its reasoning.
        pub model_reasoning_summary: Field<ReasoningSummary>,
        /// How much the model says.
        pub model_verbosity: Field<Verbosity>,
        /// The address of the ChatGPT backend.
        pub chatgpt_base_url: Field<String>,
    }
}

object! {
    /// How the sandbox `workspace-write` is set up. What is `null` is not set.
    #[derive(Default)]
    pub struct SandboxSettings {
        /// Folders to write in besides the working directory. Defaults to none.
        pub writable_roots: Optional<Vec<AbsolutePathBuf>> = [],
        /// Whether commands may reach the network.
        pub network_access: Field<bool>,
        /// Whether to keep the folder that `TMPDIR` names from being written.
        pub exclude_tmpdir_env_var: Field<bool>,
        /// Whether to keep `/tmp` from being written.
        pub exclude_slash_tmp: Field<bool>,
    }
}

object! {
    /// Which tools the model has. What is `null` is not set.
    #[derive(Default)]
    pub struct Tools {
        /// Whether it may search the web.
        pub web_search: Field<bool>,
        /// Whether it may look at images in files.
        pub view_image: Field<bool>,
    }
}

object! {
    /// The params of `setDefaultModel`.
    #[derive(Default)]
    pub struct SetDefaultModelParams {
        /// The model to set. Absent and `null` mean: take the setting out.
        pub model: Field<String>,
        /// The reasoning effort to set. Absent and `null` mean: take the setting out.
        pub reasoning_effort: Field<ReasoningEffort>,
    }
}

object! {
    /// The answer to `setDefaultModel`: nothing. The configuration file is written.
    #[derive(Default)]
    pub struct SetDefaultModelResponse {}
}
