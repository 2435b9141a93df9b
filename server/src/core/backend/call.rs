//! Calls to the backend for what a client asked.

use crate::core::Caller;

/// What a call is for.
pub(in crate::core) enum BackendCall {
    /// `account/rateLimits/read`
    Limits(Caller),
    /// `account/usage/read`
    TokenUsage(Caller),
    /// `account/usage/read` with the thread that has this ID.
    ThreadUsage(Caller, String),
    /// `account/workspaceMessages/read`
    Messages(Caller),
    /// `account/rateLimitResetCredit/consume`
    ResetCredit(Caller),
}
