//! What happens outside of the core.

use tokio::sync::mpsc::UnboundedSender;

use super::queue::Place;
use crate::core::{ClientId, Event};

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
