//! What a client asks of the server: the rows of [`ClientRequest`].

use crate::{
    account::*, app::*, command::*, config::*, device_key::*, environment::*,
    experimental_feature::*, external_agent_config::*, feedback::*, fs::*, fuzzy_file_search::*,
    guardian::*, hook::*, initialize::*, legacy::*, macros::method_set, mcp_server::*, memory::*,
    method::NoParams, model::*, model_provider::*, permission::*, plugin::*, process::*,
    project::*, remote_control::*, review::*, server::*, skill::*, thread::*, turn::*,
    user_verification::*, windows::*,
};

method_set! {
    /// What a client asks of the server.
    pub enum ClientRequest in client_request, ClientToServer {
        // handshake
        /// Opens the connection; nothing else is answered before it.
        stable Initialize = "initialize": InitializeParams => InitializeResponse,

        // account
        /// Tells who is signed in.
        stable AccountRead = "account/read": GetAccountParams => GetAccountResponse,
        /// Begins a sign-in.
        stable AccountLoginStart = "account/login/start": LoginAccountParams => LoginAccountResponse,
        /// Stops a sign-in that waits for a person.
        stable AccountLoginCancel = "account/login/cancel": CancelLoginAccountParams => CancelLoginAccountResponse,
        /// Signs out and deletes what is stored, also when another sign-in hides it.
        stable AccountLogout = "account/logout": NoParams => LogoutAccountResponse,
        /// Tells what the account should do for its security.
        stable AccountSecuritySetupRead = "account/securitySetup/read": NoParams => GetAccountSecuritySetupResponse,

        // account: limits and usage
        /// Tells how much of each limit is used.
        stable AccountRateLimitsRead = "account/rateLimits/read": Option<GetAccountRateLimitsParams> => GetAccountRateLimitsResponse,
        /// Uses a credit to reset a limit early.
        stable AccountRateLimitResetCreditConsume = "account/rateLimitResetCredit/consume": ConsumeAccountRateLimitResetCreditParams => ConsumeAccountRateLimitResetCreditResponse,
        /// Asks the owner of the workspace, by email, for more.
        stable AccountSendAddCreditsNudgeEmail = "account/sendAddCreditsNudgeEmail": SendAddCreditsNudgeEmailParams => SendAddCreditsNudgeEmailResponse,
        /// Tells how much the account has used.
        stable AccountUsageRead = "account/usage/read": Option<GetAccountTokenUsageParams> => GetAccountTokenUsageResponse,
        /// Gives the messages of the workspace.
        stable AccountWorkspaceMessagesRead = "account/workspaceMessages/read": NoParams => GetWorkspaceMessagesResponse,

        // account: several sign-ins
        /// Lists the sign-ins that the server holds.
        experimental AccountSessionList = "accountSession/list": AccountSessionsListParams => AccountSessionsResponse,
        /// Makes another sign-in or workspace the active one.
        experimental AccountSessionSwitch = "accountSession/switch": AccountSessionsSwitchParams => AccountSessionsSwitchResponse,

        // account: gateways and clouds
        /// Tells whether a gateway wants a sign-in.
        stable AccountGatewayOAuthRead = "account/gatewayOAuth/read": Option<GatewayOAuthReadParams> => GatewayOAuthReadResponse,
        /// Begins the sign-in to a gateway.
        stable AccountGatewayOAuthLogin = "account/gatewayOAuth/login": Option<GatewayOAuthLoginParams> => GatewayOAuthLoginResponse,
        /// Stops the sign-in to a gateway.
        stable AccountGatewayOAuthCancel = "account/gatewayOAuth/cancel": NoParams => GatewayOAuthCancelResponse,
        /// Looks for AWS credentials on the server's machine.
        experimental AccountBedrockDiscover = "account/bedrock/discover": BedrockDiscoverParams => BedrockDiscoverResponse,
        /// Chooses the credentials for Amazon Bedrock.
        experimental AccountBedrockSetup = "account/bedrock/setup": BedrockSetupParams => BedrockSetupResponse,
        /// Checks the configuration against what AWS GovCloud wants.
        experimental AccountBedrockCheckGovCloudRequirements = "account/bedrock/checkGovCloudRequirements": BedrockCheckGovCloudRequirementsParams => BedrockCheckGovCloudRequirementsResponse,
        /// Chooses the project and credentials for Google Cloud.
        experimental AccountGcpSetup = "account/gcp/setup": GcpSetupParams => GcpSetupResponse,

        // thread: beginning
        /// Begins a thread.
        stable ThreadStart = "thread/start": ThreadStartParams => ThreadStartResponse,
        /// Takes up a thread again.
        stable ThreadResume = "thread/resume": ThreadResumeParams => ThreadResumeResponse,
        /// Begins a thread with the history of another.
        stable ThreadFork = "thread/fork": ThreadForkParams => ThreadForkResponse,

        // thread
        /// Puts a thread into the archive.
        stable ThreadArchive = "thread/archive": ThreadArchiveParams => ThreadArchiveResponse,
        /// Deletes a thread for good.
        stable ThreadDelete = "thread/delete": ThreadDeleteParams => ThreadDeleteResponse,
        /// Stops telling this connection what happens in a thread.
        stable ThreadUnsubscribe = "thread/unsubscribe": ThreadUnsubscribeParams => ThreadUnsubscribeResponse,
        /// Gives a thread a name.
        stable ThreadNameSet = "thread/name/set": ThreadSetNameParams => ThreadSetNameResponse,
        /// Changes what is kept about a thread.
        stable ThreadMetadataUpdate = "thread/metadata/update": ThreadMetadataUpdateParams => ThreadMetadataUpdateResponse,
        /// Has the stored threads compressed, in the background.
        experimental RolloutCompress = "rollout/compress": NoParams => RolloutCompressResponse,
        /// Takes a thread out of the archive.
        stable ThreadUnarchive = "thread/unarchive": ThreadUnarchiveParams => ThreadUnarchiveResponse,
        /// Starts a turn that shortens a thread's history for the model.
        stable ThreadCompactStart = "thread/compact/start": ThreadCompactStartParams => ThreadCompactStartResponse,
        /// Drops a turn of a thread and all after it.
        stable ThreadRevert = "thread/revert": ThreadRevertParams => ThreadRevertResponse,
        /// Lists stored threads, page by page.
        stable ThreadList = "thread/list": ThreadListParams => ThreadListResponse,
        /// Lists the threads in memory, page by page.
        stable ThreadLoadedList = "thread/loaded/list": ThreadLoadedListParams => ThreadLoadedListResponse,
        /// Gives a thread as it is stored, without loading it.
        stable ThreadRead = "thread/read": ThreadReadParams => ThreadReadResponse,
        /// Marks a thread as read or unread.
        experimental ThreadReadStateUpdate = "thread/readState/update": ThreadReadStateUpdateParams => ThreadReadStateUpdateResponse,
        /// Readies a fresh thread to carry out a plan.
        experimental ThreadPrepareApprovedPlan = "thread/prepareApprovedPlan": ThreadPrepareApprovedPlanParams => ThreadPrepareApprovedPlanResponse,
        /// Drops the last turns of a thread.
        removed "0.156.0" ThreadRollback = "thread/rollback": ThreadRollbackParams => ThreadRollbackResponse,

        // thread: history
        /// Lists the turns of a thread, page by page.
        stable ThreadTurnsList = "thread/turns/list": ThreadTurnsListParams => ThreadTurnsListResponse,
        /// Lists the items of a thread or of one turn, page by page.
        stable ThreadItemsList = "thread/items/list": ThreadItemsListParams => ThreadItemsListResponse,
        /// Gives some items of a turn in full.
        experimental ThreadItemsRead = "thread/items/read": ThreadItemsReadParams => ThreadItemsReadResponse,
        /// Adds items to what the model sees of a thread.
        stable ThreadInjectItems = "thread/inject_items": ThreadInjectItemsParams => ThreadInjectItemsResponse,
        /// Lists what happened in a thread, talking included, page by page.
        experimental ThreadTimelineList = "thread/timeline/list": ThreadTimelineListParams => ThreadTimelineListResponse,
        /// Lists the items of a turn, page by page.
        removed "0.143.0" ThreadTurnsItemsList = "thread/turns/items/list": ThreadTurnsItemsListParams => ThreadTurnsItemsListResponse,

        // thread: search
        /// Looks for text in threads, page by page.
        experimental ThreadSearch = "thread/search": ThreadSearchParams => ThreadSearchResponse,
        /// Looks for text in the messages of one thread, page by page.
        experimental ThreadSearchOccurrences = "thread/searchOccurrences": ThreadSearchOccurrencesParams => ThreadSearchOccurrencesResponse,

        // thread: settings
        /// Changes the settings of a thread for its turns to come.
        experimental ThreadSettingsUpdate = "thread/settings/update": ThreadSettingsUpdateParams => ThreadSettingsUpdateResponse,
        /// Changes the settings of the turn in progress.
        experimental TurnSettingsUpdate = "turn/settings/update": TurnSettingsUpdateParams => TurnSettingsUpdateResponse,

        // thread: sections
        /// Moves a thread into a section, within it or out of it.
        stable ThreadSectionMove = "thread/section/move": ThreadSectionMoveParams => ThreadSectionMoveResponse,
        /// Lists the sections, page by page.
        stable ThreadSectionList = "threadSection/list": ThreadSectionListParams => ThreadSectionListResponse,
        /// Makes a section.
        stable ThreadSectionCreate = "threadSection/create": ThreadSectionCreateParams => ThreadSectionCreateResponse,
        /// Changes the name of a section, and how it is shown.
        stable ThreadSectionUpdate = "threadSection/update": ThreadSectionUpdateParams => ThreadSectionUpdateResponse,
        /// Deletes a section; its threads stay.
        stable ThreadSectionDelete = "threadSection/delete": ThreadSectionDeleteParams => ThreadSectionDeleteResponse,

        // thread: goals
        /// Gives a thread a goal, or changes the one it has.
        stable ThreadGoalSet = "thread/goal/set": ThreadGoalSetParams => ThreadGoalSetResponse,
        /// Tells the goal of a thread.
        stable ThreadGoalGet = "thread/goal/get": ThreadGoalGetParams => ThreadGoalGetResponse,
        /// Takes the goal from a thread.
        stable ThreadGoalClear = "thread/goal/clear": ThreadGoalClearParams => ThreadGoalClearResponse,

        // thread: attachments
        /// Attaches something to a thread, unless it is there already.
        stable ThreadAttachmentAdd = "thread/attachment/add": ThreadAttachmentAddParams => ThreadAttachmentAddResponse,
        /// Lists the attachments of a thread, page by page.
        stable ThreadAttachmentList = "thread/attachment/list": ThreadAttachmentListParams => ThreadAttachmentListResponse,
        /// Lists the threads that have an attachment, page by page.
        stable ThreadAttachmentOwnerList = "thread/attachmentOwner/list": ThreadAttachmentOwnerListParams => ThreadAttachmentOwnerListResponse,
        /// Removes an attachment from a thread.
        stable ThreadAttachmentRemove = "thread/attachment/remove": ThreadAttachmentRemoveParams => ThreadAttachmentRemoveResponse,

        // thread: queue
        /// Puts input at the end of a thread's queue.
        experimental ThreadQueueAdd = "thread/queue/add": ThreadQueueAddParams => ThreadQueueAddResponse,
        /// Lists the input in a thread's queue, page by page.
        experimental ThreadQueueList = "thread/queue/list": ThreadQueueListParams => ThreadQueueListResponse,
        /// Changes input in a thread's queue.
        experimental ThreadQueueUpdate = "thread/queue/update": ThreadQueueUpdateParams => ThreadQueueUpdateResponse,
        /// Takes input out of a thread's queue.
        experimental ThreadQueueDelete = "thread/queue/delete": ThreadQueueDeleteParams => ThreadQueueDeleteResponse,
        /// Puts the input in a thread's queue into another order.
        experimental ThreadQueueReorder = "thread/queue/reorder": ThreadQueueReorderParams => ThreadQueueReorderResponse,
        /// Starts a turn with input from a thread's queue.
        experimental ThreadQueueStart = "thread/queue/start": ThreadQueueStartParams => ThreadQueueStartResponse,

        // thread: sampling
        /// Asks the model for one answer beside a thread, without a turn.
        experimental ThreadSample = "thread/sample": ThreadSampleParams => ThreadSampleResponse,
        /// Stops a sample that is being made.
        experimental ThreadSampleCancel = "thread/sample/cancel": ThreadSampleCancelParams => ThreadSampleCancelResponse,

        // thread: predictions
        /// Asks for a prediction of what comes after a turn. Version 0.169 refuses.
        experimental ThreadPredictionRequest = "thread/prediction/request": ThreadPredictionRequestParams => ThreadPredictionRequestResponse,

        // thread: terminals
        /// Runs a person's shell command in a thread, outside of the sandbox.
        stable ThreadShellCommand = "thread/shellCommand": ThreadShellCommandParams => ThreadShellCommandResponse,
        /// Ends all terminals that a thread left running.
        experimental ThreadBackgroundTerminalsClean = "thread/backgroundTerminals/clean": ThreadBackgroundTerminalsCleanParams => ThreadBackgroundTerminalsCleanResponse,
        /// Lists the terminals that a thread left running, page by page.
        experimental ThreadBackgroundTerminalsList = "thread/backgroundTerminals/list": ThreadBackgroundTerminalsListParams => ThreadBackgroundTerminalsListResponse,
        /// Ends one terminal that a thread left running.
        experimental ThreadBackgroundTerminalsTerminate = "thread/backgroundTerminals/terminate": ThreadBackgroundTerminalsTerminateParams => ThreadBackgroundTerminalsTerminateResponse,

        // thread: realtime
        /// Starts a realtime session on a thread.
        experimental ThreadRealtimeStart = "thread/realtime/start": ThreadRealtimeStartParams => ThreadRealtimeStartResponse,
        /// Feeds audio into a realtime session.
        experimental ThreadRealtimeAppendAudio = "thread/realtime/appendAudio": ThreadRealtimeAppendAudioParams => ThreadRealtimeAppendAudioResponse,
        /// Feeds text into a realtime session.
        experimental ThreadRealtimeAppendText = "thread/realtime/appendText": ThreadRealtimeAppendTextParams => ThreadRealtimeAppendTextResponse,
        /// Gives the realtime model something to say.
        experimental ThreadRealtimeAppendSpeech = "thread/realtime/appendSpeech": ThreadRealtimeAppendSpeechParams => ThreadRealtimeAppendSpeechResponse,
        /// Ends the realtime session of a thread.
        experimental ThreadRealtimeStop = "thread/realtime/stop": ThreadRealtimeStopParams => ThreadRealtimeStopResponse,
        /// Lists the voices that a realtime session can have.
        experimental ThreadRealtimeListVoices = "thread/realtime/listVoices": ThreadRealtimeListVoicesParams => ThreadRealtimeListVoicesResponse,

        // turn
        /// Gives the agent input, and so starts a turn or joins the one that is running.
        stable TurnStart = "turn/start": TurnStartParams => TurnStartResponse,
        /// Gives the turn that is running further input.
        stable TurnSteer = "turn/steer": TurnSteerParams => TurnSteerResponse,
        /// Stops the turn that is running.
        stable TurnInterrupt = "turn/interrupt": TurnInterruptParams => TurnInterruptResponse,

        // review
        /// Starts a turn in which the agent reviews changes of code.
        stable ReviewStart = "review/start": ReviewStartParams => ReviewStartResponse,

        // permission
        /// Lists the permission profiles that there are.
        stable PermissionProfileList = "permissionProfile/list": PermissionProfileListParams => PermissionProfileListResponse,

        // guardian
        /// Approves an action that an automatic review refused, so that the model may try again.
        stable ThreadApproveGuardianDeniedAction = "thread/approveGuardianDeniedAction": ThreadApproveGuardianDeniedActionParams => ThreadApproveGuardianDeniedActionResponse,
        /// Has an action of a thread reviewed automatically, and subscribes to the thread.
        experimental ThreadGuardianReview = "thread/guardianReview": ThreadGuardianReviewParams => ThreadGuardianReviewResponse,

        // command
        /// Runs a command in the sandbox, outside any thread, and answers when it has ended.
        stable CommandExec = "command/exec": CommandExecParams => CommandExecResponse,
        /// Writes to the input of a command, closes it, or both.
        stable CommandExecWrite = "command/exec/write": CommandExecWriteParams => CommandExecWriteResponse,
        /// Ends a command.
        stable CommandExecTerminate = "command/exec/terminate": CommandExecTerminateParams => CommandExecTerminateResponse,
        /// Changes the size of a command's terminal.
        stable CommandExecResize = "command/exec/resize": CommandExecResizeParams => CommandExecResizeResponse,

        // process
        /// Starts a process, outside any sandbox.
        experimental ProcessSpawn = "process/spawn": ProcessSpawnParams => ProcessSpawnResponse,
        /// Writes to the input of a process, or closes it.
        experimental ProcessWriteStdin = "process/writeStdin": ProcessWriteStdinParams => ProcessWriteStdinResponse,
        /// Stops a process.
        experimental ProcessKill = "process/kill": ProcessKillParams => ProcessKillResponse,
        /// Changes the size of a process's terminal.
        experimental ProcessResizePty = "process/resizePty": ProcessResizePtyParams => ProcessResizePtyResponse,

        // fs
        /// Reads a file.
        stable FsReadFile = "fs/readFile": FsReadFileParams => FsReadFileResponse,
        /// Writes a file, in place of what it held.
        stable FsWriteFile = "fs/writeFile": FsWriteFileParams => FsWriteFileResponse,
        /// Makes a folder.
        stable FsCreateDirectory = "fs/createDirectory": FsCreateDirectoryParams => FsCreateDirectoryResponse,
        /// Tells what kind of file a path names, and how old it is.
        stable FsGetMetadata = "fs/getMetadata": FsGetMetadataParams => FsGetMetadataResponse,
        /// Lists what a folder holds.
        stable FsReadDirectory = "fs/readDirectory": FsReadDirectoryParams => FsReadDirectoryResponse,
        /// Removes a file or folder.
        stable FsRemove = "fs/remove": FsRemoveParams => FsRemoveResponse,
        /// Copies a file or folder.
        stable FsCopy = "fs/copy": FsCopyParams => FsCopyResponse,
        /// Begins to watch a file or folder for changes.
        stable FsWatch = "fs/watch": FsWatchParams => FsWatchResponse,
        /// Ends a watch.
        stable FsUnwatch = "fs/unwatch": FsUnwatchParams => FsUnwatchResponse,

        // fuzzy file search
        /// Finds files by parts of their paths.
        stable FuzzyFileSearch = "fuzzyFileSearch": FuzzyFileSearchParams => FuzzyFileSearchResponse,
        /// Opens a search whose query can change as a person types.
        experimental FuzzyFileSearchSessionStart = "fuzzyFileSearch/sessionStart": FuzzyFileSearchSessionStartParams => FuzzyFileSearchSessionStartResponse,
        /// Changes what an open search looks for.
        experimental FuzzyFileSearchSessionUpdate = "fuzzyFileSearch/sessionUpdate": FuzzyFileSearchSessionUpdateParams => FuzzyFileSearchSessionUpdateResponse,
        /// Closes a search.
        experimental FuzzyFileSearchSessionStop = "fuzzyFileSearch/sessionStop": FuzzyFileSearchSessionStopParams => FuzzyFileSearchSessionStopResponse,

        // environment
        /// Adds an environment, or replaces the one with its id.
        experimental EnvironmentAdd = "environment/add": EnvironmentAddParams => EnvironmentAddResponse,
        /// Tells the shell and folder of an environment, connecting to it first if need be.
        experimental EnvironmentInfo = "environment/info": EnvironmentInfoParams => EnvironmentInfoResponse,
        /// Tells whether an environment can be used, without connecting to it.
        experimental EnvironmentStatus = "environment/status": EnvironmentStatusParams => EnvironmentStatusResponse,

        // project
        /// Lists projects, page by page.
        experimental ProjectList = "project/list": ProjectListParams => ProjectListResponse,
        /// Gives one project.
        experimental ProjectRead = "project/read": ProjectReadParams => ProjectReadResponse,
        /// Makes a project.
        experimental ProjectCreate = "project/create": ProjectCreateParams => ProjectCreateResponse,
        /// Makes a project and puts threads into it.
        experimental ProjectImport = "project/import": ProjectImportParams => ProjectImportResponse,
        /// Changes a project.
        experimental ProjectUpdate = "project/update": ProjectUpdateParams => ProjectUpdateResponse,
        /// Moves a project to another place in the user's order.
        experimental ProjectMove = "project/move": ProjectMoveParams => ProjectMoveResponse,
        /// Deletes a project; its threads stay.
        experimental ProjectDelete = "project/delete": ProjectDeleteParams => ProjectDeleteResponse,

        // model
        /// Lists the models, page by page.
        stable ModelList = "model/list": ModelListParams => ModelListResponse,
        /// Lists the modes in which the agent can work.
        experimental CollaborationModeList = "collaborationMode/list": CollaborationModeListParams => CollaborationModeListResponse,

        // model providers
        /// Lists the model providers.
        stable ModelProviderList = "modelProvider/list": ModelProviderListParams => ModelProviderListResponse,
        /// Changes the settings of a model provider in the user's configuration.
        stable ModelProviderConfigWrite = "modelProvider/config/write": ModelProviderConfigWriteParams => ModelProviderConfigWriteResponse,
        /// Tells what the model provider in use can do.
        stable ModelProviderCapabilitiesRead = "modelProvider/capabilities/read": ModelProviderCapabilitiesReadParams => ModelProviderCapabilitiesReadResponse,

        // config
        /// Reads the configuration that holds and, if asked, the layers it is made of.
        stable ConfigRead = "config/read": ConfigReadParams => ConfigReadResponse,
        /// Sets or removes one value in the user's `config.toml`.
        stable ConfigValueWrite = "config/value/write": ConfigValueWriteParams => ConfigWriteResponse,
        /// Makes several changes in the user's `config.toml`, all or none.
        stable ConfigBatchWrite = "config/batchWrite": ConfigBatchWriteParams => ConfigWriteResponse,

        // config: requirements
        /// Reads what an administrator requires of the configuration.
        stable ConfigRequirementsRead = "configRequirements/read": NoParams => ConfigRequirementsReadResponse,

        // configuration of other agents
        /// Looks for what can be imported from another coding agent.
        stable ExternalAgentConfigDetect = "externalAgentConfig/detect": ExternalAgentConfigDetectParams => ExternalAgentConfigDetectResponse,
        /// Imports what was found in another coding agent.
        stable ExternalAgentConfigImport = "externalAgentConfig/import": ExternalAgentConfigImportParams => ExternalAgentConfigImportResponse,
        /// Puts an import that the client did by itself into the history.
        stable ExternalAgentConfigImportRecordHistory = "externalAgentConfig/import/recordHistory": ExternalAgentConfigImportHistoryRecordParams => ExternalAgentConfigImportHistoryRecordResponse,
        /// Lists the imports that ended.
        stable ExternalAgentConfigImportReadHistories = "externalAgentConfig/import/readHistories": NoParams => ExternalAgentConfigImportHistoriesReadResponse,

        // hook
        /// Lists the hooks of folders or of a loaded thread, and whether they are trusted.
        stable HooksList = "hooks/list": HooksListParams => HooksListResponse,

        // skill
        /// Lists the skills that can be used in some folders.
        stable SkillsList = "skills/list": SkillsListParams => SkillsListResponse,
        /// Sets more folders to search for skills, until the server ends.
        stable SkillsExtraRootsSet = "skills/extraRoots/set": SkillsExtraRootsSetParams => SkillsExtraRootsSetResponse,
        /// Enables or disables a skill in the user's configuration.
        stable SkillsConfigWrite = "skills/config/write": SkillsConfigWriteParams => SkillsConfigWriteResponse,
        /// Lists skills in the backend.
        removed "0.116.0" SkillsRemoteList = "skills/remote/list": SkillsRemoteReadParams => SkillsRemoteReadResponse,
        /// Downloads a skill from the backend.
        removed "0.116.0" SkillsRemoteExport = "skills/remote/export": SkillsRemoteWriteParams => SkillsRemoteWriteResponse,
        /// Lists skills in the backend.
        removed "0.104.0" SkillsRemoteRead = "skills/remote/read": SkillsRemoteReadParams => SkillsRemoteReadResponse,
        /// Downloads a skill from the backend.
        removed "0.104.0" SkillsRemoteWrite = "skills/remote/write": SkillsRemoteWriteParams => SkillsRemoteWriteResponse,

        // app
        /// Lists apps, page by page.
        stable AppList = "app/list": AppsListParams => AppsListResponse,
        /// Describes some apps.
        stable AppRead = "app/read": AppsReadParams => AppsReadResponse,
        /// Lists the apps that are linked.
        stable AppInstalled = "app/installed": AppsInstalledParams => AppsInstalledResponse,

        // mcp_server
        /// Begins a sign-in to an MCP server.
        stable McpServerOauthLogin = "mcpServer/oauth/login": McpServerOauthLoginParams => McpServerOauthLoginResponse,
        /// Reads the configuration of MCP servers again and applies it to loaded threads.
        stable ConfigMcpServerReload = "config/mcpServer/reload": NoParams => McpServerRefreshResponse,
        /// Reads a resource of an MCP server.
        stable McpServerResourceRead = "mcpServer/resource/read": McpResourceReadParams => McpResourceReadResponse,
        /// Subscribes to events of a hosted app.
        experimental McpServerEventStreamStart = "mcpServer/event/stream/start": McpServerEventStreamStartParams => McpServerEventStreamStartResponse,
        /// Ends a subscription to events.
        experimental McpServerEventStreamStop = "mcpServer/event/stream/stop": McpServerEventStreamStopParams => McpServerEventStreamStopResponse,
        /// Calls a tool of an MCP server.
        stable McpServerToolCall = "mcpServer/tool/call": McpServerToolCallParams => McpServerToolCallResponse,

        // mcp_server: status
        /// Lists MCP servers and what they bring, page by page.
        stable McpServerStatusList = "mcpServerStatus/list": ListMcpServerStatusParams => ListMcpServerStatusResponse,

        // mcp_server: questions
        /// Counts a question that others put before a person; the thread's timeouts pause.
        experimental ThreadIncrementElicitation = "thread/increment_elicitation": ThreadIncrementElicitationParams => ThreadIncrementElicitationResponse,
        /// Counts such a question as answered; the timeouts go on after the last.
        experimental ThreadDecrementElicitation = "thread/decrement_elicitation": ThreadDecrementElicitationParams => ThreadDecrementElicitationResponse,

        // plugin
        /// Lists marketplaces and their plugins.
        stable PluginList = "plugin/list": PluginListParams => PluginListResponse,
        /// Finds plugins by words, page by page.
        experimental PluginSearch = "plugin/search": PluginSearchParams => PluginSearchResponse,
        /// Lists the plugins that are installed.
        stable PluginInstalled = "plugin/installed": PluginInstalledParams => PluginInstalledResponse,
        /// Brings the installed plugins in line with the backend, and waits until it is done.
        stable PluginReconcile = "plugin/reconcile": PluginReconcileParams => PluginReconcileResponse,
        /// Describes a plugin and what it brings.
        stable PluginRead = "plugin/read": PluginReadParams => PluginReadResponse,
        /// Gives the text of a skill of a plugin in the backend.
        stable PluginSkillRead = "plugin/skill/read": PluginSkillReadParams => PluginSkillReadResponse,
        /// Installs a plugin.
        stable PluginInstall = "plugin/install": PluginInstallParams => PluginInstallResponse,
        /// Uninstalls a plugin.
        stable PluginUninstall = "plugin/uninstall": PluginUninstallParams => PluginUninstallResponse,

        // plugin: marketplaces
        /// Adds a marketplace to the user's configuration.
        stable MarketplaceAdd = "marketplace/add": MarketplaceAddParams => MarketplaceAddResponse,
        /// Removes a marketplace and the folder that holds it.
        stable MarketplaceRemove = "marketplace/remove": MarketplaceRemoveParams => MarketplaceRemoveResponse,
        /// Brings marketplaces from Git up to date.
        stable MarketplaceUpgrade = "marketplace/upgrade": MarketplaceUpgradeParams => MarketplaceUpgradeResponse,

        // plugin: sharing
        /// Shares a plugin, or replaces one that is shared.
        stable PluginShareSave = "plugin/share/save": PluginShareSaveParams => PluginShareSaveResponse,
        /// Changes who may find and use a shared plugin.
        stable PluginShareUpdateTargets = "plugin/share/updateTargets": PluginShareUpdateTargetsParams => PluginShareUpdateTargetsResponse,
        /// Lists the plugins that the account shares.
        stable PluginShareList = "plugin/share/list": PluginShareListParams => PluginShareListResponse,
        /// Copies a shared plugin to the server's machine, to work on.
        stable PluginShareCheckout = "plugin/share/checkout": PluginShareCheckoutParams => PluginShareCheckoutResponse,
        /// Stops sharing a plugin.
        stable PluginShareDelete = "plugin/share/delete": PluginShareDeleteParams => PluginShareDeleteResponse,

        // memory
        /// Says whether a thread may be remembered.
        experimental ThreadMemoryModeSet = "thread/memoryMode/set": ThreadMemoryModeSetParams => ThreadMemoryModeSetResponse,
        /// Gives the summary of memories that a thread uses.
        experimental ThreadMemoryRead = "thread/memory/read": ThreadMemoryReadParams => ThreadMemoryReadResponse,
        /// Tells whether memories of version 2 are ready for use.
        experimental MemoryStatus = "memory/status": MemoryStatusParams => MemoryStatusResponse,
        /// Deletes all memories.
        experimental MemoryReset = "memory/reset": NoParams => MemoryResetResponse,

        // server
        /// Tells how the server is doing.
        experimental ServerDiagnostics = "server/diagnostics": ServerDiagnosticsParams => ServerDiagnosticsResponse,
        /// Gives back what it gets, to test the gate before experimental methods.
        experimental MockExperimentalMethod = "mock/experimentalMethod": MockExperimentalMethodParams => MockExperimentalMethodResponse,

        // experimental features
        /// Lists the features that can be switched on and off, page by page.
        stable ExperimentalFeatureList = "experimentalFeature/list": ExperimentalFeatureListParams => ExperimentalFeatureListResponse,
        /// Switches features on or off for as long as the server runs.
        stable ExperimentalFeatureEnablementSet = "experimentalFeature/enablement/set": ExperimentalFeatureEnablementSetParams => ExperimentalFeatureEnablementSetResponse,

        // feedback
        /// Sends feedback to OpenAI.
        stable FeedbackUpload = "feedback/upload": FeedbackUploadParams => FeedbackUploadResponse,
        /// Saves feedback to a ZIP file instead of sending it.
        stable FeedbackSave = "feedback/save": FeedbackSaveParams => FeedbackSaveResponse,

        // remote control
        /// Lets devices of the account work with this server.
        experimental RemoteControlEnable = "remoteControl/enable": Option<RemoteControlEnableParams> => RemoteControlEnableResponse,
        /// Stops letting devices work with this server.
        experimental RemoteControlDisable = "remoteControl/disable": Option<RemoteControlDisableParams> => RemoteControlDisableResponse,
        /// Tells how remote control stands.
        experimental RemoteControlStatusRead = "remoteControl/status/read": NoParams => RemoteControlStatusReadResponse,
        /// Makes a code that lets a new device in.
        experimental RemoteControlPairingStart = "remoteControl/pairing/start": RemoteControlPairingStartParams => RemoteControlPairingStartResponse,
        /// Tells whether a device has used a pairing code.
        experimental RemoteControlPairingStatus = "remoteControl/pairing/status": RemoteControlPairingStatusParams => RemoteControlPairingStatusResponse,
        /// Lists the devices that were let in, page by page, also while remote control is off.
        experimental RemoteControlClientList = "remoteControl/client/list": RemoteControlClientsListParams => RemoteControlClientsListResponse,
        /// Shuts a device out, also while remote control is off.
        experimental RemoteControlClientRevoke = "remoteControl/client/revoke": RemoteControlClientsRevokeParams => RemoteControlClientsRevokeResponse,

        // device keys
        /// Makes a device key.
        removed "0.130.0" DeviceKeyCreate = "device/key/create": DeviceKeyCreateParams => DeviceKeyCreateResponse,
        /// Describes a device key.
        removed "0.130.0" DeviceKeyPublic = "device/key/public": DeviceKeyPublicParams => DeviceKeyPublicResponse,
        /// Signs a challenge of remote control with a device key.
        removed "0.130.0" DeviceKeySign = "device/key/sign": DeviceKeySignParams => DeviceKeySignResponse,

        // user verification
        /// Tells whether the machine can verify its user, without asking anybody.
        experimental UserVerificationStatus = "userVerification/status": UserVerificationStatusParams => UserVerificationStatusResponse,
        /// Makes the key that verifies the user, or finds the one there is.
        experimental UserVerificationEnroll = "userVerification/enroll": UserVerificationEnrollParams => UserVerificationEnrollResponse,
        /// Deletes the key that verifies the user.
        experimental UserVerificationDelete = "userVerification/delete": UserVerificationDeleteParams => UserVerificationDeleteResponse,
        /// Has the user confirm, and signs a challenge.
        experimental UserVerificationVerify = "userVerification/verify": UserVerificationVerifyParams => UserVerificationVerifyResponse,
        /// Stops a request for user verification.
        experimental UserVerificationCancel = "userVerification/cancel": UserVerificationCancelParams => UserVerificationCancelResponse,

        // windows
        /// Begins to set up the sandbox on Windows.
        stable WindowsSandboxSetupStart = "windowsSandbox/setupStart": WindowsSandboxSetupStartParams => WindowsSandboxSetupStartResponse,
        /// Tells whether the sandbox on Windows can be used.
        stable WindowsSandboxReadiness = "windowsSandbox/readiness": NoParams => WindowsSandboxReadinessResponse,

        // legacy: signing in
        /// Tells how the server is signed in.
        stable GetAuthStatus = "getAuthStatus": GetAuthStatusParams => GetAuthStatusResponse,
        /// Stores an API key.
        removed "0.110.0" LoginApiKey = "loginApiKey": LoginApiKeyParams => LoginApiKeyResponse,
        /// Begins a sign-in with ChatGPT.
        removed "0.110.0" LoginChatgpt = "loginChatGpt": NoParams => LoginChatgptResponse,
        /// Stops a sign-in with ChatGPT.
        removed "0.110.0" CancelLoginChatgpt = "cancelLoginChatGpt": CancelLoginChatgptParams => CancelLoginChatgptResponse,
        /// Signs out.
        removed "0.110.0" LogoutChatgpt = "logoutChatGpt": NoParams => LogoutChatgptResponse,
        /// Tells who uses the server.
        removed "0.110.0" UserInfo = "userInfo": NoParams => UserInfoResponse,
        /// Tells the server's user agent.
        removed "0.110.0" GetUserAgent = "getUserAgent": NoParams => GetUserAgentResponse,

        // legacy
        /// Begins a conversation.
        removed "0.110.0" NewConversation = "newConversation": NewConversationParams => NewConversationResponse,
        /// Sums up a recorded conversation, by its id or its file.
        stable GetConversationSummary = "getConversationSummary": GetConversationSummaryParams => GetConversationSummaryResponse,
        /// Lists recorded conversations, a page at a time.
        removed "0.110.0" ListConversations = "listConversations": ListConversationsParams => ListConversationsResponse,
        /// Goes on with a recorded conversation.
        removed "0.110.0" ResumeConversation = "resumeConversation": ResumeConversationParams => ResumeConversationResponse,
        /// Copies a conversation into a new one.
        removed "0.110.0" ForkConversation = "forkConversation": ForkConversationParams => ForkConversationResponse,
        /// Puts a conversation among the archived ones.
        removed "0.110.0" ArchiveConversation = "archiveConversation": ArchiveConversationParams => ArchiveConversationResponse,
        /// Says something in a conversation, with its settings as they are.
        removed "0.110.0" SendUserMessage = "sendUserMessage": SendUserMessageParams => SendUserMessageResponse,
        /// Says something in a conversation, with settings of its own.
        removed "0.110.0" SendUserTurn = "sendUserTurn": SendUserTurnParams => SendUserTurnResponse,
        /// Stops the running turn of a conversation.
        removed "0.110.0" InterruptConversation = "interruptConversation": InterruptConversationParams => InterruptConversationResponse,
        /// Asks for the events of a conversation.
        removed "0.110.0" AddConversationListener = "addConversationListener": AddConversationListenerParams => AddConversationSubscriptionResponse,
        /// Ends a subscription to the events of a conversation.
        removed "0.110.0" RemoveConversationListener = "removeConversationListener": RemoveConversationListenerParams => RemoveConversationSubscriptionResponse,
        /// Compares a working tree with the nearest commit that a remote has.
        stable GitDiffToRemote = "gitDiffToRemote": GitDiffToRemoteParams => GitDiffToRemoteResponse,
        /// Gives the user's configuration in part.
        removed "0.110.0" GetUserSavedConfig = "getUserSavedConfig": NoParams => GetUserSavedConfigResponse,
        /// Writes the model to use into the configuration file.
        removed "0.110.0" SetDefaultModel = "setDefaultModel": SetDefaultModelParams => SetDefaultModelResponse,
        /// Runs a command outside any conversation.
        removed "0.110.0" ExecOneOffCommand = "execOneOffCommand": ExecOneOffCommandParams => ExecOneOffCommandResponse,
    }
}
