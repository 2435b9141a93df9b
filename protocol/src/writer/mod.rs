//! [`Writer`]: JSON text from serde, written as `serde_json` does, without white space.
//!
//! It is made for what these types are: objects of strings. The texts are the same, which a test compares for
//! every type.

mod items;
mod serializer;
mod string;
mod structs;
#[cfg(test)]
mod tests;

use std::iter;

use serde::{Deserialize, Serialize, de::value::MapDeserializer};
use serde_json::{Error, value::RawValue};

use crate::reader::RAW_VALUE;

/// Writes a value as JSON text.
pub(crate) fn to_string<T: Serialize + ?Sized>(value: &T) -> Result<String, Error> {
    let mut writer = Writer { text: String::with_capacity(CAPACITY) };
    match value.serialize(&mut writer) {
        Ok(()) => Ok(writer.text),
        Err(error) => Err(error),
    }
}

/// Writes a value as JSON text that is part of a message.
pub(crate) fn to_raw_value<T: Serialize + ?Sized>(value: &T) -> Result<Box<RawValue>, Error> {
    let fields = iter::once((RAW_VALUE, to_string(value)?));
    Deserialize::deserialize(MapDeserializer::new(fields))
}

/// The length of most messages, in bytes.
const CAPACITY: usize = 256;

/// A JSON text that grows.
pub(crate) struct Writer {
    text: String,
}
