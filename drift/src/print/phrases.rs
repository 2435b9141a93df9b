//! What several formats say in the same words. None of it is escaped yet.

use std::fmt::Write as _;

use crate::judge::finding::Finding;
use crate::judge::policy::{Ignored, Remark};
use crate::judge::report::Report;
use crate::judge::severity::Severity;

/// More methods than this are counted instead.
const METHODS: usize = 4;

/// The last line: the verdicts, and how much was found.
pub(super) fn summary(report: &Report) -> String {
    let [errors, warnings, notes] =
        [Severity::Error, Severity::Warn, Severity::Info].map(|severity| {
            let found = report.findings.iter().filter(|finding| finding.severity == severity);
            count(severity, found.count())
        });
    let ignored = match report.ignored.len() {
        0 => String::new(),
        count => format!(", {count} accepted"),
    };
    format!(
        "wire: {}; names: {}; {errors}, {warnings}, {notes}{ignored}; bump: {} ({} -> {})",
        report.verdict.name(),
        report.names.name(),
        report.bump,
        report.old,
        report.new,
    )
}

/// How many findings of a severity there are, such as `2 errors`.
pub(super) fn count(severity: Severity, count: usize) -> String {
    let name = match severity {
        Severity::Error => "error",
        Severity::Warn => "warning",
        Severity::Info => "note",
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {name}{plural}")
}

/// The methods that a finding reaches, the first ones by name, and which parts of them.
pub(super) fn methods(finding: &Finding) -> String {
    let shown: Vec<&str> = finding.methods.iter().take(METHODS).map(String::as_str).collect();
    let more = finding.methods.len().saturating_sub(METHODS);
    let slots: Vec<&str> = finding.slots.iter().map(|slot| slot.name()).collect();
    let mut text = shown.join(", ");
    if more > 0 {
        // A text can always be written to.
        let _ = write!(text, " and {more} more");
    }
    if !slots.is_empty() {
        let _ = write!(text, " ({})", slots.join(", "));
    }
    text
}

/// What `drift.toml` accepts or leaves out, and what is wrong with it.
pub(super) fn policy(report: &Report) -> Vec<String> {
    let accepted = |Ignored { finding, reason, expires }: &Ignored| {
        let until = expires.as_ref().map(|day| format!(" until {day}")).unwrap_or_default();
        let Finding { fingerprint, rule, path, .. } = finding;
        format!("accepted{until}: {path} {rule} {fingerprint}: {reason}")
    };
    let off =
        (report.hidden > 0).then(|| format!("{} findings are off in drift.toml", report.hidden));
    let remarks = report.remarks.iter().map(remark);
    report.ignored.iter().map(accepted).chain(remarks).chain(off).collect()
}

/// What is wrong with an ignore, and where.
pub(super) fn remark(remark: &Remark) -> String {
    format!("{}:{}: {}", remark.file, remark.line, remark.message)
}

/// The requests whose results were not compared, if there are any.
pub(super) fn unresolved(report: &Report) -> Option<String> {
    let requests = report.unresolved.join(", ");
    (!requests.is_empty())
        .then(|| format!("results not compared, because their types are not known: {requests}"))
}
