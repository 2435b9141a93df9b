//! [`Error`]: why something has no result, and [`Closed`]: why a connection closed.

use std::{fmt, io, process::ExitStatus, sync::Arc};

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
    /// The request was sent, and failed.
    Request(RequestError),
    /// The connection closed.
    Closed(Closed),
    /// The events were not read for so long that more than [`Events::LIMIT`](crate::Events::LIMIT) of them
    /// waited. Later ones were dropped.
    Lagged,
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
            Self::Closed(closed) => write!(formatter, "the connection is closed: {closed}"),
            Self::Lagged => formatter.write_str("too many events were not read"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Send(error) => error.source(),
            Self::Request(error) => error.source(),
            Self::Closed(Closed::Failed(error)) => Some(error),
            Self::Closed(_) | Self::Lagged => None,
        }
    }
}

/// Why a connection closed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Closed {
    /// This side closed it: with [`Client::close`](crate::Client::close), or by dropping the last client, or
    /// the runtime stopped.
    ByClient,
    /// The server closed its output.
    ByServer,
    /// The server exited, or closed its output and was ended.
    Exited(Arc<Exit>),
    /// Reading or writing failed.
    Failed(Arc<io::Error>),
    /// The server sends requests, but does not read the responses:
    /// [`Limits::unsent`](app_server_protocol::session::Limits::unsent).
    Unsent,
}

impl fmt::Display for Closed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ByClient => formatter.write_str("this side closed it"),
            Self::ByServer => formatter.write_str("the server closed it"),
            Self::Exited(exit) => exit.fmt(formatter),
            Self::Failed(error) => error.fmt(formatter),
            Self::Unsent => formatter.write_str("the server does not read the responses"),
        }
    }
}

/// How a server exited.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Exit {
    /// Its exit status. `None` if the system did not say.
    pub status: Option<ExitStatus>,
    /// The end of what it wrote to its standard error, at most 8 KiB.
    pub stderr: String,
}

impl fmt::Display for Exit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the server ended")?;
        if let Some(status) = self.status {
            write!(formatter, " with {status}")?;
        }
        match self.stderr.trim() {
            "" => Ok(()),
            stderr => write!(formatter, ": {stderr}"),
        }
    }
}
