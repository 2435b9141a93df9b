//! The releases of a history, and the ranges in which a line gives some of them.
//!
//! A line says only how it differs from the line that it belongs to: nothing where it exists whenever
//! that does, `0.120.0..` where it came later, `0.99.0..0.120.0` where 0.120.0 is the first without it.
//! A range without an end lasts as long as what it belongs to, so a line does not change as long as what
//! it says does not.

use std::fmt::Write as _;

use anyhow::{Context, Result, bail};

use super::presence::{Presence, Tier};
use crate::bits::Bits;

/// A release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Release {
    pub(super) version: String,
    order: [u64; 3],
    /// Of its stable and its experimental document.
    pub(super) digests: [String; 2],
}

impl Release {
    pub(super) fn new(version: &str, digests: [String; 2]) -> Result<Self> {
        Ok(Self { version: version.to_owned(), order: order(version)?, digests })
    }
}

/// A version as numbers.
fn order(version: &str) -> Result<[u64; 3]> {
    let mut order = [0; 3];
    let mut parts = version.split('.');
    for number in &mut order {
        let part = parts.next().filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        *number = part
            .and_then(|part| part.parse().ok())
            .with_context(|| format!("`{version}` is not a version such as 0.120.0"))?;
    }
    if parts.next().is_some() {
        bail!("`{version}` is not a version such as 0.120.0");
    }
    Ok(order)
}

/// All releases, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Releases(Vec<Release>);

impl Releases {
    pub(super) fn iter(&self) -> impl Iterator<Item = &Release> {
        self.0.iter()
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn get(&self, version: &str) -> Option<(usize, &Release)> {
        let order = order(version).ok()?;
        let index = self.0.binary_search_by_key(&order, |release| release.order).ok()?;
        Some((index, &self.0[index]))
    }

    /// Finds a release and its place. If there is none, the error says what there is.
    pub(super) fn find(&self, version: &str) -> Result<(usize, &Release)> {
        self.get(version)
            .with_context(|| format!("unknown release {version}: {}", self.around(version)))
    }

    /// What there is instead of a release that there is not.
    fn around(&self, version: &str) -> String {
        let (Some(first), Some(newest)) = (self.0.first(), self.0.last()) else {
            return "the history has none".to_owned();
        };
        let span =
            format!("the history has {}, {} to {}", self.len(), first.version, newest.version);
        let Ok(order) = order(version) else {
            return span;
        };
        let after = self.0.partition_point(|release| release.order < order);
        let nearest: Vec<&str> = [after.checked_sub(1), Some(after)]
            .into_iter()
            .filter_map(|index| Some(self.0.get(index?)?.version.as_str()))
            .collect();
        let verb = if nearest.len() == 1 { "is" } else { "are" };
        format!("{span}; the nearest {verb} {}", nearest.join(" and "))
    }

    /// Adds a release, which must be newer than all others.
    pub(super) fn push(&mut self, release: Release) -> Result<()> {
        if let Some(newest) = self.0.last().filter(|newest| newest.order >= release.order) {
            let (version, newest) = (&release.version, &newest.version);
            bail!(
                "{version} is not newer than {newest}: releases stand in the order of their versions"
            );
        }
        self.0.push(release);
        Ok(())
    }

    /// How the releases of a line are written, below a line with those of `parent`.
    pub(super) fn write(&self, parent: &Presence, own: &Presence) -> Option<String> {
        if own == parent {
            return None;
        }
        if let Some(ranges) = self.ranges(&Tier::ALL, parent, own) {
            return Some(ranges);
        }
        let mut text = String::new();
        for tier in Tier::ALL.into_iter().filter(|tier| own.of(*tier).end() > 0) {
            let before = if text.is_empty() { "" } else { " " };
            let _ = write!(text, "{before}{}", tier.name());
            if own.of(tier) != parent.of(tier) {
                let ranges = self.ranges(&[tier], parent, own).unwrap_or_default();
                let _ = write!(text, " {ranges}");
            }
        }
        Some(text)
    }

    /// Ranges that say for some tiers where something exists. There are none if the tiers disagree.
    fn ranges(&self, tiers: &[Tier], parent: &Presence, own: &Presence) -> Option<String> {
        let mut text = String::new();
        let mut exists = false;
        for (index, release) in self.0.iter().enumerate() {
            let mut states = tiers
                .iter()
                .filter(|tier| parent.of(**tier).contains(index))
                .map(|tier| own.of(*tier).contains(index));
            let Some(state) = states.next() else { continue };
            if states.any(|other| other != state) {
                return None;
            }
            if state && !exists {
                let before = if text.is_empty() { "" } else { " " };
                let _ = write!(text, "{before}{}..", release.version);
            } else if exists && !state {
                text.push_str(&release.version);
            }
            exists = state;
        }
        Some(text).filter(|text| !text.is_empty())
    }

    /// Reads what [`write`](Self::write) wrote.
    pub(super) fn read(&self, text: &str, parent: &Presence) -> Result<Presence> {
        let mut tiers: [Option<Bits>; 2] = [None, None];
        let mut words = text.split(' ').peekable();
        if words.peek().is_some_and(|word| word.contains("..")) {
            let set = self.read_ranges(&mut words)?;
            tiers = [Some(set.clone()), Some(set)];
        } else {
            while let Some(word) = words.next() {
                let Some(tier) = Tier::ALL.into_iter().find(|tier| tier.name() == word) else {
                    bail!("`{word}` is neither a range nor `stable` nor `experimental`");
                };
                let set = match words.peek() {
                    Some(word) if word.contains("..") => self.read_ranges(&mut words)?,
                    _ => Bits::below(self.len()),
                };
                if tiers[tier as usize].replace(set).is_some() {
                    bail!("`{word}` is there twice");
                }
            }
        }
        let [stable, experimental] = tiers.map(Option::unwrap_or_default);
        Ok(Presence {
            stable: stable.and(&parent.stable),
            experimental: experimental.and(&parent.experimental),
        })
    }

    fn read_ranges<'a>(
        &self,
        words: &mut std::iter::Peekable<impl Iterator<Item = &'a str>>,
    ) -> Result<Bits> {
        let mut set = Bits::default();
        let index = |version: &str| {
            let found = self.get(version).map(|(index, _)| index);
            found.with_context(|| format!("there is no release {version} in the list"))
        };
        let mut least = 0;
        while let Some((start, end)) = words.peek().and_then(|word| word.split_once("..")) {
            words.next();
            let start = index(start)?;
            let end = if end.is_empty() { self.len() } else { index(end)? };
            if start < least || end <= start {
                bail!("a range ends before it starts, or before the one before it");
            }
            set.insert_range(start, end);
            least = end + 1;
        }
        Ok(set)
    }
}

