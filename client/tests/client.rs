//! The client and a server that does what each test says, in one process and on virtual time.

use std::{future::pending, time::Duration};

use app_server_client::{Client, Error};
use app_server_protocol::{
    ErrorObject, ServerRequest,
    account::GetAccountParams,
    client_request::{AccountLogout, AccountRead, Initialize},
    initialize::{ClientInfo, InitializeParams},
    method::NoParams,
    server::CurrentTimeReadResponse,
    server_request::CurrentTimeRead,
    session::{Event, Limits, Reason, RequestError, RequestOptions, Unmatched},
    turn::{TurnStartParams, TurnStatus, UserInput},
};
use tokio::{
    io::{
        AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, Lines, ReadHalf, WriteHalf,
        duplex, split,
    },
    time::{Instant, timeout},
};

struct Server {
    lines: Lines<BufReader<ReadHalf<DuplexStream>>>,
    to_client: WriteHalf<DuplexStream>,
}

impl Server {
    async fn send(&mut self, line: &str) {
        self.to_client.write_all(format!("{line}\n").as_bytes()).await.unwrap();
    }

    async fn receive(&mut self) -> String {
        self.lines.next_line().await.unwrap().expect("the client sends something")
    }
}

/// A client after the handshake, whose next request has the ID 2; its pipes hold so many bytes.
async fn connected(capacity: usize) -> (Client, Server) {
    let (ours, theirs) = duplex(capacity);
    let (from_server, to_server) = split(ours);
    let (from_client, to_client) = split(theirs);
    let client = Client::connect(from_server, to_server, Limits::default());
    let mut server = Server { lines: BufReader::new(from_client).lines(), to_client };
    let me = ClientInfo::new("test", "1.0.0");
    let initializing = client.request::<Initialize>(InitializeParams::new(me));
    let serving = async {
        assert!(server.receive().await.starts_with(r#"{"method":"initialize","id":1,"#));
        server.send(r#"{"id":1,"result":{"userAgent":"test/0.169.0 (x) y (test; 1.0.0)"}}"#).await;
        assert_eq!(server.receive().await, r#"{"method":"initialized"}"#);
    };
    let (response, ()) = tokio::join!(initializing, serving);
    assert_eq!(response.unwrap().release().unwrap().to_string(), "0.169.0");
    (client, server)
}

const TIME: &str = r#"{"method":"currentTime/read","id":7,"params":{"threadId":"t"}}"#;

#[tokio::test(start_paused = true)]
async fn a_request_has_its_result_or_its_error() {
    let (client, mut server) = connected(1 << 16).await;
    let asking = tokio::spawn({
        let client = client.clone();
        async move {
            let account = client.request::<AccountRead>(GetAccountParams::default()).await;
            (account, client.request::<AccountLogout>(NoParams).await)
        }
    });
    assert_eq!(server.receive().await, r#"{"method":"account/read","id":2,"params":{}}"#);
    server.send(r#"{"id":2,"result":{"account":null,"requiresOpenaiAuth":true}}"#).await;
    assert_eq!(server.receive().await, r#"{"method":"account/logout","id":3}"#);
    server.send(r#"{"id":3,"error":{"code":-32600,"message":"no"}}"#).await;
    let (account, logout) = asking.await.unwrap();
    assert!(account.unwrap().account.is_none());
    let error = logout.unwrap_err();
    assert!(matches!(&error, Error::Request(RequestError::Failed { .. })), "{error}");
    assert!(error.kind().is_some());
}

#[tokio::test(start_paused = true)]
async fn what_waits_fails_when_the_server_ends() {
    let (client, mut server) = connected(1 << 16).await;
    let (mut events, mut requests) = (client.events(), client.requests());
    let waiting = tokio::spawn({
        let client = client.clone();
        async move { client.request::<AccountLogout>(NoParams).await }
    });
    server.receive().await;
    server.send(TIME).await;
    let mut asked = requests.next().await.unwrap();
    drop(server);
    assert!(matches!(waiting.await.unwrap(), Err(Error::Closed)));
    asked.withdrawn().await;
    let answer = CurrentTimeReadResponse::new(1);
    assert!(matches!(asked.respond::<CurrentTimeRead>(answer).await, Err(Error::Closed)));
    assert!(requests.next().await.is_none());
    assert!(matches!(*events.next().await.unwrap(), Event::Withdrawn { .. }));
    assert!(matches!(*events.next().await.unwrap(), Event::Closed(_)));
    assert!(events.next().await.is_none());
    // Later ones fail at once.
    assert!(matches!(client.request::<AccountLogout>(NoParams).await, Err(Error::Closed)));
    assert!(client.events().next().await.is_none());
    assert!(client.requests().next().await.is_none());
}

#[tokio::test(start_paused = true)]
async fn the_connection_closes_with_its_last_client() {
    let (client, mut server) = connected(1 << 16).await;
    let other = client.clone();
    drop(client);
    let events = other.events();
    let requests = other.requests();
    let waiting = timeout(Duration::from_secs(1), server.lines.next_line()).await;
    assert!(waiting.is_err(), "one is left");
    drop(other);
    assert_eq!(server.lines.next_line().await.unwrap(), None);
    drop((events, requests));
}

#[tokio::test(start_paused = true)]
async fn closing_ends_what_waits_and_sends_what_was_to_be_sent() {
    let (client, mut server) = connected(1 << 16).await;
    let waiting = client.request::<AccountLogout>(NoParams);
    let closing = async {
        tokio::task::yield_now().await;
        client.close();
    };
    let (waiting, ()) = tokio::join!(waiting, closing);
    assert!(matches!(waiting, Err(Error::Closed)));
    assert_eq!(server.receive().await, r#"{"method":"account/logout","id":2}"#);
    assert_eq!(server.lines.next_line().await.unwrap(), None);
}

const REFUSED: &str = r#"{"error":{"code":-32601,"#;

#[tokio::test(start_paused = true)]
async fn a_request_that_nobody_takes_or_answers_is_refused() {
    let (client, mut server) = connected(1 << 16).await;
    let mut events = client.events();
    // Nobody takes requests.
    server.send(TIME).await;
    let refusal = server.receive().await;
    assert!(refusal.contains(r#""id":7"#) && refusal.contains("error"), "{refusal}");
    let event = events.next().await.unwrap();
    assert!(
        matches!(&*event, Event::Refused { method, reason: Reason::Unwanted, .. } if method == "currentTime/read")
    );

    // Who takes them drops one, and goes while another waits.
    let mut requests = client.requests();
    server.send(TIME).await;
    drop(requests.next().await.unwrap());
    assert_eq!(server.receive().await, refusal);
    server.send(TIME).await;
    // It is handed out.
    assert!(matches!(*events.next().await.unwrap(), Event::Refused { .. }));
    server.send(r#"{"method":"news"}"#).await;
    assert!(matches!(*events.next().await.unwrap(), Event::Notification(_)));
    drop(requests);
    assert_eq!(server.receive().await, refusal);
    server.send(TIME).await;
    assert_eq!(server.receive().await, refusal, "whoever took them is gone");

    // An unknown one never gets to anybody.
    server.send(r#"{"method":"news/ask","id":8}"#).await;
    let unknown = server.receive().await;
    assert!(unknown.starts_with(REFUSED), "{unknown}");
}

#[tokio::test(start_paused = true)]
async fn a_request_of_the_server_is_answered_once_and_in_time() {
    let (client, mut server) = connected(1 << 16).await;
    let mut requests = client.requests();
    server.send(TIME).await;
    let asked = requests.next().await.unwrap();
    assert!(
        matches!(&asked.request, ServerRequest::CurrentTimeRead(params) if params.thread_id == "t")
    );
    asked.respond::<CurrentTimeRead>(CurrentTimeReadResponse::new(5)).await.unwrap();
    assert_eq!(server.receive().await, r#"{"id":7,"result":{"currentTimeAt":5}}"#);
    server.send(TIME).await;
    let error = ErrorObject::new(-1, "no clock");
    requests.next().await.unwrap().fail(error).await.unwrap();
    assert_eq!(server.receive().await, r#"{"error":{"code":-1,"message":"no clock"},"id":7}"#);

    // Its time is over before the server stops waiting.
    let start = Instant::now();
    server.send(TIME).await;
    let mut late = requests.next().await.unwrap();
    late.withdrawn().await;
    assert_eq!(start.elapsed().as_secs(), 9);
    assert!(server.receive().await.contains("error"));
    let answered = late.respond::<CurrentTimeRead>(CurrentTimeReadResponse::new(5)).await;
    assert!(matches!(answered, Err(Error::Send(_))));
    let nothing = timeout(Duration::from_secs(60), server.lines.next_line()).await;
    assert!(nothing.is_err(), "it is answered once");
}

#[tokio::test(start_paused = true)]
async fn who_stops_waiting_cancels_the_request() {
    let (client, mut server) = connected(1 << 16).await;
    let mut events = client.events();
    let request = client.request::<AccountLogout>(NoParams);
    assert!(timeout(Duration::from_secs(5), request).await.is_err());
    server.receive().await;
    server.send(r#"{"id":2,"result":{}}"#).await;
    let event = events.next().await.unwrap();
    assert!(matches!(*event, Event::Unmatched(Unmatched::Late, _)), "{event:?}");

    let options = RequestOptions::default().limit(Duration::from_secs(5));
    let error = client.request_with::<AccountLogout>(NoParams, options).await.unwrap_err();
    assert_eq!(error.to_string(), "no response to account/logout in time");
}

/// The first notifications of a turn come before the response to its request.
#[tokio::test(start_paused = true)]
async fn a_turn_has_all_its_text_and_none_of_others() {
    let (client, mut server) = connected(1 << 16).await;
    let delta = |turn: &str, item: &str, text: &str| {
        format!(
            r#"{{"method":"item/agentMessage/delta","params":{{"threadId":"t","turnId":"{turn}","itemId":"{item}","delta":"{text}"}}}}"#
        )
    };
    let message = |item: &str, text: &str| {
        format!(
            r#"{{"method":"item/completed","params":{{"threadId":"t","turnId":"u","item":{{"type":"agentMessage","id":"{item}","text":"{text}"}}}}}}"#
        )
    };
    let completed = |turn: &str| {
        format!(
            r#"{{"method":"turn/completed","params":{{"threadId":"t","turn":{{"id":"{turn}","items":[],"status":"completed"}}}}}}"#
        )
    };
    let serving = async {
        assert!(server.receive().await.starts_with(r#"{"method":"turn/start","id":2,"#));
        server.send(&delta("u", "i", "one")).await;
        server.send(&delta("other", "i", "not this")).await;
        server
            .send(r#"{"id":2,"result":{"turn":{"id":"u","items":[],"status":"inProgress"}}}"#)
            .await;
        server.send(&delta("u", "i", "two")).await;
        server.send(&message("i", "onetwo")).await;
        server.send(&message("j", "whole")).await;
        server.send(&completed("other")).await;
        server.send(&delta("u", "k", "last")).await;
        server.send(&completed("u")).await;
    };
    let starting = client.turn(TurnStartParams::new("t", [UserInput::text("Hello")]));
    let (turn, ()) = tokio::join!(starting, serving);
    let mut turn = turn.unwrap();
    assert_eq!((turn.thread_id().as_str(), turn.id()), ("t", "u"));
    let mut texts = Vec::new();
    while let Some(text) = turn.text().await.unwrap() {
        texts.push(text);
    }
    assert_eq!(texts, ["one", "two", "whole", "last"]);
    assert_eq!(turn.text().await.unwrap(), None);
    assert_eq!(turn.completed().await.unwrap().status, TurnStatus::Completed);
}

#[tokio::test(start_paused = true)]
async fn a_turn_fails_when_the_connection_closes() {
    let (client, mut server) = connected(1 << 16).await;
    let serving = async {
        server.receive().await;
        server
            .send(r#"{"id":2,"result":{"turn":{"id":"u","items":[],"status":"inProgress"}}}"#)
            .await;
    };
    let starting = client.turn(TurnStartParams::new("t", [UserInput::text("Hello")]));
    let (turn, ()) = tokio::join!(starting, serving);
    drop(server);
    assert!(matches!(turn.unwrap().completed().await, Err(Error::Closed)));
}

/// Each side sends more than the pipes hold before it reads.
#[tokio::test(start_paused = true)]
async fn neither_side_blocks_the_other() {
    const COUNT: usize = 200;
    let (client, mut server) = connected(64).await;
    let mut events = client.events();
    let asking: Vec<_> = (0..COUNT)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.request::<AccountLogout>(NoParams).await })
        })
        .collect();
    for _ in 0..COUNT {
        server.send(r#"{"method":"news","params":{"text":"something long enough"}}"#).await;
    }
    for id in 2..COUNT + 2 {
        server.receive().await;
        server.send(&format!(r#"{{"id":{id},"result":{{}}}}"#)).await;
    }
    for asked in asking {
        asked.await.unwrap().unwrap();
    }
    for _ in 0..COUNT {
        assert!(matches!(*events.next().await.unwrap(), Event::Notification(_)));
    }
}

#[tokio::test]
async fn a_program_that_is_not_there_or_ends_at_once_is_told() {
    use tokio::process::Command;
    assert!(Client::spawn(&mut Command::new("/no/such/program")).is_err());
    let client = Client::spawn(&mut Command::new("true")).unwrap();
    let me = ClientInfo::new("test", "1.0.0");
    let initializing = client.request::<Initialize>(InitializeParams::new(me));
    tokio::select! {
        response = initializing => assert!(matches!(response, Err(Error::Closed))),
        () = pending() => {}
    }
}
