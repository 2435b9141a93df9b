//! The four kinds of message.

use std::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{ErrorObject, RequestId, ResponseMessage, TraceContext};
use crate::{
    ClientNotification, ClientRequest, ServerNotification, ServerRequest, method::Call, wire::Field,
};

/// A message from the server: a request, a notification, or a response to a client's request.
pub type ServerMessage = Message<ServerRequest, ServerNotification>;

/// A message from the client: a request, a notification, or a response to a server's request.
pub type ClientMessage = Message<ClientRequest, ClientNotification>;

/// A message: one line or frame.
///
/// `R` and `N` are the sets of requests and notifications that the sender may send. A response does
/// not say which method it belongs to, so its result stays raw until [`ResponseMessage::result`] is
/// called with the method.
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
    /// A request, which expects a response.
    Request(RequestMessage<R>),
    /// A notification, which expects no response.
    Notification(NotificationMessage<N>),
    /// The response to a request that succeeded.
    Response(ResponseMessage),
    /// The response to a request that failed.
    Error(ErrorMessage),
}

/// A request, which expects a response.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestMessage<R> {
    /// The request's ID, which the response repeats.
    pub id: RequestId,
    /// The method and its params.
    pub call: R,
    /// The distributed trace that the request belongs to.
    pub trace: Field<TraceContext>,
}

impl<R: Call> RequestMessage<R> {
    /// Creates a request without a trace.
    pub fn new(id: impl Into<RequestId>, call: R) -> Self {
        Self { id: id.into(), call, trace: Field::Absent }
    }
}

/// A notification, which expects no response.
#[derive(Debug, Clone, PartialEq)]
pub struct NotificationMessage<N> {
    /// The method and its params.
    pub call: N,
    /// When the server sent the notification, as a Unix timestamp in milliseconds. The newest
    /// servers send it with every notification, older ones and clients never.
    pub emitted_at_ms: Option<i64>,
}

impl<N: Call> NotificationMessage<N> {
    /// Creates a notification without a timestamp.
    pub fn new(call: N) -> Self {
        Self { call, emitted_at_ms: None }
    }
}

/// The response to a request that failed.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorMessage {
    /// The request's ID.
    pub id: RequestId,
    /// Why the request failed.
    pub error: ErrorObject,
}

impl<R: Call, N: Call> Message<R, N> {
    /// Returns the method, unless this is a response.
    pub fn method(&self) -> Option<&str> {
        match self {
            Self::Request(request) => Some(request.call.method()),
            Self::Notification(notification) => Some(notification.call.method()),
            Self::Response(_) | Self::Error(_) => None,
        }
    }

    /// Returns the ID, unless this is a notification.
    pub fn id(&self) -> Option<&RequestId> {
        match self {
            Self::Request(request) => Some(&request.id),
            Self::Notification(_) => None,
            Self::Response(response) => Some(&response.id),
            Self::Error(error) => Some(&error.id),
        }
    }

    /// Encodes the message as one line of JSON, without a trailing newline.
    pub fn encode(&self) -> String {
        // Every type here can be written as JSON: all map keys are strings.
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

/// A wrapper that serializes the params of a call.
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
