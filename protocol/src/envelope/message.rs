//! The four kinds of message.

use std::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{ErrorObject, RequestId, ResponseMessage, TraceContext};
use crate::{
    ClientNotification, ClientRequest, ServerNotification, ServerRequest, method::MethodSet,
    wire::Field, writer,
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
/// assert_eq!(message.encode()?, line);
///
/// let ServerMessage::Notification(message) = message else { panic!() };
/// assert!(matches!(message.notification, ServerNotification::AccountUpdated(_)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
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
#[non_exhaustive]
pub struct RequestMessage<R> {
    /// The request's ID, which the response repeats.
    pub id: RequestId,
    /// The method and its params.
    pub request: R,
    /// The distributed trace that the request belongs to.
    pub trace: Field<TraceContext>,
}

impl<R: MethodSet> RequestMessage<R> {
    /// Creates a request without a trace.
    pub fn new(id: impl Into<RequestId>, request: R) -> Self {
        Self { id: id.into(), request, trace: Field::Absent }
    }

    /// Encodes the message as one line of JSON, like [`Message::encode`].
    pub fn encode(&self) -> Result<String, serde_json::Error> {
        writer::to_string(self)
    }
}

/// A notification, which expects no response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NotificationMessage<N> {
    /// The method and its params.
    pub notification: N,
    /// When the server sent the notification, as a Unix timestamp in milliseconds. The newest
    /// servers send it with every notification, older ones and clients never.
    pub emitted_at_ms: Option<i64>,
}

impl<N: MethodSet> NotificationMessage<N> {
    /// Creates a notification without a timestamp.
    pub fn new(notification: N) -> Self {
        Self { notification, emitted_at_ms: None }
    }

    /// Encodes the message as one line of JSON, like [`Message::encode`].
    pub fn encode(&self) -> Result<String, serde_json::Error> {
        writer::to_string(self)
    }
}

/// The response to a request that failed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ErrorMessage {
    /// The request's ID.
    pub id: RequestId,
    /// Why the request failed.
    pub error: ErrorObject,
}

impl ErrorMessage {
    /// Creates the response to a request that failed.
    pub fn new(id: impl Into<RequestId>, error: ErrorObject) -> Self {
        Self { id: id.into(), error }
    }

    /// Encodes the message as one line of JSON, like [`Message::encode`].
    pub fn encode(&self) -> Result<String, serde_json::Error> {
        writer::to_string(self)
    }
}

impl<R: MethodSet, N: MethodSet> Message<R, N> {
    /// Returns the method, unless this is a response.
    pub fn method(&self) -> Option<&str> {
        match self {
            Self::Request(message) => Some(message.request.method()),
            Self::Notification(message) => Some(message.notification.method()),
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
    ///
    /// Every type of this crate can be written as JSON, so an error would be a bug in this crate.
    pub fn encode(&self) -> Result<String, serde_json::Error> {
        writer::to_string(self)
    }
}

impl<R: MethodSet, N: MethodSet> Serialize for Message<R, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Request(request) => request.serialize(serializer),
            Self::Notification(notification) => notification.serialize(serializer),
            Self::Response(response) => response.serialize(serializer),
            Self::Error(error) => error.serialize(serializer),
        }
    }
}

/// Writes the params alone.
struct ParamsOnly<'a, S>(&'a S);

impl<S: MethodSet> Serialize for ParamsOnly<'_, S> {
    fn serialize<T: Serializer>(&self, serializer: T) -> Result<T::Ok, T::Error> {
        self.0.serialize_params(serializer)
    }
}

impl<R: MethodSet> Serialize for RequestMessage<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut message = serializer.serialize_struct("Request", 4)?;
        message.serialize_field("method", self.request.method())?;
        message.serialize_field("id", &self.id)?;
        if !self.request.has_no_params() {
            message.serialize_field("params", &ParamsOnly(&self.request))?;
        }
        if !self.trace.is_absent() {
            message.serialize_field("trace", &self.trace)?;
        }
        message.end()
    }
}

impl<N: MethodSet> Serialize for NotificationMessage<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut message = serializer.serialize_struct("Notification", 3)?;
        message.serialize_field("method", self.notification.method())?;
        if !self.notification.has_no_params() {
            message.serialize_field("params", &ParamsOnly(&self.notification))?;
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
