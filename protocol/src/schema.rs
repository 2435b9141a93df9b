//! What generators see: every method, with types that describe themselves. With the feature `schema`.

use schemars::JsonSchema;
use ts_rs::TS;

use crate::method::{Notification, Request};

/// A type that describes itself, as JSON Schema and as TypeScript.
pub trait Described: JsonSchema + TS + 'static {}

impl<T: JsonSchema + TS + 'static> Described for T {}

/// Is shown every method, with its types.
pub trait MethodVisitor {
    /// A method that is answered.
    fn request<M: Request<Params: Described, Response: Described>>(&mut self);

    /// A method that is not answered.
    fn notification<M: Notification<Params: Described>>(&mut self);
}

/// Takes `null` out of a member that may be absent but is never `null`, which Rust spells `Option`
/// all the same.
pub(crate) fn never_null(schema: &mut schemars::Schema) {
    if let Some(serde_json::Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [name] = types.as_slice() {
            let name = name.clone();
            schema.insert("type".to_owned(), name);
        }
    }
    if let Some(serde_json::Value::Array(values)) = schema.get_mut("enum") {
        values.retain(|value| !value.is_null());
    }
    if let Some(serde_json::Value::Array(variants)) = schema.get_mut("anyOf") {
        variants.retain(|variant| variant.get("type").is_none_or(|name| name != "null"));
        if let [serde_json::Value::Object(variant)] = variants.as_slice() {
            let variant = variant.clone();
            schema.remove("anyOf");
            for (keyword, value) in variant {
                schema.insert(keyword, value);
            }
        }
    }
}

/// Notes that a value had another shape in releases before `release`.
pub(crate) fn formerly(newest: &mut schemars::Schema, mut older: schemars::Schema, release: &str) {
    older.insert("x-removed".to_owned(), release.into());
    match newest.get_mut("x-formerly") {
        Some(serde_json::Value::Array(shapes)) => shapes.push(older.into()),
        _ => drop(
            newest.insert("x-formerly".to_owned(), vec![serde_json::Value::from(older)].into()),
        ),
    }
}
