//! A connection between a client and a server, as a state machine: it pairs responses with requests, makes
//! the handshake, keeps time limits, and refuses what nobody handles.
//!
//! It has no input, output, clock or threads of its own. Whoever drives it
//!
//! 1. sends what [`take_output`](Session::take_output) returns to the peer,
//! 2. handles events until [`next_event`](Session::next_event) returns `None`,
//! 3. waits for bytes from the peer, which [`receive`](Session::receive) takes in chunks of any size, but no
//!    longer than until [`next_timeout`](Session::next_timeout).
//!
//! Over WebSocket, [`take_message`](Session::take_message) and [`receive_message`](Session::receive_message)
//! take the places of the first and the last. `protocol/examples` has a program with threads. With tokio, the
//! crate `app-server-client` does all of it.
//!
//! Time is a [`Duration`] since a start that the caller chooses, so that tests need no clock and WebAssembly
//! no system's.
//!
//! ```
//! use std::time::Duration;
//! use app_server_protocol::{
//!     account::GetAccountParams, client_request::AccountRead,
//!     initialize::{ClientInfo, InitializeParams}, session::{ClientSession, Event},
//! };
//!
//! let now = Duration::ZERO;
//! let mut session = ClientSession::default();
//! session.initialize(InitializeParams::new(ClientInfo::new("my_client", "1.0.0")), now)?;
//! assert!(session.take_output().starts_with(br#"{"method":"initialize","id":1,"#));
//!
//! session.receive(b"{\"id\":1,\"result\":{\"userAgent\":\"my_client/0.169.0 (Debian) x (x; 1)\"}}\n");
//! assert!(matches!(session.next_event(now), Some(Event::Ended(_))));
//! assert_eq!(session.release().unwrap().to_string(), "0.169.0");
//! assert_eq!(session.take_output(), b"{\"method\":\"initialized\"}\n");
//!
//! let ticket = session.request::<AccountRead>(GetAccountParams::default(), now)?;
//! session.receive(b"{\"id\":2,\"result\":{\"account\":null,\"requiresOpenaiAuth\":true}}\n");
//! while let Some(event) = session.next_event(now) {
//!     match event {
//!         Event::Ended(outcome) => {
//!             if let Some(response) = outcome.result(&ticket) {
//!                 assert!(response?.account.is_none());
//!             }
//!         }
//!         // The user is not asked: the server is told no.
//!         Event::Request(message) => session.refuse(&message.id)?,
//!         _ => {}
//!     }
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What can be relied on
//!
//! * **Every request ends exactly once**, with [`Event::Ended`]: with a response, when its time is over, or
//!   when the session closes.
//! * **Nobody waits in vain for an answer.** A request of the peer that is unknown or invalid is refused at
//!   once, and one that is not answered in time before the peer stops waiting.
//! * **Nothing is lost in silence.** What is invalid, late, or answers nothing is an event. Only blank
//!   lines are not.
//! * **Memory is bounded** by [`Limits`] and the size of the chunks, if all events are handled before more is
//!   received.
//! * **How bytes are cut into chunks changes nothing**: not even within a character.

mod error;
mod event;
mod exchange;
mod fault;
mod input;
mod limits;
mod options;
mod outcome;
mod output;
mod reason;
mod role;
mod timed;

use std::{fmt, time::Duration};

pub use error::SendError;
pub use event::{Closed, Event, Unmatched};
pub use fault::Fault;
pub use limits::Limits;
pub use options::RequestOptions;
pub use outcome::{Outcome, RequestError, Ticket};
pub use reason::Reason;
pub use role::{Client, Role, Server};

use crate::{
    ErrorMessage, ErrorObject, Message, NotificationMessage, RequestId, ResponseMessage,
    client_request::Initialize,
    initialize::InitializeParams,
    method::{Notification, Request},
    release::Release,
};
use exchange::Exchange;
use input::Input;
use role::Phase;

/// The client's side of a connection.
pub type ClientSession = Session<Client>;

/// The server's side of a connection.
pub type ServerSession = Session<Server>;

