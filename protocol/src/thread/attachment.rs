//! Attachments: what clients keep with a thread, such as links to pull requests. A thread has at
//! most one of each kind and key, and the threads that have it can be found.

use crate::macros::{object, string_enum};

object! {
    /// The params of `thread/attachment/add`.
    pub struct ThreadAttachmentAddParams {
        /// The thread. One that is not stored yet, or is ephemeral, is an error.
        pub thread_id: String,
        /// What kind of thing it is, in 1 to 256 bytes. Clients choose the words.
        pub attachment_type: String,
        /// Names it among its kind, in 1 to 256 bytes.
        pub identity_key: String,
        /// What to keep with it: any JSON, of at most 65,536 bytes.
        pub payload: serde_json::Value,
    }
}

object! {
    /// The attachment: the answer to `thread/attachment/add`.
    ///
    /// `thread/attachment/updated` follows if it is new.
    pub struct ThreadAttachmentAddResponse {
        /// Whether it is new.
        pub outcome: ThreadAttachmentAddOutcome,
        /// The attachment. If it is not new, it is as before, its payload too.
        pub attachment: ThreadAttachment,
    }
}

string_enum! {
    /// Whether an attachment is new.
    pub enum ThreadAttachmentAddOutcome {
        /// It was not there before.
        Created = "created",
        /// The thread had one of that kind and key.
        Existing = "existing",
        ..
    }
}

object! {
    /// Something that a client keeps with a thread, such as a link to a pull request.
    pub struct ThreadAttachment {
        /// Names the attachment. A UUID.
        pub id: String,
        /// What kind of thing it is.
        pub attachment_type: String,
        /// Names it among its kind.
        pub identity_key: String,
        /// What was kept with it.
        pub payload: serde_json::Value,
        /// When it was added, in seconds of Unix time.
        pub created_at: i64,
    }
}

object! {
    /// The params of `thread/attachment/list`.
    pub struct ThreadAttachmentListParams {
        /// The thread.
        pub thread_id: String,
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many to give at most, from 1 to 100; others count as the nearest. Absent and `null`
        /// mean: 25.
        pub limit: Field<u32>,
    }
}

object! {
    /// A page of attachments: the answer to `thread/attachment/list`.
    pub struct ThreadAttachmentListResponse {
        /// The attachments, oldest first.
        pub data: Vec<ThreadAttachment>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// The params of `thread/attachmentOwner/list`.
    pub struct ThreadAttachmentOwnerListParams {
        /// What kind of thing to look for.
        pub attachment_type: String,
        /// Which of its kind to look for.
        pub identity_key: String,
        /// Whether to give threads that are archived, or those that are not. Absent and `null`
        /// mean: both.
        pub archived: Field<bool>,
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many to give at most. Absent and `null` mean: the server's choice.
        pub limit: Field<u32>,
    }
}

object! {
    /// A page of threads with an attachment: the answer to `thread/attachmentOwner/list`.
    pub struct ThreadAttachmentOwnerListResponse {
        /// The threads, also those that no person has written to.
        pub data: Vec<ThreadAttachmentOwner>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A thread that has an attachment.
    pub struct ThreadAttachmentOwner {
        /// The thread.
        pub thread_id: String,
        /// Whether it is archived.
        pub archived: bool,
    }
}

object! {
    /// The params of `thread/attachment/remove`.
    pub struct ThreadAttachmentRemoveParams {
        /// The thread.
        pub thread_id: String,
        /// What kind of thing it is.
        pub attachment_type: String,
        /// Which of its kind it is. One that the thread does not have is no error.
        pub identity_key: String,
    }
}

object! {
    /// The thread does not have the attachment now: the answer to `thread/attachment/remove`.
    ///
    /// `thread/attachment/updated` follows if it had.
    pub struct ThreadAttachmentRemoveResponse {}
}

object! {
    /// Says that an attachment came or went: the params of `thread/attachment/updated`.
    pub struct ThreadAttachmentUpdatedNotification {
        /// The thread.
        pub thread_id: String,
        /// What kind of thing it is.
        pub attachment_type: String,
        /// Names it among its kind.
        pub identity_key: String,
        /// Names the attachment.
        pub attachment_id: String,
        /// Whether it came or went.
        pub operation: ThreadAttachmentOperation,
    }
}

string_enum! {
    /// What happened to an attachment.
    pub enum ThreadAttachmentOperation {
        /// It was added.
        Created = "created",
        /// It was removed.
        Deleted = "deleted",
        ..
    }
}
