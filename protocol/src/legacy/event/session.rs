//! How a conversation is set up, how its tasks begin and end, and what it tells its users: errors,
//! warnings and notices.

use crate::{
    legacy::{EventMsg, LegacySandboxPolicy, TurnAbortReason},
    macros::{keyed_union, object, string_enum, tagged_union},
    model::{ModeKind, ReasoningEffort},
    path::AbsolutePathBuf,
    permission::AskForApproval,
    thread::ThreadId,
    turn::ModelCap,
};

object! {
    /// Says how a conversation is set up: its first event.
    pub struct SessionConfiguredEvent in snake_case {
        /// Names the conversation.
        pub session_id: ThreadId,
        /// The conversation that it is a copy of. Absent and `null` mean: none.
        pub forked_from_id: Field<ThreadId>,
        /// Its name. Absent and `null` mean: it has none.
        pub thread_name: Field<String>,
        /// The model in use.
        pub model: String,
        /// The model provider, by its id in the configuration.
        pub model_provider_id: String,
        /// When a person is asked before something is done.
        pub approval_policy: AskForApproval,
        /// What commands may touch.
        pub sandbox_policy: LegacySandboxPolicy,
        /// The working directory.
        pub cwd: String,
        /// The reasoning effort in use. `null` for the model's default.
        pub reasoning_effort: Field<ReasoningEffort>,
        /// Names the file with what users typed in all conversations: its inode on Unix, 0 elsewhere.
        pub history_log_id: u64,
        /// How many entries that file has.
        pub history_entry_count: usize,
        /// What happened so far, as events. `null` in a new conversation.
        pub initial_messages: Field<Vec<EventMsg>>,
        /// The proxy through which commands reach the network. Absent and `null` mean: there is none.
        pub network_proxy: Field<SessionNetworkProxyRuntime>,
        /// The file that records the conversation. `null` when none does.
        pub rollout_path: Field<String>,
    }
}

object! {
    /// Where the proxy of a conversation listens.
    pub struct SessionNetworkProxyRuntime in snake_case {
        /// Its address for HTTP.
        pub http_addr: String,
        /// Its address for SOCKS.
        pub socks_addr: String,
        /// Its address for its own administration.
        pub admin_addr: String,
    }
}

object! {
    /// The conversation has another name. `thread/name/updated` says the same.
    pub struct ThreadNameUpdatedEvent in snake_case {
        /// The conversation.
        pub thread_id: ThreadId,
        /// Its name. Absent and `null` mean: it has none now.
        pub thread_name: Field<String>,
    }
}

object! {
    /// A task, which newer servers call a turn, began.
    #[derive(Default)]
    pub struct TaskStartedEvent in snake_case {
        /// Names the turn.
        pub turn_id: Newer<String>,
        /// How many tokens the model can take in at once. `null` when not known.
        pub model_context_window: Field<i64>,
        /// The mode in which it runs. Defaults to `default`.
        pub collaboration_mode_kind: Optional<ModeKind> = "default",
    }
}

object! {
    /// A task ended by itself. `turn/completed` says the same.
    #[derive(Default)]
    pub struct TaskCompleteEvent in snake_case {
        /// Names the turn.
        pub turn_id: Newer<String>,
        /// What the agent said last. `null` when it said nothing.
        pub last_agent_message: Field<String>,
    }
}

object! {
    /// A task was stopped before its end.
    pub struct TurnAbortedEvent in snake_case {
        /// Names the turn. Absent from older servers; `null` when no turn was running.
        pub turn_id: Field<String>,
        /// What stopped it.
        pub reason: TurnAbortReason,
    }
}

object! {
    /// Turns were taken back.
    pub struct ThreadRolledBackEvent in snake_case {
        /// How many, counted from the end.
        pub num_turns: u32,
    }
}

object! {
    /// Something failed, most often the task as a whole.
    pub struct ErrorEvent in snake_case {
        /// What failed, for people.
        pub message: String,
        /// What failed, for programs. Absent and `null` mean: not told apart.
        pub codex_error_info: Field<LegacyCodexErrorInfo> = null,
    }
}

object! {
    /// The stream of the model's answer broke; the server tries again.
    pub struct StreamErrorEvent in snake_case {
        /// What the server does about it, for people.
        pub message: String,
        /// What failed, for programs. Absent and `null` mean: not told apart.
        pub codex_error_info: Field<LegacyCodexErrorInfo> = null,
        /// What failed, for people. Absent and `null` mean: nothing more is known.
        pub additional_details: Field<String> = null,
    }
}

