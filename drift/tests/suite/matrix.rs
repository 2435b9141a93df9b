//! Every small schema against every other, with and without `null`, in both directions: what is said to break
//! is what an independent validator refuses, and what is said to be the same is the same.

use app_server_drift::{Document, Options, Report, Skew, compare};
use serde_json::{Value, json};

/// The schemas, each of which is tried with `null` as well.
fn schemas() -> Vec<Value> {
    let object = |properties: Value, required: Value| json!({ "type": "object", "properties": properties, "required": required });
    let closed = |mut object: Value| {
        object["additionalProperties"] = json!(false);
        object
    };
    let integer = json!({ "type": "integer" });
    vec![
        json!({ "type": "boolean" }),
        json!({ "const": true }),
        json!({ "type": "string" }),
        json!({ "type": "string", "minLength": 2 }),
        json!({ "type": "string", "maxLength": 1 }),
        json!({ "type": "string", "pattern": "^p" }),
        json!({ "enum": ["p"] }),
        json!({ "enum": ["p", "qq"] }),
        integer.clone(),
        json!({ "type": "integer", "minimum": 1 }),
        json!({ "type": "integer", "minimum": 0, "maximum": 1 }),
        json!({ "enum": [0, 1] }),
        json!({ "const": 1 }),
        json!({ "type": "number" }),
        json!({ "type": "number", "exclusiveMaximum": 1 }),
        json!({ "const": 0.5 }),
        json!({ "type": "array" }),
        json!({ "type": "array", "items": integer }),
        json!({ "type": "array", "items": integer, "maxItems": 1 }),
        json!({ "type": "array", "minItems": 1 }),
        json!({ "const": [] }),
        json!({ "enum": [[1], ["p"]] }),
        json!({ "type": "object" }),
        object(json!({ "a": integer }), json!([])),
        object(json!({ "a": integer }), json!(["a"])),
        closed(object(json!({ "a": integer }), json!([]))),
        json!({ "type": "object", "additionalProperties": integer }),
        json!({ "type": "object", "additionalProperties": integer, "properties": { "b": { "type": "string" } } }),
        json!({ "const": {} }),
        json!({ "enum": [{ "a": 1 }, { "a": "p" }] }),
        json!({ "anyOf": [{ "enum": ["p"] }, integer] }),
        json!({ "anyOf": [{ "type": "string" }, integer] }),
        json!({ "enum": ["p", 1, true, [1]] }),
        json!({ "anyOf": [{ "enum": ["p"] }, closed(object(json!({ "q": integer }), json!(["q"])))] }),
        json!({ "anyOf": [{ "type": "integer", "maximum": 0 }, { "type": "integer", "minimum": 3 }] }),
        json!({ "anyOf": [{ "type": "string", "maxLength": 0 }, { "type": "string", "minLength": 3 }] }),
        object(json!({ "type": { "enum": ["p"] }, "a": integer }), json!(["type"])),
        json!({ "oneOf": [
            object(json!({ "type": { "enum": ["p"] } }), json!(["type"])),
            object(json!({ "type": { "enum": ["q"] }, "b": integer }), json!(["type", "b"])),
        ] }),
        json!(true),
    ]
}

/// Values around every condition of the schemas.
fn values() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(false),
        json!(""),
        json!("p"),
        json!("q"),
        json!("pp"),
        json!("qq"),
        json!("ppp"),
        json!(-1),
        json!(0),
        json!(1),
        json!(2),
        json!(3),
        json!(4),
        json!(0.5),
        json!(1.5),
        json!([]),
        json!([1]),
        json!(["p"]),
        json!([1, 2]),
        json!([null]),
        json!({}),
        json!({ "a": 1 }),
        json!({ "a": "p" }),
        json!({ "a": 2 }),
        json!({ "b": 1 }),
        json!({ "b": "p" }),
        json!({ "b": null }),
        json!({ "q": 1 }),
        json!({ "x": 1 }),
        json!({ "x": "p" }),
        json!({ "a": 1, "x": 1 }),
        json!({ "type": "p" }),
        json!({ "type": "p", "a": 1 }),
        json!({ "type": "q", "b": 1 }),
    ]
}

