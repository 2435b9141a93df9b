//! Threads, and turns in them.

mod command;
mod failure;
mod finish;
mod legacy;
mod model;
mod permissions;
mod refresh;
mod start;
mod state;
mod stream;
mod tell;
mod turn;
mod usage;

pub(super) use state::Thread;
