//! The states that a field of an object can have on the wire: absent, `null`, or a value.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A field that may be absent and is never `null`: `name?: T` in TypeScript.
///
/// `None` is written by omitting the field.
pub type Optional<T> = Option<T>;

/// A field that newer servers always send and older ones do not have: `name: T` in TypeScript.
///
/// `None` means that the message came from an older release; it is written by omitting the field.
/// Generated bindings describe the newest release, in which the field is always present.
pub type Newer<T> = Option<T>;

/// A field that newer servers always send, possibly as `null`, and older ones do not have:
/// `name: T | null` in TypeScript, and listed under `required` in the JSON Schema of the newest
/// release.
///
/// `None` is written as `null`.
pub type NewerNullable<T> = Option<T>;

/// A field that must be present and may be `null`: `name: T | null` in TypeScript, and listed under
/// `required` in the JSON Schema.
///
/// A plain `Option<T>` is written the same way, as `null` if it is `None`, but when read it may be
/// absent.
pub type Nullable<T> = Option<T>;

/// All fields of an object that it does not name itself, by name.
pub type Others<T> = BTreeMap<String, T>;

/// A field for which absent, `null` and a value are three different states: `name?: T | null` in
/// TypeScript.
///
/// All three are read and written as they are. If the difference between absent and `null` does not
/// matter, [`value`](Self::value) treats them alike.
///
/// ```
/// use app_server_protocol::wire::Field;
///
/// let limit: Field<u32> = 20.into();
/// assert_eq!(limit.value(), Some(&20));
/// assert!(Field::<u32>::default().is_absent());
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Field<T> {
    /// The field is absent.
    #[default]
    Absent,
    /// The field is `null`.
    Null,
    /// The field has a value.
    Value(T),
}

impl<T> Field<T> {
    /// Whether the field is absent.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Returns the value, if there is one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Returns the value by value, if there is one.
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

impl<T> From<T> for Field<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// `None` becomes [`Field::Absent`].
impl<T> From<Option<T>> for Field<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Self::Value)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::Null, Self::Value))
    }
}

/// An absent field is skipped by the object that contains it; on its own it is written as `null`.
impl<T: Serialize> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

/// Reads a [`Nullable`] field: unlike a plain `Option`, it is an error if the field is absent.
pub(crate) fn required_nullable<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::deserialize(deserializer)
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Field<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        Option::<T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Option::<T>::json_schema(generator)
    }
}

#[cfg(feature = "schema")]
impl<T: ts_rs::TS> ts_rs::TS for Field<T> {
    type WithoutGenerics = Option<T>;
    type OptionInnerType = T;

    fn name(config: &ts_rs::Config) -> String {
        Option::<T>::name(config)
    }

    fn inline(config: &ts_rs::Config) -> String {
        Option::<T>::inline(config)
    }

    fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor)
    where
        Self: 'static,
    {
        Option::<T>::visit_dependencies(visitor);
    }

    fn visit_generics(visitor: &mut impl ts_rs::TypeVisitor)
    where
        Self: 'static,
    {
        Option::<T>::visit_generics(visitor);
    }
}
