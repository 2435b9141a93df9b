//! Reads `drift.toml`.

use fs_err as fs;
use std::{
    collections::BTreeMap,
    fmt,
    ops::Range,
    path::{Path, PathBuf},
};

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Deserializer, de::Error as _};
use toml_edit::{Datetime, Document, Item};
use wildmatch::WildMatch;

use super::choice::{FailOn, SkewChoice, SurfaceChoice};
use super::suggestion::nearest;
use crate::judge::fingerprint;
use crate::judge::options::Experimental;
use crate::judge::policy::{Ignore, Level, Override, Policy};
use crate::judge::rules::{RULES, Rule, RuleId};

/// The name of the file, unless another one is given.
pub const FILE: &str = "drift.toml";

/// The contents of `drift.toml`.
#[derive(Debug, Default)]
pub struct Config {
    /// The file.
    pub file: PathBuf,
    /// Which peer may be older.
    pub skew: Option<SkewChoice>,
    /// What to list.
    pub surface: Option<SurfaceChoice>,
    /// How to treat what is experimental.
    pub experimental: Option<Experimental>,
    /// The lowest severity that fails.
    pub fail_on: Option<FailOn>,
    /// A file that lists experimental methods.
    pub experimental_methods: Option<PathBuf>,
    /// A file that lists the methods to judge.
    pub only: Option<PathBuf>,
    /// How bad findings are, and which are accepted.
    pub policy: Policy,
}

/// What is wrong with `drift.toml`, in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError(pub(crate) String);

impl fmt::Display for ConfigError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl std::error::Error for ConfigError {}

impl Config {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = fs::read_to_string(path).map_err(|error| ConfigError(error.to_string()))?;
        Self::parse(path, &text)
    }

    /// Reads a text. Paths in it are relative to the file.
    pub fn parse(path: &Path, text: &str) -> Result<Self, ConfigError> {
        let fail = |at: Option<Range<usize>>, text: &str, message: &str| {
            let line = at.map(|span| format!(":{}", line(text, span.start))).unwrap_or_default();
            // Some messages of the parser go over several lines.
            let message = message.replace('\n', ", ");
            ConfigError(format!("{}{line}: {message}", path.display()))
        };
        let document = Document::parse(text.to_owned())
            .map_err(|error| fail(error.span(), text, error.message()))?;
        let lines = ignore_lines(&document, text);
        let file: File = toml_edit::de::from_document(document)
            .map_err(|error| fail(error.span(), text, error.message()))?;
        let beside =
            |name: PathBuf| path.parent().map_or(name.clone(), |directory| directory.join(&name));
        Ok(Self {
            file: path.to_owned(),
            skew: file.skew,
            surface: file.surface,
            experimental: file.experimental,
            fail_on: file.fail_on,
            experimental_methods: file.experimental_methods.map(beside),
            only: file.only.map(beside),
            policy: Policy {
                file: path.display().to_string(),
                today: today(),
                severities: file
                    .severity
                    .into_iter()
                    .map(|(rule, level)| (rule.0, level))
                    .collect(),
                open: patterns(&file.open),
                overrides: file.overrides.into_iter().map(|entry| entry.0).collect(),
                ignores: ignores(file.ignore, &lines).map_err(|(line, message)| {
                    ConfigError(format!("{}:{line}: {message}", path.display()))
                })?,
            },
        })
    }
}

/// Today, the same everywhere.
pub(crate) fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}

/// The line of a place in a text, from 1.
fn line(text: &str, place: usize) -> usize {
    text.bytes().take(place).filter(|byte| *byte == b'\n').count() + 1
}

/// The lines on which the ignores begin.
fn ignore_lines(document: &Document<String>, text: &str) -> Vec<usize> {
    let spans: Vec<Option<Range<usize>>> = match document.get("ignore") {
        Some(Item::ArrayOfTables(tables)) => tables.iter().map(toml_edit::Table::span).collect(),
        Some(item) => item
            .as_array()
            .map(|array| array.iter().map(toml_edit::Value::span).collect())
            .unwrap_or_default(),
        None => Vec::new(),
    };
    spans.into_iter().map(|span| span.map_or(1, |span| line(text, span.start))).collect()
}

