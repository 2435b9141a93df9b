//! `check` says of every sample what the real server's schema says of it.

use std::collections::{BTreeMap, BTreeSet};

use app_server_codegen::{
    kinds::{Kinds, params},
    samples::{Carrier, Samples},
};
use app_server_drift::{Direction, Set, history::Tier};
use app_server_protocol::{
    ClientMessage, ServerMessage,
    check::{Check, check},
    release::Release,
};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::{
    evidence::{EVERYTHING, HISTORY},
    samples::{carriers, messages},
    validator::validator,
};

/// The schema of a release as a question of names: it rejects what has a field, value or variant that the
/// release does not have, and nothing for what is missing but a tag.
fn of_names(schema: &mut Value) {
    let Value::Object(keywords) = schema else { return };
    for keyword in ["items", "additionalProperties"] {
        keywords.get_mut(keyword).map(of_names);
    }
    for keyword in ["oneOf", "anyOf", "allOf"] {
        keywords
            .get_mut(keyword)
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
            .for_each(of_names);
    }
    let required = keywords.remove("required");
    // Without required fields, a value may be of several variants.
    let variants = keywords.remove("oneOf").or_else(|| keywords.remove("anyOf"));
    let Some(Value::Object(mut fields)) = keywords.remove("properties") else {
        return keywords.extend(variants.map(|variants| ("anyOf".to_owned(), variants)));
    };
    fields.values_mut().for_each(of_names);
    let is_tag = |field: &Value| field["enum"].as_array().is_some_and(|values| values.len() == 1);
    // Fields beside variants are those of each. Variants without a tag only say which fields are required.
    let mut variants = match variants {
        Some(Value::Array(variants)) => variants,
        _ => Vec::new(),
    };
    variants.retain(|variant| variant["properties"].is_object());
    let are_tagged =
        |variant: &Value| variant["properties"].as_object().unwrap().values().any(is_tag);
    if !variants.is_empty() && variants.iter().all(are_tagged) {
        for variant in &mut variants {
            variant["properties"].as_object_mut().unwrap().extend(fields.clone());
        }
        keywords.insert("anyOf".to_owned(), variants.into());
        return;
    }
    for mut variant in variants {
        fields.append(variant["properties"].as_object_mut().unwrap());
    }
    let names = required.as_ref().and_then(Value::as_array).into_iter().flatten();
    let tags: Vec<&Value> = names
        .filter(|name| name.as_str().is_some_and(|name| fields.get(name).is_some_and(is_tag)))
        .collect();
    keywords.insert("required".to_owned(), json!(tags));
    keywords.insert("properties".to_owned(), fields.into());
    keywords.entry("additionalProperties").or_insert(false.into());
}

/// The schema of a release, with every definition as a question of names.
fn document_of_names(release: &str) -> Value {
    let mut document = HISTORY.document(release, Tier::Experimental).unwrap();
    for (name, schema) in document["definitions"].as_object_mut().unwrap() {
        match (name.as_str(), schema) {
            ("v2", Value::Object(definitions)) => definitions.values_mut().for_each(of_names),
            // These list the methods, with what each requires.
            (name, _) if Set::named(name).is_some() => {}
            (_, schema) => of_names(schema),
        }
    }
    document
}

/// `null` is what types write for what is not set.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let set = fields.iter().filter(|(_, field)| !field.is_null());
            Value::Object(set.map(|(name, field)| (name.clone(), without_nulls(field))).collect())
        }
        Value::Array(elements) => elements.iter().map(without_nulls).collect(),
        other => other.clone(),
    }
}

/// What `check` tells of a message, and the message as it would be sent.
fn checked(carrier: &Carrier<'_>, release: Release) -> (Check, Value) {
    let text = carrier.message.to_string();
    let (checked, written) = match carrier.set.direction() {
        Direction::ClientToServer => {
            let message = ClientMessage::decode(&text).unwrap();
            (check(&message, release), message.encode())
        }
        Direction::ServerToClient => {
            let message = ServerMessage::decode(&text).unwrap();
            (check(&message, release), message.encode())
        }
    };
    (checked.unwrap(), serde_json::from_str(&written.unwrap()).unwrap())
}

