//! Strings.

use serde::de::Visitor;
use serde_json::Error;

use super::{
    Reader,
    escape::{escape, hex},
};

/// The length of most strings, in bytes.
const SCRATCH: usize = 256;

impl<'de> Reader<'de> {
    /// Reads the string whose opening quote is at the current place.
    #[inline]
    pub(super) fn string<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Error> {
        match self.plain_string() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => match self.unescaped_string() {
                Ok(text) => visitor.visit_str(text),
                Err(error) => Err(error),
            },
        }
    }

    /// Reads a string without escapes.
    #[inline]
    fn plain_string(&mut self) -> Option<&'de str> {
        let start = self.at + 1;
        let end = plain_end(self.text.as_bytes(), start);
        if self.byte(end) != b'"' {
            return None;
        }
        self.at = end + 1;
        Some(&self.text[start..end])
    }

    /// Reads a string that may have escapes.
    pub(super) fn unescaped_string(&mut self) -> Result<&str, Error> {
        let text = self.text.as_bytes();
        let mut at = self.at + 1;
        self.scratch.clear();
        // Growing from nothing would take several allocations.
        self.scratch.reserve(SCRATCH.min(text.len() - self.at));
        loop {
            // One escape often follows another.
            if self.byte(at) != b'\\' {
                at = copy_plain(text, at, &mut self.scratch);
            }
            if self.byte(at) == b'"' {
                break;
            }
            match escape(text, at, &mut self.scratch) {
                Some(end) => at = end,
                None => return Err(self.syntax()),
            }
        }
        self.at = at + 1;
        str::from_utf8(&self.scratch).map_err(|_| self.syntax())
    }

    /// Skips the string whose opening quote is at the current place. Any surrogate is accepted.
    pub(super) fn skip_string(&mut self) -> Result<(), Error> {
        let text = self.text.as_bytes();
        let mut at = self.at + 1;
        loop {
            at = plain_end(text, at);
            match self.byte(at) {
                b'"' => break,
                b'\\' => match self.byte(at + 1) {
                    b'u' if hex(text, at + 2).is_some() => at += 6,
                    b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => at += 2,
                    _ => return Err(self.syntax()),
                },
                _ => return Err(self.syntax()),
            }
        }
        self.at = at + 1;
        Ok(())
    }
}

/// The place of the first quote, backslash or control character at or after `at`, or of the end.
#[inline(never)]
fn plain_end(text: &[u8], at: usize) -> usize {
    let Some(rest) = text.get(at..) else { return at };
    let (words, tail) = rest.as_chunks();
    let mut end = at;
    for word in words {
        let marks = marks(u64::from_le_bytes(*word));
        if marks != 0 {
            return end + first(marks);
        }
        end += 8;
    }
    plain_end_of_tail(tail, end)
}

/// Copies what [`plain_end`] passes over, and returns the same place.
#[inline]
fn copy_plain(text: &[u8], at: usize, copy: &mut Vec<u8>) -> usize {
    let Some(rest) = text.get(at..) else { return at };
    let (words, tail) = rest.as_chunks::<8>();
    let mut end = at;
    for word in words {
        // A copy of fixed length is faster than one of the right length, which calls a function.
        copy.extend_from_slice(word);
        let marks = marks(u64::from_le_bytes(*word));
        if marks != 0 {
            copy.truncate(copy.len() - 8 + first(marks));
            return end + first(marks);
        }
        end += 8;
    }
    let tail_end = plain_end_of_tail(tail, end);
    copy.extend_from_slice(&tail[..tail_end - end]);
    tail_end
}

/// As [`plain_end`], for the last bytes of a text, which start at `at`.
#[cold]
#[inline(never)]
fn plain_end_of_tail(tail: &[u8], at: usize) -> usize {
    let is_mark = |byte: &u8| matches!(byte, b'"' | b'\\' | ..b' ');
    at + tail.iter().position(is_mark).unwrap_or(tail.len())
}

/// Marks quotes, backslashes and control characters among eight bytes, by the highest bit of each. Only the
/// lowest mark is exact.
#[inline]
fn marks(word: u64) -> u64 {
    const ONES: u64 = u64::MAX / 0xff;
    let below = |word: u64, limit: u8| word.wrapping_sub(ONES * u64::from(limit));
    // Exchanges quotes and spaces, so that quotes stand next to the control characters.
    let quotes_and_controls = below(word ^ (ONES * u64::from(b'"' ^ b' ')), b' ' + 1);
    let backslashes = below(word ^ (ONES * u64::from(b'\\')), 1);
    (quotes_and_controls | backslashes) & !word & (ONES << 7)
}

/// The byte that has the first mark.
#[inline]
fn first(marks: u64) -> usize {
    (marks.trailing_zeros() / 8) as usize
}