fn ignores(entries: Vec<IgnoreEntry>, lines: &[usize]) -> Result<Vec<Ignore>, (usize, String)> {
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let mut ignores = Vec::with_capacity(entries.len());
    for (index, entry) in entries.into_iter().enumerate() {
        let line = lines.get(index).copied().unwrap_or(1);
        let IgnoreEntry { fingerprint: Fingerprint(fingerprint), reason: Reason(reason), expires } =
            entry;
        if let Some(other) = first.insert(fingerprint.clone(), line) {
            return Err((line, format!("{fingerprint} is already ignored on line {other}")));
        }
        ignores.push(Ignore { fingerprint, reason, expires: expires.map(|Day(day)| day), line });
    }
    Ok(ignores)
}

/// The file, as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    skew: Option<SkewChoice>,
    surface: Option<SurfaceChoice>,
    experimental: Option<Experimental>,
    fail_on: Option<FailOn>,
    experimental_methods: Option<PathBuf>,
    only: Option<PathBuf>,
    open: Vec<String>,
    severity: BTreeMap<RuleName, Level>,
    #[serde(rename = "override")]
    overrides: Vec<OverrideEntry>,
    ignore: Vec<IgnoreEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OverrideFields {
    #[serde(default)]
    paths: Vec<String>,
    #[serde(default)]
    methods: Vec<String>,
    #[serde(default)]
    rules: Vec<RulePattern>,
    severity: Level,
}

/// An override that is about something.
#[derive(Debug, Deserialize)]
#[serde(try_from = "OverrideFields")]
struct OverrideEntry(Override);

impl TryFrom<OverrideFields> for OverrideEntry {
    type Error = &'static str;

    fn try_from(fields: OverrideFields) -> Result<Self, Self::Error> {
        let OverrideFields { paths, methods, rules, severity } = fields;
        if paths.is_empty() && methods.is_empty() && rules.is_empty() {
            return Err(
                "an override needs `paths`, `methods` or `rules`; without them it is about every finding",
            );
        }
        let rules = rules.iter().map(|pattern| WildMatch::new(&pattern.0)).collect();
        let severity = severity.severity();
        Ok(Self(Override { paths: patterns(&paths), methods: patterns(&methods), rules, severity }))
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct IgnoreEntry {
    fingerprint: Fingerprint,
    reason: Reason,
    expires: Option<Day>,
}

fn patterns(texts: &[String]) -> Vec<WildMatch> {
    texts.iter().map(|text| WildMatch::new(text)).collect()
}

/// A rule by its ID.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct RuleName(RuleId);

impl<'de> Deserialize<'de> for RuleName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        match Rule::named(&name) {
            Some(rule) => Ok(Self(rule.id)),
            None => Err(D::Error::custom(unknown_rule(&name))),
        }
    }
}

/// Rules by a pattern of their names.
#[derive(Debug)]
struct RulePattern(String);

impl<'de> Deserialize<'de> for RulePattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let pattern = WildMatch::new(&text);
        if RULES.iter().any(|rule| pattern.matches(rule.id.as_str())) {
            Ok(Self(text))
        } else {
            Err(D::Error::custom(unknown_rule(&text)))
        }
    }
}

fn unknown_rule(name: &str) -> String {
    let nearest = nearest(name, RULES.iter().map(|rule| rule.id.as_str()))
        .map(|rule| format!("; did you mean `{rule}`?"))
        .unwrap_or_default();
    format!("there is no rule `{name}`{nearest} (`app-server-drift rules` lists them)")
}

/// A fingerprint, of this version or an older one.
#[derive(Debug)]
struct Fingerprint(String);

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        // One of an older version is not a mistake: the report says what to do about it.
        if fingerprint::is_current(&text) || fingerprint::is_outdated(&text) {
            return Ok(Self(text));
        }
        Err(D::Error::custom(format!(
            "`{text}` is not a fingerprint such as `{}0123456789abcdef`; every finding shows its own",
            fingerprint::VERSION,
        )))
    }
}

/// Why something is ignored.
#[derive(Debug)]
struct Reason(String);

impl<'de> Deserialize<'de> for Reason {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.trim().is_empty() {
            return Err(D::Error::custom("the reason is empty: say why this is accepted"));
        }
        Ok(Self(text))
    }
}

/// A date without a time.
#[derive(Debug)]
struct Day(Date);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Datetime { date: Some(date), time: None, offset: None } =
            Datetime::deserialize(deserializer)?
        else {
            return Err(D::Error::custom("it is not a date without a time, such as 2027-01-31"));
        };
        date.to_string().parse().map(Self).map_err(D::Error::custom)
    }
}
