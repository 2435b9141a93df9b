//! The command `changelog`, and the file beside the history that `history add` keeps up to date.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use anstream::{print, println};
use anyhow::Result;
use app_server_codegen::{changelog, folder, history::History};
use clap::{Args, ValueEnum};

use super::history::HISTORY;

/// The file beside the history that has the whole changelog.
const FILE: &str = "CHANGELOG-wire.md";

/// The arguments of `changelog`.
#[derive(Debug, Args)]
pub(crate) struct ChangelogArguments {
    /// Only what changed since this release.
    #[arg(long, value_name = "VERSION")]
    from: Option<String>,
    /// Only what changed up to this release.
    #[arg(long, value_name = "VERSION")]
    to: Option<String>,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = Format::Markdown)]
    format: Format,
    /// Write the whole of it into `CHANGELOG-wire.md` beside the history instead.
    #[arg(long, conflicts_with_all = ["from", "to", "format"])]
    write: bool,
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
pub(crate) fn run(arguments: &ChangelogArguments) -> Result<()> {
    let history = History::open(&arguments.history)?;
    if arguments.write {
        return write(&history, &arguments.history);
    }
    let entries = changelog::entries(&history, arguments.from.as_deref(), arguments.to.as_deref())?;
    match arguments.format {
        Format::Markdown => print!("{}", changelog::markdown(&entries)),
        Format::Json => println!("{}", changelog::json(&entries)?),
    }
    Ok(())
}

/// Brings the file beside a history up to date.
pub(crate) fn write(history: &History, path: &Path) -> Result<()> {
    let text = changelog::markdown(&changelog::entries(history, None, None)?);
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let files = BTreeMap::from([(FILE, text)]);
    let stale = folder::compare(folder, &files)?;
    folder::update(folder, &files, &stale)?;
    let done = if stale.is_empty() { "up to date" } else { "written" };
    println!("{}: {done}", folder.join(FILE).display());
    Ok(())
}
