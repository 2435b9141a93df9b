//! MCP servers: programs that bring tools and resources to the model.
//!
//! A client lists them, signs in to them, uses what they bring, and puts their questions before a
//! person.

mod elicitation;
mod form;
mod server;
mod status;

pub use elicitation::*;
pub use form::*;
pub use server::*;
pub use status::*;
