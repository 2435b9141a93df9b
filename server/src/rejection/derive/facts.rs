//! What no schema tells of the real servers' types, a line each.

use std::collections::BTreeMap;

use app_server_protocol::release::Release;

/// What is known of the places of one release, by place.
pub(super) struct Facts(BTreeMap<&'static str, Vec<Fact>>);

/// A fact's name, and what follows it.
type Fact = (&'static str, &'static str);

impl Facts {
    /// Reads those of a release.
    pub(super) fn of(release: Release) -> Self {
        let mut facts: BTreeMap<_, Vec<Fact>> = BTreeMap::new();
        for line in include_str!("facts.txt").lines().filter(|line| !line.starts_with('#')) {
            let (line, range) = line.split_once(" @ ").unwrap_or((line, ".."));
            let Some((place, fact)) = line.split_once(" is ").filter(|_| holds(range, release))
            else {
                continue;
            };
            facts.entry(place).or_default().push(fact.split_once(' ').unwrap_or((fact, "")));
        }
        Self(facts)
    }

    /// Returns the value of a fact of a place; it is empty for one that has none.
    pub(super) fn get(&self, place: &str, fact: &str) -> Option<&'static str> {
        self.all(place, fact).first().copied()
    }

    /// Returns the values of a fact of a place.
    pub(super) fn all(&self, place: &str, fact: &str) -> Vec<&'static str> {
        let facts = self.0.get(place).map_or(&[][..], Vec::as_slice);
        facts.iter().filter(|(name, _)| *name == fact).map(|(_, value)| *value).collect()
    }

    /// Whether a fact holds at a place.
    pub(super) fn has(&self, place: &str, fact: &str) -> bool {
        self.get(place, fact).is_some()
    }

    /// Returns the fields that no schema has, each with its kind.
    pub(super) fn hidden(&self, place: &str) -> Vec<Fact> {
        let fields = self.0.iter().filter_map(|(known, facts)| {
            let field = known.strip_prefix(place)?.strip_prefix('.')?;
            let (_, kind) = facts.iter().find(|(name, _)| *name == "field")?;
            Some((field, *kind))
        });
        fields.collect()
    }
}

/// Whether a range has a release: `0.99.0..0.120.0`, `0.120.0..`, or `..` for all.
fn holds(range: &str, release: Release) -> bool {
    let Some((since, until)) = range.split_once("..") else { return false };
    let limit = |text: &str| text.parse::<Release>();
    (since.is_empty() || limit(since).is_ok_and(|since| since <= release))
        && (until.is_empty() || limit(until).is_ok_and(|until| release < until))
}

#[cfg(test)]
mod tests {
    use super::{Release, holds};

    #[test]
    fn a_line_is_a_place_a_fact_and_a_range() {
        for line in include_str!("facts.txt").lines().filter(|line| !line.starts_with('#')) {
            let (fact, range) = line.split_once(" @ ").unwrap_or((line, ".."));
            assert!(fact.contains(" is "), "{line}");
            let (since, until) = range.split_once("..").expect(line);
            for release in [since, until].into_iter().filter(|release| !release.is_empty()) {
                release.parse::<Release>().expect(line);
            }
            let releases = [Release::OLDEST, Release::NEWEST];
            assert!(range != ".." || releases.iter().all(|release| holds(range, *release)));
        }
    }
}
