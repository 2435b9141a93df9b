//! Any text as a message of either side: what can be read is written so that it reads as the same again, in every
//! release; and nothing is lost but what a report lists.

#![no_main]

mod same;

use app_server_protocol::{ClientMessage, ServerMessage};
use app_server_protocol::{
    DecodeError, Limits, Message, PartKind, as_of, check, method::MethodSet, release::Release,
};
use libfuzzer_sys::fuzz_target;
use same::same;
use serde_json::Value;

fuzz_target!(|text: &str| {
    judge(text, ClientMessage::decode(text));
    judge(text, ServerMessage::decode(text));
});

fn judge<R, N>(text: &str, decoded: Result<Message<R, N>, DecodeError>)
where
    R: MethodSet + std::fmt::Debug,
    N: MethodSet + std::fmt::Debug,
{
    let limited = Message::<R, N>::decode_within(text, &Limits::default());
    let message = match decoded {
        Ok(message) => message,
        Err(error) => {
            assert_eq!(limited.expect_err("it cannot be read").to_string(), error.to_string());
            return;
        }
    };
    let write = |message: &Message<R, N>| message.encode().expect("every message can be written");
    let written = write(&message);
    assert_eq!(write(&limited.expect("it can be read")), written);
    let reread =
        Message::<R, N>::decode(&written).unwrap_or_else(|error| panic!("{error}: {written}"));
    assert_eq!(write(&reread), written);

    let (again, report) = Message::<R, N>::decode_with_report(text).expect("it can be read");
    assert_eq!(write(&again), written);
    let keeps_all = report.unknown().iter().all(|unknown| unknown.kind != PartKind::Field);
    if keeps_all && report.left_out() == 0 {
        let value = |text: &str| serde_json::from_str::<Value>(text).expect("it is JSON");
        assert!(same(&value(text), &value(&written)), "{text} was written as {written}");
    }

    for release in [Release::OLDEST, Release::new(0, 130, 0), Release::NEWEST] {
        let missing = check(&message, release).expect("every message can be checked");
        if missing.missing().iter().any(|part| part.kind != PartKind::Field) {
            continue;
        }
        let older = as_of(&message, release).expect("every message can be written");
        let older =
            Message::<R, N>::decode(&older).unwrap_or_else(|error| panic!("{error}: {older}"));
        let checked = check(&older, release).expect("every message can be checked");
        let fields = checked.missing().iter().filter(|part| part.kind == PartKind::Field);
        assert_eq!(fields.count(), 0, "{:?}", checked.missing());
    }
}
