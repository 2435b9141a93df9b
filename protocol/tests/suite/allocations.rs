//! The exact number of allocations when decoding and encoding a message, so that no regression goes
//! unnoticed.
//!
//! The messages are those in `benches/messages`, and the naive implementation is that in
//! `benches/naive`. A buffer that grows counts again. If `ours` falls, update the number; if it
//! rises, find out why first. `value` is what the value itself needs: no decoder can need less, and
//! it changes only with the types. `naive` also changes with serde and `serde_json`.

#[allow(dead_code)]
#[path = "../../benches/naive/mod.rs"]
mod naive;

use std::time::Duration;

use app_server_protocol::{
    ClientRequest, ServerMessage,
    account::GetAccountParams,
    app::AppsListParams,
    as_of, client_request,
    initialize::{ClientInfo, InitializeParams},
    method::Request,
    release::Release,
    result_as_of,
    session::{ClientSession, Event},
    thread::ThreadReadParams,
};
use serde::de::DeserializeOwned;

const ACCOUNT_UPDATED: &str =
    include_str!("../../benches/messages/account_updated.json").trim_ascii_end();
const ACCOUNT_READ: &str =
    include_str!("../../benches/messages/account_read.json").trim_ascii_end();
const ACCOUNT_READ_TYPE_LAST: &str =
    include_str!("../../benches/messages/account_read_type_last.json").trim_ascii_end();
const APP_LIST_UPDATED: &str =
    include_str!("../../benches/messages/app_list_updated.json").trim_ascii_end();
const DELTA: &str =
    include_str!("../../benches/messages/agent_message_delta.json").trim_ascii_end();
const ITEM_COMPLETED: &str =
    include_str!("../../benches/messages/item_completed.json").trim_ascii_end();
const THREAD_READ: &str = include_str!("../../benches/messages/thread_read.json").trim_ascii_end();
const APP_LIST: &str = include_str!("../../benches/messages/app_list.json").trim_ascii_end();

/// The numbers of allocations for one message.
#[derive(Debug, PartialEq)]
struct Allocations {
    /// To clone the decoded value.
    value: u64,
    /// To decode it with this crate.
    ours: u64,
    /// To decode it the naive way.
    naive: u64,
}

fn count<T>(run: impl FnOnce() -> T) -> u64 {
    let mut value = None;
    allocation_counter::measure(|| value = Some(run())).count_total
}

fn notification(text: &str) -> Allocations {
    let message = ServerMessage::decode(text).unwrap();
    Allocations {
        value: count(|| message.clone()),
        ours: count(|| ServerMessage::decode(text).unwrap()),
        naive: count(|| naive::Notification::decode(text)),
    }
}

/// Decodes a response and its result, which plain serde reads as `T`.
fn response<M: Request<Response: Clone>, T: DeserializeOwned>(text: &str) -> Allocations {
    let read = || {
        let Ok(ServerMessage::Response(response)) = ServerMessage::decode(text) else {
            panic!("no response");
        };
        response.result::<M>().unwrap()
    };
    let result = read();
    Allocations {
        value: count(|| result.clone()),
        ours: count(read),
        naive: count(|| naive::response::<T>(text)),
    }
}

#[test]
fn a_small_notification_allocates_nothing() {
    assert_eq!(notification(ACCOUNT_UPDATED), Allocations { value: 0, ours: 0, naive: 26 });
}

/// Besides the value: its list grows once.
#[test]
fn a_notification_allocates_what_it_holds() {
    assert_eq!(notification(APP_LIST_UPDATED), Allocations { value: 26, ours: 27, naive: 385 });
}

/// Besides the value: in an item, what holds a string with escapes while it is read.
#[test]
fn what_streams_allocates_what_it_holds() {
    let numbers = [DELTA, ITEM_COMPLETED].map(|text| {
        let message = ServerMessage::decode(text).unwrap();
        (count(|| message.clone()), count(|| ServerMessage::decode(text)))
    });
    assert_eq!(numbers, [(4, 4), (9, 10)]);
}

/// Besides the value: the raw result.
#[test]
fn a_small_response_allocates_one_more() {
    let read = response::<client_request::AccountRead, naive::GetAccountResponse>;
    assert_eq!(read(ACCOUNT_READ), Allocations { value: 3, ours: 4, naive: 37 });
}

