//! Our types and their own schema agree: what the schema accepts is read, what we write the schema
//! accepts, and what the schema rejects is rejected.
//!
//! Leniency is left out of the last: an absent member for `null` or the reverse, and unknown values
//! and arms where an enum is open, and that one of two members must be there.

use std::collections::{BTreeMap, HashMap, HashSet};

use app_server_codegen::{
    catalog::Catalog,
    schema,
    surface::{Notes, Surface},
    traffic::{Outcome, compare},
    wire::{
        bundle::Bundle,
        shape::{Object, Shape, range},
    },
};
use app_server_drift::Set;
use app_server_protocol::{ClientMessage, DecodeError, ResponseMessage, ServerMessage};
use proptest::{
    collection::{btree_map, vec},
    option,
    prelude::*,
    test_runner::{Config, RngSeed, TestRunner},
};
use serde_json::{Map, Value, json};

/// Nested deeper than this, lists are empty and what may be absent is absent.
const DEPTH: u32 = 4;

/// Makes random instances of schemas. Each schema is worked out once for each depth.
struct Instances<'a> {
    bundle: &'a Bundle,
    known: HashMap<(*const Value, u32), BoxedStrategy<Value>>,
}

impl<'a> Instances<'a> {
    fn of(&mut self, schema: &'a Value, depth: u32) -> BoxedStrategy<Value> {
        let key = (std::ptr::from_ref(target(self.bundle, schema)), depth);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let made = self.make(schema, depth);
        self.known.insert(key, made.clone());
        made
    }

    fn make(&mut self, schema: &'a Value, depth: u32) -> BoxedStrategy<Value> {
        let shape = Shape::of(self.bundle, schema).unwrap();
        let mut choices: Vec<BoxedStrategy<Value>> = Vec::new();
        if shape.any {
            let some = [json!([1, {"a": null}]), json!("x"), json!(0.5)];
            choices.push(proptest::sample::select(some.to_vec()).boxed());
        }
        if shape.null {
            choices.push(Just(Value::Null).boxed());
        }
        if shape.boolean {
            choices.push(any::<bool>().prop_map(Value::from).boxed());
        }
        if shape.string {
            choices.push(".{0,8}".prop_map(Value::from).boxed());
        }
        for value in &shape.strings {
            choices.push(Just(json!(value)).boxed());
        }
        if let Some(format) = shape.integer {
            let (least, greatest) = range(format);
            let least = i64::try_from(least).unwrap_or(i64::MIN);
            let greatest = i64::try_from(greatest).unwrap_or(i64::MAX);
            choices.push((least..=greatest).prop_map(Value::from).boxed());
        }
        if shape.number.is_some() {
            choices.push((-1e6..1e6).prop_map(Value::from).boxed());
        }
        match shape.array {
            Some(items) if depth <= DEPTH => {
                let items = self.of(items, depth + 1);
                choices.push(vec(items, 0..3).prop_map(Value::from).boxed());
            }
            Some(_) => choices.push(Just(json!([])).boxed()),
            None => {}
        }
        for arm in &shape.objects {
            choices.push(self.object(arm, depth));
        }
        proptest::strategy::Union::new(choices).boxed()
    }

    fn object(&mut self, object: &Object<'a>, depth: u32) -> BoxedStrategy<Value> {
        let mut members: Vec<BoxedStrategy<(String, Option<Value>)>> = Vec::new();
        for (name, schema) in &object.members {
            let required = object.required.contains(name);
            if depth > DEPTH && !required {
                continue;
            }
            let value = self.of(schema, depth + 1);
            let value =
                if required { value.prop_map(Some).boxed() } else { option::of(value).boxed() };
            let name = (*name).to_owned();
            members.push(value.prop_map(move |value| (name.clone(), value)).boxed());
        }
        let others = match object.others {
            Some(schema) if depth <= DEPTH => {
                btree_map("[a-z]{1,5}", self.of(schema, depth + 1), 0..3).boxed()
            }
            _ => Just(BTreeMap::new()).boxed(),
        };
        (members, others)
            .prop_map(|(members, others)| {
                let members = members.into_iter().filter_map(|(name, value)| Some((name, value?)));
                // A member of the map must not take the place of one that is declared.
                let mut object: Map<String, Value> = others.into_iter().collect();
                object.extend(members);
                Value::Object(object)
            })
            .boxed()
    }
}

