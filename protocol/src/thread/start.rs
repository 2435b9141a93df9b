//! Starting a thread. The settings chosen here apply to its turns until a turn or
//! `thread/settings/update` changes them.

use std::collections::BTreeMap;

use super::{Thread, ThreadHistoryMode, ThreadSource};
use crate::{
    macros::{object, string_enum, tagged_union},
    model::{MultiAgentMode, Personality, ReasoningEffort},
    path::{AbsolutePathBuf, LegacyAppPathString},
    permission::{
        ActivePermissionProfile, AnyPermissionProfile, ApprovalsReviewer, AskForApproval,
        SandboxMode, SandboxPolicy,
    },
    tool::DynamicToolDeclaration,
    turn::{PermissionsSelection, TurnEnvironmentParams},
    wire::SecretValue,
};

object! {
    /// The params of `thread/start`, all optional.
    pub struct ThreadStartParams {
        /// The model. If absent or `null`, uses the configured one.
        pub model: Field<String>,
        /// The model provider. If absent or `null`, uses the configured one.
        pub model_provider: Field<String>,
        /// Whether a provider with a fixed list of models may use its default model if it does not
        /// have the requested one. Defaults to `false`.
        ///
        /// @experimental
        pub allow_provider_model_fallback: Optional<bool>,
        /// The service tier. If absent, uses the configured one; `null` means none.
        pub service_tier: Field<String>,
        /// The working directory. If absent or `null`, uses the directory that the server was
        /// started in.
        pub cwd: Field<String>,
        /// The root directories of the workspace: what `:workspace_roots` stands for in permission
        /// profiles. If absent or `null`, the server chooses.
        ///
        /// @experimental
        pub runtime_workspace_roots: Field<Vec<AbsolutePathBuf>>,
        /// When the agent asks for approval before it acts. If absent or `null`, uses the
        /// configured setting.
        pub approval_policy: Field<AskForApproval>,
        /// Who reviews the agent's approval requests. If absent or `null`, uses the configured
        /// setting.
        pub approvals_reviewer: Field<ApprovalsReviewer>,
        /// The sandbox mode: what commands may do. If absent or `null`, uses the configured one.
        pub sandbox: Field<SandboxMode>,
        /// The permission profile to use. Combining it with `sandbox` is an error. If absent or
        /// `null`, uses the configured one.
        ///
        /// @experimental
        pub permissions: Field<PermissionsSelection>,
        /// Configuration values to override, by key. If absent or `null`, overrides nothing.
        pub config: Field<BTreeMap<String, SecretValue>>,
        /// The name of the client's service, for statistics. If absent or `null`, unspecified.
        pub service_name: Field<String>,
        /// Base instructions for the model, replacing its own. If absent or `null`, uses the
        /// configured ones, or else the model's own.
        pub base_instructions: Field<String>,
        /// Additional developer instructions for the model. If absent or `null`, uses the
        /// configured ones.
        pub developer_instructions: Field<String>,
        /// The model's personality: how it communicates. Accepted but ignored by the newest
        /// servers. If absent or `null`, uses the configured one.
        ///
        /// @deprecated Has no effect on the newest servers.
        pub personality: Field<Personality>,
        /// When the agent starts other agents. Ignored by the newest servers, where the effort
        /// `ultra` makes the agent start others by itself. If absent or `null`, uses the configured
        /// setting.
        ///
        /// @experimental
        /// @deprecated Ignored. Use the reasoning effort `ultra` instead.
        pub multi_agent_mode: Field<MultiAgentMode>,
        /// Whether to keep the thread in memory only. If absent or `null`, defaults to `false`.
        pub ephemeral: Field<bool>,
        /// How the thread's history is stored and read. If absent or `null`, the server chooses.
        ///
        /// @experimental
        pub history_mode: Field<ThreadHistoryMode>,
        /// Why the thread is started, as reported to hooks. If absent or `null`, defaults to
        /// `startup`.
        pub session_start_source: Field<ThreadStartSource>,
        /// The purpose of the thread, for statistics. If absent or `null`, unspecified.
        pub thread_source: Field<ThreadSource>,
        /// The ID of the project to put the thread in. Not stored for an ephemeral thread. If
        /// absent or `null`, there is none.
        ///
        /// @experimental
        pub project_id: Field<String>,
        /// The user's choice about Daybreak. It is stored with the thread, and grants nothing. An
        /// ephemeral thread cannot store it. If absent or `null`, not chosen.
        ///
        /// @experimental
        pub daybreak_enabled: Field<bool>,
        /// The environments to work in, the main one first. If absent or `null`, uses the default
        /// one, if there is one. An empty array means none.
        ///
        /// @experimental
        pub environments: Field<Vec<TurnEnvironmentParams>>,
        /// The client's own tools, which the server calls with `item/tool/call`. If absent or
        /// `null`, there are none.
        ///
        /// @experimental
        pub dynamic_tools: Field<Vec<DynamicToolDeclaration>> = null,
        /// Directories that provide capabilities to the thread, as selected by the platform around
        /// the server. If absent or `null`, there are none.
        ///
        /// @experimental
        pub selected_capability_roots: Field<Vec<SelectedCapabilityRoot>>,
        /// Has no effect, whether a string, `null` or absent: for testing the gate in front of
        /// experimental fields.
        ///
        /// @experimental
        pub mock_experimental_field: Field<String>,
        /// Whether to also send the model's raw items, with `rawResponseItem/completed`. Defaults
        /// to `false`.
        ///
        /// @experimental
        pub experimental_raw_events: Optional<bool>,
        /// Whether to store more of what happens, so that the history is more complete when read
        /// later. Defaults to `false`.
        ///
        /// @removed 0.137.0
        pub persist_extended_history: Optional<bool>,
        /// The permission profile to use, in full. If absent or `null`, uses the configured one.
        ///
        /// @removed 0.128.0
        pub permission_profile: Field<AnyPermissionProfile>,
    }
}

string_enum! {
    /// Why a thread is started.
    pub enum ThreadStartSource {
        /// A user or program started to work.
        Startup = "startup",
        /// The thread replaces one that was cleared.
        Clear = "clear",
    }
}

object! {
    /// A directory that provides capabilities to a thread.
    pub struct SelectedCapabilityRoot {
        /// The directory's ID, assigned by the platform.
        pub id: String,
        /// Where the directory is.
        pub location: CapabilityRootLocation,
    }
}

tagged_union! {
    /// Where a directory with capabilities is.
    pub enum CapabilityRootLocation by "type" {
        /// In an environment.
        Environment(EnvironmentRoot) = "environment",
    }
}

object! {
    /// A directory in an environment.
    pub struct EnvironmentRoot {
        /// The environment's ID.
        pub environment_id: String,
        /// The absolute path of the directory within the environment.
        pub path: String,
    }
}

object! {
    /// The response to `thread/start`: the new thread. `thread/started` follows, and this
    /// connection is subscribed to the thread.
    pub struct ThreadStartResponse {
        /// The thread.
        pub thread: Thread,
        /// The model.
        pub model: String,
        /// The model provider.
        pub model_provider: String,
        /// The service tier. `null` if none is set.
        pub service_tier: Option<String>,
        /// The IDs of the plugins that are disabled for the thread. The list is only stored: the
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
