//! Values of a newer server, kept as they are.

use std::fmt;

use serde::{
    Serialize, Serializer,
    de::{Error, IgnoredAny, MapAccess},
};
use serde_json::{Map, Value};

/// An arm of a tagged union that this crate does not know, with all of its members.
///
/// It is written back as it was read. `Debug` shows the tag only, since an unknown member may be a
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
        while let Some((name, member)) = rest.next_entry()? {
            members.insert(name, member);
        }
        Ok(Self { tag, members })
    }

    /// The tag's value, which names the arm.
    pub fn tag(&self) -> &str {
        self.members.get(self.tag).and_then(Value::as_str).unwrap_or_default()
    }

    /// All members, the tag included.
    pub fn members(&self) -> &Map<String, Value> {
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

/// A value of a keyed union that this crate does not know: a string, or an object with its key.
///
/// It is written back as it was read. `Debug` shows the key only, since the rest may hold a secret.
#[derive(Clone, PartialEq)]
pub struct UnknownValue(pub Value);

impl UnknownValue {
    /// What names the arm.
    pub fn key(&self) -> &str {
        match &self.0 {
            Value::String(key) => key,
            Value::Object(members) => members.keys().next().map_or("", String::as_str),
            _ => "",
        }
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{{ {}, .. }}", self.key())
    }
}

/// A request or notification whose method this crate does not know, with its params.
///
/// It is written back as it was read. `Debug` shows the method only, since the params may hold a
/// secret.
#[derive(Clone, PartialEq)]
pub struct UnknownMethod {
    /// The method, as on the wire.
    pub method: String,
    /// The params; `None` when absent or `null`.
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

/// Reads the rest of an object and drops it.
pub(crate) fn skip_members<'de, A: MapAccess<'de>>(mut rest: A) -> Result<(), A::Error> {
    while rest.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}

/// The error for a value that a closed enum or union does not have. It does not repeat the value.
pub(crate) fn closed_value_error<E: Error>(known: &[&str]) -> E {
    E::custom(format_args!("unknown value, expected one of `{}`", known.join("`, `")))
}
