//! A session, and who waits for what it tells.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use app_server_protocol::{
    RequestId, RequestMessage, ServerRequest,
    method::Request,
    session::{Client, ClientSession, Event, Outcome, Reason, Ticket},
};
use tokio::sync::{mpsc::UnboundedSender, oneshot};

/// A request of the server, and what ends when it needs no answer any more.
pub type Open = (RequestMessage<ServerRequest>, oneshot::Receiver<()>);

pub struct State {
    pub session: ClientSession,
    /// Who waits for the responses to our requests.
    pub waiting: BTreeMap<RequestId, oneshot::Sender<Outcome>>,
    /// Who reads events.
    pub readers: Vec<UnboundedSender<Arc<Event<Client>>>>,
    /// Who takes the requests of the server.
    pub taker: Option<UnboundedSender<Open>>,
    /// The requests of the server that were taken and are not answered.
    pub taken: BTreeMap<RequestId, oneshot::Sender<()>>,
}

impl State {
    pub fn new(session: ClientSession) -> Self {
        Self {
            session,
            waiting: BTreeMap::new(),
            readers: Vec::new(),
            taker: None,
            taken: BTreeMap::new(),
        }
    }

    /// Hands out everything that happened by now. Returns whether the session closed.
    pub fn hand_out(&mut self, now: Duration) -> bool {
        while let Some(event) = self.session.next_event(now) {
            match event {
                Event::Ended(outcome) => {
                    if let Some(waiting) = self.waiting.remove(outcome.id()) {
                        // Whoever is gone has cancelled the request.
                        let _ = waiting.send(outcome);
                    }
                }
                Event::Request(message) => self.ask(message),
                event => {
                    if let Event::Withdrawn { id, .. } | Event::Refused { id, .. } = &event {
                        self.taken.remove(id);
                    }
                    let is_over = matches!(event, Event::Closed(_));
                    self.tell(event);
                    if is_over {
                        self.readers.clear();
                        self.taker = None;
                        return true;
                    }
                }
            }
        }
        false
    }

    fn ask(&mut self, message: RequestMessage<ServerRequest>) {
        let id = message.id.clone();
        let (open, closed) = oneshot::channel();
        let refused = match &self.taker {
            Some(taker) => taker.send((message, closed)).err().map(|error| error.0.0),
            None => Some(message),
        };
        match refused {
            Some(message) => self.refuse(&message.id, message.request.method()),
            None => drop(self.taken.insert(id, open)),
        }
    }

    /// Stops waiting for a response.
    pub fn cancel<M: Request>(&mut self, ticket: Ticket<M>) {
        self.waiting.remove(&ticket.id());
        self.session.cancel(&ticket);
    }

    /// Refuses a request of the server, if it is not answered, and tells the readers.
    pub fn refuse(&mut self, id: &RequestId, method: &str) {
        self.taken.remove(id);
        if self.session.refuse(id).is_ok() {
            let (id, method) = (id.clone(), method.to_owned());
            self.tell(Event::Refused { id, method, reason: Reason::Unwanted });
        }
    }

    fn tell(&mut self, event: Event<Client>) {
        let event = Arc::new(event);
        self.readers.retain(|reader| reader.send(event.clone()).is_ok());
    }
}
