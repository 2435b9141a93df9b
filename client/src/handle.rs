//! The way to a session that another task drives.

use std::time::Duration;

use tokio::sync::{
    mpsc::{UnboundedReceiver, UnboundedSender, WeakUnboundedSender, unbounded_channel},
    oneshot,
};

use crate::{error::Error, state::State};

/// Something to do with the session, at a time.
pub type Command = Box<dyn FnOnce(&mut State, Duration) + Send>;

/// The way to the session. When there is none left, the connection is closed.
#[derive(Debug, Clone)]
pub struct Handle(UnboundedSender<Command>);

/// A way to the session that does not keep the connection open.
#[derive(Debug, Clone)]
pub struct WeakHandle(WeakUnboundedSender<Command>);

impl Handle {
    pub fn new() -> (Self, UnboundedReceiver<Command>) {
        let (sender, commands) = unbounded_channel();
        (Self(sender), commands)
    }

    /// Has something done; not at all, if the connection is closed.
    pub fn send(&self, command: impl FnOnce(&mut State, Duration) + Send + 'static) {
        let _ = self.0.send(Box::new(command));
    }

    /// Has something done, and returns what comes of it.
    pub async fn call<T: Send + 'static>(
        &self,
        command: impl FnOnce(&mut State, Duration) -> T + Send + 'static,
    ) -> Result<T, Error> {
        let (sender, result) = oneshot::channel();
        self.send(move |state, now| drop(sender.send(command(state, now))));
        result.await.map_err(|_| Error::Closed)
    }

    pub fn downgrade(&self) -> WeakHandle {
        WeakHandle(self.0.downgrade())
    }
}

impl WeakHandle {
    pub fn upgrade(&self) -> Option<Handle> {
        self.0.upgrade().map(Handle)
    }
}
