//! JSON for programs, and the JSON Schema of it.

use std::fmt::Write as _;

use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde::Serialize;
use serde_json::json;

use super::escape;
use crate::judge::finding::{Finding, Verdict};
use crate::judge::policy::{Ignored, Remark};
use crate::judge::report::Report;
use crate::read::document::Unjudged;
use crate::read::place::Place;

/// The rule of a document that could not be judged.
pub(crate) const INVALID: &str = "BUNDLE-INVALID";

/// The report as one JSON document.
pub(super) fn report(report: &Report) -> String {
    document(&Output::Report(report))
}

/// A line for each finding, and one for the verdicts.
pub(super) fn report_lines(report: &Report) -> String {
    let findings = report.findings.iter().map(Line::Finding);
    let mut text = String::new();
    for line in findings.chain([Line::End(End::from(report))]) {
        // A text can always be written to.
        let _ = writeln!(text, "{}", escape::json(&json!(line).to_string()));
    }
    text
}

/// A document that could not be judged: `{"error": …}`, which has no verdict.
pub(super) fn unjudged(unjudged: &Unjudged) -> String {
    document(&Output::Failure(Failure::from(unjudged)))
}

/// The same on one line.
pub(super) fn unjudged_line(unjudged: &Unjudged) -> String {
    let line = json!(Line::Failure(Failure::from(unjudged)));
    format!("{}\n", escape::json(&line.to_string()))
}

/// A JSON document with a line end.
pub(super) fn document(value: &impl Serialize) -> String {
    format!("{}\n", escape::json(&format!("{:#}", json!(value))))
}

/// What `--format json` prints.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
enum Output<'r> {
    /// Both documents could be judged.
    Report(&'r Report),
    /// One of them could not, so there is no verdict. The exit code is 3.
    Failure(Failure<'r>),
}

/// What a line of `--format ndjson` is: findings, then one of the others.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
enum Line<'r> {
    /// One root cause.
    Finding(&'r Finding),
    /// The last line: what all findings come to.
    End(End<'r>),
    /// The only line if one of the documents could not be judged.
    Failure(Failure<'r>),
}

/// What all findings come to.
#[derive(Debug, Serialize, JsonSchema)]
struct End<'r> {
    /// What the wire comes to.
    verdict: Verdict,
    /// What the names come to.
    names: Verdict,
    /// What the next version must be at least: `major`, `minor` or `none`.
    #[schemars(extend("enum" = ["major", "minor", "none"]))]
    bump: &'r str,
    /// What to call the old document.
    old: &'r str,
    /// What to call the new document.
    new: &'r str,
    /// Requests whose results were not compared, because their types are not known on both sides.
    unresolved: &'r [String],
    /// Findings that were accepted.
    ignored: &'r [Ignored],
    /// Ignores that have expired, or match nothing.
    remarks: &'r [Remark],
    /// How many findings `drift.toml` says not to list.
    hidden: usize,
    /// What else is to be known of the comparison.
    caveats: &'r [String],
}

impl<'r> From<&'r Report> for End<'r> {
    fn from(report: &'r Report) -> Self {
        Self {
            verdict: report.verdict,
            names: report.names,
            bump: report.bump,
            old: &report.old,
            new: &report.new,
            unresolved: &report.unresolved,
            ignored: &report.ignored,
            remarks: &report.remarks,
            hidden: report.hidden,
            caveats: &report.caveats,
        }
    }
}

/// A document that could not be judged.
#[derive(Debug, Serialize, JsonSchema)]
struct Failure<'r> {
    /// What was wrong.
    error: Invalid<'r>,
}

/// Why a document could not be judged.
#[derive(Debug, Serialize, JsonSchema)]
struct Invalid<'r> {
    /// The rule, `BUNDLE-INVALID`.
    #[schemars(extend("const" = INVALID))]
    rule: &'static str,
    /// What to call the document.
    document: &'r str,
    /// The file that it was read from.
    file: Option<&'r str>,
    /// The schema in it.
    place: Option<&'r Place>,
    /// What is wrong.
    message: &'r str,
}

impl<'r> From<&'r Unjudged> for Failure<'r> {
    fn from(Unjudged { document, file, place, reason }: &'r Unjudged) -> Self {
        let (file, place) = (file.as_deref(), place.as_ref());
        Self { error: Invalid { rule: INVALID, document, file, place, message: reason } }
    }
}

/// What has a JSON Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Described {
    /// What `--format json` prints.
    Json,
    /// What each line of `--format ndjson` is.
    Ndjson,
}

impl Described {
    /// Its JSON Schema.
    pub fn schema(self) -> Schema {
        match self {
            Self::Json => schema::<Output<'_>>("What `drift --format json` prints"),
            Self::Ndjson => schema::<Line<'_>>("A line of what `drift --format ndjson` prints"),
        }
    }
}

/// The JSON Schema of a type as it is written. It leaves room for fields that a later release adds.
pub(super) fn schema<T: JsonSchema>(title: &str) -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    schema
}
