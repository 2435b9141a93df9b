//! Lines for logs, reports of what is unknown, and checks before sending.

use app_server_protocol::{
    ClientMessage, ClientRequest, PartKind, RequestMessage, ServerMessage, as_of,
    check::{self, Check, Reason},
    client_request::AccountRead,
    config::{ConfigValueWriteParams, MergeStrategy},
    method::Method,
    redact_line, redact_response,
    release::Release,
    thread::ThreadSectionListParams,
};
use serde_json::json;

#[test]
fn a_line_shows_what_is_known_to_be_no_secret() {
    for (line, shown) in [
        // Space, order, numbers and escapes stay as they are.
        (
            r#" { "params" : {"type":"apiKey", "apiKey" : "a\"b"} , "method":"account\/login/start","id":1e0 } "#,
            r#" { "params" : {"type":"apiKey", "apiKey" : "[redacted]"} , "method":"account\/login/start","id":1e0 } "#,
        ),
        // What does not fit, or is unknown.
        (
            r#"{"method":"account/login/start","id":1,"params":{"type":"apiKey","apiKey":[1],"key":2}}"#,
            r#"{"method":"account/login/start","id":1,"params":{"type":"apiKey","apiKey":"[redacted]","key":"[redacted]"}}"#,
        ),
        (
            r#"{"method":"account/login/start","id":1,"params":{"type":"news","apiKey":"a"}}"#,
            r#"{"method":"account/login/start","id":1,"params":{"type":"news","apiKey":"[redacted]"}}"#,
        ),
        (
            r#"{"method":"news/arrived","id":"x","params":{"a":"b"},"more":{"c":1}}"#,
            r#"{"method":"news/arrived","id":"x","params":"[redacted]","more":"[redacted]"}"#,
        ),
        (
            r#"{"method":"account/updated","params":{"authMode":"brain","planType":7}}"#,
            r#"{"method":"account/updated","params":{"authMode":"[redacted]","planType":"[redacted]"}}"#,
        ),
        (
            r#"{"method":["a"],"id":{"a":1},"jsonrpc":"b"}"#,
            r#"{"method":"[redacted]","id":"[redacted]","jsonrpc":"[redacted]"}"#,
        ),
        // Settings, of which none is known to be no secret.
        (
            r#"{"method":"config/value/write","id":1,"params":{"keyPath":"a","mergeStrategy":"upsert","value":{"b":"c"}}}"#,
            r#"{"method":"config/value/write","id":1,"params":{"keyPath":"a","mergeStrategy":"upsert","value":"[redacted]"}}"#,
        ),
        // The names of entries are shown.
        (
            r#"{"method":"command/exec","id":1,"params":{"command":["a"],"env":{"TOKEN":"b","UNSET":null}}}"#,
            r#"{"method":"command/exec","id":1,"params":{"command":["a"],"env":{"TOKEN":"[redacted]","UNSET":null}}}"#,
        ),
        (r#"{"id":1,"result":{"accessToken":"a"}}"#, r#"{"id":1,"result":"[redacted]"}"#),
        (
            r#"{"id":1,"error":{"code":-32600,"message":"a","data":{"b":1},"news":"c"}}"#,
            r#"{"id":1,"error":{"code":-32600,"message":"a","data":{"b":1},"news":"[redacted]"}}"#,
        ),
        (r#"["a"]"#, r#""[redacted]""#),
        (r#"{"method":"account/read","id":1,"params":{"tok"#, r#""[redacted: not JSON]""#),
        ("token", r#""[redacted: not JSON]""#),
    ] {
        assert_eq!(redact_line(line), shown);
    }
}

#[test]
fn a_response_whose_request_is_known_shows_more() {
    let line =
        r#"{"id":1,"result":{"account":{"type":"apiKey"},"requiresOpenaiAuth":true,"news":"a"}}"#;
    let shown = r#"{"id":1,"result":{"account":{"type":"apiKey"},"requiresOpenaiAuth":true,"news":"[redacted]"}}"#;
    assert_eq!(redact_response(AccountRead::NAME, line), shown);
    assert_eq!(redact_response("news/read", line), r#"{"id":1,"result":"[redacted]"}"#);
}

#[test]
fn a_report_tells_each_unknown_thing_once() {
    let line = r#"{"method":"item/started","news":1,"params":{"threadId":"t","turnId":"u","startedAtMs":1,"item":{"type":"news","id":"i","a":{"b":1}}}}"#;
    let (_, report) = ServerMessage::decode_with_report(line).unwrap();
    let told: Vec<_> =
        report.unknown().iter().map(|it| (it.kind, it.path.as_str(), it.of)).collect();
    assert_eq!(
        told,
        [
            (PartKind::Field, "/news", "ServerNotification"),
            (PartKind::Variant, "/params/item", "ThreadItem"),
        ]
    );
    let (_, report) =
        ServerMessage::decode_with_report(r#"{"method":"n","params":{"a":1}}"#).unwrap();
    let [method] = report.unknown() else { panic!("{report:?}") };
    assert_eq!(method.to_string(), "/method is an unknown method of ServerNotification");
    let line = r#"{"id":1,"result":{"account":null,"requiresOpenaiAuth":true,"a/b":1}}"#;
    let (message, report) = ServerMessage::decode_with_report(line).unwrap();
    assert!(report.is_empty(), "a result is not looked at");
    let ServerMessage::Response(response) = message else { panic!() };
    let (_, report) = response.result_with_report::<AccountRead>().unwrap();
    let [field] = report.unknown() else { panic!("{report:?}") };
    assert_eq!((field.path.as_str(), field.of), ("/a~1b", "GetAccountResponse"));
}

fn checked(request: ClientRequest, release: Release) -> Check {
    let message = ClientMessage::Request(RequestMessage::new(1, request));
    check::check(&message, release).unwrap()
}

#[test]
fn what_a_release_lacks_is_told_before_it_is_sent() {
    let list = || ClientRequest::ThreadSectionList(ThreadSectionListParams::default());
    let told = checked(list(), Release::new(0, 99, 0));
    let [method] = told.missing() else { panic!("{told:?}") };
    assert_eq!((method.kind, method.path.as_str()), (PartKind::Method, "/method"));
    assert_eq!((method.of, method.name), ("ClientRequest", Some("threadSection/list")));
    assert!(matches!(method.reason, Reason::New(since) if since > Release::new(0, 99, 0)));

    let write = ClientRequest::ConfigValueWrite(ConfigValueWriteParams::new(
        "model",
        json!(null),
        MergeStrategy::Upsert,
    ));
    assert_eq!(checked(write, Release::new(0, 169, 0)), Check::default());
}

#[test]
fn only_notifications_have_a_time() {
    let line = r#"{"method":"news/ask","id":1,"emittedAtMs":1}"#;
    let (_, report) = ServerMessage::decode_with_report(line).unwrap();
    let told: Vec<_> = report.unknown().iter().map(|it| (it.kind, it.path.as_str())).collect();
    assert_eq!(told, [(PartKind::Method, "/method"), (PartKind::Field, "/emittedAtMs")]);
}

/// What the envelope of a message does not have is dropped, and told.
#[test]
fn responses_have_no_params_and_only_requests_have_a_trace() {
    for (line, expected) in [
        (r#"{"id":1,"result":{},"params":{"a":1}}"#, "/params"),
        (r#"{"id":1,"error":{"code":1,"message":"m"},"params":null}"#, "/params"),
        (r#"{"id":1,"result":{},"trace":{}}"#, "/trace"),
        (r#"{"method":"skills/changed","params":{},"trace":{}}"#, "/trace"),
    ] {
        let (message, report) = ServerMessage::decode_with_report(line).unwrap();
        let told: Vec<_> = report.unknown().iter().map(|it| (it.kind, it.path.as_str())).collect();
        assert_eq!(told, [(PartKind::Field, expected)], "{line}");
        assert!(!message.encode().unwrap().contains(&expected[1..]), "{line}");
    }
}

#[test]
fn json_rpc_has_one_version() {
    let reported = |version: &str| {
        let line = format!(r#"{{"jsonrpc":{version},"id":1,"result":{{}}}}"#);
        let (_, report) = ServerMessage::decode_with_report(&line).unwrap();
        let unknown = report.unknown().iter().map(|it| (it.kind, it.path.clone()));
        unknown.collect::<Vec<_>>()
    };
    assert_eq!(reported(r#""2.0""#), []);
    for other in [r#""1.0""#, "2.0", "null", r#"{"a":1}"#] {
        assert_eq!(reported(other), [(PartKind::Field, "/jsonrpc".to_owned())], "{other}");
    }
}

#[test]
fn what_a_release_lacks_of_the_envelope_is_told_and_left_out() {
    let request = r#"{"id":1,"method":"account/read","params":{},"trace":{"traceparent":"x"}}"#;
    let request = ClientMessage::decode(request).unwrap();
    let notification = r#"{"method":"turn/started","emittedAtMs":1,"params":{"threadId":"t","turn":{"id":"u","items":[],"status":"inProgress"}}}"#;
    let notification = ServerMessage::decode(notification).unwrap();

    let told = check::check(&request, Release::new(0, 109, 0)).unwrap();
    let [trace] = told.missing() else { panic!("{told:?}") };
    assert_eq!(trace.to_string(), "/trace: the field trace of JSONRPCRequest is new in 0.110.0");
    assert!(check::check(&request, Release::new(0, 110, 0)).unwrap().missing().is_empty());
    assert!(!as_of(&request, Release::new(0, 109, 0)).unwrap().contains("trace"));

    let told = check::check(&notification, Release::new(0, 144, 0)).unwrap();
    let [time] = told.missing() else { panic!("{told:?}") };
    assert_eq!(
        time.to_string(),
        "/emittedAtMs: the field emittedAtMs of ServerNotification is new in 0.145.0"
    );
    assert!(check::check(&notification, Release::new(0, 145, 0)).unwrap().missing().is_empty());
    assert!(!as_of(&notification, Release::new(0, 144, 0)).unwrap().contains("emittedAtMs"));
}

#[test]
fn an_unknown_method_is_told() {
    let message = ClientMessage::decode(r#"{"method":"news/read","id":1}"#).unwrap();
    let told = check::check(&message, Release::new(0, 169, 0)).unwrap();
    let [method] = told.missing() else { panic!("{told:?}") };
    assert_eq!((method.name, method.reason), (None, Reason::Unknown));
}
