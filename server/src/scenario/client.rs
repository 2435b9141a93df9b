//! What a scenario's client does.

use std::collections::BTreeMap;
use std::time::Duration;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::Releases;
use super::json::{Json, present};

/// How the client starts.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Handshake {
    /// Whether the client sends `initialize` and `initialized` before its steps. Defaults to `true`. If `false`, what
    /// the server sends unasked is compared as well.
    #[serde(default = "yes")]
    pub done: bool,
    /// Capabilities beside or instead of `experimentalApi: true`.
    #[serde(default)]
    pub capabilities: Map<String, Value>,
}

fn yes() -> bool {
    true
}

impl Default for Handshake {
    fn default() -> Self {
        Self { done: true, capabilities: Map::new() }
    }
}

impl Handshake {
    /// The params of `initialize`.
    pub fn params(&self) -> Value {
        let mut capabilities = Map::from_iter([("experimentalApi".to_owned(), true.into())]);
        capabilities.extend(self.capabilities.clone());
        json!({
            "clientInfo": {"name": "probe", "title": null, "version": "1.0.0"},
            "capabilities": capabilities,
        })
    }
}

/// One thing that the client does, and what it waits for afterwards.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(try_from = "StepText")]
#[schemars(with = "StepText")]
pub struct Step {
    /// What the client does.
    pub action: Action,
    /// The releases for which it is done. Others leave it out.
    pub releases: Releases,
    /// How often it is done.
    pub times: u32,
    /// Methods that must arrive before the next step, in any order: notifications, requests of the server, and
    /// responses to requests of the client.
    pub then: Vec<String>,
    /// How long the client waits.
    pub within: Duration,
    /// Whether waiting in vain is part of the statement, because the step has a time limit of its own.
    pub may_be_vain: bool,
}

/// What the client does.
#[derive(Debug, Clone)]
pub enum Action {
    /// Sends a request.
    Request(Request),
    /// Sends a notification.
    Notify(String, Option<Json>),
    /// Sends a line as it is.
    Send(String),
    /// Answers the oldest open request of the server with this method.
    Answer(String, Reply),
    /// Looks at a file of `CODEX_HOME`.
    Look(String),
    /// Opens an address of loopback, as the user's browser would.
    Browse(String),
    /// Ends the server's input, waits until it exits, and starts another with the same home.
    Restart,
    /// Ends the server's input and waits until it exits.
    Close,
    /// Only waits.
    Wait,
}

/// A request of the client.
#[derive(Debug, Clone)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The params. Not sent if absent.
    pub params: Option<Json>,
    /// The ID. A number of its own if absent.
    pub id: Option<Value>,
    /// Whether the next step waits for the response.
    pub awaited: bool,
    /// Names for values of the result, by their JSON Pointers.
    pub keep: BTreeMap<String, String>,
}

/// The client's answer to a request of the server.
#[derive(Debug, Clone)]
pub enum Reply {
    /// The `result`.
    Result(Value),
    /// The `error`.
    Error(Value),
}

const PATIENCE: Duration = Duration::from_mins(1);

