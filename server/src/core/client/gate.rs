//! The gate in front of what is experimental.

use app_server_protocol::{
    ClientMessage, PartKind, check, check::Part, method::Method, release::Release,
};
use serde_json::Value;

use crate::eras::Eras;

/// Variants of params that need `experimentalApi`, though no schema says so: H6.
const UNLISTED: &[(&str, &str)] = &[("account/login/start", "chatgptAuthTokens")];

/// Why a client without `experimentalApi` is refused a request. `None` if it is not.
pub(in crate::core) fn refusal(
    message: &ClientMessage,
    release: Release,
    eras: &Eras,
) -> Option<String> {
    let checked = check(message, release).ok()?;
    let value = serde_json::to_value(message).ok()?;
    let method = message.method()?;
    let tag = value.pointer("/params/type").and_then(Value::as_str).unwrap_or_default();
    if UNLISTED.contains(&(method, tag)) {
        return Some(format!("{method}.{tag} requires experimentalApi capability"));
    }
    let is_used = |part: &&Part| {
        let used = value.pointer(&part.path);
        let is_empty = used.and_then(Value::as_array).is_some_and(Vec::is_empty);
        eras.empty_list_is_gated || !is_empty
    };
    let part = checked.experimental().iter().find(is_used)?;
    let what = match (part.kind, part.path.strip_prefix("/params/"), part.name) {
        (PartKind::Method, ..) => method.to_owned(),
        (PartKind::Field, Some(field), _) if !field.contains('/') => format!("{method}.{field}"),
        (PartKind::Variant, None, Some(variant)) => format!("{method}.{variant}"),
        // Deeper, it is named after its own type.
        (_, _, name) => format!("{}.{}", in_camel_case(part.of), name.unwrap_or_default()),
    };
    Some(format!("{what} requires experimentalApi capability"))
}

fn in_camel_case(name: &str) -> String {
    let mut characters = name.chars();
    let first = characters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(characters).collect()
}

/// Whether a method is that of `initialize`.
pub(in crate::core) fn is_handshake(method: &str) -> bool {
    method == app_server_protocol::client_request::Initialize::NAME
}
