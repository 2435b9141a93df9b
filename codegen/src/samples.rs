//! Samples: values that together use everything that a type has, each in a message that carries it.
//!
//! A sample of a type shows the types in it by the least value of each, so that what is new in a type
//! changes the samples of that type and of no other.

use std::collections::{BTreeMap, VecDeque};

use app_server_drift::Set;
use serde_json::{Map, Value, json};

use crate::kinds::{Kinds, pointer, target, variants};

/// Makes samples of whatever messages can hold.
#[derive(Debug)]
pub struct Samples<'a> {
    kinds: &'a Kinds<'a>,
    routes: BTreeMap<&'a str, Route<'a>>,
}

/// A message that holds a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Carrier<'a> {
    /// The method.
    pub method: &'a str,
    /// The set of the method.
    pub set: Set,
    /// Whether it answers a request of that method.
    pub is_answer: bool,
    /// The message.
    pub message: Value,
    /// Where the value is in the message: a JSON Pointer.
    pub place: String,
}

/// The way from a message to a type in it.
#[derive(Debug, Clone)]
struct Route<'a> {
    method: &'a str,
    set: Set,
    /// Whether it begins at the result of the method, or else at its message.
    is_answer: bool,
    steps: Vec<Step<'a>>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    /// The variant of a union, by its place in the list.
    Variant(usize),
    Field(&'a str),
    Item,
    Entry,
}

/// The name of a map's first entry.
const ENTRY: &str = "key0";

impl<'a> Samples<'a> {
    /// Finds the shortest way to every type.
    pub fn new(kinds: &'a Kinds<'a>) -> Self {
        let mut waiting: VecDeque<(&'a Value, Route<'a>)> = VecDeque::new();
        for (method, set, message) in kinds.messages() {
            let route = |is_answer| Route { method, set, is_answer, steps: Vec::new() };
            waiting.push_back((message, route(false)));
            waiting.extend(message.get("x-result").map(|result| (result, route(true))));
        }
        let mut routes = BTreeMap::new();
        while let Some((schema, route)) = waiting.pop_front() {
            next(schema, &route.steps, &mut |target, steps| {
                let route = Route { steps, ..route.clone() };
                if let (Some(schema), false) =
                    (kinds.definitions().get(target), routes.contains_key(target))
                {
                    routes.insert(target, route.clone());
                    waiting.push_back((schema, route));
                }
            });
        }
        Self { kinds, routes }
    }

