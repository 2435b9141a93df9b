//! [`Backlog`]: events that wait to be read.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

use app_server_protocol::session;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// What happened on a connection.
pub type Event = session::Event<session::Client>;

/// How much can wait to be read, in bytes.
pub const LIMIT: usize = 64 << 20;

/// The events that wait for a reader, each with its size in bytes.
pub type Waiting = UnboundedReceiver<(Arc<Event>, usize)>;

/// What a reader and the session know of the events that wait.
#[derive(Debug, Default)]
pub struct Unread {
    /// Their size.
    pub bytes: AtomicUsize,
    /// Later ones were dropped.
    pub lagged: AtomicBool,
}

/// The session's end: it adds events.
pub struct Backlog {
    sender: UnboundedSender<(Arc<Event>, usize)>,
    unread: Arc<Unread>,
}

impl Backlog {
    pub fn new() -> (Self, Waiting, Arc<Unread>) {
        let (sender, waiting) = unbounded_channel();
        let unread = Arc::<Unread>::default();
        (Self { sender, unread: unread.clone() }, waiting, unread)
    }

    /// Adds an event. Returns whether there can be more.
    pub fn push(&self, event: &Arc<Event>, weight: usize) -> bool {
        let before = self.unread.bytes.fetch_add(weight, Ordering::Relaxed);
        // One event is taken whatever its length, since the session has limits for it.
        if before > 0 && before + weight > LIMIT {
            self.unread.lagged.store(true, Ordering::Relaxed);
            return false;
        }
        self.sender.send((event.clone(), weight)).is_ok()
    }
}
