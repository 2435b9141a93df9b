//! How fast messages are decoded and encoded, compared with plain serde.
//!
//! The messages come from real servers (see `messages/README.md`). The columns:
//!
//! * `naive`: what the real server's own crate does. An untagged envelope with
//!   `serde_json::Value`s, which are then converted to the typed message.
//! * `serde_tagged`: straight from the text into derived types:
//!   `#[serde(tag = "method", content = "params")]` for a notification, and for a response a struct
//!   that requires the method to be known beforehand, which no client does.
//! * `ours`: `ServerMessage::decode`, and for a response also `result::<M>()`.
//! * `session`: a response as a `Session` receives it, from its bytes to the result.
//! * `scan`: `IgnoredAny`, which checks the JSON and discards it. No decoder can be faster.
//!
//! Only ratios within one run are meaningful; times depend on the machine. Each column is checked
//! once for correct results.

#[path = "naive/mod.rs"]
mod naive;

use std::{cell::RefCell, hint::black_box, time::Duration};

use app_server_protocol::{
    ClientRequest, ServerMessage, client_request,
    initialize::{ClientInfo, InitializeParams},
    method::Request,
    session::{ClientSession, Event, Ticket},
};
use criterion::{BatchSize, BenchmarkGroup, Criterion, Throughput, measurement::WallTime};
use naive::Notification;
use serde::{Serialize, de::DeserializeOwned, de::IgnoredAny};
use serde_json::Value;

const ACCOUNT_UPDATED: &str = include_str!("messages/account_updated.json").trim_ascii_end();
const ACCOUNT_UPDATED_METHOD_LAST: &str =
    include_str!("messages/account_updated_method_last.json").trim_ascii_end();
const ACCOUNT_READ: &str = include_str!("messages/account_read.json").trim_ascii_end();
const ACCOUNT_READ_TYPE_LAST: &str =
    include_str!("messages/account_read_type_last.json").trim_ascii_end();
const APP_LIST_UPDATED: &str = include_str!("messages/app_list_updated.json").trim_ascii_end();
const APP_LIST: &str = include_str!("messages/app_list.json").trim_ascii_end();

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    let bench = &mut criterion;

    notification(bench, "decode: account/updated", ACCOUNT_UPDATED);
    response::<client_request::AccountRead, naive::GetAccountResponse>(
        bench,
        "decode: account/read response",
        ACCOUNT_READ,
    );
    notification(bench, "decode: app/list/updated", APP_LIST_UPDATED);
    response::<client_request::AppList, naive::AppsListResponse>(
        bench,
        "decode: app/list response",
        APP_LIST,
    );
    notification(bench, "decode: account/updated, method last", ACCOUNT_UPDATED_METHOD_LAST);
    response::<client_request::AccountRead, naive::GetAccountResponse>(
        bench,
        "decode: account/read response, type last",
        ACCOUNT_READ_TYPE_LAST,
    );
    encode(bench, "encode: account/updated", ACCOUNT_UPDATED);
    encode(bench, "encode: app/list/updated", APP_LIST_UPDATED);

    criterion.final_summary();
}

/// Measures decoding the notification `text`.
fn notification(criterion: &mut Criterion, name: &str, text: &str) {
    let (params, message) = (&json(text)["params"], ServerMessage::decode(text).unwrap());
    assert_eq!(json(&Notification::decode(text))["params"], *params);
    assert_eq!(json(&Notification::decode_tagged(text))["params"], *params);
    assert_eq!(json(&message), json(text));

    let mut group = group(criterion, name, text);
    group.bench_function("naive", |bencher| {
        bencher.iter(|| Notification::decode(black_box(text)));
    });
    group.bench_function("serde_tagged", |bencher| {
        bencher.iter(|| Notification::decode_tagged(black_box(text)));
    });
    group.bench_function("ours", |bencher| {
        bencher.iter(|| ServerMessage::decode(black_box(text)).unwrap());
    });
    scan(group, text);
}

