//! What a document says of methods: who sends each, with which params, and what answers it.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use serde_json::Value;

use super::graph::Graph;
use super::normaliser::complete;
use super::results;
use super::shape::{Field, Kind, NodeId, Object, notes};
use crate::read::document::{Document, Unjudged, address};
use crate::read::reference;
use crate::set::Set;

/// The parts of the envelope that have a definition.
pub const ENVELOPE: [&str; 6] = [
    "RequestId",
    "JSONRPCErrorError",
    "JSONRPCError",
    "JSONRPCNotification",
    "JSONRPCRequest",
    "JSONRPCResponse",
];

/// A method of a document.
#[derive(Debug, Clone)]
pub(crate) struct Method<'a> {
    /// Its name on the wire.
    pub name: &'a str,
    /// The message.
    pub message: Arc<Object<'a>>,
    /// The message without method and params.
    pub around: Arc<Object<'a>>,
    /// Its params, unless they can only be absent or `null`.
    pub params: Option<Field<'a>>,
    /// What answers it, if that is known.
    pub result: Option<NodeId>,
    /// Whether it cannot be relied on.
    pub experimental: bool,
    /// Whether it should not be used any more.
    pub deprecated: bool,
}

/// The methods of a document and the schemas that they reach.
#[derive(Debug, Clone)]
pub(crate) struct Contract<'a> {
    /// The schemas.
    pub graph: Graph<'a>,
    /// The methods, by set and name.
    pub methods: BTreeMap<(Set, &'a str), Method<'a>>,
    /// The parts of the envelope, by name.
    pub envelope: BTreeMap<&'static str, NodeId>,
    /// Whether it marks what is experimental, so that what is not marked is known to be stable.
    pub marks_stability: bool,
    /// The sets that it lists methods of.
    pub sets: BTreeSet<Set>,
}

impl<'a> Contract<'a> {
    /// Reads a document. `experimental` names methods that cannot be relied on, besides those that the
    /// document marks.
    pub fn of(document: &'a Document, experimental: &BTreeSet<String>) -> Result<Self, Unjudged> {
        let mut contract = Self {
            graph: Graph::new(document),
            methods: BTreeMap::new(),
            envelope: BTreeMap::new(),
            marks_stability: false,
            sets: BTreeSet::new(),
        };
        let mut unions = Vec::new();
        for set in Set::ALL {
            if let Some(union) = document.definition(set.name()).filter(|union| !is_empty(union)) {
                unions.push((set, union, contract.graph.add(&[union], || set.name().to_owned())?));
                contract.sets.insert(set);
            }
        }
        if unions.is_empty() {
            return Err(document
                .unjudged(None, "it lists no methods: this is not a bundle of the protocol"));
        }
        for name in ENVELOPE {
            if let Some(schema) = document.definition(name) {
                let node = contract.graph.add(&[schema], || name.to_owned())?;
                contract.envelope.insert(name, node);
            }
        }
        complete(&mut contract.graph)?;
        for (set, union, node) in unions {
            contract.read_union(set, union, node, experimental)?;
        }
        contract.find_results()?;
        Ok(contract)
    }

    fn read_union(
        &mut self,
        set: Set,
        union: &'a Value,
        node: NodeId,
        experimental: &BTreeSet<String>,
    ) -> Result<(), Unjudged> {
        let document = self.graph.document;
        let shape = self.graph.shape(node);
        if shape.null || shape.kinds().iter().any(|kind| *kind != Kind::Object) {
            return Err(document.unjudged(Some(union), "it has a variant that is not a message"));
        }
        for message in &shape.objects.clone() {
            let at = Some(message.at.schema);
            let tag = message.fields.get("method").filter(|field| field.required);
            let names = tag.and_then(|field| self.graph.shape(field.node).only_listed());
            let Some(names) = names.filter(|names| !names.is_empty()) else {
                return Err(document.unjudged(at, "the message has no method"));
            };
            let names = names.clone();
            // One message may be that of many methods.
            let (shared, around) = (Arc::new(message.clone()), Arc::new(around(message, set)));
            self.marks_stability |=
                message.sources.iter().any(|source| source.get("x-result").is_some())
                    || message.notes("x-experimental");
            for name in names {
                let method = Method {
                    name,
                    params: self.params(message),
                    result: None,
                    experimental: message.notes("x-experimental") || experimental.contains(name),
                    deprecated: message.notes("deprecated"),
                    message: Arc::clone(&shared),
                    around: Arc::clone(&around),
                };
                if self.methods.insert((set, name), method).is_some() {
                    return Err(document.unjudged(at, format!("the method {name} is listed twice")));
                }
            }
        }
        Ok(())
    }

