//! The settings of a conversation, the start and end of its tasks, and its messages to the user:
//! errors, warnings and notices.

use super::super::ConversationId;
use crate::{
    legacy::{EventMsg, LegacySandboxPolicy, TurnAbortReason},
    macros::{keyed_union, object, string_enum},
    model::{ModeKind, ReasoningEffort},
    permission::AskForApproval,
    turn::ModelCap,
};

object! {
    /// The settings of a conversation, sent as its first event.
    pub struct SessionConfiguredEvent in snake_case {
        /// The conversation's ID.
        pub session_id: ConversationId,
        /// The ID of the conversation that this one was forked from. Absent or `null` if there is
        /// none.
        pub forked_from_id: Field<ConversationId>,
        /// The conversation's name. Absent or `null` if it has none.
        pub thread_name: Field<String>,
        /// The model in use.
        pub model: String,
        /// The model provider's ID, as in the configuration.
        pub model_provider_id: String,
        /// When to ask the user for approval.
        pub approval_policy: AskForApproval,
        /// The sandbox policy: what commands may access.
        pub sandbox_policy: LegacySandboxPolicy,
        /// The working directory.
        pub cwd: String,
        /// The reasoning effort in use. `null` for the model's default.
        pub reasoning_effort: Field<ReasoningEffort>,
        /// The ID of the file that stores the user input of all conversations: its inode on Unix, 0
        /// elsewhere.
        pub history_log_id: u64,
        /// The number of entries in that file.
        pub history_entry_count: usize,
        /// What has happened so far, as events. `null` in a new conversation.
        pub initial_messages: Field<Vec<EventMsg>>,
        /// The proxy through which commands reach the network. Absent or `null` if there is none.
        pub network_proxy: Field<SessionNetworkProxyRuntime>,
        /// The path of the file that records the conversation. `null` if the conversation is not
        /// recorded.
        pub rollout_path: Field<String>,
    }
}

object! {
    /// The addresses on which a conversation's proxy listens.
    pub struct SessionNetworkProxyRuntime in snake_case {
        /// The address of the HTTP proxy.
        pub http_addr: String,
        /// The address of the SOCKS proxy.
        pub socks_addr: String,
        /// The address for administering the proxy.
        pub admin_addr: String,
    }
}

object! {
    /// The conversation's name changed. `thread/name/updated` reports the same.
    pub struct ThreadNameUpdatedEvent in snake_case {
        /// The conversation's ID.
        pub thread_id: ConversationId,
        /// The new name. Absent or `null` if the conversation no longer has one.
        pub thread_name: Field<String>,
    }
}

object! {
    /// A task, called a turn by newer servers, started.
    pub struct TaskStartedEvent in snake_case {
        /// The turn's ID.
        pub turn_id: Newer<String>,
        /// The size of the model's context window, in tokens. `null` if unknown.
        pub model_context_window: Field<i64>,
        /// The mode in which the task runs. Defaults to `default`.
        pub collaboration_mode_kind: Optional<ModeKind> = "default",
    }
}

object! {
    /// A task ended on its own. `turn/completed` reports the same.
    pub struct TaskCompleteEvent in snake_case {
        /// The turn's ID.
        pub turn_id: Newer<String>,
        /// The agent's last message. `null` if there is none.
        pub last_agent_message: Field<String>,
    }
}

object! {
    /// A task was stopped before it completed.
    pub struct TurnAbortedEvent in snake_case {
        /// The turn's ID. Not sent by older servers; `null` if no turn was running.
        pub turn_id: Field<String>,
        /// What stopped the turn.
        pub reason: TurnAbortReason,
    }
}

object! {
    /// Turns were rolled back.
    pub struct ThreadRolledBackEvent in snake_case {
        /// The number of turns, counted from the end.
        pub num_turns: u32,
    }
}

object! {
    /// An error, usually the failure of the whole task.
    pub struct ErrorEvent in snake_case {
        /// The error message, for display.
        pub message: String,
        /// The kind of error, for programs. Absent or `null` if not classified.
        pub codex_error_info: Field<LegacyCodexErrorInfo> = null,
    }
}

object! {
    /// The stream of the model's response broke; the server retries.
    pub struct StreamErrorEvent in snake_case {
        /// What the server does about the broken stream, for display.
        pub message: String,
        /// The kind of error, for programs. Absent or `null` if not classified.
        pub codex_error_info: Field<LegacyCodexErrorInfo> = null,
        /// Details of the error, for display. Absent or `null` if nothing more is known.
        pub additional_details: Field<String> = null,
    }
}

