//! Conversations, which newer servers call threads: starting, finding, resuming, forking and
//! archiving them, and listening to their events.

use std::collections::BTreeMap;

use super::ConversationId;
use crate::{
    legacy::EventMsg,
    macros::{keyed_union, object, string_enum, untagged_union},
    model::ReasoningEffort,
    permission::{AskForApproval, SandboxMode},
    response_item::ResponseItem,
    thread::SubAgentSource,
    wire::SecretValue,
};

object! {
    /// The params of `newConversation`. All fields are optional. If a field is absent or `null`,
    /// the configuration's setting applies.
    pub struct NewConversationParams {
        /// The model.
        pub model: Field<String>,
        /// The model provider's ID, as in the configuration.
        pub model_provider: Field<String>,
        /// The configuration profile to use.
        pub profile: Field<String>,
        /// The working directory. If absent or `null`, the server's own is used.
        pub cwd: Field<String>,
        /// When to ask the user for approval.
        pub approval_policy: Field<AskForApproval>,
        /// The sandbox mode: what commands may access.
        pub sandbox: Field<SandboxMode>,
        /// Values that override the configuration, by key. A dot in a key descends into a table.
        pub config: Field<BTreeMap<String, SecretValue>>,
        /// Instructions that replace the model's built-in ones. If absent or `null`, keeps the
        /// built-in ones.
        pub base_instructions: Field<String>,
        /// Instructions to add as a developer message. If absent or `null`, only those of the
        /// configuration apply.
        pub developer_instructions: Field<String>,
        /// The prompt for summarizing the conversation when it grows too long. If absent or `null`,
        /// uses the built-in prompt or the configuration's.
        pub compact_prompt: Field<String>,
        /// Whether the model gets the tool that applies patches. If absent or `null`, depends on
        /// the model.
        pub include_apply_patch_tool: Field<bool>,
    }
}

object! {
    /// The conversation that was started: the response to `newConversation`.
    ///
    /// The conversation's events are sent once `addConversationListener` has subscribed to them.
    pub struct NewConversationResponse {
        /// The conversation's ID.
        pub conversation_id: ConversationId,
        /// The model in use.
        pub model: String,
        /// The reasoning effort in use. `null` for the model's default.
        pub reasoning_effort: Field<ReasoningEffort>,
        /// The path of the file that records the conversation.
        pub rollout_path: String,
    }
}

untagged_union! {
    /// Which conversation to summarize: the params of `getConversationSummary`.
    pub enum GetConversationSummaryParams {
        /// The conversation recorded in a file.
        ByPath(ConversationByPath),
        /// The conversation with an ID.
        ById(ConversationById),
    }
}

object! {
    /// A conversation, identified by the file that records it.
    pub struct ConversationByPath {
        /// The file's path. A relative path is resolved against the Codex home directory.
        pub rollout_path: String,
    }
}

object! {
    /// A conversation, identified by its ID.
    pub struct ConversationById {
        /// The conversation's ID. If unknown, the request fails.
        pub conversation_id: ConversationId,
    }
}

object! {
    /// The summary of a conversation: the response to `getConversationSummary`.
    pub struct GetConversationSummaryResponse {
        /// The summary.
        pub summary: ConversationSummary,
    }
}

object! {
    /// A summary of a recorded conversation.
    pub struct ConversationSummary {
        /// The conversation's ID.
        pub conversation_id: ConversationId,
        /// The path of the file that records the conversation.
        pub path: String,
        /// A preview of the conversation: the user's first message.
        pub preview: String,
        /// When the conversation was started, as an RFC 3339 timestamp. `null` if unknown.
        pub timestamp: Option<String>,
        /// When the file last changed, as an RFC 3339 timestamp. `null` if unknown.
        pub updated_at: Option<String>,
        /// The model provider's ID, as in the configuration.
        pub model_provider: String,
        /// The working directory in which the conversation was started.
        pub cwd: String,
        /// The version of Codex that started the conversation.
        pub cli_version: String,
        /// The program that started the conversation.
        pub source: LegacySessionSource,
        /// The Git repository of the working directory when the conversation was started. `null` if
        /// there was none.
        pub git_info: Option<ConversationGitInfo>,
    }
}

object! {
    /// The state of a Git repository when a conversation was started in it.
    pub struct ConversationGitInfo in snake_case {
        /// The hash of the checked-out commit. `null` if unknown.
        pub sha: Option<String>,
        /// The checked-out branch. `null` if none was checked out.
        pub branch: Option<String>,
        /// The URL of the `origin` remote. `null` if there is none.
        pub origin_url: Option<String>,
    }
}

keyed_union! {
    /// The program that started a conversation: the older form of `SessionSource`.
    pub enum LegacySessionSource {
        /// The terminal user interface.
        Cli = "cli",
        /// The VS Code extension, and other clients of the app-server.
        Vscode = "vscode",
        /// `codex exec`.
        Exec = "exec",
        /// A server: Codex as an MCP server, or the app-server.
        Mcp = "mcp",
        /// Another program, given by name.
        Custom(String) = "custom",
        /// The server itself, for an internal purpose.
        Internal(InternalSessionSource) = "internal",
        /// Another conversation, which delegated part of its work.
        SubAgent(SubAgentSource) = "subagent",
        /// Unknown: the record does not say.
        Unknown = "unknown",
        ..
    }
}

