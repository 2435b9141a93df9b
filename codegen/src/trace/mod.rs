//! Tracing: in which releases each method, type, field, value and variant of ours exists.
//!
//! Our schema is walked in lock step with the lines of the history, from the methods down, once for all
//! releases, which go along as a set. Names do not count, and what two definitions of the history became one type of ours has
//! the releases of both.

mod alternatives;
mod events;
mod leftovers;
mod lines;
mod pairing;
pub(crate) mod shape;
mod unlisted;
mod walk;

use app_server_drift::{
    history::History,
    internal::{ENVELOPE, Presence},
};
use std::{cell::RefCell, collections::HashMap};

use anyhow::{Context, Result};

use crate::{
    catalog::Catalog,
    events::PREFIX,
    kinds::Kinds,
    timeline::{Lifetime, Timeline},
};
use lines::Lines;
use serde_json::Value;
use walk::Walk;

/// Traces everything in a document that [`schema::document`](crate::schema::document) printed. `catalog` tells
/// the types of the methods.
pub fn trace<'h>(
    history: &'h History,
    catalog: &Catalog,
    document: &Value,
) -> Result<Timeline<'h>> {
    let ours = Kinds::new(document);
    let lines = Lines::of(history)?;
    let mut walk = Walk::new(&ours, &lines);
    everything(&mut walk, catalog)?;
    let mut found = walk.finish();
    unlisted::extend(&mut found, catalog, ours.definitions(), &lines);
    leftovers::add(&mut found, &lines);
    // Thousands of things have one of a few hundred lifetimes.
    let known: RefCell<HashMap<Presence, Lifetime<'h>>> = RefCell::default();
    let lifetime = |presence: &Presence| {
        let mut known = known.borrow_mut();
        let entry = known.entry(presence.clone());
        entry.or_insert_with(|| Lifetime::new(history.spans(presence))).clone()
    };
    Ok(found.into_timeline(&Presence::first(history.releases().count()), lifetime))
}

/// Walks down from every method, and from the envelope.
fn everything(walk: &mut Walk<'_>, catalog: &Catalog) -> Result<()> {
    let ours = walk.ours;
    let mut events = Presence::default();
    for (name, set, message) in ours.messages() {
        if name.starts_with(PREFIX) {
            events.or(&events::notification(walk, name, set, message)?);
            continue;
        }
        walk.method(name, set, message).with_context(|| format!("the method {name}"))?;
    }
    events::union(walk, &events)?;
    for method in &catalog.methods {
        walk.unlisted(method)?;
    }
    for name in ENVELOPE {
        if let Some(ours) = ours.definitions().get(name) {
            walk.by_name(ours, name, name, None)?;
        }
    }
    Ok(())
}
