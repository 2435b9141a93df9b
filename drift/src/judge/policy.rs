//! The policy of a team: how bad findings are to it, and which it has accepted.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wildmatch::WildMatch;

use super::finding::{Finding, Layer, Verdict};
use super::fingerprint;
use super::rules::RuleId;
use super::severity::Severity;
use crate::compare::walk::definition;
use crate::set::Direction;

/// What clients with open enums and unions keep as unknown, and others refuse.
const OPENED: [RuleId; 6] = [
    RuleId::S2cEnumValueAdded,
    RuleId::S2cEnumValueRemoved,
    RuleId::S2cEnumOpened,
    RuleId::S2cEnumClosed,
    RuleId::S2cUnionArmAdded,
    RuleId::S2cUnionArmRemoved,
];

/// How bad findings are to a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Level {
    /// It is listed with this severity.
    Error,
    /// The same.
    Warn,
    /// The same.
    Info,
    /// It is not listed.
    Off,
}

impl Level {
    /// The severity; none if it is not listed.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warn => Some(Severity::Warn),
            Self::Info => Some(Severity::Info),
            Self::Off => None,
        }
    }
}

/// Another severity for some findings.
#[derive(Debug, Clone, Default)]
pub(crate) struct Override {
    /// The paths that it is about, one of which must match; all if there are none.
    pub paths: Vec<WildMatch>,
    /// The methods that it is about. All that a finding reaches must match, so that nothing else is missed.
    pub methods: Vec<WildMatch>,
    /// The rules that it is about.
    pub rules: Vec<WildMatch>,
    /// The severity, or none if findings are not listed.
    pub severity: Option<Severity>,
}

impl Override {
    fn is_about(&self, finding: &Finding) -> bool {
        let any = |patterns: &[WildMatch], text: &str| {
            patterns.is_empty() || patterns.iter().any(|pattern| pattern.matches(text))
        };
        let of_methods = self.methods.is_empty()
            || (!finding.methods.is_empty()
                && finding.methods.iter().all(|method| any(&self.methods, method)));
        let of_rules = any(&self.rules, finding.rule.as_str())
            || any(&self.rules, finding.root_cause().as_str());
        any(&self.paths, &finding.path) && of_methods && of_rules
    }
}

/// A finding that a team knows and has accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ignore {
    /// The finding.
    pub fingerprint: String,
    /// Why.
    pub reason: String,
    /// The last day on which it is accepted.
    pub expires: Option<Date>,
    /// The line of the file, from 1.
    pub line: usize,
}

/// The policy of a team, as `drift.toml` has it. The default accepts nothing, and leaves every severity as it is.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    /// The file.
    pub(crate) file: String,
    /// Today, which tells the ignores that have expired.
    pub(crate) today: Date,
    /// Severities by rule.
    pub(crate) severities: BTreeMap<RuleId, Level>,
    /// Types whose unknown values and variants clients can read.
    pub(crate) open: Vec<WildMatch>,
    /// Other severities; the last that is about a finding counts.
    pub(crate) overrides: Vec<Override>,
    /// What was accepted.
    pub(crate) ignores: Vec<Ignore>,
}

/// A finding that was accepted.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Ignored {
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
    /// Why it was accepted.
    pub reason: String,
    /// The last day on which it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
}

/// An ignore that does nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Remark {
    /// Where it stands.
    pub file: String,
    /// The line.
    pub line: usize,
    /// The fingerprint that it would ignore.
    pub fingerprint: String,
    /// Why it does not, and what to do.
    pub message: String,
}

/// Findings under a policy.
#[derive(Debug)]
pub(crate) struct Judged {
    /// What counts.
    pub findings: Vec<Finding>,
    /// What was accepted.
    pub ignored: Vec<Ignored>,
    /// Ignores that do nothing.
    pub remarks: Vec<Remark>,
    /// How many are not to be listed.
    pub hidden: usize,
    /// The verdicts on all of them, accepted or not.
    pub verdicts: BTreeMap<Layer, Verdict>,
}

