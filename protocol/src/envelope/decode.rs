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
    reader::Reader,
    wire::{Field, Text, UnknownMethod},
};

impl<R: MethodSet, N: MethodSet> Message<R, N> {
    /// Decodes one line or frame.
    ///
    /// An unknown method is not an error, and neither are unknown fields, or unknown enum values
    /// and union variants in what the server sends. Invalid params of a known method are an error.
    pub fn decode(text: &str) -> Result<Self, DecodeError> {
        let mut message = unread();
        let mut parts = Parts::new(&mut message);
        let mut reader = Reader::new(text);
        match reader.deserialize_map(&mut parts).and_then(|()| reader.end()) {
            Ok(()) => parts.finish(),
            Err(error) => *parts.message = Err(explain(text, &error, parts.reading)),
        }
        message
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
        let mut message = unread();
        let mut parts = Parts::new(&mut message);
        deserializer.deserialize_map(&mut parts)?;
        parts.finish();
        message.map_err(D::Error::custom)
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

/// What becomes of a message. It is filled in place: a set is as large as the largest params, and moving it
/// costs more than reading a small message.
type Outcome<R, N> = Result<Message<R, N>, DecodeError>;

/// The outcome before anything is read.
fn unread<R, N>() -> Outcome<R, N> {
    Err(DecodeError::Envelope { reason: String::new(), id: None })
}

/// The fields of a message that have been read so far.
struct Parts<'a, 'de, R, N> {
    /// Where the params of a known method are read into.
    message: &'a mut Outcome<R, N>,
    /// The field that is being read, for error messages.
    reading: Member,
    /// The fields that have been read, a bit for each.
    seen: u8,
    id: Option<RequestId>,
    method: Option<Text<'de>>,
    params: Params,
    result: Option<Box<RawValue>>,
    error: Option<ErrorObject>,
    trace: Field<TraceContext>,
    emitted_at_ms: Option<i64>,
}

/// The state of the params.
enum Params {
    Absent,
    /// They came before the method.
    Early(Box<RawValue>),
    /// They are in the message.
    Read,
    /// The params of an unknown method.
    Unknown(Option<Value>),
}

impl<'a, R, N> Parts<'a, '_, R, N> {
    fn new(message: &'a mut Outcome<R, N>) -> Self {
        Self {
            message,
            reading: Member::Other,
            seen: 0,
            id: None,
            method: None,
            params: Params::Absent,
            result: None,
            error: None,
            trace: Field::Absent,
            emitted_at_ms: None,
        }
    }
}

impl<'de, R: MethodSet, N: MethodSet> Visitor<'de> for &mut Parts<'_, 'de, R, N> {
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
                Member::Params => {
                    self.params = match &self.method {
                        Some(Text(method)) => {
                            members.next_value_seed(ParamsSeed { method, message: self.message })?
                        }
                        None => Params::Early(members.next_value()?),
                    }
                }
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

impl<R: MethodSet, N: MethodSet> Parts<'_, '_, R, N> {
    /// Completes the message.
    fn finish(mut self) {
        if let Err(error) = self.assemble() {
            *self.message = Err(error);
        }
    }

    fn assemble(&mut self) -> Result<(), DecodeError> {
        let id = self.id.take();
        let fault = |reason: &str, id| Err(DecodeError::Envelope { reason: reason.to_owned(), id });

        let Some(Text(method)) = self.method.take() else {
            *self.message = Ok(match (id, self.result.take(), self.error.take()) {
                (Some(id), Some(raw), None) => Message::Response(ResponseMessage { id, raw }),
                (Some(id), None, Some(error)) => Message::Error(ErrorMessage { id, error }),
                (id, Some(_), Some(_)) => return fault("both a result and an error", id),
                (id, None, None) => return fault("neither a method, a result nor an error", id),
                (None, ..) => return fault("neither a method nor an id", None),
            });
            return Ok(());
        };
        if self.result.is_some() || self.error.is_some() {
            return fault("both a method and a result or an error", id);
        }
        if let Params::Absent | Params::Early(_) = self.params
            && let Err((path, reason)) = self.read_late(&method)
        {
            return Err(DecodeError::Params { method: method.into_owned(), id, path, reason });
        }

        let (trace, emitted_at_ms) = (std::mem::take(&mut self.trace), self.emitted_at_ms);
        if let Params::Unknown(params) = &mut self.params {
            let unknown = UnknownMethod { method: method.into_owned(), params: params.take() };
            *self.message = Ok(match id {
                Some(id) => Message::Request(RequestMessage { id, request: unknown.into(), trace }),
                None => Message::Notification(NotificationMessage {
                    notification: unknown.into(),
                    emitted_at_ms,
                }),
            });
            return Ok(());
        }
        match (&mut *self.message, id) {
            (Ok(Message::Notification(notification)), None) => {
                notification.emitted_at_ms = emitted_at_ms;
            }
            (Ok(Message::Request(request)), Some(id)) => {
                request.id = id;
                request.trace = trace;
            }
            (Ok(Message::Notification(_)), id) => return fault("a notification with an id", id),
            (_, id) => return fault("a request without an id", id),
        }
        Ok(())
    }

    /// Reads params that came before the method, or absent ones. An error is a path and a reason.
    #[cold]
    fn read_late(&mut self, method: &str) -> Result<(), (String, String)> {
        let early = match &self.params {
            Params::Early(raw) => Some(raw.get()),
            _ => None,
        };
        let text = early.unwrap_or("null");
        let seed = ParamsSeed { method, message: &mut *self.message };
        self.params = seed.deserialize(&mut Reader::new(text)).map_err(|error| match early {
            Some(_) => (format!("/params{}", location::pointer(text, &error)), reason(&error)),
            None => ("/params".to_owned(), "the method requires params".to_owned()),
        })?;
        Ok(())
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

/// Reads the params of a method into a message.
struct ParamsSeed<'a, R, N> {
    method: &'a str,
    message: &'a mut Outcome<R, N>,
}

impl<'de, R: MethodSet, N: MethodSet> DeserializeSeed<'de> for ParamsSeed<'_, R, N> {
    type Value = Params;

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<Params, D::Error> {
        let Self { method, message } = self;
        let Some(input) = R::read_params(method, input, message, |request| {
            Ok(Message::Request(RequestMessage::new(0, request)))
        })?
        else {
            return Ok(Params::Read);
        };
        let Some(input) = N::read_params(method, input, message, |notification| {
            Ok(Message::Notification(NotificationMessage::new(notification)))
        })?
        else {
            return Ok(Params::Read);
        };
        Option::deserialize(input).map(Params::Unknown)
    }
}
