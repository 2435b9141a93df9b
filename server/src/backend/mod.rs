//! The scripted world on loopback: the model and what else a server asks by HTTP.
//!
//! It answers what a [scenario](crate::scenario) scripts. What nothing scripts is answered with 404 and kept as a
//! problem, as is what was scripted and never asked.

mod certificate;
mod home;
mod listen;
mod script;
mod stream;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context;
use app_server_protocol::release::Release;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, Response, StatusCode, Uri, header};
use serde_json::{Value, json};
use tokio::task::JoinHandle;

use crate::scenario::{Content, Names, Scenario};

pub use home::Home;
pub use script::Call;

use certificate::Certificate;
use listen::Port;
use script::{Script, Scripted};

/// A running backend. It stops when it is dropped.
pub struct Backend {
    address: SocketAddr,
    authority: String,
    script: Arc<Mutex<Script>>,
    serving: JoinHandle<()>,
}

/// What the handler of calls shares with the backend.
#[derive(Clone)]
struct Shared {
    script: Arc<Mutex<Script>>,
    names: Names,
    /// Told of a call that nothing scripts, at once.
    warn: fn(&str),
}

impl Backend {
    /// Starts the backend of a scenario on a port of loopback; 0 stands for any. `release` selects what the scenario
    /// scripts for it. `names` replaces what the scenario names. `warn` is told of a call that nothing scripts.
    pub async fn start(
        scenario: &Scenario,
        release: Option<Release>,
        names: &Names,
        port: u16,
        warn: fn(&str),
    ) -> anyhow::Result<Self> {
        let Certificate { config, authority } = Certificate::new()?;
        let listener = Port::bind(port, config)
            .await
            .with_context(|| format!("cannot listen on 127.0.0.1:{port}"))?;
        let address = listener.address();
        let script = Arc::new(Mutex::new(Script::new(scenario, release)?));
        let mut names = names.clone();
        names.set("backend", address.to_string());
        let shared = Shared { script: script.clone(), names, warn };
        let router = Router::new().fallback(handle).with_state(shared);
        let serving = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { address, authority, script, serving })
    }

    /// The address: it takes HTTP and HTTPS.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The certificate of the authority that a client has to trust for HTTPS, as PEM.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// The calls so far that the scenario scripts, in order.
    pub fn calls(&self) -> Vec<Call> {
        lock(&self.script).calls()
    }

    /// What was asked and not scripted, and what is scripted and was not asked; a sentence each.
    pub fn problems(&self) -> Vec<String> {
        lock(&self.script).problems()
    }
}

impl Drop for Backend {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

fn lock(script: &Mutex<Script>) -> std::sync::MutexGuard<'_, Script> {
    // Nothing panics while it holds the lock; if something did, the script is still whole.
    script.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn handle(
    State(shared): State<Shared>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response<Body> {
    let scripted = lock(&shared.script).answer(&method, &uri, &headers, &body);
    match scripted {
        Scripted::Model(answer, number) => {
            tokio::time::sleep(Duration::from_millis(answer.after)).await;
            let (status, kind, body) = match answer.content {
                Content::Items(items) => (200, "text/event-stream", stream::events(&items, number)),
                Content::Error(status, body) => (status, "application/json", text(&body)),
            };
            respond(status, kind, &answer.headers, body)
        }
        Scripted::Backend(answer) => {
            tokio::time::sleep(Duration::from_millis(answer.after)).await;
            let mut names = shared.names;
            let account = headers.get("chatgpt-account-id").and_then(|value| value.to_str().ok());
            names.set("account", account.unwrap_or_default());
            let sent: Value = serde_json::from_slice(&body).unwrap_or_default();
            names.set("id", sent["id"].clone());
            match answer.body.as_ref().map(|body| names.fill(&body.0)) {
                None => respond(answer.status, "application/json", &answer.headers, String::new()),
                Some(Ok(body)) => {
                    respond(answer.status, "application/json", &answer.headers, text(&body))
                }
                Some(Err(unknown)) => {
                    (shared.warn)(&format!("{}: {unknown}", answer.call));
                    refuse(&unknown.to_string())
                }
            }
        }
        Scripted::Unscripted(line) => {
            (shared.warn)(&format!("nothing scripts {line}"));
            refuse(&format!("the scenario scripts no answer to {line}"))
        }
    }
}

/// JSON as it is sent; a text as it is.
fn text(body: &Value) -> String {
    body.as_str().map_or_else(|| body.to_string(), str::to_owned)
}

fn refuse(why: &str) -> Response<Body> {
    respond(404, "application/json", [], json!({"error": {"message": why}}).to_string())
}

fn respond<'h>(
    status: u16,
    kind: &str,
    headers: impl IntoIterator<Item = (&'h String, &'h String)>,
    body: String,
) -> Response<Body> {
    let mut response = Response::builder().status(status).header(header::CONTENT_TYPE, kind);
    for (name, value) in headers {
        response = response.header(name, value);
    }
    response.body(Body::from(body)).unwrap_or_else(|error| {
        let mut response =
            Response::new(Body::from(format!("the scenario's answer is not HTTP: {error}")));
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    })
}
