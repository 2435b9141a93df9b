//! Searching for text in all threads, and in one thread.

use super::{Thread, ThreadId, ThreadSourceKind};
use crate::{
    macros::{object, string_enum},
    project::SortDirection,
};

object! {
    /// The params of `thread/search`.
    pub struct ThreadSearchParams {
        /// Whether to search attached threads as well. Defaults to `false`.
        pub include_attached_threads: Optional<bool>,
        /// Whether to return only what the signed-in ChatGPT account may see. Defaults to `false`.
        pub current_account_only: Optional<bool>,
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of threads to return. If absent or `null`, the server chooses.
        pub limit: Field<u32>,
        /// What to sort the threads by. If absent or `null`, defaults to `created_at`.
        pub sort_key: Field<ThreadSearchSortKey>,
        /// The sort direction. If absent or `null`, defaults to `desc`.
        pub sort_direction: Field<SortDirection>,
        /// Return only threads started from these kinds of sources. If absent, `null` or empty,
        /// returns interactive threads, in which a user talks to the agent.
        pub source_kinds: Field<Vec<ThreadSourceKind>>,
        /// Whether to search archived threads only. If absent or `null`, defaults to `false`:
        /// searches unarchived threads only.
        pub archived: Field<bool>,
        /// The text to search for.
        pub search_term: String,
    }
}

string_enum! {
    /// What to sort the search results by.
    pub enum ThreadSearchSortKey {
        /// When the thread was created.
        CreatedAt = "created_at",
        /// When the thread last changed.
        UpdatedAt = "updated_at",
        /// When the thread was last used.
        RecencyAt = "recency_at",
    }
}

object! {
    /// The response to `thread/search`: a page of threads that contain the text.
    pub struct ThreadSearchResponse {
        /// The search results, one per thread.
        pub data: Vec<ThreadSearchResult>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
        /// Cursor for paging in the other direction, with the opposite `sortDirection`. The first
        /// entry of this page may be returned again. `null` for an empty page.
        pub backwards_cursor: Option<String>,
    }
}

object! {
    /// A thread that contains the text.
    pub struct ThreadSearchResult {
        /// The thread, without its turns.
        pub thread: Thread,
        /// An excerpt around the text.
        pub snippet: String,
    }
}

object! {
    /// The params of `thread/searchOccurrences`.
    pub struct ThreadSearchOccurrencesParams {
        /// The thread's ID. The thread's history must be `paginated`.
        pub thread_id: ThreadId,
        /// The text to search for in the messages, case-insensitively.
        pub search_term: String,
        /// The cursor: the `nextCursor` of an earlier response for the same thread and text. If
        /// absent or `null`, starts at the first page.
        pub cursor: Field<String>,
        /// The maximum number of occurrences to return. If absent or `null`, the server chooses.
        pub limit: Field<u32>,
    }
}

object! {
    /// The response to `thread/searchOccurrences`: a page of occurrences of the text in messages.
    pub struct ThreadSearchOccurrencesResponse {
        /// The occurrences, oldest first.
        pub data: Vec<ThreadSearchOccurrence>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// An occurrence of the text in a message.
    pub struct ThreadSearchOccurrence {
        /// The turn's ID.
        pub turn_id: String,
        /// The ID of the message item.
        pub item_id: String,
        /// An excerpt around the text.
        pub snippet: String,
        /// The range of the text within `snippet`.
        pub snippet_match_range: ThreadSearchTextRange,
        /// Cursor for `thread/turns/list` that returns this turn first.
        pub turn_cursor: String,
    }
}

object! {
    /// A range of text, in UTF-16 code units counted from 0.
    pub struct ThreadSearchTextRange {
        /// The start of the range.
        pub start: u32,
        /// The end of the range: the first code unit after it.
        pub end: u32,
    }
}
