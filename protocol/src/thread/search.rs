//! Looking for text in all threads, and in one.

use super::{Thread, ThreadSourceKind};
use crate::{
    macros::{object, string_enum},
    project::SortDirection,
};

object! {
    /// The params of `thread/search`.
    pub struct ThreadSearchParams {
        /// Whether to look at attached threads, too. Defaults to `false`.
        pub include_attached_threads: Optional<bool>,
        /// Whether to give only what the ChatGPT account now signed in may see. Defaults to
        /// `false`.
        pub current_account_only: Optional<bool>,
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many threads to give at most. Absent and `null` mean: the server's choice.
        pub limit: Field<u32>,
        /// What to order them by. Absent and `null` mean `created_at`.
        pub sort_key: Field<ThreadSearchSortKey>,
        /// Which way to order them. Absent and `null` mean `desc`.
        pub sort_direction: Field<SortDirection>,
        /// Only threads that such things began. Absent, `null` and an empty list mean: those that a
        /// person talks in.
        pub source_kinds: Field<Vec<ThreadSourceKind>>,
        /// Whether to look at the threads in the archive, and no others. Absent and `null` mean
        /// `false`: at none of them.
        pub archived: Field<bool>,
        /// What to look for.
        pub search_term: String,
    }
}

string_enum! {
    /// What to order the threads found by.
    pub enum ThreadSearchSortKey {
        /// When they began.
        CreatedAt = "created_at",
        /// When they last changed.
        UpdatedAt = "updated_at",
        /// When they were last used.
        RecencyAt = "recency_at",
    }
}

object! {
    /// Threads that have the text: the answer to `thread/search`.
    pub struct ThreadSearchResponse {
        /// What was found, thread by thread.
        pub data: Vec<ThreadSearchResult>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
        /// Where to go the other way, with the other `sortDirection`. What the page starts with may
        /// come again. `null` for an empty page.
        pub backwards_cursor: Option<String>,
    }
}

object! {
    /// A thread that has the text.
    pub struct ThreadSearchResult {
        /// The thread, without its turns.
        pub thread: Thread,
        /// What stands around the text.
        pub snippet: String,
    }
}

object! {
    /// The params of `thread/searchOccurrences`.
    pub struct ThreadSearchOccurrencesParams {
        /// The thread, whose history must be `paginated`.
        pub thread_id: String,
        /// What to look for in the messages, in any case of letters.
        pub search_term: String,
        /// Where to go on: the `nextCursor` of an earlier answer about the same thread and text.
        /// Absent and `null` mean: at the start.
        pub cursor: Field<String>,
        /// How many places to give at most. Absent and `null` mean: the server's choice.
        pub limit: Field<u32>,
    }
}

object! {
    /// Where messages have the text: the answer to `thread/searchOccurrences`.
    pub struct ThreadSearchOccurrencesResponse {
        /// The places, the oldest first.
        pub data: Vec<ThreadSearchOccurrence>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A place in a message that has the text.
    pub struct ThreadSearchOccurrence {
        /// The turn.
        pub turn_id: String,
        /// The message.
        pub item_id: String,
        /// What stands around the text.
        pub snippet: String,
        /// Where the text is in `snippet`.
        pub snippet_match_range: ThreadSearchTextRange,
        /// Where `thread/turns/list` starts in order to give this turn first.
        pub turn_cursor: String,
    }
}

object! {
    /// A part of a text, counted in UTF-16 code units from 0.
    pub struct ThreadSearchTextRange {
        /// Where it starts.
        pub start: u32,
        /// Where it ends: the first unit after it.
        pub end: u32,
    }
}