/// What a schema is, if it only refers to it.
fn target<'a>(bundle: &'a Bundle, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(reference) => bundle.resolve(reference).unwrap(),
        None => schema,
    }
}

/// The members of which an arm has one (`x-either`).
const EITHER: [&str; 6] = ["audio_url", "fileId", "file_id", "image_url", "result", "url"];

/// Adds the place of every value in `value`, which is at `at`.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let name = name.replace('~', "~0").replace('/', "~1");
                pointers(member, &format!("{at}/{name}"), found);
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                pointers(element, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

/// Every value of `instance`, each replaced once by one of another kind, and each member once left out; with
/// the place of what is wrong.
pub(crate) fn spoilt(instance: &Value) -> Vec<(String, Value)> {
    let mut places = Vec::new();
    pointers(instance, "", &mut places);
    let mut all = Vec::new();
    for place in places {
        let replacements = match instance.pointer(&place).unwrap() {
            Value::Null => vec![],
            Value::Bool(_) => vec![json!("true"), json!(1)],
            Value::Number(_) => vec![json!("1"), json!(1.5), json!(i64::MIN), json!(u64::MAX)],
            Value::String(_) => vec![json!(1), json!(true), json!({}), json!([])],
            Value::Array(_) => vec![json!({}), json!("[]")],
            // A string in place of one member may be an unknown arm.
            Value::Object(members) if members.len() == 1 => vec![json!([]), json!(1)],
            Value::Object(_) => vec![json!([]), json!("{}"), json!(1)],
        };
        for replacement in replacements {
            let mut spoilt = instance.clone();
            *spoilt.pointer_mut(&place).unwrap() = replacement;
            all.push((place.clone(), spoilt));
        }
        if let Some((parent, name)) = place.rsplit_once('/') {
            let mut spoilt = instance.clone();
            if let Some(members) = spoilt.pointer_mut(parent).and_then(Value::as_object_mut)
                // That one of these must be there is not checked when reading.
                && !(EITHER.contains(&name) && members.contains_key("type"))
            {
                members.remove(&name.replace("~1", "/").replace("~0", "~"));
                all.push((parent.to_owned(), spoilt));
            }
        }
    }
    all
}

#[test]
fn types_and_schema_agree() {
    let catalog = Catalog::new();
    let document = schema::document(&catalog, &Notes::of(&catalog), Surface::Everything);
    let bundle = Bundle::new(document.clone()).unwrap();
    let mut counts = Counts::default();
    let mut instances = Instances { bundle: &bundle, known: HashMap::new() };
    let mut checked = HashSet::new();

    for (name, listed) in bundle.methods().unwrap() {
        let method = catalog.methods.iter().find(|method| method.name == name).unwrap();
        let validator = |schema: &Value| {
            let mut schema = schema.clone();
            schema["definitions"] = document["definitions"].clone();
            jsonschema::draft7::new(&schema).unwrap()
        };
        // Events share their params.
        let fresh = |params: &&Value| checked.insert(params.to_string());
        if let Some(params) = listed.params().filter(fresh) {
            let read = |params: &Value| {
                let mut message = json!({ "method": name, "params": params });
                if method.set.is_request() {
                    message["id"] = 1.into();
                }
                let text = message.to_string();
                let written = match method.set {
                    Set::ClientRequest | Set::ClientNotification => ClientMessage::decode(&text)
                        .map(|message| serde_json::to_value(message).unwrap()),
                    _ => ServerMessage::decode(&text)
                        .map(|message| serde_json::to_value(message).unwrap()),
                };
                written.map(|message| message.get("params").cloned().unwrap_or_default())
            };
            agree(name, &validator(params), &instances.of(params, 0), read, &mut counts);
        }
        if let (Some(result), Some(reread)) = (listed.result, method.reread_result) {
            let read = |result: &Value| {
                reread(&ResponseMessage::from_raw(
                    1,
                    serde_json::value::to_raw_value(result).unwrap(),
                ))
            };
            agree(name, &validator(result), &instances.of(result, 0), read, &mut counts);
        }
    }
    println!("{counts:?}");
    let Counts { schemas, instances, rejected, placed, news } = counts;
    assert!(schemas > 60 && instances > 3_500 && rejected > 40_000, "{counts:?}");
    assert!(placed > 5_000 && news > 5_000, "{counts:?}");
}

/// What was tried.
#[derive(Debug, Default, Clone, Copy)]
struct Counts {
    schemas: usize,
    /// Instances that were read, and written equal.
    instances: usize,
    /// Spoilt ones that were rejected.
    rejected: usize,
    /// Those of them whose error has the very place.
    placed: usize,
    /// Instances with a field more, which were read and written without it.
    news: usize,
}

fn agree(
    name: &str,
    validator: &jsonschema::Validator,
    instances: &BoxedStrategy<Value>,
    read: impl Fn(&Value) -> Result<Value, DecodeError>,
    counts: &mut Counts,
) {
    let config = Config {
        cases: 12,
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..Config::default()
    };
    let tally = std::cell::Cell::new(Counts::default());
    let outcome = TestRunner::new(config).run(instances, |instance| {
        prop_assert!(validator.is_valid(&instance), "the instance is not valid");
        let written = read(&instance).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert!(validator.is_valid(&written), "what was written is not valid: {written}");
        prop_assert!(is_equal(&instance, &written), "written as {written}");
        let mut counted = tally.get();
        counted.instances += 1;
        for newer in with_news(&instance) {
            if validator.is_valid(&newer) {
                let read = read(&newer).map_err(|error| TestCaseError::fail(error.to_string()))?;
                let outcome = compare(&newer.to_string(), &read.to_string());
                prop_assert!(
                    !matches!(outcome, Outcome::Changed(_)),
                    "{newer} was written as {read}"
                );
                counted.news += 1;
            }
        }
        for (place, spoilt) in spoilt(&instance) {
            if !validator.is_valid(&spoilt) {
                let error = read(&spoilt);
                prop_assert!(error.is_err(), "not rejected: {spoilt}");
                let path = error.err().map(|error| path(&error)).unwrap_or_default();
                // An error is told of what is around, where no variant fits, of the first thing within,
                // or, of an object whose tag stands last, of that.
                let around = path.rsplit_once('/').map_or("", |(around, _)| around);
                let is_near = place.starts_with(around) || path.starts_with(&place);
                prop_assert!(is_near, "{path} in place of {place}: {spoilt}");
                counted.placed += usize::from(path == place);
                counted.rejected += 1;
            }
        }
        tally.set(counted);
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{name}: {error}");
    }
    let Counts { instances, rejected, placed, news, .. } = tally.get();
    counts.schemas += 1;
    counts.instances += instances;
    counts.rejected += rejected;
    counts.placed += placed;
    counts.news += news;
}

/// Whether a value is written as it was read, but for `null` in place of an absent field.
fn is_equal(read: &Value, written: &Value) -> bool {
    let outcome = compare(&read.to_string(), &written.to_string());
    matches!(outcome, Outcome::Equal | Outcome::Nulls(_))
}

/// Where an error is: a JSON Pointer from the params or the result.
fn path(error: &DecodeError) -> String {
    match error {
        DecodeError::Params { path, .. } => path.strip_prefix("/params").unwrap_or(path).to_owned(),
        DecodeError::Result { path, .. } => path.clone(),
        other => panic!("{other}"),
    }
}

/// The instance with a field more, in each of its objects.
fn with_news(instance: &Value) -> Vec<Value> {
    let mut places = Vec::new();
    pointers(instance, "", &mut places);
    let objects = places.into_iter().filter_map(|place| {
        let mut newer = instance.clone();
        let object = newer.pointer_mut(&place)?.as_object_mut()?;
        object.insert("zzNews".to_owned(), json!({ "any": [1, null] }));
        Some(newer)
    });
    objects.collect()
}
