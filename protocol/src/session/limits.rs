//! What a session takes from its peer at most.

use std::time::Duration;

use super::Fault;

/// What a session takes from its peer at most, so that no peer can make it use memory without bound.
///
/// The defaults let pass everything that real servers send.
///
/// ```
/// use std::time::Duration;
/// use app_server_protocol::session::{ClientSession, Limits};
///
/// let mut limits = Limits::default();
/// limits.response_time = Some(Duration::from_secs(60));
/// let session = ClientSession::new(limits);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The length of a message, in bytes. Defaults to 64 MiB. The rest of a longer message is skipped.
    pub message_length: usize,
    /// How deep arrays and objects of a message are nested. Defaults to 128, and is at most that.
    pub depth: usize,
    /// The number of values of a message: fields, elements and the message itself. Defaults to 4,194,304.
    pub values: usize,
    /// The length of the ID of a peer's request, in bytes, if it is a string. Defaults to 1,024.
    pub id_length: usize,
    /// The number of our requests that have not ended. Defaults to 1,024.
    pub pending_requests: usize,
    /// The number of the peer's requests that are not answered. Further ones are refused. Defaults to 1,024.
    pub open_requests: usize,
    /// The length of what waits to be sent, in bytes. Defaults to 64 MiB. If refusals exceed it, because
    /// the peer sends requests and does not read, the session closes.
    pub unsent: usize,
    /// How long a request waits for its response, unless it is sent with a limit of its own. `None`, the
    /// default, waits as long as the connection lasts: some requests take as long as what they run.
    pub response_time: Option<Duration>,
    /// How long a peer's request can stay unanswered before it is refused, unless its method has a limit
    /// of its own. `None`, the default, lets it wait for the user.
    pub answer_time: Option<Duration>,
}

/// The depth at which `serde_json` stops.
const DEPTH_OF_DECODER: usize = 128;

impl Default for Limits {
    fn default() -> Self {
        Self {
            message_length: 64 << 20,
            depth: DEPTH_OF_DECODER,
            values: 4 << 20,
            id_length: 1 << 10,
            pending_requests: 1 << 10,
            open_requests: 1 << 10,
            unsent: 64 << 20,
            response_time: None,
            answer_time: None,
        }
    }
}

impl Limits {
    /// Checks depth and number of values, in one scan of a text that can exceed them at all.
    pub(super) fn check(&self, text: &str) -> Result<(), Fault> {
        // A value takes at least two bytes, and the decoder watches the depth itself.
        let can_exceed = text.len() / 2 >= self.values || self.depth < DEPTH_OF_DECODER;
        if can_exceed { self.scan(text.as_bytes()) } else { Ok(()) }
    }

    fn scan(&self, text: &[u8]) -> Result<(), Fault> {
        let (mut depth, mut values, mut at) = (0_usize, 1_usize, 0);
        while let Some(byte) = text.get(at) {
            match byte {
                b'"' => at = end_of_string(text, at),
                b'{' | b'[' => {
                    depth += 1;
                    values += usize::from(!is_empty(&text[at + 1..]));
                }
                b'}' | b']' => depth = depth.saturating_sub(1),
                b',' => values += 1,
                _ => {}
            }
            if depth > self.depth {
                return Err(Fault::TooDeep { limit: self.depth });
            }
            if values > self.values {
                return Err(Fault::TooManyValues { limit: self.values });
            }
            at += 1;
        }
        Ok(())
    }
}

/// The place of the quote that ends the string whose first quote is at `start`.
fn end_of_string(text: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < text.len() && text[at] != b'"' {
        at += if text[at] == b'\\' { 2 } else { 1 };
    }
    at
}

/// Whether an array or object ends right after its start.
fn is_empty(rest: &[u8]) -> bool {
    matches!(rest.trim_ascii_start().first(), Some(b'}' | b']'))
}

#[cfg(test)]
mod tests {
    use super::{Fault, Limits};

    #[test]
    fn values_and_depth_are_counted() {
        for (text, values, depth) in [
            ("1", 1, 0),
            ("[]", 1, 1),
            ("[ ]", 1, 1),
            (r#"{"a":{}}"#, 2, 2),
            (r#"[1,"[{,\"",[[]],{"a":1,"b":"\\"}]"#, 8, 3),
        ] {
            let check = |values, depth| {
                let limits = Limits { depth, values, ..Limits::default() };
                limits.check(text)
            };
            assert_eq!(check(values, depth), Ok(()), "{text}");
            let too_many = Fault::TooManyValues { limit: values - 1 };
            assert_eq!(check(values - 1, depth), Err(too_many), "{text}");
            if let Some(limit) = depth.checked_sub(1) {
                assert_eq!(check(values, limit), Err(Fault::TooDeep { limit }), "{text}");
            }
        }
    }
}
