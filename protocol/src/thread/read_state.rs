//! The read state of a thread: how far the user has read it. The server keeps one state for all
//! clients.

use super::ThreadId;
use crate::macros::{object, tagged_union};

object! {
    /// How far a thread has been read.
    pub struct ThreadReadState {
        /// Where the unread part begins. `null` if everything is read.
        pub first_unread: Option<ThreadUnreadPosition>,
        /// The revision of the read state. It changes with the state, and whenever something
        /// happens in the thread.
        pub revision: String,
    }
}

tagged_union! {
    /// A position in a thread.
    pub enum ThreadUnreadPosition by "type" {
        /// The very start of the thread.
        ThreadStart = "threadStart",
        /// A turn.
        Turn(UnreadTurn) = "turn",
        ..
    }
}

object! {
    /// An unread turn.
    pub struct UnreadTurn {
        /// The turn's ID.
        pub turn_id: String,
    }
}

object! {
    /// The params of `thread/readState/update`.
    pub struct ThreadReadStateUpdateParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// How to mark the thread.
        pub operation: ThreadReadStateOperation,
        /// The `revision` that the user saw. If the thread has another revision by now, the request
        /// fails, and the user should decide again.
        pub expected_revision: String,
    }
}

tagged_union! {
    /// How to mark a thread.
    pub enum ThreadReadStateOperation by "type" {
        /// As read, entirely.
        Read = "read",
        /// As unread.
        Unread = "unread",
    }
}

object! {
    /// The response to `thread/readState/update`.
    pub struct ThreadReadStateUpdateResponse {
        /// The thread's new read state.
        pub read_state: ThreadReadState,
    }
}

object! {
    /// The params of `thread/readState/changed`: a thread's read state. Sent when a turn ends,
    /// among other times.
    pub struct ThreadReadStateChangedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The thread's read state.
        pub read_state: ThreadReadState,
    }
}
