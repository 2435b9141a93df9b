//! Every method of the protocol, one row each, with one file per set. Everything else about a
//! method follows from its row.

mod client_notifications;
mod client_requests;
mod server_notifications;
mod server_requests;

pub use client_notifications::*;
pub use client_requests::*;
pub use server_notifications::*;
pub use server_requests::*;
