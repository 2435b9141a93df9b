//! Fingerprints: one for each finding, and the same whatever types are called and however variants are ordered.

use std::collections::BTreeMap;

use crate::evidence::HISTORY;
use app_server_drift::{
    history::Tier,
    {Document, Layer, Options, Report, Skew, compare},
};
use serde_json::{Map, Value, json};

/// Pairs with many changes, and one over all of the history.
const PAIRS: [(&str, &str); 4] =
    [("0.99.0", "0.169.0"), ("0.99.0", "0.115.0"), ("0.115.0", "0.142.0"), ("0.142.0", "0.169.0")];

/// What is not a type of a payload, or says by its name what answers a method.
const KEPT: [&str; 4] = ["Params", "Response", "Request", "Notification"];

fn drift(old: &Value, new: &Value) -> Report {
    let document = |name: &str, root: &Value| Document::new(name, root.clone()).unwrap();
    let skews = vec![Skew::Backward, Skew::Forward];
    let options = Options { names: true, skews, ..Options::default() };
    compare(&document("old", old), &document("new", new), &options).unwrap()
}

/// The findings on the wire, by fingerprint.
fn wire(report: &Report) -> BTreeMap<String, String> {
    let wire = report.findings.iter().filter(|finding| finding.layer == Layer::Wire);
    wire.map(|finding| {
        (finding.fingerprint.clone(), format!("{} {}", finding.rule, finding.subject))
    })
    .collect()
}

fn renamed(name: &str) -> String {
    let kept = name == "v2"
        || name.starts_with("JSONRPC")
        || name == "RequestId"
        || KEPT.iter().any(|end| name.ends_with(end));
    if kept { name.to_owned() } else { format!("Zz{}", name.to_ascii_uppercase()) }
}

/// Renames the types of a document, so that they come in another order.
fn rename_types(value: &mut Value, in_definitions: bool) {
    match value {
        Value::Object(fields) => {
            if in_definitions {
                let all: Map<String, Value> = std::mem::take(fields)
                    .into_iter()
                    .map(|(name, field)| (renamed(&name), field))
                    .collect();
                *fields = all;
            }
            for (keyword, field) in fields.iter_mut() {
                if let ("$ref", Value::String(text)) = (keyword.as_str(), &mut *field)
                    && let Some((directory, name)) = text.rsplit_once('/')
                {
                    *text = format!("{directory}/{}", renamed(name));
                }
                let is_directory = keyword == "definitions" || (in_definitions && keyword == "v2");
                rename_types(field, is_directory);
            }
        }
        Value::Array(elements) => {
            for element in elements {
                rename_types(element, false);
            }
        }
        _ => {}
    }
}

/// Turns the order of variants and values around.
fn reverse(value: &mut Value) {
    if let Value::Object(fields) = value {
        for keyword in ["oneOf", "anyOf", "allOf", "enum"] {
            if let Some(Value::Array(elements)) = fields.get_mut(keyword) {
                elements.reverse();
            }
        }
        fields.values_mut().for_each(reverse);
    } else if let Value::Array(elements) = value {
        elements.iter_mut().for_each(reverse);
    }
}

#[test]
fn every_finding_has_its_own() {
    let history = &*HISTORY;
    for (old, new) in PAIRS {
        let document = |version: &str| history.document(version, Tier::Experimental).unwrap();
        let report = drift(&document(old), &document(new));
        let mut found = BTreeMap::new();
        for finding in &report.findings {
            let other = found.insert(&finding.fingerprint, finding);
            assert!(other.is_none(), "{old} {new}: {finding:#?}\n{other:#?}");
        }
        assert!(found.len() > 100, "{old} {new}: {}", found.len());
    }
}

#[test]
fn neither_names_of_types_nor_their_order_count() {
    let history = &*HISTORY;
    for (old, new) in PAIRS {
        let document = |version: &str| history.document(version, Tier::Experimental).unwrap();
        let (old, new) = (document(old), document(new));
        let expected = wire(&drift(&old, &new));
        for change in [|new: &mut Value| rename_types(new, false), reverse] {
            let mut other = new.clone();
            change(&mut other);
            let found = wire(&drift(&old, &other));
            let lost: Vec<_> =
                expected.iter().filter(|(print, _)| !found.contains_key(*print)).collect();
            assert!(lost.is_empty(), "{} of {}: {lost:#?}", lost.len(), expected.len());
        }
    }
}

/// A document in which the client and the server send the same params.
fn params(schema: &Value, required: bool) -> Value {
    let message = json!({
        "type": "object",
        "properties": { "method": { "enum": ["call"] }, "params": { "$ref": "#/definitions/T" } },
        "required": if required { vec!["method", "params"] } else { vec!["method"] },
    });
    let union = json!({ "oneOf": [message] });
    json!({ "definitions": { "ClientNotification": union, "ServerNotification": union, "T": schema } })
}

