//! Attachments: data that clients store with a thread, such as links to pull requests. An
//! attachment is unique within its thread by type and key, and the threads that have it can be
//! listed.

use super::ThreadId;
use crate::macros::{object, string_enum};

object! {
    /// The params of `thread/attachment/add`.
    pub struct ThreadAttachmentAddParams {
        /// The thread's ID. It is an error if the thread is not stored yet or is ephemeral.
        pub thread_id: ThreadId,
        /// The attachment's type, 1 to 256 bytes long. Clients choose the types.
        pub attachment_type: String,
        /// The attachment's key, unique within its type, 1 to 256 bytes long.
        pub identity_key: String,
        /// The data to store: any JSON value, at most 65,536 bytes long.
        pub payload: serde_json::Value,
    }
}

object! {
    /// The response to `thread/attachment/add`: the attachment.
    ///
    /// `thread/attachment/updated` follows if the attachment is new.
    pub struct ThreadAttachmentAddResponse {
        /// Whether the attachment is new.
        pub outcome: ThreadAttachmentAddOutcome,
        /// The attachment. An existing one is unchanged, including its payload.
        pub attachment: ThreadAttachment,
    }
}

string_enum! {
    /// Whether an attachment is new.
    pub enum ThreadAttachmentAddOutcome {
        /// The attachment was added.
        Created = "created",
        /// The thread already had an attachment with this type and key.
        Existing = "existing",
        ..
    }
}

object! {
    /// Data that a client stores with a thread, such as a link to a pull request.
    pub struct ThreadAttachment {
        /// The attachment's ID: a UUID.
        pub id: String,
        /// The attachment's type.
        pub attachment_type: String,
        /// The attachment's key, unique within its type.
        pub identity_key: String,
        /// The stored data.
        pub payload: serde_json::Value,
        /// When the attachment was added, as a Unix timestamp in seconds.
        pub created_at: i64,
    }
}

object! {
    /// The params of `thread/attachment/list`.
    pub struct ThreadAttachmentListParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of attachments to return, from 1 to 100; other numbers are clamped to
        /// that range. If absent or `null`, defaults to 25.
        pub limit: Field<u32>,
    }
}

object! {
    /// The response to `thread/attachment/list`: a page of attachments.
    pub struct ThreadAttachmentListResponse {
        /// The attachments, oldest first.
        pub data: Vec<ThreadAttachment>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// The params of `thread/attachmentOwner/list`.
    pub struct ThreadAttachmentOwnerListParams {
        /// The type of the attachment to look for.
        pub attachment_type: String,
        /// The key of the attachment to look for.
        pub identity_key: String,
        /// Whether to return archived threads only, or unarchived ones only. If absent or `null`,
        /// returns both.
        pub archived: Field<bool>,
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of entries to return. If absent or `null`, the server chooses.
        pub limit: Field<u32>,
    }
}

object! {
    /// The response to `thread/attachmentOwner/list`: a page of threads that have the attachment.
    pub struct ThreadAttachmentOwnerListResponse {
        /// The threads, including those that no user has written to.
        pub data: Vec<ThreadAttachmentOwner>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A thread that has an attachment.
    pub struct ThreadAttachmentOwner {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// Whether the thread is archived.
        pub archived: bool,
    }
}

object! {
    /// The params of `thread/attachment/remove`.
    pub struct ThreadAttachmentRemoveParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The attachment's type.
        pub attachment_type: String,
        /// The attachment's key. It is not an error if the thread has no such attachment.
        pub identity_key: String,
    }
}

object! {
    /// The response to `thread/attachment/remove`: an empty object. The thread no longer has the
    /// attachment.
    ///
    /// `thread/attachment/updated` follows if the thread had it.
    pub struct ThreadAttachmentRemoveResponse {}
}

object! {
    /// The params of `thread/attachment/updated`, sent when an attachment is added or removed.
    pub struct ThreadAttachmentUpdatedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The attachment's type.
        pub attachment_type: String,
        /// The attachment's key, unique within its type.
        pub identity_key: String,
        /// The attachment's ID.
        pub attachment_id: String,
        /// Whether the attachment was added or removed.
        pub operation: ThreadAttachmentOperation,
    }
}

string_enum! {
    /// What happened to an attachment.
    pub enum ThreadAttachmentOperation {
        /// The attachment was added.
        Created = "created",
        /// The attachment was removed.
        Deleted = "deleted",
        ..
    }
}
