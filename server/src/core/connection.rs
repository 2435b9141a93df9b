//! A client's connection: its envelope and how far its handshake is.

use app_server_protocol::{RequestId, initialize::InitializeParams};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// What is known of a client.
#[derive(Debug, Default)]
pub(super) struct Connection {
    /// What it said of itself in `initialize`. `None` before.
    pub(super) client: Option<InitializeParams>,
}

impl Connection {
    /// Whether it asked for what is experimental.
    pub(super) fn is_experimental(&self) -> bool {
        let capabilities = self.client.as_ref().and_then(|client| client.capabilities.value());
        capabilities.is_some_and(|it| it.experimental_api == Some(true))
    }

    /// Whether it wants notifications with this method.
    pub(super) fn wants(&self, method: &str) -> bool {
        let Some(client) = &self.client else { return false };
        let capabilities = client.capabilities.value();
        let unwanted = capabilities.and_then(|it| it.opt_out_notification_methods.value());
        unwanted.is_none_or(|unwanted| !unwanted.iter().any(|name| name == method))
    }
}

/// A message of a client, as far as its envelope goes. Real servers take no other as a message.
#[derive(Debug)]
pub(super) enum Incoming<'t> {
    /// A request.
    Request { id: RequestId, method: String, params: Option<&'t RawValue> },
    /// A notification.
    Notification,
    /// A response or an error.
    Answer { id: RequestId, answer: Answer<'t> },
}

/// What a client answers.
#[derive(Debug)]
pub(super) enum Answer<'t> {
    Result(&'t RawValue),
    Error(&'t RawValue),
}

#[derive(Deserialize)]
struct Envelope<'t> {
    #[serde(borrow)]
    id: Option<&'t RawValue>,
    #[serde(borrow)]
    method: Option<&'t RawValue>,
    #[serde(borrow)]
    params: Option<&'t RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    result: Option<&'t RawValue>,
    #[serde(borrow)]
    error: Option<&'t RawValue>,
}

/// Reads a field that is there, also where it is `null`.
fn present<'t, D: Deserializer<'t>>(deserializer: D) -> Result<Option<&'t RawValue>, D::Error> {
    <&RawValue>::deserialize(deserializer).map(Some)
}

impl<'t> Incoming<'t> {
    /// Reads a line. `None` if it is no message.
    pub(super) fn read(line: &'t str) -> Option<Self> {
        let Envelope { id, method, params, result, error } = serde_json::from_str(line).ok()?;
        let id: Option<RequestId> = id.and_then(|id| serde_json::from_str(id.get()).ok());
        let method: Option<String> = method.and_then(|it| serde_json::from_str(it.get()).ok());
        match (id, method, result, error) {
            (Some(id), Some(method), ..) => Some(Self::Request { id, method, params }),
            (None, Some(_), ..) => Some(Self::Notification),
            (Some(id), None, Some(result), _) => {
                Some(Self::Answer { id, answer: Answer::Result(result) })
            }
            (Some(id), None, None, Some(error)) => {
                Some(Self::Answer { id, answer: Answer::Error(error) })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Incoming;

    #[test]
    fn only_messages_are_read() {
        for line in ["not json", "[]", "{}", "", "1", r#"{"id":1}"#, r#"{"result":{}}"#] {
            assert!(Incoming::read(line).is_none(), "{line}");
        }
        // What has no valid ID is no request, and nobody is answered.
        for line in [
            r#"{"id":1.5,"method":"account/read"}"#,
            r#"{"id":null,"method":"account/read"}"#,
            r#"{"method":"initialized"}"#,
        ] {
            assert!(matches!(Incoming::read(line), Some(Incoming::Notification)), "{line}");
        }
        let answer = Incoming::read(r#"{"id":0,"result":null}"#);
        assert!(matches!(answer, Some(Incoming::Answer { .. })));
        let line = r#"{"jsonrpc":"2.0","params":{},"method":"account/read","id":-1}"#;
        assert!(matches!(Incoming::read(line), Some(Incoming::Request { .. })));
    }
}
