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
        place: "AccountSessionsSwitchResponse<authUrl+loginId>",
        reason: "the real schema says login_id and auth_url; the wire and the real TypeScript say \
                 loginId and authUrl",
    },
    Exception {
        place: "McpElicitationSchema",
        reason: "0.111.0 alone let a form's schema be any JSON",
    },
    Exception {
        place: "PluginInterface/defaultPrompt",
        reason: "0.113.0 and 0.114.0 gave a string where every later release gives a list",
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
];
