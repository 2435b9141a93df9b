//! Events of the first protocol: the notifications `codex/event/TAG`, one for each tag of
//! [`EventMsg`], beside the newer notifications that say the same.
//!
//! Servers before 0.105.0 send them, as far as their own schemas tell; a client stops them by name in
//! `optOutNotificationMethods`. Those up to 0.114.0 still define `EventMsg`. On the wire its bodies
//! have `snake_case` members, though the real schemas refer to newer types in `camelCase` for some.
//! The tags `get_history_entry_response`, `mcp_list_tools_response`, `list_…` and
//! `remote_skill_downloaded` answer operations of Codex's own terminal interface; recorded traffic of
//! the app-server has none of them.

mod collab;
mod command;
mod item;
mod limit;
mod message;
mod patch;
mod plan;
mod session;
mod tool;

pub use collab::*;
pub use command::*;
pub use item::*;
pub use limit::*;
pub use message::*;
pub use patch::*;
pub use plan::*;
pub use session::*;
pub use tool::*;

use crate::macros::{object, tagged_union};

object! {
    /// An event of a conversation: the params of every `codex/event/*`.
    pub struct CodexEventNotification {
        /// Names what the event belongs to: as a rule the turn's id, and empty outside any turn.
        pub id: String,
        /// The event, whose tag is the last part of the method.
        pub msg: EventMsg,
        /// The conversation.
        pub conversation_id: String,
    }
}

