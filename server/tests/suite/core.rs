//! The core by itself: what it does when other things happen than in a scenario.

use std::time::Duration;

use app_server_reference::core::settings::Settings;
use app_server_reference::core::{
    AuthJson, CallId, ClientId, Core, Effect, Event, Machine, Progress, Start, Time,
};
use serde_json::{Value, json};

const ONE: ClientId = ClientId(1);
const OTHER: ClientId = ClientId(2);

const CONFIG: &str = "
model = \"mock-model\"
model_provider = \"mock\"
chatgpt_base_url = \"http://127.0.0.1:9/backend-api\"
[model_providers.mock]
base_url = \"http://127.0.0.1:9/v1\"
requires_openai_auth = true
";

/// What is stored by a sign-in of tests.
const STORED: &str = r#"{"auth_mode":"chatgpt","OPENAI_API_KEY":null,"tokens":{"id_token":"e30.e30.c","access_token":"e30.e30.d","refresh_token":"refresh-1","account_id":"org-1"}}"#;

/// A server with two clients that are initialized.
struct Server(Core);

impl Server {
    fn start(release: &str) -> Self {
        let start = Start {
            release: release.parse().unwrap(),
            seed: [0; 32],
            machine: Machine {
                system: "Linux 0.0.0; x86_64".to_owned(),
                os: "linux".to_owned(),
                family: "unix".to_owned(),
            },
            home: "/test/home".to_owned(),
            cwd: "/test/work".to_owned(),
            settings: Settings::read(CONFIG, "config.toml", &[]),
            allows_real_credentials: false,
            refresh_address: None,
        };
        let mut server = Self(Core::new(start, AuthJson::read(STORED).ok()).unwrap());
        for client in [ONE, OTHER] {
            server.on(Event::Connected(client));
            let params = json!({"clientInfo": {"name": "test", "version": "1"}});
            server.ask(client, 0, "initialize", &params);
        }
        server
    }

    fn on(&mut self, event: Event) -> Vec<Effect> {
        self.0.on(event, Time::after_epoch(Duration::from_hours(490_896)))
    }

    fn ask(&mut self, client: ClientId, id: i64, method: &str, params: &Value) -> Vec<Effect> {
        let line = json!({"id": id, "method": method, "params": params}).to_string();
        self.on(Event::Received(client, line))
    }

    /// Starts a turn of a client. Returns its thread, and the call to the model.
    fn start_turn(&mut self, client: ClientId) -> (Value, CallId) {
        let started = self.ask(client, 1, "thread/start", &json!({}));
        let thread = answer(&started, client, 1)["result"]["thread"]["id"].clone();
        let params = json!({"threadId": thread, "input": [{"type": "text", "text": "Hello"}]});
        let turn = self.ask(client, 2, "turn/start", &params);
        (thread, call(&turn).expect("the model is asked"))
    }

    /// The model refuses the token that it was asked with.
    fn refuse(&mut self, call: CallId) -> Vec<Effect> {
        self.on(Event::Http(call, Progress::Head { status: 401, headers: Vec::new() }));
        self.on(Event::Http(call, Progress::End))
    }
}

/// What a client is sent.
fn sent(effects: &[Effect], client: ClientId) -> Vec<Value> {
    let sent = effects.iter().filter_map(|effect| match effect {
        Effect::Send(to, text) if *to == client => Some(serde_json::from_str(text).unwrap()),
        _ => None,
    });
    sent.collect()
}

/// The answer to a request of a client.
fn answer(effects: &[Effect], client: ClientId, id: i64) -> Value {
    let mut sent = sent(effects, client).into_iter();
    sent.find(|message| message["id"] == id).expect("an answer")
}

/// The call that is made.
fn call(effects: &[Effect]) -> Option<CallId> {
    effects.iter().find_map(|effect| match effect {
        Effect::Call(id, _) => Some(*id),
        _ => None,
    })
}

/// What is stored with an access token of a real account.
fn real() -> AuthJson {
    let head = "eyJhbGciOiJSUzI1NiJ9";
    let token = format!("{head}.e30.{}", "A".repeat(342));
    AuthJson::read(&STORED.replace("e30.e30.d", &token)).unwrap()
}

fn looks_real(message: &str) -> bool {
    message.starts_with("the reference server refuses credentials that look real")
}

#[test]
fn a_logout_neither_revokes_nor_deletes_credentials_that_look_real() {
    let mut server = Server::start("0.169.0");
    let effects = server.ask(ONE, 1, "account/logout", &json!(null));
    assert!(matches!(effects[..], [Effect::Load]));
    let effects = server.on(Event::Loaded(Ok(Some(real()))));
    let message = answer(&effects, ONE, 1)["error"]["message"].take();
    assert!(looks_real(message.as_str().unwrap()), "{message}");
    assert!(effects.iter().all(|effect| matches!(effect, Effect::Send(..))));
}

#[test]
fn a_turn_does_not_go_on_with_credentials_that_look_real() {
    let mut server = Server::start("0.169.0");
    let (_, model) = server.start_turn(ONE);
    assert!(matches!(server.refuse(model)[..], [Effect::Load]));
    let effects = server.on(Event::Loaded(Ok(Some(real()))));
    assert!(call(&effects).is_none());
    let sent = sent(&effects, ONE);
    let ended = sent.iter().find(|message| message["method"] == "turn/completed").unwrap();
    let message = ended["params"]["turn"]["error"]["message"].as_str().unwrap();
    assert!(looks_real(message), "{message}");
}

#[test]
fn the_threads_of_a_client_end_with_its_connection() {
    let mut server = Server::start("0.169.0");
    let (thread, model) = server.start_turn(ONE);
    let effects = server.on(Event::Disconnected(ONE));
    assert!(matches!(effects[..], [Effect::Abandon(id)] if id == model));
    let params = json!({"threadId": thread, "input": []});
    let effects = server.ask(OTHER, 1, "turn/start", &params);
    let message = answer(&effects, OTHER, 1)["error"]["message"].take();
    assert!(message.as_str().unwrap().contains("a thread that is not loaded"), "{message}");
}

/// In releases in which requests wait for each other.
mod while_a_request_is_handled {
    use super::*;

    /// How many may wait.
    const PLACES: i64 = 128;

    /// A server that handles a request of the other client, behind which as many wait as may.
    fn full() -> Server {
        let mut server = Server::start("0.115.0");
        let effects = server.ask(OTHER, 1, "account/rateLimits/read", &json!(null));
        assert!(call(&effects).is_some());
        for id in 1..=PLACES {
            let effects = server.ask(ONE, id, "account/read", &json!({}));
            assert!(effects.is_empty());
        }
        server
    }

    fn is_refused(server: &mut Server, client: ClientId) -> bool {
        let effects = server.ask(client, 1000, "account/read", &json!({}));
        effects.first().is_some_and(|_| answer(&effects, client, 1000)["error"]["code"] == -32001)
    }

    #[test]
    fn what_is_not_a_request_does_not_pile_up() {
        let mut server = full();
        assert!(is_refused(&mut server, ONE));
        let effects = server.on(Event::Received(ONE, r#"{"id":7,"result":{}}"#.to_owned()));
        assert!(matches!(&effects[..], [Effect::Log(text)] if text.contains("is not open")));
    }

    #[test]
    fn the_lines_of_a_client_that_is_gone_have_no_place() {
        let mut server = full();
        assert!(is_refused(&mut server, OTHER));
        server.on(Event::Disconnected(ONE));
        assert!(!is_refused(&mut server, OTHER));
    }
}
