//! The changelog for programs.

use serde::Serialize;

use super::Entry;
use crate::judge::finding::{Finding, Verdict};
use crate::print::json::document;

#[derive(Serialize)]
struct Section<'e> {
    release: &'e str,
    before: &'e str,
    verdict: Verdict,
    findings: &'e [Finding],
}

/// The changelog as one JSON document with a line end, newest first: what a comparison finds between each
/// release and the one before.
pub fn json(entries: &[Entry]) -> String {
    let releases: Vec<Section<'_>> = entries.iter().rev().map(Section::of).collect();
    document(&serde_json::json!({ "releases": releases }))
}

impl<'e> Section<'e> {
    fn of(entry: &'e Entry) -> Self {
        let Entry { release, before, report } = entry;
        let (verdict, findings) = match report {
            Some(report) => (report.verdict, report.findings.as_slice()),
            None => (Verdict::None, [].as_slice()),
        };
        Self { release, before, verdict, findings }
    }
}
