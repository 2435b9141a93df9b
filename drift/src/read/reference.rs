//! What schemas refer to.

use serde_json::Value;

/// Tells of every `$ref` in a schema, and of every text that could be one.
pub fn each<'a>(schema: &'a Value, tell: &mut impl FnMut(&'a str)) {
    match schema {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(target) if name == "$ref" => tell(target),
                    _ => each(field, tell),
                }
            }
        }
        Value::Array(elements) => elements.iter().for_each(|element| each(element, tell)),
        _ => {}
    }
}

/// The name of the definition that a reference leads to.
pub fn name(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or(reference)
}

/// The name of the definition that a schema is, if it is one and at most `null` besides.
pub fn only(schema: &Value) -> Option<&str> {
    let direct = schema.get("$ref").or_else(|| schema["allOf"][0].get("$ref"));
    let in_union = || {
        let mut variants =
            schema["anyOf"].as_array()?.iter().filter(|variant| variant["type"] != "null");
        variants.next().filter(|_| variants.next().is_none())?.get("$ref")
    };
    direct.or_else(in_union)?.as_str().map(name)
}
