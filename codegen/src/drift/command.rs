//! The commands `drift` and `rules`: arguments, and what they come to.

use std::{path::Path, process::ExitCode};

use anstream::{eprintln, print, println};
use clap::{Args, Subcommand, ValueEnum, builder::NonEmptyStringValueParser};
use jiff::civil::Date;

use super::{
    Finding, RULES, Unjudged, approve,
    comparison::{ComparisonArguments, Outcome},
    config::{FILE, today},
    output::{Described, INVALID, rules_schema},
    print as printed, rule,
    source::SourceError,
};

/// Nothing at or over `--fail-on`.
const CLEAN: u8 = 0;
/// Findings at or over it.
const FOUND: u8 = 1;
/// The command line is wrong.
const USAGE: u8 = 2;
/// A document could not be judged.
const UNJUDGED: u8 = 3;

/// The arguments of `drift`.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    disable_help_subcommand = true
)]
pub struct DriftArguments {
    #[command(subcommand)]
    command: Option<DriftCommand>,
    /// What was: a file, a folder, REVISION:PATH in git (`:PATH` is what is staged), a release such as
    /// 0.169.0, or `current`.
    #[arg(required_unless_present_any = ["explain", "print_schema"])]
    old: Option<String>,
    /// What is, likewise.
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

#[derive(Debug, Subcommand)]
enum DriftCommand {
    /// Accept what is found now: write an ignore for each finding at or over `--fail-on` into
    /// `drift.toml`, and keep all else that is in it.
    Approve(ApproveArguments),
}

/// The arguments of `drift approve`.
#[derive(Debug, Args)]
struct ApproveArguments {
    /// What was, as for `drift`.
    old: String,
    /// What is, likewise.
    new: String,
    #[command(flatten)]
    comparison: ComparisonArguments,
    /// Why this is accepted.
    #[arg(long, value_name = "TEXT", value_parser = NonEmptyStringValueParser::new())]
    reason: String,
    /// The last day on which it is, such as 2027-01-31.
    #[arg(long, value_name = "DATE")]
    expires: Option<Date>,
    /// Accept only the finding with this fingerprint, whatever its severity; may stand several times.
    #[arg(long, value_name = "FINGERPRINT")]
    fingerprint: Vec<String>,
}

/// The arguments of `rules`.
#[derive(Debug, Args)]
pub struct RulesArguments {
    /// How to print them.
    #[arg(long, value_enum, default_value_t = RulesFormat::Text)]
    format: RulesFormat,
    /// Print the JSON Schema of `--format json` instead.
    #[arg(long, exclusive = true)]
    print_schema: bool,
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

#[derive(Debug, Clone, Copy, ValueEnum)]
enum RulesFormat {
    /// For people.
    Text,
    /// For machines.
    Json,
}

/// Runs `drift`.
pub fn drift(arguments: &DriftArguments) -> ExitCode {
    if let Some(id) = &arguments.explain {
        return explain(id);
    }
    if let Some(described) = arguments.print_schema {
        println!("{:#}", described.schema().to_value());
        return ExitCode::from(CLEAN);
    }
    if let Some(DriftCommand::Approve(arguments)) = &arguments.command {
        return approve(arguments);
    }
    let (Some(old), Some(new)) = (&arguments.old, &arguments.new) else {
        eprintln!("error: OLD and NEW are needed");
        return ExitCode::from(USAGE);
    };
    match arguments.comparison.run(old, new) {
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
            ExitCode::from(if fails(&outcome) { FOUND } else { CLEAN })
        }
        Err(error) => {
            if let SourceError::Unjudged(unjudged) = &error {
                print_unjudged(arguments.format, unjudged);
            }
            refuse(&error)
        }
    }
}

/// Says why nothing could be judged.
fn refuse(error: &SourceError) -> ExitCode {
    match error {
        SourceError::Unjudged(unjudged) => {
            eprintln!("error: {INVALID}: {unjudged}");
            ExitCode::from(UNJUDGED)
        }
        SourceError::Missing(_) => {
            eprintln!("error: {error}");
            ExitCode::from(USAGE)
        }
    }
}

/// Runs `drift approve`.
fn approve(arguments: &ApproveArguments) -> ExitCode {
    let comparison = &arguments.comparison;
    let outcome = match comparison.run(&arguments.old, &arguments.new) {
        Ok(outcome) => outcome,
        Err(error) => return refuse(&error),
    };
    if let Some(day) = arguments.expires.filter(|day| *day < today()) {
        eprintln!("error: --expires {day} is in the past");
        return ExitCode::from(USAGE);
    }
    let path = comparison.config.as_deref().unwrap_or(Path::new(FILE));
    let wanted = &arguments.fingerprint;
    let known = |print: &str| {
        let ignored = outcome.report.ignored.iter().map(|ignored| &ignored.finding);
        outcome.report.findings.iter().chain(ignored).any(|finding| finding.fingerprint == print)
    };
    if let Some(unknown) = wanted.iter().find(|print| !known(print)) {
        eprintln!(
            "error: no finding has the fingerprint {unknown}; `drift` shows those that there are"
        );
        return ExitCode::from(USAGE);
    }
    let findings: Vec<&Finding> = (outcome.report.findings.iter())
        .filter(|finding| match wanted.as_slice() {
            [] => finding.severity >= outcome.least,
            wanted => wanted.contains(&finding.fingerprint),
        })
        .collect();
    match approve::write(path, &findings, &arguments.reason, arguments.expires) {
        Ok(done) => {
            print!("{}", approve::summary(path, &findings, &done, outcome.report.ignored.len()));
            ExitCode::from(CLEAN)
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(USAGE)
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

fn explain(id: &str) -> ExitCode {
    let Some(rule) = rule(&id.to_ascii_uppercase()) else {
        eprintln!("error: there is no rule {id}; `rules` lists them");
        return ExitCode::from(USAGE);
    };
    println!("{}", printed::explanation(rule));
    ExitCode::from(CLEAN)
}

/// Runs `rules`.
pub fn rules(arguments: &RulesArguments) -> ExitCode {
    if arguments.print_schema {
        println!("{:#}", rules_schema().to_value());
        return ExitCode::from(CLEAN);
    }
    match arguments.format {
        RulesFormat::Text => {
            for rule in RULES {
                println!("{:<28} {:<5} {}", rule.id, rule.severity.name(), rule.summary);
            }
        }
        RulesFormat::Json => println!("{:#}", serde_json::json!(RULES)),
    }
    ExitCode::from(CLEAN)
}
