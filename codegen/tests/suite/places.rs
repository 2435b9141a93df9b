//! The places of a message.

use app_server_codegen::kinds::pointer::escaped;
use serde_json::Value;

/// Every value in a message, with its place: a JSON Pointer.
pub fn places(message: &Value) -> Vec<(String, &Value)> {
    fn add<'v>(place: &str, value: &'v Value, found: &mut Vec<(String, &'v Value)>) {
        found.push((place.to_owned(), value));
        match value {
            Value::Object(fields) => {
                for (name, field) in fields {
                    add(&format!("{place}/{}", escaped(name)), field, found);
                }
            }
            Value::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    add(&format!("{place}/{index}"), element, found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    add("", message, &mut found);
    found
}
