//! Serde's traits for a [`Reader`].
//!
//! Each method is compiled for every type that is read, so it hands over to code that is compiled once, and
//! matches on its result.

#![allow(
    clippy::question_mark,
    reason = "`?` converts the error, which is more code for every type"
)]

use serde::{Deserializer, de::Visitor, forward_to_deserialize_any};
use serde_json::Error;

use super::{
    Reader,
    items::Items,
    raw::{RAW_VALUE, Raw},
};

impl<'de> Reader<'de> {
    #[inline]
    fn number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Error> {
        if !matches!(self.token(), b'-' | b'0'..=b'9') {
            return Err(self.mismatch(&visitor));
        }
        let value = match self.plain_integer() {
            Some(number) if number < 0 => visitor.visit_i64(number),
            Some(number) => visitor.visit_u64(number.cast_unsigned()),
            None => match self.any_number() {
                Ok(number) => number.deserialize_any(visitor),
                Err(error) => Err(error),
            },
        };
        match value {
            Ok(value) => Ok(value),
            Err(error) => Err(self.placed(error)),
        }
    }

    #[inline]
    fn array<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Error> {
        if self.token() != b'[' {
            return Err(self.mismatch(&visitor));
        }
        if let Err(error) = self.open() {
            return Err(error);
        }
        match visitor.visit_seq(Items::new(self)) {
            Ok(value) => match self.close(b']') {
                Ok(()) => Ok(value),
                Err(error) => Err(error),
            },
            Err(error) => Err(self.close_after(error, b']')),
        }
    }

    #[inline]
    fn object<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Error> {
        if self.token() != b'{' {
            return Err(self.mismatch(&visitor));
        }
        if let Err(error) = self.open() {
            return Err(error);
        }
        match visitor.visit_map(Items::new(self)) {
            Ok(value) => match self.close(b'}') {
                Ok(()) => Ok(value),
                Err(error) => Err(error),
            },
            Err(error) => Err(self.close_after(error, b'}')),
        }
    }
}

macro_rules! deserialize {
    ($kind:ident: $($method:ident)+) => {
        $(
            #[inline]
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
                self.$kind(visitor)
            }
        )+
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.token() {
            b'"' => self.deserialize_str(visitor),
            b'{' => self.object(visitor),
            b'[' => self.array(visitor),
            b'-' | b'0'..=b'9' => self.number(visitor),
            b'n' => self.deserialize_unit(visitor),
            b't' | b'f' => self.deserialize_bool(visitor),
            _ => Err(self.syntax()),
        }
    }

    #[inline]
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.token() != b'"' {
            return Err(self.mismatch(&visitor));
        }
        match self.string(visitor) {
            Ok(value) => Ok(value),
            Err(error) => Err(self.placed(error)),
        }
    }

    #[inline]
    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let is_true = self.token() == b't';
        if !is_true && self.token() != b'f' {
            return Err(self.mismatch(&visitor));
        }
        if let Err(error) = self.literal(if is_true { "true" } else { "false" }) {
            return Err(error);
        }
        match visitor.visit_bool(is_true) {
            Ok(value) => Ok(value),
            Err(error) => Err(self.placed(error)),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let value = match self.null() {
            Ok(true) => visitor.visit_unit(),
            Ok(false) => return Err(self.mismatch(&visitor)),
            Err(error) => return Err(error),
        };
        match value {
            Ok(value) => Ok(value),
            Err(error) => Err(self.placed(error)),
        }
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.null() {
            Ok(true) => visitor.visit_none(),
            Ok(false) => visitor.visit_some(self),
            Err(error) => Err(error),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name != RAW_VALUE {
            return visitor.visit_newtype_struct(self);
        }
        match self.skip() {
            Ok(text) => visitor.visit_map(Raw::new(text)),
            Err(error) => Err(error),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if self.token() == b'[' { self.array(visitor) } else { self.object(visitor) }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.skip() {
            Ok(_) => visitor.visit_unit(),
            Err(error) => Err(error),
        }
    }

    deserialize! {
        number: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16
        deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64
    }
    deserialize! { deserialize_str: deserialize_char deserialize_string deserialize_identifier }
    deserialize! { array: deserialize_seq }
    deserialize! { object: deserialize_map }

    // No type of the protocol is read in these ways.
    forward_to_deserialize_any! { bytes byte_buf unit_struct tuple tuple_struct enum }
}
