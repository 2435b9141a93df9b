//! The queue of what clients have sent and the server has not taken yet.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::sync::mpsc::UnboundedSender;

use super::incoming::Incoming;
use crate::core::{ClientId, Event, refusal};

/// Where the readers of all clients put what they read.
#[derive(Clone)]
pub(super) struct Queue {
    incoming: UnboundedSender<Incoming>,
    /// The places that are free. `None` if there is no limit.
    places: Option<Arc<Semaphore>>,
}

/// The server has ended.
#[derive(Debug)]
pub(super) struct Ended;

impl Queue {
    pub(super) fn new(incoming: UnboundedSender<Incoming>, places: Option<usize>) -> Self {
        Self { incoming, places: places.map(|count| Arc::new(Semaphore::new(count))) }
    }

    /// Adds a client, whose messages go there.
    pub(super) fn connect(
        &self,
        client: ClientId,
        messages: UnboundedSender<String>,
    ) -> Result<(), Ended> {
        self.incoming.send(Incoming::Client(client, messages)).map_err(|_| Ended)
    }

    /// Adds a line. If no place is free, a request is refused, and returned is what its client is told; anything else waits.
    pub(super) async fn push(
        &self,
        client: ClientId,
        line: String,
    ) -> Result<Option<String>, Ended> {
        let place = match &self.places {
            None => None,
            Some(places) => match places.clone().try_acquire_owned() {
                Ok(place) => Some(place),
                Err(_) => match refusal(&line) {
                    Some(refusal) => return Ok(Some(refusal)),
                    None => Some(places.clone().acquire_owned().await.map_err(|_| Ended)?),
                },
            },
        };
        self.incoming.send(Incoming::Line(client, line, place)).map_err(|_| Ended)?;
        Ok(None)
    }

    /// Removes a client, once everything that it sent is taken.
    pub(super) fn disconnect(&self, client: ClientId) {
        // A server that has ended has no clients.
        let _ = self.incoming.send(Incoming::Event(Event::Disconnected(client)));
    }
}
