//! Lists of threads, and single ones as they are stored.

use std::collections::BTreeMap;

use super::{Thread, ThreadReadState};
use crate::{
    macros::{object, string_enum, untagged_union},
    project::SortDirection,
};

object! {
    /// The params of `thread/list`, all of which may be left out.
    #[derive(Default)]
    pub struct ThreadListParams {
        /// Whether `searchTerm` finds attached threads, too. Defaults to `false`.
        ///
        /// @experimental
        pub include_attached_threads: Optional<bool>,
        /// Whether to give only what the ChatGPT account now signed in may see. Defaults to
        /// `false`.
        pub current_account_only: Optional<bool>,
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many threads to give at most. Absent and `null` mean: the server's choice.
        pub limit: Field<u32>,
        /// Threads to leave out, at most 100; they do not count towards `limit`. Every page needs
        /// the same. Absent and `null` mean: none.
        pub excluded_thread_ids: Field<Vec<String>>,
        /// What to order them by. Absent and `null` mean `created_at`.
        pub sort_key: Field<ThreadSortKey>,
        /// Which way to order them. Absent and `null` mean `desc`.
        pub sort_direction: Field<SortDirection>,
        /// Only threads of these providers of models. Absent and `null` mean: the one in use. An
        /// empty list means: any.
        pub model_providers: Field<Vec<String>>,
        /// Only threads that such things began. Absent, `null` and an empty list mean: those that a
        /// person talks in.
        pub source_kinds: Field<Vec<ThreadSourceKind>>,
        /// Only threads that these clients began, by their names in `initialize`. Servers on a
        /// person's own machine refuse it. Absent, `null` and an empty list mean: any.
        pub originators: Field<Vec<String>>,
        /// Whether to give the threads in the archive, and no others. Absent and `null` mean
        /// `false`: none of them.
        pub archived: Field<bool>,
        /// Only threads in this section. Absent means: any. `null` means: those in none.
        pub section_id: Field<String>,
        /// Only threads in this project. Absent means: any. `null` means: those in none.
        ///
        /// @experimental
        pub project_id: Field<String>,
        /// Only threads that work in this folder, or one of these. Absent and `null` mean: any.
        pub cwd: Field<ThreadListCwdFilter>,
        /// Whether to trust the server's index of threads, which is faster. Otherwise it looks at
        /// the stored files, and mends the index. Defaults to `false`.
        pub use_state_db_only: Optional<bool>,
        /// Only threads whose title has this in it. Absent and `null` mean: any.
        pub search_term: Field<String>,
        /// Only threads that this thread's agent started; an error beside `ancestorThreadId`.
        /// Absent and `null` mean: any.
        ///
        /// @experimental
        pub parent_thread_id: Field<String>,
        /// Only threads that grew out of this one, over any number of agents; an error beside
        /// `parentThreadId`. Absent and `null` mean: any.
        ///
        /// @experimental
        pub ancestor_thread_id: Field<String>,
        /// Only threads attached to this one, the empty ones too; an error beside `parentThreadId`
        /// and `ancestorThreadId`. Absent and `null` mean: any that are not attached.
        ///
        /// @experimental
        pub attached_to_thread_id: Field<String>,
        /// Only threads that are pinned, or only those that are not. Absent and `null` mean: any.
        ///
        /// @removed 0.147.0
        pub is_pinned: Field<bool>,
    }
}

untagged_union! {
    /// Folders to look for. A thread's own must be the same, letter by letter.
    pub enum ThreadListCwdFilter {
        /// One folder.
        One(String),
        /// Any of these.
        Several(Vec<String>),
    }
}

string_enum! {
    /// What to order threads by.
    pub enum ThreadSortKey {
        /// When they began.
        CreatedAt = "created_at",
        /// When they last changed.
        UpdatedAt = "updated_at",
        /// When they were last used.
        RecencyAt = "recency_at",
        /// The order that a person gave them in their section.
        SectionPosition = "section_position",
    }
}

string_enum! {
    /// A kind of thing that begins threads.
    pub enum ThreadSourceKind {
        /// The command line program, in a terminal.
        Cli = "cli",
        /// An editor, and most clients of the server.
        Vscode = "vscode",
        /// `codex exec`, without a person.
        Exec = "exec",
        /// The server itself.
        AppServer = "appServer",
        /// An agent, or the server on its behalf, whatever for.
        SubAgent = "subAgent",
        /// A review of changes.
        SubAgentReview = "subAgentReview",
        /// Shortening the history of another thread.
        SubAgentCompact = "subAgentCompact",
        /// Work that another agent gave away.
        SubAgentThreadSpawn = "subAgentThreadSpawn",
        /// Another purpose of an agent.
        SubAgentOther = "subAgentOther",
        /// Something not known.
        Unknown = "unknown",
        /// Another program.
        ///
        /// @removed 0.117.0
        Custom = "custom",
    }
}

object! {
    /// Threads: the answer to `thread/list`.
    pub struct ThreadListResponse {
        /// The threads, without their turns.
        pub data: Vec<Thread>,
        /// How far the threads are read, by thread; what is not there has no such state. `null`
        /// when the server keeps none.
        ///
        /// @experimental
        pub read_states: Option<BTreeMap<String, ThreadReadState>>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
        /// Where to go the other way, with the other `sortDirection`. What the page starts with may
        /// come again. `null` for an empty page.
        pub backwards_cursor: Option<String>,
    }
}

object! {
    /// The params of `thread/loaded/list`, all of which may be left out.
    #[derive(Default)]
    pub struct ThreadLoadedListParams {
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many threads to give at most. Absent and `null` mean: all.
        pub limit: Field<u32>,
    }
}

object! {
    /// The threads in memory: the answer to `thread/loaded/list`.
    pub struct ThreadLoadedListResponse {
        /// Their ids.
        pub data: Vec<String>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// The params of `thread/read`.
    pub struct ThreadReadParams {
        /// The thread. It is not loaded by this.
        pub thread_id: String,
        /// Whether to give its turns with all their items. Defaults to `false`; `true` brings a
        /// `deprecationNotice` where history is `paginated`.
        pub include_turns: Optional<bool>,
    }
}

object! {
    /// A thread: the answer to `thread/read`.
    pub struct ThreadReadResponse {
        /// The thread.
        pub thread: Thread,
        /// How far it is read. `null` when the server does not keep that.
        ///
        /// @experimental
        pub read_state: Option<ThreadReadState>,
    }
}
