//! Requests and notifications of the client.

use std::time::Duration;

use app_server_client::{Error, Event};
use app_server_protocol::{
    ErrorKind,
    account::GetAccountParams,
    client_request::{AccountLogout, AccountRead},
    method::NoParams,
    session::{Limits, RequestError, RequestOptions, SendError, Unmatched},
};
use tokio::time::timeout;

use crate::peer::{connect, connected, connected_within, run};

#[test]
fn a_request_has_its_result_or_its_error() {
    run(async {
        let (client, mut peer) = connected().await;
        let asking = async {
            let account = client.request::<AccountRead>(GetAccountParams::default()).await;
            (account, client.request::<AccountLogout>(NoParams).await)
        };
        let serving = async {
            assert_eq!(peer.receive().await, r#"{"method":"account/read","id":2,"params":{}}"#);
            peer.send(r#"{"id":2,"result":{"account":null,"requiresOpenaiAuth":true}}"#).await;
            assert_eq!(peer.receive().await, r#"{"method":"account/logout","id":3}"#);
            peer.send(r#"{"id":3,"error":{"code":-32001,"message":"Server overloaded"}}"#).await;
        };
        let ((account, logout), ()) = tokio::join!(asking, serving);
        assert!(account.unwrap().requires_openai_auth);
        let error = logout.unwrap_err();
        assert!(matches!(&error, Error::Request(RequestError::Failed { .. })), "{error}");
        assert_eq!(error.kind(), Some(ErrorKind::Overloaded));
    });
}

#[test]
fn nothing_is_sent_before_the_handshake_or_beyond_the_limits() {
    run(async {
        let (client, _peer) = connect(1 << 16, Limits::default());
        let error = client.request::<AccountLogout>(NoParams).await.unwrap_err();
        assert!(matches!(error, Error::Send(SendError::NotInitialized)), "{error}");

        let mut limits = Limits::default();
        limits.pending_requests = 1;
        let (client, _peer) = connected_within(1 << 16, limits).await;
        let (first, second) = tokio::join!(
            timeout(Duration::from_secs(1), client.request::<AccountLogout>(NoParams)),
            client.request::<AccountLogout>(NoParams),
        );
        assert!(first.is_err(), "the first waits");
        assert!(matches!(second, Err(Error::Send(SendError::TooManyPending))), "{second:?}");
    });
}

#[test]
fn a_dropped_request_is_cancelled_and_one_has_a_time_limit() {
    run(async {
        let (client, mut peer) = connected().await;
        let mut events = client.events();
        let request = client.request::<AccountLogout>(NoParams);
        assert!(timeout(Duration::from_secs(5), request).await.is_err());
        peer.receive().await;
        peer.send(r#"{"id":2,"result":{}}"#).await;
        let event = events.next().await.unwrap();
        assert!(matches!(*event, Event::Unmatched(Unmatched::Late, _)), "{event:?}");

        let options = RequestOptions::default().limit(Duration::from_secs(5));
        let error = client.request_with::<AccountLogout>(NoParams, options).await.unwrap_err();
        assert_eq!(error.to_string(), "no response to account/logout in time");
    });
}

/// Each side sends more than the pipes hold before it reads.
#[test]
fn neither_side_blocks_the_other() {
    const COUNT: usize = 200;
    run(async {
        let (client, mut peer) = connected_within(64, Limits::default()).await;
        let mut events = client.events();
        let asking: Vec<_> = (0..COUNT)
            .map(|_| {
                let client = client.clone();
                tokio::spawn(async move { client.request::<AccountLogout>(NoParams).await })
            })
            .collect();
        for _ in 0..COUNT {
            peer.send(r#"{"method":"news","params":{"text":"something long enough"}}"#).await;
        }
        for id in 2..COUNT + 2 {
            peer.receive().await;
            peer.send(&format!(r#"{{"id":{id},"result":{{}}}}"#)).await;
        }
        for asked in asking {
            asked.await.unwrap().unwrap();
        }
        for _ in 0..COUNT {
            assert!(matches!(*events.next().await.unwrap(), Event::Notification(_)));
        }
    });
}
