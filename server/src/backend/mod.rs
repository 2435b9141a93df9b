//! The scripted world on loopback: the model and what else a server asks by HTTP.
//!
//! It answers what a [scenario](crate::scenario) scripts. What nothing scripts is answered with 404 and kept as a
//! problem, as is what was scripted and never asked.

mod certificate;
mod home;
mod listen;
mod reply;
mod script;
mod stream;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context;
use app_server_protocol::release::Release;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, Method, Response, StatusCode, Uri};
use tokio::task::JoinHandle;

use crate::scenario::{Names, Scenario};

pub use home::Home;
pub(crate) use home::config;
pub(crate) use reply::Reply;
pub use script::Call;
pub(crate) use script::Script;

use certificate::Certificate;
use listen::Port;

/// How long the body of a call may be, in bytes: a turn may have images.
const LONGEST_BODY: usize = 64 << 20;

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
        let router = Router::new()
            .fallback(handle)
            .layer(DefaultBodyLimit::max(LONGEST_BODY))
            .with_state(shared);
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
    let reply = lock(&shared.script).reply(&shared.names, &method, &uri, &headers, &body);
    if let Some(problem) = &reply.problem {
        (shared.warn)(problem);
    }
    tokio::time::sleep(reply.after).await;
    let mut response = Response::builder().status(reply.status);
    for (name, value) in &reply.headers {
        response = response.header(name, value);
    }
    response.body(Body::from(reply.body)).unwrap_or_else(|error| {
        let mut response =
            Response::new(Body::from(format!("the scenario's answer is not HTTP: {error}")));
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    })
}
