//! The item itself, the notifications of its start and its completion, and the kinds of items that
//! have no file of their own.

use super::{
    AgentMessageItem, CollabAgentToolCallItem, CommandExecutionItem, DynamicToolCallItem,
    FileChangeItem, FunctionCallOutputItem, HookPromptItem, ImageGenerationItem, ImageViewItem,
    McpToolCallItem, SubAgentActivityItem, UserMessageItem, WebSearchItem,
};
use crate::{
    macros::{object, tagged_union},
    thread::ThreadId,
};

object! {
    /// Reports that an item has started: the params of `item/started`.
    ///
    /// `item/completed` follows, in the same turn and with the same `id`. In between, there may be
    /// notifications of the item's progress.
    pub struct ItemStartedNotification {
        /// The item, as far as it is known yet.
        pub item: ThreadItem,
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// When the item started, as a Unix timestamp in milliseconds.
        pub started_at_ms: Newer<i64>,
    }
}

object! {
    /// Reports that an item has completed: the params of `item/completed`.
    pub struct ItemCompletedNotification {
        /// The complete item.
        pub item: ThreadItem,
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The number of model tokens used by an `agentMessage`. Absent or `null` if unknown, and
        /// for other items.
        pub content_token_count: Field<u64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds.
        pub completed_at_ms: Newer<i64>,
    }
}

tagged_union! {
    /// An item: a part of a turn.
    pub enum ThreadItem by "type" {
        /// A user's message.
        UserMessage(UserMessageItem) = "userMessage",
        /// A prompt from hooks that makes the agent continue.
        HookPrompt(HookPromptItem) = "hookPrompt",
        /// A message from the agent.
        AgentMessage(AgentMessageItem) = "agentMessage",
        /// The output of a tool, provided from outside.
        FunctionCallOutput(FunctionCallOutputItem) = "functionCallOutput",
        /// A plan proposed by the agent.
        Plan(PlanItem) = "plan",
        /// The model's reasoning.
        Reasoning(ReasoningItem) = "reasoning",
        /// A command.
        CommandExecution(CommandExecutionItem) = "commandExecution",
        /// A change to files.
        FileChange(FileChangeItem) = "fileChange",
        /// A call of an MCP tool.
        McpToolCall(McpToolCallItem) = "mcpToolCall",
        /// A call of a tool provided by the client.
        DynamicToolCall(DynamicToolCallItem) = "dynamicToolCall",
        /// A call of a tool for working with other agents.
        CollabAgentToolCall(CollabAgentToolCallItem) = "collabAgentToolCall",
        /// Something that happened to an agent that this one started.
        SubAgentActivity(SubAgentActivityItem) = "subAgentActivity",
        /// A web search.
        WebSearch(WebSearchItem) = "webSearch",
        /// An image viewed by the agent.
        ImageView(ImageViewItem) = "imageView",
        /// A pause in the agent's work.
        Sleep(SleepItem) = "sleep",
        /// An image that the agent generates.
        ImageGeneration(ImageGenerationItem) = "imageGeneration",
        /// The start of a review.
        EnteredReviewMode(EnteredReviewModeItem) = "enteredReviewMode",
        /// The end of a review.
        ExitedReviewMode(ExitedReviewModeItem) = "exitedReviewMode",
        /// A compaction of the thread's history for the model.
        ContextCompaction(ContextCompactionItem) = "contextCompaction",
        ..
    }
}

object! {
    /// A plan that the agent proposes when planning.
    pub struct PlanItem {
        /// The item's ID.
        pub id: String,
        /// The plan, in Markdown; empty when the item starts. `item/plan/delta` sends it piece by
        /// piece.
        pub text: String,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// The model's reasoning.
    pub struct ReasoningItem {
        /// The item's ID.
        pub id: String,
        /// The reasoning summary, as a list of parts. Defaults to an empty list.
        pub summary: Newer<Vec<String>> = [],
        /// The raw reasoning, as a list of parts; not every model provides it. Defaults to an empty
        /// list.
        pub content: Newer<Vec<String>> = [],
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// A pause in the agent's work.
    pub struct SleepItem {
        /// The item's ID.
        pub id: String,
        /// How long the pause lasts, in milliseconds.
        pub duration_ms: u64,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// The start of a review.
    pub struct EnteredReviewModeItem {
        /// The item's ID.
        pub id: String,
        /// What is reviewed, for display.
        pub review: String,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// The end of a review.
    pub struct ExitedReviewModeItem {
        /// The item's ID.
        pub id: String,
        /// The result of the review, for display.
        pub review: String,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// A compaction of the thread's history, so that it fits the model's context again.
    pub struct ContextCompactionItem {
        /// The item's ID.
        pub id: String,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}
