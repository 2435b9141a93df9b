//! What relates messages to each other: request IDs and trace contexts.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};

use crate::macros::object;

/// A request's ID, which its response repeats: a string or an integer, chosen by the sender.
///
/// A server numbers its own requests from 0, and returns a client's ID unchanged. Servers do not
/// respond to a request whose ID is `null` or a fraction, so neither is a valid ID here.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema, ts_rs::TS),
    schemars(untagged),
    ts(untagged)
)]
pub enum RequestId {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
}

impl From<i64> for RequestId {
    fn from(id: i64) -> Self {
        Self::Integer(id)
    }
}

impl From<String> for RequestId {
    fn from(id: String) -> Self {
        Self::String(id)
    }
}

impl From<&str> for RequestId {
    fn from(id: &str) -> Self {
        Self::String(id.to_owned())
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::String(id) => id.fmt(formatter),
            Self::Integer(id) => id.fmt(formatter),
        }
    }
}

impl Serialize for RequestId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(id) => serializer.serialize_str(id),
            Self::Integer(id) => serializer.serialize_i64(*id),
        }
    }
}

impl<'de> Deserialize<'de> for RequestId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct IdVisitor;

        impl Visitor<'_> for IdVisitor {
            type Value = RequestId;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a string or a 64-bit integer")
            }

            fn visit_i64<E>(self, id: i64) -> Result<RequestId, E> {
                Ok(RequestId::Integer(id))
            }

            fn visit_u64<E: Error>(self, id: u64) -> Result<RequestId, E> {
                i64::try_from(id)
                    .map(RequestId::Integer)
                    .map_err(|_| E::custom("the integer does not fit in a signed 64-bit integer"))
            }

            fn visit_str<E>(self, id: &str) -> Result<RequestId, E> {
                Ok(RequestId::String(id.to_owned()))
            }
        }

        deserializer.deserialize_any(IdVisitor)
    }
}

object! {
    /// The trace that a request belongs to, as a W3C Trace Context. Supported by servers since
    /// 0.110.0.
    pub struct TraceContext = "W3cTraceContext" {
        /// The header `traceparent`: version, trace ID, parent ID and flags.
        pub traceparent: Field<String>,
        /// The header `tracestate`: vendor-specific data.
        pub tracestate: Field<String>,
    }
}
