//! Why something has no result.

use std::fmt;

use app_server_protocol::{
    ErrorKind,
    session::{RequestError, SendError},
};

/// Why something has no result.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// It could not be sent.
    Send(SendError),
    /// It was sent, and failed.
    Request(RequestError),
    /// The connection closed.
    Closed,
}

impl Error {
    /// The kind of the error that the server responded with, if it did.
    pub fn kind(&self) -> Option<ErrorKind> {
        match self {
            Self::Request(error) => error.kind(),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Send(error) => error.fmt(formatter),
            Self::Request(error) => error.fmt(formatter),
            Self::Closed => formatter.write_str("the connection is closed"),
        }
    }
}

impl std::error::Error for Error {}

impl From<SendError> for Error {
    fn from(error: SendError) -> Self {
        match error {
            SendError::Closed => Self::Closed,
            error => Self::Send(error),
        }
    }
}

impl From<RequestError> for Error {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::Closed { .. } => Self::Closed,
            error => Self::Request(error),
        }
    }
}
