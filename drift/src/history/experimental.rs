//! Marks what a release prints with `--experimental` only, in the way that our own documents do.

use serde_json::{Map, Value, json};

/// The note on what is experimental.
const MARK: &str = "x-experimental";

/// Marks the methods, fields and variants of a schema that the stable schema of the same name lacks.
pub(super) fn mark(schema: &mut Value, stable: &Value) {
    let (Some(keywords), Some(stable)) = (schema.as_object_mut(), stable.as_object()) else {
        return;
    };
    mark_fields(keywords, stable);
    for keyword in ["oneOf", "anyOf"] {
        let Some(Value::Array(variants)) = keywords.get_mut(keyword) else { continue };
        for variant in variants {
            mark_variant(variant, stable);
        }
    }
    for keyword in ["items", "additionalProperties"] {
        if let (Some(schema), Some(stable)) = (keywords.get_mut(keyword), stable.get(keyword)) {
            mark(schema, stable);
        }
    }
}

fn mark_fields(keywords: &mut Map<String, Value>, stable: &Map<String, Value>) {
    let Some(Value::Object(fields)) = keywords.get_mut("properties") else { return };
    for (name, field) in fields {
        match stable.get("properties").and_then(|fields| fields.get(name)) {
            Some(stable) => mark(field, stable),
            None => note(field),
        }
    }
}

/// Marks a variant, or what is in it. One without a tag is left as it is: nothing tells it from another.
fn mark_variant(variant: &mut Value, stable: &Map<String, Value>) {
    let Some(tag) = tag(variant) else { return };
    let variants =
        ["oneOf", "anyOf"].into_iter().filter_map(|keyword| stable.get(keyword)?.as_array());
    let same = variants.flatten().find(|stable| self::tag(stable) == Some(tag));
    match same {
        Some(stable) => mark(variant, stable),
        None => note(variant),
    }
}

/// The required field that must be one certain string, and that string.
fn tag(variant: &Value) -> Option<(&str, &str)> {
    let required = variant.get("required")?.as_array()?;
    required.iter().filter_map(Value::as_str).find_map(|name| {
        match variant.get("properties")?.get(name)?.get("enum")?.as_array()?.as_slice() {
            [value] => Some((name, value.as_str()?)),
            _ => None,
        }
    })
}

fn note(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => drop(keywords.insert(MARK.to_owned(), true.into())),
        // `true`, which says as little as this.
        _ => *schema = json!({ MARK: true }),
    }
}
