//! In which releases something exists.

use crate::bits::Bits;

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

/// The releases in which something exists, in each tier.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Presence {
    /// Those whose stable document has it, each by its position in the list of releases.
    pub stable: Bits,
    /// Those whose document with `--experimental` has it.
    pub experimental: Bits,
}

impl Presence {
    /// Both tiers of the first so many releases.
    pub fn first(count: usize) -> Self {
        Self { stable: Bits::below(count), experimental: Bits::below(count) }
    }

    /// The releases of a tier.
    pub fn of(&self, tier: Tier) -> &Bits {
        match tier {
            Tier::Stable => &self.stable,
            Tier::Experimental => &self.experimental,
        }
    }

    /// The releases of a tier, to be changed.
    pub fn of_mut(&mut self, tier: Tier) -> &mut Bits {
        match tier {
            Tier::Stable => &mut self.stable,
            Tier::Experimental => &mut self.experimental,
        }
    }

    /// Those that both have.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self {
            stable: self.stable.and(&other.stable),
            experimental: self.experimental.and(&other.experimental),
        }
    }

    /// Those that the other lacks.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        Self {
            stable: self.stable.without(&other.stable),
            experimental: self.experimental.without(&other.experimental),
        }
    }

    /// Adds the releases of another one.
    pub fn or(&mut self, other: &Self) {
        for tier in Tier::ALL {
            self.of_mut(tier).extend(other.of(tier));
        }
    }

    /// Whether a release has it in any tier.
    pub fn contains(&self, release: usize) -> bool {
        Tier::ALL.iter().any(|tier| self.of(*tier).contains(release))
    }

    /// The first release that has it.
    pub fn start(&self) -> Option<usize> {
        (0..self.end()).find(|release| self.contains(*release))
    }

    /// One more than the last release that has it.
    pub fn end(&self) -> usize {
        self.stable.end().max(self.experimental.end())
    }
}
