//! `generate`: writes the generated files.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use anstream::{eprintln, println};
use anyhow::Result;
use app_server_codegen::directory;
use app_server_codegen::{artefacts::artefacts, catalog::Catalog};
use app_server_drift::history::History;
use clap::Args;

use super::history::HISTORY;

/// The arguments of `generate`.
#[derive(Debug, Args)]
pub(crate) struct Generate {
    /// The directory to write to.
    #[arg(long, value_name = "DIR", default_value = "bindings")]
    out: PathBuf,
    /// The source directory of the crate, whose tables are written too.
    #[arg(long, value_name = "DIR", default_value = "protocol/src")]
    tables: PathBuf,
    /// The history, from which the releases are read.
    #[arg(long, value_name = "FILE", default_value = HISTORY)]
    history: PathBuf,
    /// Write nothing; fail if a directory is not up to date.
    #[arg(long)]
    check: bool,
}

impl Generate {
    /// Runs it; `false` means that something is not up to date.
    pub(crate) fn run(self) -> Result<bool> {
        let Self { out, tables, history, check } = self;
        let files = artefacts(&Catalog::new(), &History::open(&history)?)?;
        let mut fresh = true;
        for (directory, files) in [(out, files.bindings), (tables, files.tables)] {
            fresh &= bring_up_to_date(&directory, &files, check)?;
        }
        Ok(fresh)
    }
}

/// Writes what is not as it should be, or only tells so. `false` means that a check failed.
fn bring_up_to_date(
    directory: &Path,
    files: &BTreeMap<&'static str, String>,
    check: bool,
) -> Result<bool> {
    let stale = directory::compare(directory, files)?;
    if check {
        for stale in &stale {
            eprintln!("{stale}");
        }
        if !stale.is_empty() {
            eprintln!("{} is not up to date; run `cargo codegen generate`", directory.display());
        }
        return Ok(stale.is_empty());
    }
    directory::update(directory, files, &stale)?;
    println!("{}: {} of {} files written", directory.display(), stale.len(), files.len());
    Ok(true)
}