string_enum! {
    /// What the server started a conversation for.
    pub enum InternalSessionSource {
        /// Consolidating memories.
        MemoryConsolidation = "memory_consolidation",
        /// Reviewing an agent's requests for approval.
        Guardian = "guardian",
        ..
    }
}

object! {
    /// The params of `listConversations`. All fields are optional.
    pub struct ListConversationsParams {
        /// The maximum number of conversations to return. If absent or `null`, the server decides.
        pub page_size: Field<usize>,
        /// The cursor of the page: the `nextCursor` of an earlier response. If absent or `null`,
        /// returns the first page.
        pub cursor: Field<String>,
        /// The model providers whose conversations to return. If absent or `null`, returns those of
        /// the provider in use; if empty, those of all providers.
        pub model_providers: Field<Vec<String>>,
    }
}

object! {
    /// A page of recorded conversations, newest first: the response to `listConversations`.
    pub struct ListConversationsResponse {
        /// The conversations.
        pub items: Vec<ConversationSummary>,
        /// The cursor for the next page. `null` on the last page.
        pub next_cursor: Field<String>,
    }
}

object! {
    /// The params of `resumeConversation`. One of `path`, `conversationId` and `history` is
    /// required.
    pub struct ResumeConversationParams {
        /// Optional. The path of the file that records the conversation.
        pub path: Field<String>,
        /// Optional. The conversation's ID.
        pub conversation_id: Field<ConversationId>,
        /// Optional. The history from which a new conversation continues.
        pub history: Field<Vec<ResponseItem>>,
        /// The settings to use from now on. If absent or `null`, those of the configuration apply.
        pub overrides: Field<NewConversationParams>,
    }
}

object! {
    /// The resumed conversation: the response to `resumeConversation`. `sessionConfigured` is sent
    /// before it.
    pub struct ResumeConversationResponse {
        /// The conversation's ID.
        pub conversation_id: ConversationId,
        /// The model in use.
        pub model: String,
        /// What has happened so far, as events. `null` if nothing has.
        pub initial_messages: Field<Vec<EventMsg>>,
        /// The path of the file that records the conversation.
        pub rollout_path: String,
    }
}

object! {
    /// The params of `forkConversation`. One of `path` and `conversationId` is required.
    pub struct ForkConversationParams {
        /// Optional. The path of the file that records the conversation.
        pub path: Field<String>,
        /// Optional. The conversation's ID.
        pub conversation_id: Field<ConversationId>,
        /// The settings for the fork. If absent or `null`, those of the configuration apply.
        pub overrides: Field<NewConversationParams>,
    }
}

object! {
    /// The forked conversation, which is independent of the original: the response to
    /// `forkConversation`. `sessionConfigured` is sent before it.
    pub struct ForkConversationResponse {
        /// The new conversation's ID.
        pub conversation_id: ConversationId,
        /// The model in use.
        pub model: String,
        /// The events that the fork starts with. `null` if there are none.
        pub initial_messages: Field<Vec<EventMsg>>,
        /// The path of the file that records the new conversation.
        pub rollout_path: String,
    }
}

object! {
    /// The params of `archiveConversation`.
    pub struct ArchiveConversationParams {
        /// The conversation's ID.
        pub conversation_id: ConversationId,
        /// The path of the file that records the conversation. If it records another conversation,
        /// the request fails.
        pub rollout_path: String,
    }
}

object! {
    /// The response to `archiveConversation`: an empty object. The file is now in the archive, and
    /// `listConversations` no longer returns the conversation.
    pub struct ArchiveConversationResponse {}
}

object! {
    /// The params of `addConversationListener`.
    pub struct AddConversationListenerParams {
        /// The conversation's ID. If it is not loaded, the request fails.
        pub conversation_id: ConversationId,
        /// Whether to receive `codex/event/raw_response_item` as well. Defaults to `false`.
        pub experimental_raw_events: Optional<bool> = false,
    }
}

object! {
    /// The response to `addConversationListener`. From now on, the conversation's `codex/event/*`
    /// notifications are sent.
    pub struct AddConversationSubscriptionResponse {
        /// The subscription's ID, for `removeConversationListener`: a UUID.
        pub subscription_id: String,
    }
}

object! {
    /// The params of `removeConversationListener`.
    pub struct RemoveConversationListenerParams {
        /// The ID of the subscription to remove. If unknown, the request fails.
        pub subscription_id: String,
    }
}

object! {
    /// The response to `removeConversationListener`: an empty object.
    pub struct RemoveConversationSubscriptionResponse {}
}

object! {
    /// Reports the settings of a conversation that was resumed or forked: the params of
    /// `sessionConfigured`, which is sent before the response.
    pub struct SessionConfiguredNotification {
        /// The conversation's ID.
        pub session_id: ConversationId,
        /// The model in use.
        pub model: String,
        /// The reasoning effort in use. `null` for the model's default.
        pub reasoning_effort: Field<ReasoningEffort>,
        /// The ID of the file that stores the user input of all conversations. `0` if the file has
        /// no such ID.
        pub history_log_id: u64,
        /// The number of entries in that file.
        pub history_entry_count: usize,
        /// What has happened so far, as events. `null` if nothing has.
        pub initial_messages: Field<Vec<EventMsg>>,
        /// The path of the file that records the conversation.
        pub rollout_path: String,
    }
}
