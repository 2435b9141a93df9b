//! What an answer of a client is for.

/// What an answer of a client is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Expected {
    /// New tokens, for the turn in the thread with this ID.
    Tokens(String),
    /// The approval of a command in the thread with this ID.
    Approval(String),
}
