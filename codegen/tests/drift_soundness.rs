//! Soundness: what the writer's side may send, the reader's schema accepts wherever nothing is said to break.
//!
//! Messages are random; whether they are accepted says the crate `jsonschema`, not our own reading. So it does
//! of every witness. Releases some steps apart are tried, and the oldest with the newest; of methods that
//! nothing was found of, some. `DRIFT_SOUNDNESS=1` tries all neighbours and all methods.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use app_server_codegen::{
    catalog::Catalog,
    schema,
    surface::{Notes, Surface},
    wire::{
        bundle::Bundle,
        shape::{Object, Shape, range},
    },
};
use app_server_drift::{
    Set,
    history::{History, Tier},
    {Document, Experimental, Options, Report, Severity, Skew, compare},
};
use serde_json::{Map, Value, json};

/// Messages of each slot that something was found of, and of each other.
const MESSAGES: usize = 128;

/// Nested deeper than this, optional members are left out and lists are empty.
const DEPTH: usize = 4;

/// One in so many of the methods that nothing was found of is tried.
const STRIDE: usize = 50;

/// How many releases are tried.
const RELEASES: usize = 8;

/// Random choices (splitmix64), the same in each run.
struct Choices(u64);

impl Choices {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((bits ^ (bits >> 31)) % end.max(1) as u64).unwrap()
    }
}

/// A random value that a schema allows to be written.
fn random(bundle: &Bundle, schema: &Value, depth: usize, choices: &mut Choices) -> Value {
    let shape = Shape::of(bundle, schema).unwrap();
    // A recursive type ends with `null` or a string, where it can.
    let deep = depth > DEPTH && (shape.null || shape.string || !shape.strings.is_empty());
    let objects = if deep { 0 } else { shape.objects.len() };
    let mut simple: Vec<Value> = shape.strings.iter().map(|value| json!(value)).collect();
    simple.extend(shape.null.then_some(Value::Null));
    simple.extend(shape.string.then(|| json!(["", "text", "/a/b", "1"][choices.below(4)])));
    simple.extend(shape.boolean.then(|| json!(choices.below(2) == 0)));
    simple.extend(shape.number.is_some().then(|| json!(0.5)));
    simple.extend(shape.any.then(|| json!({ "any": [1, null] })));
    simple.extend(shape.integer.map(|format| {
        let (least, greatest) = range(format);
        let greatest = i64::try_from(greatest).unwrap_or(i64::MAX);
        let least = i64::try_from(least).unwrap_or(i64::MIN);
        json!([least, greatest, 0.clamp(least, greatest)][choices.below(3)])
    }));
    let lists = usize::from(shape.array.is_some() && !deep);
    match choices.below(simple.len() + objects + lists) {
        chosen if chosen < objects => object(bundle, &shape.objects[chosen], depth, choices),
        chosen if chosen < objects + lists => {
            let length = if depth > DEPTH { 0 } else { choices.below(3) };
            let items = shape.array.unwrap();
            (0..length).map(|_| random(bundle, items, depth + 1, choices)).collect()
        }
        chosen => simple.swap_remove(chosen - objects - lists),
    }
}

fn object(bundle: &Bundle, object: &Object<'_>, depth: usize, choices: &mut Choices) -> Value {
    let mut members = Map::new();
    for (name, schema) in &object.members {
        if object.required.contains(name) || (depth <= DEPTH && choices.below(2) == 0) {
            members.insert((*name).to_owned(), random(bundle, schema, depth + 1, choices));
        }
    }
    if let Some(others) = object.others.filter(|_| depth <= DEPTH) {
        for index in 0..choices.below(3) {
            let value = random(bundle, others, depth + 1, choices);
            members.insert(format!("key{index}"), value);
        }
    }
    Value::Object(members)
}

/// The document of a release for a validator: choices need not exclude each other, and references to what
/// stands elsewhere (0.107.0 has such) are led there.
fn readable(mut document: Value) -> Value {
    fn any_of(value: &mut Value) {
        match value {
            Value::Object(members) => {
                // A member may be called that as well.
                if members.get("oneOf").is_some_and(Value::is_array) {
                    let arms = members.remove("oneOf").unwrap();
                    members.insert("anyOf".to_owned(), arms);
                }
                members.values_mut().for_each(any_of);
            }
            Value::Array(elements) => elements.iter_mut().for_each(any_of),
            _ => {}
        }
    }
    let names: Vec<String> =
        document["definitions"]["v2"].as_object().unwrap().keys().cloned().collect();
    let definitions = document["definitions"].as_object_mut().unwrap();
    for name in names {
        let target = json!({ "$ref": format!("#/definitions/v2/{name}") });
        definitions.entry(name).or_insert(target);
    }
    any_of(&mut document);
    document
}

