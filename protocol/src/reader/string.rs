//! Strings.

use serde::de::Visitor;
use serde_json::Error;

use super::{
    Reader,
    escape::{escape, hex},
};
use crate::json::{copy_plain, plain_length};

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
    at + plain_length(text.get(at..).unwrap_or_default())
}
