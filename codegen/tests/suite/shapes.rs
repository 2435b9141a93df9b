//! The table of shapes says what the types know: reports, redacted lines and checks, which walk along it, are
//! right for every sample.

use std::collections::{BTreeMap, BTreeSet};

use app_server_codegen::{
    inspect::{Outcome, compare},
    kinds::{Kinds, pointer::escaped},
    samples::{Carrier, Samples},
};
use app_server_drift::Direction;
use app_server_protocol::{
    ClientMessage, DecodeReport, PartKind, ResponseMessage, ServerMessage, Unknown, method,
    redact_line, redact_response,
};
use serde_json::{Value, json, value::to_raw_value};

use crate::{
    evidence::{CATALOG, EVERYTHING},
    places::places,
    samples::{carriers, messages, rewritten},
};

const MARKER: &str = "MARKER";

fn report(carrier: &Carrier<'_>, message: &Value) -> DecodeReport {
    if carrier.is_answer {
        DecodeReport::of_result(carrier.method, &message["result"].to_string())
    } else {
        let sender = match carrier.set.direction() {
            Direction::ClientToServer => method::Direction::ClientToServer,
            Direction::ServerToClient => method::Direction::ServerToClient,
        };
        DecodeReport::of_message(sender, &message.to_string())
    }
}

fn redacted(carrier: &Carrier<'_>, message: &Value) -> Value {
    let text = message.to_string();
    let shown =
        if carrier.is_answer { redact_response(carrier.method, &text) } else { redact_line(&text) };
    serde_json::from_str(&shown).unwrap_or_else(|error| panic!("{error}: {shown}"))
}

fn every<'a>(kinds: &'a Kinds<'a>, samples: &'a Samples<'a>) -> Vec<Carrier<'a>> {
    let typed = carriers(samples).map(|(_, carrier)| carrier);
    typed.chain(messages(kinds, samples)).collect()
}

