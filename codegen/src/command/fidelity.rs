//! `fidelity`: compares our types with the real servers' documents.

use std::path::PathBuf;

use anstream::println;
use anyhow::Result;
use app_server_codegen::{
    catalog::Catalog,
    declared::Declared,
    fidelity::{self, Releases, declarations},
};
use app_server_drift::history::History;
use clap::Args;

use super::{
    Format,
    history::{DECLARED, HISTORY},
};

/// The arguments of `fidelity`.
#[derive(Debug, Args)]
pub(crate) struct Fidelity {
    /// Compare with this release only.
    #[arg(long, value_name = "VERSION")]
    release: Option<String>,
    /// Compare with those of a directory instead: `index.json` and `releases/`.
    #[arg(long, value_name = "DIR", conflicts_with = "history")]
    upstream: Option<PathBuf>,
    /// The history.
    #[arg(long, value_name = "FILE", default_value = HISTORY)]
    history: PathBuf,
    /// What the newest release declares in TypeScript.
    #[arg(long, value_name = "FILE", default_value = DECLARED)]
    typescript: PathBuf,
    /// How to print the result.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

impl Fidelity {
    /// Runs it; `false` means that something differs.
    pub(crate) fn run(self) -> Result<bool> {
        let Self { release, upstream, history, typescript, format } = self;
        let releases = match &upstream {
            Some(directory) => Releases::open(directory)?,
            None => History::open(&history)?.into(),
        };
        let chosen = match &release {
            Some(version) => fidelity::Chosen::One(version),
            None => fidelity::Chosen::All,
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
                json["typescript"] = typescript.as_ref().map(declarations::Report::to_json).into();
                println!("{json:#}");
            }
        }
        Ok(report.is_clean() && typescript.is_none_or(|report| report.is_clean()))
    }
}
