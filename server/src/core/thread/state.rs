//! Threads and turns, as far as they have come.

use app_server_protocol::item::AgentMessageItem;
use app_server_protocol::permission::{AskForApproval, SandboxPolicy};
use serde_json::Value;

use super::stream::Stream;
use crate::core::{CallId, ClientId, Time};

/// A thread.
pub(in crate::core) struct Thread {
    pub(super) id: String,
    /// The client that started it, which is told of it.
    pub(super) client: ClientId,
    pub(super) model: String,
    pub(super) cwd: String,
    pub(super) approval: AskForApproval,
    pub(super) sandbox: SandboxPolicy,
    /// What the model is told: items of the Responses API.
    pub(super) history: Vec<Value>,
    /// How many turns there were.
    pub(super) turns: u64,
    /// The first turn that the user has not read.
    pub(super) unread: Option<String>,
    pub(super) usage: Usage,
    /// The turn in progress.
    pub(super) turn: Option<Turn>,
}

/// A turn in progress.
pub(in crate::core) struct Turn {
    pub(super) id: String,
    pub(super) started: Time,
    pub(super) doing: Doing,
    /// How new tokens were tried to be had in this turn.
    pub(super) refresh: Refresh,
    pub(super) stream: Stream,
    /// The agent's message that is being written.
    pub(super) writing: Option<AgentMessageItem>,
    /// The agent's last whole message.
    pub(super) said: Option<AgentMessageItem>,
    /// The commands that the model asked for and that have not ended, in order.
    pub(super) commands: Vec<Command>,
}

/// What a turn waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::core) enum Doing {
    /// Nothing: it has only begun.
    Starting,
    /// The model.
    Calling(CallId),
    /// New tokens of the client, until this time: the ID of the server's request.
    RefreshingByClient { request: i64, until: Time },
    /// New tokens of the issuer.
    RefreshingByIssuer(CallId),
    /// The client's approval of the first command: the ID of the server's request.
    Approving(i64),
}

/// What was done in a turn to get new tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::core) enum Refresh {
    None,
    /// The stored tokens were read again.
    Reloaded,
    /// The client or the issuer was asked.
    Requested,
}

/// A command that the model asks for.
#[derive(Debug, Clone)]
pub(in crate::core) struct Command {
    pub(super) call: String,
    pub(super) text: String,
    pub(super) started: i64,
}

/// The tokens of a thread.
#[derive(Debug, Clone, Default)]
pub(in crate::core) struct Usage {
    /// Those of the last answer and of all, if there was one.
    pub(super) counted: Option<(Counts, Counts)>,
}

/// Counts of tokens.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::core) struct Counts {
    pub(super) input: i64,
    pub(super) cached: i64,
    pub(super) output: i64,
    pub(super) reasoning: i64,
    pub(super) total: i64,
}
