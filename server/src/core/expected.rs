//! What an answer of a client is for.

use super::thread::AskedTokens;

/// What an answer of a client is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Expected {
    /// New tokens.
    Tokens(AskedTokens),
    /// The approval of a command in the thread with this ID.
    Approval(String),
}
