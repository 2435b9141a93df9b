//! Compares what servers do: each plays the same scenarios, and what came of them is compared line by line.

pub mod behaviour;
pub mod difference;
mod leaves;
pub mod normalise;
pub mod report;
pub mod target;
