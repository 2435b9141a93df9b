//! Where our TypeScript differs from the real server's, and why. What excuses nothing is an error.

use app_server_drift::Direction;

use super::difference::{Difference, What};

/// Differences that are meant.
pub(super) struct Exception {
    /// What they have in common, as reports call it.
    pub(super) what: &'static str,
    /// Why ours is better.
    pub(super) reason: &'static str,
    /// Which differences they are.
    pub(super) which: Which,
}

/// Which differences an exception excuses.
pub(super) enum Which {
    /// Those that are alike.
    All(fn(&Difference) -> bool),
    /// Those of a kind at these places of ours, of which each must have one.
    At(fn(&What) -> bool, &'static [&'static str]),
}

impl Exception {
    /// What excuses a difference: the exception's name, or the place in its list.
    pub(super) fn excuse(&self, found: &Difference) -> Option<&'static str> {
        match self.which {
            Which::All(excuses) => excuses(found).then_some(self.what),
            Which::At(kind, places) if kind(&found.what) => {
                places.iter().copied().find(|place| *place == found.place)
            }
            Which::At(..) => None,
        }
    }

    /// All that it can be used for.
    pub(super) fn excuses(&self) -> Vec<&'static str> {
        match self.which {
            Which::All(_) => vec![self.what],
            Which::At(_, places) => places.to_vec(),
        }
    }
}

