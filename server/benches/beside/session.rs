//! A client over standard input and output.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Context;
use app_server_protocol::release::Release;
use app_server_reference::backend::{Backend, Home};
use app_server_reference::play::names;
use app_server_reference::process::{Program, Server};
use app_server_reference::scenario::Scenario;
use serde_json::{Value, json};

/// How long a server may take for anything.
const PATIENCE: Duration = Duration::from_mins(2);

/// A session, and the world around it.
pub struct Session {
    server: Server,
    thread: Option<String>,
    /// How long the server took to answer `initialize`.
    pub started: Duration,
    _world: (Backend, Home),
}

/// A world in which the model answers so often, each time with so many parts.
pub async fn world(turns: usize, parts: usize) -> anyhow::Result<(Backend, Home)> {
    let parts = vec!["word "; parts].join("\", \"");
    let answers = vec![format!("{{ say: [\"{parts}\"] }}"); turns].join(", ");
    let text = format!(
        "statement: bench\ntitle: Many turns.\n\
         config: {{ model_providers: {{ mock: {{ requires_openai_auth: false }} }} }}\n\
         model: [{answers}]\n"
    );
    let scenario = Scenario::parse(Path::new("bench"), &text)?;
    let mut names = names(&scenario);
    let backend = Backend::start(&scenario, Some(Release::NEWEST), &names, 0, |_| ()).await?;
    names.set("backend", backend.address().to_string());
    let home = Home::make(&scenario, &names, &backend)?;
    Ok((backend, home))
}

impl Session {
    /// Starts a server whose model answers so often with so many parts, and shakes hands.
    pub async fn start(program: &Program, turns: usize, parts: usize) -> anyhow::Result<Self> {
        let world = world(turns, parts).await?;
        let start = Instant::now();
        let server = Server::start(program, &world.1)?;
        let mut session = Self { server, thread: None, started: Duration::ZERO, _world: world };
        session.request(0, "initialize", &initialize()).await?;
        session.started = start.elapsed();
        session.server.send(r#"{"method":"initialized"}"#).await?;
        Ok(session)
    }

    /// The server's resident memory.
    pub fn megabytes(&self) -> anyhow::Result<f64> {
        super::megabytes(self.server.id())
    }

    /// Takes a turn in the session's thread. Returns how long it took, and how many messages came.
    pub async fn turn(&mut self) -> anyhow::Result<(Duration, u32)> {
        if self.thread.is_none() {
            let started = self.request(1, "thread/start", &json!({})).await?;
            let id = started["result"]["thread"]["id"].as_str().context("no thread")?;
            self.thread = Some(id.to_owned());
        }
        let input = json!([{"type": "text", "text": "Hello", "text_elements": []}]);
        let params = json!({"threadId": self.thread, "input": input});
        let start = Instant::now();
        self.server.send(&request(2, "turn/start", &params)).await?;
        let mut messages = 0;
        loop {
            messages += 1;
            if self.next().await?.contains(r#""method":"turn/completed""#) {
                return Ok((start.elapsed(), messages));
            }
        }
    }

    async fn request(&mut self, id: u64, method: &str, params: &Value) -> anyhow::Result<Value> {
        self.server.send(&request(id, method, params)).await?;
        loop {
            let message: Value = serde_json::from_str(&self.next().await?)?;
            if message["id"] == id {
                return Ok(message);
            }
        }
    }

    async fn next(&mut self) -> anyhow::Result<String> {
        let until = tokio::time::Instant::now() + PATIENCE;
        self.server.next(until).await?.context("the server says nothing")
    }
}

/// A request as a line.
pub fn request(id: u64, method: &str, params: &Value) -> String {
    json!({"id": id, "method": method, "params": params}).to_string()
}

/// The params of `initialize`.
pub fn initialize() -> Value {
    json!({"clientInfo": {"name": "bench", "version": "1.0.0"}})
}
