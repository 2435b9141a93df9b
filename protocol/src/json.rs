//! JSON as text: where a string ends, which of its characters are plain, and how a JSON Pointer names a field.

/// The place after the string whose first character is at `at`.
pub(crate) fn end_of_string(text: &[u8], mut at: usize) -> usize {
    while let Some(byte) = text.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    text.len()
}

/// A name as a part of a JSON Pointer.
pub(crate) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// How many bytes there are before the first quote, backslash or control character, or at all.
#[inline]
pub(crate) fn plain_length(text: &[u8]) -> usize {
    let (words, tail) = text.as_chunks::<8>();
    let mut length = 0;
    for word in words {
        let marks = marks(u64::from_le_bytes(*word));
        if marks != 0 {
            return length + first(marks);
        }
        length += 8;
    }
    match text.last_chunk() {
        // The first of these bytes have been seen, and have no mark.
        Some(word) if !tail.is_empty() => match marks(u64::from_le_bytes(*word)) {
            0 => text.len(),
            marks => text.len() - 8 + first(marks),
        },
        Some(_) => length,
        None => length + plain_length_of_tail(tail),
    }
}

/// Copies what [`plain_length`] passes over from a place on, and returns the place where it ends.
#[inline]
pub(crate) fn copy_plain(text: &[u8], at: usize, copy: &mut Vec<u8>) -> usize {
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
    let length = plain_length_of_tail(tail);
    copy.extend_from_slice(&tail[..length]);
    end + length
}

/// As [`plain_length`], for fewer than eight bytes.
#[inline(never)]
fn plain_length_of_tail(tail: &[u8]) -> usize {
    let is_mark = |byte: &u8| matches!(byte, b'"' | b'\\' | ..b' ');
    tail.iter().position(is_mark).unwrap_or(tail.len())
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
