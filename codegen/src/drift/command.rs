//! The commands `drift` and `rules`: arguments, and what they come to.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anstream::{eprintln, print, println};
use clap::{Args, ValueEnum};
use serde_json::Value;

use super::{
    Experimental, Options, RULES, Report, Severity, Skew, Unjudged, compare,
    output::{Described, INVALID, rules_schema},
    print as printed, rule,
    source::{SourceError, load},
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
pub struct DriftArguments {
    /// What was: a file, a folder, REVISION:PATH in git, a release such as 0.169.0, or `current`.
    #[arg(required_unless_present_any = ["explain", "print_schema"])]
    old: Option<String>,
    /// What is, likewise.
    #[arg(required_unless_present_any = ["explain", "print_schema"])]
    new: Option<String>,
    /// Which peer may be older than the other.
    #[arg(long, value_enum, default_value_t = SkewArgument::Backward)]
    skew: SkewArgument,
    /// What to list: the wire, the names that importers of the generated code see, or both.
    #[arg(long, value_enum, default_value_t = SurfaceArgument::Wire)]
    surface: SurfaceArgument,
    /// What to make of findings that only experimental methods and members lead to.
    #[arg(long, value_enum, default_value_t = Experimental::Demote)]
    experimental: Experimental,
    /// A file that lists experimental methods, for documents that do not mark them: a line each, or JSON.
    #[arg(long, value_name = "FILE")]
    experimental_methods: Option<PathBuf>,
    /// The least severity that fails.
    #[arg(long, value_enum, default_value_t = FailOn::Error)]
    fail_on: FailOn,
    /// How to print the result.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The history that releases are read from.
    #[arg(long, value_name = "FILE", default_value = "snapshots/history.txt")]
    history: PathBuf,
    /// Explain a rule instead.
    #[arg(long, value_name = "RULE", exclusive = true)]
    explain: Option<String>,
    /// Print the JSON Schema of a format instead.
    #[arg(long, value_enum, value_name = "FORMAT", exclusive = true)]
    print_schema: Option<Described>,
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
enum SkewArgument {
    /// Old clients with new servers.
    Backward,
    /// New clients with old servers.
    Forward,
    /// Both.
    Full,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum SurfaceArgument {
    /// What crosses the wire.
    Wire,
    /// What importers see.
    Names,
    /// Both.
    All,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FailOn {
    /// What breaks.
    Error,
    /// That, and what loses its meaning.
    Warn,
    /// Any finding.
    Info,
    /// Any finding.
    Any,
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
    match judge(arguments) {
        Ok(report) => {
            let least = arguments.fail_on.least();
            match arguments.format {
                Format::Text => print!("{}", printed::text(&report)),
                Format::Json => println!("{}", printed::json(&report)),
                Format::Ndjson => print!("{}", printed::ndjson(&report)),
                Format::Markdown => print!("{}", printed::markdown(&report)),
                Format::Github => print!("{}", printed::github(&report)),
                Format::Sarif => println!("{}", printed::sarif::sarif(&report)),
                Format::Junit => print!("{}", printed::junit::junit(&report, least)),
            }
            let fails = report.findings.iter().any(|finding| finding.severity >= least);
            ExitCode::from(if fails { FOUND } else { CLEAN })
        }
        Err(SourceError::Unjudged(unjudged)) => {
            print_unjudged(arguments.format, &unjudged);
            eprintln!("error: {INVALID}: {unjudged}");
            ExitCode::from(UNJUDGED)
        }
        Err(error @ SourceError::Missing(_)) => {
            eprintln!("error: {error}");
            ExitCode::from(USAGE)
        }
    }
}

fn judge(arguments: &DriftArguments) -> Result<Report, SourceError> {
    let document =
        |name: &Option<String>| load(name.as_deref().unwrap_or_default(), &arguments.history);
    let (old, new) = (document(&arguments.old)?, document(&arguments.new)?);
    let experimental_methods = match &arguments.experimental_methods {
        Some(path) => listed_methods(path)?,
        None => BTreeSet::new(),
    };
    let options = Options {
        skews: match arguments.skew {
            SkewArgument::Backward => vec![Skew::Backward],
            SkewArgument::Forward => vec![Skew::Forward],
            SkewArgument::Full => vec![Skew::Backward, Skew::Forward],
        },
        names: !matches!(arguments.surface, SurfaceArgument::Wire),
        wire: !matches!(arguments.surface, SurfaceArgument::Names),
        experimental: arguments.experimental,
        experimental_methods,
    };
    Ok(compare(&old, &new, &options)?)
}

/// Reads a list of methods: a line each, a JSON list, or an object with one as `experimental_methods`.
fn listed_methods(path: &Path) -> Result<BTreeSet<String>, SourceError> {
    let missing = |reason: String| SourceError::Missing(format!("{}: {reason}", path.display()));
    let text = fs::read_to_string(path).map_err(|error| missing(error.to_string()))?;
    if !text.trim_start().starts_with(['[', '{']) {
        return Ok(text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect());
    }
    let json: Value = serde_json::from_str(&text).map_err(|error| missing(error.to_string()))?;
    let list = json.get("experimental_methods").unwrap_or(&json).as_array();
    let names =
        list.and_then(|list| list.iter().map(|name| name.as_str().map(str::to_owned)).collect());
    names.ok_or_else(|| missing("it is no list of methods".to_owned()))
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

impl FailOn {
    /// The least severity that fails.
    fn least(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warn => Severity::Warn,
            Self::Info | Self::Any => Severity::Info,
        }
    }
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
