//! The messages: the four unions, a variant for each method, and the envelope in general.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{pascal_case, reference};
use crate::{
    catalog::{Catalog, Method, MethodParams},
    surface::Surface,
};
use app_server_drift::Set;
use app_server_protocol::method::Stability;

/// The definitions from which all others are reached.
pub(super) const ROOTS: [&str; 7] = [
    "ClientRequest",
    "ServerRequest",
    "ServerNotification",
    "ClientNotification",
    "ClientRequestResult",
    "ServerRequestResult",
    "JSONRPCMessage",
];

/// The unions of messages and the envelope.
pub(super) fn definitions(catalog: &Catalog, surface: Surface) -> Map<String, Value> {
    let mut definitions = envelope();
    for set in Set::ALL {
        let kept =
            || catalog.methods_of(set).filter(|method| surface.keeps_method(method.stability));
        if set.is_request() {
            let name = format!("{}Result", set.name());
            let results: BTreeSet<&str> =
                kept().filter_map(|method| method.result.as_deref()).collect();
            let union = json!({
                "title": name,
                "description": "The result of a request. The `x-result` of the request tells which.",
                "anyOf": results.into_iter().map(reference).collect::<Vec<_>>(),
            });
            definitions.insert(name, union);
        }
        let union = json!({
            "title": set.name(),
            "description": description_of(set),
            "oneOf": kept().map(message).collect::<Vec<_>>(),
        });
        definitions.insert(set.name().to_owned(), union);
    }
    definitions
}

fn description_of(set: Set) -> &'static str {
    match set {
        Set::ClientRequest => "A client request. `method` is the tag.",
        Set::ServerRequest => "A server request. `method` is the tag.",
        Set::ServerNotification => "A server notification. `method` is the tag.",
        Set::ClientNotification => "A client notification. `method` is the tag.",
    }
}

/// The message of a method. `x-result` holds what answers it.
fn message(method: &Method) -> Value {
    let kind = if method.set.is_request() { "RequestMessage" } else { "NotificationMessage" };
    let mut properties = json!({ "method": { "type": "string", "enum": [method.name] } });
    let mut required = vec!["method"];
    if method.set.is_request() {
        properties["id"] = reference("RequestId");
        required.insert(0, "id");
    }
    if method.set == Set::ServerNotification {
        properties["emittedAtMs"] = json!({
            "type": "integer",
            "format": "int64",
            "description": "When the server sent the notification, as a Unix timestamp in milliseconds. Older servers do not send it.",
        });
    }
    properties["params"] = match &method.params {
        MethodParams::None => json!({ "type": "null" }),
        MethodParams::Optional(name) => json!({ "anyOf": [reference(name), { "type": "null" }] }),
        MethodParams::Required(name) => {
            required.push("params");
            reference(name)
        }
    };
    let mut message = json!({
        "title": pascal_case(method.name) + kind,
        "description": method.docs,
        "type": "object",
        "properties": properties,
        "required": required,
    });
    if let Some(result) = &method.result {
        message["x-result"] = reference(result);
    }
    match method.stability {
        Stability::Stable => {}
        Stability::Experimental => message["x-experimental"] = true.into(),
        Stability::Removed(release) => {
            message["deprecated"] = true.into();
            message["x-removed"] = release.to_string().into();
        }
    }
    message
}

/// The envelope, whatever the method.
fn envelope() -> Map<String, Value> {
    let method = json!({ "type": "string", "description": "The method." });
    let id = json!({ "allOf": [reference("RequestId")], "description": "The ID of the request." });
    let params = json!({ "description": "The params of the method: an object, or absent." });
    let trace = json!({
        "anyOf": [reference("W3cTraceContext"), { "type": "null" }],
        "description": "The W3C trace context of the request. Servers read it since 0.110.0.",
    });
    let result = json!({ "description": "The result of the method." });
    let error = json!({ "allOf": [reference("JSONRPCErrorError")], "description": "Why the request failed." });
    let kinds = [
        (
            "JSONRPCRequest",
            "A request: a call that expects a response.",
            json!({ "id": id, "method": method, "params": params, "trace": trace }),
            json!(["id", "method"]),
        ),
        (
            "JSONRPCNotification",
            "A notification: a call without a response.",
            json!({ "method": method, "params": params }),
            json!(["method"]),
        ),
        (
            "JSONRPCResponse",
            "The response to a request that succeeded.",
            json!({ "id": id, "result": result }),
            json!(["id", "result"]),
        ),
        (
            "JSONRPCError",
            "The response to a request that failed.",
            json!({ "error": error, "id": id }),
            json!(["error", "id"]),
        ),
    ];
    let names: Vec<Value> = kinds.iter().map(|(name, ..)| reference(name)).collect();
    let mut definitions: Map<String, Value> = kinds
        .into_iter()
        .map(|(name, description, properties, required)| {
            let schema = json!({
                "title": name,
                "description": description,
                "type": "object",
                "properties": properties,
                "required": required,
            });
            (name.to_owned(), schema)
        })
        .collect();
    definitions.insert(
        "JSONRPCMessage".to_owned(),
        json!({ "title": "JSONRPCMessage", "description": "Any message.", "anyOf": names }),
    );
    definitions
}
