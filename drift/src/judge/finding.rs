//! A finding: one root cause, and how bad it is.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::message::Message;
use super::rules::RuleId;
use super::severity::Severity;
use super::witness::Witness;
use crate::compare::event::Skew;
use crate::compare::walk::Slot;
use crate::read::place::Place;
use crate::set::Direction;

/// The verdict on two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Nothing differs.
    None,
    /// Something differs, and nothing breaks.
    Compatible,
    /// Something breaks.
    Breaking,
}

impl Verdict {
    /// How it is printed.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Compatible => "compatible",
            Self::Breaking => "breaking",
        }
    }

    /// The version number that must be raised: none, the minor or the major one.
    pub fn bump(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Compatible => "minor",
            Self::Breaking => "major",
        }
    }

    /// The verdict on findings.
    pub fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        findings
            .into_iter()
            .map(|finding| match finding.severity {
                Severity::Error => Self::Breaking,
                Severity::Warn | Severity::Info => Self::Compatible,
            })
            .max()
            .unwrap_or(Self::None)
    }
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Layer {
    /// What crosses the wire.
    Wire,
    /// What importers of the generated code see.
    Names,
}

impl Layer {
    /// How findings name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wire => "wire",
            Self::Names => "names",
        }
    }
}

/// One root cause.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Finding {
    /// The rule.
    #[schemars(with = "String")]
    pub rule: RuleId,
    /// The rule that it would be if it stood elsewhere: see `EXPERIMENTAL` and `ENVELOPE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub cause: Option<RuleId>,
    /// Who sends what it is about; `none` for names.
    #[serde(serialize_with = "or_none")]
    #[schemars(with = "String", extend("enum" = ["client_to_server", "server_to_client", "none"]))]
    pub direction: Option<Direction>,
    /// Which peer is older: the client (`backward`) or the server (`forward`); `none` for names.
    #[serde(serialize_with = "or_none")]
    #[schemars(with = "String", extend("enum" = ["backward", "forward", "none"]))]
    pub skew: Option<Skew>,
    /// How bad it is.
    pub severity: Severity,
    /// What it is about.
    pub layer: Layer,
    /// The nearest definition, and the path from it.
    pub path: String,
    /// The value or variant that it is about.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// The methods that it reaches.
    pub methods: BTreeSet<String>,
    /// Which parts of these.
    #[schemars(with = "BTreeSet<String>")]
    pub slots: BTreeSet<Slot>,
    /// Whether only experimental methods and fields lead to it.
    pub experimental: bool,
    /// Who breaks, and how.
    pub message: Message,
    /// The schema in the old document.
    pub old: Option<Place>,
    /// The schema in the new document.
    pub new: Option<Place>,
    /// A message that one side may send and the other refuses.
    pub witness: Option<Witness>,
    /// Stays the same as long as the rule, the direction, the subject, what each end says of it, and the way
    /// from a method to it do, whatever types are called.
    pub fingerprint: String,
}

impl Finding {
    /// The rule, wherever it was found.
    pub fn root_cause(&self) -> RuleId {
        self.cause.unwrap_or(self.rule)
    }

    /// The direction as it is printed; `none` for names.
    pub fn direction_name(&self) -> &'static str {
        self.direction.map_or("none", Direction::name)
    }

    /// The skew as it is printed; `none` for names.
    pub fn skew_name(&self) -> &'static str {
        self.skew.map_or("none", Skew::name)
    }

    /// Whether it is about a type with one of these names.
    pub(crate) fn is_about(&self, types: &BTreeSet<&str>) -> bool {
        types.contains(self.path.as_str()) || types.contains(self.subject.as_str())
    }
}

#[expect(clippy::ref_option, reason = "serde calls it so")]
fn or_none<T: Serialize, S: Serializer>(
    value: &Option<T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => value.serialize(serializer),
        None => serializer.serialize_str("none"),
    }
}
