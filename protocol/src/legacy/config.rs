//! The user's configuration file, as read by early clients. Newer clients use `config/read` and
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
    /// The response to `getUserSavedConfig`.
    pub struct GetUserSavedConfigResponse {
        /// The saved configuration.
        pub config: UserSavedConfig,
    }
}

object! {
    /// A part of the configuration. Settings that are `null` are not set.
    pub struct UserSavedConfig {
        /// When to ask the user for approval.
        pub approval_policy: Field<AskForApproval>,
        /// The sandbox mode: what commands may access.
        pub sandbox_mode: Field<SandboxMode>,
        /// The settings of the `workspace-write` sandbox.
        pub sandbox_settings: Field<SandboxSettings>,
        /// The ID of the only ChatGPT workspace that users may sign in to.
        pub forced_chatgpt_workspace_id: Field<String>,
        /// The only permitted sign-in method.
        pub forced_login_method: Field<ForcedLoginMethod>,
        /// The model.
        pub model: Field<String>,
        /// The reasoning effort.
        pub model_reasoning_effort: Field<ReasoningEffort>,
        /// How the model summarizes its reasoning.
        pub model_reasoning_summary: Field<ReasoningSummary>,
        /// The verbosity of the model's replies.
        pub model_verbosity: Field<Verbosity>,
        /// The tools available to the model.
        pub tools: Field<Tools>,
        /// The profile in use: a key of `profiles`.
        pub profile: Field<String>,
        /// All profiles, keyed by name.
        pub profiles: BTreeMap<String, Profile>,
    }
}

object! {
    /// A profile: a group of settings that take precedence over the rest of the configuration.
    /// Settings that are `null` are not set.
    pub struct Profile {
        /// The model.
        pub model: Field<String>,
        /// The model provider's ID, as in the configuration.
        pub model_provider: Field<String>,
        /// When to ask the user for approval.
        pub approval_policy: Field<AskForApproval>,
        /// The reasoning effort.
        pub model_reasoning_effort: Field<ReasoningEffort>,
        /// How the model summarizes its reasoning.
        pub model_reasoning_summary: Field<ReasoningSummary>,
        /// The verbosity of the model's replies.
        pub model_verbosity: Field<Verbosity>,
        /// The base URL of the ChatGPT backend.
        pub chatgpt_base_url: Field<String>,
    }
}

object! {
    /// The settings of the `workspace-write` sandbox. Settings that are `null` are not set.
    pub struct SandboxSettings {
        /// Directories that commands may write to besides the working directory. Defaults to none.
        pub writable_roots: Optional<Vec<AbsolutePathBuf>> = [],
        /// Whether commands may access the network.
        pub network_access: Field<bool>,
        /// Whether to exclude the directory named by `TMPDIR` from the writable directories.
        pub exclude_tmpdir_env_var: Field<bool>,
        /// Whether to exclude `/tmp` from the writable directories.
        pub exclude_slash_tmp: Field<bool>,
    }
}

object! {
    /// The tools available to the model. Settings that are `null` are not set.
    pub struct Tools {
        /// Whether the model may search the web.
        pub web_search: Field<bool>,
        /// Whether the model may view image files.
        pub view_image: Field<bool>,
    }
}

object! {
    /// The params of `setDefaultModel`.
    pub struct SetDefaultModelParams {
        /// The model to set. If absent or `null`, removes the setting.
        pub model: Field<String>,
        /// The reasoning effort to set. If absent or `null`, removes the setting.
        pub reasoning_effort: Field<ReasoningEffort>,
    }
}

object! {
    /// The response to `setDefaultModel`: an empty object. The configuration file has been written.
    pub struct SetDefaultModelResponse {}
}
