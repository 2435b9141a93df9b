//! Threads: conversations with the agent. `goal` holds what a thread works towards, `attachment`
//! what clients keep with it, `terminal` the commands that run beside it, `prediction` what may
//! come next in it, `realtime` talking in it, and `section` the groups that threads are kept in.

mod attachment;
mod goal;
mod prediction;
mod realtime;
mod section;
mod terminal;

pub use attachment::*;
pub use goal::*;
pub use prediction::*;
pub use realtime::*;
pub use section::*;
pub use terminal::*;
