//! What a thread is and how it stands. A connection is told of the threads that it started, resumed
//! or forked, until it unsubscribes.

use super::{SessionSource, ThreadSection, ThreadSource};
use crate::{
    macros::{named_string, object, string_enum, tagged_union},
    model::ReasoningEffort,
    path::{AbsolutePathBuf, LegacyAppPathString},
    turn::Turn,
};

object! {
    /// The params of `thread/unsubscribe`.
    pub struct ThreadUnsubscribeParams {
        /// The thread.
        pub thread_id: String,
    }
}

object! {
    /// The answer to `thread/unsubscribe`: this connection is not sent what happens in the thread.
    pub struct ThreadUnsubscribeResponse {
        /// Whether it was subscribed.
        pub status: ThreadUnsubscribeStatus,
    }
}

string_enum! {
    /// What there was to unsubscribe from.
    pub enum ThreadUnsubscribeStatus {
        /// Nothing: the thread is not loaded.
        NotLoaded = "notLoaded",
        /// Nothing: this connection was not subscribed.
        NotSubscribed = "notSubscribed",
        /// The connection was subscribed, and is not any more.
        Unsubscribed = "unsubscribed",
        ..
    }
}

named_string! {
    /// Names a thread. Servers make it a UUID.
    pub struct ThreadId;
}

object! {
    /// A thread: a conversation with the agent.
    pub struct Thread {
        /// Names the thread. A UUID, where the server made it.
        pub id: String,
        /// The environments that it works in, the main one first. `null` when it is not loaded or
        /// the server does not tell.
        ///
        /// @experimental
        pub environments: Option<Vec<ThreadEnvironment>> = null,
        /// What this kind of server adds. `null` for nothing.
        ///
        /// @experimental
        pub extra: Option<ThreadExtra>,
        /// Names the session, which a thread shares with those that grew out of it.
        pub session_id: Newer<String>,
        /// The thread that it was forked from. `null` when it was not.
        pub forked_from_id: Option<String>,
        /// The thread that it is attached to, and hidden with. `null` when it is not.
        ///
        /// @experimental
        pub attached_to_thread_id: Option<String>,
        /// The thread whose agent started it. `null` when no agent did.
        pub parent_thread_id: Option<String>,
        /// How it begins: mostly the first message. Empty when there is none.
        pub preview: String,
        /// Whether it is kept in memory only.
        pub ephemeral: Newer<bool>,
        /// The section that it is in. `null` when it is in none.
        pub section: Option<ThreadSection> = null,
        /// When it came into its section, in seconds of Unix time. `null` when it is in none.
        pub section_entered_at: Option<i64> = null,
        /// The project that it is in. `null` when it is in none.
        pub project_id: NewerNullable<String>,
        /// How its history is kept and read.
        pub history_mode: Newer<ThreadHistoryMode> = "legacy",
        /// The provider of its model, such as `openai`.
        pub model_provider: String,
        /// The model it is set to, or last was. `null` when not known.
        pub model: Option<String>,
        /// How much the model is set to reason, or last was. `null` when not set or not known.
        pub reasoning_effort: Option<ReasoningEffort>,
        /// When it began, in seconds of Unix time.
        pub created_at: i64,
        /// When it last changed, in seconds of Unix time.
        pub updated_at: i64,
        /// When it was last used, for ordering, in seconds of Unix time. `null` when not known.
        pub recency_at: Option<i64>,
        /// How it stands.
        pub status: Newer<ThreadStatus>,
        /// The file that it is stored in, which may change place and form. `null` when there is
        /// none.
        pub path: Option<String>,
        /// The folder that it works in.
        pub cwd: AbsolutePathBuf,
        /// The version of the server that began it.
        pub cli_version: String,
        /// The client that began it, by the name from its `initialize`. `null` when not known.
        pub originator: Option<String>,
        /// What began it.
        pub source: SessionSource,
        /// Whether turns can be started in it. `null` when it is not loaded.
        ///
        /// @experimental
        pub can_accept_direct_input: Option<bool>,
        /// What it is for, for statistics. `null` when nobody said.
        pub thread_source: Option<ThreadSource>,
        /// The nickname of its agent. `null` except where another agent started it.
        pub agent_nickname: Option<String>,
        /// The role of its agent. `null` except where another agent started it.
        pub agent_role: Option<String>,
        /// The state of the Git repository that it began in. `null` when there was none.
        pub git_info: Option<GitInfo>,
        /// Its title for people. `null` when it has none.
        pub name: Option<String>,
        /// What the person chose about Daybreak, which has no effect by itself. `null` when nothing
        /// was chosen.
        ///
        /// @experimental
        pub daybreak_enabled: Option<bool>,
        /// Its turns. Empty except in the answers to `thread/resume` and `thread/fork` without
        /// `excludeTurns`, to `thread/read` with `includeTurns`, and to `thread/rollback`.
        pub turns: Vec<Turn>,
        /// Whether a person pinned it. Sections took its place.
        ///
        /// @removed 0.147.0
        pub is_pinned: Optional<bool> = false,
    }
}

