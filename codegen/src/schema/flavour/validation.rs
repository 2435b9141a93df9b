//! The schema for validators: what a strict one takes without options.

use serde_json::{Map, Number, Value};

use super::each;
use app_server_drift::internal::integer_range;

/// Leaves out what only other tools read, and replaces the formats of integers by their bounds.
pub(super) fn strip(definitions: &mut Map<String, Value>) {
    for schema in definitions.values_mut() {
        each(schema, &mut |keywords| {
            keywords.retain(|keyword, _| !keyword.starts_with("x-"));
            bound(keywords);
        });
    }
}

fn bound(keywords: &mut Map<String, Value>) {
    let Some(Value::String(format)) = keywords.remove("format") else { return };
    if format == "double" || format == "float" {
        return;
    }
    let (least, greatest) = integer_range(&format);
    for (keyword, bound) in [("minimum", least), ("maximum", greatest)] {
        keywords.entry(keyword).or_insert_with(|| Number::from_i128(bound).into());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::strip;

    #[test]
    fn formats_become_bounds() {
        let mut definitions = json!({ "A": { "type": "object", "x-since": "0.1.0", "properties": {
            "x-name": { "type": "integer", "format": "uint64", "minimum": 5, "x-secret": true },
            "small": { "anyOf": [{ "type": "integer", "format": "int32" }, { "type": "null" }] },
            "float": { "type": "number", "format": "double" },
        } } });
        strip(definitions.as_object_mut().unwrap());
        assert_eq!(
            definitions,
            json!({ "A": { "type": "object", "properties": {
                "x-name": { "type": "integer", "minimum": 5, "maximum": u64::MAX },
                "small": { "anyOf": [
                    { "type": "integer", "minimum": i32::MIN, "maximum": i32::MAX },
                    { "type": "null" },
                ] },
                "float": { "type": "number" },
            } } })
        );
    }
}