#[cfg(test)]
mod tests {
    use super::{Bits, Presence, Release, Releases};

    fn releases() -> Releases {
        let mut releases = Releases::default();
        for version in ["0.99.0", "0.100.0", "0.101.0", "0.104.0", "0.105.0"] {
            releases.push(Release::new(version, Default::default()).unwrap()).unwrap();
        }
        releases
    }

    fn set(indices: &[usize]) -> Bits {
        let mut set = Bits::default();
        for index in indices {
            set.insert(*index);
        }
        set
    }

    fn presence(stable: &[usize], experimental: &[usize]) -> Presence {
        Presence { stable: set(stable), experimental: set(experimental) }
    }

    #[test]
    fn a_line_says_how_it_differs_from_what_it_belongs_to() {
        let all: &[usize] = &[0, 1, 2, 3, 4];
        let cases = [
            (presence(all, all), presence(all, all), None),
            (presence(all, all), presence(&[1, 2, 3, 4], &[1, 2, 3, 4]), Some("0.100.0..")),
            (presence(all, all), presence(&[0, 1], &[0, 1]), Some("0.99.0..0.101.0")),
            (presence(all, all), presence(&[0, 4], &[0, 4]), Some("0.99.0..0.100.0 0.105.0..")),
            (presence(all, all), presence(&[], all), Some("experimental")),
            (presence(all, all), presence(&[], &[2, 3, 4]), Some("experimental 0.101.0..")),
            (presence(all, all), presence(&[3, 4], all), Some("stable 0.104.0.. experimental")),
            (presence(&[], all), presence(&[], &[3, 4]), Some("0.104.0..")),
            // It lasts as long as what it belongs to, even where that has a gap.
            (presence(&[0, 1, 4], &[0, 1, 4]), presence(&[1, 4], &[1, 4]), Some("0.100.0..")),
            (presence(&[0, 1], &[0, 1]), presence(&[1], &[1]), Some("0.100.0..")),
        ];
        let releases = releases();
        for (parent, own, expected) in cases {
            let text = releases.write(&parent, &own);
            assert_eq!(text.as_deref(), expected);
            if let Some(text) = text {
                assert_eq!(releases.read(&text, &parent).unwrap(), own, "{text}");
            }
        }
    }

    #[test]
    fn what_is_no_range_is_refused() {
        let releases = releases();
        for (text, expected) in [
            ("since", "neither a range"),
            ("0.98.0..", "no release 0.98.0"),
            ("0.101.0..0.100.0", "ends before it starts"),
            ("0.100.0.. 0.101.0..", "ends before it starts"),
            ("stable stable", "twice"),
        ] {
            let error = releases.read(text, &Presence::first(5)).unwrap_err();
            assert!(error.to_string().contains(expected), "{text}: {error}");
        }
    }

    #[test]
    fn releases_are_in_order() {
        let mut releases = releases();
        let error =
            releases.push(Release::new("0.102.0", Default::default()).unwrap()).unwrap_err();
        assert!(error.to_string().contains("0.102.0 is not newer than 0.105.0"), "{error}");
        assert!(Release::new("0.170.0-alpha.1", Default::default()).is_err());
    }
}
