//! The ID of a conversation, which newer methods call a thread.

use crate::{macros::named_string, thread::ThreadId};

named_string! {
    /// A thread's ID. Servers assign UUIDs.
    pub struct ConversationId = "ThreadId";
}

impl From<ConversationId> for ThreadId {
    fn from(id: ConversationId) -> Self {
        Self(id.0)
    }
}

impl From<ThreadId> for ConversationId {
    fn from(id: ThreadId) -> Self {
        Self(id.0)
    }
}
