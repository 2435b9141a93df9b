//! What the server tells a client: the rows of [`ServerNotification`].

use crate::{
    account::*, app::*, command::*, config::*, environment::*, external_agent_config::*, fs::*,
    fuzzy_file_search::*, guardian::*, hook::*, item::*, legacy::*, macros::method_set,
    mcp_server::*, model::*, model_provider::*, process::*, project::*, remote_control::*,
    response_item::*, server::*, skill::*, thread::*, turn::*, windows::*,
};

method_set! {
    /// What the server tells a client.
    pub enum ServerNotification in server_notification, ServerToClient {
        // account
        /// The server is signed in otherwise than before.
        stable AccountUpdated = "account/updated": AccountUpdatedNotification,
        /// A sign-in ended.
        stable AccountLoginCompleted = "account/login/completed": AccountLoginCompletedNotification,
        /// A limit has moved.
        stable AccountRateLimitsUpdated = "account/rateLimits/updated": AccountRateLimitsUpdatedNotification,
        /// The sign-in to a gateway went on.
        stable AccountGatewayOAuthChanged = "account/gatewayOAuth/changed": GatewayOAuthChangedNotification,

        // thread
        /// There is a new thread.
        stable ThreadStarted = "thread/started": ThreadStartedNotification,
        /// Says how a thread stands now.
        stable ThreadStatusChanged = "thread/status/changed": ThreadStatusChangedNotification,
        /// Says how far a thread is read.
        stable ThreadReadStateChanged = "thread/readState/changed": ThreadReadStateChangedNotification,
        /// A thread was put into the archive.
        stable ThreadArchived = "thread/archived": ThreadArchivedNotification,
        /// A thread was deleted.
        stable ThreadDeleted = "thread/deleted": ThreadDeletedNotification,
        /// A thread was taken out of the archive.
        stable ThreadUnarchived = "thread/unarchived": ThreadUnarchivedNotification,
        /// A thread is no longer in memory.
        stable ThreadClosed = "thread/closed": ThreadClosedNotification,
        /// The last turns of a thread were dropped.
        stable ThreadReverted = "thread/reverted": ThreadRevertedNotification,
        /// A thread has another name.
        stable ThreadNameUpdated = "thread/name/updated": ThreadNameUpdatedNotification,
        /// A thread is in another project, or in none.
        stable ThreadProjectUpdated = "thread/project/updated": ThreadProjectUpdatedNotification,
        /// A thread's history was shortened for the model.
        stable ThreadCompacted = "thread/compacted": ContextCompactedNotification,

        // thread: settings
        /// The settings of a thread changed.
        stable ThreadSettingsUpdated = "thread/settings/updated": ThreadSettingsUpdatedNotification,

        // thread: sections
        /// A thread was moved between sections, or within one.
        stable ThreadSectionChanged = "thread/section/changed": ThreadSectionChangedNotification,

        // thread: goals
        /// The goal of a thread changed, or a thread with one was resumed.
        stable ThreadGoalUpdated = "thread/goal/updated": ThreadGoalUpdatedNotification,
        /// A thread has no goal any more, or was resumed without one.
        stable ThreadGoalCleared = "thread/goal/cleared": ThreadGoalClearedNotification,

        // thread: attachments
        /// An attachment came or went.
        stable ThreadAttachmentUpdated = "thread/attachment/updated": ThreadAttachmentUpdatedNotification,

        // thread: queue
        /// The queue of a thread changed.
        stable ThreadQueueChanged = "thread/queue/changed": ThreadQueueChangedNotification,

        // thread: predictions
        /// Something came of a prediction.
        stable ThreadPredictionUpdated = "thread/prediction/updated": ThreadPredictionUpdatedNotification,

        // thread: realtime
        /// A realtime session has started.
        stable ThreadRealtimeStarted = "thread/realtime/started": ThreadRealtimeStartedNotification,
        /// The Realtime API gave an item that has no notification of its own.
        stable ThreadRealtimeItemAdded = "thread/realtime/itemAdded": ThreadRealtimeItemAddedNotification,
        /// An item of a realtime session has begun.
        stable ThreadRealtimeItemStarted = "thread/realtime/item/started": ThreadRealtimeItemStartedNotification,
        /// More text of a transcript that is an item.
        stable ThreadRealtimeItemTranscriptDelta = "thread/realtime/item/transcript/delta": ThreadRealtimeItemTranscriptDeltaNotification,
        /// An item of a realtime session is complete.
        stable ThreadRealtimeItemCompleted = "thread/realtime/item/completed": ThreadRealtimeItemCompletedNotification,
        /// More of what is said in a realtime session, in writing.
        stable ThreadRealtimeTranscriptDelta = "thread/realtime/transcript/delta": ThreadRealtimeTranscriptDeltaNotification,
        /// A part of a realtime session's transcript is complete.
        stable ThreadRealtimeTranscriptDone = "thread/realtime/transcript/done": ThreadRealtimeTranscriptDoneNotification,
        /// A piece of what the realtime model says, as audio.
        stable ThreadRealtimeOutputAudioDelta = "thread/realtime/outputAudio/delta": ThreadRealtimeOutputAudioDeltaNotification,
        /// The answer to the client's offer of a WebRTC call.
        stable ThreadRealtimeSdp = "thread/realtime/sdp": ThreadRealtimeSdpNotification,
        /// Something went wrong with a realtime session.
        stable ThreadRealtimeError = "thread/realtime/error": ThreadRealtimeErrorNotification,
        /// A realtime session's connection is closed.
        stable ThreadRealtimeClosed = "thread/realtime/closed": ThreadRealtimeClosedNotification,
        /// The text of a realtime session's transcript.
        removed "0.121.0" ThreadRealtimeTranscriptUpdated = "thread/realtime/transcriptUpdated": ThreadRealtimeTranscriptUpdatedNotification,

        // turn
        /// Says how many tokens a thread has used.
        stable ThreadTokenUsageUpdated = "thread/tokenUsage/updated": ThreadTokenUsageUpdatedNotification,
        /// A turn began.
        stable TurnStarted = "turn/started": TurnStartedNotification,
        /// A turn ended.
        stable TurnCompleted = "turn/completed": TurnCompletedNotification,
        /// Shows all that a turn has changed in files so far.
        stable TurnDiffUpdated = "turn/diff/updated": TurnDiffUpdatedNotification,
        /// The agent made or changed its plan.
        stable TurnPlanUpdated = "turn/plan/updated": TurnPlanUpdatedNotification,
        /// Tells what the backend's moderation says of a turn.
        stable TurnModerationMetadata = "turn/moderationMetadata": TurnModerationMetadataNotification,
        /// Something went wrong in a turn.
        stable Error = "error": ErrorNotification,

        // item
        /// The agent wrote more of a message.
        stable ItemAgentMessageDelta = "item/agentMessage/delta": AgentMessageDeltaNotification,
        /// The agent wrote more of a plan.
        stable ItemPlanDelta = "item/plan/delta": PlanDeltaNotification,
        /// A command wrote something.
        stable ItemCommandExecutionOutputDelta = "item/commandExecution/outputDelta": CommandExecutionOutputDeltaNotification,
        /// The agent wrote to the input of a running command.
        stable ItemCommandExecutionTerminalInteraction = "item/commandExecution/terminalInteraction": TerminalInteractionNotification,
        /// The tool that changes files said something. Older servers alone send it.
        stable ItemFileChangeOutputDelta = "item/fileChange/outputDelta": FileChangeOutputDeltaNotification,
        /// A change of files has come on.
        stable ItemFileChangePatchUpdated = "item/fileChange/patchUpdated": FileChangePatchUpdatedNotification,
        /// A call of an MCP tool went on.
        stable ItemMcpToolCallProgress = "item/mcpToolCall/progress": McpToolCallProgressNotification,
        /// The model wrote more of a summary of its reasoning.
        stable ItemReasoningSummaryTextDelta = "item/reasoning/summaryTextDelta": ReasoningSummaryTextDeltaNotification,
        /// A summary of the model's reasoning has a new part.
        stable ItemReasoningSummaryPartAdded = "item/reasoning/summaryPartAdded": ReasoningSummaryPartAddedNotification,
        /// The model wrote more of its reasoning itself.
        stable ItemReasoningTextDelta = "item/reasoning/textDelta": ReasoningTextDeltaNotification,
        /// A part of a turn began.
        stable ItemStarted = "item/started": ItemStartedNotification,
        /// A part of a turn ended.
        stable ItemCompleted = "item/completed": ItemCompletedNotification,

        // guardian
        /// An automatic review of an action began.
        stable ItemAutoApprovalReviewStarted = "item/autoApprovalReview/started": ItemGuardianApprovalReviewStartedNotification,
        /// An automatic review of an action ended.
        stable ItemAutoApprovalReviewCompleted = "item/autoApprovalReview/completed": ItemGuardianApprovalReviewCompletedNotification,
        /// A turn needs strict review.
        stable AutoApprovalReviewStrictReviewRequired = "autoApprovalReview/strictReviewRequired": StrictReviewRequiredNotification,
        /// The reviewing agent has something to tell, such as its verdict.
        stable GuardianWarning = "guardianWarning": GuardianWarningNotification,

        // command
        /// Brings output of a command as it comes.
        stable CommandExecOutputDelta = "command/exec/outputDelta": CommandExecOutputDeltaNotification,

        // process
        /// A process wrote something.
        stable ProcessOutputDelta = "process/outputDelta": ProcessOutputDeltaNotification,
        /// A process ended.
        stable ProcessExited = "process/exited": ProcessExitedNotification,

        // fs
        /// Something changed under a watch.
        stable FsChanged = "fs/changed": FsChangedNotification,

        // fuzzy file search
        /// An open search has found more.
        stable FuzzyFileSearchSessionUpdated = "fuzzyFileSearch/sessionUpdated": FuzzyFileSearchSessionUpdatedNotification,
        /// An open search has seen all files.
        stable FuzzyFileSearchSessionCompleted = "fuzzyFileSearch/sessionCompleted": FuzzyFileSearchSessionCompletedNotification,

        // environment
        /// An environment of a thread is connected.
        stable ThreadEnvironmentConnected = "thread/environment/connected": EnvironmentConnectionNotification,
        /// An environment of a thread is no longer connected.
        stable ThreadEnvironmentDisconnected = "thread/environment/disconnected": EnvironmentConnectionNotification,

        // project
        /// A project was made, changed or deleted.
        stable ProjectChanged = "project/changed": ProjectChangedNotification,

        // model
        /// Says that another model answers than was asked for.
        stable ModelRerouted = "model/rerouted": ModelReroutedNotification,
        /// Says that the account should be verified further.
        stable ModelVerification = "model/verification": ModelVerificationNotification,
        /// Says that an answer is held back while it is checked for safety.
        stable ModelSafetyBufferingUpdated = "model/safetyBuffering/updated": ModelSafetyBufferingUpdatedNotification,

        // model providers
        /// Says that the sign-in to a model provider is being renewed.
        stable ModelProviderAuthRecoveryStarted = "modelProvider/authRecoveryStarted": AuthRecoveryNotification,
        /// Says that the sign-in to a model provider was renewed.
        stable ModelProviderAuthRecoveryCompleted = "modelProvider/authRecoveryCompleted": AuthRecoveryNotification,

        // config
        /// The configuration has something wrong with it.
        stable ConfigWarning = "configWarning": ConfigWarningNotification,

        // configuration of other agents
        /// A step of an import is done.
        stable ExternalAgentConfigImportProgress = "externalAgentConfig/import/progress": ExternalAgentConfigImportProgressNotification,
        /// An import ended.
        stable ExternalAgentConfigImportCompleted = "externalAgentConfig/import/completed": ExternalAgentConfigImportCompletedNotification,

        // hook
        /// A hook began to run.
        stable HookStarted = "hook/started": HookStartedNotification,
        /// A hook's run ended.
        stable HookCompleted = "hook/completed": HookCompletedNotification,

        // skill
        /// Skills may have changed.
        stable SkillsChanged = "skills/changed": SkillsChangedNotification,

        // app
        /// More is known about the apps.
        stable AppListUpdated = "app/list/updated": AppListUpdatedNotification,

        // mcp_server
        /// A sign-in to an MCP server ended.
        stable McpServerOauthLoginCompleted = "mcpServer/oauthLogin/completed": McpServerOauthLoginCompletedNotification,
        /// The start of an MCP server went on.
        stable McpServerStartupStatusUpdated = "mcpServer/startupStatus/updated": McpServerStatusUpdatedNotification,
        /// An MCP server sent an event that the client subscribed to.
        stable McpServerEventStream = "mcpServer/event/stream/notification": McpServerEventStreamNotification,

        // server
        /// A request of the server needs no answer any more.
        stable ServerRequestResolved = "serverRequest/resolved": ServerRequestResolvedNotification,
        /// Something is not as it should be.
        stable Warning = "warning": WarningNotification,
        /// Something in use will go away.
        stable DeprecationNotice = "deprecationNotice": DeprecationNoticeNotification,

        // remote control
        /// Says how remote control stands.
        stable RemoteControlStatusChanged = "remoteControl/status/changed": RemoteControlStatusChangedNotification,

        // windows
        /// Says that everybody can write to some folders, which the sandbox cannot protect.
        stable WindowsWorldWritableWarning = "windows/worldWritableWarning": WindowsWorldWritableWarningNotification,
        /// Says that the setup of the sandbox on Windows ended.
        stable WindowsSandboxSetupCompleted = "windowsSandbox/setupCompleted": WindowsSandboxSetupCompletedNotification,

        // response item
        /// An item of the model's API is done, as it is; needs `experimentalRawEvents`.
        stable RawResponseItemCompleted = "rawResponseItem/completed": RawResponseItemCompletedNotification,
        /// An answer of the model's API is done, with what it used; needs `experimentalRawEvents`.
        stable RawResponseCompleted = "rawResponse/completed": RawResponseCompletedNotification,

        // legacy: signing in
        /// The server is signed in otherwise than before.
        removed "0.110.0" AuthStatusChange = "authStatusChange": AuthStatusChangeNotification,
        /// A sign-in with ChatGPT ended.
        removed "0.110.0" LoginChatgptComplete = "loginChatGptComplete": LoginChatgptCompleteNotification,

        // legacy
        /// A conversation that was resumed or forked is set up.
        removed "0.110.0" SessionConfigured = "sessionConfigured": SessionConfiguredNotification,

        // legacy: events
        /// The turn failed, or something else did.
        removed "0.105.0" CodexEventError = "codex/event/error": CodexEventNotification,
        /// Something is not as it should be.
        removed "0.105.0" CodexEventWarning = "codex/event/warning": CodexEventNotification,
        /// The conversation was summarised to make room.
        removed "0.105.0" CodexEventContextCompacted = "codex/event/context_compacted": CodexEventNotification,
        /// Turns were taken back.
        removed "0.105.0" CodexEventThreadRolledBack = "codex/event/thread_rolled_back": CodexEventNotification,
        /// A task began.
        removed "0.105.0" CodexEventTaskStarted = "codex/event/task_started": CodexEventNotification,
        /// A task ended by itself.
        removed "0.105.0" CodexEventTaskComplete = "codex/event/task_complete": CodexEventNotification,
        /// Says how many tokens were used and how the account's limits stand.
        removed "0.105.0" CodexEventTokenCount = "codex/event/token_count": CodexEventNotification,
        /// The agent ended a message.
        removed "0.105.0" CodexEventAgentMessage = "codex/event/agent_message": CodexEventNotification,
        /// The user said something.
        removed "0.105.0" CodexEventUserMessage = "codex/event/user_message": CodexEventNotification,
        /// The agent wrote more of a message.
        removed "0.105.0" CodexEventAgentMessageDelta = "codex/event/agent_message_delta": CodexEventNotification,
        /// The model ended a part of a summary of its reasoning.
        removed "0.105.0" CodexEventAgentReasoning = "codex/event/agent_reasoning": CodexEventNotification,
        /// The model wrote more of a summary of its reasoning.
        removed "0.105.0" CodexEventAgentReasoningDelta = "codex/event/agent_reasoning_delta": CodexEventNotification,
        /// The model ended a part of its reasoning itself.
        removed "0.105.0" CodexEventAgentReasoningRawContent = "codex/event/agent_reasoning_raw_content": CodexEventNotification,
        /// The model wrote more of its reasoning itself.
        removed "0.105.0" CodexEventAgentReasoningRawContentDelta = "codex/event/agent_reasoning_raw_content_delta": CodexEventNotification,
        /// A summary of the model's reasoning has a new part.
        removed "0.105.0" CodexEventAgentReasoningSectionBreak = "codex/event/agent_reasoning_section_break": CodexEventNotification,
        /// Says how the conversation is set up.
        removed "0.105.0" CodexEventSessionConfigured = "codex/event/session_configured": CodexEventNotification,
        /// The conversation has another name.
        removed "0.105.0" CodexEventThreadNameUpdated = "codex/event/thread_name_updated": CodexEventNotification,
        /// The start of an MCP server went on.
        removed "0.105.0" CodexEventMcpStartupUpdate = "codex/event/mcp_startup_update": CodexEventNotification,
        /// Every MCP server has started, or failed to.
        removed "0.105.0" CodexEventMcpStartupComplete = "codex/event/mcp_startup_complete": CodexEventNotification,
        /// A call of an MCP tool began.
        removed "0.105.0" CodexEventMcpToolCallBegin = "codex/event/mcp_tool_call_begin": CodexEventNotification,
        /// A call of an MCP tool ended.
        removed "0.105.0" CodexEventMcpToolCallEnd = "codex/event/mcp_tool_call_end": CodexEventNotification,
        /// A search of the web began.
        removed "0.105.0" CodexEventWebSearchBegin = "codex/event/web_search_begin": CodexEventNotification,
        /// A search of the web ended.
        removed "0.105.0" CodexEventWebSearchEnd = "codex/event/web_search_end": CodexEventNotification,
        /// A command began.
        removed "0.105.0" CodexEventExecCommandBegin = "codex/event/exec_command_begin": CodexEventNotification,
        /// A command wrote something.
        removed "0.105.0" CodexEventExecCommandOutputDelta = "codex/event/exec_command_output_delta": CodexEventNotification,
        /// The agent wrote to the input of a running command.
        removed "0.105.0" CodexEventTerminalInteraction = "codex/event/terminal_interaction": CodexEventNotification,
        /// A command ended.
        removed "0.105.0" CodexEventExecCommandEnd = "codex/event/exec_command_end": CodexEventNotification,
        /// The agent looked at an image in a file.
        removed "0.105.0" CodexEventViewImageToolCall = "codex/event/view_image_tool_call": CodexEventNotification,
        /// Someone is asked whether a command may run.
        removed "0.105.0" CodexEventExecApprovalRequest = "codex/event/exec_approval_request": CodexEventNotification,
        /// The user is asked questions.
        removed "0.105.0" CodexEventRequestUserInput = "codex/event/request_user_input": CodexEventNotification,
        /// The client is asked to call one of its tools.
        removed "0.105.0" CodexEventDynamicToolCallRequest = "codex/event/dynamic_tool_call_request": CodexEventNotification,
        /// An MCP server asks the user for something.
        removed "0.105.0" CodexEventElicitationRequest = "codex/event/elicitation_request": CodexEventNotification,
        /// Someone is asked whether files may be changed.
        removed "0.105.0" CodexEventApplyPatchApprovalRequest = "codex/event/apply_patch_approval_request": CodexEventNotification,
        /// Something in use will go away.
        removed "0.105.0" CodexEventDeprecationNotice = "codex/event/deprecation_notice": CodexEventNotification,
        /// Something happened beside the task.
        removed "0.105.0" CodexEventBackgroundEvent = "codex/event/background_event": CodexEventNotification,
        /// The last changes of files are being taken back.
        removed "0.105.0" CodexEventUndoStarted = "codex/event/undo_started": CodexEventNotification,
        /// Taking back the last changes of files ended.
        removed "0.105.0" CodexEventUndoCompleted = "codex/event/undo_completed": CodexEventNotification,
        /// The stream of the model's answer broke; the server tries again.
        removed "0.105.0" CodexEventStreamError = "codex/event/stream_error": CodexEventNotification,
        /// A change of files began.
        removed "0.105.0" CodexEventPatchApplyBegin = "codex/event/patch_apply_begin": CodexEventNotification,
        /// A change of files ended.
        removed "0.105.0" CodexEventPatchApplyEnd = "codex/event/patch_apply_end": CodexEventNotification,
        /// The files changed by the turn, as they are now, in one diff.
        removed "0.105.0" CodexEventTurnDiff = "codex/event/turn_diff": CodexEventNotification,
        /// Gives an entry of what users typed.
        removed "0.105.0" CodexEventGetHistoryEntryResponse = "codex/event/get_history_entry_response": CodexEventNotification,
        /// Gives the tools and resources of the MCP servers.
        removed "0.105.0" CodexEventMcpListToolsResponse = "codex/event/mcp_list_tools_response": CodexEventNotification,
        /// Gives the prompts that the user has saved.
        removed "0.105.0" CodexEventListCustomPromptsResponse = "codex/event/list_custom_prompts_response": CodexEventNotification,
        /// Gives the skills.
        removed "0.105.0" CodexEventListSkillsResponse = "codex/event/list_skills_response": CodexEventNotification,
        /// Gives the skills that can be downloaded.
        removed "0.105.0" CodexEventListRemoteSkillsResponse = "codex/event/list_remote_skills_response": CodexEventNotification,
        /// A skill was downloaded.
        removed "0.105.0" CodexEventRemoteSkillDownloaded = "codex/event/remote_skill_downloaded": CodexEventNotification,
        /// The files of skills have changed.
        removed "0.105.0" CodexEventSkillsUpdateAvailable = "codex/event/skills_update_available": CodexEventNotification,
        /// The agent's list of steps has changed.
        removed "0.105.0" CodexEventPlanUpdate = "codex/event/plan_update": CodexEventNotification,
        /// A task was stopped before its end.
        removed "0.105.0" CodexEventTurnAborted = "codex/event/turn_aborted": CodexEventNotification,
        /// The conversation is unloaded; nothing more comes from it.
        removed "0.105.0" CodexEventShutdownComplete = "codex/event/shutdown_complete": CodexEventNotification,
        /// A review began.
        removed "0.105.0" CodexEventEnteredReviewMode = "codex/event/entered_review_mode": CodexEventNotification,
        /// A review ended.
        removed "0.105.0" CodexEventExitedReviewMode = "codex/event/exited_review_mode": CodexEventNotification,
        /// An item of the conversation, as the model's API has it.
        removed "0.105.0" CodexEventRawResponseItem = "codex/event/raw_response_item": CodexEventNotification,
        /// An item began.
        removed "0.105.0" CodexEventItemStarted = "codex/event/item_started": CodexEventNotification,
        /// An item ended.
        removed "0.105.0" CodexEventItemCompleted = "codex/event/item_completed": CodexEventNotification,
        /// The agent wrote more of a message, with the item's name.
        removed "0.105.0" CodexEventAgentMessageContentDelta = "codex/event/agent_message_content_delta": CodexEventNotification,
        /// The agent wrote more of a plan.
        removed "0.105.0" CodexEventPlanDelta = "codex/event/plan_delta": CodexEventNotification,
        /// The model wrote more of a summary of its reasoning, with the item's name.
        removed "0.105.0" CodexEventReasoningContentDelta = "codex/event/reasoning_content_delta": CodexEventNotification,
        /// The model wrote more of its reasoning itself, with the item's name.
        removed "0.105.0" CodexEventReasoningRawContentDelta = "codex/event/reasoning_raw_content_delta": CodexEventNotification,
        /// An agent begins to start another one.
        removed "0.105.0" CodexEventCollabAgentSpawnBegin = "codex/event/collab_agent_spawn_begin": CodexEventNotification,
        /// An agent has started another one, or failed to.
        removed "0.105.0" CodexEventCollabAgentSpawnEnd = "codex/event/collab_agent_spawn_end": CodexEventNotification,
        /// An agent begins to send a message to another one.
        removed "0.105.0" CodexEventCollabAgentInteractionBegin = "codex/event/collab_agent_interaction_begin": CodexEventNotification,
        /// An agent has sent a message to another one.
        removed "0.105.0" CodexEventCollabAgentInteractionEnd = "codex/event/collab_agent_interaction_end": CodexEventNotification,
        /// An agent begins to wait for others.
        removed "0.105.0" CodexEventCollabWaitingBegin = "codex/event/collab_waiting_begin": CodexEventNotification,
        /// An agent has waited for others.
        removed "0.105.0" CodexEventCollabWaitingEnd = "codex/event/collab_waiting_end": CodexEventNotification,
        /// An agent begins to close another one.
        removed "0.105.0" CodexEventCollabCloseBegin = "codex/event/collab_close_begin": CodexEventNotification,
        /// An agent has closed another one.
        removed "0.105.0" CodexEventCollabCloseEnd = "codex/event/collab_close_end": CodexEventNotification,
        /// An agent begins to resume another one.
        removed "0.105.0" CodexEventCollabResumeBegin = "codex/event/collab_resume_begin": CodexEventNotification,
        /// An agent has resumed another one, or failed to.
        removed "0.105.0" CodexEventCollabResumeEnd = "codex/event/collab_resume_end": CodexEventNotification,
        /// Another model answers than was asked for.
        removed "0.105.0" CodexEventModelReroute = "codex/event/model_reroute": CodexEventNotification,
    }
}
