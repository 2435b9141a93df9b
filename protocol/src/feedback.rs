//! Feedback: what a person thinks of the software, with logs if they agree. A client sends it to
//! OpenAI or saves it to a file.

use std::collections::BTreeMap;

use crate::{macros::object, path::LegacyAppPathString};

object! {
    /// The params of `feedback/upload`.
    pub struct FeedbackUploadParams {
        /// What kind of feedback it is, such as `bug`.
        pub classification: String,
        /// What the person says. Absent and `null` mean: nothing.
        pub reason: Field<String>,
        /// The thread that it is about. Absent and `null` mean: none.
        pub thread_id: Field<String>,
        /// Whether logs and the thread's history go with it. Defaults to `false`.
        pub include_logs: Optional<bool>,
        /// Files to send as well, as paths on the server's machine. Absent and `null` mean: none.
        pub extra_log_files: Field<Vec<String>>,
        /// Tags to put on it, by name. Absent and `null` mean: none of the client's.
        pub tags: Field<BTreeMap<String, String>>,
    }
}

object! {
    /// The answer to `feedback/upload`, once the feedback is sent.
    ///
    /// Where the configuration forbids feedback, the request fails instead.
    pub struct FeedbackUploadResponse {
        /// Names the feedback: the thread that it is about, or an id made up for it.
        pub thread_id: String,
        /// A SHA-256 of the instructions that the thread started with, white space evened out; the
        /// tag `prompt_hash` says the same. `null` when they are not known.
        pub prompt_hash: Option<String> = null,
    }
}

object! {
    /// The params of `feedback/save`.
    pub struct FeedbackSaveParams {
        /// Where to put it: the absolute path of a ZIP file on the server's machine that does not
        /// exist yet. The file is the client's to delete, also when the answer never arrives.
        pub save_path: LegacyAppPathString,
        /// What kind of feedback it is, such as `bug`.
        pub classification: String,
        /// What the person says. Absent and `null` mean: nothing.
        pub reason: Field<String>,
        /// The thread that it is about. Absent and `null` mean: none.
        pub thread_id: Field<String>,
        /// Whether logs and the thread's history go with it. Defaults to `false`.
        pub include_logs: Optional<bool>,
        /// Files to add as well, as paths on the server's machine. Absent and `null` mean: none.
        pub extra_log_files: Field<Vec<String>>,
        /// Tags to put on it, by name. Absent and `null` mean: none of the client's.
        pub tags: Field<BTreeMap<String, String>>,
    }
}

object! {
    /// The answer to `feedback/save`, once the file is written.
    pub struct FeedbackSaveResponse {
        /// Where it is.
        pub saved_path: LegacyAppPathString,
        /// Names the feedback: the thread that it is about, or an id made up for it.
        pub thread_id: String,
        /// A SHA-256 of the instructions that the thread started with, as in the answer to
        /// `feedback/upload`. `null` when they are not known.
        pub prompt_hash: Option<String>,
    }
}
