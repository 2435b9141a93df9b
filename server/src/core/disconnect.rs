//! The end of a connection.

use super::{ClientId, Core};

impl Core {
    /// Forgets what only a client that is gone could use: its lines that wait, its threads, and what it was asked. What it
    /// began for everybody goes on, such as a sign-in.
    pub(super) fn disconnected(&mut self, client: ClientId) {
        self.connections.remove(&client);
        self.waiting.retain(|(from, _)| *from != client);
        self.forget_threads(client);
        self.expected.retain(|_, (asked, _)| *asked != client);
    }
}