impl Policy {
    /// Judges findings. One that was accepted is a break all the same; it only does not fail.
    pub(crate) fn judge(&self, findings: Vec<Finding>) -> Judged {
        let mut judged = Judged {
            findings: Vec::new(),
            ignored: Vec::new(),
            remarks: Vec::new(),
            hidden: 0,
            verdicts: BTreeMap::new(),
        };
        let mut used = vec![false; self.ignores.len()];
        for mut finding in findings {
            let severity = self.severity(&finding);
            finding.severity = severity.unwrap_or(Severity::Info);
            let verdict = judged.verdicts.entry(finding.layer).or_insert(Verdict::None);
            *verdict = (*verdict).max(Verdict::of([&finding]));
            let accepted = self.ignores.iter().zip(&mut used);
            let mut accepted =
                accepted.filter(|(ignore, _)| ignore.fingerprint == finding.fingerprint);
            match accepted.next() {
                Some((ignore, used)) => {
                    *used = true;
                    if self.has_expired(ignore) || severity.is_none() {
                        judged.keep(finding, severity);
                    } else {
                        judged.ignored.push(ignore.accept(finding));
                    }
                }
                None => judged.keep(finding, severity),
            }
        }
        let ignores = self.ignores.iter().zip(used);
        judged.remarks = ignores.filter_map(|(ignore, used)| self.remark(ignore, used)).collect();
        judged
    }

    /// How bad a finding is; none if it is not to be listed.
    fn severity(&self, finding: &Finding) -> Option<Severity> {
        let mut severity = self.by_rule(finding);
        if severity == Some(Severity::Error) && self.is_open(finding) {
            severity = Some(Severity::Warn);
        }
        let last = self.overrides.iter().rfind(|other| other.is_about(finding));
        last.map_or(severity, |other| other.severity)
    }

    fn by_rule(&self, finding: &Finding) -> Option<Severity> {
        if let Some(level) = self.severities.get(&finding.rule) {
            return level.severity();
        }
        let cause = finding.cause.as_ref().and_then(|cause| self.severities.get(cause));
        // What is demoted because it is experimental stays so.
        cause.map_or(Some(finding.severity), |level| level.severity().min(Some(finding.severity)))
    }

    fn is_open(&self, finding: &Finding) -> bool {
        finding.direction == Some(Direction::ServerToClient)
            && OPENED.contains(&finding.root_cause())
            && self.open.iter().any(|pattern| {
                pattern.matches(&finding.path) || pattern.matches(definition(&finding.path))
            })
    }

    fn has_expired(&self, ignore: &Ignore) -> bool {
        ignore.expires.is_some_and(|last| last < self.today)
    }

    /// What is wrong with an ignore, if anything is.
    fn remark(&self, ignore: &Ignore, used: bool) -> Option<Remark> {
        let message = match ignore.expires.filter(|_| self.has_expired(ignore)) {
            Some(last) if used => format!(
                "the ignore of {} expired after {last}: the finding counts again; fix it, or approve it again",
                ignore.fingerprint
            ),
            _ if used => return None,
            _ if fingerprint::is_outdated(&ignore.fingerprint) => format!(
                "the ignore of {} matches nothing: fingerprints now tell what changed, and begin with `{}`; \
                 remove it, and approve the finding again (`app-server-drift approve`)",
                ignore.fingerprint,
                fingerprint::VERSION,
            ),
            _ => format!("the ignore of {} matches nothing; remove it", ignore.fingerprint),
        };
        let (file, fingerprint) = (self.file.clone(), ignore.fingerprint.clone());
        Some(Remark { file, line: ignore.line, fingerprint, message })
    }
}

impl Judged {
    fn keep(&mut self, finding: Finding, severity: Option<Severity>) {
        match severity {
            Some(_) => self.findings.push(finding),
            None => self.hidden += 1,
        }
    }

    /// The verdict on the findings of a layer.
    pub fn verdict(&self, layer: Layer) -> Verdict {
        self.verdicts.get(&layer).copied().unwrap_or(Verdict::None)
    }
}

impl Ignore {
    fn accept(&self, finding: Finding) -> Ignored {
        let expires = self.expires.map(|last| last.to_string());
        Ignored { finding, reason: self.reason.clone(), expires }
    }
}
