//! Notifications of items in progress: text as it is written, output of commands, progress of
//! calls. `item/completed` contains the complete item at the end.

use super::FileUpdateChange;
use crate::{macros::object, thread::ThreadId};

object! {
    /// The next piece of an agent message: the params of `item/agentMessage/delta`.
    pub struct AgentMessageDeltaNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The text to append to the message.
        pub delta: String,
    }
}

object! {
    /// The next piece of a plan: the params of `item/plan/delta`.
    ///
    /// The plan in `item/completed` is authoritative: the pieces need not add up to it.
    pub struct PlanDeltaNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The text to append to the plan.
        pub delta: String,
    }
}

object! {
    /// A piece of a command's output: the params of `item/commandExecution/outputDelta`.
    pub struct CommandExecutionOutputDeltaNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The output, as text.
        pub delta: String,
    }
}

object! {
    /// Input that the agent wrote to a running command: the params of
    /// `item/commandExecution/terminalInteraction`.
    pub struct TerminalInteractionNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The ID of the command's process, as in the item's `processId`.
        pub process_id: String,
        /// The text that the agent wrote.
        pub stdin: String,
    }
}

object! {
    /// Output of the tool that changes files: the params of `item/fileChange/outputDelta`.
    ///
    /// Only sent by older servers.
    ///
    /// @deprecated Servers no longer send it. Use the item `fileChange` instead.
    pub struct FileChangeOutputDeltaNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The output, for display.
        pub delta: String,
    }
}

object! {
    /// Reports the progress of a file change: the params of `item/fileChange/patchUpdated`.
    pub struct FileChangePatchUpdatedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The changes, one entry per file.
        pub changes: Vec<FileUpdateChange>,
    }
}

object! {
    /// Reports the progress of a call of an MCP tool: the params of `item/mcpToolCall/progress`.
    pub struct McpToolCallProgressNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The progress, for display.
        pub message: String,
    }
}

object! {
    /// The next piece of the model's reasoning summary: the params of
    /// `item/reasoning/summaryTextDelta`.
    pub struct ReasoningSummaryTextDeltaNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The text to append to the part.
        pub delta: String,
        /// The index of the part of the summary, counted from 0.
        pub summary_index: i64,
    }
}

object! {
    /// Reports a new part of the model's reasoning summary: the params of
    /// `item/reasoning/summaryPartAdded`. Its text is sent in `item/reasoning/summaryTextDelta`.
    pub struct ReasoningSummaryPartAddedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The index of the part, counted from 0.
        pub summary_index: i64,
    }
}

object! {
    /// The next piece of the model's raw reasoning, which not every model provides: the params of
    /// `item/reasoning/textDelta`.
    pub struct ReasoningTextDeltaNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The text to append to the part.
        pub delta: String,
        /// The index of the part of the reasoning, counted from 0.
        pub content_index: i64,
    }
}
