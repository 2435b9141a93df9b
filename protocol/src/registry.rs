//! Every method of the protocol, a row each. Everything else about a method follows from its row.

use crate::{
    account::*, app::*, device_key::*, environment::*, experimental_feature::*,
    external_agent_config::*, feedback::*, fs::*, fuzzy_file_search::*, hook::*, initialize::*,
    item::*, legacy::*, macros::method_set, mcp_server::*, memory::*, method::NoParams, model::*,
    model_provider::*, plugin::*, process::*, project::*, remote_control::*, server::*, skill::*,
    thread::*, user_verification::*, windows::*,
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

        // app
        /// Lists apps, page by page.
        stable AppList = "app/list": AppsListParams => AppsListResponse,
        /// Describes some apps.
        stable AppRead = "app/read": AppsReadParams => AppsReadResponse,
        /// Lists the apps that are linked.
        stable AppInstalled = "app/installed": AppsInstalledParams => AppsInstalledResponse,

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

        // process
        /// Starts a process, outside any sandbox.
        experimental ProcessSpawn = "process/spawn": ProcessSpawnParams => ProcessSpawnResponse,
        /// Writes to the input of a process, or closes it.
        experimental ProcessWriteStdin = "process/writeStdin": ProcessWriteStdinParams => ProcessWriteStdinResponse,
        /// Stops a process.
        experimental ProcessKill = "process/kill": ProcessKillParams => ProcessKillResponse,
        /// Changes the size of a process's terminal.
        experimental ProcessResizePty = "process/resizePty": ProcessResizePtyParams => ProcessResizePtyResponse,

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

        // device keys
        /// Makes a device key.
        removed "0.130.0" DeviceKeyCreate = "device/key/create": DeviceKeyCreateParams => DeviceKeyCreateResponse,
        /// Describes a device key.
        removed "0.130.0" DeviceKeyPublic = "device/key/public": DeviceKeyPublicParams => DeviceKeyPublicResponse,
        /// Signs a challenge of remote control with a device key.
        removed "0.130.0" DeviceKeySign = "device/key/sign": DeviceKeySignParams => DeviceKeySignResponse,

        // environment
        /// Adds an environment, or replaces the one with its id.
        experimental EnvironmentAdd = "environment/add": EnvironmentAddParams => EnvironmentAddResponse,
        /// Tells the shell and folder of an environment, connecting to it first if need be.
        experimental EnvironmentInfo = "environment/info": EnvironmentInfoParams => EnvironmentInfoResponse,
        /// Tells whether an environment can be used, without connecting to it.
        experimental EnvironmentStatus = "environment/status": EnvironmentStatusParams => EnvironmentStatusResponse,

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

        // memory
        /// Says whether a thread may be remembered.
        experimental ThreadMemoryModeSet = "thread/memoryMode/set": ThreadMemoryModeSetParams => ThreadMemoryModeSetResponse,
        /// Gives the summary of memories that a thread uses.
        experimental ThreadMemoryRead = "thread/memory/read": ThreadMemoryReadParams => ThreadMemoryReadResponse,
        /// Tells whether memories of version 2 are ready for use.
        experimental MemoryStatus = "memory/status": MemoryStatusParams => MemoryStatusResponse,
        /// Deletes all memories.
        experimental MemoryReset = "memory/reset": NoParams => MemoryResetResponse,

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

        // fuzzy file search
        /// Finds files by parts of their paths.
        stable FuzzyFileSearch = "fuzzyFileSearch": FuzzyFileSearchParams => FuzzyFileSearchResponse,
        /// Opens a search whose query can change as a person types.
        experimental FuzzyFileSearchSessionStart = "fuzzyFileSearch/sessionStart": FuzzyFileSearchSessionStartParams => FuzzyFileSearchSessionStartResponse,
        /// Changes what an open search looks for.
        experimental FuzzyFileSearchSessionUpdate = "fuzzyFileSearch/sessionUpdate": FuzzyFileSearchSessionUpdateParams => FuzzyFileSearchSessionUpdateResponse,
        /// Closes a search.
        experimental FuzzyFileSearchSessionStop = "fuzzyFileSearch/sessionStop": FuzzyFileSearchSessionStopParams => FuzzyFileSearchSessionStopResponse,

        // windows
        /// Begins to set up the sandbox on Windows.
        stable WindowsSandboxSetupStart = "windowsSandbox/setupStart": WindowsSandboxSetupStartParams => WindowsSandboxSetupStartResponse,
        /// Tells whether the sandbox on Windows can be used.
        stable WindowsSandboxReadiness = "windowsSandbox/readiness": NoParams => WindowsSandboxReadinessResponse,

        // server
        /// Tells how the server is doing.
        experimental ServerDiagnostics = "server/diagnostics": ServerDiagnosticsParams => ServerDiagnosticsResponse,
        /// Gives back what it gets, to test the gate before experimental methods.
        experimental MockExperimentalMethod = "mock/experimentalMethod": MockExperimentalMethodParams => MockExperimentalMethodResponse,

        // mcp_server: status
        /// Lists MCP servers and what they bring, page by page.
        stable McpServerStatusList = "mcpServerStatus/list": ListMcpServerStatusParams => ListMcpServerStatusResponse,

        // mcp_server: questions
        /// Counts a question that others put before a person; the thread's timeouts pause.
        experimental ThreadIncrementElicitation = "thread/increment_elicitation": ThreadIncrementElicitationParams => ThreadIncrementElicitationResponse,
        /// Counts such a question as answered; the timeouts go on after the last.
        experimental ThreadDecrementElicitation = "thread/decrement_elicitation": ThreadDecrementElicitationParams => ThreadDecrementElicitationResponse,

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

        // plugin: marketplaces
        /// Adds a marketplace to the user's configuration.
        stable MarketplaceAdd = "marketplace/add": MarketplaceAddParams => MarketplaceAddResponse,
        /// Removes a marketplace and the folder that holds it.
        stable MarketplaceRemove = "marketplace/remove": MarketplaceRemoveParams => MarketplaceRemoveResponse,
        /// Brings marketplaces from Git up to date.
        stable MarketplaceUpgrade = "marketplace/upgrade": MarketplaceUpgradeParams => MarketplaceUpgradeResponse,

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

        // configuration of other agents
        /// Looks for what can be imported from another coding agent.
        stable ExternalAgentConfigDetect = "externalAgentConfig/detect": ExternalAgentConfigDetectParams => ExternalAgentConfigDetectResponse,
        /// Imports what was found in another coding agent.
        stable ExternalAgentConfigImport = "externalAgentConfig/import": ExternalAgentConfigImportParams => ExternalAgentConfigImportResponse,
        /// Puts an import that the client did by itself into the history.
        stable ExternalAgentConfigImportRecordHistory = "externalAgentConfig/import/recordHistory": ExternalAgentConfigImportHistoryRecordParams => ExternalAgentConfigImportHistoryRecordResponse,
        /// Lists the imports that ended.
        stable ExternalAgentConfigImportReadHistories = "externalAgentConfig/import/readHistories": NoParams => ExternalAgentConfigImportHistoriesReadResponse,

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

        // thread: terminals
        /// Runs a person's shell command in a thread, outside of the sandbox.
        stable ThreadShellCommand = "thread/shellCommand": ThreadShellCommandParams => ThreadShellCommandResponse,
        /// Ends all terminals that a thread left running.
        experimental ThreadBackgroundTerminalsClean = "thread/backgroundTerminals/clean": ThreadBackgroundTerminalsCleanParams => ThreadBackgroundTerminalsCleanResponse,
        /// Lists the terminals that a thread left running, page by page.
        experimental ThreadBackgroundTerminalsList = "thread/backgroundTerminals/list": ThreadBackgroundTerminalsListParams => ThreadBackgroundTerminalsListResponse,
        /// Ends one terminal that a thread left running.
        experimental ThreadBackgroundTerminalsTerminate = "thread/backgroundTerminals/terminate": ThreadBackgroundTerminalsTerminateParams => ThreadBackgroundTerminalsTerminateResponse,

        // thread: predictions
        /// Asks for a prediction of what comes after a turn. Version 0.169 refuses.
        experimental ThreadPredictionRequest = "thread/prediction/request": ThreadPredictionRequestParams => ThreadPredictionRequestResponse,

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
    }
}

