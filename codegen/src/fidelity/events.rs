//! The first protocol's events, which no release lists.
//!
//! Servers that can be asked for them (`addConversationListener`) send each as a notification of its own,
//! `codex/event/` and the event's tag. Their schema has the events, but not these notifications.

use serde_json::{Value, json};

/// Adds the notifications to the document of a release that sends them.
pub(super) fn list(document: &mut Value) {
    let definitions = &document["definitions"];
    let asked =
        methods(&definitions["ClientRequest"]).any(|name| name == "addConversationListener");
    let events = definitions["EventMsg"]["oneOf"].as_array();
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
    let arms = union["oneOf"].as_array().into_iter().flatten();
    arms.map(|arm| &arm["properties"]["method"]["enum"][0])
}

/// The notification of an event, as recorded traffic has it.
fn message(event: &str) -> Value {
    json!({
        "type": "object",
        "required": ["method", "params"],
        "properties": {
            "method": { "type": "string", "enum": [format!("codex/event/{event}")] },
            "params": {
                "type": "object",
                "required": ["conversationId", "id", "msg"],
                "properties": {
                    "conversationId": { "type": "string" },
                    "id": { "type": "string" },
                    "msg": { "$ref": "#/definitions/EventMsg" },
                },
            },
        },
    })
}
