//! The command line.

mod backend;
mod coverage;
mod rejections;
mod schema;
mod serve;
mod stop;
mod verify;

use std::ffi::OsString;
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
    Serve(serve::Arguments),
    Verify(verify::Arguments),
    /// Print the JSON Schema of scenarios.
    Schema,
}

impl CommandLine {
    /// Reads the command line of this process. A program named `codex` has the arguments of `codex`.
    pub fn of_process() -> Self {
        let mut arguments: Vec<OsString> = std::env::args_os().collect();
        let is_codex = arguments.first().is_some_and(|own| {
            std::path::Path::new(own).file_stem().is_some_and(|name| name == "codex")
        });
        if is_codex {
            arguments.splice(1..1, ["serve", "--"].map(OsString::from));
        }
        Self::parse_from(arguments)
    }

    /// Runs the command and returns its exit code.
    pub fn run(self) -> ExitCode {
        let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
            Ok(runtime) => runtime,
            Err(error) => return refuse(&error.into()),
        };
        let done = match self.command {
            Command::Backend(arguments) => runtime.block_on(backend::run(&arguments)),
            Command::Rejections(arguments) => runtime.block_on(rejections::run(&arguments)),
            Command::Serve(arguments) => runtime.block_on(serve::run(&arguments)),
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
