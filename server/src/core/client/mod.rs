//! Clients: what they send, in which order it is taken, and what they are sent.

mod ask;
mod connection;
mod expected;
mod gate;
mod handshake;
mod presence;
mod queue;
mod request;
pub(in crate::core) mod send;

pub(in crate::core) use connection::Connection;
pub(crate) use expected::Expected;
pub use queue::refusal;
