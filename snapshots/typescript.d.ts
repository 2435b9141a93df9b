// What `codex app-server generate-ts` declares. Release: 0.169.0
export type AbsolutePathBuf = string;
export type AgentMessageInputContent =
  | { type: "input_text"; text: string }
  | { type: "encrypted_content"; encrypted_content: string };
export type AgentPath = string;
export type ApplyPatchApprovalParams = {
  conversationId: ThreadId;
  callId: string;
  fileChanges: { [key in string]?: FileChange };
  reason: string | null;
  grantRoot: string | null;
};
export type ApplyPatchApprovalResponse = {
  decision: ReviewDecision;
};
export type AuthMode =
  | "apikey"
  | "chatgpt"
  | "chatgptAuthTokens"
  | "headers"
  | "agentIdentity"
  | "personalAccessToken"
  | "bedrockApiKey"
  | "bedrockAccessKeys";
export type AutoCompactTokenLimitScope = "total" | "body_after_prefix";
export type ClientInfo = {
  name: string;
  title: string | null;
  version: string;
};
export type ClientNotification = {
  method: "initialized";
};
export type ClientRequest =
  | { method: "initialize"; id: RequestId; params: InitializeParams }
  /** @experimental */
  | { method: "server/diagnostics"; id: RequestId; params: v2$ServerDiagnosticsParams }
  /** @experimental */
  | { method: "userVerification/status"; id: RequestId; params: v2$UserVerificationStatusParams }
  /** @experimental */
  | { method: "userVerification/enroll"; id: RequestId; params: v2$UserVerificationEnrollParams }
  /** @experimental */
  | { method: "userVerification/delete"; id: RequestId; params: v2$UserVerificationDeleteParams }
  /** @experimental */
  | { method: "userVerification/verify"; id: RequestId; params: v2$UserVerificationVerifyParams }
  /** @experimental */
  | { method: "userVerification/cancel"; id: RequestId; params: v2$UserVerificationCancelParams }
  | { method: "thread/start"; id: RequestId; params: v2$ThreadStartParams }
  | { method: "thread/resume"; id: RequestId; params: v2$ThreadResumeParams }
  | { method: "thread/fork"; id: RequestId; params: v2$ThreadForkParams }
  /** @experimental */
  | { method: "thread/sample"; id: RequestId; params: v2$ThreadSampleParams }
  /** @experimental */
  | { method: "thread/sample/cancel"; id: RequestId; params: v2$ThreadSampleCancelParams }
  | { method: "thread/archive"; id: RequestId; params: v2$ThreadArchiveParams }
  | { method: "thread/delete"; id: RequestId; params: v2$ThreadDeleteParams }
  | { method: "thread/unsubscribe"; id: RequestId; params: v2$ThreadUnsubscribeParams }
  /** @experimental */
  | {
      method: "thread/increment_elicitation";
      id: RequestId;
      params: v2$ThreadIncrementElicitationParams;
    }
  /** @experimental */
  | {
      method: "thread/decrement_elicitation";
      id: RequestId;
      params: v2$ThreadDecrementElicitationParams;
    }
  | { method: "thread/name/set"; id: RequestId; params: v2$ThreadSetNameParams }
  /** @experimental */
  | {
      method: "thread/prediction/request";
      id: RequestId;
      params: v2$ThreadPredictionRequestParams;
    }
  | { method: "thread/goal/set"; id: RequestId; params: v2$ThreadGoalSetParams }
  | { method: "thread/goal/get"; id: RequestId; params: v2$ThreadGoalGetParams }
  | { method: "thread/goal/clear"; id: RequestId; params: v2$ThreadGoalClearParams }
  /** @experimental */
  | { method: "thread/queue/add"; id: RequestId; params: v2$ThreadQueueAddParams }
  /** @experimental */
  | { method: "thread/queue/list"; id: RequestId; params: v2$ThreadQueueListParams }
  /** @experimental */
  | { method: "thread/queue/update"; id: RequestId; params: v2$ThreadQueueUpdateParams }
  /** @experimental */
  | { method: "thread/queue/delete"; id: RequestId; params: v2$ThreadQueueDeleteParams }
  /** @experimental */
  | { method: "thread/queue/reorder"; id: RequestId; params: v2$ThreadQueueReorderParams }
  /** @experimental */
  | { method: "thread/queue/start"; id: RequestId; params: v2$ThreadQueueStartParams }
  | { method: "thread/metadata/update"; id: RequestId; params: v2$ThreadMetadataUpdateParams }
  | { method: "thread/attachment/add"; id: RequestId; params: v2$ThreadAttachmentAddParams }
  | { method: "thread/attachment/list"; id: RequestId; params: v2$ThreadAttachmentListParams }
  | {
      method: "thread/attachmentOwner/list";
      id: RequestId;
      params: v2$ThreadAttachmentOwnerListParams;
    }
  | { method: "thread/attachment/remove"; id: RequestId; params: v2$ThreadAttachmentRemoveParams }
  | { method: "thread/section/move"; id: RequestId; params: v2$ThreadSectionMoveParams }
  /** @experimental */
  | { method: "thread/settings/update"; id: RequestId; params: v2$ThreadSettingsUpdateParams }
  /** @experimental */
  | { method: "thread/memoryMode/set"; id: RequestId; params: v2$ThreadMemoryModeSetParams }
  /** @experimental */
  | { method: "thread/memory/read"; id: RequestId; params: v2$ThreadMemoryReadParams }
  /** @experimental */
  | { method: "memory/status"; id: RequestId; params: v2$MemoryStatusParams }
  /** @experimental */
  | { method: "memory/reset"; id: RequestId; params: undefined }
  /** @experimental */
  | { method: "rollout/compress"; id: RequestId; params: undefined }
  | { method: "thread/unarchive"; id: RequestId; params: v2$ThreadUnarchiveParams }
  | { method: "thread/compact/start"; id: RequestId; params: v2$ThreadCompactStartParams }
  | { method: "thread/shellCommand"; id: RequestId; params: v2$ThreadShellCommandParams }
  | {
      method: "thread/approveGuardianDeniedAction";
      id: RequestId;
      params: v2$ThreadApproveGuardianDeniedActionParams;
    }
  /** @experimental */
  | {
      method: "thread/backgroundTerminals/clean";
      id: RequestId;
      params: v2$ThreadBackgroundTerminalsCleanParams;
    }
  /** @experimental */
  | {
      method: "thread/backgroundTerminals/list";
      id: RequestId;
      params: v2$ThreadBackgroundTerminalsListParams;
    }
  /** @experimental */
  | {
      method: "thread/backgroundTerminals/terminate";
      id: RequestId;
      params: v2$ThreadBackgroundTerminalsTerminateParams;
    }
  | { method: "thread/revert"; id: RequestId; params: v2$ThreadRevertParams }
  | { method: "thread/list"; id: RequestId; params: v2$ThreadListParams }
  /** @experimental */
  | { method: "project/list"; id: RequestId; params: v2$ProjectListParams }
  /** @experimental */
  | { method: "project/read"; id: RequestId; params: v2$ProjectReadParams }
  /** @experimental */
  | { method: "project/create"; id: RequestId; params: v2$ProjectCreateParams }
  /** @experimental */
  | { method: "project/import"; id: RequestId; params: v2$ProjectImportParams }
  /** @experimental */
  | { method: "project/update"; id: RequestId; params: v2$ProjectUpdateParams }
  /** @experimental */
  | { method: "project/move"; id: RequestId; params: v2$ProjectMoveParams }
  /** @experimental */
  | { method: "project/delete"; id: RequestId; params: v2$ProjectDeleteParams }
  | { method: "threadSection/list"; id: RequestId; params: v2$ThreadSectionListParams }
  | { method: "threadSection/create"; id: RequestId; params: v2$ThreadSectionCreateParams }
  | { method: "threadSection/update"; id: RequestId; params: v2$ThreadSectionUpdateParams }
  | { method: "threadSection/delete"; id: RequestId; params: v2$ThreadSectionDeleteParams }
  /** @experimental */
  | { method: "thread/search"; id: RequestId; params: v2$ThreadSearchParams }
  /** @experimental */
  | { method: "thread/searchOccurrences"; id: RequestId; params: v2$ThreadSearchOccurrencesParams }
  | { method: "thread/loaded/list"; id: RequestId; params: v2$ThreadLoadedListParams }
  | { method: "thread/read"; id: RequestId; params: v2$ThreadReadParams }
  /** @experimental */
  | { method: "thread/readState/update"; id: RequestId; params: v2$ThreadReadStateUpdateParams }
  | { method: "thread/turns/list"; id: RequestId; params: v2$ThreadTurnsListParams }
  | { method: "thread/items/list"; id: RequestId; params: v2$ThreadItemsListParams }
  /** @experimental */
  | { method: "thread/items/read"; id: RequestId; params: v2$ThreadItemsReadParams }
  /** @experimental */
  | { method: "thread/guardianReview"; id: RequestId; params: v2$ThreadGuardianReviewParams }
  | { method: "thread/inject_items"; id: RequestId; params: v2$ThreadInjectItemsParams }
  /** @experimental */
  | {
      method: "thread/prepareApprovedPlan";
      id: RequestId;
      params: v2$ThreadPrepareApprovedPlanParams;
    }
  | { method: "skills/list"; id: RequestId; params: v2$SkillsListParams }
  | { method: "skills/extraRoots/set"; id: RequestId; params: v2$SkillsExtraRootsSetParams }
  | { method: "hooks/list"; id: RequestId; params: v2$HooksListParams }
  | { method: "marketplace/add"; id: RequestId; params: v2$MarketplaceAddParams }
  | { method: "marketplace/remove"; id: RequestId; params: v2$MarketplaceRemoveParams }
  | { method: "marketplace/upgrade"; id: RequestId; params: v2$MarketplaceUpgradeParams }
  | { method: "plugin/list"; id: RequestId; params: v2$PluginListParams }
  /** @experimental */
  | { method: "plugin/search"; id: RequestId; params: v2$PluginSearchParams }
  | { method: "plugin/installed"; id: RequestId; params: v2$PluginInstalledParams }
  | { method: "plugin/reconcile"; id: RequestId; params: v2$PluginReconcileParams }
  | { method: "plugin/read"; id: RequestId; params: v2$PluginReadParams }
  | { method: "plugin/skill/read"; id: RequestId; params: v2$PluginSkillReadParams }
  | { method: "plugin/share/save"; id: RequestId; params: v2$PluginShareSaveParams }
  | {
      method: "plugin/share/updateTargets";
      id: RequestId;
      params: v2$PluginShareUpdateTargetsParams;
    }
  | { method: "plugin/share/list"; id: RequestId; params: v2$PluginShareListParams }
  | { method: "plugin/share/checkout"; id: RequestId; params: v2$PluginShareCheckoutParams }
  | { method: "plugin/share/delete"; id: RequestId; params: v2$PluginShareDeleteParams }
  | { method: "app/read"; id: RequestId; params: v2$AppsReadParams }
  | { method: "app/list"; id: RequestId; params: v2$AppsListParams }
  | { method: "app/installed"; id: RequestId; params: v2$AppsInstalledParams }
  | { method: "fs/readFile"; id: RequestId; params: v2$FsReadFileParams }
  | { method: "fs/writeFile"; id: RequestId; params: v2$FsWriteFileParams }
  | { method: "fs/createDirectory"; id: RequestId; params: v2$FsCreateDirectoryParams }
  | { method: "fs/getMetadata"; id: RequestId; params: v2$FsGetMetadataParams }
  | { method: "fs/readDirectory"; id: RequestId; params: v2$FsReadDirectoryParams }
  | { method: "fs/remove"; id: RequestId; params: v2$FsRemoveParams }
  | { method: "fs/copy"; id: RequestId; params: v2$FsCopyParams }
  | { method: "fs/watch"; id: RequestId; params: v2$FsWatchParams }
  | { method: "fs/unwatch"; id: RequestId; params: v2$FsUnwatchParams }
  | { method: "skills/config/write"; id: RequestId; params: v2$SkillsConfigWriteParams }
  | { method: "plugin/install"; id: RequestId; params: v2$PluginInstallParams }
  | { method: "plugin/uninstall"; id: RequestId; params: v2$PluginUninstallParams }
  | { method: "turn/start"; id: RequestId; params: v2$TurnStartParams }
  /** @experimental */
  | { method: "turn/settings/update"; id: RequestId; params: v2$TurnSettingsUpdateParams }
  | { method: "turn/steer"; id: RequestId; params: v2$TurnSteerParams }
  | { method: "turn/interrupt"; id: RequestId; params: v2$TurnInterruptParams }
  /** @experimental */
  | { method: "thread/realtime/start"; id: RequestId; params: v2$ThreadRealtimeStartParams }
  /** @experimental */
  | {
      method: "thread/realtime/appendAudio";
      id: RequestId;
      params: v2$ThreadRealtimeAppendAudioParams;
    }
  /** @experimental */
  | {
      method: "thread/realtime/appendText";
      id: RequestId;
      params: v2$ThreadRealtimeAppendTextParams;
    }
  /** @experimental */
  | {
      method: "thread/realtime/appendSpeech";
      id: RequestId;
      params: v2$ThreadRealtimeAppendSpeechParams;
    }
  /** @experimental */
  | { method: "thread/realtime/stop"; id: RequestId; params: v2$ThreadRealtimeStopParams }
  /** @experimental */
  | { method: "thread/timeline/list"; id: RequestId; params: v2$ThreadTimelineListParams }
  /** @experimental */
  | {
      method: "thread/realtime/listVoices";
      id: RequestId;
      params: v2$ThreadRealtimeListVoicesParams;
    }
  | { method: "review/start"; id: RequestId; params: v2$ReviewStartParams }
  | { method: "model/list"; id: RequestId; params: v2$ModelListParams }
  | {
      method: "account/gatewayOAuth/read";
      id: RequestId;
      params?: v2$GatewayOAuthReadParams | null | undefined;
    }
  | {
      method: "account/gatewayOAuth/login";
      id: RequestId;
      params?: v2$GatewayOAuthLoginParams | null | undefined;
    }
  | { method: "account/gatewayOAuth/cancel"; id: RequestId; params: undefined }
  | { method: "modelProvider/list"; id: RequestId; params: v2$ModelProviderListParams }
  | {
      method: "modelProvider/config/write";
      id: RequestId;
      params: v2$ModelProviderConfigWriteParams;
    }
  | {
      method: "modelProvider/capabilities/read";
      id: RequestId;
      params: v2$ModelProviderCapabilitiesReadParams;
    }
  | { method: "experimentalFeature/list"; id: RequestId; params: v2$ExperimentalFeatureListParams }
  | { method: "permissionProfile/list"; id: RequestId; params: v2$PermissionProfileListParams }
  | {
      method: "experimentalFeature/enablement/set";
      id: RequestId;
      params: v2$ExperimentalFeatureEnablementSetParams;
    }
  /** @experimental */
  | { method: "remoteControl/enable"; id: RequestId; params: v2$RemoteControlEnableParams | null }
  /** @experimental */
  | {
      method: "remoteControl/disable";
      id: RequestId;
      params: v2$RemoteControlDisableParams | null;
    }
  /** @experimental */
  | { method: "remoteControl/status/read"; id: RequestId; params: undefined }
  /** @experimental */
  | {
      method: "remoteControl/pairing/start";
      id: RequestId;
      params: v2$RemoteControlPairingStartParams;
    }
  /** @experimental */
  | {
      method: "remoteControl/pairing/status";
      id: RequestId;
      params: v2$RemoteControlPairingStatusParams;
    }
  /** @experimental */
  | {
      method: "remoteControl/client/list";
      id: RequestId;
      params: v2$RemoteControlClientsListParams;
    }
  /** @experimental */
  | {
      method: "remoteControl/client/revoke";
      id: RequestId;
      params: v2$RemoteControlClientsRevokeParams;
    }
  /** @experimental */
  | { method: "collaborationMode/list"; id: RequestId; params: v2$CollaborationModeListParams }
  /** @experimental */
  | { method: "mock/experimentalMethod"; id: RequestId; params: v2$MockExperimentalMethodParams }
  /** @experimental */
  | { method: "environment/add"; id: RequestId; params: v2$EnvironmentAddParams }
  /** @experimental */
  | { method: "environment/info"; id: RequestId; params: v2$EnvironmentInfoParams }
  /** @experimental */
  | { method: "environment/status"; id: RequestId; params: v2$EnvironmentStatusParams }
  | { method: "mcpServer/oauth/login"; id: RequestId; params: v2$McpServerOauthLoginParams }
  | { method: "config/mcpServer/reload"; id: RequestId; params: undefined }
  | { method: "mcpServerStatus/list"; id: RequestId; params: v2$ListMcpServerStatusParams }
  | { method: "mcpServer/resource/read"; id: RequestId; params: v2$McpResourceReadParams }
  /** @experimental */
  | {
      method: "mcpServer/event/stream/start";
      id: RequestId;
      params: v2$McpServerEventStreamStartParams;
    }
  /** @experimental */
  | {
      method: "mcpServer/event/stream/stop";
      id: RequestId;
      params: v2$McpServerEventStreamStopParams;
    }
  | { method: "mcpServer/tool/call"; id: RequestId; params: v2$McpServerToolCallParams }
  | {
      method: "windowsSandbox/setupStart";
      id: RequestId;
      params: v2$WindowsSandboxSetupStartParams;
    }
  | { method: "windowsSandbox/readiness"; id: RequestId; params: undefined }
  | { method: "account/login/start"; id: RequestId; params: v2$LoginAccountParams }
  /** @experimental */
  | { method: "account/bedrock/discover"; id: RequestId; params: v2$BedrockDiscoverParams }
  /** @experimental */
  | { method: "account/bedrock/setup"; id: RequestId; params: v2$BedrockSetupParams }
  /** @experimental */
  | { method: "account/gcp/setup"; id: RequestId; params: v2$GcpSetupParams }
  /** @experimental */
  | {
      method: "account/bedrock/checkGovCloudRequirements";
      id: RequestId;
      params: v2$BedrockCheckGovCloudRequirementsParams;
    }
  | { method: "account/login/cancel"; id: RequestId; params: v2$CancelLoginAccountParams }
  /** @experimental */
  | { method: "accountSession/list"; id: RequestId; params: v2$AccountSessionsListParams }
  /** @experimental */
  | { method: "accountSession/switch"; id: RequestId; params: v2$AccountSessionsSwitchParams }
  | { method: "account/logout"; id: RequestId; params: undefined }
  | { method: "account/securitySetup/read"; id: RequestId; params: undefined }
  | {
      method: "account/rateLimits/read";
      id: RequestId;
      params?: v2$GetAccountRateLimitsParams | undefined;
    }
  | {
      method: "account/rateLimitResetCredit/consume";
      id: RequestId;
      params: v2$ConsumeAccountRateLimitResetCreditParams;
    }
  | {
      method: "account/usage/read";
      id: RequestId;
      params?: v2$GetAccountTokenUsageParams | undefined;
    }
  | { method: "account/workspaceMessages/read"; id: RequestId; params: undefined }
  | {
      method: "account/sendAddCreditsNudgeEmail";
      id: RequestId;
      params: v2$SendAddCreditsNudgeEmailParams;
    }
  | { method: "feedback/upload"; id: RequestId; params: v2$FeedbackUploadParams }
  | { method: "feedback/save"; id: RequestId; params: v2$FeedbackSaveParams }
  | { method: "command/exec"; id: RequestId; params: v2$CommandExecParams }
  | { method: "command/exec/write"; id: RequestId; params: v2$CommandExecWriteParams }
  | { method: "command/exec/terminate"; id: RequestId; params: v2$CommandExecTerminateParams }
  | { method: "command/exec/resize"; id: RequestId; params: v2$CommandExecResizeParams }
  /** @experimental */
  | { method: "process/spawn"; id: RequestId; params: v2$ProcessSpawnParams }
  /** @experimental */
  | { method: "process/writeStdin"; id: RequestId; params: v2$ProcessWriteStdinParams }
  /** @experimental */
  | { method: "process/kill"; id: RequestId; params: v2$ProcessKillParams }
  /** @experimental */
  | { method: "process/resizePty"; id: RequestId; params: v2$ProcessResizePtyParams }
  | { method: "config/read"; id: RequestId; params: v2$ConfigReadParams }
  | {
      method: "externalAgentConfig/detect";
      id: RequestId;
      params: v2$ExternalAgentConfigDetectParams;
    }
  | {
      method: "externalAgentConfig/import";
      id: RequestId;
      params: v2$ExternalAgentConfigImportParams;
    }
  | {
      method: "externalAgentConfig/import/recordHistory";
      id: RequestId;
      params: v2$ExternalAgentConfigImportHistoryRecordParams;
    }
  | { method: "externalAgentConfig/import/readHistories"; id: RequestId; params: undefined }
  | { method: "config/value/write"; id: RequestId; params: v2$ConfigValueWriteParams }
  | { method: "config/batchWrite"; id: RequestId; params: v2$ConfigBatchWriteParams }
  | { method: "configRequirements/read"; id: RequestId; params: undefined }
  | { method: "account/read"; id: RequestId; params: v2$GetAccountParams }
  | { method: "getConversationSummary"; id: RequestId; params: GetConversationSummaryParams }
  | { method: "gitDiffToRemote"; id: RequestId; params: GitDiffToRemoteParams }
  | { method: "getAuthStatus"; id: RequestId; params: GetAuthStatusParams }
  | { method: "fuzzyFileSearch"; id: RequestId; params: FuzzyFileSearchParams }
  /** @experimental */
  | {
      method: "fuzzyFileSearch/sessionStart";
      id: RequestId;
      params: FuzzyFileSearchSessionStartParams;
    }
  /** @experimental */
  | {
      method: "fuzzyFileSearch/sessionUpdate";
      id: RequestId;
      params: FuzzyFileSearchSessionUpdateParams;
    }
  /** @experimental */
  | {
      method: "fuzzyFileSearch/sessionStop";
      id: RequestId;
      params: FuzzyFileSearchSessionStopParams;
    };
export type CodexResponseHandoffMode = "thinking" | "commentary" | "bemTags";
export type CollaborationMode = {
  mode: ModeKind;
  settings: Settings;
};
export type ConfigurationReasoning = {
  effort: ReasoningEffort;
};
export type ContentItem =
  | { type: "input_text"; text: string }
  | { type: "input_image"; detail?: ImageDetail } & ({ image_url: string } | { file_id: string })
  | { type: "input_audio" } & ({ audio_url: string } | { file_id: string })
  | { type: "output_text"; text: string; annotations?: Array<unknown>; logprobs?: Array<unknown> };
export type ConversationGitInfo = {
  sha: string | null;
  branch: string | null;
  origin_url: string | null;
};
export type ConversationSummary = {
  conversationId: ThreadId;
  path: string;
  preview: string;
  timestamp: string | null;
  updatedAt: string | null;
  modelProvider: string;
  cwd: string;
  cliVersion: string;
  source: SessionSource;
  gitInfo: ConversationGitInfo | null;
};
export type ConversationTextRole = "user" | "developer" | "assistant";
export type ExecCommandApprovalParams = {
  conversationId: ThreadId;
  callId: string;
  approvalId: string | null;
  command: Array<string>;
  cwd: string;
  reason: string | null;
  parsedCmd: Array<ParsedCommand>;
};
export type ExecCommandApprovalResponse = {
  decision: ReviewDecision;
};
export type ExecPolicyAmendment = Array<string>;
export type FileChange =
  | { type: "add"; content: string }
  | { type: "delete"; content: string }
  | { type: "update"; unified_diff: string; move_path: string | null };
export type ForcedLoginMethod = "chatgpt" | "api";
export type FunctionCallOutputBody = string | Array<FunctionCallOutputContentItem>;
export type FunctionCallOutputContentItem =
  | { type: "input_text"; text: string }
  | { type: "input_image"; detail?: ImageDetail } & ({ image_url: string } | { file_id: string })
  | { type: "input_audio" } & ({ audio_url: string } | { file_id: string })
  | { type: "encrypted_content"; encrypted_content: string };
export type FuzzyFileSearchMatchType = "file" | "directory";
export type FuzzyFileSearchParams = {
  query: string;
  roots: Array<string>;
  cancellationToken: string | null;
};
export type FuzzyFileSearchResponse = {
  files: Array<FuzzyFileSearchResult>;
};
export type FuzzyFileSearchResult = {
  root: string;
  path: string;
  match_type: FuzzyFileSearchMatchType;
  file_name: string;
  score: number;
  indices: Array<number> | null;
};
export type FuzzyFileSearchSessionCompletedNotification = {
  sessionId: string;
};
/** @experimental */
export type FuzzyFileSearchSessionStartParams = {
  sessionId: string;
  roots: Array<string>;
};
/** @experimental */
export type FuzzyFileSearchSessionStartResponse = Record<string, never>;
/** @experimental */
export type FuzzyFileSearchSessionStopParams = {
  sessionId: string;
};
/** @experimental */
export type FuzzyFileSearchSessionStopResponse = Record<string, never>;
/** @experimental */
export type FuzzyFileSearchSessionUpdateParams = {
  sessionId: string;
  query: string;
};
/** @experimental */
export type FuzzyFileSearchSessionUpdateResponse = Record<string, never>;
export type FuzzyFileSearchSessionUpdatedNotification = {
  sessionId: string;
  query: string;
  files: Array<FuzzyFileSearchResult>;
};
export type GetAuthStatusParams = {
  includeToken: boolean | null;
  refreshToken: boolean | null;
};
export type GetAuthStatusResponse = {
  authMethod: AuthMode | null;
  authToken: string | null;
  requiresOpenaiAuth: boolean | null;
};
export type GetConversationSummaryParams =
  | { rolloutPath: string }
  | { conversationId: ThreadId };
