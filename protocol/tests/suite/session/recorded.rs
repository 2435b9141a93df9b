//! Recorded sessions of real servers, driven through both sides.

use std::{collections::BTreeMap, fs, path::Path};

use app_server_protocol::{
    ClientMessage, ClientRequest, Message, RequestId, ResponseMessage, ServerMessage,
    ServerRequest,
    account::{ChatgptAuthTokensRefreshResponse, LoginAccountParams},
    approval::CommandExecutionRequestApprovalResponse,
    client_request::{
        AccountLoginStart, AccountRead, Initialize, ThreadRead, ThreadStart, TurnStart,
    },
    method::Request,
    server_request::{AccountChatgptAuthTokensRefresh, ItemCommandExecutionRequestApproval},
    session::{ClientSession, Event, Outcome, ServerSession, Ticket},
};
use serde_json::{Value, value::RawValue};

use super::at;

#[derive(serde::Deserialize)]
struct Line<'a> {
    dir: &'a str,
    #[serde(borrow)]
    msg: &'a RawValue,
}

/// The recordings of a release: name and text.
fn recordings(release: &str) -> Vec<(String, String)> {
    let directory =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../snapshots/recordings").join(release);
    let read = |entry: fs::DirEntry| {
        (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap())
    };
    fs::read_dir(directory).unwrap().map(|entry| read(entry.unwrap())).collect()
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// What reads the result of a request that was sent.
type Read = Box<dyn Fn(&Outcome) -> Option<Value>>;

/// Sends a recorded request, and returns its ID and what reads its result.
fn send(session: &mut ClientSession, request: ClientRequest) -> (RequestId, Read) {
    fn read<M: Request + 'static>(ticket: Ticket<M>) -> (RequestId, Read) {
        let read = move |outcome: &Outcome| {
            let result = outcome.result(&ticket)?.unwrap_or_else(|error| panic!("{error}"));
            Some(serde_json::to_value(result).unwrap())
        };
        (ticket.id(), Box::new(read))
    }
    match request {
        ClientRequest::Initialize(params) => {
            read(session.request::<Initialize>(params, at(0)).unwrap())
        }
        ClientRequest::ThreadStart(params) => {
            read(session.request::<ThreadStart>(params, at(0)).unwrap())
        }
        ClientRequest::ThreadRead(params) => {
            read(session.request::<ThreadRead>(params, at(0)).unwrap())
        }
        ClientRequest::TurnStart(params) => {
            read(session.request::<TurnStart>(params, at(0)).unwrap())
        }
        ClientRequest::AccountRead(params) => {
            read(session.request::<AccountRead>(params, at(0)).unwrap())
        }
        ClientRequest::AccountLoginStart(params) => {
            assert!(matches!(params, LoginAccountParams::ChatgptAuthTokens(_)));
            read(session.request::<AccountLoginStart>(params, at(0)).unwrap())
        }
        other => panic!("{} is in no recording so far", other.method()),
    }
}

/// Answers a request of the server as it was recorded.
fn respond(session: &mut ClientSession, id: &RequestId, method: &str, result: &RawValue) {
    match method {
        "account/chatgptAuthTokens/refresh" => {
            let result: ChatgptAuthTokensRefreshResponse =
                serde_json::from_str(result.get()).unwrap();
            session.respond::<AccountChatgptAuthTokensRefresh>(id, &result).unwrap();
        }
        "item/commandExecution/requestApproval" => {
            let result: CommandExecutionRequestApprovalResponse =
                serde_json::from_str(result.get()).unwrap();
            session.respond::<ItemCommandExecutionRequestApproval>(id, &result).unwrap();
        }
        other => panic!("{other} is in no recording so far"),
    }
}

/// Drives the client with what the server sent, in chunks of this size, and returns all events in short.
fn drive(recording: &str, chunk: usize) -> Vec<String> {
    let mut session = ClientSession::default();
    let mut expected: BTreeMap<RequestId, Read> = BTreeMap::new();
    let mut results: BTreeMap<RequestId, Value> = BTreeMap::new();
    let mut received = Vec::new();
    let mut asked: BTreeMap<RequestId, String> = BTreeMap::new();
    let mut seen = Vec::new();
    let mut sent: Vec<Value> = Vec::new();
    let mut recorded: Vec<Value> = Vec::new();
    for line in recording.lines() {
        let Line { dir, msg } = serde_json::from_str(line).unwrap();
        if dir == "s2c" {
            for chunk in [msg.get().as_bytes(), b"\n"].concat().chunks(chunk) {
                session.receive(chunk);
                while let Some(event) = session.next_event(at(0)) {
                    seen.push(super::describe(&event));
                    match event {
                        Event::Ended(outcome) => {
                            let read = expected.remove(outcome.id()).expect("it was asked");
                            let result = read(&outcome).expect("its own ticket");
                            assert!(results.insert(outcome.id().clone(), result).is_none());
                        }
                        Event::Request(message) => {
                            asked.insert(message.id.clone(), message.request.method().to_owned());
                            received.push(ServerMessage::Request(message).encode().unwrap());
                        }
                        Event::Notification(message) => {
                            received.push(ServerMessage::Notification(message).encode().unwrap());
                        }
                        Event::Withdrawn { .. } => {}
                        other => panic!("{other:?}"),
                    }
                }
            }
        } else {
            recorded.push(value(msg.get()));
            match ClientMessage::decode(msg.get()).unwrap() {
                Message::Request(message) => {
                    let (id, read) = send(&mut session, message.request);
                    assert_eq!(id, message.id, "numbered as it was recorded");
                    expected.insert(id, read);
                }
                Message::Notification(message) => {
                    assert_eq!(message.notification.method(), "initialized");
                }
                Message::Response(response) => {
                    let method = asked.remove(&response.id).expect("the server asked");
                    respond(&mut session, &response.id, &method, &response.raw);
                }
                other => panic!("{other:?}"),
            }
        }
        sent.extend(super::sent(&mut session).iter().map(|text| value(text)));
    }
    assert_eq!(session.pending(), 0);
    assert_eq!(session.unanswered().count(), 0);
    assert_eq!(sent, recorded, "the client sends what was recorded, `initialized` by itself");
    // Each message of the server is one event, as it was.
    for line in recording.lines() {
        let Line { dir, msg } = serde_json::from_str(line).unwrap();
        let message = value(msg.get());
        match (dir, message.get("method"), message.get("id")) {
            ("s2c", Some(_), _) => {
                let place =
                    received.iter().position(|text| equal_but_for_nulls(&value(text), &message));
                received.remove(place.unwrap_or_else(|| panic!("{message}")));
            }
            ("s2c", None, Some(id)) => {
                let id: RequestId = serde_json::from_value(id.clone()).unwrap();
                let result = results.remove(&id).expect("a result");
                assert!(equal_but_for_nulls(&result, &message["result"]), "{result}\n{message}");
            }
            _ => {}
        }
    }
    assert!(received.is_empty() && results.is_empty());
    session.receive_end();
    seen.extend(super::events(&mut session, at(0)));
    assert_eq!(seen.last().unwrap(), "closed ByPeer");
    seen
}

