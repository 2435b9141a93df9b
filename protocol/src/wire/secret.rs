//! Tokens and keys.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};
use zeroize::Zeroizing;

/// A token, key or other text that must not be shown: it prints as `[redacted]`, errors do not
/// repeat it, and its memory is zeroed on drop.
///
/// On the wire it is a plain string. [`expose`](Self::expose) is the only way to read the text.
///
/// ```
/// use app_server_protocol::wire::Secret;
///
/// let key = Secret::from("sk-1234");
/// assert_eq!(format!("{key:?}"), "[redacted]");
/// assert_eq!(key.expose(), "sk-1234");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Returns the secret text. Do not log it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // `deserialize_any` passes every value to the visitor. With `deserialize_str`, serde_json
        // itself would report a number as an error, and repeat it.
        deserializer.deserialize_any(SecretVisitor)
    }
}

struct SecretVisitor;

/// Serde's own "invalid type" error repeats numbers and booleans, so they get our own error.
macro_rules! reject {
    ($($method:ident($kind:ty)),*) => {
        $(
            fn $method<E: Error>(self, _: $kind) -> Result<Secret, E> {
                Err(E::custom("expected a string (the value is not shown: it may be a secret)"))
            }
        )*
    };
}

impl Visitor<'_> for SecretVisitor {
    type Value = Secret;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Secret, E> {
        Ok(text.into())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Secret, E> {
        Ok(text.into())
    }

    reject!(visit_bool(bool), visit_i64(i64), visit_i128(i128), visit_u64(u64), visit_u128(u128));
    reject!(visit_f64(f64), visit_char(char), visit_bytes(&[u8]));
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Secret {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Secret".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "x-secret": true, "writeOnly": true })
    }
}

#[cfg(feature = "schema")]
impl ts_rs::TS for Secret {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }

    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }
}
