//! Numbers: ranges of integers and of all numbers.

use serde_json::Number;

/// Numbers between bounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Numbers {
    /// Whether only integers.
    pub integral: bool,
    /// The least one.
    pub low: Option<Bound>,
    /// The greatest one.
    pub high: Option<Bound>,
    /// Whether a format of integers gave the bounds.
    pub formatted: bool,
}

/// A bound: an integer is exact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Bound {
    /// An integer, which is allowed itself.
    Integer(i128),
    /// Another number; whether it is allowed itself.
    Real(f64, bool),
}

/// Adds numbers to others, so that none is said twice.
pub(crate) fn insert(all: &mut Vec<Numbers>, mut numbers: Numbers) {
    if !numbers.is_possible() {
        return;
    }
    // What it is united with may touch others.
    while let Some((index, union)) =
        all.iter().enumerate().find_map(|(index, other)| Some((index, numbers.or(*other)?)))
    {
        all.remove(index);
        numbers = union;
    }
    all.push(numbers);
}

impl Numbers {
    /// All of them.
    pub const ALL: Self = Self { integral: false, low: None, high: None, formatted: false };

    /// One number.
    pub fn of(number: &Number) -> Self {
        let real = number.as_f64().unwrap_or_default();
        let exact = number.as_i64().map(i128::from).or(number.as_u64().map(i128::from));
        match exact.or_else(|| whole(real)) {
            Some(exact) => Self::only(Bound::Integer(exact), true),
            None => Self::only(Bound::Real(real, true), real.fract() == 0.0),
        }
    }

    /// One integer.
    pub fn integer(value: i128) -> Self {
        Self::only(Bound::Integer(value), true)
    }

    fn only(bound: Bound, integral: bool) -> Self {
        Self { integral, low: Some(bound), high: Some(bound), formatted: false }
    }

    /// Whether it has all of another's numbers.
    pub fn reads(self, written: Self) -> bool {
        (!self.integral || written.integral)
            && self.low.is_none_or(|low| written.low.is_some_and(|written| low.is_at_most(written)))
            && self
                .high
                .is_none_or(|high| written.high.is_some_and(|written| high.is_at_least(written)))
    }

    /// What both have.
    pub fn and(self, other: Self) -> Self {
        let pick = |one: Option<Bound>, two: Option<Bound>, wider: fn(Bound, Bound) -> bool| match (
            one, two,
        ) {
            (Some(one), Some(two)) => Some(if wider(one, two) { two } else { one }),
            (one, two) => one.or(two),
        };
        Self {
            integral: self.integral || other.integral,
            low: pick(self.low, other.low, Bound::is_at_most),
            high: pick(self.high, other.high, Bound::is_at_least),
            formatted: self.formatted || other.formatted,
        }
    }

    /// The integers that it has, if these are all and no more than so many.
    pub fn listed(self, most: usize) -> Option<std::ops::RangeInclusive<i128>> {
        let low = self.low.filter(|_| self.integral)?.ceil()?;
        let high = self.high?.floor()?;
        let few = high.checked_sub(low).is_some_and(|gap| gap < i128::try_from(most).unwrap_or(0));
        few.then_some(low..=high)
    }

    /// Whether there is a number between the bounds.
    fn is_possible(self) -> bool {
        let (Some(low), Some(high)) = (self.low, self.high) else { return true };
        match (low.ceil(), high.floor()) {
            (Some(low), Some(high)) if self.integral => low <= high,
            _ => {
                let (low, high) = (low.number(), high.number());
                low.0 < high.0 || (low.0.total_cmp(&high.0).is_eq() && low.1 && high.1)
            }
        }
    }

    /// What either has, if that is a range as well.
    fn or(self, other: Self) -> Option<Self> {
        let formatted = self.formatted && other.formatted;
        if self.reads(other) {
            return Some(Self { formatted, ..self });
        }
        if other.reads(self) {
            return Some(Self { formatted, ..other });
        }
        let joined = self.integral == other.integral && self.touches(other) && other.touches(self);
        let pick = |one: Option<Bound>, two: Option<Bound>, wider: fn(Bound, Bound) -> bool| {
            one.zip(two).map(|(one, two)| if wider(one, two) { one } else { two })
        };
        joined.then(|| Self {
            integral: self.integral,
            low: pick(self.low, other.low, Bound::is_at_most),
            high: pick(self.high, other.high, Bound::is_at_least),
            formatted,
        })
    }

