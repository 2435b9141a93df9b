//! Errors: those sent over the wire, and those of decoding.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::RequestId;
use crate::{limits::LimitExceeded, macros::object};

object! {
    /// Why a request failed.
    ///
    /// Servers respond with -32600 to invalid requests, including unknown methods and unmet
    /// preconditions, and with -32603 to failures of the backend or the disk. They do not use
    /// -32601 for unknown methods.
    pub struct ErrorObject = "JSONRPCErrorError" {
        /// The JSON-RPC error code.
        pub code: i64,
        /// The error message, for display. Its text differs between releases.
        pub message: String,
        /// Details of the error: any JSON, whose shape depends on the method.
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
    /// The error to respond with to a request whose method is unknown: -32601.
    pub fn method_not_found(method: &str) -> Self {
        Self {
            code: -32601,
            message: format!("method not found: {method}"),
            data: crate::wire::Field::Absent,
        }
    }

    /// Reads `data` as a type, if there is `data` and it is one: for example
    /// [`UserVerificationErrorDetails`](crate::user_verification::UserVerificationErrorDetails) or
    /// [`ModelProviderError`](crate::model_provider::ModelProviderError).
    pub fn data_as<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(self.data.value()?).ok()
    }

    /// Returns a field of `data`, if `data` is an object that has it.
    pub fn data_field(&self, name: &str) -> Option<&Value> {
        self.data.value()?.get(name)
    }
}

/// Why a message could not be decoded. No variant repeats values from the message, since they may
/// be secrets: an error contains only names, locations and what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeError {
    /// The text is not JSON.
    Syntax {
        /// What is wrong, and where.
        reason: String,
    },
    /// The JSON is not a message: for example a batch, a `null` ID, or both a result and an error.
    Envelope {
        /// What is wrong.
        reason: String,
        /// The message's ID, if it has a valid one.
        id: Option<RequestId>,
    },
    /// The params of a known method are invalid. If the message is a request, the peer expects an
    /// error in response.
    Params {
        /// The method.
        method: String,
        /// The message's ID, if it is a request.
        id: Option<RequestId>,
        /// The location of the error, as a JSON Pointer from the message's root. If an array or
        /// object was found in place of something else, this may point to its first element.
        path: String,
        /// What is wrong there.
        reason: String,
    },
    /// The result of a known method is invalid.
    Result {
        /// The method.
        method: String,
        /// The request's ID.
        id: RequestId,
        /// The location of the error, as a JSON Pointer from the result's root.
        path: String,
        /// What is wrong there.
        reason: String,
    },
    /// The message exceeds a limit that the caller set, and was not read.
    Limit(LimitExceeded),
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
            Self::Limit(exceeded) => write!(formatter, "too large: {exceeded}"),
        }
    }
}

impl std::error::Error for DecodeError {}

/// The message of `error`, without the position (reported separately) and without the value found.
///
/// Serde writes `invalid type: string "…", expected …`, and the text may be a secret in the wrong
/// place.
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
