//! Clients that come and go.

use super::connection::Connection;
use crate::core::{ClientId, Core};

impl Core {
    /// A client is there, and has to initialize.
    pub(in crate::core) fn connected(&mut self, client: ClientId) {
        self.connections.insert(client, Connection::default());
    }

    /// Forgets what only a client that is gone could use: its lines that wait, its threads, and what it was asked. What it
    /// began for everybody goes on, such as a sign-in.
    pub(in crate::core) fn disconnected(&mut self, client: ClientId) {
        self.connections.remove(&client);
        self.waiting.retain(|(from, _)| *from != client);
        self.forget_threads(client);
        self.expected.retain(|_, (caller, _)| *caller != client);
    }
}
