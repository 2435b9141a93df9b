//! The queue of a thread: input that waits for its turn. Every client of the thread sees the same.

use std::collections::BTreeMap;

use crate::{
    macros::object,
    turn::{Turn, UserInput},
};

object! {
    /// The params of `thread/queue/add`.
    pub struct ThreadQueueAddParams {
        /// The thread.
        pub thread_id: String,
        /// What to say.
        pub input: Vec<UserInput>,
        /// The client's own id for the message.
        pub client_user_message_id: String,
        /// What to send to the model's API beside the input, by name. Absent and `null` mean:
        /// nothing.
        pub responsesapi_client_metadata: Field<BTreeMap<String, String>>,
    }
}

object! {
    /// What was put into the queue: the answer to `thread/queue/add`. `thread/queue/changed`
    /// follows.
    pub struct ThreadQueueAddResponse {
        /// The input, at the end of the queue.
        pub queued_submission: QueuedSubmission,
    }
}

object! {
    /// Input that waits in a queue.
    pub struct QueuedSubmission {
        /// Names it in the queue.
        pub id: String,
        /// What to say.
        pub input: Vec<UserInput>,
        /// The client's own id for the message.
        pub client_user_message_id: String,
        /// What goes to the model's API beside the input, by name. `null` for nothing.
        pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
    }
}

object! {
    /// The params of `thread/queue/list`.
    pub struct ThreadQueueListParams {
        /// The thread.
        pub thread_id: String,
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many to give at most. Absent and `null` mean: as many as `thread/list` would.
        pub limit: Field<u32>,
    }
}

object! {
    /// What waits: the answer to `thread/queue/list`.
    pub struct ThreadQueueListResponse {
        /// The input, in the order of the queue.
        pub data: Vec<QueuedSubmission>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// The params of `thread/queue/update`.
    pub struct ThreadQueueUpdateParams {
        /// The thread.
        pub thread_id: String,
        /// The input to change.
        pub queued_submission_id: String,
        /// What to say, in place of what it was.
        pub input: Vec<UserInput>,
        /// What to send to the model's API beside the input, by name. Absent, `null` and an empty
        /// map mean: as before.
        pub responsesapi_client_metadata: Field<BTreeMap<String, String>>,
    }
}

object! {
    /// The input as it is now: the answer to `thread/queue/update`.
    pub struct ThreadQueueUpdateResponse {
        /// The input.
        pub queued_submission: QueuedSubmission,
    }
}

object! {
    /// The params of `thread/queue/delete`.
    pub struct ThreadQueueDeleteParams {
        /// The thread.
        pub thread_id: String,
        /// The input to take out of the queue.
        pub queued_submission_id: String,
    }
}

object! {
    /// The answer to `thread/queue/delete`: the input is not in the queue now.
    pub struct ThreadQueueDeleteResponse {
        /// Whether it was.
        pub deleted: bool,
    }
}

object! {
    /// The params of `thread/queue/reorder`.
    pub struct ThreadQueueReorderParams {
        /// The thread.
        pub thread_id: String,
        /// The ids of the input, in the order to give it.
        pub queued_submission_ids: Vec<String>,
    }
}

object! {
    /// The answer to `thread/queue/reorder`: nothing.
    #[derive(Default)]
    pub struct ThreadQueueReorderResponse {}
}

object! {
    /// The params of `thread/queue/start`.
    pub struct ThreadQueueStartParams {
        /// The thread.
        pub thread_id: String,
        /// The input to start a turn with. Absent and `null` mean: none in particular.
        pub queued_submission_id: Field<String>,
    }
}

object! {
    /// The new turn: the answer to `thread/queue/start`.
    pub struct ThreadQueueStartResponse {
        /// The turn.
        pub turn: Turn,
    }
}

object! {
    /// Says that the queue of a thread is not what it was: the params of `thread/queue/changed`.
    /// `thread/queue/list` gives it anew.
    pub struct ThreadQueueChangedNotification {
        /// The thread.
        pub thread_id: String,
    }
}