/// Where the two differ, and why: most are values of another shape, of which `check` does not tell. Each is a
/// place in the params of a method.
const DIFFERENT: &[(&str, &str, &str)] = &[
    ("error", "/error/codexErrorInfo", "any object since 0.161.0, so removed variants fit"),
    ("item/autoApprovalReview/completed", "/action", "any JSON before 0.120.0"),
    ("item/autoApprovalReview/started", "/action", "the same"),
    ("item/commandExecution/requestApproval", "/additionalPermissions", "network was a boolean"),
    ("rawResponseItem/completed", "/item", "output was an object before 0.116.0"),
    ("sendUserTurn", "/effort", "not any text before 0.138.0"),
    ("sessionConfigured", "/reasoningEffort", "the same"),
    ("setDefaultModel", "/reasoningEffort", "the same"),
    ("thread/list", "/cwd", "no list before 0.124.0"),
    (
        "thread/realtime/item/completed",
        "/item",
        "the real schema says turn_id and item_id; the real TypeScript says turnId and itemId",
    ),
];

/// Every sample of a message, at four releases: `check` tells that something is missing where the schema of
/// the release rejects it, and there only.
#[test]
fn a_check_is_what_the_real_schema_says() {
    let kinds = Kinds::new(&EVERYTHING);
    let samples = Samples::new(&kinds);
    let typed = carriers(&samples).map(|(_, carrier)| carrier);
    let all: Vec<_> =
        typed.chain(messages(&kinds, &samples)).filter(|carrier| !carrier.is_answer).collect();
    let mut wrong = Vec::new();
    let mut used = BTreeSet::new();
    let (mut known, mut missing) = (0, 0);
    for name in ["0.99.0", "0.115.0", "0.145.0", "0.169.0"] {
        let release: Release = name.parse().unwrap();
        let document = document_of_names(name);
        let real = Kinds::new(&document);
        let mut validators: BTreeMap<&str, Option<Validator>> = BTreeMap::new();
        for carrier in &all {
            // Some methods are in no schema, and some had no params.
            let made = validators.entry(carrier.method).or_insert_with(|| {
                let mut schema = params(real.message(carrier.method)?)?.clone();
                of_names(&mut schema);
                Some(validator(&document, &schema))
            });
            let Some(made) = made else { continue };
            let (check, written) = checked(carrier, release);
            let found = without_nulls(&written["params"]);
            let rejected: Vec<String> = match found {
                Value::Null => vec![],
                _ => made.iter_errors(&found).map(|it| it.instance_path().to_string()).collect(),
            };
            // What is beside the params is not in their schema.
            let told = check.missing().iter().filter_map(|part| part.path.strip_prefix("/params"));
            let told: Vec<&str> = told.collect();
            *(if told.is_empty() { &mut known } else { &mut missing }) += 1;
            if told.is_empty() == rejected.is_empty() {
                continue;
            }
            let place = told.first().copied().or(rejected.first().map(String::as_str)).unwrap();
            let different = DIFFERENT
                .iter()
                .find(|(method, at, _)| *method == carrier.method && place.starts_with(at));
            match different {
                Some(different) => drop(used.insert(different)),
                None => wrong.push(format!(
                    "{name} {}{place}: told {told:?}, rejected {rejected:?}: {found}",
                    carrier.method
                )),
            }
        }
    }
    println!("{known} messages are known, {missing} have something missing");
    let first: Vec<&String> = wrong.iter().take(10).collect();
    assert!(wrong.is_empty(), "{} are wrong, such as {first:#?}", wrong.len());
    assert_eq!(used.len(), DIFFERENT.len(), "some no longer differ: {used:?}");
    assert!(known > 3_500 && missing > 1_000, "{known} {missing}");
}
