//! Puts together the findings on the wire: one for each root cause.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;

use super::{
    facts,
    finding::{Finding, Layer},
    fingerprint::{self, Identity},
    message::Message,
    options::{Experimental, Options},
    reach::{self, Reach},
    route,
    rules::{RuleId, case},
    severity::Severity,
    witness::{self, Proof},
};
use crate::{
    compare::{
        event::View,
        methods::MethodNotice,
        walk::{Notice, Walk},
    },
    read::{
        document::{Document, address},
        place::{Place, lines},
    },
};

type Key = (RuleId, View, String, String);

/// Puts together the findings on the wire.
pub(crate) fn of<'a>(
    walk: &mut Walk<'_, 'a>,
    methods: &[MethodNotice<'a>],
    options: &Options,
) -> Vec<Finding> {
    let experimental = options.experimental;
    let reached = reach::of(walk, options.only.as_ref());
    let mut found: BTreeMap<Key, Draft<'a>> = BTreeMap::new();
    for notice in methods {
        let reach = Reach {
            methods: [notice.method.clone()].into(),
            slots: BTreeSet::new(),
            stable: !notice.experimental,
            payload: true,
        };
        let route = || notice.notice.path.clone();
        let facts = facts::of(walk, None, &notice.notice);
        add(&mut found, notice.notice.clone(), reach, None, route, facts);
    }
    for (index, reach) in reached.into_iter().enumerate() {
        let Some(pair) = walk.pairs.get(index) else { continue };
        for notice in &pair.notices {
            let route = || route::of(walk, index, notice);
            let facts = facts::of(walk, Some(index), notice);
            add(&mut found, notice.clone(), reach.clone(), Some(index), route, facts);
        }
    }
    let mut drafts: Vec<(Draft<'a>, Option<Proof<'a>>)> = Vec::new();
    // What no judged method leads to has come so far for its route only.
    for draft in found.into_values().filter(|draft| !draft.reach.methods.is_empty()) {
        if draft.reach.stable || experimental != Experimental::Ignore {
            let breaks = severity(&draft.notice) == Severity::Error;
            let pair = draft.pair.filter(|_| breaks);
            let proof = pair.and_then(|pair| witness::of(walk, pair, &draft.notice));
            drafts.push((draft, proof));
        }
    }
    let mut schemas: Vec<&Value> = Vec::new();
    for (draft, proof) in &drafts {
        schemas.extend([draft.notice.old, draft.notice.new].into_iter().flatten());
        schemas.extend(proof.iter().flat_map(|proof| proof.schemas));
    }
    let old = walk.old.graph.document.pointers(&schemas);
    let new = walk.new.graph.document.pointers(&schemas);
    let mut findings: Vec<Finding> = drafts
        .into_iter()
        .map(|(draft, proof)| draft.finding(proof, experimental, &old, &new))
        .collect();
    sort(&mut findings);
    findings
}

/// Puts the worst first.
pub(crate) fn sort(findings: &mut [Finding]) {
    findings.sort_by(|one, two| {
        let key = |finding: &Finding| {
            (
                finding.layer,
                std::cmp::Reverse(finding.severity),
                finding.skew,
                finding.direction,
                finding.path.clone(),
                finding.rule,
                finding.subject.clone(),
            )
        };
        key(one).cmp(&key(two))
    });
}

struct Draft<'a> {
    notice: Notice<'a>,
    reach: Reach,
    pair: Option<usize>,
    /// How messages first lead to it.
    route: String,
    /// What the ends say of it, wherever it was met.
    facts: BTreeSet<String>,
}

type Pointers = HashMap<usize, String>;

impl<'a> Draft<'a> {
    fn finding(
        self,
        proof: Option<Proof<'a>>,
        experimental: Experimental,
        old: &Pointers,
        new: &Pointers,
    ) -> Finding {
        let Self { notice, reach, route, facts, .. } = self;
        let view = notice.view;
        let case = case(notice.event, view);
        let is_demoted = case.severity == Severity::Error
            && !reach.stable
            && experimental == Experimental::Demote;
        let (rule, severity) = if is_demoted {
            (RuleId::Experimental, Severity::Warn)
        } else if reach.payload {
            (case.rule, case.severity)
        } else {
            (RuleId::Envelope, case.severity)
        };
        let facts = facts.into_iter().collect::<Vec<_>>().join("; ");
        let identity = Identity {
            rule: case.rule,
            view,
            route: &route,
            subject: &notice.subject,
            facts: &facts,
        };
        let pointer = |schema: Option<&Value>, known: &Pointers| {
            schema.and_then(|schema| known.get(&address(schema)).cloned()).map(Place::from)
        };
        Finding {
            fingerprint: fingerprint::of(identity),
            cause: (rule != case.rule).then_some(case.rule),
            rule,
            direction: Some(view.direction),
            skew: Some(view.skew),
            severity,
            layer: Layer::Wire,
            message: Message::of(&notice),
            old: pointer(notice.old, old),
            new: pointer(notice.new, new),
            path: notice.path,
            subject: notice.subject,
            methods: reach.methods,
            slots: reach.slots,
            experimental: !reach.stable,
            witness: proof.and_then(|proof| proof.named(old, new)),
        }
    }
}

fn add<'a>(
    found: &mut BTreeMap<Key, Draft<'a>>,
    notice: Notice<'a>,
    mut reach: Reach,
    pair: Option<usize>,
    route: impl FnOnce() -> String,
    facts: String,
) {
    reach.stable &= !notice.experimental;
    let rule = case(notice.event, notice.view).rule;
    let key = (rule, notice.view, notice.path.clone(), notice.subject.clone());
    let draft = found.entry(key).or_insert_with(|| Draft {
        notice: notice.clone(),
        reach: Reach::default(),
        pair,
        route: route(),
        facts: BTreeSet::new(),
    });
    draft.facts.insert(facts);
    let is_first = draft.reach.methods.is_empty();
    let is_worse = || severity(&notice) > severity(&draft.notice);
    // The same cause may be met as a break in one place and as none in another.
    if !reach.methods.is_empty() && (is_first || is_worse()) {
        draft.notice = notice;
        draft.pair = pair;
    }
    draft.reach.methods.extend(reach.methods);
    draft.reach.slots.extend(reach.slots);
    draft.reach.stable |= reach.stable;
    draft.reach.payload |= reach.payload;
}

fn severity(notice: &Notice<'_>) -> Severity {
    case(notice.event, notice.view).severity
}

/// Finds the lines of what findings are about.
pub(crate) fn locate(findings: &mut [Finding], old: &Document, new: &Document) {
    fill(findings.iter_mut().filter_map(|finding| finding.old.as_mut()).collect(), old);
    fill(findings.iter_mut().filter_map(|finding| finding.new.as_mut()).collect(), new);
}

fn fill(mut places: Vec<&mut Place>, document: &Document) {
    let Some(text) = document.text() else { return };
    let lines = lines(text, places.iter().map(|place| place.pointer.clone()));
    for place in &mut places {
        place.line = lines.get(&place.pointer).copied();
    }
}
