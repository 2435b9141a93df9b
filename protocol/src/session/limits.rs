//! What a session takes from its peer at most.

use std::time::Duration;

/// What a session takes from its peer at most, so that no peer can make it use memory without bound.
///
/// The defaults let pass everything that real servers send.
///
/// ```
/// use std::time::Duration;
/// use app_server_protocol::session::{ClientSession, Limits};
///
/// let mut limits = Limits::default();
/// limits.response_time = Some(Duration::from_secs(60));
/// let session = ClientSession::new(limits);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// What one message may cost. The rest of a message that is too long is skipped.
    pub message: crate::Limits,
    /// The length of the ID of a peer's request, in bytes, if it is a string. Defaults to 1,024.
    pub id_length: usize,
    /// The number of our requests that have not ended. Defaults to 1,024.
    pub pending_requests: usize,
    /// The number of the peer's requests that are not answered. Further ones are refused. Defaults to 1,024.
    pub open_requests: usize,
    /// The length of what waits to be sent, in bytes. Defaults to 64 MiB. If refusals exceed it, because
    /// the peer sends requests and does not read, the session closes.
    pub unsent: usize,
    /// How long a request waits for its response, unless it is sent with a limit of its own. `None`, the
    /// default, waits as long as the connection lasts: some requests take as long as what they run.
    pub response_time: Option<Duration>,
    /// How long a peer's request can stay unanswered before it is refused, unless its method has a limit
    /// of its own. `None`, the default, lets it wait for the user.
    pub answer_time: Option<Duration>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            message: crate::Limits::default(),
            id_length: 1 << 10,
            pending_requests: 1 << 10,
            open_requests: 1 << 10,
            unsent: 64 << 20,
            response_time: None,
            answer_time: None,
        }
    }
}
