//! The walk: both documents in lock step, from the methods down.
//!
//! A pair of schemas is looked at once from each side, however many methods lead to it, and what is
//! found there is kept with the pair. So the work is linear in pairs, recursive types end by
//! themselves, and one root cause is one finding.

use std::{
    cell::Cell,
    collections::{BTreeSet, HashMap, HashSet, VecDeque},
    sync::Arc,
};

use serde::Serialize;
use serde_json::{Value, json};

use super::event::{Event, View};
use super::relation::Relation;
use super::untouched::Untouched;
use crate::normalise::at::At;
use crate::normalise::contract::Contract;
use crate::normalise::graph::Graph;
use crate::normalise::shape::{ANY, NodeId, Object};
use crate::normalise::strings::STEP;
use crate::normalise::value::{self, Builder};

/// What a walk may take, in steps: between 0.99.0 and 0.169.0 it takes 110,000.
pub(crate) const STEPS: usize = 4_000_000;

/// What a pair takes, in steps.
const PAIR: usize = 8;

/// What a notice takes until it is printed, in steps.
const NOTICE: usize = 128;

/// Something found at a pair of schemas, or of methods.
#[derive(Debug, Clone)]
pub(crate) struct Notice<'a> {
    /// What.
    pub event: Event,
    /// From where it was looked at.
    pub view: View,
    /// The nearest definition and the way from it.
    pub path: String,
    /// The value, field or variant that it is about; empty if it is about all of it.
    pub subject: String,
    /// More to say.
    pub detail: String,
    /// The schema in the old document.
    pub old: Option<&'a Value>,
    /// The schema in the new document.
    pub new: Option<&'a Value>,
    /// A value that shows it, of the pair's schemas.
    pub evidence: Option<Value>,
    /// Whether it is about something that is marked as experimental.
    pub experimental: bool,
    /// The variant of the pair's union that it is about.
    pub variant: Option<Arc<str>>,
}

impl Notice<'_> {
    /// What it takes, in steps of a walk.
    pub fn size(&self) -> usize {
        NOTICE + (self.path.len() + self.subject.len() + self.detail.len()) / STEP
    }

    /// A notice that says no more than this.
    pub fn new(event: Event, view: View, path: impl Into<String>) -> Self {
        Self {
            event,
            view,
            path: path.into(),
            subject: String::new(),
            detail: String::new(),
            old: None,
            new: None,
            evidence: None,
            experimental: false,
            variant: None,
        }
    }
}

/// How one comes from a pair to another.
#[derive(Debug, Clone)]
pub(crate) enum Step<'a> {
    /// By a field of an object of the writer.
    Field(usize, &'a str),
    /// By a field of an object that is a map.
    Entry(usize),
    /// By an element of a list.
    Element(usize, usize),
}

/// A pair of schemas, from one side.
#[derive(Debug)]
pub(crate) struct Pair<'a> {
    /// From where.
    pub view: View,
    /// In the old document.
    pub old: NodeId,
    /// In the new document.
    pub new: NodeId,
    /// How it was first reached.
    pub via: Option<(usize, Step<'a>)>,
    /// Where it was first reached.
    pub site: Arc<str>,
    /// The variant of the union by which it was first reached.
    pub variant: Option<Arc<str>>,
    /// What was found.
    pub notices: Vec<Notice<'a>>,
    /// The pairs that it leads to, and whether by something experimental.
    pub children: BTreeSet<(usize, bool)>,
}

/// Where the walk starts.
#[derive(Debug, Clone)]
pub(crate) struct Root {
    /// The pair.
    pub pair: usize,
    /// The method, or the union that holds the envelope.
    pub method: String,
    /// What of it.
    pub slot: Slot,
    /// Whether the method is experimental.
    pub experimental: bool,
}

/// A part of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// What it is called with.
    Params,
    /// What it is answered with.
    Result,
    /// What is around it.
    Envelope,
}

