//! MCP servers: programs that provide tools and resources to the model.
//!
//! A client lists them, signs in to them, uses what they provide, and shows their questions to the
//! user.

mod elicitation;
mod form;
mod server;
mod status;

pub use elicitation::*;
pub use form::*;
pub use server::*;
pub use status::*;
