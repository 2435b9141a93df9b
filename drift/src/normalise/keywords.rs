//! The keywords of schemas that are understood.

use serde_json::Value;

/// Keywords that say something about values, and are understood.
pub(crate) const KEYWORDS: [&str; 24] = [
    "$ref",
    "type",
    "const",
    "enum",
    "allOf",
    "anyOf",
    "oneOf",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "additionalItems",
    "prefixItems",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minLength",
    "maxLength",
    "pattern",
    "format",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
];

/// Keywords that say nothing about values.
const ANNOTATIONS: [&str; 20] = [
    "$schema",
    "$id",
    "$comment",
    "$defs",
    "definitions",
    "title",
    "description",
    "default",
    "examples",
    "example",
    "deprecated",
    "readOnly",
    "writeOnly",
    "contentEncoding",
    "contentMediaType",
    "discriminator",
    "markdownDescription",
    "enumDescriptions",
    "externalDocs",
    "tsType",
];

/// Whether a keyword says nothing about values.
pub(crate) fn is_annotation(keyword: &str) -> bool {
    keyword.starts_with("x-") || ANNOTATIONS.contains(&keyword)
}

/// Whether a schema allows anything at all.
pub(crate) fn is_plain(schema: &Value) -> bool {
    match schema {
        Value::Bool(all) => *all,
        Value::Object(keywords) => keywords.keys().all(|keyword| is_annotation(keyword)),
        _ => false,
    }
}
