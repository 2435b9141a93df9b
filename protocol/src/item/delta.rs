//! What items in progress tell: text as it is written, output of commands, steps of calls.
//! `item/completed` has the whole of it at the end.

use super::FileUpdateChange;
use crate::macros::object;

object! {
    /// The agent wrote more of a message: the params of `item/agentMessage/delta`.
    pub struct AgentMessageDeltaNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// What comes next in the message.
        pub delta: String,
    }
}

object! {
    /// The agent wrote more of a plan: the params of `item/plan/delta`.
    ///
    /// The plan in `item/completed` is the one that counts: the pieces need not add up to it.
    pub struct PlanDeltaNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// What comes next in the plan.
        pub delta: String,
    }
}

object! {
    /// A command wrote something: the params of `item/commandExecution/outputDelta`.
    pub struct CommandExecutionOutputDeltaNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// What it wrote, as text.
        pub delta: String,
    }
}

object! {
    /// The agent wrote to the input of a running command: the params of
    /// `item/commandExecution/terminalInteraction`.
    pub struct TerminalInteractionNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// The command's process, as `processId` of the item names it.
        pub process_id: String,
        /// What the agent wrote.
        pub stdin: String,
    }
}

object! {
    /// The tool that changes files said something: the params of `item/fileChange/outputDelta`.
    ///
    /// Older servers alone send it.
    pub struct FileChangeOutputDeltaNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// What it said, for people.
        pub delta: String,
    }
}

object! {
    /// Shows how a change of files has come on: the params of `item/fileChange/patchUpdated`.
    pub struct FileChangePatchUpdatedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// The changes, file by file.
        pub changes: Vec<FileUpdateChange>,
    }
}

object! {
    /// A call of an MCP tool went on: the params of `item/mcpToolCall/progress`.
    pub struct McpToolCallProgressNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// How far it is, for people.
        pub message: String,
    }
}

object! {
    /// The model wrote more of a summary of its reasoning: the params of
    /// `item/reasoning/summaryTextDelta`.
    pub struct ReasoningSummaryTextDeltaNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// What comes next in the part.
        pub delta: String,
        /// Which part of the summary, counted from 0.
        pub summary_index: i64,
    }
}

object! {
    /// A summary of the model's reasoning has a new part: the params of
    /// `item/reasoning/summaryPartAdded`. `item/reasoning/summaryTextDelta` brings its text.
    pub struct ReasoningSummaryPartAddedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// Which part it is, counted from 0.
        pub summary_index: i64,
    }
}

object! {
    /// The model wrote more of its reasoning itself, which not every model shows: the params of
    /// `item/reasoning/textDelta`.
    pub struct ReasoningTextDeltaNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// What comes next in the part.
        pub delta: String,
        /// Which part of the reasoning, counted from 0.
        pub content_index: i64,
    }
}
