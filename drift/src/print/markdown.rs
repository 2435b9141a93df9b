//! Markdown, for a comment on a pull request.

use std::fmt::Write as _;

use super::escape::{cell, code, prose};
use super::phrases;
use crate::judge::finding::Finding;
use crate::judge::message::Part;
use crate::judge::policy::Ignored;
use crate::judge::report::Report;
use crate::judge::severity::Severity;
use crate::read::document::Unjudged;

/// How long a comment on GitHub may be, in characters. We count bytes, of which there are never fewer.
const LIMIT: usize = 65_536;

/// What is kept free for headings and the note that something was left out.
const HEADINGS: usize = 2048;

/// The report as a comment: a table for each severity. What makes it longer than a comment may be is left
/// out, and counted.
pub(super) fn report(report: &Report) -> String {
    let head =
        format!("### Drift: {}\n\n{}\n", report.verdict.name(), prose(&phrases::summary(report)));
    let mut tail = Page::of(LIMIT / 4);
    remarks(report, &mut tail);
    let mut page = Page::of(LIMIT.saturating_sub(HEADINGS + tail.text.len()));
    page.text.push_str(&head);
    for severity in [Severity::Error, Severity::Warn, Severity::Info] {
        findings(report, severity, &mut page);
    }
    page.text.push_str(&tail.text);
    let left_out = page.left_out + tail.left_out;
    if left_out > 0 {
        let command = code(&format!("app-server-drift {} {}", report.old, report.new));
        // A text can always be written to.
        let _ = writeln!(
            page.text,
            "\n> {left_out} more lines do not fit into a comment. {command} prints all of them.",
        );
    }
    page.text
}

/// A comment about a document that could not be judged.
pub(super) fn unjudged(unjudged: &Unjudged) -> String {
    let reason = prose(&unjudged.to_string());
    let mut page = Page::of(LIMIT - HEADINGS);
    page.text.push_str("### Drift: not judged\n\n");
    page.line(&reason);
    if page.left_out > 0 {
        page.text.push_str("The reason does not fit into a comment: see the log.\n");
    }
    page.text
}

/// Text of a limited length.
#[derive(Debug, Default)]
struct Page {
    text: String,
    limit: usize,
    /// How many lines did not fit.
    left_out: usize,
}

impl Page {
    fn of(limit: usize) -> Self {
        Self { limit, ..Self::default() }
    }

    /// Adds a line, if there is room for it.
    fn line(&mut self, line: &str) {
        if self.text.len() + line.len() < self.limit {
            self.text.push_str(line);
            self.text.push('\n');
        } else {
            self.left_out += 1;
        }
    }
}

/// The findings of a severity, as a table.
fn findings(report: &Report, severity: Severity, page: &mut Page) {
    let found = || report.findings.iter().filter(|finding| finding.severity == severity);
    let count = found().count();
    if count == 0 {
        return;
    }
    let count = phrases::count(severity, count);
    // Notes are many and matter least.
    let (open, close) = if severity == Severity::Info {
        (format!("\n<details><summary>{count}</summary>\n"), "\n</details>\n")
    } else {
        (format!("\n**{count}**\n"), "")
    };
    page.text.push_str(&open);
    page.text
        .push_str("\n| where | rule | what | methods | fingerprint |\n|---|---|---|---|---|\n");
    for finding in found() {
        page.line(&row(finding));
    }
    page.text.push_str(close);
}

fn row(finding: &Finding) -> String {
    let cells = [
        code(&finding.path),
        finding.rule.to_string(),
        sentence(&finding.message.parts()),
        prose(&phrases::methods(finding)),
        code(&finding.fingerprint),
    ];
    format!("| {} |", cells.map(|text| cell(&text)).join(" | "))
}

/// A sentence on a finding, with names as code.
pub(crate) fn sentence(parts: &[Part<'_>]) -> String {
    let parts = parts.iter().map(|part| match part {
        Part::Words(text) => (*text).to_owned(),
        Part::Name(name) => code(name),
        Part::Detail(text) => prose(text),
    });
    parts.collect()
}

/// What is to be known besides: caveats, what was accepted, what is wrong with `drift.toml`.
fn remarks(report: &Report, page: &mut Page) {
    for caveat in report.caveats.iter().cloned().chain(phrases::unresolved(report)) {
        page.line(&format!("\n> {}", prose(&caveat)));
    }
    if !report.ignored.is_empty() {
        let count = report.ignored.len();
        let _ = writeln!(page.text, "\n<details><summary>{count} accepted</summary>\n");
        for Ignored { finding, reason, .. } in &report.ignored {
            let (path, print) = (code(&finding.path), code(&finding.fingerprint));
            page.line(&format!("- {path} {} {print}: {}", finding.rule, prose(reason)));
        }
        page.text.push_str("\n</details>\n");
    }
    for remark in &report.remarks {
        page.line(&format!("\n> {}", prose(&phrases::remark(remark))));
    }
}
