//! `inspect`: tells what our types make of recorded traffic.

use std::path::PathBuf;

use anstream::println;
use anyhow::Result;
use app_server_codegen::{catalog::Catalog, inspect::Inspection};
use clap::Args;

use super::Format;

/// The arguments of `inspect`.
#[derive(Debug, Args)]
pub(crate) struct Inspect {
    /// The recordings; of a folder, all that is in it and called `*.jsonl`.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print one recorded message of each shape instead, with secrets and prose replaced.
    #[arg(long)]
    distinct: bool,
    /// How to print the result.
    #[arg(long, value_enum, default_value_t = Format::Text, conflicts_with = "distinct")]
    format: Format,
}

impl Inspect {
    /// Runs it; `false` means that something was lost or did not fit.
    pub(crate) fn run(self) -> Result<bool> {
        let Self { files, distinct, format } = self;
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
}
