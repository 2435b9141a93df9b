//! Many requests at once, but not more than a server takes.

use std::time::Duration;

use anyhow::{Context, bail};
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::process::Server;
use crate::rejection::Mutant;

/// How many requests wait for an answer at a time.
const WINDOW: usize = 24;
/// How long is waited for an answer.
const PATIENCE: Duration = Duration::from_mins(1);
/// What newer servers answer where too many requests wait.
const OVERLOADED: i64 = -32001;
/// The ID of the request whose answer says that nothing else comes.
const LAST: &str = "last";

/// Asks for an answer to each mutant: its error's message, `result` if there is none, or `None` if nothing is answered
/// before a request that was sent after all others.
pub(super) async fn answers(
    server: &mut Server,
    mutants: &[Mutant],
) -> anyhow::Result<Vec<Option<String>>> {
    let mut answers = vec![None; mutants.len()];
    let mut waiting = 0;
    let mut next = 0;
    let mut again = Vec::new();
    let mut ended = false;
    loop {
        while waiting < WINDOW && (!again.is_empty() || next < mutants.len()) {
            let place = again.pop().unwrap_or_else(|| {
                next += 1;
                next - 1
            });
            let Mutant { method, params } = &mutants[place];
            let method = Value::from(method.as_str());
            server
                .send(&format!(r#"{{"id":{place},"method":{method},"params":{params}}}"#))
                .await?;
            waiting += 1;
        }
        if waiting == 0 || (ended && again.is_empty()) {
            return Ok(answers);
        }
        let Some(line) = server.next(Instant::now() + PATIENCE).await? else {
            if ended {
                bail!("the server does not answer any more");
            }
            // Some are not answered at all.
            server.send(&json!({"id": LAST, "method": ""}).to_string()).await?;
            ended = true;
            continue;
        };
        let message: Value = serde_json::from_str(&line).context("the server sends no JSON")?;
        if message.get("method").is_some() {
            continue;
        }
        if message["id"] == LAST {
            return Ok(answers);
        }
        let place = message["id"].as_u64().and_then(|place| usize::try_from(place).ok());
        let place = place.filter(|place| *place < mutants.len());
        let place = place.with_context(|| format!("an answer that nobody asked for: {line}"))?;
        waiting -= 1;
        if message["error"]["code"] == OVERLOADED {
            again.push(place);
            continue;
        }
        let said = message["error"]["message"].as_str().unwrap_or("result");
        answers[place] = Some(said.to_owned());
    }
}

/// Initializes a server, with everything that is experimental.
pub(super) async fn shake_hands(server: &mut Server) -> anyhow::Result<()> {
    let params = json!({
        "clientInfo": {"name": "rejections", "version": "1"},
        "capabilities": {"experimentalApi": true},
    });
    let mutant = Mutant { method: "initialize".to_owned(), params: params.to_string() };
    match answers(server, &[mutant]).await?.pop().flatten().as_deref() {
        Some("result") => Ok(()),
        other => bail!("the server does not let itself be initialized: {other:?}"),
    }
}
