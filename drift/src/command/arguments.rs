//! What comparing and `approve` share: how to compare, from the command line and `drift.toml`.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use anyhow::Result;
use clap::Args;

use crate::{
    config::{
        choice::{FailOn, SkewChoice, SurfaceChoice},
        file::{Config, FILE},
        subset::Subset,
    },
    history::History,
    judge::{
        options::{Experimental, Options},
        report::Report,
        severity::Severity,
    },
    parallel::both,
    pipeline::compare,
    read::source::{Current, SourceError, Sources},
};

/// How to compare. What is not given here is read from `drift.toml`.
#[derive(Debug, Args)]
pub struct ComparisonArguments {
    /// Which peer may be older than the other [default: backward].
    #[arg(long, value_enum)]
    skew: Option<SkewChoice>,
    /// What to list: the wire, the names that importers of the generated code see, or both
    /// [default: wire].
    #[arg(long, value_enum)]
    surface: Option<SurfaceChoice>,
    /// How to treat findings that only experimental methods and fields lead to [default: demote].
    #[arg(long, value_enum)]
    experimental: Option<Experimental>,
    /// A file that lists experimental methods, for documents that do not mark them: one per line, or JSON.
    #[arg(long, value_name = "FILE")]
    experimental_methods: Option<PathBuf>,
    /// Judge only the methods in this file: one per line, JSON, or `bindings/methods.json`.
    #[arg(long, value_name = "FILE")]
    only: Option<PathBuf>,
    /// The lowest severity that fails [default: error].
    #[arg(long, value_enum)]
    fail_on: Option<FailOn>,
    /// The file with severities, open enums and ignores [default: `drift.toml` in this directory, if it exists].
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub(crate) config: Option<PathBuf>,
    /// Do not read `drift.toml`.
    #[arg(long)]
    pub(crate) no_config: bool,
    #[command(flatten)]
    history: HistoryArgument,
}

/// The history from which releases are read.
#[derive(Debug, Args)]
pub struct HistoryArgument {
    /// The history to read releases from [default: the one built in].
    #[arg(long, value_name = "FILE")]
    history: Option<PathBuf>,
}

impl HistoryArgument {
    /// The file, if one is named.
    pub fn path(&self) -> Option<&Path> {
        self.history.as_deref()
    }

    /// Reads the history.
    pub fn open(&self) -> Result<History> {
        self.path().map_or_else(History::released, History::open)
    }
}

/// The outcome of a comparison.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// The report.
    pub report: Report,
    /// The lowest severity that fails.
    pub least: Severity,
}

impl ComparisonArguments {
    /// The file to read, if there is one.
    fn config(&self) -> Result<Config, SourceError> {
        let path = match &self.config {
            Some(path) => path.as_path(),
            None if !self.no_config && Path::new(FILE).exists() => Path::new(FILE),
            None => return Ok(Config::default()),
        };
        Config::read(path).map_err(|error| SourceError::Missing(error.to_string()))
    }

    /// Compares two documents.
    pub(crate) fn run(
        &self,
        old: &str,
        new: &str,
        current: Option<Current>,
    ) -> Result<Outcome, SourceError> {
        let config = self.config()?;
        let sources = Sources::new(self.history.path(), current);
        let (old, new) = both(|| sources.load(old), || sources.load(new))?;
        let listed = self.experimental_methods.as_ref().or(config.experimental_methods.as_ref());
        let experimental_methods = match listed {
            Some(path) => Subset::read(path, "experimental_methods")?.methods,
            None => BTreeSet::new(),
        };
        let only = match self.only.as_ref().or(config.only.as_ref()) {
            Some(path) => {
                let subset = Subset::read(path, "methods")?;
                subset.check(path, &old, &new)?;
                Some(subset.methods)
            }
            None => None,
        };
        let surface = self.surface.or(config.surface).unwrap_or_default();
        let options = Options {
            skews: self.skew.or(config.skew).unwrap_or_default().skews(),
            names: surface != SurfaceChoice::Wire,
            wire: surface != SurfaceChoice::Names,
            experimental: self.experimental.or(config.experimental).unwrap_or_default(),
            experimental_methods,
            only,
            policy: config.policy,
        };
        let least = self.fail_on.or(config.fail_on).unwrap_or_default().least();
        Ok(Outcome { report: compare(&old, &new, &options)?, least })
    }
}