/// Fields that newer servers send as `null` are written for an older one as well.
fn equal_but_for_nulls(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => {
            ours.iter().all(|(name, value)| match theirs.get(name) {
                Some(other) => equal_but_for_nulls(value, other),
                None => value.is_null(),
            }) && theirs.keys().all(|name| ours.contains_key(name))
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len()
                && ours.iter().zip(theirs).all(|(ours, theirs)| equal_but_for_nulls(ours, theirs))
        }
        _ => ours == theirs,
    }
}

#[test]
fn recorded_sessions_of_the_oldest_and_the_newest_release() {
    for release in ["0.99.0", "0.169.0"] {
        let recordings = recordings(release);
        assert_eq!(recordings.len(), 3, "{release}");
        for (name, text) in recordings {
            let whole = drive(&text, usize::MAX);
            assert!(whole.len() > 20, "{release} {name}");
            for chunk in [1, 3, 1000] {
                assert_eq!(drive(&text, chunk), whole, "{release} {name} in chunks of {chunk}");
            }
        }
    }
}

/// The same from the server's side: it receives what the client sent, and pairs the client's answers.
#[test]
fn recorded_sessions_from_the_side_of_the_server() {
    for release in ["0.99.0", "0.169.0"] {
        for (name, text) in recordings(release) {
            let mut session = ServerSession::default();
            let mut requests = 0;
            for line in text.lines() {
                let Line { dir, msg } = serde_json::from_str(line).unwrap();
                if dir == "c2s" {
                    session.receive_message(msg.get());
                    for event in std::iter::from_fn(|| session.next_event(at(0))) {
                        match event {
                            Event::Request(_) => requests += 1,
                            Event::Notification(_) | Event::Ended(_) => {}
                            other => panic!("{release} {name}: {other:?}"),
                        }
                    }
                } else {
                    play(&mut session, ServerMessage::decode(msg.get()).unwrap());
                }
            }
            assert!(requests >= 3, "{release} {name}");
            assert_eq!(
                session.unanswered().count(),
                0,
                "{release} {name}: every answer was paired"
            );
            assert_eq!(session.pending(), 0, "{release} {name}");
            let recorded = text.lines().filter(|line| line.starts_with(r#"{"dir":"s2c"#)).count();
            assert_eq!(super::sent(&mut session).len(), recorded);
        }
    }
}

/// Has the server send what was recorded.
fn play(session: &mut ServerSession, message: ServerMessage) {
    fn answer<M: Request<Set = ClientRequest>>(
        session: &mut ServerSession,
        response: &ResponseMessage,
    ) {
        session.respond::<M>(&response.id, &response.result::<M>().unwrap()).unwrap();
    }
    match message {
        Message::Notification(message) => session.send_notification(message).unwrap(),
        Message::Request(message) => {
            let id = match message.request {
                ServerRequest::AccountChatgptAuthTokensRefresh(params) => {
                    session.request::<AccountChatgptAuthTokensRefresh>(params, at(0)).unwrap().id()
                }
                ServerRequest::ItemCommandExecutionRequestApproval(params) => session
                    .request::<ItemCommandExecutionRequestApproval>(params, at(0))
                    .unwrap()
                    .id(),
                other => panic!("{} is in no recording so far", other.method()),
            };
            assert_eq!(id, message.id);
        }
        Message::Response(response) => {
            let open: Vec<_> =
                session.unanswered().map(|(id, method)| (id.clone(), method.to_owned())).collect();
            let (_, method) = open.iter().find(|(id, _)| *id == response.id).expect("a request");
            match method.as_str() {
                "initialize" => answer::<Initialize>(session, &response),
                "thread/start" => answer::<ThreadStart>(session, &response),
                "thread/read" => answer::<ThreadRead>(session, &response),
                "turn/start" => answer::<TurnStart>(session, &response),
                "account/read" => answer::<AccountRead>(session, &response),
                "account/login/start" => answer::<AccountLoginStart>(session, &response),
                other => panic!("{other} is in no recording so far"),
            }
        }
        other => panic!("{other:?}"),
    }
}
