//! What a comparison found, and its formats.

pub mod json;
pub mod junit;
pub mod text;

use serde::Serialize;

use super::difference::{self, Difference};
use super::target::Target;
use crate::scenario::Scenario;

/// What a comparison found.
#[derive(Debug, Serialize)]
pub struct Report {
    /// One server.
    pub left: String,
    /// The other.
    pub right: String,
    /// A scenario each.
    pub cases: Vec<Case>,
}

/// What a comparison found with one scenario.
#[derive(Debug, Serialize)]
pub struct Case {
    /// The statement's ID.
    pub statement: String,
    /// What the statement says.
    pub title: String,
    /// What was found.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// What a comparison found with one scenario.
#[derive(Debug, Serialize)]
#[serde(tag = "outcome", rename_all = "camelCase")]
pub enum Outcome {
    /// Both do the same.
    Same,
    /// They differ.
    #[serde(rename_all = "camelCase")]
    Different {
        /// Where.
        differences: Vec<Difference>,
    },
    /// One of the releases is not among those that the scenario is about.
    NotAbout,
    /// It could not be played.
    Failed {
        /// Why, a sentence for each server that failed.
        errors: Vec<String>,
    },
}

impl Outcome {
    /// What comes of the lines of each side. A side is `None` if the scenario is not about its release.
    pub fn of(found: Vec<Option<anyhow::Result<Vec<String>>>>, sides: [&Target; 2]) -> Self {
        let mut lines = Vec::new();
        let mut errors = Vec::new();
        for (found, side) in found.into_iter().zip(sides) {
            match found {
                Some(Ok(found)) => lines.push(found),
                Some(Err(error)) => errors.push(format!("{side}: {error:#}")),
                None => {}
            }
        }
        match &lines[..] {
            _ if !errors.is_empty() => Self::Failed { errors },
            [left, right] if left == right => Self::Same,
            [left, right] => Self::Different { differences: difference::compare(left, right) },
            _ => Self::NotAbout,
        }
    }
}

impl Case {
    /// A scenario's case.
    pub fn new(scenario: &Scenario, outcome: Outcome) -> Self {
        Self { statement: scenario.statement.clone(), title: scenario.title.clone(), outcome }
    }
}

impl Report {
    /// Whether a scenario could not be played.
    pub fn failed(&self) -> bool {
        self.cases.iter().any(|case| matches!(case.outcome, Outcome::Failed { .. }))
    }

    /// Whether there is a difference.
    pub fn differs(&self) -> bool {
        self.cases.iter().any(|case| matches!(case.outcome, Outcome::Different { .. }))
    }
}
