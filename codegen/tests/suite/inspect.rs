//! `inspect`: it finds what is wrong in a recording and what is new, goes on after what it cannot read, and
//! never shows a value.

use std::fs;

use app_server_codegen::{
    inspect::{COUNTS, Inspection},
    kinds::{Field, Kind, Kinds},
    samples::{Carrier, Samples},
};
use app_server_drift::Direction;
use serde_json::{Map, Value, json};

use crate::{
    evidence::{CATALOG, EVERYTHING},
    places::places,
    samples::{carriers, messages},
};

/// Inspects a recording of these lines.
fn inspected(lines: &[impl AsRef<[u8]>]) -> Inspection {
    let directory = tempfile::tempdir().unwrap();
    let recording = directory.path().join("traffic.jsonl");
    let lines: Vec<&[u8]> = lines.iter().map(AsRef::as_ref).collect();
    fs::write(&recording, lines.join(&b'\n')).unwrap();
    Inspection::of(&CATALOG, &[recording]).unwrap()
}

/// The inspection as JSON, with the directory cut off.
fn printed(inspection: &Inspection) -> Value {
    serde_json::to_value(inspection.printed()).unwrap()
}

/// What is wrong with the last of these lines.
#[track_caller]
fn problem(lines: &[&str], expected: &str) {
    let inspection = inspected(lines);
    assert!(!inspection.is_clean());
    let printed = printed(&inspection);
    assert_eq!(printed["clean"], false);
    let [problem] = printed["problems"].as_array().unwrap().as_slice() else {
        panic!("one problem, and not {printed:#}")
    };
    assert_eq!(problem["line"], lines.len(), "{problem}");
    assert_eq!(problem["problem"], expected);
    assert!(inspection.to_string().contains(expected), "{inspection}");
    let counted: u64 =
        printed["counts"].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum();
    assert_eq!(counted, lines.len() as u64, "every line is counted: {printed:#}");
}