/// What a writer sends by a schema: no fields but those that are declared.
fn closed(schema: &Value) -> Value {
    let mut schema = schema.clone();
    for keyword in ["anyOf", "oneOf"] {
        for variant in schema.get_mut(keyword).and_then(Value::as_array_mut).into_iter().flatten() {
            *variant = closed(variant);
        }
    }
    if schema["type"] == "object" && schema["additionalProperties"].is_null() {
        schema["additionalProperties"] = json!(false);
    }
    schema
}

/// A schema with all values, as bits, that are written by it and that are read.
struct Entry {
    schema: Value,
    written: u64,
    read: u64,
}

fn entries() -> Vec<Entry> {
    let values = values();
    let bits = |schema: &Value| {
        let validator = jsonschema::draft7::new(schema).unwrap();
        let valid = values.iter().enumerate().filter(|(_, value)| validator.is_valid(value));
        valid.fold(0, |bits, (index, _)| bits | 1 << index)
    };
    let nullable = |schema: &Value| json!({ "anyOf": [schema, { "type": "null" }] });
    let schemas = schemas();
    let all = schemas
        .iter()
        .cloned()
        .chain(schemas.iter().map(nullable))
        .chain([json!({ "type": "null" })]);
    all.map(|schema| {
        let written = bits(&closed(&schema));
        let read = bits(&schema);
        Entry { schema, written, read }
    })
    .collect()
}

/// A document in which the client and the server send a `T`.
fn bundle(schema: &Value) -> Document {
    let message = |method: &str| {
        json!({
            "type": "object",
            "properties": { "method": { "enum": [method] }, "params": { "$ref": "#/definitions/Holder" } },
            "required": ["method", "params"],
        })
    };
    let root = json!({ "definitions": {
        "ClientRequest": { "oneOf": [message("ask")] },
        "ServerNotification": { "oneOf": [message("tell")] },
        "AskResponse": { "type": "object" },
        "Holder": { "type": "object", "properties": { "value": { "$ref": "#/definitions/T" } }, "required": ["value"] },
        "T": schema,
    } });
    Document::new("bundle", root).unwrap()
}

fn said(report: &Report, direction: &str) -> Vec<String> {
    let found = report
        .findings
        .iter()
        .filter(|finding| finding.direction.is_some_and(|found| found.name() == direction));
    found.map(|f| format!("{} {}", f.severity.name(), f.rule)).collect()
}

#[test]
fn every_small_schema_against_every_other() {
    let entries = entries();
    let documents: Vec<Document> = entries.iter().map(|entry| bundle(&entry.schema)).collect();
    let options = Options { skews: vec![Skew::Backward], ..Options::default() };
    let values = values();
    let mut wrong = Vec::new();
    let mut tried = 0;
    let mut breaking = 0;
    for (old, before) in entries.iter().zip(&documents) {
        for (new, after) in entries.iter().zip(&documents) {
            let report = compare(before, after, &options).unwrap();
            for (direction, writer, reader) in
                [("client_to_server", old, new), ("server_to_client", new, old)]
            {
                tried += 1;
                let refused = writer.written & !reader.read;
                let (found, is_error) =
                    (said(&report, direction), |line: &String| line.starts_with("error"));
                let breaks = found.iter().any(is_error);
                breaking += usize::from(breaks);
                let differs = refused | (reader.written & !writer.read);
                let shown = (0..values.len()).find(|index| (refused | differs) >> index & 1 == 1);
                let shown = shown.map(|index| values[index].to_string());
                if breaks != (refused != 0) || (found.is_empty() && differs != 0) {
                    let (one, two) = (&writer.schema, &reader.schema);
                    wrong.push(format!(
                        "{direction}: {one} is written, {two} is read: {found:?}, but {shown:?}"
                    ));
                }
            }
        }
    }
    eprintln!("{tried} verdicts, {breaking} of them breaking, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{} of {tried} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried - breaking > 1_000, "{breaking} of {tried} break");
}
