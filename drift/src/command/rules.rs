//! The command `rules`: lists the rules.

use anstream::{print, println};
use clap::{Args, ValueEnum};

use super::CLEAN;
use crate::print::rules;

/// The arguments of `rules`.
#[derive(Debug, Args)]
pub struct RulesArguments {
    /// How to print them.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Print the JSON Schema of `--format json` instead.
    #[arg(long, exclusive = true)]
    print_schema: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For a terminal.
    Text,
    /// For programs.
    Json,
}

/// Runs `rules`.
pub(super) fn run(arguments: &RulesArguments) -> u8 {
    match (arguments.print_schema, arguments.format) {
        (true, _) => println!("{:#}", rules::json_schema().to_value()),
        (false, Format::Text) => print!("{}", rules::list()),
        (false, Format::Json) => print!("{}", rules::json()),
    }
    CLEAN
}
