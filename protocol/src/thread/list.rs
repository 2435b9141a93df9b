//! Listing threads, and reading single ones as they are stored.

use std::collections::BTreeMap;

use super::{Thread, ThreadId, ThreadReadState};
use crate::{
    macros::{object, string_enum, untagged_union},
    project::SortDirection,
};

object! {
    /// The params of `thread/list`, all optional.
    pub struct ThreadListParams {
        /// Whether `searchTerm` also finds attached threads. Defaults to `false`.
        ///
        /// @experimental
        pub include_attached_threads: Optional<bool>,
        /// Whether to return only what the signed-in ChatGPT account may see. Defaults to `false`.
        pub current_account_only: Optional<bool>,
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of threads to return. If absent or `null`, the server chooses.
        pub limit: Field<u32>,
        /// IDs of threads to leave out, at most 100; they do not count towards `limit`. Must be the
        /// same for every page. If absent or `null`, leaves out none.
        pub excluded_thread_ids: Field<Vec<ThreadId>>,
        /// What to sort the threads by. If absent or `null`, defaults to `created_at`.
        pub sort_key: Field<ThreadSortKey>,
        /// The sort direction. If absent or `null`, defaults to `desc`.
        pub sort_direction: Field<SortDirection>,
        /// Return only threads that use these model providers. If absent or `null`, returns those
        /// of the current provider. An empty array means any provider.
        pub model_providers: Field<Vec<String>>,
        /// Return only threads started from these kinds of sources. If absent, `null` or empty,
        /// returns interactive threads, in which a user talks to the agent.
        pub source_kinds: Field<Vec<ThreadSourceKind>>,
        /// Return only threads started by these clients, identified by their names in `initialize`.
        /// Servers on a user's own machine reject this. If absent, `null` or empty, returns threads
        /// of any client.
        pub originators: Field<Vec<String>>,
        /// Whether to return archived threads only. If absent or `null`, defaults to `false`:
        /// returns unarchived threads only.
        pub archived: Field<bool>,
        /// Return only threads in this section. If absent, returns threads in any section or none;
        /// `null` returns those in no section.
        pub section_id: Field<String>,
        /// Return only threads in this project. If absent, returns threads in any project or none;
        /// `null` returns those in no project.
        ///
        /// @experimental
        pub project_id: Field<String>,
        /// Return only threads with this working directory, or one of these. If absent or `null`,
        /// does not filter.
        pub cwd: Field<ThreadListCwdFilter>,
        /// Whether to rely on the server's index of threads, which is faster. Otherwise the server
        /// reads the stored files and repairs the index. Defaults to `false`.
        pub use_state_db_only: Optional<bool>,
        /// Return only threads whose title contains this text. If absent or `null`, does not
        /// filter.
        pub search_term: Field<String>,
        /// Return only threads started by the agent of this thread. Combining it with
        /// `ancestorThreadId` is an error. If absent or `null`, does not filter.
        ///
        /// @experimental
        pub parent_thread_id: Field<ThreadId>,
        /// Return only descendants of this thread, through any number of agents. Combining it with
        /// `parentThreadId` is an error. If absent or `null`, does not filter.
        ///
        /// @experimental
        pub ancestor_thread_id: Field<ThreadId>,
        /// Return only threads attached to this one, including empty ones. Combining it with
        /// `parentThreadId` or `ancestorThreadId` is an error. If absent or `null`, returns threads
        /// that are not attached.
        ///
        /// @experimental
        pub attached_to_thread_id: Field<ThreadId>,
        /// Return only pinned threads, or only unpinned ones. If absent or `null`, returns both.
        ///
        /// @removed 0.147.0
        pub is_pinned: Field<bool>,
    }
}

untagged_union! {
    /// The working directories to filter by. A thread's directory must match exactly, character by
    /// character.
    pub enum ThreadListCwdFilter {
        /// One directory.
        One(String),
        /// Any of these directories.
        Several(Vec<String>),
    }
}

string_enum! {
    /// What to sort threads by.
    pub enum ThreadSortKey {
        /// When the thread was created.
        CreatedAt = "created_at",
        /// When the thread last changed.
        UpdatedAt = "updated_at",
        /// When the thread was last used.
        RecencyAt = "recency_at",
        /// The order that the user chose within the section.
        SectionPosition = "section_position",
    }
}

string_enum! {
    /// A kind of source that starts threads.
    pub enum ThreadSourceKind {
        /// The command-line program, in a terminal.
        Cli = "cli",
        /// An editor, and most clients of the server.
        Vscode = "vscode",
        /// `codex exec`, without a user.
        Exec = "exec",
        /// The server itself.
        AppServer = "appServer",
        /// An agent, or the server on its behalf, for any purpose.
        SubAgent = "subAgent",
        /// A review of changes.
        SubAgentReview = "subAgentReview",
        /// Compacting the history of another thread.
        SubAgentCompact = "subAgentCompact",
        /// Work delegated by another agent.
        SubAgentThreadSpawn = "subAgentThreadSpawn",
        /// An agent, for another purpose.
        SubAgentOther = "subAgentOther",
        /// An unknown source.
        Unknown = "unknown",
        /// Another program.
        ///
        /// @removed 0.117.0
        Custom = "custom",
    }
}

object! {
    /// The response to `thread/list`: a page of threads.
    pub struct ThreadListResponse {
        /// The threads, without their turns.
        pub data: Vec<Thread>,
        /// The read states of the threads, by thread ID. A thread that is missing has none. `null`
        /// if the server keeps no read states.
        ///
        /// @experimental
        pub read_states: Option<BTreeMap<String, ThreadReadState>>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
        /// Cursor for paging in the other direction, with the opposite `sortDirection`. The first
        /// entry of this page may be returned again. `null` for an empty page.
        pub backwards_cursor: Option<String>,
    }
}

object! {
    /// The params of `thread/loaded/list`, all optional.
    pub struct ThreadLoadedListParams {
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of threads to return. If absent or `null`, returns all.
        pub limit: Field<u32>,
    }
}

object! {
    /// The response to `thread/loaded/list`: a page of the threads in memory.
    pub struct ThreadLoadedListResponse {
        /// The IDs of the threads.
        pub data: Vec<String>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// The params of `thread/read`.
    pub struct ThreadReadParams {
        /// The thread's ID. Reading does not load the thread.
        pub thread_id: ThreadId,
        /// Whether to include the thread's turns with all their items. Defaults to `false`; `true`
        /// causes a `deprecationNotice` if the history is `paginated`.
        pub include_turns: Optional<bool>,
    }
}

object! {
    /// The response to `thread/read`: the thread.
    pub struct ThreadReadResponse {
        /// The thread.
        pub thread: Thread,
        /// The thread's read state. `null` if the server keeps no read states.
        ///
        /// @experimental
        pub read_state: Option<ThreadReadState>,
    }
}