/// One side of a connection; see [the module](self).
///
/// `Debug` shows no message, since there may be secrets in it.
pub struct Session<R: Role> {
    input: Input,
    exchange: Exchange<R>,
}

impl<R: Role> fmt::Debug for Session<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Session")
            .field("phase", &self.exchange.phase)
            .field("pending", &self.exchange.pending)
            .field("open", &self.exchange.open)
            .finish_non_exhaustive()
    }
}

impl<R: Role> Default for Session<R> {
    fn default() -> Self {
        Self::new(Limits::default())
    }
}

impl<R: Role> Session<R> {
    /// Creates a session for a new connection.
    pub fn new(limits: Limits) -> Self {
        Self { input: Input::new(limits.message.message_bytes), exchange: Exchange::new(limits) }
    }

    /// Takes bytes of lines from the peer: a part of a line, or several.
    pub fn receive(&mut self, chunk: &[u8]) {
        self.input.push(chunk);
    }

    /// Takes one whole message from the peer: a frame, or a line. A connection has either chunks or messages.
    pub fn receive_message(&mut self, message: impl Into<String>) {
        self.input.push_message(message.into());
    }

    /// Nothing more comes from the peer. What was received is still read; then the session closes.
    pub fn receive_end(&mut self) {
        self.input.end();
    }

    /// Returns what happened next: what was received, what took too long, or that the session closed. `None`
    /// if that is all until more is received, or until [`next_timeout`](Self::next_timeout).
    pub fn next_event(&mut self, now: Duration) -> Option<Event<R>> {
        loop {
            if let Some(event) = self.exchange.next() {
                return Some(event);
            }
            if self.exchange.is_closing() {
                self.input.close();
                return self.exchange.next();
            }
            if let Some(piece) = self.input.next() {
                if let Some(event) = self.exchange.take(piece, now) {
                    return Some(event);
                }
            } else if let Some(event) = self.exchange.expire(now) {
                return Some(event);
            } else if self.input.has_ended() {
                self.exchange.close(Closed::ByPeer);
            } else {
                return None;
            }
        }
    }

    /// When [`next_event`](Self::next_event) must be called, even if nothing is received.
    pub fn next_timeout(&self) -> Option<Duration> {
        let deadlines = [self.exchange.pending.next_deadline(), self.exchange.open.next_deadline()];
        deadlines.into_iter().flatten().min()
    }

    /// Takes what is to be sent, as lines. Empty if there is nothing.
    #[must_use = "the peer waits for it"]
    pub fn take_output(&mut self) -> Vec<u8> {
        self.exchange.output.take_lines()
    }

    /// Takes the next message that is to be sent, as one frame, without a line end.
    #[must_use = "the peer waits for it"]
    pub fn take_message(&mut self) -> Option<String> {
        self.exchange.output.pop()
    }

    /// Sends a request. It waits for its response as long as [`Limits::response_time`] says.
    pub fn request<M: Request<Set = R::Requests>>(
        &mut self,
        params: M::Params,
        now: Duration,
    ) -> Result<Ticket<M>, SendError> {
        self.request_with::<M>(params, RequestOptions::default(), now)
    }

    /// Sends a request with a time limit of its own, or a trace.
    pub fn request_with<M: Request<Set = R::Requests>>(
        &mut self,
        params: M::Params,
        options: RequestOptions,
        now: Duration,
    ) -> Result<Ticket<M>, SendError> {
        let RequestOptions { limit, trace } = options;
        let limit = limit.or(self.exchange.limits.response_time);
        let deadline = limit.map(|limit| now.saturating_add(limit));
        self.exchange.request(M::NAME, M::with_params(params), trace, deadline).map(Ticket::new)
    }

    /// Stops waiting for a response: the request has no [`Event::Ended`], and its response will be
    /// [`Unmatched::Late`]. The peer is not told. Returns whether the request was still waiting.
    pub fn cancel<M: Request>(&mut self, ticket: &Ticket<M>) -> bool {
        let method = self.exchange.pending.remove(&ticket.id);
        if let Some(method) = method {
            self.exchange.give_up(ticket.id, method);
        }
        method.is_some()
    }

