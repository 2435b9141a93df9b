//! How a connection closes, and what becomes of what waits.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use app_server_client::{Client, Closed, Error, Event};
use app_server_protocol::{
    client_request::AccountLogout,
    initialize::{ClientInfo, InitializeParams},
    method::NoParams,
    server::CurrentTimeReadResponse,
    server_request::CurrentTimeRead,
    session::Limits,
};
use tokio::{
    io::{AsyncRead, ReadBuf, duplex, sink, split},
    runtime::Builder,
    time::timeout,
};

use crate::{
    incoming::TIME,
    peer::{connected, connected_within, run},
};

#[test]
fn everything_ends_with_the_server() {
    run(async {
        let (client, mut peer) = connected().await;
        let (mut events, mut incoming) = (client.events(), client.incoming());
        let waiting = tokio::spawn({
            let client = client.clone();
            async move { client.request::<AccountLogout>(NoParams).await }
        });
        peer.receive().await;
        peer.send(TIME).await;
        let mut request = incoming.next().await.unwrap();
        drop(peer);
        assert!(matches!(waiting.await.unwrap(), Err(Error::Closed(Closed::ByServer))));
        request.withdrawn().await;
        let response = CurrentTimeReadResponse::new(1);
        let answered = request.respond::<CurrentTimeRead>(&response);
        assert!(matches!(answered, Err(Error::Closed(Closed::ByServer))), "{answered:?}");
        assert!(incoming.next().await.is_none());
        assert!(matches!(*events.next().await.unwrap(), Event::Withdrawn { .. }));
        for _ in 0..2 {
            assert!(matches!(events.next().await, Err(Error::Closed(Closed::ByServer))));
        }
        assert!(matches!(client.closed().await, Closed::ByServer));
        // Later ones end at once.
        let later = client.request::<AccountLogout>(NoParams).await;
        assert!(matches!(later, Err(Error::Closed(Closed::ByServer))), "{later:?}");
        assert!(client.events().next().await.is_err());
        assert!(client.incoming().next().await.is_none());
    });
}

#[test]
fn the_connection_closes_with_its_last_client() {
    run(async {
        let (client, mut peer) = connected().await;
        let other = client.clone();
        drop(client);
        let mut events = other.events();
        let incoming = other.incoming();
        let waiting = timeout(Duration::from_secs(1), peer.lines.next_line()).await;
        assert!(waiting.is_err(), "one is left");
        drop(other);
        assert_eq!(peer.lines.next_line().await.unwrap(), None);
        assert!(matches!(events.next().await, Err(Error::Closed(Closed::ByClient))));
        drop(incoming);
    });
}

#[test]
fn closing_ends_what_waits_and_sends_what_was_to_be_sent() {
    run(async {
        // The pipe holds less than the request.
        let (client, mut peer) = connected_within(8, Limits::default()).await;
        let waiting = client.request::<AccountLogout>(NoParams);
        let closing = async {
            client.close();
            client.closed().await
        };
        let serving = async {
            assert_eq!(peer.receive().await, r#"{"method":"account/logout","id":2}"#);
            assert_eq!(peer.lines.next_line().await.unwrap(), None);
        };
        let (waiting, closed, ()) = tokio::join!(waiting, closing, serving);
        assert!(matches!(waiting, Err(Error::Closed(Closed::ByClient))), "{waiting:?}");
        assert!(matches!(closed, Closed::ByClient));
    });
}

/// A peer that neither reads nor goes away delays the end, but does not prevent it.
#[test]
fn a_server_that_does_not_read_is_given_up() {
    run(async {
        let (client, peer) = connected_within(8, Limits::default()).await;
        let waiting = client.request::<AccountLogout>(NoParams);
        let closing = async { client.close() };
        let (waiting, ()) = tokio::join!(waiting, closing);
        assert!(waiting.is_err());
        assert!(matches!(client.closed().await, Closed::ByClient));
        drop(peer);
    });
}

/// Fails as a broken connection does.
struct Broken;

impl AsyncRead for Broken {
    fn poll_read(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
        _: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()))
    }
}

#[test]
fn a_broken_connection_says_why() {
    run(async {
        let client = Client::connect(Broken, sink(), Limits::default());
        let Closed::Failed(error) = client.closed().await else { panic!("it failed") };
        assert_eq!(error.kind(), io::ErrorKind::ConnectionReset);

        // The server reads no more, and writes nothing.
        let (ours, theirs) = duplex(64);
        let (_silent, from_server) = duplex(64);
        drop(theirs);
        let client = Client::connect(from_server, ours, Limits::default());
        let params = ClientInfo::new("test", "1.0.0");
        let response = client.initialize(InitializeParams::new(params)).await;
        let Err(Error::Closed(Closed::Failed(error))) = response else { panic!("{response:?}") };
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    });
}

/// The task that carries the bytes is gone, so nothing could end what waits in another runtime.
#[test]
fn everything_ends_with_the_runtime() {
    let runtime = Builder::new_current_thread().enable_time().build().unwrap();
    let (ours, _theirs) = duplex(64);
    let (from_server, to_server) = split(ours);
    let client =
        runtime.block_on(async { Client::connect(from_server, to_server, Limits::default()) });
    let mut events = client.events();
    drop(runtime);
    run(async {
        assert!(matches!(events.next().await, Err(Error::Closed(Closed::ByClient))));
        assert!(matches!(client.closed().await, Closed::ByClient));
        let request = client.request::<AccountLogout>(NoParams).await;
        assert!(matches!(request, Err(Error::Closed(Closed::ByClient))), "{request:?}");
    });
}