impl Slot {
    /// How findings name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Params => "params",
            Self::Result => "result",
            Self::Envelope => "envelope",
        }
    }
}

/// The walk.
#[derive(Debug)]
pub(crate) struct Walk<'g, 'a> {
    /// The old document.
    pub old: &'g Contract<'a>,
    /// The new document.
    pub new: &'g Contract<'a>,
    /// Where the old document writes and the new one reads.
    pub old_writes: Relation<'g, 'a>,
    /// Where the new document writes.
    pub new_writes: Relation<'g, 'a>,
    /// Values of the old document.
    pub old_values: Builder<'g, 'a>,
    /// Values of the new document.
    pub new_values: Builder<'g, 'a>,
    /// Every pair that was reached.
    pub pairs: Vec<Pair<'a>>,
    /// Where it started.
    pub roots: Vec<Root>,
    ids: HashMap<(View, NodeId, NodeId), usize>,
    /// The pairs of objects that are not whole schemas, by address.
    ids_of_objects: HashMap<(View, [usize; 2]), usize>,
    /// The steps that are left.
    steps: Cell<usize>,
    new_names: HashSet<&'a str>,
    untouched: Untouched,
    next: usize,
    objects: VecDeque<(usize, &'g Object<'a>, &'g Object<'a>)>,
}

impl<'g, 'a> Walk<'g, 'a> {
    /// A walk that has not started.
    pub fn new(old: &'g Contract<'a>, new: &'g Contract<'a>) -> Self {
        Self {
            old,
            new,
            old_writes: Relation::new(&old.graph, &new.graph),
            new_writes: Relation::new(&new.graph, &old.graph),
            old_values: Builder::new(&old.graph),
            new_values: Builder::new(&new.graph),
            pairs: Vec::new(),
            roots: Vec::new(),
            ids: HashMap::new(),
            ids_of_objects: HashMap::new(),
            steps: Cell::new(STEPS),
            new_names: new.graph.names().collect(),
            untouched: Untouched::of(old.graph.document, new.graph.document),
            next: 0,
            objects: VecDeque::new(),
        }
    }

    /// Starts at a pair as well.
    pub fn start(&mut self, view: View, old: NodeId, new: NodeId, root: Root) {
        if self.is_untouched(old, new) {
            return;
        }
        let site = Arc::from(format!("{} {}", root.method, root.slot.name()));
        let pair = self.pair(view, old, new, None, site, None);
        self.roots.push(Root { pair, ..root });
    }

    /// Starts at two objects that are not whole schemas: what is left of a message.
    pub fn start_at_objects(
        &mut self,
        view: View,
        old: &'g Object<'a>,
        new: &'g Object<'a>,
        root: Root,
    ) {
        let next = self.pairs.len();
        let addresses = [old, new].map(|object| std::ptr::from_ref(object).addr());
        let pair = *self.ids_of_objects.entry((view, addresses)).or_insert(next);
        if pair == next {
            let site = Arc::from(root.method.as_str());
            let (notices, children) = (Vec::new(), BTreeSet::new());
            let (old_node, new_node, via, variant) = (ANY, ANY, None, None);
            self.pairs.push(Pair {
                view,
                old: old_node,
                new: new_node,
                via,
                site,
                variant,
                notices,
                children,
            });
            self.objects.push_back((pair, old, new));
        }
        self.roots.push(Root { pair, ..root });
    }

    /// Takes note of work. Returns whether there may be more.
    pub fn spend(&self, steps: usize) -> bool {
        self.steps.set(self.steps.get().saturating_sub(steps));
        self.steps.get() > 0
    }

    /// Whether more differs, or more must be asked, than is worked out: then nothing that was found
    /// means anything.
    pub fn is_spent(&self) -> bool {
        self.steps.get() == 0 || self.old_writes.is_spent() || self.new_writes.is_spent()
    }

