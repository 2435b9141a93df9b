//! Values: whether a schema allows one, and the least one that it allows.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::graph::Graph;
use super::shape::{ANY, Array, Bound, NodeId, Numbers, Object, Others, Shape, canonical};

/// Values nested deeper than this are not built.
const DEPTH: usize = 48;

/// Whether a schema allows a value. Patterns and the formats of strings are not tried.
pub(crate) fn is_valid(graph: &Graph<'_>, node: NodeId, value: &Value) -> bool {
    node == ANY || is_allowed(graph, graph.shape(node), value)
}

/// Whether a shape allows a value.
pub(crate) fn is_allowed(graph: &Graph<'_>, shape: &Shape<'_>, value: &Value) -> bool {
    match value {
        Value::Null => shape.null,
        Value::Bool(true) => shape.yes,
        Value::Bool(false) => shape.no,
        Value::String(text) => shape.strings.as_ref().is_some_and(|strings| strings.has(text)),
        Value::Number(number) => {
            let bound = match number.as_i64().map(i128::from).or(number.as_u64().map(i128::from)) {
                Some(exact) => Bound::Integer(exact),
                None => Bound::Real(number.as_f64().unwrap_or_default(), true),
            };
            let whole = number.as_f64().is_some_and(|real| real.fract() == 0.0);
            let written =
                Numbers { integral: whole, low: Some(bound), high: Some(bound), formatted: false };
            shape.numbers.is_some_and(|numbers| numbers.reads(written)) || is_constant(shape, value)
        }
        Value::Array(elements) => {
            is_constant(shape, value)
                || shape.arrays.iter().any(|array| has_array(graph, array, elements))
        }
        Value::Object(members) => {
            is_constant(shape, value)
                || shape.objects.iter().any(|object| has_object(graph, object, members))
        }
    }
}

fn is_constant(shape: &Shape<'_>, value: &Value) -> bool {
    !shape.constants.is_empty() && shape.constants.contains_key(&canonical(value))
}

fn has_array(graph: &Graph<'_>, array: &Array<'_>, elements: &[Value]) -> bool {
    let length = elements.len() as u64;
    length >= array.least
        && array.most.is_none_or(|most| length <= most)
        && !(array.unique
            && elements
                .iter()
                .enumerate()
                .any(|(index, one)| elements.iter().skip(index + 1).any(|two| one == two)))
        && elements.iter().enumerate().all(|(position, element)| {
            array.element(position).is_some_and(|node| is_valid(graph, node, element))
        })
}

fn has_object(graph: &Graph<'_>, object: &Object<'_>, members: &Map<String, Value>) -> bool {
    object.members.iter().all(|(name, member)| !member.required || members.contains_key(*name))
        && members.iter().all(|(name, value)| {
            match (object.members.get(name.as_str()), object.others) {
                (Some(member), _) => is_valid(graph, member.node, value),
                (None, Others::Open) => true,
                (None, Others::Closed) => false,
                (None, Others::Map(values)) => is_valid(graph, values, value),
            }
        })
}

/// Builds small values that a schema allows.
#[derive(Debug)]
pub(crate) struct Builder<'g, 'a> {
    graph: &'g Graph<'a>,
    known: HashMap<NodeId, Option<Value>>,
}

impl<'g, 'a> Builder<'g, 'a> {
    /// Builds values of a document's schemas.
    pub fn new(graph: &'g Graph<'a>) -> Self {
        Self { graph, known: HashMap::new() }
    }

    /// A small value; `None` where none can be built.
    pub fn least(&mut self, node: NodeId) -> Option<Value> {
        self.at_depth(node, 0)
    }

    fn at_depth(&mut self, node: NodeId, depth: usize) -> Option<Value> {
        if let Some(known) = self.known.get(&node) {
            return known.clone();
        }
        if depth > DEPTH {
            return None;
        }
        // Whoever needs itself has no least value on this way.
        self.known.insert(node, None);
        let value = self.of_shape(self.graph.shape(node), depth);
        self.known.insert(node, value.clone());
        value
    }

    fn of_shape(&mut self, shape: &'g Shape<'a>, depth: usize) -> Option<Value> {
        let text = || {
            let strings = shape.strings.as_ref()?;
            strings.values.first().map(|value| json!(value)).or_else(|| {
                let text = strings.any.as_ref().filter(|text| text.patterns.is_empty())?;
                Some(json!("x".repeat(usize::try_from(text.least.min(4096)).ok()?)))
            })
        };
        text()
            .or_else(|| shape.constants.values().next().map(|value| (*value).clone()))
            .or_else(|| shape.numbers.and_then(number))
            .or_else(|| shape.yes.then_some(json!(true)))
            .or_else(|| shape.no.then_some(json!(false)))
            .or_else(|| shape.arrays.iter().find_map(|array| self.array(array, depth)))
            .or_else(|| shape.objects.iter().find_map(|object| self.object_at(object, depth)))
            .or_else(|| shape.null.then_some(Value::Null))
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
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    fn object_at(&mut self, object: &'g Object<'a>, depth: usize) -> Option<Value> {
        object
            .members
            .iter()
            .filter(|(_, member)| member.required)
            .map(|(name, member)| {
                Some(((*name).to_owned(), self.at_depth(member.node, depth + 1)?))
            })
            .collect::<Option<Map<_, _>>>()
            .map(Value::from)
    }
}

fn number(numbers: Numbers) -> Option<Value> {
    let fits = |value: i128| {
        let bound = Bound::Integer(value);
        numbers.low.is_none_or(|low| low.is_at_most(bound))
            && numbers.high.is_none_or(|high| high.is_at_least(bound))
    };
    let exact = |bound: Option<Bound>| match bound {
        Some(Bound::Integer(value)) => Some(value),
        _ => None,
    };
    let candidates = [Some(0), Some(1), exact(numbers.low), exact(numbers.high)];
    let value = candidates.into_iter().flatten().find(|value| fits(*value))?;
    as_json(value)
}

/// An integer as JSON, if JSON as it is read here has it.
pub(crate) fn as_json(value: i128) -> Option<Value> {
    i64::try_from(value).map(Value::from).or_else(|_| u64::try_from(value).map(Value::from)).ok()
}
