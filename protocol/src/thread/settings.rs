//! Settings of a thread, which hold for its turns to come, and of a turn in progress.

use super::ThreadEnvironment;
use crate::{
    macros::{object, string_enum},
    model::{CollaborationMode, MultiAgentMode, Personality, ReasoningEffort, ReasoningSummary},
    path::AbsolutePathBuf,
    permission::{ActivePermissionProfile, ApprovalsReviewer, AskForApproval, SandboxPolicy},
    turn::TurnEnvironmentParams,
};

object! {
    /// The params of `thread/settings/update`. The turn in progress goes on as before.
    pub struct ThreadSettingsUpdateParams {
        /// The thread.
        pub thread_id: String,
        /// All the plugins that the thread has turned off, by id. Absent and `null` mean: as
        /// before. An empty list means: none.
        pub disabled_plugin_ids: Field<Vec<String>>,
        /// The folder to work in. Absent and `null` mean: as before.
        pub cwd: Field<String>,
        /// All the environments to work in, the main one first. Absent and `null` mean: as before,
        /// or the default ones for `cwd` if that is given. An empty list means: none.
        pub environments: Field<Vec<TurnEnvironmentParams>>,
        /// When the agent asks before it acts. Absent and `null` mean: as before.
        pub approval_policy: Field<AskForApproval>,
        /// Who decides when the agent asks. Absent and `null` mean: as before.
        pub approvals_reviewer: Field<ApprovalsReviewer>,
        /// What commands may do. Absent and `null` mean: as before.
        pub sandbox_policy: Field<SandboxPolicy>,
        /// The permission profile to use, by id; an error beside `sandboxPolicy`. Absent and `null`
        /// mean: as before.
        pub permissions: Field<String>,
        /// The model. Absent and `null` mean: as before.
        pub model: Field<String>,
        /// The service tier. Absent means: as before. `null` means: none in particular.
        pub service_tier: Field<String>,
        /// How much the model reasons. Absent and `null` mean: as before.
        pub effort: Field<ReasoningEffort>,
        /// What the model tells of its reasoning. Absent and `null` mean: as before.
        pub summary: Field<ReasoningSummary>,
        /// How the agent works with the person. Instructions that are `null` in it mean: those that
        /// come with the mode. Absent and `null` mean: as before.
        pub collaboration_mode: Field<CollaborationMode>,
        /// When the agent starts others. The newest servers ignore it: with them the effort `ultra`
        /// makes the agent start others by itself. Absent and `null` mean: as before.
        pub multi_agent_mode: Field<MultiAgentMode>,
        /// How the model speaks, which the newest servers take without effect. Absent and `null`
        /// mean: as before.
        pub personality: Field<Personality>,
    }
}

object! {
    /// The answer to `thread/settings/update`: nothing. `thread/settings/updated` follows.
    #[derive(Default)]
    pub struct ThreadSettingsUpdateResponse {}
}

object! {
    /// The params of `turn/settings/update`. Any other member is an error.
    ///
    /// They hold for what the turn does next, not for other turns, nor for the agents that it
    /// started. Without the feature `step_model_switching`, every request is an error.
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct TurnSettingsUpdateParams {
        /// The thread.
        pub thread_id: String,
        /// The turn, which must be in progress.
        pub turn_id: String,
        /// Who decides when the agent asks; for what was asked before, that stays. Absent and
        /// `null` mean: as before.
        pub approvals_reviewer: Field<ApprovalsReviewer>,
        /// All the environments to work in, the main one first. Absent and `null` mean: as before.
        /// An empty list means: none.
        pub environments: Field<Vec<TurnEnvironmentParams>>,
        /// The model. Absent and `null` mean: as before.
        pub model: Field<String>,
        /// How much the model reasons. Absent and `null` mean: as before.
        pub effort: Field<ReasoningEffort>,
        /// What the model tells of its reasoning. Absent and `null` mean: as before.
        pub summary: Field<ReasoningSummary>,
        /// The service tier. Absent means: as before. `null` means: none in particular.
        pub service_tier: Field<String>,
    }
}

object! {
    /// The answer to `turn/settings/update`.
    pub struct TurnSettingsUpdateResponse {
        /// Whether it worked.
        pub status: TurnSettingsUpdateStatus,
    }
}

string_enum! {
    /// Whether the settings of a turn could be changed.
    pub enum TurnSettingsUpdateStatus {
        /// They are changed.
        Applied = "applied",
        /// They are not: the turn cannot take them.
        TargetUnavailable = "targetUnavailable",
        ..
    }
}

object! {
    /// Says that a thread's settings changed: the params of `thread/settings/updated`. It comes
    /// after `thread/settings/update`, and when a turn is started with others.
    pub struct ThreadSettingsUpdatedNotification {
        /// The thread.
        pub thread_id: String,
        /// All its settings as they are now.
        pub thread_settings: ThreadSettings,
    }
}

object! {
    /// The settings of a thread, for its turns to come.
    pub struct ThreadSettings {
        /// Plugins that it has turned off, by id. The list is only kept: they still work.
        pub disabled_plugin_ids: Newer<Vec<String>> = [],
        /// The folder to work in.
        pub cwd: AbsolutePathBuf,
        /// The environments to work in, the main one first. `null` when the server does not tell.
        ///
        /// @experimental
        pub environments: Option<Vec<ThreadEnvironment>> = null,
        /// When the agent asks before it acts.
        pub approval_policy: AskForApproval,
        /// Who decides when the agent asks.
        pub approvals_reviewer: ApprovalsReviewer,
        /// What commands may do.
        pub sandbox_policy: SandboxPolicy,
        /// The permission profile in force. `null` when it has no name or is not known.
        pub active_permission_profile: Option<ActivePermissionProfile>,
        /// The model.
        pub model: String,
        /// The provider of models.
        pub model_provider: String,
        /// The service tier. `null` for none in particular.
        pub service_tier: Option<String>,
        /// How much the model reasons. `null` for the model's default.
        pub effort: Option<ReasoningEffort>,
        /// What the model tells of its reasoning. `null` for the default.
        pub summary: Option<ReasoningSummary>,
        /// How the agent works with the person.
        pub collaboration_mode: CollaborationMode,
        /// When the agent starts others. The newest servers always say `explicitRequestOnly`.
        ///
        /// @experimental
        pub multi_agent_mode: Newer<MultiAgentMode> = "explicitRequestOnly",
        /// How the model speaks, which has no effect on the newest servers. `null` when not set.
        pub personality: Option<Personality>,
    }
}
