//! The elements of an array, and the fields of an object.

use serde::{
    Deserializer,
    de::{DeserializeSeed, MapAccess, SeqAccess, Visitor},
    forward_to_deserialize_any,
};
use serde_json::Error;

use super::Reader;

/// What is left of an array or object.
pub(super) struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    is_first: bool,
}

impl<'a, 'de> Items<'a, 'de> {
    pub(super) fn new(reader: &'a mut Reader<'de>) -> Self {
        Self { reader, is_first: true }
    }

    /// Moves to the next item. Returns its first byte, or the bracket `end`.
    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "a call takes a tenth of the time of reading a small message"
    )]
    fn advance(&mut self, end: u8) -> Result<u8, Error> {
        let mut token = self.reader.token();
        if token != end && !self.is_first {
            if token != b',' {
                return Err(self.reader.syntax());
            }
            self.reader.at += 1;
            token = self.reader.token();
            if token == end {
                return Err(self.reader.syntax());
            }
        }
        self.is_first = false;
        Ok(token)
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Error;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        match self.advance(b']') {
            Ok(b']') => Ok(None),
            Ok(_) => match seed.deserialize(&mut *self.reader) {
                Ok(element) => Ok(Some(element)),
                Err(error) => Err(error),
            },
            Err(error) => Err(error),
        }
    }
}

impl<'de> MapAccess<'de> for Items<'_, 'de> {
    type Error = Error;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        match self.advance(b'}') {
            Ok(b'"') => match seed.deserialize(Name(self.reader)) {
                Ok(name) => Ok(Some(name)),
                Err(error) => Err(error),
            },
            Ok(b'}') => Ok(None),
            Ok(_) => Err(self.reader.syntax()),
            Err(error) => Err(error),
        }
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        match self.reader.take(b':') {
            Ok(()) => seed.deserialize(&mut *self.reader),
            Err(error) => Err(error),
        }
    }
}

/// The name of a field, which is a string whatever it is read as.
struct Name<'a, 'de>(&'a mut Reader<'de>);

impl<'de> Deserializer<'de> for Name<'_, 'de> {
    type Error = Error;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.0.string(visitor)
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
