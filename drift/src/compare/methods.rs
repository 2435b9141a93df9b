//! Compares the methods of two documents, and starts the walk at what they send.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap},
};

use serde_json::json;

use super::event::{Event, Skew, View};
use super::relation::{Question, Relation};
use super::walk::{Notice, Root, Slot, Walk};
use crate::normalise::contract::{Contract, Method};
use crate::normalise::shape::{Kind, NodeId, Object, Others, Shape};
use crate::read::document::Unjudged;
use crate::set::Direction;
use crate::set::Set;

/// A notice about a method.
#[derive(Debug)]
pub(crate) struct MethodNotice<'a> {
    /// The method.
    pub method: String,
    /// Whether it is experimental.
    pub experimental: bool,
    /// What was found.
    pub notice: Notice<'a>,
}

/// Two contracts after the results were settled, and the requests of which it is still not known at one
/// side or both what answers them, with whether that matters.
#[derive(Debug)]
pub(crate) struct Settled<'c, 'a> {
    /// The old one.
    pub old: Cow<'c, Contract<'a>>,
    /// The new one.
    pub new: Cow<'c, Contract<'a>>,
    /// The requests without a known result.
    pub unresolved: Vec<(String, bool)>,
}

/// Finds results by their shape that have no known name on one side.
///
/// What one contract says of a result that another lacks holds for these two only, so it is added to
/// copies.
pub(crate) fn settle_results<'c, 'a>(
    old: &'c Contract<'a>,
    new: &'c Contract<'a>,
) -> Result<Settled<'c, 'a>, Unjudged> {
    let lacks = |contract: &Contract<'a>| -> BTreeSet<(Set, &'a str)> {
        let requests = contract.methods.iter().filter(|((set, _), _)| set.is_request());
        requests.filter(|(_, method)| method.result.is_none()).map(|(key, _)| *key).collect()
    };
    let (old_lacks, new_lacks) = (lacks(old), lacks(new));
    if old_lacks.is_empty() && new_lacks.is_empty() {
        let (old, new) = (Cow::Borrowed(old), Cow::Borrowed(new));
        return Ok(Settled { old, new, unresolved: Vec::new() });
    }
    let (mut old, mut new) = (old.clone(), new.clone());
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
            if relation.is_spent() {
                let reason = "finding what answers its requests takes too many steps";
                return Err(new.graph.document.unjudged(None, reason));
            }
        }
    }
    for (key, is_old, node) in found {
        let methods = if is_old { &mut old.methods } else { &mut new.methods };
        if let Some(method) = methods.get_mut(&key) {
            method.result = Some(node);
        }
    }
    Ok(Settled { old: Cow::Owned(old), new: Cow::Owned(new), unresolved })
}

fn only<'n>(orphans: &'n std::collections::BTreeMap<&str, NodeId>) -> Option<&'n NodeId> {
    let mut all = orphans.values();
    let first = all.next()?;
    all.next().is_none().then_some(first)
}

/// The methods that a document leaves out, those aside that it lists after all.
fn unlisted<'a>(contract: &Contract<'a>) -> BTreeSet<(Set, &'a str)> {
    let all = contract.graph.document.unlisted();
    all.filter(|key| !contract.methods.contains_key(key)).collect()
}

/// What to say of methods that both documents leave out.
pub(crate) fn uncompared(old: &Contract<'_>, new: &Contract<'_>) -> Option<String> {
    let (old, new) = (unlisted(old), unlisted(new));
    let both: Vec<&str> = old.intersection(&new).map(|(_, name)| *name).collect();
    (!both.is_empty()).then(|| {
        format!("not compared, for only the TypeScript of both lists them: {}", both.join(", "))
    })
}

/// Compares the methods for a skew; the walk is told where to start.
pub(crate) fn compare<'a>(walk: &mut Walk<'_, 'a>, skew: Skew) -> Vec<MethodNotice<'a>> {
    let (old, new) = (walk.old, walk.new);
    let folded = [folded(old), folded(new)];
    let mut comparison = Comparison { skew, notices: Vec::new(), folded };
    let (old_unlisted, new_unlisted) = (unlisted(old), unlisted(new));
    let listed = old.methods.keys().chain(new.methods.keys());
    let keys: BTreeSet<_> = listed.chain(&old_unlisted).chain(&new_unlisted).copied().collect();
    for key in keys {
        let (before, after) = (old.methods.get(&key), new.methods.get(&key));
        let in_old = before.is_some() || old_unlisted.contains(&key);
        let in_new = after.is_some() || new_unlisted.contains(&key);
        match (before, after) {
            (Some(before), Some(after)) => comparison.both(walk, key.0, before, after),
            // Said in a caveat, as long as neither tells more.
            (None, None) if in_old && in_new => {}
            _ if in_old && in_new => {
                let where_not = if after.is_none() { new } else { old };
                comparison.unlisted(where_not, key, [before, after]);
            }
            _ if in_old => comparison.one_sided(new, key, before, false),
            _ => comparison.one_sided(old, key, after, true),
        }
    }
    comparison.envelope(walk);
    comparison.notices
}

/// The methods of a document by their names in lower case.
type Folded<'a> = HashMap<(Set, String), &'a str>;

fn folded<'a>(contract: &Contract<'a>) -> Folded<'a> {
    let mut folded = Folded::new();
    for (set, name) in contract.methods.keys() {
        folded.entry((*set, name.to_ascii_lowercase())).or_insert(name);
    }
    folded
}

