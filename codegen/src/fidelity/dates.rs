//! Whether all that our types have exists in some release, and was dropped by the one that we say.

use anyhow::Result;
use app_server_drift::history::{History, Tier};

use super::{Ours, inventory::Thing};
use crate::{
    catalog::Catalog,
    timeline::{Lifetime, Timeline},
    trace::trace,
};

/// A thing with other releases than we say.
#[derive(Debug)]
pub(super) struct Misdated {
    pub(super) thing: Thing,
    /// By which release it was dropped; none if no release has it at all.
    pub(super) said: Option<String>,
}

/// Compares what our types say of themselves with the history.
pub(super) fn check(catalog: &Catalog, history: &History, ours: &Ours) -> Result<Vec<Misdated>> {
    let timeline = trace(history, catalog, ours.everything.root())?;
    let [newest, everything] = ours.inventories();
    let mut found = Vec::new();
    for (thing, removed) in everything.things {
        let Some(lifetime) = thing.lifetime(&timeline) else {
            found.push(Misdated { thing, said: None });
            continue;
        };
        let (said, traced) = (removed.as_deref(), lifetime.removed(Tier::Experimental));
        // What belongs to something that was dropped was dropped with it.
        let with_owner = said.is_none()
            && !newest.things.contains_key(&thing)
            && traced == owner(&thing, &timeline).and_then(|own| own.removed(Tier::Experimental));
        if said != traced && !with_owner {
            let said =
                said.map_or_else(|| "we do not say so".to_owned(), |said| format!("we say {said}"));
            let traced = traced.unwrap_or("none");
            let said = format!("{said}, and the first without it is {traced}");
            found.push(Misdated { thing, said: Some(said) });
        }
    }
    Ok(found)
}

/// When the type exists that a thing is a part of.
fn owner<'t, 'h>(thing: &Thing, timeline: &'t Timeline<'h>) -> Option<&'t Lifetime<'h>> {
    match thing {
        Thing::Method(_) => None,
        Thing::Part { owner, .. } => Some(&timeline.owners.get(owner)?.own),
    }
}
