//! Tracing: in which releases each method, type, member, value and arm of ours exists.
//!
//! Our schema is walked in lock step with the lines of the history, from the methods down, as `fidelity`
//! walks it with the document of one release; but once for all releases, which go along as a set. So
//! names do not count here either, and what two definitions of the history became one type of ours has
//! the releases of both.

mod alternatives;
mod leftovers;
mod lines;
mod unlisted;
mod walk;

use anyhow::Result;

use super::{History, facts, presence::Presence};
use crate::{
    catalog::Catalog,
    timeline::{Lifetime, Timeline},
    wire::bundle::Bundle,
};
use lines::Lines;
use walk::Walk;

/// Traces everything that `ours` has. `catalog` tells the types of the methods.
pub(super) fn trace<'h>(
    history: &'h History,
    catalog: &Catalog,
    ours: &Bundle,
) -> Result<Timeline<'h>> {
    let lines = Lines::of(history)?;
    let mut walk = Walk::new(ours, &lines);
    walk.everything(catalog)?;
    let mut found = walk.finish();
    unlisted::extend(&mut found, catalog, ours, &lines);
    leftovers::add(&mut found, &lines);
    let lifetime = |presence: &Presence| Lifetime::new(facts::spans_of(history, presence));
    Ok(found.into_timeline(&Presence::first(history.releases.len()), lifetime))
}
