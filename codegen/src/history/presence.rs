//! In which releases something exists.

/// What a release prints: its stable document, or the one with `--experimental`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Without `--experimental`.
    Stable,
    /// With it.
    Experimental,
}

impl Tier {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Stable, Self::Experimental];

    /// How it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stable => "stable",
            Self::Experimental => "experimental",
        }
    }
}

/// Releases, each by its place in the list of all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Set {
    /// A bit for each; the last word is never zero.
    words: Vec<u64>,
}

impl Set {
    /// The first so many releases.
    pub(super) fn first(count: usize) -> Self {
        let mut set = Self::default();
        set.add_range(0, count);
        set
    }

    pub(super) fn contains(&self, release: usize) -> bool {
        self.words.get(release / 64).is_some_and(|word| word >> (release % 64) & 1 == 1)
    }

    pub(super) fn add(&mut self, release: usize) {
        self.add_range(release, release + 1);
    }

    pub(super) fn add_range(&mut self, start: usize, end: usize) {
        if start < end && self.words.len() <= (end - 1) / 64 {
            self.words.resize((end - 1) / 64 + 1, 0);
        }
        for release in start..end {
            self.words[release / 64] |= 1 << (release % 64);
        }
    }

    #[must_use]
    pub(super) fn and(&self, other: &Self) -> Self {
        let words = self.words.iter().zip(&other.words).map(|(a, b)| a & b);
        let mut words: Vec<u64> = words.collect();
        while words.last() == Some(&0) {
            words.pop();
        }
        Self { words }
    }

    /// Those that the other lacks.
    #[must_use]
    fn without(&self, other: &Self) -> Self {
        let others = other.words.iter().chain(std::iter::repeat(&0));
        let mut words: Vec<u64> = self.words.iter().zip(others).map(|(a, b)| a & !b).collect();
        while words.last() == Some(&0) {
            words.pop();
        }
        Self { words }
    }

    pub(super) fn or(&mut self, other: &Self) {
        if self.words.len() < other.words.len() {
            self.words.resize(other.words.len(), 0);
        }
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// One more than the last release.
    pub(super) fn end(&self) -> usize {
        self.words.last().map_or(0, |word| self.words.len() * 64 - word.leading_zeros() as usize)
    }
}

/// The releases in which something exists, in each tier.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Presence {
    pub(super) stable: Set,
    pub(super) experimental: Set,
}

impl Presence {
    /// Both tiers of the first so many releases.
    pub(super) fn first(count: usize) -> Self {
        Self { stable: Set::first(count), experimental: Set::first(count) }
    }

    pub(super) fn of(&self, tier: Tier) -> &Set {
        match tier {
            Tier::Stable => &self.stable,
            Tier::Experimental => &self.experimental,
        }
    }

    pub(super) fn of_mut(&mut self, tier: Tier) -> &mut Set {
        match tier {
            Tier::Stable => &mut self.stable,
            Tier::Experimental => &mut self.experimental,
        }
    }

    /// Those that both have.
    #[must_use]
    pub(super) fn and(&self, other: &Self) -> Self {
        Self {
            stable: self.stable.and(&other.stable),
            experimental: self.experimental.and(&other.experimental),
        }
    }

    /// Those that the other lacks.
    #[must_use]
    pub(super) fn without(&self, other: &Self) -> Self {
        Self {
            stable: self.stable.without(&other.stable),
            experimental: self.experimental.without(&other.experimental),
        }
    }

    pub(super) fn or(&mut self, other: &Self) {
        for tier in Tier::ALL {
            self.of_mut(tier).or(other.of(tier));
        }
    }

    /// Whether a release has it in any tier.
    pub(super) fn contains(&self, release: usize) -> bool {
        Tier::ALL.iter().any(|tier| self.of(*tier).contains(release))
    }

    /// The first release that has it.
    pub(super) fn start(&self) -> Option<usize> {
        (0..self.end()).find(|release| self.contains(*release))
    }

    /// One more than the last release that has it.
    pub(super) fn end(&self) -> usize {
        self.stable.end().max(self.experimental.end())
    }
}
