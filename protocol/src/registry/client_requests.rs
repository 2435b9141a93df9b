//! Requests from the client to the server: the rows of [`ClientRequest`].

use crate::{
    account::*, app::*, command::*, config::*, device_key::*, environment::*,
    experimental_feature::*, external_agent_config::*, feedback::*, fs::*, fuzzy_file_search::*,
    guardian::*, hook::*, initialize::*, legacy::*, macros::method_set, mcp_server::*, memory::*,
    method::NoParams, model::*, model_provider::*, permission::*, plugin::*, process::*,
    project::*, remote_control::*, review::*, server::*, skill::*, thread::*, turn::*,
    user_verification::*, windows::*,
};

method_set! {
    /// A request from the client to the server.
    pub enum ClientRequest in client_request, ClientToServer {
        // handshake
        /// Initializes the connection. Every request before it fails.
        stable Initialize = "initialize": InitializeParams => InitializeResponse,

        // account
        /// Returns the signed-in account.
        stable AccountRead = "account/read": GetAccountParams => GetAccountResponse,
        /// Starts a sign-in.
        stable AccountLoginStart = "account/login/start": LoginAccountParams => LoginAccountResponse,
        /// Cancels a sign-in that is waiting for the user.
        stable AccountLoginCancel = "account/login/cancel": CancelLoginAccountParams => CancelLoginAccountResponse,
        /// Signs out and deletes stored credentials, even those hidden by another sign-in.
        stable AccountLogout = "account/logout": NoParams => LogoutAccountResponse,
        /// Returns what the user should do to make the account more secure.
        stable AccountSecuritySetupRead = "account/securitySetup/read": NoParams => GetAccountSecuritySetupResponse,

        // account: limits and usage
        /// Returns the rate limits and how much of each is used.
        stable AccountRateLimitsRead = "account/rateLimits/read": Option<GetAccountRateLimitsParams> => GetAccountRateLimitsResponse,
        /// Uses a credit to reset a rate limit early.
        stable AccountRateLimitResetCreditConsume = "account/rateLimitResetCredit/consume": ConsumeAccountRateLimitResetCreditParams => ConsumeAccountRateLimitResetCreditResponse,
        /// Emails the workspace owner to ask for more credits or a higher usage limit.
        stable AccountSendAddCreditsNudgeEmail = "account/sendAddCreditsNudgeEmail": SendAddCreditsNudgeEmailParams => SendAddCreditsNudgeEmailResponse,
        /// Returns the account's usage.
        stable AccountUsageRead = "account/usage/read": Option<GetAccountTokenUsageParams> => GetAccountTokenUsageResponse,
        /// Returns the workspace's messages.
        stable AccountWorkspaceMessagesRead = "account/workspaceMessages/read": NoParams => GetWorkspaceMessagesResponse,

        // account: several sign-ins
        /// Lists the sign-ins that the server holds.
        experimental AccountSessionList = "accountSession/list": AccountSessionsListParams => AccountSessionsResponse,
        /// Switches to another sign-in or workspace.
        experimental AccountSessionSwitch = "accountSession/switch": AccountSessionsSwitchParams => AccountSessionsSwitchResponse,

        // account: gateways and clouds
        /// Returns whether a gateway requires a sign-in.
        stable AccountGatewayOAuthRead = "account/gatewayOAuth/read": Option<GatewayOAuthReadParams> => GatewayOAuthReadResponse,
        /// Starts a sign-in to a gateway.
        stable AccountGatewayOAuthLogin = "account/gatewayOAuth/login": Option<GatewayOAuthLoginParams> => GatewayOAuthLoginResponse,
        /// Cancels the sign-in to a gateway.
        stable AccountGatewayOAuthCancel = "account/gatewayOAuth/cancel": NoParams => GatewayOAuthCancelResponse,
        /// Finds AWS credentials on the server's machine.
        experimental AccountBedrockDiscover = "account/bedrock/discover": BedrockDiscoverParams => BedrockDiscoverResponse,
        /// Selects the credentials for Amazon Bedrock.
        experimental AccountBedrockSetup = "account/bedrock/setup": BedrockSetupParams => BedrockSetupResponse,
        /// Checks the configuration against the requirements of AWS GovCloud.
        experimental AccountBedrockCheckGovCloudRequirements = "account/bedrock/checkGovCloudRequirements": BedrockCheckGovCloudRequirementsParams => BedrockCheckGovCloudRequirementsResponse,
        /// Selects the project and credentials for Google Cloud.
        experimental AccountGcpSetup = "account/gcp/setup": GcpSetupParams => GcpSetupResponse,

        // thread: starting
        /// Starts a thread.
        stable ThreadStart = "thread/start": ThreadStartParams => ThreadStartResponse,
        /// Resumes a thread.
        stable ThreadResume = "thread/resume": ThreadResumeParams => ThreadResumeResponse,
        /// Starts a thread with the history of another one.
        stable ThreadFork = "thread/fork": ThreadForkParams => ThreadForkResponse,

        // thread
        /// Archives a thread.
        stable ThreadArchive = "thread/archive": ThreadArchiveParams => ThreadArchiveResponse,
        /// Deletes a thread permanently.
        stable ThreadDelete = "thread/delete": ThreadDeleteParams => ThreadDeleteResponse,
        /// Unsubscribes this connection from a thread's notifications.
        stable ThreadUnsubscribe = "thread/unsubscribe": ThreadUnsubscribeParams => ThreadUnsubscribeResponse,
        /// Sets a thread's name.
        stable ThreadNameSet = "thread/name/set": ThreadSetNameParams => ThreadSetNameResponse,
        /// Updates a thread's stored metadata.
        stable ThreadMetadataUpdate = "thread/metadata/update": ThreadMetadataUpdateParams => ThreadMetadataUpdateResponse,
        /// Compresses the stored threads, in the background.
        experimental RolloutCompress = "rollout/compress": NoParams => RolloutCompressResponse,
        /// Unarchives a thread.
        stable ThreadUnarchive = "thread/unarchive": ThreadUnarchiveParams => ThreadUnarchiveResponse,
        /// Starts a turn that compacts a thread's history for the model.
        stable ThreadCompactStart = "thread/compact/start": ThreadCompactStartParams => ThreadCompactStartResponse,
        /// Drops a turn of a thread and all turns after it.
        stable ThreadRevert = "thread/revert": ThreadRevertParams => ThreadRevertResponse,
        /// Lists stored threads, page by page.
        stable ThreadList = "thread/list": ThreadListParams => ThreadListResponse,
        /// Lists the threads that are loaded in memory, page by page.
        stable ThreadLoadedList = "thread/loaded/list": ThreadLoadedListParams => ThreadLoadedListResponse,
        /// Returns a stored thread without loading it.
        stable ThreadRead = "thread/read": ThreadReadParams => ThreadReadResponse,
        /// Marks a thread as read or unread.
        experimental ThreadReadStateUpdate = "thread/readState/update": ThreadReadStateUpdateParams => ThreadReadStateUpdateResponse,
        /// Prepares a new thread to carry out a plan.
        experimental ThreadPrepareApprovedPlan = "thread/prepareApprovedPlan": ThreadPrepareApprovedPlanParams => ThreadPrepareApprovedPlanResponse,
        /// Drops the last turns of a thread.
        removed "0.156.0" ThreadRollback = "thread/rollback": ThreadRollbackParams => ThreadRollbackResponse,

        // thread: history
        /// Lists the turns of a thread, page by page.
        stable ThreadTurnsList = "thread/turns/list": ThreadTurnsListParams => ThreadTurnsListResponse,
        /// Lists the items of a thread or of one turn, page by page.
        stable ThreadItemsList = "thread/items/list": ThreadItemsListParams => ThreadItemsListResponse,
        /// Returns some items of a turn in full.
        experimental ThreadItemsRead = "thread/items/read": ThreadItemsReadParams => ThreadItemsReadResponse,
        /// Adds items to what the model sees of a thread.
        stable ThreadInjectItems = "thread/inject_items": ThreadInjectItemsParams => ThreadInjectItemsResponse,
        /// Lists what happened in a thread, including realtime sessions, page by page.
        experimental ThreadTimelineList = "thread/timeline/list": ThreadTimelineListParams => ThreadTimelineListResponse,
        /// Lists the items of a turn, page by page.
        removed "0.143.0" ThreadTurnsItemsList = "thread/turns/items/list": ThreadTurnsItemsListParams => ThreadTurnsItemsListResponse,

        // thread: search
        /// Searches threads for text, page by page.
        experimental ThreadSearch = "thread/search": ThreadSearchParams => ThreadSearchResponse,
        /// Searches the messages of one thread for text, page by page.
        experimental ThreadSearchOccurrences = "thread/searchOccurrences": ThreadSearchOccurrencesParams => ThreadSearchOccurrencesResponse,

        // thread: settings
        /// Updates a thread's settings for its future turns.
        experimental ThreadSettingsUpdate = "thread/settings/update": ThreadSettingsUpdateParams => ThreadSettingsUpdateResponse,
        /// Updates the settings of the turn in progress.
        experimental TurnSettingsUpdate = "turn/settings/update": TurnSettingsUpdateParams => TurnSettingsUpdateResponse,

        // thread: sections
        /// Moves a thread into a section, within its section or out of it.
        stable ThreadSectionMove = "thread/section/move": ThreadSectionMoveParams => ThreadSectionMoveResponse,
        /// Lists the sections, page by page.
        stable ThreadSectionList = "threadSection/list": ThreadSectionListParams => ThreadSectionListResponse,
        /// Creates a section.
        stable ThreadSectionCreate = "threadSection/create": ThreadSectionCreateParams => ThreadSectionCreateResponse,
        /// Updates a section's name and appearance.
        stable ThreadSectionUpdate = "threadSection/update": ThreadSectionUpdateParams => ThreadSectionUpdateResponse,
        /// Deletes a section. Its threads are kept.
        stable ThreadSectionDelete = "threadSection/delete": ThreadSectionDeleteParams => ThreadSectionDeleteResponse,

        // thread: goals
        /// Sets a thread's goal, or updates the one that it has.
        stable ThreadGoalSet = "thread/goal/set": ThreadGoalSetParams => ThreadGoalSetResponse,
        /// Returns a thread's goal.
        stable ThreadGoalGet = "thread/goal/get": ThreadGoalGetParams => ThreadGoalGetResponse,
        /// Clears a thread's goal.
        stable ThreadGoalClear = "thread/goal/clear": ThreadGoalClearParams => ThreadGoalClearResponse,

        // thread: attachments
        /// Adds an attachment to a thread, unless the thread already has it.
        stable ThreadAttachmentAdd = "thread/attachment/add": ThreadAttachmentAddParams => ThreadAttachmentAddResponse,
        /// Lists the attachments of a thread, page by page.
        stable ThreadAttachmentList = "thread/attachment/list": ThreadAttachmentListParams => ThreadAttachmentListResponse,
        /// Lists the threads that have a given attachment, page by page.
        stable ThreadAttachmentOwnerList = "thread/attachmentOwner/list": ThreadAttachmentOwnerListParams => ThreadAttachmentOwnerListResponse,
        /// Removes an attachment from a thread.
        stable ThreadAttachmentRemove = "thread/attachment/remove": ThreadAttachmentRemoveParams => ThreadAttachmentRemoveResponse,

        // thread: queue
        /// Adds input to the end of a thread's queue.
        experimental ThreadQueueAdd = "thread/queue/add": ThreadQueueAddParams => ThreadQueueAddResponse,
        /// Lists the input in a thread's queue, page by page.
        experimental ThreadQueueList = "thread/queue/list": ThreadQueueListParams => ThreadQueueListResponse,
        /// Updates input in a thread's queue.
        experimental ThreadQueueUpdate = "thread/queue/update": ThreadQueueUpdateParams => ThreadQueueUpdateResponse,
        /// Deletes input from a thread's queue.
        experimental ThreadQueueDelete = "thread/queue/delete": ThreadQueueDeleteParams => ThreadQueueDeleteResponse,
        /// Reorders the input in a thread's queue.
        experimental ThreadQueueReorder = "thread/queue/reorder": ThreadQueueReorderParams => ThreadQueueReorderResponse,
        /// Starts a turn with input from a thread's queue.
        experimental ThreadQueueStart = "thread/queue/start": ThreadQueueStartParams => ThreadQueueStartResponse,

        // thread: sampling
        /// Asks the model for one response based on a thread, without starting a turn.
        experimental ThreadSample = "thread/sample": ThreadSampleParams => ThreadSampleResponse,
        /// Cancels a sample in progress.
        experimental ThreadSampleCancel = "thread/sample/cancel": ThreadSampleCancelParams => ThreadSampleCancelResponse,

        // thread: predictions
        /// Requests a prediction of what comes after a turn. Version 0.169 returns an error.
        experimental ThreadPredictionRequest = "thread/prediction/request": ThreadPredictionRequestParams => ThreadPredictionRequestResponse,

        // thread: terminals
        /// Runs a user's shell command in a thread, outside the sandbox.
        stable ThreadShellCommand = "thread/shellCommand": ThreadShellCommandParams => ThreadShellCommandResponse,
        /// Terminates all background terminals of a thread.
        experimental ThreadBackgroundTerminalsClean = "thread/backgroundTerminals/clean": ThreadBackgroundTerminalsCleanParams => ThreadBackgroundTerminalsCleanResponse,
        /// Lists the background terminals of a thread, page by page.
        experimental ThreadBackgroundTerminalsList = "thread/backgroundTerminals/list": ThreadBackgroundTerminalsListParams => ThreadBackgroundTerminalsListResponse,
        /// Terminates one background terminal of a thread.
        experimental ThreadBackgroundTerminalsTerminate = "thread/backgroundTerminals/terminate": ThreadBackgroundTerminalsTerminateParams => ThreadBackgroundTerminalsTerminateResponse,

        // thread: realtime
        /// Starts a realtime session on a thread.
        experimental ThreadRealtimeStart = "thread/realtime/start": ThreadRealtimeStartParams => ThreadRealtimeStartResponse,
        /// Appends audio to a realtime session.
        experimental ThreadRealtimeAppendAudio = "thread/realtime/appendAudio": ThreadRealtimeAppendAudioParams => ThreadRealtimeAppendAudioResponse,
        /// Appends text to a realtime session.
        experimental ThreadRealtimeAppendText = "thread/realtime/appendText": ThreadRealtimeAppendTextParams => ThreadRealtimeAppendTextResponse,
        /// Gives the realtime model text to speak.
        experimental ThreadRealtimeAppendSpeech = "thread/realtime/appendSpeech": ThreadRealtimeAppendSpeechParams => ThreadRealtimeAppendSpeechResponse,
        /// Stops a thread's realtime session.
        experimental ThreadRealtimeStop = "thread/realtime/stop": ThreadRealtimeStopParams => ThreadRealtimeStopResponse,
        /// Lists the voices available to realtime sessions.
        experimental ThreadRealtimeListVoices = "thread/realtime/listVoices": ThreadRealtimeListVoicesParams => ThreadRealtimeListVoicesResponse,

        // turn
        /// Sends input to the agent: starts a turn or joins the one in progress.
        stable TurnStart = "turn/start": TurnStartParams => TurnStartResponse,
        /// Sends more input to the turn in progress.
        stable TurnSteer = "turn/steer": TurnSteerParams => TurnSteerResponse,
        /// Interrupts the turn in progress.
        stable TurnInterrupt = "turn/interrupt": TurnInterruptParams => TurnInterruptResponse,

        // review
        /// Starts a turn in which the agent reviews code changes.
        stable ReviewStart = "review/start": ReviewStartParams => ReviewStartResponse,

        // permission
        /// Lists the available permission profiles.
        stable PermissionProfileList = "permissionProfile/list": PermissionProfileListParams => PermissionProfileListResponse,

        // guardian
        /// Approves an action that an automatic review denied, so that the model may try again.
        stable ThreadApproveGuardianDeniedAction = "thread/approveGuardianDeniedAction": ThreadApproveGuardianDeniedActionParams => ThreadApproveGuardianDeniedActionResponse,
        /// Has an action of a thread reviewed automatically, and subscribes to the thread.
        experimental ThreadGuardianReview = "thread/guardianReview": ThreadGuardianReviewParams => ThreadGuardianReviewResponse,

        // command
        /// Runs a command in the sandbox, outside any thread, and responds when it has ended.
        stable CommandExec = "command/exec": CommandExecParams => CommandExecResponse,
        /// Writes to a command's standard input, closes it, or both.
        stable CommandExecWrite = "command/exec/write": CommandExecWriteParams => CommandExecWriteResponse,
        /// Terminates a command.
        stable CommandExecTerminate = "command/exec/terminate": CommandExecTerminateParams => CommandExecTerminateResponse,
        /// Resizes a command's terminal.
        stable CommandExecResize = "command/exec/resize": CommandExecResizeParams => CommandExecResizeResponse,

        // process
        /// Starts a process, outside any sandbox.
        experimental ProcessSpawn = "process/spawn": ProcessSpawnParams => ProcessSpawnResponse,
        /// Writes to a process's standard input, closes it, or both.
        experimental ProcessWriteStdin = "process/writeStdin": ProcessWriteStdinParams => ProcessWriteStdinResponse,
        /// Kills a process.
        experimental ProcessKill = "process/kill": ProcessKillParams => ProcessKillResponse,
        /// Resizes a process's terminal.
        experimental ProcessResizePty = "process/resizePty": ProcessResizePtyParams => ProcessResizePtyResponse,

        // fs
        /// Reads a file.
        stable FsReadFile = "fs/readFile": FsReadFileParams => FsReadFileResponse,
        /// Writes a file, replacing its contents.
        stable FsWriteFile = "fs/writeFile": FsWriteFileParams => FsWriteFileResponse,
        /// Creates a directory.
        stable FsCreateDirectory = "fs/createDirectory": FsCreateDirectoryParams => FsCreateDirectoryResponse,
        /// Returns the file type and the timestamps of a path.
        stable FsGetMetadata = "fs/getMetadata": FsGetMetadataParams => FsGetMetadataResponse,
        /// Lists the entries of a directory.
        stable FsReadDirectory = "fs/readDirectory": FsReadDirectoryParams => FsReadDirectoryResponse,
        /// Removes a file or directory.
        stable FsRemove = "fs/remove": FsRemoveParams => FsRemoveResponse,
        /// Copies a file or directory.
        stable FsCopy = "fs/copy": FsCopyParams => FsCopyResponse,
        /// Starts watching a file or directory for changes.
        stable FsWatch = "fs/watch": FsWatchParams => FsWatchResponse,
        /// Stops watching a file or directory.
        stable FsUnwatch = "fs/unwatch": FsUnwatchParams => FsUnwatchResponse,

        // fuzzy file search
        /// Finds files by fuzzy matching on their paths.
        stable FuzzyFileSearch = "fuzzyFileSearch": FuzzyFileSearchParams => FuzzyFileSearchResponse,
        /// Starts a search session, whose query can change as the user types.
        experimental FuzzyFileSearchSessionStart = "fuzzyFileSearch/sessionStart": FuzzyFileSearchSessionStartParams => FuzzyFileSearchSessionStartResponse,
        /// Changes the query of a search session.
        experimental FuzzyFileSearchSessionUpdate = "fuzzyFileSearch/sessionUpdate": FuzzyFileSearchSessionUpdateParams => FuzzyFileSearchSessionUpdateResponse,
        /// Stops a search session.
        experimental FuzzyFileSearchSessionStop = "fuzzyFileSearch/sessionStop": FuzzyFileSearchSessionStopParams => FuzzyFileSearchSessionStopResponse,

        // environment
        /// Adds an environment, or replaces the one with the same ID.
        experimental EnvironmentAdd = "environment/add": EnvironmentAddParams => EnvironmentAddResponse,
        /// Returns an environment's shell and working directory, connecting to it first if needed.
        experimental EnvironmentInfo = "environment/info": EnvironmentInfoParams => EnvironmentInfoResponse,
        /// Returns whether an environment is available, without connecting to it.
        experimental EnvironmentStatus = "environment/status": EnvironmentStatusParams => EnvironmentStatusResponse,

        // project
        /// Lists projects, page by page.
        experimental ProjectList = "project/list": ProjectListParams => ProjectListResponse,
        /// Returns a project.
        experimental ProjectRead = "project/read": ProjectReadParams => ProjectReadResponse,
        /// Creates a project.
        experimental ProjectCreate = "project/create": ProjectCreateParams => ProjectCreateResponse,
        /// Creates a project and adds threads to it.
        experimental ProjectImport = "project/import": ProjectImportParams => ProjectImportResponse,
        /// Updates a project.
        experimental ProjectUpdate = "project/update": ProjectUpdateParams => ProjectUpdateResponse,
        /// Moves a project to another position in the user's order.
        experimental ProjectMove = "project/move": ProjectMoveParams => ProjectMoveResponse,
        /// Deletes a project. Its threads are kept.
        experimental ProjectDelete = "project/delete": ProjectDeleteParams => ProjectDeleteResponse,

        // model
        /// Lists the models, page by page.
        stable ModelList = "model/list": ModelListParams => ModelListResponse,
        /// Lists the collaboration modes: the modes in which the agent can work.
        experimental CollaborationModeList = "collaborationMode/list": CollaborationModeListParams => CollaborationModeListResponse,

        // model providers
        /// Lists the model providers.
        stable ModelProviderList = "modelProvider/list": ModelProviderListParams => ModelProviderListResponse,
        /// Updates the settings of a model provider in the user's configuration.
        stable ModelProviderConfigWrite = "modelProvider/config/write": ModelProviderConfigWriteParams => ModelProviderConfigWriteResponse,
        /// Returns the capabilities of the model provider in use.
        stable ModelProviderCapabilitiesRead = "modelProvider/capabilities/read": ModelProviderCapabilitiesReadParams => ModelProviderCapabilitiesReadResponse,

        // config
        /// Returns the effective configuration and, if requested, the layers that it is made of.
        stable ConfigRead = "config/read": ConfigReadParams => ConfigReadResponse,
        /// Sets or removes one value in the user's `config.toml`.
        stable ConfigValueWrite = "config/value/write": ConfigValueWriteParams => ConfigWriteResponse,
        /// Makes several changes to the user's `config.toml`, all or none.
        stable ConfigBatchWrite = "config/batchWrite": ConfigBatchWriteParams => ConfigWriteResponse,

        // config: requirements
        /// Returns what administrators require of the configuration.
        stable ConfigRequirementsRead = "configRequirements/read": NoParams => ConfigRequirementsReadResponse,

        // configuration of other agents
        /// Finds what can be imported from another coding agent.
        stable ExternalAgentConfigDetect = "externalAgentConfig/detect": ExternalAgentConfigDetectParams => ExternalAgentConfigDetectResponse,
        /// Imports what was found from another coding agent.
        stable ExternalAgentConfigImport = "externalAgentConfig/import": ExternalAgentConfigImportParams => ExternalAgentConfigImportResponse,
        /// Records an import that the client did by itself in the import history.
        stable ExternalAgentConfigImportRecordHistory = "externalAgentConfig/import/recordHistory": ExternalAgentConfigImportHistoryRecordParams => ExternalAgentConfigImportHistoryRecordResponse,
        /// Lists the imports that have ended.
        stable ExternalAgentConfigImportReadHistories = "externalAgentConfig/import/readHistories": NoParams => ExternalAgentConfigImportHistoriesReadResponse,

        // hook
        /// Lists the hooks of directories or of a loaded thread, and whether they are trusted.
        stable HooksList = "hooks/list": HooksListParams => HooksListResponse,

        // skill
        /// Lists the skills that are available in some directories.
        stable SkillsList = "skills/list": SkillsListParams => SkillsListResponse,
        /// Sets additional directories to search for skills, until the server exits.
        stable SkillsExtraRootsSet = "skills/extraRoots/set": SkillsExtraRootsSetParams => SkillsExtraRootsSetResponse,
        /// Enables or disables a skill in the user's configuration.
        stable SkillsConfigWrite = "skills/config/write": SkillsConfigWriteParams => SkillsConfigWriteResponse,
        /// Lists the backend's skills.
        removed "0.116.0" SkillsRemoteList = "skills/remote/list": SkillsRemoteReadParams => SkillsRemoteReadResponse,
        /// Downloads a skill from the backend.
        removed "0.116.0" SkillsRemoteExport = "skills/remote/export": SkillsRemoteWriteParams => SkillsRemoteWriteResponse,
        /// Lists the backend's skills.
        removed "0.104.0" SkillsRemoteRead = "skills/remote/read": SkillsRemoteReadParams => SkillsRemoteReadResponse,
        /// Downloads a skill from the backend.
        removed "0.104.0" SkillsRemoteWrite = "skills/remote/write": SkillsRemoteWriteParams => SkillsRemoteWriteResponse,

        // app
        /// Lists apps, page by page.
        stable AppList = "app/list": AppsListParams => AppsListResponse,
        /// Returns the details of some apps.
        stable AppRead = "app/read": AppsReadParams => AppsReadResponse,
        /// Lists the linked apps.
        stable AppInstalled = "app/installed": AppsInstalledParams => AppsInstalledResponse,

        // mcp_server
        /// Starts a sign-in to an MCP server.
        stable McpServerOauthLogin = "mcpServer/oauth/login": McpServerOauthLoginParams => McpServerOauthLoginResponse,
        /// Reloads the configuration of the MCP servers and applies it to the loaded threads.
        stable ConfigMcpServerReload = "config/mcpServer/reload": NoParams => McpServerRefreshResponse,
        /// Reads a resource of an MCP server.
        stable McpServerResourceRead = "mcpServer/resource/read": McpResourceReadParams => McpResourceReadResponse,
        /// Subscribes to events of a hosted app.
        experimental McpServerEventStreamStart = "mcpServer/event/stream/start": McpServerEventStreamStartParams => McpServerEventStreamStartResponse,
        /// Unsubscribes from events of a hosted app.
        experimental McpServerEventStreamStop = "mcpServer/event/stream/stop": McpServerEventStreamStopParams => McpServerEventStreamStopResponse,
        /// Calls a tool of an MCP server.
        stable McpServerToolCall = "mcpServer/tool/call": McpServerToolCallParams => McpServerToolCallResponse,

        // mcp_server: status
        /// Lists the MCP servers and what they provide, page by page.
        stable McpServerStatusList = "mcpServerStatus/list": ListMcpServerStatusParams => ListMcpServerStatusResponse,

        // mcp_server: questions
        /// Counts a question put to the user outside the server; pauses the thread's timeouts.
        experimental ThreadIncrementElicitation = "thread/increment_elicitation": ThreadIncrementElicitationParams => ThreadIncrementElicitationResponse,
        /// Counts a question from `thread/increment_elicitation` as answered; the thread's timeouts
        /// resume after the last one.
        experimental ThreadDecrementElicitation = "thread/decrement_elicitation": ThreadDecrementElicitationParams => ThreadDecrementElicitationResponse,

        // plugin
        /// Lists marketplaces and their plugins.
        stable PluginList = "plugin/list": PluginListParams => PluginListResponse,
        /// Searches for plugins by text, page by page.
        experimental PluginSearch = "plugin/search": PluginSearchParams => PluginSearchResponse,
        /// Lists the installed plugins.
        stable PluginInstalled = "plugin/installed": PluginInstalledParams => PluginInstalledResponse,
        /// Syncs the installed plugins with the backend, and responds when that is done.
        stable PluginReconcile = "plugin/reconcile": PluginReconcileParams => PluginReconcileResponse,
        /// Returns the details of a plugin, including what it provides.
        stable PluginRead = "plugin/read": PluginReadParams => PluginReadResponse,
        /// Returns the text of a skill that belongs to one of the backend's plugins.
        stable PluginSkillRead = "plugin/skill/read": PluginSkillReadParams => PluginSkillReadResponse,
        /// Installs a plugin.
        stable PluginInstall = "plugin/install": PluginInstallParams => PluginInstallResponse,
        /// Uninstalls a plugin.
        stable PluginUninstall = "plugin/uninstall": PluginUninstallParams => PluginUninstallResponse,

        // plugin: marketplaces
        /// Adds a marketplace to the user's configuration.
        stable MarketplaceAdd = "marketplace/add": MarketplaceAddParams => MarketplaceAddResponse,
        /// Removes a marketplace and the directory that holds it.
        stable MarketplaceRemove = "marketplace/remove": MarketplaceRemoveParams => MarketplaceRemoveResponse,
        /// Updates marketplaces that come from Git.
        stable MarketplaceUpgrade = "marketplace/upgrade": MarketplaceUpgradeParams => MarketplaceUpgradeResponse,

        // plugin: sharing
        /// Shares a plugin, or replaces one that is already shared.
        stable PluginShareSave = "plugin/share/save": PluginShareSaveParams => PluginShareSaveResponse,
        /// Changes who may find and use a shared plugin.
        stable PluginShareUpdateTargets = "plugin/share/updateTargets": PluginShareUpdateTargetsParams => PluginShareUpdateTargetsResponse,
        /// Lists the plugins that the account shares.
        stable PluginShareList = "plugin/share/list": PluginShareListParams => PluginShareListResponse,
        /// Copies a shared plugin to the server's machine, to work on it there.
        stable PluginShareCheckout = "plugin/share/checkout": PluginShareCheckoutParams => PluginShareCheckoutResponse,
        /// Stops sharing a plugin.
        stable PluginShareDelete = "plugin/share/delete": PluginShareDeleteParams => PluginShareDeleteResponse,

        // memory
        /// Sets whether memories may be made from a thread.
        experimental ThreadMemoryModeSet = "thread/memoryMode/set": ThreadMemoryModeSetParams => ThreadMemoryModeSetResponse,
        /// Returns the summary of the memories that a thread uses.
        experimental ThreadMemoryRead = "thread/memory/read": ThreadMemoryReadParams => ThreadMemoryReadResponse,
        /// Returns whether version 2 memories are ready for use.
        experimental MemoryStatus = "memory/status": MemoryStatusParams => MemoryStatusResponse,
        /// Deletes all memories.
        experimental MemoryReset = "memory/reset": NoParams => MemoryResetResponse,

        // server
        /// Returns diagnostics of the server.
        experimental ServerDiagnostics = "server/diagnostics": ServerDiagnosticsParams => ServerDiagnosticsResponse,
        /// Echoes a value, for testing the gate in front of experimental methods.
        experimental MockExperimentalMethod = "mock/experimentalMethod": MockExperimentalMethodParams => MockExperimentalMethodResponse,

        // experimental features
        /// Lists the features that can be enabled and disabled, page by page.
        stable ExperimentalFeatureList = "experimentalFeature/list": ExperimentalFeatureListParams => ExperimentalFeatureListResponse,
        /// Enables or disables features until the server exits.
        stable ExperimentalFeatureEnablementSet = "experimentalFeature/enablement/set": ExperimentalFeatureEnablementSetParams => ExperimentalFeatureEnablementSetResponse,

        // feedback
        /// Sends feedback to OpenAI.
        stable FeedbackUpload = "feedback/upload": FeedbackUploadParams => FeedbackUploadResponse,
        /// Saves feedback to a ZIP file instead of sending it.
        stable FeedbackSave = "feedback/save": FeedbackSaveParams => FeedbackSaveResponse,

        // remote control
        /// Enables remote control: lets the account's devices use this server.
        experimental RemoteControlEnable = "remoteControl/enable": Option<RemoteControlEnableParams> => RemoteControlEnableResponse,
        /// Disables remote control: stops letting devices use this server.
        experimental RemoteControlDisable = "remoteControl/disable": Option<RemoteControlDisableParams> => RemoteControlDisableResponse,
        /// Returns the status of remote control.
        experimental RemoteControlStatusRead = "remoteControl/status/read": NoParams => RemoteControlStatusReadResponse,
        /// Creates a code for pairing a new device.
        experimental RemoteControlPairingStart = "remoteControl/pairing/start": RemoteControlPairingStartParams => RemoteControlPairingStartResponse,
        /// Returns whether a device has used a pairing code.
        experimental RemoteControlPairingStatus = "remoteControl/pairing/status": RemoteControlPairingStatusParams => RemoteControlPairingStatusResponse,
        /// Lists the paired devices, page by page, even while remote control is disabled.
        experimental RemoteControlClientList = "remoteControl/client/list": RemoteControlClientsListParams => RemoteControlClientsListResponse,
        /// Revokes a device's access, even while remote control is disabled.
        experimental RemoteControlClientRevoke = "remoteControl/client/revoke": RemoteControlClientsRevokeParams => RemoteControlClientsRevokeResponse,

        // device keys
        /// Creates a device key.
        removed "0.130.0" DeviceKeyCreate = "device/key/create": DeviceKeyCreateParams => DeviceKeyCreateResponse,
        /// Returns the details of a device key.
        removed "0.130.0" DeviceKeyPublic = "device/key/public": DeviceKeyPublicParams => DeviceKeyPublicResponse,
        /// Signs a remote control challenge with a device key.
        removed "0.130.0" DeviceKeySign = "device/key/sign": DeviceKeySignParams => DeviceKeySignResponse,

        // user verification
        /// Returns whether the machine can verify its user, without prompting the user.
        experimental UserVerificationStatus = "userVerification/status": UserVerificationStatusParams => UserVerificationStatusResponse,
        /// Creates the key that verifies the user, or returns the existing one.
        experimental UserVerificationEnroll = "userVerification/enroll": UserVerificationEnrollParams => UserVerificationEnrollResponse,
        /// Deletes the key that verifies the user.
        experimental UserVerificationDelete = "userVerification/delete": UserVerificationDeleteParams => UserVerificationDeleteResponse,
        /// Asks the user to confirm, and signs a challenge.
        experimental UserVerificationVerify = "userVerification/verify": UserVerificationVerifyParams => UserVerificationVerifyResponse,
        /// Cancels a user verification request.
        experimental UserVerificationCancel = "userVerification/cancel": UserVerificationCancelParams => UserVerificationCancelResponse,

        // windows
        /// Starts setting up the sandbox on Windows.
        stable WindowsSandboxSetupStart = "windowsSandbox/setupStart": WindowsSandboxSetupStartParams => WindowsSandboxSetupStartResponse,
        /// Returns whether the sandbox on Windows is ready for use.
        stable WindowsSandboxReadiness = "windowsSandbox/readiness": NoParams => WindowsSandboxReadinessResponse,

        // legacy: signing in
        /// Returns how the server is signed in.
        stable GetAuthStatus = "getAuthStatus": GetAuthStatusParams => GetAuthStatusResponse,
        /// Stores an API key.
        removed "0.110.0" LoginApiKey = "loginApiKey": LoginApiKeyParams => LoginApiKeyResponse,
        /// Starts a sign-in with ChatGPT.
        removed "0.110.0" LoginChatgpt = "loginChatGpt": NoParams => LoginChatgptResponse,
        /// Cancels a sign-in with ChatGPT.
        removed "0.110.0" CancelLoginChatgpt = "cancelLoginChatGpt": CancelLoginChatgptParams => CancelLoginChatgptResponse,
        /// Signs out.
        removed "0.110.0" LogoutChatgpt = "logoutChatGpt": NoParams => LogoutChatgptResponse,
        /// Returns the user of the server.
        removed "0.110.0" UserInfo = "userInfo": NoParams => UserInfoResponse,
        /// Returns the server's user agent.
        removed "0.110.0" GetUserAgent = "getUserAgent": NoParams => GetUserAgentResponse,

        // legacy
        /// Starts a conversation.
        removed "0.110.0" NewConversation = "newConversation": NewConversationParams => NewConversationResponse,
        /// Returns a summary of a recorded conversation, by its ID or its file.
        stable GetConversationSummary = "getConversationSummary": GetConversationSummaryParams => GetConversationSummaryResponse,
        /// Lists recorded conversations, page by page.
        removed "0.110.0" ListConversations = "listConversations": ListConversationsParams => ListConversationsResponse,
        /// Resumes a recorded conversation.
        removed "0.110.0" ResumeConversation = "resumeConversation": ResumeConversationParams => ResumeConversationResponse,
        /// Forks a conversation: copies it into a new one.
        removed "0.110.0" ForkConversation = "forkConversation": ForkConversationParams => ForkConversationResponse,
        /// Archives a conversation.
        removed "0.110.0" ArchiveConversation = "archiveConversation": ArchiveConversationParams => ArchiveConversationResponse,
        /// Sends user input to a conversation, with its current settings.
        removed "0.110.0" SendUserMessage = "sendUserMessage": SendUserMessageParams => SendUserMessageResponse,
        /// Sends user input to a conversation, with settings of its own.
        removed "0.110.0" SendUserTurn = "sendUserTurn": SendUserTurnParams => SendUserTurnResponse,
        /// Interrupts the turn in progress of a conversation.
        removed "0.110.0" InterruptConversation = "interruptConversation": InterruptConversationParams => InterruptConversationResponse,
        /// Subscribes to the events of a conversation.
        removed "0.110.0" AddConversationListener = "addConversationListener": AddConversationListenerParams => AddConversationSubscriptionResponse,
        /// Unsubscribes from the events of a conversation.
        removed "0.110.0" RemoveConversationListener = "removeConversationListener": RemoveConversationListenerParams => RemoveConversationSubscriptionResponse,
        /// Returns the diff between a working tree and the nearest commit that a remote has.
        stable GitDiffToRemote = "gitDiffToRemote": GitDiffToRemoteParams => GitDiffToRemoteResponse,
        /// Returns a part of the user's configuration.
        removed "0.110.0" GetUserSavedConfig = "getUserSavedConfig": NoParams => GetUserSavedConfigResponse,
        /// Writes the model to use to the configuration file.
        removed "0.110.0" SetDefaultModel = "setDefaultModel": SetDefaultModelParams => SetDefaultModelResponse,
        /// Runs a command outside any conversation.
        removed "0.110.0" ExecOneOffCommand = "execOneOffCommand": ExecOneOffCommandParams => ExecOneOffCommandResponse,
    }
}