/// How a step is written: exactly one of `request`, `notify`, `send`, `answer`, `look`, `browse`,
/// `restart`, `close`, `wait`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct StepText {
    /// Sends a request with this method, and waits for its response.
    #[serde(default)]
    request: Option<String>,
    /// Sends a notification with this method.
    #[serde(default)]
    notify: Option<String>,
    /// Sends this line as it is.
    #[serde(default)]
    send: Option<String>,
    /// Answers the oldest open request of the server with this method.
    #[serde(default)]
    answer: Option<String>,
    /// Looks at this file of `CODEX_HOME`: its mode and its text.
    #[serde(default)]
    look: Option<String>,
    /// Opens this `http://` address of loopback, as the user's browser would, without following redirects.
    #[serde(default)]
    browse: Option<String>,
    /// Ends the server's input, waits until it exits, and starts another one with the same home.
    #[serde(default)]
    restart: bool,
    /// Ends the server's input and waits until it exits.
    #[serde(default)]
    close: bool,
    /// Waits for these methods and does nothing.
    #[serde(default)]
    wait: Option<Vec<String>>,
    /// The params of `request` or `notify`. Not sent if absent; `null` is sent.
    #[serde(default, deserialize_with = "present")]
    params: Option<Json>,
    /// The ID of `request`. Defaults to a number.
    #[serde(default)]
    id: Option<Value>,
    /// Whether to go on without the response to `request`. Defaults to `false`.
    #[serde(default)]
    later: bool,
    /// Names for values of the result of `request`, by their JSON Pointers: `{thread: /thread/id}`.
    /// `/authUrl?state` is a parameter in the query of an address.
    #[serde(default)]
    keep: BTreeMap<String, String>,
    /// The result of `answer`.
    #[serde(default, deserialize_with = "present")]
    result: Option<Json>,
    /// The error of `answer`.
    #[serde(default)]
    error: Option<Value>,
    /// The releases for which the step is done. Defaults to all.
    #[serde(default)]
    releases: Releases,
    /// How often the step is done. Defaults to once.
    #[serde(default = "once")]
    times: u32,
    /// Methods that must arrive before the next step, in any order: notifications, requests of the server, and
    /// responses to requests with `later`.
    #[serde(default)]
    then: Vec<String>,
    /// How long to wait, in milliseconds. That nothing comes is then part of what is compared. Without it, waiting in
    /// vain for a minute fails the scenario.
    #[serde(default)]
    within: Option<u64>,
}

fn once() -> u32 {
    1
}

impl TryFrom<StepText> for Step {
    type Error = String;

    fn try_from(text: StepText) -> Result<Self, String> {
        let StepText { request, notify, send, answer, look, browse, restart, close, wait, .. } =
            text;
        let mut then = text.then;
        let has_params = request.is_some() || notify.is_some();
        if text.params.is_some() && !has_params {
            return Err("`params` belongs to `request` or `notify`".to_owned());
        }
        if request.is_none() && (text.id.is_some() || text.later || !text.keep.is_empty()) {
            return Err("`id`, `later` and `keep` belong to `request`".to_owned());
        }
        if answer.is_none() && (text.result.is_some() || text.error.is_some()) {
            return Err("`result` and `error` belong to `answer`".to_owned());
        }
        let mut actions = Vec::new();
        if let Some(method) = request {
            let (params, id, keep) = (text.params.clone(), text.id, text.keep);
            actions.push(Action::Request(Request {
                method,
                params,
                id,
                awaited: !text.later,
                keep,
            }));
        }
        actions.extend(notify.map(|method| Action::Notify(method, text.params)));
        actions.extend(send.map(Action::Send));
        if let Some(method) = answer {
            let reply = match (text.result, text.error) {
                (Some(Json(result)), None) => Reply::Result(result),
                (None, Some(error)) => Reply::Error(error),
                _ => return Err("`answer` needs either `result` or `error`".to_owned()),
            };
            actions.push(Action::Answer(method, reply));
        }
        actions.extend(look.map(Action::Look));
        actions.extend(browse.map(Action::Browse));
        actions.extend(restart.then_some(Action::Restart));
        actions.extend(close.then_some(Action::Close));
        if let Some(methods) = wait {
            then.extend(methods);
            actions.push(Action::Wait);
        }
        let count = actions.len();
        let action = actions.pop().filter(|_| count == 1).ok_or(
            "a step is one of `request`, `notify`, `send`, `answer`, `look`, `browse`, `restart`, `close` and `wait`",
        )?;
        let within = text.within.map(Duration::from_millis);
        Ok(Self {
            action,
            releases: text.releases,
            times: text.times,
            then,
            within: within.unwrap_or(PATIENCE),
            may_be_vain: within.is_some(),
        })
    }
}
