//! Servers that do not do what they should: nothing hangs, and the error says why.
#![cfg(unix)]

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use app_server_protocol::release::Release;
use app_server_reference::play::{Event, Record, play};
use app_server_reference::process::Program;
use app_server_reference::verify::normalise;
use tempfile::TempDir;

use super::parse;

/// A server that is a shell script.
fn server(script: &str) -> (TempDir, PathBuf) {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("codex");
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    (directory, path)
}

async fn plays(script: &str, scenario: &str) -> anyhow::Result<Record> {
    let (_kept, path) = server(script);
    play(&parse(scenario), &Program::real(path), Release::NEWEST).await
}

async fn fails(script: &str, scenario: &str) -> String {
    format!("{:#}", plays(script, scenario).await.map(|_| ()).unwrap_err())
}

const NO_HANDSHAKE: &str = "handshake: { done: false }";

#[tokio::test]
async fn a_server_that_exits_is_quoted() {
    let error =
        fails("echo 'no such flag' >&2; exit 3", "client: [{ request: account/read, params: {} }]")
            .await;
    assert!(error.starts_with("the handshake: ") && error.contains("no such flag"), "{error}");
    let step = format!("{NO_HANDSHAKE}\nclient: [{{ request: account/read, params: {{}} }}]");
    let error = fails("read line; exit 3", &step).await;
    assert!(error.starts_with("step 1: ") && error.contains("exit status: 3"), "{error}");
}

#[tokio::test]
async fn a_server_that_says_much_is_quoted_with_its_last_lines() {
    let script = "read line; for line in 1 2 3 4 5 6 7 8 9 10 11 12; do echo \"line $line\" >&2; done; exit 3";
    let error = fails(script, "").await;
    let quoted: Vec<&str> = error.lines().skip(1).collect();
    let last: Vec<String> = (3..=12).map(|line| format!("line {line}")).collect();
    assert_eq!(quoted, last, "{error}");
}

#[tokio::test]
async fn a_line_without_end_is_an_error() {
    let longest = app_server_protocol::Limits::default().message_bytes;
    let step = format!("{NO_HANDSHAKE}\nclient: [{{ wait: [turn/completed] }}]");
    let error = fails(&format!("head -c {} /dev/zero; cat", longest + 1), &step).await;
    let expected = format!("it has sent a line of more than {longest} bytes");
    assert!(error.starts_with("step 1: ") && error.ends_with(&expected), "{error}");
    let closing = format!("{NO_HANDSHAKE}\nclient: [{{ close: true }}]");
    let error = fails(&format!("head -c {} /dev/zero", longest + 1), &closing).await;
    assert!(error.ends_with(&expected), "{error}");
}

#[tokio::test]
async fn a_binary_that_cannot_be_started_is_named() {
    let missing = Program::real("/no/such/codex");
    let error = play(&parse(""), &missing, Release::NEWEST).await.unwrap_err();
    assert_eq!(error.to_string(), "cannot start /no/such/codex");
}

#[tokio::test]
async fn lines_that_are_no_messages_are_an_error() {
    let step = format!("{NO_HANDSHAKE}\nclient: [{{ wait: [turn/completed] }}]");
    assert_eq!(
        fails("echo oops; cat", &step).await,
        "step 1: no JSON: oops: expected value at line 1 column 1"
    );
    assert_eq!(fails("echo []; cat", &step).await, "step 1: no message: []");
    let answer = r#"echo '{"id":7,"result":{}}'; cat"#;
    assert_eq!(
        fails(answer, &step).await,
        r#"step 1: a response to nothing: {"id":7,"result":{}}"#
    );
}

#[tokio::test]
async fn an_answer_that_does_not_come_is_a_fact_only_if_the_scenario_has_a_limit() {
    let step = format!("{NO_HANDSHAKE}\nclient: [{{ request: a, within: 50 }}, {{ close: true }}]");
    let record = plays("cat > /dev/null", &step).await.unwrap();
    let lines = normalise::lines(&record, &parse(NO_HANDSHAKE));
    assert_eq!(lines, ["> a", "! a did not come within 50 ms", "! exit code 0"]);
}

#[tokio::test]
async fn a_server_that_does_not_end_with_its_input_is_killed() {
    let step = format!("{NO_HANDSHAKE}\nclient: [{{ close: true }}]");
    let record = plays("exec sleep 1000", &step).await.unwrap();
    assert!(
        matches!(&record.events[..], [Event::Note(note)] if note == "does not end with its input")
    );
}

#[tokio::test]
async fn steps_that_cannot_be_taken_say_so() {
    let step = format!("{NO_HANDSHAKE}\nclient: [{{ answer: a, result: {{}} }}]");
    assert_eq!(fails("cat > /dev/null", &step).await, "step 1: the server has not sent a");
    let step = format!("{NO_HANDSHAKE}\nclient: [{{ notify: a, params: $thread }}]");
    let error = fails("cat > /dev/null", &step).await;
    assert!(error.starts_with("step 1: `$thread` is not known here"), "{error}");
    let step = format!("{NO_HANDSHAKE}\nclient: [{{ browse: \"http://example.com/\" }}]");
    let error = fails("cat > /dev/null", &step).await;
    assert_eq!(error, "step 1: http://example.com/ is not on loopback");
    let step = format!("{NO_HANDSHAKE}\nclient: [{{ close: true }}, {{ request: a }}]");
    assert_eq!(fails("cat > /dev/null", &step).await, "step 2: the server has ended already");
}

#[tokio::test]
async fn a_server_gets_a_home_of_its_own_and_no_way_out() {
    let script = r#"env > "$CODEX_HOME/env"; cat > /dev/null"#;
    let step = format!(
        "{NO_HANDSHAKE}\nclient: [{{ wait: [a], within: 300 }}, {{ look: env }}, {{ look: config.toml }}]"
    );
    let record = plays(script, &step).await.unwrap();
    let text = |path| {
        record.events.iter().find_map(|event| match event {
            Event::File(found, Some((_, text))) if found == path => Some(text.clone()),
            _ => None,
        })
    };
    let environment = text("env").unwrap();
    let names: Vec<&str> = environment.lines().filter_map(|line| line.split('=').next()).collect();
    for name in names {
        let known = [
            "ALL_PROXY",
            "CODEX_CA_CERTIFICATE",
            "CODEX_HOME",
            "HOME",
            "HTTPS_PROXY",
            "HTTP_PROXY",
            "NO_PROXY",
            "PATH",
            "RUST_LOG",
            "SSL_CERT_FILE",
            "TMPDIR",
            "USERPROFILE",
            "PWD",
            "OLDPWD",
            "SHLVL",
            "_",
        ];
        assert!(known.contains(&name), "{name}");
    }
    for proxy in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
        assert!(environment.contains(&format!("{proxy}=http://127.0.0.1:9")), "{environment}");
    }
    let root = record.root.display().to_string();
    assert!(environment.contains(&format!("HOME={root}\n")), "{environment}");
    assert!(text("config.toml").unwrap().contains("base_url = \"http://127.0.0.1:"));
    assert!(!record.root.exists(), "the home is removed");
}
