//! [`Reader`]: JSON text for serde, read as `serde_json` does.
//!
//! It is made for what peers write: no white space, few escapes, integers. Whatever is less common is left to
//! `serde_json`. Values and errors are the same, word for word and with the same positions, which a test
//! compares for every type.

mod deserializer;
mod escape;
mod fault;
mod items;
mod number;
mod raw;
mod skip;
mod string;
#[cfg(test)]
mod tests;

use serde::de::Deserialize;
use serde_json::Error;

pub(crate) use self::raw::RAW_VALUE;

/// Reads a value from its JSON text.
pub(crate) fn from_str<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, Error> {
    let mut reader = Reader::new(text);
    let mut value = T::deserialize(&mut reader);
    if value.is_ok()
        && let Err(error) = reader.end()
    {
        value = Err(error);
    }
    value
}

/// A position in a JSON text.
pub(crate) struct Reader<'de> {
    text: &'de str,
    /// The place of the next byte. An error is reported where it is.
    at: usize,
    /// How many more arrays and objects may be opened, and one.
    depth: u8,
    /// Holds a string that has escapes.
    scratch: Vec<u8>,
}

/// How deep `serde_json` reads, and one.
const DEPTH: u8 = 128;

impl<'de> Reader<'de> {
    pub(crate) fn new(text: &'de str) -> Self {
        Self { text, at: 0, depth: DEPTH, scratch: Vec::new() }
    }

    /// Checks that nothing but white space follows.
    pub(crate) fn end(&mut self) -> Result<(), Error> {
        self.token();
        if self.at == self.text.len() { Ok(()) } else { Err(self.syntax()) }
    }

    /// The next byte that is not white space. It is not consumed. 0, which starts no token, at the end.
    #[inline]
    fn token(&mut self) -> u8 {
        match self.byte(self.at) {
            byte if byte > b' ' => byte,
            _ => self.token_after_space(),
        }
    }

    #[cold]
    fn token_after_space(&mut self) -> u8 {
        while matches!(self.byte(self.at), b' ' | b'\n' | b'\t' | b'\r') {
            self.at += 1;
        }
        self.byte(self.at)
    }

    /// The byte at `at`. 0 after the end.
    #[inline]
    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// Consumes the next token if it is this byte.
    #[inline]
    fn take(&mut self, byte: u8) -> Result<(), Error> {
        if self.token() != byte {
            return Err(self.syntax());
        }
        self.at += 1;
        Ok(())
    }

    /// Consumes a literal, whose first byte has been seen.
    fn literal(&mut self, literal: &str) -> Result<(), Error> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if !rest.starts_with(literal.as_bytes()) {
            return Err(self.syntax());
        }
        self.at += literal.len();
        Ok(())
    }

    /// Consumes `null`, if it is next.
    #[inline]
    fn null(&mut self) -> Result<bool, Error> {
        if self.token() != b'n' {
            return Ok(false);
        }
        match self.literal("null") {
            Ok(()) => Ok(true),
            Err(error) => Err(error),
        }
    }

    /// Consumes the bracket that opens an array or object.
    #[inline]
    fn open(&mut self) -> Result<(), Error> {
        if self.depth == 1 {
            return Err(self.syntax());
        }
        self.depth -= 1;
        self.at += 1;
        Ok(())
    }

    /// Consumes the bracket that closes an array or object.
    fn close(&mut self, bracket: u8) -> Result<(), Error> {
        if self.byte(self.at) == bracket || self.goes_to(bracket) {
            self.depth += 1;
            self.at += 1;
            return Ok(());
        }
        Err(self.syntax())
    }

    /// Closes an array or object whose content has an error, which stands where it ends.
    #[cold]
    fn close_after(&mut self, error: Error, bracket: u8) -> Error {
        if self.goes_to(bracket) {
            self.at += 1;
        }
        self.placed(error)
    }

    /// Whether the bracket that closes an array or object is next.
    #[cold]
    fn goes_to(&mut self, bracket: u8) -> bool {
        let token = self.token();
        if (bracket, token) == (b']', b',') {
            // What is wrong in an array is reported after the comma.
            self.at += 1;
            self.token();
        }
        token == bracket
    }
}
