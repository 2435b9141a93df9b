//! Starting a turn, and the settings that can be changed with it.

use std::collections::BTreeMap;

use super::{AdditionalContextEntry, Turn, UserInput};
use crate::{
    macros::{object, reshaped, tagged_union},
    model::{
        CollaborationMode, CyberAccessProgram, MultiAgentMode, Personality, ReasoningEffort,
        ReasoningSummary,
    },
    path::{AbsolutePathBuf, LegacyAppPathString},
    permission::{AnyPermissionProfile, ApprovalsReviewer, AskForApproval, SandboxPolicy},
    response_item::FunctionCallOutputBody,
    thread::ThreadId,
};

object! {
    /// The params of `turn/start`.
    ///
    /// If the thread has a turn in progress, the input joins that turn instead of starting another.
    /// Settings apply to this turn and later ones, unless their docs say otherwise.
    pub struct TurnStartParams {
        /// The thread's ID. It is an error if the thread is not loaded.
        pub thread_id: ThreadId,
        /// The IDs of all plugins that are disabled for the thread. If absent or `null`, keeps the
        /// current list. An empty array clears it.
        pub disabled_plugin_ids: Field<Vec<String>>,
        /// The client's own ID for the input, returned as `clientId` of the item `userMessage`. If
        /// absent or `null`, there is none.
        pub client_user_message_id: Field<String>,
        /// The user input, as a list of parts.
        pub input: Vec<UserInput>,
        /// What triggered the turn, in the client's own words. If absent or `null`, unspecified.
        /// Ignored if the input joins a turn in progress.
        pub turn_trigger: Field<String>,
        /// The ID of the turn on whose behalf this one starts. If absent or `null`, there is none:
        /// a user started it. Ignored if the input joins a turn in progress.
        pub parent_turn_id: Field<String>,
        /// The ID of the root turn: the first turn of the work that this one is part of, which is
        /// the parent's `rootTurnId`. If absent or `null`, this turn is the root. Ignored if the
        /// input joins a turn in progress.
        pub root_turn_id: Field<String>,
        /// The output of a tool, for the model to continue with; `input` must be empty in that
        /// case. If absent or `null`, there is none.
        pub tool_output: Field<TurnToolOutput>,
        /// Metadata to add to model calls, replacing what the client gave before; the server's own
        /// metadata stays. If absent or `null`, keeps the current metadata.
        ///
        /// @experimental
        pub responsesapi_client_metadata: Field<BTreeMap<String, String>>,
        /// Metadata to add to model calls, in addition to what the client gave before. If absent or
        /// `null`, adds none.
        ///
        /// @experimental
        pub responsesapi_client_metadata_patch: Field<BTreeMap<String, String>>,
        /// Additional context for the model, keyed by the client's names for the sources. If absent
        /// or `null`, adds none.
        ///
        /// @experimental
        pub additional_context: Field<BTreeMap<String, AdditionalContextEntry>>,
        /// The environments to work in, the main one first. If absent or `null`, keeps the current
        /// ones. An empty array means none, for this turn.
        ///
        /// @experimental
        pub environments: Field<Vec<TurnEnvironmentParams>>,
        /// The working directory. If absent or `null`, keeps the current one.
        pub cwd: Field<String>,
        /// The root directories of the workspace. If absent or `null`, keeps the current ones.
        ///
        /// @experimental
        pub runtime_workspace_roots: Field<Vec<AbsolutePathBuf>>,
        /// When the agent asks for approval before it acts. If absent or `null`, keeps the current
        /// setting.
        pub approval_policy: Field<AskForApproval>,
        /// Who reviews the agent's approval requests. If absent or `null`, keeps the current
        /// setting.
        pub approvals_reviewer: Field<ApprovalsReviewer>,
        /// The sandbox policy: what commands may do. If absent or `null`, keeps the current one.
        pub sandbox_policy: Field<SandboxPolicy>,
        /// The permission profile to use. It cannot be combined with `sandboxPolicy`. If absent or
        /// `null`, keeps the current one.
        ///
        /// @experimental
        pub permissions: Field<PermissionsSelection>,
        /// The model. If absent or `null`, keeps the current one.
        pub model: Field<String>,
        /// The service tier: an `id` from the model's `serviceTiers`. If absent, keeps the current
        /// one; `null` clears it.
        pub service_tier: Field<String>,
        /// The service tier for this turn only; `default` for the normal speed. If absent or
        /// `null`, uses the thread's. Ignored if the input joins a turn in progress.
        pub service_tier_for_turn: Field<String>,
        /// The reasoning effort. If absent or `null`, keeps the current one.
        pub effort: Field<ReasoningEffort>,
        /// How the model summarizes its reasoning. If absent or `null`, keeps the current setting.
        pub summary: Field<ReasoningSummary>,
        /// The model's personality: how it communicates. Has no effect on the newest servers. If
        /// absent or `null`, keeps the current one.
        ///
        /// @deprecated Has no effect on the newest servers.
        pub personality: Field<Personality>,
        /// A JSON Schema that the last message of this turn must match. If absent or `null`, any
        /// text is allowed.
        pub output_schema: Field<serde_json::Value>,
        /// The collaboration mode: how the agent works with the user. Its settings take precedence
        /// over `model` and `effort`. If absent or `null`, keeps the current one.
        ///
        /// @experimental
        pub collaboration_mode: Field<CollaborationMode>,
        /// When the agent starts other agents. Has no effect on the newest servers. If absent or
        /// `null`, keeps the current setting.
        ///
        /// @experimental
        /// @deprecated Ignored. Set `effort` to `ultra` instead.
        pub multi_agent_mode: Field<MultiAgentMode>,
        /// How the model handles security work in this turn, if the account is eligible. If absent
        /// or `null`, the server chooses.
        ///
        /// @experimental
        pub cyber_access_program: Field<CyberAccessProgram>,
        /// The permission profile: what the agent may do. If absent or `null`, keeps the current
        /// one.
        ///
        /// @removed 0.128.0
        pub permission_profile: Field<AnyPermissionProfile>,
    }
}

