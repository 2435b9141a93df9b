//! Tracing: in which releases each method, type, member, value and arm of ours exists.
//!
//! Our schema is walked in lock step with the lines of the history, from the methods down, as `fidelity`
//! walks it with the document of one release; but once for all releases, which go along as a set. So
//! names do not count here either, and what two definitions of the history became one type of ours has
//! the releases of both.

mod alternatives;
mod events;
mod leftovers;
mod lines;
mod pairing;
mod unlisted;
mod walk;

use app_server_drift::history::{History, presence::Presence};
use std::{cell::RefCell, collections::HashMap};

use anyhow::Result;

use crate::{
    catalog::Catalog,
    timeline::{Lifetime, Timeline},
    wire::bundle::Bundle,
};
use lines::Lines;
use walk::Walk;

/// Traces everything that `ours` has. `catalog` tells the types of the methods.
pub fn trace<'h>(history: &'h History, catalog: &Catalog, ours: &Bundle) -> Result<Timeline<'h>> {
    let lines = Lines::of(history)?;
    let mut walk = Walk::new(ours, &lines);
    walk.everything(catalog)?;
    let mut found = walk.finish();
    unlisted::extend(&mut found, catalog, ours, &lines);
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
