//! A finding: one root cause, and how bad it is.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::severity::Severity;
use super::witness::Witness;
use crate::compare::event::View;
use crate::read::place::Place;

/// What two documents come to.
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

    /// What it means for a version: nothing, something new, or a break.
    pub fn bump(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Compatible => "minor",
            Self::Breaking => "major",
        }
    }

    /// What findings come to.
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
pub struct Finding {
    /// The rule.
    pub rule: String,
    /// The rule that it would be but for where it stands: see `EXPERIMENTAL` and `ENVELOPE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    /// Who sends what it is about, `none` for names.
    #[schemars(extend("enum" = ["client_to_server", "server_to_client", "none"]))]
    pub direction: &'static str,
    /// Which peer is older: the client (`backward`) or the server; `none` for names.
    #[schemars(extend("enum" = ["backward", "forward", "none"]))]
    pub skew: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What it is about.
    pub layer: Layer,
    /// The nearest definition and the way from it.
    pub path: String,
    /// The value or arm that it is about.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// The methods that it reaches.
    pub methods: BTreeSet<String>,
    /// Which parts of these.
    pub slots: BTreeSet<&'static str>,
    /// Whether only experimental methods and members lead to it.
    pub experimental: bool,
    /// Who breaks, and how.
    pub message: String,
    /// The schema in the old document.
    pub old: Option<Place>,
    /// The schema in the new document.
    pub new: Option<Place>,
    /// A message that one side may send and the other refuses.
    pub witness: Option<Witness>,
    /// Stays the same while the rule, the direction, the subject and the way from a method to it do,
    /// whatever types are called.
    pub fingerprint: String,
}

impl Finding {
    /// Whether it is about a type with one of these names.
    pub(crate) fn is_about(&self, types: &BTreeSet<&str>) -> bool {
        types.contains(self.path.as_str()) || types.contains(self.subject.as_str())
    }
}

/// A short text that is the same for the same root cause, whatever the wording (FNV-1a).
pub(crate) fn fingerprint(rule: &str, view: View, route: &str, subject: &str) -> String {
    let parts = [rule, view.direction.name(), view.skew.name(), route, subject];
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in parts.join("\0").bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    format!("{hash:016x}")
}
