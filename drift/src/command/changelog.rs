//! The command `changelog`: what each release of the real server changed on the wire.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anstream::{eprintln, print, println};
use anyhow::Result;
use clap::{Args, ValueEnum};

use super::{CLEAN, UNJUDGED, USAGE, arguments::HistoryArgument};
use crate::{changelog, file, history::History, print::visible, read::document::Unjudged};

/// The arguments of `changelog`.
#[derive(Debug, Args)]
pub struct ChangelogArguments {
    /// Only what changed since this release.
    #[arg(long, value_name = "VERSION")]
    from: Option<String>,
    /// Only what changed up to this release.
    #[arg(long, value_name = "VERSION")]
    to: Option<String>,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = Format::Markdown)]
    format: Format,
    /// Write the whole changelog to FILE instead.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["from", "to", "format"])]
    write: Option<PathBuf>,
    #[command(flatten)]
    history: HistoryArgument,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For reading.
    Markdown,
    /// For programs: everything that a comparison finds.
    Json,
}

/// Prints the changelog, or writes it.
pub(super) fn run(arguments: &ChangelogArguments) -> u8 {
    match print(arguments) {
        Ok(()) => CLEAN,
        Err(error) => {
            eprintln!("error: {}", visible(&format!("{error:#}")));
            if error.is::<Unjudged>() { UNJUDGED } else { USAGE }
        }
    }
}

fn print(arguments: &ChangelogArguments) -> Result<()> {
    let history = arguments.history.open()?;
    if let Some(path) = &arguments.write {
        return write(&history, path);
    }
    let entries = changelog::entries(&history, arguments.from.as_deref(), arguments.to.as_deref())?;
    match arguments.format {
        Format::Markdown => print!("{}", changelog::markdown(&entries)),
        Format::Json => print!("{}", changelog::json(&entries)),
    }
    Ok(())
}

/// Writes the changelog of all releases to a file, unless that is what it holds.
pub fn write(history: &History, path: &Path) -> Result<()> {
    let text = changelog::markdown(&changelog::entries(history, None, None)?);
    let is_current = fs::read_to_string(path).is_ok_and(|current| current == text);
    if !is_current {
        file::write(path, &text)?;
    }
    let done = if is_current { "up to date" } else { "written" };
    println!("{}: {done}", path.display());
    Ok(())
}
