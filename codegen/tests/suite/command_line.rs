//! The binary, as a user runs it: what it prints, and its exit codes.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use app_server_codegen::typescript::exported_names;
use app_server_drift::internal::reference;
use serde_json::Value;

use crate::evidence::{newest, repository};

fn run(directory: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_app-server-codegen"))
        .args(arguments)
        .current_dir(directory)
        .output()
        .unwrap()
}

fn history() -> String {
    repository("drift/history.txt").display().to_string()
}

/// Asserts that a run fails with this exit code and one line that holds `text`.
fn fails(output: &Output, code: i32, text: &str) {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{errors}");
    assert!(errors.contains(text), "{errors:?} has no {text:?}");
    assert_eq!(errors.lines().count(), 1, "{errors}");
}

#[test]
fn generate_writes_and_checks() {
    let directory = tempfile::tempdir().unwrap();
    let history = history();
    let directories = ["--out", "out", "--tables", "tables"];
    let generate = |check: &[&str]| {
        let arguments = [&["generate", "--history", &history], &directories[..], check].concat();
        run(directory.path(), &arguments)
    };
    let check = generate(&["--check"]);
    assert_eq!(check.status.code(), Some(1));
    let errors = String::from_utf8_lossy(&check.stderr).into_owned();
    assert!(errors.contains("missing: out/schema.json"), "{errors}");
    assert!(errors.contains("missing: tables/refusal/table.txt"), "{errors}");
    assert!(errors.contains("run `cargo codegen generate`"), "{errors}");
    assert!(!directory.path().join("out").exists(), "--check writes nothing");

    assert!(generate(&[]).status.success());
    assert!(generate(&["--check"]).status.success());

    let schema = directory.path().join("out/schema.json");
    let text = fs::read_to_string(&schema).unwrap();
    fs::write(&schema, text.replacen("account/read", "account/reed", 1)).unwrap();
    let check = generate(&["--check"]);
    assert_eq!(check.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&check.stderr).contains("account/reed"));
}

