//! Arrays.

use serde::{
    Serialize,
    ser::{SerializeSeq, SerializeTuple, SerializeTupleStruct, SerializeTupleVariant},
};
use serde_json::Error;

use super::Writer;

/// An array that is being written.
pub(crate) struct Items<'a> {
    writer: &'a mut Writer,
    is_first: bool,
    /// What follows the last item.
    close: &'static str,
}

impl<'a> Items<'a> {
    #[inline]
    pub(super) fn new(writer: &'a mut Writer, close: &'static str) -> Self {
        writer.text.push('[');
        Self { writer, is_first: true, close }
    }

    #[inline]
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        if !self.is_first {
            self.writer.text.push(',');
        }
        self.is_first = false;
        value.serialize(&mut *self.writer)
    }

    #[inline]
    fn end(self) {
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
                    self.item(value)
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
