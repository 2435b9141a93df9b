//! Beginning a thread. What is chosen here holds for its turns until one of them, or
//! `thread/settings/update`, chooses otherwise.

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
};

object! {
    /// The params of `thread/start`, all of which may be left out.
    #[derive(Default)]
    pub struct ThreadStartParams {
        /// The model. Absent and `null` mean: as configured.
        pub model: Field<String>,
        /// The provider of models. Absent and `null` mean: as configured.
        pub model_provider: Field<String>,
        /// Whether a provider whose list of models is fixed may use its default model when it does
        /// not have the one asked for. Defaults to `false`.
        ///
        /// @experimental
        pub allow_provider_model_fallback: Optional<bool>,
        /// The service tier. Absent means: as configured. `null` means: none in particular.
        pub service_tier: Field<String>,
        /// The folder to work in. Absent and `null` mean: the one that the server was started in.
        pub cwd: Field<String>,
        /// The folders of the workspace: what permission profiles mean by `:workspace_roots`.
        /// Absent and `null` mean: the server's choice.
        ///
        /// @experimental
        pub runtime_workspace_roots: Field<Vec<AbsolutePathBuf>>,
        /// When the agent asks before it acts. Absent and `null` mean: as configured.
        pub approval_policy: Field<AskForApproval>,
        /// Who decides when the agent asks. Absent and `null` mean: as configured.
        pub approvals_reviewer: Field<ApprovalsReviewer>,
        /// What commands may do. Absent and `null` mean: as configured.
        pub sandbox: Field<SandboxMode>,
        /// The permission profile to use; an error beside `sandbox`. Absent and `null` mean: as
        /// configured.
        ///
        /// @experimental
        pub permissions: Field<PermissionsSelection>,
        /// Settings to use in place of the configuration's, by key. Absent and `null` mean: none.
        pub config: Field<BTreeMap<String, serde_json::Value>>,
        /// Names the client's service, for statistics. Absent and `null` mean: not said.
        pub service_name: Field<String>,
        /// What to tell the model at the start, in place of its own instructions. Absent and `null`
        /// mean: as configured, or else the model's own.
        pub base_instructions: Field<String>,
        /// What else to tell the model, as its developer. Absent and `null` mean: as configured.
        pub developer_instructions: Field<String>,
        /// How the model speaks, which the newest servers take without effect. Absent and `null`
        /// mean: as configured.
        pub personality: Field<Personality>,
        /// When the agent starts others. The newest servers ignore it: with them the effort `ultra`
        /// makes the agent start others by itself. Absent and `null` mean: as configured.
        ///
        /// @experimental
        pub multi_agent_mode: Field<MultiAgentMode>,
        /// Whether to keep the thread in memory only. Absent and `null` mean `false`.
        pub ephemeral: Field<bool>,
        /// How the thread's history is kept and read. Absent and `null` mean: the server's choice.
        ///
        /// @experimental
        pub history_mode: Field<ThreadHistoryMode>,
        /// Why the thread is begun, as hooks are told. Absent and `null` mean `startup`.
        pub session_start_source: Field<ThreadStartSource>,
        /// What the thread is for, for statistics. Absent and `null` mean: not said.
        pub thread_source: Field<ThreadSource>,
        /// The project to put the thread in. It is not stored for a thread that is ephemeral.
        /// Absent and `null` mean: none.
        ///
        /// @experimental
        pub project_id: Field<String>,
        /// What the person chose about Daybreak; it is kept with the thread and grants nothing. An
        /// ephemeral thread cannot keep it. Absent and `null` mean: not chosen.
        ///
        /// @experimental
        pub daybreak_enabled: Field<bool>,
        /// The environments to work in, the main one first. Absent and `null` mean: the default
        /// one, where there is any. An empty list means: none.
        ///
        /// @experimental
        pub environments: Field<Vec<TurnEnvironmentParams>>,
        /// Tools of the client, which the server calls by `item/tool/call`. Absent and `null` mean:
        /// none.
        ///
        /// @experimental
        pub dynamic_tools: Field<Vec<DynamicToolDeclaration>> = null,
        /// Folders that bring the thread capabilities, as the platform around the server chose
        /// them. Absent and `null` mean: none.
        ///
        /// @experimental
        pub selected_capability_roots: Field<Vec<SelectedCapabilityRoot>>,
        /// Nothing: text for tests of the gate in front of experimental members. Absent and `null`
        /// mean the same.
        ///
        /// @experimental
        pub mock_experimental_field: Field<String>,
        /// Whether to send the model's items as they are, too, by `rawResponseItem/completed`.
        /// Defaults to `false`.
        ///
        /// @experimental
        pub experimental_raw_events: Optional<bool>,
        /// Whether to store more of what happens, so that the history read later is more complete.
        /// Defaults to `false`.
        ///
        /// @removed 0.137.0
        pub persist_extended_history: Optional<bool>,
        /// The permission profile to use, in full. Absent and `null` mean: as configured.
        ///
        /// @removed 0.128.0
        pub permission_profile: Field<AnyPermissionProfile>,
    }
}

string_enum! {
    /// Why a thread is begun.
    pub enum ThreadStartSource {
        /// A person or program began to work.
        Startup = "startup",
        /// It takes the place of a thread that was cleared away.
        Clear = "clear",
    }
}

object! {
    /// A folder that brings a thread capabilities.
    pub struct SelectedCapabilityRoot {
        /// Names it, in the platform's own way.
        pub id: String,
        /// Where it is.
        pub location: CapabilityRootLocation,
    }
}

tagged_union! {
    /// Where a folder with capabilities is.
    pub enum CapabilityRootLocation by "type" {
        /// In an environment.
        Environment(EnvironmentRoot) = "environment",
    }
}

object! {
    /// A folder in an environment.
    pub struct EnvironmentRoot {
        /// The environment.
        pub environment_id: String,
        /// The folder, as an absolute path there.
        pub path: String,
    }
}

object! {
    /// The new thread: the answer to `thread/start`. `thread/started` follows, and this connection
    /// is sent whatever happens in the thread.
    pub struct ThreadStartResponse {
        /// The thread.
        pub thread: Thread,
        /// The model.
        pub model: String,
        /// The provider of models.
        pub model_provider: String,
        /// The service tier. `null` for none in particular.
        pub service_tier: Option<String>,
        /// Plugins that the thread has turned off, by id. The list is only kept: they still work.
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
