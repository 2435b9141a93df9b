//! The rules: a row each, in a file a group. What rules are called, how bad they are, what is said of
//! findings, `--explain`, and the help in SARIF all come from the rows.

#[macro_use]
mod declare;
#[macro_use]
mod methods;
#[macro_use]
mod lifecycle;
#[macro_use]
mod fields;
#[macro_use]
mod types;
#[macro_use]
mod unions;
#[macro_use]
mod names;

use std::{cmp::Ordering, fmt};

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::severity::Severity;
use crate::compare::event::{Event, Skew, View};
use crate::set::Direction;

methods! { lifecycle, fields, types, unions, names, declare; }

/// A rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rule {
    /// Its ID.
    pub id: RuleId,
    /// Whose messages it is about.
    pub direction: Sides,
    /// What it finds.
    pub summary: &'static str,
    /// Who breaks, and what to do.
    pub explanation: &'static str,
    /// A change that it finds.
    pub example: &'static str,
    /// What became of what it is about.
    pub(crate) change: Change,
    /// What it is about.
    pub(crate) thing: Thing,
    /// The events that it finds.
    events: &'static [Event],
    /// The skews in which it finds them.
    skews: &'static [Skew],
    /// How bad it is, if it finds no event of its own.
    itself: Option<Severity>,
}

/// Whose messages a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub enum Sides {
    /// What the client writes.
    #[serde(rename = "client_to_server")]
    ToServer,
    /// What the server writes.
    #[serde(rename = "server_to_client")]
    ToClient,
    /// Either.
    #[serde(rename = "both")]
    Both,
    /// No message.
    #[serde(rename = "none")]
    Neither,
}

/// What became of what a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is different.
    Changed,
}

/// What a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thing {
    /// A method.
    Method,
    /// A field of an object.
    Field,
    /// A value of an enum.
    Value,
    /// A variant of a union.
    Variant,
    /// Anything else.
    Other,
}

/// What an event is, from where it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Case {
    /// The rule that finds it.
    pub rule: RuleId,
    /// How bad it is.
    pub severity: Severity,
    /// What to say; see [`super::message`].
    pub message: &'static str,
}

impl Rule {
    /// The rule with an ID.
    pub fn named(id: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.id == id)
    }

    /// How bad it is at worst with old clients and new servers; with new clients and old servers, if it is
    /// found there alone.
    pub fn severity(&self) -> Severity {
        let worst = |skew: Skew| {
            let views = self.views().into_iter().filter(move |view| view.skew == skew);
            views.filter_map(|view| self.severity_in(view)).max()
        };
        worst(Skew::Backward).or_else(|| worst(Skew::Forward)).unwrap_or(Severity::Info)
    }

    /// How bad it is at worst from somewhere; none if it is not found from there.
    pub fn severity_in(&self, view: View) -> Option<Severity> {
        let is_found = self.views().contains(&view);
        let cases = self.cases(view).map(|case| case.severity).chain(self.itself);
        cases.max().filter(|_| is_found)
    }

    /// From where it can be found.
    pub(crate) fn views(&self) -> Vec<View> {
        let directions: &[Direction] = match self.direction {
            Sides::ToServer => &[Direction::ClientToServer],
            Sides::ToClient | Sides::Neither => &[Direction::ServerToClient],
            Sides::Both => &[Direction::ClientToServer, Direction::ServerToClient],
        };
        let views = directions
            .iter()
            .flat_map(|direction| self.skews.iter().map(|skew| (*direction, *skew)));
        views.map(|(direction, skew)| View { direction, skew }).collect()
    }

    /// Whether it finds events of its own.
    pub(crate) fn has_cases(&self) -> bool {
        !self.events.is_empty()
    }

    /// What it finds from somewhere.
    pub(crate) fn cases(&self, view: View) -> impl Iterator<Item = Case> {
        let id = self.id;
        self.events.iter().map(move |event| case(*event, view)).filter(move |case| case.rule == id)
    }
}

impl RuleId {
    /// The rule.
    pub fn rule(self) -> &'static Rule {
        // An ID and its rule are made of the same row, so both are in the same order.
        &RULES[self as usize]
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl Serialize for RuleId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// By the ID, as it is printed.
impl Ord for RuleId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl PartialOrd for RuleId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq<str> for RuleId {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for RuleId {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl Sides {
    /// The direction as rules name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::ToServer => "client_to_server",
            Self::ToClient => "server_to_client",
            Self::Both => "both",
            Self::Neither => "none",
        }
    }
}
