//! The item itself, its start and its end, and the kinds of item that have no file of their own.

use super::{
    AgentMessageItem, CollabAgentToolCallItem, CommandExecutionItem, DynamicToolCallItem,
    FileChangeItem, FunctionCallOutputItem, HookPromptItem, ImageGenerationItem, ImageViewItem,
    McpToolCallItem, SubAgentActivityItem, UserMessageItem, WebSearchItem,
};
use crate::macros::{object, tagged_union};

object! {
    /// Says that an item began: the params of `item/started`.
    ///
    /// `item/completed` follows, in the same turn and with the same `id`; in between, there may be
    /// notifications of what comes of it.
    pub struct ItemStartedNotification {
        /// The item, as far as it is known by now.
        pub item: ThreadItem,
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// When it began, in milliseconds of Unix time.
        pub started_at_ms: Newer<i64>,
    }
}

object! {
    /// Says that an item ended: the params of `item/completed`.
    pub struct ItemCompletedNotification {
        /// The item, whole.
        pub item: ThreadItem,
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// How many tokens of the model an `agentMessage` took. Absent or `null` when not known,
        /// and for other items.
        pub content_token_count: Field<u64> = null,
        /// When it ended, in milliseconds of Unix time.
        pub completed_at_ms: Newer<i64>,
    }
}

tagged_union! {
    /// A part of a turn.
    pub enum ThreadItem by "type" {
        /// What a person said.
        UserMessage(UserMessageItem) = "userMessage",
        /// What hooks made the agent go on with.
        HookPrompt(HookPromptItem) = "hookPrompt",
        /// What the agent says.
        AgentMessage(AgentMessageItem) = "agentMessage",
        /// The output of a tool, given from outside.
        FunctionCallOutput(FunctionCallOutputItem) = "functionCallOutput",
        /// A plan that the agent proposes.
        Plan(PlanItem) = "plan",
        /// What the model thinks.
        Reasoning(ReasoningItem) = "reasoning",
        /// A command.
        CommandExecution(CommandExecutionItem) = "commandExecution",
        /// A change of files.
        FileChange(FileChangeItem) = "fileChange",
        /// A call of an MCP tool.
        McpToolCall(McpToolCallItem) = "mcpToolCall",
        /// A call of a tool of the client.
        DynamicToolCall(DynamicToolCallItem) = "dynamicToolCall",
        /// A call of a tool that deals with other agents.
        CollabAgentToolCall(CollabAgentToolCallItem) = "collabAgentToolCall",
        /// Something that happened to an agent that this one started.
        SubAgentActivity(SubAgentActivityItem) = "subAgentActivity",
        /// A search of the web.
        WebSearch(WebSearchItem) = "webSearch",
        /// An image that the agent looks at.
        ImageView(ImageViewItem) = "imageView",
        /// A pause of the agent.
        Sleep(SleepItem) = "sleep",
        /// An image that the agent makes.
        ImageGeneration(ImageGenerationItem) = "imageGeneration",
        /// The start of a review.
        EnteredReviewMode(EnteredReviewModeItem) = "enteredReviewMode",
        /// The end of a review.
        ExitedReviewMode(ExitedReviewModeItem) = "exitedReviewMode",
        /// The thread's history was made shorter, for the model.
        ContextCompaction(ContextCompactionItem) = "contextCompaction",
        ..
    }
}

object! {
    /// A plan that the agent proposes, when it plans.
    pub struct PlanItem {
        /// Names the item.
        pub id: String,
        /// The plan, in Markdown; empty when it begins. `item/plan/delta` brings it bit by bit.
        pub text: String,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// What the model thinks.
    pub struct ReasoningItem {
        /// Names the item.
        pub id: String,
        /// A summary, part by part. Absent means: empty.
        pub summary: Newer<Vec<String>> = [],
        /// The reasoning itself, part by part, which not every model shows. Absent means: empty.
        pub content: Newer<Vec<String>> = [],
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// A pause of the agent.
    pub struct SleepItem {
        /// Names the item.
        pub id: String,
        /// How long the pause is, in milliseconds.
        pub duration_ms: u64,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// The start of a review.
    pub struct EnteredReviewModeItem {
        /// Names the item.
        pub id: String,
        /// What is reviewed, for people.
        pub review: String,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// The end of a review.
    pub struct ExitedReviewModeItem {
        /// Names the item.
        pub id: String,
        /// What came of the review, for people.
        pub review: String,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// The thread's history was made shorter, so that it fits the model again.
    pub struct ContextCompactionItem {
        /// Names the item.
        pub id: String,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}
