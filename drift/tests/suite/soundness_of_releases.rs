//! Soundness on real pairs: what the writer's side may send, the reader's schema accepts wherever nothing is
//! said to break.
//!
//! Messages are random; whether they are accepted says the crate `jsonschema`, not our own reading. So it does
//! of every witness. Releases some steps apart are tried, and the oldest with the newest; of methods that
//! nothing was found of, some. `DRIFT_SOUNDNESS` tries all neighbours and all methods.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use app_server_drift::{
    Set,
    history::Tier,
    {Document, Experimental, Options, Report, Severity, Skew, compare},
};
use serde_json::{Map, Value, json};

use crate::evidence::{HISTORY, repository};
use crate::instances::{Choices, Writer, for_validator};

/// Messages of each slot that something was found of, and of each other.
const MESSAGES: usize = 128;

/// One in so many of the methods that nothing was found of is tried.
const STRIDE: usize = 50;

/// How many releases are tried.
const RELEASES: usize = 8;

/// Keys of maps.
const KEYS: [&str; 2] = ["key0", "key1"];

/// What each request is answered with, as we know it.
fn results() -> BTreeMap<String, String> {
    let text = fs::read_to_string(repository("bindings/methods.json")).unwrap();
    let methods: BTreeMap<String, Value> = serde_json::from_str(&text).unwrap();
    let result = |method: Value| method["result"].as_str().map(str::to_owned);
    methods.into_iter().filter_map(|(name, method)| Some((name, result(method)?))).collect()
}

/// A release, for who writes and for who reads.
struct Release {
    document: Document,
    /// As a validator is to read it. References to what stands elsewhere (0.107.0 has such) are led there.
    spelt_out: Value,
}

impl Release {
    fn of(version: &str) -> Self {
        let printed = HISTORY.replay().release(version).unwrap();
        let mut spelt_out = for_validator(&HISTORY.document(version, Tier::Experimental).unwrap());
        let newer = spelt_out["definitions"]["v2"].as_object().unwrap();
        let names: Vec<String> = newer.keys().cloned().collect();
        let definitions = spelt_out["definitions"].as_object_mut().unwrap();
        for name in names {
            let target = json!({ "$ref": format!("#/definitions/v2/{name}") });
            definitions.entry(name).or_insert(target);
        }
        Self { document: Document::printed(version, printed).unwrap(), spelt_out }
    }

    /// The methods, with their sets and messages.
    fn methods(&self) -> BTreeMap<(Set, &str), &Value> {
        let mut methods = BTreeMap::new();
        for set in Set::ALL {
            for message in self.spelt_out["definitions"][set.name()]["anyOf"].as_array().unwrap() {
                let name = message["properties"]["method"]["enum"][0].as_str().unwrap();
                methods.insert((set, name), message);
            }
        }
        methods
    }

    /// The schema of a method's params or result, if it has the method.
    fn slot(
        &self,
        results: &BTreeMap<String, String>,
        key: (Set, &str),
        is_result: bool,
    ) -> Option<Value> {
        let message = *self.methods().get(&key)?;
        if is_result {
            let name = results.get(key.1)?;
            let group = ["v2/", ""].into_iter().find(|group| {
                self.spelt_out.pointer(&format!("/definitions/{group}{name}")).is_some()
            })?;
            return Some(json!({ "$ref": format!("#/definitions/{group}{name}") }));
        }
        let params = message["properties"].get("params")?;
        (params["type"] != "null").then(|| params.clone())
    }

    /// Accepts objects whose fields are messages of slots.
    fn validator(&self, slots: Map<String, Value>) -> jsonschema::Validator {
        let mut schema = self.spelt_out.clone();
        schema["properties"] = Value::Object(slots);
        let options = jsonschema::draft7::options().should_validate_formats(false);
        options.build(&schema).unwrap()
    }
}

/// Whether something was found of a slot of a method; `None` if something that breaks.
fn sound(report: &Report, method: &str, direction: &str, slot: &str) -> Option<bool> {
    let mut found = false;
    for finding in &report.findings {
        if finding.methods.contains(method)
            && finding.direction.is_some_and(|found| found.name() == direction)
        {
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
        let validator = release.validator(slots.collect());
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
    let listed: BTreeSet<(Set, &str)> = old.methods().into_keys().collect();
    for to_server in [true, false] {
        let direction = if to_server { "client_to_server" } else { "server_to_client" };
        let (writer, reader) = if to_server { (old, new) } else { (new, old) };
        let mut slots: Vec<(String, Value)> = Vec::new();
        let [mut sent, mut taken] = [Map::new(), Map::new()];
        for (index, (set, method)) in listed.iter().enumerate() {
            for is_result in [false, true] {
                let from_client =
                    matches!(set, Set::ClientRequest | Set::ClientNotification) != is_result;
                if from_client != to_server {
                    continue;
                }
                let slot = if is_result { "result" } else { "params" };
                let (Some(written), Some(read)) = (
                    writer.slot(results, (*set, method), is_result),
                    reader.slot(results, (*set, method), is_result),
                ) else {
                    continue;
                };
                let Some(found) = sound(&report, method, direction, slot) else { continue };
                if found || everything() || (tried.slots + index).is_multiple_of(STRIDE) {
                    let key = format!("{method} {slot}");
                    sent.insert(key.clone(), written.clone());
                    taken.insert(key.clone(), read);
                    slots.push((key, written));
                }
            }
        }
        if slots.is_empty() {
            continue;
        }
        let sends = writer.validator(sent);
        let accepts = reader.validator(taken);
        let maker = Writer::new(&writer.spelt_out, &KEYS);
        for (key, written) in &slots {
            let mut choices = Choices::new(tried.slots as u64);
            tried.slots += 1;
            for _ in 0..MESSAGES {
                let Some(message) = maker.value(written, &mut choices) else { continue };
                let message = json!({ key.as_str(): message });
                // Not every condition is heeded when it is made.
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
fn what_does_not_break_is_accepted_between_releases() {
    let history = &*HISTORY;
    let results = results();
    let mut tried = Tried { witnesses: 0, slots: 0, messages: 0 };
    let mut before: Option<Release> = None;
    let releases: Vec<&str> = history.releases().collect();
    let step = if everything() { 1 } else { releases.len().div_ceil(RELEASES) };
    for version in releases.into_iter().rev().step_by(step).rev() {
        let same = |known: &Release| history.are_same(known.document.label(), version).unwrap();
        if before.as_ref().is_some_and(same) {
            continue;
        }
        let release = Release::of(version);
        if let Some(before) = &before {
            try_pair(before, &release, &results, &mut tried);
        }
        before = Some(release);
    }
    try_pair(&Release::of("0.99.0"), &before.unwrap(), &results, &mut tried);
    let Tried { witnesses, slots, messages } = tried;
    eprintln!("{messages} messages of {slots} slots accepted, {witnesses} witnesses right");
    assert!(messages > 20_000 && witnesses > 150, "{messages} messages, {witnesses} witnesses");
}
