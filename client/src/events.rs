//! [`Events`]: what happens on a connection.

use std::sync::{Arc, atomic::Ordering};

use crate::{
    backlog::{Backlog, Event, LIMIT, Unread, Waiting},
    connection::Connection,
    error::Error,
};

/// What happens on a connection, from the moment this exists: notifications, and what was late, refused or
/// invalid. Responses and requests of the server are not here.
///
/// Events wait until they are read. Drop this to stop reading.
#[derive(Debug)]
pub struct Events {
    waiting: Waiting,
    unread: Arc<Unread>,
    connection: Connection,
}

impl Events {
    /// How much can wait to be read, in bytes: about the length of the messages, and a fixed size for each.
    pub const LIMIT: usize = LIMIT;

    /// Creates a reader, and the end that the session writes to.
    pub(crate) fn new(connection: Connection) -> (Self, Backlog) {
        let (backlog, waiting, unread) = Backlog::new();
        (Self { waiting, unread, connection }, backlog)
    }

    /// The next event. An error once the connection has closed or events were dropped, and everything before
    /// that was read.
    ///
    /// Cancel safe: no event is lost if the future is dropped.
    pub async fn next(&mut self) -> Result<Arc<Event>, Error> {
        match self.waiting.recv().await {
            Some((event, weight)) => {
                self.unread.bytes.fetch_sub(weight, Ordering::Relaxed);
                Ok(event)
            }
            None if self.unread.lagged.load(Ordering::Relaxed) => Err(Error::Lagged),
            None => Err(self.connection.closed_error()),
        }
    }
}
