//! Threads: conversations with the agent, and what is kept with them.
//!
//! `start`, `resume` and `fork` open one, `state` describes it, `settings` changes how it works.
//! `list`, `search`, `history` and `read_state` are for reading, `metadata`, `section`, `archive`
//! and `attachment` for keeping order, `revert` for taking back. `queue` holds input that waits,
//! `goal` what a thread works towards, `terminal` the commands that run beside it; `sample` and
//! `prediction` ask for text on the side, and `realtime` is talking. `source` tells what began a
//! thread.

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
