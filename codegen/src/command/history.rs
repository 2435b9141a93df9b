//! The command `history`.

use std::path::{Path, PathBuf};

use anstream::{eprintln, print, println};
use anyhow::{Context, Result, bail};
use app_server_codegen::{
    declared::Declared,
    directory,
    fidelity::{self, Releases},
};
use app_server_drift::{
    command::changelog,
    history::{Documents, History, Outcome, Tier, Unlisted},
    internal::write,
};
use app_server_protocol::release::Release;
use clap::{ArgGroup, Subcommand};

/// Where the history is.
pub(crate) const HISTORY: &str = "drift/history.txt";

/// Where the changelog of all releases is.
pub(crate) const CHANGELOG: &str = "snapshots/CHANGELOG-wire.md";

/// Where that is which the newest release declares in TypeScript.
pub(crate) const DECLARED: &str = "snapshots/typescript.d.ts";

/// What is done with the history.
#[derive(Debug, Subcommand)]
pub(crate) enum HistoryCommand {
    /// Add releases to the history, oldest first. One that it has is compared with what it says.
    ///
    /// Either all releases of a directory, or one with its two documents: `--release V STABLE EXPERIMENTAL`.
    #[command(group = ArgGroup::new("source").required(true).args(["upstream", "documents"]))]
    Add {
        /// The release; without it all of the directory.
        #[arg(long, value_name = "VERSION", required_unless_present = "upstream")]
        release: Option<String>,
        /// The directory of documents that `collect` fills: `index.json` and `releases/`.
        #[arg(long, value_name = "DIR", conflicts_with_all = ["documents", "unlisted"])]
        upstream: Option<PathBuf>,
        /// What the release prints without and with `--experimental`, without prose.
        #[arg(num_args = 2, value_names = ["STABLE", "EXPERIMENTAL"])]
        documents: Vec<PathBuf>,
        /// A method that only the TypeScript of the release lists, as `SET/METHOD`.
        #[arg(long, value_name = "SET/METHOD")]
        unlisted: Vec<String>,
        /// Write nothing; show how the file would change.
        #[arg(long)]
        dry_run: bool,
        /// The history. It is begun if there is none.
        #[arg(long, value_name = "FILE", default_value = HISTORY)]
        history: PathBuf,
        /// What the newest release declares in TypeScript, which the directory may have.
        #[arg(long, value_name = "FILE", default_value = DECLARED)]
        typescript: PathBuf,
    },
    /// Print the document of a release.
    Show {
        /// The release.
        #[arg(value_name = "VERSION")]
        release: String,
        /// The document with what is experimental.
        #[arg(long)]
        experimental: bool,
        /// The history.
        #[arg(long, value_name = "FILE", default_value = HISTORY)]
        history: PathBuf,
    },
}

impl HistoryCommand {
    /// Runs it; `false` means that the history says something else than a release.
    pub(crate) fn run(self) -> Result<bool> {
        match self {
            Self::Show { release, experimental, history } => {
                let tier = if experimental { Tier::Experimental } else { Tier::Stable };
                println!("{:#}", History::open(&history)?.document(&release, tier)?);
                Ok(true)
            }
            Self::Add { release, upstream, documents, unlisted, dry_run, history, typescript } => {
                let Some(directory) = upstream else {
                    return add(&history, &[from_files(release, &documents, &unlisted)?], dry_run);
                };
                let agrees = add(&history, &from_directory(&directory, release)?, dry_run)?;
                let declared = Releases::open(&directory)?.declared()?;
                if let (Some(declared), true) = (declared, agrees) {
                    declare(&typescript, &declared, dry_run)?;
                }
                Ok(agrees)
            }
        }
    }
}

/// The releases of a directory, or one of them.
fn from_directory(directory: &Path, release: Option<String>) -> Result<Vec<(String, Documents)>> {
    let releases = Releases::open(directory)?;
    let versions = match release {
        Some(release) => vec![release],
        None => releases.versions().map(str::to_owned).collect(),
    };
    let documents = |version: String| {
        let documents = releases.documents(&version)?;
        Ok((version, documents))
    };
    versions.into_iter().map(documents).collect()
}

/// A release from its two documents.
fn from_files(
    release: Option<String>,
    documents: &[PathBuf],
    unlisted: &[String],
) -> Result<(String, Documents)> {
    let (Some(release), [stable, experimental]) = (release, documents) else {
        bail!("`history add` needs --upstream DIR, or --release V STABLE EXPERIMENTAL");
    };
    let mut sets = Unlisted::new();
    for method in unlisted {
        let (set, name) =
            method.split_once('/').with_context(|| format!("{method} is not SET/METHOD"))?;
        sets.entry(set.to_owned()).or_default().push(name.to_owned());
    }
    Ok((release, fidelity::documents(stable, experimental, sets)?))
}

/// Adds releases to the history at a path, or shows what that would change.
fn add(path: &Path, new: &[(String, Documents)], dry_run: bool) -> Result<bool> {
    let mut history = if path.exists() { History::open(path)? } else { History::default() };
    let before = if path.exists() { history.to_string() } else { String::new() };
    let mut agrees = true;
    for (release, documents) in new {
        let told = history.update(release, documents)?;
        eprintln!("{told}");
        agrees &= !matches!(told.outcome, Outcome::Differs(_));
    }
    if !agrees {
        return Ok(false);
    }
    let after = history.to_string();
    put(path, &before, &after, dry_run)?;
    if !dry_run && after != before {
        changelog::write(&history, Path::new(CHANGELOG))?;
    }
    Ok(true)
}

/// Replaces what a newer release than the file's, or its own, declares in TypeScript, or shows what that
/// would change.
fn declare(path: &Path, declared: &Declared, dry_run: bool) -> Result<()> {
    let before = if path.exists() {
        let known = Declared::open(path)?;
        if declared.release().parse::<Release>()? < known.release().parse()? {
            return Ok(());
        }
        known.to_string()
    } else {
        String::new()
    };
    put(path, &before, &declared.to_string(), dry_run)
}

/// Writes a text in the place of another, or shows what that would change.
fn put(path: &Path, before: &str, after: &str, dry_run: bool) -> Result<()> {
    if dry_run {
        print!("{}", directory::unified(before, after));
    } else if after != before {
        write(path, after)?;
        println!("{}: written", path.display());
    }
    Ok(())
}
