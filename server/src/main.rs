//! `app-server-reference` on the command line.

use std::process::ExitCode;

use app_server_reference::command::CommandLine;

fn main() -> ExitCode {
    CommandLine::of_process().run()
}
