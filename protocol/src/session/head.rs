//! Whose message it is, as far as it can be read.

use std::fmt;

use serde::{
    Deserializer,
    de::{IgnoredAny, MapAccess, Visitor},
};

use super::Fault;
use crate::{DecodeError, RequestId};

/// The ID and the method of a message that is invalid, or cut off.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) method: Option<String>,
    pub(super) id: Option<RequestId>,
    /// Whether it has a result or an error.
    has_answer: bool,
}

impl Head {
    /// Reads as far as it can be read.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut head = Self::default();
        // What was read before an error stays.
        let _ = serde_json::Deserializer::from_slice(bytes).deserialize_map(&mut head);
        head
    }

    /// Whether this is a response, given what is wrong with it: one that is cut off may yet have a method.
    pub(super) fn is_response(&self, fault: &Fault) -> bool {
        let is_read_whole = matches!(fault, Fault::Decode(DecodeError::Envelope { .. }));
        self.method.is_none() && (self.has_answer || is_read_whole)
    }
}

impl<'de> Visitor<'de> for &mut Head {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a message")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(field) = fields.next_key::<String>()? {
            match field.as_str() {
                "method" => self.method = Some(fields.next_value()?),
                "id" => self.id = Some(fields.next_value()?),
                "result" | "error" => {
                    self.has_answer = true;
                    fields.next_value::<IgnoredAny>()?;
                }
                _ => drop(fields.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}
