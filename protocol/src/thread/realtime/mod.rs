//! Realtime: live conversations by voice or text on a thread, alongside its turns. A client starts
//! a session, sends it audio and text, and receives audio, transcripts and the items that the
//! thread stores of it.

mod input;
mod item;
mod output;
mod session;
mod start;
mod voice;

pub use input::*;
pub use item::*;
pub use output::*;
pub use session::*;
pub use start::*;
pub use voice::*;
