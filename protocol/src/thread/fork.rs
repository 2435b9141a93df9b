//! Forking: a new thread that starts with the history of another, or the beginning of it.

use std::collections::BTreeMap;

use super::{Thread, ThreadSource};
use crate::{
    macros::object,
    model::{MultiAgentMode, ReasoningEffort},
    path::{AbsolutePathBuf, LegacyAppPathString},
    permission::{
        ActivePermissionProfile, AnyPermissionProfile, ApprovalsReviewer, AskForApproval,
        SandboxMode, SandboxPolicy,
    },
    turn::PermissionsSelection,
};

object! {
    /// The params of `thread/fork`.
    pub struct ThreadForkParams {
        /// The thread to fork. One that is not stored is an error. The id does not count beside
        /// `path`.
        pub thread_id: String,
        /// Whether the fork is to foresee what comes next: it takes over all that the loaded thread
        /// has, so that the model's cache can serve both. Needs `ephemeral` and a stored thread;
        /// `path`, `lastTurnId` and `beforeTurnId` are errors, and `config` may change only
        /// `thread_unload_delay_secs`. Defaults to `false`.
        ///
        /// @experimental
        pub experimental_prediction_mode: Optional<bool>,
        /// Whether such a fork goes without MCP servers, where the model's tools are added bit by
        /// bit. Needs `experimentalPredictionMode`. Defaults to `false`.
        ///
        /// @experimental
        pub experimental_disable_prediction_mcp: Optional<bool>,
        /// The last turn to take over, which may not be in progress. Absent and `null` mean: all of
        /// them.
        pub last_turn_id: Field<String>,
        /// The first turn to leave out; an error beside `lastTurnId`. Absent and `null` mean: none
        /// is left out.
        ///
        /// @experimental
        pub before_turn_id: Field<String>,
        /// The file that the thread to fork is stored in. Absent, `null` and empty text mean: the
        /// server's to find.
        ///
        /// @experimental
        pub path: Field<String> = null,
        /// The model. Absent and `null` mean: as stored or configured.
        pub model: Field<String>,
        /// The provider of models. Absent and `null` mean: as stored or configured.
        pub model_provider: Field<String>,
        /// The service tier. Absent means: as stored or configured. `null` means: none in
        /// particular.
        pub service_tier: Field<String>,
        /// The folder to work in. Absent and `null` mean: that of the thread.
        pub cwd: Field<String>,
        /// The folders of the workspace: what permission profiles mean by `:workspace_roots`.
        /// Absent and `null` mean: the server's choice.
        ///
        /// @experimental
        pub runtime_workspace_roots: Field<Vec<AbsolutePathBuf>>,
        /// When the agent asks before it acts. Absent and `null` mean: as stored or configured.
        pub approval_policy: Field<AskForApproval>,
        /// Who decides when the agent asks. Absent and `null` mean: as stored or configured.
        pub approvals_reviewer: Field<ApprovalsReviewer>,
        /// What commands may do. Absent and `null` mean: as stored or configured.
        pub sandbox: Field<SandboxMode>,
        /// The permission profile to use; an error beside `sandbox`. Absent and `null` mean: as
        /// stored or configured.
        ///
        /// @experimental
        pub permissions: Field<PermissionsSelection>,
        /// Settings to use in place of the configuration's, by key. Absent and `null` mean: none.
        pub config: Field<BTreeMap<String, serde_json::Value>>,
        /// What to tell the model at the start, in place of its own instructions. Absent and `null`
        /// mean: as stored or configured, or else the model's own.
        pub base_instructions: Field<String>,
        /// What else to tell the model, as its developer. Absent and `null` mean: as stored or
        /// configured.
        pub developer_instructions: Field<String>,
        /// Whether to keep the fork in memory only. Defaults to `false`.
        pub ephemeral: Optional<bool>,
        /// Whether to store the fork as attached to the thread: lists leave it out, and the thread
        /// cannot be deleted while it exists. The thread's history must be `paginated` and stored
        /// on the server's machine; `ephemeral` and `deferGoalContinuation` are errors. Defaults to
        /// `false`.
        ///
        /// @experimental
        pub attach_to_source: Optional<bool>,
        /// What the fork is for, for statistics. Absent and `null` mean: not said.
        pub thread_source: Field<ThreadSource>,
        /// Whether to leave `turns` of the fork empty; `thread/turns/list` and `thread/items/list`
        /// give them. Defaults to `false`, which brings a `deprecationNotice` where history is
        /// `paginated`.
        pub exclude_turns: Optional<bool>,
        /// Whether the fork takes over the thread's goal and waits with it: the agent works towards
        /// it by itself only after the next turn that is asked for. Defaults to `false`.
        ///
        /// @experimental
        pub defer_goal_continuation: Optional<bool>,
        /// Whether to store more of what happens in the fork, so that the history read later is
        /// more complete. Defaults to `false`.
        ///
        /// @removed 0.137.0
        pub persist_extended_history: Optional<bool>,
        /// The permission profile to use, in full. Absent and `null` mean: as stored or configured.
        ///
        /// @removed 0.128.0
        pub permission_profile: Field<AnyPermissionProfile>,
    }
}

object! {
    /// The new thread: the answer to `thread/fork`. `thread/started` follows, and this connection
    /// is sent whatever happens in the fork.
    pub struct ThreadForkResponse {
        /// The fork. It has the name of the thread that it comes from.
        pub thread: Thread,
        /// The model.
        pub model: String,
        /// The provider of models.
        pub model_provider: String,
        /// The service tier. `null` for none in particular.
        pub service_tier: Option<String>,
        /// Plugins that the fork has turned off, by id. The list is only kept: they still work.
        pub disabled_plugin_ids: Newer<Vec<String>> = [],
        /// The folder to work in.
        pub cwd: AbsolutePathBuf,
        /// The folders of the workspace: what permission profiles mean by `:workspace_roots`.
        ///
        /// @experimental
        pub runtime_workspace_roots: Newer<Vec<AbsolutePathBuf>> = [],
        /// The files that instructions were read from, each in the notation of its environment.
        pub instruction_sources: Newer<Vec<LegacyAppPathString>> = [],
        /// When the agent asks before it acts.
        pub approval_policy: AskForApproval,
        /// Who decides when the agent asks.
        pub approvals_reviewer: Newer<ApprovalsReviewer>,
        /// What commands may do, in the older form; `activePermissionProfile` tells the profile.
        pub sandbox: SandboxPolicy,
        /// The permission profile in force. `null` when it has no name or is not known.
        ///
        /// @experimental
        pub active_permission_profile: Option<ActivePermissionProfile> = null,
        /// How much the model reasons. `null` for the model's default.
        pub reasoning_effort: Option<ReasoningEffort>,
        /// When the agent starts others. The newest servers always say `explicitRequestOnly`.
        ///
        /// @experimental
        pub multi_agent_mode: Newer<MultiAgentMode> = "explicitRequestOnly",
        /// What the agent may do, in full. Absent and `null` mean: not told.
        ///
        /// @removed 0.131.0
        pub permission_profile: Field<AnyPermissionProfile> = null,
    }
}
