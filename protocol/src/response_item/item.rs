//! Items as the model's API has them, and what an answer of the model used.

use super::{
    AgentMessageInputContent, ContentItem, CustomToolCall, CustomToolCallResult, FunctionCall,
    FunctionCallResult, ImageGenerationCall, LocalShellCall, MessagePhase, ReasoningItemContent,
    ReasoningItemReasoningSummary, ToolSearchCall, ToolSearchResult, WebSearchCall,
};
use crate::{
    macros::{object, tagged_union},
    model::ReasoningEffort,
};

object! {
    /// An item of the model's API is done: the params of `rawResponseItem/completed`.
    ///
    /// Sent only in threads that were started with `experimentalRawEvents`.
    pub struct RawResponseItemCompletedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// The item.
        pub item: ResponseItem,
    }
}

tagged_union! {
    /// An item of the model's API: what the model gets to read or writes.
    pub enum ResponseItem by "type" {
        /// More tools for the model from here on.
        AdditionalTools(AdditionalTools) = "additional_tools",
        /// A message of the person, of the model, or of those who instruct it.
        Message(ConversationMessage) = "message",
        /// A message between agents.
        AgentMessage(InterAgentMessage) = "agent_message",
        /// The model's reasoning.
        Reasoning(ModelReasoning) = "reasoning",
        /// A call of the local shell.
        LocalShellCall(LocalShellCall) = "local_shell_call",
        /// A call of a function: a tool that takes JSON.
        FunctionCall(FunctionCall) = "function_call",
        /// A search for tools.
        ToolSearchCall(ToolSearchCall) = "tool_search_call",
        /// What a call of a function gave back.
        FunctionCallOutput(FunctionCallResult) = "function_call_output",
        /// A call of a tool that takes free text.
        CustomToolCall(CustomToolCall) = "custom_tool_call",
        /// What a call of a tool that takes free text gave back.
        CustomToolCallOutput(CustomToolCallResult) = "custom_tool_call_output",
        /// What a search for tools found.
        ToolSearchOutput(ToolSearchResult) = "tool_search_output",
        /// A web search.
        WebSearchCall(WebSearchCall) = "web_search_call",
        /// An image that is drawn.
        ImageGenerationCall(ImageGenerationCall) = "image_generation_call",
        /// What stands for the history before it.
        Compaction(Compaction) = "compaction",
        /// A change of settings from here on.
        ConfigurationUpdate(ConfigurationUpdate) = "configuration_update",
        /// The order to compact the history.
        CompactionTrigger(CompactionTrigger) = "compaction_trigger",
        /// The compaction of the context.
        ContextCompaction(RawContextCompaction) = "context_compaction",
        /// An item that the server does not know.
        Other = "other",
        /// The state of the workspace at a moment, kept for undoing. As servers before 0.128.0 have
        /// it.
        ///
        /// @removed 0.128.0
        GhostSnapshot(GhostSnapshot) = "ghost_snapshot",
        ..
    }
}

object! {
    /// More tools for the model from here on.
    pub struct AdditionalTools {
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// Whose message brings them.
        pub role: String,
        /// The tools, as the API takes their definitions.
        pub tools: Vec<serde_json::Value>,
    }
}

