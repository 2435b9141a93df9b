//! The commands, a file each.

pub(crate) mod collect;
pub(crate) mod declarations;
pub(crate) mod fidelity;
pub(crate) mod generate;
pub(crate) mod history;
pub(crate) mod inspect;
pub(crate) mod part;
pub(crate) mod schema;
pub(crate) mod subset;

use clap::ValueEnum;

/// How to print a result.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For machines.
    Json,
}
