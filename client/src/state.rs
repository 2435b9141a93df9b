//! [`State`]: a session, and what waits for its events.

use std::{collections::BTreeMap, mem, sync::Arc, time::Duration};

use app_server_protocol::{
    ClientRequest, RequestId, RequestMessage, ServerRequest,
    method::Request,
    session::{self, ClientSession, Outcome, Reason, RequestOptions, SendError, Ticket},
};
use tokio::sync::{mpsc, oneshot};

use crate::{
    backlog::{Backlog, Event},
    error::Closed,
};

/// A request of the server, and what ends when it needs no response any more.
pub type Open = (RequestMessage<ServerRequest>, oneshot::Receiver<()>);

/// A session, and what waits for its events.
pub struct State {
    pub session: ClientSession,
    /// The futures that wait for the responses to our requests.
    waiting: BTreeMap<RequestId, oneshot::Sender<Outcome>>,
    readers: Vec<Backlog>,
    incoming: Option<mpsc::Sender<Open>>,
    /// The requests of the server that were handed out and have no response.
    open: BTreeMap<RequestId, oneshot::Sender<()>>,
    closed: Option<Closed>,
    /// What was received since the last event, in bytes.
    received: usize,
}

impl State {
    pub fn new(session: ClientSession) -> Self {
        Self {
            session,
            waiting: BTreeMap::new(),
            readers: Vec::new(),
            incoming: None,
            open: BTreeMap::new(),
            closed: None,
            received: 0,
        }
    }

    /// Why the session closed. `None` while there may be more events.
    pub const fn closed(&self) -> Option<&Closed> {
        self.closed.as_ref()
    }

    /// Takes bytes from the server.
    pub fn receive(&mut self, chunk: &[u8]) {
        self.received += chunk.len();
        self.session.receive(chunk);
    }

    /// Nothing more comes from the server.
    pub fn receive_end(&mut self, why: Closed) {
        self.closed.get_or_insert(why);
        self.session.receive_end();
    }

    /// Sends a request, and returns what its outcome comes from.
    pub fn request<M: Request<Set = ClientRequest>>(
        &mut self,
        params: M::Params,
        options: RequestOptions,
        now: Duration,
    ) -> Result<(Ticket<M>, oneshot::Receiver<Outcome>), SendError> {
        let ticket = self.session.request_with::<M>(params, options, now)?;
        let (waiting, outcome) = oneshot::channel();
        self.waiting.insert(ticket.id(), waiting);
        Ok((ticket, outcome))
    }

    /// Stops waiting for a response. Does nothing if the request has ended.
    pub fn cancel<M: Request>(&mut self, ticket: Ticket<M>) {
        self.waiting.remove(&ticket.id());
        self.session.cancel(&ticket);
    }

    /// Adds a reader of events, unless there will be none.
    pub fn add_reader(&mut self, reader: Backlog) {
        if self.closed.is_none() {
            self.readers.push(reader);
        }
    }

    /// Hands the requests of the server to a new receiver, unless there will be none.
    pub fn set_incoming(&mut self, incoming: mpsc::Sender<Open>) {
        if self.closed.is_none() {
            self.incoming = Some(incoming);
        }
    }

    /// A request of the server has its response.
    pub fn answered(&mut self, id: &RequestId) {
        self.open.remove(id);
    }

    /// Refuses a request of the server, and reports it to the readers.
    pub fn refuse(&mut self, id: RequestId, method: String) {
        self.open.remove(&id);
        if self.session.refuse(&id).is_ok() {
            self.publish(Event::Refused { id, method, reason: Reason::Unwanted });
        }
    }

    /// Hands out everything that happened.
    pub fn hand_out(&mut self, now: Duration) {
        while let Some(event) = self.session.next_event(now) {
            match event {
                Event::Ended(outcome) => {
                    if let Some(waiting) = self.waiting.remove(outcome.id()) {
                        // A future that is dropped cancels its request.
                        let _ = waiting.send(outcome);
                    }
                }
                Event::Request(message) => self.hand_over(message),
                Event::Closed(why) => self.close(why),
                event => {
                    if let Event::Withdrawn { id, .. } | Event::Refused { id, .. } = &event {
                        self.open.remove(id);
                    }
                    self.publish(event);
                }
            }
        }
    }

    /// Hands over a request of the server. Refuses it if nobody takes it, or too many wait to be taken.
    fn hand_over(&mut self, message: RequestMessage<ServerRequest>) {
        let id = message.id.clone();
        let (open, withdrawn) = oneshot::channel();
        let sent = match &self.incoming {
            Some(incoming) => {
                incoming.try_send((message, withdrawn)).map_err(|error| error.into_inner().0)
            }
            None => Err(message),
        };
        match sent {
            Ok(()) => drop(self.open.insert(id, open)),
            Err(message) => self.refuse(id, message.request.method().to_owned()),
        }
    }

    fn publish(&mut self, event: Event) {
        let weight = mem::take(&mut self.received) + size_of::<Event>();
        let event = Arc::new(event);
        self.readers.retain(|reader| reader.push(&event, weight));
    }

    fn close(&mut self, why: session::Closed) {
        self.closed.get_or_insert(match why {
            session::Closed::ByPeer => Closed::ByServer,
            session::Closed::Unsent => Closed::Unsent,
            _ => Closed::ByClient,
        });
        self.waiting.clear();
        self.readers.clear();
        self.incoming = None;
        self.open.clear();
    }
}