    /// The next pair of objects, or of schemas, to look at, seen from the writer.
    pub fn next(&mut self) -> Option<(Here<'_, 'g, 'a>, Subject<'g, 'a>)> {
        let (index, subject) = if let Some((index, old, new)) = self.objects.pop_front() {
            (index, Subject::Objects(old, new))
        } else {
            let index = self.next;
            let pair = self.pairs.get(index)?;
            let subject = Subject::Schemas(pair.old, pair.new);
            self.next += 1;
            (index, subject)
        };
        let pair = self.pairs.get(index)?;
        let (view, site) = (pair.view, Arc::clone(&pair.site));
        let subject = if view.writer_is_new() { subject.swapped() } else { subject };
        let (writer, reader) = self.graphs(view);
        Some((Here { walk: self, index, view, site, writer, reader, variant: None }, subject))
    }

    /// Whether two schemas are a definition that both documents write alike, with all that it leads to.
    fn is_untouched(&self, old: NodeId, new: NodeId) -> bool {
        let only = |graph: &Graph<'a>, node| graph.node(node).only_schema();
        only(&self.old.graph, old)
            .zip(only(&self.new.graph, new))
            .is_some_and(|(old, new)| self.untouched.has(old, new))
    }

    /// The documents of who writes and who reads.
    pub fn graphs(&self, view: View) -> (&'g Graph<'a>, &'g Graph<'a>) {
        if view.writer_is_new() {
            (&self.new.graph, &self.old.graph)
        } else {
            (&self.old.graph, &self.new.graph)
        }
    }

    fn pair(
        &mut self,
        view: View,
        old: NodeId,
        new: NodeId,
        via: Option<(usize, Step<'a>)>,
        site: Arc<str>,
        variant: Option<Arc<str>>,
    ) -> usize {
        let next = self.pairs.len();
        let index = *self.ids.entry((view, old, new)).or_insert(next);
        if index == next {
            self.spend(PAIR + site.len() / STEP);
            let (notices, children) = (Vec::new(), BTreeSet::new());
            self.pairs.push(Pair { view, old, new, via, site, variant, notices, children });
        }
        index
    }
}

/// What is to be compared: what is written, then what is read.
#[derive(Debug)]
pub(crate) enum Subject<'g, 'a> {
    /// Whole schemas.
    Schemas(NodeId, NodeId),
    /// Objects that are not whole schemas.
    Objects(&'g Object<'a>, &'g Object<'a>),
}

impl Subject<'_, '_> {
    fn swapped(self) -> Self {
        match self {
            Self::Schemas(one, two) => Self::Schemas(two, one),
            Self::Objects(one, two) => Self::Objects(two, one),
        }
    }
}

/// A pair that is being looked at, from the writer to the reader.
pub(crate) struct Here<'w, 'g, 'a> {
    /// The walk.
    pub walk: &'w mut Walk<'g, 'a>,
    index: usize,
    /// From where.
    pub view: View,
    /// Where it was first reached.
    pub site: Arc<str>,
    /// The document of who writes.
    pub writer: &'g Graph<'a>,
    /// The document of who reads.
    pub reader: &'g Graph<'a>,
    /// The variant that is being looked at, if it is one of several.
    pub variant: Option<Arc<str>>,
}

