//! [`Connection`]: the state that the client's handles and its driver share.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use app_server_protocol::session::{ClientSession, SendError};
use tokio::{
    sync::Notify,
    time::{Instant, sleep_until},
};

use crate::{
    error::{Closed, Error},
    state::State,
};

/// The state that the client's handles and its driver share.
///
/// Each call locks the state, changes it, and hands out what follows. There is no queue between a handle and the
/// session, so calls take effect in the order in which they are made.
#[derive(Clone)]
pub struct Connection(Arc<Shared>);

struct Shared {
    state: Mutex<State>,
    /// A handle changed the state, so there may be something to send.
    changed: Notify,
    start: Instant,
}

impl Connection {
    pub fn new(session: ClientSession) -> Self {
        let state = Mutex::new(State::new(session));
        Self(Arc::new(Shared { state, changed: Notify::new(), start: Instant::now() }))
    }

    /// Changes the state for a handle, and wakes the driver.
    pub fn with<T>(&self, change: impl FnOnce(&mut State, Duration) -> T) -> T {
        let result = self.drive(change);
        self.0.changed.notify_one();
        result
    }

    /// Changes the state for the driver.
    pub fn drive<T>(&self, change: impl FnOnce(&mut State, Duration) -> T) -> T {
        let mut state = self.0.state.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.0.start.elapsed();
        let result = change(&mut state, now);
        state.hand_out(now);
        result
    }

    /// Waits until a handle changed the state.
    pub async fn changed(&self) {
        self.0.changed.notified().await;
    }

    /// Waits until a time of the session. Forever if there is none.
    pub async fn until(&self, time: Option<Duration>) {
        match time.and_then(|time| self.0.start.checked_add(time)) {
            Some(instant) => sleep_until(instant).await,
            None => std::future::pending().await,
        }
    }

    /// Why the connection closed, if it did.
    pub fn closed(&self) -> Option<Closed> {
        self.drive(|state, _| state.closed().cloned())
    }

    /// The error of whatever waited for a connection that closed.
    pub fn closed_error(&self) -> Error {
        Error::Closed(self.closed().unwrap_or(Closed::ByClient))
    }

    /// The error of something that could not be sent.
    pub fn send_error(&self, error: SendError) -> Error {
        match error {
            SendError::Closed => self.closed_error(),
            error => Error::Send(error),
        }
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Connection").finish_non_exhaustive()
    }
}
