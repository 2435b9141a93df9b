//! Clients that do what they should not: nothing hangs, and nothing is lost in silence. Scenarios have more of them: H8, R20
//! and T10.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{WebSocketStream, client_async};

use super::serve::{INITIALIZE, Listening, listening, serve};

/// More than the pipes of both directions hold.
const FLOOD: i64 = 5_000;
/// How long an answer may take on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// How many requests wait at most, in releases that refuse more.
const PLACES: i64 = 128;

/// The client reads nothing until it has written everything.
#[test]
fn a_flood_is_answered_in_order() {
    let (answered, refused) = flood("0.99.0");
    assert!(answered.into_iter().eq(0..=FLOOD));
    assert!(refused.is_empty());
}

/// Nothing is lost, and nothing is refused while there is place.
#[test]
fn or_what_is_more_than_can_wait_is_refused() {
    let (answered, refused) = flood("0.169.0");
    assert!(answered.is_sorted() && refused.is_sorted());
    let first = refused.first().copied();
    assert!(first.is_some_and(|first| first >= PLACES), "{first:?}");
    let mut all = [answered, refused].concat();
    all.sort_unstable();
    assert!(all.into_iter().eq(0..=FLOOD));
}

/// Asks many times at once. Returns which requests have a result, and which are refused, in the order of the answers.
fn flood(release: &str) -> (Vec<i64>, Vec<i64>) {
    let release = ["--release", release];
    let mut child = serve(&release).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let (written, is_written) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        writeln!(input, "{INITIALIZE}").unwrap();
        for id in 1..=FLOOD {
            let asked = json!({"id": id, "method": "account/read", "params": {}});
            writeln!(input, "{asked}").unwrap();
        }
        written.send(()).unwrap();
    });
    is_written.recv_timeout(PATIENCE).expect("the server takes what it has not answered");
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let messages = lines.map(|line| serde_json::from_str::<Value>(&line.unwrap()).unwrap());
    let (mut answered, mut refused) = (Vec::new(), Vec::new());
    for message in messages {
        let Some(id) = message["id"].as_i64() else { continue };
        match message.get("error") {
            None => answered.push(id),
            Some(error) => {
                let overloaded =
                    json!({"code": -32001, "message": "Server overloaded; retry later."});
                assert_eq!(*error, overloaded);
                refused.push(id);
            }
        }
    }
    assert_eq!(child.wait().unwrap().code(), Some(0));
    (answered, refused)
}

async fn connected(server: &Listening) -> WebSocketStream<TcpStream> {
    let stream = TcpStream::connect(&server.1).await.unwrap();
    let (mut socket, _) = client_async(format!("ws://{}/", server.1), stream).await.unwrap();
    socket.send(Message::text(INITIALIZE)).await.unwrap();
    socket
}

/// What a client asked for that is gone is answered later, to nobody.
#[tokio::test]
async fn a_client_that_is_gone_before_its_answers_disturbs_no_other() {
    let server = listening();
    let mut gone = connected(&server).await;
    let login = json!({"id": 1, "method": "account/login/start", "params": {
        "type": "chatgptAuthTokens", "accessToken": "e30.e30.c", "chatgptAccountId": "org-1"}});
    gone.feed(Message::text(login.to_string())).await.unwrap();
    // Each of these is a call.
    for id in 2..FLOOD / 10 {
        let asked = json!({"id": id, "method": "account/rateLimits/read"});
        gone.feed(Message::text(asked.to_string())).await.unwrap();
    }
    gone.flush().await.unwrap();
    // Without a close frame.
    drop(gone);
    let mut other = connected(&server).await;
    let asked = json!({"id": "mine", "method": "account/read", "params": {}});
    other.send(Message::text(asked.to_string())).await.unwrap();
    let mut answered = Vec::new();
    while answered.last() != Some(&json!("mine")) {
        let message = timeout(PATIENCE, other.next()).await.expect("an answer").unwrap().unwrap();
        let message: Value = serde_json::from_str(message.to_text().unwrap()).unwrap();
        answered.extend(message.get("id").cloned());
    }
    assert_eq!(answered, [json!(0), json!("mine")]);
}
