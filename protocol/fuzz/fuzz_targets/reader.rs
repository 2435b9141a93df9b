//! Any text as a message of either side, read by the crate's reader and by `serde_json`: both read the same, or
//! both say that it is not JSON, in the same words.

#![no_main]

use app_server_protocol::{ClientMessage, DecodeError, Message, ServerMessage, method::MethodSet};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    judge(text, ClientMessage::decode(text), serde_json::from_str(text));
    judge(text, ServerMessage::decode(text), serde_json::from_str(text));
});

fn judge<R: MethodSet, N: MethodSet>(
    text: &str,
    ours: Result<Message<R, N>, DecodeError>,
    theirs: serde_json::Result<Message<R, N>>,
) {
    let write = |message: Message<R, N>| message.encode().expect("every message can be written");
    match (ours.map(write), theirs.map(write)) {
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs, "{text}"),
        (Err(ours), Err(theirs)) if theirs.is_syntax() || theirs.is_eof() => {
            assert_eq!(ours, DecodeError::Syntax { reason: theirs.to_string() }, "{text}");
        }
        (ours, theirs) => assert!(ours.is_err() && theirs.is_err(), "{ours:?} {theirs:?}: {text}"),
    }
}
