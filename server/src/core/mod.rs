//! The reference server's core: what happens and when is all that it knows, and effects are all that it does. It has no
//! input, output, clock, randomness or threads of its own.

mod account;
mod apps;
mod ask;
mod backend;
mod call;
mod calls;
mod connection;
mod disconnect;
mod event;
mod event_stream;
mod expected;
mod gate;
mod handshake;
mod ids;
mod limits;
pub mod played;
mod queue;
mod request;
mod reset_credit;
mod secret;
mod send;
pub mod settings;
mod state;
mod thread;
mod thread_usage;
mod token_usage;
mod told_limits;
mod workspace;

pub use account::AuthJson;
pub(crate) use event::Asked;
pub use event::{
    CallId, ClientId, Effect, Event, HttpRequest, Machine, Now, Page, PageId, Progress, Start,
    StoreError,
};
pub(crate) use expected::Expected;
pub use queue::refusal;
pub use secret::SecretText;
pub use state::Core;

use connection::Connection;

impl Core {
    /// Takes what happened at a time, and returns what is to be done, in order.
    pub fn on(&mut self, event: Event, now: Now) -> Vec<Effect> {
        self.now = now;
        match event {
            Event::Connected(client) => {
                self.connections.insert(client, Connection::default());
            }
            Event::Received(client, line) => self.take_or_queue(client, line),
            Event::Disconnected(client) => self.disconnected(client),
            Event::Stored(result) => self.stored(result),
            Event::Loaded(result) => self.loaded(result),
            Event::Http(call, progress) => self.progress(call, progress),
            Event::Listening(port, listens) => self.listening(port, listens),
            Event::Visited(page, target) => self.visited(page, &target),
            Event::Woke => {}
        }
        self.expire_refreshes();
        self.expire_browser_login();
        self.go_on_with_device();
        self.take_queued();
        std::mem::take(&mut self.effects)
    }

    /// When it must be woken, if nothing happens before.
    pub fn next_timeout(&self) -> Option<Now> {
        let timeouts =
            [self.next_refresh_timeout(), self.next_login_timeout(), self.next_device_timeout()];
        timeouts.into_iter().flatten().min()
    }

    /// The name of the client, as others are told by HTTP.
    fn originator(&self) -> String {
        let mut clients = self.connections.values().filter_map(|it| it.client.as_ref());
        clients.next().map_or_else(String::new, |client| client.client_info.name.clone())
    }
}
