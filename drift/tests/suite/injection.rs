//! Documents whose names mean something to a terminal, the Actions runner, Markdown, HTML, XML or SARIF.
//! Every output is read by a parser of its format, and finds nothing but text.

use std::fs;

use crate::formats::{COMMENT, FORMATS, check, run};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

/// Names that somebody could choose.
const NAMES: [&str; 34] = [
    "x\n::stop-commands::pause\n",
    "::error::x",
    "  ::warning file=a::x",
    "\u{200b}::error::x",
    "##[add-mask]x",
    "a\r::set-output name=b::c",
    "\u{1b}[31mred\u{1b}[0m\u{1b}]8;;https://evil.example\u{7}",
    "\u{9b}2J\u{7f}",
    "a`b``c",
    "`",
    "```\ncode",
    "a|b\\|c\\\\|d\\",
    "|",
    "\\",
    "<img src=x onerror=alert(1)>",
    "</details><script>",
    "![i](https://evil.example/x.png)",
    "[l](https://evil.example)",
    "[l]: https://evil.example",
    "@octocat, #1 and octocat/repository#2",
    "https://evil.example www.evil.example a@evil.example",
    "&#64;octocat &lt;b&gt; &amp;",
    "\u{202e}rtl\u{2028}a\u{85}b\u{ad}\u{e0041}",
    "\u{fffe}\u{ffff}\u{0}\u{1}",
    "]]> <!-- --> <?xml?>",
    "%0A::error::x%0D%25",
    "~~s~~ **b** _e_ $x$ :smile: [^1]",
    "{0} }}{{ {reader} {writer}",
    "\r\n- list\n# head\n> quote\n---",
    "1. one",
    "",
    " ",
    "a.b<c>[d]{e}",
    "plain",
];

/// A directory with two documents that differ wherever a name can stand.
fn directory() -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    for (file, is_new) in [("old.json", false), ("new.json", true)] {
        fs::write(directory.path().join(file), bundle(is_new).to_string()).unwrap();
    }
    directory
}

fn bundle(is_new: bool) -> Value {
    let mut definitions = Map::new();
    let (mut requests, mut notifications) = (Vec::new(), Vec::new());
    for (index, name) in NAMES.iter().enumerate() {
        let listed = |all: &[&str]| json!({ "type": "string", "enum": all });
        let variant = |tag: &str| {
            json!({
                "type": "object",
                "properties": { "type": listed(&[tag]), format!("field {tag}"): { "type": "string" } },
                "required": ["type"],
            })
        };
        let (kept, added) = (variant("kept"), variant(name));
        // The names of definitions, fields, values, variants, and defaults.
        let schema = json!({
            "type": "object",
            "properties": {
                format!("default {name}"): { "type": "string", "default": if is_new { *name } else { "" } },
                "type": { "type": if is_new { "integer" } else { "string" } },
                (*name): { "type": if is_new { "boolean" } else { "string" } },
                "value": if is_new { listed(&["kept", name]) } else { listed(&["kept", "gone"]) },
                "union": { "oneOf": if is_new { vec![kept, added] } else { vec![kept, variant("gone")] } },
                "map": if is_new {
                    json!({ "type": "object", "properties": { (*name): { "type": "integer" } }, "required": [name] })
                } else {
                    json!({ "type": "object", "additionalProperties": { "type": "string" } })
                },
                "list": { "type": "array", "items": { "type": if is_new { "null" } else { "number" } } },
            },
            "required": if is_new { vec![*name] } else { Vec::new() },
        });
        definitions.insert((*name).to_owned(), schema);
        let target = json!({ "$ref": pointer(name) });
        notifications.push(message(&format!("{name} told {index}"), &target, false));
        requests.push(message(&format!("{name} asked {index}"), &target, true));
        // A method that is gone or new, and a type whose name is.
        let end = if is_new { "new" } else { "old" };
        notifications.push(message(&format!("{name} {end}"), &target, false));
        definitions.insert(format!("{name} {end}"), json!({ "type": "string" }));
    }
    for (set, variants) in [("ClientRequest", requests), ("ServerNotification", notifications)] {
        definitions.insert(set.to_owned(), json!({ "oneOf": variants }));
    }
    json!({ "definitions": definitions })
}

fn message(method: &str, params: &Value, is_request: bool) -> Value {
    let mut message = json!({
        "type": "object",
        "properties": { "method": { "enum": [method] }, "params": params },
        "required": ["method", "params"],
    });
    if is_request {
        message["properties"]["id"] = json!({ "type": "string" });
    }
    message
}

/// A reference to a definition, its name as it is.
fn pointer(name: &str) -> String {
    let name = name.replace('%', "%25").replace('~', "~0").replace('/', "~1");
    format!("#/definitions/{name}")
}

const ALL: [&str; 4] = ["--skew", "full", "--surface", "all"];

