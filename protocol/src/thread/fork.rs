//! Forking: starting a thread with the history of another one, or with the beginning of that
//! history.

use std::collections::BTreeMap;

use super::{Thread, ThreadId, ThreadSource};
use crate::{
    macros::object,
    model::{MultiAgentMode, ReasoningEffort},
    path::{AbsolutePathBuf, LegacyAppPathString},
    permission::{
        ActivePermissionProfile, AnyPermissionProfile, ApprovalsReviewer, AskForApproval,
        SandboxMode, SandboxPolicy,
    },
    turn::PermissionsSelection,
    wire::SecretValue,
};

object! {
    /// The params of `thread/fork`.
    pub struct ThreadForkParams {
        /// The ID of the thread to fork. It is an error if the thread is not stored. Ignored if
        /// `path` is given.
        pub thread_id: ThreadId,
        /// Whether the fork is for predicting what comes next: it takes over everything that the
        /// loaded thread has, so that both can use the same model cache. Requires `ephemeral` and a
        /// stored thread; `path`, `lastTurnId` and `beforeTurnId` are errors, and `config` may
        /// change only `thread_unload_delay_secs`. Defaults to `false`.
        ///
        /// @experimental
        pub experimental_prediction_mode: Optional<bool>,
        /// Whether such a fork runs without MCP servers, if the model's tools are added
        /// incrementally. Requires `experimentalPredictionMode`. Defaults to `false`.
        ///
        /// @experimental
        pub experimental_disable_prediction_mcp: Optional<bool>,
        /// The ID of the last turn to include, which must not be in progress. If absent or `null`,
        /// includes all turns.
        pub last_turn_id: Field<String>,
        /// The ID of the first turn to leave out. Combining it with `lastTurnId` is an error. If
        /// absent or `null`, leaves out none.
        ///
        /// @experimental
        pub before_turn_id: Field<String>,
        /// The file that the source thread is stored in. If absent, `null` or empty, the server
        /// finds it.
        ///
        /// @experimental
        pub path: Field<String> = null,
        /// The model. If absent or `null`, uses the stored or configured one.
        pub model: Field<String>,
        /// The model provider. If absent or `null`, uses the stored or configured one.
        pub model_provider: Field<String>,
        /// The service tier. If absent, uses the stored or configured one; `null` means none.
        pub service_tier: Field<String>,
        /// The working directory. If absent or `null`, uses the thread's.
        pub cwd: Field<String>,
        /// The root directories of the workspace: what `:workspace_roots` stands for in permission
        /// profiles. If absent or `null`, the server chooses.
        ///
        /// @experimental
        pub runtime_workspace_roots: Field<Vec<AbsolutePathBuf>>,
        /// When the agent asks for approval before it acts. If absent or `null`, uses the stored or
        /// configured setting.
        pub approval_policy: Field<AskForApproval>,
        /// Who reviews the agent's approval requests. If absent or `null`, uses the stored or
        /// configured setting.
        pub approvals_reviewer: Field<ApprovalsReviewer>,
        /// The sandbox mode: what commands may do. If absent or `null`, uses the stored or
        /// configured one.
        pub sandbox: Field<SandboxMode>,
        /// The permission profile to use. Combining it with `sandbox` is an error. If absent or
        /// `null`, uses the stored or configured one.
        ///
        /// @experimental
        pub permissions: Field<PermissionsSelection>,
        /// Configuration values to override, by key. If absent or `null`, overrides nothing.
        pub config: Field<BTreeMap<String, SecretValue>>,
        /// Base instructions for the model, replacing its own. If absent or `null`, uses the stored
        /// or configured ones, or else the model's own.
        pub base_instructions: Field<String>,
        /// Additional developer instructions for the model. If absent or `null`, uses the stored or
        /// configured ones.
        pub developer_instructions: Field<String>,
        /// Whether to keep the fork in memory only. Defaults to `false`.
        pub ephemeral: Optional<bool>,
        /// Whether to store the fork as attached to the source thread: lists leave it out, and the
        /// source thread cannot be deleted while it exists. The source thread's history must be
        /// `paginated` and stored on the server's machine; `ephemeral` and `deferGoalContinuation`
        /// are errors. Defaults to `false`.
        ///
        /// @experimental
        pub attach_to_source: Optional<bool>,
        /// The purpose of the fork, for statistics. If absent or `null`, unspecified.
        pub thread_source: Field<ThreadSource>,
        /// Whether to leave the fork's `turns` empty; use `thread/turns/list` and
        /// `thread/items/list` to read them. Defaults to `false`, which causes a
        /// `deprecationNotice` if the history is `paginated`.
        pub exclude_turns: Optional<bool>,
        /// Whether the fork takes over the thread's goal but waits before pursuing it: the agent
        /// works towards the goal by itself only after the next requested turn. Defaults to
        /// `false`.
        ///
        /// @experimental
        pub defer_goal_continuation: Optional<bool>,
        /// Whether to store more of what happens in the fork, so that its history is more complete
        /// when read later. Defaults to `false`.
        ///
        /// @removed 0.137.0
        pub persist_extended_history: Optional<bool>,
        /// The permission profile to use, in full. If absent or `null`, uses the stored or
        /// configured one.
        ///
        /// @removed 0.128.0
        pub permission_profile: Field<AnyPermissionProfile>,
    }
}

object! {
    /// The response to `thread/fork`: the new thread. `thread/started` follows, and this connection
    /// is subscribed to the fork.
    pub struct ThreadForkResponse {
        /// The fork. It has the name of the thread that it was forked from.
        pub thread: Thread,
        /// The model.
        pub model: String,
        /// The model provider.
        pub model_provider: String,
        /// The service tier. `null` if none is set.
        pub service_tier: Option<String>,
        /// The IDs of the plugins that are disabled for the fork. The list is only stored: the
        /// plugins still work.
        pub disabled_plugin_ids: Newer<Vec<String>> = [],
        /// The working directory.
        pub cwd: AbsolutePathBuf,
        /// The root directories of the workspace: what `:workspace_roots` stands for in permission
        /// profiles.
        ///
        /// @experimental
        pub runtime_workspace_roots: Newer<Vec<AbsolutePathBuf>> = [],
        /// The files that instructions were read from, each in the path syntax of its environment.
        pub instruction_sources: Newer<Vec<LegacyAppPathString>> = [],
        /// When the agent asks for approval before it acts.
        pub approval_policy: AskForApproval,
        /// Who reviews the agent's approval requests.
        pub approvals_reviewer: Newer<ApprovalsReviewer>,
        /// The sandbox policy: what commands may do, in the older form. See
        /// `activePermissionProfile` for the permission profile.
        pub sandbox: SandboxPolicy,
        /// The active permission profile. `null` if it has no name or is unknown.
        ///
        /// @experimental
        pub active_permission_profile: Option<ActivePermissionProfile> = null,
        /// The reasoning effort. `null` for the model's default.
        pub reasoning_effort: Option<ReasoningEffort>,
        /// When the agent starts other agents. Always `explicitRequestOnly` from the newest
        /// servers.
        ///
        /// @experimental
        /// @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` instead.
        pub multi_agent_mode: Newer<MultiAgentMode> = "explicitRequestOnly",
        /// The permission profile, in full. Absent or `null` if not reported.
        ///
        /// @removed 0.131.0
        pub permission_profile: Field<AnyPermissionProfile> = null,
    }
}
