//! The refusals of the server's requests: each is a typed answer to its method.

use std::time::Duration;

use app_server_protocol::{
    ClientMessage, RequestId, ServerMessage, ServerRequest, method::Request, refusal::Refusal,
    server_request::*,
};

/// What refuses a method of the server, read as its response: `None` if it is an error.
fn response<M: Request<Set = ServerRequest>>() -> (&'static str, Option<M::Response>) {
    let answer = Refusal::of_method(M::NAME).respond_to(7).encode().unwrap();
    match ClientMessage::decode(&answer).unwrap() {
        ClientMessage::Response(response) => {
            assert_eq!(response.id, RequestId::Integer(7));
            let result = response.result::<M>().unwrap_or_else(|error| panic!("{error}"));
            // Written again it is what was sent: no field of it is unknown to the type.
            let written = serde_json::to_value(&result).unwrap();
            let sent: serde_json::Value = serde_json::from_str(response.raw.get()).unwrap();
            assert_eq!(written, sent, "{}", M::NAME);
            (M::NAME, Some(result))
        }
        ClientMessage::Error(error) => {
            assert_eq!(error.id, RequestId::Integer(7));
            assert_eq!(error.error.code, -32000, "{}", M::NAME);
            (M::NAME, None)
        }
        other => panic!("{other:?}"),
    }
}

macro_rules! refused {
    ($($method:ident)+) => { [$({ let (name, result) = response::<$method>(); (name, result.is_some()) }),+] };
}

#[test]
fn every_request_of_the_server_has_a_valid_refusal() {
    let refused = refused!(
        AccountChatgptAuthTokensRefresh ItemCommandExecutionRequestApproval ItemFileChangeRequestApproval
        ItemPermissionsRequestApproval ApplyPatchApproval ExecCommandApproval ItemToolRequestUserInput
        ItemToolCall SkillRequestApproval McpServerElicitationRequest AttestationGenerate CurrentTimeRead
    );
    assert_eq!(refused.map(|(name, _)| name), ServerRequest::METHODS, "the list is complete");
    let errors: Vec<_> =
        refused.iter().filter(|(_, result)| !result).map(|(name, _)| *name).collect();
    assert_eq!(
        errors,
        ["account/chatgptAuthTokens/refresh", "attestation/generate", "currentTime/read"],
        "methods whose result cannot say no"
    );
}

#[test]
fn only_what_the_server_waits_for_in_vain_has_a_time_limit() {
    let limits: Vec<_> = ServerRequest::METHODS
        .iter()
        .filter_map(|method| Some((*method, Refusal::of_method(method).time_limit()?)))
        .collect();
    let seconds = Duration::from_secs(10);
    assert_eq!(
        limits,
        [
            ("account/chatgptAuthTokens/refresh", seconds),
            ("attestation/generate", Duration::from_millis(100)),
            ("currentTime/read", seconds),
        ]
    );
}

#[test]
fn an_unknown_method_is_refused_with_an_error() {
    let line = r#"{"method":"news/ask","id":"x","params":{"secret":"s"}}"#;
    let ServerMessage::Request(message) = ServerMessage::decode(line).unwrap() else { panic!() };
    let refusal = message.request.refusal();
    assert_eq!(refusal.time_limit(), None);
    assert_eq!(
        refusal.respond_to(message.id).encode().unwrap(),
        r#"{"error":{"code":-32601,"message":"method not found: news/ask"},"id":"x"}"#,
    );
    // A name that a row begins with, and one that begins with a row, are not rows.
    for method in ["item", "item/tool/call\t-", "item/tool/calls", ""] {
        let refusal = Refusal::of_method(method).respond_to(1).encode().unwrap();
        assert!(refusal.contains("-32601"), "{refusal}");
    }
}
