//! Where we differ from the real servers' schema, and why.
//!
//! Each line is a place of ours, matched with all below it, and a reason. One that excuses nothing in a
//! run over every release is an error.

/// A place where we are right to differ.
#[derive(Debug, Clone, Copy)]
pub struct Exception {
    /// The place, as fidelity prints it.
    pub place: &'static str,
    /// Why.
    pub reason: &'static str,
}

/// All of them.
pub const EXCEPTIONS: &[Exception] = &[
    Exception {
        place: "AccountSessionSignIn",
        reason: "the real schema says login_id and auth_url; the wire and the real TypeScript say \
                 loginId and authUrl",
    },
    Exception {
        place: "LegacySessionSource<custom>",
        reason: "only the TypeScript has the newer arms, since the schema has lost getConversationSummary",
    },
    Exception { place: "LegacySessionSource<internal>", reason: "the same" },
    Exception { place: "InternalSessionSource", reason: "the same" },
    Exception {
        place: "McpElicitationSchema",
        reason: "0.111.0 alone let a form's schema be any JSON",
    },
    Exception {
        place: "PluginInterface/defaultPrompt",
        reason: "0.113.0 and 0.114.0 gave a string where every later release gives a list",
    },
    Exception {
        place: "AppsConfig",
        reason: "the real schema loses the apps; the wire and the real TypeScript have them beside _default",
    },
    Exception { place: "AppConfig/", reason: "the same: what an app is configured by" },
    Exception { place: "AppToolConfig/", reason: "the same" },
    Exception { place: "AppLinkConfig/", reason: "the same" },
    Exception { place: "ToolExposureSurface=", reason: "the same" },
    Exception {
        place: "ThreadTimelineEntry<turnStarted>/",
        reason: "the real schema says turn_id and started_at; the wire and the real TypeScript say turnId and startedAt",
    },
    Exception {
        place: "ThreadTimelineEntry<turnCompleted>/",
        reason: "the same with turn_id, started_at, completed_at and duration_ms",
    },
    Exception {
        place: "HookMetadata<",
        reason: "one object until 0.147.0, which allowed a null command; command hooks had one",
    },
    Exception {
        place: "ThreadRealtimeItem<bemItemPromoted>/",
        reason: "the real schema says turn_id and item_id; the real TypeScript says turnId and itemId",
    },
    Exception {
        place: "ThreadIncrementElicitationResponse/count",
        reason: "unsigned until 0.142.5, of 64 bits with a sign since; it counts open questions",
    },
    Exception {
        place: "ThreadDecrementElicitationResponse/count",
        reason: "unsigned until 0.142.5, of 64 bits with a sign since; it counts open questions",
    },
    Exception {
        place: "LegacyCodexErrorInfo",
        reason: "the real schema gives events the newer type of the same name; on the wire they have snake_case",
    },
    Exception { place: "LegacyHttpFailure", reason: "the same" },
    Exception { place: "LegacyRateLimitSnapshot", reason: "the same" },
    Exception { place: "LegacyCreditsSnapshot", reason: "the same" },
    Exception { place: "LegacyRateLimitWindow", reason: "the same" },
    Exception { place: "LegacySkillMetadata", reason: "the same" },
    Exception { place: "LegacySkillInterface", reason: "the same" },
    Exception { place: "LegacyTextElement", reason: "the same" },
    Exception { place: "LegacySandboxPolicy<", reason: "the same" },
    Exception { place: "LegacyModelRerouteReason", reason: "the same" },
    Exception { place: "LegacyPatchApplyStatus", reason: "the same" },
];
