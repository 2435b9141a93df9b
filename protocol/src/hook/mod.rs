//! Hooks: handlers that the configuration runs when something happens in a thread.
//!
//! A client lists them, lets users trust them, and is notified when they run.

mod list;
mod run;

pub use list::*;
pub use run::*;
