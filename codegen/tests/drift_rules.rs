//! Every rule, on fixtures: pairs of schemas in `drift/schemas.json`, each sent by the client and by the
//! server, with all that is found; and changes of methods.

use std::{collections::BTreeSet, fs, path::Path};

use app_server_codegen::drift::{Document, Options, RULES, Report, Skew, Verdict, compare};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fixture {
    name: String,
    old: Value,
    new: Value,
    client_to_server: Vec<String>,
    server_to_client: Vec<String>,
    /// Why the mirrored change is not found mirrored.
    waiver: Option<String>,
}

fn fixtures() -> Vec<Fixture> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drift/schemas.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// A bundle in which the client and the server each send a `T`.
fn bundle(schema: &Value, unrelated: bool) -> Value {
    let holder = json!({
        "type": "object",
        "properties": { "value": { "$ref": "#/definitions/T" } },
        "required": ["value"],
    });
    let mut bundle = methods(
        &json!([request("ask", Some("Holder"))]),
        &json!([notification("tell", Some("Holder"))]),
    );
    bundle["definitions"]["Holder"] = holder;
    bundle["definitions"]["T"] = schema.clone();
    if unrelated {
        bundle["definitions"]["ClientRequest"]["oneOf"]
            .as_array_mut()
            .unwrap()
            .push(request("more", None));
    }
    bundle
}

fn methods(requests: &Value, notifications: &Value) -> Value {
    json!({ "definitions": {
        "ClientRequest": { "oneOf": requests },
        "ServerNotification": { "oneOf": notifications },
        "AskResponse": { "type": "object" },
        "MoreResponse": { "type": "object" },
    } })
}

fn request(method: &str, params: Option<&str>) -> Value {
    let mut arm = notification(method, params);
    arm["properties"]["id"] = json!({ "type": "string" });
    arm["required"].as_array_mut().unwrap().push(json!("id"));
    arm
}

fn notification(method: &str, params: Option<&str>) -> Value {
    let mut arm = json!({
        "type": "object",
        "properties": { "method": { "enum": [method] } },
        "required": ["method"],
    });
    if let Some(params) = params {
        arm["properties"]["params"] = json!({ "$ref": format!("#/definitions/{params}") });
        arm["required"].as_array_mut().unwrap().push(json!("params"));
    }
    arm
}

fn drift(old: &Value, new: &Value, skew: Skew) -> Report {
    let document = |name: &str, root: &Value| Document::new(name, root.clone()).unwrap();
    let options = Options { skews: vec![skew], names: true, ..Options::default() };
    compare(&document("old", old), &document("new", new), &options).unwrap()
}

fn found(report: &Report, direction: &str) -> BTreeSet<String> {
    report
        .findings
        .iter()
        .filter(|finding| finding.direction == direction)
        .map(|finding| format!("{} {} {}", finding.severity.name(), finding.rule, finding.path))
        .collect()
}

#[test]
fn every_fixture_gives_exactly_its_findings() {
    for fixture in fixtures() {
        let report =
            drift(&bundle(&fixture.old, false), &bundle(&fixture.new, false), Skew::Backward);
        for (direction, expected) in [
            ("client_to_server", &fixture.client_to_server),
            ("server_to_client", &fixture.server_to_client),
        ] {
            let expected: BTreeSet<String> = expected.iter().cloned().collect();
            assert_eq!(found(&report, direction), expected, "{}, {direction}", fixture.name);
        }
        assert!(report.names == Verdict::None, "{}", fixture.name);
    }
}

#[test]
fn what_breaks_one_way_breaks_back_the_other_way() {
    // A change breaks what the server writes if and only if its reverse breaks what the client writes.
    let breaks = |report: &Report, direction: &str| {
        found(report, direction).iter().any(|finding| finding.starts_with("error"))
    };
    let mut waived = 0;
    for fixture in fixtures() {
        let (old, new) = (bundle(&fixture.old, false), bundle(&fixture.new, false));
        let (there, back) = (drift(&old, &new, Skew::Backward), drift(&new, &old, Skew::Backward));
        let forward = drift(&old, &new, Skew::Forward);
        assert_eq!(forward.verdict, back.verdict, "{}", fixture.name);
        for (direction, mirrored) in
            [("client_to_server", "server_to_client"), ("server_to_client", "client_to_server")]
        {
            // Members that moved are looked for by the server, and merely missed by the client; formats
            // that the server drops are advice.
            let one_sided = ["FIELD-MOVED", "format dropped"];
            if fixture.waiver.is_some()
                || one_sided.iter().any(|waiver| {
                    fixture.name == *waiver
                        || fixture.client_to_server.iter().any(|rule| rule.contains(waiver))
                })
            {
                waived += 1;
                continue;
            }
            assert_eq!(
                breaks(&there, direction),
                breaks(&back, mirrored),
                "{}, {direction}",
                fixture.name
            );
        }
    }
    assert_eq!(waived, 8);
}

#[test]
fn the_same_is_no_change_and_more_changes_hide_none() {
    for fixture in fixtures() {
        let (old, new) = (bundle(&fixture.old, false), bundle(&fixture.new, false));
        assert_eq!(drift(&new, &new, Skew::Backward).findings, [], "{}", fixture.name);
        let one = drift(&old, &new, Skew::Backward);
        let more = drift(&old, &bundle(&fixture.new, true), Skew::Backward);
        for finding in &one.findings {
            assert!(more.findings.contains(finding), "{}", fixture.name);
        }
        assert_eq!(more.findings.len(), one.findings.len() + 1, "{}", fixture.name);
    }
}

