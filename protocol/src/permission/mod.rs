//! Permissions: what commands can access, when approval is needed, and how a profile combines the
//! two.
//!
//! A client selects them when it starts a thread or turn, and sees them again in approvals.

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
