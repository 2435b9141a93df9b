//! The command `rules`: lists the rules.

use anstream::println;
use clap::{Args, ValueEnum};

use super::CLEAN;
use crate::{judge::catalogue::RULES, print::output::rules_schema};

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
    /// For people.
    Text,
    /// For machines.
    Json,
}

/// Runs `rules`.
pub(super) fn run(arguments: &RulesArguments) -> u8 {
    if arguments.print_schema {
        println!("{:#}", rules_schema().to_value());
        return CLEAN;
    }
    match arguments.format {
        Format::Text => {
            for rule in RULES {
                println!("{:<28} {:<5} {}", rule.id, rule.severity.name(), rule.summary);
            }
        }
        Format::Json => println!("{:#}", serde_json::json!(RULES)),
    }
    CLEAN
}
