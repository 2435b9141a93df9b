//! [`Params`]: what a message has under `params`.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, MapAccess, Visitor},
};

use crate::wire::skip_members;

/// Whether the messages of a method have the field `params`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ParamsPresence {
    /// They must have it.
    Required,
    /// They may have it; absent and `null` mean the same.
    Optional,
    /// The method takes no params.
    None,
}

/// A type that can stand under `params`: an object, or nothing.
pub trait Params: Serialize + DeserializeOwned {
    /// Whether a message has the field.
    const PRESENCE: ParamsPresence = ParamsPresence::Required;

    /// Whether the message omits the field.
    fn is_absent(&self) -> bool {
        false
    }
}

/// Optional params: absent and `null` are both `None`.
impl<T: Params> Params for Option<T> {
    const PRESENCE: ParamsPresence = ParamsPresence::Optional;

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

/// The params of a method that takes none.
///
/// They are omitted when written. When read, they may be absent, `null` or an object, whose fields are
/// ignored, as by the real server.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct NoParams;

impl Params for NoParams {
    const PRESENCE: ParamsPresence = ParamsPresence::None;

    fn is_absent(&self) -> bool {
        true
    }
}

impl Serialize for NoParams {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl<'de> Deserialize<'de> for NoParams {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NoParamsVisitor;

        impl<'de> Visitor<'de> for NoParamsVisitor {
            type Value = NoParams;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("no params")
            }

            fn visit_unit<E>(self) -> Result<NoParams, E> {
                Ok(NoParams)
            }

            fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<NoParams, A::Error> {
                skip_members(members).map(|()| NoParams)
            }
        }

        deserializer.deserialize_any(NoParamsVisitor)
    }
}
