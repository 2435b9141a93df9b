//! Compares the methods of two documents, and starts the walk at what they send.

use std::collections::BTreeSet;

use super::{
    contract::{Contract, Method},
    document::Unjudged,
    event::{Direction, Event, Skew, View},
    relation::{Question, Relation},
    shape::{NodeId, Object},
    walk::{Notice, Root, Slot, Walk},
};
use crate::catalog::Set;

/// A notice about a method.
#[derive(Debug)]
pub(super) struct MethodNotice<'a> {
    /// The method.
    pub method: String,
    /// Whether it is experimental.
    pub experimental: bool,
    /// What was found.
    pub notice: Notice<'a>,
}

/// Finds results by their shape that have no known name on one side, and gives back the requests of
/// which it is still not known at one side or both what answers them, with whether that matters.
pub(super) fn settle_results<'a>(
    old: &mut Contract<'a>,
    new: &mut Contract<'a>,
) -> Result<Vec<(String, bool)>, Unjudged> {
    let lacks = |contract: &Contract<'a>| -> BTreeSet<(Set, &'a str)> {
        let requests = contract.methods.iter().filter(|((set, _), _)| set.is_request());
        requests.filter(|(_, method)| method.result.is_none()).map(|(key, _)| *key).collect()
    };
    let (old_lacks, new_lacks) = (lacks(old), lacks(new));
    if old_lacks.is_empty() && new_lacks.is_empty() {
        return Ok(Vec::new());
    }
    let (old_orphans, new_orphans) = (old.orphans()?, new.orphans()?);
    let mut found = Vec::new();
    let mut unresolved = Vec::new();
    {
        let mut relation = Relation::new(&old.graph, &new.graph);
        let same_orphans = old_orphans.len() == new_orphans.len()
            && old_orphans.iter().all(|(name, one)| {
                new_orphans.get(name).is_some_and(|two| relation.schema(Question::Same, *one, *two))
            });
        for key in old_lacks.union(&new_lacks) {
            let (Some(before), Some(after)) = (old.methods.get(key), new.methods.get(key)) else {
                unresolved.push((key.1.to_owned(), false));
                continue;
            };
            let by_shape = match (before.result, after.result) {
                (Some(one), None) => new_orphans
                    .values()
                    .find(|two| relation.schema(Question::Same, one, **two))
                    .or_else(|| only(&new_orphans))
                    .map(|node| (false, *node)),
                (None, Some(two)) => old_orphans
                    .values()
                    .find(|one| relation.schema(Question::Same, **one, two))
                    .or_else(|| only(&old_orphans))
                    .map(|node| (true, *node)),
                _ => None,
            };
            if let Some((is_old, node)) = by_shape {
                found.push((*key, is_old, node));
            } else {
                let one_sided = before.result.is_some() != after.result.is_some();
                unresolved.push((key.1.to_owned(), one_sided || !same_orphans));
            }
        }
    }
    for (key, is_old, node) in found {
        let methods = if is_old { &mut old.methods } else { &mut new.methods };
        if let Some(method) = methods.get_mut(&key) {
            method.result = Some(node);
        }
    }
    Ok(unresolved)
}

fn only<'n>(orphans: &'n std::collections::BTreeMap<&str, NodeId>) -> Option<&'n NodeId> {
    let mut all = orphans.values();
    let first = all.next()?;
    all.next().is_none().then_some(first)
}

/// Compares the methods for a skew; the walk is told where to start.
pub(super) fn compare<'a>(walk: &mut Walk<'_, 'a>, skew: Skew) -> Vec<MethodNotice<'a>> {
    let mut comparison = Comparison { skew, notices: Vec::new() };
    let (old, new) = (walk.old, walk.new);
    let keys: BTreeSet<_> = old.methods.keys().chain(new.methods.keys()).copied().collect();
    for key in keys {
        let (set, name) = key;
        match (old.methods.get(&key), new.methods.get(&key)) {
            (Some(before), Some(after)) => comparison.both(walk, set, before, after),
            (Some(method), None) => comparison.one_sided(new, set, name, method, false),
            (None, Some(method)) => comparison.one_sided(old, set, name, method, true),
            (None, None) => {}
        }
    }
    comparison.envelope(walk);
    comparison.notices
}

struct Comparison<'a> {
    skew: Skew,
    notices: Vec<MethodNotice<'a>>,
}

impl<'a> Comparison<'a> {
    fn view(&self, direction: Direction) -> View {
        View { direction, skew: self.skew }
    }

