//! The report: everything that was found, and what follows from it.

use schemars::JsonSchema;
use serde::Serialize;

use super::finding::{Finding, Layer, Verdict};
use super::policy::{Ignored, Remark};
use crate::compare::event::Skew;

/// Everything that was found.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Report {
    /// What the wire comes to.
    pub verdict: Verdict,
    /// What the names come to.
    pub names: Verdict,
    /// What a version of what is listed must do at least: `major`, `minor` or `none`.
    #[schemars(extend("enum" = ["major", "minor", "none"]))]
    pub bump: &'static str,
    /// What to call the documents.
    pub old: String,
    /// The newer of the two.
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
    /// What was found, worst first.
    pub findings: Vec<Finding>,
    /// What was found and has been accepted.
    pub ignored: Vec<Ignored>,
    /// Ignores that have expired, or match nothing.
    pub remarks: Vec<Remark>,
    /// How many findings `drift.toml` says not to list.
    pub hidden: usize,
    /// Requests of which it is not known what answers them, so that this was not compared.
    pub unresolved: Vec<String>,
    /// What else is to be known of the comparison: how something was read, what was left out.
    pub caveats: Vec<String>,
}
