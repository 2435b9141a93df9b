//! Taking up a thread again, with its history.

use std::collections::BTreeMap;

use super::Thread;
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
};

object! {
    /// The params of `thread/resume`.
    ///
    /// A thread that is loaded already is joined as it is. Any other is read from `history`, or
    /// else from the file `path`, or else from where `threadId` is stored; what comes first is
    /// used.
    pub struct ThreadResumeParams {
        /// The thread. One that is not stored is an error. Beside `history` or `path` the id counts
        /// only if it is that of a loaded thread.
        pub thread_id: String,
        /// What was said before, in place of what is stored. Meant for Codex Cloud alone. Absent
        /// and `null` mean: as stored.
        ///
        /// @experimental
        pub history: Field<Vec<ResponseItem>>,
        /// The file that the thread is stored in. For a loaded thread it must be the one in use.
        /// Absent, `null` and empty text mean: the server's to find.
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
        /// The folder to work in. Absent and `null` mean: the thread's own.
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
        /// How the model speaks, which the newest servers take without effect. Absent and `null`
        /// mean: as stored or configured.
        pub personality: Field<Personality>,
        /// Whether to leave `turns` of the thread empty; `thread/turns/list` and
        /// `thread/items/list` give them. Defaults to `false`, which brings a `deprecationNotice`
        /// where history is `paginated`.
        pub exclude_turns: Optional<bool>,
        /// Which page of turns to put into the answer. Absent and `null` mean: none.
        ///
        /// @experimental
        pub initial_turns_page: Field<ThreadResumeInitialTurnsPageParams>,
        /// Whether to store more of what happens from now on, so that the history read later is
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
    /// Which page of turns to give at once, as `thread/turns/list` would.
    #[derive(Default)]
    pub struct ThreadResumeInitialTurnsPageParams {
        /// How many turns to give at most. Absent and `null` mean: the server's choice.
        pub limit: Field<u32>,
        /// Which turns come first. Absent and `null` mean `desc`: the newest.
        pub sort_direction: Field<SortDirection>,
        /// How much of each turn's items to give. Absent and `null` mean `summary`.
        pub items_view: Field<TurnItemsView>,
    }
}

object! {
    /// The thread: the answer to `thread/resume`. From now on this connection is sent what happens
    /// in it. `thread/tokenUsage/updated` and the state of its goal follow.
    pub struct ThreadResumeResponse {
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
        /// How the agent works with the person. `null` from older servers.
        pub collaboration_mode: Option<CollaborationMode>,
        /// When the agent starts others. The newest servers always say `explicitRequestOnly`.
        ///
        /// @experimental
        pub multi_agent_mode: Newer<MultiAgentMode> = "explicitRequestOnly",
        /// The page that `initialTurnsPage` asked for. `null` when it was not asked for.
        ///
        /// @experimental
        pub initial_turns_page: Option<TurnsPage> = null,
        /// Where `thread/turns/list` starts to go back in time, with `sortDirection` `desc`: the
        /// turn there is the first that it gives. `null` when there is no such place.
        pub turns_backwards_cursor: Option<String> = null,
        /// Where `thread/items/list` starts to go back in time, with `sortDirection` `desc`: the
        /// item there is the first that it gives. `null` when there is no such place.
        pub items_backwards_cursor: Option<String> = null,
        /// What the agent may do, in full. Absent and `null` mean: not told.
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
        /// Where `thread/turns/list` goes on. `null` at the end.
        pub next_cursor: Option<String>,
        /// Where `thread/turns/list` goes the other way; the page's first turn comes again. `null`
        /// for an empty page.
        pub backwards_cursor: Option<String>,
    }
}
