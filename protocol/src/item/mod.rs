//! Items: the parts of a turn, such as a message, a command or a change of files. `delta` holds
//! what the server tells about items in progress, `file_change` how files are changed.

mod delta;
mod file_change;

pub use delta::*;
pub use file_change::*;
