//! A scenario's client, which waits in the time of the test.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, bail};
use app_server_protocol::release::Release;
use axum::http::Uri;

use super::TestServer;
use super::world::{ADDRESS, ROOT};
use crate::play::{Client, File, Peer, Record, tokens, what_came};
use crate::process::End;
use crate::scenario::{Action, Scenario};

/// Plays a scenario inside a test, with the clock in memory. No server is closed or started again.
pub async fn play(scenario: &Scenario, release: Release) -> anyhow::Result<Record> {
    let server = TestServer::start_as(release, scenario)?;
    let names = server.world.names.clone();
    let tokens = tokens(scenario, &names);
    let mut client = Client::new(server, names);
    client.shake_hands(scenario).await.context("the handshake")?;
    let steps = (1..).zip(&scenario.client);
    for (number, step) in steps.filter(|(_, step)| step.releases.contains(release)) {
        if matches!(step.action, Action::Close | Action::Restart) {
            bail!("step {number}: a server inside a test does not end");
        }
        client.take(step).await.with_context(|| format!("step {number}"))?;
    }
    let (events, _, server) = client.finish().await?;
    let world = server.context("the server has ended")?.world;
    Ok(Record {
        release,
        events,
        calls: world.script.calls(),
        problems: world.script.problems(),
        root: PathBuf::from(ROOT),
        backend: ADDRESS,
        tokens,
    })
}

impl Peer for TestServer {
    fn now(&self) -> Duration {
        self.elapsed()
    }

    async fn send(&mut self, line: &str) -> anyhow::Result<()> {
        TestServer::send(self, line);
        Ok(())
    }

    async fn next(&mut self, until: Duration) -> anyhow::Result<Option<String>> {
        loop {
            if let Some(line) = self.receive() {
                return Ok(Some(line));
            }
            match self.next_timeout() {
                Some(due) if due <= until => self.world.advance_to(due),
                _ => {
                    self.world.advance_to(until);
                    return Ok(None);
                }
            }
        }
    }

    /// Nothing: what comes at once has not reached the client before its next step.
    fn ready(&mut self) -> anyhow::Result<Option<String>> {
        Ok(None)
    }

    fn look(&self, path: &str) -> anyhow::Result<Option<File>> {
        if path != "auth.json" {
            bail!("a server inside a test has no {path}");
        }
        Ok(self.world.auth.file())
    }

    async fn browse(&mut self, address: &str) -> anyhow::Result<String> {
        let uri: Uri = address.parse().with_context(|| address.to_owned())?;
        let target = uri.path_and_query().map_or("/", |target| target.as_str());
        let page =
            self.visit(target).with_context(|| format!("{address}: the server sent no page"))?;
        Ok(what_came(&page.status.to_string(), page.location.as_deref(), &page.text))
    }

    async fn close(self) -> anyhow::Result<(End, Vec<String>)> {
        bail!("a server inside a test does not end")
    }
}
