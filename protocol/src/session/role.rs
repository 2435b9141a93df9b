//! The two sides of a connection: what each sends, and how it refuses.

use std::{fmt, time::Duration};

use super::Reason;
use crate::{
    ClientMessage, ClientNotification, ClientRequest, ErrorMessage, ErrorObject, Message,
    RequestId, ServerMessage, ServerNotification, ServerRequest,
    client_request::Initialize,
    method::{Method, MethodSet},
    refusal::Refusal,
};

/// A side of a connection: [`Client`] or [`Server`].
pub trait Role: Rules + fmt::Debug + Sized {
    /// The requests that it sends.
    type Requests: MethodSet;
    /// The notifications that it sends.
    type Notifications: MethodSet;
    /// The requests that it receives.
    type PeerRequests: MethodSet + fmt::Debug;
    /// The notifications that it receives.
    type PeerNotifications: MethodSet + fmt::Debug;
}

/// The client's side.
#[derive(Debug, Clone, Copy)]
pub struct Client;

/// The server's side.
#[derive(Debug, Clone, Copy)]
pub struct Server;

impl Role for Client {
    type Requests = ClientRequest;
    type Notifications = ClientNotification;
    type PeerRequests = ServerRequest;
    type PeerNotifications = ServerNotification;
}

impl Role for Server {
    type Requests = ServerRequest;
    type Notifications = ServerNotification;
    type PeerRequests = ClientRequest;
    type PeerNotifications = ClientNotification;
}

/// How far the handshake is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// There was no `initialize`.
    New,
    /// `initialize` was sent with this ID.
    Initializing(RequestId),
    /// `initialize` succeeded.
    Ready,
}

impl Phase {
    /// Why a request with this method comes too early, or too late.
    pub(super) fn gate(&self, method: &str) -> Option<Reason> {
        match (self, method == Initialize::NAME) {
            (Self::New, true) | (Self::Ready, false) => None,
            (_, true) => Some(Reason::AlreadyInitialized),
            (_, false) => Some(Reason::NotInitialized),
        }
    }
}

/// What a side does by itself.
pub trait Rules {
    /// The ID of its first request: servers count from 0.
    const FIRST_ID: i64;

    /// Its refusal of a request.
    fn refuse(
        id: RequestId,
        method: &str,
        reason: &Reason,
    ) -> Message<Self::Requests, Self::Notifications>
    where
        Self: Role;

    /// How long its peer's requests with this method can stay unanswered.
    fn time_limit(method: &str) -> Option<Duration>;

    /// Why it refuses every request with this method now.
    fn gate(method: &str, phase: &Phase) -> Option<Reason>;

    /// The ID of the request that this notification says needs no response any more.
    fn resolved(notification: &Self::PeerNotifications) -> Option<&RequestId>
    where
        Self: Role;
}

impl Rules for Client {
    const FIRST_ID: i64 = 1;

    fn refuse(id: RequestId, method: &str, _: &Reason) -> ClientMessage {
        Refusal::of_method(method).respond_to(id)
    }

    fn time_limit(method: &str) -> Option<Duration> {
        // The refusal has to arrive before the server stops waiting.
        Refusal::of_method(method).time_limit().map(|limit| limit * 9 / 10)
    }

    fn gate(_: &str, _: &Phase) -> Option<Reason> {
        None
    }

    fn resolved(notification: &ServerNotification) -> Option<&RequestId> {
        match notification {
            ServerNotification::ServerRequestResolved(resolved) => Some(&resolved.request_id),
            _ => None,
        }
    }
}

impl Rules for Server {
    const FIRST_ID: i64 = 0;

    fn refuse(id: RequestId, method: &str, reason: &Reason) -> ServerMessage {
        let error = match reason {
            Reason::NotInitialized => ErrorObject::new(-32600, "Not initialized"),
            Reason::AlreadyInitialized => ErrorObject::new(-32600, "Already initialized"),
            Reason::TooMany => ErrorObject::new(-32001, "Server overloaded; retry later."),
            Reason::Invalid(fault) => ErrorObject::new(-32600, format!("Invalid request: {fault}")),
            Reason::Unknown => ErrorObject::method_not_found(method),
            Reason::Late => ErrorObject::new(-32603, format!("no response to {method} in time")),
            Reason::Unwanted => ErrorObject::new(-32603, format!("{method} is refused")),
        };
        Message::Error(ErrorMessage::new(id, error))
    }

    fn time_limit(_: &str) -> Option<Duration> {
        None
    }

    fn gate(method: &str, phase: &Phase) -> Option<Reason> {
        phase.gate(method)
    }

    fn resolved(_: &ClientNotification) -> Option<&RequestId> {
        None
    }
}
