//! What waits to be taken, and what is refused because too much does.

use app_server_protocol::{ErrorMessage, ErrorObject, RequestId, ServerMessage};
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::core::backend::BackendCall;
use crate::core::call::{Call, Purpose};
use crate::core::{ClientId, Core, Effect};

/// The code of a request that is refused because too many wait.
const OVERLOADED: i64 = -32001;

impl Core {
    /// Takes a line, or lets it wait behind the request that is being handled.
    pub(in crate::core) fn take_or_queue(&mut self, client: ClientId, line: String) {
        if !self.is_handling() {
            return self.receive(client, &line);
        }
        let is_full = self.eras.places.is_some_and(|places| self.waiting.len() >= places);
        if !is_full {
            self.waiting.push_back((client, line));
        } else if let Some(refusal) = refusal(&line) {
            self.effects.push(Effect::Send(client, refusal));
        } else {
            // An answer may come before its turn, but what waits does not grow without end.
            self.receive(client, &line);
        }
    }

    /// Takes what waited, up to the next request that makes the others wait.
    pub(in crate::core) fn take_queued(&mut self) {
        while !self.is_handling()
            && let Some((client, line)) = self.waiting.pop_front()
        {
            self.receive(client, &line);
        }
    }

    /// Whether a request makes others wait: no scenario shows it of any but this one.
    fn is_handling(&self) -> bool {
        let is_usage =
            |call: &Call| matches!(call.purpose, Purpose::Backend(BackendCall::Limits(_)));
        self.eras.requests_wait_for_each_other && self.calls.values().any(is_usage)
    }
}

/// The refusal of a request, because too many wait. `None` for a line that is not a request.
pub fn refusal(line: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Request {
        id: RequestId,
        #[serde(rename = "method")]
        _method: IgnoredAny,
    }
    let Request { id, .. } = serde_json::from_str(line).ok()?;
    let error = ErrorObject::new(OVERLOADED, "Server overloaded; retry later.");
    ServerMessage::Error(ErrorMessage::new(id, error)).encode().ok()
}
