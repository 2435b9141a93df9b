//! Plays a scenario: starts the backend and a server, does what the client does, and keeps what came of it.

mod browser;
mod client;
mod peer;
mod record;

use std::net::Ipv4Addr;

use anyhow::Context;
use app_server_protocol::release::Release;
use tokio::net::TcpListener;

use crate::backend::{Backend, Home};
use crate::process::{Program, Server};
use crate::scenario::{Action, Names, Scenario};

pub use record::{Event, Frame, Kind, Record};

pub(crate) use browser::what_came;
pub(crate) use client::Client;
pub(crate) use peer::{File, Peer};

use peer::Process;

/// Plays a scenario with a server, which is of this release.
///
/// An error means that nothing can be said about the server. What the scenario and the server did not agree upon is in
/// [`Record::problems`].
pub async fn play(
    scenario: &Scenario,
    program: &Program,
    release: Release,
) -> anyhow::Result<Record> {
    let mut names = names(scenario);
    let backend = Backend::start(scenario, Some(release), &names, 0, |_| ()).await?;
    names.set("backend", backend.address().to_string());
    let home = Home::make(scenario, &names, &backend)?;
    names.set("work", home.work().display().to_string());
    names.set("home", home.codex().display().to_string());
    let mut busy = Vec::new();
    for port in &scenario.busy {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).await;
        busy.push(listener.with_context(|| format!("`busy`: cannot listen on port {port}"))?);
    }
    let start = || anyhow::Ok(Process::new(Server::start(program, &home)?, home.codex()));
    let mut client = Client::new(start()?, names);
    client.shake_hands(scenario).await.context("the handshake")?;
    let steps = scenario.client.iter().enumerate();
    for (number, step) in steps.filter(|(_, step)| step.releases.contains(release)) {
        match step.action {
            Action::Restart => {
                client.close().await?;
                client.restart(start()?);
                client.shake_hands(scenario).await
            }
            Action::Close => client.close().await,
            _ => client.take(step).await,
        }
        .with_context(|| format!("step {}", number + 1))?;
    }
    let (events, names, server) = client.finish().await?;
    if let Some(server) = server {
        server.close().await?;
    }
    drop(busy);
    Ok(Record {
        release,
        events,
        calls: backend.calls(),
        problems: backend.problems(),
        root: home.root().to_owned(),
        backend: backend.address(),
        tokens: tokens(scenario, &names),
    })
}

/// The names that a scenario itself sets: its tokens.
pub fn names(scenario: &Scenario) -> Names {
    let mut names = Names::default();
    for (name, token) in &scenario.tokens {
        names.set(name, token.mint(name));
    }
    names
}

/// A scenario's tokens by name.
pub(crate) fn tokens(scenario: &Scenario, names: &Names) -> Vec<(String, String)> {
    let text = |name: &String| names.fill_text(&format!("${name}")).unwrap_or_default();
    scenario.tokens.keys().map(|name| (name.clone(), text(name))).collect()
}
