//! Messages and places without the values that could be secrets.

use serde_json::{Map, Value, json};

use crate::kinds::{Field, Kind, Kinds, pointer};

/// Stands for any text.
const TEXT: &str = "text";

/// A message of a method whose every text is replaced, but for methods, tags and values of enums that the
/// types know. The names of a map's entries are text as well.
pub(super) fn message(kinds: &Kinds<'_>, method: &str, message: &Value) -> Value {
    let fields = message.as_object().into_iter().flatten().filter_map(|(name, field)| {
        let own = || kinds.message(method)?["properties"].get(name);
        let schema = match name.as_str() {
            "result" => kinds.result(method),
            "error" => kinds.definitions().get("JSONRPCErrorError"),
            "trace" => kinds.definitions().get("W3cTraceContext"),
            "method" | "id" | "params" | "emittedAtMs" => own(),
            _ => return None,
        };
        Some((name.clone(), value(kinds, schema, field)))
    });
    fields.collect::<Map<_, _>>().into()
}

/// A value of a schema, or of none: then all text in it is replaced.
fn value<'a>(kinds: &Kinds<'a>, schema: Option<&'a Value>, original: &Value) -> Value {
    let kind = schema.map_or(Kind::Free, |schema| kinds.of(schema, original));
    match (original, kind) {
        (Value::String(_), Kind::Listed) => original.clone(),
        (Value::String(_), _) => TEXT.into(),
        (Value::Array(elements), kind) => {
            let items = if let Kind::Array(items) = kind { Some(items) } else { None };
            elements.iter().map(|element| value(kinds, items, element)).collect()
        }
        (Value::Object(fields), kind) => {
            let mut redacted = Map::new();
            for (name, original) in fields {
                let field = match &kind {
                    Kind::Object(fields) => fields.field(name),
                    _ => Field::Unknown,
                };
                let (name, schema) = match field {
                    Field::Declared(schema) => (name.clone(), Some(schema)),
                    Field::Entry(schema) => (format!("key{}", redacted.len()), Some(schema)),
                    Field::Unknown => (format!("key{}", redacted.len()), None),
                };
                redacted.insert(name, value(kinds, schema, original));
            }
            redacted.into()
        }
        _ => original.clone(),
    }
}

/// A place in a message of a method: a JSON Pointer with `*` for the names that are data.
pub(super) fn place(kinds: &Kinds<'_>, method: &str, message: &Value, place: &str) -> String {
    let envelope = json!({});
    let mut schema = kinds.message(method);
    let mut value = message;
    let mut shown = String::new();
    for (depth, name) in pointer::parts(place).enumerate() {
        let is_result = depth == 0 && name == "result";
        let kind = schema.map(|schema| kinds.of(schema, value));
        let inside = value.get(&name).or_else(|| value.get(name.parse::<usize>().ok()?));
        let (name, next) = match kind {
            _ if is_result => (name, kinds.result(method)),
            Some(Kind::Array(items)) => (name, Some(items)),
            Some(Kind::Object(fields)) => match fields.field(&name) {
                Field::Declared(schema) => (pointer::escaped(&name), Some(schema)),
                Field::Entry(schema) => ("*".to_owned(), Some(schema)),
                // What is new is told by its name.
                Field::Unknown => (pointer::escaped(&name), None),
            },
            _ if depth == 0 => (pointer::escaped(&name), None),
            _ => ("*".to_owned(), None),
        };
        shown = shown + "/" + &name;
        schema = next;
        value = inside.unwrap_or(&envelope);
    }
    shown
}
