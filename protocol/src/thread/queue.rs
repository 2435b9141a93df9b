//! The queue of a thread: input that waits for its turn. All clients of the thread share the same
//! queue.

use std::collections::BTreeMap;

use super::ThreadId;

use crate::{
    macros::object,
    turn::{Turn, UserInput},
};

object! {
    /// The params of `thread/queue/add`.
    pub struct ThreadQueueAddParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The user input, as a list of parts.
        pub input: Vec<UserInput>,
        /// The client's own ID for the message.
        pub client_user_message_id: String,
        /// Metadata to send to the model's API with the input, by name. If absent or `null`, sends
        /// none.
        pub responsesapi_client_metadata: Field<BTreeMap<String, String>>,
    }
}

object! {
    /// The response to `thread/queue/add`: the queued input. `thread/queue/changed` follows.
    pub struct ThreadQueueAddResponse {
        /// The queued input, at the end of the queue.
        pub queued_submission: QueuedSubmission,
    }
}

object! {
    /// User input that waits in a queue.
    pub struct QueuedSubmission {
        /// The ID of the queued input, unique within the queue.
        pub id: String,
        /// The user input, as a list of parts.
        pub input: Vec<UserInput>,
        /// The client's own ID for the message.
        pub client_user_message_id: String,
        /// Metadata that is sent to the model's API with the input, by name. `null` if there is
        /// none.
        pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
    }
}

object! {
    /// The params of `thread/queue/list`.
    pub struct ThreadQueueListParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of entries to return. If absent or `null`, uses the same default as
        /// `thread/list`.
        pub limit: Field<u32>,
    }
}

object! {
    /// The response to `thread/queue/list`: a page of the queue.
    pub struct ThreadQueueListResponse {
        /// The queued input, in queue order.
        pub data: Vec<QueuedSubmission>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// The params of `thread/queue/update`.
    pub struct ThreadQueueUpdateParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the queued input to update.
        pub queued_submission_id: String,
        /// The new user input, replacing the old one.
        pub input: Vec<UserInput>,
        /// Metadata to send to the model's API with the input, by name. If absent, `null` or empty,
        /// keeps the current metadata.
        pub responsesapi_client_metadata: Field<BTreeMap<String, String>>,
    }
}

object! {
    /// The response to `thread/queue/update`: the updated input.
    pub struct ThreadQueueUpdateResponse {
        /// The queued input.
        pub queued_submission: QueuedSubmission,
    }
}

object! {
    /// The params of `thread/queue/delete`.
    pub struct ThreadQueueDeleteParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the queued input to delete.
        pub queued_submission_id: String,
    }
}

object! {
    /// The response to `thread/queue/delete`. The input is no longer in the queue.
    pub struct ThreadQueueDeleteResponse {
        /// Whether the input was in the queue.
        pub deleted: bool,
    }
}

object! {
    /// The params of `thread/queue/reorder`.
    pub struct ThreadQueueReorderParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The IDs of the queued input, in the new order.
        pub queued_submission_ids: Vec<String>,
    }
}

object! {
    /// The response to `thread/queue/reorder`: an empty object.
    pub struct ThreadQueueReorderResponse {}
}

object! {
    /// The params of `thread/queue/start`.
    pub struct ThreadQueueStartParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the queued input to start a turn with. If absent or `null`, the client
        /// requests none in particular.
        pub queued_submission_id: Field<String>,
    }
}

object! {
    /// The response to `thread/queue/start`: the new turn.
    pub struct ThreadQueueStartResponse {
        /// The turn.
        pub turn: Turn,
    }
}

object! {
    /// The params of `thread/queue/changed`, sent when the queue of a thread changes.
    /// `thread/queue/list` returns the new queue.
    pub struct ThreadQueueChangedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
    }
}
