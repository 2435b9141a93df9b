//! Strings: listed values, and any others that meet conditions.

use std::{
    cmp::Ordering,
    collections::BTreeSet,
    sync::{Arc, OnceLock},
};

use regex_lite::{Regex, RegexBuilder};

use super::at::At;

/// Patterns that take more memory than this are not tried.
const PATTERN: usize = 1 << 15;

/// Bytes of text that are as much as an atom.
pub(crate) const STEP: usize = 32;

/// What it takes to try a pattern on so many bytes, in steps.
const TRIAL: usize = 256;

/// Samples are no longer than this.
const SAMPLE: usize = 4096;

/// Strings: some by value, and maybe any others.
#[derive(Debug, Clone)]
pub(crate) struct Strings<'a> {
    /// By value.
    pub values: BTreeSet<&'a str>,
    /// Any that meet one of these conditions.
    pub any: Vec<Text<'a>>,
    /// Where they are allowed.
    pub at: At<'a>,
}

/// Conditions on a string.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Text<'a> {
    /// The least length.
    pub least: u64,
    /// The greatest length.
    pub most: Option<u64>,
    /// What it must match.
    pub patterns: BTreeSet<Pattern<'a>>,
    /// What it means, such as `date-time`.
    pub formats: BTreeSet<&'a str>,
}

/// A regular expression, which is compiled when a string is first tried.
#[derive(Debug, Clone)]
pub(crate) struct Pattern<'a> {
    text: &'a str,
    /// `None` if it cannot be told what it matches.
    regex: Arc<OnceLock<Option<Regex>>>,
}

impl<'a> Strings<'a> {
    /// Strings that meet conditions.
    pub fn of(text: Text<'a>, at: At<'a>) -> Self {
        Self {
            values: BTreeSet::new(),
            any: Vec::from_iter(text.is_possible().then_some(text)),
            at,
        }
    }

    /// No string at all.
    pub fn none(at: At<'a>) -> Self {
        Self { values: BTreeSet::new(), any: Vec::new(), at }
    }

    /// Whether there is no string among them.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.any.is_empty()
    }

    /// How much it is, in steps.
    pub fn size(&self) -> usize {
        let values = self.values.iter().map(|value| 1 + value.len() / STEP);
        1 + values.sum::<usize>() + self.any.iter().map(Text::size).sum::<usize>()
    }

    /// What it takes to look whether a string is among them, in steps.
    pub fn trial(&self, value: &str) -> usize {
        let each = self.any.iter().map(|text| 1 + text.patterns.len().saturating_mul(TRIAL));
        (1 + value.len() / STEP).saturating_mul(each.sum())
    }

    /// What it takes to look which of another's values are among them, in steps.
    pub fn trials(&self, other: &Self) -> usize {
        if self.any.is_empty() {
            return 0;
        }
        other.values.iter().fold(0, |steps, value| steps.saturating_add(self.trial(value)))
    }

    /// Whether a string is among them; where that cannot be told, the answer is `doubt`.
    pub fn has(&self, value: &str, doubt: bool) -> bool {
        self.values.contains(value) || self.any.iter().any(|text| text.allows(value, doubt))
    }

    /// Whether it has all of another's strings.
    pub fn reads(&self, written: &Self) -> bool {
        written.any.iter().all(|written| self.any.iter().any(|text| text.reads(written)))
            && written.values.iter().all(|value| self.has(value, false))
    }

    /// What both have; `None` if that is nothing.
    pub fn and(&self, other: &Self) -> Option<Self> {
        let shared = |value: &&&'a str| self.has(value, true) && other.has(value, true);
        let values = self.values.iter().chain(&other.values).filter(shared).copied().collect();
        let mut any = Vec::new();
        for one in &self.any {
            for two in &other.any {
                insert(&mut any, one.and(two));
            }
        }
        let at = if self.any.is_empty() { self.at.clone() } else { other.at.clone() };
        Some(Self { values, any, at }).filter(|strings| !strings.is_empty())
    }

    /// What either has.
    pub fn or(mut self, other: Self) -> Self {
        self.values.extend(other.values);
        for text in other.any {
            insert(&mut self.any, text);
        }
        self
    }

    /// Strings of which some are likely among them.
    pub fn samples(&self) -> impl Iterator<Item = String> {
        let ends = self.any.iter().flat_map(|text| [Some(text.least), text.most]).flatten();
        let ends = ends.filter_map(|length| usize::try_from(length).ok());
        let lengths = ends.flat_map(|length| [length, length + 1]).chain([1, 0]);
        let texts = lengths.filter(|length| *length <= SAMPLE).map(|length| "x".repeat(length));
        self.values.iter().map(|value| (*value).to_owned()).chain(texts)
    }
}