export type GetConversationSummaryResponse = {
  summary: ConversationSummary;
};
export type GitDiffToRemoteParams = {
  cwd: string;
};
export type GitDiffToRemoteResponse = {
  sha: GitSha;
  diff: string;
};
export type GitSha = string;
/** @experimental */
export type GuardianAssessmentOutcome = "allow" | "deny";
export type ImageDetail = "auto" | "low" | "high" | "original";
export type ImageGenerationFailure = {
  type: "usageLimitExceeded";
  limitId: string;
  resetsAt: number | null;
};
export type ImageGenerationInputImage = {
  path: AbsolutePathBuf;
  sha256: string;
};
export type ImageGenerationItem = {
  id: string;
  status: string;
  revisedPrompt: string | null;
  transparentBackground?: boolean;
  failure: ImageGenerationFailure | null;
  savedPath?: AbsolutePathBuf;
  inputImages?: Array<ImageGenerationInputImage>;
  generationId: string | null;
} & ({ fileId: string } | { result: string });
export type InitializeCapabilities = {
  requiredHumanApproval?: boolean;
  explicitGatewayOauth?: boolean;
  experimentalApi: boolean;
  requestAttestation: boolean;
  mcpServerOpenaiFormElicitation?: boolean;
  optOutNotificationMethods?: Array<string> | null;
  extensions?: { [key in string]?: serde_json$JsonValue } | null;
};
export type InitializeParams = {
  clientInfo: ClientInfo;
  capabilities: InitializeCapabilities | null;
};
export type InitializeResponse = {
  userAgent: string;
  codexHome: AbsolutePathBuf;
  platformFamily: string;
  platformOs: string;
};
export type InputModality = "text" | "image" | "audio";
export type InternalChatMessageMetadataPassthrough = {
  turn_id?: string;
};
export type InternalSessionSource = "memory_consolidation" | "guardian";
export type LegacyAppPathString = string;
export type LocalShellAction = { type: "exec" } & LocalShellExecAction;
export type LocalShellExecAction = {
  command: Array<string>;
  timeout_ms: bigint | null;
  working_directory: string | null;
  env: { [key in string]?: string } | null;
  user: string | null;
};
export type LocalShellStatus = "completed" | "in_progress" | "incomplete";
export type McpServerInfo = {
  name: string;
  title: string | null;
  version: string;
  description: string | null;
  icons: Array<serde_json$JsonValue> | null;
  websiteUrl: string | null;
};
export type MessagePhase = "commentary" | "partial_answer" | "final_answer";
export type ModeKind = "plan" | "default";
export type MultiAgentMode =
  | { custom: string }
  | "explicitRequestOnly"
  | "proactive";
export type NetworkPolicyAmendment = {
  host: string;
  action: NetworkPolicyRuleAction;
};
export type NetworkPolicyRuleAction = "allow" | "deny";
export type ParsedCommand =
  | { type: "read"; cmd: string; name: string; path: string }
  | { type: "list_files"; cmd: string; path: string | null }
  | { type: "search"; cmd: string; query: string | null; path: string | null }
  | { type: "unknown"; cmd: string };
export type PathUri = string;
export type Personality = "none" | "friendly" | "pragmatic";
export type PlanType =
  | "free"
  | "go"
  | "plus"
  | "pro"
  | "prolite"
  | "promax"
  | "team"
  | "self_serve_business_prolite"
  | "self_serve_business_usage_based"
  | "business"
  | "ent26"
  | "enterprise_cbp_automation"
  | "enterprise_cbp_usage_based"
  | "enterprise"
  | "edu"
  | "edu_plus"
  | "edu_pro"
  | "sci"
  | "sci_plus"
  | "unknown";
export type RealtimeConversationVersion = "v1" | "v2" | "v3";
export type RealtimeOutputModality = "text" | "audio";
export type RealtimeVoice =
  | "alloy"
  | "arbor"
  | "ash"
  | "aube"
  | "ballad"
  | "breeze"
  | "bubbie"
  | "cedar"
  | "coral"
  | "cove"
  | "echo"
  | "ember"
  | "haetsal"
  | "hanul"
  | "himari"
  | "juniper"
  | "leher"
  | "maple"
  | "marin"
  | "miko"
  | "neer"
  | "porto"
  | "rindo"
  | "rio"
  | "rivage"
  | "sage"
  | "selva"
  | "shimmer"
  | "sol"
  | "sonna"
  | "spruce"
  | "tinta"
  | "vale"
  | "verse"
  | "viola";
export type RealtimeVoicesList = {
  v1: Array<RealtimeVoice>;
  v2: Array<RealtimeVoice>;
  v3?: Array<RealtimeVoice>;
  defaultV1: RealtimeVoice;
  defaultV2: RealtimeVoice;
};
export type ReasoningEffort = string;
export type ReasoningItemContent =
  | { type: "reasoning_text"; text: string }
  | { type: "text"; text: string };
export type ReasoningItemReasoningSummary = {
  type: "summary_text";
  text: string;
};
export type ReasoningSummary = "auto" | "concise" | "detailed" | "none";
export type RequestId = string | number;
export type Resource = {
  annotations?: serde_json$JsonValue;
  description?: string;
  mimeType?: string;
  name: string;
  size?: number;
  title?: string;
  uri: string;
  icons?: Array<serde_json$JsonValue>;
  _meta?: serde_json$JsonValue;
};
export type ResourceContent =
  | { uri: string; mimeType?: string; text: string; _meta?: serde_json$JsonValue }
  | { uri: string; mimeType?: string; blob: string; _meta?: serde_json$JsonValue };
