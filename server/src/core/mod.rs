//! The reference server's core: what happens and when is all that it knows, and effects are all that it does. It has no
//! input, output, clock, randomness or threads of its own.

mod account;
mod apps;
mod backend;
mod call;
mod calls;
mod client;
mod event;
mod http;
mod ids;
pub mod played;
mod secret;
pub mod settings;
mod state;
mod thread;
mod time;

pub use account::AuthJson;
pub(crate) use client::Expected;
pub use client::refusal;
pub(crate) use event::Caller;
pub use event::{ClientId, Effect, Event, Machine, Page, PageId, Start, StoreError};
pub use http::{CallId, HttpRequest, Progress};
pub use secret::SecretText;
pub use state::Core;
pub use time::Time;

impl Core {
    /// Takes what happened at a time, and returns what is to be done, in order.
    pub fn on(&mut self, event: Event, now: Time) -> Vec<Effect> {
        self.now = now;
        match event {
            Event::Connected(client) => self.connected(client),
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
    pub fn next_timeout(&self) -> Option<Time> {
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
