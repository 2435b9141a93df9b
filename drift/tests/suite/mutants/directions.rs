//! In which directions the schemas of a bundle are sent.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{C2S, S2C};

/// In which directions the schemas at JSON pointers are sent, by a walk of its own.
pub(super) fn directions(root: &Value) -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut found: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    let mut waiting: Vec<(String, &'static str)> = Vec::new();
    for (set, sent, answered) in [
        ("ClientRequest", C2S, S2C),
        ("ServerRequest", S2C, C2S),
        ("ServerNotification", S2C, S2C),
        ("ClientNotification", C2S, C2S),
    ] {
        for (index, variant) in
            root["definitions"][set]["oneOf"].as_array().unwrap().iter().enumerate()
        {
            waiting.push((format!("/definitions/{set}/oneOf/{index}/properties/params"), sent));
            if set == "ServerRequest" {
                let params = variant["properties"]["params"]["$ref"].as_str().unwrap();
                waiting.push((params[1..].replace("Params", "Response"), answered));
            }
        }
    }
    for group in ["/definitions", "/definitions/v2"] {
        for name in root.pointer(group).unwrap().as_object().unwrap().keys() {
            let pointer = format!("{group}/{name}");
            let asked = waiting.iter().any(|(other, _)| *other == pointer);
            if name.ends_with("Response") && !name.starts_with("JSONRPC") && !asked {
                waiting.push((pointer, S2C));
            }
        }
    }
    while let Some((pointer, direction)) = waiting.pop() {
        let Some(schema) = root.pointer(&pointer) else { continue };
        if !found.entry(pointer.clone()).or_default().insert(direction) {
            continue;
        }
        if let Some(reference) = schema["$ref"].as_str() {
            waiting.push((reference[1..].to_owned(), direction));
            continue;
        }
        for keyword in ["oneOf", "anyOf", "allOf"] {
            for index in 0..schema[keyword].as_array().map_or(0, Vec::len) {
                waiting.push((format!("{pointer}/{keyword}/{index}"), direction));
            }
        }
        for name in schema["properties"].as_object().into_iter().flat_map(serde_json::Map::keys) {
            waiting.push((format!("{pointer}/properties/{name}"), direction));
        }
        for keyword in ["items", "additionalProperties"] {
            if schema[keyword].is_object() {
                waiting.push((format!("{pointer}/{keyword}"), direction));
            }
        }
    }
    found
}
