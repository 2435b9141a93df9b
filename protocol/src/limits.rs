//! [`Limits`]: how much of a message is read.

use std::fmt;

use crate::json::end_of_string;

/// What a message may cost at most, so that hostile input fills neither memory nor time.
///
/// [`Message::decode`](crate::Message::decode) has no limit but the depth that `serde_json` reads, 127;
/// [`Message::decode_within`](crate::Message::decode_within) keeps these.
///
/// ```
/// use app_server_protocol::{DecodeError, LimitExceeded, Limits, ServerMessage};
///
/// let limits = Limits::default().message_bytes(16);
/// let error = ServerMessage::decode_within(r#"{"method":"account/updated"}"#, &limits).unwrap_err();
/// assert_eq!(error, DecodeError::Limit(LimitExceeded::MessageBytes(16)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The greatest length of a message, in bytes. Defaults to 64 MiB.
    pub message_bytes: usize,
    /// How deep arrays and objects may be nested. Defaults to 127, which is also the most: where a type is
    /// read, deeper nesting is an error in any case, and where text is skipped, depth costs nothing.
    pub depth: usize,
    /// How many values a message may hold: itself, fields of objects and elements of arrays. An array or
    /// object that is empty counts twice. Defaults to 2,097,152.
    pub values: usize,
}

impl Limits {
    /// The depth that `serde_json` reads.
    const GREATEST_DEPTH: usize = 127;

    /// Sets the field with the same name.
    #[must_use]
    pub const fn message_bytes(mut self, message_bytes: usize) -> Self {
        self.message_bytes = message_bytes;
        self
    }

    /// Sets the field with the same name.
    #[must_use]
    pub const fn depth(mut self, depth: usize) -> Self {
        self.depth = depth;
        self
    }

    /// Sets the field with the same name.
    #[must_use]
    pub const fn values(mut self, values: usize) -> Self {
        self.values = values;
        self
    }

    /// Checks a message before it is read. By default, one of up to 4 MiB is not even looked at: it is too
    /// short to hold too many values.
    pub fn check(&self, text: &str) -> Result<(), LimitExceeded> {
        if text.len() > self.message_bytes {
            return Err(LimitExceeded::MessageBytes(self.message_bytes));
        }
        // A value takes at least two bytes: itself, and what separates it from the next.
        if text.len() / 2 < self.values && self.depth >= Self::GREATEST_DEPTH {
            return Ok(());
        }
        self.count(text.as_bytes())
    }

    fn count(&self, text: &[u8]) -> Result<(), LimitExceeded> {
        let depth_limit = if self.depth < Self::GREATEST_DEPTH { self.depth } else { usize::MAX };
        let (mut depth, mut values, mut at) = (0_usize, 1, 0);
        while let Some(byte) = text.get(at) {
            at += 1;
            match byte {
                b'"' => at = end_of_string(text, at),
                b'{' | b'[' => {
                    depth += 1;
                    values += 1;
                    if depth > depth_limit {
                        return Err(LimitExceeded::Depth(self.depth));
                    }
                }
                b'}' | b']' => depth = depth.saturating_sub(1),
                b',' => values += 1,
                _ => continue,
            }
            if values > self.values {
                return Err(LimitExceeded::Values(self.values));
            }
        }
        Ok(())
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self { message_bytes: 64 << 20, depth: Self::GREATEST_DEPTH, values: 2 << 20 }
    }
}

/// The limit that a message exceeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LimitExceeded {
    /// The message is longer than so many bytes.
    MessageBytes(usize),
    /// Arrays and objects are nested deeper than this.
    Depth(usize),
    /// The message holds more than so many values.
    Values(usize),
}

impl fmt::Display for LimitExceeded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MessageBytes(limit) => write!(formatter, "longer than {limit} bytes"),
            Self::Depth(limit) => write!(formatter, "nested deeper than {limit} levels"),
            Self::Values(limit) => write!(formatter, "more than {limit} values"),
        }
    }
}

impl std::error::Error for LimitExceeded {}

#[cfg(test)]
mod tests {
    use super::{LimitExceeded, Limits};

    #[test]
    fn values_and_depth_are_counted() {
        for (text, values, depth) in [
            ("[]", 2, 1),
            ("[ ]", 2, 1),
            (r#"{"a":{}}"#, 3, 2),
            (r#"[1,"[{,\"",[[]],{"a":1,"b":"\\"}]"#, 9, 3),
            (r#"{"a":[1,2,"\"[[[,,,\"{{"],"b":{}}"#, 7, 2),
        ] {
            let check = |values, depth| Limits::default().values(values).depth(depth).check(text);
            assert_eq!(check(values, depth), Ok(()), "{text}");
            assert_eq!(check(values - 1, depth), Err(LimitExceeded::Values(values - 1)), "{text}");
            if let Some(limit) = depth.checked_sub(1) {
                assert_eq!(check(values, limit), Err(LimitExceeded::Depth(limit)), "{text}");
            }
        }
    }

    #[test]
    fn bytes_are_counted() {
        let text = r#"{"a":[1,2]}"#;
        let check = |bytes| Limits::default().message_bytes(bytes).check(text);
        assert_eq!(check(text.len()), Ok(()));
        let bytes = text.len() - 1;
        assert_eq!(check(bytes), Err(LimitExceeded::MessageBytes(bytes)));
    }

    /// The shortest text with so many values is still counted.
    #[test]
    fn short_values_are_counted() {
        let limits = Limits::default().values(1000);
        let list = |length: usize| format!("[{}0]", "0,".repeat(length - 1));
        assert_eq!(limits.check(&list(999)), Ok(()));
        assert_eq!(limits.check(&list(1000)), Err(LimitExceeded::Values(1000)));
        assert_eq!(limits.check(&list(1001)), Err(LimitExceeded::Values(1000)));
        assert_eq!(limits.check(&"[".repeat(1001)), Ok(()), "too short to be counted, and no JSON");
        assert_eq!(limits.check(&"[".repeat(2002)), Err(LimitExceeded::Values(1000)));
    }

    #[test]
    fn damaged_text_is_counted_up_to_its_end() {
        let limits = Limits::default().depth(3);
        for text in ["\"", "\"\\", "{\"a", "]]]]", "[[[", "{\"\\\""] {
            assert_eq!(limits.check(text), Ok(()), "{text}");
        }
    }
}
