//! The state of a thread. A connection receives notifications about the threads that it started,
//! resumed or forked, until it unsubscribes.

use super::{SessionSource, ThreadId, ThreadSection, ThreadSource};
use crate::{
    macros::{object, string_enum, tagged_union},
    model::ReasoningEffort,
    path::{AbsolutePathBuf, LegacyAppPathString},
    turn::Turn,
};

object! {
    /// The params of `thread/unsubscribe`.
    pub struct ThreadUnsubscribeParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The response to `thread/unsubscribe`. This connection receives no more notifications about
    /// the thread.
    pub struct ThreadUnsubscribeResponse {
        /// Whether the connection was subscribed.
        pub status: ThreadUnsubscribeStatus,
    }
}

string_enum! {
    /// The result of unsubscribing.
    pub enum ThreadUnsubscribeStatus {
        /// The thread is not loaded, so there was nothing to unsubscribe from.
        NotLoaded = "notLoaded",
        /// This connection was not subscribed.
        NotSubscribed = "notSubscribed",
        /// This connection was subscribed, and no longer is.
        Unsubscribed = "unsubscribed",
        ..
    }
}

object! {
    /// A thread: a conversation with the agent.
    pub struct Thread {
        /// The thread's ID: a UUID if the server assigned it.
        pub id: ThreadId,
        /// The environments that the thread works in, the main one first. `null` if the thread is
        /// not loaded or the server does not report them.
        ///
        /// @experimental
        pub environments: Option<Vec<ThreadEnvironment>> = null,
        /// Fields that this kind of server adds. `null` if there are none.
        ///
        /// @experimental
        pub extra: Option<ThreadExtra>,
        /// The session's ID, which a thread shares with the threads that descend from it.
        pub session_id: Newer<String>,
        /// The ID of the thread that this one was forked from. `null` if it is not a fork.
        pub forked_from_id: Option<ThreadId>,
        /// The ID of the thread that this one is attached to, and hidden with. `null` if it is not
        /// attached.
        ///
        /// @experimental
        pub attached_to_thread_id: Option<ThreadId>,
        /// The ID of the thread whose agent started this one. `null` if no agent did.
        pub parent_thread_id: Option<ThreadId>,
        /// A preview of the thread: usually its first message. Empty if there is none.
        pub preview: String,
        /// Whether the thread is kept in memory only.
        pub ephemeral: Newer<bool>,
        /// The section that the thread is in. `null` if it is in none.
        pub section: Option<ThreadSection> = null,
        /// When the thread was added to its section, as a Unix timestamp in seconds. `null` if it
        /// is in none.
        pub section_entered_at: Option<i64> = null,
        /// The ID of the project that the thread is in. `null` if it is in none.
        pub project_id: NewerNullable<String>,
        /// How the thread's history is stored and read.
        pub history_mode: Newer<ThreadHistoryMode> = "legacy",
        /// The provider of the thread's model, such as `openai`.
        pub model_provider: String,
        /// The thread's current or most recent model. `null` if unknown.
        pub model: Option<String>,
        /// The thread's current or most recent reasoning effort. `null` if not set or unknown.
        pub reasoning_effort: Option<ReasoningEffort>,
        /// When the thread was created, as a Unix timestamp in seconds.
        pub created_at: i64,
        /// When the goal last changed, as a Unix timestamp in seconds.
        pub updated_at: i64,
        /// When the thread was last used, for sorting, as a Unix timestamp in seconds. `null` if
        /// unknown.
        pub recency_at: Option<i64>,
        /// The goal's status.
        pub status: Newer<ThreadStatus>,
        /// The file that the thread is stored in. Its location and format may change. `null` if
        /// there is none.
        pub path: Option<String>,
        /// The thread's working directory.
        pub cwd: AbsolutePathBuf,
        /// The version of the server that created the thread.
        pub cli_version: String,
        /// The client that started the thread: its name from `initialize`. `null` if unknown.
        pub originator: Option<String>,
        /// What started the thread.
        pub source: SessionSource,
        /// Whether turns can be started in the thread. `null` if it is not loaded.
        ///
        /// @experimental
        pub can_accept_direct_input: Option<bool>,
        /// The purpose of the thread, for statistics. `null` if unspecified.
        pub thread_source: Option<ThreadSource>,
        /// The nickname of the thread's agent. `null` unless another agent started the thread.
        pub agent_nickname: Option<String>,
        /// The role of the thread's agent. `null` unless another agent started the thread.
        pub agent_role: Option<String>,
        /// The state of the Git repository that the thread was started in. `null` if there was
        /// none.
        pub git_info: Option<GitInfo>,
        /// The thread's display name. `null` if it has none.
        pub name: Option<String>,
        /// The user's choice about Daybreak, which has no effect by itself. `null` if not chosen.
        ///
        /// @experimental
        pub daybreak_enabled: Option<bool>,
        /// The thread's turns. Empty except in the responses to `thread/resume` and `thread/fork`
        /// without `excludeTurns`, to `thread/read` with `includeTurns`, and to `thread/rollback`.
        pub turns: Vec<Turn>,
        /// Whether the user pinned the thread. Replaced by sections.
        ///
        /// @removed 0.147.0
        pub is_pinned: Optional<bool> = false,
    }
}

