//! The command `approve`: accepts what is found now.

use std::path::Path;

use anstream::{eprintln, print};
use clap::{Args, builder::NonEmptyStringValueParser};
use jiff::civil::Date;

use super::{CLEAN, USAGE, arguments::ComparisonArguments, refuse};
use crate::{
    config::{
        file::{FILE, today},
        ignores,
    },
    judge::finding::Finding,
    print::visible,
    read::source::Current,
};

/// The arguments of `approve`.
#[derive(Debug, Args)]
pub struct ApproveArguments {
    /// The old document: a file, a directory, REVISION:PATH, or a release.
    old: String,
    /// The new document.
    new: String,
    #[command(flatten)]
    comparison: ComparisonArguments,
    /// Why this is accepted.
    #[arg(long, value_name = "TEXT", value_parser = NonEmptyStringValueParser::new())]
    reason: String,
    /// The last day on which it is accepted, such as 2027-01-31.
    #[arg(long, value_name = "DATE")]
    expires: Option<Date>,
    /// Accept only the finding with this fingerprint, whatever its severity; can be repeated.
    #[arg(long, value_name = "FINGERPRINT")]
    fingerprint: Vec<String>,
}

/// Runs `approve`.
pub(super) fn run(arguments: &ApproveArguments, current: Option<Current>) -> u8 {
    let comparison = &arguments.comparison;
    let outcome = match comparison.run(&arguments.old, &arguments.new, current) {
        Ok(outcome) => outcome,
        Err(error) => return refuse(&error),
    };
    if let Some(day) = arguments.expires.filter(|day| *day < today()) {
        eprintln!("error: --expires {day} is in the past");
        return USAGE;
    }
    let path = comparison.config.as_deref().unwrap_or(Path::new(FILE));
    let wanted = &arguments.fingerprint;
    let known = |print: &str| {
        let ignored = outcome.report.ignored.iter().map(|ignored| &ignored.finding);
        outcome.report.findings.iter().chain(ignored).any(|finding| finding.fingerprint == print)
    };
    if let Some(unknown) = wanted.iter().find(|print| !known(print)) {
        eprintln!(
            "error: no finding has the fingerprint {}; a comparison without `approve` lists them",
            visible(unknown)
        );
        return USAGE;
    }
    let findings: Vec<&Finding> = (outcome.report.findings.iter())
        .filter(|finding| match wanted.as_slice() {
            [] => finding.severity >= outcome.least,
            wanted => wanted.contains(&finding.fingerprint),
        })
        .collect();
    match ignores::write(path, &findings, &arguments.reason, arguments.expires) {
        Ok(done) => {
            print!("{}", ignores::summary(path, &findings, &done, outcome.report.ignored.len()));
            CLEAN
        }
        Err(error) => {
            eprintln!("error: {}", visible(&format!("{error:#}")));
            USAGE
        }
    }
}
