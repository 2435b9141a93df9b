//! Small histories, made by hand and at random.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Documents, History, Outcome, Tier, Unlisted, document, line::Line, normal, rebuild};

fn documents(definitions: &Value) -> Documents {
    let document = json!({ "definitions": definitions });
    Documents { stable: document.clone(), experimental: document, unlisted: Unlisted::new() }
}

/// The lines of a history that tell of definitions.
fn lines(history: &History) -> Vec<String> {
    let text = history.to_string();
    assert_eq!(History::parse(&text).unwrap(), *history);
    text.lines()
        .filter(|line| !line.starts_with(['#', 'f']) && !line.starts_with("release "))
        .map(str::to_owned)
        .collect()
}

fn history(releases: &[(&str, Value)]) -> History {
    let mut history = History::default();
    for (release, definitions) in releases {
        history.add(release, &documents(definitions)).unwrap();
    }
    for (release, definitions) in releases {
        history.verify(release).unwrap();
        let told = history.update(release, &documents(definitions)).unwrap();
        assert_eq!(told.outcome, Outcome::Known);
    }
    history
}

#[test]
fn what_comes_and_goes_changes_its_own_line() {
    let object = |fields: Value| json!({ "A": { "type": "object", "properties": fields } });
    let (string, integer) = (json!({ "type": "string" }), json!({ "type": "integer" }));
    let history = history(&[
        ("0.1.0", object(json!({ "a": string, "b": string }))),
        ("0.2.0", object(json!({ "a": integer, "c": string }))),
        ("0.3.0", object(json!({ "a": integer, "b": string }))),
        ("0.4.0", json!({})),
        ("0.5.0", object(json!({ "a": integer }))),
    ]);
    assert_eq!(
        lines(&history),
        [
            "A @ 0.1.0..0.4.0 0.5.0..",
            "  a?: integer @ 0.2.0..",
            "  a?: string @ 0.1.0..0.2.0",
            "  b?: string @ 0.1.0..0.2.0 0.3.0..0.5.0",
            "  c?: string @ 0.2.0..0.3.0",
        ]
    );
}

#[test]
fn a_release_that_says_the_same_changes_no_line() {
    let definitions = json!({ "A": { "enum": ["a"], "type": "string" } });
    let one = history(&[("0.1.0", definitions.clone())]);
    let two = history(&[("0.1.0", definitions.clone()), ("0.2.0", definitions)]);
    assert_eq!(lines(&one), lines(&two));
    assert_eq!(two.to_string().lines().count(), one.to_string().lines().count() + 1);
}

#[test]
fn tiers_are_told_apart() {
    let mut all = documents(&json!({ "A": true, "B": true }));
    all.stable["definitions"] = json!({ "A": true });
    let mut history = History::default();
    history.add("0.1.0", &all).unwrap();
    assert_eq!(lines(&history), ["A", "  = any", "B @ experimental", "  = any"]);
    all.stable["definitions"] = json!({ "A": true, "B": true });
    history.add("0.2.0", &all).unwrap();
    assert_eq!(lines(&history)[2], "B @ stable 0.2.0.. experimental");
    assert!(history.document("0.1.0", Tier::Stable).unwrap()["definitions"].get("B").is_none());
}

#[test]
fn a_method_is_a_line() {
    let message = |method: &str, params: Value| {
        json!({
            "type": "object",
            "properties": {
                "id": { "$ref": "#/definitions/RequestId" },
                "method": { "type": "string", "enum": [method] },
                "params": params,
            },
            "required": ["id", "method"],
        })
    };
    let nullable = json!({ "anyOf": [{ "$ref": "#/definitions/v2/P" }, { "type": "null" }] });
    let variants = [message("a/b", nullable), message("a/c", json!({ "type": "null" }))];
    let history = history(&[("0.1.0", json!({ "ClientRequest": { "oneOf": variants } }))]);
    assert_eq!(
        lines(&history),
        ["ClientRequest", "  every id: RequestId", "  method a/b(?v2/P | null)", "  method a/c()",]
    );
}

