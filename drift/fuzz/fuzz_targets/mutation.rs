//! Changes of a document that leave it one, mostly.

use serde_json::{Map, Value, json};

/// A small document with every kind of schema that the real ones have.
pub fn seed() -> Value {
    serde_json::from_str(include_str!("../seeds/documents/seed.json")).expect("the seed is JSON")
}

/// What some bytes make of a document: up to eight changes.
pub fn mutated(mut document: Value, bytes: &mut impl Iterator<Item = u8>) -> Value {
    let count = bytes.next().unwrap_or(0) % 8;
    for _ in 0..count {
        let (Some(action), Some(high), Some(low)) = (bytes.next(), bytes.next(), bytes.next())
        else {
            break;
        };
        let choice = usize::from(bytes.next().unwrap_or(0));
        let schemas = schemas();
        let other = nth(&mut document, usize::from(low)).clone();
        let place = nth(&mut document, usize::from(high) * 256 + usize::from(low));
        change(place, action, &schemas[choice % schemas.len()], &other, choice);
    }
    document
}

fn change(place: &mut Value, action: u8, schema: &Value, other: &Value, choice: usize) {
    match action % 9 {
        0 => *place = schema.clone(),
        1 => *place = other.clone(),
        2 => *place = json!({ "anyOf": [place.take(), schema] }),
        3 => *place = json!({ "allOf": [place.take(), schema] }),
        4 => *place = json!({ "oneOf": [schema, place.take(), { "type": "null" }] }),
        5 => with_fields(place, |fields| {
            let name = fields.keys().nth(choice % fields.len().max(1)).cloned();
            name.and_then(|name| fields.remove(&name));
        }),
        6 => with_fields(place, |fields| {
            let name = ["a", "required", "properties", "enum", "type", "x-experimental", "~/%"]
                [choice % 7];
            fields.insert(name.to_owned(), other.clone());
        }),
        7 => match place {
            Value::Array(elements) => elements.push(other.clone()),
            Value::Array(_) | Value::Object(_) => {}
            scalar => *scalar = json!("\u{1b}[31m\n::x::`|<!--\u{fffe}"),
        },
        _ => match place {
            Value::Array(elements) => drop(elements.pop()),
            _ => *place = Value::Null,
        },
    }
}

fn with_fields(place: &mut Value, change: impl FnOnce(&mut Map<String, Value>)) {
    if let Value::Object(fields) = place {
        change(fields);
    }
}

fn schemas() -> Vec<Value> {
    vec![
        json!(true),
        json!(false),
        json!({}),
        json!(null),
        json!("thread"),
        json!(["thread"]),
        json!({ "type": "string" }),
        json!({ "type": "integer", "format": "uint8", "minimum": 0 }),
        json!({ "type": ["number", "null"], "exclusiveMaximum": 1e300 }),
        json!({ "enum": ["on", "off"] }),
        json!({ "const": [1, { "a": null }] }),
        json!({ "type": "array", "items": { "$ref": "#/definitions/Tree" }, "minItems": 1 }),
        json!({ "type": "array", "items": [true, { "type": "null" }], "additionalItems": false }),
        json!({ "type": "object", "additionalProperties": { "$ref": "#/definitions/Item" } }),
        json!({ "type": "object", "properties": { "a": {} }, "required": ["a", "b"], "additionalProperties": false }),
        json!({ "$ref": "#/definitions/Tree" }),
        json!({ "$ref": "#/definitions/Item" }),
        json!({ "$ref": "#/definitions/Start/properties/item" }),
        json!({ "$ref": "#/definitions/Gone" }),
        json!({ "$ref": "#" }),
        json!({ "type": "string", "minLength": 3, "pattern": "^a", "format": "uri" }),
        json!({ "properties": { "type": { "enum": ["text"] } }, "required": ["type"] }),
    ]
}

/// The n-th value of a document, counted from the top, around and around.
fn nth(document: &mut Value, index: usize) -> &mut Value {
    let count = count(document);
    let mut left = index % count;
    find(document, &mut left).expect("there are as many values as were counted")
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(elements) => elements.iter().map(count).sum(),
        Value::Object(fields) => fields.values().map(count).sum(),
        _ => 0,
    }
}

fn find<'v>(value: &'v mut Value, left: &mut usize) -> Option<&'v mut Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Array(elements) => elements.iter_mut().find_map(|element| find(element, left)),
        Value::Object(fields) => fields.values_mut().find_map(|field| find(field, left)),
        _ => None,
    }
}
