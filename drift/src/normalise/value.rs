//! Values: whether a schema allows one, and the least one that it allows.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value, json};

use super::graph::Graph;
use super::numbers::{Bound, Numbers};
use super::shape::{ANY, Array, NodeId, Object, Others, Shape, canonical};
use super::strings::STEP;
use crate::read::document::address;

/// Values nested deeper than this are not built.
const DEPTH: usize = 48;

/// How much one comparison builds of a document's values, in steps: a value, some fields that are looked
/// at, or some bytes of a string. Between 0.99.0 and 0.169.0 it takes 4,000.
const STEPS: usize = 200_000;

/// Fields that are looked at in a step.
const FIELDS: usize = 8;

/// How much is tried of the patterns that one value meets, in steps; what is not tried cannot be told.
const TRIALS: usize = 1 << 16;

/// Whether a schema surely allows a value. The formats of strings are not tried.
pub(crate) fn is_valid(graph: &Graph<'_>, node: NodeId, value: &Value) -> bool {
    Check::new(graph, false).node(node, value)
}

/// Whether a schema surely refuses a value.
pub(crate) fn is_refused(graph: &Graph<'_>, node: NodeId, value: &Value) -> bool {
    !Check::new(graph, true).node(node, value)
}

/// Whether a shape surely allows a value.
pub(crate) fn is_allowed(graph: &Graph<'_>, shape: &Shape<'_>, value: &Value) -> bool {
    Check::new(graph, false).shape(shape, value)
}

/// Compares a value with what a document allows.
struct Check<'g, 'a> {
    graph: &'g Graph<'a>,
    /// The answer where it cannot be told whether a string matches a pattern.
    doubt: bool,
    /// The steps that are left for patterns.
    trials: usize,
    /// Lists and objects that were looked at, by address: several variants may ask about one.
    known: HashMap<(NodeId, usize), bool>,
}

impl<'g, 'a> Check<'g, 'a> {
    fn new(graph: &'g Graph<'a>, doubt: bool) -> Self {
        Self { graph, doubt, trials: TRIALS, known: HashMap::new() }
    }

    fn node(&mut self, node: NodeId, value: &Value) -> bool {
        let graph = self.graph;
        if node == ANY {
            return true;
        }
        if !matches!(value, Value::Array(_) | Value::Object(_)) {
            return self.shape(graph.shape(node), value);
        }
        let key = (node, address(value));
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let valid = self.shape(graph.shape(node), value);
        self.known.insert(key, valid);
        valid
    }

    fn shape(&mut self, shape: &Shape<'_>, value: &Value) -> bool {
        let is_constant =
            || !shape.constants.is_empty() && shape.constants.contains_key(&canonical(value));
        match value {
            Value::Null => shape.null,
            Value::Bool(true) => shape.yes,
            Value::Bool(false) => shape.no,
            Value::String(text) => shape.strings.as_ref().is_some_and(|strings| {
                self.trials = self.trials.saturating_sub(strings.trial(text));
                match self.trials {
                    0 => self.doubt,
                    _ => strings.has(text, self.doubt),
                }
            }),
            Value::Number(number) => {
                let written = Numbers::of(number);
                shape.numbers.iter().any(|numbers| numbers.reads(written)) || is_constant()
            }
            Value::Array(elements) => {
                is_constant() || shape.arrays.iter().any(|array| self.array(array, elements))
            }
            Value::Object(fields) => {
                is_constant() || shape.objects.iter().any(|object| self.object(object, fields))
            }
        }
    }

    fn array(&mut self, array: &Array<'_>, elements: &[Value]) -> bool {
        let length = elements.len() as u64;
        let mut seen = BTreeSet::new();
        length >= array.least
            && array.most.is_none_or(|most| length <= most)
            && (!array.unique || elements.iter().all(|element| seen.insert(canonical(element))))
            && elements.iter().enumerate().all(|(position, element)| {
                array.element(position).is_some_and(|node| self.node(node, element))
            })
    }

    fn object(&mut self, object: &Object<'_>, fields: &Map<String, Value>) -> bool {
        object.fields.iter().all(|(name, field)| !field.required || fields.contains_key(*name))
            && fields.iter().all(|(name, value)| {
                match (object.fields.get(name.as_str()), object.others) {
                    (Some(field), _) => self.node(field.node, value),
                    (None, Others::Open) => true,
                    (None, Others::Closed) => false,
                    (None, Others::Map(values)) => self.node(values, value),
                }
            })
    }
}

/// Builds small values that a schema allows.
#[derive(Debug)]
pub(crate) struct Builder<'g, 'a> {
    graph: &'g Graph<'a>,
    /// The least values of schemas, and their sizes in steps.
    known: HashMap<NodeId, Option<(Value, usize)>>,
    /// The steps that are left.
    steps: usize,
}

