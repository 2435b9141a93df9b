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
    /// The recordings; of a directory, all that is in it and called `*.jsonl`.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print one recorded message of each shape instead. All text is replaced, but for methods, tags and
    /// values of enums that the types know.
    #[arg(long)]
    distinct: bool,
    /// How to print the result.
    ///
    /// `json` is one object. `clean`: whether every line was read as a message, and nothing of it was lost.
    /// `counts`: how many lines are
    /// - `equal`: read and written without loss;
    /// - `nulls`: the same, but for null in place of an absent field;
    /// - `news`: the same, with values or variants that we do not know;
    /// - `unknownMethods`: of methods that we do not know, kept whole;
    /// - `unpaired`: answers to unknown requests, kept whole;
    /// - `unknownFields`: with fields that we do not know, which were dropped;
    /// - `refusedNulls`: of clients, with null that servers do not read;
    /// - `changed`: written otherwise than read;
    /// - `misplaced`: of the other side;
    /// - `invalid`: with params or a result that do not fit the method;
    /// - `notMessages`: JSON that is not a message;
    /// - `raw`: recorded as something that is not JSON;
    /// - `unreadable`: damaged.
    ///
    /// `problems`: the lines with something wrong, each with
    /// `file`, `line`, `direction` (`c2s`, `s2c`, or null), `method` (null if unknown) and `problem`, a
    /// sentence. `news`: what the types do not know and keep, since a newer server has it, each with its
    /// `method`, `place` (a JSON Pointer; `*` for any element or entry), `kind` (`value` of an enum, or
    /// `variant` of a union), the `type` that lacks it, its `count`, and the `file` and `line` of the first.
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
            Format::Json => println!("{}", serde_json::to_string_pretty(&inspection.printed())?),
        }
        Ok(inspection.is_clean())
    }
}
