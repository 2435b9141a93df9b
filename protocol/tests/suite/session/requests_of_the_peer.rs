//! Requests of the server: each is answered exactly once, or withdrawn.

use std::time::Duration;

use app_server_protocol::{
    ErrorObject, ServerRequest,
    approval::{FileChangeApprovalDecision, FileChangeRequestApprovalResponse},
    server_request::{CurrentTimeRead, ItemFileChangeRequestApproval},
    session::{Event, Fault, Limits, Reason, SendError},
};

use super::{at, client, events, line, sent};

const FILE_CHANGE: &str = r#"{"method":"item/fileChange/requestApproval","id":7,"params":{"threadId":"t","turnId":"u","itemId":"i"}}"#;
const REFUSED: &str = r#"{"id":7,"result":{"decision":"decline"}}"#;

#[test]
fn a_request_is_answered_with_its_type() {
    let mut session = client(Limits::default());
    line(&mut session, FILE_CHANGE);
    let Some(Event::Request(message)) = session.next_event(at(0)) else { panic!() };
    assert!(matches!(message.request, ServerRequest::ItemFileChangeRequestApproval(_)));
    let unanswered: Vec<_> = session.unanswered().collect();
    assert_eq!(unanswered, [(&7.into(), "item/fileChange/requestApproval")]);

    let accept = FileChangeRequestApprovalResponse::new(FileChangeApprovalDecision::Accept);
    let other = session
        .respond::<CurrentTimeRead>(
            &message.id,
            &serde_json::from_str(r#"{"currentTimeAt":1}"#).unwrap(),
        )
        .unwrap_err();
    assert_eq!(other.to_string(), "the request 7 has the method item/fileChange/requestApproval");
    session.respond::<ItemFileChangeRequestApproval>(&message.id, &accept).unwrap();
    let again = session.respond::<ItemFileChangeRequestApproval>(&message.id, &accept).unwrap_err();
    assert!(matches!(again, SendError::NotOpen(_)), "{again}");
    assert!(matches!(session.refuse(&message.id), Err(SendError::NotOpen(_))));
    assert_eq!(sent(&mut session), [r#"{"id":7,"result":{"decision":"accept"}}"#]);
    assert_eq!(session.unanswered().count(), 0);
}

#[test]
fn a_request_is_refused_or_fails() {
    let mut session = client(Limits::default());
    line(&mut session, FILE_CHANGE);
    line(&mut session, &FILE_CHANGE.replace(":7", r#":"seven""#));
    assert_eq!(events(&mut session, at(0)).len(), 2);
    session.refuse(&7.into()).unwrap();
    session.fail(&"seven".into(), ErrorObject::new(-32000, "no")).unwrap();
    assert_eq!(
        sent(&mut session),
        [REFUSED, r#"{"error":{"code":-32000,"message":"no"},"id":"seven"}"#]
    );
    assert!(events(&mut session, at(0)).is_empty(), "the user knows");
}

#[test]
fn what_is_unknown_is_refused_at_once() {
    let mut session = client(Limits::default());
    line(&mut session, r#"{"method":"news/ask","id":7,"params":{"token":"secret"}}"#);
    assert_eq!(events(&mut session, at(0)), ["refused 7 news/ask: Unknown"]);
    assert_eq!(
        sent(&mut session),
        [r#"{"error":{"code":-32601,"message":"method not found: news/ask"},"id":7}"#]
    );
}

/// Whatever is wrong with a request: the server gets an answer that means no.
#[test]
fn what_is_invalid_is_refused_at_once() {
    for text in [
        r#"{"method":"item/fileChange/requestApproval","id":7,"params":{"threadId":"t"}}"#,
        r#"{"method":"item/fileChange/requestApproval","id":7}"#,
        r#"{"method":"item/fileChange/requestApproval","id":7,"params":[]}"#,
        r#"{"method":"item/fileChange/requestApproval","id":7,"params":{"#,
        r#"{"method":"item/fileChange/requestApproval","id":7,"result":{}}"#,
        r#"{"id":7,"method":"item/fileChange/requestApproval","params":7}"#,
    ] {
        let mut session = client(Limits::default());
        line(&mut session, text);
        let event = session.next_event(at(0));
        let Some(Event::Refused { reason: Reason::Invalid(Fault::Decode(_)), .. }) = event else {
            panic!("{event:?}: {text}")
        };
        assert_eq!(sent(&mut session), [REFUSED], "{text}");
    }
}

/// The refusal is sent before the server's own limit, which is 10 seconds.
#[test]
fn what_nobody_answers_in_time_is_refused() {
    let mut session = client(Limits::default());
    line(&mut session, r#"{"method":"currentTime/read","id":7,"params":{"threadId":"t"}}"#);
    assert_eq!(events(&mut session, at(100)).len(), 1);
    assert_eq!(session.next_timeout(), Some(at(109)));
    assert!(events(&mut session, at(108)).is_empty());
    assert_eq!(events(&mut session, at(109)), ["refused 7 currentTime/read: Late"]);
    assert_eq!(
        sent(&mut session),
        [r#"{"error":{"code":-32000,"message":"refused by the client"},"id":7}"#]
    );
    let now = serde_json::from_str(r#"{"currentTimeAt":1}"#).unwrap();
    let late = session.respond::<CurrentTimeRead>(&7.into(), &now).unwrap_err();
    assert!(matches!(late, SendError::NotOpen(_)), "{late}");

    // The server waits for the user as long as it takes, and so does the session, unless it is told.
    line(&mut session, FILE_CHANGE);
    assert_eq!(events(&mut session, at(109)).len(), 1);
    assert_eq!(session.next_timeout(), None);
    let mut limits = Limits::default();
    limits.answer_time = Some(Duration::from_millis(1500));
    let mut session = client(limits);
    line(&mut session, FILE_CHANGE);
    assert_eq!(events(&mut session, at(1)).len(), 1);
    let seen = events(&mut session, Duration::from_millis(2500));
    assert_eq!(seen, ["refused 7 item/fileChange/requestApproval: Late"]);
    assert_eq!(sent(&mut session), [REFUSED]);
}

#[test]
fn a_resolved_request_needs_no_answer() {
    let mut session = client(Limits::default());
    line(&mut session, FILE_CHANGE);
    let resolved = r#"{"method":"serverRequest/resolved","params":{"threadId":"t","requestId":7}}"#;
    line(&mut session, resolved);
    line(&mut session, resolved);
    assert_eq!(
        events(&mut session, at(0)),
        [
            "request 7 item/fileChange/requestApproval",
            "withdrawn 7 item/fileChange/requestApproval",
            "notification serverRequest/resolved",
            "notification serverRequest/resolved",
        ]
    );
    assert!(matches!(session.refuse(&7.into()), Err(SendError::NotOpen(_))));
    assert!(sent(&mut session).is_empty());
}

/// An answer to the second would be one to the first.
#[test]
fn a_second_request_with_an_open_id_is_told_and_not_answered() {
    let mut session = client(Limits::default());
    line(&mut session, FILE_CHANGE);
    line(&mut session, FILE_CHANGE);
    line(&mut session, r#"{"method":"news/ask","id":7}"#);
    line(&mut session, r#"{"method":"item/tool/call","id":7,"params":1}"#);
    let seen = events(&mut session, at(0));
    assert_eq!(
        seen[1..3],
        [
            "invalid: the request item/fileChange/requestApproval has the ID 7 of an unanswered one",
            "invalid: the request news/ask has the ID 7 of an unanswered one",
        ]
    );
    assert!(seen[3].starts_with("invalid: invalid params of item/tool/call"), "{seen:?}");
    assert!(sent(&mut session).is_empty());
    session.refuse(&7.into()).unwrap();
    // Then the ID is free.
    line(&mut session, FILE_CHANGE);
    assert_eq!(events(&mut session, at(0)), ["request 7 item/fileChange/requestApproval"]);
    assert_eq!(sent(&mut session), [REFUSED]);
}
