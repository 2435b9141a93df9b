//! Decoding and encoding messages: what is accepted, what is an error, and what is never shown.

use app_server_protocol::{
    ClientMessage, ClientRequest, DecodeError, RequestId, ServerMessage, ServerNotification,
    account::{Account, AuthMode, LoginAccountParams},
    client_request,
    config::RequestHeader,
    mcp_server::{McpElicitationPrimitiveSchema, McpElicitationSchema},
    model::Settings,
    thread::ThreadSectionAppearance,
    tool::ToolRequestUserInputAnswer,
    user_verification::{UserVerificationErrorDetails, UserVerificationInvalidRequestReason},
    wire::{Field, Secret},
};
use serde_json::Value;

fn server(line: &str) -> ServerMessage {
    ServerMessage::decode(line).unwrap_or_else(|error| panic!("{error}: {line}"))
}

/// Decodes a line and asserts that it is encoded as the same JSON.
#[track_caller]
fn survives(line: &str) {
    let written = server(line).encode().unwrap();
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(value(&written), value(line));
}

#[test]
fn members_come_in_any_order() {
    let lines = [
        r#"{"method":"account/chatgptAuthTokens/refresh","id":0,"params":{"reason":"unauthorized"}}"#,
        r#"{"params":{"reason":"unauthorized"},"id":0,"method":"account/chatgptAuthTokens/refresh"}"#,
        r#"{"id":0,"params":{"reason":"unauthorized"},"method":"account/chatgptAuthTokens/refresh"}"#,
    ];
    for line in lines {
        assert_eq!(server(line).encode().unwrap(), lines[0]);
    }
    let response = |result: &str| server(&format!(r#"{{"result":{result},"id":1}}"#));
    let account =
        r#"{"requiresOpenaiAuth":true,"account":{"planType":"pro","email":null,"type":"chatgpt"}}"#;
    let ServerMessage::Response(response) = response(account) else { panic!() };
    let result = response.result::<client_request::AccountRead>().unwrap();
    let Some(Account::Chatgpt(account)) = result.account else { panic!("{:?}", result.account) };
    assert_eq!(account.plan_type.as_str(), "pro");
}

#[test]
fn jsonrpc_is_tolerated_and_not_written() {
    let line = r#"{"jsonrpc":"2.0","method":"account/updated","params":{"authMode":null,"planType":null}}"#;
    assert!(!server(line).encode().unwrap().contains("jsonrpc"));
}

#[test]
fn escapes_in_names_are_read() {
    let line = "{\"\\u006dethod\":\"account\\/updated\",\"params\":{\"authMode\":\"\\u0061pikey\",\"planType\":null}}";
    let ServerMessage::Notification(message) = server(line) else { panic!() };
    let ServerNotification::AccountUpdated(update) = message.notification else { panic!() };
    assert_eq!(update.auth_mode, Some(AuthMode::Apikey));
}

#[test]
fn what_is_newer_is_kept() {
    survives(r#"{"method":"news/arrived","params":{"a":[1,null]},"emittedAtMs":1}"#);
    survives(r#"{"method":"news/arrived"}"#);
    survives(r#"{"method":"news/arrived","params":{"a":3.5907296754333327e+73}}"#);
    survives(r#"{"method":"news/ask","id":"x","params":{"deep":{"er":true}}}"#);
    survives(
        r#"{"method":"account/updated","params":{"authMode":"telepathy","planType":"chatGpt"}}"#,
    );
    survives(r#"{"id":9,"result":{"any":"thing"}}"#);
    survives(r#"{"error":{"code":-32600,"data":null,"message":"m"},"id":-3}"#);

    let line = r#"{"id":1,"result":{"account":{"x":[1,{"y":2}],"type":"quantum"},"requiresOpenaiAuth":true}}"#;
    let ServerMessage::Response(response) = server(line) else { panic!() };
    let result = response.result::<client_request::AccountRead>().unwrap();
    let Some(Account::Unrecognized(unknown)) = &result.account else { panic!() };
    assert_eq!(unknown.tag(), "quantum");
    assert_eq!(serde_json::to_value(&result).unwrap()["account"]["x"][1]["y"], 2);
}

#[test]
fn what_is_known_must_fit() {
    let ServerMessage::Response(response) = server(
        r#"{"id":1,"result":{"account":{"type":"chatgpt","email":1,"planType":"pro"},"requiresOpenaiAuth":true}}"#,
    ) else {
        panic!()
    };
    let error = response.result::<client_request::AccountRead>().unwrap_err();
    let DecodeError::Result { path, reason, .. } = &error else { panic!("{error}") };
    assert_eq!(path, "/account/email");
    assert_eq!(reason, "invalid type: integer, expected a string");

    let line = r#"{"method":"app/read","id":5,"params":{"includeTools":true}}"#;
    let error = ClientMessage::decode(line).unwrap_err();
    let expected = DecodeError::Params {
        method: "app/read".to_owned(),
        id: Some(RequestId::Integer(5)),
        path: "/params".to_owned(),
        reason: "missing field `appIds`".to_owned(),
    };
    assert_eq!(error, expected);
}

#[test]
fn three_states_are_three() {
    for (params, cursor) in [
        (r"{}", Field::Absent),
        (r#"{"cursor":null}"#, Field::Null),
        (r#"{"cursor":"20"}"#, Field::Value("20".to_owned())),
    ] {
        let line = format!(r#"{{"method":"app/list","id":1,"params":{params}}}"#);
        let ClientMessage::Request(request) = ClientMessage::decode(&line).unwrap() else {
            panic!()
        };
        let ClientRequest::AppList(list) = &request.request else { panic!() };
        assert_eq!(list.cursor, cursor);
        assert_eq!(serde_json::to_string(&request).unwrap(), line);
    }
}

#[test]
fn methods_without_params_take_none_in_three_spellings() {
    for params in ["", r#","params":null"#, r#","params":{}"#] {
        let line = format!(r#"{{"method":"account/logout","id":1{params}}}"#);
        let message = ClientMessage::decode(&line).unwrap();
        assert_eq!(message.encode().unwrap(), r#"{"method":"account/logout","id":1}"#);
    }
    assert!(ClientMessage::decode(r#"{"method":"account/logout","id":1,"params":[]}"#).is_err());
}

/// Each violation of the envelope has its own message, and keeps the ID if there is one.
#[test]
fn envelope_errors() {
    let cases = [
        (r#"{"method":"account/read","id":null,"params":{}}"#, "id: invalid type: null", None),
        (
            r#"{"method":"account/read","id":1.5,"params":{}}"#,
            "id: invalid type: floating point",
            None,
        ),
        (
            r#"{"method":"account/read","id":18446744073709551615,"params":{}}"#,
            "does not fit",
            None,
        ),
        (r#"{"method":"account/read","params":{}}"#, "a request without an id", None),
        (r#"{"method":"initialized","id":1}"#, "a notification with an id", Some(1)),
        (
            r#"{"id":1,"result":{},"error":{"code":1,"message":"m"}}"#,
            "both a result and an error",
            Some(1),
        ),
        (r#"{"method":"account/read","id":1,"result":{}}"#, "both a method and a result", Some(1)),
        (r#"{"id":1}"#, "neither a method, a result nor an error", Some(1)),
        (r"{}", "neither a method, a result nor an error", None),
        (r#"{"result":{}}"#, "neither a method nor an id", None),
        (r#"[{"method":"initialized"}]"#, "expected a message (a JSON object)", None),
        (r#""text""#, "invalid type: string, expected a message", None),
    ];
    for (line, expected, id) in cases {
        let error = ClientMessage::decode(line).unwrap_err();
        let DecodeError::Envelope { reason, id: found } = &error else { panic!("{error}: {line}") };
        assert!(reason.contains(expected), "{reason}: {line}");
        assert_eq!(*found, id.map(RequestId::Integer), "{line}");
    }
}

#[test]
fn params_are_an_object() {
    for params in ["[]", "[1]", r#""text""#, "7", "true", "null"] {
        let line = format!(r#"{{"method":"account/read","id":1,"params":{params}}}"#);
        let error = ClientMessage::decode(&line).unwrap_err();
        let DecodeError::Params { id, path, .. } = &error else { panic!("{error}") };
        assert_eq!((id, path.as_str()), (&Some(RequestId::Integer(1)), "/params"), "{line}");
    }
    let error = ClientMessage::decode(r#"{"method":"account/read","id":1}"#).unwrap_err();
    assert!(error.to_string().contains("the method requires params"), "{error}");
}

#[test]
fn bad_text_is_a_syntax_error() {
    for text in
        ["", "{", "not json", r#"{"method":"initialized"}}"#, r#"{"method":"initialized"} {}"#]
    {
        let error = ClientMessage::decode(text).unwrap_err();
        assert!(matches!(error, DecodeError::Syntax { .. }), "{error}: {text}");
    }
    let error = ClientMessage::decode_slice(b"\xff").unwrap_err();
    assert!(error.to_string().contains("not UTF-8"), "{error}");
}

#[test]
fn deep_nesting_is_an_error() {
    let deep = "[".repeat(100_000);
    let line = format!(r#"{{"method":"news/arrived","params":{{"a":{deep}"#);
    assert!(matches!(ServerMessage::decode(&line), Err(DecodeError::Syntax { .. })));
}

#[test]
fn secrets_are_not_shown() {
    let secret = "sk-very-secret";
    let lines = [
        r#"{"method":"account/login/start","id":1,"params":{"type":"apiKey","apiKey":"sk-very-secret"}}"#,
        r#"{"method":"account/login/start","id":1,"params":{"type":"chatgptAuthTokens","accessToken":"sk-very-secret","chatgptAccountId":"a"}}"#,
        r#"{"method":"account/login/start","id":1,"params":{"type":"amazonBedrockAccessKeys","accessKeyId":"i","secretAccessKey":"sk-very-secret","sessionToken":"sk-very-secret","region":"r"}}"#,
        r#"{"method":"loginApiKey","id":1,"params":{"apiKey":"sk-very-secret"}}"#,
        r#"{"id":1,"result":{"authToken":"sk-very-secret"}}"#,
        r#"{"method":"new/login","id":1,"params":{"token":"sk-very-secret"}}"#,
        r#"{"method":"command/exec","id":1,"params":{"command":["x"],"env":{"NAME":"sk-very-secret"}}}"#,
        r#"{"method":"process/spawn","id":1,"params":{"processHandle":"p","command":["x"],"cwd":"/","env":{"NAME":"sk-very-secret"}}}"#,
    ];
    for line in lines {
        let message = ClientMessage::decode(line).unwrap();
        let debug = format!("{message:?}");
        assert!(!debug.contains(secret), "{debug}");
        assert!(message.encode().unwrap().contains(secret), "it is still there");
    }
    let params: LoginAccountParams =
        serde_json::from_str(r#"{"type":"apiKey","apiKey":"sk-very-secret"}"#).unwrap();
    assert_eq!(format!("{params:?}"), "ApiKey(ApiKeyLogin { api_key: [redacted] })");
    let account: Account =
        serde_json::from_str(r#"{"type":"new","key":"sk-very-secret"}"#).unwrap();
    assert_eq!(format!("{account:?}"), r#"Unrecognized({ type: "new", .. })"#);
    // The question may have asked for a secret.
    let answer = ToolRequestUserInputAnswer::new([Secret::from(secret)]);
    assert_eq!(format!("{answer:?}"), "ToolRequestUserInputAnswer { answers: [[redacted]] }");
    let header = RequestHeader::new("Authorization", secret);
    assert!(!format!("{header:?}").contains(secret), "{header:?}");
}

/// A form field that this crate does not know does not cost the form, or the request that asks for it.
#[test]
fn unknown_form_fields_are_kept() {
    for field in [
        r#"{"type":"color","default":"secret"}"#,
        r#"{"type":"string","pattern":"secret"}"#,
        r#"{"type":"array","items":{"type":"number","enum":[1]}}"#,
        r"{}",
    ] {
        let read: McpElicitationPrimitiveSchema = serde_json::from_str(field).unwrap();
        assert!(matches!(read, McpElicitationPrimitiveSchema::Unrecognized(_)), "{field}");
        let field: Value = serde_json::from_str(field).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), field);
        assert_eq!(format!("{read:?}"), "Unrecognized(UnknownObject { .. })");
    }
    for (field, expected) in [
        (r#""color""#, "no variant of McpElicitationPrimitiveSchema has these fields"),
        (
            r#"{"type":"a","type":"b"}"#,
            "no variant of McpElicitationPrimitiveSchema has these fields",
        ),
    ] {
        let read = serde_json::from_str::<McpElicitationPrimitiveSchema>(field);
        assert_eq!(read.unwrap_err().to_string(), expected);
    }
    let form = r#"{"type":"object","properties":{},"new":1}"#;
    let form: McpElicitationSchema = serde_json::from_str(form).unwrap();
    assert_eq!(serde_json::to_string(&form).unwrap(), r#"{"type":"object","properties":{}}"#);
}

#[test]
fn the_data_of_an_error_is_read_as_a_type() {
    let line = r#"{"error":{"code":-32602,"data":{"type":"invalidRequest","reason":"invalidParams"},"message":"m"},"id":6}"#;
    let ServerMessage::Error(error) = server(line) else { panic!() };
    let Some(UserVerificationErrorDetails::InvalidRequest(details)) = error.error.data_as() else {
        panic!("{error:?}")
    };
    assert_eq!(details.reason, UserVerificationInvalidRequestReason::InvalidParams);
    assert!(error.error.data_as::<Account>().is_some(), "an unknown variant of an open union");
    assert!(error.error.data_as::<ThreadSectionAppearance>().is_some(), "nothing is required");
    assert!(error.error.data_as::<AuthMode>().is_none(), "an object is not a string");
}

/// What either side may leave out is not written as `null`.
#[test]
fn absent_fields_stay_absent() {
    for result in [r#"{"config":{},"origins":{}}"#, r#"{"config":{},"origins":{},"layers":null}"#] {
        let response = server(&format!(r#"{{"id":1,"result":{result}}}"#));
        let ServerMessage::Response(response) = response else { panic!() };
        let read = response.result::<client_request::ConfigRead>().unwrap();
        let written = serde_json::to_value(read).unwrap();
        assert_eq!(written.get("layers").is_some(), result.contains("layers"), "{written}");
    }
    for settings in [r#"{"model":"m"}"#, r#"{"model":"m","reasoning_effort":null}"#] {
        let read: Settings = serde_json::from_str(settings).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), settings);
    }
}

#[test]
fn errors_do_not_repeat_values() {
    let values = ["123456789", "12345678.9", "true", r#"["123456789"]"#, r#"{"k":"123456789"}"#];
    for value in values {
        let line = format!(
            r#"{{"method":"account/login/start","id":1,"params":{{"type":"apiKey","apiKey":{value}}}}}"#
        );
        let error = ClientMessage::decode(&line).unwrap_err();
        assert!(
            matches!(&error, DecodeError::Params { path, .. } if path.starts_with("/params/apiKey")),
            "{error:?}"
        );
        for text in [error.to_string(), format!("{error:?}")] {
            assert!(!text.contains("1234") && !text.contains("true"), "{text}");
        }
        // Also where serde_json is used directly.
        let params = format!(r#"{{"type":"apiKey","apiKey":{value}}}"#);
        let error = serde_json::from_str::<LoginAccountParams>(&params).unwrap_err();
        assert!(
            !error.to_string().contains("1234") && !error.to_string().contains("true"),
            "{error}"
        );
    }
    // A secret in the wrong place.
    let lines = [
        r#"{"method":"account/login/start","id":1,"params":"sk-very-secret"}"#,
        r#"{"method":"account/login/start","id":1,"params":{"type":"sk-very-secret"}}"#,
        r#"{"method":"account/login/start","id":1,"params":{"apiKey":"x","type":["sk-very-secret"]}}"#,
        r#"{"method":"account/read","id":1,"params":{"refreshToken":"sk-very-secret, expected \"x"}}"#,
    ];
    for line in lines {
        let error = ClientMessage::decode(line).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("sk-very"), "{error}");
    }
}
