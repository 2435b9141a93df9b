//! Threads: conversations with the agent, and what is stored with them.
//!
//! The types are grouped in modules, and all of them are also here.
//!
//! * a thread: [`state`], [`source`], [`settings`]
//! * opening one: [`start`], [`resume`], [`fork`]
//! * reading: [`list`], [`search`], [`history`], [`read_state`]
//! * organizing: [`metadata`], [`section`], [`archive`], [`attachment`]
//! * undoing: [`revert`]
//! * work: [`queue`] for later turns, [`goal`], and [`terminal`] for commands that run alongside
//! * text outside of turns: [`sample`], [`prediction`]
//! * live conversations: [`realtime`]
//!
//! ```
//! use app_server_protocol::{
//!     ClientRequest, RequestMessage,
//!     permission::SandboxMode,
//!     thread::ThreadStartParams,
//! };
//!
//! let params = ThreadStartParams::default()
//!     .cwd("/home/user/project")
//!     .sandbox(SandboxMode::ReadOnly);
//! let request = RequestMessage::new(1, ClientRequest::ThreadStart(params));
//! let params = r#"{"cwd":"/home/user/project","sandbox":"read-only"}"#;
//! assert_eq!(
//!     request.encode()?,
//!     format!(r#"{{"method":"thread/start","id":1,"params":{params}}}"#),
//! );
//! # Ok::<(), serde_json::Error>(())
//! ```

pub mod archive;
pub mod attachment;
pub mod fork;
pub mod goal;
pub mod history;
mod id;
pub mod list;
pub mod metadata;
pub mod prediction;
pub mod queue;
pub mod read_state;
pub mod realtime;
pub mod resume;
pub mod revert;
pub mod sample;
pub mod search;
pub mod section;
pub mod settings;
pub mod source;
pub mod start;
pub mod state;
pub mod terminal;

pub use archive::*;
pub use attachment::*;
pub use fork::*;
pub use goal::*;
pub use history::*;
pub use id::ThreadId;
pub use list::*;
pub use metadata::*;
pub use prediction::*;
pub use queue::*;
pub use read_state::*;
pub use realtime::*;
pub use resume::*;
pub use revert::*;
pub use sample::*;
pub use search::*;
pub use section::*;
pub use settings::*;
pub use source::*;
pub use start::*;
pub use state::*;
pub use terminal::*;
