//! The changelog for machines.

use serde::Serialize;

use super::Entry;
use crate::judge::finding::{Finding, Verdict};

#[derive(Serialize)]
struct Section<'e> {
    release: &'e str,
    before: &'e str,
    verdict: Verdict,
    findings: &'e [Finding],
}

/// The changelog as one JSON document, newest first: what `drift` says of each release and the one before.
pub fn json(entries: &[Entry]) -> serde_json::Result<String> {
    let releases: Vec<Section<'_>> = entries.iter().rev().map(Section::of).collect();
    serde_json::to_string_pretty(&serde_json::json!({ "releases": releases }))
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
