//! `app-server-reference` on the command line.

use std::process::ExitCode;

use app_server_reference::command::CommandLine;
use clap::Parser;

fn main() -> ExitCode {
    CommandLine::parse().run()
}
