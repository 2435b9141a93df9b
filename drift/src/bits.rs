//! Sets of small numbers.

/// A set of small numbers, a bit each. Equal sets are equal values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Bits {
    /// The last word is never zero.
    words: Vec<u64>,
}

impl Bits {
    /// The numbers below `count`.
    pub fn below(count: usize) -> Self {
        let mut bits = Self::default();
        bits.insert_range(0, count);
        bits
    }

    /// Whether a number is in the set.
    pub fn contains(&self, number: usize) -> bool {
        self.words.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// Adds a number.
    pub fn insert(&mut self, number: usize) {
        self.insert_range(number, number + 1);
    }

    /// Adds the numbers from `start` up to, and without, `end`.
    pub fn insert_range(&mut self, start: usize, end: usize) {
        if start < end && self.words.len() <= (end - 1) / 64 {
            self.words.resize((end - 1) / 64 + 1, 0);
        }
        for number in start..end {
            self.words[number / 64] |= 1 << (number % 64);
        }
    }

    /// Adds another set. Returns whether that added anything.
    pub fn extend(&mut self, other: &Self) -> bool {
        if self.words.len() < other.words.len() {
            self.words.resize(other.words.len(), 0);
        }
        let mut grew = false;
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            grew |= *other & !*word != 0;
            *word |= other;
        }
        grew
    }

    /// The numbers that are in both sets.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self::trimmed(self.words.iter().zip(&other.words).map(|(a, b)| a & b).collect())
    }

    /// The numbers that the other set lacks.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let others = other.words.iter().chain(std::iter::repeat(&0));
        Self::trimmed(self.words.iter().zip(others).map(|(a, b)| a & !b).collect())
    }

    /// The numbers, in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(block, word)| {
            (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| block * 64 + bit)
        })
    }

    /// One more than the largest number; 0 for the empty set.
    pub fn end(&self) -> usize {
        self.words.last().map_or(0, |word| self.words.len() * 64 - word.leading_zeros() as usize)
    }

    fn trimmed(mut words: Vec<u64>) -> Self {
        while words.last() == Some(&0) {
            words.pop();
        }
        Self { words }
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    fn bits(numbers: &[usize]) -> Bits {
        let mut bits = Bits::default();
        for number in numbers {
            bits.insert(*number);
        }
        bits
    }

    #[test]
    fn a_set_is_what_was_put_in() {
        let numbers = [0, 1, 63, 64, 130];
        let set = bits(&numbers);
        assert_eq!(set.iter().collect::<Vec<_>>(), numbers);
        assert_eq!((set.end(), Bits::default().end()), (131, 0));
        assert!(set.contains(64) && !set.contains(65) && !set.contains(1000));
        assert_eq!(Bits::below(3), bits(&[0, 1, 2]));
    }

    #[test]
    fn operations_leave_equal_sets_equal() {
        let (one, two) = (bits(&[1, 70]), bits(&[1, 2]));
        assert_eq!(one.and(&two), bits(&[1]));
        assert_eq!(one.without(&two), bits(&[70]));
        assert_eq!(two.without(&one), bits(&[2]));
        let mut union = two.clone();
        assert!(union.extend(&one));
        assert!(!union.extend(&one));
        assert_eq!(union, bits(&[1, 2, 70]));
    }
}