#[test]
fn every_witness_is_one() {
    let mut witnesses = 0;
    for fixture in fixtures() {
        let documents =
            [("old", bundle(&fixture.old, false)), ("new", bundle(&fixture.new, false))];
        let report = drift(&documents[0].1, &documents[1].1, Skew::Backward);
        // JSON Schema has no formats of integers.
        for finding in report.findings.iter().filter(|finding| finding.rule != "INT-WIDTH") {
            let Some(witness) = &finding.witness else { continue };
            witnesses += 1;
            for (name, document) in &documents {
                let valid = *name == witness.valid_in;
                let pointer = if valid { &witness.valid_at } else { &witness.invalid_at };
                let schema = json!({ "$ref": pointer, "definitions": document["definitions"] });
                let is_valid = jsonschema::draft7::new(&schema).unwrap().is_valid(&witness.value);
                assert_eq!(is_valid, valid, "{}: {finding:?} in {name}", fixture.name);
            }
        }
    }
    assert!(witnesses > 40, "{witnesses}");
}

fn changed(old: &(Value, Value), new: &(Value, Value)) -> (BTreeSet<String>, BTreeSet<String>) {
    let (old, new) = (methods(&old.0, &old.1), methods(&new.0, &new.1));
    let all = |report: &Report| -> BTreeSet<String> {
        report
            .findings
            .iter()
            .map(|finding| format!("{} {} {}", finding.severity.name(), finding.rule, finding.path))
            .collect()
    };
    (all(&drift(&old, &new, Skew::Backward)), all(&drift(&old, &new, Skew::Forward)))
}

#[test]
fn methods_come_and_go() {
    let ask = || json!([request("ask", None)]);
    let both = || json!([request("ask", None), request("more", None)]);
    let tell = || json!([notification("tell", None)]);
    let tells = || json!([notification("tell", None), notification("news", None)]);
    let set = |finding: &str| BTreeSet::from([finding.to_owned()]);

    let (backward, forward) = changed(&(ask(), tell()), &(both(), tell()));
    assert_eq!(backward, set("info METHOD-ADDED more"));
    assert_eq!(forward, set("error METHOD-REMOVED more"));
    let (backward, forward) = changed(&(both(), tell()), &(ask(), tell()));
    assert_eq!(backward, set("error METHOD-REMOVED more"));
    assert_eq!(forward, set("info METHOD-ADDED more"));
    let (backward, forward) = changed(&(ask(), tell()), &(ask(), tells()));
    assert_eq!(backward, set("info METHOD-ADDED news"));
    assert_eq!(forward, set("error METHOD-REMOVED news"));
    let (backward, _) = changed(&(ask(), tells()), &(ask(), tell()));
    assert_eq!(backward, set("error METHOD-REMOVED news"));
}

#[test]
fn params_come_and_go() {
    let params = |schema: Value, required: bool| {
        let mut arm = request("ask", None);
        arm["properties"]["params"] = schema;
        if required {
            arm["required"].as_array_mut().unwrap().push(json!("params"));
        }
        (json!([arm]), json!([notification("tell", None)]))
    };
    let none = || params(json!({ "type": "null" }), false);
    let object = || json!({ "type": "object", "properties": { "a": { "type": "string" } } });
    let nullable = || json!({ "anyOf": [object(), { "type": "null" }] });
    let backward = |old: (Value, Value), new: (Value, Value)| changed(&old, &new).0;
    let set = |finding: &str| BTreeSet::from([finding.to_owned()]);

    assert_eq!(
        backward(none(), (json!([request("ask", None)]), json!([notification("tell", None)]))),
        BTreeSet::new()
    );
    assert_eq!(backward(none(), params(nullable(), false)), set("info PARAMS-ADDED ask"));
    assert_eq!(backward(none(), params(object(), true)), set("error PARAMS-REQUIRED ask"));
    assert_eq!(backward(params(object(), true), none()), set("info PARAMS-REMOVED ask"));
    assert_eq!(
        backward(params(object(), true), params(object(), false)),
        set("info PARAMS-OPTIONAL ask")
    );
    assert_eq!(
        backward(params(object(), false), params(object(), true)),
        set("error PARAMS-REQUIRED ask")
    );
}

#[test]
fn what_is_found_has_a_rule_in_the_catalogue() {
    let known: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(known.len(), RULES.len(), "a rule stands twice");
    let mut seen = BTreeSet::new();
    for fixture in fixtures() {
        let (old, new) = (bundle(&fixture.old, false), bundle(&fixture.new, false));
        for skew in [Skew::Backward, Skew::Forward] {
            for (one, two) in [(&old, &new), (&new, &old)] {
                seen.extend(drift(one, two, skew).findings.into_iter().map(|finding| finding.rule));
            }
        }
    }
    let unknown: Vec<_> = seen.iter().filter(|rule| !known.contains(rule.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    // The rest is about methods and names, and is tried elsewhere.
    let untried: Vec<_> = known
        .iter()
        .filter(|rule| !seen.contains(**rule))
        .filter(|rule| {
            !["METHOD", "SERVER-REQUEST", "PARAMS", "STABILITY", "NAME"]
                .iter()
                .any(|start| rule.starts_with(start))
        })
        .collect();
    assert_eq!(untried, [&"BUNDLE-INVALID", &"ENVELOPE", &"EXPERIMENTAL", &"RESULT-UNRESOLVED"]);
}
