//! Which lines are requests: everything else is answered with nothing at all.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::content::{Content, Entries, Numbers, Unread};

/// A request as it stands on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request<'a> {
    /// Its ID, with which it is answered.
    pub id: Id<'a>,
    /// Its method, known or not.
    pub method: Cow<'a, str>,
    /// Its params as they were sent; `None` if they are absent or `null`.
    pub params: Option<&'a str>,
}

/// A request's ID: a string, or an integer of 64 bits with a sign.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Id<'a> {
    /// A string.
    #[serde(borrow)]
    Text(Cow<'a, str>),
    /// An integer.
    Number(i64),
}

/// The fields of a request, in the order in which an array has them.
const FIELDS: [&str; 4] = ["id", "method", "params", "trace"];

/// Reads a line. `traces` is whether the release knows the fourth field.
pub(super) fn request(line: &str, numbers: Numbers, traces: bool) -> Option<Request<'_>> {
    let fields = if traces { &FIELDS[..] } else { &FIELDS[..3] };
    let values = if line.trim_start().starts_with('[') {
        in_order(&serde_json::from_str::<Vec<&RawValue>>(line).ok()?, fields)?
    } else {
        by_name(&serde_json::from_str(line).ok()?, fields, numbers)?
    };
    for value in values.iter().flatten() {
        if Content::read(value, numbers) == Err(Unread::Invalid) {
            return None;
        }
    }
    let [id, method, params, trace] = values.map(|value| value.map(RawValue::get));
    if !trace.is_none_or(is_trace) {
        return None;
    }
    Some(Request {
        id: serde_json::from_str(id?).ok()?,
        method: serde_json::from_str::<Text<'_>>(method?).ok()?.0,
        params: params.filter(|params| *params != "null"),
    })
}

type Values<'a> = [Option<&'a RawValue>; FIELDS.len()];

fn in_order<'a>(list: &[&'a RawValue], fields: &[&str]) -> Option<Values<'a>> {
    if list.len() > fields.len() {
        return None;
    }
    let mut values = Values::default();
    values.iter_mut().zip(list).for_each(|(value, given)| *value = Some(*given));
    Some(values)
}

/// A field that is there twice makes it no request, and one that is invalid makes it no JSON.
fn by_name<'a>(entries: &Entries<'a>, fields: &[&str], numbers: Numbers) -> Option<Values<'a>> {
    let mut values = Values::default();
    for (key, given) in &entries.0 {
        match fields.iter().position(|field| field == key) {
            Some(place) if values[place].is_some() => return None,
            Some(place) => values[place] = Some(*given),
            None if Content::read(given, numbers) == Err(Unread::Invalid) => return None,
            None => {}
        }
    }
    Some(values)
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
