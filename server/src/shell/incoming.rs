//! What happens outside of the core.

use tokio::sync::OwnedSemaphorePermit;
use tokio::sync::mpsc::UnboundedSender;

use crate::core::{ClientId, Event};

/// A place in the queue of lines, which is free again when this is dropped. `None` if there is no limit.
pub(super) type Place = Option<OwnedSemaphorePermit>;

/// What happens outside of the core.
#[expect(
    clippy::large_enum_variant,
    reason = "there is one at a time, and it is taken apart at once"
)]
pub(super) enum Incoming {
    /// A client connects, and its messages go there.
    Client(ClientId, UnboundedSender<String>),
    /// A client sends a line, which has a place in the queue.
    Line(ClientId, String, Place),
    /// Something else for the core.
    Event(Event),
}
