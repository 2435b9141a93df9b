//! Finding files by parts of their paths, as for a file picker: in one go, or in a session that
//! follows what a person types.

use crate::macros::{object, string_enum};

object! {
    /// The params of `fuzzyFileSearch`.
    pub struct FuzzyFileSearchParams {
        /// What to look for: characters that the path has in this order, not always side by side.
        /// An empty text finds nothing.
        pub query: String,
        /// The folders to search in. Without any, nothing is found.
        pub roots: Vec<String>,
        /// Names the search; a later one of the same name stops it. Absent and `null` mean: it
        /// cannot be stopped.
        pub cancellation_token: Field<String>,
    }
}

object! {
    /// What was found: the answer to `fuzzyFileSearch`.
    pub struct FuzzyFileSearchResponse {
        /// The best matches, at most 50, best first.
        pub files: Vec<FuzzyFileSearchResult>,
    }
}

object! {
    /// A file or folder that was found.
    pub struct FuzzyFileSearchResult in snake_case {
        /// The folder of the params that it lies in.
        pub root: String,
        /// Its path from there.
        pub path: String,
        /// Whether it is a file or a folder.
        pub match_type: Newer<FuzzyFileSearchMatchType>,
        /// The last part of its path.
        pub file_name: String,
        /// How well it matches: the higher, the better.
        pub score: u32,
        /// Which characters of `path` match, counted from 0. `null` when not known.
        pub indices: Option<Vec<u32>>,
    }
}

string_enum! {
    /// What was found.
    pub enum FuzzyFileSearchMatchType {
        /// A file.
        File = "file",
        /// A folder.
        Directory = "directory",
        ..
    }
}

object! {
    /// The params of `fuzzyFileSearch/sessionStart`.
    pub struct FuzzyFileSearchSessionStartParams {
        /// Names the session, in the client's own words. Empty is an error; a name in use replaces
        /// the session that has it.
        pub session_id: String,
        /// The folders to search in. None is an error.
        pub roots: Vec<String>,
    }
}

object! {
    /// The session is open: the answer to `fuzzyFileSearch/sessionStart`.
    pub struct FuzzyFileSearchSessionStartResponse {}
}

object! {
    /// The params of `fuzzyFileSearch/sessionUpdate`.
    pub struct FuzzyFileSearchSessionUpdateParams {
        /// The session. One that is not open is an error.
        pub session_id: String,
        /// What to look for from now on. An empty text finds nothing.
        pub query: String,
    }
}

object! {
    /// The search has begun: the answer to `fuzzyFileSearch/sessionUpdate`.
    ///
    /// `fuzzyFileSearch/sessionUpdated` follows as files are found, and
    /// `fuzzyFileSearch/sessionCompleted` at the end.
    pub struct FuzzyFileSearchSessionUpdateResponse {}
}

object! {
    /// The params of `fuzzyFileSearch/sessionStop`.
    pub struct FuzzyFileSearchSessionStopParams {
        /// The session. One that is not open is no error.
        pub session_id: String,
    }
}

object! {
    /// The session is closed: the answer to `fuzzyFileSearch/sessionStop`.
    pub struct FuzzyFileSearchSessionStopResponse {}
}

object! {
    /// Says what a session has found so far: the params of `fuzzyFileSearch/sessionUpdated`.
    pub struct FuzzyFileSearchSessionUpdatedNotification {
        /// The session.
        pub session_id: String,
        /// What was looked for. Another than the newest is out of date.
        pub query: String,
        /// The best matches so far, at most 50, best first. They replace those before.
        pub files: Vec<FuzzyFileSearchResult>,
    }
}

object! {
    /// Says that a session's search has seen all files: the params of
    /// `fuzzyFileSearch/sessionCompleted`.
    ///
    /// The session stays open for the next query.
    pub struct FuzzyFileSearchSessionCompletedNotification {
        /// The session.
        pub session_id: String,
    }
}
