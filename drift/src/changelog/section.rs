//! A section of a release in the changelog: findings that say the same of several things are one line.

use std::collections::{BTreeMap, BTreeSet};

use crate::judge::{
    finding::Finding,
    rules::{Change, RuleId, Thing},
    severity::Severity,
};
use crate::print::{code, sentence};
use crate::set::Direction;

/// More methods or variants than this are counted instead.
const SHOWN: usize = 3;

/// What became of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Clients of the release before do not get along with it.
    Breaks,
    /// It is there now.
    New,
    /// It is gone, and nobody minds.
    Removed,
    /// It is another now, and everybody can read it.
    Changed,
}

impl Kind {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Breaks, Self::New, Self::Removed, Self::Changed];

    /// Its title.
    pub fn name(self) -> &'static str {
        match self {
            Self::Breaks => "Breaks",
            Self::New => "New",
            Self::Removed => "Removed",
            Self::Changed => "Changed",
        }
    }

    fn of(finding: &Finding) -> Self {
        // What only experimental methods lead to breaks as well, if less badly.
        if finding.severity == Severity::Error || finding.rule == RuleId::Experimental {
            return Self::Breaks;
        }
        match finding.root_cause().rule().change {
            Change::Added => Self::New,
            Change::Removed => Self::Removed,
            Change::Changed => Self::Changed,
        }
    }
}

/// The lines of a section.
#[derive(Debug, Default)]
pub(super) struct Section<'f> {
    /// By what they have in common.
    lines: BTreeMap<Common<'f>, Line<'f>>,
    /// All that they are about.
    places: BTreeSet<(&'f str, &'f str)>,
}

/// What findings have in common that are told in one line.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Common<'f> {
    /// What became of methods.
    Methods(&'static str),
    /// What they are parts of, and of which type.
    Parts(&'static str, &'f str),
    /// The place and the rule.
    Place(&'f str, RuleId),
}

#[derive(Debug)]
struct Line<'f> {
    first: &'f Finding,
    items: BTreeSet<&'f str>,
    methods: BTreeSet<&'f str>,
}

impl<'f> Section<'f> {
    /// The section of a kind. What breaks in one direction is not told again from the other.
    pub fn of(
        kind: Kind,
        findings: impl Iterator<Item = &'f Finding>,
        broken: Option<&Section<'f>>,
    ) -> Self {
        let mut section = Self::default();
        for finding in findings.filter(|finding| Kind::of(finding) == kind) {
            let place = (finding.path.as_str(), finding.subject.as_str());
            if kind != Kind::Breaks && broken.is_some_and(|broken| broken.places.contains(&place)) {
                continue;
            }
            section.places.insert(place);
            let (common, item) = common(kind, finding);
            let line = section.lines.entry(common).or_insert_with(|| Line {
                first: finding,
                items: BTreeSet::new(),
                methods: BTreeSet::new(),
            });
            line.items.insert(item);
            line.methods.extend(finding.methods.iter().map(String::as_str));
        }
        section
    }

    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The lines. What variants of one type have in common is said once.
    pub fn lines(&self) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut variants: BTreeMap<(&str, &str, &BTreeSet<&str>), Vec<&str>> = BTreeMap::new();
        for (common, line) in &self.lines {
            match common {
                Common::Parts(what, of) => {
                    let definition = of.split('<').next().unwrap_or_default();
                    variants.entry((what, definition, &line.items)).or_default().push(of);
                }
                Common::Methods(what) => lines.push(format!("{what} {}", quoted(&line.items))),
                Common::Place(path, rule) => lines.push(line.print(path, *rule)),
            }
        }
        lines.extend(variants.into_iter().map(|((what, definition, items), places)| {
            let places = match places.len() {
                many if many > SHOWN => format!("{many} variants of `{definition}`"),
                _ => quoted(places),
            };
            format!("{what} {places}: {}", quoted(items))
        }));
        lines
    }
}

fn quoted<'i>(items: impl IntoIterator<Item = impl AsRef<str> + 'i>) -> String {
    let items = items.into_iter().map(|item| code(item.as_ref()));
    items.collect::<Vec<_>>().join(", ")
}

fn common(kind: Kind, finding: &Finding) -> (Common<'_>, &str) {
    let (path, subject) = (finding.path.as_str(), finding.subject.as_str());
    if let Some(what) = methods(finding) {
        return (Common::Methods(what), path);
    }
    let rule = finding.root_cause();
    if matches!(kind, Kind::New | Kind::Removed) {
        match (rule.rule().thing, path.rsplit_once('.')) {
            (Thing::Variant, _) => return (Common::Parts("variants of", path), subject),
            (Thing::Value, _) => return (Common::Parts("values of", path), subject),
            (Thing::Field, Some((parent, field))) => {
                return (Common::Parts("fields of", parent), field);
            }
            (Thing::Field | Thing::Method | Thing::Other, _) => {}
        }
    }
    (Common::Place(path, rule), subject)
}

/// What became of a method, if that is what was found.
fn methods(finding: &Finding) -> Option<&'static str> {
    let from_client = finding.direction == Some(Direction::ClientToServer);
    Some(match finding.root_cause() {
        RuleId::MethodAdded if from_client => "clients may call",
        RuleId::MethodAdded => "servers send",
        RuleId::MethodRemoved if from_client => "clients may no longer call",
        RuleId::MethodRemoved => "servers no longer send",
        RuleId::MethodUnlisted => "only the TypeScript lists, in one of the two releases",
        RuleId::ServerRequestAdded => "servers ask",
        RuleId::ServerRequestRemoved => "servers no longer ask",
        RuleId::ParamsAdded => "with params now",
        RuleId::StabilityIncreased => "stable now",
        RuleId::StabilityDecreased => "experimental now",
        _ => return None,
    })
}

impl Line<'_> {
    fn print(&self, path: &str, rule: RuleId) -> String {
        let shown = quoted(self.methods.iter().take(SHOWN));
        let methods = match self.methods.len() {
            0 => String::new(),
            all if all > SHOWN => format!(", in {shown} and {} more", all - SHOWN),
            _ => format!(", in {shown}"),
        };
        format!("{}: {}{methods} [{rule}]", code(path), self.message())
    }

    /// Who breaks, and how, for all of its items.
    fn message(&self) -> String {
        let items: Vec<&str> = self.items.iter().copied().collect();
        sentence(&self.first.message.parts_about(&items))
    }
}
