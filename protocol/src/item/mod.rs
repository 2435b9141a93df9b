//! Items: the parts of a turn, such as a message, a command or a file change. `delta` contains the
//! notifications of items in progress; `file_change` defines how files are changed.
//!
//! ```
//! use app_server_protocol::{ServerMessage, ServerNotification, item::ThreadItem};
//!
//! let item = r#"{"type":"agentMessage","id":"item","text":"Nothing is new."}"#;
//! let params = format!(r#"{{"item":{item},"threadId":"thread","turnId":"turn"}}"#);
//! let line = format!(r#"{{"method":"item/completed","params":{params}}}"#);
//!
//! let ServerMessage::Notification(message) = ServerMessage::decode(&line)? else { panic!() };
//! let ServerNotification::ItemCompleted(completed) = message.notification else { panic!() };
//! let ThreadItem::AgentMessage(message) = completed.item else { panic!() };
//! assert_eq!(message.text, "Nothing is new.");
//! # Ok::<(), app_server_protocol::DecodeError>(())
//! ```

mod collab;
mod command;
mod delta;
mod file_change;
mod image;
mod message;
mod thread_item;
mod tool_call;
mod web_search;

pub use collab::*;
pub use command::*;
pub use delta::*;
pub use file_change::*;
pub use image::*;
pub use message::*;
pub use thread_item::*;
pub use tool_call::*;
pub use web_search::*;
