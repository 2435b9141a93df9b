//! `initialize` and `initialized`.

use app_server_protocol::{
    ErrorKind,
    client_notification::Initialized,
    client_request::{AccountLogout, Initialize},
    method::NoParams,
    release::Release,
    session::{ClientSession, Event, Limits, RequestError, SendError},
};

use super::{INITIALIZED, at, client, events, line, params, sent, within};

#[test]
fn nothing_goes_before_initialize_is_answered() {
    let mut session = ClientSession::default();
    let too_early = |session: &mut ClientSession| {
        let error = session.request::<AccountLogout>(NoParams, at(0)).unwrap_err();
        assert!(matches!(error, SendError::NotInitialized), "{error}");
        let error = session.notify::<Initialized>(NoParams).unwrap_err();
        assert!(matches!(error, SendError::NotInitialized), "{error}");
    };
    too_early(&mut session);
    let ticket = session.initialize(params(), at(0)).unwrap();
    too_early(&mut session);
    assert!(matches!(session.initialize(params(), at(0)), Err(SendError::AlreadyInitialized)));
    assert_eq!(sent(&mut session).len(), 1, "what cannot be sent is not");

    line(&mut session, INITIALIZED);
    let Some(Event::Ended(outcome)) = session.next_event(at(0)) else { panic!() };
    let response = outcome.result(&ticket).unwrap().unwrap();
    assert!(response.user_agent.starts_with("test/0.169.0"));
    assert_eq!(session.release(), Some(Release::new(0, 169, 0)));
    assert!(session.is_initialized());
    assert_eq!(sent(&mut session), [r#"{"method":"initialized"}"#]);
    session.request::<AccountLogout>(NoParams, at(0)).unwrap();
    assert!(matches!(session.initialize(params(), at(0)), Err(SendError::AlreadyInitialized)));
}

#[test]
fn a_server_without_a_release_is_initialized_as_well() {
    let mut session = ClientSession::default();
    session.initialize(params(), at(0)).unwrap();
    line(&mut session, r#"{"id":1,"result":{"userAgent":"another"}}"#);
    assert_eq!(events(&mut session, at(0)).len(), 1);
    assert!(session.is_initialized());
    assert_eq!(session.release(), None);
}

/// An error, a result that is none, and silence: the client is not initialized, and can try again.
#[test]
fn initialize_can_be_tried_again() {
    let cases = [
        Some(r#"{"error":{"code":-32600,"message":"Invalid clientInfo.name: 'ü'."},"id":1}"#),
        Some(r#"{"id":1,"result":{"userAgent":7}}"#),
        Some(
            r#"{"id":1,"result":{"userAgent":"test/0.169.0 (x)"},"error":{"code":1,"message":""}}"#,
        ),
        None,
    ];
    for case in cases {
        let mut session = ClientSession::default();
        let ticket = session.request_with::<Initialize>(params(), within(at(5)), at(0)).unwrap();
        if let Some(text) = case {
            line(&mut session, text);
        }
        let Some(Event::Ended(outcome)) = session.next_event(at(5)) else { panic!("{case:?}") };
        let error = outcome.result(&ticket).unwrap().unwrap_err();
        assert_eq!(
            error.kind(),
            case.and_then(|_| outcome.error()).map(|_| ErrorKind::InvalidParams)
        );
        assert_eq!(matches!(error, RequestError::TimedOut { .. }), case.is_none(), "{error}");
        assert!(!session.is_initialized());
        assert_eq!(sent(&mut session).len(), 1, "no `initialized`: {case:?}");
        session.initialize(params(), at(5)).unwrap();
    }
}

#[test]
fn a_client_numbers_its_requests_from_one() {
    let mut session = client(Limits::default());
    assert_eq!(session.request::<AccountLogout>(NoParams, at(0)).unwrap().id(), 2.into());
    assert_eq!(session.request::<AccountLogout>(NoParams, at(0)).unwrap().id(), 3.into());
    assert_eq!(
        sent(&mut session),
        [r#"{"method":"account/logout","id":2}"#, r#"{"method":"account/logout","id":3}"#]
    );
}
