//! Annotations of GitHub Actions: workflow commands, one a line, which the runner reads in the log.

use std::fmt::Write as _;

use super::escape::{command_data, command_property, visible};
use super::json::INVALID;
use super::phrases;
use crate::judge::finding::Finding;
use crate::judge::policy::Remark;
use crate::judge::report::Report;
use crate::judge::severity::Severity;
use crate::read::document::Unjudged;

/// The report: an annotation for each finding, and the summary as a line of the log.
pub(super) fn report(report: &Report) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warn => "warning",
            Severity::Info => "notice",
        };
        let Finding { rule, path, message, fingerprint, .. } = finding;
        let title = command_property(&format!("{rule} {path}"));
        let data = command_data(&format!("{path}: {message} (fingerprint {fingerprint})"));
        let place = place(report, finding);
        // A text can always be written to.
        let _ = writeln!(text, "::{command} {place}title={title}::{data}");
    }
    for caveat in report.caveats.iter().cloned().chain(phrases::unresolved(report)) {
        let _ = writeln!(text, "::notice title=drift::{}", command_data(&caveat));
    }
    for Remark { file, line, message, .. } in &report.remarks {
        let (file, data) = (command_property(file), command_data(message));
        let _ = writeln!(text, "::warning file={file},line={line},title=drift.toml::{data}");
    }
    let _ = writeln!(text, "{}", visible(&phrases::summary(report)));
    text
}

/// The same for a document that could not be judged.
pub(super) fn unjudged(unjudged: &Unjudged) -> String {
    let Unjudged { document, file, place, reason } = unjudged;
    let line = place.as_ref().and_then(|place| place.line).unwrap_or(1);
    let place = file.as_ref().map(|file| format!("file={},line={line},", command_property(file)));
    let (place, data) = (place.unwrap_or_default(), command_data(&format!("{document}: {reason}")));
    format!("::error {place}title={INVALID}::{data}\n")
}

/// The file and line to annotate: in the new document, for that is what a pull request shows. What is
/// no longer there is annotated at its top.
fn place(report: &Report, finding: &Finding) -> String {
    let (file, place) = match (&report.new_file, &report.old_file) {
        (Some(file), _) => (file, &finding.new),
        (None, Some(file)) => (file, &finding.old),
        (None, None) => return String::new(),
    };
    let line = place.as_ref().and_then(|place| place.line).unwrap_or(1);
    format!("file={},line={line},", command_property(file))
}