/// Measures decoding the response `text` to the method `M`, whose result plain serde reads as `T`.
fn response<M: Request<Set = ClientRequest, Params: Default>, T: Serialize + DeserializeOwned>(
    criterion: &mut Criterion,
    name: &str,
    text: &str,
) {
    fn ours<M: Request>(text: &str) -> M::Response {
        let Ok(ServerMessage::Response(response)) = ServerMessage::decode(text) else {
            panic!("no response");
        };
        response.result::<M>().unwrap()
    }

    let result = &json(text)["result"];
    assert_eq!(json(&naive::response::<T>(text)), *result);
    assert_eq!(json(&naive::response_typed::<T>(text)), *result);
    assert_eq!(json(&ours::<M>(text)), *result);
    let session = RefCell::new(connected());
    assert_eq!(json(&receive(&session, ask::<M>(&session, text))), *result);

    let mut group = group(criterion, name, text);
    group.bench_function("naive", |bencher| {
        bencher.iter(|| naive::response::<T>(black_box(text)));
    });
    group.bench_function("serde_tagged", |bencher| {
        bencher.iter(|| naive::response_typed::<T>(black_box(text)));
    });
    group.bench_function("ours", |bencher| bencher.iter(|| ours::<M>(black_box(text))));
    group.bench_function("session", |bencher| {
        bencher.iter_batched(
            || ask::<M>(&session, text),
            |asked| receive(&session, black_box(asked)),
            BatchSize::NumIterations(50),
        );
    });
    scan(group, text);
}

/// A session that goes on, so that its buffers are warm.
fn connected() -> ClientSession {
    let mut session = ClientSession::default();
    let params = InitializeParams::new(ClientInfo::new("bench", "1.0.0"));
    session.initialize(params, Duration::ZERO).unwrap();
    session.receive_message(r#"{"id":1,"result":{"userAgent":"bench"}}"#);
    session.next_event(Duration::ZERO).unwrap();
    session
}

/// Sends a request. Returns its ticket, and the line with its response, which is `text` but for the ID.
fn ask<M: Request<Set = ClientRequest, Params: Default>>(
    session: &RefCell<ClientSession>,
    text: &str,
) -> (Ticket<M>, String) {
    let mut session = session.borrow_mut();
    let ticket = session.request::<M>(M::Params::default(), Duration::ZERO).unwrap();
    drop(session.take_output());
    let (_, rest) = text.split_once(',').unwrap();
    (ticket, format!("{{\"id\":{},{rest}\n", ticket.id()))
}

fn receive<M: Request>(
    session: &RefCell<ClientSession>,
    (ticket, line): (Ticket<M>, String),
) -> M::Response {
    let mut session = session.borrow_mut();
    session.receive(line.as_bytes());
    let Some(Event::Ended(outcome)) = session.next_event(Duration::ZERO) else { panic!() };
    outcome.result(&ticket).unwrap().unwrap()
}

/// Measures encoding the notification `text`: naively through a `Value`, with the derive, and with
/// this crate.
fn encode(criterion: &mut Criterion, name: &str, text: &str) {
    let (plain, message) = (Notification::decode(text), ServerMessage::decode(text).unwrap());
    assert_eq!(message.encode().unwrap(), text);

    let mut group = group(criterion, name, text);
    group.bench_function("naive", |bencher| {
        bencher.iter(|| serde_json::to_value(black_box(&plain)).unwrap().to_string());
    });
    group.bench_function("serde_tagged", |bencher| {
        bencher.iter(|| serde_json::to_string(black_box(&plain)).unwrap());
    });
    group.bench_function("ours", |bencher| bencher.iter(|| black_box(&message).encode()));
}

fn scan(mut group: BenchmarkGroup<'_, WallTime>, text: &str) {
    group.bench_function("scan", |bencher| {
        bencher.iter(|| serde_json::from_str::<IgnoredAny>(black_box(text)).unwrap());
    });
}

fn group<'a>(criterion: &'a mut Criterion, name: &str, text: &str) -> BenchmarkGroup<'a, WallTime> {
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group
}

/// A message, or a text, as a JSON value.
fn json(message: &(impl Serialize + ?Sized)) -> Value {
    match serde_json::to_value(message).unwrap() {
        Value::String(text) => serde_json::from_str(&text).unwrap(),
        value => value,
    }
}