keyed_union! {
    /// What failed: the older spelling of `CodexErrorInfo`.
    pub enum LegacyCodexErrorInfo {
        /// The conversation is too long for the model.
        ContextWindowExceeded = "context_window_exceeded",
        /// The account has used up what it may use.
        UsageLimitExceeded = "usage_limit_exceeded",
        /// The model's servers have too much to do.
        ServerOverloaded = "server_overloaded",
        /// The model's servers failed.
        InternalServerError = "internal_server_error",
        /// The sign-in does not count, or no longer.
        Unauthorized = "unauthorized",
        /// The model's servers refused the request as wrong.
        BadRequest = "bad_request",
        /// A command failed on its sandbox.
        SandboxError = "sandbox_error",
        /// Turns could not be taken back.
        ThreadRollbackFailed = "thread_rollback_failed",
        /// Anything else.
        Other = "other",
        /// The model's servers could not be reached.
        HttpConnectionFailed(LegacyHttpFailure) = "http_connection_failed",
        /// The stream of the answer could not be opened.
        ResponseStreamConnectionFailed(LegacyHttpFailure) = "response_stream_connection_failed",
        /// The stream of the answer broke before its end.
        ResponseStreamDisconnected(LegacyHttpFailure) = "response_stream_disconnected",
        /// The request failed as often as it may.
        ResponseTooManyFailedAttempts(LegacyHttpFailure) = "response_too_many_failed_attempts",
        /// The model has met a limit of its own. 0.99.0 alone has it.
        ModelCap(ModelCap) = "model_cap",
        ..
    }
}

object! {
    /// A failure of HTTP: the older spelling of `HttpFailure`.
    #[derive(Default)]
    pub struct LegacyHttpFailure in snake_case {
        /// The status code of the last answer. `null` when there was no answer.
        pub http_status_code: Field<u16>,
    }
}

object! {
    /// Something is not as it should be, and the task goes on.
    pub struct WarningEvent {
        /// What, for people.
        pub message: String,
    }
}

object! {
    /// Something that the user relies on will go away. `deprecationNotice` says the same.
    pub struct DeprecationNoticeEvent {
        /// What, for people.
        pub summary: String,
        /// What to do about it, for people. `null` when there is nothing to add.
        pub details: Field<String>,
    }
}

object! {
    /// Something happened beside the task.
    pub struct BackgroundEvent {
        /// What, for people.
        pub message: String,
    }
}

object! {
    /// Another model answers than was asked for. `model/rerouted` says the same.
    pub struct ModelRerouteEvent in snake_case {
        /// The model that was asked for.
        pub from_model: String,
        /// The model that answers.
        pub to_model: String,
        /// Why.
        pub reason: LegacyModelRerouteReason,
    }
}

string_enum! {
    /// Why another model answers: the older spelling of `ModelRerouteReason`.
    pub enum LegacyModelRerouteReason {
        /// The turn looks like security work that could do great harm.
        HighRiskCyberActivity = "high_risk_cyber_activity",
        ..
    }
}

object! {
    /// The last changes of files are being taken back.
    #[derive(Default)]
    pub struct UndoStartedEvent {
        /// What is done, for people. `null` when there is nothing to say.
        pub message: Field<String>,
    }
}

object! {
    /// Taking back the last changes of files ended.
    pub struct UndoCompletedEvent {
        /// Whether it worked.
        pub success: bool,
        /// What came of it, for people. `null` when there is nothing to say.
        pub message: Field<String>,
    }
}

object! {
    /// An entry of what users typed in all conversations, for the terminal interface.
    pub struct GetHistoryEntryResponseEvent in snake_case {
        /// Which entry was asked for, counted from 0.
        pub offset: usize,
        /// Names the file that was asked, as `session_configured` does.
        pub log_id: u64,
        /// The entry. `null` when there is none, or none that can be read.
        pub entry: Field<HistoryEntry>,
    }
}

object! {
    /// A text that a user typed.
    pub struct HistoryEntry in snake_case {
        /// The conversation in which it was typed.
        pub conversation_id: String,
        /// When, in seconds of Unix time.
        pub ts: u64,
        /// The text.
        pub text: String,
    }
}

object! {
    /// The prompts that the user has saved, for the terminal interface.
    pub struct ListCustomPromptsResponseEvent in snake_case {
        /// The prompts.
        pub custom_prompts: Vec<CustomPrompt>,
    }
}

object! {
    /// A prompt that the user has saved in a file.
    pub struct CustomPrompt in snake_case {
        /// Its name.
        pub name: String,
        /// The file.
        pub path: String,
        /// The prompt.
        pub content: String,
        /// What it is for. `null` when the file does not say.
        pub description: Field<String>,
        /// Which arguments it takes, for people. `null` when the file does not say.
        pub argument_hint: Field<String>,
    }
}

tagged_union! {
    /// Which files commands may read: the older spelling of `ReadOnlyAccess`.
    pub enum LegacyReadOnlyAccess by "type" {
        /// Some alone.
        Restricted(LegacyRestrictedReads) = "restricted",
        /// All.
        FullAccess = "full-access",
        ..
    }
}

object! {
    /// The files that commands may read, where they may not read all.
    #[derive(Default)]
    pub struct LegacyRestrictedReads in snake_case {
        /// Whether they may read what programs of the system need. Defaults to `true`.
        pub include_platform_defaults: Optional<bool> = true,
        /// Folders to read in besides. Absent means: none.
        pub readable_roots: Optional<Vec<AbsolutePathBuf>>,
    }
}
