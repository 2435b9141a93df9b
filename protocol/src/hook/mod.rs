//! Hooks: what the configuration has run when something happens in a thread.
//!
//! A client lists them, lets people trust them, and hears when they run.

mod list;
mod run;

pub use list::*;
pub use run::*;