    /// Whether it does not end before another begins.
    fn touches(self, other: Self) -> bool {
        let (Some(end), Some(start)) = (self.high, other.low) else { return true };
        match (end, start) {
            (Bound::Integer(end), Bound::Integer(start)) if self.integral => {
                start <= end.saturating_add(1)
            }
            _ => {
                let (end, start) = (end.number(), start.number());
                start.0 < end.0 || (start.0.total_cmp(&end.0).is_eq() && (start.1 || end.1))
            }
        }
    }
}

impl Bound {
    /// As a number that can be compared with others, and whether it is allowed itself. It is exact but for
    /// integers beyond 53 bits, which no other bound is as near to as another integer.
    fn number(self) -> (f64, bool) {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "see above")]
            Self::Integer(value) => (value as f64, true),
            // There is one zero.
            Self::Real(value, inclusive) => (value + 0.0, inclusive),
        }
    }

    /// The least integer that it allows as a lower bound; `None` if it is out of bounds itself.
    fn ceil(self) -> Option<i128> {
        match self {
            Self::Integer(value) => Some(value),
            Self::Real(value, inclusive) => {
                let excluded = !inclusive && value.fract() == 0.0;
                whole(value.ceil())?.checked_add(excluded.into())
            }
        }
    }

    /// The greatest integer that it allows as an upper bound.
    fn floor(self) -> Option<i128> {
        match self {
            Self::Integer(value) => Some(value),
            Self::Real(value, inclusive) => {
                let excluded = !inclusive && value.fract() == 0.0;
                whole(value.floor())?.checked_sub(excluded.into())
            }
        }
    }

    /// Whether as a lower bound it allows all that another one does.
    pub fn is_at_most(self, other: Self) -> bool {
        if let (Self::Integer(one), Self::Integer(two)) = (self, other) {
            return one <= two;
        }
        let ((one, inclusive), (two, also)) = (self.number(), other.number());
        one < two || (one.total_cmp(&two).is_eq() && (inclusive || !also))
    }

    /// Whether as an upper bound it allows all that another one does.
    pub fn is_at_least(self, other: Self) -> bool {
        if let (Self::Integer(one), Self::Integer(two)) = (self, other) {
            return one >= two;
        }
        let ((one, inclusive), (two, also)) = (self.number(), other.number());
        one > two || (one.total_cmp(&two).is_eq() && (inclusive || !also))
    }
}

/// A number without a fraction as an integer, unless it has more than 127 bits.
pub(crate) fn whole(real: f64) -> Option<i128> {
    const END: f64 = 170_141_183_460_469_231_731_687_303_715_884_105_728.0;
    #[expect(clippy::cast_possible_truncation, reason = "it has no fraction and fits")]
    (real.fract() == 0.0 && real.abs() < END).then_some(real as i128)
}

#[cfg(test)]
mod tests {
    use super::{Bound, Numbers, insert};

    fn integers(low: i128, high: i128) -> Numbers {
        Numbers {
            integral: true,
            low: Some(Bound::Integer(low)),
            high: Some(Bound::Integer(high)),
            formatted: false,
        }
    }

    #[test]
    fn ranges_that_touch_are_one() {
        let mut all = Vec::new();
        for numbers in [integers(0, 1), integers(5, 6), integers(3, 2)] {
            insert(&mut all, numbers);
        }
        assert_eq!(all, [integers(0, 1), integers(5, 6)]);
        insert(&mut all, integers(2, 4));
        assert_eq!(all, [integers(0, 6)]);
        insert(&mut all, Numbers::ALL);
        assert_eq!(all, [Numbers::ALL]);
    }

    #[test]
    fn few_integers_can_be_listed() {
        assert_eq!(integers(0, 2).listed(3), Some(0..=2));
        assert_eq!(integers(0, 2).listed(2), None);
        assert_eq!(Numbers::ALL.listed(9), None);
    }

    #[test]
    fn bounds_of_both_sorts_are_compared() {
        let (one, open, half) =
            (Bound::Integer(1), Bound::Real(1.0, false), Bound::Real(0.5, true));
        assert!(half.is_at_most(one) && one.is_at_most(open) && !open.is_at_most(one));
        assert!(one.is_at_least(half) && one.is_at_least(open) && !open.is_at_least(one));
        let huge = [Bound::Real(1e39, true), Bound::Real(1e40, true)];
        assert!(huge[0].is_at_most(huge[1]) && !huge[1].is_at_most(huge[0]));
    }
}