    fn params(&self, message: &Object<'a>) -> Option<Field<'a>> {
        let field = message.fields.get("params")?;
        let shape = self.graph.shape(field.node);
        let only_null = shape.null && shape.kinds().is_empty();
        (field.required || !only_null).then(|| field.clone())
    }

    fn find_results(&mut self) -> Result<(), Unjudged> {
        let mut found = Vec::new();
        let names = results::Names::of(self.graph.document);
        for (key, method) in self.methods.iter().filter(|((set, _), _)| set.is_request()) {
            let stated = method.message.sources.iter().find_map(|source| source.get("x-result"));
            let params = method.params.as_ref().and_then(|field| self.type_name(field.schema));
            // A message that stands in the union itself has the union's name.
            let message = &*method.message.at.place;
            let message =
                Some(message).filter(|name| Set::ALL.iter().all(|set| set.name() != *name));
            if let Some(schema) = stated {
                found.push((*key, None, schema));
            } else if let Some((name, schema)) = names.result(method.name, params, message) {
                found.push((*key, Some(name), schema));
            }
        }
        for (key, name, schema) in found {
            self.graph.reach(name);
            let place = || name.map_or_else(|| format!("{} result", key.1), str::to_owned);
            let node = self.graph.add(&[schema], place)?;
            if let Some(method) = self.methods.get_mut(&key) {
                method.result = Some(node);
            }
        }
        complete(&mut self.graph)
    }

    /// The name of the type that a schema refers to, `null` aside.
    fn type_name(&self, schema: &'a Value) -> Option<&'a str> {
        let name = |schema| self.graph.name(schema);
        let variants =
            ["anyOf", "oneOf", "allOf"].iter().find_map(|keyword| schema.get(*keyword)?.as_array());
        name(schema).or_else(|| variants?.iter().find_map(name))
    }

    /// The names of the definitions that messages of some methods lead to.
    pub fn types(&self, is_judged: impl Fn(&str) -> bool) -> BTreeSet<&'a str> {
        let document = self.graph.document;
        let named: BTreeMap<String, (&'a str, &'a Value)> = document
            .definitions()
            .into_iter()
            .map(|(pointer, name, schema)| (pointer, (name, schema)))
            .collect();
        let envelope = self.envelope.keys().filter_map(|name| document.definition(name));
        let methods = || self.methods.values().filter(|method| is_judged(method.name));
        let results = methods().filter_map(|method| method.result);
        let fields = methods().flat_map(|method| method.message.fields.values());
        let mut waiting: Vec<&'a Value> = fields.map(|field| field.schema).collect();
        waiting.extend(envelope);
        let by_address: HashMap<usize, &'a str> =
            named.values().map(|(name, schema)| (address(schema), *name)).collect();
        let mut types = BTreeSet::new();
        for result in results {
            let schema = self.graph.node(result).at.schema;
            types.extend(by_address.get(&address(schema)));
            waiting.push(schema);
        }
        while let Some(schema) = waiting.pop() {
            reference::each(schema, &mut |target| {
                if let Some((name, schema)) = named.get(target)
                    && types.insert(*name)
                {
                    waiting.push(schema);
                }
            });
        }
        types
    }

    /// Definitions that are named like results, and that nothing is known to use.
    pub fn orphans(&mut self) -> Result<BTreeMap<&'a str, NodeId>, Unjudged> {
        let document = self.graph.document;
        let used: BTreeSet<&str> = self.graph.names().collect();
        let orphans: Vec<_> = document
            .by_name()
            .into_iter()
            .filter(|(name, _)| name.ends_with("Response") || name.ends_with("Result"))
            .filter(|(name, _)| !used.contains(name) && !ENVELOPE.contains(name))
            .collect();
        let mut nodes = BTreeMap::new();
        for (name, schema) in orphans {
            nodes.insert(name, self.graph.add(&[schema], || name.to_owned())?);
        }
        complete(&mut self.graph)?;
        Ok(nodes)
    }
}

fn around<'a>(message: &Object<'a>, set: Set) -> Object<'a> {
    let mut message = message.clone();
    message.fields.retain(|name, _| !matches!(*name, "method" | "params"));
    message.at.place = set.name().into();
    message
}

/// Whether a union has no variants.
fn is_empty(union: &Value) -> bool {
    let empty =
        |keyword: &str| union.get(keyword).and_then(Value::as_array).is_some_and(Vec::is_empty);
    empty("oneOf") || empty("anyOf")
}

/// Whether the document says of a schema that it should not be used any more.
pub(crate) fn is_deprecated(schema: &Value) -> bool {
    notes(schema, "deprecated")
}
