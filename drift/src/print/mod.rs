//! Prints reports: for people, for machines, for pull requests.

pub mod junit;
pub mod output;
pub mod sarif;

use std::{
    collections::BTreeMap,
    fmt::{self, Write as _},
};

use anstyle::{AnsiColor, Style};
use serde_json::json;

use crate::judge::catalogue::Rule;
use crate::judge::finding::Finding;
use crate::judge::finding::Layer;
use crate::judge::policy::Ignored;
use crate::judge::policy::Remark;
use crate::judge::report::Report;
use crate::judge::severity::Severity;
use crate::read::document::Unjudged;
use output::{End, Failure, INVALID, Line, Output};

/// More methods than this are counted instead.
const METHODS: usize = 4;

/// Longer witnesses are left to the JSON.
const WITNESS: usize = 240;

/// The report for people. What colours it has, the stream may strip.
pub fn text(report: &Report) -> String {
    let mut text = String::new();
    let mut groups: BTreeMap<(Layer, std::cmp::Reverse<Severity>, &str, &str), Vec<&Finding>> =
        BTreeMap::new();
    for finding in &report.findings {
        let key =
            (finding.layer, std::cmp::Reverse(finding.severity), finding.skew, finding.direction);
        groups.entry(key).or_default().push(finding);
    }
    // A text can always be written to.
    let _ = write_groups(&mut text, report, &groups);
    if !report.unresolved.is_empty() {
        let _ = writeln!(
            text,
            "results not compared, for nothing names them: {}\n",
            report.unresolved.join(", ")
        );
    }
    for caveat in &report.caveats {
        let _ = writeln!(text, "caveat: {caveat}");
    }
    if !report.caveats.is_empty() {
        text.push('\n');
    }
    let policy = policy_lines(report);
    if !policy.is_empty() {
        text.push_str(&policy.join("\n"));
        text.push_str("\n\n");
    }
    let style = style(match report.verdict {
        crate::judge::finding::Verdict::Breaking => Severity::Error,
        crate::judge::finding::Verdict::Compatible => Severity::Warn,
        crate::judge::finding::Verdict::None => Severity::Info,
    });
    let _ = writeln!(text, "{style}{}{style:#}", summary(report));
    text
}

fn write_groups(
    text: &mut String,
    report: &Report,
    groups: &BTreeMap<(Layer, std::cmp::Reverse<Severity>, &str, &str), Vec<&Finding>>,
) -> fmt::Result {
    let bold = Style::new().bold();
    for ((layer, severity, skew, direction), findings) in groups {
        let style = style(severity.0);
        let name = severity.0.name();
        match layer {
            Layer::Wire => {
                let direction = direction.replace('_', " ");
                writeln!(
                    text,
                    "{style}{name}{style:#} {bold}{direction}{bold:#}, {}",
                    peers(skew)
                )?;
            }
            Layer::Names => writeln!(text, "{style}{name}{style:#} {bold}names{bold:#}")?,
        }
        for finding in findings {
            let cause =
                finding.cause.as_ref().map(|cause| format!(" ({cause})")).unwrap_or_default();
            writeln!(text, "  {bold}{}{bold:#}  {}{cause}", finding.path, finding.rule)?;
            writeln!(text, "      {}", finding.message)?;
            writeln!(text, "      fingerprint {}", finding.fingerprint)?;
            if !finding.methods.is_empty() {
                writeln!(text, "      in {}", methods(finding))?;
            }
            if let Some(place) = place(report, finding) {
                writeln!(text, "      at {place}")?;
            }
            if let Some(witness) = &finding.witness {
                let value = witness.value.to_string();
                if value.len() <= WITNESS {
                    writeln!(text, "      such as {value}")?;
                }
            }
        }
        writeln!(text)?;
    }
    Ok(())
}

/// Where to look, if the documents are files: in the new one, and in the old one where that is all there is.
fn place(report: &Report, finding: &Finding) -> Option<String> {
    let ends = [(&report.new_file, &finding.new), (&report.old_file, &finding.old)];
    ends.into_iter()
        .find_map(|(file, place)| Some(format!("{}:{}", file.as_ref()?, place.as_ref()?.line?)))
}

/// What `drift.toml` passes over, and what is wrong with it.
fn policy_lines(report: &Report) -> Vec<String> {
    let accepted = |Ignored { finding, reason, expires }: &Ignored| {
        let until = expires.as_ref().map(|day| format!(" until {day}")).unwrap_or_default();
        let Finding { fingerprint, rule, path, .. } = finding;
        format!("accepted{until}: {path} {rule} {fingerprint}: {reason}")
    };
    let off = (report.hidden > 0).then(|| format!("{} findings are off", report.hidden));
    let remarks = report.remarks.iter().map(remark_line);
    report.ignored.iter().map(accepted).chain(remarks).chain(off).collect()
}

fn remark_line(remark: &Remark) -> String {
    format!("{}:{}: {}", remark.file, remark.line, remark.message)
}

fn peers(skew: &str) -> &'static str {
    if skew == "forward" { "new clients with old servers" } else { "old clients with new servers" }
}

fn style(severity: Severity) -> Style {
    let colour = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warn => AnsiColor::Yellow,
        Severity::Info => AnsiColor::Green,
    };
    colour.on_default().bold()
}

fn methods(finding: &Finding) -> String {
    let shown: Vec<&str> = finding.methods.iter().take(METHODS).map(String::as_str).collect();
    let more = finding.methods.len().saturating_sub(METHODS);
    let slots: Vec<&str> = finding.slots.iter().copied().collect();
    let mut text = shown.join(", ");
    if more > 0 {
        let _ = write!(text, " and {more} more");
    }
    if !slots.is_empty() {
        let _ = write!(text, " ({})", slots.join(", "));
    }
    text
}

