//! Credentials in the keyring: what the reference server writes, the real one reads, and the reverse.
//!
//! These tests need a Secret Service and the real servers; `just keyring` starts the one and fetches the others.

use std::process::Command;
use std::time::Duration;

use app_server_protocol::release::Release;
use app_server_reference::backend::{Backend, Home};
use app_server_reference::play::names;
use app_server_reference::process::{self, Program, Server};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::time::Instant;

use super::parse;

const BINARY: &str = env!("CARGO_BIN_EXE_app-server-reference");
const PATIENCE: Duration = Duration::from_mins(1);

/// A server that was started in a home, after its handshake.
struct Session(Server);

impl Session {
    async fn start(program: &Program, home: &Home) -> Self {
        let mut session = Self(Server::start(program, home).unwrap());
        let capabilities = json!({"experimentalApi": true});
        let client = json!({"name": "test", "version": "1"});
        session
            .ask("initialize", json!({"clientInfo": client, "capabilities": capabilities}))
            .await;
        session
    }

    /// Sends a request and returns its result.
    async fn ask(&mut self, method: &str, params: Value) -> Value {
        let request = json!({"id": method, "method": method, "params": params});
        self.0.send(&request.to_string()).await.unwrap();
        loop {
            let line = self.0.next(Instant::now() + PATIENCE).await.unwrap();
            let message: Value = serde_json::from_str(&line.expect("it answers")).unwrap();
            if message["id"] == method && message.get("method").is_none() {
                assert!(message.get("error").is_none(), "{message}");
                return message["result"].clone();
            }
        }
    }

    async fn sign_in(&mut self, key: &str) {
        self.ask("account/login/start", json!({"type": "apiKey", "apiKey": key})).await;
    }

    /// The API key that is signed in with.
    async fn key(&mut self) -> Value {
        self.ask("getAuthStatus", json!({"includeToken": true})).await["authToken"].clone()
    }

    async fn sign_out(&mut self) {
        self.ask("account/logout", Value::Null).await;
    }

    async fn end(self) {
        self.0.close().await.unwrap();
    }
}

/// The lines of `secret-tool` about the item of a home, without its times. Empty if there is none.
fn item(home: &Home) -> Vec<String> {
    let hash = Sha256::digest(home.codex().to_str().unwrap());
    let first = hash.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte));
    let user = format!("{first:016x}");
    let output = Command::new("secret-tool")
        .args(["search", "--all", "--unlock", "service", "Codex Auth"])
        .args(["username", &format!("cli|{user}")])
        .output()
        .expect("secret-tool is installed");
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8(text).unwrap().replace(&user, "{home}");
    let mut lines: Vec<String> = text.lines().map(|line| line.trim().to_owned()).collect();
    let told = ["label = ", "secret = ", "attribute."];
    lines.retain(|line| told.iter().any(|start| line.starts_with(start)));
    lines.sort();
    lines
}

/// What the item of a key is, whoever wrote it.
fn expected(key: &str) -> Vec<String> {
    vec![
        "attribute.application = rust-keyring".to_owned(),
        "attribute.service = Codex Auth".to_owned(),
        "attribute.target = default".to_owned(),
        "attribute.username = cli|{home}".to_owned(),
        "label = cli|{home}@Codex Auth:default (keyring v3.6.3)".to_owned(),
        format!(r#"secret = {{"auth_mode":"apikey","OPENAI_API_KEY":"{key}"}}"#),
    ]
}

/// A home whose credentials are kept as `store` says, and an `auth.json` in it.
async fn home(store: &str, release: Release) -> (Backend, Home) {
    let bus =
        std::env::var("DBUS_SESSION_BUS_ADDRESS").expect("run these tests with `just keyring`");
    let scenario = parse(&format!(
        "config: {{ cli_auth_credentials_store: {store} }}\nenvironment: {{ DBUS_SESSION_BUS_ADDRESS: {bus:?} }}\nhome: {{ auth.json: '{{\"OPENAI_API_KEY\":\"sk-file\"}}' }}"
    ));
    let names = names(&scenario);
    let backend = Backend::start(&scenario, Some(release), &names, 0, |_| ()).await.unwrap();
    let home = Home::make(&scenario, &names, &backend).unwrap();
    (backend, home)
}

/// One signs in, another reads it and signs in again, and the first reads that and signs out.
async fn between(first: &Program, second: &Program, store: &str, release: Release) {
    let (_backend, home) = home(store, release).await;
    let file = home.codex().join("auth.json");
    let mut session = Session::start(first, &home).await;
    // Only `auto` reads the file. Each removes it, once the key is in the keyring.
    let before = if store == "auto" { json!("sk-file") } else { Value::Null };
    assert_eq!(session.key().await, before);
    session.sign_in("sk-test-1").await;
    session.end().await;
    assert_eq!(item(&home), expected("sk-test-1"));
    assert!(!file.exists());

    let mut session = Session::start(second, &home).await;
    assert_eq!(session.key().await, "sk-test-1");
    session.sign_in("sk-test-2").await;
    session.end().await;
    assert_eq!(item(&home), expected("sk-test-2"));

    std::fs::write(&file, r#"{"OPENAI_API_KEY":"sk-later"}"#).unwrap();
    let mut session = Session::start(first, &home).await;
    assert_eq!(session.key().await, "sk-test-2");
    session.sign_out().await;
    session.end().await;
    assert_eq!(item(&home), Vec::<String>::new());
    assert!(!file.exists());
}

async fn both_ways(release: Release) {
    let real = Program::real(process::binary(release).await.unwrap());
    let reference = Program::reference(BINARY, release).with_argument("--system-keyring");
    for store in ["keyring", "auto"] {
        between(&real, &real, store, release).await;
        between(&reference, &real, store, release).await;
        between(&real, &reference, store, release).await;
    }
}

#[tokio::test]
#[ignore = "it needs a Secret Service: `just keyring`"]
async fn with_a_keyring_each_reads_what_the_other_wrote_oldest() {
    both_ways(Release::OLDEST).await;
}

#[tokio::test]
#[ignore = "it needs a Secret Service: `just keyring`"]
async fn with_a_keyring_each_reads_what_the_other_wrote_newest() {
    both_ways(Release::NEWEST).await;
}
