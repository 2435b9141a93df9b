//! Where we differ from the real servers' schema, and why.
//!
//! Each line is a place of ours, matched with all below it, and a reason. One that excuses nothing in a
//! run over every release is an error.

use app_server_drift::RuleId;

/// A place where we are right to differ.
#[derive(Debug, Clone, Copy)]
pub(super) struct Exception {
    /// The place, as fidelity prints it.
    pub(super) place: &'static str,
    /// The rules of the differences; if there are none, it is all of them, and wrong dates.
    pub(super) rules: &'static [RuleId],
    /// Why.
    pub(super) reason: &'static str,
}

impl Exception {
    /// Whether it excuses a difference by a rule at a place, or a wrong date.
    pub(super) fn excuses(&self, place: &str, rule: Option<RuleId>) -> bool {
        let of_rule = || rule.is_some_and(|rule| self.rules.contains(&rule));
        place.starts_with(self.place) && (self.rules.is_empty() || of_rule())
    }
}

/// All of them.
pub(super) const EXCEPTIONS: &[Exception] = &[
    Exception {
        place: "AccountSessionsSwitchResponse={",
        rules: &[RuleId::S2cUnionArmAdded, RuleId::S2cUnionArmRemoved],
        reason: "the real schema says login_id and auth_url; the wire and the real TypeScript say \
                 loginId and authUrl",
    },
    Exception {
        place: "AppConfig.enabled",
        rules: &[RuleId::DefaultChanged],
        reason: "the real schema lets it be absent, though nothing in it leads to it; the real TypeScript does not",
    },
    Exception {
        place: "AppsConfig",
        rules: &[RuleId::MapVsStruct],
        reason: "the real schema loses the apps; the wire and the real TypeScript have them beside _default",
    },
    Exception {
        place: "CodexErrorInfo",
        rules: &[RuleId::S2cEnumClosed],
        reason: "any string stands for what later releases add, as it may in every union that a server sends",
    },
    Exception {
        place: "CodexErrorInfo=any object",
        rules: &[],
        reason: "the same with any object",
    },
    Exception {
        place: "HookMetadata<",
        rules: &[],
        reason: "one object until 0.147.0, which allowed a null command; command hooks had one",
    },
    Exception {
        place: "InternalSessionSource",
        rules: &[],
        reason: "only the TypeScript has it, since the schema has lost getConversationSummary",
    },
    Exception { place: "LegacySessionSource<custom>", rules: &[], reason: "the same" },
    Exception { place: "LegacySessionSource<internal>", rules: &[], reason: "the same" },
    Exception {
        place: "McpElicitationSchema",
        rules: &[],
        reason: "0.111.0 alone let a form's schema be any JSON",
    },
    Exception {
        place: "PluginInterface.defaultPrompt",
        rules: &[],
        reason: "0.113.0 and 0.114.0 gave a string where every later release gives a list",
    },
    Exception {
        place: "ThreadDecrementElicitationResponse.count",
        rules: &[RuleId::IntWidth],
        reason: "unsigned until 0.142.5, of 64 bits with a sign since; it counts open questions",
    },
    Exception {
        place: "ThreadIncrementElicitationResponse.count",
        rules: &[RuleId::IntWidth],
        reason: "the same",
    },
    Exception {
        place: "ThreadRealtimeItem<bemItemPromoted>.",
        rules: &[],
        reason: "the real schema says turn_id and item_id; the real TypeScript says turnId and itemId",
    },
    Exception {
        place: "ThreadTimelineEntry<turnCompleted>.",
        rules: &[],
        reason: "the same with turn_id, started_at, completed_at and duration_ms; the wire has turnId",
    },
    Exception {
        place: "ThreadTimelineEntry<turnStarted>.",
        rules: &[],
        reason: "the same with turn_id and started_at",
    },
    Exception {
        place: "EventMsg<error>.codex_error_info",
        rules: &[],
        reason: "the real schema gives events the newer type of the same name; on the wire they have snake_case",
    },
    Exception { place: "EventMsg<list_skills_response>.skills[]", rules: &[], reason: "the same" },
    Exception { place: "EventMsg<model_reroute>.reason", rules: &[], reason: "the same" },
    Exception { place: "EventMsg<patch_apply_end>.status", rules: &[], reason: "the same" },
    Exception {
        place: "EventMsg<session_configured>.sandbox_policy",
        rules: &[],
        reason: "the same",
    },
    Exception { place: "EventMsg<stream_error>.codex_error_info", rules: &[], reason: "the same" },
    Exception { place: "EventMsg<token_count>.rate_limits", rules: &[], reason: "the same" },
    Exception { place: "EventMsg<user_message>.text_elements[]", rules: &[], reason: "the same" },
    Exception { place: "LegacyCodexErrorInfo", rules: &[], reason: "the same" },
    Exception { place: "LegacyHttpFailure", rules: &[], reason: "the same" },
    Exception { place: "LegacyModelRerouteReason", rules: &[], reason: "the same" },
];