/// Besides the value: the one that every response has, and lists that grow.
#[test]
fn a_large_response_allocates_what_it_holds() {
    let read = response::<client_request::AppList, naive::AppsListResponse>;
    assert_eq!(read(APP_LIST), Allocations { value: 929, ours: 936, naive: 4292 });
}

/// Besides the cost with the tag first: the fields before the tag, as text, and the rewritten text.
#[test]
fn a_tag_that_comes_late_costs_some_more() {
    let read = response::<client_request::AccountRead, naive::GetAccountResponse>;
    assert_eq!(read(ACCOUNT_READ_TYPE_LAST), Allocations { value: 3, ours: 15, naive: 37 });
}

#[test]
fn what_is_read_costs_a_fraction_of_the_naive_way() {
    for (read, fraction) in [
        (notification(ACCOUNT_UPDATED), 20),
        (notification(APP_LIST_UPDATED), 10),
        (response::<client_request::AccountRead, naive::GetAccountResponse>(ACCOUNT_READ), 5),
        (response::<client_request::AppList, naive::AppsListResponse>(APP_LIST), 4),
    ] {
        assert!(read.ours * fraction <= read.naive, "{read:?} is over 1/{fraction} of naive");
    }
}

/// One buffer, which starts at 256 bytes and doubles.
#[test]
fn writing_allocates_the_text() {
    for (text, doublings) in [(ACCOUNT_UPDATED, 0), (APP_LIST_UPDATED, 3)] {
        let message = ServerMessage::decode(text).unwrap();
        assert_eq!(count(|| message.encode().unwrap()), 1 + doublings, "{}", text.len());
    }
}

/// The session needs its buffer and the text that waits for its ticket. Then the result is read in one pass.
#[test]
fn a_result_through_a_session_allocates_two_more() {
    fn read<M: Request<Set = ClientRequest>>(params: M::Params, text: &str) -> (u64, u64) {
        let now = Duration::ZERO;
        let mut session = ClientSession::default();
        let me = ClientInfo::new("test", "1.0.0");
        session.initialize(InitializeParams::new(me), now).unwrap();
        session.receive(
            b"{\"id\":1,\"result\":{\"userAgent\":\"test/0.169.0 (x; y) z (test; 1)\"}}\n",
        );
        while session.next_event(now).is_some() {}
        // The second request has the ID 2.
        let (_, rest) = text.split_once(',').unwrap();
        let line = format!("{{\"id\":2,{rest}\n");
        let ticket = session.request::<M>(params, now).unwrap();
        let mut outcome = None;
        let received = count(|| {
            session.receive(line.as_bytes());
            outcome = session.next_event(now);
        });
        let Some(Event::Ended(outcome)) = outcome else { panic!("{outcome:?}") };
        (received, count(|| outcome.result(&ticket).unwrap().unwrap()))
    }
    let numbers = [
        read::<client_request::AccountRead>(GetAccountParams::default(), ACCOUNT_READ),
        read::<client_request::ThreadRead>(ThreadReadParams::new("t"), THREAD_READ),
        read::<client_request::AppList>(AppsListParams::default(), APP_LIST),
    ];
    assert_eq!(numbers, [(2, 3), (2, 436), (2, 935)]);
}

/// Besides the text: what the walk along the table of shapes needs, and the fields that are cut.
#[test]
fn writing_as_a_release_allocates_little_more() {
    let message = ServerMessage::decode(APP_LIST_UPDATED).unwrap();
    // Whoever is first builds the table of the releases.
    as_of(&message, Release::NEWEST).unwrap();
    let plain = count(|| message.encode().unwrap());
    let newest = count(|| as_of(&message, Release::NEWEST).unwrap());
    let oldest = count(|| as_of(&message, Release::OLDEST).unwrap());

    let ServerMessage::Response(response) = ServerMessage::decode(APP_LIST).unwrap() else {
        panic!("no response");
    };
    let list = response.result::<client_request::AppList>().unwrap();
    let write =
        |release| count(|| result_as_of::<client_request::AppList>(&list, release).unwrap());
    let of_result = (write(Release::NEWEST), write(Release::OLDEST));
    assert_eq!(((plain, newest, oldest), of_result), ((4, 14, 23), (26, 38)));
}
