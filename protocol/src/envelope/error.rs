//! Errors: those that cross the wire, and those of decoding.

use std::fmt;

use serde_json::Value;

use super::RequestId;
use crate::macros::object;

object! {
    /// Why a request failed.
    ///
    /// Servers answer -32600 to what they cannot read, an unknown method or unmet preconditions
    /// included, and -32603 when the backend or the disk fails. -32601 is not used for unknown
    /// methods.
    pub struct ErrorObject = "JSONRPCErrorError" {
        /// What kind of error it is, by JSON-RPC's numbers.
        pub code: i64,
        /// What went wrong, for people. Its text differs between releases.
        pub message: String,
        /// More about it, in a shape that depends on the method. Any JSON.
        pub data: Field<serde_json::Value>,
    }
}

impl fmt::Display for ErrorObject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} (code {})", self.message, self.code)
    }
}

impl std::error::Error for ErrorObject {}

impl ErrorObject {
    /// The answer to a request whose method the reader does not know: -32601.
    pub fn method_not_found(method: &str) -> Self {
        Self {
            code: -32601,
            message: format!("method not found: {method}"),
            data: crate::wire::Field::Absent,
        }
    }

    /// A member of `data`, if it is an object that has it.
    pub fn data_member(&self, name: &str) -> Option<&Value> {
        self.data.value()?.get(name)
    }
}

/// Why a message could not be read. No variant repeats what the message held, since it may be a
/// secret: only names, places and expectations.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeError {
    /// It is no JSON.
    Syntax {
        /// What was wrong, and where.
        reason: String,
    },
    /// It is JSON, but no message: a batch, an id that is `null`, a result beside an error, ….
    Envelope {
        /// What was wrong.
        reason: String,
        /// The id, if the message has one that is valid.
        id: Option<RequestId>,
    },
    /// The method is known, and its params do not fit. A peer that sent a request expects an error.
    Params {
        /// The method.
        method: String,
        /// The id, if it is a request.
        id: Option<RequestId>,
        /// Where the params went wrong, as a JSON Pointer from the message's root. Where a list or an
        /// object stands in the place of something else, it may point to its first element.
        path: String,
        /// What was wrong there.
        reason: String,
    },
    /// The answer to a known method does not fit.
    Result {
        /// The method.
        method: String,
        /// The id of the request.
        id: RequestId,
        /// Where the result went wrong, as a JSON Pointer from the result's root.
        path: String,
        /// What was wrong there.
        reason: String,
    },
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { reason } => write!(formatter, "not JSON: {reason}"),
            Self::Envelope { reason, .. } => write!(formatter, "not a message: {reason}"),
            Self::Params { method, path, reason, .. } => {
                write!(formatter, "invalid params of {method} at {path}: {reason}")
            }
            Self::Result { method, path, reason, .. } => {
                let path = if path.is_empty() { "its root" } else { path };
                write!(formatter, "invalid result of {method} at {path}: {reason}")
            }
        }
    }
}

impl std::error::Error for DecodeError {}

/// What `error` says, without the place (given by other means) and without the value that it met.
///
/// Serde writes `invalid type: string "…", expected …`, and the text may be a secret that stands in
/// the wrong place.
pub(crate) fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = match text.rfind(" at line ") {
        Some(end) if error.line() > 0 => &text[..end],
        _ => &text,
    };
    for prefix in ["invalid type: ", "invalid value: "] {
        if let Some(rest) = text.strip_prefix(prefix)
            && let Some(end) = rest.rfind(", expected ")
        {
            let kind = rest[..end].split(['"', '`']).next().unwrap_or_default().trim_end();
            return format!("{prefix}{kind}{}", &rest[end..]);
        }
    }
    text.to_owned()
}
