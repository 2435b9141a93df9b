//! Whether two values mean the same to our types.

use serde_json::Value;

/// Whether two values are equal, if a field that is `null` and one that is absent mean the same, and so do two
/// spellings of a number.
pub fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Object(left), Value::Object(right)) => {
            let of = |fields: &serde_json::Map<String, Value>, name: &String| {
                fields.get(name).cloned().unwrap_or_default()
            };
            left.keys().chain(right.keys()).all(|name| same(&of(left, name), &of(right, name)))
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len()
                && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Number(left), Value::Number(right)) => left.as_f64() == right.as_f64(),
        _ => left == right,
    }
}