tagged_union! {
    /// What happened in a conversation: an event of `codex/event/*`, or of the events so far that
    /// `sessionConfigured` and its like hold.
    pub enum EventMsg by "type" {
        /// The turn failed, or something else did.
        Error(ErrorEvent) = "error",
        /// Something is not as it should be.
        Warning(WarningEvent) = "warning",
        /// Another model answers than was asked for.
        ModelReroute(ModelRerouteEvent) = "model_reroute",
        /// The conversation was summarised to make room.
        ContextCompacted = "context_compacted",
        /// Turns were taken back.
        ThreadRolledBack(ThreadRolledBackEvent) = "thread_rolled_back",
        /// A task began.
        TaskStarted(TaskStartedEvent) = "task_started",
        /// A task ended by itself.
        TaskComplete(TaskCompleteEvent) = "task_complete",
        /// Says how many tokens were used and how the account's limits stand.
        TokenCount(TokenCountEvent) = "token_count",
        /// The agent ended a message.
        AgentMessage(AgentMessageEvent) = "agent_message",
        /// The user said something.
        UserMessage(UserMessageEvent) = "user_message",
        /// The agent wrote more of a message.
        AgentMessageDelta(AgentMessageDeltaEvent) = "agent_message_delta",
        /// The model ended a part of a summary of its reasoning.
        AgentReasoning(AgentReasoningEvent) = "agent_reasoning",
        /// The model wrote more of a summary of its reasoning.
        AgentReasoningDelta(AgentReasoningDeltaEvent) = "agent_reasoning_delta",
        /// The model ended a part of its reasoning itself.
        AgentReasoningRawContent(AgentReasoningRawContentEvent) = "agent_reasoning_raw_content",
        /// The model wrote more of its reasoning itself.
        AgentReasoningRawContentDelta(AgentReasoningRawContentDeltaEvent) = "agent_reasoning_raw_content_delta",
        /// A summary of the model's reasoning has a new part.
        AgentReasoningSectionBreak(AgentReasoningSectionBreakEvent) = "agent_reasoning_section_break",
        /// Says how the conversation is set up.
        SessionConfigured(SessionConfiguredEvent) = "session_configured",
        /// The conversation has another name.
        ThreadNameUpdated(ThreadNameUpdatedEvent) = "thread_name_updated",
        /// The start of an MCP server went on.
        McpStartupUpdate(McpStartupUpdateEvent) = "mcp_startup_update",
        /// Every MCP server has started, or failed to.
        McpStartupComplete(McpStartupCompleteEvent) = "mcp_startup_complete",
        /// A call of an MCP tool began.
        McpToolCallBegin(McpToolCallBeginEvent) = "mcp_tool_call_begin",
        /// A call of an MCP tool ended.
        McpToolCallEnd(McpToolCallEndEvent) = "mcp_tool_call_end",
        /// A search of the web began.
        WebSearchBegin(WebSearchBeginEvent) = "web_search_begin",
        /// A search of the web ended.
        WebSearchEnd(WebSearchEndEvent) = "web_search_end",
        /// A command began.
        ExecCommandBegin(ExecCommandBeginEvent) = "exec_command_begin",
        /// A command wrote something.
        ExecCommandOutputDelta(ExecCommandOutputDeltaEvent) = "exec_command_output_delta",
        /// The agent wrote to the input of a running command.
        TerminalInteraction(TerminalInteractionEvent) = "terminal_interaction",
        /// A command ended.
        ExecCommandEnd(ExecCommandEndEvent) = "exec_command_end",
        /// The agent looked at an image in a file.
        ViewImageToolCall(ViewImageToolCallEvent) = "view_image_tool_call",
        /// Someone is asked whether a command may run.
        ExecApprovalRequest(ExecApprovalRequestEvent) = "exec_approval_request",
        /// The user is asked questions.
        RequestUserInput(RequestUserInputEvent) = "request_user_input",
        /// The client is asked to call one of its tools.
        DynamicToolCallRequest(DynamicToolCallRequestEvent) = "dynamic_tool_call_request",
        /// An MCP server asks the user for something.
        ElicitationRequest(ElicitationRequestEvent) = "elicitation_request",
        /// Someone is asked whether files may be changed.
        ApplyPatchApprovalRequest(ApplyPatchApprovalRequestEvent) = "apply_patch_approval_request",
        /// Something in use will go away.
        DeprecationNotice(DeprecationNoticeEvent) = "deprecation_notice",
        /// Something happened beside the task.
        BackgroundEvent(BackgroundEvent) = "background_event",
        /// The last changes of files are being taken back.
        UndoStarted(UndoStartedEvent) = "undo_started",
        /// Taking back the last changes of files ended.
        UndoCompleted(UndoCompletedEvent) = "undo_completed",
        /// The stream of the model's answer broke; the server tries again.
        StreamError(StreamErrorEvent) = "stream_error",
        /// A change of files began.
        PatchApplyBegin(PatchApplyBeginEvent) = "patch_apply_begin",
        /// A change of files ended.
        PatchApplyEnd(PatchApplyEndEvent) = "patch_apply_end",
        /// The files changed by the turn, as they are now, in one diff.
        TurnDiff(TurnDiffEvent) = "turn_diff",
        /// Gives an entry of what users typed.
        GetHistoryEntryResponse(GetHistoryEntryResponseEvent) = "get_history_entry_response",
        /// Gives the tools and resources of the MCP servers.
        McpListToolsResponse(McpListToolsResponseEvent) = "mcp_list_tools_response",
        /// Gives the prompts that the user has saved.
        ListCustomPromptsResponse(ListCustomPromptsResponseEvent) = "list_custom_prompts_response",
        /// Gives the skills.
        ListSkillsResponse(ListSkillsResponseEvent) = "list_skills_response",
        /// Gives the skills that can be downloaded.
        ListRemoteSkillsResponse(ListRemoteSkillsResponseEvent) = "list_remote_skills_response",
        /// A skill was downloaded.
        RemoteSkillDownloaded(RemoteSkillDownloadedEvent) = "remote_skill_downloaded",
        /// The files of skills have changed.
        SkillsUpdateAvailable = "skills_update_available",
        /// The agent's list of steps has changed.
        PlanUpdate(PlanUpdateEvent) = "plan_update",
        /// A task was stopped before its end.
        TurnAborted(TurnAbortedEvent) = "turn_aborted",
        /// The conversation is unloaded; nothing more comes from it.
        ShutdownComplete = "shutdown_complete",
        /// A review began.
        EnteredReviewMode(EnteredReviewModeEvent) = "entered_review_mode",
        /// A review ended.
        ExitedReviewMode(ExitedReviewModeEvent) = "exited_review_mode",
        /// An item of the conversation, as the model's API has it.
        RawResponseItem(RawResponseItemEvent) = "raw_response_item",
        /// An item began.
        ItemStarted(ItemStartedEvent) = "item_started",
        /// An item ended.
        ItemCompleted(ItemCompletedEvent) = "item_completed",
        /// The agent wrote more of a message, with the item's name.
        AgentMessageContentDelta(AgentMessageContentDeltaEvent) = "agent_message_content_delta",
        /// The agent wrote more of a plan.
        PlanDelta(PlanDeltaEvent) = "plan_delta",
        /// The model wrote more of a summary of its reasoning, with the item's name.
        ReasoningContentDelta(ReasoningContentDeltaEvent) = "reasoning_content_delta",
        /// The model wrote more of its reasoning itself, with the item's name.
        ReasoningRawContentDelta(ReasoningRawContentDeltaEvent) = "reasoning_raw_content_delta",
        /// An agent begins to start another one.
        CollabAgentSpawnBegin(CollabAgentSpawnBeginEvent) = "collab_agent_spawn_begin",
        /// An agent has started another one, or failed to.
        CollabAgentSpawnEnd(CollabAgentSpawnEndEvent) = "collab_agent_spawn_end",
        /// An agent begins to send a message to another one.
        CollabAgentInteractionBegin(CollabAgentInteractionBeginEvent) = "collab_agent_interaction_begin",
        /// An agent has sent a message to another one.
        CollabAgentInteractionEnd(CollabAgentInteractionEndEvent) = "collab_agent_interaction_end",
        /// An agent begins to wait for others.
        CollabWaitingBegin(CollabWaitingBeginEvent) = "collab_waiting_begin",
        /// An agent has waited for others.
        CollabWaitingEnd(CollabWaitingEndEvent) = "collab_waiting_end",
        /// An agent begins to close another one.
        CollabCloseBegin(CollabCloseBeginEvent) = "collab_close_begin",
        /// An agent has closed another one.
        CollabCloseEnd(CollabCloseEndEvent) = "collab_close_end",
        /// An agent begins to resume another one.
        CollabResumeBegin(CollabResumeBeginEvent) = "collab_resume_begin",
        /// An agent has resumed another one, or failed to.
        CollabResumeEnd(CollabResumeEndEvent) = "collab_resume_end",
        ..
    }
}
