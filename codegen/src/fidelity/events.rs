//! The notifications of the first protocol's events, for the documents of releases that send them.

use serde_json::{Value, json};

use crate::events::{LISTENER, PREFIX, UNION};

/// Adds the notifications to the document of a release that sends them.
pub(super) fn list(document: &mut Value) {
    let definitions = &document["definitions"];
    let asked = methods(&definitions["ClientRequest"]).any(|name| name == LISTENER);
    let events = definitions[UNION]["oneOf"].as_array();
    let messages: Vec<Value> = events
        .filter(|_| asked)
        .into_iter()
        .flatten()
        .filter_map(|event| event["properties"]["type"]["enum"][0].as_str())
        .map(message)
        .collect();
    if let Some(listed) = document["definitions"]["ServerNotification"]["oneOf"].as_array_mut() {
        listed.extend(messages);
    }
}

fn methods(union: &Value) -> impl Iterator<Item = &Value> {
    let variants = union["oneOf"].as_array().into_iter().flatten();
    variants.map(|variant| &variant["properties"]["method"]["enum"][0])
}

/// The notification of an event, as recorded traffic has it.
fn message(event: &str) -> Value {
    json!({
        "type": "object",
        "required": ["method", "params"],
        "properties": {
            "method": { "type": "string", "enum": [format!("{PREFIX}{event}")] },
            "params": {
                "type": "object",
                "required": ["conversationId", "id", "msg"],
                "properties": {
                    "conversationId": { "type": "string" },
                    "id": { "type": "string" },
                    "msg": { "$ref": format!("#/definitions/{UNION}") },
                },
            },
        },
    })
}
