//! `app-server-drift`: the drift gate on the command line.

use std::process::ExitCode;

use app_server_drift::command::{self, Arguments};
use clap::Parser;

/// Tells what a change to a Codex app-server schema does on the wire: who breaks, how, and in which
/// direction.
///
/// OLD and NEW are a file, a directory, REVISION:PATH in git (`:PATH` is what is staged), or a release of
/// the real server such as 0.169.0.
///
/// Exit codes: 0 nothing at or over `--fail-on`; 1 findings; 2 the command line or an input is invalid; 3 a
/// document cannot be judged.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, after_help = EXAMPLES)]
struct CommandLine {
    #[command(flatten)]
    arguments: Arguments,
}

const EXAMPLES: &str = "\
Examples:
  app-server-drift 0.166.0 0.169.0                       what a release changed
  app-server-drift HEAD:schema.json schema.json          what your change does
  app-server-drift origin/main:schema.json schema.json --format github --fail-on error
  app-server-drift approve HEAD:schema.json schema.json --reason \"agreed with the clients\"";

fn main() -> ExitCode {
    command::run(&CommandLine::parse().arguments, None)
}
