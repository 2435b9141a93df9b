//! Turns: what the agent does between a person's input and its last word on it. `start` begins one,
//! `lifecycle` tells of it, steers and stops it, `progress` holds what the server tells on the way.

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
