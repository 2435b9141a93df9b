//! The lenient schema: what a server sends may be newer.
//!
//! An unknown value, variant or method is accepted, and so is an unknown field. A known variant with a
//! wrong field is not, and what a client sends stays closed. A type that goes both ways, and in which
//! something is opened, therefore becomes two: the client's is called `…Input`.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use serde_json::{Map, Value, json};

use super::each;
use app_server_drift::{Direction, Set, internal::reference};

/// What a client sends beside its requests and notifications.
const ANSWERS: &str = "ServerRequestResult";

/// Opens what a server sends. `growing` names the types that may get values, variants or fields.
pub(super) fn open(definitions: &mut Map<String, Value>, growing: &BTreeSet<&str>) -> Result<()> {
    let by_client = |name: &str| {
        name == ANSWERS
            || Set::named(name).is_some_and(|set| set.direction() == Direction::ClientToServer)
    };
    let (inputs, outputs): (Vec<&str>, Vec<&str>) =
        roots(definitions).into_iter().partition(|name| by_client(name));
    let inputs = reached(definitions, &inputs);
    let outputs = reached(definitions, &outputs);

    let opened: BTreeSet<String> = definitions
        .iter()
        .filter(|(name, schema)| {
            outputs.contains(*name) && {
                let mut copy = (*schema).clone();
                open_one(name, &mut copy, growing);
                copy != **schema
            }
        })
        .map(|(name, _)| name.clone())
        .collect();
    let split = leading_to(definitions, &opened);
    let mut renamed = BTreeMap::new();
    for name in inputs.intersection(&outputs).filter(|name| split.contains(*name)) {
        let input = format!("{name}Input");
        ensure!(!definitions.contains_key(&input), "two types are called {input}");
        renamed.insert(name.clone(), input);
    }

    let mut copies = Map::new();
    for (name, schema) in definitions.iter_mut() {
        let input = renamed.get(name);
        if let Some(input) = input {
            let mut copy = schema.clone();
            retarget(&mut copy, &renamed, false);
            retitle(&mut copy, name, input);
            copies.insert(input.clone(), copy);
        }
        if outputs.contains(name) {
            open_one(name, schema, growing);
        }
        let is_input = inputs.contains(name) && !outputs.contains(name);
        retarget(schema, &renamed, !is_input);
    }
    definitions.extend(copies);
    Ok(())
}

/// The definitions that no other refers to, and the unions of messages.
fn roots(definitions: &Map<String, Value>) -> Vec<&str> {
    let mut used = BTreeSet::new();
    for schema in definitions.values() {
        fields(schema, &mut |target| {
            used.insert(target.to_owned());
        });
    }
    let names = definitions.keys().map(String::as_str);
    names.filter(|name| !used.contains(*name)).collect()
}

/// Tells of what a schema refers to, but for the results of requests: those go the other way.
fn fields(schema: &Value, tell: &mut impl FnMut(&str)) {
    let mut without_results = schema.clone();
    each(&mut without_results, &mut |keywords| drop(keywords.remove("x-result")));
    reference::each(&without_results, &mut |target| tell(reference::name(target)));
}

/// What can be reached from some definitions, these included.
fn reached(definitions: &Map<String, Value>, roots: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<String> = roots.iter().map(|name| (*name).to_owned()).collect();
    while let Some(name) = waiting.pop() {
        if let Some(schema) = definitions.get(&name).filter(|_| !found.contains(&name)) {
            fields(schema, &mut |target| waiting.push(target.to_owned()));
            found.insert(name);
        }
    }
    found
}

/// The definitions that lead to one of `targets`, these included.
fn leading_to(definitions: &Map<String, Value>, targets: &BTreeSet<String>) -> BTreeSet<String> {
    let mut users: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (name, schema) in definitions {
        fields(schema, &mut |target| users.entry(target.to_owned()).or_default().push(name));
    }
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&str> = targets.iter().map(String::as_str).collect();
    while let Some(name) = waiting.pop() {
        if found.insert(name.to_owned()) {
            waiting.extend(users.get(name).into_iter().flatten());
        }
    }
    found
}

