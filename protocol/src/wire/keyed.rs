//! Unions whose variant is given by the only key of an object, or by a string if the variant has no
//! body: `"denied"`, `{"denied": {…}}`.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer,
    de::{Error, MapAccess, Visitor},
};
use serde_json::{Map, Value};

use super::Text;

/// A union whose variants are told apart by a key. Implemented by
/// [`keyed_union!`](crate::macros::keyed_union).
pub(crate) trait KeyedUnion<'de>: Sized {
    /// The union's name, for error messages.
    const NAME: &'static str;
    /// The keys of all known variants.
    const KEYS: &'static [&'static str];

    /// The variant without a body that has this key.
    fn bare(key: &str) -> Option<Self>;

    /// Reads the body of the variant that has this key. `None` if no variant has it.
    fn read<A: MapAccess<'de>>(key: &str, body: &mut A) -> Result<Option<Self>, A::Error>;

    /// Keeps an unknown variant as it is, if the union is open; otherwise an error.
    fn unrecognized<E: Error>(value: Value) -> Result<Self, E>;
}

/// Reads a union whose variants are told apart by a key.
pub(crate) fn read_keyed<'de, T: KeyedUnion<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_any(KeyedVisitor(PhantomData))
}

struct KeyedVisitor<T>(PhantomData<T>);

impl<'de, T: KeyedUnion<'de>> Visitor<'de> for KeyedVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: a string, or an object with one field", T::NAME)
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<T, E> {
        if let Some(variant) = T::bare(key) {
            return Ok(variant);
        }
        if T::KEYS.contains(&key) {
            return Err(E::custom(format_args!("this variant of {} has a body", T::NAME)));
        }
        T::unrecognized(key.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<T, A::Error> {
        let Some(Text(key)) = members.next_key::<Text<'de>>()? else {
            return Err(A::Error::custom(format_args!("{} is empty", T::NAME)));
        };
        let variant = match T::read(&key, &mut members)? {
            Some(variant) => variant,
            None if T::KEYS.contains(&key.as_ref()) => {
                return Err(A::Error::custom(format_args!(
                    "this variant of {} is a string",
                    T::NAME
                )));
            }
            None => {
                let body = members.next_value()?;
                T::unrecognized(Map::from_iter([(key.into_owned(), body)]).into())?
            }
        };
        // Only one key can tell the variant.
        match members.next_key::<Text<'de>>()? {
            None => Ok(variant),
            Some(_) => Err(A::Error::custom(format_args!("{} has two fields", T::NAME))),
        }
    }
}