    fn push(
        &mut self,
        view: View,
        event: Event,
        method: &Method<'a>,
        detail: String,
        objects: [Option<&Object<'a>>; 2],
    ) {
        let [old, new] = objects.map(|object| object.map(|object| object.at.schema));
        self.notices.push(MethodNotice {
            method: method.name.to_owned(),
            experimental: method.experimental,
            notice: Notice {
                event,
                view,
                path: method.name.to_owned(),
                subject: String::new(),
                detail,
                old,
                new,
                evidence: None,
                experimental: method.experimental,
                arm: None,
            },
        });
    }

    /// A method that only one document has.
    fn one_sided(
        &mut self,
        other: &Contract<'a>,
        set: Set,
        name: &'a str,
        method: &Method<'a>,
        added: bool,
    ) {
        let direction = direction(set);
        let view = self.view(direction);
        let objects =
            if added { [None, Some(&method.message)] } else { [Some(&method.message), None] };
        let twin = twin(set);
        if other.methods.contains_key(&(twin, name)) {
            // Said once, from the side of the old document.
            if !added {
                let detail = format!("{} is {} now", set.name(), twin.name());
                self.push(view, Event::MethodKind, method, detail, objects);
            }
            return;
        }
        // Whoever sends it knows it; is it the one that sends who lacks it, or the one that reads?
        let caller_is_new = view.writer_is_new();
        let is_sent = added == caller_is_new;
        let event = match set {
            Set::ClientRequest if is_sent => Event::MethodMissing,
            Set::ClientNotification if is_sent => Event::MethodIgnored,
            Set::ServerRequest if is_sent => Event::ServerRequestRefused,
            Set::ServerRequest => Event::ServerRequestUnsent,
            // A client may wait for what a server never tells.
            Set::ServerNotification if !is_sent => Event::MethodMissing,
            _ => Event::MethodUnused,
        };
        let similar = other
            .methods
            .keys()
            .find(|(also, candidate)| *also == set && candidate.eq_ignore_ascii_case(name));
        let detail = similar
            .map(|(_, candidate)| format!("`{candidate}` differs from it in case only"))
            .unwrap_or_default();
        self.push(view, event, method, detail, objects);
    }

    fn both<'g>(
        &mut self,
        walk: &mut Walk<'g, 'a>,
        set: Set,
        before: &'g Method<'a>,
        after: &'g Method<'a>,
    ) {
        let view = self.view(direction(set));
        let objects = [Some(&before.message), Some(&after.message)];
        if self.skew == Skew::Backward && walk.old.marks_stability && walk.new.marks_stability {
            if after.experimental && !before.experimental {
                self.push(view, Event::StabilityDecreased, before, String::new(), objects);
                // What it was is relied on, whatever it is now.
                if let Some(last) = self.notices.last_mut() {
                    last.experimental = false;
                    last.notice.experimental = false;
                }
            } else if before.experimental && !after.experimental {
                self.push(view, Event::StabilityIncreased, after, String::new(), objects);
            }
        }
        if after.deprecated && !before.deprecated && self.skew == Skew::Backward {
            self.push(view, Event::Deprecated, before, String::new(), objects);
        }
        self.params(walk, view, before, after);
        if let (Some(old), Some(new)) = (before.result, after.result) {
            let view = self.view(direction(set).reversed());
            walk.start(view, old, new, root(before, Slot::Result));
        }
        self.message(walk, view, before, after, set);
    }

    fn params<'g>(
        &mut self,
        walk: &mut Walk<'g, 'a>,
        view: View,
        before: &'g Method<'a>,
        after: &'g Method<'a>,
    ) {
        let (wrote, read) = if view.writer_is_new() { (after, before) } else { (before, after) };
        let event = match (&wrote.params, &read.params) {
            (None, None) => return,
            (None, Some(read)) if read.required => Some(Event::ParamsMissing),
            (None, Some(_)) => Some(Event::ParamsUnsent),
            (Some(_), None) => Some(Event::ParamsIgnored),
            (Some(one), Some(two)) if two.required && !one.required => Some(Event::ParamsMayMiss),
            (Some(one), Some(two)) if one.required && !two.required => Some(Event::ParamsAlways),
            (Some(_), Some(_)) => None,
        };
        if let Some(event) = event {
            let objects = [Some(&before.message), Some(&after.message)];
            self.push(view, event, before, String::new(), objects);
        }
        if let (Some(old), Some(new)) = (&before.params, &after.params) {
            walk.start(view, old.node, new.node, root(before, Slot::Params));
        }
    }

    /// What is around method and params.
    fn message<'g>(
        &self,
        walk: &mut Walk<'g, 'a>,
        view: View,
        before: &'g Method<'a>,
        after: &'g Method<'a>,
        set: Set,
    ) {
        let method = Root {
            method: set.name().to_owned(),
            experimental: false,
            ..root(before, Slot::Envelope)
        };
        walk.start_at_objects(view, &before.around, &after.around, method.clone());
        if let (Some(old), Some(new)) =
            (before.message.members.get("id"), after.message.members.get("id"))
        {
            let view = self.view(view.direction.reversed());
            walk.start(view, old.node, new.node, method);
        }
    }

    fn envelope(&self, walk: &mut Walk<'_, 'a>) {
        let (old, new) = (walk.old, walk.new);
        for (name, before) in &old.envelope {
            let Some(after) = new.envelope.get(name) else { continue };
            for direction in [Direction::ClientToServer, Direction::ServerToClient] {
                let root = Root {
                    pair: 0,
                    method: (*name).to_owned(),
                    slot: Slot::Envelope,
                    experimental: false,
                };
                walk.start(self.view(direction), *before, *after, root);
            }
        }
    }
}

fn root(method: &Method<'_>, slot: Slot) -> Root {
    Root { pair: 0, method: method.name.to_owned(), slot, experimental: method.experimental }
}

fn direction(set: Set) -> Direction {
    match set {
        Set::ClientRequest | Set::ClientNotification => Direction::ClientToServer,
        Set::ServerRequest | Set::ServerNotification => Direction::ServerToClient,
    }
}

/// The set of the other kind in the same direction.
fn twin(set: Set) -> Set {
    match set {
        Set::ClientRequest => Set::ClientNotification,
        Set::ClientNotification => Set::ClientRequest,
        Set::ServerRequest => Set::ServerNotification,
        Set::ServerNotification => Set::ServerRequest,
    }
}
