//! `app-server-codegen`: generates the JSON Schema and the TypeScript declarations of the Codex
//! app-server protocol, and compares them with what the real servers print.

mod command;

use std::process::ExitCode;

use anstream::eprintln;
use anyhow::Result;
use app_server_codegen::{
    catalog::Catalog,
    schema,
    surface::{Notes, Surface},
};
use app_server_drift::command::{
    self as drift, Arguments as DriftArguments, ChangelogArguments, RulesArguments,
};
use clap::{Parser, Subcommand};
use command::{
    collect::Collect, declarations::Declarations, fidelity::Fidelity, generate::Generate,
    history::HistoryCommand, inspect::Inspect, schema::Schema, subset::Subset,
};
use serde_json::Value;

/// Generates the JSON Schema and the TypeScript declarations of the Codex app-server protocol from the
/// Rust types, and compares them with what the real servers print.
///
/// Exit codes: 0 success; 1 something differs; 2 the command line or an input is wrong; 3 a document
/// cannot be judged.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the generated files: JSON Schema, TypeScript declarations, the list of methods, and the
    /// crate's tables of releases and of refusals.
    Generate(Generate),
    /// Print a JSON Schema: for validators or generators of code, of some methods, for servers since a release.
    Schema(Schema),
    /// Write TypeScript declarations: of some methods, for servers since a release.
    Declarations(Declarations),
    /// Write what a client needs that uses some methods: `index.d.ts`, and each kind of schema.
    Subset(Subset),
    /// Compare our types with the schema documents of real servers: those of every release in the
    /// history.
    ///
    /// With each release: our types can read and write everything that it can send or accept. With the
    /// newest one: what we print is the same, field by field, in JSON Schema and in TypeScript. With all
    /// of them: nothing of ours exists in no release, and every removal has the right release.
    Fidelity(Fidelity),
    /// Read recorded traffic and report what our types make of it: what is lost, what does not fit.
    ///
    /// A recording is JSON lines, each a bare message or {"dir": "c2s" | "s2c", "msg": …}. Values are
    /// never shown.
    Inspect(Inspect),
    /// What every release says, in one file.
    History {
        #[command(subcommand)]
        command: HistoryCommand,
    },
    /// Run `app-server-drift`, with `current` for the schema of the Rust types as they are now (a file of
    /// that name is `./current`).
    Drift(Box<DriftArguments>),
    /// List the rules of `drift`.
    Rules(RulesArguments),
    /// List what each release of the real server changed on the wire, newest first.
    Changelog(ChangelogArguments),
    /// Have a real server print its schema and its TypeScript, and keep the facts of them in a directory
    /// for `history add`.
    Collect(Collect),
}

/// The schema of the Rust types.
fn current() -> Value {
    let catalog = Catalog::new();
    schema::document(&catalog, &Notes::of(&catalog), Surface::Experimental)
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    let is_clean = match command {
        Command::Generate(generate) => generate.run()?,
        Command::Schema(schema) => schema.run()?,
        Command::Declarations(declarations) => declarations.run()?,
        Command::Subset(subset) => subset.run()?,
        Command::Fidelity(fidelity) => fidelity.run()?,
        Command::Inspect(inspect) => inspect.run()?,
        Command::History { command } => command.run()?,
        Command::Collect(collect) => collect.run()?,
        Command::Drift(arguments) => return Ok(drift::run(&arguments, Some(current))),
        Command::Changelog(arguments) => return Ok(drift::changelog(&arguments)),
        Command::Rules(arguments) => return Ok(drift::rules(&arguments)),
    };
    Ok(ExitCode::from(u8::from(!is_clean)))
}
