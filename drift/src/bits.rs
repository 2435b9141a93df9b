//! Sets of small numbers.

/// A set of small numbers, a bit each from the smallest to the largest. Equal sets are equal values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Bits {
    /// How many words before the first are left out, which are all zero.
    start: usize,
    /// Neither the first nor the last is zero.
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
        self.word(number / 64) >> (number % 64) & 1 == 1
    }

    /// Adds a number.
    pub fn insert(&mut self, number: usize) {
        self.insert_range(number, number + 1);
    }

    /// Adds the numbers from `start` up to, and without, `end`.
    pub fn insert_range(&mut self, start: usize, end: usize) {
        if start >= end {
            return;
        }
        self.cover(start / 64, (end - 1) / 64 + 1);
        for number in start..end {
            self.words[number / 64 - self.start] |= 1 << (number % 64);
        }
    }

    /// Adds another set. Returns whether that added anything.
    pub fn extend(&mut self, other: &Self) -> bool {
        if other.words.is_empty() {
            return false;
        }
        self.cover(other.start, other.start + other.words.len());
        let mut grew = false;
        for (word, other) in self.words[other.start - self.start..].iter_mut().zip(&other.words) {
            grew |= *other & !*word != 0;
            *word |= other;
        }
        grew
    }

    /// The numbers that are in both sets.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        self.each_word(|index, word| word & other.word(index))
    }

    /// The numbers that the other set lacks.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        self.each_word(|index, word| word & !other.word(index))
    }

    /// The numbers, in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().zip(self.start..).flat_map(|(word, block)| {
            (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| block * 64 + bit)
        })
    }

    /// One more than the largest number; 0 for the empty set.
    pub fn end(&self) -> usize {
        let words = self.start + self.words.len();
        self.words.last().map_or(0, |word| words * 64 - word.leading_zeros() as usize)
    }

    /// How much room it takes, in words.
    pub fn size(&self) -> usize {
        self.words.len()
    }

    fn word(&self, index: usize) -> u64 {
        let found = index.checked_sub(self.start).and_then(|index| self.words.get(index));
        found.copied().unwrap_or(0)
    }

    /// Makes room from one word up to, and without, another. Both ends will be set.
    fn cover(&mut self, start: usize, end: usize) {
        if self.words.is_empty() {
            self.start = start;
        }
        if start < self.start {
            self.words.splice(..0, std::iter::repeat_n(0, self.start - start));
            self.start = start;
        }
        if end > self.start + self.words.len() {
            self.words.resize(end - self.start, 0);
        }
    }

    fn each_word(&self, change: impl Fn(usize, u64) -> u64) -> Self {
        let changed = self.words.iter().zip(self.start..).map(|(word, index)| change(index, *word));
        let mut words: Vec<u64> = changed.collect();
        while words.last() == Some(&0) {
            words.pop();
        }
        let empty = words.iter().take_while(|word| **word == 0).count();
        words.drain(..empty);
        let start = if words.is_empty() { 0 } else { self.start + empty };
        Self { start, words }
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
    fn a_set_takes_room_from_its_smallest_to_its_largest() {
        let (mut high, low) = (bits(&[64_000]), bits(&[63]));
        assert_eq!((high.size(), Bits::default().size()), (1, 0));
        assert_eq!(
            (high.contains(0), high.contains(63), high.contains(64_000)),
            (false, false, true)
        );
        assert!(high.extend(&low));
        assert_eq!((high.size(), high.iter().collect::<Vec<_>>()), (1001, vec![63, 64_000]));
        assert_eq!(high.without(&low), bits(&[64_000]));
        assert_eq!(high.and(&low), low);
        assert_eq!(low.without(&low), Bits::default());
        let mut backwards = bits(&[64_000]);
        backwards.insert(63);
        assert_eq!(backwards, high);
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