/// A subset has the methods that are asked for, and every type that they need.
#[test]
fn subset_is_closed() {
    let directory = tempfile::tempdir().unwrap();
    let methods = "turn/start,turn/completed,item/tool/call";
    let history = history();
    let arguments =
        ["subset", "--history", &history, "--experimental", "--out", "out", "--only", methods];
    let output = run(directory.path(), &arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    let printed = run(
        directory.path(),
        &["schema", "--history", &history, "--experimental", "--only", methods],
    );
    let schema = fs::read(directory.path().join("out/schema.json")).unwrap();
    assert!(printed.stdout == schema, "`schema` prints what `subset` writes");
    for name in ["schema.json", "schema.lenient.json", "schema.codegen.json"] {
        let text = fs::read_to_string(directory.path().join("out").join(name)).unwrap();
        let document: Value = serde_json::from_str(&text).unwrap();
        reference::each(&document, &mut |target| {
            assert!(document.pointer(&target[1..]).is_some(), "{name}: no {target}");
        });
        assert!(text.contains("TurnStartParams") && !text.contains("ThreadStartParams"), "{name}");
    }
    let declared = fs::read_to_string(directory.path().join("out/index.d.ts")).unwrap();
    let names = exported_names(&declared).unwrap();
    for name in
        ["TurnStartParams", "TurnStartResponse", "DynamicToolCallParams", "ClientNotification"]
    {
        assert!(names.contains(name), "no {name}");
    }
    assert!(!names.contains("ThreadStartParams") && names.len() < 200, "{}", names.len());

    let unknown = ["declarations", "--history", &history, "--only", "turn/begin", "--out", "out"];
    fails(&run(directory.path(), &unknown), 2, "no method `turn/begin`");
}

/// Also in a lenient schema for generators, each variant has a name of its own: `CommandAction` has an `unknown` one.
#[test]
fn lenient_variants_have_names() {
    let folder = tempfile::tempdir().unwrap();
    let history = history();
    let arguments = ["schema", "--history", &history, "--flavour", "codegen", "--lenient"];
    let output = run(folder.path(), &arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    for name in ["UnknownCommandAction", "NewerCommandAction"] {
        assert_eq!(document["definitions"][name]["title"], name);
    }
    reference::each(&document, &mut |target| {
        assert!(document.pointer(&target[1..]).is_some(), "no {target}");
    });
}

/// In draft 2020-12, the schema allows what it does in draft-07, as the gate tells, and is what the draft says.
#[test]
fn newer_draft_allows_the_same() {
    let directory = tempfile::tempdir().unwrap();
    let history = history();
    for flavour in ["validation", "codegen"] {
        let print = |draft: &str| {
            let arguments =
                ["schema", "--history", &history, "--flavour", flavour, "--draft", draft];
            let output = run(directory.path(), &[&arguments[..], &["--experimental"]].concat());
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let name = format!("{flavour}.{draft}.json");
            fs::write(directory.path().join(&name), &output.stdout).unwrap();
            (name, serde_json::from_slice::<Value>(&output.stdout).unwrap())
        };
        let ((old, _), (new, document)) = (print("7"), print("2020-12"));
        assert!(document.get("definitions").is_none() && document["$defs"].is_object());
        reference::each(&document, &mut |target| {
            assert!(document.pointer(&target[1..]).is_some(), "{flavour}: no {target}");
        });
        jsonschema::draft202012::meta::validate(&document).unwrap();
        let drift = run(directory.path(), &["drift", "--history", &history, &old, &new]);
        let text = String::from_utf8_lossy(&drift.stdout).into_owned();
        assert_eq!(drift.status.code(), Some(0), "{text}");
        assert!(
            text.starts_with("wire: none; names: none; 0 errors, 0 warnings, 0 notes;"),
            "{text}"
        );
    }
}

#[test]
fn bad_input_gets_one_clear_line() {
    let directory = tempfile::tempdir().unwrap();
    let at = |name: &str| directory.path().join(name);
    fs::write(at("file"), "").unwrap();
    fs::create_dir_all(at("broken")).unwrap();
    fs::write(at("broken/index.json"), "{").unwrap();
    fs::write(at("broken.jsonl"), "{\n").unwrap();

    let run = |arguments: &[&str]| run(directory.path(), arguments);
    fails(&run(&["generate", "--out", "file/out", "--history", &history()]), 2, "file/out");
    fails(&run(&["fidelity", "--upstream", "missing"]), 2, "missing/index.json");
    fails(&run(&["fidelity", "--upstream", "broken"]), 2, "broken/index.json is not valid");
    let history = &history();
    fails(
        &run(&["fidelity", "--history", history, "--release", "0.98.0"]),
        2,
        "unknown release 0.98.0",
    );
    fails(
        &run(&["drift", "0.99.0", newest(), "--history", "missing.txt"]),
        2,
        "there is no history (`--history FILE` says where): failed to open file `missing.txt`",
    );
    fs::write(at("history.txt"), "format 1\nrelease 0.1\n").unwrap();
    let add = ["history", "add", "--upstream", "broken", "--history", "history.txt"];
    fails(&run(&add), 2, "broken/index.json is not valid");
    fails(&run(&["history", "show", "0.1.0", "--history", "history.txt"]), 2, "line 2");
    fails(&run(&["history", "add", "--release", "0.1.0", "file", "file"]), 2, "file is not valid");
    fails(&run(&["inspect", "missing.jsonl"]), 2, "failed to open file `missing.jsonl`");
    let broken = run(&["inspect", "broken.jsonl"]);
    assert_eq!(broken.status.code(), Some(1));
    let broken = String::from_utf8(broken.stdout).unwrap();
    assert!(
        broken.starts_with("broken.jsonl:1: ? ?: cannot be read: JSON that is cut off"),
        "{broken}"
    );
    let collect = ["collect", "--server", "missing", "--release", "1.0.0", "--upstream", "out"];
    fails(&run(&collect), 2, "cannot run missing");
    assert!(!at("out").exists(), "nothing half-written is left");
}

#[test]
fn fidelity_tells_what_it_compared() {
    // `fidelity.rs` compares all of them.
    let text = run(&repository(""), &["fidelity", "--release", newest()]);
    assert!(text.status.success());
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    assert!(text.contains("0 differences"), "{text}");
    assert!(text.contains("0 uncovered"), "{text}");

    let json = run(&repository(""), &["fidelity", "--release", newest(), "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["clean"], true);
    assert!(json["compared"]["newest"]["fields"].as_u64().unwrap() > 200, "{json:#}");
}

#[test]
fn inspect_shows_no_value() {
    let directory = tempfile::tempdir().unwrap();
    let recording = directory.path().join("traffic.jsonl");
    let lines = [
        r#"{"method":"account/login/start","id":1,"params":{"type":"apiKey","apiKey":["sk-secret"]}}"#,
        r#"{"method":"account/login/start","id":2,"params":{"type":"apiKey","apiKey":"sk-secret"}}"#,
        r#"{"method":"account/login/start","id":3,"params":"sk-secret"}"#,
        r#"{"id":2,"result":{"type":"apiKey"}}"#,
        r#"{"method":"new/method","params":{"token":"sk-secret"}}"#,
    ];
    fs::write(&recording, lines.join("\n")).unwrap();
    let recording = recording.to_str().unwrap();

    let output = run(directory.path(), &["inspect", recording]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains(":1: c2s account/login/start: invalid params"), "{text}");
    assert!(text.contains("at /params/apiKey"), "{text}");
    assert!(text.contains("1  of unknown methods, kept whole"), "{text}");
    let nested =
        run(directory.path().parent().unwrap(), &["inspect", directory.path().to_str().unwrap()]);
    assert_eq!(String::from_utf8_lossy(&nested.stdout), text, "a directory is what is in it");
    let empty = directory.path().join("empty");
    fs::create_dir(&empty).unwrap();
    let empty = run(directory.path(), &["inspect", empty.to_str().unwrap()]);
    assert!(String::from_utf8_lossy(&empty.stderr).contains("there is no recording in"));
    assert_eq!(empty.status.code(), Some(2));
    for format in [&["--format", "json"][..], &["--distinct"], &[]] {
        let output = run(directory.path(), &[&["inspect", recording], format].concat());
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(!text.contains("sk-secret"), "{text}");
    }
}
