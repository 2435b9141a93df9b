//! Look-ups: in which releases a method, a definition, a member, a value or an arm exists.

use std::fmt;

use super::{
    History, Item,
    expression::name,
    line::Line,
    presence::{Presence, Tier},
};
use crate::set::Set;

/// What the history knows of one thing: all lines that tell of it, whatever they say it is.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    history: &'a History,
    items: Vec<&'a Item>,
    presence: Presence,
}

/// Releases in a row, in which something exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span<'a> {
    /// The first that has it.
    pub since: &'a str,
    /// The first that has it no more; `None` if the newest still has it.
    pub until: Option<&'a str>,
}

impl fmt::Display for Span<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}..{}", self.since, self.until.unwrap_or_default())
    }
}

impl History {
    /// A method of any set, those included that only the TypeScript lists.
    pub fn method(&self, method: &str) -> Option<Facts<'_>> {
        let sets = self.items.iter().filter(|item| {
            let name = item.text.rsplit(' ').next().unwrap_or_default();
            Set::named(name).is_some()
        });
        let is_method = |item: &&Item| match Line::parse(&item.text) {
            Ok(Line::Method { name, .. } | Line::Unlisted(name)) => name == method,
            Ok(Line::Tagged { tag, value }) => tag == "method" && value == method,
            _ => false,
        };
        Facts::of(self, sets.flat_map(|set| &set.items).filter(is_method).collect())
    }

    /// A definition, by its name and what stands before: `v2/Account`, `RequestId`.
    pub fn definition(&self, name: &str) -> Option<Facts<'_>> {
        let found = self.items.binary_search_by(|item| item.text.as_str().cmp(name)).ok()?;
        Facts::of(self, vec![&self.items[found]])
    }

    /// What stands at a place, written as `fidelity` writes it: `account/read`, `Account`,
    /// `Account<chatgpt>/email`, `PlanType=pro`. Of two definitions with one name it is the
    /// one in `v2`; [`definition`](Self::definition) finds the other.
    pub fn facts(&self, place: &str) -> Option<Facts<'_>> {
        if let Some(method) = self.method(place) {
            return Some(method);
        }
        let end = place.find(['/', '<', '=']).unwrap_or(place.len());
        let (definition, mut rest) = place.split_at(end);
        let mut facts =
            self.definition(&format!("v2/{definition}")).or_else(|| self.definition(definition))?;
        while let Some(kind) = rest.chars().next() {
            rest = &rest[1..];
            let (end, skip) = match kind {
                '<' => (rest.find('>')?, 1),
                _ => (rest.find(['/', '<', '=']).unwrap_or(rest.len()), 0),
            };
            let name = &rest[..end];
            facts = match kind {
                '<' => facts.arm(name)?,
                '=' => facts.value(name)?,
                _ => facts.member(name)?,
            };
            rest = &rest[end + skip..];
        }
        Some(facts)
    }
}

impl<'a> Facts<'a> {
    fn of(history: &'a History, items: Vec<&'a Item>) -> Option<Self> {
        let mut presence = items.first()?.presence.clone();
        for item in &items {
            presence.or(&item.presence);
        }
        Some(Self { history, items, presence })
    }

    fn below(&self, wanted: impl Fn(&Line<'_>) -> bool) -> Option<Self> {
        let below = self.items.iter().flat_map(|item| &item.items);
        let found = below.filter(|item| Line::parse(&item.text).is_ok_and(|line| wanted(&line)));
        Self::of(self.history, found.collect())
    }

    /// A member of it.
    pub fn member(&self, member: &str) -> Option<Self> {
        self.below(|line| match line {
            Line::Member { name, .. } => name == member,
            Line::Tagged { tag, .. } => tag == member,
            _ => false,
        })
    }

    /// A string that it may be.
    pub fn value(&self, value: &str) -> Option<Self> {
        self.below(|line| matches!(line, Line::Value(known) if known == value))
    }

    /// An arm of it: by the value of its tag, or by what it refers to.
    pub fn arm(&self, arm: &str) -> Option<Self> {
        let reference = format!("v2/{arm}");
        self.below(|line| match line {
            Line::Tagged { value, .. } => value == arm,
            Line::Arm { label, .. } if label == arm => true,
            Line::Arm { .. } => {
                let text = line.to_string();
                let text = text.trim_start_matches("| ");
                text == name(arm) || text == reference
            }
            _ => false,
        })
    }

    /// Each thing that it was, as the history writes it, with the releases in which it was that:
    /// `email: string`, then `email: string | null`.
    pub fn forms(&self, tier: Tier) -> impl Iterator<Item = (&'a str, Vec<Span<'a>>)> {
        self.items
            .iter()
            .map(move |item| (item.text.as_str(), spans(self.history, &item.presence, tier)))
            .filter(|(_, spans)| !spans.is_empty())
    }

    /// The releases that have it in a tier.
    pub fn spans(&self, tier: Tier) -> Vec<Span<'a>> {
        spans(self.history, &self.presence, tier)
    }

    /// The first release that has it in a tier.
    pub fn since(&self, tier: Tier) -> Option<&'a str> {
        self.spans(tier).first().map(|span| span.since)
    }

    /// The release that dropped it from a tier for good.
    pub fn removed(&self, tier: Tier) -> Option<&'a str> {
        self.spans(tier).last().and_then(|span| span.until)
    }

    /// Whether a release has it in a tier.
    pub fn exists_in(&self, release: &str, tier: Tier) -> bool {
        let release = self.history.releases.get(release);
        release.is_some_and(|(index, _)| self.presence.of(tier).contains(index))
    }
}

/// The spans of each tier; what is there without `--experimental` is there with it.
pub(super) fn spans_of<'a>(history: &'a History, presence: &Presence) -> [Vec<Span<'a>>; 2] {
    let mut presence = presence.clone();
    presence.experimental.extend(&presence.stable);
    Tier::ALL.map(|tier| spans(history, &presence, tier))
}

fn spans<'a>(history: &'a History, presence: &Presence, tier: Tier) -> Vec<Span<'a>> {
    let mut spans: Vec<Span<'a>> = Vec::new();
    let mut exists = false;
    for (index, version) in history.releases().enumerate() {
        let now = presence.of(tier).contains(index);
        match spans.last_mut() {
            _ if now && !exists => spans.push(Span { since: version, until: None }),
            Some(span) if exists && !now => span.until = Some(version),
            _ => {}
        }
        exists = now;
    }
    spans
}
