//! Decoding a notification or a response in every way.

use std::{cell::RefCell, rc::Rc, time::Duration};

use app_server_protocol::{
    ClientRequest,
    initialize::{ClientInfo, InitializeParams},
    method::{Method, Request},
    session::{ClientSession, Event, Ticket},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    derived,
    measure::Way,
    ways::{self, Outcome, codex_codes, naive, ours, sdk, upstream},
};

/// All ways of reading the notification `text` of the method `M`.
pub fn notification<'a, M>(text: &'a str) -> Vec<Way<'a>>
where
    M: Method<Params: DeserializeOwned + Serialize> + 'a,
{
    let read = json(&ways::read::<derived::Notification>(text).unwrap());
    assert!(same(&read["params"], &json(text)["params"]), "derived types lose something: {read}");
    assert_eq!(json(&ours::message(text).unwrap()), json(text));
    assert_eq!(json(&naive::notification::<M>(text).unwrap()), json(text)["params"]);
    vec![
        Way::new("ours", move || ours::message(text)),
        Way::new("naive, our types", move || naive::notification::<M>(text)),
        Way::new("serde's derive", move || ways::read::<derived::Notification>(text)),
        Way::new("codex-codes", move || codex_codes::notification(text)),
        Way::new("codex-app-server-sdk", move || sdk::notification(text)),
        Way::new("codex-app-server-protocol", move || upstream::notification(text)),
        Way::new("serde_json `Value`", move || ways::read::<Value>(text)),
        Way::new("sonic-rs `Value`", move || ways::sonic_value(text)),
        Way::new("sonic-rs, our types", move || {
            ways::read_sonic::<derived::Known<M::Params>>(text)
        }),
        Way::new("scan", move || ways::scan(text)),
    ]
}

/// All ways of reading the response `text` to the method `M`: `Derived`, `Codes`, `Sdk` and `Upstream` are the
/// result's type elsewhere.
pub fn response<'a, M, Derived, Codes, Sdk, Upstream>(
    text: &'a str,
    params: fn() -> M::Params,
) -> Vec<Way<'a>>
where
    M: Request<Set = ClientRequest, Response: DeserializeOwned + Serialize> + 'a,
    Derived: DeserializeOwned + Serialize + 'a,
    Codes: DeserializeOwned + 'a,
    Sdk: DeserializeOwned + 'a,
    Upstream: DeserializeOwned + 'a,
{
    let result = &json(text)["result"];
    let read = json(&ways::read::<derived::Response<Derived>>(text).unwrap().result);
    assert!(same(&read, result), "derived types lose something: {read}");
    assert_eq!(json(&ours::response::<M>(text).unwrap()), *result);
    let connected = Connected::new();
    assert_eq!(json(&receive(&mut connected.ask::<M>(text, params())).unwrap()), *result);
    vec![
        Way::prepared("ours", move || connected.ask::<M>(text, params()), receive::<M>),
        Way::new("ours, in two passes", move || ours::response::<M>(text)),
        Way::new("naive, our types", move || naive::response::<M>(text)),
        Way::new("serde's derive", move || ways::read::<derived::Response<Derived>>(text)),
        Way::new("codex-codes", move || codex_codes::response::<Codes>(text)),
        Way::new("codex-app-server-sdk", move || sdk::response::<Sdk>(text)),
        Way::new("codex-app-server-protocol", move || upstream::response::<Upstream>(text)),
        Way::new("serde_json `Value`", move || ways::read::<Value>(text)),
        Way::new("sonic-rs `Value`", move || ways::sonic_value(text)),
        Way::new("sonic-rs, our types", move || {
            ways::read_sonic::<derived::Response<M::Response>>(text)
        }),
        Way::new("scan", move || ways::scan(text)),
    ]
}

/// A session that goes on, so that its buffers are warm.
#[derive(Clone)]
struct Connected(Rc<RefCell<ClientSession>>);

/// A request of a session, and the line with its response.
struct Asked<M> {
    session: Connected,
    ticket: Ticket<M>,
    line: String,
}

impl Connected {
    fn new() -> Self {
        let mut session = ClientSession::default();
        let client = InitializeParams::new(ClientInfo::new("bench", "1.0.0"));
        session.initialize(client, Duration::ZERO).unwrap();
        session.receive_message(r#"{"id":1,"result":{"userAgent":"bench"}}"#);
        session.next_event(Duration::ZERO).unwrap();
        Self(Rc::new(RefCell::new(session)))
    }

    /// Sends a request, whose response is `text` but for the ID.
    fn ask<M: Request<Set = ClientRequest>>(&self, text: &str, params: M::Params) -> Asked<M> {
        let mut session = self.0.borrow_mut();
        let ticket = session.request::<M>(params, Duration::ZERO).unwrap();
        drop(session.take_output());
        let (_, rest) = text.split_once(',').unwrap();
        let line = format!("{{\"id\":{},{rest}\n", ticket.id());
        Asked { session: self.clone(), ticket, line }
    }
}

/// From the bytes of a line to the result, as a program does that has a session.
fn receive<M: Request>(asked: &mut Asked<M>) -> Outcome<M::Response> {
    let Asked { session: Connected(session), ticket, line } = asked;
    let mut session = session.borrow_mut();
    session.receive(line.as_bytes());
    match session.next_event(Duration::ZERO) {
        Some(Event::Ended(outcome)) => {
            let result = outcome.result(ticket).ok_or("of another request")?;
            result.map_err(|error| error.to_string())
        }
        event => Err(format!("{event:?}")),
    }
}

fn json(message: &(impl Serialize + ?Sized)) -> Value {
    match serde_json::to_value(message).unwrap() {
        Value::String(text) => serde_json::from_str(&text).unwrap(),
        value => value,
    }
}

/// Whether two values are the same, but for fields that are `null` in one and absent in the other.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Object(a), Value::Object(b)) => {
            let mut names = a.keys().chain(b.keys());
            names.all(|name| {
                same(a.get(name).unwrap_or(&Value::Null), b.get(name).unwrap_or(&Value::Null))
            })
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        _ => a == b,
    }
}

/// The result of a method that a peer does not have: no text can be read as one.
#[derive(serde::Deserialize)]
pub enum Missing {}
