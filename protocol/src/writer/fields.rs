//! Objects.

use std::fmt::{self, Write};

use serde::{
    Serialize,
    ser::{Error as _, SerializeMap, SerializeStruct, SerializeStructVariant},
};
use serde_json::Error;

use super::{Writer, string::Characters};
use crate::json::plain_length;

/// An object that is being written.
pub(crate) struct Fields<'a> {
    writer: &'a mut Writer,
    is_first: bool,
    /// What follows the last field.
    close: &'static str,
}

impl<'a> Fields<'a> {
    #[inline]
    pub(super) fn new(writer: &'a mut Writer, close: &'static str) -> Self {
        writer.text.push('{');
        Self { writer, is_first: true, close }
    }

    /// Writes what stands before the characters of a name.
    #[inline]
    fn open_name(&mut self) {
        if !self.is_first {
            self.writer.text.push(',');
        }
        self.is_first = false;
        self.writer.text.push('"');
    }

    /// Writes the name of a field, which needs no escape.
    fn name(&mut self, name: &'static str) {
        debug_assert_eq!(plain_length(name.as_bytes()), name.len(), "{name}");
        self.writer.text.reserve(name.len() + 4);
        self.open_name();
        self.writer.text.push_str(name);
        self.writer.text.push_str("\":");
    }

    #[inline]
    fn field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        self.name(name);
        value.serialize(&mut *self.writer)
    }

    #[inline]
    fn end(self) {
        self.writer.text.push_str(self.close);
    }
}

impl SerializeMap for Fields<'_> {
    type Ok = ();
    type Error = Error;

    #[inline]
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.open_name();
        if write!(Characters(self.writer), "{}", Displayed(key)).is_err() {
            return Err(Error::custom("key must be a string"));
        }
        self.writer.text.push_str("\":");
        Ok(())
    }

    #[inline]
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(&mut *self.writer)
    }

    #[inline]
    fn end(self) -> Result<(), Error> {
        self.end();
        Ok(())
    }
}

impl SerializeStructVariant for Fields<'_> {
    type Ok = ();
    type Error = Error;

    #[inline]
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.field(name, value)
    }

    #[inline]
    fn end(self) -> Result<(), Error> {
        self.end();
        Ok(())
    }
}

/// A struct that is being written.
pub(crate) enum Struct<'a> {
    /// It is an object.
    Object(Fields<'a>),
    /// Its field is JSON text.
    Text(&'a mut Writer),
}

impl SerializeStruct for Struct<'_> {
    type Ok = ();
    type Error = Error;

    #[inline]
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        match self {
            Self::Object(fields) => fields.field(name, value),
            Self::Text(writer) => write!(writer.text, "{}", Displayed(value))
                .map_err(|_| Error::custom("expected RawValue")),
        }
    }

    #[inline]
    fn end(self) -> Result<(), Error> {
        if let Self::Object(fields) = self {
            fields.end();
        }
        Ok(())
    }
}

/// The text of a string, or of a number, without quotes.
struct Displayed<'a, T: ?Sized>(&'a T);

impl<T: Serialize + ?Sized> fmt::Display for Displayed<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(formatter)
    }
}
