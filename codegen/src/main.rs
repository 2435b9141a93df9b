//! `app-server-codegen`: generates the JSON Schema and the TypeScript declarations of the Codex
//! app-server protocol, and compares them with what the real servers print.

mod command;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anstream::{eprintln, println};
use anyhow::Result;
use app_server_codegen::{
    artefacts::artefacts,
    catalog::Catalog,
    declared::Declared,
    drift::{
        self, Unjudged,
        command::{DriftArguments, RulesArguments},
    },
    fidelity::{self, Releases, declarations},
    folder,
    history::History,
    inspect::Inspection,
    server,
};
use clap::{Parser, Subcommand, ValueEnum};
use command::{
    changelog::{self, ChangelogArguments},
    history::{DECLARED, HISTORY, HistoryCommand},
};

/// Generates the JSON Schema and the TypeScript declarations of the Codex app-server protocol from the
/// Rust types, and compares them with what the real servers print.
///
/// Exit codes: 0 all is well; 1 something differs; 2 the command line or an input is wrong; 3 a document
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
    /// crate's tables of releases.
    Generate {
        /// The folder to write to.
        #[arg(long, value_name = "DIR", default_value = "bindings")]
        out: PathBuf,
        /// The folder of the crate's tables of releases, to be written too.
        #[arg(long, value_name = "DIR", default_value = "protocol/src/release")]
        tables: PathBuf,
        /// The history, which tells the releases.
        #[arg(long, value_name = "FILE", default_value = HISTORY)]
        history: PathBuf,
        /// Write nothing; fail when a folder is not up to date.
        #[arg(long)]
        check: bool,
    },
    /// Compare our types with the schema documents of real servers: those of every release, which the
    /// history has.
    ///
    /// With each release: all that it can say or accept, our types can read and say. With the newest one:
    /// what we print is the same, member by member, in JSON Schema and in TypeScript. With all of them:
    /// nothing of ours exists in none, and what was removed is dated right.
    Fidelity {
        /// Compare with this release only.
        #[arg(long, value_name = "VERSION", conflicts_with = "all")]
        release: Option<String>,
        /// Compare with those of a folder instead: `index.json` and `releases/`.
        #[arg(long, value_name = "DIR", conflicts_with = "history")]
        upstream: Option<PathBuf>,
        /// Take the releases of the folder for all that there are, and check what only then can be told.
        #[arg(long, requires = "upstream")]
        all: bool,
        /// The history.
        #[arg(long, value_name = "FILE", default_value = HISTORY)]
        history: PathBuf,
        /// What the newest release declares in TypeScript.
        #[arg(long, value_name = "FILE", default_value = DECLARED)]
        typescript: PathBuf,
        /// How to print the result.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Read recorded traffic and tell what our types make of it: what is lost, what does not fit.
    ///
    /// A recording is JSON lines, each a bare message or {"dir": "c2s" | "s2c", "msg": …}. Values are
    /// never shown.
    Inspect {
        /// The recordings; of a folder, all that is in it and called `*.jsonl`.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Print one recorded message of each shape instead, with secrets and prose replaced.
        #[arg(long)]
        distinct: bool,
        /// How to print the result.
        #[arg(long, value_enum, default_value_t = Format::Text, conflicts_with = "distinct")]
        format: Format,
    },
    /// What every release says, in one file.
    History {
        #[command(subcommand)]
        command: HistoryCommand,
    },
    /// Tell what a change of the schema does to the wire, in which direction, and to whom.
    Drift(Box<DriftArguments>),
    /// List the rules of `drift`.
    Rules(RulesArguments),
    /// Tell what each release changed on the wire since the one before, newest first.
    Changelog(ChangelogArguments),
    /// Have a real server print its schema and its TypeScript, and keep the facts of them in a folder for
    /// `history add`.
    Collect {
        /// The server's binary, `codex`.
        #[arg(long, value_name = "FILE")]
        server: PathBuf,
        /// Its release.
        #[arg(long, value_name = "VERSION")]
        release: String,
        /// The folder of documents to add it to.
        #[arg(long, value_name = "DIR")]
        upstream: PathBuf,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For machines.
    Json,
}

fn main() -> ExitCode {
    let command = match Arguments::parse().command {
        Command::Drift(arguments) => return drift::command::drift(&arguments),
        Command::Rules(arguments) => return drift::command::rules(&arguments),
        command => command,
    };
    match run(command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(if error.is::<Unjudged>() { 3 } else { 2 })
        }
    }
}

/// Writes what is not as it should be, or only tells so. `false` means that a check failed.
fn bring_up_to_date(
    folder: &Path,
    files: &BTreeMap<&'static str, String>,
    check: bool,
) -> Result<bool> {
    let stale = folder::compare(folder, files)?;
    if check {
        for stale in &stale {
            eprintln!("{stale}");
        }
        if !stale.is_empty() {
            eprintln!("{} is not up to date; run `cargo codegen generate`", folder.display());
        }
        return Ok(stale.is_empty());
    }
    folder::update(folder, files, &stale)?;
    println!("{}: {} of {} files written", folder.display(), stale.len(), files.len());
    Ok(true)
}

/// Runs a command; `false` means that something differs.
fn run(command: Command) -> Result<bool> {
    match command {
        Command::Generate { out, tables, history, check } => {
            let files = artefacts(&Catalog::new(), &History::open(&history)?)?;
            let mut fresh = true;
            for (folder, files) in [(out, files.bindings), (tables, files.tables)] {
                fresh &= bring_up_to_date(&folder, &files, check)?;
            }
            Ok(fresh)
        }
        Command::Fidelity { release, upstream, all, history, typescript, format } => {
            let releases = match &upstream {
                Some(folder) => Releases::open(folder)?,
                None => History::open(&history)?.into(),
            };
            let chosen = match &release {
                Some(version) => fidelity::Chosen::One(version),
                None if all || upstream.is_none() => fidelity::Chosen::All,
                None => fidelity::Chosen::Folder,
            };
            let catalog = Catalog::new();
            let report = fidelity::check(&catalog, &releases, chosen)?;
            let declared = match &upstream {
                Some(_) => releases.declared()?,
                None => Some(Declared::open(&typescript)?),
            };
            let typescript =
                declared.map(|declared| declarations::check(&catalog, &declared)).transpose()?;
            match (format, &typescript) {
                (Format::Text, None) => println!("{report}"),
                (Format::Text, Some(typescript)) => println!("{report}\n{typescript}"),
                (Format::Json, typescript) => {
                    let mut json = report.to_json();
                    json["typescript"] =
                        typescript.as_ref().map(declarations::Report::to_json).into();
                    println!("{json:#}");
                }
            }
            Ok(report.is_clean() && typescript.is_none_or(|report| report.is_clean()))
        }
        Command::Inspect { files, distinct, format } => {
            let inspection = Inspection::of(&Catalog::new(), &files)?;
            if distinct {
                inspection.distinct().iter().for_each(|line| println!("{line}"));
                return Ok(true);
            }
            match format {
                Format::Text => println!("{inspection}"),
                Format::Json => println!("{:#}", inspection.to_json()),
            }
            Ok(inspection.is_clean())
        }
        Command::History { command } => command.run(),
        Command::Changelog(arguments) => changelog::run(&arguments).map(|()| true),
        // These have exit codes of their own, and do not come here.
        Command::Drift(_) | Command::Rules(_) => Ok(true),
        Command::Collect { server, release, upstream } => {
            server::collect(&server, &release, &upstream)?;
            println!("{}: {release} added", upstream.display());
            Ok(true)
        }
    }
}
