//! Starting a turn, and the settings that come with it.

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
};

object! {
    /// The params of `turn/start`.
    ///
    /// If a turn of the thread is running, the input joins it instead of starting another. Settings
    /// hold for this turn and those after it, unless their docs say otherwise.
    pub struct TurnStartParams {
        /// The thread. One that is not loaded is an error.
        pub thread_id: String,
        /// The plugins that the thread goes without. Absent and `null` mean: as before. An empty
        /// list means: none.
        pub disabled_plugin_ids: Field<Vec<String>>,
        /// The client's own name for the input; the item `userMessage` has it as `clientId`. Absent
        /// and `null` mean: none.
        pub client_user_message_id: Field<String>,
        /// What the person says, piece by piece.
        pub input: Vec<UserInput>,
        /// What made the client start the turn, in its own words. Absent and `null` mean: not told.
        /// Does nothing where the input joins a turn.
        pub turn_trigger: Field<String>,
        /// The turn on whose behalf this one starts. Absent and `null` mean: none, a person started
        /// it. Does nothing where the input joins a turn.
        pub parent_turn_id: Field<String>,
        /// The first turn of the work that this one is a part of: the `rootTurnId` of the parent.
        /// Absent and `null` mean: this turn. Does nothing where the input joins a turn.
        pub root_turn_id: Field<String>,
        /// The output of a tool, for the model to go on with; `input` must be empty then. Absent
        /// and `null` mean: none.
        pub tool_output: Field<TurnToolOutput>,
        /// What to add to the metadata that calls of the model carry, in place of what the client
        /// gave before; what the server says itself stays. Absent and `null` mean: as before.
        ///
        /// @experimental
        pub responsesapi_client_metadata: Field<BTreeMap<String, String>>,
        /// What to add to that metadata beside what the client gave before. Absent and `null` mean:
        /// nothing.
        ///
        /// @experimental
        pub responsesapi_client_metadata_patch: Field<BTreeMap<String, String>>,
        /// What to let the model know besides the input, by the client's names for the sources.
        /// Absent and `null` mean: nothing.
        ///
        /// @experimental
        pub additional_context: Field<BTreeMap<String, AdditionalContextEntry>>,
        /// Where the agent works, the main place first. Absent and `null` mean: as before. An empty
        /// list means: nowhere, in this turn.
        ///
        /// @experimental
        pub environments: Field<Vec<TurnEnvironmentParams>>,
        /// The folder to work in. Absent and `null` mean: as before.
        pub cwd: Field<String>,
        /// The folders that make up the workspace. Absent and `null` mean: as before.
        ///
        /// @experimental
        pub runtime_workspace_roots: Field<Vec<AbsolutePathBuf>>,
        /// When the agent asks before it acts. Absent and `null` mean: as before.
        pub approval_policy: Field<AskForApproval>,
        /// Who decides when the agent asks. Absent and `null` mean: as before.
        pub approvals_reviewer: Field<ApprovalsReviewer>,
        /// What commands can reach. Absent and `null` mean: as before.
        pub sandbox_policy: Field<SandboxPolicy>,
        /// The permission profile to use, which does not go together with `sandboxPolicy`. Absent
        /// and `null` mean: as before.
        ///
        /// @experimental
        pub permissions: Field<PermissionsSelection>,
        /// The model. Absent and `null` mean: as before.
        pub model: Field<String>,
        /// The service tier, by the `id` that the model's `serviceTiers` give it. Absent means: as
        /// before. `null` means: none.
        pub service_tier: Field<String>,
        /// The service tier for this turn alone; `default` for the usual speed. Absent and `null`
        /// mean: the thread's. Does nothing where the input joins a turn.
        pub service_tier_for_turn: Field<String>,
        /// How long the model thinks. Absent and `null` mean: as before.
        pub effort: Field<ReasoningEffort>,
        /// Whether the model tells its reasoning in short. Absent and `null` mean: as before.
        pub summary: Field<ReasoningSummary>,
        /// The manner in which the model speaks; without effect in the newest servers. Absent and
        /// `null` mean: as before.
        pub personality: Field<Personality>,
        /// A JSON Schema that the last message of this turn shall fit. Absent and `null` mean: any
        /// text will do.
        pub output_schema: Field<serde_json::Value>,
        /// The mode to work in. Its settings count before `model` and `effort`. Absent and `null`
        /// mean: as before.
        ///
        /// @experimental
        pub collaboration_mode: Field<CollaborationMode>,
        /// When the agent sets other agents to work; without effect in the newest servers. Absent
        /// and `null` mean: as before.
        ///
        /// @experimental
        pub multi_agent_mode: Field<MultiAgentMode>,
        /// How the model treats security work in this turn, if the account may have it. Absent and
        /// `null` mean: the server's choice.
        ///
        /// @experimental
        pub cyber_access_program: Field<CyberAccessProgram>,
        /// What the agent may do. Absent and `null` mean: as before.
        ///
        /// @removed 0.128.0
        pub permission_profile: Field<AnyPermissionProfile>,
    }
}

object! {
    /// A place where the agent works.
    pub struct TurnEnvironmentParams {
        /// The environment.
        pub environment_id: String,
        /// The folder to work in there.
        pub cwd: LegacyAppPathString,
        /// The folders that make up the workspace there. Absent and `null` mean: `cwd`.
        pub runtime_workspace_roots: Field<Vec<LegacyAppPathString>>,
    }
}

object! {
    /// The output of a tool, given to the model from outside.
    pub struct TurnToolOutput {
        /// The tool. Empty text is an error.
        pub name: String,
        /// The tool's namespace. Absent and `null` mean: none.
        pub namespace: Field<String>,
        /// What the tool gave.
        pub output: FunctionCallOutputBody,
        /// Whether to keep the output in what the model sees of the thread. Absent means: the
        /// server's choice.
        pub retain: Optional<bool>,
    }
}

reshaped! {
    /// Which permission profile to use.
    pub enum PermissionsSelection {
        /// The profile with this id.
        Id(String),
        /// A profile, and what to change in it.
        Profile(PermissionProfileSelectionParams) until "0.131.0",
    }
}

tagged_union! {
    /// Which permission profile to use. As servers before 0.131.0 have it.
    pub enum PermissionProfileSelectionParams by "type" {
        /// A profile that has an id.
        Profile(NamedPermissionProfile) = "profile",
    }
}

object! {
    /// A permission profile that has an id. As servers before 0.131.0 have it.
    pub struct NamedPermissionProfile {
        /// Names the profile.
        pub id: String,
        /// What to change in it. Absent and `null` mean: nothing.
        pub modifications: Field<Vec<PermissionProfileModificationParams>>,
    }
}

tagged_union! {
    /// A change of a permission profile. As servers before 0.131.0 have it.
    pub enum PermissionProfileModificationParams by "type" {
        /// The agent may write to one more folder.
        AdditionalWritableRoot(ExtraWritableRoot) = "additionalWritableRoot",
    }
}

object! {
    /// One more folder that the agent may write to. As servers before 0.131.0 have it.
    pub struct ExtraWritableRoot {
        /// The folder.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// A turn that starts: the answer to `turn/start`.
    ///
    /// `turn/started` follows, then what its items tell, then `turn/completed`.
    pub struct TurnStartResponse {
        /// The turn, without items yet.
        pub turn: Turn,
    }
}