/// What the schema says is a secret, in a message: the places of values.
fn secrets(kinds: &Kinds<'_>, carrier: &Carrier<'_>) -> Vec<String> {
    fn find(schema: &Value, kinds: &Kinds<'_>, value: &Value, at: &str, found: &mut Vec<String>) {
        if schema["x-secret"] == true {
            found.push(at.to_owned());
            return;
        }
        if let Some(target) = schema["$ref"].as_str() {
            let name = target.rsplit('/').next().unwrap();
            return find(&kinds.definitions()[name], kinds, value, at, found);
        }
        for union in ["allOf", "anyOf", "oneOf"] {
            for variant in schema[union].as_array().into_iter().flatten() {
                // A variant of another tag knows nothing of this value.
                let tags = variant["properties"].as_object().into_iter().flatten();
                let is_other =
                    tags.filter(|(_, it)| it["enum"].as_array().is_some_and(|it| it.len() == 1));
                let is_other = { is_other }.any(|(tag, it)| value[tag] != it["enum"][0]);
                if !is_other {
                    find(variant, kinds, value, at, found);
                }
            }
        }
        match value {
            Value::Object(fields) => {
                for (name, field) in fields {
                    let place = format!("{at}/{}", escaped(name));
                    let declared = schema["properties"].get(name);
                    let schema = declared.or_else(|| schema.get("additionalProperties"));
                    if let Some(schema) = schema.filter(|schema| schema.is_object()) {
                        find(schema, kinds, field, &place, found);
                    }
                }
            }
            Value::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    if let Some(schema) = schema.get("items") {
                        find(schema, kinds, element, &format!("{at}/{index}"), found);
                    }
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    let message = kinds.message(carrier.method).unwrap();
    match message.get("x-result") {
        Some(result) if carrier.is_answer => {
            find(result, kinds, &carrier.message["result"], "/result", &mut found);
        }
        _ => find(message, kinds, &carrier.message, "", &mut found),
    }
    found.sort();
    found.dedup();
    found
}

/// Nothing in a sample is unknown, and a redacted sample is the sample with its secrets replaced.
#[test]
fn samples_are_known_and_shown_but_for_their_secrets() {
    let kinds = Kinds::new(&EVERYTHING);
    let samples = Samples::new(&kinds);
    let (mut messages, mut hidden) = (0, 0);
    for carrier in every(&kinds, &samples) {
        let report = report(&carrier, &carrier.message);
        assert_eq!(report, DecodeReport::default(), "{}", carrier.message);
        let mut expected = carrier.message.clone();
        for place in secrets(&kinds, &carrier) {
            let value = expected.pointer_mut(&place).unwrap();
            if !value.is_null() {
                *value = "[redacted]".into();
                hidden += 1;
            }
        }
        assert_eq!(redacted(&carrier, &carrier.message), expected, "{}", carrier.message);
        messages += 1;
    }
    assert!(messages > 3500 && hidden > 60, "{messages} messages, {hidden} secrets");
}

/// A marker in the place of every secret of every sample is in nothing that is meant to be shown.
#[test]
fn no_secret_is_shown() {
    let kinds = Kinds::new(&EVERYTHING);
    let samples = Samples::new(&kinds);
    let mut planted = 0;
    for carrier in every(&kinds, &samples) {
        let places = secrets(&kinds, &carrier);
        if places.is_empty() {
            continue;
        }
        // As it should be, and as something that does not fit.
        for marker in [json!(MARKER), json!({ MARKER: [MARKER] }), json!([MARKER])] {
            let mut message = carrier.message.clone();
            for place in &places {
                *message.pointer_mut(place).unwrap() = marker.clone();
                planted += 1;
            }
            let text = message.to_string();
            let shown = if carrier.is_answer {
                let result = to_raw_value(&message["result"]).unwrap();
                let response = ResponseMessage::from_raw(1, result);
                let method = CATALOG.methods.iter().find(|it| it.name == carrier.method).unwrap();
                // What was read is only told as JSON, which has the secrets.
                let read = (method.reread_result.unwrap())(&response).map(drop);
                format!("{response:?} {}", shown(&read))
            } else if carrier.set.direction() == Direction::ClientToServer {
                shown(&ClientMessage::decode(&text))
            } else {
                shown(&ServerMessage::decode(&text))
            };
            assert!(!shown.contains(MARKER), "{shown}\n{text}");
            let report = format!("{:?}", report(&carrier, &message));
            assert!(!report.contains(MARKER), "{report}");
            let line = redacted(&carrier, &message).to_string();
            assert!(!line.contains(MARKER), "{line}");
        }
    }
    assert!(planted > 200, "{planted}");
}

fn shown<T: std::fmt::Debug, E: std::fmt::Debug + std::fmt::Display>(
    read: &Result<T, E>,
) -> String {
    match read {
        Ok(message) => format!("{message:?}"),
        Err(error) => format!("{error:?} {error}"),
    }
}

/// Every object of every sample with a field more, every value that is listed replaced by another, and every
/// tag: each is told, at its place.
#[test]
fn what_is_unknown_is_told_at_its_place() {
    let kinds = Kinds::new(&EVERYTHING);
    let samples = Samples::new(&kinds);
    let mut told = BTreeSet::new();
    let (mut fields, mut choices) = (0, 0);
    for carrier in every(&kinds, &samples) {
        for (place, value) in places(&carrier.message) {
            if let Value::Object(_) = value {
                let mut message = carrier.message.clone();
                message.pointer_mut(&place).unwrap()["zz/news~"] = json!({ "any": MARKER });
                let path = format!("{place}/zz~1news~0");
                let path = if carrier.is_answer {
                    path.strip_prefix("/result").unwrap_or(&path)
                } else {
                    &path
                };
                let report = report(&carrier, &message);
                let redacted = redacted(&carrier, &message);
                // In a map, it is an entry; in any JSON, no type is asked.
                if let Some(unknown) = report.unknown().iter().find(|it| it.path == path) {
                    assert!(!redacted.to_string().contains(MARKER), "{redacted}");
                    fields += usize::from(unknown.kind == PartKind::Field);
                }
            } else if value.is_string() {
                let mut message = carrier.message.clone();
                *message.pointer_mut(&place).unwrap() = "zzNews".into();
                for Unknown { kind, of, .. } in report(&carrier, &message).unknown() {
                    told.insert((kind.as_str(), *of));
                    choices += 1;
                }
            }
        }
    }
    println!(
        "{fields} unknown fields told, {choices} unknown values and variants, of {}",
        told.len()
    );
    assert!(
        fields > 9000 && choices > 4000 && told.len() > 250,
        "{fields} {choices} {}",
        told.len()
    );
}

/// Every object that a server sends with a field more, and every text of it replaced by another: where the
/// report tells that this is unknown, the message is read, and whatever is not written back is told.
#[test]
fn what_is_new_is_read_and_nothing_is_lost_untold() {
    let kinds = Kinds::new(&EVERYTHING);
    let samples = Samples::new(&kinds);
    let by_server = |carrier: &Carrier<'_>| {
        carrier.is_answer == (carrier.set.direction() == Direction::ClientToServer)
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut methods = BTreeSet::new();
    let mut wrong = Vec::new();
    for carrier in every(&kinds, &samples).into_iter().filter(by_server) {
        for (place, _) in places(&carrier.message) {
            let mut message = carrier.message.clone();
            match message.pointer_mut(&place).unwrap() {
                Value::Object(fields) => drop(fields.insert("zzNews".into(), json!([null]))),
                Value::String(text) => *text = "zzNews".into(),
                _ => continue,
            }
            let report = report(&carrier, &message);
            let Some(first) = report.unknown().first() else { continue };
            *counts.entry(first.kind.as_str()).or_default() += 1;
            methods.insert(carrier.method);
            let root = if carrier.is_answer { "/result" } else { "" };
            let is_told = |lost: &String| {
                report.unknown().iter().any(|it| *lost == format!("{root}{}", it.path))
            };
            match rewritten(&carrier, &message) {
                // Where the only key tells the variant, a second one is not news.
                Err(error) if error.to_string().contains(" has two fields") => {}
                Err(error) => wrong.push(format!("{place}: {error}: {message}")),
                Ok(written) => match compare(&message.to_string(), &written) {
                    Outcome::Equal | Outcome::Nulls(_) => {}
                    Outcome::UnknownFields(lost) if lost.iter().all(is_told) => {}
                    other => wrong.push(format!("{place}: {other:?}: {message}")),
                },
            }
        }
    }
    println!("{counts:?} in messages of {} methods", methods.len());
    let first: Vec<&String> = wrong.iter().take(10).collect();
    assert!(wrong.is_empty(), "{} are wrong, such as {first:#?}", wrong.len());
    for (kind, least) in [("field", 7000), ("value", 1000), ("variant", 500), ("method", 100)] {
        assert!(counts[kind] > least, "{counts:?}");
    }
    assert!(methods.len() > 300, "{}", methods.len());
}
