//! A client of the Codex app-server, with tokio: it starts a server, or takes a connection to one, and speaks
//! with it through a [`Session`](app_server_protocol::session::ClientSession).
//!
//! ```no_run
//! use app_server_client::Client;
//! use app_server_protocol::{
//!     client_request::{Initialize, ThreadStart},
//!     initialize::{ClientInfo, InitializeParams},
//!     thread::ThreadStartParams,
//!     turn::{TurnStartParams, UserInput},
//! };
//! use tokio::process::Command;
//!
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::spawn(Command::new("codex").arg("app-server"))?;
//! client.request::<Initialize>(InitializeParams::new(ClientInfo::new("my_client", "1.0.0"))).await?;
//! let thread = client.request::<ThreadStart>(ThreadStartParams::default()).await?.thread;
//! let mut turn = client.turn(TurnStartParams::new(thread.id, [UserInput::text("Hello")])).await?;
//! while let Some(text) = turn.text().await? {
//!     print!("{text}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # What can be relied on
//!
//! * **Nothing is approved that nobody approved.** A request of the server is refused when nobody takes
//!   requests, when the [`Asked`] is dropped without an answer, and before the server stops waiting.
//! * **Nobody waits in vain.** When the connection closes, every request ends with an error.
//! * **Nothing is lost.** [`Events`] keep what comes until it is read, from when they are asked for; a
//!   [`Turn`] also what comes before the response to its request.
//! * **Neither side blocks the other.** What is to be sent waits while the server does not read, within the
//!   session's limits.
//! * Whoever stops waiting for a response, by dropping the future, cancels the request in the session.
//!   The server is not told.

/// The example of the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

mod asked;
mod client;
mod driver;
mod error;
mod events;
mod handle;
mod state;
mod turn;

pub use asked::{Asked, Requests};
pub use client::Client;
pub use error::Error;
pub use events::Events;
pub use turn::Turn;
