//! Conversations, which newer servers call threads: beginning, finding, resuming, forking and
//! archiving them, and listening to their events.

use std::collections::BTreeMap;

use crate::{
    legacy::EventMsg,
    macros::{keyed_union, object, string_enum, untagged_union},
    model::ReasoningEffort,
    permission::{AskForApproval, SandboxMode},
    response_item::ResponseItem,
    thread::{SubAgentSource, ThreadId},
};

object! {
    /// The params of `newConversation`, all of which may be left out. Absent and `null` mean: what the
    /// configuration says.
    #[derive(Default)]
    pub struct NewConversationParams {
        /// The model.
        pub model: Field<String>,
        /// The model provider, by its id in the configuration.
        pub model_provider: Field<String>,
        /// A profile of the configuration to use.
        pub profile: Field<String>,
        /// The working directory. Absent and `null` mean: the server's own.
        pub cwd: Field<String>,
        /// When a person is asked before something is done.
        pub approval_policy: Field<AskForApproval>,
        /// What commands may touch.
        pub sandbox: Field<SandboxMode>,
        /// Values that override the configuration, by key; a dot in a key leads into a table.
        pub config: Field<BTreeMap<String, serde_json::Value>>,
        /// Instructions that replace the model's built-in ones. Absent and `null` keep those.
        pub base_instructions: Field<String>,
        /// Instructions to add as a developer's message. Absent and `null` mean: none beyond those of
        /// the configuration.
        pub developer_instructions: Field<String>,
        /// The prompt with which the conversation is summarised when it grows too long. Absent and
        /// `null` mean: the built-in one or the configuration's.
        pub compact_prompt: Field<String>,
        /// Whether the model gets the tool that applies patches. Absent and `null` mean: what suits
        /// the model.
        pub include_apply_patch_tool: Field<bool>,
    }
}

object! {
    /// The conversation that began: the answer to `newConversation`.
    ///
    /// Its events come once `addConversationListener` asks for them.
    pub struct NewConversationResponse {
        /// Names the conversation.
        pub conversation_id: ThreadId,
        /// The model in use.
        pub model: String,
        /// The reasoning effort in use. `null` for the model's default.
        pub reasoning_effort: Field<ReasoningEffort>,
        /// The file that records the conversation.
        pub rollout_path: String,
    }
}

untagged_union! {
    /// Which conversation to sum up: the params of `getConversationSummary`.
    pub enum GetConversationSummaryParams {
        /// The one that a file records.
        ByPath(ConversationByPath),
        /// The one with an id.
        ById(ConversationById),
    }
}

object! {
    /// A conversation, by the file that records it.
    pub struct ConversationByPath {
        /// The file. A relative path starts at the home directory of Codex.
        pub rollout_path: String,
    }
}

object! {
    /// A conversation, by its id.
    pub struct ConversationById {
        /// Names the conversation. An unknown one is an error.
        pub conversation_id: ThreadId,
    }
}

object! {
    /// The conversation in short: the answer to `getConversationSummary`.
    pub struct GetConversationSummaryResponse {
        /// The summary.
        pub summary: ConversationSummary,
    }
}

object! {
    /// A recorded conversation in short.
    pub struct ConversationSummary {
        /// Names the conversation.
        pub conversation_id: ThreadId,
        /// The file that records it.
        pub path: String,
        /// How it begins: what the user said first.
        pub preview: String,
        /// When it began, as text in RFC 3339. `null` when not known.
        pub timestamp: Option<String>,
        /// When its file last changed, as text in RFC 3339. `null` when not known.
        pub updated_at: Option<String>,
        /// The model provider, by its id in the configuration.
        pub model_provider: String,
        /// The working directory in which it began.
        pub cwd: String,
        /// The version of Codex that began it.
        pub cli_version: String,
        /// The program that began it.
        pub source: LegacySessionSource,
        /// The Git repository of the working directory, as it was then. `null` when there was none.
        pub git_info: Option<ConversationGitInfo>,
    }
}

object! {
    /// The state of a Git repository when a conversation began there.
    #[derive(Default)]
    pub struct ConversationGitInfo in snake_case {
        /// The commit that was checked out. `null` when not known.
        pub sha: Option<String>,
        /// The branch. `null` when none was checked out.
        pub branch: Option<String>,
        /// The URL of the remote `origin`. `null` when it has none.
        pub origin_url: Option<String>,
    }
}

keyed_union! {
    /// The program that began a conversation: the older spelling of `SessionSource`.
    pub enum LegacySessionSource {
        /// The terminal interface.
        Cli = "cli",
        /// The extension of VS Code, and other clients of the app-server.
        Vscode = "vscode",
        /// `codex exec`.
        Exec = "exec",
        /// A server: Codex as an MCP server, or the app-server.
        Mcp = "mcp",
        /// Another program, by name.
        Custom(String) = "custom",
        /// The server itself, for a purpose of its own.
        Internal(InternalSessionSource) = "internal",
        /// Another conversation, which handed on a part of its work.
        SubAgent(SubAgentSource) = "subagent",
        /// One that the record does not tell.
        Unknown = "unknown",
        ..
    }
}

