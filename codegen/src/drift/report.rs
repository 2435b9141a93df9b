//! The report: what was found, one finding for each root cause, and what follows from it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Options,
    document::address,
    event::{Direction, Event, Skew, View},
    message,
    methods::MethodNotice,
    place::Place,
    policy::{Ignored, Remark},
    route,
    rules::{Severity, classify},
    walk::{Notice, Slot, Walk},
    witness::{self, Proof, Witness},
};

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

impl Layer {
    /// How findings name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wire => "wire",
            Self::Names => "names",
        }
    }
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
    pub(super) fn is_about(&self, types: &BTreeSet<&str>) -> bool {
        types.contains(self.path.as_str()) || types.contains(self.subject.as_str())
    }
}

/// Everything that was found.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Report {
    /// What the wire comes to.
    pub verdict: Verdict,
    /// What the names come to.
    pub names: Verdict,
    /// What a version of what is listed must do at least: `major`, `minor` or `none`.
    #[schemars(extend("enum" = ["major", "minor", "none"]))]
    pub bump: &'static str,
    /// What to call the documents.
    pub old: String,
    /// The newer of the two.
    pub new: String,
    /// The file of the old document, if it was read from one.
    pub old_file: Option<String>,
    /// The file of the new document, likewise.
    pub new_file: Option<String>,
    /// Which peers may be older: `backward`, `forward`.
    pub skews: Vec<&'static str>,
    /// What is listed in the findings; the verdicts are about both in any case.
    pub layers: Vec<Layer>,
    /// What was found, worst first.
    pub findings: Vec<Finding>,
    /// What was found and has been accepted.
    pub ignored: Vec<Ignored>,
    /// Ignores that have expired, or match nothing.
    pub remarks: Vec<Remark>,
    /// How many findings `drift.toml` says not to list.
    pub hidden: usize,
    /// Requests of which it is not known what answers them, so that this was not compared.
    pub unresolved: Vec<String>,
    /// What else is to be known of the comparison: how something was read, what was left out.
    pub caveats: Vec<String>,
}

/// What becomes of findings that only experimental methods and members lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Experimental {
    /// They count like others.
    Include,
    /// Errors become warnings of the rule `EXPERIMENTAL`.
    #[default]
    Demote,
    /// They are left out.
    Ignore,
}

type Key = (String, View, String, String);

/// Puts together the findings on the wire.
pub(super) fn findings<'a>(
    walk: &mut Walk<'_, 'a>,
    methods: &[MethodNotice<'a>],
    options: &Options,
) -> Vec<Finding> {
    let experimental = options.experimental;
    let reached = super::reach::of(walk, options.only.as_ref());
    let mut found: BTreeMap<Key, Draft<'a>> = BTreeMap::new();
    for notice in methods {
        let reach = Reach {
            methods: [notice.method.clone()].into(),
            slots: BTreeSet::new(),
            stable: !notice.experimental,
            payload: true,
        };
        add(&mut found, notice.notice.clone(), reach, None, || notice.notice.path.clone());
    }
    for (index, reach) in reached.into_iter().enumerate() {
        let Some(pair) = walk.pairs.get(index) else { continue };
        for notice in &pair.notices {
            let route = || route::of(walk, index, notice);
            add(&mut found, notice.clone(), reach.clone(), Some(index), route);
        }
    }
    let mut drafts: Vec<(Draft<'a>, Option<Proof<'a>>)> = Vec::new();
    // What no judged method leads to has come so far for its route only.
    for draft in found.into_values().filter(|draft| !draft.reach.methods.is_empty()) {
        if draft.reach.stable || experimental != Experimental::Ignore {
            let breaks = classify(draft.notice.event, draft.notice.view).1 == Severity::Error;
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
pub(super) fn sort(findings: &mut [Finding]) {
    findings.sort_by(|one, two| {
        let key = |finding: &Finding| {
            (
                finding.layer,
                std::cmp::Reverse(finding.severity),
                finding.skew,
                finding.direction,
                finding.path.clone(),
                finding.rule.clone(),
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
        let Self { notice, reach, route, .. } = self;
        let (id, mut severity) = classify(notice.event, notice.view);
        let mut rule = id.clone();
        if severity == Severity::Error && !reach.stable && experimental == Experimental::Demote {
            "EXPERIMENTAL".clone_into(&mut rule);
            severity = Severity::Warn;
        } else if !reach.payload {
            "ENVELOPE".clone_into(&mut rule);
        }
        let pointer = |schema: Option<&Value>, known: &Pointers| {
            schema.and_then(|schema| known.get(&address(schema)).cloned()).map(Place::from)
        };
        Finding {
            fingerprint: fingerprint(&id, notice.view, &route, &notice.subject),
            cause: (rule != id).then_some(id),
            rule,
            direction: notice.view.direction.name(),
            skew: notice.view.skew.name(),
            severity,
            layer: Layer::Wire,
            message: message::of(&notice),
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

/// What leads to a place.
#[derive(Debug, Clone, Default)]
pub(super) struct Reach {
    /// The methods.
    pub methods: BTreeSet<String>,
    /// Their parts.
    pub slots: BTreeSet<&'static str>,
    /// Whether something stable does.
    pub stable: bool,
    /// Whether params or a result do, and not the envelope alone.
    pub payload: bool,
}

fn add<'a>(
    found: &mut BTreeMap<Key, Draft<'a>>,
    notice: Notice<'a>,
    mut reach: Reach,
    pair: Option<usize>,
    route: impl FnOnce() -> String,
) {
    reach.stable &= !notice.experimental;
    let (id, _) = classify(notice.event, notice.view);
    let key = (id, notice.view, notice.path.clone(), notice.subject.clone());
    let draft = found.entry(key).or_insert_with(|| Draft {
        notice: notice.clone(),
        reach: Reach::default(),
        pair,
        route: route(),
    });
    let is_first = draft.reach.methods.is_empty();
    let is_worse = || {
        classify(notice.event, notice.view).1 > classify(draft.notice.event, draft.notice.view).1
    };
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

/// A short text that is the same for the same root cause, whatever the wording (FNV-1a).
pub(super) fn fingerprint(rule: &str, view: View, route: &str, subject: &str) -> String {
    let parts = [rule, view.direction.name(), view.skew.name(), route, subject];
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in parts.join("\0").bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    format!("{hash:016x}")
}

/// Names of parts of calls.
pub(super) fn slot_names(slots: impl IntoIterator<Item = Slot>) -> BTreeSet<&'static str> {
    slots.into_iter().map(Slot::name).collect()
}

/// Requests whose result is not known at both ends, and maybe differs.
pub(super) fn unresolved(method: &str, skew: Skew) -> Notice<'static> {
    let view = View { direction: Direction::ServerToClient, skew };
    Notice::new(Event::ResultUnresolved, view, method)
}
