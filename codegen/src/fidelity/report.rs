//! What fidelity found, and how it is told.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use app_server_drift::RuleId;
use serde::Serialize;
use serde_json::{Value, json};

use super::{
    Ours,
    compare::{Demand, Difference},
    dates::Misdated,
    exceptions::{EXCEPTIONS, Exception},
    inventory::Counts,
};

/// How many methods a line names.
const NAMED: usize = 3;

/// What a run found.
#[derive(Debug)]
pub struct Report {
    /// What we have of the newest release, and of all.
    compared: [Counts; 2],
    releases: usize,
    findings: BTreeMap<Finding, Seen>,
    /// The exceptions that were needed, by their place in the list.
    excused: BTreeSet<usize>,
}

/// Where something was found.
#[derive(Debug, Default, Serialize)]
struct Seen {
    /// In which releases.
    releases: BTreeSet<String>,
    /// The methods that lead to it.
    methods: BTreeSet<String>,
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Finding {
    /// The newest release prints something else.
    Differs { place: String, rule: &'static str, what: String },
    /// A release can say or accept what our types cannot.
    Uncovered { place: String, rule: &'static str, what: String },
    /// No release has it.
    Invented { place: String },
    /// It was dropped by another release than we say.
    Removed { place: String, what: String },
    /// An exception that nothing needs.
    UnusedException { place: String },
}

impl Report {
    pub(super) fn new(ours: &Ours) -> Self {
        Self {
            compared: ours.inventories().map(|inventory| inventory.counts()),
            releases: 0,
            findings: BTreeMap::new(),
            excused: BTreeSet::new(),
        }
    }

    /// Takes the comparisons with a release.
    pub(super) fn add(&mut self, version: &str, found: Vec<Difference>) {
        self.releases += 1;
        for difference in found {
            if self.excuses(&difference.place, Some(difference.rule)) {
                continue;
            }
            let Difference { demand, place, rule, what, methods } = difference;
            let rule = rule.as_str();
            let finding = match demand {
                Demand::Equal => Finding::Differs { place, rule, what },
                Demand::Covers => Finding::Uncovered { place, rule, what },
            };
            let seen = self.findings.entry(finding).or_default();
            seen.releases.insert(version.to_owned());
            seen.methods.extend(methods);
        }
    }

    /// Takes what every release together shows.
    pub(super) fn conclude(&mut self, found: Vec<Misdated>) {
        for misdated in found {
            let place = misdated.thing.to_string();
            if self.excuses(&place, None) {
                continue;
            }
            let finding = match misdated.said {
                None => Finding::Invented { place },
                Some(what) => Finding::Removed { place, what },
            };
            self.findings.entry(finding).or_default();
        }
        for (index, exception) in EXCEPTIONS.iter().enumerate() {
            if !self.excused.contains(&index) {
                let place = exception.place.to_owned();
                self.findings.entry(Finding::UnusedException { place }).or_default();
            }
        }
    }

    /// Whether an exception excuses a difference by a rule, or a wrong date.
    fn excuses(&mut self, place: &str, rule: Option<RuleId>) -> bool {
        let excuse = EXCEPTIONS.iter().position(|exception| exception.excuses(place, rule));
        self.excused.extend(excuse);
        excuse.is_some()
    }

    /// Whether nothing is wrong.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }

    /// The report for machines.
    pub fn to_json(&self) -> Value {
        let findings: Vec<_> = self
            .findings
            .iter()
            .map(|(finding, Seen { releases, methods })| {
                json!({ "finding": finding, "releases": releases, "methods": methods })
            })
            .collect();
        let [newest, all] = &self.compared;
        let exceptions: Vec<&str> =
            self.excused.iter().map(|index| EXCEPTIONS[*index].place).collect();
        json!({
            "clean": self.is_clean(),
            "compared": { "newest": newest, "all": all, "releases": self.releases },
            "findings": findings,
            "exceptions": exceptions,
        })
    }

    fn count(&self, wanted: impl Fn(&Finding) -> bool) -> usize {
        self.findings.keys().filter(|finding| wanted(finding)).count()
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Differs { place, rule, what } => {
                write!(formatter, "differs: {place}: {rule}: {what}")
            }
            Self::Uncovered { place, rule, what } => {
                write!(formatter, "uncovered: {place}: {rule}: {what}")
            }
            Self::Invented { place } => write!(formatter, "invented: {place}"),
            Self::Removed { place, what } => write!(formatter, "removed: {place}: {what}"),
            Self::UnusedException { place } => write!(formatter, "unused exception: {place}"),
        }
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let methods: Vec<&str> = self.methods.iter().take(NAMED).map(String::as_str).collect();
        if !methods.is_empty() {
            write!(formatter, ", in {}", methods.join(", "))?;
        }
        if self.methods.len() > NAMED {
            write!(formatter, " and {} more", self.methods.len() - NAMED)?;
        }
        let releases: Vec<&str> = self.releases.iter().map(String::as_str).collect();
        match releases.as_slice() {
            [] => Ok(()),
            [release] => write!(formatter, " ({release})"),
            [first, .., last] => {
                let count = releases.len();
                write!(formatter, " ({count} releases, {first} and {last} among them)")
            }
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (finding, seen) in &self.findings {
            writeln!(formatter, "{finding}{seen}")?;
        }
        if !self.is_clean() {
            writeln!(formatter, "(old: by the document of the real server; new: by ours)")?;
        }
        for index in &self.excused {
            let Exception { place, reason, .. } = EXCEPTIONS[*index];
            writeln!(formatter, "excused: {place}: {reason}")?;
        }
        let [newest, all] = self.compared;
        writeln!(
            formatter,
            "newest: {newest}; {} differences",
            self.count(|finding| matches!(finding, Finding::Differs { .. }))
        )?;
        write!(
            formatter,
            "{} releases: {all}; {} uncovered, {} invented, {} wrongly dated",
            self.releases,
            self.count(|finding| matches!(finding, Finding::Uncovered { .. })),
            self.count(|finding| matches!(finding, Finding::Invented { .. })),
            self.count(|finding| matches!(finding, Finding::Removed { .. })),
        )
    }
}
