//! What cannot be judged is an error, never "nothing differs"; and it is told soon, without a crash. What
//! no message reaches does not matter.

use std::time::{Duration, Instant};

use app_server_drift::{
    Document, Experimental, Options, Report, RuleId, Unjudged, Verdict, compare,
};
use serde_json::{Map, Value, json};

/// A bundle with a request whose params are a `T`.
fn bundle(definitions: Value) -> Value {
    let mut all = json!({
        "ClientRequest": { "oneOf": [{
            "type": "object",
            "properties": {
                "id": { "$ref": "#/definitions/RequestId" },
                "method": { "enum": ["ask"] },
                "params": { "$ref": "#/definitions/T" },
            },
            "required": ["id", "method", "params"],
        }] },
        "RequestId": { "anyOf": [{ "type": "string" }, { "type": "integer", "format": "int64" }] },
        "T": { "type": "object" },
        "AskResponse": { "type": "object" },
    });
    let Value::Object(definitions) = definitions else { unreachable!() };
    all.as_object_mut().unwrap().extend(definitions);
    json!({ "definitions": all })
}

fn judge(old: Value, new: Value, options: &Options) -> Result<Report, Unjudged> {
    let start = Instant::now();
    let result = Document::new("old", old)
        .and_then(|old| compare(&old, &Document::new("new", new)?, options));
    assert!(start.elapsed() < Duration::from_secs(20), "it took {:?}", start.elapsed());
    result
}

fn reason(definitions: Value) -> String {
    let result = judge(bundle(json!({})), bundle(definitions), &Options::default());
    result.unwrap_err().to_string()
}

#[test]
fn what_is_reached_must_be_understood() {
    for (schema, expected) in [
        (json!({ "$ref": "#/definitions/Gone" }), "leads nowhere"),
        (json!({ "$ref": "other.json#/definitions/T" }), "not understood"),
        (json!({ "$ref": "#anchor" }), "not understood"),
        (json!({ "$ref": 1 }), "is no reference"),
        (json!({ "$ref": "#/definitions/T" }), "leads to itself"),
        (
            json!({ "anyOf": [{ "$ref": "#/definitions/T" }, { "type": "null" }] }),
            "leads to itself",
        ),
        (json!({ "type": "object", "patternProperties": { "^a": true } }), "`patternProperties`"),
        (json!({ "not": { "type": "null" } }), "`not`"),
        (json!({ "if": true, "then": false }), "is not understood"),
        (json!({ "type": "text" }), "the type \"text\""),
        (json!({ "type": [] }), "is not understood"),
        (json!({ "oneOf": [] }), "`oneOf`"),
        (json!({ "enum": [] }), "`enum`"),
        (json!({ "properties": [] }), "`properties`"),
        (json!({ "type": "object", "required": "a" }), "`required`"),
        (json!({ "properties": { "a": { "type": "string", "required": true } } }), "`required`"),
        (json!({ "type": "string", "minLength": -1 }), "`minLength`"),
        (json!("text"), "is no schema"),
        (json!({ "type": "array", "items": { "multipleOf": 2 } }), "`multipleOf`"),
    ] {
        let found = reason(json!({ "T": schema }));
        assert!(found.contains(expected), "{schema}: {found}");
        assert!(found.contains("#/definitions/") || schema.is_string(), "{found}");
    }
}

#[test]
fn methods_must_be_told() {
    let no_method = json!({ "oneOf": [{ "type": "object", "properties": { "id": true } }] });
    assert!(reason(json!({ "ClientRequest": no_method })).contains("no method"));
    assert!(reason(json!({ "ClientRequest": { "type": "string" } })).contains("no message"));
    assert!(reason(json!({ "ClientRequest": { "oneOf": [] } })).contains("no methods"));
    let mut twice = bundle(json!({}));
    let arms = twice["definitions"]["ClientRequest"]["oneOf"].as_array_mut().unwrap();
    let again = arms[0].clone();
    arms.push(again);
    let found = judge(bundle(json!({})), twice, &Options::default()).unwrap_err().to_string();
    assert!(found.contains("listed twice"), "{found}");
    assert!(judge(json!({}), json!({}), &Options::default()).is_err());
    assert!(judge(json!([1]), json!(null), &Options::default()).is_err());
    assert!(
        judge(json!({ "definitions": {} }), json!({ "definitions": {} }), &Options::default())
            .is_err()
    );
}

#[test]
fn what_is_not_reached_does_not_matter() {
    let odd = json!({
        "Odd": { "not": {}, "$ref": 7 },
        "Dangling": { "$ref": "#/definitions/Gone" },
        "Folder": { "Inner": { "type": "text" } },
    });
    let report = judge(bundle(json!({})), bundle(odd), &Options::default()).unwrap();
    assert_eq!(report.verdict, Verdict::None);
}

