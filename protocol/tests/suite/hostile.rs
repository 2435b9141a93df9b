//! Input made to take all time or memory, or to end the process.

use std::time::{Duration, Instant};

use app_server_protocol::{
    DecodeError, DecodeReport, LimitExceeded, Limits, ServerMessage, method::Direction, redact_line,
};
use serde_json::Value;

/// Far more than any of these takes, and far less than what grows with the square of its size.
const PATIENCE: Duration = Duration::from_mins(1);

fn quick<T>(what: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let value = run();
    assert!(start.elapsed() < PATIENCE, "{what} took {:?}", start.elapsed());
    value
}

/// Everything that reads a line.
fn read(what: &str, line: &str) -> Result<ServerMessage, DecodeError> {
    let read = quick(what, || ServerMessage::decode(line));
    let shown = quick(what, || redact_line(line).into_owned());
    assert!(serde_json::from_str::<serde::de::IgnoredAny>(&shown).is_ok(), "{what}");
    quick(what, || DecodeReport::of_message(Direction::ServerToClient, line));
    read
}

fn item(item: &str) -> String {
    format!(
        r#"{{"method":"item/started","params":{{"threadId":"t","turnId":"u","startedAtMs":1,"item":{item}}}}}"#
    )
}

#[test]
fn depth_is_an_error_or_skipped() {
    let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    for depth in [127, 128, 1_000_000] {
        let unknown = format!(r#"{{"method":"news","params":{}}}"#, deep(depth));
        let read_unknown = read("the params of an unknown method", &unknown);
        assert_eq!(read_unknown.is_ok(), depth < 127, "{depth}: {:?}", read_unknown.err());
        let field = item(&format!(r#"{{"type":"plan","id":"i","text":"","zz":{}}}"#, deep(depth)));
        assert!(read("an unknown field", &field).is_ok(), "{depth}");
        let result = format!(r#"{{"id":1,"result":{}}}"#, deep(depth));
        assert!(read("a result", &result).is_ok(), "{depth}");
        assert!(read("an array", &deep(depth)).is_err(), "{depth}");
        assert!(read("what never closes", &"{\"a\":[".repeat(depth)).is_err(), "{depth}");
    }
}

/// A tag that stands last at each level, as deep as types go.
#[test]
fn tags_that_stand_last_are_found() {
    let text = "x".repeat(1 << 20);
    let action = format!(r#"{{"command":"{text}","path":null,"name":"a","type":"read"}}"#);
    let line = item(&format!(
        r#"{{"command":"a","cwd":"/","commandActions":[{actions}],"status":"completed","id":"i","type":"commandExecution"}}"#,
        actions = vec![action; 4].join(",")
    ));
    let line = line.replace(r#""path":null"#, r#""path":"/a""#);
    let message = read("tags that stand last", &line).unwrap();
    let written: Value = serde_json::from_str(&message.encode().unwrap()).unwrap();
    assert_eq!(written["params"]["item"]["commandActions"][3]["type"], "read");
}

#[test]
fn many_unknown_members_are_skipped_or_limited() {
    let members: String = (0..1_000_000)
        .fold(String::new(), |members, index| members + ",\"m" + &index.to_string() + "\":0");
    let line = item(&format!(r#"{{"type":"plan","id":"i","text":""{members}}}"#));
    assert!(read("a million unknown members", &line).is_ok());
    let (_, report) = ServerMessage::decode_with_report(&line).unwrap();
    assert_eq!((report.unknown().len(), report.left_out()), (1000, 999_000));
    let unknown = item(&format!(r#"{{"type":"news"{members}}}"#));
    assert!(read("a million members of an unknown variant", &unknown).is_ok());

    let limits = Limits::default().values(1000);
    let exceeded = ServerMessage::decode_within(&line, &limits).unwrap_err();
    assert_eq!(exceeded, DecodeError::Limit(LimitExceeded::Values(1000)));
    assert!(ServerMessage::decode_within(&line, &Limits::default()).is_ok());
    let list = format!(r#"{{"method":"news","params":[{}0]}}"#, "0,".repeat(3_000_000));
    let exceeded = ServerMessage::decode_within(&list, &Limits::default()).unwrap_err();
    assert_eq!(exceeded, DecodeError::Limit(LimitExceeded::Values(2 << 20)));
    assert_eq!(redact_line(&list), "\"[redacted: more than 2097152 values]\"");
}

#[test]
fn a_million_digits_are_a_number_or_an_error() {
    let digits = "1".repeat(1_000_000);
    for number in
        [digits.clone(), format!("-{digits}"), format!("0.{digits}"), format!("1e{digits}")]
    {
        let id = format!(r#"{{"id":{number},"result":1}}"#);
        assert!(read("an ID", &id).is_err());
        let time = format!(r#"{{"method":"news","emittedAtMs":{number}}}"#);
        assert!(read("a timestamp", &time).is_err());
        let _ = read("a number in any JSON", &format!(r#"{{"method":"news","params":{number}}}"#));
        let field = item(&format!(r#"{{"type":"plan","id":"i","text":"","zz":{number}}}"#));
        assert!(read("an unknown field", &field).is_ok());
    }
}

#[test]
fn an_error_at_the_end_of_a_long_line_says_where() {
    let text = "\\n\\\"".repeat(12_500_000);
    let line = format!(
        r#"{{"method":"item/agentMessage/delta","params":{{"threadId":"t","turnId":"u","delta":"{text}","itemId":7}}}}"#
    );
    assert!(line.len() > 50_000_000);
    let error = read("an error at the end", &line).unwrap_err();
    let DecodeError::Params { path, .. } = error else { panic!("{error}") };
    assert_eq!(path, "/params/itemId");
    let cut = &line[..line.len() / 2];
    assert!(matches!(read("a line that is cut off", cut), Err(DecodeError::Syntax { .. })));
    assert_eq!(redact_line(cut), "\"[redacted: not JSON]\"");
    let exceeded = ServerMessage::decode_within(&line, &Limits::default().message_bytes(1 << 20));
    assert_eq!(exceeded.unwrap_err(), DecodeError::Limit(LimitExceeded::MessageBytes(1 << 20)));
}
