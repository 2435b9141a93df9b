//! The first protocol: bare method names, superseded by the methods with a slash.
//!
//! Most of it was last supported in 0.107.0; a few methods are still supported. Older types whose
//! names have been taken over by newer types live on here.

mod auth;
mod config;
mod conversation;
mod event;
mod id;
mod message;
mod sandbox;
mod workspace;

pub use auth::*;
pub use config::*;
pub use conversation::*;
pub use event::*;
pub use id::ConversationId;
pub use message::*;
pub use sandbox::*;
pub use workspace::*;