/// All of them.
pub(super) const EXCEPTIONS: &[Exception] = &[
    Exception {
        what: "number for bigint",
        reason: "what JSON.parse gives is a number",
        which: Which::All(|found| found.what == What::BigInt),
    },
    Exception {
        what: "optional for what only clients send",
        reason: "servers take an absent field for its default or null, as their JSON Schema says, which \
                 ours equals",
        which: Which::All(|found| {
            found.direction == Direction::ClientToServer
                && matches!(found.what, What::OursIsOptional { .. })
        }),
    },
    Exception {
        what: "an empty object for no params",
        reason: "0.99.0 and 0.169.0 take it for each of these methods but `initialized`, whose params they ignore",
        which: Which::At(
            |what| *what == What::TheirsHasNo("field"),
            &[
                "ClientNotification/params",
                "ClientRequest<account/gatewayOAuth/cancel>/params",
                "ClientRequest<account/logout>/params",
                "ClientRequest<account/securitySetup/read>/params",
                "ClientRequest<account/workspaceMessages/read>/params",
                "ClientRequest<config/mcpServer/reload>/params",
                "ClientRequest<configRequirements/read>/params",
                "ClientRequest<externalAgentConfig/import/readHistories>/params",
                "ClientRequest<memory/reset>/params",
                "ClientRequest<remoteControl/status/read>/params",
                "ClientRequest<rollout/compress>/params",
                "ClientRequest<windowsSandbox/readiness>/params",
            ],
        ),
    },
    Exception {
        what: "null beside absent",
        reason: "their JSON Schema allows null where their TypeScript has an optional field, and servers \
                 send it: skills/list has null in every optional field of an interface",
        which: Which::All(|found| found.what == What::OursIsNullable { optional: true }),
    },
    Exception {
        what: "trace of requests",
        reason: "theirs leaves it out of the requests of each method; it is in JSONRPCRequest of their \
                 JSON Schema",
        which: Which::All(|found| {
            found.what == What::TheirsHasNo("field")
                && is_field_of_variant(found, "ClientRequest", "trace")
                    | is_field_of_variant(found, "ServerRequest", "trace")
        }),
    },
    Exception {
        what: "emittedAtMs of ServerNotification",
        reason: "every notification has it; theirs says so in ServerNotificationEnvelope only",
        which: Which::All(|found| {
            found.what == What::TheirsHasNo("field")
                && is_field_of_variant(found, "ServerNotification", "emittedAtMs")
        }),
    },
    Exception {
        what: "the open end of CodexErrorInfo",
        reason: "any union that a server sends can grow, and no other of theirs says so in its type; ours \
                 names what is known, so that a switch over it is checked",
        which: Which::All(|found| match &found.what {
            What::TheirsMayBe(atom) => found.place == "CodexErrorInfo" && atom == "string",
            What::OursHasNo("variant") => found.place == "CodexErrorInfo<>",
            _ => false,
        }),
    },
    Exception {
        what: "absent on the wire",
        reason: "recorded config/read results leave it out",
        which: Which::At(is_optional, &["ConfigLayer/disabledReason", "ConfigReadResponse/layers"]),
    },
    Exception {
        what: "optional for what both sides send",
        reason: "clients may leave it out, and it is one type for both",
        which: Which::At(
            |what| matches!(what, What::OursIsOptional { .. }),
            &[
                "ActivePermissionProfile/extends",
                "AdditionalFileSystemPermissions/read",
                "AdditionalFileSystemPermissions/write",
                "AdditionalNetworkPermissions/enabled",
                "ExternalAgentConfigImportItemTypeFailure/cwd",
                "ExternalAgentConfigImportItemTypeFailure/errorType",
                "ExternalAgentConfigImportItemTypeFailure/source",
                "ExternalAgentConfigImportItemTypeFailure/subErrorType",
                "ExternalAgentConfigMigrationItem/cwd",
                "ExternalAgentConfigMigrationItem/details",
                "FileSystemSpecialPath<project_roots>/subpath",
                "FileSystemSpecialPath<unknown>/subpath",
                "GranularApproval/request_permissions",
                "GranularApproval/skill_approval",
                "LocalShellAction/env",
                "LocalShellAction/timeout_ms",
                "LocalShellAction/user",
                "LocalShellAction/working_directory",
                "MigrationDetails/commands",
                "MigrationDetails/hooks",
                "MigrationDetails/mcpServers",
                "MigrationDetails/plugins",
                "MigrationDetails/sessions",
                "MigrationDetails/skills",
                "MigrationDetails/subagents",
                "ResponseItem<local_shell_call>/call_id",
                "ResponseItem<reasoning>/encrypted_content",
                "ResponseItem<tool_search_call>/call_id",
                "ResponseItem<tool_search_output>/call_id",
                "SandboxPolicy<externalSandbox>/networkAccess",
                "SandboxPolicy<readOnly>/networkAccess",
                "SandboxPolicy<workspaceWrite>/excludeSlashTmp",
                "SandboxPolicy<workspaceWrite>/excludeTmpdirEnvVar",
                "SandboxPolicy<workspaceWrite>/networkAccess",
                "SandboxPolicy<workspaceWrite>/writableRoots",
                "SessionMigration/title",
                "Settings/developer_instructions",
                "Settings/reasoning_effort",
                "TextElement/placeholder",
                "ThreadRealtimeAudioChunk/itemId",
                "ThreadRealtimeAudioChunk/samplesPerChannel",
                "ThreadSectionAppearance/color",
                "ThreadSectionAppearance/icon",
                "UserInput<text>/text_elements",
            ],
        ),
    },
    Exception {
        what: "methods by name, and envelopes",
        reason: "theirs has no map from a method to its params and result, and envelopes in its JSON \
                 Schema only",
        which: Which::At(
            is_ours,
            &[
                "ArgumentsOf",
                "ClientNotificationMethod",
                "ClientNotifications",
                "ClientRequestMethod",
                "ClientRequests",
                "Handlers",
                "JSONRPCError",
                "JSONRPCErrorError",
                "JSONRPCMessage",
                "JSONRPCNotification",
                "JSONRPCRequest",
                "JSONRPCResponse",
                "Listeners",
                "NotificationMethod",
                "Open",
                "ParamsOf",
                "RequestMethod",
                "ResultOf",
                "ServerNotificationMethod",
                "ServerNotifications",
                "ServerRequestMethod",
                "ServerRequests",
                "UnknownVariant",
                "W3cTraceContext",
            ],
        ),
    },
    Exception {
        what: "one name for one thing",
        reason: "theirs uses the name twice, in two directories, for two types",
        which: Which::At(is_ours, &["LegacySessionSource", "ResponsesApiWebSearchAction"]),
    },
    Exception {
        what: "a name for what theirs writes in place",
        reason: "it can be imported, and has docs",
        which: Which::At(
            is_ours,
            &[
                "AcceptWithExecpolicyAmendment",
                "AccountSessionSignIn",
                "ActiveTurnNotSteerable",
                "AppLinkConfig",
                "AppToolConfig",
                "ApplyNetworkPolicyAmendment",
                "ApprovedExecpolicyAmendment",
                "ApprovedNetworkPolicyAmendment",
                "BlobResourceContent",
                "ConversationById",
                "ConversationByPath",
                "Denial",
                "GranularApproval",
                "HttpFailure",
                "OtlpGrpcExporter",
                "OtlpHttpExporter",
                "TextResourceContent",
                "ThreadListCwdFilter",
                "ThreadSpawn",
            ],
        ),
    },
    Exception {
        what: "in place what theirs names",
        reason: "a list, a map, a string or the body of one variant, which ours shows where it is used",
        which: Which::At(
            |what| *what == What::OursExportsNoSuchName,
            &[
                "AppLinksConfig",
                "AppToolsConfig",
                "BedrockSettingsParams",
                "CustomGatewaySettingsParams",
                "DynamicToolFunctionSpec",
                "DynamicToolNamespaceSpec",
                "ExecPolicyAmendment",
                "GcpSettingsParams",
                "ImageGenerationItem",
                "LocalShellExecAction",
                "PathUri",
                "ResponseItemId",
                "SleepItem",
                "WebSearchItem",
            ],
        ),
    },
];

fn is_optional(what: &What) -> bool {
    *what == What::OursIsOptional { nullable: true }
}

fn is_ours(what: &What) -> bool {
    *what == What::TheirsExportsNoSuchName
}

/// Whether a difference is at a field of the message of a method.
fn is_field_of_variant(found: &Difference, owner: &str, field: &str) -> bool {
    let rest = found.path.strip_prefix(owner).and_then(|rest| rest.strip_prefix('<'));
    let method = rest.and_then(|rest| rest.strip_suffix(field)?.strip_suffix(">/"));
    method.is_some_and(|method| !method.contains(['<', '>']))
}
