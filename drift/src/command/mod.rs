//! The command line.

mod approve;
mod arguments;
pub mod changelog;
mod compare;
mod rules;

use std::process::ExitCode;

use anstream::eprintln;
use clap::{Args, Subcommand};

use crate::print::{json::INVALID, visible};
use crate::read::source::{Current, SourceError};

pub use approve::ApproveArguments;
pub use arguments::HistoryArgument;
pub use changelog::ChangelogArguments;
pub use compare::CompareArguments;
pub use rules::RulesArguments;

/// Nothing at or over `--fail-on`.
const CLEAN: u8 = 0;
/// Findings at or over it.
const FOUND: u8 = 1;
/// The command line is wrong.
const USAGE: u8 = 2;
/// A document could not be judged.
const UNJUDGED: u8 = 3;

/// The arguments of the gate: two documents, or a subcommand.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    compare: CompareArguments,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Accept what is found now: write an ignore for each finding at or over `--fail-on` to
    /// `drift.toml`, and keep everything else that is in it.
    Approve(Box<ApproveArguments>),
    /// List the rules.
    Rules(RulesArguments),
    /// List what each release of the real server changed on the wire, newest first.
    Changelog(ChangelogArguments),
}

/// Runs the gate. `current` prints the schema that `current` stands for, where there is one.
pub fn run(arguments: &Arguments, current: Option<Current>) -> ExitCode {
    ExitCode::from(match &arguments.command {
        None => compare::run(&arguments.compare, current),
        Some(Command::Approve(arguments)) => approve::run(arguments, current),
        Some(Command::Rules(arguments)) => rules::run(arguments),
        Some(Command::Changelog(arguments)) => changelog::run(arguments),
    })
}

/// Runs `rules`, for a command line that has it at its top.
pub fn rules(arguments: &RulesArguments) -> ExitCode {
    ExitCode::from(rules::run(arguments))
}

/// Runs `changelog`, for a command line that has it at its top.
pub fn changelog(arguments: &ChangelogArguments) -> ExitCode {
    ExitCode::from(changelog::run(arguments))
}

/// Prints why nothing was judged.
fn refuse(error: &SourceError) -> u8 {
    match error {
        SourceError::Unjudged(unjudged) => {
            eprintln!("error: {INVALID}: {}", visible(&unjudged.to_string()));
            UNJUDGED
        }
        SourceError::Missing(_) => {
            eprintln!("error: {}", visible(&error.to_string()));
            USAGE
        }
    }
}
