//! The exact JSON of every message: each method, each arm of a union, each value of an enum.
//!
//! The instances come from the schema of everything that any release has had; a snapshot holds what our
//! types write after reading them. So a change of the wire shows as a change of a snapshot, whatever
//! caused it. `just review` accepts one.

use std::{collections::BTreeSet, fs, path::Path};

use app_server_codegen::{
    catalog::{Catalog, Method, Set},
    instances, schema,
    surface::{Notes, Surface},
    traffic::{Outcome, compare},
    wire::bundle::{Bundle, BundleMethod},
};
use app_server_protocol::{ClientMessage, ResponseMessage, ServerMessage, method::Direction};
use serde_json::{Value, json};

/// From this file, as insta wants it.
const FOLDER: &str = "../../snapshots/samples";

/// The messages of a method, as our types write them.
fn samples(bundle: &Bundle, method: &Method, listed: &BundleMethod<'_>) -> Vec<String> {
    let params = match listed.params() {
        Some(schema) => instances::covering(bundle, schema).unwrap(),
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
                ClientMessage::decode(&text).map(|message| message.encode())
            }
            Direction::ServerToClient => {
                ServerMessage::decode(&text).map(|message| message.encode())
            }
        };
        let written = written.unwrap_or_else(|error| panic!("{error}: {text}"));
        check(&message, &written);
        lines.insert(written);
    }
    let mut lines: Vec<String> = lines.into_iter().collect();
    if let Some(result) = listed.result {
        let mut results = BTreeSet::new();
        for result in instances::covering(bundle, result).unwrap() {
            let raw = serde_json::value::to_raw_value(&result).unwrap();
            let reread = method.reread_result.expect("a request has a result");
            let written = reread(&ResponseMessage { id: 1.into(), raw });
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

fn file_name(method: &str) -> String {
    method.replace('/', ".")
}

#[test]
fn every_method_has_samples() {
    let catalog = Catalog::new();
    let document = schema::document(&catalog, &Notes::of(&catalog), Surface::Everything);
    let bundle = Bundle::new(document).unwrap();
    let listed = bundle.methods().unwrap();

    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(FOLDER);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for method in &catalog.methods {
            let lines = samples(&bundle, method, &listed[method.name]);
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
    let bundle = Bundle::new(document.clone()).unwrap();
    let listed = bundle.methods().unwrap();
    let all: String = catalog
        .methods
        .iter()
        .flat_map(|method| samples(&bundle, method, &listed[method.name]))
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
