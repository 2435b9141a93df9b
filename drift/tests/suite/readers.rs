//! What documents may be read from: what is not a document, or one that could be read in two ways, is said to
//! be that, with exit code 3; and so is where a document was looked for, with exit code 2.

use std::{
    fs,
    process::{Command, Output},
};

use serde_json::{Value, json};
use tempfile::TempDir;

/// A small bundle; its request's params have a field of some type.
fn bundle(kind: &str) -> Value {
    json!({ "definitions": { "ClientRequest": { "oneOf": [{
        "type": "object",
        "properties": {
            "method": { "enum": ["ask"] },
            "params": { "type": "object", "properties": { "a": { "type": kind } } },
        },
        "required": ["method", "params"],
        "x-result": { "type": "null" },
    }] } } })
}

/// Files in a directory of their own, and the gate run there.
struct Files(TempDir);

impl Files {
    fn new(files: &[(&str, &[u8])]) -> Self {
        let directory = Self(tempfile::tempdir().unwrap());
        for (name, bytes) in files {
            directory.write(name, bytes);
        }
        directory
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Output {
        self.run_in("", program, arguments)
    }

    fn run_in(&self, directory: &str, program: &str, arguments: &[&str]) -> Output {
        let directory = self.0.path().join(directory);
        Command::new(program).args(arguments).current_dir(directory).output().unwrap()
    }

    fn gate(&self, arguments: &[&str]) -> (i32, String) {
        self.gate_in("", arguments)
    }

    fn gate_in(&self, directory: &str, arguments: &[&str]) -> (i32, String) {
        let output = self.run_in(directory, env!("CARGO_BIN_EXE_app-server-drift"), arguments);
        let all = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8_lossy(&all).into_owned())
    }

