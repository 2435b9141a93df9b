//! The reference server as a program: its arguments, its home, and its faces over HTTP.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Output, Stdio};

use serde_json::{Value, json};

const BINARY: &str = env!("CARGO_BIN_EXE_app-server-reference");

pub(super) fn serve(arguments: &[&str]) -> Command {
    let mut command = Command::new(BINARY);
    command.arg("serve").args(arguments).env_remove("CODEX_HOME").env_remove("APP_SERVER_RELEASE");
    command
}

/// Runs a server with this input until it ends.
fn run(mut command: Command, input: &str) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A server that refuses to start reads nothing.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

pub(super) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

pub(super) const INITIALIZE: &str = r#"{"id":0,"method":"initialize","params":{"clientInfo":{"name":"test","version":"1"},"capabilities":{"experimentalApi":true}}}"#;

/// What a server of a release answers to requests after the handshake.
fn answers(release: &str, requests: &[Value]) -> Vec<Value> {
    let lines: Vec<String> = requests.iter().map(Value::to_string).collect();
    let output =
        run(serve(&["--release", release]), &format!("{INITIALIZE}\n{}\n", lines.join("\n")));
    assert!(output.status.success(), "{}", text(&output.stderr));
    let sent = text(&output.stdout);
    let messages = sent.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    messages.filter(|message| message["id"].as_i64().is_some_and(|id| id > 0)).collect()
}

#[test]
fn it_is_called_as_codex_is() {
    let output = run(serve(&["--release", "0.130.0", "--version"]), "");
    assert_eq!(text(&output.stdout), "codex-cli 0.130.0\n");
    let passed = ["--release", "0.99.0", "app-server", "-c", "model_provider=\"mock\""];
    let output = run(serve(&passed), &format!("{INITIALIZE}\n"));
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains("test/0.99.0 ("), "{}", text(&output.stdout));
}

#[test]
fn a_program_named_codex_is_codex() {
    let directory = tempfile::tempdir().unwrap();
    let codex = directory.path().join("codex");
    std::fs::hard_link(BINARY, &codex)
        .or_else(|_| std::fs::copy(BINARY, &codex).map(|_| ()))
        .unwrap();
    let output =
        Command::new(&codex).arg("--version").env("APP_SERVER_RELEASE", "0.145.0").output();
    assert_eq!(text(&output.unwrap().stdout), "codex-cli 0.145.0\n");
}

#[test]
fn what_cannot_be_served_is_said() {
    for (arguments, expected) in [
        (vec!["--release", "0.98.0"], "0.98.0 is not a release between 0.99.0 and 0.169.0"),
        (vec!["--release", "latest"], "`latest` is not a release such as"),
        (vec!["exec"], "`exec` is not an argument of `codex` that the reference server knows"),
        (vec!["app-server", "-c", "model"], "`model` is not KEY=VALUE, such as `model=gpt-5`"),
        (vec!["app-server", "--listen"], "--listen needs stdio://, ws://127.0.0.1:PORT,"),
        (
            vec!["app-server", "--listen", "ws://0.0.0.0:1"],
            "the reference server does not listen on `ws://0.0.0.0:1`; use stdio://",
        ),
        (
            vec!["--release", "0.99.0", "app-server", "--listen", "ws://127.0.0.1:0"],
            "0.99.0 has no `--listen`",
        ),
    ] {
        let output = run(serve(&arguments), "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains(expected), "{}", text(&output.stderr));
    }
}

#[test]
fn a_home_that_is_not_ours_is_left_alone() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("auth.json"), "{}").unwrap();
    let start = || {
        let mut command = serve(&[]);
        command.env("CODEX_HOME", home.path());
        run(command, "")
    };
    let output = start();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("create"), "{}", text(&output.stderr));
    assert!(home.path().join("auth.json").exists());
    std::fs::write(home.path().join(app_server_reference::MARKER), "").unwrap();
    assert_eq!(start().status.code(), Some(0));
}

