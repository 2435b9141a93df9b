//! Unions whose variant is given by a field of the object: `{"type": "chatgpt", …}`.
//!
//! Serde's derive for `#[serde(tag = "…")]` copies every object into a buffer before it looks at
//! the tag. Real servers write the tag first, so here the variant is selected as soon as the tag is
//! read, and the rest of the object is read straight into it. Only if there are fields before the
//! tag is the object buffered, as raw text, and read again.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, DeserializeSeed, Error, MapAccess, Visitor, value::StrDeserializer},
    ser::{Error as _, Impossible, SerializeStruct},
};
use serde_json::value::RawValue;

use super::Text;
use crate::{
    envelope::{pointer, reason},
    reader, writer,
};

/// A union whose variants are told apart by a tag. Implemented by
/// [`tagged_union!`](crate::macros::tagged_union).
pub(crate) trait TaggedUnion<'de>: Sized {
    /// The union's name, for error messages.
    const NAME: &'static str;
    /// The name of the tag.
    const TAG: &'static str;

    /// Reads the variant with the tag value `tag`; `rest` has the other fields.
    fn read<A: MapAccess<'de>>(tag: &str, rest: A) -> Result<Self, A::Error>;
}

/// Reads a union: without a copy if the tag is the first field, as it is from real servers.
pub(crate) fn read_tagged<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: TaggedUnion<'de> + DeserializeOwned,
    D: Deserializer<'de>,
{
    deserializer.deserialize_map(UnionVisitor(PhantomData))
}

struct UnionVisitor<T>(PhantomData<T>);

impl<'de, T: TaggedUnion<'de> + DeserializeOwned> Visitor<'de> for UnionVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("object ")?;
        formatter.write_str(T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<T, A::Error> {
        let Some(first) = members.next_key::<Text<'de>>()? else {
            return Err(A::Error::missing_field(T::TAG));
        };
        if first.0 == T::TAG {
            let tag = members.next_value::<Text<'de>>()?;
            return T::read(&tag.0, AfterTag { tag: T::TAG, members });
        }
        let text = put_tag_first(T::TAG, first, members)?;
        reader::from_str(&text).map_err(|error| explain(T::NAME, &text, &error))
    }
}

/// The fields after the tag. A second tag is an error: of two readers, each would see another variant.
struct AfterTag<A> {
    tag: &'static str,
    members: A,
}

impl<A> AfterTag<A> {
    /// The next name, which is not the tag.
    fn name<'de>(&mut self) -> Result<Option<Text<'de>>, A::Error>
    where
        A: MapAccess<'de>,
    {
        let name = self.members.next_key::<Text<'de>>()?;
        if name.as_ref().is_some_and(|Text(name)| name == self.tag) {
            return Err(A::Error::duplicate_field(self.tag));
        }
        Ok(name)
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for AfterTag<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        match self.name() {
            Ok(Some(Text(name))) => match seed.deserialize(StrDeserializer::new(&name)) {
                Ok(name) => Ok(Some(name)),
                Err(error) => Err(error),
            },
            Ok(None) => Ok(None),
            Err(error) => Err(error),
        }
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.members.next_value_seed(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        self.members.size_hint()
    }
}

/// Rewrites the object as text, with the tag first.
#[cold]
fn put_tag_first<'de, A: MapAccess<'de>>(
    tag: &'static str,
    first: Text<'de>,
    mut members: A,
) -> Result<String, A::Error> {
    let mut tag_value = None::<Box<RawValue>>;
    let mut others = String::new();
    let mut next = Some(first);
    while let Some(Text(name)) = next {
        let value = members.next_value::<Box<RawValue>>()?;
        if name == tag && tag_value.is_none() {
            tag_value = Some(value);
        } else {
            let name = writer::to_string(&name).map_err(A::Error::custom)?;
            others.extend([",", &name, ":", value.get()]);
        }
        next = members.next_key()?;
    }
    let tag_value = tag_value.ok_or_else(|| A::Error::missing_field(tag))?;
    Ok(["{\"", tag, "\":", tag_value.get(), &others, "}"].concat())
}

/// The error for a rewritten `text`, whose positions are not those of the message.
#[cold]
fn explain<E: Error>(name: &str, text: &str, error: &serde_json::Error) -> E {
    let (reason, at) = (reason(error), pointer(text, error));
    E::custom(format_args!("{reason} at {at} of {name}"))
}

/// Writes a variant with its tag before its fields.
pub(crate) fn write_tagged<T: Serialize, S: Serializer>(
    tag: &'static str,
    value: &'static str,
    body: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    body.serialize(TagFirst { tag, value, serializer })
}

/// Writes a variant that has no field but its tag.
pub(crate) fn write_tag<S: Serializer>(
    tag: &'static str,
    value: &'static str,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut body = serializer.serialize_struct("", 1)?;
    body.serialize_field(tag, value)?;
    body.end()
}

/// A serializer that adds the tag to the struct written through it.
struct TagFirst<S> {
    tag: &'static str,
    value: &'static str,
    serializer: S,
}

/// The body of a variant is an object; nothing else can have a tag.
macro_rules! refuse {
    ($($method:ident($($argument:ty),*) -> $ok:ty;)*) => {
        $(
            fn $method(self, $(_: $argument),*) -> Result<$ok, S::Error> {
                Err(S::Error::custom("the body of a tagged union's variant is not an object"))
            }
        )*
    };
}

type Never<S> = Impossible<<S as Serializer>::Ok, <S as Serializer>::Error>;

impl<S: Serializer> Serializer for TagFirst<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Never<S>;
    type SerializeTuple = Never<S>;
    type SerializeTupleStruct = Never<S>;
    type SerializeTupleVariant = Never<S>;
    type SerializeMap = Never<S>;
    type SerializeStruct = S::SerializeStruct;
    type SerializeStructVariant = Never<S>;

    fn serialize_struct(
        self,
        name: &'static str,
        len: usize,
    ) -> Result<S::SerializeStruct, S::Error> {
        let mut body = self.serializer.serialize_struct(name, len + 1)?;
        body.serialize_field(self.tag, self.value)?;
        Ok(body)
    }

    refuse! {
        serialize_bool(bool) -> S::Ok;
        serialize_i8(i8) -> S::Ok;
        serialize_i16(i16) -> S::Ok;
        serialize_i32(i32) -> S::Ok;
        serialize_i64(i64) -> S::Ok;
        serialize_u8(u8) -> S::Ok;
        serialize_u16(u16) -> S::Ok;
        serialize_u32(u32) -> S::Ok;
        serialize_u64(u64) -> S::Ok;
        serialize_f32(f32) -> S::Ok;
        serialize_f64(f64) -> S::Ok;
        serialize_char(char) -> S::Ok;
        serialize_str(&str) -> S::Ok;
        serialize_bytes(&[u8]) -> S::Ok;
        serialize_none() -> S::Ok;
        serialize_unit() -> S::Ok;
        serialize_unit_struct(&'static str) -> S::Ok;
        serialize_unit_variant(&'static str, u32, &'static str) -> S::Ok;
        serialize_seq(Option<usize>) -> Never<S>;
        serialize_tuple(usize) -> Never<S>;
        serialize_tuple_struct(&'static str, usize) -> Never<S>;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never<S>;
        serialize_map(Option<usize>) -> Never<S>;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never<S>;
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }
}
