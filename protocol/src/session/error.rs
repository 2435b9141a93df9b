//! Why something cannot be sent.

use std::fmt;

use crate::RequestId;

/// Why something cannot be sent. Nothing was sent, and the session goes on as before.
#[derive(Debug)]
#[non_exhaustive]
pub enum SendError {
    /// `initialize` has not been answered.
    NotInitialized,
    /// `initialize` has been sent.
    AlreadyInitialized,
    /// As many requests wait as [`Limits::pending_requests`](super::Limits::pending_requests) allows.
    TooManyPending,
    /// As much waits to be sent as [`Limits::unsent`](super::Limits::unsent) allows.
    Unsent,
    /// No request of the peer with this ID waits for a response: it has had one, or timed out, or was
    /// withdrawn.
    NotOpen(RequestId),
    /// The peer's request has another method than the response.
    OtherMethod {
        /// The request's ID.
        id: RequestId,
        /// The request's method.
        method: String,
    },
    /// The session is closed.
    Closed,
    /// The message cannot be written as JSON.
    Encode(serde_json::Error),
}

impl fmt::Display for SendError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotInitialized => formatter.write_str("`initialize` has not been answered"),
            Self::AlreadyInitialized => formatter.write_str("`initialize` has been sent"),
            Self::TooManyPending => formatter.write_str("too many requests wait for a response"),
            Self::Unsent => formatter.write_str("too much waits to be sent"),
            Self::NotOpen(id) => write!(formatter, "no request {id} waits for a response"),
            Self::OtherMethod { id, method } => {
                write!(formatter, "the request {id} has the method {method}")
            }
            Self::Closed => formatter.write_str("the session is closed"),
            Self::Encode(error) => write!(formatter, "the message cannot be written: {error}"),
        }
    }
}

impl std::error::Error for SendError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Encode(error) => Some(error),
            _ => None,
        }
    }
}
