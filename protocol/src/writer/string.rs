//! Strings.

use std::fmt;

use super::Writer;
use crate::json::plain_length;

impl Writer {
    /// Writes a string.
    pub(super) fn string(&mut self, value: &str) {
        self.text.reserve(value.len() + 2);
        self.text.push('"');
        self.characters(value);
        self.text.push('"');
    }

    /// Writes characters of a string.
    #[inline]
    fn characters(&mut self, value: &str) {
        let length = plain_length(value.as_bytes());
        self.text.push_str(&value[..length]);
        if length < value.len() {
            self.escaped(&value[length..]);
        }
    }

    /// Writes characters of which the first needs an escape.
    #[cold]
    fn escaped(&mut self, mut rest: &str) {
        while let Some(first) = rest.as_bytes().first() {
            self.escape(*first);
            rest = &rest[1..];
            let length = plain_length(rest.as_bytes());
            self.text.push_str(&rest[..length]);
            rest = &rest[length..];
        }
    }

    /// Writes the escape of a character.
    fn escape(&mut self, byte: u8) {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0x8 => "\\b",
            0xc => "\\f",
            _ => {
                const DIGITS: [char; 16] = [
                    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
                ];
                self.text.push_str("\\u00");
                self.text.push(DIGITS[usize::from(byte >> 4)]);
                self.text.push(DIGITS[usize::from(byte & 0xf)]);
                return;
            }
        };
        self.text.push_str(escape);
    }
}

/// What is displayed is characters of a string.
pub(super) struct Characters<'a>(pub(super) &'a mut Writer);

impl fmt::Write for Characters<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.characters(text);
        Ok(())
    }
}
