//! Changes that messages cannot show are not found.

use app_server_drift::{Document, Options, Verdict, compare};
use serde_json::{Value, json};

use super::directions::directions;
use super::{Mutate, newest, stride};

fn describe(schema: &mut Value) -> bool {
    schema["description"] = json!("Prose.");
    schema["title"] = json!("Title");
    schema["examples"] = json!([1]);
    schema["$comment"] = json!("why");
    true
}

fn reverse_variants(schema: &mut Value) -> bool {
    let keyword = if schema["oneOf"].is_array() { "oneOf" } else { "anyOf" };
    let Some(variants) = schema.get_mut(keyword).and_then(Value::as_array_mut) else {
        return false;
    };
    variants.reverse();
    true
}

fn one_of_as_any_of(schema: &mut Value) -> bool {
    let Some(variants) = schema.as_object_mut().unwrap().remove("oneOf") else { return false };
    schema["anyOf"] = variants;
    true
}

fn wrap(schema: &mut Value) -> bool {
    *schema = json!({ "allOf": [schema.clone()], "description": "Wrapped." });
    true
}

fn enum_as_constants(schema: &mut Value) -> bool {
    let Some(values) = schema["enum"].as_array().cloned() else { return false };
    *schema = json!({ "oneOf": values.iter().map(|value| json!({ "const": value })).collect::<Vec<_>>() });
    true
}

fn split_kinds(schema: &mut Value) -> bool {
    let Some(kinds) = schema["type"].as_array().cloned() else { return false };
    let variants: Vec<Value> = kinds
        .iter()
        .map(|kind| {
            let mut variant = schema.clone();
            variant["type"] = kind.clone();
            variant
        })
        .collect();
    *schema = json!({ "anyOf": variants });
    true
}

fn nest_variants(schema: &mut Value) -> bool {
    let keyword = if schema["oneOf"].is_array() { "oneOf" } else { "anyOf" };
    let Some(variants) = schema[keyword].as_array().cloned().filter(|variants| variants.len() > 2)
    else {
        return false;
    };
    let (first, rest) = variants.split_at(1);
    schema[keyword] = json!([{ "anyOf": rest }, first[0]]);
    true
}

fn flatten(schema: &mut Value) -> bool {
    let Some(properties) = schema["properties"].as_object().cloned().filter(|all| all.len() > 1)
    else {
        return false;
    };
    if schema["additionalProperties"] == false {
        return false;
    }
    let (name, field) = properties.iter().next().unwrap();
    schema["properties"].as_object_mut().unwrap().remove(name);
    let mut base = json!({ "type": "object", "properties": { name: field } });
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut)
        && let Some(index) = required.iter().position(|other| other == name)
    {
        base["required"] = json!([required.remove(index)]);
    }
    schema["allOf"] = json!([base]);
    true
}

fn allow_others_in_words(schema: &mut Value) -> bool {
    let fits = schema["properties"].is_object() && schema["additionalProperties"].is_null();
    if fits {
        schema["additionalProperties"] = json!(true);
    }
    fits
}

/// How many findings of an alarm are told.
const SHOWN: usize = 4;

#[test]
fn no_change_of_spelling_is_found() {
    let original = newest();
    let old = Document::new("old", original.clone()).unwrap();
    let directions = directions(&original);
    let mutations: [(&str, Mutate); 9] = [
        ("describe", describe),
        ("reverse variants", reverse_variants),
        ("oneOf as anyOf", one_of_as_any_of),
        ("wrap", wrap),
        ("enum as constants", enum_as_constants),
        ("split kinds", split_kinds),
        ("nest variants", nest_variants),
        ("flatten", flatten),
        ("allow others in words", allow_others_in_words),
    ];
    let mut tried = 0;
    let mut alarms = Vec::new();
    let mut judge = |what: String, root: Value| {
        let new = Document::new("new", root).unwrap();
        let report = compare(&old, &new, &Options::default()).unwrap();
        tried += 1;
        if report.verdict != Verdict::None {
            let found = report.findings.iter().take(SHOWN);
            let found: Vec<_> =
                found.map(|f| format!("{} {} {}", f.rule, f.path, f.subject)).collect();
            alarms.push(format!("{what}: {} such as {found:?}", report.findings.len()));
        }
    };
    for (name, mutate) in mutations {
        let fits = |pointer: &&String| {
            let schema = original.pointer(pointer).unwrap();
            // What stands beside a reference is ignored, and what replaces it is not a mutant of it.
            schema.is_object() && schema["$ref"].is_null() && mutate(&mut schema.clone())
        };
        let places: Vec<&String> = directions.keys().filter(fits).collect();
        for pointer in places.iter().step_by(stride(places.len())) {
            let mut root = original.clone();
            mutate(root.pointer_mut(pointer).unwrap());
            judge(format!("{name} at {pointer}"), root);
        }
    }
    // All places at once.
    for (name, mutate) in mutations {
        let mut root = original.clone();
        // The innermost first, so that pointers stay right.
        for pointer in directions.keys().rev() {
            let schema = root.pointer_mut(pointer).unwrap();
            if schema.is_object() && schema["$ref"].is_null() {
                mutate(schema);
            }
        }
        judge(format!("{name} everywhere"), root);
    }
    assert!(alarms.is_empty(), "{} of {tried} alarms:\n{}", alarms.len(), alarms.join("\n"));
    eprintln!("{tried} spellings, no alarm");
}