#[test]
fn what_is_wrong_is_told() {
    // The other side's method, in an envelope: a bare message is taken to be its owner's.
    problem(
        &[r#"{"dir":"s2c","msg":{"method":"thread/archive","id":1,"params":{"threadId":"t"}}}"#],
        "sent as a ServerRequest, but it is a ClientRequest",
    );
    problem(
        &[
            r#"{"dir":"c2s","msg":{"method":"account/updated","params":{"authMode":null,"planType":null}}}"#,
        ],
        "sent as a ClientNotification, but it is a ServerNotification",
    );
    problem(&[r#"{"method":"initialized","id":1}"#], "not a message: a notification with an id");
    problem(
        &[r#"{"method":"account/read","id":1,"params":{"refreshToken":null}}"#],
        "null that servers do not read: /params/refreshToken",
    );
    problem(
        &[
            r#"{"method":"config/value/write","id":1,"params":{"keyPath":"k","mergeStrategy":"upsert","value":36893488147419103233}}"#,
        ],
        "changed: /params/value",
    );
    problem(
        &[r#"{"method":"account/read","id":1,"params":{"refresh~/Token":true}}"#],
        "unknown fields: /params/refresh~0~1Token",
    );
    problem(
        &[r#"{"method":"account/read","id":1,"params":{"refreshToken":"yes"}}"#],
        "invalid params at /params/refreshToken: invalid type: string, expected a boolean",
    );
    problem(
        &[
            r#"{"method":"account/read","id":1,"params":{}}"#,
            r#"{"id":1,"result":{"account":null,"requiresOpenaiAuth":1}}"#,
        ],
        "invalid result at /result/requiresOpenaiAuth: invalid type: integer, expected a boolean",
    );
    problem(
        &["[1,2,3]"],
        "not a message: invalid type: sequence, expected a message (a JSON object)",
    );
    problem(&[r#"{"dir":"c2s","raw":"nonsense"}"#], "recorded as something that is not JSON");
    problem(
        &[r#"{"dir":"up","msg":{}}"#],
        r#"cannot be read: neither a message nor {"dir": "c2s" | "s2c", "msg"}"#,
    );
}

/// A recording that ends in the middle of a line is inspected up to there, and the line is told.
#[test]
fn a_damaged_line_hides_no_other() {
    let good = r#"{"method":"account/read","id":1,"params":{}}"#;
    problem(&[good, good, r#"{"id":1,"result":{"acc"#], "cannot be read: JSON that is cut off");
    problem(&[good, r#"{"id":1 "result":{}}"#], "cannot be read: not JSON at column 9");
    let lines = [good.as_bytes(), b"\xff\xfe", good.as_bytes()];
    let printed = printed(&inspected(&lines));
    assert_eq!(printed["counts"], json!({ "equal": 2, "unreadable": 1 }));
    assert_eq!(printed["problems"][0]["line"], 2);
    assert_eq!(printed["problems"][0]["problem"], "cannot be read: not UTF-8");
}

#[test]
fn what_a_newer_server_has_is_told() {
    let updated = r#"{"method":"account/updated","params":{"authMode":"newMode","planType":null}}"#;
    let item = r#"{"method":"item/started","params":{"threadId":"t","turnId":"u","startedAtMs":1,"item":{"type":"newItem","id":"i"}}}"#;
    let inspection = inspected(&[updated, item, updated]);
    assert!(inspection.is_clean(), "what is new is kept: {inspection}");
    let printed = printed(&inspection);
    assert_eq!(printed["counts"], json!({ "news": 3 }));
    let news = printed["news"].as_array().unwrap();
    let shown: Vec<String> = news
        .iter()
        .map(|news| {
            let text = |name: &str| news[name].as_str().unwrap();
            format!(
                "{} {} {} {} {} {}",
                news["line"],
                text("method"),
                text("place"),
                text("kind"),
                text("type"),
                news["count"]
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            "1 account/updated /params/authMode value AuthMode 2",
            "2 item/started /params/item variant ThreadItem 1",
        ]
    );
    let text = inspection.to_string();
    assert!(
        text.contains(
            ":1: account/updated: new: /params/authMode is a value that AuthMode does not have (2)"
        ),
        "{text}"
    );
    assert!(!text.contains("newMode") && !text.contains("newItem"), "{text}");
}

/// The text in `mode` of a recording.
fn modes(inspection: &Inspection) -> [(&'static str, String); 3] {
    [
        ("text", inspection.to_string()),
        ("json", printed(inspection).to_string()),
        ("distinct", inspection.distinct().join("\n")),
    ]
}

const MARKER: &str = "MARKER";

/// The message with a marker for all text that no schema lists, and for the names of entries.
fn marked<'a>(kinds: &Kinds<'a>, schema: Option<&'a Value>, value: &Value) -> Value {
    let kind = schema.map_or(Kind::Free, |schema| kinds.of(schema, value));
    match (value, kind) {
        (Value::String(_), Kind::Listed) => value.clone(),
        (Value::String(_), _) => MARKER.into(),
        (Value::Array(elements), kind) => {
            let items = if let Kind::Array(items) = kind { Some(items) } else { None };
            elements.iter().map(|element| marked(kinds, items, element)).collect()
        }
        (Value::Object(fields), kind) => {
            let mut changed = Map::new();
            for (index, (name, value)) in fields.iter().enumerate() {
                let field = match &kind {
                    Kind::Object(fields) => fields.field(name),
                    _ => Field::Unknown,
                };
                let entry = format!("{MARKER}{index}");
                let (name, schema) = match field {
                    Field::Declared(schema) => (name.clone(), Some(schema)),
                    Field::Entry(schema) => (entry, Some(schema)),
                    Field::Unknown => (entry, None),
                };
                changed.insert(name, marked(kinds, schema, value));
            }
            changed.into()
        }
        _ => value.clone(),
    }
}

/// The lines that hold a carrier: an answer comes after its request.
fn lines(
    kinds: &Kinds<'_>,
    samples: &Samples<'_>,
    carrier: &Carrier<'_>,
    message: &Value,
) -> Vec<String> {
    let directions = match carrier.set.direction() {
        Direction::ClientToServer => ["c2s", "s2c"],
        Direction::ServerToClient => ["s2c", "c2s"],
    };
    let line =
        |direction: &str, message: &Value| json!({ "dir": direction, "msg": message }).to_string();
    if !carrier.is_answer {
        return vec![line(directions[0], message)];
    }
    let schema = kinds.message(carrier.method).unwrap();
    let mut request = samples.of_method(carrier.method, carrier.set, schema).swap_remove(0).message;
    request["id"] = message["id"].clone();
    vec![line(directions[0], &request), line(directions[1], message)]
}

/// A marker in the place of every text of every sample, and of the name of every entry, is in no output.
#[test]
fn no_text_is_shown() {
    let kinds = Kinds::new(&EVERYTHING);
    let samples = Samples::new(&kinds);
    let all = carriers(&samples).map(|(_, carrier)| carrier).chain(messages(&kinds, &samples));
    let (mut whole, mut single) = (Vec::new(), Vec::new());
    for carrier in all {
        let schema = kinds.message(carrier.method).unwrap();
        let changed = if carrier.is_answer {
            let result = marked(&kinds, schema.get("x-result"), &carrier.message["result"]);
            json!({ "id": 1, "result": result })
        } else {
            marked(&kinds, Some(schema), &carrier.message)
        };
        whole.extend(lines(&kinds, &samples, &carrier, &changed));

        // Text that is still there is a method, a tag or a value: each by itself, as it changes all else.
        for (place, _) in
            places(&changed).iter().filter(|(_, value)| value.is_string() && *value != MARKER)
        {
            let mut message = changed.clone();
            *message.pointer_mut(place).unwrap() = MARKER.into();
            single.extend(lines(&kinds, &samples, &carrier, &message));
        }
    }
    assert!(whole.iter().filter(|line| line.contains(MARKER)).count() > 1000, "{}", whole.len());
    assert!(single.len() > 2000, "{}", single.len());

    let inspection = inspected(&whole);
    let counts = &printed(&inspection)["counts"];
    let good = counts["equal"].as_u64().unwrap() + counts["nulls"].as_u64().unwrap_or(0);
    assert!(good > whole.len() as u64 * 9 / 10, "most are read, and so are shown: {counts}");
    for (lines, inspection) in [(&whole, inspection), (&single, inspected(&single))] {
        for (mode, text) in modes(&inspection) {
            assert!(!text.is_empty(), "{mode}");
            if let Some(line) = text.lines().find(|line| line.contains(MARKER)) {
                let end = line.find(MARKER).unwrap();
                let start = line[..end].char_indices().rev().nth(300).map_or(0, |(at, _)| at);
                panic!("{mode} of {} lines shows …{}{MARKER}", lines.len(), &line[start..end]);
            }
        }
    }
}

/// The help describes each name in the JSON.
#[test]
fn the_help_describes_the_json() {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_app-server-codegen"))
        .args(["inspect", "--help"])
        .output()
        .unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    let lines = [
        r#"{"method":"account/updated","params":{"authMode":"newMode","planType":null}}"#,
        r#"{"method":"account/read","id":1,"params":1}"#,
    ];
    let printed = printed(&inspected(&lines));
    let objects = [&printed, &printed["problems"][0], &printed["news"][0]];
    let names = objects.into_iter().flat_map(|object| object.as_object().unwrap().keys());
    let mut checked = 0;
    for name in names.map(String::as_str).chain(COUNTS.map(|(name, _)| name)) {
        assert!(help.contains(&format!("`{name}`")), "{name} is not in\n{help}");
        checked += 1;
    }
    assert!(checked > 20, "{checked}");
}
