//! Compares a real server's document with ours: the gate does, and its findings become differences.

use std::collections::BTreeSet;

use anyhow::Result;
use app_server_drift::{
    Document, Experimental, Finding, Layer, Options, RuleId, Severity, Skew, Understood, View,
};

/// What is asked of our document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Demand {
    /// It is the same as theirs.
    Equal,
    /// Whoever reads by ours understands all that is written by theirs.
    Covers,
}

/// A disagreement.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Difference {
    /// The demand that is not met.
    pub(super) demand: Demand,
    /// Where it is among our types: `Account<chatgpt>.email`, or `PlanType=pro`.
    pub(super) place: String,
    /// The rule of the gate.
    pub(super) rule: RuleId,
    /// What it is, of their document as the old one and ours as the new one.
    pub(super) what: String,
    /// The methods that lead to it.
    pub(super) methods: BTreeSet<String>,
}

/// A document that is understood, theirs or ours.
#[derive(Debug)]
pub(super) struct Side<'d> {
    understood: Understood<'d>,
    options: Options,
}

impl<'d> Side<'d> {
    pub(super) fn of(document: &'d Document) -> Result<Self> {
        let options = Options {
            skews: vec![Skew::Backward, Skew::Forward],
            experimental: Experimental::Include,
            ..Options::default()
        };
        Ok(Self { understood: Understood::of(document, &options)?, options })
    }

    /// Where our document does not meet a demand, this one being theirs.
    pub(super) fn differences(&self, ours: &Self, demand: Demand) -> Result<Vec<Difference>> {
        let report = self.understood.compare(&ours.understood, &self.options)?;
        let counts = |finding: &Finding| match demand {
            Demand::Equal => is_of_wire(finding),
            Demand::Covers => is_lost(finding),
        };
        let findings = report.findings.into_iter().filter(counts);
        Ok(findings
            .map(|finding| Difference {
                demand,
                place: place(&finding),
                rule: finding.root_cause(),
                what: finding.message.to_string(),
                methods: finding.methods,
            })
            .collect())
    }
}

fn place(finding: &Finding) -> String {
    let Finding { path, subject, .. } = finding;
    if subject.is_empty() { path.clone() } else { format!("{path}={subject}") }
}

/// Whether a finding is about shapes. That a document marks nothing, or leaves a method to its TypeScript, is
/// no difference.
fn is_of_wire(finding: &Finding) -> bool {
    finding.layer == Layer::Wire
        && !matches!(
            finding.root_cause(),
            RuleId::LifeDeprecated
                | RuleId::MethodUnlisted
                | RuleId::StabilityDecreased
                | RuleId::StabilityIncreased
        )
}

/// Whether something is written by their document that is refused, ignored or unknown by ours.
fn is_lost(finding: &Finding) -> bool {
    let (Some(direction), Some(skew)) = (finding.direction, finding.skew) else { return false };
    if !is_of_wire(finding) || (View { direction, skew }).writer_is_new() {
        return false;
    }
    match finding.root_cause() {
        // Whether its ends mind or not, a method that only theirs has is one that we lack.
        RuleId::MethodAdded
        | RuleId::MethodRemoved
        | RuleId::ServerRequestAdded
        | RuleId::ServerRequestRemoved => finding.new.is_none(),
        RuleId::C2sEnumValueRemovedOpen
        | RuleId::C2sFieldRemoved
        | RuleId::C2sUnionArmRemovedOpen
        | RuleId::ParamsRemoved
        | RuleId::ResultUnresolved
        | RuleId::S2cEnumValueRemovedOpen
        | RuleId::S2cFieldMoved
        | RuleId::S2cFieldRemoved
        | RuleId::S2cUnionArmRemovedOpen => true,
        RuleId::ConstraintLoosened | RuleId::ConstraintTightened | RuleId::IntWidth => {
            finding.severity >= Severity::Warn
        }
        _ => finding.severity == Severity::Error,
    }
}
