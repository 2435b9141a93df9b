//! Runs clients and scenarios against the real Codex app-server, offline and without an account.
//!
//! A [`scenario`] scripts the world around a server: the model, the backend, the configuration, and what a client asks.
//! [`backend`] plays that world on loopback, [`process`] runs a real server in it, [`play`] does what the client does,
//! and [`verify`] compares what came of it between two servers.
//!
//! [`core`] is a server of our own that does as the real ones do. [`shell`] runs it as a program, and [`testing`] inside a
//! test, without a clock.

pub mod ask;
pub mod backend;
pub mod command;
pub mod core;
pub mod eras;
mod lines;
pub mod play;
pub mod process;
pub mod rejection;
pub mod scenario;
pub mod shell;
mod store;
pub mod testing;
pub mod verify;

/// The host of the issuer of tokens. Real servers ask no other, so a scenario scripts calls to it by their whole address.
pub(crate) const ISSUER_HOST: &str = "auth.openai.com";

/// The variable with the address on loopback at which the reference server finds the issuer.
pub(crate) const ISSUER_ADDRESS: &str = "APP_SERVER_ISSUER";

/// The file that marks a `CODEX_HOME` as one that the reference server may sign in and out of.
pub const MARKER: &str = ".app-server-reference";
