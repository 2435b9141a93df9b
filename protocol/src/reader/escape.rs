//! Escapes in strings.

/// Appends the character of the escape at `at`, and returns where the escape ends.
#[inline]
pub(super) fn escape(text: &[u8], at: usize, copy: &mut Vec<u8>) -> Option<usize> {
    let character = match *text.get(at..)?.first_chunk()? {
        [b'\\', b'n'] => b'\n',
        [b'\\', b't'] => b'\t',
        [b'\\', b'r'] => b'\r',
        [b'\\', b'b'] => 0x8,
        [b'\\', b'f'] => 0xc,
        [b'\\', byte @ (b'"' | b'\\' | b'/')] => byte,
        [b'\\', b'u'] => {
            let (character, length) = unicode(&text[at..])?;
            copy.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            return Some(at + length);
        }
        _ => return None,
    };
    copy.push(character);
    Some(at + 2)
}

/// The character of the escape `\u…` or `\u…\u…` that a text starts with, and the length of the escape.
#[cold]
fn unicode(text: &[u8]) -> Option<(char, usize)> {
    let first = hex(text, 2)?;
    if !(0xd800..0xdc00).contains(&first) {
        return Some((char::from_u32(first)?, 6));
    }
    let second = hex(text, 8).filter(|second| (0xdc00..0xe000).contains(second))?;
    if text[6..8] != *b"\\u" {
        return None;
    }
    let character = char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00))?;
    Some((character, 12))
}

/// The value of the four hexadecimal digits at `at`.
pub(super) fn hex(text: &[u8], at: usize) -> Option<u32> {
    let digits = text.get(at..at + 4)?;
    digits.iter().try_fold(0, |code, byte| Some(code * 16 + char::from(*byte).to_digit(16)?))
}
