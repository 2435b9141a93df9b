//! Comparing two documents.

use anstream::{eprintln, print, println};
use clap::Args;

use super::{
    CLEAN, FOUND, USAGE,
    arguments::{ComparisonArguments, Outcome},
    refuse,
};
use crate::{
    judge::rules::Rule,
    print::{Format, json::Described, rules, visible},
    read::source::{Current, SourceError},
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
            print!("{}", arguments.format.report(&outcome.report, outcome.least));
            if fails(&outcome) { FOUND } else { CLEAN }
        }
        Err(error) => {
            if let SourceError::Unjudged(unjudged) = &error {
                print!("{}", arguments.format.unjudged(unjudged));
            }
            refuse(&error)
        }
    }
}

fn fails(outcome: &Outcome) -> bool {
    outcome.report.findings.iter().any(|finding| finding.severity >= outcome.least)
}

fn explain(id: &str) -> u8 {
    let Some(rule) = Rule::named(&id.to_ascii_uppercase()) else {
        eprintln!("error: there is no rule `{}`; `rules` lists them", visible(id));
        return USAGE;
    };
    print!("{}", rules::explanation(rule));
    CLEAN
}
