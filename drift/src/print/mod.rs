//! Prints reports: a file for each format. Control characters and markup in names of documents are escaped.

mod escape;
mod github;
pub mod json;
mod junit;
mod markdown;
mod phrases;
pub mod rules;
mod sarif;
mod text;

pub(crate) use escape::{code, visible};
pub(crate) use markdown::sentence;

use crate::judge::{report::Report, severity::Severity};
use crate::read::document::Unjudged;

/// How a report is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For a terminal.
    Text,
    /// For programs: one JSON document.
    Json,
    /// For programs: a JSON document a line, one for each finding.
    Ndjson,
    /// For a comment on a pull request.
    Markdown,
    /// For annotations of GitHub Actions.
    Github,
    /// For code scanning: SARIF 2.1.0.
    Sarif,
    /// For test reports: JUnit XML, with a test case for each rule.
    Junit,
}

impl Format {
    /// A report in this format, with a line end. `least` is the least severity that fails.
    pub fn report(self, report: &Report, least: Severity) -> String {
        match self {
            Self::Text => text::report(report),
            Self::Json => json::report(report),
            Self::Ndjson => json::report_lines(report),
            Self::Markdown => markdown::report(report),
            Self::Github => github::report(report),
            Self::Sarif => sarif::report(report),
            Self::Junit => junit::report(report, least),
        }
    }

    /// Why a document could not be judged, in this format: what reads a format must not take silence for
    /// "nothing found". Whoever reads the text reads the error as well.
    pub fn unjudged(self, unjudged: &Unjudged) -> String {
        match self {
            Self::Text => String::new(),
            Self::Json => json::unjudged(unjudged),
            Self::Ndjson => json::unjudged_line(unjudged),
            Self::Markdown => markdown::unjudged(unjudged),
            Self::Github => github::unjudged(unjudged),
            Self::Sarif => sarif::unjudged(unjudged),
            Self::Junit => junit::unjudged(unjudged),
        }
    }
}