/// A document in which the client and the server send a value in an object.
fn value(schema: &Value) -> Value {
    params(
        &json!({ "type": "object", "properties": { "value": schema }, "required": ["value"] }),
        true,
    )
}

/// The fingerprints by rule and path.
fn prints(old: &Value, new: &Value) -> BTreeMap<String, String> {
    let report = drift(old, new);
    let key = |finding: &app_server_drift::Finding| {
        let (rule, path) = (finding.root_cause(), &finding.path);
        format!(
            "{rule} {} {} {path} {}",
            finding.direction_name(),
            finding.skew_name(),
            finding.subject
        )
    };
    report.findings.iter().map(|finding| (key(finding), finding.fingerprint.clone())).collect()
}

/// The schemas of two ends.
type Change = [Value; 2];

/// Whether two changes have a finding of a rule in common, and whether its fingerprint is the same.
fn compared(
    rule: &str,
    one: &Change,
    two: &Change,
    document: impl Fn(&Value) -> Value,
) -> [usize; 2] {
    let [one, two] = [one, two].map(|[old, new]| prints(&document(old), &document(new)));
    let common = one.iter().filter(|(key, _)| {
        key.split(' ').next().is_some_and(|found| found.ends_with(rule)) && two.contains_key(*key)
    });
    let (same, different): (Vec<_>, Vec<_>) = common.partition(|(key, print)| two[*key] == **print);
    [same.len(), different.len()]
}

fn string(more: &Value) -> Value {
    let mut schema = json!({ "type": "string" });
    schema.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    schema
}

fn listed(values: &[&str]) -> Value {
    string(&json!({ "enum": values }))
}

fn typed(kind: &str) -> Value {
    json!({ "type": kind })
}

fn integer(format: &str) -> Value {
    json!({ "type": "integer", "format": format })
}

fn array(kind: &str) -> Value {
    json!({ "type": "array", "items": typed(kind) })
}

fn fields(names: &[&str], required: &[&str], kind: &str) -> Value {
    let fields: Map<String, Value> =
        names.iter().map(|name| ((*name).to_owned(), typed(kind))).collect();
    json!({ "type": "object", "properties": fields, "required": required })
}

/// Asserts that what only two changes have in common is the rule.
fn assert_different(cases: &[(&str, Change, Change)]) {
    for (rule, one, two) in cases {
        let [same, different] = compared(rule, one, two, value);
        assert!(same == 0 && different > 0, "{rule}, {one:?}, {two:?}: {same} {different}");
        // Told again, it is the same.
        let [same, different] = compared(rule, one, one, value);
        assert!(same > 0 && different == 0, "{rule}");
    }
}

#[test]
fn which_types_is_part_of_it() {
    let types = |types: &[&str]| json!({ "type": types });
    let three = || types(&["string", "integer", "boolean"]);
    assert_different(&[
        ("TYPE-CHANGED", [typed("string"), integer("int64")], [integer("int64"), typed("boolean")]),
        ("TYPE-CHANGED", [typed("string"), integer("int64")], [typed("string"), typed("boolean")]),
        ("TYPE-CHANGED", [typed("string"), integer("int64")], [typed("string"), integer("uint8")]),
        ("TYPE-CHANGED", [typed("string"), array("string")], [typed("string"), array("integer")]),
        (
            "TYPE-CHANGED",
            [typed("string"), fields(&["a"], &[], "string")],
            [typed("string"), fields(&["a"], &["a"], "string")],
        ),
        ("TYPE-NARROWED", [json!({}), typed("string")], [json!({}), integer("int64")]),
        (
            "TYPE-NARROWED",
            [three(), types(&["string", "integer"])],
            [three(), types(&["string", "boolean"])],
        ),
        ("TYPE-NARROWED", [typed("number"), integer("int64")], [typed("number"), integer("uint8")]),
    ]);
}

#[test]
fn the_condition_is_part_of_it() {
    let of_strings = |key: &str, value: Value| string(&json!({ key: value }));
    let of_arrays = |most: u64| json!({ "type": "array", "items": {}, "maxItems": most });
    let of_numbers = |least: Value| json!({ "type": "number", "minimum": least });
    let all = || json!({ "type": "array", "items": {} });
    let tuple = |length: usize| {
        let items = vec![typed("string"); length];
        json!({ "type": "array", "items": items, "additionalItems": false })
    };
    let tight = "CONSTRAINT-TIGHTENED";
    assert_different(&[
        ("INT-WIDTH", [integer("uint8"), integer("int32")], [integer("int32"), integer("int64")]),
        ("INT-WIDTH", [integer("uint8"), integer("int32")], [integer("uint8"), integer("int64")]),
        (
            tight,
            [typed("string"), of_strings("minLength", json!(1))],
            [typed("string"), of_strings("minLength", json!(9))],
        ),
        (
            tight,
            [typed("string"), of_strings("pattern", json!("^a"))],
            [typed("string"), of_strings("pattern", json!("^b"))],
        ),
        (tight, [typed("number"), of_numbers(json!(0))], [typed("number"), of_numbers(json!(0.5))]),
        (tight, [all(), of_arrays(9)], [all(), of_arrays(2)]),
        ("TUPLE", [tuple(2), tuple(3)], [tuple(2), tuple(1)]),
        ("ENUM-CLOSED", [typed("string"), listed(&["a", "b"])], [typed("string"), listed(&["a"])]),
    ]);
}

