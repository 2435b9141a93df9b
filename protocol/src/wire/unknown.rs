//! Unknown values from a newer server, kept as they are.

use std::fmt;

use serde::{
    Serialize, Serializer,
    de::{Error, IgnoredAny, MapAccess},
};
use serde_json::{Map, Value};

/// An unknown variant of a tagged union, with all its fields.
///
/// It is written back as it was read. `Debug` shows only the tag, since an unknown field may be a
/// secret.
#[derive(Clone, PartialEq)]
pub struct UnknownVariant {
    tag: &'static str,
    members: Map<String, Value>,
}

impl UnknownVariant {
    pub(crate) fn read<'de, A: MapAccess<'de>>(
        tag: &'static str,
        value: &str,
        mut rest: A,
    ) -> Result<Self, A::Error> {
        let mut members = Map::from_iter([(tag.to_owned(), value.into())]);
        while let Some((name, member)) = rest.next_entry::<String, Value>()? {
            if members.insert(name, member).is_some() {
                return Err(A::Error::custom("an unknown variant has a field twice"));
            }
        }
        Ok(Self { tag, members })
    }

    /// The tag's value, which identifies the variant.
    pub fn tag(&self) -> &str {
        self.members.get(self.tag).and_then(Value::as_str).unwrap_or_default()
    }

    /// All fields, including the tag.
    pub fn fields(&self) -> &Map<String, Value> {
        &self.members
    }
}

impl fmt::Debug for UnknownVariant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{{ {}: {:?}, .. }}", self.tag, self.tag())
    }
}

impl Serialize for UnknownVariant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.members.serialize(serializer)
    }
}

/// An unknown variant of a keyed union: a string, or an object with the key.
///
/// It is written back as it was read. `Debug` shows only the key, since the rest may contain a
/// secret.
#[derive(Clone, PartialEq)]
pub struct UnknownKeyedVariant(pub Value);

impl UnknownKeyedVariant {
    /// The key, which identifies the variant.
    pub fn key(&self) -> &str {
        match &self.0 {
            Value::String(key) => key,
            Value::Object(members) => members.keys().next().map_or("", String::as_str),
            _ => "",
        }
    }
}

impl fmt::Debug for UnknownKeyedVariant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{{ {}, .. }}", self.key())
    }
}

/// A request or notification with an unknown method, and its params.
///
/// It is written back as it was read. `Debug` shows only the method, since the params may contain a
/// secret.
#[derive(Clone, PartialEq)]
pub struct UnknownMethod {
    /// The method's name on the wire.
    pub method: String,
    /// The params. `None` if absent or `null`.
    pub params: Option<Value>,
}

impl fmt::Debug for UnknownMethod {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("UnknownMethod")
            .field("method", &self.method)
            .finish_non_exhaustive()
    }
}

/// Reads and discards the rest of an object.
pub(crate) fn skip_members<'de, A: MapAccess<'de>>(mut rest: A) -> Result<(), A::Error> {
    while rest.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}

/// The error for an unknown value of a closed enum or union. It does not repeat the value.
pub(crate) fn closed_value_error<E: Error>(known: &'static [&'static str]) -> E {
    E::custom(ParseEnumError::new(known))
}

/// The error for a string that is not a value of an enum which only clients send. It does not repeat the
/// string, which may be a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseEnumError {
    known: &'static [&'static str],
}

impl ParseEnumError {
    pub(crate) fn new(known: &'static [&'static str]) -> Self {
        Self { known }
    }
}

impl fmt::Display for ParseEnumError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "unknown value, expected one of `{}`", self.known.join("`, `"))
    }
}

impl std::error::Error for ParseEnumError {}