string_enum! {
    /// What the server began a conversation for.
    pub enum InternalSessionSource {
        /// Tidying up memories.
        MemoryConsolidation = "memory_consolidation",
        /// A review of what an agent asks to be allowed.
        Guardian = "guardian",
        ..
    }
}

object! {
    /// The params of `listConversations`, all of which may be left out.
    #[derive(Default)]
    pub struct ListConversationsParams {
        /// How many conversations to give at most. Absent and `null` mean: the server's choice.
        pub page_size: Field<usize>,
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the start.
        pub cursor: Field<String>,
        /// The model providers whose conversations are wanted. Absent and `null` mean: the one in use.
        /// An empty list means: all.
        pub model_providers: Field<Vec<String>>,
    }
}

object! {
    /// A page of recorded conversations, the newest first: the answer to `listConversations`.
    pub struct ListConversationsResponse {
        /// The conversations.
        pub items: Vec<ConversationSummary>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Field<String>,
    }
}

object! {
    /// The params of `resumeConversation`: one of `path`, `conversationId` and `history` is needed.
    #[derive(Default)]
    pub struct ResumeConversationParams {
        /// The file that records the conversation. Absent and `null` mean: not given.
        pub path: Field<String>,
        /// Names the conversation. Absent and `null` mean: not given.
        pub conversation_id: Field<ThreadId>,
        /// What was said so far, from which a new conversation goes on. Absent and `null` mean: not
        /// given.
        pub history: Field<Vec<ResponseItem>>,
        /// Settings to use from now on. Absent and `null` mean: those of the configuration.
        pub overrides: Field<NewConversationParams>,
    }
}

object! {
    /// The conversation that goes on: the answer to `resumeConversation`. `sessionConfigured` comes
    /// before it.
    pub struct ResumeConversationResponse {
        /// Names the conversation.
        pub conversation_id: ThreadId,
        /// The model in use.
        pub model: String,
        /// What happened so far, as events. `null` when nothing did.
        pub initial_messages: Field<Vec<EventMsg>>,
        /// The file that records the conversation.
        pub rollout_path: String,
    }
}

object! {
    /// The params of `forkConversation`: one of `path` and `conversationId` is needed.
    #[derive(Default)]
    pub struct ForkConversationParams {
        /// The file that records the conversation. Absent and `null` mean: not given.
        pub path: Field<String>,
        /// Names the conversation. Absent and `null` mean: not given.
        pub conversation_id: Field<ThreadId>,
        /// Settings for the copy. Absent and `null` mean: those of the configuration.
        pub overrides: Field<NewConversationParams>,
    }
}

object! {
    /// A copy that goes its own way: the answer to `forkConversation`. `sessionConfigured` comes
    /// before it.
    pub struct ForkConversationResponse {
        /// Names the new conversation.
        pub conversation_id: ThreadId,
        /// The model in use.
        pub model: String,
        /// What the copy begins with, as events. `null` when that is nothing.
        pub initial_messages: Field<Vec<EventMsg>>,
        /// The file that records the new conversation.
        pub rollout_path: String,
    }
}

object! {
    /// The params of `archiveConversation`.
    pub struct ArchiveConversationParams {
        /// Names the conversation.
        pub conversation_id: ThreadId,
        /// The file that records it. That of another conversation is an error.
        pub rollout_path: String,
    }
}

object! {
    /// The answer to `archiveConversation`: nothing. The file lies among the archived ones now, and
    /// `listConversations` no longer gives it.
    #[derive(Default)]
    pub struct ArchiveConversationResponse {}
}

object! {
    /// The params of `addConversationListener`.
    pub struct AddConversationListenerParams {
        /// The conversation. One that is not loaded is an error.
        pub conversation_id: ThreadId,
        /// Whether `codex/event/raw_response_item` is wanted as well. Defaults to `false`.
        pub experimental_raw_events: Optional<bool> = false,
    }
}

object! {
    /// The answer to `addConversationListener`. From now on the conversation's `codex/event/*` are
    /// sent.
    pub struct AddConversationSubscriptionResponse {
        /// Names the subscription, for `removeConversationListener`. A UUID.
        pub subscription_id: String,
    }
}

object! {
    /// The params of `removeConversationListener`.
    pub struct RemoveConversationListenerParams {
        /// The subscription to end. An unknown one is an error.
        pub subscription_id: String,
    }
}

object! {
    /// The answer to `removeConversationListener`: nothing.
    #[derive(Default)]
    pub struct RemoveConversationSubscriptionResponse {}
}

object! {
    /// Says how a conversation that was resumed or forked is set up: the params of
    /// `sessionConfigured`, before the answer.
    pub struct SessionConfiguredNotification {
        /// Names the conversation.
        pub session_id: ThreadId,
        /// The model in use.
        pub model: String,
        /// The reasoning effort in use. `null` for the model's default.
        pub reasoning_effort: Field<ReasoningEffort>,
        /// Names the file with what users typed in all conversations. 0 when it has no such number.
        pub history_log_id: u64,
        /// How many entries that file has.
        pub history_entry_count: usize,
        /// What happened so far, as events. `null` when nothing did.
        pub initial_messages: Field<Vec<EventMsg>>,
        /// The file that records the conversation.
        pub rollout_path: String,
    }
}
