//! What fidelity found, and how it is told.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::Serialize;

use super::{
    Releases,
    compare::{Comparison, Difference, Item, Kind},
    exceptions::EXCEPTIONS,
};

/// What a run found.
#[derive(Debug)]
pub struct Report {
    /// Everything that we have, with the release that dropped it.
    inventory: BTreeMap<Item, Option<String>>,
    /// Of that, what the newest release has.
    newest: BTreeSet<Item>,
    /// In which releases each item was seen.
    seen: BTreeMap<Item, BTreeSet<String>>,
    findings: BTreeMap<Finding, BTreeSet<String>>,
    excused: BTreeMap<&'static str, BTreeSet<String>>,
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Finding {
    /// The newest release prints something else.
    Differs { place: String, path: String, what: String },
    /// A release can say or accept what our types cannot.
    Uncovered { place: String, path: String, what: String },
    /// No release has it.
    Invented { place: String },
    /// It was dropped by another release than we say.
    Removed { place: String, what: String },
    /// An exception that nothing needs.
    UnusedException { place: String },
}

/// How many things were compared.
#[derive(Debug, Default, Clone, Copy, Serialize)]
struct Counts {
    methods: usize,
    members: usize,
    values: usize,
    arms: usize,
}

impl Counts {
    fn of<'a>(items: impl Iterator<Item = &'a Item>) -> Self {
        let mut counts = Self::default();
        for item in items {
            match item.kind {
                Kind::Method => counts.methods += 1,
                Kind::Member => counts.members += 1,
                Kind::Value => counts.values += 1,
                Kind::Arm => counts.arms += 1,
            }
        }
        counts
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { methods, members, values, arms } = self;
        write!(formatter, "{methods} methods, {members} members, {values} values, {arms} arms")
    }
}

impl Report {
    pub(super) fn new(ourselves: Comparison) -> Self {
        Self {
            inventory: ourselves.items,
            newest: BTreeSet::new(),
            seen: BTreeMap::new(),
            findings: BTreeMap::new(),
            excused: BTreeMap::new(),
        }
    }

    /// Takes the comparison with the newest release.
    pub(super) fn add_newest(&mut self, version: &str, found: Comparison) {
        self.newest.extend(found.items.into_keys());
        for Difference { place, path, what } in found.differences {
            self.find(version, &place.clone(), Finding::Differs { place, path, what });
        }
    }

    /// Takes a comparison with a release for what our types cover.
    pub(super) fn add_covered(&mut self, version: &str, found: Comparison) {
        for item in found.items.into_keys() {
            self.seen.entry(item).or_default().insert(version.to_owned());
        }
        for Difference { place, path, what } in found.differences {
            self.find(version, &place.clone(), Finding::Uncovered { place, path, what });
        }
    }

    /// Draws the conclusions that need every release.
    pub(super) fn conclude(&mut self, releases: &Releases) {
        for (item, removed) in self.inventory.clone() {
            let Some(seen) = self.seen.get(&item) else {
                self.find(
                    "every release",
                    &item.place,
                    Finding::Invented { place: item.place.clone() },
                );
                continue;
            };
            let last = releases.versions().filter(|version| seen.contains(*version)).last();
            let what = match (removed.as_deref(), last) {
                (Some(removed), last) if releases.before(removed) != last => {
                    format!("we say {removed}, but {} was the last with it", last.unwrap_or("none"))
                }
                (None, last) if last != Some(releases.newest()) => {
                    format!("we do not say so, but {} was the last with it", last.unwrap_or("none"))
                }
                _ => continue,
            };
            // What belongs to something that was dropped was dropped with it.
            let part_of_removed = self.inventory.iter().any(|(other, removed)| {
                removed.is_some()
                    && item.place.len() > other.place.len()
                    && item.place.starts_with(&other.place)
            });
            if removed.is_some() || !(part_of_removed || self.only_in_removed(&item)) {
                let place = item.place.clone();
                self.find("every release", &item.place, Finding::Removed { place, what });
            }
        }
        for exception in EXCEPTIONS {
            if !self.excused.contains_key(exception.place) {
                let place = exception.place.to_owned();
                self.findings.entry(Finding::UnusedException { place }).or_default();
            }
        }
    }

    /// Whether an item belongs to a type that the newest release does not reach any more.
    fn only_in_removed(&self, item: &Item) -> bool {
        let type_name = item.place.split(['/', '<', '=', '[']).next().unwrap_or_default();
        !self.newest.iter().any(|other| {
            other.kind != Kind::Method
                && other.place.split(['/', '<', '=', '[']).next() == Some(type_name)
        })
    }

    fn find(&mut self, version: &str, place: &str, finding: Finding) {
        let excuse = EXCEPTIONS.iter().find(|exception| place.starts_with(exception.place));
        let list = match excuse {
            Some(exception) => self.excused.entry(exception.place).or_default(),
            None => self.findings.entry(finding).or_default(),
        };
        list.insert(version.to_owned());
    }

    /// Everything of ours, with the releases that have it.
    pub fn seen(&self) -> &BTreeMap<Item, BTreeSet<String>> {
        &self.seen
    }

    /// Whether nothing is wrong.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }

    /// The report for machines.
    pub fn to_json(&self) -> serde_json::Value {
        let findings: Vec<_> = self
            .findings
            .iter()
            .map(|(finding, releases)| serde_json::json!({ "finding": finding, "releases": releases }))
            .collect();
        serde_json::json!({
            "clean": self.is_clean(),
            "compared": {
                "newest": Counts::of(self.newest.iter()),
                "all": Counts::of(self.seen.keys()),
            },
            "findings": findings,
            "exceptions": self.excused.keys().collect::<Vec<_>>(),
        })
    }

    fn count(&self, wanted: impl Fn(&Finding) -> bool) -> usize {
        self.findings.keys().filter(|finding| wanted(finding)).count()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (finding, releases) in &self.findings {
            let line = match finding {
                Finding::Differs { path, what, .. } => format!("differs: {path}: {what}"),
                Finding::Uncovered { path, what, .. } => format!("uncovered: {path}: {what}"),
                Finding::Invented { place } => format!("invented: {place}"),
                Finding::Removed { place, what } => format!("removed: {place}: {what}"),
                Finding::UnusedException { place } => format!("unused exception: {place}"),
            };
            let releases: Vec<&str> = releases.iter().map(String::as_str).collect();
            match releases.as_slice() {
                [] => writeln!(formatter, "{line}")?,
                [release] => writeln!(formatter, "{line} ({release})")?,
                [first, .., last] => {
                    writeln!(
                        formatter,
                        "{line} ({} releases, {first} and {last} among them)",
                        releases.len()
                    )?;
                }
            }
        }
        for exception in
            EXCEPTIONS.iter().filter(|exception| self.excused.contains_key(exception.place))
        {
            writeln!(formatter, "excused: {}: {}", exception.place, exception.reason)?;
        }
        let releases: BTreeSet<&String> = self.seen.values().flatten().collect();
        writeln!(
            formatter,
            "newest: {}; {} differences",
            Counts::of(self.newest.iter()),
            self.count(|finding| matches!(finding, Finding::Differs { .. }))
        )?;
        write!(
            formatter,
            "{} releases: {}; {} uncovered, {} invented, {} wrongly dated",
            releases.len(),
            Counts::of(self.seen.keys()),
            self.count(|finding| matches!(finding, Finding::Uncovered { .. })),
            self.count(|finding| matches!(finding, Finding::Invented { .. })),
            self.count(|finding| matches!(finding, Finding::Removed { .. })),
        )
    }
}
