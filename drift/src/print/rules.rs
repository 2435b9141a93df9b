//! The rules themselves: the list, an explanation of each, and the list for programs.

use std::fmt::{self, Write as _};

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::json::{document, schema};
use crate::compare::event::{Skew, View};
use crate::judge::message::general;
use crate::judge::rules::{RULES, Rule, Sides};
use crate::judge::severity::Severity;
use crate::set::Direction;

/// A rule, as `rules --format json` prints it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Rule")]
struct Described {
    /// Its ID.
    id: &'static str,
    /// Whose messages it is about.
    direction: Sides,
    /// How bad it is at worst with old clients and new servers; with new clients and old servers, if it is
    /// found there alone.
    severity: Severity,
    /// How bad it is at worst in each direction and skew in which it can be found. Empty for names, which
    /// have neither.
    severities: Vec<SeverityIn>,
    /// What it finds.
    summary: &'static str,
    /// Who breaks, and what to do.
    explanation: &'static str,
    /// A change that it finds.
    example: &'static str,
}

/// How bad a rule is at worst in a direction and a skew.
#[derive(Debug, Serialize, JsonSchema)]
struct SeverityIn {
    /// Who sends what it is about.
    #[schemars(with = "String", extend("enum" = ["client_to_server", "server_to_client"]))]
    direction: Direction,
    /// Which peer is older: the client (`backward`) or the server (`forward`).
    #[schemars(with = "String", extend("enum" = ["backward", "forward"]))]
    skew: Skew,
    /// How bad it is.
    severity: Severity,
}

impl Described {
    fn of(rule: &Rule) -> Self {
        let Rule { id, direction, summary, explanation, example, .. } = *rule;
        let views = if direction == Sides::Neither { Vec::new() } else { rule.views() };
        let severities = views.into_iter().filter_map(|view| {
            let View { direction, skew } = view;
            Some(SeverityIn { direction, skew, severity: rule.severity_in(view)? })
        });
        Self {
            id: id.as_str(),
            direction,
            severity: rule.severity(),
            severities: severities.collect(),
            summary,
            explanation,
            example,
        }
    }
}

/// The rules for programs, as one JSON document.
pub fn json() -> String {
    document(&RULES.iter().map(Described::of).collect::<Vec<_>>())
}

/// The JSON Schema of what [`json`] prints.
pub fn json_schema() -> Schema {
    schema::<Vec<Described>>("What `rules --format json` prints")
}

/// The rules for a terminal, a line each.
pub fn list() -> String {
    let mut text = String::new();
    for rule in RULES {
        // A text can always be written to.
        let _ = writeln!(text, "{:<28} {:<5} {}", rule.id, rule.severity().name(), rule.summary);
    }
    text
}

/// What a rule finds, who breaks, how bad it is from each side, and what to do.
pub fn explanation(rule: &Rule) -> String {
    let mut text = String::new();
    let _ = write_explanation(&mut text, rule);
    text
}

fn write_explanation(text: &mut String, rule: &Rule) -> fmt::Result {
    let Rule { id, summary, explanation, example, direction, .. } = rule;
    writeln!(text, "{id}: {summary}\n\n{explanation}\n")?;
    for view in rule.views() {
        for case in rule.cases(view) {
            let said = general(case.message, view);
            let from = match direction {
                Sides::Neither => String::new(),
                _ => {
                    format!("{}, {}: ", view.direction.name().replace('_', " "), view.skew.peers())
                }
            };
            writeln!(text, "{:<5} {from}{said}", case.severity.name())?;
        }
    }
    if rule.has_cases() {
        writeln!(text)?;
    }
    writeln!(text, "Example: {example}")
}

/// The same in Markdown. All of it is ours, so nothing is escaped.
pub(super) fn help(rule: &Rule) -> String {
    format!("{}\n\n{}\n\nExample: {}", rule.summary, rule.explanation, rule.example)
}