object! {
    /// An environment that a thread works in, connected or not.
    pub struct ThreadEnvironment {
        /// The environment's ID.
        pub environment_id: String,
        /// The working directory, in the environment's path syntax.
        pub cwd: LegacyAppPathString,
        /// The root directories of the workspace, in the environment's path syntax.
        pub runtime_workspace_roots: Vec<LegacyAppPathString>,
    }
}

object! {
    /// Fields that a kind of server adds to a thread: none so far.
    pub struct ThreadExtra {}
}

object! {
    /// The state of a Git repository.
    pub struct GitInfo {
        /// The commit's SHA. `null` if unknown.
        pub sha: Option<String>,
        /// The branch. `null` if unknown.
        pub branch: Option<String>,
        /// The URL of the remote `origin`. `null` if unknown.
        pub origin_url: Option<String>,
    }
}

string_enum! {
    /// How the history of a thread is stored and read.
    pub enum ThreadHistoryMode {
        /// As a whole.
        Legacy = "legacy",
        /// Page by page, with `thread/turns/list` and `thread/items/list`.
        Paginated = "paginated",
        ..
    }
}

tagged_union! {
    /// A thread's status.
    pub enum ThreadStatus by "type" {
        /// The thread is stored but not in memory. `thread/resume` loads it.
        NotLoaded = "notLoaded",
        /// The thread waits for a turn.
        Idle = "idle",
        /// The thread failed for a reason outside the conversation.
        SystemError = "systemError",
        /// A turn is in progress.
        Active(ActiveThread) = "active",
        ..
    }
}

object! {
    /// A thread with a turn in progress.
    pub struct ActiveThread {
        /// What the turn is waiting for. Empty if it is not waiting for anybody.
        pub active_flags: Vec<ThreadActiveFlag>,
    }
}

string_enum! {
    /// What a turn is waiting for.
    pub enum ThreadActiveFlag {
        /// Approval of an action.
        WaitingOnApproval = "waitingOnApproval",
        /// The user's answers to questions.
        WaitingOnUserInput = "waitingOnUserInput",
        ..
    }
}

object! {
    /// The params of `thread/started`: a new thread. Sent after `thread/start` and `thread/fork`,
    /// among other times.
    pub struct ThreadStartedNotification {
        /// The thread. The newest servers send it without turns.
        pub thread: Thread,
    }
}

object! {
    /// The params of `thread/status/changed`: a thread's new status.
    pub struct ThreadStatusChangedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The goal's status.
        pub status: ThreadStatus,
    }
}

object! {
    /// The params of `thread/closed`, sent when a thread is no longer loaded. A stored thread
    /// remains stored.
    pub struct ThreadClosedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
    }
}
