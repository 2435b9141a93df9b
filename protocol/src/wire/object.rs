//! Reading a JSON object into a struct.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer,
    de::{MapAccess, Visitor},
};

/// A struct that is a JSON object on the wire. Implemented by [`object!`](crate::macros::object).
pub(crate) trait Object<'de>: Sized {
    /// The type's name, for errors.
    const NAME: &'static str;

    /// Reads the members.
    fn read<A: MapAccess<'de>>(members: A) -> Result<Self, A::Error>;
}

/// Reads an object, and nothing but an object.
///
/// Serde's derive would take an array for a struct as well. That is no JSON object, would lose the
/// member names when written again, and its code is a third of what each type compiles to.
pub(crate) fn read_object<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Object<'de>,
    D: Deserializer<'de>,
{
    struct ObjectVisitor<T>(PhantomData<T>);

    impl<'de, T: Object<'de>> Visitor<'de> for ObjectVisitor<T> {
        type Value = T;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("object ")?;
            formatter.write_str(T::NAME)
        }

        fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<T, A::Error> {
            T::read(members)
        }
    }

    deserializer.deserialize_map(ObjectVisitor(PhantomData))
}
