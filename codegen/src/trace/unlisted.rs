//! Methods that a release has and its JSON Schema lists no more: neither are the types that only they
//! need. What these were when they were listed last is taken to hold as long as the method.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{lines::Lines, walk::Found};
use crate::catalog::Catalog;
use app_server_drift::internal::{Presence, reference};

/// Gives the types of such methods the releases in which only the TypeScript lists the method.
pub(super) fn extend(
    found: &mut Found,
    catalog: &Catalog,
    ours: &Map<String, Value>,
    lines: &Lines<'_>,
) {
    for method in &catalog.methods {
        for (_, unlisted) in lines.unlisted.iter().filter(|(name, _)| name == method.name) {
            let mut types = BTreeSet::new();
            for name in method.params.type_name().into_iter().chain(method.result.as_deref()) {
                reached(ours, name, &mut types);
            }
            for name in types {
                hold(found, &name, unlisted);
            }
        }
    }
}

/// Lets a type that ends where `unlisted` starts go on, with all that it had at its end.
fn hold(found: &mut Found, name: &str, unlisted: &Presence) {
    let Some(first) = unlisted.start() else { return };
    let lasted = |presence: &Presence| first > 0 && presence.contains(first - 1);
    let ends = |presence: &Presence| lasted(presence) && !presence.contains(first);
    if !found.owners.get(name).is_some_and(|owner| ends(&owner.own)) {
        return;
    }
    let variants = format!("{name}<");
    let belongs = |place: &str| place == name || place.starts_with(&variants);
    let same_start = found.owners.range_mut(name.to_owned()..);
    for (_, owner) in same_start
        .take_while(|(place, _)| place.starts_with(name))
        .filter(|(place, _)| belongs(place))
    {
        for presence in owner.parts.values_mut().chain([&mut owner.own]) {
            if lasted(presence) {
                presence.or(unlisted);
            }
        }
    }
}

/// A type, and those that it refers to.
fn reached(ours: &Map<String, Value>, name: &str, found: &mut BTreeSet<String>) {
    if let Some(schema) = ours.get(name)
        && found.insert(name.to_owned())
    {
        reference::each(schema, &mut |target| reached(ours, reference::name(target), found));
    }
}
