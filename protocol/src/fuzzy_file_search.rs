//! Fuzzy file search, as for a file picker: in a single request, or in a session that follows the
//! user's typing.

use crate::macros::{object, string_enum};

object! {
    /// The params of `fuzzyFileSearch`.
    pub struct FuzzyFileSearchParams {
        /// The query: characters that the path must contain in this order, not necessarily next to
        /// each other. An empty query matches nothing.
        pub query: String,
        /// The directories to search. If empty, nothing is found.
        pub roots: Vec<String>,
        /// A token that identifies the search; a later search with the same token cancels it. If
        /// absent or `null`, the search cannot be canceled.
        pub cancellation_token: Field<String>,
    }
}

object! {
    /// The response to `fuzzyFileSearch`: the matches.
    pub struct FuzzyFileSearchResponse {
        /// The best matches, at most 50, best first.
        pub files: Vec<FuzzyFileSearchResult>,
    }
}

object! {
    /// A matching file or directory.
    pub struct FuzzyFileSearchResult in snake_case {
        /// The directory of `roots` that contains the match.
        pub root: String,
        /// The path relative to `root`.
        pub path: String,
        /// Whether the match is a file or a directory.
        pub match_type: Newer<FuzzyFileSearchMatchType>,
        /// The last component of the path.
        pub file_name: String,
        /// The match's score: the higher, the better.
        pub score: u32,
        /// The indices of the characters of `path` that match, from 0. `null` if unknown.
        pub indices: Option<Vec<u32>>,
    }
}

string_enum! {
    /// The kind of a match.
    pub enum FuzzyFileSearchMatchType {
        /// A file.
        File = "file",
        /// A directory.
        Directory = "directory",
        ..
    }
}

object! {
    /// The params of `fuzzyFileSearch/sessionStart`.
    pub struct FuzzyFileSearchSessionStartParams {
        /// The session's ID, chosen by the client. An empty ID is an error; an ID in use replaces
        /// the session that has it.
        pub session_id: String,
        /// The directories to search. An empty array is an error.
        pub roots: Vec<String>,
    }
}

object! {
    /// The response to `fuzzyFileSearch/sessionStart`, sent when the session is open: an empty
    /// object.
    pub struct FuzzyFileSearchSessionStartResponse {}
}

object! {
    /// The params of `fuzzyFileSearch/sessionUpdate`.
    pub struct FuzzyFileSearchSessionUpdateParams {
        /// The session's ID. An error if the session is not open.
        pub session_id: String,
        /// The new query. An empty query matches nothing.
        pub query: String,
    }
}

object! {
    /// The response to `fuzzyFileSearch/sessionUpdate`, sent when the search has started: an empty
    /// object.
    ///
    /// `fuzzyFileSearch/sessionUpdated` follows as files are found, and
    /// `fuzzyFileSearch/sessionCompleted` at the end.
    pub struct FuzzyFileSearchSessionUpdateResponse {}
}

object! {
    /// The params of `fuzzyFileSearch/sessionStop`.
    pub struct FuzzyFileSearchSessionStopParams {
        /// The session's ID. Not an error if the session is not open.
        pub session_id: String,
    }
}

object! {
    /// The response to `fuzzyFileSearch/sessionStop`, sent when the session is closed: an empty
    /// object.
    pub struct FuzzyFileSearchSessionStopResponse {}
}

object! {
    /// The params of `fuzzyFileSearch/sessionUpdated`: what a session has found so far.
    pub struct FuzzyFileSearchSessionUpdatedNotification {
        /// The session's ID.
        pub session_id: String,
        /// The query that the results are for. Results for any query but the latest are out of
        /// date.
        pub query: String,
        /// The best matches so far, at most 50, best first. They replace the previous ones.
        pub files: Vec<FuzzyFileSearchResult>,
    }
}

object! {
    /// The params of `fuzzyFileSearch/sessionCompleted`, sent when a session's search has gone
    /// through all files.
    ///
    /// The session stays open for the next query.
    pub struct FuzzyFileSearchSessionCompletedNotification {
        /// The session's ID.
        pub session_id: String,
    }
}
