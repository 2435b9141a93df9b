//! The command line.

mod backend;
mod rejections;
mod schema;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use schema::schema;

/// Everything agrees.
const SAME: u8 = 0;
/// Something differs, or a script and the calls do not agree.
const DIFFERENT: u8 = 1;
/// The command line or an input is invalid.
const USAGE: u8 = 2;
/// Nothing can be said: a scenario could not be played.
const UNJUDGED: u8 = 3;

/// Runs clients and scenarios against the real Codex app-server, offline and without an account.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, disable_help_subcommand = true)]
pub struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Backend(backend::Arguments),
    Rejections(rejections::Arguments),
    Verify(verify::Arguments),
    /// Print the JSON Schema of scenarios.
    Schema,
}

impl CommandLine {
    /// Runs the command and returns its exit code.
    pub fn run(self) -> ExitCode {
        let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
            Ok(runtime) => runtime,
            Err(error) => return refuse(&error.into()),
        };
        let done = match self.command {
            Command::Backend(arguments) => runtime.block_on(backend::run(&arguments)),
            Command::Rejections(arguments) => runtime.block_on(rejections::run(&arguments)),
            Command::Verify(arguments) => runtime.block_on(verify::run(&arguments)),
            Command::Schema => schema::run(),
        };
        done.map_or_else(|error| refuse(&error), ExitCode::from)
    }
}

fn refuse(error: &anyhow::Error) -> ExitCode {
    eprintln!("error: {error:#}");
    ExitCode::from(USAGE)
}