impl<'g, 'a> Here<'_, 'g, 'a> {
    /// What is known of values that go this way.
    pub fn relation(&mut self) -> &mut Relation<'g, 'a> {
        if self.view.writer_is_new() {
            &mut self.walk.new_writes
        } else {
            &mut self.walk.old_writes
        }
    }

    /// Builds what the writer may send.
    pub fn values(&mut self) -> &mut Builder<'g, 'a> {
        if self.view.writer_is_new() {
            &mut self.walk.new_values
        } else {
            &mut self.walk.old_values
        }
    }

    /// A small value that is written and not read, else one that is written.
    pub fn odd_value(&mut self, wrote: NodeId, read: NodeId) -> Option<Value> {
        let some = [json!("x"), json!(0), json!(true), json!(null), json!([]), json!({})];
        let least = self.values().least(wrote);
        let (writer, reader) = (self.writer, self.reader);
        let shows = |value: &Value| {
            value::is_valid(writer, wrote, value) && value::is_refused(reader, read, value)
        };
        least.clone().into_iter().chain(some).find(shows).or(least)
    }

    /// Puts what belongs to the writer and to the reader in the order of the documents.
    pub fn old_and_new<T>(&self, wrote: T, read: T) -> (T, T) {
        if self.view.writer_is_new() { (read, wrote) } else { (wrote, read) }
    }

    /// Where something stands: by its name, unless the new document uses another definition in its
    /// place; then by where it is used.
    pub fn place(&self, wrote: &At<'a>, read: &At<'a>) -> Arc<str> {
        let (old, new) = self.old_and_new(wrote, read);
        if crate::normalise::keywords::is_plain(new.schema) {
            return Arc::clone(&old.place);
        }
        let (old_name, new_name) = (definition(&old.place), definition(&new.place));
        let renamed = old_name == new_name || !self.walk.new_names.contains(old_name);
        Arc::clone(if renamed { &new.place } else { &self.site })
    }

    /// Goes on to a pair that this one leads to.
    pub fn descend(
        &mut self,
        wrote: NodeId,
        read: NodeId,
        step: Step<'a>,
        site: String,
        experimental: bool,
    ) {
        if wrote == ANY && read == ANY {
            return;
        }
        let (old, new) = self.old_and_new(wrote, read);
        if self.walk.is_untouched(old, new) {
            return;
        }
        let via = Some((self.index, step));
        let child = self.walk.pair(self.view, old, new, via, Arc::from(site), self.variant.clone());
        if let Some(pair) = self.walk.pairs.get_mut(self.index) {
            pair.children.insert((child, experimental));
        }
    }

    /// Takes note of an event, with the schemas of writer and reader that it is about.
    pub fn notice(
        &mut self,
        event: Event,
        path: impl Into<String>,
        schemas: [Option<&'a Value>; 2],
    ) -> Draft<'_, 'a> {
        let (old, new) = self.old_and_new(schemas[0], schemas[1]);
        let variant = self.variant.clone();
        let notice = Notice { old, new, variant, ..Notice::new(event, self.view, path) };
        let Walk { pairs, steps, .. } = &mut *self.walk;
        Draft { notices: pairs.get_mut(self.index).map(|pair| &mut pair.notices), steps, notice }
    }

    /// Whether there is no use in going on.
    pub fn is_spent(&self) -> bool {
        self.walk.is_spent()
    }
}

/// A notice to which more can be added before it is kept.
#[must_use]
pub(crate) struct Draft<'n, 'a> {
    notices: Option<&'n mut Vec<Notice<'a>>>,
    steps: &'n Cell<usize>,
    notice: Notice<'a>,
}

impl Draft<'_, '_> {
    /// What it is about.
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.notice.subject = subject.into();
        self
    }

    /// More to say.
    pub fn saying(mut self, detail: impl Into<String>) -> Self {
        self.notice.detail = detail.into();
        self
    }

    /// A value that shows it.
    pub fn shown_by(mut self, evidence: Option<Value>) -> Self {
        self.notice.evidence = evidence;
        self
    }

    /// Whether it is about something experimental.
    pub fn experimental(mut self, experimental: bool) -> Self {
        self.notice.experimental = experimental;
        self
    }

    /// Keeps it.
    pub fn keep(self) {
        let left = self.steps.get().saturating_sub(self.notice.size());
        self.steps.set(left);
        if let Some(notices) = self.notices.filter(|_| left > 0) {
            notices.push(self.notice);
        }
    }
}

/// The definition that a place begins with.
pub(crate) fn definition(place: &str) -> &str {
    place.split(['.', '<', '[', '{']).next().unwrap_or_default()
}
