//! Mutants of the newest real bundle: what messages can show is found, what they cannot show is not.
//!
//! A few places are tried for each mutation, and about as many as `DRIFT_MUTANTS` says (in release: 100 take
//! a minute or two). `DRIFT_MUTATION` names the only mutation of the wire to try.

mod directions;
mod found;
mod methods;
mod mutation;
mod null;
mod spelling;

use crate::evidence::release;
use serde_json::Value;

const C2S: &str = "client_to_server";
const S2C: &str = "server_to_client";

fn newest() -> Value {
    release("0.169.0")
}

/// Changes a schema, if it can.
type Mutate = fn(&mut Value) -> bool;

/// Whether a mutation of the wire is to be tried.
fn is_wanted(mutation: &str) -> bool {
    std::env::var("DRIFT_MUTATION").map_or(true, |wanted| wanted == mutation)
}

/// Every how many places one is tried.
fn stride(places: usize) -> usize {
    let wanted = std::env::var("DRIFT_MUTANTS").ok().and_then(|wanted| wanted.parse().ok());
    (places / wanted.unwrap_or(4)).max(1)
}
