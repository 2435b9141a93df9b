//! What a comparison of declarations found.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use super::{
    difference::Difference,
    exceptions::{EXCEPTIONS, Exception},
    walk::Walk,
};

/// What a comparison found, over both tiers.
#[derive(Debug)]
pub struct Report {
    release: String,
    fields: BTreeSet<String>,
    /// By place and what it is, with the ways there.
    findings: BTreeMap<(String, String), BTreeSet<String>>,
    /// What each excuse of an exception was used for.
    excused: BTreeMap<&'static str, BTreeSet<Difference>>,
    /// Exceptions that excuse nothing.
    unused: Vec<&'static str>,
}

impl Report {
    pub(super) fn new(release: &str) -> Self {
        Self {
            release: release.to_owned(),
            fields: BTreeSet::new(),
            findings: BTreeMap::new(),
            excused: BTreeMap::new(),
            unused: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, walk: Walk<'_>) {
        self.fields.extend(walk.fields);
        for found in walk.found {
            if let Some(excuse) = EXCEPTIONS.iter().find_map(|exception| exception.excuse(&found)) {
                self.excused.entry(excuse).or_default().insert(found);
            } else {
                let Difference { place, what, path, .. } = found;
                self.findings.entry((place, what.to_string())).or_default().insert(path);
            }
        }
    }

    pub(super) fn conclude(&mut self) {
        let excuses = EXCEPTIONS.iter().flat_map(Exception::excuses);
        self.unused = excuses.filter(|excuse| !self.excused.contains_key(excuse)).collect();
    }

    /// Whether nothing is wrong.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty() && self.unused.is_empty()
    }

    /// The report for machines.
    pub fn to_json(&self) -> serde_json::Value {
        let findings: Vec<_> = self
            .findings
            .iter()
            .map(|((place, what), paths)| {
                serde_json::json!({ "place": place, "what": what, "paths": paths })
            })
            .collect();
        let excused: BTreeMap<_, _> =
            self.excused.iter().map(|(what, found)| (*what, found.len())).collect();
        serde_json::json!({
            "clean": self.is_clean(),
            "release": self.release,
            "fields": self.fields.len(),
            "findings": findings,
            "excused": excused,
            "unused_exceptions": self.unused,
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for ((place, what), paths) in &self.findings {
            write!(formatter, "TypeScript differs: {place}: {what}")?;
            match paths.first() {
                Some(path) if path != place => writeln!(formatter, " ({path})")?,
                _ => writeln!(formatter)?,
            }
        }
        for what in &self.unused {
            writeln!(formatter, "unused exception: {what}")?;
        }
        for exception in EXCEPTIONS {
            let excuses = exception.excuses();
            let times: usize = excuses
                .iter()
                .filter_map(|excuse| self.excused.get(excuse))
                .map(BTreeSet::len)
                .sum();
            if times > 0 {
                let Exception { what, reason, .. } = exception;
                writeln!(formatter, "excused {times} times: {what}: {reason}")?;
            }
        }
        let (release, fields) = (&self.release, self.fields.len());
        let differences = self.findings.len();
        write!(formatter, "TypeScript of {release}: {fields} fields; {differences} differences")
    }
}
