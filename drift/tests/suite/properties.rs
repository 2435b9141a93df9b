//! Laws of the comparison, on random small bundles and on real releases.

use crate::evidence::HISTORY;
use app_server_drift::{
    history::Tier,
    {Document, Experimental, Finding, Options, Report, Severity, Skew, Verdict, compare},
};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Value, json};

fn options(skews: &[Skew]) -> Options {
    let experimental = Experimental::Include;
    Options { skews: skews.to_vec(), experimental, ..Options::default() }
}

fn judge(old: &Value, new: &Value, skews: &[Skew]) -> Report {
    let document = |root: &Value| Document::new("bundle", root.clone()).unwrap();
    compare(&document(old), &document(new), &options(skews)).unwrap()
}

const BOTH: [Skew; 2] = [Skew::Backward, Skew::Forward];

/// A random schema of the kinds that the protocol has.
fn schema() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(json!({ "type": "string" })),
        Just(json!({ "type": "boolean" })),
        Just(json!({ "type": ["string", "null"] })),
        select(vec!["int32", "uint32", "int64", "uint8"])
            .prop_map(|format| json!({ "type": "integer", "format": format })),
        select(vec![["a", "b"], ["a", "c"], ["b", "c"]])
            .prop_map(|values| json!({ "type": "string", "enum": values })),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            3 => object(inner.clone()),
            1 => inner.clone().prop_map(|items| json!({ "type": "array", "items": items })),
            1 => inner.clone().prop_map(|value| json!({ "type": "object", "additionalProperties": value })),
            1 => inner.clone().prop_map(|value| json!({ "anyOf": [value, { "type": "null" }] })),
            2 => (object(inner.clone()), object(inner)).prop_map(|(one, two)| {
                json!({ "oneOf": [tagged(one, "one"), tagged(two, "two")] })
            }),
        ]
    })
    .boxed()
}

fn object(value: impl Strategy<Value = Value> + Clone + 'static) -> BoxedStrategy<Value> {
    let member = (select(vec!["x", "y", "z"]), any::<bool>(), value);
    vec(member, 0..3)
        .prop_map(|members| {
            let mut schema = json!({ "type": "object", "properties": {}, "required": [] });
            for (name, required, value) in members {
                if schema["properties"].get(name).is_none() && required {
                    schema["required"].as_array_mut().unwrap().push(json!(name));
                }
                schema["properties"].as_object_mut().unwrap().entry(name).or_insert(value);
            }
            schema
        })
        .boxed()
}

fn tagged(mut object: Value, tag: &str) -> Value {
    object["properties"]["type"] = json!({ "enum": [tag] });
    object["required"].as_array_mut().unwrap().push(json!("type"));
    object
}

/// A small change of a schema, so that pairs are alike in most.
fn changed(schema: &Value, place: usize, kind: usize) -> Value {
    let mut changed = schema.clone();
    let mut places = Vec::new();
    pointers(schema, String::new(), &mut places);
    let pointer = &places[place % places.len()];
    let here = changed.pointer_mut(pointer).unwrap();
    if here["properties"].is_object() && kind.is_multiple_of(3) {
        here["properties"]["w"] = json!({ "type": "string" });
    } else if here["required"]
        .as_array()
        .is_some_and(|names| !names.is_empty() && names[0] != "type")
    {
        here["required"].as_array_mut().unwrap().remove(0);
    } else if here["enum"].as_array().is_some_and(|values| values.len() > 1) {
        here["enum"].as_array_mut().unwrap().push(json!("d"));
    } else if here["type"] == "integer" {
        here["format"] = json!("int64");
    } else if here["type"] == "string" && here["enum"].is_null() {
        here["type"] = json!(["string", "null"]);
    }
    changed
}

fn pointers(schema: &Value, at: String, found: &mut Vec<String>) {
    for keyword in ["oneOf", "anyOf"] {
        for (index, arm) in schema[keyword].as_array().into_iter().flatten().enumerate() {
            pointers(arm, format!("{at}/{keyword}/{index}"), found);
        }
    }
    for (name, member) in schema["properties"].as_object().into_iter().flatten() {
        pointers(member, format!("{at}/properties/{name}"), found);
    }
    for keyword in ["items", "additionalProperties"] {
        if schema[keyword].is_object() {
            pointers(&schema[keyword], format!("{at}/{keyword}"), found);
        }
    }
    found.push(at);
}

/// A bundle of one request and one notification, whose params and result are these.
fn bundle(params: &Value, result: &Value) -> Value {
    let message = |method: &str, params: &str| {
        json!({
            "type": "object", "required": ["method", "params"],
            "properties": {
                "method": { "enum": [method] }, "params": { "$ref": format!("#/definitions/{params}") },
            },
        })
    };
    json!({ "definitions": {
        "ClientRequest": { "oneOf": [message("call", "CallParams")] },
        "ServerNotification": { "oneOf": [message("told", "CallResponse")] },
        "CallParams": params, "CallResponse": result,
    } })
}