#[test]
fn what_an_object_has_is_part_of_it() {
    let variants = |tag: &str| {
        let variant = |name: &str| {
            json!({
                "type": "object",
                "properties": { tag: listed(&[name]), "text": typed("string") },
                "required": [tag],
            })
        };
        json!({ "oneOf": [variant("a"), variant("b")] })
    };
    let map = |kind: &str| json!({ "type": "object", "additionalProperties": typed(kind) });
    let nested = |inner: &[&str]| json!({ "type": "object", "properties": { "inner": fields(inner, &[], "string") } });
    let default = |value: &str| json!({ "type": "object", "properties": { "a": string(&json!({ "default": value })) } });
    let (none, needed) = (|| fields(&[], &[], "string"), |kind| fields(&["a"], &["a"], kind));
    let three = || fields(&["a", "b", "c"], &[], "string");
    let plain = || listed(&["a", "b"]);
    let shaped = || json!({ "oneOf": [listed(&["b"]), needed("string")] });
    assert_different(&[
        ("MAP-VS-STRUCT", [map("string"), needed("string")], [map("string"), needed("integer")]),
        ("MAP-VS-STRUCT", [map("string"), needed("string")], [map("boolean"), needed("string")]),
        (
            "UNION-TAG-KEY",
            [variants("type"), variants("kind")],
            [variants("type"), variants("sort")],
        ),
        ("UNION-ARM-SHAPE", [plain(), shaped()], [shaped(), plain()]),
        ("DEFAULT-CHANGED", [default("x"), default("y")], [default("x"), default("z")]),
        ("FIELD-MOVED", [three(), nested(&["a"])], [three(), nested(&["a", "b"])]),
        ("FIELD-REQUIRED-ADDED", [none(), needed("string")], [none(), needed("integer")]),
    ]);
}

#[test]
fn what_was_optional_before_is_another_change_than_what_was_not_there() {
    let object = json!({ "type": "object", "properties": { "a": { "type": "string" } } });
    let none = json!({ "type": "null" });
    let (optional, required) = (params(&object, false), params(&object, true));
    let [from_optional, from_none] =
        [optional, params(&none, false)].map(|old| prints(&old, &required));
    let key =
        from_none.keys().find(|key| key.starts_with("PARAMS-REQUIRED client_to_server backward"));
    let key = key.unwrap();
    assert_ne!(from_optional[key], from_none[key]);
}

#[test]
fn other_changes_are_no_part_of_it() {
    let object = |a: Value, b: Value| json!({ "type": "object", "properties": { "a": a, "b": b } });
    let both = |more: Value| {
        let mut schema = string(&more);
        schema["type"] = json!(["string", "integer"]);
        schema
    };
    let plain = || typed("string");
    let described = |schema: Value| {
        let mut schema = schema;
        schema["description"] = json!("a");
        schema
    };
    let cases: [(&str, Change, Change); 5] = [
        // Another field of the same object.
        (
            "TYPE-CHANGED",
            [object(plain(), plain()), object(typed("integer"), plain())],
            [object(plain(), plain()), object(typed("integer"), typed("boolean"))],
        ),
        // Prose.
        (
            "TYPE-CHANGED",
            [plain(), typed("integer")],
            [described(plain()), described(typed("integer"))],
        ),
        // What has a finding of its own.
        (
            "FIELD-OPTIONAL",
            [fields(&["a"], &["a"], "string"), fields(&["a"], &[], "string")],
            [fields(&["a"], &["a"], "string"), fields(&["a"], &[], "integer")],
        ),
        (
            "TYPE-NARROWED",
            [both(json!({})), plain()],
            [both(json!({})), string(&json!({ "minLength": 1 }))],
        ),
        (
            "ENUM-VALUE-ADDED",
            [listed(&["a"]), listed(&["a", "b"])],
            [listed(&["a"]), listed(&["a", "b", "c"])],
        ),
    ];
    for (rule, one, two) in cases {
        let [same, different] = compared(rule, &one, &two, value);
        assert!(same > 0 && different == 0, "{rule}, {one:?}, {two:?}: {same} {different}");
    }
}
