//! Every rule, on fixtures with all that is found: pairs of schemas in `drift/schemas.json`, each sent by
//! the client and by the server, and pairs of bundles in `drift/bundles.json`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use app_server_drift::{
    history::Unlisted,
    {
        Direction, Document, Options, RULES, Report, Rule, RuleId, Severity, Sides, Skew, Verdict,
        View, compare,
    },
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fixture {
    name: String,
    old: Value,
    new: Value,
    client_to_server: Vec<String>,
    server_to_client: Vec<String>,
    /// The same for new clients with old servers, where rules are tried that show only there.
    forward: Option<Forward>,
    /// Why the mirrored change is not found mirrored.
    waiver: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Forward {
    client_to_server: Vec<String>,
    server_to_client: Vec<String>,
}

fn fixtures() -> Vec<Fixture> {
    read("schemas.json")
}

fn read<T: DeserializeOwned>(file: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pairs").join(file);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// A bundle in which the client and the server each send a `T`.
fn bundle(schema: &Value, unrelated: bool) -> Value {
    let holder = json!({
        "type": "object",
        "properties": { "value": { "$ref": "#/definitions/T" } },
        "required": ["value"],
    });
    let mut bundle = json!({ "definitions": {
        "ClientRequest": { "oneOf": [request("ask", Some("Holder"))] },
        "ServerNotification": { "oneOf": [notification("tell", Some("Holder"))] },
        "AskResponse": { "type": "object" },
        "MoreResponse": { "type": "object" },
    } });
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

fn request(method: &str, params: Option<&str>) -> Value {
    let mut variant = notification(method, params);
    variant["properties"]["id"] = json!({ "type": "string" });
    variant["required"].as_array_mut().unwrap().push(json!("id"));
    variant
}

fn notification(method: &str, params: Option<&str>) -> Value {
    let mut variant = json!({
        "type": "object",
        "properties": { "method": { "enum": [method] } },
        "required": ["method"],
    });
    if let Some(params) = params {
        variant["properties"]["params"] = json!({ "$ref": format!("#/definitions/{params}") });
        variant["required"].as_array_mut().unwrap().push(json!("params"));
    }
    variant
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
        .filter(|finding| finding.direction_name() == direction)
        .map(|finding| format!("{} {} {}", finding.severity.name(), finding.rule, finding.path))
        .collect()
}

#[test]
fn every_fixture_gives_exactly_its_findings() {
    let mut wrong = Vec::new();
    for Fixture { name, old, new, client_to_server, server_to_client, forward, .. } in fixtures() {
        let (old, new) = (bundle(&old, false), bundle(&new, false));
        let mut expected = vec![(Skew::Backward, client_to_server, server_to_client)];
        expected.extend(forward.map(|Forward { client_to_server, server_to_client }| {
            (Skew::Forward, client_to_server, server_to_client)
        }));
        for (skew, to_server, to_client) in expected {
            let report = drift(&old, &new, skew);
            for (direction, expected) in
                [("client_to_server", to_server), ("server_to_client", to_client)]
            {
                let expected: BTreeSet<String> = expected.into_iter().collect();
                let found = found(&report, direction);
                if found != expected {
                    wrong.push(format!("{name}, {direction}, {skew:?}: {found:?}"));
                }
            }
            assert!(report.names == Verdict::None, "{name}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
            // Fields that moved are looked for by the server, and merely missed by the client; formats
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

/// A change of methods, of the envelope or of names, with all that is found in both skews.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    name: String,
    old: Side,
    new: Side,
    backward: BTreeSet<String>,
    forward: BTreeSet<String>,
    /// Whether a definition is named after each request, so that it is known what answers it.
    #[serde(default = "yes")]
    results: bool,
}

fn yes() -> bool {
    true
}

/// A bundle in short.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
struct Side {
    #[serde(default, rename = "ClientRequest")]
    client_requests: BTreeMap<String, Call>,
    #[serde(default, rename = "ServerRequest")]
    server_requests: BTreeMap<String, Call>,
    #[serde(default, rename = "ClientNotification")]
    client_notifications: BTreeMap<String, Call>,
    #[serde(default, rename = "ServerNotification")]
    server_notifications: BTreeMap<String, Call>,
    #[serde(default)]
    definitions: Map<String, Value>,
    #[serde(default)]
    unlisted: Unlisted,
}

/// A method in short.
#[derive(Deserialize, Clone)]
struct Call {
    params: Option<Value>,
    /// Whether the params may be left out.
    #[serde(default)]
    optional: bool,
    /// Other fields of the message.
    #[serde(default)]
    beside: Map<String, Value>,
    /// Other keywords, such as `x-experimental`.
    #[serde(flatten)]
    keywords: Map<String, Value>,
}

impl Side {
    fn document(&self, label: &str, results: bool) -> Document {
        let mut definitions = self.definitions.clone();
        for (set, calls, is_request) in [
            ("ClientRequest", &self.client_requests, true),
            ("ServerRequest", &self.server_requests, true),
            ("ClientNotification", &self.client_notifications, false),
            ("ServerNotification", &self.server_notifications, false),
        ] {
            let variants: Vec<Value> =
                calls.iter().map(|(method, call)| call.message(method, is_request)).collect();
            if !variants.is_empty() {
                definitions.insert(set.to_owned(), json!({ "oneOf": variants }));
            }
            for method in calls.keys().filter(|_| is_request && results) {
                let name = format!("{}{}Response", method[..1].to_uppercase(), &method[1..]);
                definitions.insert(name, json!({ "type": "object" }));
            }
        }
        let document = Document::new(label, json!({ "definitions": definitions })).unwrap();
        document.with_unlisted(self.unlisted.clone())
    }
}

impl Call {
    fn message(&self, method: &str, is_request: bool) -> Value {
        let mut variant =
            if is_request { request(method, None) } else { notification(method, None) };
        if let Some(params) = &self.params {
            variant["properties"]["params"] = params.clone();
            if !self.optional {
                variant["required"].as_array_mut().unwrap().push(json!("params"));
            }
        }
        variant["properties"].as_object_mut().unwrap().extend(self.beside.clone());
        variant.as_object_mut().unwrap().extend(self.keywords.clone());
        variant
    }
}

fn changes() -> Vec<Change> {
    read("bundles.json")
}

#[test]
fn every_change_gives_exactly_its_findings() {
    let mut wrong = Vec::new();
    for Change { name, old, new, backward, forward, results } in changes() {
        let (old, new) = (old.document("old", results), new.document("new", results));
        for (skew, expected) in [(Skew::Backward, backward), (Skew::Forward, forward)] {
            let options = Options { skews: vec![skew], names: true, ..Options::default() };
            let report = compare(&old, &new, &options).unwrap();
            let found = report.findings.iter().map(|finding| {
                format!("{} {} {}", finding.severity.name(), finding.rule, finding.path)
            });
            let found: BTreeSet<String> = found.collect();
            if found != expected {
                wrong.push(format!("{name}, {skew:?}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// How bad each rule was at worst in the fixtures, by direction and skew.
fn worst() -> BTreeMap<(RuleId, View), Severity> {
    let mut worst = BTreeMap::new();
    let mut take = |report: &Report| {
        for finding in &report.findings {
            if let (Some(direction), Some(skew)) = (finding.direction, finding.skew) {
                let key = (finding.rule, View { direction, skew });
                let known = worst.entry(key).or_insert(finding.severity);
                *known = finding.severity.max(*known);
            }
        }
    };
    for skew in [Skew::Backward, Skew::Forward] {
        for Fixture { old, new, .. } in fixtures() {
            take(&drift(&bundle(&old, false), &bundle(&new, false), skew));
            take(&drift(&bundle(&new, false), &bundle(&old, false), skew));
        }
        for Change { old, new, results, .. } in changes() {
            let (old, new) = (old.document("old", results), new.document("new", results));
            let options = Options { skews: vec![skew], ..Options::default() };
            // Some cannot be read the other way round: a set of methods that is gone is not a change.
            for report in [compare(&old, &new, &options), compare(&new, &old, &options)] {
                report.iter().for_each(&mut take);
            }
        }
    }
    worst
}

#[test]
fn a_rule_is_as_bad_as_it_is_by_default() {
    for (id, expected) in [
        ("PARAMS-OPTIONAL", Severity::Error),
        ("PARAMS-REMOVED", Severity::Error),
        ("CONSTRAINT-LOOSENED", Severity::Error),
        ("C2S-NULLABLE", Severity::Info),
        ("S2C-NULLABLE", Severity::Error),
        // It is found in the skew `forward` only.
        ("S2C-FIELD-REQUIRED-ADDED", Severity::Error),
        ("EXPERIMENTAL", Severity::Warn),
    ] {
        assert_eq!(Rule::named(id).unwrap().severity(), expected, "{id}");
    }
}

/// What no fixture shows: there is no report of a document that cannot be judged, and some rules have
/// fixtures in one direction only.
const NOT_SHOWN: [(RuleId, Direction); 5] = [
    (RuleId::BundleInvalid, Direction::ClientToServer),
    (RuleId::BundleInvalid, Direction::ServerToClient),
    (RuleId::Experimental, Direction::ServerToClient),
    (RuleId::MethodUnlisted, Direction::ServerToClient),
    (RuleId::ParamsAdded, Direction::ServerToClient),
];

#[test]
fn the_catalogue_tells_the_truth_about_severities() {
    let worst = worst();
    let mut wrong = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.direction != Sides::Neither) {
        for direction in [Direction::ClientToServer, Direction::ServerToClient] {
            for skew in [Skew::Backward, Skew::Forward] {
                let view = View { direction, skew };
                let (stated, found) =
                    (rule.severity_in(view), worst.get(&(rule.id, view)).copied());
                if stated != found && !NOT_SHOWN.contains(&(rule.id, direction)) {
                    wrong.push((rule.id, direction, skew, stated, found));
                }
            }
        }
    }
    assert_eq!(wrong, []);
}

/// Rules that no fixture can show.
const WAIVED: [(&str, &str); 1] =
    [("BUNDLE-INVALID", "there is no report: `hostile.rs` and `output.rs` have it")];

#[test]
fn every_rule_has_a_fixture() {
    let known: BTreeSet<&str> = RULES.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(known.len(), RULES.len(), "a rule stands twice");
    let mut expected: Vec<String> = Vec::new();
    for Fixture { client_to_server, server_to_client, forward, .. } in fixtures() {
        let forward =
            forward.map(|forward| [forward.client_to_server, forward.server_to_client].concat());
        expected.extend([client_to_server, server_to_client, forward.unwrap_or_default()].concat());
    }
    for Change { backward, forward, .. } in changes() {
        expected.extend(backward.into_iter().chain(forward));
    }
    let waived = WAIVED.iter().map(|(rule, _)| *rule);
    let tried: BTreeSet<&str> =
        expected.iter().filter_map(|finding| finding.split(' ').nth(1)).chain(waived).collect();
    assert_eq!(tried, known);
}