object! {
    /// A message of the person, of the model, or of those who instruct it.
    pub struct ConversationMessage in snake_case {
        /// The item, encrypted, for the model alone. Absent or `null` when there is none.
        pub encrypted_content: Field<String>,
        /// How far it is, such as `completed`. Absent or `null` when not said.
        pub status: Field<String>,
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// Who speaks, such as `user`, `assistant`, `developer` or `system`.
        pub role: String,
        /// The parts of the message.
        pub content: Vec<ContentItem>,
        /// What it is in the course of the turn. Absent or `null` when not known.
        pub phase: Field<MessagePhase>,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// Whether the turn ends with it. Absent or `null` when not said.
        ///
        /// @removed 0.128.0
        pub end_turn: Field<bool>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// A message between agents.
    pub struct InterAgentMessage in snake_case {
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// The agent that wrote it.
        pub author: String,
        /// The agent that it is for.
        pub recipient: String,
        /// The parts of the message.
        pub content: Vec<AgentMessageInputContent>,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// The model's reasoning.
    pub struct ModelReasoning in snake_case {
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// The parts of its summary. Empty when there is none.
        pub summary: Vec<ReasoningItemReasoningSummary>,
        /// The parts of the reasoning itself. Absent or `null` when the model does not show it.
        pub content: Field<Vec<ReasoningItemContent>> = null,
        /// The reasoning, encrypted, for the model alone. `null` when there is none.
        pub encrypted_content: Option<String>,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// What stands for the history before it.
    pub struct Compaction in snake_case {
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// The history, encrypted, for the model alone.
        pub encrypted_content: String,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// A change of settings from here on.
    pub struct ConfigurationUpdate {
        /// How the model reasons.
        pub reasoning: ConfigurationReasoning,
    }
}

object! {
    /// The order to compact the history.
    pub struct CompactionTrigger in snake_case {
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        ///
        /// @removed 0.142.2
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
    }
}

object! {
    /// The compaction of the context.
    pub struct RawContextCompaction in snake_case {
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// The context, encrypted, for the model alone. Absent or `null` when there is none.
        pub encrypted_content: Field<String>,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// The state of the workspace at a moment. As servers before 0.128.0 have it.
    pub struct GhostSnapshot in snake_case {
        /// The commit that holds it.
        pub ghost_commit: GhostCommit,
    }
}

object! {
    /// What the API copies into the messages that the model gets.
    pub struct InternalChatMessageMetadataPassthrough in snake_case {
        /// The turn that the item is a part of. Absent or `null` when not said.
        pub turn_id: Field<String>,
    }
}

object! {
    /// How the model reasons from here on.
    pub struct ConfigurationReasoning {
        /// How long it reasons.
        pub effort: ReasoningEffort,
    }
}

object! {
    /// What is known of an item beside what it says. As servers before 0.142.0 have it.
    pub struct ResponseItemMetadata in snake_case {
        /// The turn that the item is a part of. Absent or `null` when not said.
        pub turn_id: Field<String>,
    }
}

object! {
    /// A Git commit, on no branch, that holds the state of the workspace. As servers before 0.128.0
    /// have it.
    pub struct GhostCommit in snake_case {
        /// The commit's hash.
        pub id: String,
        /// The hash of the commit before it. Absent or `null` when there is none.
        pub parent: Field<String>,
        /// The folders that were there and not under version control.
        pub preexisting_untracked_dirs: Vec<String>,
        /// The files that were there and not under version control.
        pub preexisting_untracked_files: Vec<String>,
    }
}

object! {
    /// An answer of the model is done: the params of `rawResponse/completed`.
    ///
    /// One turn has as many as the model was asked times. Sent only in threads that were started
    /// with `experimentalRawEvents`.
    pub struct RawResponseCompletedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// The id that the model's API gave the answer.
        pub response_id: String,
        /// What this one answer used. Absent or `null` when the API did not say.
        pub usage: Option<TokenUsageBreakdown>,
        /// What else the API says of its use. Absent or `null` when it says nothing.
        pub usage_metadata: Option<ResponseUsageMetadata>,
    }
}

object! {
    /// How many tokens were used.
    pub struct TokenUsageBreakdown {
        /// All of them: `inputTokens` and `outputTokens`.
        pub total_tokens: i64,
        /// Those that the model read.
        pub input_tokens: i64,
        /// Those of them that came from the cache.
        pub cached_input_tokens: i64,
        /// Those of them that were written to the cache. `0` from servers that do not count them.
        pub cache_write_input_tokens: Newer<i64> = 0,
        /// Those that the model wrote.
        pub output_tokens: i64,
        /// Those of them that were reasoning.
        pub reasoning_output_tokens: i64,
    }
}

object! {
    /// What the model's API says of the use of one answer, beside the tokens.
    pub struct ResponseUsageMetadata {
        /// An amount, as the API writes it. Absent or `null` when it says none.
        pub amount: Option<String>,
        /// More, as the API writes it. Absent or `null` when there is no more.
        pub metadata: Option<serde_json::Value>,
    }
}