    /// The types that messages can hold.
    pub fn types(&self) -> impl Iterator<Item = &'a str> {
        self.routes.keys().copied()
    }

    /// Values that together use all that a type has: its variants, its values, and each state of its
    /// fields. The first of an object has its required fields only.
    pub fn of_type(&self, name: &str) -> Vec<Value> {
        let mut values =
            self.kinds.definitions().get(name).map_or_else(Vec::new, |it| self.values(it));
        values.dedup();
        values
    }

    /// The messages of a method: with params and, where these may be left out, without; and an answer.
    pub fn of_method(&self, method: &'a str, set: Set, message: &'a Value) -> Vec<Carrier<'a>> {
        let carrier =
            |message, is_answer| Carrier { method, set, is_answer, message, place: String::new() };
        let mut least = self.least(message);
        if set == Set::ServerNotification {
            least["emittedAtMs"] = 1_795_364_837_742_i64.into();
        }
        let mut samples = vec![carrier(least.clone(), false)];
        let params = &message["properties"]["params"];
        if least.get("params").is_none() && params["type"] != "null" {
            least["params"] = self.least(params);
            samples.insert(0, carrier(least, false));
        }
        if let Some(result) = message.get("x-result") {
            samples.push(carrier(answer(&self.least(result)), true));
        }
        samples
    }

    /// A message that holds a value of a type.
    pub fn carrier(&self, name: &str, value: Value) -> Option<Carrier<'a>> {
        let Route { method, set, is_answer, steps } = self.routes.get(name)?;
        let message = self.kinds.message(method)?;
        let (schema, root) =
            if *is_answer { (message.get("x-result")?, "/result") } else { (message, "") };
        let held = self.holding(schema, steps, value);
        let place = steps.iter().filter_map(|step| match step {
            Step::Variant(_) => None,
            Step::Field(name) => Some(pointer::escaped(name)),
            Step::Item => Some("0".to_owned()),
            Step::Entry => Some(ENTRY.to_owned()),
        });
        let place = place.fold(root.to_owned(), |place, name| place + "/" + &name);
        let message = if *is_answer { answer(&held) } else { held };
        Some(Carrier { method, set: *set, is_answer: *is_answer, message, place })
    }

    /// The least value of a schema that has `value` at the end of `steps`.
    fn holding(&self, schema: &'a Value, steps: &[Step<'a>], value: Value) -> Value {
        if let Some(target) = target(schema) {
            return match self.kinds.definitions().get(target) {
                Some(schema) if !steps.is_empty() => self.holding(schema, steps, value),
                _ => value,
            };
        }
        let Some((step, rest)) = steps.split_first() else { return value };
        match step {
            Step::Variant(index) => match variants(schema).and_then(|all| all.get(*index)) {
                Some(variant) => self.holding(variant, rest, value),
                None => value,
            },
            Step::Item => json!([self.holding(&schema["items"], rest, value)]),
            Step::Field(name) => {
                let mut object = self.least(schema);
                object[*name] = self.holding(&schema["properties"][*name], rest, value);
                object
            }
            Step::Entry => {
                let mut object = self.least(schema);
                object[ENTRY] = self.holding(&schema["additionalProperties"], rest, value);
                object
            }
        }
    }

    /// Values that together use all of a schema; one stands for each type in it.
    fn values(&self, schema: &'a Value) -> Vec<Value> {
        if target(schema).is_some() {
            return vec![self.least(schema)];
        }
        if let Some(variants) = variants(schema) {
            let values = |(index, variant)| match target(variant) {
                Some(name) => vec![self.distinct(variants, index, name)],
                None => self.values(variant),
            };
            return variants.iter().enumerate().flat_map(values).collect();
        }
        if let Some(listed) = schema["enum"].as_array() {
            return listed.clone();
        }
        let types = types(schema);
        if types.is_empty() {
            return vec![json!({ "any": ["json", 1, true, null] })];
        }
        types
            .into_iter()
            .flat_map(|name| match name {
                "object" => self.objects(schema),
                "array" => vec![self.values(&schema["items"]).into()],
                "boolean" => vec![json!(true), json!(false)],
                _ => vec![scalar(name)],
            })
            .collect()
    }

    /// A value of a variant which is of no other: the least value of its type, or where nothing tells that
    /// apart, another.
    fn distinct(&self, variants: &'a [Value], index: usize, name: &str) -> Value {
        let least = self.least(&variants[index]);
        let is_distinct = |value: &Value| self.kinds.variant(variants, value) == Some(index);
        if is_distinct(&least) {
            return least;
        }
        self.of_type(name).into_iter().find(is_distinct).unwrap_or(least)
    }

    /// The object with its required fields; one with all fields; and as many as it takes to use every
    /// value of each, with the fields that have another value.
    fn objects(&self, schema: &'a Value) -> Vec<Value> {
        let least = self.least(schema);
        let fields: Vec<(String, Vec<Value>)> = schema["properties"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, schema)| (name.clone(), self.values(schema)))
            .collect();
        let mut all = least.clone();
        for (name, values) in &fields {
            all[name] = values[0].clone();
        }
        let others = schema.get("additionalProperties").filter(|others| **others != false);
        for (index, value) in others.into_iter().flat_map(|it| self.values(it)).enumerate() {
            all[format!("key{index}")] = value;
        }
        let mut samples = vec![least.clone(), all];
        let most = fields.iter().map(|(_, values)| values.len()).max().unwrap_or(0);
        for index in 1..most {
            let mut sample = least.clone();
            for (name, values) in &fields {
                if let Some(value) = values.get(index) {
                    sample[name] = value.clone();
                }
            }
            samples.push(sample);
        }
        samples
    }

    /// One value of a schema, with required fields only.
    fn least(&self, schema: &'a Value) -> Value {
        if let Some(target) = target(schema) {
            let target = self.kinds.definitions().get(target);
            return target.map_or(Value::Null, |schema| self.least(schema));
        }
        if let Some(first) = variants(schema).and_then(|all| all.first()) {
            return self.least(first);
        }
        if let Some(first) = schema["enum"].get(0) {
            return first.clone();
        }
        match types(schema).first() {
            Some(&"object") => {
                // Of some objects, one of two fields must be there.
                let either = &schema["anyOf"][0]["required"];
                let required = [&schema["required"], either].into_iter();
                let required = required.filter_map(Value::as_array).flatten();
                let fields = required
                    .filter_map(Value::as_str)
                    .map(|name| (name.to_owned(), self.least(&schema["properties"][name])));
                fields.collect::<Map<_, _>>().into()
            }
            Some(name) => scalar(name),
            None => json!("text"),
        }
    }
}

fn answer(result: &Value) -> Value {
    json!({ "id": 1, "result": result })
}

fn scalar(name: &str) -> Value {
    match name {
        "string" => json!("text"),
        "integer" => json!(7),
        "number" => json!(0.5),
        "boolean" => json!(true),
        "array" => json!([]),
        _ => Value::Null,
    }
}

fn types(schema: &Value) -> Vec<&str> {
    match &schema["type"] {
        Value::String(only) => vec![only],
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Tells the types that a schema refers to, and the way to each.
fn next<'a>(schema: &'a Value, steps: &[Step<'a>], tell: &mut impl FnMut(&'a str, Vec<Step<'a>>)) {
    if let Some(target) = target(schema) {
        return tell(target, steps.to_vec());
    }
    let mut go = |step, schema| next(schema, &[steps, &[step]].concat(), tell);
    if let Some(variants) = variants(schema) {
        for (index, variant) in variants.iter().enumerate() {
            go(Step::Variant(index), variant);
        }
        return;
    }
    for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
        go(Step::Field(name), schema);
    }
    if let Some(items) = schema.get("items") {
        go(Step::Item, items);
    }
    if let Some(others) = schema.get("additionalProperties") {
        go(Step::Entry, others);
    }
}
