//! What is between two brackets: the elements of an array, and the fields of an object.

use std::fmt::{self, Write};

use serde::{
    Serialize,
    ser::{
        Error as _, SerializeMap, SerializeSeq, SerializeTuple, SerializeTupleStruct,
        SerializeTupleVariant,
    },
};
use serde_json::Error;

use super::{Writer, string::Characters};
use crate::json::plain_length;

/// An array or object that is being written.
pub(crate) struct Items<'a> {
    writer: &'a mut Writer,
    is_first: bool,
    /// What follows the last item.
    close: &'static str,
}

impl<'a> Items<'a> {
    #[inline]
    pub(super) fn new(writer: &'a mut Writer, open: char, close: &'static str) -> Self {
        writer.text.push(open);
        Self { writer, is_first: true, close }
    }

    /// Writes what stands between two items.
    #[inline]
    fn separate(&mut self) {
        if !self.is_first {
            self.writer.text.push(',');
        }
        self.is_first = false;
    }

    /// Writes the name of a field, which needs no escape.
    fn name(&mut self, name: &'static str) {
        debug_assert_eq!(plain_length(name.as_bytes()), name.len(), "{name}");
        self.writer.text.reserve(name.len() + 4);
        self.separate();
        self.writer.text.push('"');
        self.writer.text.push_str(name);
        self.writer.text.push_str("\":");
    }

    #[inline]
    pub(super) fn field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.name(name);
        value.serialize(&mut *self.writer)
    }

    #[inline]
    pub(super) fn end(self) {
        self.writer.text.push_str(self.close);
    }
}

macro_rules! is_array {
    ($($kind:ident::$item:ident;)*) => {
        $(
            impl $kind for Items<'_> {
                type Ok = ();
                type Error = Error;

                #[inline]
                fn $item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                    self.separate();
                    value.serialize(&mut *self.writer)
                }

                #[inline]
                fn end(self) -> Result<(), Error> {
                    self.end();
                    Ok(())
                }
            }
        )*
    };
}

is_array! {
    SerializeSeq::serialize_element;
    SerializeTuple::serialize_element;
    SerializeTupleStruct::serialize_field;
    SerializeTupleVariant::serialize_field;
}

impl SerializeMap for Items<'_> {
    type Ok = ();
    type Error = Error;

    #[inline]
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.separate();
        self.writer.text.push('"');
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

/// The text of a string, or of a number, without quotes.
pub(super) struct Displayed<'a, T: ?Sized>(pub(super) &'a T);

impl<T: Serialize + ?Sized> fmt::Display for Displayed<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(formatter)
    }
}
