//! Drift: what a change of the schema does to the wire, in which direction, and to whom.
//!
//! ```text
//!  document ── normalise ──▶ graph (shapes of all that messages reach)
//!     old ─┐
//!     new ─┴─ contract (methods) ─▶ walk: pairs of shapes, from the writer to the reader
//!                                     ├ kinds · arms · members ─▶ notices (events)
//!                                     └ relation: does one read all that the other writes?
//!           notices ─ rules, reach, witness ─▶ report ─▶ text, JSON, …
//! ```
//!
//! Who writes sends what its document declares and nothing else; who reads ignores what it does not
//! know, unless its document says otherwise. A change breaks if some message that one side may write is
//! refused by the other. Names of types never matter to that; they are compared by themselves.
//!
//! The normal form is one of its own, beside [`crate::wire::shape`]: fidelity asks whether *our* types
//! fit known servers and may pass over what those never print, while here nothing may be passed over.

mod approve;
mod arms;
mod atoms;
mod catalogue;
mod choice;
pub mod command;
mod comparison;
mod config;
mod contract;
mod document;
mod event;
mod graph;
mod kinds;
mod list;
mod meet;
mod members;
mod message;
mod methods;
mod names;
mod normalise;
mod number;
pub mod output;
mod pairing;
mod place;
mod policy;
pub mod print;
mod reach;
mod relation;
mod report;
mod results;
mod route;
mod rules;
mod shape;
pub mod source;
mod stray;
mod subset;
mod suggestion;
mod text;
mod untouched;
mod value;
mod walk;
mod witness;

use std::collections::BTreeSet;

pub use catalogue::{RULES, Rule, Sides};
pub use config::{Config, ConfigError};
pub use document::{Document, Unjudged};
pub use event::{Direction, Skew};
pub use place::Place;
pub use policy::{Ignore, Ignored, Level, Override, Policy, Remark};
pub use report::{Experimental, Finding, Layer, Report, Verdict};
pub use rules::{Severity, rule};
pub use witness::Witness;

use crate::parallel::both;
use contract::Contract;
use methods::{MethodNotice, Settled};
use walk::Walk;

/// How to compare.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which peers may be older than the other.
    pub skews: Vec<Skew>,
    /// Whether findings on names are listed; they are compared in any case.
    pub names: bool,
    /// Whether findings on the wire are listed.
    pub wire: bool,
    /// What becomes of experimental methods and members.
    pub experimental: Experimental,
    /// Methods that are experimental although the documents do not mark them.
    pub experimental_methods: BTreeSet<String>,
    /// The methods to judge; all if there is no list.
    pub only: Option<BTreeSet<String>>,
    /// How bad findings are, and which were accepted.
    pub policy: Policy,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            skews: vec![Skew::Backward],
            names: false,
            wire: true,
            experimental: Experimental::default(),
            experimental_methods: BTreeSet::new(),
            only: None,
            policy: Policy::default(),
        }
    }
}

/// Compares two documents. What cannot be judged is an error, never "nothing differs".
pub fn compare(old: &Document, new: &Document, options: &Options) -> Result<Report, Unjudged> {
    let (before, after) = both(|| Understood::of(old, options), || Understood::of(new, options))?;
    before.compare(&after, options)
}

/// A document of which everything that messages reach is understood, to be compared with several others.
#[derive(Debug)]
pub struct Understood<'a>(Contract<'a>);

impl<'a> Understood<'a> {
    /// Reads a document.
    pub fn of(document: &'a Document, options: &Options) -> Result<Self, Unjudged> {
        Contract::of(document, &options.experimental_methods).map(Self)
    }

    /// Compares it with a newer document.
    pub fn compare(&self, newer: &Self, options: &Options) -> Result<Report, Unjudged> {
        judge(&self.0, &newer.0, options)
    }
}

fn judge<'a>(
    old: &Contract<'a>,
    new: &Contract<'a>,
    options: &Options,
) -> Result<Report, Unjudged> {
    let (before, after) = (old.graph.document, new.graph.document);
    // A union that is gone or empty is more likely an export that failed than a change.
    if let Some(set) = old.sets.difference(&new.sets).next() {
        let reason =
            format!("it lists no methods in `{}`, and {} does", set.name(), before.label());
        return Err(after.unjudged(after.definition(set.name()), reason));
    }
    let Settled { old, new, mut unresolved } = methods::settle_results(old, new)?;
    let is_judged = |method: &str| options.only.as_ref().is_none_or(|only| only.contains(method));
    unresolved.retain(|(method, _)| is_judged(method));

    let mut walk = Walk::new(&old, &new);
    let mut notices: Vec<MethodNotice<'_>> = Vec::new();
    for skew in &options.skews {
        notices.extend(methods::compare(&mut walk, *skew));
        for (method, _) in unresolved.iter().filter(|(_, matters)| *matters) {
            notices.push(MethodNotice {
                method: method.clone(),
                experimental: options.experimental_methods.contains(method),
                notice: report::unresolved(method, *skew),
            });
        }
    }
    walk.run();
    // All is walked, whatever is judged: fingerprints are the same with a list of methods and without.
    notices.retain(|notice| is_judged(&notice.method));
    let mut findings = report::findings(&mut walk, &notices, options);
    let mut renamed = names::findings(&mut walk);
    if options.only.is_some() {
        let types = old.types(is_judged).into_iter().chain(new.types(is_judged)).collect();
        renamed.retain(|finding| finding.is_about(&types));
    }
    findings.extend(renamed);
    place::locate(&mut findings, before, after);
    let mut judged = options.policy.judge(findings);
    let (verdict, names) = (judged.verdict(Layer::Wire), judged.verdict(Layer::Names));
    let is_listed = |layer: Layer| match layer {
        Layer::Wire => options.wire,
        Layer::Names => options.names,
    };
    judged.findings.retain(|finding| is_listed(finding.layer));
    judged.ignored.retain(|ignored| is_listed(ignored.finding.layer));
    report::sort(&mut judged.findings);
    let listed = [(Layer::Wire, verdict), (Layer::Names, names)];
    let listed: Vec<(Layer, Verdict)> =
        listed.into_iter().filter(|(layer, _)| is_listed(*layer)).collect();
    Ok(Report {
        verdict,
        names,
        bump: listed.iter().map(|(_, verdict)| *verdict).max().unwrap_or(Verdict::None).bump(),
        old: before.label().to_owned(),
        new: after.label().to_owned(),
        old_file: before.file().map(str::to_owned),
        new_file: after.file().map(str::to_owned),
        skews: options.skews.iter().map(|skew| skew.name()).collect(),
        layers: listed.into_iter().map(|(layer, _)| layer).collect(),
        findings: judged.findings,
        ignored: judged.ignored,
        remarks: judged.remarks,
        hidden: judged.hidden,
        unresolved: unresolved.into_iter().map(|(method, _)| method).collect(),
        caveats: caveats(&old, &new),
    })
}

/// What is to be known of the comparison beside what was found.
fn caveats(old: &Contract<'_>, new: &Contract<'_>) -> Vec<String> {
    let mut caveats = old.graph.caveats();
    caveats.extend(new.graph.caveats());
    caveats.extend(methods::uncompared(old, new));
    caveats
}
