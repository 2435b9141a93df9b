//! Errors: those of `serde_json`, which only it can make.

use serde::de::{Error as _, Expected, IgnoredAny, Unexpected};
use serde_json::{Error, Value};

use super::Reader;
use crate::json::end_of_string;

impl Reader<'_> {
    /// The error for a token that is no JSON where it stands.
    #[cold]
    pub(super) fn syntax(&self) -> Error {
        let error = serde_json::from_str::<Value>(&self.rest_in_place()).err();
        error.unwrap_or_else(|| self.placed(Error::custom("invalid JSON")))
    }

    /// The error for a skipped value that is no JSON.
    #[cold]
    pub(super) fn syntax_of_skipped(&self) -> Error {
        let error = serde_json::from_str::<IgnoredAny>(&self.rest_in_place()).err();
        error.unwrap_or_else(|| self.placed(Error::custom("invalid JSON")))
    }

    /// The error for a value that is not of the type read.
    #[cold]
    pub(super) fn mismatch(&mut self, expected: &dyn Expected) -> Error {
        match self.unexpected(expected) {
            Ok(mismatch) => self.placed(mismatch),
            Err(syntax) => syntax,
        }
    }

    fn unexpected(&mut self, expected: &dyn Expected) -> Result<Error, Error> {
        let unexpected = match self.token() {
            b'n' => {
                self.literal("null")?;
                Unexpected::Unit
            }
            b't' => {
                self.literal("true")?;
                Unexpected::Bool(true)
            }
            b'f' => {
                self.literal("false")?;
                Unexpected::Bool(false)
            }
            b'-' | b'0'..=b'9' => {
                let number = self.any_number()?;
                match (number.as_u64(), number.as_i64(), number.as_f64()) {
                    (Some(number), ..) => Unexpected::Unsigned(number),
                    (_, Some(number), _) => Unexpected::Signed(number),
                    (.., Some(number)) => Unexpected::Float(number),
                    _ => Unexpected::Other("number"),
                }
            }
            b'"' => {
                let text = self.unescaped_string()?;
                return Ok(Error::invalid_type(Unexpected::Str(text), expected));
            }
            b'[' => Unexpected::Seq,
            b'{' => Unexpected::Map,
            _ => return Err(self.syntax()),
        };
        Ok(Error::invalid_type(unexpected, expected))
    }

    /// Gives an error the current position, if it has none.
    #[cold]
    pub(super) fn placed(&self, error: Error) -> Error {
        if error.line() > 0 {
            return error;
        }
        let (line, column) = self.position();
        // `serde_json` takes the position from the message.
        Error::custom(format_args!("{error} at line {line} column {column}"))
    }

    /// The current line, of which the first is 1, and column, of which the first is 0.
    fn position(&self) -> (usize, usize) {
        let before = &self.text.as_bytes()[..self.at];
        let mut lines = before.rsplit(|byte| *byte == b'\n');
        let column = lines.next().map_or(0, <[u8]>::len);
        (lines.count() + 1, column)
    }

    /// A JSON text that has the rest of this one in the same position and at the same depth, and before it as
    /// little as possible. What was skipped there could otherwise be an error.
    fn rest_in_place(&self) -> String {
        let (line, column) = self.position();
        let mut text = self.brackets();
        let spaces = if line == 1 { column.saturating_sub(text.len()) } else { column };
        text.extend(std::iter::repeat_n('\n', line - 1));
        text.extend(std::iter::repeat_n(' ', spaces));
        text + &self.text[self.at..]
    }

    /// The brackets that are open, each with what must stand before the current place.
    fn brackets(&self) -> String {
        let bytes = &self.text.as_bytes()[..self.at];
        let (mut open, mut at) = (vec![""], 0);
        while let Some(byte) = bytes.get(at) {
            at += 1;
            let before = open.last().copied().unwrap_or_default();
            let after = match byte {
                b'{' => {
                    open.push("{");
                    continue;
                }
                b'[' => {
                    open.push("[");
                    continue;
                }
                b'}' | b']' => {
                    open.pop();
                    after_value(open.last().copied().unwrap_or_default())
                }
                b',' if before.starts_with('{') => r#"{"":0,"#,
                b',' => "[0,",
                b':' => r#"{"":"#,
                b' ' | b'\n' | b'\t' | b'\r' => continue,
                b'"' => {
                    at = end_of_string(bytes, at);
                    after_value(before)
                }
                // A byte of a number or of a literal.
                _ => after_value(before),
            };
            if let Some(last) = open.last_mut() {
                *last = after;
            }
        }
        open.concat()
    }
}

/// What stands before the next token, after a value or a name.
fn after_value(before: &str) -> &'static str {
    match before {
        "{" => r#"{"""#,
        r#"{"":0,"# => r#"{"":0,"""#,
        r#"{"":"# | r#"{"":0"# => r#"{"":0"#,
        "[" | "[0," | "[0" => "[0",
        _ => "0",
    }
}
