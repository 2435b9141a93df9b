//! Unknown values from a newer server, kept as they are.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, IgnoredAny, MapAccess, Visitor},
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
        rest: A,
    ) -> Result<Self, A::Error> {
        let mut members = Map::from_iter([(tag.to_owned(), value.into())]);
        read_members(&mut members, rest)?;
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

/// An unknown variant of an untagged union: an object that is none of the known ones.
///
/// It is written back as it was read. `Debug` shows nothing of it, since it may contain a secret.
#[derive(Clone, PartialEq, Serialize)]
pub struct UnknownObject(Map<String, Value>);

impl UnknownObject {
    /// All fields.
    pub fn fields(&self) -> &Map<String, Value> {
        &self.0
    }
}

impl<'de> Deserialize<'de> for UnknownObject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;

        impl<'de> Visitor<'de> for Members {
            type Value = Map<String, Value>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, rest: A) -> Result<Self::Value, A::Error> {
                let mut members = Map::new();
                read_members(&mut members, rest)?;
                Ok(members)
            }
        }

        deserializer.deserialize_map(Members).map(Self)
    }
}

impl fmt::Debug for UnknownObject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("UnknownObject").finish_non_exhaustive()
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

/// Reads the rest of an unknown variant. A field that it has twice is an error, as one of the two would be lost.
fn read_members<'de, A: MapAccess<'de>>(
    members: &mut Map<String, Value>,
    mut rest: A,
) -> Result<(), A::Error> {
    while let Some((name, member)) = rest.next_entry::<String, Value>()? {
        if members.insert(name, member).is_some() {
            return Err(A::Error::custom("an unknown variant has a field twice"));
        }
    }
    Ok(())
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
