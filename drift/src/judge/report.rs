//! The report: everything that was found, and what follows from it.

use schemars::JsonSchema;
use serde::Serialize;

use super::finding::{Finding, Layer, Verdict};
use super::policy::{Ignored, Remark};
use crate::compare::event::Skew;

/// Everything that was found.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Report {
    /// The verdict on the wire.
    pub verdict: Verdict,
    /// The verdict on the names.
    pub names: Verdict,
    /// What the next version must be at least, by what is listed: `major`, `minor` or `none`.
    #[schemars(extend("enum" = ["major", "minor", "none"]))]
    pub bump: &'static str,
    /// The name of the old document.
    pub old: String,
    /// The name of the new document.
    pub new: String,
    /// The file of the old document, if it was read from one.
    pub old_file: Option<String>,
    /// The file of the new document, likewise.
    pub new_file: Option<String>,
    /// Which peers may be older: `backward`, `forward`.
    #[schemars(with = "Vec<String>")]
    pub skews: Vec<Skew>,
    /// What is listed in the findings; the verdicts are about both in any case.
    pub layers: Vec<Layer>,
    /// The findings, worst first.
    pub findings: Vec<Finding>,
    /// Findings that were accepted.
    pub ignored: Vec<Ignored>,
    /// Ignores that have expired, or match nothing.
    pub remarks: Vec<Remark>,
    /// How many findings `drift.toml` turns off.
    pub hidden: usize,
    /// Requests whose results were not compared, because their types are not known on both sides.
    pub unresolved: Vec<String>,
    /// What else to know about the comparison: how something was read, what was left out.
    pub caveats: Vec<String>,
}
