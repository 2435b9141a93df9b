//! Feedback: the user's comments on the software, with logs if the user agrees. A client sends it
//! to OpenAI or saves it to a file.

use std::collections::BTreeMap;

use crate::{macros::object, path::LegacyAppPathString, thread::ThreadId};

object! {
    /// The params of `feedback/upload`.
    pub struct FeedbackUploadParams {
        /// The kind of feedback, such as `bug`.
        pub classification: String,
        /// The user's comments. If absent or `null`, there are none.
        pub reason: Field<String>,
        /// The ID of the thread that the feedback is about. If absent or `null`, it is about no
        /// thread.
        pub thread_id: Field<ThreadId>,
        /// Whether to include logs and the thread's history. Defaults to `false`.
        pub include_logs: Optional<bool>,
        /// Additional files to send, as paths on the server's machine. If absent or `null`, there
        /// are none.
        pub extra_log_files: Field<Vec<String>>,
        /// Tags to add to the feedback, by name. If absent or `null`, the client adds none.
        pub tags: Field<BTreeMap<String, String>>,
    }
}

object! {
    /// The response to `feedback/upload`, sent when the feedback has been sent.
    ///
    /// If the configuration forbids feedback, the request fails instead.
    pub struct FeedbackUploadResponse {
        /// The feedback's ID: the ID of the thread that it is about, or a generated ID.
        pub thread_id: ThreadId,
        /// The SHA-256 hash of the instructions that the thread started with, with whitespace
        /// normalized; the tag `prompt_hash` has the same value. `null` if the instructions are
        /// unknown.
        pub prompt_hash: Option<String> = null,
    }
}

object! {
    /// The params of `feedback/save`.
    pub struct FeedbackSaveParams {
        /// The file to save to: the absolute path of a ZIP file on the server's machine that does
        /// not exist yet. Deleting the file is up to the client, even if the response never
        /// arrives.
        pub save_path: LegacyAppPathString,
        /// The kind of feedback, such as `bug`.
        pub classification: String,
        /// The user's comments. If absent or `null`, there are none.
        pub reason: Field<String>,
        /// The ID of the thread that the feedback is about. If absent or `null`, it is about no
        /// thread.
        pub thread_id: Field<ThreadId>,
        /// Whether to include logs and the thread's history. Defaults to `false`.
        pub include_logs: Optional<bool>,
        /// Additional files to include, as paths on the server's machine. If absent or `null`,
        /// there are none.
        pub extra_log_files: Field<Vec<String>>,
        /// Tags to add to the feedback, by name. If absent or `null`, the client adds none.
        pub tags: Field<BTreeMap<String, String>>,
    }
}

object! {
    /// The response to `feedback/save`, sent when the file has been written.
    pub struct FeedbackSaveResponse {
        /// The path to the file.
        pub saved_path: LegacyAppPathString,
        /// The feedback's ID: the ID of the thread that it is about, or a generated ID.
        pub thread_id: ThreadId,
        /// The SHA-256 hash of the instructions that the thread started with, as in the response to
        /// `feedback/upload`. `null` if the instructions are unknown.
        pub prompt_hash: Option<String>,
    }
}