#[test]
fn equal_spellings_are_one_line() {
    for spellings in [
        [json!({ "const": "a" }), json!({ "type": "string", "enum": ["a"] })],
        [json!({ "allOf": [{ "$ref": "#/definitions/B" }] }), json!({ "$ref": "#/definitions/B" })],
        [
            json!({ "type": ["string", "null"], "minLength": 1, "default": null }),
            json!({ "anyOf": [{ "type": "null" }, { "type": "string", "minLength": 1 }], "default": null }),
        ],
        [
            json!({ "oneOf": [{ "enum": ["b", "a"] }, { "const": "c" }] }),
            json!({ "enum": ["a", "b", "c"], "type": "string" }),
        ],
    ] {
        let lines = spellings.map(|schema| {
            let history = history(&[("0.1.0", json!({ "A": schema }))]);
            lines(&history)
        });
        assert_eq!(lines[0], lines[1]);
    }
}

#[test]
fn releases_are_added_in_order() {
    let mut history = history(&[("0.2.0", json!({}))]);
    let error = history.add("0.1.0", &documents(&json!({}))).unwrap_err();
    assert!(error.to_string().contains("0.1.0 is not newer than 0.2.0"), "{error}");
}

#[test]
fn an_unknown_release_is_told_with_what_is_next_to_it() {
    let definition = || json!({ "A": { "type": "string" } });
    let history = history(&[("0.1.0", definition()), ("0.3.0", definition())]);
    let told = |release: &str| history.verify(release).unwrap_err().to_string();
    let all = "the history has 2, 0.1.0 to 0.3.0";
    assert_eq!(
        told("0.2.0"),
        format!("unknown release 0.2.0: {all}; the nearest are 0.1.0 and 0.3.0")
    );
    assert_eq!(told("0.4.0"), format!("unknown release 0.4.0: {all}; the nearest is 0.3.0"));
    assert_eq!(told("latest"), format!("unknown release latest: {all}"));
    let none = History::default().verify("0.1.0").unwrap_err().to_string();
    assert_eq!(none, "unknown release 0.1.0: the history has none");
}

#[test]
fn a_release_that_says_something_else_is_told() {
    let mut history = history(&[("0.1.0", json!({ "A": true }))]);
    let told = history.update("0.1.0", &documents(&json!({ "A": false }))).unwrap();
    let Outcome::Differs(lines) = told.outcome else { panic!("{told}") };
    assert_eq!(lines[..2], ["-stable: A: = any", "+stable: A: = never"]);
}

#[test]
fn a_malformed_line_is_named() {
    let head = "format 1\nrelease 0.1.0 stable 0 experimental 0\n";
    for (text, line, what) in [
        ("", "empty", ""),
        ("format 2\n", "line 1", "newer format"),
        (&format!("{head}release 0.1.0 stable 0 experimental 0\n"), "line 3", "not newer"),
        ("format 1\nrelease 0.1.0 stable 0 experimental 0\r\r\n", "line 2", "is not a digest"),
        (&format!("{head}release 0.2.0\n"), "line 3", "a release is written"),
        (&format!("{head}lower\n"), "line 3", "does not name a definition"),
        (&format!("{head}A\n  a: strin\n"), "line 4", "does not begin with a type"),
        (&format!("{head}A\n  a: string = \n"), "line 4", "does not begin with JSON"),
        (&format!("{head}A\n  b: any\n  a: any\n"), "line 5", "out of order"),
        (&format!("{head}A\n      a: any\n"), "line 4", "indented too far"),
        (&format!("{head}A\n a: any\n"), "line 4", "indented too far"),
        (&format!("{head}A @ 0.3.0..\n"), "line 3", "no release 0.3.0"),
        (&format!("{head}A @ sometimes\n"), "line 3", "neither a range"),
    ] {
        let error = format!("{:#}", History::parse(text).unwrap_err());
        assert!(error.contains(line) && error.contains(what), "{text:?}: {error}");
    }
}

#[test]
fn a_tampered_history_does_not_verify() {
    let text = history(&[("0.1.0", json!({ "A": true }))]).to_string();
    let history = History::parse(&text.replace("= any", "= never")).unwrap();
    let error = history.verify("0.1.0").unwrap_err();
    assert!(error.to_string().contains("the lines give"), "{error}");
}