/// Adds conditions to others of which one must be met, so that none is said twice.
fn insert<'a>(any: &mut Vec<Text<'a>>, mut text: Text<'a>) {
    if !text.is_possible() {
        return;
    }
    // What it is united with may touch others.
    while let Some((index, union)) =
        any.iter().enumerate().find_map(|(index, other)| Some((index, text.or(other)?)))
    {
        any.remove(index);
        text = union;
    }
    any.push(text);
}

impl Text<'_> {
    /// How much it is, in steps.
    fn size(&self) -> usize {
        let patterns = self.patterns.iter().map(|pattern| 1 + pattern.text.len() / STEP);
        1 + patterns.sum::<usize>() + self.formats.len()
    }

    /// Whether a string has an allowed length and matches; where that cannot be told, the answer is `doubt`.
    /// Formats are not tried.
    pub fn allows(&self, value: &str, doubt: bool) -> bool {
        let length = u64::try_from(value.chars().count()).unwrap_or(u64::MAX);
        length >= self.least
            && self.most.is_none_or(|most| length <= most)
            && self.patterns.iter().all(|pattern| pattern.matches(value).unwrap_or(doubt))
    }

    /// Whether it allows all strings that meet other conditions; formats are mere advice.
    pub fn reads(&self, written: &Self) -> bool {
        written.least >= self.least
            && self.most.is_none_or(|most| written.most.is_some_and(|written| written <= most))
            && self.patterns.is_subset(&written.patterns)
    }

    fn is_possible(&self) -> bool {
        self.most.is_none_or(|most| self.least <= most)
    }

    fn and(&self, other: &Self) -> Self {
        Self {
            least: self.least.max(other.least),
            most: match (self.most, other.most) {
                (Some(one), Some(two)) => Some(one.min(two)),
                (one, two) => one.or(two),
            },
            patterns: self.patterns.union(&other.patterns).cloned().collect(),
            formats: self.formats.union(&other.formats).copied().collect(),
        }
    }

    /// What either allows, if that is a condition as well.
    fn or(&self, other: &Self) -> Option<Self> {
        let formats = self.formats.intersection(&other.formats).copied().collect();
        if self.reads(other) {
            return Some(Self { formats, ..self.clone() });
        }
        if other.reads(self) {
            return Some(Self { formats, ..other.clone() });
        }
        let touches = |one: &Self, two: &Self| {
            one.most.is_none_or(|most| two.least <= most.saturating_add(1))
        };
        let joined =
            self.patterns == other.patterns && touches(self, other) && touches(other, self);
        joined.then(|| Self {
            least: self.least.min(other.least),
            most: self.most.zip(other.most).map(|(one, two)| one.max(two)),
            patterns: self.patterns.clone(),
            formats,
        })
    }
}

impl<'a> Pattern<'a> {
    /// A pattern as it is written.
    pub fn new(text: &'a str) -> Self {
        Self { text, regex: Arc::default() }
    }

    /// The pattern as it is written.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Whether a string matches; `None` if that cannot be told.
    fn matches(&self, value: &str) -> Option<bool> {
        // Parsing takes memory beyond that limit, so a text that is longer is not even parsed.
        let compile = || {
            let text = Some(self.text).filter(|text| text.len() <= PATTERN)?;
            RegexBuilder::new(text).size_limit(PATTERN).build().ok()
        };
        self.regex.get_or_init(compile).as_ref().map(|regex| regex.is_match(value))
    }
}

impl PartialEq for Pattern<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Pattern<'_> {}

impl PartialOrd for Pattern<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Pattern<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(other.text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Pattern, Text, insert};

    fn lengths<'a>(least: u64, most: Option<u64>) -> Text<'a> {
        Text { least, most, ..Text::default() }
    }

    #[test]
    fn lengths_that_touch_are_one_condition() {
        let mut any = Vec::new();
        for text in [lengths(0, Some(1)), lengths(5, None), lengths(3, Some(1))] {
            insert(&mut any, text);
        }
        assert_eq!(any, [lengths(0, Some(1)), lengths(5, None)]);
        insert(&mut any, lengths(2, Some(4)));
        assert_eq!(any, [lengths(0, None)]);
    }

    #[test]
    fn what_a_pattern_matches_may_be_unknown() {
        let of = |pattern| Text { patterns: [Pattern::new(pattern)].into(), ..Text::default() };
        assert!(of("^p").allows("pq", false) && !of("^p").allows("q", true));
        let unknown = of("^(?!p)");
        assert!(unknown.allows("q", true) && !unknown.allows("q", false));
    }
}
