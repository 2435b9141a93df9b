//! What messages have in common that have the same fields.

use std::collections::BTreeSet;

use serde_json::Value;

/// A text that two messages share if they have the same fields and tags, whatever their other values.
pub(super) fn of(message: &Value) -> String {
    match message {
        Value::Null => "null".to_owned(),
        Value::Bool(_) => "bool".to_owned(),
        Value::Number(_) => "number".to_owned(),
        Value::String(_) => "string".to_owned(),
        Value::Array(elements) => {
            let shapes: BTreeSet<String> = elements.iter().map(of).collect();
            format!("[{}]", shapes.into_iter().collect::<Vec<_>>().join("|"))
        }
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| match (name.as_str(), value) {
                ("type" | "method", Value::String(tag)) => format!("{name}={tag}"),
                _ => format!("{name}:{}", of(value)),
            });
            format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
        }
    }
}
