//! The server's side.

use app_server_protocol::{
    ErrorObject, NotificationMessage, ServerNotification,
    approval::FileChangeRequestApprovalParams,
    client_request::{AccountRead, Initialize},
    initialize::InitializeResponse,
    server::ServerRequestResolvedNotification,
    server_notification::ServerRequestResolved,
    server_request::ItemFileChangeRequestApproval,
    session::{Event, Limits, SendError, ServerSession},
};

use super::{INITIALIZE, at, events, line, sent, server};

#[test]
fn a_client_has_to_initialize_first_and_once() {
    let mut session = ServerSession::default();
    line(&mut session, r#"{"method":"account/logout","id":1}"#);
    assert_eq!(events(&mut session, at(0)), ["refused 1 account/logout: NotInitialized"]);
    line(&mut session, INITIALIZE);
    line(&mut session, &INITIALIZE.replace("one", "two"));
    line(&mut session, r#"{"method":"account/logout","id":2}"#);
    assert_eq!(
        events(&mut session, at(0)),
        [
            "request one initialize",
            "refused two initialize: AlreadyInitialized",
            "refused 2 account/logout: NotInitialized",
        ]
    );
    assert_eq!(
        sent(&mut session),
        [
            r#"{"error":{"code":-32600,"message":"Not initialized"},"id":1}"#,
            r#"{"error":{"code":-32600,"message":"Already initialized"},"id":"two"}"#,
            r#"{"error":{"code":-32600,"message":"Not initialized"},"id":2}"#,
        ]
    );
    // It can try again if that fails, or is refused.
    session.fail(&"one".into(), ErrorObject::new(-32600, "Invalid clientInfo.name")).unwrap();
    assert!(!session.is_initialized());
    line(&mut session, INITIALIZE);
    assert_eq!(events(&mut session, at(0)), ["request one initialize"]);
    session.refuse(&"one".into()).unwrap();
    line(&mut session, INITIALIZE);
    assert_eq!(events(&mut session, at(0)), ["request one initialize"]);
    let response = InitializeResponse::new("test/0.169.0 (x)");
    session.respond::<Initialize>(&"one".into(), &response).unwrap();
    assert!(session.is_initialized());
    line(&mut session, &INITIALIZE.replace("one", "two"));
    assert_eq!(events(&mut session, at(0)), ["refused two initialize: AlreadyInitialized"]);
}

#[test]
fn requests_with_ids_of_both_kinds_are_answered() {
    let mut session = server(Limits::default());
    for id in ["1", r#""1""#, "-9", r#""ü\"""#] {
        line(&mut session, &format!(r#"{{"method":"account/read","id":{id},"params":{{}}}}"#));
        let Some(Event::Request(message)) = session.next_event(at(0)) else { panic!() };
        let response =
            serde_json::from_str(r#"{"account":null,"requiresOpenaiAuth":true}"#).unwrap();
        session.respond::<AccountRead>(&message.id, &response).unwrap();
        let [answer] = &sent(&mut session)[..] else { panic!() };
        assert!(
            answer.starts_with(&format!(r#"{{"id":{id},"result":{{"account":null"#)),
            "{answer}"
        );
    }
}

#[test]
fn what_is_invalid_or_unknown_gets_an_error() {
    let mut session = server(Limits::default());
    line(&mut session, r#"{"method":"app/read","id":1,"params":{}}"#);
    line(&mut session, r#"{"method":"news/ask","id":2}"#);
    // Nobody can answer these.
    line(&mut session, r#"{"method":"account/logout","id":null}"#);
    line(&mut session, r#"[{"method":"account/logout","id":3}]"#);
    assert_eq!(events(&mut session, at(0)).len(), 4);
    assert_eq!(
        sent(&mut session),
        [
            r#"{"error":{"code":-32600,"message":"Invalid request: invalid params of app/read at /params: missing field `appIds`"},"id":1}"#,
            r#"{"error":{"code":-32601,"message":"method not found: news/ask"},"id":2}"#,
        ]
    );
}

#[test]
fn a_server_counts_from_zero_and_takes_back_what_it_asked() {
    let mut session = server(Limits::default());
    let params = FileChangeRequestApprovalParams::new("t", "u", "i");
    let ticket = session.request::<ItemFileChangeRequestApproval>(params.clone(), at(0)).unwrap();
    assert_eq!(ticket.id(), 0.into());
    line(&mut session, r#"{"id":0,"result":{"decision":"accept"}}"#);
    let Some(Event::Ended(outcome)) = session.next_event(at(0)) else { panic!() };
    assert_eq!(outcome.result(&ticket).unwrap().unwrap().decision.as_str(), "accept");

    let ticket = session.request::<ItemFileChangeRequestApproval>(params, at(0)).unwrap();
    assert!(session.cancel(&ticket));
    let resolved = ServerRequestResolvedNotification::new("t", ticket.id());
    session.notify::<ServerRequestResolved>(resolved.clone()).unwrap();
    let mut message = NotificationMessage::new(ServerNotification::ServerRequestResolved(resolved));
    message.emitted_at_ms = Some(5);
    session.send_notification(message).unwrap();
    assert_eq!(
        sent(&mut session)[2..],
        [
            r#"{"method":"serverRequest/resolved","params":{"threadId":"t","requestId":1}}"#,
            r#"{"method":"serverRequest/resolved","params":{"threadId":"t","requestId":1},"emittedAtMs":5}"#,
        ]
    );
    line(&mut session, r#"{"id":1,"result":{"decision":"accept"}}"#);
    assert_eq!(events(&mut session, at(0)), ["Late 1"]);
}

#[test]
fn a_server_sends_nothing_before_the_handshake() {
    let mut session = ServerSession::default();
    let params = FileChangeRequestApprovalParams::new("t", "u", "i");
    let error = session.request::<ItemFileChangeRequestApproval>(params, at(0)).unwrap_err();
    assert!(matches!(error, SendError::NotInitialized));
    let resolved = ServerRequestResolvedNotification::new("t", 1);
    let error = session.notify::<ServerRequestResolved>(resolved).unwrap_err();
    assert!(matches!(error, SendError::NotInitialized));
}
