//! Putting threads away: into the archive and back, or for good.

use super::Thread;
use crate::macros::object;

object! {
    /// The params of `thread/archive`.
    pub struct ThreadArchiveParams {
        /// The thread. One that is archived already, or not stored, is an error.
        pub thread_id: String,
    }
}

object! {
    /// The answer to `thread/archive`: nothing. The thread is not loaded any more, `thread/list`
    /// gives it only with `archived`, and `thread/archived` follows.
    #[derive(Default)]
    pub struct ThreadArchiveResponse {}
}

object! {
    /// The params of `thread/delete`.
    pub struct ThreadDeleteParams {
        /// The thread. One that is not stored, or that others are attached to, is an error.
        pub thread_id: String,
    }
}

object! {
    /// The answer to `thread/delete`: nothing. `thread/deleted` follows.
    #[derive(Default)]
    pub struct ThreadDeleteResponse {}
}

object! {
    /// The answer to `rollout/compress`: nothing.
    ///
    /// It tells only that the work was asked for. The server does it in the background, and leaves
    /// it when it was done lately or is going on.
    #[derive(Default)]
    pub struct RolloutCompressResponse {}
}

object! {
    /// The params of `thread/unarchive`.
    pub struct ThreadUnarchiveParams {
        /// The thread. One that is not archived is an error.
        pub thread_id: String,
    }
}

object! {
    /// The thread, out of the archive: the answer to `thread/unarchive`. `thread/unarchived`
    /// follows.
    pub struct ThreadUnarchiveResponse {
        /// The thread. It is not loaded.
        pub thread: Thread,
    }
}

object! {
    /// Says that a thread was archived: the params of `thread/archived`.
    pub struct ThreadArchivedNotification {
        /// The thread.
        pub thread_id: String,
    }
}

object! {
    /// Says that a thread was deleted: the params of `thread/deleted`.
    pub struct ThreadDeletedNotification {
        /// The thread.
        pub thread_id: String,
    }
}

object! {
    /// Says that a thread was taken out of the archive: the params of `thread/unarchived`.
    pub struct ThreadUnarchivedNotification {
        /// The thread.
        pub thread_id: String,
    }
}
