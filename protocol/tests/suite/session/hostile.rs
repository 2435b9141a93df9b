//! What a hostile or broken peer can send: nobody waits in vain, and memory is bounded.

use app_server_protocol::{
    client_request::AccountLogout,
    method::NoParams,
    session::{Client, Closed, Event, Fault, Limits, Reason, RequestError, SendError, Session},
};

use super::{at, client, events, line, sent, server, within};

fn limits(set: impl FnOnce(&mut Limits)) -> Limits {
    let mut limits = Limits::default();
    set(&mut limits);
    limits
}

/// Real servers write the ID first, so that it is known what a message would have been.
#[test]
fn what_is_too_much_ends_or_refuses_its_request() {
    let padding = "x".repeat(5_000);
    let deep = format!("{}{}", "[".repeat(20), "]".repeat(20));
    let wide = format!("[{}0]", "0,".repeat(60));
    for (body, name) in [(format!("\"{padding}\""), "longer"), (deep, "deeper"), (wide, "values")] {
        let limits = limits(|limits| {
            limits.message = limits.message.message_bytes(4_096).depth(16).values(50);
        });
        let mut session = client(limits);
        let ticket = session.request::<AccountLogout>(NoParams, at(0)).unwrap();
        line(&mut session, &format!(r#"{{"id":2,"result":{body}}}"#));
        let Some(Event::Ended(outcome)) = session.next_event(at(0)) else { panic!("{name}") };
        let error = outcome.result(&ticket).unwrap().unwrap_err();
        assert!(matches!(error, RequestError::Invalid { .. }), "{error:?}");
        assert!(error.to_string().contains(name), "{error}");

        assert_eq!(sent(&mut session).len(), 1);
        line(
            &mut session,
            &format!(r#"{{"method":"item/tool/requestUserInput","id":3,"params":{body}}}"#),
        );
        let event = session.next_event(at(0));
        let Some(Event::Refused { reason: Reason::Invalid(fault), .. }) = event else {
            panic!("{name}")
        };
        assert!(fault.to_string().contains(name), "{fault}");
        assert_eq!(sent(&mut session), [r#"{"id":3,"result":{"answers":{}}}"#]);

        // Of a notification, or of what does not say in time whose it is, there is nothing to answer.
        line(&mut session, &format!(r#"{{"method":"configWarning","params":{body}}}"#));
        line(&mut session, &format!(r#"{{"result":{body},"id":2}}"#));
        let seen = events(&mut session, at(0));
        assert!(seen.iter().all(|event| event.starts_with("invalid: a message")), "{seen:?}");
        assert_eq!(seen.len(), 2);
        assert!(sent(&mut session).is_empty());
    }
}

/// The ID of a message that is cut off is not taken for that of a response while it may be a request.
#[test]
fn a_cut_message_is_a_response_only_if_it_says_so() {
    let mut session = client(limits(|limits| limits.message.message_bytes = 4_096));
    session.request::<AccountLogout>(NoParams, at(0)).unwrap();
    let padding = "x".repeat(5_000);
    line(&mut session, &format!(r#"{{"id":2,"params":"{padding}","method":"news/ask"}}"#));
    let seen = events(&mut session, at(0));
    assert_eq!(seen, ["invalid: a message longer than 4096 bytes"]);
    assert_eq!(session.pending(), 1);
}

#[test]
fn what_is_nested_too_deep_for_the_decoder_is_told() {
    let mut session = client(Limits::default());
    let deep = "[".repeat(1_000_000);
    line(&mut session, &format!(r#"{{"method":"news/arrived","params":{{"a":{deep}"#));
    line(&mut session, &format!(r#"{{"method":"news/ask","id":1,"params":{{"a":{deep}"#));
    let Some(Event::Invalid(Fault::Decode(_))) = session.next_event(at(0)) else { panic!() };
    let Some(Event::Refused { .. }) = session.next_event(at(0)) else { panic!() };
    assert!(session.next_event(at(0)).is_none());
}

#[test]
fn requests_beyond_the_limit_are_refused_and_the_others_stay() {
    let few = limits(|limits| (limits.open_requests, limits.id_length) = (2, 10));
    let request = |id: &str| format!(r#"{{"method":"account/logout","id":{id}}}"#);
    let mut session = server(few);
    for id in ["1", r#""2""#, "3", r#""4""#] {
        line(&mut session, &request(id));
    }
    assert_eq!(
        events(&mut session, at(0)),
        [
            "request 1 account/logout",
            "request 2 account/logout",
            "refused 3 account/logout: TooMany",
            "refused 4 account/logout: TooMany",
        ]
    );
    let overloaded =
        r#"{"error":{"code":-32001,"message":"Server overloaded; retry later."},"id":3}"#;
    assert_eq!(sent(&mut session)[0], overloaded);
    session.refuse(&1.into()).unwrap();
    line(&mut session, &request(r#""exactly 10""#));
    session.refuse(&"2".into()).unwrap();
    line(&mut session, &request(r#""more than 10""#));
    let seen = events(&mut session, at(0));
    assert_eq!(
        seen,
        ["request exactly 10 account/logout", "refused more than 10 account/logout: TooMany"]
    );
}

#[test]
fn our_own_requests_have_a_limit() {
    let mut session = client(limits(|limits| limits.pending_requests = 2));
    let first = session.request::<AccountLogout>(NoParams, at(0)).unwrap();
    session.request::<AccountLogout>(NoParams, at(0)).unwrap();
    let error = session.request::<AccountLogout>(NoParams, at(0)).unwrap_err();
    assert!(matches!(error, SendError::TooManyPending));
    assert_eq!(sent(&mut session).len(), 2);
    session.cancel(&first);
    assert_eq!(session.request::<AccountLogout>(NoParams, at(0)).unwrap().id(), 4.into());
}

/// What is remembered of requests that timed out has a limit as well: then a late response is one of many.
#[test]
fn what_timed_out_is_forgotten_in_time() {
    let mut session = client(limits(|limits| limits.pending_requests = 2));
    for _ in 0..5 {
        session.request_with::<AccountLogout>(NoParams, within(at(1)), at(0)).unwrap();
        assert_eq!(events(&mut session, at(1)).len(), 1);
    }
    for id in 2..=6 {
        line(&mut session, &format!(r#"{{"id":{id},"result":{{}}}}"#));
    }
    let seen = events(&mut session, at(1));
    assert_eq!(seen, ["Duplicate 2", "Duplicate 3", "Duplicate 4", "Late 5", "Late 6"]);
}

/// A peer that sends requests and does not read: refusals do not pile up.
#[test]
fn what_is_not_read_closes_the_session() {
    let mut session = client(limits(|limits| limits.unsent = 1_000));
    let ticket = session.request::<AccountLogout>(NoParams, at(0)).unwrap();
    for _ in 0..1_000 {
        line(&mut session, r#"{"method":"news/ask","id":1}"#);
    }
    let seen = events(&mut session, at(0));
    let refused = seen.iter().filter(|event| event.starts_with("refused")).count();
    assert!((10..20).contains(&refused), "{refused}");
    assert_eq!(seen.len(), refused + 2);
    assert!(seen[refused].contains("account/logout"), "{seen:?}");
    assert_eq!(seen.last().unwrap(), &format!("closed {:?}", Closed::Unsent));
    assert!(session.take_output().len() < 1_200);
    assert!(!session.cancel(&ticket));

    // Our own are not sent either, and do not close it.
    let mut session = client(limits(|limits| limits.unsent = 100));
    let mut requests = 0;
    let error = loop {
        match session.request::<AccountLogout>(NoParams, at(0)) {
            Ok(_) => requests += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(error, SendError::Unsent), "{error}");
    assert_eq!(sent(&mut session).len(), requests);
    session.request::<AccountLogout>(NoParams, at(0)).unwrap();
}

/// Everything at once, for a while: what the session holds stays within its limits.
#[test]
fn memory_is_bounded_under_a_flood() {
    let few = limits(|limits| {
        limits.message.message_bytes = 10_000;
        limits.open_requests = 8;
        limits.pending_requests = 8;
    });
    let flood = [
        r#"{"method":"currentTime/read","id":0,"params":{"threadId":"t"}}"#.to_owned(),
        r#"{"method":"news/ask","id":"x","params":[[[]]]}"#.to_owned(),
        r#"{"id":1,"result":{}}"#.to_owned(),
        r#"{"error":{"code":1,"message":"m"},"id":9}"#.to_owned(),
        format!(r#"{{"method":"configWarning","params":{{"summary":"{}"}}}}"#, "x".repeat(20_000)),
        "}{".to_owned(),
    ];
    let mut session = client(few);
    let allocated = |session: &mut Session<Client>, rounds| {
        let run = allocation_counter::measure(|| {
            for round in 0..rounds {
                for text in &flood {
                    let text = text.replace(r#""id":0"#, &format!(r#""id":{round}"#));
                    line(session, &text);
                }
                while let Some(event) = session.next_event(at(round)) {
                    drop(event);
                }
                drop(session.take_output());
            }
        });
        (run.bytes_max, run.bytes_current)
    };
    allocated(&mut session, 100);
    let (peak, kept) = allocated(&mut session, 2_000);
    assert!(peak < 200_000, "{peak}");
    assert!(kept < 20_000, "{kept}");
    assert!(session.unanswered().count() <= 8);
}
