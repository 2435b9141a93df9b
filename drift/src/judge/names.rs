//! Name drift: what importers of the generated code see, whether or not it crosses the wire.
//!
//! A definition is a type that is exported under its name. A name that is gone and one that is new are
//! one rename if both names differ in case only, or if their types are the same and no other is.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::compare::event::{Event, Skew, View};
use crate::compare::walk::{Notice, Walk, definition};
use crate::judge::finding::{Finding, Layer};
use crate::judge::fingerprint::{self, Identity};
use crate::judge::message::Message;
use crate::judge::rules::case;
use crate::normalise::graph::Graph;
use crate::normalise::shape::NodeId;
use crate::read::document::Document;
use crate::set::Direction;
use serde_json::Value;

/// Compares the names of the definitions.
pub(crate) fn findings(walk: &mut Walk<'_, '_>) -> Vec<Finding> {
    let (old, new) = (walk.old.graph.document, walk.new.graph.document);
    let (before, after) = (locations(old), locations(new));
    let removed: BTreeSet<&str> =
        before.keys().filter(|name| !after.contains_key(*name)).copied().collect();
    let mut added: BTreeSet<&str> =
        after.keys().filter(|name| !before.contains_key(*name)).copied().collect();
    let renamed = |name: &str, other: &str| {
        finding(Event::NameChanged, name, other, before.get(name), after.get(other))
    };
    let mut findings = Vec::new();
    let mut gone = Vec::new();
    let mut folded: HashMap<String, Vec<&str>> = HashMap::new();
    for name in added.iter().rev() {
        folded.entry(name.to_ascii_lowercase()).or_default().push(name);
    }
    for name in removed {
        match folded.get_mut(&name.to_ascii_lowercase()).and_then(Vec::pop) {
            Some(other) => {
                added.remove(other);
                findings.push(renamed(name, other));
            }
            None => gone.push(name),
        }
    }
    // Both are expensive, and only what is gone can have a new name.
    let mut replacements = BTreeMap::new();
    let mut by_schema: HashMap<&Value, BTreeSet<&str>> = HashMap::new();
    if !gone.is_empty() && !added.is_empty() {
        replacements = self::replacements(walk);
        // Each schema is hashed once: a table that grows hashes them again.
        by_schema.reserve(added.len());
        for name in &added {
            if let Some((_, schema)) = after.get(name) {
                by_schema.entry(*schema).or_default().insert(name);
            }
        }
    }
    for name in gone {
        let spelled = before.get(name).map(|(_, schema)| *schema);
        let twins = spelled.and_then(|schema| by_schema.get(schema));
        let twin = twins.filter(|twins| twins.len() == 1).and_then(|twins| twins.first().copied());
        let stands_for = replacements.get(name).copied().filter(|other| added.contains(other));
        match stands_for.or(twin) {
            Some(other) => {
                added.remove(other);
                if let Some(twins) =
                    after.get(other).and_then(|(_, schema)| by_schema.get_mut(*schema))
                {
                    twins.remove(other);
                }
                findings.push(renamed(name, other));
            }
            None => findings.push(finding(Event::NameRemoved, name, "", before.get(name), None)),
        }
    }
    for name in added {
        findings.push(finding(Event::NameAdded, name, "", None, after.get(name)));
    }
    findings
}

/// Which definition of the new document stands where one of the old document stood.
fn replacements<'a>(walk: &Walk<'_, 'a>) -> BTreeMap<String, &'a str> {
    let names: BTreeSet<&str> = walk.new.graph.document.by_name().into_keys().collect();
    let mut found = BTreeMap::new();
    for pair in &walk.pairs {
        let old = definitions(&walk.old.graph, pair.old);
        let new = definitions(&walk.new.graph, pair.new);
        if let (Some(old), Some(new)) =
            (only(old), only(new).and_then(|name| names.get(name).copied()))
            && old != new
        {
            found.entry(old.to_owned()).or_insert(new);
        }
    }
    found
}

/// The definitions that say what a schema allows.
fn definitions<'g>(graph: &'g Graph<'_>, node: NodeId) -> BTreeSet<&'g str> {
    let node = graph.node(node);
    let strings = node.shape.strings.iter().map(|strings| &strings.at.place);
    let objects = node.shape.objects.iter().map(|object| &object.at.place);
    let places = strings.chain(objects).chain([&node.at.place]);
    let names = places.map(|place| definition(place));
    // A schema that only wraps others stands in a definition of another name.
    let own = definition(&node.at.place);
    let mut all: BTreeSet<&str> = names.collect();
    if all.len() > 1 {
        all.remove(own);
    }
    all
}

fn only(names: BTreeSet<&str>) -> Option<&str> {
    let mut names = names.into_iter();
    names.next().filter(|_| names.next().is_none())
}

type Location<'a> = (String, &'a Value);

fn locations(document: &Document) -> BTreeMap<&str, Location<'_>> {
    document
        .definitions()
        .into_iter()
        .map(|(pointer, name, schema)| (name, (pointer, schema)))
        .collect()
}

fn finding(
    event: Event,
    name: &str,
    other: &str,
    old: Option<&Location<'_>>,
    new: Option<&Location<'_>>,
) -> Finding {
    let view = View { direction: Direction::ServerToClient, skew: Skew::Backward };
    let case = case(event, view);
    let identity = Identity { rule: case.rule, view, route: name, subject: other, facts: "" };
    let notice = Notice { subject: other.to_owned(), ..Notice::new(event, view, name) };
    Finding {
        fingerprint: fingerprint::of(identity),
        rule: case.rule,
        cause: None,
        direction: None,
        skew: None,
        severity: case.severity,
        layer: Layer::Names,
        message: Message::of(&notice),
        path: notice.path,
        subject: notice.subject,
        methods: BTreeSet::new(),
        slots: BTreeSet::new(),
        experimental: false,
        old: old.map(|(pointer, _)| pointer.clone().into()),
        new: new.map(|(pointer, _)| pointer.clone().into()),
        witness: None,
    }
}
