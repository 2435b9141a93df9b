//! Damaged and ambiguous messages: each is an error that says where, and none is written back otherwise
//! than it was read.

use app_server_protocol::{
    ClientMessage, DecodeError, RequestId, ServerMessage,
    account::Account,
    config::{ConfigValueWriteParams, MergeStrategy},
    thread::SessionSource,
};
use serde::de::DeserializeOwned;
use serde_json::json;

fn reason(line: &str) -> DecodeError {
    ServerMessage::decode(line).expect_err(line)
}

/// Why a value is refused.
fn refused<T: DeserializeOwned>(text: &str) -> String {
    let error = serde_json::from_str::<T>(text).err().unwrap_or_else(|| panic!("accepted: {text}"));
    error.to_string().split(" at line ").next().unwrap_or_default().to_owned()
}

/// An array has elements, not a method and an ID.
#[test]
fn an_array_has_no_id() {
    for line in [r#"["account/read",7,null]"#, "[null,\"seven\"]", "[[]]"] {
        let DecodeError::Envelope { id, reason } = reason(line) else { panic!("{line}") };
        assert_eq!((id, reason.contains("sequence")), (None, true), "{line}: {reason}");
    }
}

/// The error has the ID that stands before it, even if the text behind it is damaged.
#[test]
fn an_error_has_the_id_that_can_be_read() {
    let line = r#"{"method":"item/tool/call","id":7,"params":[1],"#;
    let DecodeError::Params { id, method, .. } = reason(line) else { panic!("{line}") };
    assert_eq!((id, method.as_str()), (Some(RequestId::Integer(7)), "item/tool/call"));
    let line = r#"{"id":7,"error":[],"trace":null}"#;
    let DecodeError::Envelope { id, .. } = reason(line) else { panic!("{line}") };
    assert_eq!(id, Some(RequestId::Integer(7)));
}

/// Of two fields with one name, two readers would take different ones.
#[test]
fn a_field_of_the_envelope_stands_once() {
    for (line, name) in [
        (r#"{"method":"a","method":"b","id":7}"#, "method"),
        (r#"{"method":"a","id":7,"params":null,"params":null}"#, "params"),
        (r#"{"params":1,"params":2,"method":"a","id":7}"#, "params"),
        (r#"{"id":7,"result":1,"result":2}"#, "result"),
        (r#"{"id":7,"error":{"code":1,"message":""},"error":{"code":2,"message":""}}"#, "error"),
        (r#"{"method":"a","id":7,"trace":null,"trace":null}"#, "trace"),
        (r#"{"id":7,"method":"a","emittedAtMs":1,"emittedAtMs":2}"#, "emittedAtMs"),
    ] {
        let expected = format!("duplicate field `{name}`");
        let found = reason(line);
        assert_eq!(found, DecodeError::Envelope { reason: expected, id: Some(7.into()) }, "{line}");
    }
    let DecodeError::Envelope { id, .. } = reason(r#"{"id":7,"id":8,"result":1}"#) else {
        panic!()
    };
    assert_eq!(id, None, "either could be meant");
    assert!(
        ServerMessage::decode(r#"{"method":"a","x":1,"x":2}"#).is_ok(),
        "unknown ones are skipped"
    );
}

#[test]
fn a_tag_stands_once() {
    for text in [
        r#"{"type":"x","type":["x"]}"#,
        r#"{"type":"x","a":1,"type":"x"}"#,
        r#"{"a":1,"type":"x","type":["x"]}"#,
        r#"{"type":"apiKey","type":"chatgpt"}"#,
        r#"{"type":"chatgpt","email":null,"planType":"pro","type":"apiKey"}"#,
        r#"{"email":null,"type":"chatgpt","planType":"pro","\u0074ype":"apiKey"}"#,
    ] {
        assert!(refused::<Account>(text).starts_with("duplicate field `type`"), "{text}");
    }
    let twice = refused::<Account>(r#"{"type":"x","secret":1,"secret":2}"#);
    assert_eq!(twice, "an unknown variant has a field twice");
}

#[test]
fn a_key_stands_alone_and_has_its_form() {
    for (text, expected) in [
        (r#"{"x":1,"y":2}"#, "SessionSource has two fields"),
        (r#"{"x":1,"x":1}"#, "SessionSource has two fields"),
        (r#"{"x":1,"custom":"a"}"#, "SessionSource has two fields"),
        (r#"{"custom":"a","x":1}"#, "SessionSource has two fields"),
        (r"{}", "SessionSource is empty"),
        (r#"{"cli":null}"#, "this variant of SessionSource is a string"),
        (r#""custom""#, "this variant of SessionSource has a body"),
    ] {
        assert_eq!(refused::<SessionSource>(text), expected, "{text}");
    }
    for text in [r#"{"x":1}"#, r#""x""#] {
        let source: SessionSource = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&source).unwrap(), text, "an unknown one is kept");
    }
}

/// A setting can be a token.
#[test]
fn a_written_setting_is_not_shown() {
    let params = ConfigValueWriteParams::new(
        "model_providers.mine.experimental_bearer_token",
        json!("MARKER"),
        MergeStrategy::Replace,
    );
    assert!(!format!("{params:?}").contains("MARKER"), "{params:?}");
    let line = r#"{"method":"config/value/write","id":1,"params":{"keyPath":"a","value":{"a":["MARKER"]},"mergeStrategy":"upsert"}}"#;
    let message = ClientMessage::decode(line).unwrap();
    assert_eq!(message.encode().unwrap(), line);
    assert!(!format!("{message:?}").contains("MARKER"), "{message:?}");
}
