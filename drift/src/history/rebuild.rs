//! From the normal spelling of a schema back to JSON, spelt as the real servers spell most of it.

use serde_json::{Map, Value, json};

use super::{
    normal::{DEFINITIONS, belongs},
    schema::{Block, Form, Notes, Schema, Union},
};

/// The JSON of a schema.
pub(super) fn json(schema: &Schema) -> Value {
    let mut keywords = match (&schema.form, schema.notes.is_empty()) {
        (Form::Any, _) => return Value::Bool(true),
        (Form::Never, _) => return Value::Bool(false),
        (Form::Unspecified | Form::Below, _) => Map::new(),
        (Form::Plain(kind), _) => one("type", json!(kind)),
        (Form::Reference(target), true) => one("$ref", json!(format!("{DEFINITIONS}{target}"))),
        // What stands beside a `$ref` does not count, so it stands beside an `allOf`.
        (Form::Reference(target), false) => {
            one("allOf", json!([{ "$ref": format!("{DEFINITIONS}{target}") }]))
        }
        (Form::List(items), _) => with_type("array", "items", json(items)),
        (Form::Map(rest), _) => with_type("object", "additionalProperties", json(rest)),
        (Form::Literal(value), _) => with_type("string", "enum", json!([value])),
        (Form::Block(block), _) => of_block(block, &schema.notes),
    };
    keywords.extend(schema.notes.clone());
    Value::Object(keywords)
}

fn one(keyword: &str, value: Value) -> Map<String, Value> {
    Map::from_iter([(keyword.to_owned(), value)])
}

fn with_type(kind: &str, keyword: &str, value: Value) -> Map<String, Value> {
    Map::from_iter([("type".to_owned(), kind.into()), (keyword.to_owned(), value)])
}

fn of_block(block: &Block, notes: &Notes) -> Map<String, Value> {
    let mut keywords = Map::new();
    if let Some(union) = &block.union {
        if !block.object
            && !block.has_fields()
            && let Some(keywords) = literals(union).or_else(|| nullable(union, notes))
        {
            return keywords;
        }
        let keyword = if union.one { "oneOf" } else { "anyOf" };
        keywords.insert(keyword.to_owned(), variants(union));
    }
    if block.object {
        keywords.insert("type".to_owned(), "object".into());
    }
    if !block.fields.is_empty() {
        let fields = block.fields.iter();
        let properties: Map<String, Value> =
            fields.map(|(name, field)| (name.clone(), json(&field.schema))).collect();
        keywords.insert("properties".to_owned(), properties.into());
        let required = block.fields.iter().filter(|(_, field)| field.required);
        let required: Vec<&String> = required.map(|(name, _)| name).collect();
        if !required.is_empty() {
            keywords.insert("required".to_owned(), json!(required));
        }
    }
    if let Some(rest) = &block.rest {
        keywords.insert("additionalProperties".to_owned(), json(rest));
    }
    keywords
}

/// A choice of strings is one list.
fn literals(union: &Union) -> Option<Map<String, Value>> {
    let values: Option<Vec<&str>> = union.variants.iter().map(Schema::literal).collect();
    values.filter(|values| !values.is_empty()).map(|all| with_type("string", "enum", json!(all)))
}

/// `type: [x, "null"]`, where that says the same, whatever stands beside it.
fn nullable(union: &Union, notes: &Notes) -> Option<Map<String, Value>> {
    let null = Schema::plain("null");
    let other = match union.variants.as_slice() {
        [other, second] if !union.one && *second == null => other,
        [first, other] if !union.one && *first == null => other,
        _ => return None,
    };
    let kind = match &other.form {
        Form::Plain(kind) if kind != "null" => kind.as_str(),
        Form::List(_) => "array",
        Form::Map(_) => "object",
        _ => return None,
    };
    let belongs = |keyword: &String| belongs(keyword, kind);
    if !other.notes.keys().all(belongs) || notes.keys().any(belongs) {
        return None;
    }
    let Value::Object(mut keywords) = json(other) else { return None };
    keywords.insert("type".to_owned(), json!([kind, "null"]));
    Some(keywords)
}

/// The variants, all strings in one list.
fn variants(union: &Union) -> Value {
    let values: Vec<&str> = union.variants.iter().filter_map(Schema::literal).collect();
    let values =
        (!values.is_empty()).then(|| Value::from(with_type("string", "enum", json!(values))));
    let others = union.variants.iter().filter(|variant| variant.literal().is_none());
    values.into_iter().chain(others.map(json)).collect()
}
