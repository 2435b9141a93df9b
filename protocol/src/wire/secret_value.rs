//! JSON that may hold tokens and keys.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use zeroize::Zeroize;

/// Any JSON that must not be shown, since it may hold a token or key: a setting, or an answer to a form.
/// It prints as `[redacted]`, and its texts are zeroed on drop.
///
/// On the wire it is plain JSON. [`expose`](Self::expose) is the only way to read it.
///
/// ```
/// use app_server_protocol::wire::SecretValue;
/// use serde_json::json;
///
/// let value = SecretValue::from(json!({ "env_http_headers": { "Authorization": "Bearer 1234" } }));
/// assert_eq!(format!("{value:?}"), "[redacted]");
/// assert_eq!(value.expose()["env_http_headers"]["Authorization"], "Bearer 1234");
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct SecretValue(Value);

impl SecretValue {
    /// Returns the JSON. Do not log it.
    pub fn expose(&self) -> &Value {
        &self.0
    }
}

impl From<Value> for SecretValue {
    fn from(value: Value) -> Self {
        Self(value)
    }
}

impl fmt::Debug for SecretValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}

impl Drop for SecretValue {
    fn drop(&mut self) {
        zeroize(&mut self.0);
    }
}

fn zeroize(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(elements) => elements.iter_mut().for_each(zeroize),
        Value::Object(members) => members.values_mut().for_each(zeroize),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

impl Serialize for SecretValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for SecretValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for SecretValue {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SecretValue".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "x-secret": true, "writeOnly": true })
    }
}

#[cfg(feature = "schema")]
impl ts_rs::TS for SecretValue {
    type WithoutGenerics = Value;
    type OptionInnerType = Value;

    fn name(config: &ts_rs::Config) -> String {
        Value::name(config)
    }

    fn inline(config: &ts_rs::Config) -> String {
        Value::inline(config)
    }

    fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor) {
        visitor.visit::<Value>();
    }
}
