//! Compares two documents: reads both, walks them in lock step and judges what is found.

use crate::{
    compare::{
        self,
        event::{Event, Skew, View},
        methods::{self, MethodNotice, Settled},
        walk::{Notice, Walk},
    },
    judge::{
        finding::{Layer, Verdict},
        findings::{self, locate, sort},
        names,
        options::Options,
        report::Report,
    },
    normalise::contract::Contract,
    parallel::both,
    read::document::{Document, Unjudged},
    set::Direction,
};

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
                notice: unresolved_result(method, *skew),
            });
        }
    }
    walk.spend(notices.iter().map(|notice| notice.notice.size()).sum());
    compare::run(&mut walk);
    // All is walked, whatever is judged: fingerprints are the same with a list of methods and without.
    notices.retain(|notice| is_judged(&notice.method));
    let mut findings = findings::of(&mut walk, &notices, options);
    if walk.is_spent() {
        let reason = format!("comparing it with {} takes too many steps", before.label());
        return Err(after.unjudged(None, reason));
    }
    let mut renamed = names::findings(&mut walk);
    if options.only.is_some() {
        let types = old.types(is_judged).into_iter().chain(new.types(is_judged)).collect();
        renamed.retain(|finding| finding.is_about(&types));
    }
    findings.extend(renamed);
    locate(&mut findings, before, after);
    let mut judged = options.policy.judge(findings);
    let (verdict, names) = (judged.verdict(Layer::Wire), judged.verdict(Layer::Names));
    let is_listed = |layer: Layer| match layer {
        Layer::Wire => options.wire,
        Layer::Names => options.names,
    };
    judged.findings.retain(|finding| is_listed(finding.layer));
    judged.ignored.retain(|ignored| is_listed(ignored.finding.layer));
    sort(&mut judged.findings);
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
        skews: options.skews.clone(),
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

/// Requests whose result is not known at both ends, and maybe differs.
fn unresolved_result(method: &str, skew: Skew) -> Notice<'static> {
    let view = View { direction: Direction::ServerToClient, skew };
    Notice::new(Event::ResultUnresolved, view, method)
}
