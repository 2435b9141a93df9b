//! Changing a thread's history: compacting it for the model, and dropping its last turns.

use super::{Thread, ThreadId};
use crate::macros::object;

object! {
    /// The params of `thread/compact/start`.
    pub struct ThreadCompactStartParams {
        /// The thread's ID. The thread must be loaded.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The response to `thread/compact/start`: an empty object. A turn with a `contextCompaction`
    /// item follows, which does the work.
    pub struct ThreadCompactStartResponse {}
}

object! {
    /// The params of `thread/revert`. Files that the turns changed are not reverted.
    pub struct ThreadRevertParams {
        /// The thread's ID. The thread's history must be `paginated`.
        pub thread_id: ThreadId,
        /// The ID of the first turn to drop. All turns after it are dropped as well.
        pub before_turn_id: String,
    }
}

object! {
    /// The response to `thread/revert`: the thread without the dropped turns. `thread/reverted`
    /// follows.
    pub struct ThreadRevertResponse {
        /// The thread. Its `turns` are always empty.
        pub thread: Thread,
        /// Cursor for `thread/turns/list` to go back in time, with `sortDirection` `desc`. The turn
        /// at the cursor is the first one returned. `null` if no turn is left.
        pub turns_backwards_cursor: Option<String>,
        /// Cursor for `thread/items/list` to go back in time, with `sortDirection` `desc`. The item
        /// at the cursor is the first one returned. `null` if no item is left.
        pub items_backwards_cursor: Option<String>,
    }
}

object! {
    /// The params of `thread/prepareApprovedPlan`.
    pub struct ThreadPrepareApprovedPlanParams {
        /// The ID of the thread that will carry out the plan. No turn may have started in it.
        pub thread_id: ThreadId,
        /// The plan, in Markdown.
        pub markdown: String,
        /// The absolute path of a file on the server's machine with the same plan. If absent or
        /// `null`, there is none.
        pub attachment_path: Field<String>,
    }
}

object! {
    /// The response to `thread/prepareApprovedPlan`. No turn has been started.
    pub struct ThreadPrepareApprovedPlanResponse {
        /// The prompt to start the first turn with. It refers to the plan's file, unless the file
        /// cannot be read; in that case, the thread already contains the plan.
        pub prompt: String,
    }
}

object! {
    /// The params of `thread/rollback`, which was replaced by `thread/revert`. Files that the turns
    /// changed are not reverted.
    pub struct ThreadRollbackParams {
        /// The number of turns to drop from the end. 0 is an error.
        pub num_turns: u32,
        /// The thread's ID. The thread must be loaded.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The response to `thread/rollback`: the thread without the dropped turns.
    pub struct ThreadRollbackResponse {
        /// The thread, with the remaining turns. Not all of their items are stored.
        pub thread: Thread,
    }
}

object! {
    /// The params of `thread/reverted`, sent when the last turns of a thread are dropped. The turns
    /// and items that a client has cached are outdated.
    pub struct ThreadRevertedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The params of `thread/compacted`, sent when the history of a thread is compacted for the
    /// model. Newer servers use an item, `contextCompaction`.
    ///
    /// @deprecated Use the item `contextCompaction` instead.
    pub struct ContextCompactedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that compacted the history.
        pub turn_id: String,
    }
}
