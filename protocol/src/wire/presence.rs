//! Which states a member of an object has on the wire: absent, `null`, or a value.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A member that may be absent and is never `null`: `name?: T` in TypeScript.
///
/// `None` is written by leaving the member out.
pub type Optional<T> = Option<T>;

/// A member that newer servers always send and older ones do not know: `name: T` in TypeScript.
///
/// `None` means that the message came from an older release; it is written by leaving the member
/// out. Generated bindings describe the newest release, where the member is always there.
pub type Newer<T> = Option<T>;

/// A member that newer servers always send, `null` included, and older ones do not know: `name: T | null`
/// in TypeScript, and listed under `required` in the JSON Schema of the newest release.
///
/// `None` is written as `null`.
pub type NewerNullable<T> = Option<T>;

/// A member that must be present and may be `null`: `name: T | null` in TypeScript, and listed
/// under `required` in the JSON Schema.
///
/// A plain `Option<T>` is written the same way, as `null` when it is `None`, but may be absent when
/// read.
pub type Nullable<T> = Option<T>;

/// A member for which absent, `null` and a value are three different things: `name?: T | null` in
/// TypeScript.
///
/// All three are read and written as they are. Where the server makes no difference between absent
/// and `null`, [`value`](Self::value) folds them.
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
    /// The member is left out.
    #[default]
    Absent,
    /// The member is `null`.
    Null,
    /// The member has a value.
    Value(T),
}

impl<T> Field<T> {
    /// Whether the member is left out.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// The value, if there is one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value, if there is one, taken out.
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

/// An absent member is skipped by the object it belongs to; on its own it is written as `null`.
impl<T: Serialize> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

/// Reads a [`Nullable`] member: unlike a plain `Option`, it is an error when it is absent.
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