/// What each request is answered with, as we know it.
fn results() -> BTreeMap<String, String> {
    let catalog = Catalog::new();
    let document = schema::document(&catalog, &Notes::of(&catalog), Surface::Everything);
    let bundle = Bundle::new(document).unwrap();
    let name = |schema: &Value| Some(schema["$ref"].as_str()?.rsplit('/').next()?.to_owned());
    let methods = bundle.methods().unwrap();
    methods
        .into_iter()
        .filter_map(|(method, listed)| Some((method.to_owned(), name(listed.result?)?)))
        .collect()
}

/// A release, for who writes and for who reads.
struct Release {
    document: Document,
    written: Bundle,
    read: Value,
}

impl Release {
    fn of(history: &History, version: &str) -> Self {
        let read = readable(history.document(version, Tier::Experimental).unwrap());
        let document =
            Document::printed(version, history.replay().release(version).unwrap()).unwrap();
        Self { document, written: Bundle::new(with_one_of(&read)).unwrap(), read }
    }

    /// The schema of a method's params or result, if it has the method.
    fn slot(
        &self,
        results: &BTreeMap<String, String>,
        method: &str,
        is_result: bool,
    ) -> Option<Value> {
        let arms = |set: &Set| self.read["definitions"][set.name()]["anyOf"].as_array();
        let mut arms = Set::ALL.iter().filter_map(arms).flatten();
        let arm = arms.find(|arm| arm["properties"]["method"]["enum"][0] == method)?;
        if is_result {
            let name = results.get(method)?;
            let group = ["v2/", ""].into_iter().find(|group| {
                self.read.pointer(&format!("/definitions/{group}{name}")).is_some()
            })?;
            return Some(json!({ "$ref": format!("#/definitions/{group}{name}") }));
        }
        let params = arm["properties"].get("params")?;
        (params["type"] != "null").then(|| params.clone())
    }
}

/// The unions of methods as bundles have them.
fn with_one_of(document: &Value) -> Value {
    let mut document = document.clone();
    for set in Set::ALL {
        let union = document["definitions"][set.name()].as_object_mut().unwrap();
        if let Some(arms) = union.remove("anyOf") {
            union.insert("oneOf".to_owned(), arms);
        }
    }
    document
}

/// Slots of methods, with whether something was found of them, and nothing that breaks.
fn sound(report: &Report, method: &str, direction: &str, slot: &str) -> Option<bool> {
    let mut found = false;
    for finding in &report.findings {
        if finding.methods.contains(method) && finding.direction_name() == direction {
            let here =
                finding.slots.is_empty() || finding.slots.iter().any(|found| found.name() == slot);
            if here && finding.severity > Severity::Info && finding.rule != "C2S-FIELD-REMOVED" {
                return None;
            }
            found |= here;
        }
    }
    Some(found)
}

/// Accepts objects whose members are messages of slots.
fn validator(release: &Release, slots: Map<String, Value>) -> jsonschema::Validator {
    let mut schema = release.read.clone();
    schema["properties"] = Value::Object(slots);
    jsonschema::draft7::new(&schema).unwrap()
}

/// Whether each witness is accepted by the one document and refused by the other.
fn check_witnesses(old: &Release, new: &Release, report: &Report) -> usize {
    let witnesses: Vec<_> = report.findings.iter().filter_map(|f| f.witness.as_ref()).collect();
    for (name, release) in [("old", old), ("new", new)] {
        let schema = |pointer: &str| json!({ "$ref": pointer.replace("/oneOf/", "/anyOf/") });
        let at = |index: usize| {
            let witness = &witnesses[index];
            if witness.valid_in == name { &witness.valid_at } else { &witness.invalid_at }
        };
        let slots = (0..witnesses.len()).map(|index| (index.to_string(), schema(at(index))));
        let validator = validator(release, slots.collect());
        for (index, witness) in witnesses.iter().enumerate() {
            let message = json!({ index.to_string(): witness.value });
            assert_eq!(
                validator.is_valid(&message),
                witness.valid_in == name,
                "{witness:?} in {name}"
            );
        }
    }
    witnesses.len()
}