object! {
    /// An environment that a thread works in, connected or not.
    pub struct ThreadEnvironment {
        /// The environment.
        pub environment_id: String,
        /// The folder to work in, in the environment's own notation.
        pub cwd: LegacyAppPathString,
        /// The folders of the workspace, in the environment's own notation.
        pub runtime_workspace_roots: Vec<LegacyAppPathString>,
    }
}

object! {
    /// What a kind of server adds to a thread: nothing yet.
    #[derive(Default)]
    pub struct ThreadExtra {}
}

object! {
    /// The state of a Git repository.
    #[derive(Default)]
    pub struct GitInfo {
        /// The commit. `null` when not known.
        pub sha: Option<String>,
        /// The branch. `null` when not known.
        pub branch: Option<String>,
        /// Where the remote `origin` is. `null` when not known.
        pub origin_url: Option<String>,
    }
}

string_enum! {
    /// How the history of a thread is kept and read.
    pub enum ThreadHistoryMode {
        /// As a whole.
        Legacy = "legacy",
        /// Page by page, by `thread/turns/list` and `thread/items/list`.
        Paginated = "paginated",
        ..
    }
}

tagged_union! {
    /// How a thread stands.
    pub enum ThreadStatus by "type" {
        /// It is stored and not in memory. `thread/resume` loads it.
        NotLoaded = "notLoaded",
        /// It waits for a turn.
        Idle = "idle",
        /// It failed for a reason outside the conversation.
        SystemError = "systemError",
        /// A turn is in progress.
        Active(ActiveThread) = "active",
        ..
    }
}

object! {
    /// A thread with a turn in progress.
    pub struct ActiveThread {
        /// What the turn waits for. Empty when it waits for nobody.
        pub active_flags: Vec<ThreadActiveFlag>,
    }
}

string_enum! {
    /// What a turn waits for.
    pub enum ThreadActiveFlag {
        /// Leave to do something.
        WaitingOnApproval = "waitingOnApproval",
        /// Answers of a person.
        WaitingOnUserInput = "waitingOnUserInput",
        ..
    }
}

object! {
    /// Says that there is a new thread: the params of `thread/started`. It comes after
    /// `thread/start` and `thread/fork`, among other times.
    pub struct ThreadStartedNotification {
        /// The thread, without turns from the newest servers.
        pub thread: Thread,
    }
}

object! {
    /// Says how a thread stands now: the params of `thread/status/changed`.
    pub struct ThreadStatusChangedNotification {
        /// The thread.
        pub thread_id: String,
        /// How it stands.
        pub status: ThreadStatus,
    }
}

object! {
    /// Says that a thread is no longer loaded: the params of `thread/closed`. It is stored still,
    /// if it was.
    pub struct ThreadClosedNotification {
        /// The thread.
        pub thread_id: String,
    }
}
