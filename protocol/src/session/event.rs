//! What a session tells its user.

use super::{Fault, Outcome, Reason, Role};
use crate::{NotificationMessage, RequestId, RequestMessage};

/// What happened.
#[derive(Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "an event is taken apart, not kept")]
pub enum Event<R: Role> {
    /// A request of ours ended. This comes exactly once for each request, unless it is cancelled.
    Ended(Outcome),
    /// The peer sent a request, which now waits for [`respond`](super::Session::respond),
    /// [`fail`](super::Session::fail) or [`refuse`](super::Session::refuse).
    Request(RequestMessage<R::PeerRequests>),
    /// The peer sent a notification.
    Notification(NotificationMessage<R::PeerNotifications>),
    /// A request of the peer needs no response any more: the server resolved it, or the session closed.
    Withdrawn {
        /// The ID of the peer's request.
        id: RequestId,
        /// Its method.
        method: String,
    },
    /// The session refused a request of the peer.
    Refused {
        /// The ID of the peer's request.
        id: RequestId,
        /// Its method.
        method: String,
        /// Why.
        reason: Reason,
    },
    /// The peer sent a response that no request waits for. A late one can be read with the ticket of its
    /// request.
    Unmatched(Unmatched, Outcome),
    /// The peer sent something invalid, which was skipped.
    Invalid(Fault),
    /// The session closed. Nothing follows.
    Closed(Closed),
}

/// Why no request waits for a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unmatched {
    /// The request timed out or was cancelled before.
    Late,
    /// The request has had its response, or it timed out so long ago that it is forgotten.
    Duplicate,
    /// There never was such a request.
    Unknown,
}

/// Why a session closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Closed {
    /// [`close`](super::Session::close) was called.
    ByUser,
    /// The peer's output ended.
    ByPeer,
    /// The peer sends requests, and what it is answered is not taken from the session:
    /// [`Limits::unsent`](super::Limits::unsent).
    Unsent,
}