method_set! {
    /// What the server asks of a client.
    pub enum ServerRequest in server_request, ServerToClient {
        // account
        /// Asks for new tokens, since the backend refused those that the client supplied.
        stable AccountChatgptAuthTokensRefresh = "account/chatgptAuthTokens/refresh": ChatgptAuthTokensRefreshParams => ChatgptAuthTokensRefreshResponse,

        // server
        /// Asks for a proof of what the client is, for a call to the backend.
        stable AttestationGenerate = "attestation/generate": AttestationGenerateParams => AttestationGenerateResponse,
        /// Asks for the time, where the configuration takes it from the client.
        experimental CurrentTimeRead = "currentTime/read": CurrentTimeReadParams => CurrentTimeReadResponse,

        // mcp_server: questions
        /// Puts what an MCP server asks before a person.
        stable McpServerElicitationRequest = "mcpServer/elicitation/request": McpServerElicitationRequestParams => McpServerElicitationRequestResponse,

        // skill
        /// Asks a person whether a skill may be used.
        removed "0.106.0" SkillRequestApproval = "skill/requestApproval": SkillRequestApprovalParams => SkillRequestApprovalResponse,
    }
}

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

        // app
        /// More is known about the apps.
        stable AppListUpdated = "app/list/updated": AppListUpdatedNotification,

        // fs
        /// Something changed under a watch.
        stable FsChanged = "fs/changed": FsChangedNotification,

        // process
        /// A process wrote something.
        stable ProcessOutputDelta = "process/outputDelta": ProcessOutputDeltaNotification,
        /// A process ended.
        stable ProcessExited = "process/exited": ProcessExitedNotification,

        // project
        /// A project was made, changed or deleted.
        stable ProjectChanged = "project/changed": ProjectChangedNotification,

        // remote control
        /// Says how remote control stands.
        stable RemoteControlStatusChanged = "remoteControl/status/changed": RemoteControlStatusChangedNotification,

        // environment
        /// An environment of a thread is connected.
        stable ThreadEnvironmentConnected = "thread/environment/connected": EnvironmentConnectionNotification,
        /// An environment of a thread is no longer connected.
        stable ThreadEnvironmentDisconnected = "thread/environment/disconnected": EnvironmentConnectionNotification,

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

        // hook
        /// A hook began to run.
        stable HookStarted = "hook/started": HookStartedNotification,
        /// A hook's run ended.
        stable HookCompleted = "hook/completed": HookCompletedNotification,

        // fuzzy file search
        /// An open search has found more.
        stable FuzzyFileSearchSessionUpdated = "fuzzyFileSearch/sessionUpdated": FuzzyFileSearchSessionUpdatedNotification,
        /// An open search has seen all files.
        stable FuzzyFileSearchSessionCompleted = "fuzzyFileSearch/sessionCompleted": FuzzyFileSearchSessionCompletedNotification,

        // windows
        /// Says that everybody can write to some folders, which the sandbox cannot protect.
        stable WindowsWorldWritableWarning = "windows/worldWritableWarning": WindowsWorldWritableWarningNotification,
        /// Says that the setup of the sandbox on Windows ended.
        stable WindowsSandboxSetupCompleted = "windowsSandbox/setupCompleted": WindowsSandboxSetupCompletedNotification,

        // server
        /// A request of the server needs no answer any more.
        stable ServerRequestResolved = "serverRequest/resolved": ServerRequestResolvedNotification,
        /// Something is not as it should be.
        stable Warning = "warning": WarningNotification,
        /// Something in use will go away.
        stable DeprecationNotice = "deprecationNotice": DeprecationNoticeNotification,

        // mcp_server
        /// A sign-in to an MCP server ended.
        stable McpServerOauthLoginCompleted = "mcpServer/oauthLogin/completed": McpServerOauthLoginCompletedNotification,
        /// The start of an MCP server went on.
        stable McpServerStartupStatusUpdated = "mcpServer/startupStatus/updated": McpServerStatusUpdatedNotification,
        /// An MCP server sent an event that the client subscribed to.
        stable McpServerEventStream = "mcpServer/event/stream/notification": McpServerEventStreamNotification,

        // skill
        /// Skills may have changed.
        stable SkillsChanged = "skills/changed": SkillsChangedNotification,

        // configuration of other agents
        /// A step of an import is done.
        stable ExternalAgentConfigImportProgress = "externalAgentConfig/import/progress": ExternalAgentConfigImportProgressNotification,
        /// An import ended.
        stable ExternalAgentConfigImportCompleted = "externalAgentConfig/import/completed": ExternalAgentConfigImportCompletedNotification,

        // thread: goals
        /// The goal of a thread changed, or a thread with one was resumed.
        stable ThreadGoalUpdated = "thread/goal/updated": ThreadGoalUpdatedNotification,
        /// A thread has no goal any more, or was resumed without one.
        stable ThreadGoalCleared = "thread/goal/cleared": ThreadGoalClearedNotification,

        // thread: attachments
        /// An attachment came or went.
        stable ThreadAttachmentUpdated = "thread/attachment/updated": ThreadAttachmentUpdatedNotification,

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

        // thread: predictions
        /// Something came of a prediction.
        stable ThreadPredictionUpdated = "thread/prediction/updated": ThreadPredictionUpdatedNotification,

        // thread: sections
        /// A thread was moved between sections, or within one.
        stable ThreadSectionChanged = "thread/section/changed": ThreadSectionChangedNotification,

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

        // legacy: signing in
        /// The server is signed in otherwise than before.
        removed "0.110.0" AuthStatusChange = "authStatusChange": AuthStatusChangeNotification,
        /// A sign-in with ChatGPT ended.
        removed "0.110.0" LoginChatgptComplete = "loginChatGptComplete": LoginChatgptCompleteNotification,
    }
}

method_set! {
    /// What a client tells the server.
    pub enum ClientNotification in client_notification, ClientToServer {
        // handshake
        /// The client has read the answer to `initialize`. Servers do not wait for it.
        stable Initialized = "initialized": NoParams,
    }
}
