//! Resuming a thread, with its history.

use std::collections::BTreeMap;

use super::{Thread, ThreadId};
use crate::{
    macros::object,
    model::{CollaborationMode, MultiAgentMode, Personality, ReasoningEffort},
    path::{AbsolutePathBuf, LegacyAppPathString},
    permission::{
        ActivePermissionProfile, AnyPermissionProfile, ApprovalsReviewer, AskForApproval,
        SandboxMode, SandboxPolicy,
    },
    project::SortDirection,
    response_item::ResponseItem,
    turn::{PermissionsSelection, Turn, TurnItemsView},
    wire::SecretValue,
};

object! {
    /// The params of `thread/resume`.
    ///
    /// A thread that is already loaded is joined as it is. Otherwise the thread is read from the
    /// first of these that is available: `history`, the file at `path`, the stored thread
    /// `threadId`.
    pub struct ThreadResumeParams {
        /// The thread's ID. It is an error if the thread is not stored. If `history` or `path` is
        /// given, the ID is used only if it is that of a loaded thread.
        pub thread_id: ThreadId,
        /// The history to use in place of the stored one. Meant for Codex Cloud only. If absent or
        /// `null`, uses the stored history.
        ///
        /// @experimental
        pub history: Field<Vec<ResponseItem>>,
        /// The file that the thread is stored in. For a loaded thread, it must be the file in use.
        /// If absent, `null` or empty, the server finds it.
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
        /// The model's personality: how it communicates. Accepted but ignored by the newest
        /// servers. If absent or `null`, uses the stored or configured one.
        ///
        /// @deprecated Has no effect on the newest servers.
        pub personality: Field<Personality>,
        /// Whether to leave the thread's `turns` empty; use `thread/turns/list` and
        /// `thread/items/list` to read them. Defaults to `false`, which causes a
        /// `deprecationNotice` if the history is `paginated`.
        pub exclude_turns: Optional<bool>,
        /// The page of turns to include in the response. If absent or `null`, includes none.
        ///
        /// @experimental
        pub initial_turns_page: Field<ThreadResumeInitialTurnsPageParams>,
        /// Whether to store more of what happens from now on, so that the history is more complete
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
    /// The page of turns to include in the response, as `thread/turns/list` would return it.
    pub struct ThreadResumeInitialTurnsPageParams {
        /// The maximum number of turns to return. If absent or `null`, the server chooses.
        pub limit: Field<u32>,
        /// Which turns come first. If absent or `null`, defaults to `desc`: the newest.
        pub sort_direction: Field<SortDirection>,
        /// How many of each turn's items to include. If absent or `null`, defaults to `summary`.
        pub items_view: Field<TurnItemsView>,
    }
}

object! {
    /// The response to `thread/resume`: the thread. From now on, this connection is subscribed to
    /// it. `thread/tokenUsage/updated` and the state of the thread's goal follow.
    pub struct ThreadResumeResponse {
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
        /// The collaboration mode: how the agent works with the user. `null` from older servers.
        pub collaboration_mode: Option<CollaborationMode>,
        /// When the agent starts other agents. Always `explicitRequestOnly` from the newest
        /// servers.
        ///
        /// @experimental
        /// @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` instead.
        pub multi_agent_mode: Newer<MultiAgentMode> = "explicitRequestOnly",
        /// The page of turns that `initialTurnsPage` requested. `null` if it was not requested.
        ///
        /// @experimental
        pub initial_turns_page: Option<TurnsPage> = null,
        /// Cursor for `thread/turns/list` to go back in time, with `sortDirection` `desc`. The turn
        /// at the cursor is the first one returned. `null` if there is no such position.
        pub turns_backwards_cursor: Option<String> = null,
        /// Cursor for `thread/items/list` to go back in time, with `sortDirection` `desc`. The item
        /// at the cursor is the first one returned. `null` if there is no such position.
        pub items_backwards_cursor: Option<String> = null,
        /// The permission profile, in full. Absent or `null` if not reported.
        ///
        /// @removed 0.131.0
        pub permission_profile: Field<AnyPermissionProfile> = null,
    }
}

object! {
    /// A page of turns.
    pub struct TurnsPage {
        /// The turns.
        pub data: Vec<Turn>,
        /// Cursor for the next page, for `thread/turns/list`. `null` on the last page.
        pub next_cursor: Option<String>,
        /// Cursor for `thread/turns/list` to page in the other direction; the page's first turn is
        /// returned again. `null` for an empty page.
        pub backwards_cursor: Option<String>,
    }
}
