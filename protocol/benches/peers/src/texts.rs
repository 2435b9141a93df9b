//! The messages that are measured, all of them recorded from a real server (`../../messages/README.md`).

use serde::Deserialize;
use serde_json::value::RawValue;

pub const DELTA: &str = include_str!("../../messages/agent_message_delta.json").trim_ascii_end();
pub const MODEL_LIST: &str = include_str!("../../messages/model_list.json").trim_ascii_end();
pub const THREAD_READ: &str = include_str!("../../messages/thread_read.json").trim_ascii_end();

const ITEM_COMPLETED: &str = include_str!("../../messages/item_completed.json").trim_ascii_end();

/// A `turn/start` that a client sent.
pub const TURN_START: &str = concat!(
    r#"{"method":"turn/start","id":3,"params":{"threadId":"01a2041a-8c1b-7d13-96b8-4ca42b17fb55","#,
    r#""input":[{"type":"text","text":"Hello","text_elements":[]}]}}"#
);

/// The recorded `item/completed` of a command, with its output over and over, until the message has at least so
/// many bytes.
pub fn item_completed(bytes: usize) -> String {
    const OUTPUT: &str =
        r"/bin/bash: line 1: /nonexistent_dir/x: No such file or directory\ninside\n";
    let times = bytes.saturating_sub(ITEM_COMPLETED.len()).div_ceil(OUTPUT.len()) + 1;
    let text = ITEM_COMPLETED.replace(OUTPUT, &OUTPUT.repeat(times));
    assert!(text.len() >= bytes.min(ITEM_COMPLETED.len() + 1), "the output was not found");
    text
}

/// The response to `thread/read`, with all turns over and over, until it has at least so many bytes.
pub fn thread_read(bytes: usize) -> String {
    let (start, rest) = THREAD_READ.split_once(r#""turns":["#).unwrap();
    let (turns, end) = rest.rsplit_once("]},\"readState\"").unwrap();
    let times = bytes.saturating_sub(start.len() + end.len()).div_ceil(turns.len() + 1).max(1);
    let turns = vec![turns; times].join(",");
    format!(r#"{start}"turns":[{turns}]}},"readState"{end}"#)
}

/// What the server sent in the committed recordings of 0.169.0.
pub fn session() -> Vec<Received> {
    const RECORDINGS: [&str; 3] = [
        include_str!("../../../../snapshots/recordings/0.169.0/refresh_ok.jsonl"),
        include_str!("../../../../snapshots/recordings/0.169.0/turn_basic.jsonl"),
        include_str!("../../../../snapshots/recordings/0.169.0/turn_command_decline.jsonl"),
    ];
    let mut received = Vec::new();
    for recording in RECORDINGS {
        let mut asked = Vec::new();
        for line in recording.lines() {
            let line: Line = serde_json::from_str(line).unwrap();
            let head: Head = serde_json::from_str(line.msg.get()).unwrap();
            match (line.dir, head.method, head.id) {
                ("c2s", Some(method), Some(id)) => asked.push((id, method.to_owned())),
                ("s2c", method, id) => {
                    let kind = match (method, id) {
                        (Some(_), None) => Kind::Notification,
                        (Some(_), Some(_)) => Kind::Request,
                        (None, id) => {
                            let asked = asked.iter().find(|(asked, _)| Some(*asked) == id);
                            Kind::ResponseTo(asked.unwrap().1.clone())
                        }
                    };
                    received.push(Received { text: line.msg.get().to_owned(), kind });
                }
                _ => {}
            }
        }
    }
    received
}

/// A message of the server.
pub struct Received {
    pub text: String,
    pub kind: Kind,
}

pub enum Kind {
    Notification,
    Request,
    /// The response to a request of this method.
    ResponseTo(String),
}

#[derive(Deserialize)]
struct Line<'a> {
    dir: &'a str,
    #[serde(borrow)]
    msg: &'a RawValue,
}

#[derive(Deserialize)]
struct Head<'a> {
    method: Option<&'a str>,
    id: Option<u64>,
}
