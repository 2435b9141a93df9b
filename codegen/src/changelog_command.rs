//! The command `changelog`, and the file that `generate` keeps up to date.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use anstream::{print, println};
use anyhow::Result;
use app_server_codegen::{changelog, history::History};
use clap::{Args, ValueEnum};

use super::history_command::HISTORY;

/// The file beside the history that has the whole changelog.
const FILE: &str = "CHANGELOG-wire.md";

/// The arguments of `changelog`.
#[derive(Debug, Args)]
pub(super) struct ChangelogArguments {
    /// Only what changed since this release.
    #[arg(long, value_name = "VERSION")]
    from: Option<String>,
    /// Only what changed up to this release.
    #[arg(long, value_name = "VERSION")]
    to: Option<String>,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = Format::Markdown)]
    format: Format,
    /// The history.
    #[arg(long, value_name = "FILE", default_value = HISTORY)]
    history: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Markdown,
    /// For machines: all that `drift` finds.
    Json,
}

/// Prints the changelog.
pub(super) fn run(arguments: &ChangelogArguments) -> Result<()> {
    let history = History::open(&arguments.history)?;
    let entries = changelog::entries(&history, arguments.from.as_deref(), arguments.to.as_deref())?;
    match arguments.format {
        Format::Markdown => print!("{}", changelog::markdown(&entries)),
        Format::Json => println!("{}", changelog::json(&entries)?),
    }
    Ok(())
}

/// The folder of a history, and what belongs beside it.
pub(super) fn artefacts(history: &Path) -> Result<(&Path, BTreeMap<&'static str, String>)> {
    let entries = changelog::entries(&History::open(history)?, None, None)?;
    let folder = match history.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    Ok((folder, BTreeMap::from([(FILE, changelog::markdown(&entries))])))
}
