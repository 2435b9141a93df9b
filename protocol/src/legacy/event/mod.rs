//! Events of the first protocol: the notifications `codex/event/TAG`, one for each tag of
//! [`EventMsg`]. They are sent alongside the newer notifications that report the same.
//!
//! Servers before 0.105.0 send them, as far as their own schemas show; a client opts out of them by
//! name in `optOutNotificationMethods`. Servers up to 0.114.0 still define `EventMsg`. On the wire
//! its bodies have `snake_case` fields, though the real schemas refer to newer types in `camelCase`
//! for some of them. The tags `get_history_entry_response`, `mcp_list_tools_response`, `list_…` and
//! `remote_skill_downloaded` are responses to operations of Codex's own terminal interface;
//! recorded traffic of the app-server contains none of them.

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
        /// The ID of what the event belongs to: usually the turn's ID; empty outside of any turn.
        pub id: String,
        /// The event. Its tag is the last part of the method.
        pub msg: EventMsg,
        /// The conversation's ID.
        pub conversation_id: String,
    }
}

tagged_union! {
    /// An event of a conversation: one sent as `codex/event/*`, or one of the past events in
    /// `sessionConfigured` and similar messages.
    pub enum EventMsg by "type" {
        /// The turn or something else failed.
        Error(ErrorEvent) = "error",
        /// Something is wrong, but the task continues.
        Warning(WarningEvent) = "warning",
        /// A model other than the requested one responds.
        ModelReroute(ModelRerouteEvent) = "model_reroute",
        /// The conversation was summarized to make room.
        ContextCompacted = "context_compacted",
        /// Turns were rolled back.
        ThreadRolledBack(ThreadRolledBackEvent) = "thread_rolled_back",
        /// A task started.
        TaskStarted(TaskStartedEvent) = "task_started",
        /// A task ended on its own.
        TaskComplete(TaskCompleteEvent) = "task_complete",
        /// Reports how many tokens were used and the state of the account's rate limits.
        TokenCount(TokenCountEvent) = "token_count",
        /// The agent finished a message.
        AgentMessage(AgentMessageEvent) = "agent_message",
        /// A message from the user.
        UserMessage(UserMessageEvent) = "user_message",
        /// The next piece of an agent message.
        AgentMessageDelta(AgentMessageDeltaEvent) = "agent_message_delta",
        /// The model finished a part of its reasoning summary.
        AgentReasoning(AgentReasoningEvent) = "agent_reasoning",
        /// The next piece of the model's reasoning summary.
        AgentReasoningDelta(AgentReasoningDeltaEvent) = "agent_reasoning_delta",
        /// The model finished a part of its raw reasoning.
        AgentReasoningRawContent(AgentReasoningRawContentEvent) = "agent_reasoning_raw_content",
        /// The next piece of the model's raw reasoning.
        AgentReasoningRawContentDelta(AgentReasoningRawContentDeltaEvent) = "agent_reasoning_raw_content_delta",
        /// The model's reasoning summary has a new part.
        AgentReasoningSectionBreak(AgentReasoningSectionBreakEvent) = "agent_reasoning_section_break",
        /// Reports the conversation's settings.
        SessionConfigured(SessionConfiguredEvent) = "session_configured",
        /// The conversation's name changed.
        ThreadNameUpdated(ThreadNameUpdatedEvent) = "thread_name_updated",
        /// The startup of an MCP server progressed.
        McpStartupUpdate(McpStartupUpdateEvent) = "mcp_startup_update",
        /// Every MCP server has started or failed to start.
        McpStartupComplete(McpStartupCompleteEvent) = "mcp_startup_complete",
        /// A call of an MCP tool started.
        McpToolCallBegin(McpToolCallBeginEvent) = "mcp_tool_call_begin",
        /// A call of an MCP tool ended.
        McpToolCallEnd(McpToolCallEndEvent) = "mcp_tool_call_end",
        /// A web search started.
        WebSearchBegin(WebSearchBeginEvent) = "web_search_begin",
        /// A web search ended.
        WebSearchEnd(WebSearchEndEvent) = "web_search_end",
        /// A command started.
        ExecCommandBegin(ExecCommandBeginEvent) = "exec_command_begin",
        /// A command wrote output.
        ExecCommandOutputDelta(ExecCommandOutputDeltaEvent) = "exec_command_output_delta",
        /// The agent wrote to the input of a running command.
        TerminalInteraction(TerminalInteractionEvent) = "terminal_interaction",
        /// A command ended.
        ExecCommandEnd(ExecCommandEndEvent) = "exec_command_end",
        /// The agent viewed an image file.
        ViewImageToolCall(ViewImageToolCallEvent) = "view_image_tool_call",
        /// Approval of a command is requested.
        ExecApprovalRequest(ExecApprovalRequestEvent) = "exec_approval_request",
        /// The user is asked questions.
        RequestUserInput(RequestUserInputEvent) = "request_user_input",
        /// The client is asked to call one of its tools.
        DynamicToolCallRequest(DynamicToolCallRequestEvent) = "dynamic_tool_call_request",
        /// An MCP server asks the user for something.
        ElicitationRequest(ElicitationRequestEvent) = "elicitation_request",
        /// Approval of a file change is requested.
        ApplyPatchApprovalRequest(ApplyPatchApprovalRequestEvent) = "apply_patch_approval_request",
        /// Something in use is deprecated and will be removed.
        DeprecationNotice(DeprecationNoticeEvent) = "deprecation_notice",
        /// Something happened alongside the task.
        BackgroundEvent(BackgroundEvent) = "background_event",
        /// The last file changes are being undone.
        UndoStarted(UndoStartedEvent) = "undo_started",
        /// Undoing the last file changes ended.
        UndoCompleted(UndoCompletedEvent) = "undo_completed",
        /// The stream of the model's response broke; the server retries.
        StreamError(StreamErrorEvent) = "stream_error",
        /// A file change started.
        PatchApplyBegin(PatchApplyBeginEvent) = "patch_apply_begin",
        /// A file change ended.
        PatchApplyEnd(PatchApplyEndEvent) = "patch_apply_end",
        /// All file changes of the turn so far, as one diff.
        TurnDiff(TurnDiffEvent) = "turn_diff",
        /// Returns an entry of the user input history.
        GetHistoryEntryResponse(GetHistoryEntryResponseEvent) = "get_history_entry_response",
        /// Returns the tools and resources of the MCP servers.
        McpListToolsResponse(McpListToolsResponseEvent) = "mcp_list_tools_response",
        /// Returns the prompts saved by the user.
        ListCustomPromptsResponse(ListCustomPromptsResponseEvent) = "list_custom_prompts_response",
        /// Returns the skills.
        ListSkillsResponse(ListSkillsResponseEvent) = "list_skills_response",
        /// Returns the skills that can be downloaded.
        ListRemoteSkillsResponse(ListRemoteSkillsResponseEvent) = "list_remote_skills_response",
        /// A skill was downloaded.
        RemoteSkillDownloaded(RemoteSkillDownloadedEvent) = "remote_skill_downloaded",
        /// Skill files have changed.
        SkillsUpdateAvailable = "skills_update_available",
        /// The agent's list of steps has changed.
        PlanUpdate(PlanUpdateEvent) = "plan_update",
        /// A task was stopped before it completed.
        TurnAborted(TurnAbortedEvent) = "turn_aborted",
        /// The conversation was unloaded and sends no more events.
        ShutdownComplete = "shutdown_complete",
        /// A review started.
        EnteredReviewMode(EnteredReviewModeEvent) = "entered_review_mode",
        /// A review ended.
        ExitedReviewMode(ExitedReviewModeEvent) = "exited_review_mode",
        /// An item of the conversation, in the format of the model's API.
        RawResponseItem(RawResponseItemEvent) = "raw_response_item",
        /// An item started.
        ItemStarted(ItemStartedEvent) = "item_started",
        /// An item completed.
        ItemCompleted(ItemCompletedEvent) = "item_completed",
        /// The next piece of an agent message, with the item's ID.
        AgentMessageContentDelta(AgentMessageContentDeltaEvent) = "agent_message_content_delta",
        /// The next piece of a plan.
        PlanDelta(PlanDeltaEvent) = "plan_delta",
        /// The next piece of the model's reasoning summary, with the item's ID.
        ReasoningContentDelta(ReasoningContentDeltaEvent) = "reasoning_content_delta",
        /// The next piece of the model's raw reasoning, with the item's ID.
        ReasoningRawContentDelta(ReasoningRawContentDeltaEvent) = "reasoning_raw_content_delta",
        /// An agent is starting another agent.
        CollabAgentSpawnBegin(CollabAgentSpawnBeginEvent) = "collab_agent_spawn_begin",
        /// An agent has started another agent, or failed to.
        CollabAgentSpawnEnd(CollabAgentSpawnEndEvent) = "collab_agent_spawn_end",
        /// An agent is sending a message to another agent.
        CollabAgentInteractionBegin(CollabAgentInteractionBeginEvent) = "collab_agent_interaction_begin",
        /// An agent has sent a message to another agent.
        CollabAgentInteractionEnd(CollabAgentInteractionEndEvent) = "collab_agent_interaction_end",
        /// An agent is waiting for other agents.
        CollabWaitingBegin(CollabWaitingBeginEvent) = "collab_waiting_begin",
        /// An agent has finished waiting for other agents.
        CollabWaitingEnd(CollabWaitingEndEvent) = "collab_waiting_end",
        /// An agent is closing another agent.
        CollabCloseBegin(CollabCloseBeginEvent) = "collab_close_begin",
        /// An agent has closed another agent.
        CollabCloseEnd(CollabCloseEndEvent) = "collab_close_end",
        /// An agent is resuming another agent.
        CollabResumeBegin(CollabResumeBeginEvent) = "collab_resume_begin",
        /// An agent has resumed another agent, or failed to.
        CollabResumeEnd(CollabResumeEndEvent) = "collab_resume_end",
        ..
    }
}
