//! What is wrong with a message that was received.

use std::fmt;

use crate::{DecodeError, LimitExceeded, RequestId};

/// What is wrong with a message that was received. No variant repeats what it held, but for the ID and the
/// method.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// It cannot be decoded.
    Decode(DecodeError),
    /// It exceeds a limit of [`Limits::message`](super::Limits::message).
    Limit(LimitExceeded),
    /// It is a request with the ID of another one that is not answered yet.
    DuplicateId {
        /// The ID.
        id: RequestId,
        /// The method of the new request.
        method: String,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decode(error) => error.fmt(formatter),
            Self::Limit(exceeded @ LimitExceeded::Values(_)) => {
                write!(formatter, "a message with {exceeded}")
            }
            Self::Limit(exceeded) => write!(formatter, "a message {exceeded}"),
            Self::DuplicateId { id, method } => {
                write!(formatter, "the request {method} has the ID {id} of an unanswered one")
            }
        }
    }
}

impl std::error::Error for Fault {}
