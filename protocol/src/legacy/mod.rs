//! The first protocol: bare method names, superseded by the methods with a slash.
//!
//! Most of it ended with 0.107.0; a few methods are still answered. Names that a newer type took over
//! live on here.

mod auth;
mod config;
mod conversation;
mod event;
mod message;
mod workspace;

pub use auth::*;
pub use config::*;
pub use conversation::*;
pub use event::*;
pub use message::*;
pub use workspace::*;
