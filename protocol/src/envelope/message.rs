//! The four kinds of message.

use std::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{ErrorObject, RequestId, ResponseMessage, TraceContext};
use crate::{
    ClientNotification, ClientRequest, ServerNotification, ServerRequest, method::Call, wire::Field,
};

/// What a client reads: the server's requests and notifications, and answers to its own requests.
pub type ServerMessage = Message<ServerRequest, ServerNotification>;

/// What a server reads: the client's requests and notifications, and answers to its own requests.
pub type ClientMessage = Message<ClientRequest, ClientNotification>;

/// One line or frame.
///
/// `R` and `N` are the sets of requests and notifications that the sender may use. A response does not
/// say which method it answers, so its result stays raw until
/// [`ResponseMessage::result`] is told the method.
///
/// ```
/// use app_server_protocol::{ServerMessage, ServerNotification};
///
/// let line = r#"{"method":"account/updated","params":{"authMode":"chatgpt","planType":"pro"}}"#;
/// let message = ServerMessage::decode(line)?;
/// let ServerMessage::Notification(notification) = &message else { panic!() };
/// assert!(matches!(&notification.call, ServerNotification::AccountUpdated(_)));
/// assert_eq!(message.encode(), line);
/// # Ok::<(), app_server_protocol::DecodeError>(())
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Message<R, N> {
    /// A call that wants an answer.
    Request(RequestMessage<R>),
    /// A call that wants none.
    Notification(NotificationMessage<N>),
    /// The answer to a request that succeeded.
    Response(ResponseMessage),
    /// The answer to a request that failed.
    Error(ErrorMessage),
}

/// A call that wants an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestMessage<R> {
    /// Names the request; the answer repeats it.
    pub id: RequestId,
    /// The method and its params.
    pub call: R,
    /// Where the request stands in a distributed trace.
    pub trace: Field<TraceContext>,
}

impl<R: Call> RequestMessage<R> {
    /// A request outside of any trace.
    pub fn new(id: impl Into<RequestId>, call: R) -> Self {
        Self { id: id.into(), call, trace: Field::Absent }
    }
}

/// A call that wants no answer.
#[derive(Debug, Clone, PartialEq)]
pub struct NotificationMessage<N> {
    /// The method and its params.
    pub call: N,
    /// When the server sent it, in milliseconds of Unix time. The newest servers say it with every
    /// notification, older ones and clients never.
    pub emitted_at_ms: Option<i64>,
}

impl<N: Call> NotificationMessage<N> {
    /// A notification without a time.
    pub fn new(call: N) -> Self {
        Self { call, emitted_at_ms: None }
    }
}

/// The answer to a request that failed.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorMessage {
    /// The id of the request.
    pub id: RequestId,
    /// Why it failed.
    pub error: ErrorObject,
}

impl<R: Call, N: Call> Message<R, N> {
    /// The method, unless it is an answer.
    pub fn method(&self) -> Option<&str> {
        match self {
            Self::Request(request) => Some(request.call.method()),
            Self::Notification(notification) => Some(notification.call.method()),
            Self::Response(_) | Self::Error(_) => None,
        }
    }

    /// The id, unless it is a notification.
    pub fn id(&self) -> Option<&RequestId> {
        match self {
            Self::Request(request) => Some(&request.id),
            Self::Notification(_) => None,
            Self::Response(response) => Some(&response.id),
            Self::Error(error) => Some(&error.id),
        }
    }

    /// The message as one line of JSON, without the line's end.
    pub fn encode(&self) -> String {
        // Every type here writes to JSON: no map has keys that are not strings.
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl<R: Call, N: Call> Serialize for Message<R, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Request(request) => request.serialize(serializer),
            Self::Notification(notification) => notification.serialize(serializer),
            Self::Response(response) => response.serialize(serializer),
            Self::Error(error) => error.serialize(serializer),
        }
    }
}

/// Writes the params of a call when asked for.
struct ParamsOf<'a, C>(&'a C);

impl<C: Call> Serialize for ParamsOf<'_, C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize_params(serializer)
    }
}

impl<R: Call> Serialize for RequestMessage<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut message = serializer.serialize_struct("Request", 4)?;
        message.serialize_field("method", self.call.method())?;
        message.serialize_field("id", &self.id)?;
        if !self.call.has_no_params() {
            message.serialize_field("params", &ParamsOf(&self.call))?;
        }
        if !self.trace.is_absent() {
            message.serialize_field("trace", &self.trace)?;
        }
        message.end()
    }
}

impl<N: Call> Serialize for NotificationMessage<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut message = serializer.serialize_struct("Notification", 3)?;
        message.serialize_field("method", self.call.method())?;
        if !self.call.has_no_params() {
            message.serialize_field("params", &ParamsOf(&self.call))?;
        }
        if let Some(time) = self.emitted_at_ms {
            message.serialize_field("emittedAtMs", &time)?;
        }
        message.end()
    }
}

impl Serialize for ErrorMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut message = serializer.serialize_struct("Error", 2)?;
        message.serialize_field("error", &self.error)?;
        message.serialize_field("id", &self.id)?;
        message.end()
    }
}

impl fmt::Display for ErrorMessage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "request {} failed: {}", self.id, self.error)
    }
}
