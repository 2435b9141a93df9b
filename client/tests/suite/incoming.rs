//! Requests of the server.

use std::time::Duration;

use app_server_client::{Error, Event};
use app_server_protocol::{
    ErrorObject, ServerRequest,
    server::CurrentTimeReadResponse,
    server_request::{ApplyPatchApproval, CurrentTimeRead},
    session::{Limits, Reason, SendError},
};
use tokio::time::{Instant, timeout};

use crate::peer::{connected, connected_within, run};

pub const TIME: &str = r#"{"method":"currentTime/read","id":7,"params":{"threadId":"t"}}"#;
const RESOLVED: &str =
    r#"{"method":"serverRequest/resolved","params":{"threadId":"t","requestId":7}}"#;

#[test]
fn a_request_that_nobody_takes_or_answers_is_refused() {
    run(async {
        let (client, mut peer) = connected().await;
        let mut events = client.events();
        // Nobody takes requests.
        peer.send(TIME).await;
        let refusal = peer.receive().await;
        assert!(refusal.contains(r#""id":7"#) && refusal.contains("error"), "{refusal}");
        let event = events.next().await.unwrap();
        assert!(
            matches!(&*event, Event::Refused { method, reason: Reason::Unwanted, .. } if method == "currentTime/read")
        );

        // One is dropped, and another waits when its receiver is dropped.
        let mut incoming = client.incoming();
        peer.send(TIME).await;
        drop(incoming.next().await.unwrap());
        assert_eq!(peer.receive().await, refusal);
        assert!(matches!(*events.next().await.unwrap(), Event::Refused { .. }));
        peer.send(TIME).await;
        peer.send(r#"{"method":"news"}"#).await;
        assert!(matches!(*events.next().await.unwrap(), Event::Notification(_)));
        drop(incoming);
        assert_eq!(peer.receive().await, refusal);
        peer.send(TIME).await;
        assert_eq!(peer.receive().await, refusal, "there is no receiver");

        // An unknown one is not handed out.
        let _incoming = client.incoming();
        peer.send(r#"{"method":"news/ask","id":8}"#).await;
        let unknown = peer.receive().await;
        assert!(unknown.starts_with(r#"{"error":{"code":-32601,"#), "{unknown}");
    });
}

#[test]
fn a_request_is_answered_once_and_in_time() {
    run(async {
        let (client, mut peer) = connected().await;
        let mut incoming = client.incoming();
        peer.send(TIME).await;
        let request = incoming.next().await.unwrap();
        assert!(
            matches!(&request.request, ServerRequest::CurrentTimeRead(params) if params.thread_id == "t")
        );
        request.respond::<CurrentTimeRead>(&CurrentTimeReadResponse::new(5)).unwrap();
        assert_eq!(peer.receive().await, r#"{"id":7,"result":{"currentTimeAt":5}}"#);
        peer.send(TIME).await;
        incoming.next().await.unwrap().fail(ErrorObject::new(-1, "no clock")).unwrap();
        assert_eq!(peer.receive().await, r#"{"error":{"code":-1,"message":"no clock"},"id":7}"#);

        // It is refused before the server stops waiting.
        let start = Instant::now();
        peer.send(TIME).await;
        let mut late = incoming.next().await.unwrap();
        late.withdrawn().await;
        assert_eq!(start.elapsed().as_secs(), 9);
        assert!(peer.receive().await.contains("error"));
        let answered = late.respond::<CurrentTimeRead>(&CurrentTimeReadResponse::new(5));
        assert!(matches!(answered, Err(Error::Send(SendError::NotOpen(_)))), "{answered:?}");
        let nothing = timeout(Duration::from_mins(1), peer.lines.next_line()).await;
        assert!(nothing.is_err(), "it is answered once");
    });
}

#[test]
fn a_response_of_another_method_refuses() {
    run(async {
        let (client, mut peer) = connected().await;
        let mut incoming = client.incoming();
        peer.send(TIME).await;
        let request = incoming.next().await.unwrap();
        let approval = serde_json::from_str(r#"{"decision":"approved"}"#).unwrap();
        let answered = request.respond::<ApplyPatchApproval>(&approval);
        assert!(matches!(answered, Err(Error::Send(SendError::OtherMethod { .. }))));
        assert!(peer.receive().await.contains("error"));
    });
}

/// What is left of the first request must not refuse the second, or answer it.
#[test]
fn an_id_can_be_used_again() {
    run(async {
        let (client, mut peer) = connected().await;
        let mut incoming = client.incoming();
        let mut withdrawn = Vec::new();
        for _ in 0..2 {
            peer.send(TIME).await;
            let mut request = incoming.next().await.unwrap();
            peer.send(RESOLVED).await;
            request.withdrawn().await;
            withdrawn.push(request);
        }
        peer.send(TIME).await;
        let request = incoming.next().await.unwrap();
        let response = CurrentTimeReadResponse::new(1);
        let answered = withdrawn.pop().unwrap().respond::<CurrentTimeRead>(&response);
        assert!(matches!(answered, Err(Error::Send(SendError::NotOpen(_)))), "{answered:?}");
        drop(withdrawn);
        request.respond::<CurrentTimeRead>(&CurrentTimeReadResponse::new(2)).unwrap();
        assert_eq!(peer.receive().await, r#"{"id":7,"result":{"currentTimeAt":2}}"#);
    });
}

/// The session counts only requests that need a response, so withdrawn ones could pile up here.
#[test]
fn requests_that_nobody_reads_do_not_pile_up() {
    run(async {
        let mut limits = Limits::default();
        limits.open_requests = 2;
        let (client, mut peer) = connected_within(1 << 16, limits).await;
        let _incoming = client.incoming();
        for _ in 0..2 {
            peer.send(TIME).await;
            peer.send(RESOLVED).await;
        }
        peer.send(TIME).await;
        assert!(peer.receive().await.contains("error"));
    });
}

#[test]
fn a_new_receiver_takes_over() {
    run(async {
        let (client, mut peer) = connected().await;
        let mut first = client.incoming();
        let mut second = client.incoming();
        peer.send(TIME).await;
        assert!(first.next().await.is_none());
        second.next().await.unwrap().refuse();
        assert!(peer.receive().await.contains("error"));
    });
}
