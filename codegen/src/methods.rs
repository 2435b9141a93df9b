//! `methods.json`: the registry for machines.

use serde_json::{Map, Value, json};

use crate::{
    catalog::{Catalog, MethodParams},
    timeline::Timeline,
};
use app_server_drift::{Direction, history::Tier};
use app_server_protocol::method::Stability;

/// Prints the registry: method → set, direction, stability, releases, params, result.
pub fn document(catalog: &Catalog, timeline: &Timeline<'_>) -> Value {
    let methods = catalog.methods.iter().map(|method| {
        let mut entry = Map::new();
        let mut put = |name: &str, value: Value| drop(entry.insert(name.to_owned(), value));
        put("set", method.set.name().into());
        put("direction", direction(method.set.direction()).into());
        put("docs", method.docs.into());
        match method.stability {
            Stability::Stable => put("stability", "stable".into()),
            Stability::Experimental => put("stability", "experimental".into()),
            Stability::Removed(release) => {
                put("stability", "removed".into());
                put("removed", release.to_string().into());
            }
        }
        if let Some(lifetime) = timeline.methods.get(method.name) {
            let since = lifetime.since(Tier::Experimental);
            put("since", since.into());
            // Before that, it needed `experimentalApi`.
            if let Some(stable) =
                lifetime.since(Tier::Stable).filter(|_| lifetime.since(Tier::Stable) != since)
            {
                put("stableSince", stable.into());
            }
        }
        put("params", method.params.type_name().into());
        if let MethodParams::Optional(_) = method.params {
            put("paramsOptional", true.into());
        }
        if method.set.is_request() {
            put("result", method.result.as_deref().into());
        }
        (method.name.to_owned(), Value::Object(entry))
    });
    json!(methods.collect::<Map<_, _>>())
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::ClientToServer => "clientToServer",
        Direction::ServerToClient => "serverToClient",
    }
}
