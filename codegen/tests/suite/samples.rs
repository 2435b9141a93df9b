//! The exact JSON that our types write: of every type, with each variant, value and state of a field, and of
//! every method.
//!
//! The values come from the schema of everything that any release has had. Each is put into a message, which
//! our types read and write again; a snapshot holds what they wrote. So a change of the wire shows as a change
//! of a snapshot, whatever caused it. `just review` accepts one.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use app_server_codegen::{
    inspect::{Outcome, compare},
    kinds::{Choice, Kinds, choices},
    samples::{Carrier, Samples},
};
use app_server_drift::Direction;
use app_server_protocol::{ClientMessage, DecodeError, ResponseMessage, ServerMessage};
use serde_json::{Value, json, value::to_raw_value};

use crate::evidence::{CATALOG, EVERYTHING, repository};

/// What our types write of a message that a carrier could be, which they read first.
pub fn rewritten(carrier: &Carrier<'_>, message: &Value) -> Result<String, DecodeError> {
    let text = message.to_string();
    match carrier.set.direction() {
        _ if carrier.is_answer => {
            let method = CATALOG.methods.iter().find(|method| method.name == carrier.method);
            let reread = method.and_then(|method| method.reread_result).expect("a request");
            let result = to_raw_value(&message["result"]).unwrap();
            reread(&ResponseMessage::from_raw(1, result))
                .map(|result| json!({ "id": 1, "result": result }).to_string())
        }
        Direction::ClientToServer => {
            ClientMessage::decode(&text).map(|message| message.encode().unwrap())
        }
        Direction::ServerToClient => {
            ServerMessage::decode(&text).map(|message| message.encode().unwrap())
        }
    }
}

/// The message as our types write it, which is how they read it; only an absent field may become `null`.
/// Where that is in a type within the sample's own, it is left out: it is in that type's samples.
fn written(carrier: &Carrier<'_>) -> Value {
    let text = carrier.message.to_string();
    let written = rewritten(carrier, &carrier.message);
    let written = written.unwrap_or_else(|error| panic!("{error}: {text}"));
    let mut value: Value = serde_json::from_str(&written).unwrap();
    match compare(&text, &written) {
        Outcome::Equal => {}
        Outcome::Nulls(nulls) if nulls.dropped.is_empty() => {
            for place in nulls.added {
                let (owner, field) = place.rsplit_once('/').unwrap();
                if owner != carrier.place {
                    let owner = value.pointer_mut(owner).and_then(Value::as_object_mut).unwrap();
                    owner.remove(field).expect("a null was added");
                }
            }
        }
        other => panic!("{other:?}: {text} was written as {written}"),
    }
    value
}

/// Every sample of every type, in its message.
pub fn carriers<'a>(samples: &'a Samples<'a>) -> impl Iterator<Item = (&'a str, Carrier<'a>)> {
    samples.types().flat_map(move |name| {
        let values = samples.of_type(name).into_iter();
        values.map(move |value| (name, samples.carrier(name, value).expect("messages hold it")))
    })
}

/// The messages of every method.
pub fn messages<'a>(kinds: &Kinds<'a>, samples: &Samples<'a>) -> Vec<Carrier<'a>> {
    kinds
        .messages()
        .flat_map(|(method, set, message)| samples.of_method(method, set, message))
        .collect()
}

fn file_name(method: &str) -> String {
    method.replace('/', ".")
}

/// Compares the samples with the snapshots in a directory, which has no others.
fn check(directory: &str, samples: BTreeMap<String, Vec<Value>>) {
    let path = repository("snapshots/samples").join(directory);
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(&path);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let mut expected = BTreeSet::new();
    settings.bind(|| {
        for (name, values) in samples {
            let text = serde_json::to_string_pretty(&values).unwrap();
            expected.insert(format!("{name}.snap"));
            insta::assert_snapshot!(name, text);
        }
    });
    let found: BTreeSet<String> = fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".snap"))
        .collect();
    assert_eq!(found, expected, "samples of what is gone, or missing ones");
}

#[test]
fn every_method_has_samples() {
    let kinds = Kinds::new(&EVERYTHING);
    let samples = Samples::new(&kinds);
    let mut by_method: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for message in messages(&kinds, &samples) {
        by_method.entry(file_name(message.method)).or_default().push(written(&message));
    }
    assert_eq!(by_method.len(), CATALOG.methods.len());
    check("methods", by_method);
}

#[test]
fn every_type_has_samples() {
    let kinds = Kinds::new(&EVERYTHING);
    let samples = Samples::new(&kinds);
    let mut by_type: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for (name, carrier) in carriers(&samples) {
        let value = written(&carrier).pointer(&carrier.place).cloned();
        let value =
            value.unwrap_or_else(|| panic!("{} is lost: {}", carrier.place, carrier.message));
        by_type.entry(name.to_owned()).or_default().push(value);
    }
    assert!(by_type.len() > 900, "{}", by_type.len());
    check("types", by_type);
}

/// The choices that the samples of a type make, as the schema reads what our types wrote.
fn made<'a>(
    kinds: &Kinds<'a>,
    values: impl IntoIterator<Item = (&'a str, Value)>,
) -> BTreeSet<Choice> {
    let mut made = BTreeSet::new();
    for (name, value) in values {
        kinds.visit_type(name, &value, &mut |seen| made.extend(seen.choices.iter().cloned()));
    }
    made
}

/// The samples use every value of every enum and every variant of every union.
#[test]
fn samples_make_every_choice() {
    let kinds = Kinds::new(&EVERYTHING);
    let samples = Samples::new(&kinds);
    let offered: BTreeSet<Choice> =
        samples.types().flat_map(|name| choices(name, &kinds.definitions()[name])).collect();
    assert!(offered.len() > 1000, "{}", offered.len());
    let written = carriers(&samples)
        .map(|(name, carrier)| (name, written(&carrier).pointer(&carrier.place).unwrap().clone()));
    let made = made(&kinds, written);
    let missing: Vec<String> = offered.difference(&made).map(ToString::to_string).collect();
    assert_eq!(missing, [""; 0], "no sample makes these choices");
    let unknown: Vec<String> = made.difference(&offered).map(ToString::to_string).collect();
    assert_eq!(unknown, [""; 0], "nothing offers these choices");
}

/// The same text elsewhere is not the choice: each of these is noticed when it alone is missing.
#[test]
fn a_choice_is_not_a_text() {
    let kinds = Kinds::new(&EVERYTHING);
    let samples = Samples::new(&kinds);
    let all: Vec<(&str, Value)> = samples
        .types()
        .flat_map(|name| samples.of_type(name).into_iter().map(move |value| (name, value)))
        .collect();
    for (definition, label) in [("AuthMode", "chatgpt"), ("Account", "ChatgptAccount")] {
        let choice = choices(definition, &kinds.definitions()[definition]);
        let choice = choice.into_iter().find(|choice| choice.label == label).unwrap();
        let others =
            all.iter().filter(|(_, value)| value != "chatgpt" && value["type"] != "chatgpt");
        let text: String = others.clone().map(|(_, value)| value.to_string()).collect();
        assert!(text.contains("chatgpt"), "the text is there, the choice is not");
        assert!(!made(&kinds, others.cloned()).contains(&choice), "{choice}");
        assert!(made(&kinds, all.iter().cloned()).contains(&choice), "{choice}");
    }
}