impl<'g, 'a> Builder<'g, 'a> {
    /// Builds values of a document's schemas.
    pub fn new(graph: &'g Graph<'a>) -> Self {
        Self { graph, known: HashMap::new(), steps: STEPS }
    }

    /// A small value; `None` where none can be built.
    pub fn least(&mut self, node: NodeId) -> Option<Value> {
        self.at_depth(node, 0)
    }

    fn at_depth(&mut self, node: NodeId, depth: usize) -> Option<Value> {
        if let Some(known) = self.known.get(&node) {
            let (value, size) = known.as_ref()?;
            self.steps = self.steps.checked_sub(*size)?;
            return Some(value.clone());
        }
        if depth > DEPTH {
            return None;
        }
        // Whoever needs itself has no least value on this way.
        self.known.insert(node, None);
        let value = self.of_shape(self.graph.shape(node), depth)?;
        let size = size(&value);
        self.steps = self.steps.checked_sub(size)?;
        self.known.insert(node, Some((value.clone(), size)));
        Some(value)
    }

    fn of_shape(&mut self, shape: &'g Shape<'a>, depth: usize) -> Option<Value> {
        let mut text = || {
            let strings = shape.strings.as_ref()?;
            let mut left = self.steps;
            let sample = strings.samples().find(|text| {
                left = left.saturating_sub(strings.trial(text));
                left > 0 && strings.has(text, false)
            });
            self.steps = left;
            sample.map(Value::from)
        };
        text()
            .or_else(|| shape.constants.values().next().map(|value| (*value).clone()))
            .or_else(|| shape.numbers.iter().find_map(|numbers| number(*numbers)))
            .or_else(|| shape.yes.then_some(json!(true)))
            .or_else(|| shape.no.then_some(json!(false)))
            .or_else(|| shape.arrays.iter().find_map(|array| self.array(array, depth)))
            .or_else(|| shape.objects.iter().find_map(|object| self.object_at(object, depth)))
            .or_else(|| shape.null.then_some(Value::Null))
    }

    /// Takes note of a value that is built of others. Returns whether it may be.
    pub fn spend(&mut self, value: &Value) -> bool {
        let left = self.steps.checked_sub(size(value));
        self.steps = left.unwrap_or_default();
        left.is_some()
    }

    /// A small list.
    pub fn array(&mut self, array: &'g Array<'a>, depth: usize) -> Option<Value> {
        if array.least > 16 || (array.unique && array.least > 1) {
            return None;
        }
        let wanted = usize::try_from(array.least).ok()?;
        (0..wanted)
            .map(|position| self.at_depth(array.element(position)?, depth + 1))
            .collect::<Option<Vec<_>>>()
            .map(Value::from)
    }

    /// An object with what it must have.
    pub fn object(&mut self, object: &'g Object<'a>) -> Option<Map<String, Value>> {
        match self.object_at(object, 0)? {
            Value::Object(fields) => Some(fields),
            _ => None,
        }
    }

    fn object_at(&mut self, object: &'g Object<'a>, depth: usize) -> Option<Value> {
        self.steps = self.steps.checked_sub(1 + object.fields.len() / FIELDS)?;
        object
            .fields
            .iter()
            .filter(|(_, field)| field.required)
            .map(|(name, field)| Some(((*name).to_owned(), self.at_depth(field.node, depth + 1)?)))
            .collect::<Option<Map<_, _>>>()
            .map(Value::from)
    }
}

/// A small number of a shape.
pub(crate) fn number_of(shape: &Shape<'_>) -> Option<Value> {
    let listed = || shape.constants.values().find(|value| value.is_number());
    let ranges = shape.numbers.iter().find_map(|numbers| number(*numbers));
    ranges.or_else(|| listed().map(|value| (*value).clone()))
}

fn number(numbers: Numbers) -> Option<Value> {
    let exact = |bound: Option<Bound>| match bound {
        Some(Bound::Integer(value)) => Some(value),
        _ => None,
    };
    let candidates = [Some(0), Some(1), exact(numbers.low), exact(numbers.high)];
    let fits = |value: &i128| numbers.reads(Numbers::integer(*value));
    as_json(candidates.into_iter().flatten().find(fits)?)
}

/// How much a value is, in steps.
fn size(value: &Value) -> usize {
    match value {
        Value::String(text) => 1 + text.len() / STEP,
        Value::Array(elements) => 1 + elements.iter().map(size).sum::<usize>(),
        Value::Object(fields) => 1 + fields.values().map(|field| 1 + size(field)).sum::<usize>(),
        _ => 1,
    }
}

/// An integer as JSON, if JSON as it is read here has it.
pub(crate) fn as_json(value: i128) -> Option<Value> {
    i64::try_from(value).map(Value::from).or_else(|_| u64::try_from(value).map(Value::from)).ok()
}