#[test]
fn a_line_is_read_as_it_is_written() {
    for text in [
        "= string",
        "(minProperties=1)",
        "object",
        "anyOf",
        "anyOf: [A]",
        "name?: [v2/Turn | null] | null (writeOnly=true) = [\"a@b\"]",
        "\"a name\": map[uint32(minimum=1.0)]",
        "*: never",
        "\"a value\"",
        "| type=\"text\"",
        "| {a b#2}",
        "| (object | string)",
        "method thread/start(v2/ThreadStartParams)",
        "method a/b(?(A | null) | null = null)",
        "every id: ref \"other.json\"",
        "getAuthStatus",
    ] {
        let text = text.replace("a@b", "a\\u0040b");
        assert_eq!(Line::parse(&text).unwrap().to_string(), text);
    }
}

/// Keywords beside others, some of which mean nothing there.
fn notes() -> impl Strategy<Value = serde_json::Map<String, Value>> {
    let note = prop_oneof![
        Just(("default", json!(null))),
        Just(("default", json!({ "a@": [1, " @ "] }))),
        Just(("writeOnly", json!(true))),
        Just(("minLength", json!(1))),
        Just(("format", json!("uint32"))),
        Just(("minimum", json!(0.0))),
        Just(("x odd", json!("()=|"))),
    ];
    prop::collection::vec(note, 0..2)
        .prop_map(|notes| notes.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<bool>().prop_map(Value::from),
        Just(json!({})),
        prop::sample::select(vec!["string", "integer", "null", "array", "object"])
            .prop_map(|kind| json!({ "type": kind })),
        Just(json!({ "type": ["integer", "null"], "format": "int64" })),
        Just(json!({ "$ref": "#/definitions/v2/A" })),
        Just(json!({ "$ref": "elsewhere" })),
        prop::collection::btree_set("[a-c @\"]{1,2}", 1..3)
            .prop_map(|values| json!({ "type": "string", "enum": values })),
    ]
}

/// A schema of any kind.
fn schema() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(3, 24, 4, |inner| {
        let variants = prop::collection::vec(inner.clone(), 0..4);
        let fields = prop::collection::btree_map("[a-c =:]{1,2}", inner.clone(), 1..4);
        let object = (fields, any::<bool>(), any::<bool>()).prop_map(|(fields, typed, all)| {
            let mut schema = json!({ "properties": fields });
            if typed {
                schema["type"] = "object".into();
            }
            if all {
                schema["required"] = fields.keys().cloned().collect();
            }
            schema
        });
        let plain = prop_oneof![
            object.clone(),
            (variants.clone(), any::<bool>()).prop_map(
                |(variants, one)| json!({ if one { "oneOf" } else { "anyOf" }: variants })
            ),
            (object, variants).prop_map(|(mut object, variants)| {
                object["anyOf"] = variants.into();
                object
            }),
            inner.clone().prop_map(|items| json!({ "type": "array", "items": items })),
            inner.prop_map(|rest| json!({ "type": "object", "additionalProperties": rest })),
        ];
        (plain, notes()).prop_map(|(mut schema, notes)| {
            schema.as_object_mut().unwrap().extend(notes);
            schema
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// JSON to normal spelling and back loses nothing, and so do lines and the text of a file.
    #[test]
    fn any_schema_comes_back(schema in schema()) {
        let normal = normal::schema(&schema).unwrap();
        let again = normal::schema(&rebuild::json(&normal)).unwrap();
        let document = |schema: &Value| json!({ "definitions": { "A": schema } });
        // Two equal variants are refused: no union needs them.
        let Ok(lines) = document::of_document(&document(&schema), &Unlisted::new()) else {
            return Ok(());
        };
        let respelt = document::of_document(&document(&rebuild::json(&again)), &Unlisted::new());
        prop_assert_eq!(&lines, &respelt.unwrap());
        let (rebuilt, _) = document::to_document(&lines).unwrap();
        prop_assert_eq!(&lines, &document::of_document(&rebuilt, &Unlisted::new()).unwrap());

        let mut history = History::default();
        history.add("0.1.0", &documents(&json!({ "A": schema }))).unwrap();
        let read = History::parse(&history.to_string()).unwrap();
        prop_assert_eq!(&read, &history);
        read.verify("0.1.0").unwrap();
    }
}
