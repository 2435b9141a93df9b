//! Why requests of the peer are refused.

use super::Fault;

/// Why a request of the peer is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The method is unknown.
    Unknown,
    /// The request is invalid.
    Invalid(Fault),
    /// Too many requests wait for a response, or the ID is too long.
    TooMany,
    /// Nobody responded in time.
    Late,
    /// The session's user refused it.
    Unwanted,
    /// A client sent it before `initialize` was answered.
    NotInitialized,
    /// A client sent `initialize` again.
    AlreadyInitialized,
}
