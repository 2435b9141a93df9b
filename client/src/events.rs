//! [`Events`]: what happens on a connection.

use std::sync::Arc;

use app_server_protocol::session::{Client, Event};
use tokio::sync::mpsc::UnboundedReceiver;

/// What happens on a connection, from when this was asked for: notifications, and whatever else the session
/// tells, but for responses and requests, which go to who waits for them.
///
/// What is not read is kept. Whoever no longer reads drops this.
#[derive(Debug)]
pub struct Events(pub(crate) UnboundedReceiver<Arc<Event<Client>>>);

impl Events {
    /// The next event, of which [`Event::Closed`] is the last. `None` after that.
    pub async fn next(&mut self) -> Option<Arc<Event<Client>>> {
        self.0.recv().await
    }
}
