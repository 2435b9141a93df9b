//! The part of a document that messages can reach, in normal form.
//!
//! Everything reachable is understood before anything is compared, so what cannot be judged is found
//! here and nowhere else; what no message reaches is never looked at.

use std::{
    cell::RefCell,
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use serde_json::Value;

use super::at::At;
use super::keywords::is_plain;
use super::shape::{ANY, NodeId, Shape};
use super::strings::STEP;
use crate::read::document::{Document, Unjudged, address};
use crate::read::stray::Strays;

static ANYTHING: Value = Value::Bool(true);

/// Of longer chains of references than this it is kept where they lead.
const CHAIN: usize = 16;

/// What a schema with more keywords than this is, is worked out once: all of them may be notes.
const KEYWORDS: usize = 16;

/// More schemas than this that must hold at once are not understood.
const CONJUNCTION: usize = 64;

/// What a document may take to be understood, in steps: an atom, a field or a listed value that is made,
/// or some bytes of a text that is copied. The newest release takes 50,000.
const STEPS: usize = 1_000_000;

/// The schemas of a document that messages reach.
#[derive(Debug, Clone)]
pub(crate) struct Graph<'a> {
    /// The document.
    pub document: &'a Document,
    nodes: Vec<Node<'a>>,
    /// The nodes of schemas that hold alone, by address.
    alone: HashMap<usize, NodeId>,
    /// Those of several schemas that hold at once.
    together: HashMap<Vec<usize>, NodeId>,
    /// Where long chains of references lead, by the address of what is in them.
    chains: RefCell<HashMap<usize, Named<'a>>>,
    /// The steps that are left.
    steps: usize,
    beside_references: bool,
    strays: Strays<'a>,
    completed: usize,
    names: BTreeSet<&'a str>,
}

/// A schema, or several that hold at once.
#[derive(Debug, Clone)]
pub(crate) struct Node<'a> {
    /// Where it stands.
    pub at: At<'a>,
    /// What it allows.
    pub shape: Shape<'a>,
    schemas: Vec<Named<'a>>,
}

/// A schema that is not just a reference, and its name if it is a definition.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named<'a> {
    /// The schema.
    pub schema: &'a Value,
    /// Its name.
    pub name: Option<&'a str>,
}

/// Why a schema is not followed any further.
#[derive(Debug)]
struct Stop<'a> {
    /// The schema.
    schema: &'a Value,
    /// What is wrong with it.
    reason: String,
}

impl<'a> Graph<'a> {
    /// Starts with nothing but the schema that allows anything.
    pub fn new(document: &'a Document) -> Self {
        let at = At { schema: &ANYTHING, place: Arc::from("any") };
        let shape = Shape::any(&at);
        let schemas = vec![Named { schema: &ANYTHING, name: None }];
        Self {
            document,
            nodes: vec![Node { at, shape, schemas }],
            alone: HashMap::new(),
            together: HashMap::new(),
            chains: RefCell::default(),
            steps: STEPS,
            beside_references: document.reads_beside_references(),
            strays: Strays::default(),
            completed: 1,
            names: BTreeSet::new(),
        }
    }

