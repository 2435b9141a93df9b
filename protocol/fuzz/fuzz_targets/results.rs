//! Any text as the result of any method: what can be read is written so that it reads as the same again.
//!
//! The first line of an input is the method.

#![no_main]

use std::{collections::HashMap, sync::LazyLock};

use app_server_protocol::{
    ClientRequest, DecodeError, ServerMessage, ServerRequest,
    method::{Notification, Request},
    schema::{Described, MethodVisitor},
};
use libfuzzer_sys::fuzz_target;
use serde::de::IgnoredAny;

static METHODS: LazyLock<HashMap<&str, fn(&str)>> = LazyLock::new(|| {
    let mut methods = Methods::default();
    ClientRequest::visit(&mut methods);
    ServerRequest::visit(&mut methods);
    methods.0
});

fuzz_target!(|text: &str| {
    if let Some((method, result)) = text.split_once('\n')
        && let Some(judge) = METHODS.get(method)
    {
        judge(result);
    }
});

#[derive(Default)]
struct Methods(HashMap<&'static str, fn(&str)>);

impl MethodVisitor for Methods {
    fn request<M: Request<Params: Described, Response: Described>>(&mut self) {
        self.0.insert(M::NAME, judge::<M>);
    }

    fn notification<M: Notification<Params: Described>>(&mut self) {}
}

fn judge<M: Request>(result: &str) {
    let Some(value) = read::<M>(result) else { return };
    let written = serde_json::to_string(&value).expect("every result can be written");
    let reread = read::<M>(&written).unwrap_or_else(|| panic!("{written} cannot be read"));
    assert_eq!(serde_json::to_string(&reread).expect("every result can be written"), written);
}

/// The result of a response, as it is taken from a message and alone.
fn read<M: Request>(result: &str) -> Option<M::Response> {
    // What is not JSON may be more than the result of the message.
    serde_json::from_str::<IgnoredAny>(result).ok()?;
    let message = format!(r#"{{"id":1,"result":{result}}}"#);
    let Ok(ServerMessage::Response(response)) = ServerMessage::decode(&message) else {
        return None;
    };
    match (response.result::<M>(), serde_json::from_str::<M::Response>(result)) {
        (Ok(ours), Ok(_)) => Some(ours),
        (Err(DecodeError::Result { reason, .. }), Err(theirs)) => {
            // An error of ours does not say what was found.
            let (found, expected) = reason.split_once(", expected ").unwrap_or((&reason, ""));
            let theirs = theirs.to_string();
            assert!(theirs.starts_with(found) && theirs.contains(expected), "{reason}: {theirs}");
            None
        }
        (ours, theirs) => panic!("{:?} {:?}: {result}", ours.err(), theirs.err()),
    }
}
