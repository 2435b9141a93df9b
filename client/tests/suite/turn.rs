//! Turns.

use app_server_client::{Client, Error, Turn};
use app_server_protocol::turn::{TurnStartParams, TurnStatus, UserInput};

use crate::peer::{Peer, connected, run};

fn delta(turn: &str, item: &str, text: &str) -> String {
    format!(
        r#"{{"method":"item/agentMessage/delta","params":{{"threadId":"t","turnId":"{turn}","itemId":"{item}","delta":"{text}"}}}}"#
    )
}

fn message(item: &str, text: &str) -> String {
    format!(
        r#"{{"method":"item/completed","params":{{"threadId":"t","turnId":"u","item":{{"type":"agentMessage","id":"{item}","text":"{text}"}}}}}}"#
    )
}

fn completed(turn: &str) -> String {
    format!(
        r#"{{"method":"turn/completed","params":{{"threadId":"t","turn":{{"id":"{turn}","items":[],"status":"completed"}}}}}}"#
    )
}

const STARTED: &str = r#"{"id":2,"result":{"turn":{"id":"u","items":[],"status":"inProgress"}}}"#;

/// Starts a turn, before whose response the server sends something.
async fn start(client: &Client, peer: &mut Peer, before: &[String]) -> Turn {
    let starting = client.turn(TurnStartParams::new("t", [UserInput::text("Hello")]));
    let serving = async {
        assert!(peer.receive().await.starts_with(r#"{"method":"turn/start","id":2,"#));
        for line in before {
            peer.send(line).await;
        }
        peer.send(STARTED).await;
    };
    let (turn, ()) = tokio::join!(starting, serving);
    turn.unwrap()
}

#[test]
fn a_turn_has_all_its_text_and_none_of_others() {
    run(async {
        let (client, mut peer) = connected().await;
        let before = [delta("u", "i", "one"), delta("other", "i", "not this")];
        let mut turn = start(&client, &mut peer, &before).await;
        assert_eq!((turn.thread_id().as_str(), turn.id()), ("t", "u"));
        for line in [
            delta("u", "i", "two"),
            message("i", "onetwo"),
            message("j", "whole"),
            completed("other"),
            delta("u", "k", "last"),
            completed("u"),
        ] {
            peer.send(&line).await;
        }
        let mut texts = Vec::new();
        while let Some(text) = turn.text().await.unwrap() {
            texts.push(text);
        }
        assert_eq!(texts, ["one", "two", "whole", "last"]);
        assert_eq!(turn.text().await.unwrap(), None);
        assert_eq!(turn.completed().await.unwrap().status, TurnStatus::Completed);
    });
}

#[test]
fn a_turn_that_completes_before_its_response_has_completed() {
    run(async {
        let (client, mut peer) = connected().await;
        let turn = start(&client, &mut peer, &[completed("u")]).await;
        assert_eq!(turn.completed().await.unwrap().status, TurnStatus::Completed);
    });
}

#[test]
fn a_turn_can_be_interrupted() {
    run(async {
        let (client, mut peer) = connected().await;
        let turn = start(&client, &mut peer, &[]).await;
        let serving = async {
            let line = peer.receive().await;
            assert_eq!(
                line,
                r#"{"method":"turn/interrupt","id":3,"params":{"threadId":"t","turnId":"u"}}"#
            );
            peer.send(r#"{"id":3,"result":{}}"#).await;
        };
        let (interrupted, ()) = tokio::join!(turn.interrupt(), serving);
        interrupted.unwrap();
    });
}

#[test]
fn a_turn_fails_when_the_connection_closes() {
    run(async {
        let (client, mut peer) = connected().await;
        let turn = start(&client, &mut peer, &[]).await;
        drop(peer);
        assert!(matches!(turn.completed().await, Err(Error::Closed(_))));
    });
}