#[test]
fn hostile_sizes_end_soon() {
    // A chain of aliases, one of members, one of choices, and choices that multiply.
    let chain = |step: fn(usize) -> Value| -> Value {
        let links = (0..20_000).map(|index| (format!("L{index}"), step(index + 1)));
        let mut all: Map<String, Value> = links.collect();
        all.insert("L20000".to_owned(), json!({ "type": "string" }));
        all.insert("T".to_owned(), json!({ "$ref": "#/definitions/L0" }));
        Value::Object(all)
    };
    let aliases = chain(|next| json!({ "$ref": format!("#/definitions/L{next}") }));
    assert!(judge(bundle(aliases.clone()), bundle(aliases), &Options::default()).is_err());
    let choices = chain(
        |next| json!({ "anyOf": [{ "$ref": format!("#/definitions/L{next}") }, { "type": "null" }] }),
    );
    assert!(judge(bundle(choices.clone()), bundle(choices), &Options::default()).is_err());
    let members = |last: Value| {
        let mut all = chain(
            |next| json!({ "type": "object", "properties": { "next": { "$ref": format!("#/definitions/L{next}") } } }),
        );
        all["L20000"] = last;
        bundle(all)
    };
    let old = members(json!({ "type": "string" }));
    assert_eq!(
        judge(old.clone(), old.clone(), &Options::default()).unwrap().verdict,
        Verdict::None
    );
    let report = judge(old, members(json!({ "type": "boolean" })), &Options::default()).unwrap();
    assert_eq!(report.findings.len(), 1);

    let pair = |index: usize| {
        let arm = |name: String| json!({ "type": "object", "properties": { name: { "type": "string" } } });
        json!({ "anyOf": [arm(format!("a{index}")), arm(format!("b{index}"))] })
    };
    let product = json!({ "T": { "allOf": (0..40).map(pair).collect::<Vec<_>>() } });
    assert!(judge(bundle(product.clone()), bundle(product), &Options::default()).is_err());
}

#[test]
fn the_envelope_is_judged_too() {
    let narrower = json!({ "RequestId": { "type": "string" } });
    let report = judge(bundle(json!({})), bundle(narrower), &Options::default()).unwrap();
    assert_eq!(report.verdict, Verdict::Breaking);
    let rules: Vec<_> = report
        .findings
        .iter()
        .map(|f| (f.rule.as_str(), f.path.as_str(), f.direction_name()))
        .collect();
    assert_eq!(
        rules,
        [
            ("ENVELOPE", "RequestId", "client_to_server"),
            ("ENVELOPE", "RequestId", "server_to_client")
        ]
    );
}

#[test]
fn experimental_methods_are_a_tier_of_their_own() {
    let old = || {
        bundle(json!({ "T": { "type": "object", "properties": { "a": { "type": "string" } } } }))
    };
    let new = || {
        bundle(
            json!({ "T": { "type": "object", "properties": { "a": { "type": "string" } }, "required": ["a"] } }),
        )
    };
    let judge = |experimental| {
        let experimental_methods = ["ask".to_owned()].into();
        let options = Options { experimental, experimental_methods, ..Options::default() };
        let report = judge(old(), new(), &options).unwrap();
        (report.verdict, report.findings.first().map(|finding| (finding.rule, finding.cause)))
    };
    let cause = || RuleId::C2sFieldRequired;
    assert_eq!(judge(Experimental::Include), (Verdict::Breaking, Some((cause(), None))));
    assert_eq!(
        judge(Experimental::Demote),
        (Verdict::Compatible, Some((RuleId::Experimental, Some(cause()))))
    );
    assert_eq!(judge(Experimental::Ignore), (Verdict::None, None));
}

#[test]
fn results_that_nothing_names_are_told() {
    let unnamed = || {
        let mut bundle = bundle(json!({ "Unnamed": { "type": "object" } }));
        bundle["definitions"].as_object_mut().unwrap().remove("AskResponse");
        bundle
    };
    let report = judge(unnamed(), unnamed(), &Options::default()).unwrap();
    assert_eq!((report.verdict, report.unresolved), (Verdict::None, vec!["ask".to_owned()]));
    // One that has another name on one side is found by its shape.
    let mut renamed = unnamed();
    renamed["definitions"]["OtherResponse"] = json!({ "type": "object" });
    assert_eq!(
        judge(bundle(json!({})), renamed, &Options::default()).unwrap().verdict,
        Verdict::None
    );
    let report = judge(bundle(json!({})), unnamed(), &Options::default()).unwrap();
    assert_eq!(report.verdict, Verdict::Compatible);
    assert_eq!(report.findings[0].rule, "RESULT-UNRESOLVED");
}
