//! What `drift` and `drift approve` share: how to compare, from the command line and `drift.toml`.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{
    Experimental, Options, Report, Severity,
    choice::{FailOn, SkewChoice, SurfaceChoice},
    compare,
    config::{Config, FILE},
    source::{SourceError, load},
    subset,
};
use crate::parallel::both;

/// How to compare. What is not said here, `drift.toml` says.
#[derive(Debug, Args)]
pub struct ComparisonArguments {
    /// Which peer may be older than the other [default: backward].
    #[arg(long, value_enum)]
    skew: Option<SkewChoice>,
    /// What to list: the wire, the names that importers of the generated code see, or both
    /// [default: wire].
    #[arg(long, value_enum)]
    surface: Option<SurfaceChoice>,
    /// What to make of findings that only experimental methods and members lead to [default: demote].
    #[arg(long, value_enum)]
    experimental: Option<Experimental>,
    /// A file that lists experimental methods, for documents that do not mark them: a line each, or JSON.
    #[arg(long, value_name = "FILE")]
    experimental_methods: Option<PathBuf>,
    /// Judge only the methods that this file lists: a line each, JSON, or `bindings/methods.json`.
    #[arg(long, value_name = "FILE")]
    only: Option<PathBuf>,
    /// The least severity that fails [default: error].
    #[arg(long, value_enum)]
    fail_on: Option<FailOn>,
    /// The file with severities, open enums and ignores, instead of `drift.toml` here if there is one.
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub(super) config: Option<PathBuf>,
    /// Read no `drift.toml`.
    #[arg(long)]
    pub(super) no_config: bool,
    /// The history that releases are read from.
    #[arg(long, value_name = "FILE", default_value = "snapshots/history.txt")]
    history: PathBuf,
}

/// What a comparison came to.
#[derive(Debug)]
pub(super) struct Outcome {
    /// The report.
    pub report: Report,
    /// The least severity that fails.
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
    pub(super) fn run(&self, old: &str, new: &str) -> Result<Outcome, SourceError> {
        let config = self.config()?;
        let (old, new) = both(|| load(old, &self.history), || load(new, &self.history))?;
        let listed = self.experimental_methods.as_ref().or(config.experimental_methods.as_ref());
        let experimental_methods = match listed {
            Some(path) => subset::read(path, "experimental_methods")?.methods,
            None => BTreeSet::new(),
        };
        let only = match self.only.as_ref().or(config.only.as_ref()) {
            Some(path) => {
                let subset = subset::read(path, "methods")?;
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