    fn git(&self, arguments: &[&str]) {
        let author = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
        let output = self.run("git", &[&author[..], arguments].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn what_is_no_document_is_told_apart() {
    let good = bundle("string").to_string();
    let files = Files::new(&[("good.json", good.as_bytes())]);
    let twice = good.replacen("{\"enum\"", "\n{\"enum\":[\"other\"],\"enum\"", 1);
    let latin = [b"{\n\"a\": \"\xe9\"".as_slice(), b"}"].concat();
    let utf16: Vec<u8> = "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, reason) in [
        (twice.as_bytes(), "the key \"enum\" is in an object twice at line 2"),
        (&latin, "it is not UTF-8 text: line 2 has other bytes"),
        (&utf16, "it is UTF-16 text, and must be UTF-8"),
        (b"", "it cannot be read as JSON: EOF"),
        (b"\xef\xbb\xbf", "it cannot be read as JSON: EOF"),
        (b"\0", "it cannot be read as JSON: expected value"),
        (b"{\"a\": \"\0\"}", "it cannot be read as JSON: control character"),
        (b"{\"a\": \"\\ud800\"}", "it cannot be read as JSON: unexpected end of hex escape"),
        (b"{\"a\": \"\\udc00\\ud800\"}", "it cannot be read as JSON: lone leading surrogate"),
        (b"{} {}", "it cannot be read as JSON: trailing characters"),
        (b"{\"a\": 1e999}", "it cannot be read as JSON: number out of range"),
        (b"{\"a\": NaN}", "it cannot be read as JSON: expected value"),
        (b"null", "there are no definitions in it"),
        (b"[]", "there are no definitions in it"),
        (b"{\"definitions\": []}", "there are no definitions in it"),
        (b"{\"definitions\": {}}", "it lists no methods"),
    ] {
        files.write("bad.json", bytes);
        for arguments in [["good.json", "bad.json"], ["bad.json", "good.json"]] {
            let (code, told) = files.gate(&arguments);
            assert!(code == 3 && told.contains(reason), "{bytes:?}: {code} {told}");
            assert!(told.contains("bad.json"), "{told}");
        }
    }
    files.write(
        "bom.json",
        &[b"\xef\xbb\xbf\n\n", bundle("integer").to_string().as_bytes()].concat(),
    );
    let (code, told) = files.gate(&["good.json", "bom.json"]);
    assert!(code == 1 && told.contains("at bom.json:3"), "{code} {told}");
}

#[test]
fn a_directory_has_one_bundle() {
    let text = bundle("string").to_string();
    let exported = "out/codex_app_server_protocol.schemas.json";
    let files =
        Files::new(&[("out/a.json", text.as_bytes()), ("out/b.json", b"\xff"), ("empty/x", b"")]);
    assert_eq!(files.gate(&["out", "out/a.json"]).0, 0);
    files.write("out/c.json", text.as_bytes());
    let (code, told) = files.gate(&["out", "out"]);
    assert!(
        code == 2 && told.contains("several bundles, out/a.json and out/c.json"),
        "{code} {told}"
    );
    files.write(exported, text.as_bytes());
    assert_eq!(files.gate(&["out", exported]).0, 0);
    // What cannot be read is said of the bundle that it is, and not of another file.
    files.write(exported, &[text.as_bytes(), b"\xff"].concat());
    let (code, told) = files.gate(&["out", "out/a.json"]);
    assert!(code == 3 && told.contains("not UTF-8"), "{code} {told}");
    let (code, told) = files.gate(&["out/a.json", "empty"]);
    assert!(code == 2 && told.contains("there is no bundle in it"), "{code} {told}");
}

#[test]
fn a_directory_of_a_revision_is_one_too() {
    let (text, other) = (bundle("string").to_string(), bundle("integer").to_string());
    let files = Files::new(&[
        ("schemas/deep/codex_app_server_protocol.schemas.json", text.as_bytes()),
        ("schemas/deep/a.json", text.as_bytes()),
        ("schemas/bundle.json", text.as_bytes()),
        ("schemas/part.json", b"{}"),
        ("none/x.json", b"{}"),
    ]);
    files.git(&["init", "--quiet"]);
    files.git(&["add", "."]);
    files.git(&["commit", "--quiet", "--message", "first"]);
    files.write("schemas/bundle.json", other.as_bytes());
    for old in ["HEAD:schemas", "HEAD:schemas/", "HEAD:./schemas", "HEAD:schemas/deep"] {
        let (code, told) = files.gate(&[old, "schemas/bundle.json"]);
        assert!(code == 1 && told.contains(&format!("({old} -> ")), "{old}: {code} {told}");
    }
    assert_eq!(files.gate(&["HEAD:schemas/deep", "HEAD:schemas"]).0, 0);
    assert_eq!(files.gate_in("schemas", &["HEAD:./deep", "HEAD:./"]).0, 0);
    for (old, reason) in [
        ("HEAD:none", "there is no bundle in it"),
        ("HEAD:", "there is no bundle in it"),
        ("HEAD:gone", "'gone' does not exist in 'HEAD'"),
        ("gone:schemas", "'gone'"),
        (":schemas", "only files are staged, no directories"),
    ] {
        let (code, told) = files.gate(&[old, "schemas/bundle.json"]);
        assert!(code == 2 && told.contains(reason), "{old}: {code} {told}");
    }
    let (code, told) = files.gate(&["--", "-x:schemas", "schemas/bundle.json"]);
    assert!(code == 2 && told.contains("that is not a revision"), "{code} {told}");
    files.write("schemas/bundle.json", b"\xff");
    files.git(&["commit", "--all", "--quiet", "--message", "second"]);
    let (code, told) = files.gate(&["HEAD:schemas/bundle.json", "HEAD^:schemas"]);
    assert!(code == 3 && told.contains("not UTF-8"), "{code} {told}");
}

#[test]
fn a_file_may_have_the_name_of_the_types() {
    let text = bundle("string").to_string();
    let files = Files::new(&[("good.json", text.as_bytes())]);
    let (code, told) = files.gate(&["good.json", "current"]);
    assert!(
        code == 2 && told.contains("only `cargo codegen drift` has Rust types"),
        "{code} {told}"
    );
    files.write("current", text.as_bytes());
    for name in ["current", "./current"] {
        assert_eq!(files.gate(&["good.json", name]).0, 0, "{name}");
    }
}

#[test]
fn a_history_that_nests_without_end_is_refused() {
    let files = Files::new(&[("good.json", bundle("string").to_string().as_bytes())]);
    let history = |lines: &str| {
        format!("format 1\nrelease 1.0.0 stable 0 experimental 0\nA\n{lines}").into_bytes()
    };
    let staircase = |indent: usize| format!("{}a: {{}}\n", "  ".repeat(indent));
    for (lines, reason) in [
        (format!("  = {}", "[".repeat(100_000)), "it is nested deeper than 16 levels"),
        (format!("  = {}", "(".repeat(100_000)), "it is nested deeper than 16 levels"),
        ((1..3000).map(staircase).collect(), "line 68: "),
    ] {
        files.write("history.txt", &history(&lines));
        let (code, told) = files.gate(&["1.0.0", "good.json", "--history", "history.txt"]);
        assert!(code == 2 && told.contains(reason), "{code} {told:.400}");
    }
}

#[test]
fn a_list_of_methods_that_cannot_be_read_is_told() {
    let text = bundle("string").to_string();
    let files = Files::new(&[("good.json", text.as_bytes())]);
    let many: String = (0..30).map(|index| format!("m{index}\n")).collect::<Vec<_>>().concat();
    for (bytes, reason) in [
        (b"\xff".as_slice(), "it is not UTF-8 text"),
        (b"{\"methods\": [\"ask\"], \"methods\": []}", "the key \"methods\" is in an object twice"),
        (b"[\"ask\"", "it cannot be read as JSON"),
        (b"", "it lists no methods"),
        (b"aks\n", "`aks` (did you mean `ask`?)"),
        (many.as_bytes(), "and 20 more"),
    ] {
        files.write("list.txt", bytes);
        let (code, told) = files.gate(&["good.json", "good.json", "--only", "list.txt"]);
        assert!(code == 2 && told.contains(reason), "{bytes:?}: {code} {told}");
    }
    files.write("list.txt", b"\xef\xbb\xbfask\r\n");
    assert_eq!(files.gate(&["good.json", "good.json", "--only", "list.txt"]).0, 0);
    let (code, told) = files.gate(&["good.json", "gone.json"]);
    assert!(code == 2 && told.contains("it is not a file, a directory, a release"), "{told}");
}
