//! Threads: conversations with the agent, and what is stored with them.
//!
//! `start`, `resume` and `fork` open a thread, `state` describes it, `settings` changes how it
//! works. `list`, `search`, `history` and `read_state` are for reading; `metadata`, `section`,
//! `archive` and `attachment` for organizing; `revert` for undoing. `queue` holds input for later
//! turns, `goal` is what a thread works towards, and `terminal` has the commands that run alongside
//! it. `sample` and `prediction` request text outside of turns, and `realtime` is for live
//! conversations. `source` identifies what started a thread.

mod archive;
mod attachment;
mod fork;
mod goal;
mod history;
mod list;
mod metadata;
mod prediction;
mod queue;
mod read_state;
mod realtime;
mod resume;
mod revert;
mod sample;
mod search;
mod section;
mod settings;
mod source;
mod start;
mod state;
mod terminal;

pub use archive::*;
pub use attachment::*;
pub use fork::*;
pub use goal::*;
pub use history::*;
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
