//! Structs, and what `serde_json` writes as one although it is text.

use std::fmt::Write;

use serde::{
    Serialize,
    ser::{Error as _, SerializeStruct, SerializeStructVariant},
};
use serde_json::Error;

use super::{
    Writer,
    items::{Displayed, Items},
};

/// A struct that is being written.
pub(crate) enum Struct<'a> {
    /// It is an object.
    Object(Items<'a>),
    /// Its field is JSON text.
    Text(&'a mut Writer),
}

macro_rules! is_struct {
    ($($kind:ident)*) => {
        $(
            impl $kind for Struct<'_> {
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
        )*
    };
}

is_struct! { SerializeStruct SerializeStructVariant }
