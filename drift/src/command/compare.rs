//! Comparing two documents.

use anstream::{eprintln, print, println};
use clap::{Args, ValueEnum};

use super::{
    CLEAN, FOUND, USAGE,
    arguments::{ComparisonArguments, Outcome},
    refuse,
};
use crate::{
    judge::rules::rule,
    print::{self as printed, output::Described},
    read::{
        document::Unjudged,
        source::{Current, SourceError},
    },
};

/// The arguments of a comparison.
#[derive(Debug, Args)]
pub struct CompareArguments {
    /// The old document: a file, a directory, REVISION:PATH in git (`:PATH` is what is staged), or a
    /// release such as 0.169.0.
    #[arg(required_unless_present_any = ["explain", "print_schema"])]
    old: Option<String>,
    /// The new document.
    #[arg(required_unless_present_any = ["explain", "print_schema"])]
    new: Option<String>,
    #[command(flatten)]
    comparison: ComparisonArguments,
    /// How to print the result.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Explain a rule instead.
    #[arg(long, value_name = "RULE", exclusive = true)]
    explain: Option<String>,
    /// Print the JSON Schema of a format instead.
    #[arg(long, value_enum, value_name = "FORMAT", exclusive = true)]
    print_schema: Option<Described>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For machines: one document.
    Json,
    /// For machines: a finding a line.
    Ndjson,
    /// For a comment on a pull request.
    Markdown,
    /// For annotations of GitHub Actions.
    Github,
    /// For code scanning: SARIF 2.1.0.
    Sarif,
    /// For test reports: JUnit XML, a test case a rule.
    Junit,
}

/// Compares two documents, or explains a rule or a format.
pub(super) fn run(arguments: &CompareArguments, current: Option<Current>) -> u8 {
    if let Some(id) = &arguments.explain {
        return explain(id);
    }
    if let Some(described) = arguments.print_schema {
        println!("{:#}", described.schema().to_value());
        return CLEAN;
    }
    let (Some(old), Some(new)) = (&arguments.old, &arguments.new) else {
        eprintln!("error: OLD and NEW are needed");
        return USAGE;
    };
    match arguments.comparison.run(old, new, current) {
        Ok(outcome) => {
            let report = &outcome.report;
            match arguments.format {
                Format::Text => print!("{}", printed::text(report)),
                Format::Json => println!("{}", printed::json(report)),
                Format::Ndjson => print!("{}", printed::ndjson(report)),
                Format::Markdown => print!("{}", printed::markdown(report)),
                Format::Github => print!("{}", printed::github(report)),
                Format::Sarif => println!("{}", printed::sarif::sarif(report)),
                Format::Junit => print!("{}", printed::junit::junit(report, outcome.least)),
            }
            if fails(&outcome) { FOUND } else { CLEAN }
        }
        Err(error) => {
            if let SourceError::Unjudged(unjudged) = &error {
                print_unjudged(arguments.format, unjudged);
            }
            refuse(&error)
        }
    }
}

/// What reads a format must not take silence for "nothing found".
fn print_unjudged(format: Format, unjudged: &Unjudged) {
    match format {
        // Whoever reads the text reads the error as well.
        Format::Text => {}
        Format::Json => println!("{}", printed::json_unjudged(unjudged)),
        Format::Ndjson => print!("{}", printed::ndjson_unjudged(unjudged)),
        Format::Markdown => print!("{}", printed::markdown_unjudged(unjudged)),
        Format::Github => print!("{}", printed::github_unjudged(unjudged)),
        Format::Sarif => println!("{}", printed::sarif::unjudged(unjudged)),
        Format::Junit => print!("{}", printed::junit::unjudged(unjudged)),
    }
}

fn fails(outcome: &Outcome) -> bool {
    outcome.report.findings.iter().any(|finding| finding.severity >= outcome.least)
}

fn explain(id: &str) -> u8 {
    let Some(rule) = rule(&id.to_ascii_uppercase()) else {
        eprintln!("error: there is no rule {id}; `rules` lists them");
        return USAGE;
    };
    println!("{}", printed::explanation(rule));
    CLEAN
}
