//! What is wrong with a message that was received.

use std::fmt;

use crate::{DecodeError, RequestId};

/// What is wrong with a message that was received. No variant repeats what it held, but for the ID and the
/// method.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// It cannot be decoded.
    Decode(DecodeError),
    /// It is longer than [`Limits::message_length`](super::Limits::message_length).
    TooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// It is nested deeper than [`Limits::depth`](super::Limits::depth).
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// It has more values than [`Limits::values`](super::Limits::values).
    TooManyValues {
        /// The limit.
        limit: usize,
    },
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
            Self::TooLong { limit } => write!(formatter, "a message longer than {limit} bytes"),
            Self::TooDeep { limit } => {
                write!(formatter, "a message nested deeper than {limit} levels")
            }
            Self::TooManyValues { limit } => {
                write!(formatter, "a message with more than {limit} values")
            }
            Self::DuplicateId { id, method } => {
                write!(formatter, "the request {method} has the ID {id} of an unanswered one")
            }
        }
    }
}

impl std::error::Error for Fault {}
