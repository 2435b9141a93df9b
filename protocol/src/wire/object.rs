//! Reading a JSON object into a struct.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer,
    de::{MapAccess, Visitor},
};

/// A struct that is a JSON object on the wire. Implemented by [`object!`](crate::macros::object).
pub(crate) trait Object<'de>: Sized {
    /// The type's name, for error messages.
    const NAME: &'static str;

    /// Reads the fields.
    fn read<A: MapAccess<'de>>(members: A) -> Result<Self, A::Error>;
}

/// Reads an object, and nothing but an object.
///
/// Serde's derive would also accept an array for a struct. An array is not a JSON object and would
/// lose the field names when written back, and the code that reads it is a third of the code that
/// each type compiles to.
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
