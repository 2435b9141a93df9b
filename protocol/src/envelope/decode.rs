//! Decoding a message in one pass.
//!
//! The method is looked up as soon as it is read, and the params are read straight into their type.
//! Real servers write `method` before `params`. If a peer does not, the params are buffered as text
//! until the method is known.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor},
};
use serde_json::{Value, value::RawValue};

use super::{
    DecodeError, ErrorMessage, ErrorObject, Head, Message, NotificationMessage, RequestId,
    RequestMessage, ResponseMessage, TraceContext, error::reason, location,
};
use crate::{
    limits::Limits,
    method::MethodSet,
    wire::{Field, Text, UnknownMethod},
};

impl<R: MethodSet, N: MethodSet> Message<R, N> {
    /// Decodes one line or frame.
    ///
    /// An unknown method is not an error, and neither are unknown fields, or unknown enum values
    /// and union variants in what the server sends. Invalid params of a known method are an error.
    pub fn decode(text: &str) -> Result<Self, DecodeError> {
        let mut parts = Parts::default();
        let mut deserializer = serde_json::Deserializer::from_str(text);
        match deserializer.deserialize_map(&mut parts).and_then(|()| deserializer.end()) {
            Ok(()) => parts.message(),
            Err(error) => Err(explain(text, &error, parts.reading)),
        }
    }

    /// Decodes one line or frame, unless it exceeds a limit.
    pub fn decode_within(text: &str, limits: &Limits) -> Result<Self, DecodeError> {
        limits.check(text).map_err(DecodeError::Limit)?;
        Self::decode(text)
    }

    /// Decodes one line or frame from bytes, which must be UTF-8.
    pub fn decode_slice(bytes: &[u8]) -> Result<Self, DecodeError> {
        let text = std::str::from_utf8(bytes)
            .map_err(|error| DecodeError::Syntax { reason: format!("not UTF-8: {error}") })?;
        Self::decode(text)
    }
}

/// Reads a message from any JSON deserializer. [`Message::decode`] reports better errors.
impl<'de, R: MethodSet, N: MethodSet> Deserialize<'de> for Message<R, N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut parts = Parts::default();
        deserializer.deserialize_map(&mut parts)?;
        parts.message().map_err(D::Error::custom)
    }
}

#[cold]
fn explain(text: &str, error: &serde_json::Error, reading: Member) -> DecodeError {
    if error.is_syntax() || error.is_eof() {
        let reason =
            format!("{} at line {} column {}", reason(error), error.line(), error.column());
        return DecodeError::Syntax { reason };
    }

    // What is behind the error may be no JSON: what stands before is told nevertheless.
    let Head { method, id, .. } = Head::read(text.as_bytes());

    match reading {
        Member::Params => DecodeError::Params {
            method: method.unwrap_or_default(),
            id,
            path: location::pointer(text, error),
            reason: reason(error),
        },
        Member::Id => DecodeError::Envelope { reason: format!("id: {}", reason(error)), id: None },
        _ => DecodeError::Envelope { reason: reason(error), id },
    }
}

/// The fields of a message that have been read so far.
///
/// They are filled in place, and params are moved only once, into the message: a set is as large as
/// the largest params, and moving it more often took a third of the time of decoding a small
/// message.
struct Parts<'de, R, N> {
    /// The field that is being read, for error messages.
    reading: Member,
    /// The fields that have been read, a bit for each.
    seen: u8,
    id: Option<RequestId>,
    method: Option<Text<'de>>,
    content: Either<R, N>,
    /// Params that came before the method.
    early_params: Option<Box<RawValue>>,
    result: Option<Box<RawValue>>,
    error: Option<ErrorObject>,
    trace: Field<TraceContext>,
    emitted_at_ms: Option<i64>,
}

/// A request or a notification; neither until the params are read.
struct Either<R, N> {
    request: Option<R>,
    notification: Option<N>,
    /// The params of an unknown method.
    unknown: Option<Value>,
}

impl<R, N> Default for Parts<'_, R, N> {
    fn default() -> Self {
        Self {
            reading: Member::Other,
            seen: 0,
            id: None,
            method: None,
            content: Either { request: None, notification: None, unknown: None },
            early_params: None,
            result: None,
            error: None,
            trace: Field::Absent,
            emitted_at_ms: None,
        }
    }
}