#[test]
fn what_no_scenario_shows_is_refused() {
    let found = answers(
        "0.169.0",
        &[
            json!({"id": 1, "method": "model/list", "params": {}}),
            json!({"id": 2, "method": "thread/list", "params": {}}),
            json!({"id": 3, "method": "turn/start", "params": {"threadId": "t", "input": []}}),
        ],
    );
    assert_eq!(found.len(), 3);
    for answer in found {
        let message = answer["error"]["message"].as_str().unwrap_or_default();
        assert!(message.starts_with("the reference server does not play "), "{answer}");
    }
}

#[test]
fn credentials_that_look_real_are_refused_unless_allowed() {
    let key = format!("sk-proj-{}", "aB3_".repeat(20));
    let login = json!({"id": 1, "method": "account/login/start", "params": {"type": "apiKey", "apiKey": key}});
    let input = format!("{INITIALIZE}\n{login}\n");
    let refused = run(serve(&[]), &input);
    assert!(text(&refused.stdout).contains("refuses credentials that look real"));
    let allowed = run(serve(&["--allow-real-credentials"]), &input);
    assert!(text(&allowed.stdout).contains(r#""result":{"type":"apiKey"}"#));
    for output in [refused, allowed] {
        assert!(!text(&[output.stdout, output.stderr].concat()).contains(&key));
    }

    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join(app_server_reference::MARKER), "").unwrap();
    let stored = json!({"OPENAI_API_KEY": key}).to_string();
    std::fs::write(home.path().join("auth.json"), &stored).unwrap();
    let start = |arguments: &[&str]| {
        let mut command = serve(arguments);
        command.env("CODEX_HOME", home.path());
        run(command, "")
    };
    let output = start(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("look real"), "{}", text(&output.stderr));
    assert!(!text(&output.stderr).contains(&key));
    assert_eq!(start(&["--allow-real-credentials"]).status.code(), Some(0));
}

#[test]
fn it_connects_to_nothing_but_loopback() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join(app_server_reference::MARKER), "").unwrap();
    let token = "e30.eyJlbWFpbCI6ImFAYi5jIn0.c";
    let login = json!({"id": 1, "method": "account/login/start", "params": {
        "type": "chatgptAuthTokens", "accessToken": token, "chatgptAccountId": "org-1"}});
    let mut command = serve(&["--release", "0.99.0"]);
    command.env("CODEX_HOME", home.path());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let limits = json!({"id": 2, "method": "account/rateLimits/read"});
    let input = format!("{INITIALIZE}\n{login}\n{limits}\n");
    child.stdin.as_mut().unwrap().write_all(input.as_bytes()).unwrap();
    let answer = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map(|line| serde_json::from_str::<Value>(&line.unwrap()).unwrap())
        .find(|message| message["id"] == 2)
        .unwrap();
    let message = answer["error"]["message"].as_str().unwrap().to_owned();
    assert!(message.contains("https://chatgpt.com") && message.contains("loopback"), "{message}");
    assert!(!message.contains(token), "{message}");
    drop(child.stdin.take());
    child.wait().unwrap();
}

#[test]
fn the_list_of_methods_says_what_proves_each() {
    let output = run(serve(&["--release", "0.131.0", "--coverage"]), "");
    let list = text(&output.stdout);
    assert!(list.contains("account/read: proven by A1 "), "{list}");
    assert!(list.contains("model/list: refused\n"), "{list}");
    assert!(list.starts_with("# 0.131.0 was not measured"), "{list}");
    assert!(!list.contains("loginApiKey"), "{list}");
}

/// A server over WebSocket. It ends when this is dropped.
pub(super) struct Listening(Child, pub(super) String);

