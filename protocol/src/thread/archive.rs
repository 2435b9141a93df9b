//! Archiving, unarchiving and deleting threads.

use super::{Thread, ThreadId};
use crate::macros::object;

object! {
    /// The params of `thread/archive`.
    pub struct ThreadArchiveParams {
        /// The thread's ID. It is an error if the thread is already archived or not stored.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The response to `thread/archive`: an empty object. The thread is no longer loaded,
    /// `thread/list` returns it only with `archived`, and `thread/archived` follows.
    pub struct ThreadArchiveResponse {}
}

object! {
    /// The params of `thread/delete`.
    pub struct ThreadDeleteParams {
        /// The thread's ID. It is an error if the thread is not stored, or if other threads are
        /// attached to it.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The response to `thread/delete`: an empty object. `thread/deleted` follows.
    pub struct ThreadDeleteResponse {}
}

object! {
    /// The response to `rollout/compress`: an empty object.
    ///
    /// It confirms only that the work was requested. The server compresses in the background, and
    /// skips it if that was done recently or is in progress.
    pub struct RolloutCompressResponse {}
}

object! {
    /// The params of `thread/unarchive`.
    pub struct ThreadUnarchiveParams {
        /// The thread's ID. It is an error if the thread is not archived.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The response to `thread/unarchive`: the unarchived thread. `thread/unarchived` follows.
    pub struct ThreadUnarchiveResponse {
        /// The thread. It is not loaded.
        pub thread: Thread,
    }
}

object! {
    /// The params of `thread/archived`, sent when a thread is archived.
    pub struct ThreadArchivedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The params of `thread/deleted`, sent when a thread is deleted.
    pub struct ThreadDeletedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The params of `thread/unarchived`, sent when a thread is unarchived.
    pub struct ThreadUnarchivedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
    }
}
