//! Permissions: what commands may reach, when somebody is asked first, and how a profile joins
//! both.
//!
//! A client picks them when it starts a thread or turn, and meets them again in approvals.

mod file_system;
mod macos;
mod policy;
mod profile;
mod request;

pub use file_system::*;
pub use macos::*;
pub use policy::*;
pub use profile::*;
pub use request::*;