impl<'de, R: MethodSet, N: MethodSet> Visitor<'de> for &mut Parts<'de, R, N> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a message (a JSON object)")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(member) = members.next_key::<Member>()? {
            // Two readers would read a message differently that has a field twice.
            let bit = 1 << member as u8;
            if let Some(name) = member.name().filter(|_| self.seen & bit != 0) {
                self.reading = if member == Member::Id { Member::Id } else { Member::Other };
                return Err(A::Error::duplicate_field(name));
            }
            self.seen |= bit;
            self.reading = member;
            match member {
                Member::Method => self.method = Some(members.next_value()?),
                Member::Id => self.id = Some(members.next_value()?),
                Member::Params => match &self.method {
                    Some(method) => members.next_value_seed(self.content.params_of(&method.0))?,
                    None => self.early_params = Some(members.next_value()?),
                },
                Member::Result => self.result = Some(members.next_value()?),
                Member::Error => self.error = Some(members.next_value()?),
                Member::Trace => self.trace = members.next_value()?,
                Member::EmittedAtMs => self.emitted_at_ms = members.next_value()?,
                Member::Other => drop(members.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

impl<R: MethodSet, N: MethodSet> Parts<'_, R, N> {
    /// Takes the parts and assembles the message.
    fn message(&mut self) -> Result<Message<R, N>, DecodeError> {
        let id = self.id.take();
        let fault = |reason: &str, id| Err(DecodeError::Envelope { reason: reason.to_owned(), id });

        let Some(method) = self.method.take() else {
            return match (id, self.result.take(), self.error.take()) {
                (Some(id), Some(raw), None) => Ok(Message::Response(ResponseMessage { id, raw })),
                (Some(id), None, Some(error)) => Ok(Message::Error(ErrorMessage { id, error })),
                (id, Some(_), Some(_)) => fault("both a result and an error", id),
                (id, None, None) => fault("neither a method, a result nor an error", id),
                (None, ..) => fault("neither a method nor an id", None),
            };
        };
        if self.result.is_some() || self.error.is_some() {
            return fault("both a method and a result or an error", id);
        }
        if self.content.is_unread()
            && let Err((path, reason)) =
                self.content.read_late(&method.0, self.early_params.as_deref())
        {
            return Err(DecodeError::Params { method: method.0.into_owned(), id, path, reason });
        }

        let Either { request, notification, unknown } = &mut self.content;
        let unknown = || UnknownMethod { method: method.0.into_owned(), params: unknown.take() };
        let (trace, emitted_at_ms) = (std::mem::take(&mut self.trace), self.emitted_at_ms);
        match (id, request.take(), notification.take()) {
            (None, None, Some(notification)) => {
                Ok(Message::Notification(NotificationMessage { notification, emitted_at_ms }))
            }
            (Some(id), Some(request), _) => {
                Ok(Message::Request(RequestMessage { id, request, trace }))
            }
            (Some(id), None, None) => {
                Ok(Message::Request(RequestMessage { id, request: unknown().into(), trace }))
            }
            (None, None, None) => Ok(Message::Notification(NotificationMessage {
                notification: unknown().into(),
                emitted_at_ms,
            })),
            (None, Some(_), _) => fault("a request without an id", None),
            (id, None, Some(_)) => fault("a notification with an id", id),
        }
    }
}

impl<R: MethodSet, N: MethodSet> Either<R, N> {
    fn params_of<'a>(&'a mut self, method: &'a str) -> ParamsSeed<'a, R, N> {
        ParamsSeed { method, content: self }
    }

    fn is_unread(&self) -> bool {
        self.request.is_none() && self.notification.is_none() && self.unknown.is_none()
    }

    /// Reads params that came before the method, or absent ones. An error is a path and a reason.
    #[cold]
    fn read_late(&mut self, method: &str, raw: Option<&RawValue>) -> Result<(), (String, String)> {
        let text = raw.map_or("null", RawValue::get);
        let mut deserializer = serde_json::Deserializer::from_str(text);
        self.params_of(method).deserialize(&mut deserializer).map_err(|error| match raw {
            Some(_) => (format!("/params{}", location::pointer(text, &error)), reason(&error)),
            None => ("/params".to_owned(), "the method requires params".to_owned()),
        })
    }
}

/// The field names of a message.
#[derive(Clone, Copy, PartialEq)]
enum Member {
    Method,
    Id,
    Params,
    Result,
    Error,
    Trace,
    EmittedAtMs,
    Other,
}

impl Member {
    fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Method => "method",
            Self::Id => "id",
            Self::Params => "params",
            Self::Result => "result",
            Self::Error => "error",
            Self::Trace => "trace",
            Self::EmittedAtMs => "emittedAtMs",
            Self::Other => return None,
        })
    }
}

impl<'de> Deserialize<'de> for Member {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::wire::read_string(deserializer, |name| {
            Ok(match name {
                "method" => Self::Method,
                "id" => Self::Id,
                "params" => Self::Params,
                "result" => Self::Result,
                "error" => Self::Error,
                "trace" => Self::Trace,
                "emittedAtMs" => Self::EmittedAtMs,
                _ => Self::Other,
            })
        })
    }
}

/// Reads the params of a method.
struct ParamsSeed<'a, R, N> {
    method: &'a str,
    content: &'a mut Either<R, N>,
}

impl<'de, R: MethodSet, N: MethodSet> DeserializeSeed<'de> for ParamsSeed<'_, R, N> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<(), D::Error> {
        let Self { method, content } = self;
        let Some(input) = R::read_params(method, input, &mut content.request)? else {
            return Ok(());
        };
        let Some(input) = N::read_params(method, input, &mut content.notification)? else {
            return Ok(());
        };
        content.unknown = Option::deserialize(input)?;
        Ok(())
    }
}