    /// A schema, or several that hold at once; `place` names it unless it is a definition. What it
    /// allows is known after [`complete`](super::normaliser::complete).
    pub fn add(
        &mut self,
        schemas: &[&'a Value],
        place: impl FnOnce() -> String,
    ) -> Result<NodeId, Unjudged> {
        let mut named = Vec::with_capacity(schemas.len());
        for schema in schemas {
            let target = self.follow(schema)?;
            self.names.extend(target.name);
            let known =
                named.iter().any(|other: &Named<'_>| std::ptr::eq(other.schema, target.schema));
            if !known && !self.is_plain(target.schema) {
                named.push(target);
            }
        }
        let Some(first) = named.first().copied() else {
            return Ok(ANY);
        };
        let next = NodeId(self.nodes.len());
        let id = if named.len() == 1 {
            *self.alone.entry(address(first.schema)).or_insert(next)
        } else {
            named.sort_by_key(|named| address(named.schema));
            let key: Vec<usize> = named.iter().map(|named| address(named.schema)).collect();
            *self.together.entry(key).or_insert(next)
        };
        if id == next {
            let place: Arc<str> = match first.name {
                Some(name) if named.len() == 1 => Arc::from(name),
                _ => Arc::from(place()),
            };
            let at = At { schema: first.schema, place };
            self.spend(1 + at.place.len() / STEP, &at)?;
            self.nodes.push(Node { at, shape: Shape::default(), schemas: named });
        }
        Ok(id)
    }

    /// Whether a schema allows anything at all; of one with many notes that is kept.
    fn is_plain(&mut self, schema: &'a Value) -> bool {
        if !has_many_keywords(schema) {
            return is_plain(schema);
        }
        match self.alone.get(&address(schema)) {
            Some(node) => *node == ANY,
            None if is_plain(schema) => self.alone.insert(address(schema), ANY).is_none(),
            None => false,
        }
    }

    /// Where two schemas meet that were added before.
    fn add_both(
        &mut self,
        one: NodeId,
        two: NodeId,
        place: impl FnOnce() -> String,
    ) -> Result<NodeId, Unjudged> {
        let schemas: Vec<&'a Value> = [one, two]
            .iter()
            .flat_map(|id| &self.node(*id).schemas)
            .map(|named| named.schema)
            .collect();
        if schemas.len() > CONJUNCTION {
            return Err(self
                .document
                .unjudged(schemas.first().copied(), "too much must hold at once"));
        }
        let at = self.node(one).at.clone();
        self.spend(schemas.len(), &at)?;
        self.add(&schemas, place)
    }

    /// The next schemas of which it is not yet known what they allow: a node's, and where it stands.
    pub fn incomplete(&self) -> Option<(Vec<Named<'a>>, At<'a>)> {
        let node = self.nodes.get(self.completed)?;
        Some((node.schemas.clone(), node.at.clone()))
    }

    /// What the [incomplete](Self::incomplete) node allows.
    pub fn set_next_shape(&mut self, shape: Shape<'a>) {
        if let Some(node) = self.nodes.get_mut(self.completed) {
            node.shape = shape;
            self.completed += 1;
        }
    }

    /// Adds the schema of something in what stands at a place.
    pub fn child(
        &mut self,
        schemas: &[&'a Value],
        at: &At<'a>,
        step: &str,
    ) -> Result<NodeId, Unjudged> {
        match schemas {
            [] => Ok(ANY),
            _ => self.add(schemas, || [&*at.place, step].concat()),
        }
    }

    /// Adds a schema that is where two meet.
    pub fn both(
        &mut self,
        one: NodeId,
        two: NodeId,
        at: &At<'a>,
        step: &str,
    ) -> Result<NodeId, Unjudged> {
        if one == two || two == ANY {
            return Ok(one);
        }
        if one == ANY {
            return Ok(two);
        }
        self.add_both(one, two, || [&*at.place, step].concat())
    }

    /// Takes note of work for what stands at a place. What a few lines can multiply is given up in time.
    pub fn spend(&mut self, steps: usize, at: &At<'a>) -> Result<(), Unjudged> {
        let Some(left) = self.steps.checked_sub(steps) else {
            let reason = format!("what it allows takes more than {STEPS} steps to work out");
            return Err(self.unjudged(at, reason));
        };
        self.steps = left;
        Ok(())
    }

    /// An error about a schema.
    pub fn unjudged(&self, at: &At<'a>, reason: impl Into<String>) -> Unjudged {
        self.document.unjudged(Some(at.schema), reason)
    }

    /// The definitions that are reached.
    pub fn names(&self) -> impl Iterator<Item = &'a str> {
        self.names.iter().copied()
    }

    /// Takes note of a definition that is reached.
    pub fn reach(&mut self, name: Option<&'a str>) {
        self.names.extend(name);
    }

    /// What is to be known of how its references were read.
    pub fn caveats(&self) -> Vec<String> {
        self.strays.caveats(self.document)
    }

    /// A schema.
    pub fn node(&self, id: NodeId) -> &Node<'a> {
        // Every id comes from this graph; the first node is always there.
        self.nodes.get(id.0).unwrap_or_else(|| unreachable!("a node of another graph"))
    }

    /// What a schema allows.
    pub fn shape(&self, id: NodeId) -> &Shape<'a> {
        &self.node(id).shape
    }

    /// Whether what stands beside a `$ref` counts.
    pub fn reads_beside_references(&self) -> bool {
        self.beside_references
    }