struct Comparison<'a> {
    skew: Skew,
    notices: Vec<MethodNotice<'a>>,
    /// The methods of the old document, and of the new one.
    folded: [Folded<'a>; 2],
}

impl<'a> Comparison<'a> {
    fn view(&self, direction: Direction) -> View {
        View { direction, skew: self.skew }
    }

    fn push(
        &mut self,
        view: View,
        event: Event,
        method: &str,
        detail: String,
        ends: [Option<&Method<'a>>; 2],
    ) {
        let [old, new] = ends.map(|method| method.map(|method| method.message.at.schema));
        let experimental = ends.iter().flatten().next().is_some_and(|method| method.experimental);
        self.notices.push(MethodNotice {
            method: method.to_owned(),
            experimental,
            notice: Notice { detail, old, new, experimental, ..Notice::new(event, view, method) },
        });
    }

    /// The last notice is about what is relied on, whatever one of the documents says.
    fn relied_on(&mut self) {
        if let Some(last) = self.notices.last_mut() {
            last.experimental = false;
            last.notice.experimental = false;
        }
    }

    /// A method that both have and one document leaves out.
    fn unlisted(
        &mut self,
        where_not: &Contract<'a>,
        (set, name): (Set, &'a str),
        ends: [Option<&Method<'a>>; 2],
    ) {
        let label = where_not.graph.document.label();
        let detail = format!("{label} has it in its TypeScript and not in its JSON Schema");
        self.push(self.view(set.direction()), Event::MethodUnlisted, name, detail, ends);
    }

    /// A method that only one end has; its document may leave it out all the same.
    fn one_sided(
        &mut self,
        other: &Contract<'a>,
        (set, name): (Set, &'a str),
        method: Option<&Method<'a>>,
        added: bool,
    ) {
        let view = self.view(set.direction());
        let ends = if added { [None, method] } else { [method, None] };
        let twin = set.twin();
        if other.methods.contains_key(&(twin, name)) {
            // Said once, from the side of the old document.
            if !added {
                let detail = format!("{} is {} now", set.name(), twin.name());
                self.push(view, Event::MethodKind, name, detail, ends);
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
        let [old, new] = &self.folded;
        let similar = if added { old } else { new }.get(&(set, name.to_ascii_lowercase()));
        let detail = similar
            .map(|candidate| format!("`{candidate}` differs from it in case only"))
            .unwrap_or_default();
        self.push(view, event, name, detail, ends);
    }

    fn both<'g>(
        &mut self,
        walk: &mut Walk<'g, 'a>,
        set: Set,
        before: &'g Method<'a>,
        after: &'g Method<'a>,
    ) {
        let view = self.view(set.direction());
        let (name, ends) = (before.name, [Some(before), Some(after)]);
        if walk.old.marks_stability
            && walk.new.marks_stability
            && before.experimental != after.experimental
        {
            let event = if after.experimental {
                Event::StabilityDecreased
            } else {
                Event::StabilityIncreased
            };
            self.push(view, event, name, String::new(), ends);
            self.relied_on();
        }
        if after.deprecated && !before.deprecated && self.skew == Skew::Backward {
            self.push(view, Event::Deprecated, name, String::new(), ends);
        }
        self.params(walk, view, before, after);
        if let (Some(old), Some(new)) = (before.result, after.result) {
            let view = self.view(set.direction().reversed());
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
        let (writer, reader) = if view.writer_is_new() {
            (&walk.new.graph, &walk.old.graph)
        } else {
            (&walk.old.graph, &walk.new.graph)
        };
        let event = match (&wrote.params, &read.params) {
            (None, None) => return,
            (None, Some(read)) if read.required => Some(Event::ParamsMissing),
            (None, Some(read)) => {
                may_have_fields(reader.shape(read.node)).then_some(Event::ParamsUnsent)
            }
            (Some(one), None) => {
                // A client may leave alone what its document does not name; no server does.
                let refuses = view.direction == Direction::ClientToServer
                    || read.message.fields.contains_key("params");
                match (may_have_fields(writer.shape(one.node)), one.required) {
                    (true, _) if refuses => Some(Event::ParamsRefused),
                    (false, false) => None,
                    _ => Some(Event::ParamsIgnored),
                }
            }
            (Some(one), Some(two)) if two.required && !one.required => Some(Event::ParamsMayMiss),
            (Some(one), Some(two)) if one.required && !two.required => Some(Event::ParamsAlways),
            (Some(_), Some(_)) => None,
        };
        if let Some(event) = event {
            self.push(view, event, before.name, String::new(), [Some(before), Some(after)]);
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
            (before.message.fields.get("id"), after.message.fields.get("id"))
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

/// Whether params may be anything but `{}` and `null`, which is all that a method without params takes.
fn may_have_fields(shape: &Shape<'_>) -> bool {
    let is_bare =
        |object: &Object<'_>| object.fields.is_empty() && !matches!(object.others, Others::Map(_));
    let given = shape.constants.values().any(|value| **value != json!({}));
    given
        || shape.kinds().iter().any(|kind| *kind != Kind::Object)
        || !shape.objects.iter().all(is_bare)
}

fn root(method: &Method<'_>, slot: Slot) -> Root {
    Root { pair: 0, method: method.name.to_owned(), slot, experimental: method.experimental }
}
