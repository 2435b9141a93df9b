//! What becomes of a request.

use std::{fmt, marker::PhantomData, ops::Range};

use super::Fault;
use crate::{
    DecodeError, ErrorKind, ErrorObject, RequestId, ResponseMessage, ServerMessage,
    method::Request, reader,
};

/// What identifies a request of ours, and its method: [`Outcome::result`] returns the method's response
/// for it.
pub struct Ticket<M> {
    pub(super) id: i64,
    method: PhantomData<fn() -> M>,
}

impl<M: Request> Ticket<M> {
    pub(super) const fn new(id: i64) -> Self {
        Self { id, method: PhantomData }
    }

    /// The request's ID.
    pub const fn id(&self) -> RequestId {
        RequestId::Integer(self.id)
    }
}

impl<M> Clone for Ticket<M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M> Copy for Ticket<M> {}

impl<M: Request> fmt::Debug for Ticket<M> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Ticket").field("id", &self.id).field("method", &M::NAME).finish()
    }
}

/// How a request of ours ended: with a response, in time or late, or without one.
///
/// `Debug` does not show the result, which may contain a token.
#[derive(Clone)]
pub struct Outcome {
    pub(super) id: RequestId,
    pub(super) method: Option<&'static str>,
    pub(super) ending: Ending,
}

#[derive(Clone)]
pub(super) enum Ending {
    /// A text, and the part of it that is the result, if the rest is what stands around a result.
    Result(Box<str>, Range<usize>),
    Error(ErrorObject),
    Invalid(Fault),
    TimedOut,
    Closed,
}

impl Outcome {
    /// The request's ID.
    pub const fn id(&self) -> &RequestId {
        &self.id
    }

    /// The request's method. `None` if the response answers no request of ours.
    pub const fn method(&self) -> Option<&'static str> {
        self.method
    }

    /// The result of the request of this ticket. `None` if this is about another request.
    ///
    /// The result is decoded here, in one pass over its text, so that it can be done wherever the result is
    /// needed.
    pub fn result<M: Request>(
        &self,
        ticket: &Ticket<M>,
    ) -> Option<Result<M::Response, RequestError>> {
        let is_its_own = self.id == ticket.id() && self.method == Some(M::NAME);
        is_its_own.then(|| self.decode::<M>())
    }

    /// The error that the peer responded with, if it did.
    pub const fn error(&self) -> Option<&ErrorObject> {
        match &self.ending {
            Ending::Error(error) => Some(error),
            _ => None,
        }
    }

    fn decode<M: Request>(&self) -> Result<M::Response, RequestError> {
        let method = M::NAME;
        match &self.ending {
            Ending::Result(text, place) => match reader::from_str(&text[place.clone()]) {
                Ok(result) => Ok(result),
                Err(_) => self
                    .decode_whole::<M>(text, place)
                    .map_err(|error| RequestError::Invalid { method, fault: Fault::Decode(error) }),
            },
            Ending::Error(error) => Err(RequestError::Failed { method, error: error.clone() }),
            Ending::Invalid(fault) => Err(RequestError::Invalid { method, fault: fault.clone() }),
            Ending::TimedOut => Err(RequestError::TimedOut { method }),
            Ending::Closed => Err(RequestError::Closed { method }),
        }
    }

    /// Decodes again, and tells what is wrong. A message that only looked like a result alone is read as
    /// any other message.
    #[cold]
    fn decode_whole<M: Request>(
        &self,
        text: &str,
        place: &Range<usize>,
    ) -> Result<M::Response, DecodeError> {
        let response = if place.len() == text.len() {
            let raw = serde_json::from_str(text)
                .map_err(|_| DecodeError::Syntax { reason: "the result is not JSON".to_owned() })?;
            ResponseMessage::from_raw(self.id.clone(), raw)
        } else {
            let ServerMessage::Response(response) = ServerMessage::decode(text)? else {
                let reason = "not a response".to_owned();
                return Err(DecodeError::Envelope { reason, id: Some(self.id.clone()) });
            };
            response
        };
        response.result::<M>()
    }
}

impl fmt::Debug for Outcome {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ending: &dyn fmt::Debug = match &self.ending {
            Ending::Result(..) => &"result",
            Ending::Error(error) => error,
            Ending::Invalid(fault) => fault,
            Ending::TimedOut => &"timed out",
            Ending::Closed => &"closed",
        };
        formatter
            .debug_struct("Outcome")
            .field("id", &self.id)
            .field("method", &self.method)
            .field("ending", ending)
            .finish()
    }
}

/// Why a request has no result.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RequestError {
    /// The peer responded with an error.
    Failed {
        /// The request's method.
        method: &'static str,
        /// The error.
        error: ErrorObject,
    },
    /// The peer responded with something invalid.
    Invalid {
        /// The request's method.
        method: &'static str,
        /// What is wrong.
        fault: Fault,
    },
    /// The peer did not respond in time.
    TimedOut {
        /// The request's method.
        method: &'static str,
    },
    /// The connection closed before there was a response.
    Closed {
        /// The request's method.
        method: &'static str,
    },
}

impl RequestError {
    /// The kind of the error that the peer responded with, if it did.
    pub fn kind(&self) -> Option<ErrorKind> {
        match self {
            Self::Failed { error, .. } => Some(error.kind()),
            _ => None,
        }
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed { method, error } => write!(formatter, "{method} failed: {error}"),
            Self::Invalid { method, fault } => {
                write!(formatter, "invalid response to {method}: {fault}")
            }
            Self::TimedOut { method } => write!(formatter, "no response to {method} in time"),
            Self::Closed { method } => {
                write!(formatter, "the connection closed before a response to {method}")
            }
        }
    }
}

impl std::error::Error for RequestError {}
