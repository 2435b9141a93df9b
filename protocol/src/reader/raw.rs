//! Values as text, in the form in which `RawValue` reads them.

use serde::de::{DeserializeSeed, MapAccess, value::BorrowedStrDeserializer};
use serde_json::Error;

/// The name by which `serde_json` recognises its `RawValue`.
pub(crate) const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// An object with one field, whose name tells that its value is the text.
pub(super) struct Raw<'de> {
    text: Option<&'de str>,
}

impl<'de> Raw<'de> {
    pub(super) const fn new(text: &'de str) -> Self {
        Self { text: Some(text) }
    }
}

impl<'de> MapAccess<'de> for Raw<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        if self.text.is_none() {
            return Ok(None);
        }
        seed.deserialize(BorrowedStrDeserializer::new(RAW_VALUE)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(BorrowedStrDeserializer::new(self.text.take().unwrap_or_default()))
    }
}
