//! Values that nobody reads.

use serde::de::IgnoredAny;
use serde_json::Error;

use super::Reader;

impl<'de> Reader<'de> {
    /// Skips a value, and returns its text.
    pub(super) fn skip(&mut self) -> Result<&'de str, Error> {
        self.token();
        let start = self.at;
        if self.skip_value().is_err() {
            self.at = start;
            return Err(self.syntax_of_skipped());
        }
        Ok(&self.text[start..self.at])
    }

    fn skip_value(&mut self) -> Result<(), Error> {
        let start = self.at;
        // A bit for each open bracket: whether it is an object.
        let (mut objects, mut depth) = (0_u128, 0);
        loop {
            let mut is_open = false;
            match self.token() {
                b'"' => self.skip_string()?,
                b'-' | b'0'..=b'9' => self.at = self.number_end()?,
                b'n' => self.literal("null")?,
                b't' => self.literal("true")?,
                b'f' => self.literal("false")?,
                _ if depth == u128::BITS => return self.skip_deep(start),
                bracket @ (b'{' | b'[') => {
                    self.at += 1;
                    objects = objects << 1 | u128::from(bracket == b'{');
                    depth += 1;
                    is_open = true;
                }
                _ => return Err(self.syntax()),
            }
            loop {
                if depth == 0 {
                    return Ok(());
                }
                let is_object = objects & 1 == 1;
                let token = self.token();
                if token == if is_object { b'}' } else { b']' } {
                    self.at += 1;
                    objects >>= 1;
                    depth -= 1;
                    is_open = false;
                    continue;
                }
                if !is_open {
                    self.take(b',')?;
                }
                if is_object {
                    if self.token() != b'"' {
                        return Err(self.syntax());
                    }
                    self.skip_string()?;
                    self.take(b':')?;
                }
                break;
            }
        }
    }

    /// Skips a value of any depth, from its start.
    #[cold]
    fn skip_deep(&mut self, start: usize) -> Result<(), Error> {
        let mut values =
            serde_json::Deserializer::from_str(&self.text[start..]).into_iter::<IgnoredAny>();
        let value = values.next();
        self.at = start + values.byte_offset();
        value.map_or_else(|| Err(self.syntax()), |value| value.map(|IgnoredAny| ()))
    }
}
