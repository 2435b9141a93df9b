//! What a team writes down: `drift.toml`, and lists of methods.

pub(crate) mod choice;
pub(crate) mod file;
pub(crate) mod ignores;
pub(crate) mod subset;
mod suggestion;
