//! The gateway, an MCP server: an app is accessible if it has a tool of it.

use serde_json::{Value, json};

use super::call::AppsCall;
use super::listing::Step;
use crate::core::http::{EventStream, HttpResponse};
use crate::core::{Core, HttpRequest, SecretText};

/// The ID of the request for the tools.
const TOOLS: u64 = 1;

impl Core {
    /// Begins to ask the gateway.
    pub(super) fn ask_gateway(&mut self, number: u64) {
        let (name, version) = ("codex-mcp-client", self.release.to_string());
        let params = json!({
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": name, "version": version},
        });
        let body = json!({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": params});
        self.call_gateway(number, Step::Initialize, &body, None);
    }

    fn call_gateway(&mut self, number: u64, step: Step, body: &Value, session: Option<&str>) {
        let (own, other) = self.eras.gateway_path;
        let accepted = SecretText("application/json, text/event-stream".to_owned());
        let mut headers = vec![("accept", accepted)];
        if self.eras.gateway_gets_the_token {
            headers.extend(self.authorization());
        }
        headers.extend(session.map(|id| ("mcp-session-id", SecretText(id.to_owned()))));
        let url = self.backend_address_of(own, other);
        self.call(AppsCall::Gateway(number, step), HttpRequest::post_json(url, headers, body));
    }

    /// The gateway has answered. If it fails, no app is accessible.
    pub(in crate::core) fn gateway_answers(
        &mut self,
        number: u64,
        step: Step,
        answer: &HttpResponse,
    ) {
        let session = answer.header("mcp-session-id");
        match step {
            _ if !answer.is_success() => self.take_tools(number, Vec::new()),
            Step::Initialize => {
                let body = json!({"jsonrpc": "2.0", "method": "notifications/initialized"});
                self.call_gateway(number, Step::Initialized, &body, session);
            }
            Step::Initialized => {
                let body =
                    json!({"jsonrpc": "2.0", "id": TOOLS, "method": "tools/list", "params": {}});
                self.call_gateway(number, Step::Tools, &body, session);
            }
            Step::Tools => {
                let message = read_message(answer, TOOLS);
                let tools = message["result"]["tools"].as_array().into_iter().flatten();
                let mut found: Vec<(String, String)> = Vec::new();
                for tool in tools {
                    let about = &tool["_meta"];
                    let Some(id) = about["connector_id"].as_str() else { continue };
                    let name = about["connector_name"].as_str().unwrap_or(id);
                    if !found.iter().any(|(known, _)| known == id) {
                        found.push((id.to_owned(), name.to_owned()));
                    }
                }
                self.take_tools(number, found);
            }
        }
    }

    fn take_tools(&mut self, number: u64, tools: Vec<(String, String)>) {
        if let Some(listing) = self.listings.get_mut(&number) {
            listing.tools = Some(tools);
            self.listed(number);
        }
    }
}

/// The answer to the request with this ID: the body, or a message of the stream that it is.
fn read_message(answer: &HttpResponse, id: u64) -> Value {
    let kind = answer.header("content-type").unwrap_or_default();
    if !kind.starts_with("text/event-stream") {
        return serde_json::from_slice(&answer.body).unwrap_or_default();
    }
    let events = EventStream::default().take(&answer.body).into_iter();
    let mut messages = events.filter_map(|data| serde_json::from_str::<Value>(&data).ok());
    messages.find(|message| message["id"] == id).unwrap_or_default()
}