    /// Sends a notification.
    pub fn notify<M: Notification<Set = R::Notifications>>(
        &mut self,
        params: M::Params,
    ) -> Result<(), SendError> {
        self.send_notification(NotificationMessage::new(M::with_params(params)))
    }

    /// Sends a notification with a timestamp, or one whose method is known at run time only.
    pub fn send_notification(
        &mut self,
        message: NotificationMessage<R::Notifications>,
    ) -> Result<(), SendError> {
        if self.exchange.phase != Phase::Ready {
            return Err(SendError::NotInitialized);
        }
        self.exchange.send(&Message::Notification(message))
    }

    /// Responds to a request of the peer with the result of the method `M`.
    pub fn respond<M: Request<Set = R::PeerRequests>>(
        &mut self,
        id: &RequestId,
        result: &M::Response,
    ) -> Result<(), SendError> {
        let method = self.method_of(id)?;
        if method != M::NAME {
            let (id, method) = (id.clone(), method.to_owned());
            return Err(SendError::OtherMethod { id, method });
        }
        let response = ResponseMessage::new::<M>(id.clone(), result).map_err(SendError::Encode)?;
        self.exchange.send(&Message::Response(response))?;
        self.exchange.open.remove(id);
        if self.exchange.phase == Phase::Initializing(id.clone()) {
            self.exchange.phase = Phase::Ready;
        }
        Ok(())
    }

    /// Responds to a request of the peer with an error. [`refuse`](Self::refuse) knows what each method of the
    /// server takes for a no.
    pub fn fail(&mut self, id: &RequestId, error: ErrorObject) -> Result<(), SendError> {
        self.method_of(id)?;
        self.exchange.send(&Message::Error(ErrorMessage::new(id.clone(), error)))?;
        self.exchange.open.remove(id);
        self.exchange.not_initializing(id);
        Ok(())
    }

    /// Refuses a request of the peer: a client answers no, as [`Refusal`](crate::refusal::Refusal) says, and a
    /// server with an error.
    pub fn refuse(&mut self, id: &RequestId) -> Result<(), SendError> {
        self.method_of(id)?;
        if let Some(method) = self.exchange.open.remove(id) {
            self.exchange.refuse(id.clone(), method, Reason::Unwanted);
        }
        Ok(())
    }

    fn method_of(&self, id: &RequestId) -> Result<&str, SendError> {
        if self.is_closed() {
            return Err(SendError::Closed);
        }
        let method = self.exchange.open.get(id);
        method.map(String::as_str).ok_or_else(|| SendError::NotOpen(id.clone()))
    }

    /// The peer's requests that wait for a response, by ID, each with its method.
    pub fn unanswered(&self) -> impl Iterator<Item = (&RequestId, &str)> {
        self.exchange.open.iter().map(|(id, method)| (id, method.as_str()))
    }

    /// The number of our requests that wait for a response.
    pub fn pending(&self) -> usize {
        self.exchange.pending.len()
    }

    /// Whether `initialize` succeeded, so that anything else can be sent.
    pub fn is_initialized(&self) -> bool {
        self.exchange.phase == Phase::Ready
    }

    /// Closes the session: every request that waits ends, of either side, and nothing more is received or
    /// sent. What was to be sent can still be taken.
    pub fn close(&mut self) {
        self.input.close();
        self.exchange.close(Closed::ByUser);
    }

    /// Whether nothing can be sent any more. There may be events left.
    pub fn is_closed(&self) -> bool {
        self.exchange.is_closing()
    }
}

impl Session<Client> {
    /// Sends `initialize`, which must come first. When the server has responded, `initialized` is sent, and
    /// other requests can be.
    pub fn initialize(
        &mut self,
        params: InitializeParams,
        now: Duration,
    ) -> Result<Ticket<Initialize>, SendError> {
        self.request::<Initialize>(params, now)
    }

    /// The server's release, as its response to `initialize` says. `None` before that, and if the
    /// `userAgent` has none.
    pub fn release(&self) -> Option<Release> {
        self.exchange.release
    }
}
