//! Decoding what a server sent in a whole session.

use std::hint::black_box;

use app_server_protocol::{ServerMessage, client_request};
use codex_app_server_protocol as upstream;
use codex_app_server_sdk::protocol::responses as sdk;
use serde_json::Value;

use crate::{
    measure::Way,
    texts::{Kind, Received},
    ways::{self, Outcome},
};

/// Reads the results of the methods that the recorded client called, each as the type that the crate has for it.
macro_rules! results {
    ($($method:literal: $ours:ident, $codes:ident, $sdk:ty, $upstream:ty;)*) => {
        fn our_result(method: &str, response: &app_server_protocol::ResponseMessage) -> Outcome<()> {
            match method {
                $($method => match response.result::<client_request::$ours>() {
                    Ok(result) => drop(black_box(result)),
                    Err(error) => return Err(error.to_string()),
                },)*
                _ => return Err("the method is unknown".to_owned()),
            }
            Ok(())
        }

        fn codes_result(method: &str, text: &str) -> Outcome<()> {
            match method {
                $($method => ways::codex_codes::response::<codex_codes::$codes>(text).map(|result| drop(black_box(result))),)*
                _ => Err("the method is unknown".to_owned()),
            }
        }

        fn sdk_result(method: &str, text: &str) -> Outcome<()> {
            match method {
                $($method => ways::sdk::response::<$sdk>(text).map(|result| drop(black_box(result))),)*
                _ => Err("the method is unknown".to_owned()),
            }
        }

        fn upstream_result(method: &str, text: &str) -> Outcome<()> {
            match method {
                $($method => ways::upstream::response::<$upstream>(text).map(|result| drop(black_box(result))),)*
                _ => Err("the method is unknown".to_owned()),
            }
        }
    };
}

results! {
    "initialize": Initialize, InitializeResponse, sdk::InitializeResult, upstream::InitializeResponse;
    "thread/start": ThreadStart, ThreadStartResponse, sdk::ThreadResult, upstream::ThreadStartResponse;
    "thread/read": ThreadRead, ThreadReadResponse, sdk::ThreadReadResult, Value;
    "turn/start": TurnStart, TurnStartResponse, sdk::TurnResult, upstream::TurnStartResponse;
    "account/login/start": AccountLoginStart, LoginAccountResponse, sdk::LoginAccountResult, upstream::LoginAccountResponse;
    "account/read": AccountRead, GetAccountResponse, sdk::GetAccountResult, upstream::GetAccountResponse;
}

/// All ways of reading the session. What cannot be read is tried all the same, and counted.
pub fn ways(received: &[Received]) -> Vec<Way<'_>> {
    vec![
        way("ours", received, |message| {
            match (ways::ours::message(&message.text)?, &message.kind) {
                (ServerMessage::Response(response), Kind::ResponseTo(method)) => {
                    our_result(method, &response)
                }
                (message, _) => {
                    black_box(message);
                    Ok(())
                }
            }
        }),
        way("codex-codes", received, |Received { text, kind }| match kind {
            Kind::Notification => ways::codex_codes::notification(text).map(seen),
            Kind::Request => ways::codex_codes::request(text).map(seen),
            Kind::ResponseTo(method) => codes_result(method, text),
        }),
        way("codex-app-server-sdk", received, |Received { text, kind }| match kind {
            Kind::Notification => ways::sdk::notification(text).map(seen),
            Kind::Request => ways::sdk::request(text).map(seen),
            Kind::ResponseTo(method) => sdk_result(method, text),
        }),
        way("codex-app-server-protocol", received, |Received { text, kind }| match kind {
            Kind::Notification => ways::upstream::notification(text).map(seen),
            Kind::Request => ways::upstream::request(text).map(seen),
            Kind::ResponseTo(method) => upstream_result(method, text),
        }),
        way("serde_json `Value`", received, |message| ways::read::<Value>(&message.text).map(seen)),
        way("sonic-rs `Value`", received, |message| ways::sonic_value(&message.text).map(seen)),
        way("scan", received, |message| ways::scan(&message.text).map(seen)),
    ]
}

fn way<'a>(
    name: &'static str,
    received: &'a [Received],
    read: impl Fn(&Received) -> Outcome<()> + 'a,
) -> Way<'a> {
    let unread = received.iter().filter(|message| read(message).is_err()).count();
    if unread > 0 {
        println!("{name} does not read {unread} of {} messages of the session.\n", received.len());
    }
    assert!(unread == 0 || name != "ours");
    Way::new(name, move || {
        for message in received {
            let _ = black_box(read(message));
        }
        Outcome::Ok(())
    })
}

fn seen<T>(value: T) {
    drop(black_box(value));
}