/// The last line: the verdicts and how much was found.
fn summary(report: &Report) -> String {
    let count =
        |severity| report.findings.iter().filter(|finding| finding.severity == severity).count();
    let ignored = match report.ignored.len() {
        0 => String::new(),
        count => format!(", {count} accepted"),
    };
    format!(
        "wire: {}; names: {}; {} errors, {} warnings, {} notes{ignored}; bump: {} ({} -> {})",
        report.verdict.name(),
        report.names.name(),
        count(Severity::Error),
        count(Severity::Warn),
        count(Severity::Info),
        report.bump,
        report.old,
        report.new,
    )
}

/// The report as one JSON document.
pub fn json(report: &Report) -> String {
    format!("{:#}", json!(Output::Report(report)))
}

/// A finding a line, and the verdicts last.
pub fn ndjson(report: &Report) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        let _ = writeln!(text, "{}", json!(Line::Finding(finding)));
    }
    let _ = writeln!(text, "{}", json!(Line::End(End::from(report))));
    text
}

/// A document that could not be judged, as JSON: `{"error": …}`, which has no verdict.
pub fn json_unjudged(unjudged: &Unjudged) -> String {
    format!("{:#}", json!(Output::Failure(Failure::from(unjudged))))
}

/// The same on a line.
pub fn ndjson_unjudged(unjudged: &Unjudged) -> String {
    format!("{}\n", json!(Line::Failure(Failure::from(unjudged))))
}

/// A comment on a pull request about a document that could not be judged.
pub fn markdown_unjudged(unjudged: &Unjudged) -> String {
    format!("### Drift: not judged\n\n{}\n", escaped(&unjudged.to_string()))
}

/// The report as a comment on a pull request.
pub fn markdown(report: &Report) -> String {
    let mut text =
        format!("### Drift: {}\n\n{}\n", report.verdict.name(), escaped(&summary(report)));
    for severity in [Severity::Error, Severity::Warn, Severity::Info] {
        let found: Vec<&Finding> =
            report.findings.iter().filter(|finding| finding.severity == severity).collect();
        if found.is_empty() {
            continue;
        }
        // Notes are many and matter least.
        let (open, close) = if severity == Severity::Info {
            (format!("\n<details><summary>{} notes</summary>\n", found.len()), "\n</details>\n")
        } else {
            (format!("\n**{} of severity {}**\n", found.len(), severity.name()), "")
        };
        let _ = writeln!(
            text,
            "{open}\n| where | rule | what | methods | fingerprint |\n|---|---|---|---|---|"
        );
        for finding in found {
            let _ = writeln!(
                text,
                "| `{}` | {} | {} | {} | `{}` |",
                finding.path.replace('|', "\\|"),
                finding.rule,
                escaped(&finding.message),
                escaped(&methods(finding)),
                finding.fingerprint,
            );
        }
        text.push_str(close);
    }
    for caveat in &report.caveats {
        let _ = writeln!(text, "\n> {}", escaped(caveat));
    }
    if !report.ignored.is_empty() {
        let _ = writeln!(text, "\n<details><summary>{} accepted</summary>\n", report.ignored.len());
        for Ignored { finding, reason, .. } in &report.ignored {
            let (path, reason) = (&finding.path, escaped(reason));
            let _ =
                writeln!(text, "- `{path}` {} `{}`: {reason}", finding.rule, finding.fingerprint);
        }
        text.push_str("\n</details>\n");
    }
    for remark in &report.remarks {
        let _ = writeln!(text, "\n> {}", escaped(&remark_line(remark)));
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;").replace('\n', " ")
}

/// The report as annotations of GitHub Actions.
pub fn github(report: &Report) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warn => "warning",
            Severity::Info => "notice",
        };
        let title = property(&format!("{} {}", finding.rule, finding.path));
        let Finding { path, message, fingerprint, .. } = finding;
        let message = data(&format!("{path}: {message} (fingerprint {fingerprint})"));
        let place = annotated(report, finding);
        let _ = writeln!(text, "::{command} {place}title={title}::{message}");
    }
    for caveat in &report.caveats {
        let _ = writeln!(text, "::notice title=drift::{}", data(caveat));
    }
    for Remark { file, line, message, .. } in &report.remarks {
        let (file, message) = (property(file), data(message));
        let _ = writeln!(text, "::warning file={file},line={line},title=drift.toml::{message}");
    }
    let _ = writeln!(text, "{}", summary(report));
    text
}

/// The same for a document that could not be judged.
pub fn github_unjudged(unjudged: &Unjudged) -> String {
    let Unjudged { document, file, place, reason } = unjudged;
    let line = place.as_ref().and_then(|place| place.line).unwrap_or(1);
    let place = file.as_ref().map(|file| format!("file={},line={line},", property(file)));
    let place = place.unwrap_or_default();
    format!("::error {place}title={INVALID}::{}\n", data(&format!("{document}: {reason}")))
}

/// The file and line to annotate: in the new document, for that is what a pull request shows. What is
/// there no longer is told at its top.
fn annotated(report: &Report, finding: &Finding) -> String {
    let (file, place) = match (&report.new_file, &report.old_file) {
        (Some(file), _) => (file, &finding.new),
        (None, Some(file)) => (file, &finding.old),
        (None, None) => return String::new(),
    };
    let line = place.as_ref().and_then(|place| place.line).unwrap_or(1);
    format!("file={},line={line},", property(file))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// What a rule is about.
pub fn explanation(rule: &Rule) -> String {
    let direction = rule.direction.name().replace('_', " ");
    format!(
        "{} ({}, {direction})\n\n{}\n\nFor example: {}",
        rule.id,
        rule.severity.name(),
        rule.summary,
        rule.example,
    )
}