impl Drop for Listening {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub(super) fn listening() -> Listening {
    let mut child = serve(&["app-server", "--listen", "ws://127.0.0.1:0"])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let mut lines = lines.map(|line| line.unwrap());
    let address = lines.find_map(|line| Some(line.split_once("ws://")?.1.to_owned())).unwrap();
    Listening(child, address)
}

/// The status line and the body of what a server answers.
fn ask(address: &str, request: &str) -> (String, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.replace('\n', "\r\n").as_bytes()).unwrap();
    let mut answer = BufReader::new(stream);
    let mut status = String::new();
    answer.read_line(&mut status).unwrap();
    let mut length = 0;
    loop {
        let mut line = String::new();
        answer.read_line(&mut line).unwrap();
        if let Some(value) = line.strip_prefix("content-length: ") {
            length = value.trim().parse().unwrap();
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    answer.read_exact(&mut body).unwrap();
    (status.trim().to_owned(), text(&body))
}

#[test]
fn over_websocket_it_has_the_faces_of_the_real_one() {
    let server = listening();
    let address = &server.1;
    let get =
        |path: &str, more: &str| ask(address, &format!("GET {path} HTTP/1.1\nhost: x\n{more}\n"));
    let upgrade = "connection: upgrade\nupgrade: websocket\nsec-websocket-version: 13\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\n";
    let status = |path: &str, more: &str| get(path, more).0;
    // As the real 0.169.0 answered.
    assert_eq!(status("/readyz", ""), "HTTP/1.1 200 OK");
    assert_eq!(status("/healthz", ""), "HTTP/1.1 200 OK");
    let plain = get("/", "");
    assert_eq!(plain.0, "HTTP/1.1 400 Bad Request");
    assert_eq!(plain.1, "Connection header did not include 'upgrade'");
    assert_eq!(get("/other", ""), plain);
    assert_eq!(status("/", upgrade), "HTTP/1.1 101 Switching Protocols");
    assert_eq!(status("/", &format!("{upgrade}origin: http://x\n")), "HTTP/1.1 403 Forbidden");
    assert_eq!(status("/readyz", "origin: http://x\n"), "HTTP/1.1 403 Forbidden");
}

#[test]
fn a_port_in_use_is_said() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("ws://{}", taken.local_addr().unwrap());
    let output = run(serve(&["app-server", "--listen", &address]), "");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output.stderr).contains("cannot listen on 127.0.0.1:"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn garbage_and_what_is_cut_short_end_nothing() {
    let garbage = "\u{0}\n{\"id\":\n[1,2]\n\"text\"\n{\"id\":1,\"method\":5}\n";
    let asked = r#"{"id":7,"method":"account/read","params":{}}"#;
    let output = run(serve(&[]), &format!("{garbage}{INITIALIZE}\n{asked}"));
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains(r#"{"id":7,"result":{"account":null"#));
}

#[test]
fn a_line_without_end_is_skipped() {
    let long = "x".repeat(app_server_protocol::Limits::default().message_bytes + 1);
    let asked = r#"{"id":7,"method":"account/read","params":{}}"#;
    let output = run(serve(&[]), &format!("{INITIALIZE}\n{long}{long}\n{asked}\n"));
    assert!(text(&output.stdout).contains(r#"{"id":7,"result":{"account":null"#));
    let told = text(&output.stderr);
    assert_eq!(told.matches("is ignored").count(), 1, "{told}");
}

#[test]
fn the_issuer_is_on_loopback_or_not_there() {
    let start = |address: &str| {
        let mut command = serve(&[]);
        command.env("APP_SERVER_ISSUER", address);
        run(command, "")
    };
    assert_eq!(start("127.0.0.1:9").status.code(), Some(0));
    for (address, expected) in [
        ("192.0.2.1:443", "APP_SERVER_ISSUER=192.0.2.1:443 is not on loopback"),
        (
            "auth.openai.com:443",
            "APP_SERVER_ISSUER=auth.openai.com:443 is not an address; use one on loopback",
        ),
    ] {
        let output = start(address);
        assert_eq!(output.status.code(), Some(2), "{address}");
        assert!(text(&output.stderr).contains(expected), "{}", text(&output.stderr));
    }
}

#[cfg(unix)]
mod on_a_unix_socket {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::path::{Path, PathBuf};
    use std::time::{Duration, Instant};

    use super::*;

    const UPGRADE: &str = "GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

    /// A server. It ends when this is dropped, also if a test fails.
    struct Served(Child);

    impl Drop for Served {
        fn drop(&mut self) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }

    impl Served {
        /// Tells it to stop, and returns its exit code.
        fn stop(mut self) -> Option<i32> {
            Command::new("kill").arg(self.0.id().to_string()).status().unwrap();
            self.0.wait().unwrap().code()
        }
    }

    fn command(address: &str, home: &Path) -> Command {
        std::fs::write(home.join(app_server_reference::MARKER), "").unwrap();
        let mut command = serve(&["--release", "0.169.0", "app-server", "--listen", address]);
        command.env("CODEX_HOME", home).stderr(Stdio::piped());
        command
    }

    fn listening(address: &str, home: &Path) -> Served {
        Served(command(address, home).spawn().unwrap())
    }

    /// The status line of what a server answers to a client, as soon as it listens.
    fn connect(path: &Path) -> String {
        ask(path, UPGRADE)
    }

    /// The status line of what a server answers to a request. Empty if it closes the connection.
    fn ask(path: &Path, request: &str) -> String {
        let until = Instant::now() + Duration::from_secs(30);
        let mut stream = loop {
            match UnixStream::connect(path) {
                Ok(stream) => break stream,
                Err(error) => assert!(Instant::now() < until, "{}: {error}", path.display()),
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        stream.write_all(request.as_bytes()).unwrap();
        let mut status = String::new();
        BufReader::new(stream).read_line(&mut status).unwrap();
        status.trim().to_owned()
    }

    #[test]
    fn it_takes_clients_and_removes_the_socket_at_the_end() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("server.sock");
        // A server that was killed leaves its socket.
        drop(UnixListener::bind(&path).unwrap());
        let address = format!("unix://{}", path.display());
        let served = listening(&address, home.path());
        assert_eq!(connect(&path), "HTTP/1.1 101 Switching Protocols");
        let second = command(&address, home.path()).output().unwrap();
        assert_eq!(second.status.code(), Some(2));
        let told = text(&second.stderr);
        assert!(told.contains("app-server control socket is already in use at "), "{told}");
        assert_eq!(served.stop(), Some(0));
        assert!(!path.exists());
    }

    #[test]
    fn what_is_not_a_websocket_has_no_answer() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("server.sock");
        let served = listening(&format!("unix://{}", path.display()), home.path());
        // As the real 0.130.0, 0.145.0, 0.160.0 and 0.169.0 do.
        for target in ["GET /", "GET /readyz", "POST /"] {
            let plain = format!("{target} HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n");
            assert_eq!(ask(&path, &plain), "", "{target}");
        }
        let page = UPGRADE
            .replace("GET / ", "GET /other ")
            .replace("host: x", "host: x\r\norigin: http://x");
        assert_eq!(ask(&path, &page), "HTTP/1.1 101 Switching Protocols");
        assert_eq!(ask(&path, &UPGRADE.replace("GET", "POST")), "");
        assert_eq!(served.stop(), Some(0));
    }

    #[test]
    fn without_a_path_the_socket_is_in_the_home() {
        let home = tempfile::tempdir().unwrap();
        let directory: PathBuf = home.path().join("app-server-control");
        let served = listening("unix://", home.path());
        let path = directory.join("app-server-control.sock");
        assert_eq!(connect(&path), "HTTP/1.1 101 Switching Protocols");
        assert_eq!(directory.metadata().unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(served.stop(), Some(0));
    }

    #[test]
    fn older_releases_have_none() {
        let arguments = ["--release", "0.115.0", "app-server", "--listen", "unix:///tmp/x"];
        let output = run(serve(&arguments), "");
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains("0.115.0 has no `--listen unix://`"));
    }
}
