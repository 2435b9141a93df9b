//! [`as_of`]: a message as a release of the server writes it.

use std::ops::Range;

use serde_json::value::RawValue;

use crate::{
    Message,
    method::{MethodSet, Request},
    release::{Lifetime, Release},
    shape::{Json, Path, Seen, Table, Tape, Visitor, Walk},
    writer,
};

/// Writes a message as a release of the server does: without the fields that the release does not have.
///
/// Types write `null` for what is not set, where the newest release does; an older one that does not have the field
/// yet leaves it out. Methods, values and variants that the release does not have are left as they are:
/// [`check`](crate::check()) tells them.
///
/// ```
/// use app_server_protocol::{
///     NotificationMessage, ServerMessage, ServerNotification,
///     account::{AccountUpdatedNotification, AuthMode},
///     as_of,
///     release::Release,
/// };
///
/// let update = AccountUpdatedNotification::default().auth_mode(AuthMode::Apikey);
/// let mut message = NotificationMessage::new(ServerNotification::AccountUpdated(update));
/// message.emitted_at_ms = Some(1_795_364_837_742);
/// let message = ServerMessage::Notification(message);
/// assert_eq!(
///     as_of(&message, Release::new(0, 169, 0))?,
///     r#"{"method":"account/updated","params":{"authMode":"apikey","planType":null},"emittedAtMs":1795364837742}"#,
/// );
/// assert_eq!(
///     as_of(&message, Release::new(0, 99, 0))?,
///     r#"{"method":"account/updated","params":{"authMode":"apikey"}}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// An error would be a bug in this crate.
pub fn as_of<R: MethodSet, N: MethodSet>(
    message: &Message<R, N>,
    release: Release,
) -> Result<String, serde_json::Error> {
    let mut text = message.encode()?;
    let cuts = cuts(&text, release, |walk, root| walk.message(Some(R::DIRECTION), None, root));
    cut(&mut text, &cuts);
    let is_dated = Lifetime::of_field("ServerNotification", DATE);
    if let Message::Notification(it) = message
        && let Some(date) = it.emitted_at_ms
        && is_dated.is_some_and(|lifetime| !lifetime.contains(release))
    {
        // It is the last field, and one of the envelope, which the table does not have.
        let end = format!(",\"{DATE}\":{date}}}");
        if text.ends_with(&end) {
            text.truncate(text.len() - end.len());
            text.push('}');
        }
    }
    Ok(text)
}

/// Writes the result of the method `M` as a release of the server does, like [`as_of`].
pub fn result_as_of<M: Request>(
    result: &M::Response,
    release: Release,
) -> Result<Box<RawValue>, serde_json::Error> {
    let raw = writer::to_raw_value(result)?;
    let Some(shape) = Table::get().method(M::NAME).and_then(|method| method.result) else {
        return Ok(raw);
    };
    let cuts = cuts(raw.get(), release, |walk, root| walk.value(shape, root));
    if cuts.is_empty() {
        return Ok(raw);
    }
    let mut text = String::from(Box::<str>::from(raw));
    cut(&mut text, &cuts);
    RawValue::from_string(text)
}

/// The time at which a notification was sent.
const DATE: &str = "emittedAtMs";

/// The members of a text that a release does not have, in order.
fn cuts(
    text: &str,
    release: Release,
    walk: impl for<'t, 'v> FnOnce(&mut Walk<'t, 'v, Cutting>, Json<'t>),
) -> Vec<Range<usize>> {
    let mut cutting = Cutting { release, cuts: Vec::new() };
    let tape = Tape::new(text);
    if let Some(root) = tape.root() {
        walk(&mut Walk::new(&mut cutting), root);
    }
    cutting.cuts
}

struct Cutting {
    release: Release,
    cuts: Vec<Range<usize>>,
}

impl<'t> Visitor<'t> for Cutting {
    fn see(&mut self, seen: Seen, path: &Path<'t>, json: Json<'t>) {
        let Seen::Field { owner, name } = seen else { return };
        let Some(lifetime) = Lifetime::of_field(owner, name) else { return };
        if lifetime.contains(self.release) {
            return;
        }
        let Some(start) = path.name().map(|name| name.range().start) else { return };
        // What is in a field that is left out goes with it.
        if self.cuts.last().is_none_or(|last| last.end <= start) {
            self.cuts.push(start..json.range().end);
        }
    }
}

/// Leaves out members of a text, each with the comma before it, or else after it.
fn cut(text: &mut String, cuts: &[Range<usize>]) {
    if cuts.is_empty() {
        return;
    }
    let mut left = String::with_capacity(text.len());
    let mut at = 0;
    for range in cuts {
        left.push_str(&text[at..range.start]);
        at = range.end;
        if left.ends_with(',') {
            left.pop();
        } else if text[at..].starts_with(',') {
            at += 1;
        }
    }
    left.push_str(&text[at..]);
    *text = left;
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn commas_go_with_the_members() {
        let whole = r#"{"a":1,"b":2,"c":3}"#;
        let member = |name: char| {
            let start = whole.find(&format!("\"{name}\"")).unwrap();
            start..start + 5
        };
        for (names, expected) in [
            ("", whole),
            ("a", r#"{"b":2,"c":3}"#),
            ("b", r#"{"a":1,"c":3}"#),
            ("c", r#"{"a":1,"b":2}"#),
            ("ab", r#"{"c":3}"#),
            ("bc", r#"{"a":1}"#),
            ("ac", r#"{"b":2}"#),
            ("abc", "{}"),
        ] {
            let mut text = whole.to_owned();
            cut(&mut text, &names.chars().map(member).collect::<Vec<_>>());
            assert_eq!(text, expected, "{names}");
        }
    }
}
