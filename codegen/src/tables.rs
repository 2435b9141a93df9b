//! The tables of releases that the protocol crate looks things up in, and the one that its documentation
//! shows. `protocol/src/release/table.rs` tells how the first two are read.

use std::{collections::BTreeMap, fmt::Write as _};

use app_server_protocol::method::Stability;

use crate::{
    catalog::{Catalog, Method},
    timeline::{Lifetime, Part, Timeline},
};
use app_server_drift::{Set, history::Tier};

/// Generates the tables of `protocol/src/release/`, by their paths in `protocol/src/`.
pub fn tables(catalog: &Catalog, timeline: &Timeline<'_>) -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("release/methods.md", methods_for_people(catalog, timeline)),
        ("release/methods.txt", methods(timeline)),
        ("release/types.txt", types(timeline)),
    ])
}

/// The releases of every method.
pub fn methods(timeline: &Timeline<'_>) -> String {
    let mut table = String::new();
    for (method, lifetime) in &timeline.methods {
        line(&mut table, "", method, lifetime, &timeline.everywhere);
    }
    table
}

/// The releases of every type, and of its parts.
pub fn types(timeline: &Timeline<'_>) -> String {
    let mut table = String::new();
    for (place, owner) in &timeline.owners {
        // What has no name of its own is told where it stands.
        let is_named = place.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if owner.parts.is_empty() && !is_named {
            continue;
        }
        line(&mut table, "", place, &owner.own, &timeline.everywhere);
        for ((part, name), lifetime) in &owner.parts {
            let mark = match part {
                Part::Field => "/",
                Part::Value => "=",
                Part::Variant => "<",
            };
            line(&mut table, mark, name, lifetime, &owner.own);
        }
    }
    table
}

fn line(table: &mut String, mark: &str, name: &str, own: &Lifetime<'_>, parent: &Lifetime<'_>) {
    table.push_str(mark);
    table.push_str(name);
    if own != parent {
        let _ = write!(table, "\t{own}");
    }
    table.push('\n');
}

fn methods_for_people(catalog: &Catalog, timeline: &Timeline<'_>) -> String {
    let mut table = "\
        | method | Rust | stability | since | removed |\n\
        |---|---|---|---|---|\n"
        .to_owned();
    for method in &catalog.methods {
        let Method { name, set, rust_name, .. } = method;
        let Some(lifetime) = timeline.methods.get(*name) else { continue };
        let stability = match method.stability {
            Stability::Stable => "stable",
            Stability::Experimental => "experimental",
            Stability::Removed(_) => "removed",
        };
        let since = match (lifetime.since(Tier::Experimental), lifetime.since(Tier::Stable)) {
            (Some(since), Some(stable)) if since != stable => format!("{since}, stable {stable}"),
            (since, _) => since.unwrap_or_default().to_owned(),
        };
        let removed = lifetime.removed(Tier::Experimental).unwrap_or_default();
        let module = module(*set);
        let _ = writeln!(
            table,
            "| `{name}` | [`{rust_name}`](crate::{module}::{rust_name}) | {stability} | {since} | {removed} |"
        );
    }
    table
}

/// The module of the marker types of a set.
fn module(set: Set) -> &'static str {
    match set {
        Set::ClientRequest => "client_request",
        Set::ServerRequest => "server_request",
        Set::ServerNotification => "server_notification",
        Set::ClientNotification => "client_notification",
    }
}
