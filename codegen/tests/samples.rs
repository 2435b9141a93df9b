//! The exact JSON of every message: each method, each arm of a union, each value of an enum.
//!
//! The instances come from the schema of everything that any release has had; a snapshot holds what our
//! types write after reading them. So a change of the wire shows as a change of a snapshot, whatever
//! caused it. `just review` accepts one.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use app_server_codegen::{
    catalog::{Catalog, Method},
    instances::Covering,
    schema,
    surface::{Notes, Surface},
    traffic::{Outcome, compare},
    wire::bundle::{Bundle, BundleMethod},
};
use app_server_drift::{Direction, Set, reference};
use app_server_protocol::{ClientMessage, ResponseMessage, ServerMessage};
use serde_json::{Value, json};

/// From this file, as insta wants it.
const FOLDER: &str = "../../snapshots/samples";

/// The messages of every method, as our types write them. What several methods share is spelled out by the
/// one with the fewest types, so that it stays where it is when methods are added.
fn all_samples<'a>(
    catalog: &'a Catalog,
    bundle: &Bundle,
    reached: &dyn Fn(&str) -> usize,
) -> Vec<(&'a Method, Vec<String>)> {
    let listed = bundle.methods().unwrap();
    let mut methods: Vec<&Method> = catalog.methods.iter().collect();
    methods.sort_by_key(|method| (reached(method.name), method.name));
    let mut covering = Covering::new(bundle);
    methods
        .into_iter()
        .map(|method| (method, samples(&mut covering, method, &listed[method.name])))
        .collect()
}

/// The messages of a method, as our types write them.
fn samples<'a>(
    covering: &mut Covering<'a>,
    method: &Method,
    listed: &BundleMethod<'a>,
) -> Vec<String> {
    let params = match listed.params() {
        Some(schema) => covering.values(schema).unwrap(),
        None => vec![Value::Null],
    };
    let mut lines = BTreeSet::new();
    for params in params {
        let mut message = json!({ "method": method.name });
        if !params.is_null() {
            message["params"] = params;
        }
        if method.set.is_request() {
            message["id"] = 1.into();
        }
        if method.set == Set::ServerNotification {
            message["emittedAtMs"] = 1_795_364_837_742_i64.into();
        }
        let text = message.to_string();
        let written = match method.set.direction() {
            Direction::ClientToServer => {
                ClientMessage::decode(&text).map(|message| message.encode().unwrap())
            }
            Direction::ServerToClient => {
                ServerMessage::decode(&text).map(|message| message.encode().unwrap())
            }
        };
        let written = written.unwrap_or_else(|error| panic!("{error}: {text}"));
        check(&message, &written);
        lines.insert(written);
    }
    let mut lines: Vec<String> = lines.into_iter().collect();
    if let Some(result) = listed.result {
        let mut results = BTreeSet::new();
        for result in covering.values(result).unwrap() {
            let raw = serde_json::value::to_raw_value(&result).unwrap();
            let reread = method.reread_result.expect("a request has a result");
            let written = reread(&ResponseMessage::from_raw(1, raw));
            let written = written.unwrap_or_else(|error| panic!("{error}: {result}"));
            let written = json!({ "id": 1, "result": written });
            check(&json!({ "id": 1, "result": result }), &written.to_string());
            results.insert(written.to_string());
        }
        lines.extend(results);
    }
    lines
}

/// What is written is what was read; only an absent member may become `null`.
fn check(read: &Value, written: &str) {
    let written = serde_json::from_str(written).unwrap();
    match compare(read, &written) {
        Outcome::Equal | Outcome::Nulls(_) => {}
        other => panic!("{other:?}: {read} was written as {written}"),
    }
}

/// How many definitions each method reaches.
fn sizes(document: &Value) -> BTreeMap<String, usize> {
    let messages = Set::ALL.iter().flat_map(|set| {
        document["definitions"][set.name()]["oneOf"].as_array().into_iter().flatten()
    });
    let size = |message: &Value| {
        let mut found = BTreeSet::new();
        references(document, message, &mut found);
        (message["properties"]["method"]["enum"][0].as_str().unwrap().to_owned(), found.len())
    };
    messages.map(size).collect()
}

fn references<'a>(document: &'a Value, schema: &'a Value, found: &mut BTreeSet<&'a str>) {
    reference::each(schema, &mut |target| {
        if found.insert(target) {
            references(document, document.pointer(&target[1..]).unwrap(), found);
        }
    });
}

fn file_name(method: &str) -> String {
    method.replace('/', ".")
}

#[test]
fn every_method_has_samples() {
    let catalog = Catalog::new();
    let document = schema::document(&catalog, &Notes::of(&catalog), Surface::Everything);
    let sizes = sizes(&document);
    let bundle = Bundle::new(document).unwrap();

    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(FOLDER);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (method, lines) in all_samples(&catalog, &bundle, &|name| sizes[name]) {
            insta::assert_snapshot!(file_name(method.name), lines.join("\n"));
        }
    });

    let expected: BTreeSet<String> =
        catalog.methods.iter().map(|method| file_name(method.name) + ".snap").collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(FOLDER);
    let found: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".snap"))
        .collect();
    assert_eq!(found, expected, "samples of methods that are gone, or missing ones");
}

/// The samples use every value of every enum and every arm of every union that can be reached.
#[test]
fn samples_use_every_choice() {
    let catalog = Catalog::new();
    let document = schema::document(&catalog, &Notes::of(&catalog), Surface::Everything);
    let sizes = sizes(&document);
    let bundle = Bundle::new(document.clone()).unwrap();
    let all: String = all_samples(&catalog, &bundle, &|name| sizes[name])
        .into_iter()
        .flat_map(|(_, lines)| lines)
        .collect();

    let mut choices = 0;
    for (name, schema) in document["definitions"].as_object().unwrap() {
        let own = schema["enum"].as_array().into_iter().flatten();
        let tags = schema["oneOf"].as_array().into_iter().flatten();
        let tags = tags
            .filter_map(|arm| arm["properties"].as_object())
            .flat_map(|members| members.values());
        for choice in own.chain(tags.filter_map(|member| member["enum"].get(0))) {
            assert!(all.contains(&choice.to_string()), "no sample has {choice} of {name}");
            choices += 1;
        }
    }
    assert!(choices > 100, "{choices}");
}
