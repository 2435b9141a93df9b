//! Whose message it is, of one that is invalid or cut off.

use std::fmt;

use serde::{
    Deserializer,
    de::{IgnoredAny, MapAccess, Visitor},
};
use serde_json::value::RawValue;

use super::RequestId;
use crate::wire::Text;

/// The ID and the method of a message, as far as they can be read.
#[derive(Debug, Default)]
pub(crate) struct Head {
    pub(crate) method: Option<String>,
    pub(crate) id: Option<RequestId>,
    /// Whether it has a result or an error.
    pub(crate) has_answer: bool,
}

impl Head {
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let mut head = Self::default();
        // What was read before an error stays.
        let _ = serde_json::Deserializer::from_slice(bytes).deserialize_map(&mut head);
        head
    }
}

impl<'de> Visitor<'de> for &mut Head {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a message")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(Text(name)) = fields.next_key()? {
            match &*name {
                "method" => {
                    let value = fields.next_value::<&RawValue>()?;
                    self.method = serde_json::from_str(value.get()).ok();
                }
                "id" => {
                    let value = fields.next_value::<&RawValue>()?;
                    self.id = serde_json::from_str(value.get()).ok();
                }
                other => {
                    self.has_answer |= matches!(other, "result" | "error");
                    fields.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}
