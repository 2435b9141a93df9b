//! The command line: exit codes and what is printed.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::root;

fn run(arguments: &[&str]) -> Output {
    let empty = tempfile::tempdir().unwrap();
    Command::new(env!("CARGO_BIN_EXE_app-server-reference"))
        .args(arguments)
        .current_dir(root())
        // Nothing is fetched: no release is kept here, and npm has no registry.
        .env("APP_SERVER_RELEASES", empty.path())
        .env("npm_config_registry", "http://127.0.0.1:9")
        .env("npm_config_fetch_retries", "0")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn committed_behaviour_is_compared_without_any_download() {
    let same = run(&["verify", "committed:0.99.0", "committed:0.99.0"]);
    assert_eq!(same.status.code(), Some(0), "{}", text(&same.stderr));
    assert!(
        text(&same.stdout).contains(" 0 different, 0 could not be played"),
        "{}",
        text(&same.stdout)
    );

    let different = run(&["verify", "committed:0.99.0", "committed:0.169.0", "--only", "A3"]);
    assert_eq!(different.status.code(), Some(1));
    assert!(
        text(&different.stdout).contains("  +     params.planType = null"),
        "{}",
        text(&different.stdout)
    );

    let missing = run(&["verify", "committed:0.99.0", "committed:0.131.0", "--only", "A3"]);
    assert_eq!(missing.status.code(), Some(3));
    assert!(text(&missing.stdout).contains("has nothing of 0.131.0"), "{}", text(&missing.stdout));
}

#[test]
fn reports_are_valid_json_and_xml() {
    let arguments =
        ["verify", "committed:0.99.0", "committed:0.169.0", "--only", "H2,H8,A3", "--format"];
    let json = run(&[&arguments[..], &["json"]].concat());
    let report: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(report["left"], "committed:0.99.0");
    assert_eq!(report["cases"].as_array().unwrap().len(), 3);
    assert_eq!(report["cases"][0]["outcome"], "different");

    let junit = text(&run(&[&arguments[..], &["junit"]].concat()).stdout);
    let document = roxmltree::Document::parse(&junit).unwrap();
    let suite = document.descendants().find(|node| node.has_tag_name("testsuite")).unwrap();
    assert_eq!(suite.attribute("tests"), Some("3"));
    assert_eq!(suite.attribute("failures"), Some("3"));
    assert_eq!(document.descendants().filter(|node| node.has_tag_name("failure")).count(), 3);
}

#[test]
fn invalid_input_is_exit_code_2() {
    let broken = tempfile::tempdir().unwrap();
    let path = broken.path().join("broken.yaml");
    std::fs::write(&path, "statement: T0\ntitle: A test.\nclient: [{ ask: a }]\n").unwrap();
    let scenario = path.to_str().unwrap();
    let directory = broken.path().to_str().unwrap();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    for (arguments, expected) in [
        (&["backend", scenario][..], "line 3 column"),
        (&["backend", "/no/such.yaml"], "/no/such.yaml"),
        (
            &["backend", "server/scenarios/A/A1-signed-out.yaml", "--codex", "/no/such/codex"],
            "/no/such/codex",
        ),
        (
            &["backend", "server/scenarios/A/A1-signed-out.yaml", "--release", "0.98.0"],
            "0.98.0 is older than 0.99.0",
        ),
        (
            &["backend", "server/scenarios/A/A1-signed-out.yaml", "--reference", "1.2.3"],
            "1.2.3 is not a release between 0.99.0 and 0.169.0",
        ),
        (
            &["backend", "server/scenarios/A/A1-signed-out.yaml", "--port", &port],
            "cannot listen on 127.0.0.1",
        ),
        (
            &["verify", "committed:0.99.0", "committed:0.99.0", "--scenarios", directory],
            "line 3 column",
        ),
        (&["verify", "committed:0.99.0", "committed:0.99.0", "--only", "Z1"], "is about Z1"),
        (&["verify", "committed:0.99.0", "fake:0.99.0"], "`fake` is unknown"),
        (&["verify", "committed:0.99.0", "fake:1"], "`fake` is unknown"),
        (&["verify", "committed:0.99.0", "reference:1.2.3"], "1.2.3 is not a release between"),
        (&["verify", "committed:0.99.0", "real:newest"], "newest"),
        (&["verify", "committed:0.99.0", "real:0.98.0"], "0.98.0 is older than 0.99.0"),
        (&["verify", "committed:0.99.0", "real:0.169.0"], "cannot fetch @openai/codex@0.169.0-"),
    ] {
        let output = run(arguments);
        let log = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {log}");
        assert!(log.contains(expected), "{arguments:?}: {log}");
    }
}

#[cfg(unix)]
#[test]
fn backend_is_the_server_that_it_starts() {
    use std::io::Write;
    use std::os::unix::fs::PermissionsExt;

    let directory = tempfile::tempdir().unwrap();
    let server = directory.path().join("codex");
    std::fs::write(&server, "#!/bin/sh\necho \"$@\"; cat\n").unwrap();
    std::fs::set_permissions(&server, std::fs::Permissions::from_mode(0o755)).unwrap();
    let play = |scenario: &str| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_app-server-reference"))
            .args(["backend", scenario, "--codex", server.to_str().unwrap()])
            .args(["--", "app-server", "-c", "model=x"])
            .current_dir(root())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(b"hello\n").unwrap();
        child.wait_with_output().unwrap()
    };
    let output = play("server/scenarios/A/A1-signed-out.yaml");
    assert_eq!(text(&output.stdout), "app-server -c model=x\nhello\n");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));

    let unasked = play("server/scenarios/T/T1-plain-turn.yaml");
    assert_eq!(unasked.status.code(), Some(1));
    assert!(text(&unasked.stderr).contains("the model was asked 0 times, and 1 more are scripted"));
}

#[cfg(unix)]
#[test]
fn backend_without_a_server_prints_an_environment_until_it_is_stopped() {
    use std::io::{BufRead, BufReader};

    let mut child = Command::new(env!("CARGO_BIN_EXE_app-server-reference"))
        .args(["backend", "server/scenarios/A/A1-signed-out.yaml"])
        .current_dir(root())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut home = None;
    for line in lines {
        if let Some(path) = line.strip_prefix("export CODEX_HOME='") {
            home = Some(path.trim_end_matches('\'').to_owned());
        }
        if line.starts_with("cd ") {
            break;
        }
    }
    let home = home.unwrap();
    assert!(Path::new(&home).join("config.toml").exists());
    let stopped = Command::new("kill").arg(child.id().to_string()).status().unwrap();
    assert!(stopped.success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(!Path::new(&home).exists(), "the home is removed");
}
