//! A client's requests: each ends exactly once.

use app_server_protocol::{
    ErrorKind, TraceContext,
    account::GetAccountParams,
    client_request::{AccountLogout, AccountRead, TurnInterrupt},
    method::NoParams,
    session::{
        Closed, Event, Fault, Limits, Outcome, RequestError, RequestOptions, SendError, Unmatched,
    },
    turn::TurnInterruptParams,
};

use super::{at, client, events, line, sent, within};

const ACCOUNT: &str = r#"{"account":{"type":"apiKey"},"requiresOpenaiAuth":true}"#;

fn ended(event: Option<Event<app_server_protocol::session::Client>>) -> Outcome {
    let Some(Event::Ended(outcome)) = event else { panic!("{event:?}") };
    outcome
}

#[test]
fn responses_come_in_any_order_and_go_to_their_requests() {
    let mut session = client(Limits::default());
    let read = session.request::<AccountRead>(GetAccountParams::default(), at(0)).unwrap();
    let logout = session.request::<AccountLogout>(NoParams, at(0)).unwrap();
    assert_eq!(session.pending(), 2);
    line(&mut session, r#"{"id":3,"result":{}}"#);
    line(&mut session, &format!(r#"{{"id":2,"result":{ACCOUNT}}}"#));

    let outcome = ended(session.next_event(at(0)));
    assert_eq!((outcome.id(), outcome.method()), (&3.into(), Some("account/logout")));
    assert!(outcome.result(&read).is_none(), "the other's");
    outcome.result(&logout).unwrap().unwrap();
    let outcome = ended(session.next_event(at(0)));
    let account = outcome.result(&read).unwrap().unwrap();
    assert_eq!(account.account.unwrap().tag(), "apiKey");
    assert!(session.next_event(at(0)).is_none());
    assert_eq!(session.pending(), 0);
}

/// Real servers write a result in one way, which is decoded in one pass. Every other way is read too.
#[test]
fn a_result_is_read_however_it_is_written() {
    for text in [
        format!(r#"{{"id":2,"result":{ACCOUNT}}}"#),
        format!(r#"{{"id":2,"result": {ACCOUNT} }}"#),
        format!(r#" {{"id":2,"result":{ACCOUNT}}} "#),
        format!("{{\"id\":2,\"result\":{ACCOUNT}}}\r"),
        format!(r#"{{"id": 2, "result": {ACCOUNT}}}"#),
        format!(r#"{{"result":{ACCOUNT},"id":2}}"#),
        format!(r#"{{"jsonrpc":"2.0","id":2,"result":{ACCOUNT}}}"#),
        format!(r#"{{"id":2,"result":{ACCOUNT},"jsonrpc":"2.0"}}"#),
        format!(r#"{{"id":2,"result":{ACCOUNT},"later":{{"a":[1]}}}}"#),
    ] {
        let mut session = client(Limits::default());
        let ticket = session.request::<AccountRead>(GetAccountParams::default(), at(0)).unwrap();
        line(&mut session, &text);
        let outcome = ended(session.next_event(at(0)));
        let account =
            outcome.result(&ticket).unwrap().unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(account.account.unwrap().tag(), "apiKey", "{text}");
        assert!(!format!("{outcome:?}").contains("apiKey"), "a result may be a secret");
    }
}

/// What is not a response to the request, but bears its ID, ends it: nothing else will.
#[test]
fn an_invalid_response_ends_its_request() {
    for (text, reason) in [
        (
            r#"{"id":2,"result":{"requiresOpenaiAuth":"yes"}}"#,
            "account/read at /requiresOpenaiAuth: ",
        ),
        (
            r#"{"result":{"requiresOpenaiAuth":"yes"},"id":2}"#,
            "account/read at /requiresOpenaiAuth: ",
        ),
        (r#"{"id":2,"result":{}}"#, "missing field"),
        (r#"{"id":2,"result":}"#, "not JSON"),
        (r#"{"id":2,"result":{}"#, "not JSON"),
        (r#"{"id":2,"result":null}"#, "invalid type: null"),
        (r#"{"id":2,"result":{},"error":{"code":1,"message":"m"}}"#, "both a result and an error"),
        (r#"{"error":{"code":1,"message":"m"},"id":2,"result":{}}"#, "both a result and an error"),
        (r#"{"id":2,"error":{"code":"1"}}"#, "not a message"),
        (r#"{"id":2}"#, "neither a method, a result nor an error"),
        (r#"{"id":2,"result":{},"method":"account/logout"}"#, "both a method and a result"),
    ] {
        let mut session = client(Limits::default());
        let ticket = session.request::<AccountRead>(GetAccountParams::default(), at(0)).unwrap();
        line(&mut session, text);
        let outcome = ended(session.next_event(at(0)));
        let error = outcome.result(&ticket).unwrap().unwrap_err();
        assert!(
            matches!(error, RequestError::Invalid { fault: Fault::Decode(_), .. }),
            "{error:?}"
        );
        assert!(error.to_string().contains(reason), "{error}: {text}");
        assert_eq!(session.pending(), 0);
        assert!(sent(&mut session).len() == 1, "nothing is answered: {text}");
    }
}

#[test]
fn an_error_has_a_kind() {
    let mut session = client(Limits::default());
    let ticket = session.request::<AccountLogout>(NoParams, at(0)).unwrap();
    line(
        &mut session,
        r#"{"error":{"code":-32001,"message":"Server overloaded; retry later."},"id":2}"#,
    );
    let outcome = ended(session.next_event(at(0)));
    assert_eq!(outcome.error().unwrap().code, -32001);
    let error = outcome.result(&ticket).unwrap().unwrap_err();
    assert_eq!(error.kind(), Some(ErrorKind::Overloaded));
    assert_eq!(
        error.to_string(),
        "account/logout failed: Server overloaded; retry later. (code -32001)"
    );
}

#[test]
fn a_second_response_is_told_and_ends_nothing() {
    let mut session = client(Limits::default());
    session.request::<AccountLogout>(NoParams, at(0)).unwrap();
    for _ in 0..3 {
        line(&mut session, r#"{"id":2,"result":{}}"#);
    }
    line(&mut session, r#"{"error":{"code":1,"message":"m"},"id":2}"#);
    let seen = events(&mut session, at(0));
    assert!(seen[0].starts_with("ended"), "{seen:?}");
    assert_eq!(seen[1..], ["Duplicate 2", "Duplicate 2", "Duplicate 2"]);
}

#[test]
fn a_response_to_nothing_is_told() {
    let mut session = client(Limits::default());
    line(&mut session, r#"{"id":2,"result":{}}"#);
    line(&mut session, r#"{"id":"2","result":{}}"#);
    line(&mut session, r#"{"error":{"code":1,"message":"m"},"id":-1}"#);
    line(&mut session, r#"{"id":0,"result":{}}"#);
    assert_eq!(events(&mut session, at(0)), ["Unknown 2", "Unknown 2", "Unknown -1", "Unknown 0"]);
    // The request that is sent now has that ID, and is not answered by what came before.
    session.request::<AccountLogout>(NoParams, at(0)).unwrap();
    assert_eq!(session.pending(), 1);
}

/// 0.99.0 never answers `turn/interrupt` when no turn is active.
#[test]
fn a_request_times_out_and_a_late_response_can_still_be_read() {
    let limits = Limits::default();
    let mut session = client(limits);
    let interrupt = TurnInterruptParams::new("thread", "turn");
    let ticket = session.request_with::<TurnInterrupt>(interrupt, within(at(30)), at(10)).unwrap();
    assert_eq!(session.next_timeout(), Some(at(40)));
    assert!(session.next_event(at(39)).is_none());
    let outcome = ended(session.next_event(at(40)));
    let error = outcome.result(&ticket).unwrap().unwrap_err();
    assert_eq!(error, RequestError::TimedOut { method: "turn/interrupt" });
    assert_eq!(session.next_timeout(), None);
    assert!(session.next_event(at(99)).is_none());

    line(&mut session, r#"{"id":2,"result":{}}"#);
    let Some(Event::Unmatched(Unmatched::Late, outcome)) = session.next_event(at(99)) else {
        panic!()
    };
    outcome.result(&ticket).unwrap().unwrap();
    line(&mut session, r#"{"id":2,"result":{}}"#);
    assert_eq!(events(&mut session, at(99)), ["Duplicate 2"]);
}

#[test]
fn requests_have_the_time_limit_of_the_session() {
    let mut limits = Limits::default();
    limits.response_time = Some(at(60));
    let mut session = client(limits);
    session.request::<AccountLogout>(NoParams, at(5)).unwrap();
    session.request_with::<AccountLogout>(NoParams, within(at(3)), at(6)).unwrap();
    session
        .request_with::<AccountLogout>(NoParams, within(std::time::Duration::MAX), at(7))
        .unwrap();
    assert_eq!(session.next_timeout(), Some(at(9)));
    // What was received in time counts, however late it is looked at.
    line(&mut session, r#"{"id":2,"result":{}}"#);
    let seen = events(&mut session, at(100));
    assert_eq!(seen.len(), 2, "{seen:?}");
    assert!(seen[0].contains("result") && seen[1].contains("timed out"), "{seen:?}");
    assert_eq!(session.pending(), 1, "without an end");
}

#[test]
fn a_cancelled_request_does_not_end_and_its_response_is_late() {
    let mut session = client(Limits::default());
    let ticket = session.request_with::<AccountLogout>(NoParams, within(at(1)), at(0)).unwrap();
    assert!(session.cancel(&ticket));
    assert!(!session.cancel(&ticket));
    assert_eq!(session.next_timeout(), None);
    line(&mut session, r#"{"id":2,"result":{}}"#);
    assert_eq!(events(&mut session, at(5)), ["Late 2"]);
}

#[test]
fn everything_ends_when_the_session_closes() {
    for closed in [Closed::ByUser, Closed::ByPeer] {
        let mut session = client(Limits::default());
        let read = session.request::<AccountRead>(GetAccountParams::default(), at(0)).unwrap();
        session.request_with::<AccountLogout>(NoParams, within(at(1)), at(0)).unwrap();
        line(&mut session, r#"{"method":"currentTime/read","id":0,"params":{"threadId":"t"}}"#);
        assert_eq!(events(&mut session, at(0)), ["request 0 currentTime/read"]);
        match closed {
            Closed::ByUser => session.close(),
            _ => session.receive_end(),
        }
        let outcome = ended(session.next_event(at(0)));
        let error = outcome.result(&read).unwrap().unwrap_err();
        assert_eq!(error, RequestError::Closed { method: "account/read" });
        let rest = events(&mut session, at(0));
        assert!(rest[0].contains("account/logout") && rest[0].contains("closed"), "{rest:?}");
        assert_eq!(
            rest[1..],
            ["withdrawn 0 currentTime/read".to_owned(), format!("closed {closed:?}")]
        );

        // Nothing follows.
        line(&mut session, r#"{"method":"configWarning","params":{"summary":"s","details":null}}"#);
        session.receive_message("{}");
        session.close();
        assert!(events(&mut session, at(9)).is_empty());
        assert_eq!(session.next_timeout(), None);
        let error = session.request::<AccountLogout>(NoParams, at(9)).unwrap_err();
        assert!(matches!(error, SendError::Closed));
        assert!(matches!(session.refuse(&0.into()), Err(SendError::Closed)));
        assert_eq!(sent(&mut session).len(), 2, "what was to be sent can be taken");
    }
}

/// The peer's last words count, also without a line end.
#[test]
fn what_came_before_the_end_is_read() {
    let mut session = client(Limits::default());
    session.request::<AccountLogout>(NoParams, at(0)).unwrap();
    session.request::<AccountLogout>(NoParams, at(0)).unwrap();
    session.receive(b"{\"id\":2,\"result\":{}}\n{\"id\":3,\"result\":{}}");
    session.receive_end();
    let seen = events(&mut session, at(0));
    assert!(seen[0].contains("Integer(2)") && seen[0].contains("result"), "{seen:?}");
    assert!(seen[1].contains("Integer(3)") && seen[1].contains("result"), "{seen:?}");
    assert_eq!(seen[2..], ["closed ByPeer"]);

    let mut session = client(Limits::default());
    session.receive(b"{\"id\":2,\"res");
    session.receive_end();
    let seen = events(&mut session, at(0));
    assert!(seen[0].starts_with("invalid: not JSON"), "{seen:?}");
    assert_eq!(seen[1..], ["closed ByPeer"]);
}

#[test]
fn a_request_has_the_trace_that_it_is_given() {
    let mut session = client(Limits::default());
    let trace = TraceContext::default().traceparent("00-1-2-01".to_owned());
    let options = RequestOptions::default().trace(trace);
    session.request_with::<AccountLogout>(NoParams, options, at(0)).unwrap();
    session.request::<AccountLogout>(NoParams, at(0)).unwrap();
    assert_eq!(
        sent(&mut session),
        [
            r#"{"method":"account/logout","id":2,"trace":{"traceparent":"00-1-2-01"}}"#,
            r#"{"method":"account/logout","id":3}"#,
        ]
    );
}
