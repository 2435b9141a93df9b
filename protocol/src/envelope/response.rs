//! Responses, and decoding their results.

use std::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};
use serde_json::value::RawValue;

use super::{DecodeError, RequestId, error::reason, location};
use crate::{method::Request, reader, writer};

/// The response to a request that succeeded. Its result is raw, since only the sender of the
/// request knows the method.
///
/// `Debug` does not show the result, which may contain a token.
#[derive(Clone)]
#[non_exhaustive]
pub struct ResponseMessage {
    /// The request's ID.
    pub id: RequestId,
    /// The result, as JSON text.
    pub raw: Box<RawValue>,
}

impl ResponseMessage {
    /// Creates a response to a request with the method `M`.
    ///
    /// ```
    /// use app_server_protocol::{ResponseMessage, client_request::AccountLoginCancel};
    /// use app_server_protocol::account::{CancelLoginAccountResponse, CancelLoginAccountStatus};
    ///
    /// let result = CancelLoginAccountResponse::new(CancelLoginAccountStatus::Canceled);
    /// let response = ResponseMessage::new::<AccountLoginCancel>(7, &result)?;
    /// assert_eq!(response.encode()?, r#"{"id":7,"result":{"status":"canceled"}}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn new<M: Request>(
        id: impl Into<RequestId>,
        result: &M::Response,
    ) -> Result<Self, serde_json::Error> {
        Ok(Self { id: id.into(), raw: writer::to_raw_value(result)? })
    }

    /// Creates a response whose result is JSON text already.
    pub fn from_raw(id: impl Into<RequestId>, raw: Box<RawValue>) -> Self {
        Self { id: id.into(), raw }
    }

    /// Encodes the message as one line of JSON, like [`Message::encode`](crate::Message::encode).
    pub fn encode(&self) -> Result<String, serde_json::Error> {
        writer::to_string(self)
    }

    /// Decodes the result as that of the method `M`.
    pub fn result<M: Request>(&self) -> Result<M::Response, DecodeError> {
        reader::from_str(self.raw.get()).map_err(|error| self.explain(M::NAME, &error))
    }

    #[cold]
    fn explain(&self, method: &str, error: &serde_json::Error) -> DecodeError {
        DecodeError::Result {
            method: method.to_owned(),
            id: self.id.clone(),
            path: location::pointer(self.raw.get(), error),
            reason: reason(error),
        }
    }
}

impl fmt::Debug for ResponseMessage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ResponseMessage").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Serialize for ResponseMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut message = serializer.serialize_struct("Response", 2)?;
        message.serialize_field("id", &self.id)?;
        message.serialize_field("result", &self.raw)?;
        message.end()
    }
}