#[test]
fn no_name_means_anything_in_any_format() {
    let directory = directory();
    for format in FORMATS {
        let arguments = [&["old.json", "new.json", "--format", format][..], &ALL].concat();
        let (text, errors, code) = run(directory.path(), &arguments);
        assert_eq!((errors.as_str(), code), ("", 1), "{format}");
        check(format, &text);
    }
    // All of it is there: JSON says the names as they are.
    let arguments = [&["old.json", "new.json", "--format", "json"][..], &ALL].concat();
    let report: Value = serde_json::from_str(&run(directory.path(), &arguments).0).unwrap();
    let findings = report["findings"].as_array().unwrap();
    for name in NAMES.iter().filter(|name| !name.is_empty()) {
        let said = |part: &str| {
            findings
                .iter()
                .filter(|finding| finding[part].as_str().is_some_and(|text| text.contains(name)))
                .count()
        };
        assert!(
            said("path") > 5 && said("subject") >= 4,
            "{name:?}: {} {}",
            said("path"),
            said("subject")
        );
    }
}

#[test]
fn what_was_accepted_and_what_is_wrong_with_it_is_harmless_too() {
    let directory = directory();
    let reason = "agreed with @octocat ##[x] <b> \u{1b}[31m\n::error::x";
    let approve = [&["approve", "old.json", "new.json", "--reason", reason][..], &ALL].concat();
    let (text, errors, code) = run(directory.path(), &approve);
    assert_eq!((errors.as_str(), code), ("", 0));
    check("text", &text);
    let path = directory.path().join("drift.toml");
    let config = fs::read_to_string(&path).unwrap();
    let stale = "\n[[ignore]]\nfingerprint = \"2-0123456789abcdef\"\nreason = \"@octocat\"\n";
    fs::write(&path, config + stale).unwrap();
    for format in FORMATS {
        let arguments = [&["old.json", "new.json", "--format", format][..], &ALL].concat();
        let (text, errors, code) = run(directory.path(), &arguments);
        assert_eq!((errors.as_str(), code), ("", 0), "{format}");
        check(format, &text);
    }
}

#[test]
fn names_of_files_are_harmless() {
    let directory = directory();
    let odd = "a&b <'c'>, 100%: ü @octocat [x](y) ::error::.json";
    fs::rename(directory.path().join("new.json"), directory.path().join(odd)).unwrap();
    for format in FORMATS {
        let (text, _, code) = run(directory.path(), &["old.json", odd, "--format", format]);
        assert_eq!(code, 1, "{format}");
        check(format, &text);
        let expected = match format {
            "github" => {
                "file=a&b <'c'>%2C 100%25%3A ü @octocat [x](y) %3A%3Aerror%3A%3A.json,line="
            }
            "sarif" => {
                "\"a%26b%20%3C%27c%27%3E%2C%20100%25%3A%20%C3%BC%20%40octocat%20%5Bx%5D%28y%29%20%3A%3Aerror%3A%3A.json\""
            }
            _ => continue,
        };
        assert!(text.contains(expected), "{format}: {text}");
    }
}

#[test]
fn why_a_document_cannot_be_judged_is_harmless() {
    let directory = tempfile::tempdir().unwrap();
    let old = json!({ "definitions": {
        "ServerNotification": { "oneOf": [message("told", &json!({ "$ref": pointer("plain") }), false)] },
        "plain": { "type": "string" },
    } });
    fs::write(directory.path().join("old.json"), old.to_string()).unwrap();
    for name in NAMES {
        let mut new = old.clone();
        let variants = &mut new["definitions"]["ServerNotification"]["oneOf"];
        *variants = json!([
            message(name, &json!({ "$ref": pointer(name) }), false),
            message(name, &json!({}), false),
        ]);
        new["definitions"][name] = json!({ name: true, "patternProperties": { name: {} } });
        fs::write(directory.path().join("new.json"), new.to_string()).unwrap();
        for format in FORMATS {
            let (text, errors, code) =
                run(directory.path(), &["old.json", "new.json", "--format", format]);
            assert_eq!((errors.lines().count(), code), (1, 3), "{format}: {name:?}: {errors}");
            check("text", &errors);
            if format != "text" {
                check(format, &text);
            }
        }
    }
}

#[test]
fn a_comment_that_would_be_too_long_is_cut() {
    let arguments = ["0.99.0", "0.169.0", "--format", "markdown"];
    let (text, _, _) = run(std::path::Path::new("."), &arguments);
    check("markdown", &text);
    assert!(text.len() > COMMENT * 9 / 10, "{}", text.len());
    let note = text.lines().last().unwrap();
    assert!(note.ends_with("`app-server-drift 0.99.0 0.169.0` prints all of them."), "{note}");
    let left_out: usize = note.split(' ').nth(1).unwrap().parse().unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| `")).count();
    let json = run(std::path::Path::new("."), &["0.99.0", "0.169.0", "--format", "json"]).0;
    let report: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(rows + left_out, report["findings"].as_array().unwrap().len());
    let breaks = report["findings"].as_array().unwrap().iter();
    let breaks = breaks.filter(|finding| finding["severity"] == "error");
    assert!(rows > breaks.count(), "the worst come first");
}