/// A bundle and two steps away from it.
fn steps() -> impl Strategy<Value = [Value; 3]> {
    (schema(), schema(), vec((any::<usize>(), any::<usize>()), 4)).prop_map(
        |(params, result, dice)| {
            let step = |schema: &Value, index: usize| changed(schema, dice[index].0, dice[index].1);
            let (params_2, result_2) = (step(&params, 0), step(&result, 1));
            let (params_3, result_3) = (step(&params_2, 2), step(&result_2, 3));
            [bundle(&params, &result), bundle(&params_2, &result_2), bundle(&params_3, &result_3)]
        },
    )
}

/// What breaks: in which direction, of which methods and what.
fn breaks(report: &Report) -> Vec<(&str, Vec<&str>, &str)> {
    let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let mut breaks: Vec<_> = errors
        .map(|finding| {
            let methods = finding.methods.iter().map(String::as_str).collect();
            (finding.direction_name(), methods, finding.subject.as_str())
        })
        .collect();
    breaks.sort();
    breaks
}

/// Says nothing, and keeps every definition from being the same to the letter.
fn respelt(mut document: Value) -> Value {
    let definitions = document["definitions"].as_object_mut().unwrap();
    for (name, schema) in definitions {
        let inner = if name == "v2" { schema.as_object_mut() } else { None };
        match inner {
            Some(inner) => inner.values_mut().for_each(describe),
            None => describe(schema),
        }
    }
    document
}

fn describe(schema: &mut Value) {
    if let Some(keywords) = schema.as_object_mut() {
        keywords.insert("description".to_owned(), json!("Prose."));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_differs_from_itself([one, ..] in steps()) {
        let report = judge(&one, &respelt(one.clone()), &BOTH);
        prop_assert_eq!(report.verdict, Verdict::None, "{:#?}", report.findings);
    }

    #[test]
    fn the_other_way_round_and_in_the_other_skew_is_the_same([one, two, _] in steps()) {
        let there = judge(&one, &two, &[Skew::Backward]);
        let back = judge(&two, &one, &[Skew::Forward]);
        prop_assert_eq!(there.verdict, back.verdict);
        prop_assert_eq!(breaks(&there), breaks(&back));
    }

    /// It holds unless a member went and came back as something else: who had it before meets who has it again.
    #[test]
    fn two_steps_that_break_nothing_break_nothing([one, two, three] in steps()) {
        let verdict = |old, new| judge(old, new, &BOTH).verdict;
        if verdict(&one, &two) < Verdict::Breaking && verdict(&two, &three) < Verdict::Breaking {
            prop_assert!(verdict(&one, &three) < Verdict::Breaking);
        }
        let one_way = |old, new| judge(old, new, &[Skew::Backward]).verdict;
        if one_way(&one, &two) < Verdict::Breaking && one_way(&two, &three) < Verdict::Breaking {
            prop_assert!(one_way(&one, &three) < Verdict::Breaking);
        }
    }
}

/// What some releases print, oldest first, the newest among them; all with `DRIFT_PROPERTIES`.
fn documents() -> Vec<Value> {
    let history = &*HISTORY;
    let mut releases: Vec<&str> = history.releases().collect();
    let wanted = std::env::var_os("DRIFT_PROPERTIES").is_some();
    let step = if wanted { 1 } else { releases.len().div_ceil(8) };
    releases.reverse();
    let some = releases.into_iter().step_by(step).rev();
    some.map(|release| history.document(release, Tier::Experimental).unwrap()).collect()
}

/// The findings without what depends on nothing but the spelling.
fn told(findings: &[Finding]) -> Vec<String> {
    let told = |f: &Finding| {
        format!("{} {} {} {} {:?}", f.rule, f.direction_name(), f.path, f.message, f.methods)
    };
    findings.iter().map(told).collect()
}

/// The walk leaves out definitions that are the same to the letter; that must not change what is found.
#[test]
fn what_is_left_out_of_real_pairs_has_no_findings() {
    let mut count = 0;
    for pair in documents().windows(2) {
        let short = judge(&pair[0], &pair[1], &BOTH);
        let long = judge(&pair[0], &respelt(pair[1].clone()), &BOTH);
        assert_eq!(told(&short.findings), told(&long.findings));
        count += short.findings.len();
    }
    assert!(count > 100, "{count} findings");
}

#[test]
fn real_releases_do_not_differ_from_themselves() {
    for document in documents() {
        let report = judge(&document, &respelt(document.clone()), &BOTH);
        assert_eq!(report.verdict, Verdict::None, "{:#?}", report.findings);
    }
}

#[test]
fn real_pairs_the_other_way_round_and_in_the_other_skew_are_the_same() {
    for pair in documents().windows(2) {
        let there = judge(&pair[0], &pair[1], &[Skew::Backward]);
        let back = judge(&pair[1], &pair[0], &[Skew::Forward]);
        assert_eq!(there.verdict, back.verdict);
        assert_eq!(breaks(&there), breaks(&back));
    }
}
