//! How a request of the server is refused, if nobody handles it.
//!
//! `table.txt` is generated from `snapshots/refusals/refusals.json`, as is the table of the TypeScript client:
//! real servers were asked whether they take each row for a refusal, and how long they wait.

use std::time::Duration;

use serde_json::value::RawValue;

use crate::{
    ClientMessage, ErrorMessage, ErrorObject, Message, RequestId, ResponseMessage, ServerRequest,
};

static TABLE: &str = include_str!("table.txt");

/// How a request of the server is refused: with a result that says no, where the method has one, and
/// with an error otherwise.
///
/// ```
/// use app_server_protocol::{ServerMessage, refusal::Refusal};
///
/// let line = r#"{"method":"item/fileChange/requestApproval","id":4,"params":{"threadId":"t","turnId":"u","itemId":"i"}}"#;
/// let ServerMessage::Request(message) = ServerMessage::decode(line)? else { panic!() };
/// let refusal = message.request.refusal();
/// assert_eq!(refusal.time_limit(), None, "the server waits for the user");
/// assert_eq!(refusal.respond_to(message.id).encode()?, r#"{"id":4,"result":{"decision":"decline"}}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Refusal {
    answer: Answer,
    time_limit: Option<Duration>,
}

#[derive(Debug, Clone)]
enum Answer {
    Result(Box<RawValue>),
    Error(ErrorObject),
}

impl Refusal {
    /// Returns the refusal of a method's requests. An unknown method is refused with the error -32601.
    pub fn of_method(method: &str) -> Self {
        Self::in_table(method).unwrap_or_else(|| Self {
            answer: Answer::Error(ErrorObject::method_not_found(method)),
            time_limit: None,
        })
    }

    fn in_table(method: &str) -> Option<Self> {
        let columns = |line: &'static str| line.strip_prefix(method)?.strip_prefix('\t');
        let (limit, answer) = TABLE.lines().find_map(columns)?.split_once('\t')?;
        let answer = match answer.split_once('\t')? {
            ("error", error) => Answer::Error(serde_json::from_str(error).ok()?),
            (_, result) => Answer::Result(RawValue::from_string(result.to_owned()).ok()?),
        };
        Some(Self { answer, time_limit: limit.parse().ok().map(Duration::from_millis) })
    }

    /// How long the server waits for a response. `None` if it waits as long as it takes.
    pub fn time_limit(&self) -> Option<Duration> {
        self.time_limit
    }

    /// The response to the request with this ID.
    pub fn respond_to(self, id: impl Into<RequestId>) -> ClientMessage {
        match self.answer {
            Answer::Result(raw) => Message::Response(ResponseMessage::from_raw(id, raw)),
            Answer::Error(error) => Message::Error(ErrorMessage::new(id, error)),
        }
    }
}

impl ServerRequest {
    /// How this request is refused.
    pub fn refusal(&self) -> Refusal {
        Refusal::of_method(self.method())
    }
}
