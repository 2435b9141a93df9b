//! Which part of the protocol a command is about.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use anstream::println;
use anyhow::Result;
use app_server_codegen::{
    catalog::Catalog,
    schema,
    surface::{Notes, Surface},
    timeline::Timeline,
    trace::trace,
};
use app_server_drift::history::{History, Tier};
use app_server_protocol::release::Release;
use clap::Args;
use fs_err as fs;

use super::history::HISTORY;

/// What the part is taken from.
pub(crate) struct Sources<'h> {
    /// The methods of the part, and all types.
    pub(crate) catalog: Catalog,
    /// What is said of the types.
    pub(crate) notes: Notes,
    /// In which releases everything exists.
    pub(crate) timeline: Timeline<'h>,
}

/// The arguments that tell the part.
#[derive(Debug, Args)]
pub(crate) struct Part {
    /// Only these methods, and the types that they need: names, separated by commas.
    #[arg(long, value_name = "METHODS", value_delimiter = ',')]
    only: Vec<String>,
    /// What every release since this one may say: newer fields are optional, and what was removed since is kept.
    /// Without it, what the newest release says.
    #[arg(long, value_name = "RELEASE")]
    since: Option<Release>,
    /// Also what needs `experimentalApi`.
    #[arg(long)]
    experimental: bool,
    /// The history, from which the releases are read.
    #[arg(long, value_name = "FILE", default_value = HISTORY)]
    history: PathBuf,
}

impl Part {
    /// The surface that it asks for.
    pub(crate) fn surface(&self) -> Surface {
        match (self.since, self.experimental) {
            (None, false) => Surface::Stable,
            (None, true) => Surface::Experimental,
            (Some(since), false) => Surface::Since(since, Tier::Stable),
            (Some(since), true) => Surface::Since(since, Tier::Experimental),
        }
    }

    /// Reads what is needed for it: the history, of which the timeline is made, and the methods.
    pub(crate) fn with<T>(&self, run: impl FnOnce(&Sources<'_>) -> Result<T>) -> Result<T> {
        let history = History::open(&self.history)?;
        let catalog = Catalog::new();
        let notes = Notes::of(&catalog);
        let everything = schema::document(&catalog, &notes, Surface::Everything);
        let timeline = trace(&history, &catalog, &everything)?;
        let names: BTreeSet<String> = self.only.iter().map(|name| name.trim().to_owned()).collect();
        let catalog = if names.is_empty() { catalog } else { catalog.only(&names)? };
        run(&Sources { catalog, notes, timeline })
    }
}

/// Writes a file into a directory, which is created if it does not exist, and says so.
pub(crate) fn write(directory: &Path, name: &str, text: &str) -> Result<()> {
    let path = directory.join(name);
    fs::create_dir_all(directory)?;
    fs::write(&path, text)?;
    println!("{}", path.display());
    Ok(())
}
