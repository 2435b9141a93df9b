//! Many tasks on several threads, in real time.

use std::time::Duration;

use app_server_client::{Client, Error, Event, Incoming};
use app_server_protocol::{
    client_request::AccountLogout, method::NoParams, server::CurrentTimeReadResponse,
    server_request::CurrentTimeRead, session::Limits,
};
use serde_json::Value;
use tokio::{task::yield_now, time::timeout};

use crate::peer::{Peer, connect, initialize};

const TASKS: usize = 8;
const REQUESTS: usize = 100;

/// Answers everything, after a notification and a request of its own, until the client closes.
async fn serve(mut peer: Peer) {
    let mut requests = 0;
    while let Ok(Some(line)) = peer.lines.next_line().await {
        let message: Value = serde_json::from_str(&line).unwrap();
        if message["method"].is_null() {
            continue;
        }
        requests += 1;
        let (id, number) = (&message["id"], requests);
        for line in [
            r#"{"method":"news"}"#.to_owned(),
            format!(r#"{{"method":"currentTime/read","id":{number},"params":{{"threadId":"t"}}}}"#),
            format!(r#"{{"id":{id},"result":{{}}}}"#),
        ] {
            if peer.try_send(&line).await.is_err() {
                return;
            }
        }
    }
}

/// Requests, of which every third is dropped at some point. Returns how many had a result.
async fn ask(client: Client, task: usize) -> usize {
    let mut results = 0;
    for number in 0..REQUESTS {
        let request = client.request::<AccountLogout>(NoParams);
        if (task + number).is_multiple_of(3) {
            let given_up = async {
                for _ in 0..number % 7 {
                    yield_now().await;
                }
            };
            tokio::select! { _ = request => {}, () = given_up => {} }
        } else {
            request.await.unwrap();
            results += 1;
        }
    }
    results
}

/// Answers every other request of the server, and drops the others. Returns how many there were.
async fn answer(mut incoming: Incoming) -> usize {
    let mut requests = 0_usize;
    while let Some(request) = incoming.next().await {
        requests += 1;
        if requests.is_multiple_of(2) {
            let response = CurrentTimeReadResponse::new(1);
            match request.respond::<CurrentTimeRead>(&response) {
                Ok(()) | Err(Error::Closed(_)) => {}
                Err(error) => panic!("{error}"),
            }
        }
    }
    requests
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_is_lost_between_threads() {
    let test = async {
        let (client, mut peer) = connect(256, Limits::default());
        initialize(&client, &mut peer).await;
        let mut events = client.events();
        let answering = tokio::spawn(answer(client.incoming()));
        let serving = tokio::spawn(serve(peer));
        let asking: Vec<_> =
            (0..TASKS).map(|task| tokio::spawn(ask(client.clone(), task))).collect();
        let mut results = 0;
        for task in asking {
            results += task.await.unwrap();
        }
        assert!(results > TASKS * REQUESTS / 2);
        // The server sends a notification and a request before each response.
        let mut notifications = 0;
        while notifications < results {
            if let Event::Notification(_) = &*events.next().await.unwrap() {
                notifications += 1;
            }
        }
        client.close();
        assert!(answering.await.unwrap() >= results);
        serving.await.unwrap();
    };
    timeout(Duration::from_mins(1), test).await.expect("the test waits in vain");
}
