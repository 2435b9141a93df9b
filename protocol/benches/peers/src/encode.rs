//! Encoding a message in every way.

use app_server_protocol::{ClientMessage, method::Method, turn::TurnStartParams};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    derived,
    measure::Way,
    texts,
    ways::{self, codex_codes, naive, ours, upstream},
};

/// All ways of writing the notification `text`, each from what it read. The SDK writes no notifications.
pub fn notification<M>(text: &str) -> Vec<Way<'_>>
where
    M: Method<Params: DeserializeOwned + Serialize> + 'static,
{
    let message = ours::message(text).unwrap();
    assert_eq!(message.encode().unwrap(), text);
    let value: Value = ways::read(text).unwrap();
    let sonic = ways::sonic_value(text).unwrap();
    let derived: derived::Notification = ways::read(text).unwrap();
    let codes = codex_codes::notification(text).unwrap();
    // The libraries that need no message write the same fields.
    let [plain, ours] = [(); 2].map(|()| ways::read::<derived::Known<M::Params>>(text).unwrap());
    let mut ways = vec![
        Way::new("ours", move || message.encode()),
        Way::new("naive, our types", move || naive::write(&plain)),
        Way::new("serde's derive", move || ways::write(&derived)),
        Way::prepared(
            "codex-codes",
            move || Some(codes.clone()),
            |codes| codex_codes::write_notification(codes.take().unwrap()),
        ),
    ];
    let upstream = upstream::notification(text);
    ways.push(Way::new("codex-app-server-protocol", move || match &upstream {
        Ok(message) => ways::write(message),
        Err(error) => Err(error.clone()),
    }));
    ways.extend([
        Way::new("serde_json `Value`", move || ways::write(&value)),
        Way::new("sonic-rs `Value`", move || ways::write_sonic(&sonic)),
        Way::new("sonic-rs, our types", move || ways::write_sonic(&ours)),
    ]);
    ways
}

/// All ways of writing `turn/start`.
pub fn turn_start() -> Vec<Way<'static>> {
    fn params<T: DeserializeOwned>() -> T {
        let mut message: Value = ways::read(texts::TURN_START).unwrap();
        serde_json::from_value(message["params"].take()).unwrap()
    }
    let message = ClientMessage::decode(texts::TURN_START).unwrap();
    assert_eq!(message.encode().unwrap(), texts::TURN_START);
    let derived: derived::Request<derived::TurnStart> = ways::read(texts::TURN_START).unwrap();
    let ours: derived::Request<TurnStartParams> = ways::read(texts::TURN_START).unwrap();
    let plain = ours.clone();
    let codes: ::codex_codes::TurnStartParams = params();
    let sdk: codex_app_server_sdk::requests::TurnStartParams = params();
    let upstream: codex_app_server_protocol::ClientRequest = ways::read(texts::TURN_START).unwrap();
    let value: Value = ways::read(texts::TURN_START).unwrap();
    let sonic = ways::sonic_value(texts::TURN_START).unwrap();
    vec![
        Way::new("ours", move || message.encode()),
        Way::new("naive, our types", move || naive::write(&plain)),
        Way::new("serde's derive", move || ways::write(&derived)),
        Way::new("codex-codes", move || codex_codes::write_request("turn/start", &codes)),
        Way::new("codex-app-server-sdk", move || ways::sdk::write_request("turn/start", &sdk)),
        Way::new("codex-app-server-protocol", move || ways::write(&upstream)),
        Way::new("serde_json `Value`", move || ways::write(&value)),
        Way::new("sonic-rs `Value`", move || ways::write_sonic(&sonic)),
        Way::new("sonic-rs, our types", move || ways::write_sonic(&ours)),
    ]
}
