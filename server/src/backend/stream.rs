//! A model's answer as a stream of the Responses API.

use std::fmt::Write;

use serde_json::{Value, json};

/// Returns the text of the stream that brings these output items.
pub(super) fn events(items: &[Value], number: usize) -> String {
    let id = format!("resp-{number}");
    let usage = json!({
        "input_tokens": 1, "input_tokens_details": {"cached_tokens": 0},
        "output_tokens": 1, "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": 2,
    });
    let mut text = String::new();
    let mut send = |event: Value| {
        let kind = event["type"].as_str().unwrap_or_default();
        // Writing to a String cannot fail.
        let _ = write!(text, "event: {kind}\ndata: {event}\n\n");
    };
    send(json!({"type": "response.created", "response": {"id": id}}));
    for item in items {
        let mut item = item.clone();
        let parts = item.as_object_mut().and_then(|fields| fields.remove("parts"));
        if let Some(Value::Array(parts)) = parts {
            let mut added = item.clone();
            added["content"] = json!([]);
            send(json!({"type": "response.output_item.added", "item": added}));
            for part in parts {
                send(
                    json!({"type": "response.output_text.delta", "item_id": item["id"], "delta": part}),
                );
            }
        }
        send(json!({"type": "response.output_item.done", "item": item}));
    }
    send(json!({"type": "response.completed", "response": {"id": id, "usage": usage}}));
    text
}
