//! The messages themselves: requests, notifications, responses and errors, one JSON object each.
//!
//! The protocol is JSON-RPC 2.0 without the `"jsonrpc"` field, which is neither written nor
//! required, but accepted if present. A message is a line over stdio, and a frame over WebSocket.

mod decode;
mod error;
mod head;
mod id;
mod kind;
mod location;
mod message;
mod response;

pub(crate) use error::reason;
pub use error::{DecodeError, ErrorObject};
pub(crate) use head::Head;
pub use id::{RequestId, TraceContext};
pub use kind::ErrorKind;
pub(crate) use location::pointer;
pub use message::{
    ClientMessage, ErrorMessage, Message, NotificationMessage, RequestMessage, ServerMessage,
};
pub use response::ResponseMessage;
