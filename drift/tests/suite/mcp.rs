//! Documents in the manner of the Model Context Protocol: messages have names, and results are named after them.

use app_server_drift::{Document, Options, Report, compare};
use serde_json::{Value, json};

fn message(method: &str, params: &Value) -> Value {
    json!({
        "type": "object",
        "properties": { "method": { "const": method, "type": "string" }, "params": params },
        "required": ["method"],
    })
}

/// A document whose tools answer with this.
fn document(content: &Value) -> Document {
    let reference = |name: &str| json!({ "$ref": format!("#/$defs/{name}") });
    let params = json!({ "type": "object", "properties": { "name": { "type": "string" } }, "required": ["name"] });
    let root = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": {
            "ClientRequest": { "anyOf": [reference("CallToolRequest"), reference("PingRequest")] },
            "CallToolRequest": message("tools/call", &reference("CallToolRequestParams")),
            "CallToolRequestParams": params,
            "CallToolResult": {
                "type": "object", "properties": { "content": content }, "required": ["content"],
            },
            "PingRequest": message("ping", &json!({ "type": "object" })),
            "EmptyResult": { "type": "object" },
        },
    });
    Document::new("document", root).unwrap()
}

fn judge(old: &Value, new: &Value) -> Report {
    compare(&document(old), &document(new), &Options::default()).unwrap()
}

#[test]
fn results_are_named_after_messages() {
    let text = json!({ "type": "array", "items": { "type": "string" } });
    let report = judge(&text, &json!({ "type": "string" }));
    assert_eq!(report.unresolved, [""; 0]);
    let found: Vec<String> = report
        .findings
        .iter()
        .map(|f| format!("{} {} {} {:?}", f.severity.name(), f.rule, f.path, f.methods))
        .collect();
    assert_eq!(found, [r#"error S2C-TYPE-CHANGED CallToolResult.content {"tools/call"}"#]);
    assert!(judge(&text, &text).findings.is_empty());
}
