//! What came of a scenario, as it was: with the IDs, times and paths of the run.

use std::net::SocketAddr;
use std::path::PathBuf;

use app_server_protocol::release::Release;
use serde_json::Value;

use crate::backend::Call;

/// What came of a scenario.
#[derive(Debug)]
pub struct Record {
    /// The server's release.
    pub release: Release,
    /// What the client did and what the server sent, in the order in which the client saw it.
    pub events: Vec<Event>,
    /// The calls that the scenario scripts, in the order in which they came.
    pub calls: Vec<Call>,
    /// What was asked and not scripted, and the reverse; a sentence each. If there is one, the rest proves nothing.
    pub problems: Vec<String>,
    /// The directory that held everything.
    pub root: PathBuf,
    /// The backend's address.
    pub backend: SocketAddr,
    /// The tokens by name.
    pub tokens: Vec<(String, String)>,
}

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Event {
    /// The client did something.
    Did(String),
    /// The server sent a message.
    Sent(Frame),
    /// A sentence about what else happened.
    Note(String),
    /// A file of `CODEX_HOME`: its path, and its mode and text if it is there.
    File(String, Option<(u32, String)>),
}

/// A message of the server.
#[derive(Debug, Clone)]
pub struct Frame {
    /// What kind of message it is.
    pub kind: Kind,
    /// Its method; for a response, that of the client's request.
    pub method: String,
    /// Its other fields.
    pub body: Value,
}

/// The kinds of messages that a server sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A notification.
    Notification,
    /// A request of the server.
    Request,
    /// A response or an error.
    Response,
}
