//! Text for a terminal. The stream strips the colours where they are not wanted.

use std::{
    cmp::Reverse,
    collections::BTreeMap,
    fmt::{self, Write as _},
};

use anstyle::{AnsiColor, Style};

use super::escape::visible;
use super::phrases;
use crate::compare::event::Skew;
use crate::judge::finding::{Finding, Layer, Verdict};
use crate::judge::report::Report;
use crate::judge::severity::Severity;
use crate::set::Direction;

/// Longer witnesses are left to the JSON.
const WITNESS: usize = 240;

/// What findings under one heading have in common.
type Group = (Layer, Reverse<Severity>, Option<Skew>, Option<Direction>);

/// The report, worst first, the verdicts last.
pub(super) fn report(report: &Report) -> String {
    let mut text = String::new();
    // A text can always be written to.
    let _ = write(&mut text, report);
    text
}

fn write(text: &mut String, report: &Report) -> fmt::Result {
    let mut groups: BTreeMap<Group, Vec<&Finding>> = BTreeMap::new();
    for finding in &report.findings {
        let Finding { layer, severity, skew, direction, .. } = finding;
        groups.entry((*layer, Reverse(*severity), *skew, *direction)).or_default().push(finding);
    }
    for (group, findings) in groups {
        write_heading(text, group)?;
        for finding in findings {
            write_finding(text, report, finding)?;
        }
        writeln!(text)?;
    }
    let caveats = report.caveats.iter().map(|caveat| format!("caveat: {caveat}"));
    for said in [
        phrases::unresolved(report).into_iter().collect(),
        caveats.collect(),
        phrases::policy(report),
    ] {
        let said: Vec<String> = said;
        for line in &said {
            writeln!(text, "{}", visible(line))?;
        }
        if !said.is_empty() {
            writeln!(text)?;
        }
    }
    let style = style(match report.verdict {
        Verdict::Breaking => Severity::Error,
        Verdict::Compatible => Severity::Warn,
        Verdict::None => Severity::Info,
    });
    writeln!(text, "{style}{}{style:#}", visible(&phrases::summary(report)))
}

fn write_heading(text: &mut String, (_, severity, skew, direction): Group) -> fmt::Result {
    let (style, bold) = (style(severity.0), Style::new().bold());
    let name = severity.0.name();
    match (skew, direction) {
        (Some(skew), Some(direction)) => {
            let direction = direction.name().replace('_', " ");
            writeln!(text, "{style}{name}{style:#} {bold}{direction}{bold:#}, {}", skew.peers())
        }
        _ => writeln!(text, "{style}{name}{style:#} {bold}names{bold:#}"),
    }
}

fn write_finding(text: &mut String, report: &Report, finding: &Finding) -> fmt::Result {
    let bold = Style::new().bold();
    let cause = finding.cause.map(|cause| format!(" ({cause})")).unwrap_or_default();
    writeln!(text, "  {bold}{}{bold:#}  {}{cause}", visible(&finding.path), finding.rule)?;
    writeln!(text, "      {}", visible(&finding.message.to_string()))?;
    writeln!(text, "      fingerprint {}", finding.fingerprint)?;
    if !finding.methods.is_empty() {
        writeln!(text, "      in {}", visible(&phrases::methods(finding)))?;
    }
    if let Some(place) = place(report, finding) {
        writeln!(text, "      at {}", visible(&place))?;
    }
    if let Some(witness) = &finding.witness {
        let value = witness.value.to_string();
        if value.len() <= WITNESS {
            writeln!(text, "      such as {}", visible(&value))?;
        }
    }
    Ok(())
}

/// Where to look, if the documents are files: in the new one, and in the old one where that is all there is.
fn place(report: &Report, finding: &Finding) -> Option<String> {
    let ends = [(&report.new_file, &finding.new), (&report.old_file, &finding.old)];
    ends.into_iter()
        .find_map(|(file, place)| Some(format!("{}:{}", file.as_ref()?, place.as_ref()?.line?)))
}

fn style(severity: Severity) -> Style {
    let colour = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warn => AnsiColor::Yellow,
        Severity::Info => AnsiColor::Green,
    };
    colour.on_default().bold()
}
