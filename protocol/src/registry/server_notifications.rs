//! Notifications from the server to the client: the rows of [`ServerNotification`].

use crate::{
    account::*, app::*, command::*, config::*, environment::*, external_agent_config::*, fs::*,
    fuzzy_file_search::*, guardian::*, hook::*, item::*, legacy::*, macros::method_set,
    mcp_server::*, model::*, model_provider::*, process::*, project::*, remote_control::*,
    response_item::*, server::*, skill::*, thread::*, turn::*, windows::*,
};

method_set! {
    /// A notification from the server to the client.
    pub enum ServerNotification in server_notification, ServerToClient {
        // account
        /// The server's sign-in has changed.
        stable AccountUpdated = "account/updated": AccountUpdatedNotification,
        /// A sign-in has ended.
        stable AccountLoginCompleted = "account/login/completed": AccountLoginCompletedNotification,
        /// A rate limit has changed.
        stable AccountRateLimitsUpdated = "account/rateLimits/updated": AccountRateLimitsUpdatedNotification,
        /// The status of a sign-in to a gateway has changed.
        stable AccountGatewayOAuthChanged = "account/gatewayOAuth/changed": GatewayOAuthChangedNotification,

        // thread
        /// A thread was started.
        stable ThreadStarted = "thread/started": ThreadStartedNotification,
        /// A thread's status has changed.
        stable ThreadStatusChanged = "thread/status/changed": ThreadStatusChangedNotification,
        /// Reports a thread's read state.
        stable ThreadReadStateChanged = "thread/readState/changed": ThreadReadStateChangedNotification,
        /// A thread was archived.
        stable ThreadArchived = "thread/archived": ThreadArchivedNotification,
        /// A thread was deleted.
        stable ThreadDeleted = "thread/deleted": ThreadDeletedNotification,
        /// A thread was unarchived.
        stable ThreadUnarchived = "thread/unarchived": ThreadUnarchivedNotification,
        /// A thread is no longer loaded in memory.
        stable ThreadClosed = "thread/closed": ThreadClosedNotification,
        /// The last turns of a thread were dropped.
        stable ThreadReverted = "thread/reverted": ThreadRevertedNotification,
        /// A thread's name has changed.
        stable ThreadNameUpdated = "thread/name/updated": ThreadNameUpdatedNotification,
        /// A thread was moved to another project, or out of its project.
        stable ThreadProjectUpdated = "thread/project/updated": ThreadProjectUpdatedNotification,
        /// A thread's history was compacted for the model.
        stable ThreadCompacted = "thread/compacted": ContextCompactedNotification,

        // thread: settings
        /// A thread's settings have changed.
        stable ThreadSettingsUpdated = "thread/settings/updated": ThreadSettingsUpdatedNotification,

        // thread: sections
        /// A thread was moved between sections, or within one.
        stable ThreadSectionChanged = "thread/section/changed": ThreadSectionChangedNotification,

        // thread: goals
        /// A thread's goal has changed, or a thread with a goal was resumed.
        stable ThreadGoalUpdated = "thread/goal/updated": ThreadGoalUpdatedNotification,
        /// A thread's goal was cleared, or a thread without a goal was resumed.
        stable ThreadGoalCleared = "thread/goal/cleared": ThreadGoalClearedNotification,

        // thread: attachments
        /// An attachment was added or removed.
        stable ThreadAttachmentUpdated = "thread/attachment/updated": ThreadAttachmentUpdatedNotification,

        // thread: queue
        /// A thread's queue has changed.
        stable ThreadQueueChanged = "thread/queue/changed": ThreadQueueChangedNotification,

        // thread: predictions
        /// A prediction was completed or has failed.
        stable ThreadPredictionUpdated = "thread/prediction/updated": ThreadPredictionUpdatedNotification,

        // thread: realtime
        /// A realtime session has started.
        stable ThreadRealtimeStarted = "thread/realtime/started": ThreadRealtimeStartedNotification,
        /// The Realtime API returned an item that has no notification of its own.
        stable ThreadRealtimeItemAdded = "thread/realtime/itemAdded": ThreadRealtimeItemAddedNotification,
        /// An item of a realtime session has started.
        stable ThreadRealtimeItemStarted = "thread/realtime/item/started": ThreadRealtimeItemStartedNotification,
        /// Streams more text of a transcript item in a realtime session.
        stable ThreadRealtimeItemTranscriptDelta = "thread/realtime/item/transcript/delta": ThreadRealtimeItemTranscriptDeltaNotification,
        /// An item of a realtime session is complete.
        stable ThreadRealtimeItemCompleted = "thread/realtime/item/completed": ThreadRealtimeItemCompletedNotification,
        /// Streams more of a realtime session's transcript.
        stable ThreadRealtimeTranscriptDelta = "thread/realtime/transcript/delta": ThreadRealtimeTranscriptDeltaNotification,
        /// A part of a realtime session's transcript is complete.
        stable ThreadRealtimeTranscriptDone = "thread/realtime/transcript/done": ThreadRealtimeTranscriptDoneNotification,
        /// Streams a chunk of the realtime model's speech, as audio.
        stable ThreadRealtimeOutputAudioDelta = "thread/realtime/outputAudio/delta": ThreadRealtimeOutputAudioDeltaNotification,
        /// Delivers the SDP answer to the client's WebRTC offer.
        stable ThreadRealtimeSdp = "thread/realtime/sdp": ThreadRealtimeSdpNotification,
        /// An error occurred in a realtime session.
        stable ThreadRealtimeError = "thread/realtime/error": ThreadRealtimeErrorNotification,
        /// The connection of a realtime session was closed.
        stable ThreadRealtimeClosed = "thread/realtime/closed": ThreadRealtimeClosedNotification,
        /// Delivers the text of a realtime session's transcript.
        removed "0.121.0" ThreadRealtimeTranscriptUpdated = "thread/realtime/transcriptUpdated": ThreadRealtimeTranscriptUpdatedNotification,

        // turn
        /// Reports a thread's token usage.
        stable ThreadTokenUsageUpdated = "thread/tokenUsage/updated": ThreadTokenUsageUpdatedNotification,
        /// A turn has started.
        stable TurnStarted = "turn/started": TurnStartedNotification,
        /// A turn has ended.
        stable TurnCompleted = "turn/completed": TurnCompletedNotification,
        /// Reports the diff of everything that a turn has changed in files so far.
        stable TurnDiffUpdated = "turn/diff/updated": TurnDiffUpdatedNotification,
        /// The agent created or changed its plan.
        stable TurnPlanUpdated = "turn/plan/updated": TurnPlanUpdatedNotification,
        /// Reports the backend's moderation metadata for a turn.
        stable TurnModerationMetadata = "turn/moderationMetadata": TurnModerationMetadataNotification,
        /// An error occurred in a turn.
        stable Error = "error": ErrorNotification,

        // item
        /// Streams more text of an agent message.
        stable ItemAgentMessageDelta = "item/agentMessage/delta": AgentMessageDeltaNotification,
        /// Streams more text of a plan.
        stable ItemPlanDelta = "item/plan/delta": PlanDeltaNotification,
        /// Streams output of a command.
        stable ItemCommandExecutionOutputDelta = "item/commandExecution/outputDelta": CommandExecutionOutputDeltaNotification,
        /// The agent wrote to the standard input of a running command.
        stable ItemCommandExecutionTerminalInteraction = "item/commandExecution/terminalInteraction": TerminalInteractionNotification,
        /// Streams output of the tool that changes files. Sent by older servers only.
        stable ItemFileChangeOutputDelta = "item/fileChange/outputDelta": FileChangeOutputDeltaNotification,
        /// A file change has made progress.
        stable ItemFileChangePatchUpdated = "item/fileChange/patchUpdated": FileChangePatchUpdatedNotification,
        /// An MCP tool call has made progress.
        stable ItemMcpToolCallProgress = "item/mcpToolCall/progress": McpToolCallProgressNotification,
        /// Streams more text of a reasoning summary.
        stable ItemReasoningSummaryTextDelta = "item/reasoning/summaryTextDelta": ReasoningSummaryTextDeltaNotification,
        /// A new part was added to a reasoning summary.
        stable ItemReasoningSummaryPartAdded = "item/reasoning/summaryPartAdded": ReasoningSummaryPartAddedNotification,
        /// Streams more text of the model's raw reasoning.
        stable ItemReasoningTextDelta = "item/reasoning/textDelta": ReasoningTextDeltaNotification,
        /// An item of a turn has started.
        stable ItemStarted = "item/started": ItemStartedNotification,
        /// An item of a turn has ended.
        stable ItemCompleted = "item/completed": ItemCompletedNotification,

        // guardian
        /// An automatic review of an action has started.
        stable ItemAutoApprovalReviewStarted = "item/autoApprovalReview/started": ItemGuardianApprovalReviewStartedNotification,
        /// An automatic review of an action has ended.
        stable ItemAutoApprovalReviewCompleted = "item/autoApprovalReview/completed": ItemGuardianApprovalReviewCompletedNotification,
        /// A turn requires strict review.
        stable AutoApprovalReviewStrictReviewRequired = "autoApprovalReview/strictReviewRequired": StrictReviewRequiredNotification,
        /// The reviewing agent has something to report, such as its verdict.
        stable GuardianWarning = "guardianWarning": GuardianWarningNotification,

        // command
        /// Streams output of a command.
        stable CommandExecOutputDelta = "command/exec/outputDelta": CommandExecOutputDeltaNotification,

        // process
        /// Streams output of a process.
        stable ProcessOutputDelta = "process/outputDelta": ProcessOutputDeltaNotification,
        /// A process has exited.
        stable ProcessExited = "process/exited": ProcessExitedNotification,

        // fs
        /// Something changed in a watched file or directory.
        stable FsChanged = "fs/changed": FsChangedNotification,

        // fuzzy file search
        /// A search session has found more results.
        stable FuzzyFileSearchSessionUpdated = "fuzzyFileSearch/sessionUpdated": FuzzyFileSearchSessionUpdatedNotification,
        /// A search session has searched all files.
        stable FuzzyFileSearchSessionCompleted = "fuzzyFileSearch/sessionCompleted": FuzzyFileSearchSessionCompletedNotification,

        // environment
        /// An environment of a thread was connected.
        stable ThreadEnvironmentConnected = "thread/environment/connected": EnvironmentConnectionNotification,
        /// An environment of a thread was disconnected.
        stable ThreadEnvironmentDisconnected = "thread/environment/disconnected": EnvironmentConnectionNotification,

        // project
        /// A project was created, changed or deleted.
        stable ProjectChanged = "project/changed": ProjectChangedNotification,

        // model
        /// Another model responds than the one requested.
        stable ModelRerouted = "model/rerouted": ModelReroutedNotification,
        /// The account needs further verification.
        stable ModelVerification = "model/verification": ModelVerificationNotification,
        /// A response is held back while it is checked for safety.
        stable ModelSafetyBufferingUpdated = "model/safetyBuffering/updated": ModelSafetyBufferingUpdatedNotification,

        // model providers
        /// The sign-in to a model provider is being renewed.
        stable ModelProviderAuthRecoveryStarted = "modelProvider/authRecoveryStarted": AuthRecoveryNotification,
        /// The sign-in to a model provider was renewed.
        stable ModelProviderAuthRecoveryCompleted = "modelProvider/authRecoveryCompleted": AuthRecoveryNotification,

        // config
        /// The configuration has a problem.
        stable ConfigWarning = "configWarning": ConfigWarningNotification,

        // configuration of other agents
        /// A step of an import is done.
        stable ExternalAgentConfigImportProgress = "externalAgentConfig/import/progress": ExternalAgentConfigImportProgressNotification,
        /// An import has ended.
        stable ExternalAgentConfigImportCompleted = "externalAgentConfig/import/completed": ExternalAgentConfigImportCompletedNotification,

        // hook
        /// A hook has started to run.
        stable HookStarted = "hook/started": HookStartedNotification,
        /// A hook's run has ended.
        stable HookCompleted = "hook/completed": HookCompletedNotification,

        // skill
        /// Skills may have changed.
        stable SkillsChanged = "skills/changed": SkillsChangedNotification,

        // app
        /// More information about the apps is available.
        stable AppListUpdated = "app/list/updated": AppListUpdatedNotification,

        // mcp_server
        /// A sign-in to an MCP server has ended.
        stable McpServerOauthLoginCompleted = "mcpServer/oauthLogin/completed": McpServerOauthLoginCompletedNotification,
        /// The startup status of an MCP server has changed.
        stable McpServerStartupStatusUpdated = "mcpServer/startupStatus/updated": McpServerStatusUpdatedNotification,
        /// An MCP server sent an event that the client subscribed to.
        stable McpServerEventStream = "mcpServer/event/stream/notification": McpServerEventStreamNotification,

        // server
        /// A request from the server no longer needs a response.
        stable ServerRequestResolved = "serverRequest/resolved": ServerRequestResolvedNotification,
        /// Reports a warning.
        stable Warning = "warning": WarningNotification,
        /// Something in use is deprecated.
        stable DeprecationNotice = "deprecationNotice": DeprecationNoticeNotification,

        // remote control
        /// Reports the status of remote control.
        stable RemoteControlStatusChanged = "remoteControl/status/changed": RemoteControlStatusChangedNotification,

        // windows
        /// Warns of directories that everybody can write to, which the sandbox cannot protect.
        stable WindowsWorldWritableWarning = "windows/worldWritableWarning": WindowsWorldWritableWarningNotification,
        /// The setup of the sandbox on Windows has ended.
        stable WindowsSandboxSetupCompleted = "windowsSandbox/setupCompleted": WindowsSandboxSetupCompletedNotification,

        // response item
        /// A raw item of the model's API is complete; needs `experimentalRawEvents`.
        stable RawResponseItemCompleted = "rawResponseItem/completed": RawResponseItemCompletedNotification,
        /// A response of the model's API is complete, with its usage; needs
        /// `experimentalRawEvents`.
        stable RawResponseCompleted = "rawResponse/completed": RawResponseCompletedNotification,

        // legacy: signing in
        /// The server's sign-in has changed.
        removed "0.110.0" AuthStatusChange = "authStatusChange": AuthStatusChangeNotification,
        /// A sign-in with ChatGPT has ended.
        removed "0.110.0" LoginChatgptComplete = "loginChatGptComplete": LoginChatgptCompleteNotification,

        // legacy
        /// A resumed or forked conversation is set up.
        removed "0.110.0" SessionConfigured = "sessionConfigured": SessionConfiguredNotification,

        // legacy: events
        /// An error occurred, in the turn or elsewhere.
        removed "0.105.0" CodexEventError = "codex/event/error": CodexEventNotification,
        /// Reports a warning.
        removed "0.105.0" CodexEventWarning = "codex/event/warning": CodexEventNotification,
        /// The conversation was compacted to free up context.
        removed "0.105.0" CodexEventContextCompacted = "codex/event/context_compacted": CodexEventNotification,
        /// Turns were rolled back.
        removed "0.105.0" CodexEventThreadRolledBack = "codex/event/thread_rolled_back": CodexEventNotification,
        /// A task has started.
        removed "0.105.0" CodexEventTaskStarted = "codex/event/task_started": CodexEventNotification,
        /// A task has ended without being interrupted.
        removed "0.105.0" CodexEventTaskComplete = "codex/event/task_complete": CodexEventNotification,
        /// Reports the token usage and the account's rate limits.
        removed "0.105.0" CodexEventTokenCount = "codex/event/token_count": CodexEventNotification,
        /// The agent completed a message.
        removed "0.105.0" CodexEventAgentMessage = "codex/event/agent_message": CodexEventNotification,
        /// The user sent a message.
        removed "0.105.0" CodexEventUserMessage = "codex/event/user_message": CodexEventNotification,
        /// Streams more text of an agent message.
        removed "0.105.0" CodexEventAgentMessageDelta = "codex/event/agent_message_delta": CodexEventNotification,
        /// The model completed a part of a reasoning summary.
        removed "0.105.0" CodexEventAgentReasoning = "codex/event/agent_reasoning": CodexEventNotification,
        /// Streams more text of a reasoning summary.
        removed "0.105.0" CodexEventAgentReasoningDelta = "codex/event/agent_reasoning_delta": CodexEventNotification,
        /// The model completed a part of its raw reasoning.
        removed "0.105.0" CodexEventAgentReasoningRawContent = "codex/event/agent_reasoning_raw_content": CodexEventNotification,
        /// Streams more text of the model's raw reasoning.
        removed "0.105.0" CodexEventAgentReasoningRawContentDelta = "codex/event/agent_reasoning_raw_content_delta": CodexEventNotification,
        /// A new part was added to a reasoning summary.
        removed "0.105.0" CodexEventAgentReasoningSectionBreak = "codex/event/agent_reasoning_section_break": CodexEventNotification,
        /// Reports how the conversation is set up.
        removed "0.105.0" CodexEventSessionConfigured = "codex/event/session_configured": CodexEventNotification,
        /// The conversation's name has changed.
        removed "0.105.0" CodexEventThreadNameUpdated = "codex/event/thread_name_updated": CodexEventNotification,
        /// The startup status of an MCP server has changed.
        removed "0.105.0" CodexEventMcpStartupUpdate = "codex/event/mcp_startup_update": CodexEventNotification,
        /// Every MCP server has started or failed to start.
        removed "0.105.0" CodexEventMcpStartupComplete = "codex/event/mcp_startup_complete": CodexEventNotification,
        /// An MCP tool call has started.
        removed "0.105.0" CodexEventMcpToolCallBegin = "codex/event/mcp_tool_call_begin": CodexEventNotification,
        /// An MCP tool call has ended.
        removed "0.105.0" CodexEventMcpToolCallEnd = "codex/event/mcp_tool_call_end": CodexEventNotification,
        /// A web search has started.
        removed "0.105.0" CodexEventWebSearchBegin = "codex/event/web_search_begin": CodexEventNotification,
        /// A web search has ended.
        removed "0.105.0" CodexEventWebSearchEnd = "codex/event/web_search_end": CodexEventNotification,
        /// A command has started.
        removed "0.105.0" CodexEventExecCommandBegin = "codex/event/exec_command_begin": CodexEventNotification,
        /// Streams output of a command.
        removed "0.105.0" CodexEventExecCommandOutputDelta = "codex/event/exec_command_output_delta": CodexEventNotification,
        /// The agent wrote to the standard input of a running command.
        removed "0.105.0" CodexEventTerminalInteraction = "codex/event/terminal_interaction": CodexEventNotification,
        /// A command has ended.
        removed "0.105.0" CodexEventExecCommandEnd = "codex/event/exec_command_end": CodexEventNotification,
        /// The agent viewed an image file.
        removed "0.105.0" CodexEventViewImageToolCall = "codex/event/view_image_tool_call": CodexEventNotification,
        /// Approval is requested to run a command.
        removed "0.105.0" CodexEventExecApprovalRequest = "codex/event/exec_approval_request": CodexEventNotification,
        /// The user is asked questions.
        removed "0.105.0" CodexEventRequestUserInput = "codex/event/request_user_input": CodexEventNotification,
        /// The client is asked to call one of its tools.
        removed "0.105.0" CodexEventDynamicToolCallRequest = "codex/event/dynamic_tool_call_request": CodexEventNotification,
        /// An MCP server asks the user for something.
        removed "0.105.0" CodexEventElicitationRequest = "codex/event/elicitation_request": CodexEventNotification,
        /// Approval is requested to change files.
        removed "0.105.0" CodexEventApplyPatchApprovalRequest = "codex/event/apply_patch_approval_request": CodexEventNotification,
        /// Something in use is deprecated.
        removed "0.105.0" CodexEventDeprecationNotice = "codex/event/deprecation_notice": CodexEventNotification,
        /// Something happened outside the task.
        removed "0.105.0" CodexEventBackgroundEvent = "codex/event/background_event": CodexEventNotification,
        /// An undo of the last file changes has started.
        removed "0.105.0" CodexEventUndoStarted = "codex/event/undo_started": CodexEventNotification,
        /// An undo of the last file changes has ended.
        removed "0.105.0" CodexEventUndoCompleted = "codex/event/undo_completed": CodexEventNotification,
        /// The stream of the model's response was interrupted; the server tries again.
        removed "0.105.0" CodexEventStreamError = "codex/event/stream_error": CodexEventNotification,
        /// A file change has started.
        removed "0.105.0" CodexEventPatchApplyBegin = "codex/event/patch_apply_begin": CodexEventNotification,
        /// A file change has ended.
        removed "0.105.0" CodexEventPatchApplyEnd = "codex/event/patch_apply_end": CodexEventNotification,
        /// Reports the diff of the files that the turn changed, as they are now.
        removed "0.105.0" CodexEventTurnDiff = "codex/event/turn_diff": CodexEventNotification,
        /// Returns an entry of the user input history.
        removed "0.105.0" CodexEventGetHistoryEntryResponse = "codex/event/get_history_entry_response": CodexEventNotification,
        /// Returns the tools and resources of the MCP servers.
        removed "0.105.0" CodexEventMcpListToolsResponse = "codex/event/mcp_list_tools_response": CodexEventNotification,
        /// Returns the user's saved prompts.
        removed "0.105.0" CodexEventListCustomPromptsResponse = "codex/event/list_custom_prompts_response": CodexEventNotification,
        /// Returns the skills.
        removed "0.105.0" CodexEventListSkillsResponse = "codex/event/list_skills_response": CodexEventNotification,
        /// Returns the skills that can be downloaded.
        removed "0.105.0" CodexEventListRemoteSkillsResponse = "codex/event/list_remote_skills_response": CodexEventNotification,
        /// A skill was downloaded.
        removed "0.105.0" CodexEventRemoteSkillDownloaded = "codex/event/remote_skill_downloaded": CodexEventNotification,
        /// The files of skills have changed.
        removed "0.105.0" CodexEventSkillsUpdateAvailable = "codex/event/skills_update_available": CodexEventNotification,
        /// The agent's plan has changed.
        removed "0.105.0" CodexEventPlanUpdate = "codex/event/plan_update": CodexEventNotification,
        /// A task was interrupted.
        removed "0.105.0" CodexEventTurnAborted = "codex/event/turn_aborted": CodexEventNotification,
        /// The conversation was unloaded; no more events follow.
        removed "0.105.0" CodexEventShutdownComplete = "codex/event/shutdown_complete": CodexEventNotification,
        /// A review has started.
        removed "0.105.0" CodexEventEnteredReviewMode = "codex/event/entered_review_mode": CodexEventNotification,
        /// A review has ended.
        removed "0.105.0" CodexEventExitedReviewMode = "codex/event/exited_review_mode": CodexEventNotification,
        /// Delivers a raw item of the model's API.
        removed "0.105.0" CodexEventRawResponseItem = "codex/event/raw_response_item": CodexEventNotification,
        /// An item has started.
        removed "0.105.0" CodexEventItemStarted = "codex/event/item_started": CodexEventNotification,
        /// An item has ended.
        removed "0.105.0" CodexEventItemCompleted = "codex/event/item_completed": CodexEventNotification,
        /// Streams more text of an agent message, with the item's ID.
        removed "0.105.0" CodexEventAgentMessageContentDelta = "codex/event/agent_message_content_delta": CodexEventNotification,
        /// Streams more text of a plan.
        removed "0.105.0" CodexEventPlanDelta = "codex/event/plan_delta": CodexEventNotification,
        /// Streams more text of a reasoning summary, with the item's ID.
        removed "0.105.0" CodexEventReasoningContentDelta = "codex/event/reasoning_content_delta": CodexEventNotification,
        /// Streams more text of the model's raw reasoning, with the item's ID.
        removed "0.105.0" CodexEventReasoningRawContentDelta = "codex/event/reasoning_raw_content_delta": CodexEventNotification,
        /// An agent is starting another one.
        removed "0.105.0" CodexEventCollabAgentSpawnBegin = "codex/event/collab_agent_spawn_begin": CodexEventNotification,
        /// An agent has started another one, or failed to.
        removed "0.105.0" CodexEventCollabAgentSpawnEnd = "codex/event/collab_agent_spawn_end": CodexEventNotification,
        /// An agent is sending a message to another one.
        removed "0.105.0" CodexEventCollabAgentInteractionBegin = "codex/event/collab_agent_interaction_begin": CodexEventNotification,
        /// An agent has sent a message to another one.
        removed "0.105.0" CodexEventCollabAgentInteractionEnd = "codex/event/collab_agent_interaction_end": CodexEventNotification,
        /// An agent starts waiting for others.
        removed "0.105.0" CodexEventCollabWaitingBegin = "codex/event/collab_waiting_begin": CodexEventNotification,
        /// An agent has finished waiting for others.
        removed "0.105.0" CodexEventCollabWaitingEnd = "codex/event/collab_waiting_end": CodexEventNotification,
        /// An agent is closing another one.
        removed "0.105.0" CodexEventCollabCloseBegin = "codex/event/collab_close_begin": CodexEventNotification,
        /// An agent has closed another one.
        removed "0.105.0" CodexEventCollabCloseEnd = "codex/event/collab_close_end": CodexEventNotification,
        /// An agent is resuming another one.
        removed "0.105.0" CodexEventCollabResumeBegin = "codex/event/collab_resume_begin": CodexEventNotification,
        /// An agent has resumed another one, or failed to.
        removed "0.105.0" CodexEventCollabResumeEnd = "codex/event/collab_resume_end": CodexEventNotification,
        /// Another model responds than the one requested.
        removed "0.105.0" CodexEventModelReroute = "codex/event/model_reroute": CodexEventNotification,
    }
}
