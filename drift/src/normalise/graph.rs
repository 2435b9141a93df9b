//! The part of a document that messages can reach, in normal form.
//!
//! Everything reachable is understood before anything is compared, so what cannot be judged is found
//! here and nowhere else; what no message reaches is never looked at.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use serde_json::Value;

use super::at::At;
use super::keywords::is_plain;
use super::shape::{ANY, NodeId, Shape};
use crate::read::document::{Document, Unjudged, address};
use crate::read::stray::Strays;

static ANYTHING: Value = Value::Bool(true);

/// Longer chains of references than this lead nowhere.
const CHAIN: usize = 4096;

/// More schemas than this that must hold at once are not understood.
const CONJUNCTION: usize = 64;

/// More schemas than this are not understood.
const NODES: usize = 1 << 20;

/// The schemas of a document that messages reach.
#[derive(Debug, Clone)]
pub(crate) struct Graph<'a> {
    /// The document.
    pub document: &'a Document,
    nodes: Vec<Node<'a>>,
    ids: HashMap<Vec<usize>, NodeId>,
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

/// A schema that is no mere reference, and its name if it is a definition.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named<'a> {
    /// The schema.
    pub schema: &'a Value,
    /// Its name.
    pub name: Option<&'a str>,
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
            ids: HashMap::new(),
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
            if !known && !is_plain(target.schema) {
                named.push(target);
            }
        }
        let Some(first) = named.first().copied() else {
            return Ok(ANY);
        };
        named.sort_by_key(|named| address(named.schema));
        let key: Vec<usize> = named.iter().map(|named| address(named.schema)).collect();
        if let Some(id) = self.ids.get(&key) {
            return Ok(*id);
        }
        let id = NodeId(self.nodes.len());
        if id.0 > NODES {
            return Err(self.document.unjudged(None, "there are too many schemas in it"));
        }
        let place: Arc<str> = match first.name {
            Some(name) if named.len() == 1 => Arc::from(name),
            _ => Arc::from(place()),
        };
        let at = At { schema: first.schema, place };
        self.nodes.push(Node { at, shape: Shape::default(), schemas: named });
        self.ids.insert(key, id);
        Ok(id)
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
            _ => self.add(schemas, || format!("{}{step}", at.place)),
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
        self.add_both(one, two, || format!("{}{step}", at.place))
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
        let mut here = Named { schema, name: None };
        for _ in 0..CHAIN {
            let Some(keywords) = here.schema.as_object() else {
                return Ok(here);
            };
            if let Some(reference) = keywords.get("$ref") {
                if self.beside_references && !only_wraps(here.schema, "$ref") {
                    return Ok(here);
                }
                here = self.target(here.schema, reference)?;
            } else if let Some([only]) =
                keywords.get("allOf").and_then(Value::as_array).map(Vec::as_slice)
                && only_wraps(here.schema, "allOf")
            {
                here = Named { schema: only, name: None };
            } else {
                return Ok(here);
            }
        }
        Err(self.document.unjudged(Some(schema), "the reference leads to itself"))
    }

    /// What a reference leads to.
    pub fn target(&self, schema: &'a Value, reference: &'a Value) -> Result<Named<'a>, Unjudged> {
        let unjudged = |reason: String| self.document.unjudged(Some(schema), reason);
        let Some(reference) = reference.as_str() else {
            return Err(unjudged(format!("{reference} is no reference")));
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
            return Err(unjudged(format!("the reference {reference} {what}")));
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

/// Whether a keyword is the only one of a schema that is no annotation.
fn only_wraps(schema: &Value, keyword: &str) -> bool {
    schema.as_object().is_some_and(|keywords| {
        keywords.keys().all(|other| other == keyword || super::keywords::is_annotation(other))
    })
}
