//! A JSON value as lines, one for each value in it that holds no others.

use serde_json::Value;

/// Adds the lines of a value to `lines`. `path` leads to it.
pub(super) fn write(value: &Value, path: &str, lines: &mut Vec<String>) {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            for (name, value) in fields {
                write(value, &field(path, name), lines);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for (place, item) in items.iter().enumerate() {
                write(item, &format!("{path}[{place}]"), lines);
            }
        }
        leaf => lines.push(format!("    {path} = {leaf}")),
    }
}

/// The path of a field. A name that could be mistaken for a path is quoted.
fn field(path: &str, name: &str) -> String {
    let plain = !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    let name = if plain { name.to_owned() } else { Value::from(name).to_string() };
    if path.is_empty() { name } else { format!("{path}.{name}") }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn every_leaf_has_a_line() {
        let mut lines = Vec::new();
        super::write(&json!({"a": [1, {"b.c": null}], "d": {}, "e": []}), "", &mut lines);
        let expected = ["    a[0] = 1", "    a[1].\"b.c\" = null", "    d = {}", "    e = []"];
        assert_eq!(lines, expected);
    }
}
