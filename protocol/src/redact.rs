//! [`redact_line`]: raw messages for logs.

use std::{borrow::Cow, ops::Range};

use serde::de::IgnoredAny;

use crate::{
    Limits,
    shape::{Json, Kind, MethodShape, Path, Seen, Table, Tape, Visitor, Walk},
};

/// Stands in the place of what is not shown.
const REDACTED: &str = "\"[redacted]\"";

/// Returns a line or frame as it may be logged: the same JSON, in which `"[redacted]"` replaces each value
/// that is a secret or of which the types do not know that it is none.
///
/// Shown is what the types know: methods, IDs, names of fields, tags, values of enums, and text, numbers and
/// any JSON that are not typed as secret. Redacted are [`Secret`](crate::wire::Secret)s and
/// [`SecretValue`](crate::wire::SecretValue)s, unknown fields, unknown values and variants (but for their
/// tag), the params of unknown methods, and what does not fit its type. A response does not say what it
/// answers, so its result is redacted as a whole; [`redact_response`] knows better. A text that is not JSON
/// is replaced by the JSON string `"[redacted: not JSON]"`, and one that exceeds the default
/// [`Limits`] by one that names the limit.
///
/// ```
/// use app_server_protocol::redact_line;
///
/// let line = r#"{"method":"account/login/start","id":1,"params":{"type":"apiKey","apiKey":"sk-1"}}"#;
/// let shown = r#"{"method":"account/login/start","id":1,"params":{"type":"apiKey","apiKey":"[redacted]"}}"#;
/// assert_eq!(redact_line(line), shown);
/// ```
pub fn redact_line(line: &str) -> Cow<'_, str> {
    redacted(line, None)
}

/// Returns the response to a request with this method as it may be logged: as [`redact_line`], but of its
/// result only what must not be shown is redacted.
///
/// ```
/// use app_server_protocol::redact_response;
///
/// let line = r#"{"id":1,"result":{"account":{"type":"apiKey"},"requiresOpenaiAuth":true}}"#;
/// assert_eq!(redact_response("account/read", line), line);
/// ```
pub fn redact_response<'t>(method: &str, line: &'t str) -> Cow<'t, str> {
    redacted(line, Table::get().method(method))
}

fn redacted(line: &str, answers: Option<MethodShape>) -> Cow<'_, str> {
    let blank = |why: &str| Cow::Owned(format!("\"[redacted: {why}]\""));
    if let Err(exceeded) = Limits::default().check(line) {
        return blank(&exceeded.to_string());
    }
    if serde_json::from_str::<IgnoredAny>(line).is_err() {
        return blank("not JSON");
    }
    let mut hidden = Hidden::default();
    let tape = Tape::new(line);
    if let Some(root) = tape.root() {
        Walk::new(&mut hidden).message(None, answers, root);
    }
    if hidden.0.is_empty() {
        return line.into();
    }
    // A value within another is hidden with that.
    hidden.0.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let mut shown = String::with_capacity(line.len());
    let mut at = 0;
    for Range { start, end } in hidden.0 {
        if let Some(between) = line.get(at..start) {
            shown.push_str(between);
            shown.push_str(REDACTED);
            at = end;
        }
    }
    shown.push_str(&line[at..]);
    shown.into()
}

/// The places of what is not shown.
#[derive(Default)]
struct Hidden(Vec<Range<usize>>);

impl<'t> Visitor<'t> for Hidden {
    fn see(&mut self, seen: Seen, _: &Path<'t>, json: Json<'t>) {
        match seen {
            Seen::Secret
            | Seen::Unread
            | Seen::UnknownField { .. }
            | Seen::UnknownValue { .. }
            | Seen::Misfit => {
                // Whether there is something is not a secret.
                if json.kind() != Kind::Null {
                    self.0.push(json.range());
                }
            }
            Seen::Field { .. }
            | Seen::Value { .. }
            | Seen::Variant { .. }
            | Seen::UnknownMethod { .. }
            | Seen::UnknownVariant { .. } => {}
        }
    }
}
