//! [`DecodeReport`]: what a message holds that the types do not know.

use std::fmt;

use crate::{
    DecodeError, Message, ResponseMessage,
    method::{Direction, MethodSet, Request},
    shape::{Json, Path, Seen, Table, Tape, Visitor, Walk},
};

/// What a message holds that the types do not know: that of a newer server, or a mistake.
///
/// Decoding does not make one, and costs nothing for it. Whoever wants one asks for it, and the text is
/// looked at once more.
///
/// ```
/// use app_server_protocol::{ServerMessage, PartKind};
///
/// let line = r#"{"method":"account/updated","params":{"authMode":"brain","planType":null,"news":1}}"#;
/// let (message, report) = ServerMessage::decode_with_report(line)?;
/// assert_eq!(message.method(), Some("account/updated"));
///
/// let [value, field] = report.unknown() else { panic!() };
/// assert_eq!((value.kind, value.path.as_str(), value.of), (PartKind::Value, "/params/authMode", "AuthMode"));
/// assert_eq!(field.to_string(), "/params/news is an unknown field of AccountUpdatedNotification");
/// # Ok::<(), app_server_protocol::DecodeError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DecodeReport {
    unknown: Vec<Unknown>,
    left_out: usize,
}

/// Something that the types do not know. It does not repeat any value.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unknown {
    /// What it is.
    pub kind: PartKind,
    /// Where it is: a JSON Pointer from the root of the message, or of the result.
    pub path: String,
    /// The same with `*` for each element of an array and each entry of a map, whose names are data.
    pub pattern: String,
    /// The type that does not have it: of a method, its set.
    pub of: &'static str,
}

/// What a part of the protocol is, and what becomes of one that the types do not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PartKind {
    /// A method. The message of an unknown one is kept whole.
    Method,
    /// A field. An unknown one is dropped.
    Field,
    /// A value of an enum. An unknown one is kept.
    Value,
    /// A variant of a union. An unknown one is kept.
    Variant,
}

impl PartKind {
    /// The kind in a word: `method`, `field`, `value` or `variant`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Method => "method",
            Self::Field => "field",
            Self::Value => "value",
            Self::Variant => "variant",
        }
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, path, of, .. } = self;
        write!(formatter, "{path} is an unknown {} of {of}", kind.as_str())
    }
}

impl DecodeReport {
    /// More than this is counted, and not listed.
    const MOST: usize = 1000;

    /// All that is unknown, in the order of the text; the first 1,000, if there is more.
    pub fn unknown(&self) -> &[Unknown] {
        &self.unknown
    }

    /// How many unknown things are not listed.
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// Whether the types know all of the message.
    pub fn is_empty(&self) -> bool {
        self.unknown.is_empty()
    }

    /// Reports on a message that `sender` sends, and that is JSON. What is in the result of a response only
    /// [`of_result`](Self::of_result) can tell.
    pub fn of_message(sender: Direction, text: &str) -> Self {
        let mut report = Self::default();
        let tape = Tape::new(text);
        if let Some(root) = tape.root() {
            Walk::new(&mut report).message(Some(sender), None, root);
        }
        report
    }

    /// Reports on the result of a method, which is JSON. Paths begin at the result. Of a method that is
    /// unknown, nothing is told.
    pub fn of_result(method: &str, text: &str) -> Self {
        let mut report = Self::default();
        let tape = Tape::new(text);
        let shape = Table::get().method(method).and_then(|method| method.result);
        if let (Some(root), Some(shape)) = (tape.root(), shape) {
            Walk::new(&mut report).value(shape, root);
        }
        report
    }
}

impl<'t> Visitor<'t> for DecodeReport {
    fn see(&mut self, seen: Seen, path: &Path<'t>, _: Json<'t>) {
        let (kind, of) = match seen {
            Seen::UnknownMethod { set } => (PartKind::Method, set),
            Seen::UnknownField { owner } => (PartKind::Field, owner),
            Seen::UnknownValue { owner } => (PartKind::Value, owner),
            Seen::UnknownVariant { owner } => (PartKind::Variant, owner),
            _ => return,
        };
        if self.unknown.len() == Self::MOST {
            self.left_out += 1;
            return;
        }
        let (path, pattern) = (path.pointer(), path.pattern());
        self.unknown.push(Unknown { kind, path, pattern, of });
    }
}

impl<R: MethodSet, N: MethodSet> Message<R, N> {
    /// Decodes one line or frame, as [`decode`](Self::decode) does, and reports what the types do not know
    /// of it. What is in the result of a response only
    /// [`result_with_report`](ResponseMessage::result_with_report) can tell.
    pub fn decode_with_report(text: &str) -> Result<(Self, DecodeReport), DecodeError> {
        let message = Self::decode(text)?;
        Ok((message, DecodeReport::of_message(R::DIRECTION, text)))
    }
}

impl ResponseMessage {
    /// Decodes the result as that of the method `M`, as [`result`](Self::result) does, and reports what the
    /// types do not know of it. Paths begin at the result.
    pub fn result_with_report<M: Request>(
        &self,
    ) -> Result<(M::Response, DecodeReport), DecodeError> {
        let result = self.result::<M>()?;
        Ok((result, DecodeReport::of_result(M::NAME, self.raw.get())))
    }
}
