//! What cannot be judged is an error, never "nothing differs". What no message reaches does not matter.

use app_server_drift::{
    Document, Experimental, Options, Report, RuleId, Unjudged, Verdict, compare,
};
use serde_json::{Value, json};

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
    Document::new("old", old).and_then(|old| compare(&old, &Document::new("new", new)?, options))
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
        (json!({ "$ref": 1 }), "is not a reference"),
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
        (json!("text"), "is not a schema"),
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
    assert!(reason(json!({ "ClientRequest": { "type": "string" } })).contains("not a message"));
    assert!(reason(json!({ "ClientRequest": { "oneOf": [] } })).contains("no methods"));
    let mut twice = bundle(json!({}));
    let variants = twice["definitions"]["ClientRequest"]["oneOf"].as_array_mut().unwrap();
    let again = variants[0].clone();
    variants.push(again);
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
        "Directory": { "Inner": { "type": "text" } },
    });
    let report = judge(bundle(json!({})), bundle(odd), &Options::default()).unwrap();
    assert_eq!(report.verdict, Verdict::None);
}

#[test]
fn what_refers_to_itself_is_judged_where_that_is_a_value() {
    let itself = || json!({ "$ref": "#/definitions/T" });
    let object = |field: Value| json!({ "type": "object", "properties": { "a": field } });
    for schema in [
        object(itself()),
        object(json!({ "anyOf": [itself(), { "type": "null" }] })),
        object(
            json!({ "allOf": [itself(), { "type": "object", "properties": { "b": itself() } }] }),
        ),
        object(json!({ "$ref": "#/definitions/T/properties/a/x" })),
        json!({ "type": "object", "required": ["a"], "properties": { "a": itself() } }),
        json!({ "type": "object", "additionalProperties": itself() }),
        json!({ "type": "array", "items": itself(), "minItems": 1 }),
        json!({ "type": "array", "items": [itself()], "additionalItems": itself() }),
        json!({ "anyOf": [object(itself()), { "type": "array", "items": itself() }] }),
    ] {
        let found = judge(
            bundle(json!({ "T": schema })),
            bundle(json!({ "T": schema })),
            &Options::default(),
        );
        match found {
            Ok(report) => assert_eq!(report.verdict, Verdict::None, "{schema}"),
            Err(error) => assert!(error.reason.contains("leads nowhere"), "{schema}: {error}"),
        }
    }
    for schema in [
        itself(),
        json!({ "allOf": [itself()] }),
        json!({ "oneOf": [itself(), { "type": "string" }] }),
        json!({ "allOf": [itself(), { "type": "object" }] }),
        json!({ "anyOf": [{ "anyOf": [{ "allOf": [itself(), { "type": "string" }] }] }] }),
        json!({ "$ref": "#/definitions/U" }),
        json!({ "$ref": "#/definitions/T/allOf/0", "allOf": [itself()] }),
    ] {
        let found = reason(json!({ "T": schema, "U": { "anyOf": [itself()] } }));
        assert!(found.contains("leads to itself"), "{schema}: {found}");
    }
}

#[test]
fn a_pointer_is_read_as_it_is_written() {
    let of = |reference: &str| {
        bundle(json!({ "T": { "$ref": reference }, "a/b~c %": { "type": "null" } }))
    };
    let old = of("#/definitions/a~1b~0c%20%25");
    for same in ["#/definitions/%61~1b~0c%20%25", "#/%64efinitions/a%7E1b~0c%20%25"] {
        let report = judge(old.clone(), of(same), &Options::default()).unwrap();
        assert_eq!(report.verdict, Verdict::None, "{same}");
    }
    // `~01` is `~1`, and not `/`.
    for stray in
        ["#/definitions/a~01b~0c%20%25", "#/definitions/a~1b~0c%2", "#/definitions/%ff", "#/"]
    {
        let error = judge(old.clone(), of(stray), &Options::default()).unwrap_err();
        assert!(error.reason.contains("leads nowhere"), "{stray}: {error}");
    }
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
