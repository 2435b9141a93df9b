//! What a line is: a request, a notification or an answer; a server takes no notice of anything else.

use std::borrow::Cow;

use app_server_protocol::{ErrorObject, RequestId};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::content::{Content, Entries, Numbers, Unread};

/// A message as it stands on a line. It may have credentials, so there is no `Debug`.
pub enum Message<'a> {
    /// A request.
    Request(Request<'a>),
    /// A notification.
    Notification,
    /// The answer to the request with this ID.
    Answer(RequestId, Answer<'a>),
}

/// A request.
pub struct Request<'a> {
    /// Its ID, with which it is answered.
    pub id: RequestId,
    /// Its method, known or not.
    pub method: Cow<'a, str>,
    /// Its params as they were sent; `None` if they are absent or `null`.
    pub params: Option<&'a RawValue>,
}

/// What a request is answered with.
pub enum Answer<'a> {
    /// A result, as it was sent.
    Result(&'a RawValue),
    /// An error.
    Error(ErrorObject),
}

/// Reads a line. `traces` is whether requests of the release have a fourth field.
pub(super) fn read(line: &str, numbers: Numbers, traces: bool) -> Option<Message<'_>> {
    let fields = Fields::read(line, numbers)?;
    request(&fields, traces)
        .map(Message::Request)
        .or_else(|| notification(&fields))
        .or_else(|| result(&fields))
        .or_else(|| error(&fields))
}

fn request<'a>(fields: &Fields<'a>, traces: bool) -> Option<Request<'a>> {
    let [id, method, params, trace] = if traces {
        fields.pick(["id", "method", "params", "trace"])?
    } else {
        let [id, method, params] = fields.pick(["id", "method", "params"])?;
        [id, method, params, None]
    };
    if !trace.is_none_or(|trace| is_trace(trace.get())) {
        return None;
    }
    Some(Request {
        id: parse(id?)?,
        method: parse::<Text<'_>>(method?)?.0,
        params: params.filter(|params| params.get() != "null"),
    })
}

fn notification<'a>(fields: &Fields<'a>) -> Option<Message<'a>> {
    let [method, _] = fields.pick(["method", "params"])?;
    parse::<Text<'_>>(method?).map(|_| Message::Notification)
}

fn result<'a>(fields: &Fields<'a>) -> Option<Message<'a>> {
    let [id, result] = fields.pick(["id", "result"])?;
    Some(Message::Answer(parse(id?)?, Answer::Result(result?)))
}

fn error<'a>(fields: &Fields<'a>) -> Option<Message<'a>> {
    let [error, id] = fields.pick(["error", "id"])?;
    Some(Message::Answer(parse(id?)?, Answer::Error(parse(error?)?)))
}

fn parse<'a, T: Deserialize<'a>>(value: &'a RawValue) -> Option<T> {
    serde_json::from_str(value.get()).ok()
}

/// The values of a line: those of an object, or those of an array, which stand for fields in the order of declaration.
enum Fields<'a> {
    Named(Entries<'a>),
    Ordered(Vec<&'a RawValue>),
}

impl<'a> Fields<'a> {
    /// Reads a line. A value that is invalid makes the whole no JSON.
    fn read(line: &'a str, numbers: Numbers) -> Option<Self> {
        let is_valid = |value: &RawValue| Content::read(value, numbers) != Err(Unread::Invalid);
        if line.trim_start().starts_with('[') {
            let list: Vec<&RawValue> = serde_json::from_str(line).ok()?;
            return list.iter().all(|value| is_valid(value)).then_some(Self::Ordered(list));
        }
        let entries: Entries<'_> = serde_json::from_str(line).ok()?;
        entries.0.iter().all(|(_, value)| is_valid(value)).then_some(Self::Named(entries))
    }

    /// The values of the fields that a type has, if it can be read from these: not if one is there twice.
    fn pick<const N: usize>(&self, names: [&str; N]) -> Option<[Option<&'a RawValue>; N]> {
        let mut values = [None; N];
        match self {
            Self::Ordered(list) if list.len() > N => return None,
            Self::Ordered(list) => {
                values.iter_mut().zip(list).for_each(|(value, given)| *value = Some(*given));
            }
            Self::Named(Entries(entries)) => {
                for (key, given) in entries {
                    let Some(place) = names.iter().position(|name| name == key) else { continue };
                    if values[place].replace(*given).is_some() {
                        return None;
                    }
                }
            }
        }
        Some(values)
    }
}

/// Whether it is a W3C trace context, or `null`.
fn is_trace(text: &str) -> bool {
    #[derive(Deserialize)]
    struct Trace<'a> {
        #[serde(borrow, rename = "traceparent")]
        _parent: Option<Text<'a>>,
        #[serde(borrow, rename = "tracestate")]
        _state: Option<Text<'a>>,
    }
    serde_json::from_str::<Option<Trace<'_>>>(text).is_ok()
}

#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);
