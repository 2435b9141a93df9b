//! The settings of a thread, which apply to its future turns, and those of a turn in progress.

use super::{ThreadEnvironment, ThreadId};
use crate::{
    macros::{object, string_enum},
    model::{CollaborationMode, MultiAgentMode, Personality, ReasoningEffort, ReasoningSummary},
    path::AbsolutePathBuf,
    permission::{ActivePermissionProfile, ApprovalsReviewer, AskForApproval, SandboxPolicy},
    turn::TurnEnvironmentParams,
};

object! {
    /// The params of `thread/settings/update`. The turn in progress is not affected.
    pub struct ThreadSettingsUpdateParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The IDs of all plugins that are disabled for the thread. If absent or `null`, keeps the
        /// current list. An empty array clears it.
        pub disabled_plugin_ids: Field<Vec<String>>,
        /// The working directory. If absent or `null`, keeps the current one.
        pub cwd: Field<String>,
        /// All environments to work in, the main one first. If absent or `null`, keeps the current
        /// ones, or uses the default ones for `cwd` if that is given. An empty array means none.
        pub environments: Field<Vec<TurnEnvironmentParams>>,
        /// When the agent asks for approval before it acts. If absent or `null`, keeps the current
        /// setting.
        pub approval_policy: Field<AskForApproval>,
        /// Who reviews the agent's approval requests. If absent or `null`, keeps the current
        /// setting.
        pub approvals_reviewer: Field<ApprovalsReviewer>,
        /// The sandbox policy: what commands may do. If absent or `null`, keeps the current one.
        pub sandbox_policy: Field<SandboxPolicy>,
        /// The ID of the permission profile to use. Combining it with `sandboxPolicy` is an error.
        /// If absent or `null`, keeps the current one.
        pub permissions: Field<String>,
        /// The model. If absent or `null`, keeps the current one.
        pub model: Field<String>,
        /// The service tier. If absent, keeps the current one; `null` clears it.
        pub service_tier: Field<String>,
        /// The reasoning effort. If absent or `null`, keeps the current one.
        pub effort: Field<ReasoningEffort>,
        /// How the model summarizes its reasoning. If absent or `null`, keeps the current setting.
        pub summary: Field<ReasoningSummary>,
        /// The collaboration mode: how the agent works with the user. If its instructions are
        /// `null`, uses those that come with the mode. If absent or `null`, keeps the current one.
        pub collaboration_mode: Field<CollaborationMode>,
        /// When the agent starts other agents. Ignored by the newest servers, where the effort
        /// `ultra` makes the agent start others by itself. If absent or `null`, keeps the current
        /// setting.
        ///
        /// @deprecated Ignored. Set `effort` to `ultra` instead.
        pub multi_agent_mode: Field<MultiAgentMode>,
        /// The model's personality: how it communicates. Accepted but ignored by the newest
        /// servers. If absent or `null`, keeps the current one.
        ///
        /// @deprecated Has no effect on the newest servers.
        pub personality: Field<Personality>,
    }
}

object! {
    /// The response to `thread/settings/update`: an empty object. `thread/settings/updated`
    /// follows.
    pub struct ThreadSettingsUpdateResponse {}
}

object! {
    /// The params of `turn/settings/update`. Any other field is an error.
    ///
    /// They apply to what the turn does next, not to other turns, nor to the agents that it
    /// started. Without the feature `step_model_switching`, every request is an error.
    pub struct TurnSettingsUpdateParams is closed {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID. The turn must be in progress.
        pub turn_id: String,
        /// Who reviews the agent's approval requests; pending requests keep their reviewer. If
        /// absent or `null`, keeps the current setting.
        pub approvals_reviewer: Field<ApprovalsReviewer>,
        /// All environments to work in, the main one first. If absent or `null`, keeps the current
        /// ones. An empty array means none.
        pub environments: Field<Vec<TurnEnvironmentParams>>,
        /// The model. If absent or `null`, keeps the current one.
        pub model: Field<String>,
        /// The reasoning effort. If absent or `null`, keeps the current one.
        pub effort: Field<ReasoningEffort>,
        /// How the model summarizes its reasoning. If absent or `null`, keeps the current setting.
        pub summary: Field<ReasoningSummary>,
        /// The service tier. If absent, keeps the current one; `null` clears it.
        pub service_tier: Field<String>,
    }
}

object! {
    /// The response to `turn/settings/update`.
    pub struct TurnSettingsUpdateResponse {
        /// Whether the settings were changed.
        pub status: TurnSettingsUpdateStatus,
    }
}

string_enum! {
    /// Whether the settings of a turn were changed.
    pub enum TurnSettingsUpdateStatus {
        /// The settings were changed.
        Applied = "applied",
        /// The settings were not changed: the turn cannot take them.
        TargetUnavailable = "targetUnavailable",
        ..
    }
}

object! {
    /// The params of `thread/settings/updated`, sent when a thread's settings change: after
    /// `thread/settings/update`, and when a turn is started with other settings.
    pub struct ThreadSettingsUpdatedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The thread's complete settings, as they are now.
        pub thread_settings: ThreadSettings,
    }
}

object! {
    /// A thread's settings, which apply to its future turns.
    pub struct ThreadSettings {
        /// The IDs of the plugins that are disabled for the thread. The list is only stored: the
        /// plugins still work.
        pub disabled_plugin_ids: Newer<Vec<String>> = [],
        /// The working directory.
        pub cwd: AbsolutePathBuf,
        /// The environments to work in, the main one first. `null` if the server does not report
        /// them.
        ///
        /// @experimental
        pub environments: Option<Vec<ThreadEnvironment>> = null,
        /// When the agent asks for approval before it acts.
        pub approval_policy: AskForApproval,
        /// Who reviews the agent's approval requests.
        pub approvals_reviewer: ApprovalsReviewer,
        /// The sandbox policy: what commands may do.
        pub sandbox_policy: SandboxPolicy,
        /// The active permission profile. `null` if it has no name or is unknown.
        pub active_permission_profile: Option<ActivePermissionProfile>,
        /// The model.
        pub model: String,
        /// The model provider.
        pub model_provider: String,
        /// The service tier. `null` if none is set.
        pub service_tier: Option<String>,
        /// The reasoning effort. `null` for the model's default.
        pub effort: Option<ReasoningEffort>,
        /// How the model summarizes its reasoning. `null` for the default.
        pub summary: Option<ReasoningSummary>,
        /// The collaboration mode: how the agent works with the user.
        pub collaboration_mode: CollaborationMode,
        /// When the agent starts other agents. Always `explicitRequestOnly` from the newest
        /// servers.
        ///
        /// @experimental
        /// @deprecated Always `explicitRequestOnly`. Use `effort` instead.
        pub multi_agent_mode: Newer<MultiAgentMode> = "explicitRequestOnly",
        /// The model's personality: how it communicates. Has no effect on the newest servers.
        /// `null` if not set.
        ///
        /// @deprecated Has no effect on the newest servers.
        pub personality: Option<Personality>,
    }
}
