//! How a message is read and written in each of the ways that are measured.

use app_server_protocol::{
    ServerMessage,
    method::{Method, Request},
};
use serde::{Serialize, de::DeserializeOwned, de::IgnoredAny};
use serde_json::Value;

/// What went wrong, in words.
pub type Outcome<T> = Result<T, String>;

fn words(error: impl ToString) -> String {
    error.to_string()
}

/// This crate.
pub mod ours {
    use super::*;

    pub fn message(text: &str) -> Outcome<ServerMessage> {
        ServerMessage::decode(text).map_err(words)
    }

    /// A response: the message first, then its result.
    pub fn response<M: Request>(text: &str) -> Outcome<M::Response> {
        match message(text)? {
            ServerMessage::Response(response) => response.result::<M>().map_err(words),
            _ => Err("not a response".to_owned()),
        }
    }
}

/// The naive way with the types of this crate: a `Value` first.
pub mod naive {
    use super::*;

    pub fn notification<M: Method<Params: DeserializeOwned>>(text: &str) -> Outcome<M::Params> {
        let mut message: Value = serde_json::from_str(text).map_err(words)?;
        if message["method"] != M::NAME {
            return Err("another method".to_owned());
        }
        serde_json::from_value(message["params"].take()).map_err(words)
    }

    pub fn response<M: Request>(text: &str) -> Outcome<M::Response> {
        let mut message: Value = serde_json::from_str(text).map_err(words)?;
        serde_json::from_value(message["result"].take()).map_err(words)
    }

    pub fn write(message: &impl Serialize) -> Outcome<String> {
        Ok(serde_json::to_value(message).map_err(words)?.to_string())
    }
}

/// `codex-codes`, as its client does it.
pub mod codex_codes {
    use ::codex_codes::{
        JsonRpcMessage, JsonRpcNotification, JsonRpcRequest, Notification, RequestId, ServerRequest,
    };

    use super::*;

    pub fn notification(text: &str) -> Outcome<Notification> {
        match serde_json::from_str(text).map_err(words)? {
            JsonRpcMessage::Notification(JsonRpcNotification { method, params }) => {
                let read = Notification::from_envelope(&method, params).map_err(words)?;
                known(read.is_unknown()).map(|()| read)
            }
            _ => Err("not a notification".to_owned()),
        }
    }

    pub fn request(text: &str) -> Outcome<(RequestId, ServerRequest)> {
        match serde_json::from_str(text).map_err(words)? {
            JsonRpcMessage::Request(JsonRpcRequest { id, method, params }) => {
                let read = ServerRequest::from_envelope(&method, params).map_err(words)?;
                known(read.is_unknown()).map(|()| (id, read))
            }
            _ => Err("not a request".to_owned()),
        }
    }

    pub fn response<T: DeserializeOwned>(text: &str) -> Outcome<T> {
        match serde_json::from_str(text).map_err(words)? {
            JsonRpcMessage::Response(response) => {
                serde_json::from_value(response.result).map_err(words)
            }
            _ => Err("not a response".to_owned()),
        }
    }

    pub fn write_notification(notification: Notification) -> Outcome<String> {
        let (method, params) = notification.into_envelope().map_err(words)?;
        serde_json::to_string(&JsonRpcNotification { method, params }).map_err(words)
    }

    pub fn write_request(method: &str, params: &impl Serialize) -> Outcome<String> {
        let params = Some(serde_json::to_value(params).map_err(words)?);
        let request =
            JsonRpcRequest { id: RequestId::Integer(3), method: method.to_owned(), params };
        serde_json::to_string(&request).map_err(words)
    }
}

/// `codex-app-server-sdk`, as its client does it. It leaves items, and most results, as `Value`s.
pub mod sdk {
    use codex_app_server_sdk::events::{
        ServerNotification, ServerRequestEvent, parse_notification, parse_server_request,
    };

    use super::*;

    pub fn notification(text: &str) -> Outcome<ServerNotification> {
        let mut message: Value = serde_json::from_str(text).map_err(words)?;
        let method = message["method"].as_str().unwrap_or_default().to_owned();
        // Its client clones the params, in case they are invalid.
        let params = message["params"].take();
        let read = parse_notification(method.clone(), params.clone()).map_err(words)?;
        known(matches!(read, ServerNotification::Unknown { .. })).map(|()| read)
    }

    pub fn request(text: &str) -> Outcome<ServerRequestEvent> {
        let mut message: Value = serde_json::from_str(text).map_err(words)?;
        let method = message["method"].as_str().unwrap_or_default().to_owned();
        let params = message["params"].take();
        let id = serde_json::from_value(message["id"].take()).map_err(words)?;
        let read = parse_server_request(id, method.clone(), params.clone()).map_err(words)?;
        known(matches!(read, ServerRequestEvent::Unknown { .. })).map(|()| read)
    }

    pub fn response<T: DeserializeOwned>(text: &str) -> Outcome<T> {
        let mut message: Value = serde_json::from_str(text).map_err(words)?;
        serde_json::from_value(message["result"].take()).map_err(words)
    }

    pub fn write_request(method: &str, params: &impl Serialize) -> Outcome<String> {
        let params = serde_json::to_value(params).map_err(words)?;
        let request = serde_json::json!({ "method": method, "id": 3, "params": params });
        serde_json::to_string(&request).map_err(words)
    }
}

/// `codex-app-server-protocol`, the real server's crate as of 0.63.0, as the real server does it.
pub mod upstream {
    use codex_app_server_protocol::{JSONRPCMessage, ServerNotification, ServerRequest};

    use super::*;

    pub fn notification(text: &str) -> Outcome<ServerNotification> {
        match serde_json::from_str(text).map_err(words)? {
            JSONRPCMessage::Notification(notification) => notification.try_into().map_err(words),
            _ => Err("not a notification".to_owned()),
        }
    }

    pub fn request(text: &str) -> Outcome<ServerRequest> {
        match serde_json::from_str(text).map_err(words)? {
            JSONRPCMessage::Request(request) => request.try_into().map_err(words),
            _ => Err("not a request".to_owned()),
        }
    }

    pub fn response<T: DeserializeOwned>(text: &str) -> Outcome<T> {
        match serde_json::from_str(text).map_err(words)? {
            JSONRPCMessage::Response(response) => {
                serde_json::from_value(response.result).map_err(words)
            }
            _ => Err("not a response".to_owned()),
        }
    }
}

/// From text straight into `T`.
pub fn read<T: DeserializeOwned>(text: &str) -> Outcome<T> {
    serde_json::from_str(text).map_err(words)
}

/// From text straight into `T`, with sonic-rs.
pub fn read_sonic<T: DeserializeOwned>(text: &str) -> Outcome<T> {
    sonic_rs::from_str(text).map_err(words)
}

/// A tree of sonic-rs.
pub fn sonic_value(text: &str) -> Outcome<sonic_rs::Value> {
    sonic_rs::from_str(text).map_err(words)
}

pub fn write(message: &impl Serialize) -> Outcome<String> {
    serde_json::to_string(message).map_err(words)
}

pub fn write_sonic(message: &impl Serialize) -> Outcome<String> {
    sonic_rs::to_string(message).map_err(words)
}

/// Checks the JSON and discards it. No decoder can be faster.
pub fn scan(text: &str) -> Outcome<IgnoredAny> {
    read(text)
}

fn known(is_unknown: bool) -> Outcome<()> {
    if is_unknown { Err("the method is unknown".to_owned()) } else { Ok(()) }
}
