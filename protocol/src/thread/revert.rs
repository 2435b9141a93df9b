//! Changing the history of a thread: shortening it for the model, and dropping its last turns.

use super::Thread;
use crate::macros::object;

object! {
    /// The params of `thread/compact/start`.
    pub struct ThreadCompactStartParams {
        /// The thread, which must be loaded.
        pub thread_id: String,
    }
}

object! {
    /// The answer to `thread/compact/start`: nothing. A turn follows that does the work; its item
    /// is a `contextCompaction`.
    #[derive(Default)]
    pub struct ThreadCompactStartResponse {}
}

object! {
    /// The params of `thread/revert`. Files that the turns changed stay as they are.
    pub struct ThreadRevertParams {
        /// The thread, whose history must be `paginated`.
        pub thread_id: String,
        /// The first turn to drop. All after it are dropped, too.
        pub before_turn_id: String,
    }
}

object! {
    /// The thread without the turns: the answer to `thread/revert`. `thread/reverted` follows.
    pub struct ThreadRevertResponse {
        /// The thread. Its `turns` are always empty.
        pub thread: Thread,
        /// Where `thread/turns/list` starts to go back in time, with `sortDirection` `desc`: the
        /// turn there is the first that it gives. `null` when no turn is left.
        pub turns_backwards_cursor: Option<String>,
        /// Where `thread/items/list` starts to go back in time, with `sortDirection` `desc`: the
        /// item there is the first that it gives. `null` when no item is left.
        pub items_backwards_cursor: Option<String>,
    }
}

object! {
    /// The params of `thread/prepareApprovedPlan`.
    pub struct ThreadPrepareApprovedPlanParams {
        /// The thread that is to carry out the plan. No turn may have started in it.
        pub thread_id: String,
        /// The plan, in Markdown.
        pub markdown: String,
        /// A file on the server's machine with the same plan, as an absolute path. Absent and
        /// `null` mean: there is none.
        pub attachment_path: Field<String>,
    }
}

object! {
    /// The answer to `thread/prepareApprovedPlan`. No turn has started.
    pub struct ThreadPrepareApprovedPlanResponse {
        /// What to start the first turn with. It names the file with the plan, unless that cannot
        /// be read: then the thread holds the plan already.
        pub prompt: String,
    }
}

object! {
    /// The params of `thread/rollback`, which `thread/revert` replaces. Files that the turns
    /// changed stay as they are.
    pub struct ThreadRollbackParams {
        /// How many turns to drop from the end. 0 is an error.
        pub num_turns: u32,
        /// The thread, which must be loaded.
        pub thread_id: String,
    }
}

object! {
    /// The thread without the turns: the answer to `thread/rollback`.
    pub struct ThreadRollbackResponse {
        /// The thread, with the turns that are left. Not all of their items are stored.
        pub thread: Thread,
    }
}

object! {
    /// Says that the last turns of a thread were dropped: the params of `thread/reverted`. What a
    /// client holds of its turns and items is no longer right.
    pub struct ThreadRevertedNotification {
        /// The thread.
        pub thread_id: String,
    }
}

object! {
    /// Says that the history of a thread was shortened for the model: the params of
    /// `thread/compacted`. Newer servers show an item `contextCompaction`.
    pub struct ContextCompactedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that did it.
        pub turn_id: String,
    }
}
