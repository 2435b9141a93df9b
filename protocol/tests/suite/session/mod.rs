//! The session, on virtual time.

mod client;
mod framing;
mod handshake;
mod hostile;
mod model;
mod recorded;
mod requests_of_the_peer;
mod server;

use std::time::Duration;

use app_server_protocol::{
    initialize::{ClientInfo, InitializeParams},
    session::{
        Client, ClientSession, Event, Limits, RequestOptions, Role, Server, ServerSession, Session,
    },
};

/// Seconds since the start.
fn at(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn within(limit: Duration) -> RequestOptions {
    RequestOptions::default().limit(limit)
}

/// Everything that happens by then, in short.
fn events<R: Role>(session: &mut Session<R>, now: Duration) -> Vec<String> {
    std::iter::from_fn(|| session.next_event(now)).map(|event| describe(&event)).collect()
}

fn describe<R: Role>(event: &Event<R>) -> String {
    use app_server_protocol::method::MethodSet;
    match event {
        Event::Ended(outcome) => {
            let outcome = format!("{outcome:?}").replace("Outcome ", "");
            format!("ended {outcome}")
        }
        Event::Request(message) => format!("request {} {}", message.id, message.request.method()),
        Event::Notification(message) => format!("notification {}", message.notification.method()),
        Event::Withdrawn { id, method } => format!("withdrawn {id} {method}"),
        Event::Refused { id, method, reason } => format!("refused {id} {method}: {reason:?}"),
        Event::Unmatched(why, outcome) => format!("{why:?} {}", outcome.id()),
        Event::Invalid(fault) => format!("invalid: {fault}"),
        Event::Closed(why) => format!("closed {why:?}"),
        other => panic!("{other:?}"),
    }
}

/// What the session sends, line by line.
fn sent<R: Role>(session: &mut Session<R>) -> Vec<String> {
    let output = String::from_utf8(session.take_output()).unwrap();
    output.lines().map(str::to_owned).collect()
}

fn line<R: Role>(session: &mut Session<R>, line: &str) {
    session.receive(line.as_bytes());
    session.receive(b"\n");
}

fn params() -> InitializeParams {
    InitializeParams::new(ClientInfo::new("test", "1.0.0"))
}

const INITIALIZED: &str = r#"{"id":1,"result":{"userAgent":"test/0.169.0 (Debian 12.0.0; x86_64) unknown (test; 1.0.0)"}}"#;

/// A client after the handshake, whose next request has the ID 2.
fn client(limits: Limits) -> Session<Client> {
    let mut session = ClientSession::new(limits);
    let ticket = session.initialize(params(), at(0)).unwrap();
    line(&mut session, INITIALIZED);
    let Some(Event::Ended(outcome)) = session.next_event(at(0)) else { panic!() };
    outcome.result(&ticket).unwrap().unwrap();
    assert!(session.next_event(at(0)).is_none());
    assert_eq!(sent(&mut session).len(), 2);
    session
}

const INITIALIZE: &str = r#"{"method":"initialize","id":"one","params":{"clientInfo":{"name":"test","title":null,"version":"1.0.0"}}}"#;

/// A server after the handshake.
fn server(limits: Limits) -> Session<Server> {
    use app_server_protocol::{client_request::Initialize, initialize::InitializeResponse};
    let mut session = ServerSession::new(limits);
    line(&mut session, INITIALIZE);
    assert_eq!(events(&mut session, at(0)), ["request one initialize"]);
    let response = InitializeResponse::new("test/0.169.0 (x) y (z)");
    session.respond::<Initialize>(&"one".into(), &response).unwrap();
    line(&mut session, r#"{"method":"initialized"}"#);
    assert_eq!(events(&mut session, at(0)), ["notification initialized"]);
    assert_eq!(sent(&mut session).len(), 1);
    session
}

#[test]
fn sessions_and_what_they_tell_can_go_to_another_thread() {
    fn is_send_and_sync<T: Send + Sync>() {}
    is_send_and_sync::<(Session<Client>, Session<Server>, Event<Client>, Event<Server>)>();
}

#[test]
fn a_session_shows_no_message() {
    let mut session = client(Limits::default());
    session.receive(b"{\"method\":\"account/login/start\",\"params\":{\"apiKey\":\"sk-very-secret");
    let debug = format!("{session:?}");
    assert!(!debug.contains("secret") && !debug.contains("115, 107"), "{debug}");
}