/// Has the references of a schema lead to the client's types. In what the server sends, only the results
/// of its requests are the client's.
fn retarget(schema: &mut Value, renamed: &BTreeMap<String, String>, by_server: bool) {
    each(schema, &mut |keywords| {
        let keyword = if by_server { "x-result" } else { "$ref" };
        let target = match keywords.get(keyword) {
            Some(Value::String(target)) => Some(reference::name(target)),
            Some(result) => reference::only(result),
            None => None,
        };
        if let Some(input) = target.and_then(|name| renamed.get(name)) {
            let mut to = crate::schema::reference(input);
            let value = if by_server { to } else { to["$ref"].take() };
            keywords.insert(keyword.to_owned(), value);
        }
    });
}

/// Gives a copy titles of its own: those of variants end with the name of their union.
fn retitle(schema: &mut Value, name: &str, input: &str) {
    each(schema, &mut |keywords| {
        if let Some(Value::String(title)) = keywords.get_mut("title") {
            *title = if title == name { input.to_owned() } else { format!("{title}Input") };
        }
    });
}

/// Opens one definition: its values, its variants, and its fields.
fn open_one(name: &str, schema: &mut Value, growing: &BTreeSet<&str>) {
    let Some(keywords) = schema.as_object_mut() else { return };
    if !(Set::named(name).is_some() || growing.contains(name)) {
        return;
    }
    keywords.remove("additionalProperties");
    if let Some(values) = keywords.remove("enum") {
        keywords.remove("type");
        let known = json!({ "type": "string", "enum": values });
        keywords.insert("anyOf".to_owned(), json!([known, { "type": "string" }]));
    } else if let Some(Value::Array(variants)) = keywords.get_mut("oneOf") {
        let mut newer = newer(name, variants);
        variants.append(&mut newer);
    } else if !keywords.contains_key("properties")
        && let Some(Value::Array(variants)) = keywords.get_mut("anyOf")
    {
        // No tag tells a newer variant from the known ones, so it is any other object.
        let types = variants.iter().filter_map(reference::only);
        let known: Vec<Value> = types.map(crate::schema::reference).collect();
        variants.push(json!({
            "title": format!("Newer{name}"),
            "description": "What only newer servers send.",
            "type": "object",
            "not": { "anyOf": known },
        }));
    }
}

/// The variants that a union may get. They are not called unknown, as some variants are that servers have.
fn newer(name: &str, variants: &[Value]) -> Vec<Value> {
    let objects = || variants.iter().filter(|variant| variant["type"] == "object");
    let tag = objects().find_map(|variant| {
        let mut fields = variant["properties"].as_object()?.iter();
        fields.find(|(_, field)| field["enum"].as_array().is_some_and(|it| it.len() == 1))
    });
    if let Some((tag, _)) = tag {
        let known: Vec<&Value> =
            objects().map(|variant| &variant["properties"][tag]["enum"][0]).collect();
        let mut required = vec![tag.as_str()];
        let mut properties =
            json!({ tag.as_str(): { "type": "string", "not": { "enum": known } } });
        if Set::named(name).is_some_and(Set::is_request) {
            required.insert(0, "id");
            properties["id"] = crate::schema::reference("RequestId");
        }
        return vec![json!({
            "title": format!("Newer{name}"),
            "description": "What only newer servers send.",
            "type": "object",
            "properties": properties,
            "required": required,
        })];
    }
    let keys: Vec<&String> =
        objects().filter_map(|variant| variant["properties"].as_object()?.keys().next()).collect();
    let texts: Vec<&Value> =
        variants.iter().filter_map(|variant| variant["enum"].as_array()).flatten().collect();
    vec![
        json!({
            "title": format!("NewerText{name}"),
            "description": "A string that only newer servers send.",
            "type": "string",
            "not": { "enum": texts },
        }),
        json!({
            "title": format!("Newer{name}"),
            "description": "An object that only newer servers send.",
            "type": "object",
            "propertyNames": { "not": { "enum": keys } },
            "minProperties": 1,
            "maxProperties": 1,
        }),
    ]
}
