//! Rust types for every message of the Codex **app-server**, for every release since 0.99.0.
//!
//! The app-server speaks JSON-RPC (without the `"jsonrpc"` field) over stdio lines or WebSocket
//! frames. [`ServerMessage::decode`] reads what a server sends, [`ClientMessage::decode`] what a client
//! sends, and the four sets of methods are in the registry: [`ClientRequest`], [`ServerRequest`],
//! [`ServerNotification`] and [`ClientNotification`].
//!
//! ```
//! use app_server_protocol::{
//!     ClientRequest, RequestMessage, ServerMessage, ServerNotification,
//!     account::GetAccountParams, client_request,
//! };
//!
//! // Ask …
//! let request = RequestMessage::new(1, ClientRequest::AccountRead(GetAccountParams::default()));
//! assert_eq!(request.encode()?, r#"{"method":"account/read","id":1,"params":{}}"#);
//!
//! // … and read what comes back.
//! for line in [
//!     r#"{"id":1,"result":{"account":{"type":"apiKey"},"requiresOpenaiAuth":true}}"#,
//!     r#"{"method":"account/updated","params":{"authMode":null},"emittedAtMs":1795364837742}"#,
//!     r#"{"method":"news/arrived","params":{}}"#,
//! ] {
//!     match ServerMessage::decode(line)? {
//!         ServerMessage::Response(response) => {
//!             let account = response.result::<client_request::AccountRead>()?.account;
//!             assert_eq!(account.unwrap().tag(), "apiKey");
//!         }
//!         ServerMessage::Notification(message) => match message.notification {
//!             ServerNotification::AccountUpdated(update) => assert!(update.auth_mode.is_none()),
//!             other => assert_eq!(other.method(), "news/arrived"),
//!         },
//!         _ => unreachable!(),
//!     }
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What can be relied on
//!
//! * **A newer server does not break a client.** Unknown methods, enum values and union variants are kept
//!   and written back as they were; unknown fields are ignored. A known method with a body that does
//!   not fit is an error that says where.
//! * **An older server does not either.** What some release lacks is an `Option`, and
//!   [`wire::Newer`], [`wire::Optional`], [`wire::Nullable`] and [`wire::Field`] say what its absence
//!   means.
//! * **A new release does not break a build.** Types are `#[non_exhaustive]`: made by `new` or `Default` and
//!   setters, and matched with `..` and `_`. What a release adds is a minor version.
//! * **Secrets do not leak.** They are [`wire::Secret`]s, and no error repeats what a message held.

pub mod account;
pub mod app;
pub mod approval;
mod as_of;
pub mod check;
pub mod command;
pub mod config;
pub mod device_key;
mod envelope;
pub mod environment;
pub mod experimental_feature;
pub mod external_agent_config;
pub mod feedback;
pub mod fs;
pub mod fuzzy_file_search;
pub mod guardian;
pub mod hook;
pub mod initialize;
pub mod item;
mod json;
pub mod legacy;
mod limits;
mod macros;
pub mod mcp_server;
pub mod memory;
pub mod method;
pub mod model;
pub mod model_provider;
pub mod path;
pub mod permission;
pub mod plugin;
pub mod process;
pub mod project;
mod reader;
mod redact;
pub mod refusal;
mod registry;
pub mod release;
pub mod remote_control;
mod report;
pub mod response_item;
pub mod review;
#[cfg(feature = "schema")]
pub mod schema;
pub mod server;
pub mod session;
mod shape;
pub mod skill;
pub mod thread;
pub mod tool;
pub mod turn;
pub mod user_verification;
pub mod windows;
pub mod wire;
mod writer;

/// The newest release of the server that this crate knows. What it prints is exactly what the generated
/// schema and declarations say.
pub const NEWEST_RELEASE: &str = "0.169.0";

/// The examples of the READMEs compile.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
#[doc = include_str!("../README.md")]
mod readme {}

pub use as_of::{as_of, result_as_of};
pub use check::check;
pub use envelope::*;
pub use limits::{LimitExceeded, Limits};
pub use redact::{redact_line, redact_response};
pub use registry::*;
pub use report::{DecodeReport, PartKind, Unknown};
