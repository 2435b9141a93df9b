//! Items: the parts of a turn, such as a message, a command or a file change. `delta` contains the
//! notifications of items in progress; `file_change` defines how files are changed.

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
