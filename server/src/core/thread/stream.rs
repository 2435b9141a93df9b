//! The model's answer as a stream of events of the Responses API.

use serde::Deserialize;
use serde_json::Value;

use crate::core::http::EventStream;

/// An event of the model, as far as the reference server knows it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "type")]
pub(super) enum Said {
    /// An item begins.
    #[serde(rename = "response.output_item.added")]
    Added { item: Value },
    /// More of a message's text.
    #[serde(rename = "response.output_text.delta")]
    Delta { delta: String },
    /// An item is whole.
    #[serde(rename = "response.output_item.done")]
    Done { item: Value },
    /// The answer is whole.
    #[serde(rename = "response.completed")]
    Completed { response: Completed },
    /// Anything else.
    #[serde(other)]
    Other,
}

/// What the model says at the end.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Completed {
    pub(super) usage: Option<ModelUsage>,
}

/// The tokens of one answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub(super) struct ModelUsage {
    pub(super) input_tokens: i64,
    #[serde(default)]
    pub(super) input_tokens_details: Option<InputDetails>,
    pub(super) output_tokens: i64,
    #[serde(default)]
    pub(super) output_tokens_details: Option<OutputDetails>,
    pub(super) total_tokens: i64,
}

/// Details of the tokens that the model read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub(super) struct InputDetails {
    #[serde(default)]
    pub(super) cached_tokens: i64,
}

/// Details of the tokens that the model wrote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub(super) struct OutputDetails {
    #[serde(default)]
    pub(super) reasoning_tokens: i64,
}

/// How long an event may be, in bytes.
const LONGEST: usize = 64 << 20;

/// What has come of a stream.
#[derive(Debug, Default)]
pub(super) struct Stream {
    events: EventStream,
    /// The end of the answer, if it has come.
    pub(super) end: Option<Completed>,
}

impl Stream {
    /// Takes more of the stream, and returns the events that are whole now. An error, which is always the last, is what
    /// is not an event.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Vec<Result<Said, String>> {
        let mut events = Vec::new();
        for data in self.events.take(bytes).iter().filter(|data| *data != "[DONE]") {
            let event = serde_json::from_str(data);
            let is_last = event.is_err();
            events.push(event.map_err(|error| format!("such an event of the model ({error})")));
            if is_last {
                return events;
            }
        }
        if self.events.left() > LONGEST {
            events.push(Err(format!("an event of the model with more than {LONGEST} bytes")));
        }
        events
    }
}

#[cfg(test)]
mod tests {
    use super::{Said, Stream};

    #[test]
    fn what_the_model_says_ends_at_what_is_not_an_event() {
        let text = "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\",\"delta\":\"a\"}\n\n\
                    data: {\"type\":\"response.new\"}\n\ndata: [DONE]\n\n\
                    data: {\"type\":\"response.completed\",\"response\":{\"usage\":{\"input_tokens\":1,\"output_tokens\":2,\"total_tokens\":3}}}\n\n";
        let mut stream = Stream::default();
        let events = stream.take(text.as_bytes());
        assert_eq!(events[..2], [Ok(Said::Delta { delta: "a".to_owned() }), Ok(Said::Other)]);
        assert!(
            matches!(&events[2..], [Ok(Said::Completed { response })] if response.usage.unwrap().total_tokens == 3)
        );
        let wrong =
            b"data: {\"type\":\"new\"}\n\ndata: {\"type\":\"response.output_text.delta\"}\n\ndata: {}\n\n";
        let events = stream.take(wrong);
        assert!(matches!(events.as_slice(), [Ok(Said::Other), Err(_)]), "{events:?}");
    }
}
