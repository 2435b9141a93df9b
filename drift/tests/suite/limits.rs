//! Documents that are made to take all time or memory: each ends soon, in little memory, with a verdict or
//! with exit code 3 and the reason.
//!
//! They are given to the program as files, and the system ends it where it takes more than it may: 600 MB
//! of address space, and twenty seconds of computing in a build for tests, so that a machine with much to do makes no difference.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::{Value, json};

/// What comparing two documents comes to.
#[derive(Debug, Clone, Copy)]
enum End {
    Same,
    Differs,
    /// It is refused, with a reason that has this text.
    Refused(&'static str),
}

use End::{Differs, Refused, Same};

fn run(old: &Path, new: &Path) -> Output {
    Command::new("sh")
        .args([
            "-c",
            "ulimit -v 600000 && ulimit -t 20 && exec \"$0\" \"$@\"",
            env!("CARGO_BIN_EXE_app-server-drift"),
        ])
        .args([old, new])
        .args(["--no-config", "--format", "json"])
        // Room that is reserved and not used would count as well.
        .env("MALLOC_ARENA_MAX", "1")
        .output()
        .unwrap()
}

fn judge_texts(name: &str, old: &str, new: &str, end: End) {
    let directory = tempfile::tempdir().unwrap();
    let [before, after] = ["old.json", "new.json"].map(|file| directory.path().join(file));
    fs::write(&before, old).unwrap();
    fs::write(&after, new).unwrap();
    let output = run(&before, &after);
    let error = String::from_utf8_lossy(&output.stderr);
    let told: String = error.chars().take(400).collect();
    let printed: Result<Value, _> = serde_json::from_slice(&output.stdout);
    let printed = printed.unwrap_or_else(|_| panic!("{name}: {:?} {told}", output.status));
    match (end, output.status.code()) {
        (Same, Some(0)) => assert_eq!(printed["verdict"], "none", "{name}"),
        (Differs, Some(1)) => assert_eq!(printed["verdict"], "breaking", "{name}"),
        (Refused(reason), Some(3)) => assert!(error.contains(reason), "{name}: {told}"),
        (end, code) => panic!("{name}: {end:?} was expected, not {code:?}: {told}"),
    }
}

fn judge(name: &str, old: &Value, new: &Value, end: End) {
    judge_texts(name, &old.to_string(), &new.to_string(), end);
}

/// A bundle with a request whose params are a `T`.
fn bundle<N: Into<String>>(definitions: impl IntoIterator<Item = (N, Value)>) -> Value {
    with_methods(&["ask".to_owned()], definitions)
}

fn with_methods<N: Into<String>>(
    methods: &[String],
    definitions: impl IntoIterator<Item = (N, Value)>,
) -> Value {
    let mut all = json!({
        "ClientRequest": { "oneOf": [{
            "type": "object",
            "properties": {
                "id": { "type": "integer" },
                "method": { "enum": methods },
                "params": { "$ref": "#/definitions/T" },
            },
            "required": ["id", "method", "params"],
        }] },
        "AskResponse": { "type": "object" },
    });
    let definitions = definitions.into_iter().map(|(name, schema)| (name.into(), schema));
    all.as_object_mut().unwrap().extend(definitions);
    json!({ "definitions": all })
}

/// A bundle in which each of many types is made from a reference to the next one.
fn chain(length: usize, last: &Value, link: impl Fn(Value) -> Value) -> Value {
    let next = |index| link(json!({ "$ref": format!("#/definitions/L{index}") }));
    let links = (0..length).map(|index| (format!("L{index}"), next(index + 1)));
    bundle(links.chain([(format!("L{length}"), last.clone()), ("T".to_owned(), next(0))]))
}

fn object(fields: impl IntoIterator<Item = (String, Value)>) -> Value {
    json!({ "type": "object", "properties": Value::from_iter(fields) })
}

fn text() -> Value {
    json!({ "type": "string" })
}

#[test]
fn choices_on_forty_levels_are_worked_out_once() {
    for keyword in ["anyOf", "oneOf", "allOf"] {
        let doubled =
            |last: &Value| chain(40, last, |next| json!({ keyword: [next.clone(), next] }));
        let old = doubled(&object([("a".to_owned(), text())]));
        judge(keyword, &old, &old, Same);
        judge(
            keyword,
            &old,
            &doubled(&object([("a".to_owned(), json!({ "type": "null" }))])),
            Differs,
        );
    }
    // Each way to a type has a name of its own here, so no two are alike.
    let variant = |label: &str, next: &Value| json!({ "properties": { label: { "const": label } }, "required": [label], "allOf": [next] });
    let mut document = bundle([("T", json!({ "$ref": "#/x/y/z/0" }))]);
    let level = |index: usize| {
        let next = json!({ "$ref": format!("#/x/y/z/{}", index + 1) });
        json!({ "anyOf": [variant("a", &next), variant("b", &next)] })
    };
    let levels: Vec<Value> = (0..30).map(level).chain([text()]).collect();
    document["x"] = json!({ "y": { "z": levels } });
    judge("ways with names", &document, &document, Refused("steps to work out"));
}

#[test]
fn products_of_choices_are_refused() {
    let pair = |index: usize| {
        let variant = |name: &str| object([(format!("{name}{index}"), text())]);
        json!({ "anyOf": [variant("a"), variant("b")] })
    };
    let product = json!({ "allOf": (0..40).map(pair).collect::<Vec<_>>() });
    let document = bundle([("T", product)]);
    judge("objects", &document, &document, Refused("multiply"));
    let lists = |index: usize| {
        json!({ "anyOf": [
        { "type": "array", "minItems": index },
        { "type": "array", "maxItems": 1000 + index },
    ] })
    };
    let document = bundle([("T", json!({ "allOf": (0..40).map(lists).collect::<Vec<_>>() }))]);
    judge("lists", &document, &document, Refused("multiply"));
    // Where each of many types meets each of many.
    let grid = |prefix: &str| -> Vec<(String, Value)> {
        let link = |index: usize| {
            let next = |step: usize| json!({ "$ref": format!("#/definitions/{prefix}{}", (index + step) % 997) });
            (
                format!("{prefix}{index}"),
                object([("a".to_owned(), next(1)), ("b".to_owned(), next(31))]),
            )
        };
        (0..997).map(link).collect()
    };
    let both = json!({ "allOf": [{ "$ref": "#/definitions/A0" }, { "$ref": "#/definitions/B1" }] });
    let mut bs = grid("B");
    bs.pop();
    bs.push(("B996".to_owned(), object([("a".to_owned(), json!({ "$ref": "#/definitions/B5" }))])));
    let document = bundle(grid("A").into_iter().chain(bs).chain([("T".to_owned(), both)]));
    judge("types", &document, &document, Refused("steps to work out"));
}

#[test]
fn long_chains_are_followed() {
    let fields = |last: &Value| chain(50_000, last, |next| object([("next".to_owned(), next)]));
    let old = fields(&text());
    judge("fields", &old, &old, Same);
    judge("fields", &old, &fields(&json!({ "type": "boolean" })), Differs);
    let aliases = |last: &Value| chain(50_000, last, |next| next);
    let old = aliases(&text());
    judge("aliases", &old, &old, Same);
    judge("aliases", &old, &aliases(&json!({ "type": "boolean" })), Differs);
    let around = aliases(&json!({ "$ref": "#/definitions/L49000" }));
    judge("a circle", &around, &around, Refused("leads to itself"));
    let choices = chain(20_000, &text(), |next| json!({ "anyOf": [next, { "type": "null" }] }));
    judge("choices", &choices, &choices, Refused("nested deeper than 64 levels"));
    let wrapped = chain(20_000, &text(), |next| json!({ "allOf": [next], "description": "d" }));
    judge("wrappings", &wrapped, &wrapped, Same);
    let breaks = |kind: &str| {
        chain(20_000, &text(), |next| {
            object([("next".to_owned(), next), ("x".to_owned(), json!({ "type": kind }))])
        })
    };
    judge("a break in each", &breaks("string"), &breaks("integer"), Refused("too many steps"));
}

#[test]
fn long_lists_are_compared() {
    let listed = |prefix: &str, range: std::ops::Range<usize>| {
        let values: Vec<String> = range.map(|index| format!("{prefix}{index}")).collect();
        bundle([("T", object([("e".to_owned(), json!({ "enum": values }))]))])
    };
    let old = listed("v", 0..200_000);
    judge("values", &old, &old, Same);
    judge("values", &old, &listed("v", 1..200_001), Differs);
    judge("values", &old, &listed("w", 0..200_000), Refused("too many steps"));

    let methods = |prefix: &str, kind: &str| {
        let names: Vec<String> = (0..60_000).map(|index| format!("{prefix}{index}")).collect();
        with_methods(&names, [("T", object([("a".to_owned(), json!({ "type": kind }))]))])
    };
    let old = methods("m", "string");
    judge("methods", &old, &old, Same);
    judge("methods", &old, &methods("m", "integer"), Differs);
    judge("methods", &old, &methods("n", "string"), Refused("too many steps"));

    let fields = |prefix: &str, count: usize, schema: &Value| {
        let fields = (0..count).map(|index| (format!("{prefix}{index}"), schema.clone()));
        bundle([("T", object(fields))])
    };
    let old = fields("p", 100_000, &text());
    judge("fields", &old, &old, Same);
    judge("fields", &old, &fields("q", 100_000, &text()), Refused("too many steps"));
    let million = fields("p", 1_000_000, &text());
    judge("a million fields", &million, &million, Refused("it is too large"));
    let plain = fields("p", 1_000_000, &json!(true));
    judge("a million fields of any kind", &plain, &plain, Refused("steps to work out"));

    let kinds =
        bundle([("T", json!({ "type": vec!["object"; 100_000], "properties": { "a": true } }))]);
    judge("kinds", &kinds, &kinds, Same);
    let notes = (0..50_000).map(|index| (format!("x-{index}"), json!(true)));
    let many: Value = notes.collect();
    let wraps =
        (0..50_000).map(|index| (format!("p{index}"), json!({ "$ref": "#/definitions/N" })));
    let document = bundle([("N", many), ("T", object(wraps))]);
    judge("notes", &document, &document, Same);
}

#[test]
fn unions_of_many_arms_are_compared_or_refused() {
    let variants = |kind: &str| {
        let fields = |variant: usize| (0..10).map(move |index| format!("p{variant}_{index}"));
        let variant = |variant| object(fields(variant).map(|name| (name, json!({ "type": kind }))));
        bundle([("T", json!({ "anyOf": (0..1500).map(variant).collect::<Vec<_>>() }))])
    };
    judge("untagged", &variants("string"), &variants("string"), Same);
    judge("untagged", &variants("string"), &variants("integer"), Refused("too many steps"));
    let required = chain(
        40,
        &text(),
        |next| json!({ "type": "object", "properties": { "a": next, "b": next }, "required": ["a", "b"] }),
    );
    let other = chain(
        40,
        &json!({ "type": "integer" }),
        |next| json!({ "type": "object", "properties": { "a": next, "b": next }, "required": ["a", "b"] }),
    );
    judge("a least value without end", &required, &other, Differs);
    // Each level of a value may be that of either variant, and both fail at its end.
    let nested = |last: Value| {
        chain(40, &last, |next| {
            json!({ "anyOf": [
            { "type": "object", "properties": { "a": next, "b": text() }, "required": ["a"] },
            { "type": "object", "properties": { "a": next, "c": text() }, "required": ["a"] },
        ] })
        })
    };
    judge(
        "values of either variant",
        &nested(text()),
        &nested(json!({ "type": "integer" })),
        Differs,
    );
}

#[test]
fn many_methods_may_lead_to_many_types() {
    let names: Vec<String> = (0..10_000).map(|index| format!("m{index}")).collect();
    let circle = |kind: &str| {
        let link = |index: usize| {
            let next = |step: usize| json!({ "$ref": format!("#/definitions/C{}", (index + step) % 5000) });
            let fields = [("a", next(1)), ("b", next(31)), ("x", json!({ "type": kind }))];
            (format!("C{index}"), object(fields.map(|(name, schema)| (name.to_owned(), schema))))
        };
        let links = (0..5000).map(link);
        with_methods(&names, links.chain([("T".to_owned(), json!({ "$ref": "#/definitions/C0" }))]))
    };
    judge("a circle", &circle("string"), &circle("string"), Same);
    judge("a circle", &circle("string"), &circle("integer"), Refused("too many steps"));
}

#[test]
fn long_texts_are_read() {
    let long = "x".repeat(10_000_000);
    let document = |schema: Value| bundle([("T", object([("a".to_owned(), schema)]))]);
    for schema in [
        json!({ "type": "string", "description": long }),
        json!({ "type": "string", "pattern": long }),
        json!({ "enum": [long, "b"] }),
        json!({ "const": [long] }),
        json!({ "properties": { "type": { "const": long } }, "required": ["type"] }),
    ] {
        let old = document(schema);
        judge("long text", &old, &old, Same);
        judge("long text", &old, &document(json!({ "type": "integer" })), Differs);
    }
    let old = document(text());
    judge("a method", &old, &with_methods(std::slice::from_ref(&long), [("T", text())]), Differs);
    judge(
        "a key",
        &old,
        &document(object([(long.clone(), text())])),
        Refused("longer than 1024 bytes"),
    );
    let reference = json!({ "$ref": format!("#/definitions/{long}") });
    judge("a reference", &old, &document(reference), Refused("leads nowhere"));
    let long_key = "k".repeat(1000);
    let deep = (0..38).fold(text(), |inner, _| object([(long_key.clone(), inner)]));
    judge("long keys in each other", &document(deep.clone()), &document(deep), Same);
}

#[test]
fn nothing_but_text_is_read() {
    let good = bundle([("T", text())]).to_string();
    let deep =
        |open: &str, close: &str| format!("{}1{}", open.repeat(50_000), close.repeat(50_000));
    let digits = "1".repeat(100_000);
    for (text, reason) in [
        (deep("[", "]"), "nested deeper than 120 levels"),
        (deep("{\"a\":", "}"), "nested deeper than 120 levels"),
        (" ".repeat(65 << 20), "it is longer than 64 MB"),
        (format!("[{}1]", "1,".repeat(8_000_000)), "it is too large"),
        (format!("[{}1]", "{\"a\":1},".repeat(1_000_000)), "it is too large"),
        (format!("{{\"definitions\": {{}}, \"a\": {digits}}}"), "number out of range"),
        (format!("{{\"definitions\": {{}}, \"a\": 1e{digits}}}"), "number out of range"),
    ] {
        judge_texts("what is read", &good, &text, Refused(reason));
    }
}