export type ResourceTemplate = {
  annotations?: serde_json$JsonValue;
  uriTemplate: string;
  name: string;
  title?: string;
  description?: string;
  mimeType?: string;
};
export type ResponseItem =
  | { type: "additional_tools"; id?: ResponseItemId; role: string; tools: Array<unknown> }
  | {
      type: "message";
      encrypted_content?: string;
      status?: string;
      id?: ResponseItemId;
      role: string;
      content: Array<ContentItem>;
      phase?: MessagePhase;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | {
      type: "agent_message";
      id?: ResponseItemId;
      author: string;
      recipient: string;
      content: Array<AgentMessageInputContent>;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | {
      type: "reasoning";
      id?: ResponseItemId;
      summary: Array<ReasoningItemReasoningSummary>;
      content?: Array<ReasoningItemContent>;
      encrypted_content: string | null;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | {
      type: "local_shell_call";
      encrypted_content?: string;
      id?: ResponseItemId;
      call_id: string | null;
      status: LocalShellStatus;
      action: LocalShellAction;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | {
      type: "function_call";
      encrypted_content?: string;
      status?: string;
      id?: ResponseItemId;
      name: string;
      namespace?: string;
      arguments: string;
      encrypted_function_args?: Array<string>;
      call_id: string;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | {
      type: "tool_search_call";
      encrypted_content?: string;
      id?: ResponseItemId;
      call_id: string | null;
      status?: string;
      execution: string;
      arguments: unknown;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | {
      type: "function_call_output";
      id?: ResponseItemId;
      call_id?: string;
      name?: string;
      namespace?: string;
      output: FunctionCallOutputBody;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | {
      type: "custom_tool_call";
      encrypted_content?: string;
      id?: ResponseItemId;
      status?: string;
      call_id: string;
      name: string;
      namespace?: string;
      input: string;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | {
      type: "custom_tool_call_output";
      id?: ResponseItemId;
      call_id: string;
      name?: string;
      output: FunctionCallOutputBody;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | {
      type: "tool_search_output";
      id?: ResponseItemId;
      call_id: string | null;
      status: string;
      execution: string;
      tools: Array<unknown>;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | {
      type: "web_search_call";
      encrypted_content?: string;
      id?: ResponseItemId;
      status?: string;
      action?: WebSearchAction;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | {
      type: "image_generation_call";
      encrypted_content?: string;
      id?: ResponseItemId;
      status: string;
      revised_prompt?: string;
      result: string;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | {
      type: "compaction";
      id?: ResponseItemId;
      encrypted_content: string;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | { type: "configuration_update"; reasoning: ConfigurationReasoning }
  | { type: "compaction_trigger" }
  | {
      type: "context_compaction";
      id?: ResponseItemId;
      encrypted_content?: string;
      internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough;
    }
  | { type: "other" };
export type ResponseItemId = string;
export type ReviewDecision =
  | "approved"
  | { approved_execpolicy_amendment: { proposed_execpolicy_amendment: ExecPolicyAmendment } }
  | "approved_for_session"
  | "approved_mcp_policy_amendment"
  | { network_policy_amendment: { network_policy_amendment: NetworkPolicyAmendment } }
  | { denied: { rejection: string } }
  | "timed_out"
  | "abort";
export type ServerNotification =
  | { method: "error"; params: v2$ErrorNotification }
  | { method: "thread/started"; params: v2$ThreadStartedNotification }
  | { method: "thread/status/changed"; params: v2$ThreadStatusChangedNotification }
  | { method: "thread/readState/changed"; params: v2$ThreadReadStateChangedNotification }
  | { method: "thread/archived"; params: v2$ThreadArchivedNotification }
  | { method: "thread/deleted"; params: v2$ThreadDeletedNotification }
  | { method: "thread/unarchived"; params: v2$ThreadUnarchivedNotification }
  | { method: "thread/closed"; params: v2$ThreadClosedNotification }
  | { method: "thread/reverted"; params: v2$ThreadRevertedNotification }
  | { method: "skills/changed"; params: v2$SkillsChangedNotification }
  | { method: "thread/name/updated"; params: v2$ThreadNameUpdatedNotification }
  | { method: "thread/section/changed"; params: v2$ThreadSectionChangedNotification }
  | { method: "thread/attachment/updated"; params: v2$ThreadAttachmentUpdatedNotification }
  | { method: "thread/goal/updated"; params: v2$ThreadGoalUpdatedNotification }
  | { method: "thread/prediction/updated"; params: v2$ThreadPredictionUpdatedNotification }
  | { method: "thread/goal/cleared"; params: v2$ThreadGoalClearedNotification }
  | { method: "thread/queue/changed"; params: v2$ThreadQueueChangedNotification }
  | { method: "project/changed"; params: v2$ProjectChangedNotification }
  | { method: "thread/project/updated"; params: v2$ThreadProjectUpdatedNotification }
  | { method: "thread/environment/connected"; params: v2$EnvironmentConnectionNotification }
  | { method: "thread/environment/disconnected"; params: v2$EnvironmentConnectionNotification }
  | { method: "thread/settings/updated"; params: v2$ThreadSettingsUpdatedNotification }
  | { method: "thread/tokenUsage/updated"; params: v2$ThreadTokenUsageUpdatedNotification }
  | { method: "turn/started"; params: v2$TurnStartedNotification }
  | { method: "hook/started"; params: v2$HookStartedNotification }
  | { method: "turn/completed"; params: v2$TurnCompletedNotification }
  | { method: "hook/completed"; params: v2$HookCompletedNotification }
  | { method: "turn/diff/updated"; params: v2$TurnDiffUpdatedNotification }
  | { method: "turn/plan/updated"; params: v2$TurnPlanUpdatedNotification }
  | { method: "item/started"; params: v2$ItemStartedNotification }
  | {
      method: "item/autoApprovalReview/started";
      params: v2$ItemGuardianApprovalReviewStartedNotification;
    }
  | {
      method: "item/autoApprovalReview/completed";
      params: v2$ItemGuardianApprovalReviewCompletedNotification;
    }
  | {
      method: "autoApprovalReview/strictReviewRequired";
      params: v2$StrictReviewRequiredNotification;
    }
  | { method: "item/completed"; params: v2$ItemCompletedNotification }
  | { method: "rawResponseItem/completed"; params: v2$RawResponseItemCompletedNotification }
  | { method: "rawResponse/completed"; params: v2$RawResponseCompletedNotification }
  | { method: "item/agentMessage/delta"; params: v2$AgentMessageDeltaNotification }
  | { method: "item/plan/delta"; params: v2$PlanDeltaNotification }
  | { method: "command/exec/outputDelta"; params: v2$CommandExecOutputDeltaNotification }
  | { method: "process/outputDelta"; params: v2$ProcessOutputDeltaNotification }
  | { method: "process/exited"; params: v2$ProcessExitedNotification }
  | {
      method: "item/commandExecution/outputDelta";
      params: v2$CommandExecutionOutputDeltaNotification;
    }
  | {
      method: "item/commandExecution/terminalInteraction";
      params: v2$TerminalInteractionNotification;
    }
  | { method: "item/fileChange/outputDelta"; params: v2$FileChangeOutputDeltaNotification }
  | { method: "item/fileChange/patchUpdated"; params: v2$FileChangePatchUpdatedNotification }
  | { method: "serverRequest/resolved"; params: v2$ServerRequestResolvedNotification }
  | { method: "item/mcpToolCall/progress"; params: v2$McpToolCallProgressNotification }
  | {
      method: "mcpServer/oauthLogin/completed";
      params: v2$McpServerOauthLoginCompletedNotification;
    }
  | { method: "mcpServer/startupStatus/updated"; params: v2$McpServerStatusUpdatedNotification }
  | { method: "mcpServer/event/stream/notification"; params: v2$McpServerEventStreamNotification }
  | { method: "account/updated"; params: v2$AccountUpdatedNotification }
  | { method: "account/gatewayOAuth/changed"; params: v2$GatewayOAuthChangedNotification }
  | { method: "account/rateLimits/updated"; params: v2$AccountRateLimitsUpdatedNotification }
  | { method: "app/list/updated"; params: v2$AppListUpdatedNotification }
  | { method: "remoteControl/status/changed"; params: v2$RemoteControlStatusChangedNotification }
  | {
      method: "externalAgentConfig/import/progress";
      params: v2$ExternalAgentConfigImportProgressNotification;
    }
  | {
      method: "externalAgentConfig/import/completed";
      params: v2$ExternalAgentConfigImportCompletedNotification;
    }
  | { method: "fs/changed"; params: v2$FsChangedNotification }
  | { method: "item/reasoning/summaryTextDelta"; params: v2$ReasoningSummaryTextDeltaNotification }
  | { method: "item/reasoning/summaryPartAdded"; params: v2$ReasoningSummaryPartAddedNotification }
  | { method: "item/reasoning/textDelta"; params: v2$ReasoningTextDeltaNotification }
  | { method: "thread/compacted"; params: v2$ContextCompactedNotification }
  | { method: "model/rerouted"; params: v2$ModelReroutedNotification }
  | { method: "model/verification"; params: v2$ModelVerificationNotification }
  | { method: "modelProvider/authRecoveryStarted"; params: v2$AuthRecoveryNotification }
  | { method: "modelProvider/authRecoveryCompleted"; params: v2$AuthRecoveryNotification }
  | { method: "turn/moderationMetadata"; params: v2$TurnModerationMetadataNotification }
  | { method: "model/safetyBuffering/updated"; params: v2$ModelSafetyBufferingUpdatedNotification }
  | { method: "warning"; params: v2$WarningNotification }
  | { method: "guardianWarning"; params: v2$GuardianWarningNotification }
  | { method: "deprecationNotice"; params: v2$DeprecationNoticeNotification }
  | { method: "configWarning"; params: v2$ConfigWarningNotification }
  | { method: "fuzzyFileSearch/sessionUpdated"; params: FuzzyFileSearchSessionUpdatedNotification }
  | {
      method: "fuzzyFileSearch/sessionCompleted";
      params: FuzzyFileSearchSessionCompletedNotification;
    }
  | { method: "thread/realtime/started"; params: v2$ThreadRealtimeStartedNotification }
  | { method: "thread/realtime/itemAdded"; params: v2$ThreadRealtimeItemAddedNotification }
  | { method: "thread/realtime/item/started"; params: v2$ThreadRealtimeItemStartedNotification }
  | {
      method: "thread/realtime/item/transcript/delta";
      params: v2$ThreadRealtimeItemTranscriptDeltaNotification;
    }
  | {
      method: "thread/realtime/item/completed";
      params: v2$ThreadRealtimeItemCompletedNotification;
    }
  | {
      method: "thread/realtime/transcript/delta";
      params: v2$ThreadRealtimeTranscriptDeltaNotification;
    }
  | {
      method: "thread/realtime/transcript/done";
      params: v2$ThreadRealtimeTranscriptDoneNotification;
    }
  | {
      method: "thread/realtime/outputAudio/delta";
      params: v2$ThreadRealtimeOutputAudioDeltaNotification;
    }
  | { method: "thread/realtime/sdp"; params: v2$ThreadRealtimeSdpNotification }
  | { method: "thread/realtime/error"; params: v2$ThreadRealtimeErrorNotification }
  | { method: "thread/realtime/closed"; params: v2$ThreadRealtimeClosedNotification }
  | { method: "windows/worldWritableWarning"; params: v2$WindowsWorldWritableWarningNotification }
  | {
      method: "windowsSandbox/setupCompleted";
      params: v2$WindowsSandboxSetupCompletedNotification;
    }
  | { method: "account/login/completed"; params: v2$AccountLoginCompletedNotification };
export type ServerNotificationEnvelope = { emittedAtMs?: number } & (
  | { method: "error"; params: v2$ErrorNotification }
  | { method: "thread/started"; params: v2$ThreadStartedNotification }
  | { method: "thread/status/changed"; params: v2$ThreadStatusChangedNotification }
  | { method: "thread/readState/changed"; params: v2$ThreadReadStateChangedNotification }
  | { method: "thread/archived"; params: v2$ThreadArchivedNotification }
  | { method: "thread/deleted"; params: v2$ThreadDeletedNotification }
  | { method: "thread/unarchived"; params: v2$ThreadUnarchivedNotification }
  | { method: "thread/closed"; params: v2$ThreadClosedNotification }
  | { method: "thread/reverted"; params: v2$ThreadRevertedNotification }
  | { method: "skills/changed"; params: v2$SkillsChangedNotification }
  | { method: "thread/name/updated"; params: v2$ThreadNameUpdatedNotification }
  | { method: "thread/section/changed"; params: v2$ThreadSectionChangedNotification }
  | { method: "thread/attachment/updated"; params: v2$ThreadAttachmentUpdatedNotification }
  | { method: "thread/goal/updated"; params: v2$ThreadGoalUpdatedNotification }
  | { method: "thread/prediction/updated"; params: v2$ThreadPredictionUpdatedNotification }
  | { method: "thread/goal/cleared"; params: v2$ThreadGoalClearedNotification }
  | { method: "thread/queue/changed"; params: v2$ThreadQueueChangedNotification }
  | { method: "project/changed"; params: v2$ProjectChangedNotification }
  | { method: "thread/project/updated"; params: v2$ThreadProjectUpdatedNotification }
  | { method: "thread/environment/connected"; params: v2$EnvironmentConnectionNotification }
  | { method: "thread/environment/disconnected"; params: v2$EnvironmentConnectionNotification }
  | { method: "thread/settings/updated"; params: v2$ThreadSettingsUpdatedNotification }
  | { method: "thread/tokenUsage/updated"; params: v2$ThreadTokenUsageUpdatedNotification }
  | { method: "turn/started"; params: v2$TurnStartedNotification }
  | { method: "hook/started"; params: v2$HookStartedNotification }
  | { method: "turn/completed"; params: v2$TurnCompletedNotification }
  | { method: "hook/completed"; params: v2$HookCompletedNotification }
  | { method: "turn/diff/updated"; params: v2$TurnDiffUpdatedNotification }
  | { method: "turn/plan/updated"; params: v2$TurnPlanUpdatedNotification }
  | { method: "item/started"; params: v2$ItemStartedNotification }
  | {
      method: "item/autoApprovalReview/started";
      params: v2$ItemGuardianApprovalReviewStartedNotification;
    }
  | {
      method: "item/autoApprovalReview/completed";
      params: v2$ItemGuardianApprovalReviewCompletedNotification;
    }
  | {
      method: "autoApprovalReview/strictReviewRequired";
      params: v2$StrictReviewRequiredNotification;
    }
  | { method: "item/completed"; params: v2$ItemCompletedNotification }
  | { method: "rawResponseItem/completed"; params: v2$RawResponseItemCompletedNotification }
  | { method: "rawResponse/completed"; params: v2$RawResponseCompletedNotification }
  | { method: "item/agentMessage/delta"; params: v2$AgentMessageDeltaNotification }
  | { method: "item/plan/delta"; params: v2$PlanDeltaNotification }
  | { method: "command/exec/outputDelta"; params: v2$CommandExecOutputDeltaNotification }
  | { method: "process/outputDelta"; params: v2$ProcessOutputDeltaNotification }
  | { method: "process/exited"; params: v2$ProcessExitedNotification }
  | {
      method: "item/commandExecution/outputDelta";
      params: v2$CommandExecutionOutputDeltaNotification;
    }
  | {
      method: "item/commandExecution/terminalInteraction";
      params: v2$TerminalInteractionNotification;
    }
  | { method: "item/fileChange/outputDelta"; params: v2$FileChangeOutputDeltaNotification }
  | { method: "item/fileChange/patchUpdated"; params: v2$FileChangePatchUpdatedNotification }
  | { method: "serverRequest/resolved"; params: v2$ServerRequestResolvedNotification }
  | { method: "item/mcpToolCall/progress"; params: v2$McpToolCallProgressNotification }
  | {
      method: "mcpServer/oauthLogin/completed";
      params: v2$McpServerOauthLoginCompletedNotification;
    }
  | { method: "mcpServer/startupStatus/updated"; params: v2$McpServerStatusUpdatedNotification }
  | { method: "mcpServer/event/stream/notification"; params: v2$McpServerEventStreamNotification }
  | { method: "account/updated"; params: v2$AccountUpdatedNotification }
  | { method: "account/gatewayOAuth/changed"; params: v2$GatewayOAuthChangedNotification }
  | { method: "account/rateLimits/updated"; params: v2$AccountRateLimitsUpdatedNotification }
  | { method: "app/list/updated"; params: v2$AppListUpdatedNotification }
  | { method: "remoteControl/status/changed"; params: v2$RemoteControlStatusChangedNotification }
  | {
      method: "externalAgentConfig/import/progress";
      params: v2$ExternalAgentConfigImportProgressNotification;
    }
  | {
      method: "externalAgentConfig/import/completed";
      params: v2$ExternalAgentConfigImportCompletedNotification;
    }
  | { method: "fs/changed"; params: v2$FsChangedNotification }
  | { method: "item/reasoning/summaryTextDelta"; params: v2$ReasoningSummaryTextDeltaNotification }
  | { method: "item/reasoning/summaryPartAdded"; params: v2$ReasoningSummaryPartAddedNotification }
  | { method: "item/reasoning/textDelta"; params: v2$ReasoningTextDeltaNotification }
  | { method: "thread/compacted"; params: v2$ContextCompactedNotification }
  | { method: "model/rerouted"; params: v2$ModelReroutedNotification }
  | { method: "model/verification"; params: v2$ModelVerificationNotification }
  | { method: "modelProvider/authRecoveryStarted"; params: v2$AuthRecoveryNotification }
  | { method: "modelProvider/authRecoveryCompleted"; params: v2$AuthRecoveryNotification }
  | { method: "turn/moderationMetadata"; params: v2$TurnModerationMetadataNotification }
  | { method: "model/safetyBuffering/updated"; params: v2$ModelSafetyBufferingUpdatedNotification }
  | { method: "warning"; params: v2$WarningNotification }
  | { method: "guardianWarning"; params: v2$GuardianWarningNotification }
  | { method: "deprecationNotice"; params: v2$DeprecationNoticeNotification }
  | { method: "configWarning"; params: v2$ConfigWarningNotification }
  | { method: "fuzzyFileSearch/sessionUpdated"; params: FuzzyFileSearchSessionUpdatedNotification }
  | {
      method: "fuzzyFileSearch/sessionCompleted";
      params: FuzzyFileSearchSessionCompletedNotification;
    }
  | { method: "thread/realtime/started"; params: v2$ThreadRealtimeStartedNotification }
  | { method: "thread/realtime/itemAdded"; params: v2$ThreadRealtimeItemAddedNotification }
  | { method: "thread/realtime/item/started"; params: v2$ThreadRealtimeItemStartedNotification }
  | {
      method: "thread/realtime/item/transcript/delta";
      params: v2$ThreadRealtimeItemTranscriptDeltaNotification;
    }
  | {
      method: "thread/realtime/item/completed";
      params: v2$ThreadRealtimeItemCompletedNotification;
    }
  | {
      method: "thread/realtime/transcript/delta";
      params: v2$ThreadRealtimeTranscriptDeltaNotification;
    }
  | {
      method: "thread/realtime/transcript/done";
      params: v2$ThreadRealtimeTranscriptDoneNotification;
    }
  | {
      method: "thread/realtime/outputAudio/delta";
      params: v2$ThreadRealtimeOutputAudioDeltaNotification;
    }
  | { method: "thread/realtime/sdp"; params: v2$ThreadRealtimeSdpNotification }
  | { method: "thread/realtime/error"; params: v2$ThreadRealtimeErrorNotification }
  | { method: "thread/realtime/closed"; params: v2$ThreadRealtimeClosedNotification }
  | { method: "windows/worldWritableWarning"; params: v2$WindowsWorldWritableWarningNotification }
  | {
      method: "windowsSandbox/setupCompleted";
      params: v2$WindowsSandboxSetupCompletedNotification;
    }
  | { method: "account/login/completed"; params: v2$AccountLoginCompletedNotification });
export type ServerRequest =
  | {
      method: "item/commandExecution/requestApproval";
      id: RequestId;
      params: v2$CommandExecutionRequestApprovalParams;
    }
  | {
      method: "item/fileChange/requestApproval";
      id: RequestId;
      params: v2$FileChangeRequestApprovalParams;
    }
  | { method: "item/tool/requestUserInput"; id: RequestId; params: v2$ToolRequestUserInputParams }
  | {
      method: "mcpServer/elicitation/request";
      id: RequestId;
      params: v2$McpServerElicitationRequestParams;
    }
  | {
      method: "item/permissions/requestApproval";
      id: RequestId;
      params: v2$PermissionsRequestApprovalParams;
    }
  | { method: "item/tool/call"; id: RequestId; params: v2$DynamicToolCallParams }
  | {
      method: "account/chatgptAuthTokens/refresh";
      id: RequestId;
      params: v2$ChatgptAuthTokensRefreshParams;
    }
  | { method: "attestation/generate"; id: RequestId; params: v2$AttestationGenerateParams }
  /** @experimental */
  | { method: "currentTime/read"; id: RequestId; params: v2$CurrentTimeReadParams }
  | { method: "applyPatchApproval"; id: RequestId; params: ApplyPatchApprovalParams }
  | { method: "execCommandApproval"; id: RequestId; params: ExecCommandApprovalParams };
export type SessionSource =
  | "cli"
  | "vscode"
  | "exec"
  | "mcp"
  | { custom: string }
  | { internal: InternalSessionSource }
  | { subagent: SubAgentSource }
  | "unknown";
export type Settings = {
  model: string;
  reasoning_effort: ReasoningEffort | null;
  developer_instructions: string | null;
};
export type SleepItem = {
  id: string;
  durationMs: number;
};
export type SubAgentSource =
  | "review"
  | "compact"
  | {
      thread_spawn: {
        parent_thread_id: ThreadId;
        depth: number;
        agent_path: AgentPath | null;
        agent_nickname: string | null;
        agent_role: string | null;
      };
    }
  | "memory_consolidation"
  | { other: string };
export type ThreadId = string;
export type ThreadMemoryMode = "enabled" | "disabled";
export type Tool = {
  name: string;
  title?: string;
  description?: string;
  inputSchema: serde_json$JsonValue;
  outputSchema?: serde_json$JsonValue;
  annotations?: serde_json$JsonValue;
  icons?: Array<serde_json$JsonValue>;
  _meta?: serde_json$JsonValue;
};
export type ToolExposureSurface = "code_mode" | "deferred" | "direct";
export type Verbosity = "low" | "medium" | "high";
export type WebSearchAction =
  | { type: "search"; query?: string; queries?: Array<string> }
  | { type: "open_page"; url?: string }
  | { type: "find_in_page"; url?: string; pattern?: string }
  | { type: "other" };
export type WebSearchContextSize = "low" | "medium" | "high";
export type WebSearchItem = {
  id: string;
  query: string;
  action: v2$WebSearchAction | null;
  results: Array<serde_json$JsonValue> | null;
};
export type WebSearchLocation = {
  country: string | null;
  region: string | null;
  city: string | null;
  timezone: string | null;
};
export type WebSearchMode = "disabled" | "cached" | "indexed" | "live";
export type WebSearchProvider = "standalone" | "search_mcp";
export type WebSearchToolConfig = {
  context_size: WebSearchContextSize | null;
  allowed_domains: Array<string> | null;
  location: WebSearchLocation | null;
};
export type serde_json$JsonValue =
  | number
  | string
  | boolean
  | Array<serde_json$JsonValue>
  | { [key in string]?: serde_json$JsonValue }
  | null;
export type v2$Account =
  | { type: "apiKey" }
  | { type: "chatgpt"; email: string | null; planType: PlanType; workspaceName: string | null }
  | { type: "amazonBedrock"; usesCodexManagedCredentials: boolean }
  | { type: "gcp" };
export type v2$AccountLoginCompletedNotification = {
  loginId: string | null;
  success: boolean;
  error: string | null;
  onboardingEntrypoint: v2$DesktopOnboardingEntrypoint | null;
};
export type v2$AccountRateLimitsUpdatedNotification = {
  rateLimits: v2$RateLimitSnapshot;
};
export type v2$AccountRoutingOverride = "NO_CONSTRAINT" | "us" | "us_cr";
export type v2$AccountSecuritySetupAction = {
  label: string;
  url: string;
};
export type v2$AccountSecuritySetupNotice = {
  accountId: string;
  userId: string;
  title: string;
  description: string;
  action: v2$AccountSecuritySetupAction;
};
export type v2$AccountSession = {
  sessionId: string;
  email: string | null;
  userId: string | null;
  displayName: string | null;
  imageUrl: string | null;
  lastUsedAt: bigint;
  isActive: boolean;
  selectedWorkspaceAccountId: string | null;
  workspaces: Array<v2$AccountSessionWorkspace>;
};
export type v2$AccountSessionWorkspace = {
  accountId: string;
  name: string | null;
  imageUrl: string | null;
  kind: v2$AccountSessionWorkspaceKind | null;
};
export type v2$AccountSessionWorkspaceKind = "personal" | "workspace";
/** @experimental */
export type v2$AccountSessionsListParams = {
  refreshWorkspaceMetadata?: boolean;
};
/** @experimental */
export type v2$AccountSessionsResponse = {
  activeSessionId: string | null;
  sessions: Array<v2$AccountSession>;
};
/** @experimental */
export type v2$AccountSessionsSwitchParams = {
  sessionId: string;
  accountId: string;
  allowBrowserLogin?: boolean;
};
/** @experimental */
export type v2$AccountSessionsSwitchResponse =
  | { activeSessionId: string | null; sessions: Array<v2$AccountSession> }
  | { loginId: string; authUrl: string };
export type v2$AccountTokenUsageDailyBucket = {
  startDate: string;
  tokens: bigint;
};
export type v2$AccountTokenUsageSummary = {
  lifetimeTokens: bigint | null;
  peakDailyTokens: bigint | null;
  longestRunningTurnSec: bigint | null;
  currentStreakDays: bigint | null;
  longestStreakDays: bigint | null;
};
export type v2$AccountUpdatedNotification = {
  authMode: AuthMode | null;
  planType: PlanType | null;
};
export type v2$ActivePermissionProfile = {
  id: string;
  extends: string | null;
};
export type v2$AddCreditsNudgeCreditType = "credits" | "usage_limit";
export type v2$AddCreditsNudgeEmailStatus = "sent" | "cooldown_active";
export type v2$AdditionalContextEntry = {
  value: string;
  kind: v2$AdditionalContextKind;
  name?: string | null;
};
export type v2$AdditionalContextKind = "untrusted" | "application";
export type v2$AdditionalFileSystemPermissions = {
  read: Array<LegacyAppPathString> | null;
  write: Array<LegacyAppPathString> | null;
  globScanMaxDepth?: number;
  entries?: Array<v2$FileSystemSandboxEntry>;
};
export type v2$AdditionalNetworkPermissions = {
  enabled: boolean | null;
};
export type v2$AdditionalPermissionProfile = {
  network: v2$AdditionalNetworkPermissions | null;
  fileSystem: v2$AdditionalFileSystemPermissions | null;
};
export type v2$AgentMessageDelivery = "async";
export type v2$AgentMessageDeltaNotification = {
  threadId: string;
  turnId: string;
  itemId: string;
  delta: string;
};
export type v2$AgentMessageDisplay = {
  action: string;
  blockType: string | null;
  cyberTrustedAccess: boolean | null;
  checkTrustedContacts: boolean | null;
};
export type v2$AgentMessageModeration = {
  moderated: boolean;
  display: v2$AgentMessageDisplay | null;
};
export type v2$AllowDenyRequirement = "allow" | "deny";
export type v2$AnalyticsConfig = { enabled: boolean | null } & { [key in string]?: 
  | number
  | string
  | boolean
  | Array<serde_json$JsonValue>
  | { [key in string]?: serde_json$JsonValue }
  | null };
export type v2$AppBranding = {
  category: string | null;
  developer: string | null;
  website: string | null;
  privacyPolicy: string | null;
  termsOfService: string | null;
  isDiscoverableApp: boolean;
};
export type v2$AppInfo = {
  id: string;
  name: string;
  description: string | null;
  logoUrl: string | null;
  logoUrlDark: string | null;
  iconAssets: { [key in string]?: string } | null;
  iconDarkAssets: { [key in string]?: string } | null;
  distributionChannel: string | null;
  branding: v2$AppBranding | null;
  appMetadata: v2$AppMetadata | null;
  labels: { [key in string]?: string } | null;
  installUrl: string | null;
  isAccessible: boolean;
  isEnabled: boolean;
  pluginDisplayNames: Array<string>;
};
export type v2$AppLinksConfig = { [key in string]?: {
  approvals_reviewer: v2$ApprovalsReviewer | null;
  default_tools_approval_mode: v2$AppToolApproval | null;
} };
export type v2$AppListUpdatedNotification = {
  data: Array<v2$AppInfo>;
};
export type v2$AppMetadata = {
  review: v2$AppReview | null;
  categories: Array<string> | null;
  subCategories: Array<string> | null;
  seoDescription: string | null;
  screenshots: Array<v2$AppScreenshot> | null;
  developer: string | null;
  version: string | null;
  versionId: string | null;
  versionNotes: string | null;
  firstPartyRequiresInstall: boolean | null;
  showInComposerWhenUnlinked: boolean | null;
};
export type v2$AppReview = {
  status: string;
};
export type v2$AppScreenshot = {
  url: string | null;
  fileId: string | null;
  userPrompt: string;
};
export type v2$AppSummary = {
  id: string;
  name: string;
  description: string | null;
  installUrl: string | null;
  category: string | null;
};
export type v2$AppTemplateSummary = {
  templateId: string;
  name: string;
  description: string | null;
  category: string | null;
  canonicalConnectorId: string | null;
  logoUrl: string | null;
  logoUrlDark: string | null;
  materializedAppIds: Array<string>;
  reason: v2$AppTemplateUnavailableReason | null;
};
export type v2$AppTemplateUnavailableReason ="NOT_CONFIGURED_FOR_WORKSPACE" | "NO_ACTIVE_WORKSPACE";
export type v2$AppToolApproval = "auto" | "prompt" | "writes" | "approve";
export type v2$AppToolSummary = {
  name: string;
  title: string | null;
  description: string;
  isEnabled: boolean;
  disabledReason: string | null;
  isReadOnly: boolean;
};
export type v2$AppToolsConfig = { [key in string]?: {
  enabled: boolean | null;
  approval_mode: v2$AppToolApproval | null;
} };
export type v2$ApplicationNetworkRequirements = {
  enabled: boolean;
  domains: { [key in string]?: v2$NetworkDomainPermission };
};
export type v2$ApplicationRequirements = {
  network: v2$ApplicationNetworkRequirements | null;
  storage: v2$ApplicationStorageRequirements | null;
};
export type v2$ApplicationStorageRequirements = {
  defaultProjectParent: LegacyAppPathString | null;
  projectlessWorkspaceRoot: LegacyAppPathString | null;
};
export type v2$ApprovalsReviewer = "user" | "auto_review" | "guardian_subagent";
export type v2$AppsConfig = { _default: v2$AppsDefaultConfig | null } & { [key in string]?: {
  enabled: boolean;
  omit_tools_from: Array<ToolExposureSurface> | null;
  approvals_reviewer: v2$ApprovalsReviewer | null;
  destructive_enabled: boolean | null;
  open_world_enabled: boolean | null;
  default_tools_approval_mode: v2$AppToolApproval | null;
  default_tools_enabled: boolean | null;
  tools: v2$AppToolsConfig | null;
  links: v2$AppLinksConfig | null;
} };
export type v2$AppsDefaultConfig = {
  enabled: boolean;
  approvals_reviewer: v2$ApprovalsReviewer | null;
  destructive_enabled: boolean;
  open_world_enabled: boolean;
  default_tools_approval_mode: v2$AppToolApproval | null;
};
export type v2$AppsInstalledParams = {
  threadId?: string | null;
  forceRefresh?: boolean;
};
export type v2$AppsInstalledResponse = {
  apps: Array<v2$InstalledApp>;
};
export type v2$AppsListParams = {
  cursor?: string | null;
  limit?: number | null;
  threadId?: string | null;
  forceRefetch?: boolean;
};
export type v2$AppsListResponse = {
  data: Array<v2$AppInfo>;
  nextCursor: string | null;
};
export type v2$AppsReadParams = {
  appIds: Array<string>;
  threadId?: string | null;
  includeTools?: boolean;
};
export type v2$AppsReadResponse = {
  apps: Array<v2$ConnectorMetadata>;
  missingAppIds: Array<string>;
};
export type v2$AskForApproval =
  | "untrusted"
  | "on-request"
  | {
      granular: {
        sandbox_approval: boolean;
        rules: boolean;
        skill_approval: boolean;
        request_permissions: boolean;
        mcp_elicitations: boolean;
      };
    }
  | "never";
export type v2$AsyncUserInputQuestion = {
  title: string;
  options: Array<string> | null;
};
export type v2$AttestationGenerateParams = Record<string, never>;
export type v2$AttestationGenerateResponse = {
  token: string;
};
export type v2$AuthRecoveryNotification = {
  threadId: string;
  turnId: string;
  provider: string;
  message: string;
};
export type v2$AutoReviewDecisionSource = "agent";
export type v2$AutoReviewRequirements = {
  requiredOnModels: Array<string> | null;
  ignoreRules: Array<string> | null;
};
/** @experimental */
export type v2$AwsCredentialType = "accessKeys" | "bedrockApiKey";
/** @experimental */
export type v2$BedrockAwsProfile = {
  name: string;
  region: string | null;
};
/** @experimental */
export type v2$BedrockCheckGovCloudRequirementsParams = Record<string, never>;
/** @experimental */
export type v2$BedrockCheckGovCloudRequirementsResponse = {
  isGovCloud: boolean;
  shouldWarn: boolean;
};
/** @experimental */
export type v2$BedrockDiscoverParams = Record<string, never>;
/** @experimental */
export type v2$BedrockDiscoverResponse = {
  profiles: Array<v2$BedrockAwsProfile>;
  environmentCredentials: Array<v2$BedrockEnvironmentCredential>;
};
/** @experimental */
export type v2$BedrockEnvironmentCredential = {
  type: v2$AwsCredentialType;
  region: string | null;
};
export type v2$BedrockProviderId = "amazon-bedrock" | "amazon-bedrock-runtime";
export type v2$BedrockSettingsParams = {
  providerId: v2$BedrockProviderId;
  profile?: string | null;
  region?: string | null;
};
/** @experimental */
export type v2$BedrockSetupParams =
  | { type: "profile"; profile: string; region: string }
  | { type: "environment"; region: string };
/** @experimental */
export type v2$BedrockSetupResponse = Record<string, never>;
export type v2$BrowserUseAccessApprovalLifetime = "turn" | "thread";
export type v2$BrowserUseConfig = {
  allow_history_access: boolean | null;
  default_origin_policy: v2$BrowserUseOriginPolicyConfig | null;
  origins: { [key in string]?: v2$BrowserUseOriginPolicyConfig } | null;
};
export type v2$BrowserUseExtensionRequirements = {
  requestHeaders: Array<v2$RequestHeader> | null;
};
export type v2$BrowserUseOriginPolicy = {
  access: v2$AllowDenyRequirement | null;
  downloads: v2$AllowDenyRequirement | null;
  uploads: v2$AllowDenyRequirement | null;
  fullCdpAccess: v2$AllowDenyRequirement | null;
  autoReview: v2$AllowDenyRequirement | null;
  persistentApproval: boolean | null;
  accessApprovalLifetime: v2$BrowserUseAccessApprovalLifetime | null;
};
export type v2$BrowserUseOriginPolicyConfig = {
  access: v2$AllowDenyRequirement | null;
  downloads: v2$AllowDenyRequirement | null;
  uploads: v2$AllowDenyRequirement | null;
  full_cdp_access: v2$AllowDenyRequirement | null;
};
export type v2$BrowserUseRequirements = {
  extension: v2$BrowserUseExtensionRequirements | null;
  allowWebmcp: boolean | null;
  allowHistoryAccess: boolean | null;
  disableAutoReview: boolean | null;
  allowGlobalPersistentApproval: boolean | null;
  defaultOriginPolicy: v2$BrowserUseOriginPolicy | null;
  origins: { [key in string]?: v2$BrowserUseOriginPolicy } | null;
};
export type v2$ByteRange = {
  start: number;
  end: number;
};
export type v2$CancelLoginAccountParams = {
  loginId: string;
};
export type v2$CancelLoginAccountResponse = {
  status: v2$CancelLoginAccountStatus;
};
export type v2$CancelLoginAccountStatus = "canceled" | "notFound";
export type v2$CapabilityRootLocation = {
  type: "environment";
  environmentId: string;
  path: string;
};
export type v2$ChatgptAuthTokensRefreshParams = {
  reason: v2$ChatgptAuthTokensRefreshReason;
  previousAccountId?: string | null;
};
export type v2$ChatgptAuthTokensRefreshReason = "unauthorized";
export type v2$ChatgptAuthTokensRefreshResponse = {
  accessToken: string;
  chatgptAccountId: string;
  chatgptPlanType: string | null;
};
export type v2$CliAuthCredentialsStoreMode = "file" | "keyring" | "auto" | "ephemeral";
export type v2$CodexErrorInfo =
  | "contextWindowExceeded"
  | "sessionBudgetExceeded"
  | "usageLimitExceeded"
  | "rateLimitExceeded"
  | "flexUnavailable"
  | "serverOverloaded"
  | "modelNotFound"
  | "policyCapacityUnavailable"
  | "inferenceHookDenied"
  | "cyberPolicy"
  | "misalignmentPolicyViolation"
  | "tooManyDenials"
  | { httpConnectionFailed: { httpStatusCode: number | null } }
  | { responseStreamConnectionFailed: { httpStatusCode: number | null } }
  | "internalServerError"
  | "unauthorized"
  | "badRequest"
  | "threadRollbackFailed"
  | "sandboxError"
  | { responseStreamDisconnected: { httpStatusCode: number | null } }
  | { responseTooManyFailedAttempts: { httpStatusCode: number | null } }
  | { activeTurnNotSteerable: { turnKind: v2$NonSteerableTurnKind } }
  | "other"
  | string
  | { [key in string]?: unknown };
export type v2$CollabAgentState = {
  status: v2$CollabAgentStatus;
  message: string | null;
};
export type v2$CollabAgentStatus =
  | "pendingInit"
  | "running"
  | "interrupted"
  | "completed"
  | "errored"
  | "shutdown"
  | "notFound";
export type v2$CollabAgentTool =
  | "spawnAgent"
  | "sendInput"
  | "resumeAgent"
  | "wait"
  | "closeAgent"
  | "sendMessage"
  | "followupTask"
  | "interruptAgent"
  | "listAgents";
export type v2$CollabAgentToolCallStatus = "inProgress" | "completed" | "failed" | "interrupted";
/** @experimental */
export type v2$CollaborationModeListParams = Record<string, never>;
/** @experimental */
export type v2$CollaborationModeListResponse = {
  data: Array<v2$CollaborationModeMask>;
};
export type v2$CollaborationModeMask = {
  name: string;
  mode: ModeKind | null;
  model: string | null;
  reasoning_effort: ReasoningEffort | null | null;
};
export type v2$CommandAction =
  | { type: "read"; command: string; name: string; path: LegacyAppPathString }
  | { type: "listFiles"; command: string; path: string | null }
  | { type: "search"; command: string; query: string | null; path: string | null }
  | { type: "unknown"; command: string };
export type v2$CommandExecOutputDeltaNotification = {
  processId: string;
  stream: v2$CommandExecOutputStream;
  deltaBase64: string;
  capReached: boolean;
};
export type v2$CommandExecOutputStream = "stdout" | "stderr";
export type v2$CommandExecParams = {
  command: Array<string>;
  processId?: string | null;
  tty?: boolean;
  streamStdin?: boolean;
  streamStdoutStderr?: boolean;
  outputBytesCap?: number | null;
  disableOutputCap?: boolean;
  disableTimeout?: boolean;
  timeoutMs?: number | null;
  cwd?: string | null;
  env?: { [key in string]?: string | null } | null;
  size?: v2$CommandExecTerminalSize | null;
  sandboxPolicy?: v2$SandboxPolicy | null;
  /** @experimental */
  permissionProfile?: string | null;
};
export type v2$CommandExecResizeParams = {
  processId: string;
  size: v2$CommandExecTerminalSize;
};
export type v2$CommandExecResizeResponse = Record<string, never>;
export type v2$CommandExecResponse = {
  exitCode: number;
  stdout: string;
  stderr: string;
};
export type v2$CommandExecTerminalSize = {
  rows: number;
  cols: number;
};
export type v2$CommandExecTerminateParams = {
  processId: string;
};
export type v2$CommandExecTerminateResponse = Record<string, never>;
export type v2$CommandExecWriteParams = {
  processId: string;
  deltaBase64?: string | null;
  closeStdin?: boolean;
};
export type v2$CommandExecWriteResponse = Record<string, never>;
export type v2$CommandExecutionApprovalDecision =
  | "accept"
  | "acceptForSession"
  | { acceptWithExecpolicyAmendment: { execpolicy_amendment: v2$ExecPolicyAmendment } }
  | { applyNetworkPolicyAmendment: { network_policy_amendment: v2$NetworkPolicyAmendment } }
  | "decline"
  | "cancel";
export type v2$CommandExecutionApprovalKind = "command" | "humanCommand" | "writeStdin";
export type v2$CommandExecutionOutputDeltaNotification = {
  threadId: string;
  turnId: string;
  itemId: string;
  delta: string;
};
export type v2$CommandExecutionRequestApprovalParams = {
  kind: v2$CommandExecutionApprovalKind;
  threadId: string;
  turnId: string;
  itemId: string;
  startedAtMs: number;
  approvalId?: string | null;
  environmentId: string | null;
  reason?: string | null;
  networkApprovalContext?: v2$NetworkApprovalContext | null;
  command?: string | null;
  cwd?: LegacyAppPathString | null;
  commandActions?: Array<v2$CommandAction> | null;
  /** @experimental */
  additionalPermissions?: v2$AdditionalPermissionProfile | null;
  proposedExecpolicyAmendment?: v2$ExecPolicyAmendment | null;
  proposedNetworkPolicyAmendments?: Array<v2$NetworkPolicyAmendment> | null;
  /** @experimental */
  availableDecisions?: Array<v2$CommandExecutionApprovalDecision> | null;
};
export type v2$CommandExecutionRequestApprovalResponse = {
  decision: v2$CommandExecutionApprovalDecision;
};
export type v2$CommandExecutionSource =
  | "agent"
  | "userShell"
  | "unifiedExecStartup"
  | "unifiedExecInteraction";
export type v2$CommandExecutionStatus = "inProgress" | "completed" | "failed" | "declined";
export type v2$CommandMigration = {
  name: string;
};
export type v2$ComputerUseConfig = {
  default_app_access: v2$AllowDenyRequirement | null;
  macos: v2$ComputerUseMacosConfig | null;
  windows: v2$ComputerUseWindowsConfig | null;
};
export type v2$ComputerUseMacosConfig = {
  bundle_ids: { [key in string]?: v2$AllowDenyRequirement } | null;
};
export type v2$ComputerUseMacosRequirements = {
  bundleIds: { [key in string]?: v2$AllowDenyRequirement } | null;
};
export type v2$ComputerUseRequirements = {
  allowLockedComputerUse: boolean | null;
  allowPersistentApproval: boolean | null;
  defaultAppAccess: v2$AllowDenyRequirement | null;
  macos: v2$ComputerUseMacosRequirements | null;
  windows: v2$ComputerUseWindowsRequirements | null;
};
export type v2$ComputerUseWindowsConfig = {
  aumids: { [key in string]?: v2$AllowDenyRequirement } | null;
  exes: Array<v2$ComputerUseWindowsExeConfig> | null;
};
export type v2$ComputerUseWindowsExeConfig = {
  publisher_name: string;
  product_name: string;
  binary_name: string | null;
  access: v2$AllowDenyRequirement;
};
export type v2$ComputerUseWindowsExeRequirement = {
  publisherName: string;
  productName: string;
  binaryName: string | null;
  access: v2$AllowDenyRequirement;
};
export type v2$ComputerUseWindowsRequirements = {
  aumids: { [key in string]?: v2$AllowDenyRequirement } | null;
  exes: Array<v2$ComputerUseWindowsExeRequirement> | null;
};
export type v2$Config = {
  model: string | null;
  review_model: string | null;
  model_context_window: bigint | null;
  model_auto_compact_token_limit: bigint | null;
  model_auto_compact_token_limit_scope: AutoCompactTokenLimitScope | null;
  model_provider: string | null;
  approval_policy: v2$AskForApproval | null;
  approvals_reviewer: v2$ApprovalsReviewer | null;
  sandbox_mode: v2$SandboxMode | null;
  sandbox_workspace_write: v2$SandboxWorkspaceWrite | null;
  forced_chatgpt_workspace_id: v2$ForcedChatgptWorkspaceIds | null;
  forced_login_method: ForcedLoginMethod | null;
  web_search: WebSearchMode | null;
  client_search_provider: WebSearchProvider | null;
  tools: v2$ToolsV2 | null;
  instructions: string | null;
  developer_instructions: string | null;
  compact_prompt: string | null;
  model_reasoning_effort: ReasoningEffort | null;
  model_reasoning_summary: ReasoningSummary | null;
  model_verbosity: Verbosity | null;
  service_tier: string | null;
  analytics: v2$AnalyticsConfig | null;
  /** @experimental */
  apps: v2$AppsConfig | null;
  browser_use: v2$BrowserUseConfig | null;
  computer_use: v2$ComputerUseConfig | null;
  desktop: { [key in string]?: serde_json$JsonValue } | null;
} & { [key in string]?: 
  | number
  | string
  | boolean
  | Array<serde_json$JsonValue>
  | { [key in string]?: serde_json$JsonValue }
  | null };
export type v2$ConfigBatchWriteParams = {
  edits: Array<v2$ConfigEdit>;
  filePath?: string | null;
  expectedVersion?: string | null;
  reloadUserConfig?: boolean;
};
export type v2$ConfigEdit = {
  keyPath: string;
  value: serde_json$JsonValue;
  mergeStrategy: v2$MergeStrategy;
};
export type v2$ConfigLayer = {
  name: v2$ConfigLayerSource;
  version: string;
  config: serde_json$JsonValue;
  disabledReason: string | null;
};
export type v2$ConfigLayerMetadata = {
  name: v2$ConfigLayerSource;
  version: string;
};
export type v2$ConfigLayerSource =
  | { type: "packagedDefaults"; file: AbsolutePathBuf }
  | { type: "mdm"; domain: string; key: string }
  | { type: "system"; file: AbsolutePathBuf }
  | { type: "enterpriseManaged"; id: string; name: string }
  | { type: "user"; file: AbsolutePathBuf; profile: string | null }
  | { type: "project"; dotCodexFolder: AbsolutePathBuf }
  | { type: "sessionFlags" }
  | { type: "legacyManagedConfigTomlFromFile"; file: AbsolutePathBuf }
  | { type: "legacyManagedConfigTomlFromMdm" };
export type v2$ConfigReadParams = {
  includeLayers?: boolean;
  cwd?: string | null;
};
export type v2$ConfigReadResponse = {
  config: v2$Config;
  origins: { [key in string]?: v2$ConfigLayerMetadata };
  layers: Array<v2$ConfigLayer> | null;
};
export type v2$ConfigRequirements = {
  modelProvider: string | null;
  modelProviders: { [key in string]?: serde_json$JsonValue } | null;
  allowedLoginMethods: Array<ForcedLoginMethod> | null;
  cliAuthCredentialsStore: v2$CliAuthCredentialsStoreMode | null;
  chatgptBaseUrl: string | null;
  additionalDeveloperInstructions: string | null;
  allowedApprovalPolicies: Array<v2$AskForApproval> | null;
  /** @experimental */
  allowedApprovalsReviewers: Array<v2$ApprovalsReviewer> | null;
  allowedSandboxModes: Array<v2$SandboxMode> | null;
  allowedWindowsSandboxImplementations: Array<v2$WindowsSandboxImplementation> | null;
  allowedPermissionProfiles: { [key in string]?: boolean } | null;
  defaultPermissions: string | null;
  allowedWebSearchModes: Array<WebSearchMode> | null;
  allowManagedHooksOnly: boolean | null;
  allowBrowserAndComputerUse: boolean | null;
  allowAppshots: boolean | null;
  allowRemoteControl: boolean | null;
  computerUse: v2$ComputerUseRequirements | null;
  browserUse: v2$BrowserUseRequirements | null;
  inAppBrowser: v2$InAppBrowserRequirements | null;
  featureRequirements: { [key in string]?: boolean } | null;
  /** @experimental */
  hooks: v2$ManagedHooksRequirements | null;
  enforceResidency: v2$ResidencyRequirement | null;
  /** @experimental */
  network: v2$NetworkRequirements | null;
  /** @experimental */
  application: v2$ApplicationRequirements | null;
  autoReview: v2$AutoReviewRequirements | null;
  models: v2$ModelsRequirements | null;
  sqliteHome: PathUri | null;
  logDir: PathUri | null;
  modelCatalogJson: PathUri | null;
  checkForUpdateOnStartup: boolean | null;
  allowLoginShell: boolean | null;
  feedback: v2$FeedbackRequirements | null;
  otel: v2$OtelRequirements | null;
};
export type v2$ConfigRequirementsReadResponse = {
  supportsIndependentSpeedModes: boolean | null;
  requirements: v2$ConfigRequirements | null;
};
export type v2$ConfigValueWriteParams = {
  keyPath: string;
  value: serde_json$JsonValue;
  mergeStrategy: v2$MergeStrategy;
  filePath?: string | null;
  expectedVersion?: string | null;
};
export type v2$ConfigWarningNotification = {
  summary: string;
  details: string | null;
  path?: string;
  range?: v2$TextRange;
};
export type v2$ConfigWriteResponse = {
  status: v2$WriteStatus;
  version: string;
  filePath: AbsolutePathBuf;
  overriddenMetadata: v2$OverriddenMetadata | null;
};
export type v2$ConfiguredHookHandler =
  | {
      type: "command";
      command: string;
      commandWindows: string | null;
      timeoutSec: bigint | null;
      async: boolean;
      statusMessage: string | null;
      additionalContextLimit: number | null;
    }
  | {
      type: "mcp_tool";
      server: string;
      tool: string;
      input: { [key in string]?: serde_json$JsonValue };
      timeoutSec: bigint | null;
      statusMessage: string | null;
    }
  | { type: "prompt" }
  | { type: "agent" };
export type v2$ConfiguredHookMatcherGroup = {
  matcher: string | null;
  hooks: Array<v2$ConfiguredHookHandler>;
};
export type v2$ConnectorMetadata = {
  id: string;
  name: string;
  description: string | null;
  iconUrl: string | null;
  iconUrlDark: string | null;
  distributionChannel: string | null;
  installUrl: string | null;
  pluginDisplayNames: Array<string>;
  toolSummaries: Array<v2$AppToolSummary> | null;
};
export type v2$ConsumeAccountRateLimitResetCreditOutcome =
  | "reset"
  | "nothingToReset"
  | "noCredit"
  | "alreadyRedeemed";
export type v2$ConsumeAccountRateLimitResetCreditParams = {
  idempotencyKey: string;
  creditId?: string | null;
};
export type v2$ConsumeAccountRateLimitResetCreditResponse = {
  outcome: v2$ConsumeAccountRateLimitResetCreditOutcome;
};
export type v2$ContextCompactedNotification = {
  threadId: string;
  turnId: string;
};
export type v2$CreditsSnapshot = {
  hasCredits: boolean;
  unlimited: boolean;
  balance: string | null;
};
/** @experimental */
export type v2$CurrentTimeReadParams = {
  threadId: string;
};
/** @experimental */
export type v2$CurrentTimeReadResponse = {
  currentTimeAt: number;
};
export type v2$CustomGatewaySettingsParams = {
  providerId?: string | null;
  name?: string;
  baseUrl?: string | null;
  envKey?: string | null;
};
export type v2$CyberAccessProgram = "standard" | "daybreakBlue" | "daybreakRed";
export type v2$DeprecationNoticeNotification = {
  summary: string;
  details: string | null;
};
export type v2$DesktopOnboardingEntrypoint = "life_sciences";
export type v2$DynamicToolCallOutputContentItem =
  | { type: "inputText"; text: string }
  | { type: "inputImage"; imageUrl: string }
  | { type: "inputAudio"; audioUrl: string };
export type v2$DynamicToolCallParams = {
  threadId: string;
  turnId: string;
  callId: string;
  namespace: string | null;
  tool: string;
  arguments: serde_json$JsonValue;
};
export type v2$DynamicToolCallResponse = {
  contentItems: Array<v2$DynamicToolCallOutputContentItem>;
  success: boolean;
};
export type v2$DynamicToolCallStatus = "inProgress" | "completed" | "failed";
export type v2$DynamicToolFunctionSpec = {
  name: string;
  description: string;
  inputSchema: serde_json$JsonValue;
  deferLoading?: boolean;
};
export type v2$DynamicToolNamespaceSpec = {
  name: string;
  description: string;
  tools: Array<v2$DynamicToolNamespaceTool>;
};
export type v2$DynamicToolNamespaceTool = { type: "function" } & v2$DynamicToolFunctionSpec;
export type v2$DynamicToolSpec =
  | { type: "function" } & v2$DynamicToolFunctionSpec
  | { type: "namespace" } & v2$DynamicToolNamespaceSpec;
/** @experimental */
export type v2$EnvironmentAddParams = {
  environmentId: string;
  execServerUrl: string;
  authBearerToken?: string | null;
  websocketRequestId?: string | null;
  connectTimeoutMs?: number | null;
  skills?: v2$EnvironmentSkillsParams | null;
};
/** @experimental */
export type v2$EnvironmentAddResponse = Record<string, never>;
export type v2$EnvironmentConnectionNotification = {
  threadId: string;
  environmentId: string;
};
/** @experimental */
export type v2$EnvironmentInfoParams = {
  environmentId: string;
};
/** @experimental */
export type v2$EnvironmentInfoResponse = {
  shell: v2$EnvironmentShellInfo;
  cwd: PathUri | null;
};
/** @experimental */
export type v2$EnvironmentShellInfo = {
  name: string;
  path: string;
};
export type v2$EnvironmentSkillsParams = {
  required?: Array<string> | null;
};
/** @experimental */
export type v2$EnvironmentStatusKind = "ready" | "pending" | "disconnected" | "unknown";
/** @experimental */
export type v2$EnvironmentStatusParams = {
  environmentId: string;
};
/** @experimental */
export type v2$EnvironmentStatusResponse = {
  status: v2$EnvironmentStatusKind;
  error?: string;
};
export type v2$ErrorNotification = {
  error: v2$TurnError;
  willRetry: boolean;
  threadId: string;
  turnId: string;
};
export type v2$ExecPolicyAmendment = Array<string>;
export type v2$ExperimentalFeature = {
  name: string;
  stage: v2$ExperimentalFeatureStage;
  displayName: string | null;
  description: string | null;
  announcement: string | null;
  enabled: boolean;
  defaultEnabled: boolean;
};
export type v2$ExperimentalFeatureEnablementSetParams = {
  enablement: { [key in string]?: boolean };
};
export type v2$ExperimentalFeatureEnablementSetResponse = {
  enablement: { [key in string]?: boolean };
};
export type v2$ExperimentalFeatureListParams = {
  cursor?: string | null;
  limit?: number | null;
  threadId?: string | null;
};
export type v2$ExperimentalFeatureListResponse = {
  data: Array<v2$ExperimentalFeature>;
  nextCursor: string | null;
};
export type v2$ExperimentalFeatureStage =
  | "beta"
  | "underDevelopment"
  | "stable"
  | "deprecated"
  | "removed";
export type v2$ExternalAgentConfigDetectParams = {
  includeHome?: boolean;
  cwds?: Array<string> | null;
  maxSessionAgeDays?: number | null;
  maxSessions?: number | null;
  source?: string | null;
  migrationSource?: string | null;
};
export type v2$ExternalAgentConfigDetectResponse = {
  items: Array<v2$ExternalAgentConfigMigrationItem>;
  connectors: Array<v2$ExternalAgentDetectedConnectorCandidate>;
};
export type v2$ExternalAgentConfigImportCompletedNotification = {
  importId: string;
  itemTypeResults: Array<v2$ExternalAgentConfigImportTypeResult>;
};
export type v2$ExternalAgentConfigImportHistoriesReadResponse = {
  data: Array<v2$ExternalAgentConfigImportHistory>;
  connectors: Array<v2$ExternalAgentImportedConnectorCandidate>;
};
export type v2$ExternalAgentConfigImportHistory = {
  importId: string;
  providerId: string | null;
  completedAtMs: bigint;
  successes: Array<v2$ExternalAgentConfigImportItemTypeSuccess>;
  failures: Array<v2$ExternalAgentConfigImportItemTypeFailure>;
};
export type v2$ExternalAgentConfigImportHistoryRecordParams = {
  providerId: string;
  itemTypeResults: Array<v2$ExternalAgentConfigImportHistoryRecordTypeResultParams>;
};
export type v2$ExternalAgentConfigImportHistoryRecordResponse = {
  importId: string;
};
export type v2$ExternalAgentConfigImportHistoryRecordSuccessParams = {
  itemType: v2$ExternalAgentConfigMigrationItemType;
  cwd: string | null;
  source: string | null;
  target: string | null;
  title?: string | null;
};
export type v2$ExternalAgentConfigImportHistoryRecordTypeResultParams = {
  itemType: v2$ExternalAgentConfigMigrationItemType;
  successes: Array<v2$ExternalAgentConfigImportHistoryRecordSuccessParams>;
  failures: Array<v2$ExternalAgentConfigImportItemTypeFailure>;
};
export type v2$ExternalAgentConfigImportItemTypeFailure = {
  itemType: v2$ExternalAgentConfigMigrationItemType;
  errorType: string | null;
  subErrorType: string | null;
  failureStage: string;
  message: string;
  cwd: string | null;
  source: string | null;
};
export type v2$ExternalAgentConfigImportItemTypeSuccess = {
  itemType: v2$ExternalAgentConfigMigrationItemType;
  cwd: string | null;
  source: string | null;
  target: string | null;
  title: string | null;
};
export type v2$ExternalAgentConfigImportParams = {
  migrationItems: Array<v2$ExternalAgentConfigMigrationItem>;
  source?: string | null;
  providerId?: string | null;
  migrationSource?: string | null;
};
export type v2$ExternalAgentConfigImportProgressNotification = {
  importId: string;
  itemTypeResults: Array<v2$ExternalAgentConfigImportTypeResult>;
};
export type v2$ExternalAgentConfigImportResponse = {
  importId: string;
};
export type v2$ExternalAgentConfigImportTypeResult = {
  itemType: v2$ExternalAgentConfigMigrationItemType;
  successes: Array<v2$ExternalAgentConfigImportItemTypeSuccess>;
  failures: Array<v2$ExternalAgentConfigImportItemTypeFailure>;
};
export type v2$ExternalAgentConfigMigrationItem = {
  itemType: v2$ExternalAgentConfigMigrationItemType;
  description: string;
  cwd: string | null;
  details: v2$MigrationDetails | null;
};
export type v2$ExternalAgentConfigMigrationItemType =
  | "AGENTS_MD"
  | "CONFIG"
  | "SKILLS"
  | "PLUGINS"
  | "MCP_SERVER_CONFIG"
  | "SUBAGENTS"
  | "HOOKS"
  | "COMMANDS"
  | "MEMORY"
  | "SESSIONS";
export type v2$ExternalAgentDetectedConnectorCandidate = {
  name: string;
  sessionCount: number;
  source: v2$ExternalAgentDetectedConnectorSource;
};
export type v2$ExternalAgentDetectedConnectorSource = "remoteMcpServersConfig" | "sessionToolUse";
export type v2$ExternalAgentImportedConnectorCandidate = {
  name: string;
  sessionCount: number;
  source: v2$ExternalAgentImportedConnectorSource;
};
export type v2$ExternalAgentImportedConnectorSource = "remoteMcpServersConfig";
export type v2$FeedbackRequirements = {
  enabled: boolean | null;
};
export type v2$FeedbackSaveParams = {
  savePath: LegacyAppPathString;
  classification: string;
  reason?: string | null;
  threadId?: string | null;
  includeLogs?: boolean;
  extraLogFiles?: Array<string> | null;
  tags?: { [key in string]?: string } | null;
};
export type v2$FeedbackSaveResponse = {
  savedPath: LegacyAppPathString;
  threadId: string;
  promptHash: string | null;
};
export type v2$FeedbackUploadParams = {
  classification: string;
  reason?: string | null;
  threadId?: string | null;
  includeLogs?: boolean;
  extraLogFiles?: Array<string> | null;
  tags?: { [key in string]?: string } | null;
};
export type v2$FeedbackUploadResponse = {
  threadId: string;
  promptHash: string | null;
};
export type v2$FileChangeApprovalDecision = "accept" | "acceptForSession" | "decline" | "cancel";
export type v2$FileChangeOutputDeltaNotification = {
  threadId: string;
  turnId: string;
  itemId: string;
  delta: string;
};
export type v2$FileChangePatchUpdatedNotification = {
  threadId: string;
  turnId: string;
  itemId: string;
  changes: Array<v2$FileUpdateChange>;
};
export type v2$FileChangeRequestApprovalParams = {
  threadId: string;
  turnId: string;
  itemId: string;
  startedAtMs: number;
  reason?: string | null;
  grantRoot?: string | null;
};
export type v2$FileChangeRequestApprovalResponse = {
  decision: v2$FileChangeApprovalDecision;
};
export type v2$FileSystemAccessMode = "read" | "write" | "deny";
export type v2$FileSystemPath =
  | { type: "path"; path: LegacyAppPathString }
  | { type: "glob_pattern"; pattern: string }
  | { type: "special"; value: v2$FileSystemSpecialPath };
export type v2$FileSystemSandboxEntry = {
  path: v2$FileSystemPath;
  access: v2$FileSystemAccessMode;
};
export type v2$FileSystemSpecialPath =
  | { kind: "root" }
  | { kind: "minimal" }
  | { kind: "project_roots"; subpath: LegacyAppPathString | null }
  | { kind: "tmpdir" }
  | { kind: "slash_tmp" }
  | { kind: "unknown"; path: string; subpath: LegacyAppPathString | null };
export type v2$FileUpdateChange = {
  path: string;
  kind: v2$PatchChangeKind;
  diff: string;
};
export type v2$ForcedChatgptWorkspaceIds = string | Array<string>;
export type v2$FsChangedNotification = {
  watchId: string;
  changedPaths: Array<AbsolutePathBuf>;
};
export type v2$FsCopyParams = {
  sourcePath: AbsolutePathBuf;
  destinationPath: AbsolutePathBuf;
  recursive?: boolean;
};
export type v2$FsCopyResponse = Record<string, never>;
export type v2$FsCreateDirectoryParams = {
  path: AbsolutePathBuf;
  recursive?: boolean | null;
};
export type v2$FsCreateDirectoryResponse = Record<string, never>;
export type v2$FsGetMetadataParams = {
  path: AbsolutePathBuf;
};
export type v2$FsGetMetadataResponse = {
  isDirectory: boolean;
  isFile: boolean;
  isSymlink: boolean;
  createdAtMs: number;
  modifiedAtMs: number;
};
export type v2$FsReadDirectoryEntry = {
  fileName: string;
  isDirectory: boolean;
  isFile: boolean;
};
export type v2$FsReadDirectoryParams = {
  path: AbsolutePathBuf;
};
export type v2$FsReadDirectoryResponse = {
  entries: Array<v2$FsReadDirectoryEntry>;
};
export type v2$FsReadFileParams = {
  path: AbsolutePathBuf;
};
export type v2$FsReadFileResponse = {
  dataBase64: string;
};
export type v2$FsRemoveParams = {
  path: AbsolutePathBuf;
  recursive?: boolean | null;
  force?: boolean | null;
};
export type v2$FsRemoveResponse = Record<string, never>;
export type v2$FsUnwatchParams = {
  watchId: string;
};
export type v2$FsUnwatchResponse = Record<string, never>;
export type v2$FsWatchParams = {
  watchId: string;
  path: AbsolutePathBuf;
};
export type v2$FsWatchResponse = {
  path: AbsolutePathBuf;
};
export type v2$FsWriteFileParams = {
  path: AbsolutePathBuf;
  dataBase64: string;
};
export type v2$FsWriteFileResponse = Record<string, never>;
export type v2$GatewayAuth =
  | { mode: "none" }
  | { mode: "environmentVariable"; envKey: string }
  | { mode: "externallyConfigured"; envKey: string | null };
export type v2$GatewayOAuthCancelResponse = Record<string, never>;
export type v2$GatewayOAuthChangedNotification = {
  loginId: string | null;
  authUrl: string | null;
  providerId: string;
  status: v2$GatewayOAuthStatus;
  error: string | null;
};
export type v2$GatewayOAuthLoginParams = {
  modelProvider?: string | null;
  deviceAuth?: boolean;
};
export type v2$GatewayOAuthLoginResponse = {
  prompt: v2$GatewayOAuthPrompt | null;
};
export type v2$GatewayOAuthPrompt = {
  loginId: string;
  verificationUrl: string;
  userCode: string;
};
export type v2$GatewayOAuthReadParams = {
  modelProvider?: string | null;
};
export type v2$GatewayOAuthReadResponse = {
  providerId: string;
  providerName: string;
  required: boolean;
  supportsDeviceAuth?: boolean;
  status: v2$GatewayOAuthStatus | null;
  error: string | null;
};
export type v2$GatewayOAuthStatus = "notReady" | "started" | "succeeded" | "failed";
export type v2$GcpProviderId = "gcp";
export type v2$GcpSettingsParams = {
  providerId: v2$GcpProviderId;
  projectId?: string | null;
  location?: string | null;
  credentialFile?: string | null;
};
/** @experimental */
export type v2$GcpSetupParams = {
  projectId: string;
  location?: string | null;
  credentialFile?: string | null;
};
/** @experimental */
export type v2$GcpSetupResponse = Record<string, never>;
export type v2$GetAccountParams = {
  refreshToken?: boolean;
};
export type v2$GetAccountRateLimitsParams = {
  supportsLunaReserve?: boolean;
  excludeResetCreditDetails?: boolean;
};
export type v2$GetAccountRateLimitsResponse = {
  ordinaryUsageAllowed: boolean | null;
  rateLimits: v2$RateLimitSnapshot;
  rateLimitsByLimitId: { [key in string]?: v2$RateLimitSnapshot } | null;
  rateLimitResetCredits: v2$RateLimitResetCreditsSummary | null;
  accountId: string | null;
  rateLimitUpsell: serde_json$JsonValue | null;
};
export type v2$GetAccountResponse = {
  account: v2$Account | null;
  userId: string | null;
  requiresOpenaiAuth: boolean;
  /** @experimental */
  workspaceRouting: v2$WorkspaceRouting | null;
};
export type v2$GetAccountSecuritySetupResponse = {
  notice: v2$AccountSecuritySetupNotice | null;
};
export type v2$GetAccountTokenUsageParams = {
  threadId?: string | null;
};
export type v2$GetAccountTokenUsageResponse = {
  summary: v2$AccountTokenUsageSummary;
  dailyUsageBuckets: Array<v2$AccountTokenUsageDailyBucket> | null;
  threadUsage?: v2$ThreadUsage | null;
};
export type v2$GetWorkspaceMessagesResponse = {
  featureEnabled: boolean;
  messages: Array<v2$WorkspaceMessage>;
};
export type v2$GitInfo = {
  sha: string | null;
  branch: string | null;
  originUrl: string | null;
};
export type v2$GrantedPermissionProfile = {
  network?: v2$AdditionalNetworkPermissions;
  fileSystem?: v2$AdditionalFileSystemPermissions;
};
export type v2$GuardianApprovalReview = {
  status: v2$GuardianApprovalReviewStatus;
  riskLevel: v2$GuardianRiskLevel | null;
  userAuthorization: v2$GuardianUserAuthorization | null;
  rationale: string | null;
};
export type v2$GuardianApprovalReviewAction =
  | {
      type: "command";
      source: v2$GuardianCommandSource;
      command: string;
      cwd: LegacyAppPathString;
    }
  | {
      type: "execve";
      source: v2$GuardianCommandSource;
      program: string;
      argv: Array<string>;
      cwd: AbsolutePathBuf;
    }
  | {
      type: "writeStdin";
      approvalId: string;
      processId: string;
      stdin: string;
      cwd: LegacyAppPathString;
    }
  | { type: "applyPatch"; cwd: LegacyAppPathString; files: Array<LegacyAppPathString> }
  | {
      type: "networkAccess";
      target: string;
      host: string;
      protocol: v2$NetworkApprovalProtocol;
      port: number;
    }
  | {
      type: "mcpToolCall";
      server: string;
      toolName: string;
      connectorId: string | null;
      connectorName: string | null;
      toolTitle: string | null;
    }
  | { type: "requestPermissions"; reason: string | null; permissions: v2$RequestPermissionProfile };
export type v2$GuardianApprovalReviewStatus =
  | "inProgress"
  | "approved"
  | "denied"
  | "timedOut"
  | "aborted";
export type v2$GuardianCommandSource = "shell" | "unifiedExec";
export type v2$GuardianRiskLevel = "low" | "medium" | "high" | "critical";
export type v2$GuardianUserAuthorization = "unknown" | "low" | "medium" | "high";
export type v2$GuardianWarningNotification = {
  threadId: string;
  message: string;
};
export type v2$HookCompletedNotification = {
  threadId: string;
  turnId: string | null;
  run: v2$HookRunSummary;
};
export type v2$HookErrorInfo = {
  path: string;
  message: string;
};
export type v2$HookEventName =
  | "preModelRequest"
  | "postModelRequest"
  | "preToolUse"
  | "permissionRequest"
  | "postToolUse"
  | "preCompact"
  | "postCompact"
  | "sessionStart"
  | "sessionEnd"
  | "userPromptSubmit"
  | "subagentStart"
  | "subagentStop"
  | "stop"
  | "interrupt";
export type v2$HookExecutionMode = "sync" | "async";
export type v2$HookHandlerType = "command" | "mcpTool" | "prompt" | "agent";
export type v2$HookMetadata = {
  key: string;
  eventName: v2$HookEventName;
  matcher: string | null;
  timeoutSec: bigint;
  statusMessage: string | null;
  additionalContextLimit: number | null;
  sourcePath: AbsolutePathBuf;
  source: v2$HookSource;
  pluginId: string | null;
  environmentId: string | null;
  displayOrder: bigint;
  enabled: boolean;
  isManaged: boolean;
  currentHash: string;
  trustStatus: v2$HookTrustStatus;
} & (
  | { handlerType: "command"; command: string; async: boolean }
  | { handlerType: "mcpTool"; server: string; tool: string }
  | { handlerType: "prompt" }
  | { handlerType: "agent" });
export type v2$HookMigration = {
  name: string;
};
export type v2$HookOutputEntry = {
  kind: v2$HookOutputEntryKind;
  text: string;
};
export type v2$HookOutputEntryKind = "warning" | "stop" | "feedback" | "context" | "error";
export type v2$HookPromptFragment = {
  text: string;
  hookRunId: string;
};
export type v2$HookRunStatus = "running" | "completed" | "failed" | "blocked" | "stopped";
export type v2$HookRunSummary = {
  id: string;
  eventName: v2$HookEventName;
  handlerType: v2$HookHandlerType;
  executionMode: v2$HookExecutionMode;
  scope: v2$HookScope;
  sourcePath: LegacyAppPathString;
  source: v2$HookSource;
  displayOrder: bigint;
  status: v2$HookRunStatus;
  statusMessage: string | null;
  startedAt: bigint;
  completedAt: bigint | null;
  durationMs: bigint | null;
  entries: Array<v2$HookOutputEntry>;
};
export type v2$HookScope = "thread" | "turn";
export type v2$HookSource =
  | "system"
  | "user"
  | "project"
  | "mdm"
  | "sessionFlags"
  | "plugin"
  | "cloudRequirements"
  | "cloudManagedConfig"
  | "legacyManagedConfigFile"
  | "legacyManagedConfigMdm"
  | "unknown";
export type v2$HookStartedNotification = {
  threadId: string;
  turnId: string | null;
  run: v2$HookRunSummary;
};
export type v2$HookTrustStatus = "managed" | "untrusted" | "trusted" | "modified";
export type v2$HooksListEntry = {
  cwd: string;
  hooks: Array<v2$HookMetadata>;
  warnings: Array<string>;
  errors: Array<v2$HookErrorInfo>;
};
export type v2$HooksListParams = {
  cwds?: Array<string>;
  threadId?: string | null;
};
export type v2$HooksListResponse = {
  data: Array<v2$HooksListEntry>;
};
export type v2$InAppBrowserRequirements = {
  allowExternalBrowserSettingsImport: boolean | null;
};
export type v2$InstalledApp = {
  id: string;
  runtimeName: string | null;
  enabled: boolean;
  callable: boolean;
};
export type v2$ItemCompletedNotification = {
  item: v2$ThreadItem;
  threadId: string;
  turnId: string;
  contentTokenCount?: number | null;
  completedAtMs: number;
};
export type v2$ItemGuardianApprovalReviewCompletedNotification = {
  threadId: string;
  turnId: string;
  startedAtMs: number;
  completedAtMs: number;
  reviewId: string;
  targetItemId: string | null;
  decisionSource: v2$AutoReviewDecisionSource;
  review: v2$GuardianApprovalReview;
  action: v2$GuardianApprovalReviewAction;
};
export type v2$ItemGuardianApprovalReviewStartedNotification = {
  threadId: string;
  turnId: string;
  startedAtMs: number;
  reviewId: string;
  targetItemId: string | null;
  review: v2$GuardianApprovalReview;
  action: v2$GuardianApprovalReviewAction;
};
export type v2$ItemStartedNotification = {
  item: v2$ThreadItem;
  threadId: string;
  turnId: string;
  startedAtMs: number;
};
export type v2$ListMcpServerStatusParams = {
  cursor?: string | null;
  limit?: number | null;
  detail?: v2$McpServerStatusDetail | null;
  threadId?: string | null;
  serverName?: string | null;
};
export type v2$ListMcpServerStatusResponse = {
  data: Array<v2$McpServerStatus>;
  nextCursor: string | null;
};
export type v2$LoginAccountParams =
  | { type: "apiKey"; apiKey: string }
  | {
      type: "chatgpt";
      codexStreamlinedLogin?: boolean;
      useHostedLoginSuccessPage?: boolean;
      appBrand?: v2$LoginAppBrand | null;
    }
  | { type: "chatgptDeviceCode" }
  | {
      type: "chatgptAuthTokens";
      accessToken: string;
      chatgptAccountId: string;
      chatgptPlanType?: string | null;
    }
  | { type: "amazonBedrock"; apiKey: string; region: string }
  | {
      type: "amazonBedrockAccessKeys";
      accessKeyId: string;
      secretAccessKey: string;
      sessionToken?: string | null;
      region: string;
    };
export type v2$LoginAccountResponse =
  | { type: "apiKey" }
  | { type: "chatgpt"; loginId: string; authUrl: string }
  | { type: "chatgptDeviceCode"; loginId: string; verificationUrl: string; userCode: string }
  | { type: "chatgptAuthTokens" }
  | { type: "amazonBedrock" };
export type v2$LoginAppBrand = "codex" | "chatgpt";
export type v2$LogoutAccountResponse = Record<string, never>;
export type v2$ManagedHooksRequirements = {
  PreModelRequest: Array<v2$ConfiguredHookMatcherGroup>;
  PostModelRequest: Array<v2$ConfiguredHookMatcherGroup>;
  managedDir: string | null;
  windowsManagedDir: string | null;
  PreToolUse: Array<v2$ConfiguredHookMatcherGroup>;
  PermissionRequest: Array<v2$ConfiguredHookMatcherGroup>;
  PostToolUse: Array<v2$ConfiguredHookMatcherGroup>;
  PreCompact: Array<v2$ConfiguredHookMatcherGroup>;
  PostCompact: Array<v2$ConfiguredHookMatcherGroup>;
  SessionStart: Array<v2$ConfiguredHookMatcherGroup>;
  SessionEnd: Array<v2$ConfiguredHookMatcherGroup>;
  UserPromptSubmit: Array<v2$ConfiguredHookMatcherGroup>;
  SubagentStart: Array<v2$ConfiguredHookMatcherGroup>;
  SubagentStop: Array<v2$ConfiguredHookMatcherGroup>;
  Stop: Array<v2$ConfiguredHookMatcherGroup>;
  Interrupt: Array<v2$ConfiguredHookMatcherGroup>;
};
export type v2$MarketplaceAddParams = {
  source: string;
  refName?: string | null;
  sparsePaths?: Array<string> | null;
};
export type v2$MarketplaceAddResponse = {
  marketplaceName: string;
  installedRoot: AbsolutePathBuf;
  alreadyAdded: boolean;
};
export type v2$MarketplaceInterface = {
  displayName: string | null;
};
export type v2$MarketplaceLoadErrorInfo = {
  marketplacePath: AbsolutePathBuf;
  message: string;
};
export type v2$MarketplaceRemoveParams = {
  marketplaceName: string;
};
export type v2$MarketplaceRemoveResponse = {
  marketplaceName: string;
  installedRoot: AbsolutePathBuf | null;
};
export type v2$MarketplaceUpgradeErrorInfo = {
  marketplaceName: string;
  message: string;
};
export type v2$MarketplaceUpgradeParams = {
  marketplaceName?: string | null;
};
export type v2$MarketplaceUpgradeResponse = {
  selectedMarketplaces: Array<string>;
  upgradedRoots: Array<AbsolutePathBuf>;
  errors: Array<v2$MarketplaceUpgradeErrorInfo>;
};
export type v2$McpAppDisplayMode = "inline" | "fullscreen";
export type v2$McpAppUi = {
  resourceUri: string;
  preferredModelDisplayMode: v2$McpAppDisplayMode;
};
export type v2$McpAuthStatus = "unknown" | "unsupported" | "notLoggedIn" | "bearerToken" | "oAuth";
export type v2$McpElicitationArrayType = "array";
export type v2$McpElicitationBooleanSchema = {
  type: v2$McpElicitationBooleanType;
  title?: string;
  description?: string;
  default?: boolean;
};
export type v2$McpElicitationBooleanType = "boolean";
export type v2$McpElicitationConstOption = {
  const: string;
  title: string;
};
export type v2$McpElicitationEnumSchema =
  | v2$McpElicitationSingleSelectEnumSchema
  | v2$McpElicitationMultiSelectEnumSchema
  | v2$McpElicitationLegacyTitledEnumSchema;
export type v2$McpElicitationLegacyTitledEnumSchema = {
  type: v2$McpElicitationStringType;
  title?: string;
  description?: string;
  enum: Array<string>;
  enumNames?: Array<string>;
  default?: string;
};
export type v2$McpElicitationMultiSelectEnumSchema =
  | v2$McpElicitationUntitledMultiSelectEnumSchema
  | v2$McpElicitationTitledMultiSelectEnumSchema;
export type v2$McpElicitationNumberSchema = {
  type: v2$McpElicitationNumberType;
  title?: string;
  description?: string;
  minimum?: number;
  maximum?: number;
  default?: number;
};
export type v2$McpElicitationNumberType = "number" | "integer";
export type v2$McpElicitationObjectType = "object";
export type v2$McpElicitationPrimitiveSchema =
  | v2$McpElicitationEnumSchema
  | v2$McpElicitationStringSchema
  | v2$McpElicitationNumberSchema
  | v2$McpElicitationBooleanSchema;
export type v2$McpElicitationSchema = {
  $schema?: string;
  type: v2$McpElicitationObjectType;
  properties: { [key in string]?: v2$McpElicitationPrimitiveSchema };
  required?: Array<string>;
};
export type v2$McpElicitationSingleSelectEnumSchema =
  | v2$McpElicitationUntitledSingleSelectEnumSchema
  | v2$McpElicitationTitledSingleSelectEnumSchema;
export type v2$McpElicitationStringFormat = "email" | "uri" | "date" | "date-time";
export type v2$McpElicitationStringSchema = {
  type: v2$McpElicitationStringType;
  title?: string;
  description?: string;
  minLength?: number;
  maxLength?: number;
  format?: v2$McpElicitationStringFormat;
  default?: string;
};
export type v2$McpElicitationStringType = "string";
export type v2$McpElicitationTitledEnumItems = {
  anyOf: Array<v2$McpElicitationConstOption>;
};
export type v2$McpElicitationTitledMultiSelectEnumSchema = {
  type: v2$McpElicitationArrayType;
  title?: string;
  description?: string;
  minItems?: bigint;
  maxItems?: bigint;
  items: v2$McpElicitationTitledEnumItems;
  default?: Array<string>;
};
export type v2$McpElicitationTitledSingleSelectEnumSchema = {
  type: v2$McpElicitationStringType;
  title?: string;
  description?: string;
  oneOf: Array<v2$McpElicitationConstOption>;
  default?: string;
};
export type v2$McpElicitationUntitledEnumItems = {
  type: v2$McpElicitationStringType;
  enum: Array<string>;
};
export type v2$McpElicitationUntitledMultiSelectEnumSchema = {
  type: v2$McpElicitationArrayType;
  title?: string;
  description?: string;
  minItems?: bigint;
  maxItems?: bigint;
  items: v2$McpElicitationUntitledEnumItems;
  default?: Array<string>;
};
export type v2$McpElicitationUntitledSingleSelectEnumSchema = {
  type: v2$McpElicitationStringType;
  title?: string;
  description?: string;
  enum: Array<string>;
  default?: string;
};
export type v2$McpResourceReadParams = {
  _meta?: { [key in string]?: serde_json$JsonValue } | null;
  threadId?: string | null;
  originCallId?: string | null;
  server: string;
  uri: string;
  connectorId?: string | null;
  target?: v2$McpResourceReadTarget | null;
};
export type v2$McpResourceReadResponse = {
  contents: Array<ResourceContent>;
  originCallId: string | null;
};
export type v2$McpResourceReadTarget = {
  connectorId: string;
  linkId: string | null;
};
export type v2$McpServerConnectionStatus =
  | "notStarted"
  | "starting"
  | "connected"
  | "authenticationRequired"
  | "failed"
  | "cancelled"
  | "disabled";
export type v2$McpServerElicitationAction = "accept" | "decline" | "cancel";
export type v2$McpServerElicitationRequestParams = {
  threadId: string;
  turnId: string | null;
  serverName: string;
} & (
  /** @experimental */
  | {
      mode: "openai/userVerification";
      _meta: serde_json$JsonValue | null;
      title: string;
      description: string;
      challenge: string;
    }
  | {
      mode: "form";
      _meta: serde_json$JsonValue | null;
      message: string;
      requestedSchema: v2$McpElicitationSchema;
    }
  | {
      mode: "openai/form";
      _meta: serde_json$JsonValue | null;
      message: string;
      requestedSchema: serde_json$JsonValue;
    }
  | {
      mode: "openaiForm";
      _meta: serde_json$JsonValue | null;
      message: string;
      requestedSchema: serde_json$JsonValue;
    }
  | {
      mode: "url";
      _meta: serde_json$JsonValue | null;
      message: string;
      url: string;
      elicitationId: string;
    });
export type v2$McpServerElicitationRequestResponse = {
  action: v2$McpServerElicitationAction;
  content: serde_json$JsonValue | null;
  _meta: serde_json$JsonValue | null;
};
export type v2$McpServerEventNotification = {
  method: string;
  params: serde_json$JsonValue;
};
export type v2$McpServerEventStreamNotification = {
  subscriptionId: string;
  notification: v2$McpServerEventNotification;
};
/** @experimental */
export type v2$McpServerEventStreamStartParams = {
  threadId: string;
  server: string;
  subscriptionId: string;
  name: string;
  arguments: serde_json$JsonValue;
  _meta?: serde_json$JsonValue | null;
};
/** @experimental */
export type v2$McpServerEventStreamStartResponse = Record<string, never>;
/** @experimental */
export type v2$McpServerEventStreamStopParams = {
  subscriptionId: string;
};
/** @experimental */
export type v2$McpServerEventStreamStopResponse = Record<string, never>;
export type v2$McpServerMigration = {
  name: string;
};
export type v2$McpServerOauthClientRegistration = "auto" | "cimd" | "dcr";
export type v2$McpServerOauthLoginCompletedNotification = {
  name: string;
  threadId: string | null;
  loginId?: string | null;
  success: boolean;
  error?: string;
};
export type v2$McpServerOauthLoginParams = {
  name: string;
  threadId?: string | null;
  clientRegistration?: v2$McpServerOauthClientRegistration | null;
  scopes?: Array<string> | null;
  timeoutSecs?: bigint | null;
};
export type v2$McpServerOauthLoginResponse = {
  authorizationUrl: string;
  loginId?: string;
};
export type v2$McpServerRefreshResponse = Record<string, never>;
export type v2$McpServerStartupFailureReason = "reauthenticationRequired";
export type v2$McpServerStartupState = "starting" | "ready" | "failed" | "cancelled";
export type v2$McpServerStatus = {
  name: string;
  runtimeStatus: v2$McpServerConnectionStatus | null;
  pluginId: string | null;
  httpOrigin: string | null;
  serverInfo: McpServerInfo | null;
  serverCapabilities: serde_json$JsonValue | null;
  toolListMeta: serde_json$JsonValue | null;
  tools: { [key in string]?: Tool };
  toolsError: string | null;
  resources: Array<Resource>;
  resourceTemplates: Array<ResourceTemplate>;
  authStatus: v2$McpAuthStatus;
};
export type v2$McpServerStatusDetail = "full" | "toolsAndAuthOnly";
export type v2$McpServerStatusUpdatedNotification = {
  threadId: string | null;
  name: string;
  status: v2$McpServerStartupState;
  error: string | null;
  failureReason: v2$McpServerStartupFailureReason | null;
};
export type v2$McpServerToolCallParams = {
  threadId: string;
  server: string;
  tool: string;
  arguments?: serde_json$JsonValue;
  _meta?: serde_json$JsonValue;
};
export type v2$McpServerToolCallResponse = {
  content: Array<serde_json$JsonValue>;
  structuredContent?: serde_json$JsonValue;
  isError?: boolean;
  _meta?: serde_json$JsonValue;
};
export type v2$McpToolCallAppContext = {
  connectorId: string;
  linkId: string | null;
  resourceUri: string | null;
  appName: string | null;
  actionName: string | null;
};
export type v2$McpToolCallError = {
  message: string;
};
export type v2$McpToolCallProgressNotification = {
  threadId: string;
  turnId: string;
  itemId: string;
  message: string;
};
export type v2$McpToolCallResult = {
  content: Array<serde_json$JsonValue>;
  structuredContent: serde_json$JsonValue | null;
  _meta: serde_json$JsonValue | null;
};
export type v2$McpToolCallStatus = "inProgress" | "completed" | "failed";
export type v2$MemoryCitation = {
  entries: Array<v2$MemoryCitationEntry>;
  threadIds: Array<string>;
};
export type v2$MemoryCitationEntry = {
  path: string;
  lineStart: number;
  lineEnd: number;
  note: string;
};
/** @experimental */
export type v2$MemoryResetResponse = Record<string, never>;
/** @experimental */
export type v2$MemoryStatusParams = {
  minConsolidatedThreads?: number | null;
};
/** @experimental */
export type v2$MemoryStatusResponse = {
  v2ConsolidatedThreads: number;
  v2Ready: boolean;
};
export type v2$MergeStrategy = "replace" | "upsert";
export type v2$MigrationDetails = {
  plugins: Array<v2$PluginsMigration>;
  skills: Array<v2$SkillMigration>;
  sessions: Array<v2$SessionMigration>;
  mcpServers: Array<v2$McpServerMigration>;
  hooks: Array<v2$HookMigration>;
  subagents: Array<v2$SubagentMigration>;
  commands: Array<v2$CommandMigration>;
  memory?: Array<string>;
};
export type v2$MisalignmentErrorDetails = {
  errorType: string | null;
  detailedExplanation: string | null;
  steer: v2$MisalignmentSteer | null;
  reviewTarget?: string | null;
};
export type v2$MisalignmentSteer = {
  message: string;
};
/** @experimental */
export type v2$MockExperimentalMethodParams = {
  value?: string | null;
};
/** @experimental */
export type v2$MockExperimentalMethodResponse = {
  echoed: string | null;
};
export type v2$Model = {
  id: string;
  model: string;
  upgrade: string | null;
  upgradeInfo: v2$ModelUpgradeInfo | null;
  availabilityNux: v2$ModelAvailabilityNux | null;
  displayName: string;
  description: string;
  modelSpecialty: string | null;
  hidden: boolean;
  supportedReasoningEfforts: Array<v2$ReasoningEffortOption>;
  defaultReasoningEffort: ReasoningEffort;
  inputModalities: Array<InputModality>;
  supportsPersonality: boolean;
  multiAgentVersion: v2$MultiAgentVersion | null;
  additionalSpeedTiers: Array<string>;
  serviceTiers: Array<v2$ModelServiceTier>;
  defaultServiceTier: string | null;
  availableAccessPrograms: v2$ModelAccessPrograms | null;
  isDefault: boolean;
};
export type v2$ModelAccessPrograms = {
  cyber: Array<v2$CyberAccessProgram>;
};
export type v2$ModelAvailabilityNux = {
  message: string;
};
export type v2$ModelListParams = {
  modelProvider?: string | null;
  cursor?: string | null;
  limit?: number | null;
  includeHidden?: boolean | null;
};
export type v2$ModelListResponse = {
  data: Array<v2$Model>;
  nextCursor: string | null;
};
export type v2$ModelProviderCapabilitiesReadParams = Record<string, never>;
export type v2$ModelProviderCapabilitiesReadResponse = {
  imageGeneration: boolean;
  webSearch: boolean;
};
export type v2$ModelProviderConfigWriteParams = {
  settings: v2$ProviderSettingsPatch;
};
export type v2$ModelProviderConfigWriteResponse = {
  provider: v2$ModelProviderSummary;
};
export type v2$ModelProviderError =
  | { type: "modelProviderMismatch"; modelProvider: string; currentModelProvider: string }
  | { type: "modelProviderNotConfigured"; modelProvider: string }
  | { type: "modelProviderPolicyConflict"; modelProvider: string; requiredModelProvider: string };
export type v2$ModelProviderListParams = Record<string, never>;
export type v2$ModelProviderListResponse = {
  data: Array<v2$ModelProviderSummary>;
  defaultProviderId: string;
  canChangeDefault: boolean;
};
export type v2$ModelProviderSummary = {
  id: string;
  name: string;
  canEdit: boolean;
  baseUrl: string | null;
  settings: v2$ProviderSettings;
};
export type v2$ModelRerouteReason = "highRiskCyberActivity";
export type v2$ModelReroutedNotification = {
  threadId: string;
  turnId: string;
  fromModel: string;
  toModel: string;
  reason: v2$ModelRerouteReason;
};
export type v2$ModelSafetyBufferingUpdatedNotification = {
  threadId: string;
  turnId: string;
  model: string;
  useCases: Array<string>;
  reasons: Array<string>;
  showBufferingUi: boolean;
  fasterModel: string | null;
};
export type v2$ModelServiceTier = {
  id: string;
  name: string;
  description: string;
};
export type v2$ModelUpgradeInfo = {
  model: string;
  upgradeCopy: string | null;
  modelLink: string | null;
  migrationMarkdown: string | null;
  retirementAt: number | null;
};
export type v2$ModelVerification = "trustedAccessForCyber";
export type v2$ModelVerificationNotification = {
  threadId: string;
  turnId: string;
  verifications: Array<v2$ModelVerification>;
};
export type v2$ModelsRequirements = {
  newThread: v2$NewThreadModelDefaults | null;
};
export type v2$MultiAgentVersion = "disabled" | "v1" | "v2";
export type v2$NetworkAccess = "restricted" | "enabled";
export type v2$NetworkApprovalContext = {
  host: string;
  protocol: v2$NetworkApprovalProtocol;
};
export type v2$NetworkApprovalProtocol = "http" | "https" | "socks5Tcp" | "socks5Udp";
export type v2$NetworkDomainPermission = "allow" | "deny";
export type v2$NetworkPolicyAmendment = {
  host: string;
  action: v2$NetworkPolicyRuleAction;
};
export type v2$NetworkPolicyRuleAction = "allow" | "deny";
export type v2$NetworkRequirements = {
  enabled: boolean | null;
  httpPort: number | null;
  socksPort: number | null;
  allowUpstreamProxy: boolean | null;
  dangerouslyAllowNonLoopbackProxy: boolean | null;
  dangerouslyAllowAllUnixSockets: boolean | null;
  domains: { [key in string]?: v2$NetworkDomainPermission } | null;
  reviewDomains: Array<string> | null;
  managedAllowedDomainsOnly: boolean | null;
  allowedDomains: Array<string> | null;
  deniedDomains: Array<string> | null;
  unixSockets: { [key in string]?: v2$NetworkUnixSocketPermission } | null;
  allowUnixSockets: Array<string> | null;
  allowLocalBinding: boolean | null;
};
export type v2$NetworkUnixSocketPermission = "allow" | "deny";
export type v2$NewThreadModelDefaults = {
  model: string | null;
  modelReasoningEffort: ReasoningEffort | null;
  serviceTier: string | null;
};
export type v2$NonSteerableTurnKind = "review" | "compact";
export type v2$OtelExporter =
  | "none"
  | "statsig"
  | {
      "otlp-http": {
        endpoint: string;
        headers: { [key in string]?: string };
        protocol: v2$OtelHttpProtocol;
        tls: v2$OtelTlsConfig | null;
      };
    }
  | {
      "otlp-grpc": {
        endpoint: string;
        headers: { [key in string]?: string };
        tls: v2$OtelTlsConfig | null;
      };
    };
export type v2$OtelHttpProtocol = "binary" | "json";
export type v2$OtelRequirements = {
  tool_result: v2$OtelToolResultLogConfig | null;
  log_sse_deltas: boolean | null;
  log_user_prompt: boolean | null;
  log_agent_responses: boolean | null;
  log_guardian_assessments: boolean | null;
  environment: string | null;
  exporter: v2$OtelExporter | null;
  trace_exporter: v2$OtelExporter | null;
  metrics_exporter: v2$OtelExporter | null;
  span_attributes: { [key in string]?: string } | null;
  tracestate: { [key in string]?: { [key in string]?: string } } | null;
};
export type v2$OtelTlsConfig = {
  "ca-certificate": string | null;
  "client-certificate": string | null;
  "client-private-key": string | null;
};
export type v2$OtelToolResultLogConfig = {
  max_bytes: number;
};
export type v2$OverriddenMetadata = {
  message: string;
  overridingLayer: v2$ConfigLayerMetadata;
  effectiveValue: serde_json$JsonValue;
};
export type v2$PatchApplyStatus = "inProgress" | "completed" | "failed" | "declined";
export type v2$PatchChangeKind =
  | { type: "add" }
  | { type: "delete" }
  | { type: "update"; move_path: string | null };
export type v2$PermissionGrantScope = "turn" | "session";
export type v2$PermissionProfileListParams = {
  cursor?: string | null;
  limit?: number | null;
  cwd?: string | null;
};
export type v2$PermissionProfileListResponse = {
  data: Array<v2$PermissionProfileSummary>;
  nextCursor: string | null;
};
export type v2$PermissionProfileSummary = {
  id: string;
  description: string | null;
  allowed: boolean;
};
export type v2$PermissionsRequestApprovalParams = {
  threadId: string;
  turnId: string;
  itemId: string;
  environmentId: string | null;
  startedAtMs: number;
  cwd: LegacyAppPathString;
  reason: string | null;
  permissions: v2$RequestPermissionProfile;
};
export type v2$PermissionsRequestApprovalResponse = {
  permissions: v2$GrantedPermissionProfile;
  scope: v2$PermissionGrantScope;
  strictAutoReview?: boolean;
};
export type v2$PlanDeltaNotification = {
  threadId: string;
  turnId: string;
  itemId: string;
  delta: string;
};
export type v2$PluginAuthPolicy = "ON_INSTALL" | "ON_USE";
export type v2$PluginAvailability = "AVAILABLE" | "DISABLED_BY_ADMIN";
export type v2$PluginDetail = {
  marketplaceName: string;
  marketplacePath: AbsolutePathBuf | null;
  summary: v2$PluginSummary;
  shareUrl: string | null;
  description: string | null;
  skills: Array<v2$SkillSummary>;
  onboardingSkill: v2$SkillSummary | null;
  hooks: Array<v2$PluginHookSummary>;
  apps: Array<v2$AppSummary>;
  appTemplates: Array<v2$AppTemplateSummary>;
  mcpServers: Array<string>;
  scheduledTasks: Array<v2$ScheduledTaskSummary> | null;
};
export type v2$PluginDisabledReason =
  | "disabled_by_admin"
  | "plan_not_eligible"
  | "required_app_unavailable"
  | "unknown";
export type v2$PluginHookSummary = {
  key: string;
  eventName: v2$HookEventName;
};
export type v2$PluginInstallParams = {
  marketplacePath?: AbsolutePathBuf | null;
  remoteMarketplaceName?: string | null;
  installAttemptId?: string | null;
  pluginName: string;
};
export type v2$PluginInstallPolicy = "NOT_AVAILABLE" | "AVAILABLE" | "INSTALLED_BY_DEFAULT";
export type v2$PluginInstallPolicySource = "WORKSPACE_SETTING" | "IMPLICIT_CANONICAL_APP";
export type v2$PluginInstallResponse = {
  authPolicy: v2$PluginAuthPolicy;
  appsNeedingAuth: Array<v2$AppSummary>;
};
export type v2$PluginInstalledParams = {
  cwds?: Array<AbsolutePathBuf> | null;
  installSuggestionPluginNames?: Array<string> | null;
};
export type v2$PluginInstalledResponse = {
  marketplaces: Array<v2$PluginMarketplaceEntry>;
  marketplaceLoadErrors: Array<v2$MarketplaceLoadErrorInfo>;
};
export type v2$PluginInterface = {
  displayName: string | null;
  shortDescription: string | null;
  longDescription: string | null;
  developerName: string | null;
  category: string | null;
  capabilities: Array<string>;
  websiteUrl: string | null;
  privacyPolicyUrl: string | null;
  termsOfServiceUrl: string | null;
  defaultPrompt: Array<string> | null;
  brandColor: string | null;
  composerIcon: AbsolutePathBuf | null;
  composerIconUrl: string | null;
  logo: AbsolutePathBuf | null;
  logoDark: AbsolutePathBuf | null;
  logoUrl: string | null;
  logoUrlDark: string | null;
  screenshots: Array<AbsolutePathBuf>;
  screenshotUrls: Array<string>;
};
export type v2$PluginListMarketplaceKind =
  | "local"
  | "vertical"
  | "workspace-directory"
  | "shared-with-me"
  | "created-by-me-remote";
export type v2$PluginListParams = {
  cwds?: Array<AbsolutePathBuf> | null;
  marketplaceKinds?: Array<v2$PluginListMarketplaceKind> | null;
  forceRefetch?: boolean;
};
export type v2$PluginListResponse = {
  marketplaces: Array<v2$PluginMarketplaceEntry>;
  marketplaceLoadErrors: Array<v2$MarketplaceLoadErrorInfo>;
  featuredPluginIds: Array<string>;
};
export type v2$PluginMarketplaceEntry = {
  name: string;
  path: AbsolutePathBuf | null;
  interface: v2$MarketplaceInterface | null;
  plugins: Array<v2$PluginSummary>;
};
export type v2$PluginReadParams = {
  marketplacePath?: AbsolutePathBuf | null;
  remoteMarketplaceName?: string | null;
  pluginName: string;
};
export type v2$PluginReadResponse = {
  plugin: v2$PluginDetail;
};
export type v2$PluginReconcileChangedPlugin = {
  id: string;
  hasMcps: boolean;
  hasApps: boolean;
  hasHooks: boolean;
  hasSkills: boolean;
};
export type v2$PluginReconcileParams = {
  reason?: string | null;
};
export type v2$PluginReconcileResponse = {
  changedPlugins: Array<v2$PluginReconcileChangedPlugin>;
  failedRemotePluginIds: Array<string>;
  failedMaterializationRemotePluginIds: Array<string>;
};
/** @experimental */
export type v2$PluginSearchParams = {
  searchTerm: string;
  scope?: v2$PluginSearchScope | null;
  cwds?: Array<AbsolutePathBuf> | null;
  cursor?: string | null;
  limit?: number | null;
};
/** @experimental */
export type v2$PluginSearchResponse = {
  data: Array<v2$PluginSearchResult>;
  nextCursor: string | null;
};
export type v2$PluginSearchResult = {
  plugin: v2$PluginSummary;
  marketplaceName: string;
  marketplacePath: AbsolutePathBuf | null;
};
export type v2$PluginSearchScope = "global" | "workspace" | "personal";
export type v2$PluginShareCheckoutParams = {
  remotePluginId: string;
};
export type v2$PluginShareCheckoutResponse = {
  remotePluginId: string;
  pluginId: string;
  pluginName: string;
  pluginPath: AbsolutePathBuf;
  marketplaceName: string;
  marketplacePath: AbsolutePathBuf;
  remoteVersion: string | null;
};
export type v2$PluginShareContext = {
  remotePluginId: string;
  remoteVersion: string | null;
  discoverability: v2$PluginShareDiscoverability | null;
  shareUrl: string | null;
  creatorAccountUserId: string | null;
  creatorName: string | null;
  sharePrincipals: Array<v2$PluginSharePrincipal> | null;
  canPublishToWorkspace: boolean | null;
};
export type v2$PluginShareDeleteParams = {
  remotePluginId: string;
};
export type v2$PluginShareDeleteResponse = Record<string, never>;
export type v2$PluginShareDiscoverability = "LISTED" | "UNLISTED" | "PRIVATE";
export type v2$PluginShareListItem = {
  plugin: v2$PluginSummary;
  localPluginPath: AbsolutePathBuf | null;
};
export type v2$PluginShareListParams = Record<string, never>;
export type v2$PluginShareListResponse = {
  data: Array<v2$PluginShareListItem>;
};
export type v2$PluginSharePrincipal = {
  principalType: v2$PluginSharePrincipalType;
  principalId: string;
  role: v2$PluginSharePrincipalRole;
  name: string;
};
export type v2$PluginSharePrincipalRole = "reader" | "editor" | "owner";
export type v2$PluginSharePrincipalType = "user" | "group" | "workspace";
export type v2$PluginShareSaveParams = {
  pluginPath: AbsolutePathBuf;
  remotePluginId?: string | null;
  discoverability?: v2$PluginShareDiscoverability | null;
  shareTargets?: Array<v2$PluginShareTarget> | null;
};
export type v2$PluginShareSaveResponse = {
  remotePluginId: string;
  shareUrl: string;
  canPublishToWorkspace: boolean | null;
};
export type v2$PluginShareTarget = {
  principalType: v2$PluginSharePrincipalType;
  principalId: string;
  role: v2$PluginShareTargetRole;
};
export type v2$PluginShareTargetRole = "reader" | "editor";
export type v2$PluginShareUpdateDiscoverability = "UNLISTED" | "PRIVATE" | "LISTED";
export type v2$PluginShareUpdateTargetsParams = {
  remotePluginId: string;
  discoverability: v2$PluginShareUpdateDiscoverability;
  shareTargets: Array<v2$PluginShareTarget>;
};
export type v2$PluginShareUpdateTargetsResponse = {
  principals: Array<v2$PluginSharePrincipal>;
  discoverability: v2$PluginShareDiscoverability;
};
export type v2$PluginSkillReadParams = {
  remoteMarketplaceName: string;
  remotePluginId: string;
  skillName: string;
};
export type v2$PluginSkillReadResponse = {
  contents: string | null;
};
export type v2$PluginSource =
  | { type: "local"; path: AbsolutePathBuf }
  | { type: "git"; url: string; path: string | null; refName: string | null; sha: string | null }
  | { type: "npm"; package: string; version: string | null; registry: string | null }
  | { type: "remote" };
export type v2$PluginSummary = {
  id: string;
  remotePluginId: string | null;
  version: string | null;
  localVersion: string | null;
  name: string;
  shareContext: v2$PluginShareContext | null;
  source: v2$PluginSource;
  installed: boolean;
  installedAt: number | null;
  enabled: boolean;
  installPolicy: v2$PluginInstallPolicy;
  installPolicySource: v2$PluginInstallPolicySource | null;
  mustShowInstallationInterstitial: boolean | null;
  authPolicy: v2$PluginAuthPolicy;
  availability: v2$PluginAvailability;
  disabledReason: v2$PluginDisabledReason | null;
  eligiblePlanTypes: Array<string> | null;
  interface: v2$PluginInterface | null;
  keywords: Array<string>;
};
export type v2$PluginUninstallParams = {
  pluginId: string;
};
export type v2$PluginUninstallResponse = Record<string, never>;
export type v2$PluginsMigration = {
  marketplaceName: string;
  pluginNames: Array<string>;
};
export type v2$ProcessExitedNotification = {
  processHandle: string;
  exitCode: number;
  outputDrainTimedOut?: boolean | null;
  stdout: string;
  stdoutCapReached: boolean;
  stderr: string;
  stderrCapReached: boolean;
};
/** @experimental */
export type v2$ProcessKillParams = {
  processHandle: string;
};
/** @experimental */
export type v2$ProcessKillResponse = Record<string, never>;
export type v2$ProcessOutputDeltaNotification = {
  processHandle: string;
  stream: v2$ProcessOutputStream;
  deltaBase64: string;
  capReached: boolean;
};
export type v2$ProcessOutputStream = "stdout" | "stderr";
/** @experimental */
export type v2$ProcessResizePtyParams = {
  processHandle: string;
  size: v2$ProcessTerminalSize;
};
/** @experimental */
export type v2$ProcessResizePtyResponse = Record<string, never>;
/** @experimental */
export type v2$ProcessSpawnParams = {
  command: Array<string>;
  processHandle: string;
  cwd: AbsolutePathBuf;
  tty?: boolean;
  streamStdin?: boolean;
  streamStdoutStderr?: boolean;
  outputBytesCap?: number | null;
  timeoutMs?: number | null;
  env?: { [key in string]?: string | null } | null;
  size?: v2$ProcessTerminalSize | null;
};
/** @experimental */
export type v2$ProcessSpawnResponse = Record<string, never>;
export type v2$ProcessTerminalSize = {
  rows: number;
  cols: number;
};
/** @experimental */
export type v2$ProcessWriteStdinParams = {
  processHandle: string;
  deltaBase64?: string | null;
  closeStdin?: boolean;
};
/** @experimental */
export type v2$ProcessWriteStdinResponse = Record<string, never>;
export type v2$Project = {
  id: string;
  name: string;
  roots: Array<v2$ProjectRoot>;
  metadata: { [key in string]?: string };
  position: number;
  createdAt: number;
  updatedAt: number;
  recencyAt: number | null;
};
export type v2$ProjectChangeType = "created" | "updated" | "deleted";
export type v2$ProjectChangedNotification = {
  projectId: string;
  changeType: v2$ProjectChangeType;
};
/** @experimental */
export type v2$ProjectCreateParams = {
  name: string;
  roots: Array<v2$ProjectRoot>;
  metadata?: { [key in string]?: string } | null;
  idempotencyKey: string;
};
/** @experimental */
export type v2$ProjectCreateResponse = {
  project: v2$Project;
};
/** @experimental */
export type v2$ProjectDeleteParams = {
  projectId: string;
};
/** @experimental */
export type v2$ProjectDeleteResponse = Record<string, never>;
/** @experimental */
export type v2$ProjectImportParams = {
  name: string;
  roots: Array<v2$ProjectRoot>;
  metadata?: { [key in string]?: string } | null;
  threads?: Array<string> | null;
  idempotencyKey: string;
};
/** @experimental */
export type v2$ProjectImportResponse = {
  project: v2$Project;
};
/** @experimental */
export type v2$ProjectListParams = {
  cursor?: string | null;
  limit?: number | null;
  sortKey?: v2$ProjectSortKey | null;
  sortDirection?: v2$SortDirection | null;
};
/** @experimental */
export type v2$ProjectListResponse = {
  data: Array<v2$Project>;
  nextCursor: string | null;
};
/** @experimental */
export type v2$ProjectMoveParams = {
  projectId: string;
  beforeProjectId?: string | null;
};
/** @experimental */
export type v2$ProjectMoveResponse = Record<string, never>;
/** @experimental */
export type v2$ProjectReadParams = {
  projectId: string;
};
/** @experimental */
export type v2$ProjectReadResponse = {
  project: v2$Project;
};
export type v2$ProjectRoot = {
  path: AbsolutePathBuf;
};
export type v2$ProjectSortKey = "position" | "recencyAt";
/** @experimental */
export type v2$ProjectUpdateParams = {
  projectId: string;
  name?: string | null;
  roots?: Array<v2$ProjectRoot> | null;
  metadata?: { [key in string]?: string } | null;
};
/** @experimental */
export type v2$ProjectUpdateResponse = {
  project: v2$Project;
};
export type v2$ProviderSettings =
  | { type: "openai" }
  | { type: "customGateway"; auth: v2$GatewayAuth }
  | { type: "bedrock"; profile: string | null; region: string | null }
  | {
      type: "gcp";
      projectId: string | null;
      location: string | null;
      credentialFile: string | null;
    };
export type v2$ProviderSettingsPatch =
  | { type: "customGateway" } & v2$CustomGatewaySettingsParams
  | { type: "bedrock" } & v2$BedrockSettingsParams
  | { type: "gcp" } & v2$GcpSettingsParams;
export type v2$QueuedSubmission = {
  id: string;
  input: Array<v2$UserInput>;
  clientUserMessageId: string;
  responsesapiClientMetadata: { [key in string]?: string } | null;
};
export type v2$RateLimitReachedType =
  | "rate_limit_reached"
  | "workspace_owner_credits_depleted"
  | "workspace_member_credits_depleted"
  | "workspace_owner_usage_limit_reached"
  | "workspace_member_usage_limit_reached";
export type v2$RateLimitResetCredit = {
  id: string;
  resetType: v2$RateLimitResetType;
  status: v2$RateLimitResetCreditStatus;
  grantedAt: number;
  expiresAt: number | null;
  title: string | null;
  description: string | null;
};
export type v2$RateLimitResetCreditStatus = "available" | "redeeming" | "redeemed" | "unknown";
export type v2$RateLimitResetCreditsSummary = {
  availableCount: bigint;
  credits: Array<v2$RateLimitResetCredit> | null;
};
export type v2$RateLimitResetType = "codexRateLimits" | "unknown";
export type v2$RateLimitSnapshot = {
  limitId: string | null;
  limitName: string | null;
  normalModelSlug: string | null;
  primary: v2$RateLimitWindow | null;
  secondary: v2$RateLimitWindow | null;
  credits: v2$CreditsSnapshot | null;
  individualLimit: v2$SpendControlLimitSnapshot | null;
  spendControlReached: boolean | null;
  planType: PlanType | null;
  rateLimitReachedType: v2$RateLimitReachedType | null;
};
export type v2$RateLimitWindow = {
  usedPercent: number;
  windowDurationMins: number | null;
  resetsAt: number | null;
};
export type v2$RawResponseCompletedNotification = {
  threadId: string;
  turnId: string;
  responseId: string;
  usage: v2$TokenUsageBreakdown | null;
  usageMetadata: v2$ResponseUsageMetadata | null;
};
export type v2$RawResponseItemCompletedNotification = {
  threadId: string;
  turnId: string;
  item: ResponseItem;
};
export type v2$ReasoningEffortOption = {
  reasoningEffort: ReasoningEffort;
  description: string;
};
export type v2$ReasoningSummaryPartAddedNotification = {
  threadId: string;
  turnId: string;
  itemId: string;
  summaryIndex: number;
};
export type v2$ReasoningSummaryTextDeltaNotification = {
  threadId: string;
  turnId: string;
  itemId: string;
  delta: string;
  summaryIndex: number;
};
export type v2$ReasoningTextDeltaNotification = {
  threadId: string;
  turnId: string;
  itemId: string;
  delta: string;
  contentIndex: number;
};
/** @experimental */
export type v2$RemoteControlClient = {
  clientId: string;
  displayName: string | null;
  deviceType: string | null;
  platform: string | null;
  osVersion: string | null;
  deviceModel: string | null;
  appVersion: string | null;
  lastSeenAt: bigint | null;
};
/** @experimental */
export type v2$RemoteControlClientsListOrder = "asc" | "desc";
/** @experimental */
export type v2$RemoteControlClientsListParams = {
  environmentId: string;
  cursor?: string | null;
  limit?: number | null;
  order?: v2$RemoteControlClientsListOrder | null;
};
/** @experimental */
export type v2$RemoteControlClientsListResponse = {
  data: Array<v2$RemoteControlClient>;
  nextCursor: string | null;
};
/** @experimental */
export type v2$RemoteControlClientsRevokeParams = {
  environmentId: string;
  clientId: string;
};
/** @experimental */
export type v2$RemoteControlClientsRevokeResponse = Record<string, never>;
export type v2$RemoteControlConnectionStatus = "disabled" | "connecting" | "connected" | "errored";
export type v2$RemoteControlDisableParams = {
  ephemeral?: boolean;
};
/** @experimental */
export type v2$RemoteControlDisableResponse = {
  status: v2$RemoteControlConnectionStatus;
  serverName: string;
  installationId: string;
  environmentId: string | null;
};
export type v2$RemoteControlEnableParams = {
  ephemeral?: boolean;
};
/** @experimental */
export type v2$RemoteControlEnableResponse = {
  status: v2$RemoteControlConnectionStatus;
  serverName: string;
  installationId: string;
  environmentId: string | null;
};
/** @experimental */
export type v2$RemoteControlPairingStartParams = {
  manualCode?: boolean;
};
/** @experimental */
export type v2$RemoteControlPairingStartResponse = {
  pairingCode: string;
  manualPairingCode: string | null;
  environmentId: string;
  expiresAt: bigint;
};
/** @experimental */
export type v2$RemoteControlPairingStatusParams = {
  pairingCode?: string | null;
  manualPairingCode?: string | null;
};
/** @experimental */
export type v2$RemoteControlPairingStatusResponse = {
  claimed: boolean;
};
export type v2$RemoteControlStatusChangedNotification = {
  status: v2$RemoteControlConnectionStatus;
  serverName: string;
  installationId: string;
  environmentId: string | null;
};
/** @experimental */
export type v2$RemoteControlStatusReadResponse = {
  status: v2$RemoteControlConnectionStatus;
  serverName: string;
  installationId: string;
  environmentId: string | null;
};
export type v2$RequestHeader = {
  name: string;
  value: string;
};
export type v2$RequestPermissionProfile = {
  network: v2$AdditionalNetworkPermissions | null;
  fileSystem: v2$AdditionalFileSystemPermissions | null;
};
export type v2$ResidencyRequirement = "us";
export type v2$ResponseUsageMetadata = {
  amount: string | null;
  metadata: serde_json$JsonValue | null;
};
export type v2$ReviewDelivery = "inline";
export type v2$ReviewStartParams = {
  threadId: string;
  target: v2$ReviewTarget;
  delivery?: v2$ReviewDelivery | null;
};
export type v2$ReviewStartResponse = {
  turn: v2$Turn;
  reviewThreadId: string;
};
export type v2$ReviewTarget =
  | { type: "uncommittedChanges" }
  | { type: "baseBranch"; branch: string }
  | { type: "commit"; sha: string; title: string | null }
  | { type: "custom"; instructions: string };
/** @experimental */
export type v2$RolloutCompressResponse = Record<string, never>;
export type v2$SandboxMode = "read-only" | "workspace-write" | "danger-full-access";
export type v2$SandboxPolicy =
  | { type: "dangerFullAccess" }
  | { type: "readOnly"; networkAccess: boolean }
  | { type: "externalSandbox"; networkAccess: v2$NetworkAccess }
  | {
      type: "workspaceWrite";
      writableRoots: Array<AbsolutePathBuf>;
      networkAccess: boolean;
      excludeTmpdirEnvVar: boolean;
      excludeSlashTmp: boolean;
    };
export type v2$SandboxWorkspaceWrite = {
  writable_roots: Array<string>;
  network_access: boolean;
  exclude_tmpdir_env_var: boolean;
  exclude_slash_tmp: boolean;
};
export type v2$ScheduledTaskSchedule =
  | { type: "hourly"; intervalHours: number; days: Array<v2$ScheduledTaskWeekday> | null }
  | { type: "daily"; time: string }
  | { type: "weekdays"; time: string }
  | { type: "weekly"; days: Array<v2$ScheduledTaskWeekday>; time: string };
export type v2$ScheduledTaskSummary = {
  key: string;
  name: string;
  prompt: string;
  schedule: v2$ScheduledTaskSchedule;
};
export type v2$ScheduledTaskWeekday = "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
export type v2$SelectedCapabilityRoot = {
  id: string;
  location: v2$CapabilityRootLocation;
};
export type v2$SendAddCreditsNudgeEmailParams = {
  creditType: v2$AddCreditsNudgeCreditType;
};
export type v2$SendAddCreditsNudgeEmailResponse = {
  status: v2$AddCreditsNudgeEmailStatus;
};
export type v2$ServerDiagnosticsGauge = {
  name: string;
  value: number;
};
/** @experimental */
export type v2$ServerDiagnosticsParams = Record<string, never>;
export type v2$ServerDiagnosticsProcess = {
  id: number;
  residentMemoryBytes: number | null;
  physicalFootprintBytes: number | null;
};
/** @experimental */
export type v2$ServerDiagnosticsResponse = {
  process: v2$ServerDiagnosticsProcess;
  gauges: Array<v2$ServerDiagnosticsGauge>;
};
export type v2$ServerRequestResolvedNotification = {
  threadId: string;
  requestId: RequestId;
};
export type v2$SessionMigration = {
  path: string;
  cwd: string;
  title: string | null;
};
export type v2$SessionSource =
  | "cli"
  | "vscode"
  | "exec"
  | "appServer"
  | { custom: string }
  | { subAgent: SubAgentSource }
  | "unknown";
export type v2$SkillDependencies = {
  tools: Array<v2$SkillToolDependency>;
};
export type v2$SkillErrorInfo = {
  path: string;
  message: string;
};
export type v2$SkillInterface = {
  displayName?: string;
  shortDescription?: string;
  iconSmall?: AbsolutePathBuf;
  iconLarge?: AbsolutePathBuf;
  iconSmallUrl: string | null;
  iconLargeUrl: string | null;
  brandColor?: string;
  defaultPrompt?: string;
};
export type v2$SkillMetadata = {
  name: string;
  description: string;
  shortDescription?: string;
  interface?: v2$SkillInterface;
  dependencies?: v2$SkillDependencies;
  path: LegacyAppPathString;
  scope: v2$SkillScope;
  enabled: boolean;
  pluginId: string | null;
};
export type v2$SkillMigration = {
  name: string;
};
export type v2$SkillScope = "user" | "repo" | "system" | "admin";
export type v2$SkillSummary = {
  name: string;
  description: string;
  shortDescription: string | null;
  interface: v2$SkillInterface | null;
  path: LegacyAppPathString | null;
  enabled: boolean;
};
export type v2$SkillToolDependency = {
  type: string;
  value: string;
  description?: string;
  transport?: string;
  command?: string;
  url?: string;
};
export type v2$SkillsChangedNotification = Record<string, never>;
export type v2$SkillsConfigWriteParams = {
  path?: AbsolutePathBuf | null;
  name?: string | null;
  enabled: boolean;
};
export type v2$SkillsConfigWriteResponse = {
  effectiveEnabled: boolean;
};
export type v2$SkillsExtraRootsSetParams = {
  extraRoots: Array<AbsolutePathBuf>;
};
export type v2$SkillsExtraRootsSetResponse = Record<string, never>;
export type v2$SkillsListEntry = {
  cwd: string;
  skills: Array<v2$SkillMetadata>;
  errors: Array<v2$SkillErrorInfo>;
};
export type v2$SkillsListParams = {
  cwds?: Array<string>;
  forceReload?: boolean;
};
export type v2$SkillsListResponse = {
  data: Array<v2$SkillsListEntry>;
};
export type v2$SortDirection = "asc" | "desc";
export type v2$SpendControlLimitSnapshot = {
  limit: string;
  used: string;
  remainingPercent: number;
  resetsAt: number;
};
export type v2$StrictReviewRequiredNotification = {
  threadId: string;
  turnId: string;
  startedAtMs: number;
};
export type v2$SubAgentActivityKind = "started" | "interacted" | "interrupted" | "completed";
export type v2$SubagentMigration = {
  name: string;
};
export type v2$TerminalInteractionNotification = {
  threadId: string;
  turnId: string;
  itemId: string;
  processId: string;
  stdin: string;
};
export type v2$TextElement = {
  byteRange: v2$ByteRange;
  placeholder: string | null;
};
export type v2$TextPosition = {
  line: number;
  column: number;
};
export type v2$TextRange = {
  start: v2$TextPosition;
  end: v2$TextPosition;
};
export type v2$Thread = {
  id: string;
  /** @experimental */
  environments: Array<v2$ThreadEnvironment> | null;
  /** @experimental */
  extra: v2$ThreadExtra | null;
  sessionId: string;
  forkedFromId: string | null;
  /** @experimental */
  attachedToThreadId: string | null;
  parentThreadId: string | null;
  preview: string;
  ephemeral: boolean;
  section: v2$ThreadSection | null;
  sectionEnteredAt: number | null;
  projectId: string | null;
  historyMode: v2$ThreadHistoryMode;
  modelProvider: string;
  model: string | null;
  reasoningEffort: ReasoningEffort | null;
  createdAt: number;
  updatedAt: number;
  recencyAt: number | null;
  status: v2$ThreadStatus;
  path: string | null;
  cwd: AbsolutePathBuf;
  cliVersion: string;
  originator: string | null;
  source: v2$SessionSource;
  /** @experimental */
  canAcceptDirectInput: boolean | null;
  threadSource: v2$ThreadSource | null;
  agentNickname: string | null;
  agentRole: string | null;
  gitInfo: v2$GitInfo | null;
  name: string | null;
  /** @experimental */
  daybreakEnabled: boolean | null;
  turns: Array<v2$Turn>;
};
export type v2$ThreadActiveFlag = "waitingOnApproval" | "waitingOnUserInput";
export type v2$ThreadApproveGuardianDeniedActionParams = {
  threadId: string;
  event: serde_json$JsonValue;
};
export type v2$ThreadApproveGuardianDeniedActionResponse = Record<string, never>;
export type v2$ThreadArchiveParams = {
  threadId: string;
};
export type v2$ThreadArchiveResponse = Record<string, never>;
export type v2$ThreadArchivedNotification = {
  threadId: string;
};
export type v2$ThreadAttachment = {
  id: string;
  attachmentType: string;
  identityKey: string;
  payload: serde_json$JsonValue;
  createdAt: number;
};
export type v2$ThreadAttachmentAddOutcome = "created" | "existing";
export type v2$ThreadAttachmentAddParams = {
  threadId: string;
  attachmentType: string;
  identityKey: string;
  payload: serde_json$JsonValue;
};
export type v2$ThreadAttachmentAddResponse = {
  outcome: v2$ThreadAttachmentAddOutcome;
  attachment: v2$ThreadAttachment;
};
export type v2$ThreadAttachmentListParams = {
  threadId: string;
  cursor?: string | null;
  limit?: number | null;
};
export type v2$ThreadAttachmentListResponse = {
  data: Array<v2$ThreadAttachment>;
  nextCursor: string | null;
};
export type v2$ThreadAttachmentOperation = "created" | "deleted";
export type v2$ThreadAttachmentOwner = {
  threadId: string;
  archived: boolean;
};
export type v2$ThreadAttachmentOwnerListParams = {
  attachmentType: string;
  identityKey: string;
  archived?: boolean | null;
  cursor?: string | null;
  limit?: number | null;
};
export type v2$ThreadAttachmentOwnerListResponse = {
  data: Array<v2$ThreadAttachmentOwner>;
  nextCursor: string | null;
};
export type v2$ThreadAttachmentRemoveParams = {
  threadId: string;
  attachmentType: string;
  identityKey: string;
};
export type v2$ThreadAttachmentRemoveResponse = Record<string, never>;
export type v2$ThreadAttachmentUpdatedNotification = {
  threadId: string;
  attachmentType: string;
  identityKey: string;
  attachmentId: string;
  operation: v2$ThreadAttachmentOperation;
};
/** @experimental */
export type v2$ThreadBackgroundTerminal = {
  itemId: string;
  processId: string;
  command: string;
  cwd: LegacyAppPathString;
  osPid: number | null;
  cpuPercent: number | null;
  rssKb: bigint | null;
};
/** @experimental */
export type v2$ThreadBackgroundTerminalsCleanParams = {
  threadId: string;
};
/** @experimental */
export type v2$ThreadBackgroundTerminalsCleanResponse = Record<string, never>;
/** @experimental */
export type v2$ThreadBackgroundTerminalsListParams = {
  threadId: string;
  cursor?: string | null;
  limit?: number | null;
};
/** @experimental */
export type v2$ThreadBackgroundTerminalsListResponse = {
  data: Array<v2$ThreadBackgroundTerminal>;
  nextCursor: string | null;
};
/** @experimental */
export type v2$ThreadBackgroundTerminalsTerminateParams = {
  threadId: string;
  processId: string;
};
/** @experimental */
export type v2$ThreadBackgroundTerminalsTerminateResponse = {
  terminated: boolean;
};
export type v2$ThreadClosedNotification = {
  threadId: string;
};
export type v2$ThreadCompactStartParams = {
  threadId: string;
};
export type v2$ThreadCompactStartResponse = Record<string, never>;
/** @experimental */
export type v2$ThreadDecrementElicitationParams = {
  threadId: string;
};
/** @experimental */
export type v2$ThreadDecrementElicitationResponse = {
  count: bigint;
  paused: boolean;
};
export type v2$ThreadDeleteParams = {
  threadId: string;
};
export type v2$ThreadDeleteResponse = Record<string, never>;
export type v2$ThreadDeletedNotification = {
  threadId: string;
};
export type v2$ThreadEnvironment = {
  environmentId: string;
  cwd: LegacyAppPathString;
  runtimeWorkspaceRoots: Array<LegacyAppPathString>;
};
export type v2$ThreadExtra = Record<string, never>;
export type v2$ThreadForkParams = {
  threadId: string;
  /** @experimental */
  experimentalPredictionMode?: boolean;
  /** @experimental */
  experimentalDisablePredictionMcp?: boolean;
  lastTurnId?: string | null;
  /** @experimental */
  beforeTurnId?: string | null;
  /** @experimental */
  path?: string | null;
  model?: string | null;
  modelProvider?: string | null;
  serviceTier?: string | null | null;
  cwd?: string | null;
  /** @experimental */
  runtimeWorkspaceRoots?: Array<AbsolutePathBuf> | null;
  approvalPolicy?: v2$AskForApproval | null;
  approvalsReviewer?: v2$ApprovalsReviewer | null;
  sandbox?: v2$SandboxMode | null;
  /** @experimental */
  permissions?: string | null;
  config?: { [key in string]?: serde_json$JsonValue } | null;
  baseInstructions?: string | null;
  developerInstructions?: string | null;
  ephemeral?: boolean;
  /** @experimental */
  attachToSource?: boolean;
  threadSource?: v2$ThreadSource | null;
  excludeTurns?: boolean;
  /** @experimental */
  deferGoalContinuation?: boolean;
};
export type v2$ThreadForkResponse = {
  thread: v2$Thread;
  model: string;
  modelProvider: string;
  serviceTier: string | null;
  disabledPluginIds: Array<string>;
  cwd: AbsolutePathBuf;
  /** @experimental */
  runtimeWorkspaceRoots: Array<AbsolutePathBuf>;
  instructionSources: Array<LegacyAppPathString>;
  approvalPolicy: v2$AskForApproval;
  approvalsReviewer: v2$ApprovalsReviewer;
  sandbox: v2$SandboxPolicy;
  /** @experimental */
  activePermissionProfile: v2$ActivePermissionProfile | null;
  reasoningEffort: ReasoningEffort | null;
  /** @experimental */
  multiAgentMode: MultiAgentMode;
};
export type v2$ThreadGoal = {
  threadId: string;
  objective: string;
  status: v2$ThreadGoalStatus;
  tokenBudget: number | null;
  tokensUsed: number;
  timeUsedSeconds: number;
  createdAt: number;
  updatedAt: number;
};
export type v2$ThreadGoalClearParams = {
  threadId: string;
  origin?: v2$ThreadGoalMutationOrigin | null;
};
export type v2$ThreadGoalClearResponse = {
  cleared: boolean;
};
export type v2$ThreadGoalClearedNotification = {
  threadId: string;
};
export type v2$ThreadGoalGetParams = {
  threadId: string;
};
export type v2$ThreadGoalGetResponse = {
  goal: v2$ThreadGoal | null;
};
export type v2$ThreadGoalMutationOrigin = "user" | "automatic";
export type v2$ThreadGoalSetParams = {
  threadId: string;
  origin?: v2$ThreadGoalMutationOrigin | null;
  objective?: string | null;
  status?: v2$ThreadGoalStatus | null;
  tokenBudget?: number | null;
};
export type v2$ThreadGoalSetResponse = {
  goal: v2$ThreadGoal;
};
export type v2$ThreadGoalStatus =
  | "active"
  | "paused"
  | "blocked"
  | "usageLimited"
  | "budgetLimited"
  | "complete";
export type v2$ThreadGoalUpdatedNotification = {
  threadId: string;
  turnId: string | null;
  goal: v2$ThreadGoal;
};
/** @experimental */
export type v2$ThreadGuardianAssessment = {
  outcome: GuardianAssessmentOutcome;
  riskLevel: v2$GuardianRiskLevel;
  userAuthorization: v2$GuardianUserAuthorization;
  rationale: string;
};
/** @experimental */
export type v2$ThreadGuardianReviewParams = {
  threadId: string;
};
/** @experimental */
export type v2$ThreadGuardianReviewResponse = {
  callId: string;
  assessment: v2$ThreadGuardianAssessment | null;
};
export type v2$ThreadHistoryMode = "legacy" | "paginated";
/** @experimental */
export type v2$ThreadIncrementElicitationParams = {
  threadId: string;
};
/** @experimental */
export type v2$ThreadIncrementElicitationResponse = {
  count: bigint;
  paused: boolean;
};
export type v2$ThreadInjectItemsParams = {
  threadId: string;
  items: Array<serde_json$JsonValue>;
};
export type v2$ThreadInjectItemsResponse = Record<string, never>;
export type v2$ThreadItem = { startedAtMs?: number | null; completedAtMs?: number | null } & (
  | { type: "userMessage"; id: string; clientId: string | null; content: Array<v2$UserInput> }
  | { type: "hookPrompt"; id: string; fragments: Array<v2$HookPromptFragment> }
  | {
      type: "agentMessage";
      moderation: v2$AgentMessageModeration | null;
      id: string;
      text: string;
      phase: MessagePhase | null;
      memoryCitation: v2$MemoryCitation | null;
      delivery: v2$AgentMessageDelivery | null;
      questions: Array<v2$AsyncUserInputQuestion> | null;
    }
  | {
      type: "functionCallOutput";
      id: string;
      name: string;
      namespace: string | null;
      output: FunctionCallOutputBody;
    }
  | { type: "plan"; id: string; text: string }
  | { type: "reasoning"; id: string; summary: Array<string>; content: Array<string> }
  | {
      type: "commandExecution";
      id: string;
      pluginId: string | null;
      scriptPath: string | null;
      command: string;
      cwd: LegacyAppPathString;
      processId: string | null;
      source: v2$CommandExecutionSource;
      status: v2$CommandExecutionStatus;
      commandActions: Array<v2$CommandAction>;
      aggregatedOutput: string | null;
      exitCode: number | null;
      durationMs: number | null;
    }
  | {
      type: "fileChange";
      id: string;
      changes: Array<v2$FileUpdateChange>;
      status: v2$PatchApplyStatus;
    }
  | {
      type: "mcpToolCall";
      id: string;
      server: string;
      tool: string;
      status: v2$McpToolCallStatus;
      arguments: serde_json$JsonValue;
      appContext: v2$McpToolCallAppContext | null;
      mcpAppResourceUri?: string;
      mcpAppUi: v2$McpAppUi | null;
      pluginId: string | null;
      readOnlyHint: boolean | null;
      result: v2$McpToolCallResult | null;
      error: v2$McpToolCallError | null;
      durationMs: number | null;
    }
  | {
      type: "dynamicToolCall";
      id: string;
      namespace: string | null;
      tool: string;
      arguments: serde_json$JsonValue;
      status: v2$DynamicToolCallStatus;
      contentItems: Array<v2$DynamicToolCallOutputContentItem> | null;
      success: boolean | null;
      durationMs: number | null;
    }
  | {
      type: "collabAgentToolCall";
      id: string;
      tool: v2$CollabAgentTool;
      status: v2$CollabAgentToolCallStatus;
      senderThreadId: string;
      receiverThreadIds: Array<string>;
      prompt: string | null;
      model: string | null;
      reasoningEffort: ReasoningEffort | null;
      agentsStates: { [key in string]?: v2$CollabAgentState };
    }
  | {
      type: "subAgentActivity";
      model: string | null;
      reasoningEffort: ReasoningEffort | null;
      id: string;
      kind: v2$SubAgentActivityKind;
      agentThreadId: string;
      agentPath: string;
    }
  | { type: "webSearch" } & WebSearchItem
  | { type: "imageView"; id: string; path: LegacyAppPathString }
  | { type: "sleep" } & SleepItem
  | { type: "imageGeneration" } & ImageGenerationItem
  | { type: "enteredReviewMode"; id: string; review: string }
  | { type: "exitedReviewMode"; id: string; review: string }
  | { type: "contextCompaction"; id: string });
export type v2$ThreadItemEntry = {
  turnId: string;
  item: v2$ThreadItem;
  /** @experimental */
  outputDeferred?: boolean;
  startedAtMs: number | null;
  completedAtMs: number | null;
};
export type v2$ThreadItemOutputDeferral = {
  /** @experimental */
  commandExecution?: boolean;
  /** @experimental */
  mcpToolCall?: boolean;
};
export type v2$ThreadItemsListAnchor = {
  type: "item";
  itemId: string;
};
export type v2$ThreadItemsListCursor = string | v2$ThreadItemsListAnchor;
export type v2$ThreadItemsListParams = {
  threadId: string;
  turnId?: string | null;
  cursor?: v2$ThreadItemsListCursor | null;
  limit?: number | null;
  sortDirection?: v2$SortDirection | null;
  deferOutput?: v2$ThreadItemOutputDeferral | null;
};
export type v2$ThreadItemsListResponse = {
  data: Array<v2$ThreadItemEntry>;
  nextCursor: string | null;
  backwardsCursor: string | null;
};
/** @experimental */
export type v2$ThreadItemsReadParams = {
  threadId: string;
  turnId: string;
  itemIds: Array<string>;
};
/** @experimental */
export type v2$ThreadItemsReadResponse = {
  data: Array<v2$ThreadItemEntry>;
};
export type v2$ThreadListParams = {
  /** @experimental */
  includeAttachedThreads?: boolean;
  currentAccountOnly?: boolean;
  cursor?: string | null;
  limit?: number | null;
  excludedThreadIds?: Array<string> | null;
  sortKey?: v2$ThreadSortKey | null;
  sortDirection?: v2$SortDirection | null;
  modelProviders?: Array<string> | null;
  sourceKinds?: Array<v2$ThreadSourceKind> | null;
  originators?: Array<string> | null;
  archived?: boolean | null;
  sectionId?: string | null;
  /** @experimental */
  projectId?: string | null;
  cwd?: string | Array<string> | null;
  useStateDbOnly?: boolean;
  searchTerm?: string | null;
  /** @experimental */
  parentThreadId?: string | null;
  /** @experimental */
  ancestorThreadId?: string | null;
  /** @experimental */
  attachedToThreadId?: string | null;
};
export type v2$ThreadListResponse = {
  data: Array<v2$Thread>;
  /** @experimental */
  readStates: { [key in string]?: v2$ThreadReadState } | null;
  nextCursor: string | null;
  backwardsCursor: string | null;
};
export type v2$ThreadLoadedListParams = {
  cursor?: string | null;
  limit?: number | null;
};
export type v2$ThreadLoadedListResponse = {
  data: Array<string>;
  nextCursor: string | null;
};
/** @experimental */
export type v2$ThreadMemoryModeSetParams = {
  threadId: string;
  mode: ThreadMemoryMode;
};
/** @experimental */
export type v2$ThreadMemoryModeSetResponse = Record<string, never>;
/** @experimental */
export type v2$ThreadMemoryReadParams = {
  threadId: string;
};
/** @experimental */
export type v2$ThreadMemoryReadResponse = {
  summary: string | null;
};
export type v2$ThreadMetadataGitInfoUpdateParams = {
  sha?: string | null;
  branch?: string | null;
  originUrl?: string | null;
};
export type v2$ThreadMetadataUpdateParams = {
  threadId: string;
  /** @experimental */
  projectId?: string | null;
  gitInfo?: v2$ThreadMetadataGitInfoUpdateParams | null;
  /** @experimental */
  daybreakEnabled?: boolean | null;
};
export type v2$ThreadMetadataUpdateResponse = {
  thread: v2$Thread;
};
export type v2$ThreadNameUpdatedNotification = {
  threadId: string;
  threadName?: string;
};
/** @experimental */
export type v2$ThreadPredictionRequestParams = {
  threadId: string;
  sourceTurnId: string;
};
/** @experimental */
export type v2$ThreadPredictionRequestResponse = Record<string, never>;
export type v2$ThreadPredictionResult =
  | { type: "completed"; text: string | null }
  | { type: "failed" };
export type v2$ThreadPredictionUpdatedNotification = {
  threadId: string;
  sourceTurnId: string;
  result: v2$ThreadPredictionResult;
};
/** @experimental */
export type v2$ThreadPrepareApprovedPlanParams = {
  threadId: string;
  markdown: string;
  attachmentPath?: string | null;
};
/** @experimental */
export type v2$ThreadPrepareApprovedPlanResponse = {
  prompt: string;
};
export type v2$ThreadProjectUpdatedNotification = {
  threadId: string;
  projectId: string | null;
};
/** @experimental */
export type v2$ThreadQueueAddParams = {
  threadId: string;
  input: Array<v2$UserInput>;
  clientUserMessageId: string;
  responsesapiClientMetadata?: { [key in string]?: string } | null;
};
/** @experimental */
export type v2$ThreadQueueAddResponse = {
  queuedSubmission: v2$QueuedSubmission;
};
export type v2$ThreadQueueChangedNotification = {
  threadId: string;
};
/** @experimental */
export type v2$ThreadQueueDeleteParams = {
  threadId: string;
  queuedSubmissionId: string;
};
/** @experimental */
export type v2$ThreadQueueDeleteResponse = {
  deleted: boolean;
};
/** @experimental */
export type v2$ThreadQueueListParams = {
  threadId: string;
  cursor?: string | null;
  limit?: number | null;
};
/** @experimental */
export type v2$ThreadQueueListResponse = {
  data: Array<v2$QueuedSubmission>;
  nextCursor: string | null;
};
/** @experimental */
export type v2$ThreadQueueReorderParams = {
  threadId: string;
  queuedSubmissionIds: Array<string>;
};
/** @experimental */
export type v2$ThreadQueueReorderResponse = Record<string, never>;
/** @experimental */
export type v2$ThreadQueueStartParams = {
  threadId: string;
  queuedSubmissionId?: string | null;
};
/** @experimental */
export type v2$ThreadQueueStartResponse = {
  turn: v2$Turn;
};
/** @experimental */
export type v2$ThreadQueueUpdateParams = {
  threadId: string;
  queuedSubmissionId: string;
  input: Array<v2$UserInput>;
  responsesapiClientMetadata?: { [key in string]?: string } | null;
};
/** @experimental */
export type v2$ThreadQueueUpdateResponse = {
  queuedSubmission: v2$QueuedSubmission;
};
export type v2$ThreadReadParams = {
  threadId: string;
  includeTurns?: boolean;
};
export type v2$ThreadReadResponse = {
  thread: v2$Thread;
  /** @experimental */
  readState: v2$ThreadReadState | null;
};
export type v2$ThreadReadState = {
  firstUnread: v2$ThreadUnreadPosition | null;
  revision: string;
};
export type v2$ThreadReadStateChangedNotification = {
  threadId: string;
  readState: v2$ThreadReadState;
};
export type v2$ThreadReadStateOperation =
  | { type: "read" }
  | { type: "unread" };
/** @experimental */
export type v2$ThreadReadStateUpdateParams = {
  threadId: string;
  operation: v2$ThreadReadStateOperation;
  expectedRevision: string;
};
/** @experimental */
export type v2$ThreadReadStateUpdateResponse = {
  readState: v2$ThreadReadState;
};
/** @experimental */
export type v2$ThreadRealtimeAppendAudioParams = {
  threadId: string;
  audio: v2$ThreadRealtimeAudioChunk;
};
/** @experimental */
export type v2$ThreadRealtimeAppendAudioResponse = Record<string, never>;
/** @experimental */
export type v2$ThreadRealtimeAppendSpeechParams = {
  threadId: string;
  text: string;
};
/** @experimental */
export type v2$ThreadRealtimeAppendSpeechResponse = Record<string, never>;
/** @experimental */
export type v2$ThreadRealtimeAppendTextParams = {
  threadId: string;
  text: string;
  role: ConversationTextRole;
};
/** @experimental */
export type v2$ThreadRealtimeAppendTextResponse = Record<string, never>;
export type v2$ThreadRealtimeAudioChunk = {
  data: string;
  sampleRate: number;
  numChannels: number;
  samplesPerChannel: number | null;
  itemId: string | null;
};
export type v2$ThreadRealtimeBemItemPresentation =
  | { type: "wholeItem" }
  | { type: "inlineMarkdown" }
  | { type: "inlineVisualization"; index: number };
export type v2$ThreadRealtimeClosedNotification = {
  threadId: string;
  reason: string | null;
};
export type v2$ThreadRealtimeErrorNotification = {
  threadId: string;
  message: string;
};
export type v2$ThreadRealtimeInitialItem = {
  role: ConversationTextRole;
  text: string;
};
export type v2$ThreadRealtimeItem = { id: string; realtimeSessionId: string } & (
  | { type: "realtimeSessionStarted" }
  | { type: "transcriptSegment"; role: v2$ThreadRealtimeTranscriptRole; text: string }
  | {
      type: "bemItemPromoted";
      turnId: string;
      itemId: string;
      presentation: v2$ThreadRealtimeBemItemPresentation;
    }
  | { type: "realtimeSessionClosed"; outcome: v2$ThreadRealtimeSessionOutcome });
export type v2$ThreadRealtimeItemAddedNotification = {
  threadId: string;
  item: serde_json$JsonValue;
};
export type v2$ThreadRealtimeItemCompletedNotification = {
  threadId: string;
  item: v2$ThreadRealtimeItem;
};
export type v2$ThreadRealtimeItemStartedNotification = {
  threadId: string;
  item: v2$ThreadRealtimeItem;
};
export type v2$ThreadRealtimeItemTranscriptDeltaNotification = {
  threadId: string;
  itemId: string;
  delta: string;
};
/** @experimental */
export type v2$ThreadRealtimeListVoicesParams = Record<string, never>;
/** @experimental */
export type v2$ThreadRealtimeListVoicesResponse = {
  voices: RealtimeVoicesList;
};
export type v2$ThreadRealtimeOutputAudioDeltaNotification = {
  threadId: string;
  audio: v2$ThreadRealtimeAudioChunk;
};
export type v2$ThreadRealtimeSdpNotification = {
  threadId: string;
  sdp: string;
};
export type v2$ThreadRealtimeSessionOutcome = "ended" | "failed";
/** @experimental */
export type v2$ThreadRealtimeStartParams = {
  threadId: string;
  clientManagedHandoffs?: boolean | null;
  delegationAckFiller?: boolean | null;
  flushTranscriptTailOnSessionEnd?: boolean | null;
  codexResponsesAsItems?: boolean | null;
  codexResponseItemPrefix?: string | null;
  codexResponseHandoffMode?: CodexResponseHandoffMode | null;
  backendReasoningStatus?: boolean;
  codexResponseHandoffChannelPrefixes?: { [key in string]?: Array<string> } | null;
  model?: string | null;
  outputModality: RealtimeOutputModality;
  includeStartupContext?: boolean | null;
  initialItems?: Array<v2$ThreadRealtimeInitialItem> | null;
  realtimeStartInstructions?: string | null;
  realtimeEndInstructions?: string | null;
  prompt?: string | null | null;
  realtimeSessionId?: string | null;
  voiceSessionId?: string | null;
  transport?: v2$ThreadRealtimeStartTransport | null;
  version?: RealtimeConversationVersion | null;
  voice?: RealtimeVoice | null;
};
/** @experimental */
export type v2$ThreadRealtimeStartResponse = Record<string, never>;
export type v2$ThreadRealtimeStartTransport =
  | { type: "websocket" }
  | { type: "webrtc"; sdp: string }
  | { type: "existingCall"; callId: string };
export type v2$ThreadRealtimeStartedNotification = {
  threadId: string;
  realtimeSessionId: string | null;
  version: RealtimeConversationVersion;
};
/** @experimental */
export type v2$ThreadRealtimeStopParams = {
  threadId: string;
};
/** @experimental */
export type v2$ThreadRealtimeStopResponse = Record<string, never>;
export type v2$ThreadRealtimeTranscriptDeltaNotification = {
  threadId: string;
  role: string;
  delta: string;
};
export type v2$ThreadRealtimeTranscriptDoneNotification = {
  threadId: string;
  role: string;
  text: string;
};
export type v2$ThreadRealtimeTranscriptRole = "user" | "assistant";
export type v2$ThreadResumeInitialTurnsPageParams = {
  limit?: number | null;
  sortDirection?: v2$SortDirection | null;
  itemsView?: v2$TurnItemsView | null;
};
export type v2$ThreadResumeParams = {
  threadId: string;
  /** @experimental */
  history?: Array<ResponseItem> | null;
  /** @experimental */
  path?: string | null;
  model?: string | null;
  modelProvider?: string | null;
  serviceTier?: string | null | null;
  cwd?: string | null;
  /** @experimental */
  runtimeWorkspaceRoots?: Array<AbsolutePathBuf> | null;
  approvalPolicy?: v2$AskForApproval | null;
  approvalsReviewer?: v2$ApprovalsReviewer | null;
  sandbox?: v2$SandboxMode | null;
  /** @experimental */
  permissions?: string | null;
  config?: { [key in string]?: serde_json$JsonValue } | null;
  baseInstructions?: string | null;
  developerInstructions?: string | null;
  personality?: Personality | null;
  excludeTurns?: boolean;
  /** @experimental */
  initialTurnsPage?: v2$ThreadResumeInitialTurnsPageParams | null;
};
export type v2$ThreadResumeResponse = {
  thread: v2$Thread;
  model: string;
  modelProvider: string;
  serviceTier: string | null;
  disabledPluginIds: Array<string>;
  cwd: AbsolutePathBuf;
  /** @experimental */
  runtimeWorkspaceRoots: Array<AbsolutePathBuf>;
  instructionSources: Array<LegacyAppPathString>;
  approvalPolicy: v2$AskForApproval;
  approvalsReviewer: v2$ApprovalsReviewer;
  sandbox: v2$SandboxPolicy;
  /** @experimental */
  activePermissionProfile: v2$ActivePermissionProfile | null;
  reasoningEffort: ReasoningEffort | null;
  collaborationMode: CollaborationMode | null;
  /** @experimental */
  multiAgentMode: MultiAgentMode;
  /** @experimental */
  initialTurnsPage: v2$TurnsPage | null;
  turnsBackwardsCursor: string | null;
  itemsBackwardsCursor: string | null;
};
export type v2$ThreadRevertParams = {
  threadId: string;
  beforeTurnId: string;
};
export type v2$ThreadRevertResponse = {
  thread: v2$Thread;
  turnsBackwardsCursor: string | null;
  itemsBackwardsCursor: string | null;
};
export type v2$ThreadRevertedNotification = {
  threadId: string;
};
/** @experimental */
export type v2$ThreadSampleCancelParams = {
  requestId: RequestId;
};
/** @experimental */
export type v2$ThreadSampleCancelResponse = Record<string, never>;
/** @experimental */
export type v2$ThreadSampleParams = {
  threadId: string;
  expectedTurnId: string;
  allowInProgressTurn?: boolean;
  prompt: string;
  effort?: ReasoningEffort | null;
  threadSource?: v2$ThreadSource | null;
  turnTrigger?: string | null;
  responsesapiClientMetadata?: { [key in string]?: string } | null;
  disableMcp?: boolean;
  interruptOnCancel?: boolean | null;
};
/** @experimental */
export type v2$ThreadSampleResponse = {
  sourceTurnId: string;
  responseId: string;
  text: string | null;
  inputTokens: bigint | null;
  cachedInputTokens: bigint | null;
  outputTokens: bigint | null;
};
/** @experimental */
export type v2$ThreadSearchOccurrence = {
  turnId: string;
  itemId: string;
  snippet: string;
  snippetMatchRange: v2$ThreadSearchTextRange;
  turnCursor: string;
};
/** @experimental */
export type v2$ThreadSearchOccurrencesParams = {
  threadId: string;
  searchTerm: string;
  cursor?: string | null;
  limit?: number | null;
};
/** @experimental */
export type v2$ThreadSearchOccurrencesResponse = {
  data: Array<v2$ThreadSearchOccurrence>;
  nextCursor: string | null;
};
/** @experimental */
export type v2$ThreadSearchParams = {
  includeAttachedThreads?: boolean;
  currentAccountOnly?: boolean;
  cursor?: string | null;
  limit?: number | null;
  sortKey?: v2$ThreadSearchSortKey | null;
  sortDirection?: v2$SortDirection | null;
  sourceKinds?: Array<v2$ThreadSourceKind> | null;
  archived?: boolean | null;
  searchTerm: string;
};
/** @experimental */
export type v2$ThreadSearchResponse = {
  data: Array<v2$ThreadSearchResult>;
  nextCursor: string | null;
  backwardsCursor: string | null;
};
export type v2$ThreadSearchResult = {
  thread: v2$Thread;
  snippet: string;
};
export type v2$ThreadSearchSortKey = "created_at" | "updated_at" | "recency_at";
/** @experimental */
export type v2$ThreadSearchTextRange = {
  start: number;
  end: number;
};
export type v2$ThreadSection = {
  id: string;
  name: string;
  appearance: v2$ThreadSectionAppearance | null;
};
export type v2$ThreadSectionAppearance = {
  icon: string | null;
  color: string | null;
};
export type v2$ThreadSectionChangedNotification = {
  threadId: string;
  sectionId: string | null;
};
export type v2$ThreadSectionCreateParams = {
  name: string;
  appearance?: v2$ThreadSectionAppearance | null;
};
export type v2$ThreadSectionCreateResponse = {
  section: v2$ThreadSection;
};
export type v2$ThreadSectionDeleteParams = {
  sectionId: string;
};
export type v2$ThreadSectionDeleteResponse = Record<string, never>;
export type v2$ThreadSectionListParams = {
  cursor?: string | null;
  limit?: number | null;
};
export type v2$ThreadSectionListResponse = {
  data: Array<v2$ThreadSection>;
  nextCursor: string | null;
};
export type v2$ThreadSectionMoveParams = {
  threadId: string;
  sectionId: string | null;
  beforeThreadId?: string | null;
};
export type v2$ThreadSectionMoveResponse = Record<string, never>;
export type v2$ThreadSectionUpdateParams = {
  sectionId: string;
  name: string;
  appearance?: v2$ThreadSectionAppearance | null;
};
export type v2$ThreadSectionUpdateResponse = {
  section: v2$ThreadSection;
};
export type v2$ThreadSetNameParams = {
  threadId: string;
  name: string;
};
export type v2$ThreadSetNameResponse = Record<string, never>;
export type v2$ThreadSettings = {
  disabledPluginIds: Array<string>;
  cwd: AbsolutePathBuf;
  /** @experimental */
  environments: Array<v2$ThreadEnvironment> | null;
  approvalPolicy: v2$AskForApproval;
  approvalsReviewer: v2$ApprovalsReviewer;
  sandboxPolicy: v2$SandboxPolicy;
  activePermissionProfile: v2$ActivePermissionProfile | null;
  model: string;
  modelProvider: string;
  serviceTier: string | null;
  effort: ReasoningEffort | null;
  summary: ReasoningSummary | null;
  collaborationMode: CollaborationMode;
  /** @experimental */
  multiAgentMode: MultiAgentMode;
  personality: Personality | null;
};
/** @experimental */
export type v2$ThreadSettingsUpdateParams = {
  threadId: string;
  disabledPluginIds?: Array<string> | null;
  cwd?: string | null;
  environments?: Array<v2$TurnEnvironmentParams> | null;
  approvalPolicy?: v2$AskForApproval | null;
  approvalsReviewer?: v2$ApprovalsReviewer | null;
  sandboxPolicy?: v2$SandboxPolicy | null;
  permissions?: string | null;
  model?: string | null;
  serviceTier?: string | null | null;
  effort?: ReasoningEffort | null;
  summary?: ReasoningSummary | null;
  collaborationMode?: CollaborationMode | null;
  multiAgentMode?: MultiAgentMode | null;
  personality?: Personality | null;
};
/** @experimental */
export type v2$ThreadSettingsUpdateResponse = Record<string, never>;
export type v2$ThreadSettingsUpdatedNotification = {
  threadId: string;
  threadSettings: v2$ThreadSettings;
};
export type v2$ThreadShellCommandParams = {
  threadId: string;
  command: string;
  timeoutMs?: number | null;
};
export type v2$ThreadShellCommandResponse = Record<string, never>;
export type v2$ThreadSortKey = "created_at" | "updated_at" | "recency_at" | "section_position";
export type v2$ThreadSource = string;
export type v2$ThreadSourceKind =
  | "cli"
  | "vscode"
  | "exec"
  | "appServer"
  | "subAgent"
  | "subAgentReview"
  | "subAgentCompact"
  | "subAgentThreadSpawn"
  | "subAgentOther"
  | "unknown";
export type v2$ThreadStartParams = {
  model?: string | null;
  modelProvider?: string | null;
  /** @experimental */
  allowProviderModelFallback?: boolean;
  serviceTier?: string | null | null;
  cwd?: string | null;
  /** @experimental */
  runtimeWorkspaceRoots?: Array<AbsolutePathBuf> | null;
  approvalPolicy?: v2$AskForApproval | null;
  approvalsReviewer?: v2$ApprovalsReviewer | null;
  sandbox?: v2$SandboxMode | null;
  /** @experimental */
  permissions?: string | null;
  config?: { [key in string]?: serde_json$JsonValue } | null;
  serviceName?: string | null;
  baseInstructions?: string | null;
  developerInstructions?: string | null;
  personality?: Personality | null;
  /** @experimental */
  multiAgentMode?: MultiAgentMode | null;
  ephemeral?: boolean | null;
  /** @experimental */
  historyMode?: v2$ThreadHistoryMode | null;
  sessionStartSource?: v2$ThreadStartSource | null;
  threadSource?: v2$ThreadSource | null;
  /** @experimental */
  projectId?: string | null;
  /** @experimental */
  daybreakEnabled?: boolean | null;
  /** @experimental */
  environments?: Array<v2$TurnEnvironmentParams> | null;
  /** @experimental */
  dynamicTools?: Array<v2$DynamicToolSpec> | null;
  /** @experimental */
  selectedCapabilityRoots?: Array<v2$SelectedCapabilityRoot> | null;
  /** @experimental */
  mockExperimentalField?: string | null;
  /** @experimental */
  experimentalRawEvents?: boolean;
};
export type v2$ThreadStartResponse = {
  thread: v2$Thread;
  model: string;
  modelProvider: string;
  serviceTier: string | null;
  disabledPluginIds: Array<string>;
  cwd: AbsolutePathBuf;
  /** @experimental */
  runtimeWorkspaceRoots: Array<AbsolutePathBuf>;
  instructionSources: Array<LegacyAppPathString>;
  approvalPolicy: v2$AskForApproval;
  approvalsReviewer: v2$ApprovalsReviewer;
  sandbox: v2$SandboxPolicy;
  /** @experimental */
  activePermissionProfile: v2$ActivePermissionProfile | null;
  reasoningEffort: ReasoningEffort | null;
  /** @experimental */
  multiAgentMode: MultiAgentMode;
};
export type v2$ThreadStartSource = "startup" | "clear";
export type v2$ThreadStartedNotification = {
  thread: v2$Thread;
};
export type v2$ThreadStatus =
  | { type: "notLoaded" }
  | { type: "idle" }
  | { type: "systemError" }
  | { type: "active"; activeFlags: Array<v2$ThreadActiveFlag> };
export type v2$ThreadStatusChangedNotification = {
  threadId: string;
  status: v2$ThreadStatus;
};
export type v2$ThreadTimelineEntry =
  | { type: "item"; position: number; turnId: string; item: v2$ThreadItem }
  | { type: "realtime"; position: number; item: v2$ThreadRealtimeItem }
  | { type: "turnStarted"; position: number; turnId: string; startedAt: number | null }
  | {
      type: "turnCompleted";
      position: number;
      turnId: string;
      status: v2$TurnStatus;
      error: v2$TurnError | null;
      startedAt: number | null;
      completedAt: number | null;
      durationMs: number | null;
    };
/** @experimental */
export type v2$ThreadTimelineListParams = {
  threadId: string;
  cursor?: string | null;
  limit?: number | null;
};
/** @experimental */
export type v2$ThreadTimelineListResponse = {
  data: Array<v2$ThreadTimelineEntry>;
  nextCursor: string | null;
  activeRealtimeSessionAtPageStart: string | null;
};
export type v2$ThreadTokenUsage = {
  total: v2$TokenUsageBreakdown;
  last: v2$TokenUsageBreakdown;
  modelContextWindow: number | null;
};
export type v2$ThreadTokenUsageUpdatedNotification = {
  threadId: string;
  turnId: string;
  tokenUsage: v2$ThreadTokenUsage;
};
export type v2$ThreadTurnsListParams = {
  threadId: string;
  cursor?: string | null;
  limit?: number | null;
  sortDirection?: v2$SortDirection | null;
  itemsView?: v2$TurnItemsView | null;
};
export type v2$ThreadTurnsListResponse = {
  data: Array<v2$Turn>;
  nextCursor: string | null;
  backwardsCursor: string | null;
};
export type v2$ThreadUnarchiveParams = {
  threadId: string;
};
export type v2$ThreadUnarchiveResponse = {
  thread: v2$Thread;
};
export type v2$ThreadUnarchivedNotification = {
  threadId: string;
};
export type v2$ThreadUnreadPosition =
  | { type: "threadStart" }
  | { type: "turn"; turnId: string };
export type v2$ThreadUnsubscribeParams = {
  threadId: string;
};
export type v2$ThreadUnsubscribeResponse = {
  status: v2$ThreadUnsubscribeStatus;
};
export type v2$ThreadUnsubscribeStatus = "notLoaded" | "notSubscribed" | "unsubscribed";
export type v2$ThreadUsage = {
  threadId: string;
  estimatedUsageCreditsMicros: bigint;
  estimatedUsageUsdMicros: bigint | null;
  nativeUsageUsdMicros?: bigint | null;
  groups: Array<v2$ThreadUsageBreakdownGroup>;
};
export type v2$ThreadUsageBreakdownGroup = {
  model: string | null;
  reasoningEffort: string | null;
  speed: string | null;
  estimatedUsageCreditsMicros: bigint;
  netNewInputTokens: bigint | null;
  cachedInputTokens: bigint | null;
  inputTokens: bigint | null;
  outputTokens: bigint | null;
  totalTokens: bigint | null;
};
export type v2$TokenUsageBreakdown = {
  totalTokens: number;
  inputTokens: number;
  cachedInputTokens: number;
  cacheWriteInputTokens: number;
  outputTokens: number;
  reasoningOutputTokens: number;
};
export type v2$ToolRequestUserInputAnswer = {
  answers: Array<string>;
};
export type v2$ToolRequestUserInputOption = {
  label: string;
  description: string;
};
export type v2$ToolRequestUserInputParams = {
  threadId: string;
  turnId: string;
  itemId: string;
  questions: Array<v2$ToolRequestUserInputQuestion>;
  isBlocking: boolean;
  autoResolutionMs: number | null;
};
export type v2$ToolRequestUserInputQuestion = {
  id: string;
  header: string;
  question: string;
  isOther: boolean;
  isSecret: boolean;
  options: Array<v2$ToolRequestUserInputOption> | null;
};
export type v2$ToolRequestUserInputResponse = {
  answers: { [key in string]?: v2$ToolRequestUserInputAnswer };
};
export type v2$ToolsV2 = {
  web_search: WebSearchToolConfig | null;
};
export type v2$Turn = {
  id: string;
  rootTurnId: string | null;
  items: Array<v2$ThreadItem>;
  itemsView: v2$TurnItemsView;
  status: v2$TurnStatus;
  error: v2$TurnError | null;
  startedAt: number | null;
  completedAt: number | null;
  durationMs: number | null;
};
export type v2$TurnCompletedNotification = {
  threadId: string;
  turn: v2$Turn;
};
export type v2$TurnDiffUpdatedNotification = {
  threadId: string;
  turnId: string;
  diff: string;
};
export type v2$TurnEnvironmentParams = {
  environmentId: string;
  cwd: LegacyAppPathString;
  runtimeWorkspaceRoots?: Array<LegacyAppPathString> | null;
};
export type v2$TurnError = {
  message: string;
  codexErrorInfo: v2$CodexErrorInfo | null;
  additionalDetails: string | null;
  misalignment: v2$MisalignmentErrorDetails | null;
};
export type v2$TurnInterruptParams = {
  threadId: string;
  turnId: string;
};
export type v2$TurnInterruptResponse = Record<string, never>;
export type v2$TurnItemsView = "notLoaded" | "summary" | "full";
export type v2$TurnModerationMetadataNotification = {
  threadId: string;
  turnId: string;
  metadata: serde_json$JsonValue;
};
export type v2$TurnPlanStep = {
  step: string;
  status: v2$TurnPlanStepStatus;
};
export type v2$TurnPlanStepStatus = "pending" | "inProgress" | "completed";
export type v2$TurnPlanUpdatedNotification = {
  threadId: string;
  turnId: string;
  explanation: string | null;
  plan: Array<v2$TurnPlanStep>;
};
/** @experimental */
export type v2$TurnSettingsUpdateParams = {
  threadId: string;
  turnId: string;
  approvalsReviewer?: v2$ApprovalsReviewer | null;
  environments?: Array<v2$TurnEnvironmentParams> | null;
  model?: string | null;
  effort?: ReasoningEffort | null;
  summary?: ReasoningSummary | null;
  serviceTier?: string | null | null;
};
/** @experimental */
export type v2$TurnSettingsUpdateResponse = {
  status: v2$TurnSettingsUpdateStatus;
};
/** @experimental */
export type v2$TurnSettingsUpdateStatus = "applied" | "targetUnavailable";
export type v2$TurnStartParams = {
  threadId: string;
  disabledPluginIds?: Array<string> | null;
  clientUserMessageId?: string | null;
  input: Array<v2$UserInput>;
  turnTrigger?: string | null;
  parentTurnId?: string | null;
  rootTurnId?: string | null;
  toolOutput?: v2$TurnToolOutput | null;
  /** @experimental */
  responsesapiClientMetadata?: { [key in string]?: string } | null;
  /** @experimental */
  responsesapiClientMetadataPatch?: { [key in string]?: string } | null;
  /** @experimental */
  additionalContext?: { [key in string]?: v2$AdditionalContextEntry } | null;
  /** @experimental */
  environments?: Array<v2$TurnEnvironmentParams> | null;
  cwd?: string | null;
  /** @experimental */
  runtimeWorkspaceRoots?: Array<AbsolutePathBuf> | null;
  approvalPolicy?: v2$AskForApproval | null;
  approvalsReviewer?: v2$ApprovalsReviewer | null;
  sandboxPolicy?: v2$SandboxPolicy | null;
  /** @experimental */
  permissions?: string | null;
  model?: string | null;
  serviceTier?: string | null | null;
  serviceTierForTurn?: string | null;
  effort?: ReasoningEffort | null;
  summary?: ReasoningSummary | null;
  personality?: Personality | null;
  outputSchema?: serde_json$JsonValue | null;
  /** @experimental */
  collaborationMode?: CollaborationMode | null;
  /** @experimental */
  multiAgentMode?: MultiAgentMode | null;
  /** @experimental */
  cyberAccessProgram?: v2$CyberAccessProgram | null;
};
export type v2$TurnStartResponse = {
  turn: v2$Turn;
};
export type v2$TurnStartedNotification = {
  threadId: string;
  turn: v2$Turn;
};
export type v2$TurnStatus = "completed" | "interrupted" | "failed" | "inProgress";
export type v2$TurnSteerParams = {
  threadId: string;
  clientUserMessageId?: string | null;
  input: Array<v2$UserInput>;
  /** @experimental */
  responsesapiClientMetadata?: { [key in string]?: string } | null;
  /** @experimental */
  responsesapiClientMetadataPatch?: { [key in string]?: string } | null;
  /** @experimental */
  additionalContext?: { [key in string]?: v2$AdditionalContextEntry } | null;
  expectedTurnId: string;
};
export type v2$TurnSteerResponse = {
  turnId: string;
};
export type v2$TurnToolOutput = {
  name: string;
  namespace: string | null;
  output: FunctionCallOutputBody;
  retain?: boolean;
};
export type v2$TurnsPage = {
  data: Array<v2$Turn>;
  nextCursor: string | null;
  backwardsCursor: string | null;
};
export type v2$UserInput =
  | { type: "text"; text: string; text_elements: Array<v2$TextElement> }
  | { type: "image"; detail?: ImageDetail } & ({ url: string } | { fileId: string })
  | { type: "localImage"; detail?: ImageDetail; path: string }
  | { type: "audio" } & ({ url: string } | { fileId: string })
  | { type: "localAudio"; path: string }
  | { type: "skill"; name: string; path: string }
  | { type: "mention"; name: string; path: string };
/** @experimental */
export type v2$UserVerificationCancelParams = {
  requestId: RequestId;
};
/** @experimental */
export type v2$UserVerificationCancelResponse = Record<string, never>;
/** @experimental */
export type v2$UserVerificationCancellationReason = "userCancelled" | "interrupted";
/** @experimental */
export type v2$UserVerificationDeleteParams = Record<string, never>;
/** @experimental */
export type v2$UserVerificationDeleteResponse = Record<string, never>;
/** @experimental */
export type v2$UserVerificationEnrollParams = Record<string, never>;
/** @experimental */
export type v2$UserVerificationEnrollResponse = {
  credentialId: string;
  algorithm: string | null;
  publicKey: string | null;
};
/** @experimental */
export type v2$UserVerificationErrorDetails =
  | { type: "invalidRequest"; reason: v2$UserVerificationInvalidRequestReason }
  | { type: "unavailable"; reason: v2$UserVerificationUnavailableReason }
  | { type: "cancelled"; reason: v2$UserVerificationCancellationReason }
  | { type: "failed"; reason: v2$UserVerificationFailureReason };
/** @experimental */
export type v2$UserVerificationFailureReason =
  | "authenticationFailed"
  | "timeout"
  | "providerError"
  | "serviceError";
/** @experimental */
export type v2$UserVerificationInvalidRequestReason = "invalidParams";
/** @experimental */
export type v2$UserVerificationProof = {
  credentialId: string;
  signature: string;
};
/** @experimental */
export type v2$UserVerificationRpcError = {
  code: number;
  message: string;
  data: v2$UserVerificationErrorDetails;
};
/** @experimental */
export type v2$UserVerificationStatusParams = Record<string, never>;
/** @experimental */
export type v2$UserVerificationStatusResponse = {
  credentialId: string | null;
  unavailableReason: v2$UserVerificationUnavailableReason | null;
  unavailableMessage: string | null;
};
/** @experimental */
export type v2$UserVerificationUnavailableReason =
  | "credentialMissing"
  | "biometricsUnavailable"
  | "providerUnavailable";
/** @experimental */
export type v2$UserVerificationVerifyParams = {
  challenge: string;
  title: string;
  description: string;
};
/** @experimental */
export type v2$UserVerificationVerifyResponse = {
  proof: v2$UserVerificationProof;
};
export type v2$WarningNotification = {
  threadId: string | null;
  message: string;
};
export type v2$WebSearchAction =
  | { type: "search"; query: string | null; queries: Array<string> | null }
  | { type: "openPage"; url: string | null }
  | { type: "findInPage"; url: string | null; pattern: string | null }
  | { type: "other" };
export type v2$WindowsSandboxImplementation = "elevated" | "unelevated" | "mxc";
export type v2$WindowsSandboxReadiness = "ready" | "notConfigured" | "updateRequired";
export type v2$WindowsSandboxReadinessResponse = {
  status: v2$WindowsSandboxReadiness;
};
export type v2$WindowsSandboxSetupCompletedNotification = {
  mode: v2$WindowsSandboxSetupMode;
  success: boolean;
  error: string | null;
};
export type v2$WindowsSandboxSetupMode = "elevated" | "unelevated";
export type v2$WindowsSandboxSetupStartParams = {
  mode: v2$WindowsSandboxSetupMode;
  cwd?: AbsolutePathBuf | null;
};
export type v2$WindowsSandboxSetupStartResponse = {
  started: boolean;
};
export type v2$WindowsWorldWritableWarningNotification = {
  samplePaths: Array<string>;
  extraCount: number;
  failedScan: boolean;
};
export type v2$WorkspaceMessage = {
  messageId: string;
  messageType: v2$WorkspaceMessageType;
  messageBody: string;
  createdAt: number | null;
  archivedAt: number | null;
};
export type v2$WorkspaceMessageType = "headline" | "announcement" | "unknown";
export type v2$WorkspaceRouting = {
  chatgptAccountId: string;
  backendOrigin: string;
  accountRoutingOverride: v2$AccountRoutingOverride;
};
export type v2$WriteStatus = "ok" | "okOverridden";
