//! A client of the Codex app-server for tokio: it starts a server, or takes a connection to one, and runs a
//! [`Session`](app_server_protocol::session) on it.
//!
//! ```no_run
//! use app_server_client::Client;
//! use app_server_protocol::{
//!     client_request::ThreadStart,
//!     initialize::{ClientInfo, InitializeParams},
//!     thread::ThreadStartParams,
//!     turn::{TurnStartParams, UserInput},
//! };
//! use tokio::process::Command;
//!
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::spawn(Command::new("codex").arg("app-server"))?;
//! client.initialize(InitializeParams::new(ClientInfo::new("my_client", "1.0.0"))).await?;
//! let thread = client.request::<ThreadStart>(ThreadStartParams::default()).await?.thread;
//! let mut turn = client.turn(TurnStartParams::new(thread.id, [UserInput::text("Hello")])).await?;
//! while let Some(text) = turn.text().await? {
//!     print!("{text}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Guarantees
//!
//! * **Nothing is approved that you did not approve.** A request of the server is refused if nobody takes
//!   incoming requests, if the [`IncomingRequest`] is dropped, and shortly before the server stops waiting.
//! * **Every call takes effect in the order of your program.** [`Events`] and [`Incoming`] miss nothing from
//!   the moment they exist, and a dropped request is cancelled at once.
//! * **Nothing waits forever.** When the connection closes, every request, [`Events`] and [`Incoming`] ends
//!   with [`Error::Closed`], which says why: with the exit status and the standard error of the server.
//! * **Memory is bounded.** The [`Limits`](app_server_protocol::session::Limits) of the session bound what is
//!   received and sent. [`Events`] that are not read end with [`Error::Lagged`]; the connection goes on.
//! * **Neither side blocks the other.** Messages are received while the server does not read, and sent while
//!   you do not.

/// The example of the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

mod backlog;
mod client;
mod connection;
mod driver;
mod error;
mod events;
mod incoming;
mod process;
mod state;
mod turn;

pub use backlog::Event;
pub use client::Client;
pub use error::{Closed, Error, Exit};
pub use events::Events;
pub use incoming::{Incoming, IncomingRequest};
pub use turn::Turn;