    /// Follows references, and wrappings that add nothing, to a schema of substance.
    pub fn follow(&self, schema: &'a Value) -> Result<Named<'a>, Unjudged> {
        self.followed(schema)
            .map_err(|Stop { schema, reason }| self.document.unjudged(Some(schema), reason))
    }

    /// The name of the definition that a schema only refers to.
    pub fn name(&self, schema: &'a Value) -> Option<&'a str> {
        self.followed(schema).ok()?.name
    }

    fn followed(&self, schema: &'a Value) -> Result<Named<'a>, Stop<'a>> {
        let mut here = Named { schema, name: None };
        let mut passed: Vec<usize> = Vec::new();
        // A way that does not end comes again to where it was when its length last doubled.
        let mut before = schema;
        for length in 1_usize.. {
            let is_long = length > CHAIN || has_many_keywords(here.schema);
            let known = if is_long { self.known_end(here.schema) } else { None };
            if let Some(end) = known {
                here = end;
                break;
            }
            let Some(next) = self.next(here.schema)? else { break };
            if std::ptr::eq(next.schema, before) {
                let reason = "the reference leads to itself".to_owned();
                return Err(Stop { schema, reason });
            }
            if length.is_power_of_two() {
                before = next.schema;
            }
            if is_long {
                passed.push(address(here.schema));
            }
            here = next;
        }
        self.chains.borrow_mut().extend(passed.into_iter().map(|address| (address, here)));
        Ok(here)
    }

    fn known_end(&self, schema: &Value) -> Option<Named<'a>> {
        self.chains.borrow().get(&address(schema)).copied()
    }

    /// The schema that another is only a reference to, or only wraps.
    fn next(&self, schema: &'a Value) -> Result<Option<Named<'a>>, Stop<'a>> {
        let Some(keywords) = schema.as_object() else { return Ok(None) };
        if let Some(reference) = keywords.get("$ref") {
            let counts = self.beside_references && !only_wraps(schema, "$ref");
            return if counts { Ok(None) } else { self.target_of(schema, reference).map(Some) };
        }
        match keywords.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
            Some([only]) if only_wraps(schema, "allOf") => {
                Ok(Some(Named { schema: only, name: None }))
            }
            _ => Ok(None),
        }
    }

    /// What a reference leads to.
    pub fn target(&self, schema: &'a Value, reference: &'a Value) -> Result<Named<'a>, Unjudged> {
        self.target_of(schema, reference)
            .map_err(|Stop { schema, reason }| self.document.unjudged(Some(schema), reason))
    }

    fn target_of(&self, schema: &'a Value, reference: &'a Value) -> Result<Named<'a>, Stop<'a>> {
        let stop = |reason: String| Stop { schema, reason };
        let Some(reference) = reference.as_str() else {
            return Err(stop(format!("{reference} is not a reference")));
        };
        let parent = reference.rsplit_once('/').map_or("", |(parent, _)| parent);
        let is_definition = matches!(parent.matches('/').count(), 1 | 2)
            && (parent.starts_with("#/definitions") || parent.starts_with("#/$defs"));
        let name = reference.rsplit('/').next().filter(|_| is_definition);
        // No validator reads such a document, so it is no other's to write.
        let stray = || {
            let name = name.filter(|_| self.document.is_of_history())?;
            self.strays.target(self.document, reference, name)
        };
        let Some(target) = self.document.resolve(reference).or_else(stray) else {
            let what = if reference.starts_with("#/") || reference == "#" {
                "leads nowhere"
            } else {
                "is of a form that is not understood"
            };
            return Err(stop(format!("the reference {reference} {what}")));
        };
        Ok(Named { schema: target, name })
    }
}

impl<'a> Node<'a> {
    /// The schema, unless several hold at once.
    pub fn only_schema(&self) -> Option<&'a Value> {
        match self.schemas.as_slice() {
            [only] => Some(only.schema),
            _ => None,
        }
    }
}

fn has_many_keywords(schema: &Value) -> bool {
    schema.as_object().is_some_and(|keywords| keywords.len() > KEYWORDS)
}

/// Whether a keyword is the only one of a schema that is not an annotation.
fn only_wraps(schema: &Value, keyword: &str) -> bool {
    schema.as_object().is_some_and(|keywords| {
        keywords.keys().all(|other| other == keyword || super::keywords::is_annotation(other))
    })
}