fn everything() -> bool {
    std::env::var_os("DRIFT_SOUNDNESS").is_some()
}

struct Tried {
    witnesses: usize,
    slots: usize,
    messages: usize,
}

fn try_pair(old: &Release, new: &Release, results: &BTreeMap<String, String>, tried: &mut Tried) {
    let options = Options {
        skews: vec![Skew::Backward],
        experimental: Experimental::Include,
        ..Options::default()
    };
    let report = compare(&old.document, &new.document, &options).unwrap();
    tried.witnesses += check_witnesses(old, new, &report);
    let listed: BTreeSet<(Set, String)> = old
        .written
        .methods()
        .unwrap()
        .into_iter()
        .map(|(name, method)| (method.set, name.to_owned()))
        .collect();
    for to_server in [true, false] {
        let direction = if to_server { "client_to_server" } else { "server_to_client" };
        let (writer, reader) = if to_server { (old, new) } else { (new, old) };
        let mut slots: Vec<(String, Value)> = Vec::new();
        let [mut sent, mut taken] = [Map::new(), Map::new()];
        for (index, (set, method)) in listed.iter().enumerate() {
            for is_result in [false, true] {
                let from_client =
                    matches!(set, Set::ClientRequest | Set::ClientNotification) != is_result;
                let slot = if is_result { "result" } else { "params" };
                let (Some(written), Some(read)) = (
                    writer.slot(results, method, is_result),
                    reader.slot(results, method, is_result),
                ) else {
                    continue;
                };
                let Some(found) = sound(&report, method, direction, slot) else { continue };
                let chosen = found || everything() || (tried.slots + index).is_multiple_of(STRIDE);
                if from_client != to_server || !chosen {
                    continue;
                }
                let key = format!("{method} {slot}");
                sent.insert(key.clone(), written.clone());
                taken.insert(key.clone(), read);
                slots.push((key, written));
            }
        }
        if slots.is_empty() {
            continue;
        }
        let sends = validator(writer, sent);
        let accepts = validator(reader, taken);
        for (key, written) in slots {
            let mut choices = Choices(tried.slots as u64);
            tried.slots += 1;
            for _ in 0..MESSAGES {
                let message = random(&writer.written, &written, 0, &mut choices);
                let message = json!({ key.as_str(): message });
                // Conditions on numbers and texts are not heeded when it is made.
                if !sends.is_valid(&message) {
                    continue;
                }
                if let Err(error) = accepts.validate(&message) {
                    let (old, new) = (old.document.label(), new.document.label());
                    panic!(
                        "{old}..{new}, {direction}, {message}: {error} at {}",
                        error.instance_path()
                    );
                }
                tried.messages += 1;
            }
        }
    }
}

#[test]
fn what_does_not_break_is_accepted() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../drift/history.txt");
    let history = History::open(&path).unwrap();
    let results = results();
    let mut tried = Tried { witnesses: 0, slots: 0, messages: 0 };
    let mut first: Option<Release> = None;
    let mut before: Option<Release> = None;
    let releases: Vec<&str> = history.releases().collect();
    let step = if everything() { 1 } else { releases.len().div_ceil(RELEASES) };
    for version in releases.into_iter().rev().step_by(step).rev() {
        let same = |known: &Release| history.are_same(known.document.label(), version).unwrap();
        if before.as_ref().is_some_and(same) {
            continue;
        }
        let release = Release::of(&history, version);
        if let Some(before) = &before {
            try_pair(before, &release, &results, &mut tried);
        }
        first.get_or_insert_with(|| Release::of(&history, "0.99.0"));
        before = Some(release);
    }
    let (Some(oldest), Some(newest)) = (first, before) else { panic!("the history is empty") };
    try_pair(&oldest, &newest, &results, &mut tried);
    let Tried { witnesses, slots, messages } = tried;
    eprintln!("{messages} messages of {slots} slots accepted, {witnesses} witnesses right");
    assert!(messages > 20_000 && witnesses > 150, "{messages} messages, {witnesses} witnesses");
}