object! {
    /// An environment that the agent works in.
    pub struct TurnEnvironmentParams {
        /// The environment's ID.
        pub environment_id: String,
        /// The working directory in the environment.
        pub cwd: LegacyAppPathString,
        /// The root directories of the workspace in the environment. If absent or `null`, defaults
        /// to `cwd`.
        pub runtime_workspace_roots: Field<Vec<LegacyAppPathString>>,
    }
}

object! {
    /// The output of a tool, given to the model from outside.
    pub struct TurnToolOutput {
        /// The tool's name. An empty string is an error.
        pub name: String,
        /// The tool's namespace. If absent or `null`, there is none.
        pub namespace: Field<String>,
        /// The tool's output.
        pub output: FunctionCallOutputBody,
        /// Whether to retain the output in what the model sees of the thread. If absent, the server
        /// chooses.
        pub retain: Optional<bool>,
    }
}

reshaped! {
    /// The permission profile to use.
    pub enum PermissionsSelection {
        /// The ID of the profile.
        Id(String),
        /// A profile, with changes to it.
        Profile(PermissionProfileSelectionParams) until "0.131.0",
    }
}

tagged_union! {
    /// The permission profile to use, for servers before 0.131.0.
    pub enum PermissionProfileSelectionParams by "type" {
        /// A profile with an ID.
        Profile(NamedPermissionProfile) = "profile",
    }
}

object! {
    /// A permission profile with an ID, for servers before 0.131.0.
    pub struct NamedPermissionProfile {
        /// The profile's ID.
        pub id: String,
        /// Changes to the profile. If absent or `null`, there are none.
        pub modifications: Field<Vec<PermissionProfileModificationParams>>,
    }
}

tagged_union! {
    /// A change to a permission profile, for servers before 0.131.0.
    pub enum PermissionProfileModificationParams by "type" {
        /// An additional directory that the agent may write to.
        AdditionalWritableRoot(ExtraWritableRoot) = "additionalWritableRoot",
    }
}

object! {
    /// An additional directory that the agent may write to, for servers before 0.131.0.
    pub struct ExtraWritableRoot {
        /// The directory.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// The response to `turn/start`: the started turn.
    ///
    /// `turn/started` follows, then the notifications of the turn's items, then `turn/completed`.
    pub struct TurnStartResponse {
        /// The turn, still without items.
        pub turn: Turn,
    }
}
