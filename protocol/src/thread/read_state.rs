//! How far a person has read a thread, which the server keeps for all clients alike.

use crate::macros::{object, tagged_union};

object! {
    /// How far a thread is read.
    pub struct ThreadReadState {
        /// Where what is not read begins. `null` when all of it is read.
        pub first_unread: Option<ThreadUnreadPosition>,
        /// Stands for this state. It changes with the state, and whenever something happens in the
        /// thread.
        pub revision: String,
    }
}

tagged_union! {
    /// Where in a thread something is.
    pub enum ThreadUnreadPosition by "type" {
        /// At its very start.
        ThreadStart = "threadStart",
        /// At a turn.
        Turn(UnreadTurn) = "turn",
        ..
    }
}

object! {
    /// A turn that is not read.
    pub struct UnreadTurn {
        /// The turn.
        pub turn_id: String,
    }
}

object! {
    /// The params of `thread/readState/update`.
    pub struct ThreadReadStateUpdateParams {
        /// The thread.
        pub thread_id: String,
        /// How to mark it.
        pub operation: ThreadReadStateOperation,
        /// The `revision` of what the person saw. When the thread has another by now, the request
        /// is an error, and the person should decide anew.
        pub expected_revision: String,
    }
}

tagged_union! {
    /// How to mark a thread.
    pub enum ThreadReadStateOperation by "type" {
        /// As read, all of it.
        Read = "read",
        /// As not read.
        Unread = "unread",
    }
}

object! {
    /// The answer to `thread/readState/update`.
    pub struct ThreadReadStateUpdateResponse {
        /// How far the thread is read now.
        pub read_state: ThreadReadState,
    }
}

object! {
    /// Says how far a thread is read: the params of `thread/readState/changed`. It comes when a
    /// turn ends, among other times.
    pub struct ThreadReadStateChangedNotification {
        /// The thread.
        pub thread_id: String,
        /// How far it is read.
        pub read_state: ThreadReadState,
    }
}
