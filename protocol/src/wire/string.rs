//! Reading strings without copying them.

use std::{borrow::Cow, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{Error, Visitor},
};

/// Text that is borrowed from the input if possible.
pub(crate) struct Text<'de>(pub(crate) Cow<'de, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a string")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Text(text.into()))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Text(text.to_owned().into()))
            }
        }

        deserializer.deserialize_str(TextVisitor)
    }
}

/// Reads a string and parses it in place, without copying it.
pub(crate) fn read_string<'de, T, D, F>(deserializer: D, parse: F) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    F: FnOnce(&str) -> Result<T, D::Error>,
{
    struct StringVisitor<T, F, E>(F, PhantomData<(T, E)>);

    impl<T, E: Error, F: FnOnce(&str) -> Result<T, E>> Visitor<'_> for StringVisitor<T, F, E> {
        type Value = Result<T, E>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a string")
        }

        fn visit_str<V: Error>(self, text: &str) -> Result<Self::Value, V> {
            Ok((self.0)(text))
        }
    }

    deserializer.deserialize_str(StringVisitor(parse, PhantomData))?
}
