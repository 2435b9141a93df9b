//! The messages themselves: requests, notifications, responses and errors, one JSON object each.
//!
//! The protocol is JSON-RPC 2.0 without the `"jsonrpc"` member, which is neither written nor
//! required, and tolerated when present. Over stdio a message is a line, over WebSocket a frame.

mod decode;
mod error;
mod id;
mod location;
mod message;
mod response;

pub(crate) use error::reason;
pub use error::{DecodeError, ErrorObject};
pub use id::{RequestId, TraceContext};
pub(crate) use location::pointer;
pub use message::{
    ClientMessage, ErrorMessage, Message, NotificationMessage, RequestMessage, ServerMessage,
};
pub use response::ResponseMessage;
