//! Turns: what the agent does from the user input to its final answer. `start` starts a turn,
//! `lifecycle` describes, steers and interrupts it, and `progress` has the notifications sent
//! meanwhile.

mod error;
mod input;
mod lifecycle;
mod progress;
mod start;

pub use error::*;
pub use input::*;
pub use lifecycle::*;
pub use progress::*;
pub use start::*;