keyed_union! {
    /// The kind of error: the older form of `CodexErrorInfo`.
    pub enum LegacyCodexErrorInfo {
        /// The conversation exceeds the model's context window.
        ContextWindowExceeded = "context_window_exceeded",
        /// The account has reached its usage limit.
        UsageLimitExceeded = "usage_limit_exceeded",
        /// The model's servers are overloaded.
        ServerOverloaded = "server_overloaded",
        /// The model's servers failed.
        InternalServerError = "internal_server_error",
        /// The sign-in is invalid, or no longer valid.
        Unauthorized = "unauthorized",
        /// The model's servers rejected the request as invalid.
        BadRequest = "bad_request",
        /// A command failed because of its sandbox.
        SandboxError = "sandbox_error",
        /// Turns could not be rolled back.
        ThreadRollbackFailed = "thread_rollback_failed",
        /// Any other error.
        Other = "other",
        /// The model's servers could not be reached.
        HttpConnectionFailed(LegacyHttpFailure) = "http_connection_failed",
        /// The response stream could not be opened.
        ResponseStreamConnectionFailed(LegacyHttpFailure) = "response_stream_connection_failed",
        /// The response stream broke before it ended.
        ResponseStreamDisconnected(LegacyHttpFailure) = "response_stream_disconnected",
        /// The request failed the maximum number of times.
        ResponseTooManyFailedAttempts(LegacyHttpFailure) = "response_too_many_failed_attempts",
        /// The model reached a limit of its own. Only in 0.99.0.
        ModelCap(ModelCap) = "model_cap",
        ..
    }
}

object! {
    /// An HTTP failure: the older form of `HttpFailure`.
    pub struct LegacyHttpFailure in snake_case {
        /// The status code of the last response. `null` if there was none.
        pub http_status_code: Field<u16>,
    }
}

object! {
    /// Something is wrong, but the task continues.
    pub struct WarningEvent {
        /// The warning, for display.
        pub message: String,
    }
}

object! {
    /// Something that the user relies on is deprecated and will be removed. `deprecationNotice`
    /// reports the same.
    pub struct DeprecationNoticeEvent {
        /// What is deprecated, for display.
        pub summary: String,
        /// What to do about it, for display. `null` if there is nothing to add.
        pub details: Field<String>,
    }
}

object! {
    /// Something happened alongside the task.
    pub struct BackgroundEvent {
        /// What happened, for display.
        pub message: String,
    }
}

object! {
    /// A model other than the requested one responds. `model/rerouted` reports the same.
    pub struct ModelRerouteEvent in snake_case {
        /// The requested model.
        pub from_model: String,
        /// The model that responds.
        pub to_model: String,
        /// The reason.
        pub reason: LegacyModelRerouteReason,
    }
}

string_enum! {
    /// Why another model responds: the older form of `ModelRerouteReason`.
    pub enum LegacyModelRerouteReason {
        /// The turn looks like security work that could cause serious harm.
        HighRiskCyberActivity = "high_risk_cyber_activity",
        ..
    }
}

object! {
    /// The last file changes are being undone.
    pub struct UndoStartedEvent {
        /// What is being undone, for display. `null` if there is no message.
        pub message: Field<String>,
    }
}

object! {
    /// Undoing the last file changes ended.
    pub struct UndoCompletedEvent {
        /// Whether the changes were undone.
        pub success: bool,
        /// The outcome, for display. `null` if there is no message.
        pub message: Field<String>,
    }
}

object! {
    /// An entry of the user input history of all conversations, for the terminal interface.
    pub struct GetHistoryEntryResponseEvent in snake_case {
        /// The index of the requested entry, counted from 0.
        pub offset: usize,
        /// The ID of the file that was read, as in `session_configured`.
        pub log_id: u64,
        /// The entry. `null` if it does not exist or cannot be read.
        pub entry: Field<HistoryEntry>,
    }
}

object! {
    /// A text typed by the user.
    pub struct HistoryEntry in snake_case {
        /// The ID of the conversation in which the text was typed.
        pub conversation_id: String,
        /// When the text was typed, as a Unix timestamp in seconds.
        pub ts: u64,
        /// The text.
        pub text: String,
    }
}

object! {
    /// The prompts saved by the user, for the terminal interface.
    pub struct ListCustomPromptsResponseEvent in snake_case {
        /// The prompts.
        pub custom_prompts: Vec<CustomPrompt>,
    }
}

object! {
    /// A prompt that the user has saved in a file.
    pub struct CustomPrompt in snake_case {
        /// The prompt's name.
        pub name: String,
        /// The file's path.
        pub path: String,
        /// The text of the prompt.
        pub content: String,
        /// What the prompt is for. `null` if the file does not say.
        pub description: Field<String>,
        /// The arguments that the prompt takes, for display. `null` if the file does not say.
        pub argument_hint: Field<String>,
    }
}
