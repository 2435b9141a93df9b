//! Asks a real server what it says to requests that are spoilt, and compares it with what is derived.
//!
//! All are asked before the handshake, when a request that the server can read is answered with `Not initialized` and
//! does nothing, so every method can be asked. Then some of those that are rejected are asked after it.

mod golden;
mod queue;

use std::path::Path;

use anyhow::Context;
use app_server_protocol::release::Release;
use serde_json::value::RawValue;

use crate::backend::{Backend, Home};
use crate::process::{Program, Server, binary};
use crate::rejection::{Mutant, Reading, Rejections};
use crate::scenario::{Names, Scenario};

pub use golden::{Answer, read, write};

/// What mutants are made from.
const SEED: u64 = 13;
/// Of how many mutants one is asked after the handshake too.
const AGAIN: usize = 4;
/// What a server says to a request that it could read before the handshake.
const NOT_INITIALIZED: &str = "Not initialized";
/// A world in which nothing is asked for.
const WORLD: &str = "statement: H9\ntitle: Requests that cannot be read\nclient: []\n";

/// What a release said.
#[derive(Debug)]
pub struct Asked {
    /// How many requests it was asked.
    pub count: usize,
    /// What it says otherwise than derived.
    pub differences: Vec<Difference>,
    /// What it said to each mutant, in their order.
    pub answers: Vec<Answer>,
}

/// A request to which a real server says something else than is derived.
#[derive(Debug)]
pub struct Difference {
    /// The request.
    pub mutant: Mutant,
    /// What is derived.
    pub derived: Reading,
    /// What the server says; `None` if it says nothing.
    pub said: Option<String>,
}

/// Asks a release, which is fetched from npm unless it is kept. Fails if the server cannot be asked.
pub async fn ask(release: Release) -> anyhow::Result<Asked> {
    let mut rejections = Rejections::of(release)?;
    let mut mutants = rejections.mutants(SEED)?;
    // Such a request would end the time before the handshake.
    mutants.retain(|mutant| {
        mutant.method != "initialize"
            || !matches!(derived(&mut rejections, mutant), Ok(Reading::Read))
    });
    mutants.push(Mutant { method: "no/such".to_owned(), params: "{}".to_owned() });
    let binary = binary(release).await?;
    let scenario = Scenario::parse(Path::new("rejections"), WORLD)?;
    let names = Names::default();
    let backend = Backend::start(&scenario, Some(release), &names, 0, |_| ()).await?;
    let home = Home::make(&scenario, &names, &backend)?;
    let mut server = Server::start(&Program::real(binary), &home)?;
    let before = queue::answers(&mut server, &mutants).await.context("before the handshake")?;
    queue::shake_hands(&mut server).await?;
    let mut again: Vec<Mutant> = mutants.iter().step_by(AGAIN).cloned().collect();
    again.retain(|mutant| matches!(derived(&mut rejections, mutant), Ok(Reading::Rejected(_))));
    let after = queue::answers(&mut server, &again).await.context("after the handshake")?;
    let mut asked =
        Asked { count: mutants.len() + again.len(), differences: Vec::new(), answers: Vec::new() };
    for (mutant, said) in mutants.iter().zip(&before).chain(again.iter().zip(&after)) {
        let derived = derived(&mut rejections, mutant)?;
        let agrees = match &derived {
            Reading::Read => said.as_deref() == Some(NOT_INITIALIZED),
            Reading::Rejected(message) => said.as_ref() == Some(message),
            Reading::Unanswered => said.is_none(),
        };
        if !agrees {
            let (mutant, said) = (mutant.clone(), said.clone());
            asked.differences.push(Difference { mutant, derived, said });
        }
    }
    for (mutant, said) in mutants.into_iter().zip(before) {
        let said = said.filter(|said| said != NOT_INITIALIZED);
        asked.answers.push(Answer { mutant, said });
    }
    Ok(asked)
}

fn derived(rejections: &mut Rejections, mutant: &Mutant) -> anyhow::Result<Reading> {
    let params: Box<RawValue> =
        serde_json::from_str(&mutant.params).with_context(|| mutant.params.clone())?;
    rejections.check(&mutant.method, Some(&params))
}
