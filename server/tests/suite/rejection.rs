//! Rejections are those of real servers.

use app_server_drift::history::History;
use app_server_protocol::RequestId;
use app_server_protocol::release::Release;
use app_server_reference::ask;
use app_server_reference::rejection::{Answer, Message, Reading, Rejections, Request};
use serde_json::value::RawValue;

use super::root;

/// The releases whose answers are committed.
const COMMITTED: [&str; 6] = ["0.99.0", "0.115.0", "0.130.0", "0.145.0", "0.160.0", "0.169.0"];

fn rejections(release: &str) -> Rejections {
    Rejections::of(release.parse().unwrap()).unwrap()
}

/// `just rejections` asks the servers again, and more.
#[test]
fn rejections_are_what_real_servers_said() {
    for release in COMMITTED {
        let mut rejections = rejections(release);
        let path = root().join(format!("snapshots/rejections/{release}.jsonl"));
        let answers = ask::read(&path).unwrap();
        assert!(answers.len() > 300, "{release}: only {}", answers.len());
        for ask::Answer { mutant, said } in &answers {
            let params: Box<RawValue> = serde_json::from_str(&mutant.params).unwrap();
            let derived = match rejections.check(&mutant.method, Some(&params)).unwrap() {
                Reading::Read => None,
                Reading::Rejected(message) => Some(message),
                Reading::Unanswered => Some("(no answer)".to_owned()),
            };
            assert_eq!(derived, *said, "{release}: {} {}", mutant.method, mutant.params);
        }
    }
}

/// `order.txt` has everything that any release can be asked.
#[test]
fn every_release_is_derived() {
    let history = History::released().unwrap();
    for release in history.releases() {
        let mut rejections = rejections(release);
        let methods: Vec<String> = rejections.methods().map(str::to_owned).collect();
        assert!(methods.len() > 50, "{release}");
        for method in methods {
            rejections.check(&method, None).unwrap_or_else(|error| panic!("{release}: {error:#}"));
        }
        let Ok(Reading::Rejected(message)) = rejections.check("thread/read", None) else {
            panic!("{release} reads a request without params");
        };
        assert_eq!(message, "Invalid request: missing field `params`");
    }
    assert!(Rejections::of("0.98.0".parse::<Release>().unwrap()).is_err());
}

#[test]
fn mutants_are_the_same_for_the_same_seed() {
    let mut rejections = rejections("0.169.0");
    let mutants = rejections.mutants(1).unwrap();
    assert!(mutants.len() > 10_000, "{}", mutants.len());
    assert_eq!(mutants, rejections.mutants(1).unwrap());
    assert_ne!(mutants, rejections.mutants(2).unwrap());
}

/// As 0.99.0 and 0.169.0 answer these lines, or do not.
#[test]
fn lines_that_are_no_requests_are_not_answered() {
    let deep = |depth| {
        format!(r#"{{"id":1,"method":"x","params":{}{}}}"#, "[".repeat(depth), "]".repeat(depth))
    };
    let (nested, too_deep) = (deep(126), deep(127));
    for (line, old, new) in [
        (r#"{"id":1,"method":"x","params":5}"#, true, true),
        (r#" {"method":"x","id":-1} "#, true, true),
        (r#"{"id":"a","method":"x","jsonrpc":"1.0","result":6}"#, true, true),
        (r#"{"id":1,"method":"x","trace":5}"#, true, false),
        (r#"{"id":1,"method":"x","trace":{"traceparent":5}}"#, true, false),
        (r#"{"id":1,"method":"x","trace":{}}"#, true, true),
        (r#"[1,"x",5]"#, true, true),
        (r#"[1,"x"]"#, true, true),
        (r#"[1,"x",5,null]"#, false, true),
        (r#"{"id":1,"method":"x","other":1e400}"#, false, true),
        (r#"{"id":1,"method":"x","other":"\ud800"}"#, false, false),
        (r#"{"id":1.5,"method":"x"}"#, false, false),
        (r#"{"id":1e2,"method":"x"}"#, false, false),
        (r#"{"id":null,"method":"x"}"#, false, false),
        (r#"{"id":9223372036854775808,"method":"x"}"#, false, false),
        (r#"{"id":1,"id":2,"method":"x"}"#, false, false),
        (r#"{"id":1,"method":"x","params":5,"params":6}"#, false, false),
        (r#"{"id":1,"method":7}"#, false, false),
        (r#"{"id":1,"params":5}"#, false, false),
        (r#"{"method":"x"}"#, false, false),
        (r#"{"id":1,"method":"x"}x"#, false, false),
        ("not json", false, false),
        ("[]", false, false),
        ("", false, false),
        (&nested, true, true),
        (&too_deep, false, false),
    ] {
        for (release, answered) in [("0.99.0", old), ("0.169.0", new)] {
            let rejections = rejections(release);
            assert_eq!(
                matches!(rejections.message(line), Some(Message::Request(_))),
                answered,
                "{release}: {line}"
            );
        }
    }
}

#[test]
fn a_request_is_read_as_it_stands() {
    let rejections = rejections("0.169.0");
    let read = |line| match rejections.message(line) {
        Some(Message::Request(Request { id, method, params })) => {
            (id, method.into_owned(), params.map(RawValue::get))
        }
        _ => panic!("{line} is not a request"),
    };
    let (id, method, params) = read(r#"{"id":"a\u0062","method":"x\ny","params":{"b": 1e2}}"#);
    assert_eq!((id, &*method, params), ("ab".into(), "x\ny", Some(r#"{"b": 1e2}"#)));
    let (id, _, params) = read(r#"[-7,"x",null]"#);
    assert_eq!((id, params), (RequestId::from(-7), None));
}

#[test]
fn what_is_no_request_may_be_a_notification_or_an_answer() {
    let rejections = rejections("0.169.0");
    for line in [r#"{"method":"initialized"}"#, r#"{"id":1.5,"method":"x"}"#, r#"["x"]"#] {
        assert!(matches!(rejections.message(line), Some(Message::Notification)), "{line}");
    }
    for (line, expected) in [
        (r#"{"id":0,"result":null}"#, "null"),
        (r#"{"jsonrpc":"2.0","result":{"a":1},"id":"b","error":{}}"#, r#"{"a":1}"#),
        (r#"{"id":0,"error":{"code":-1,"message":"no"}}"#, "no (code -1)"),
    ] {
        let Some(Message::Answer(_, answer)) = rejections.message(line) else { panic!("{line}") };
        let said = match answer {
            Answer::Result(raw) => raw.get().to_owned(),
            Answer::Error(error) => error.to_string(),
        };
        assert_eq!(said, expected);
    }
    for line in [r#"{"id":0}"#, r#"{"id":0,"error":"no"}"#, r#"{"result":{}}"#, "{}", "1"] {
        assert!(rejections.message(line).is_none(), "{line}");
    }
}
