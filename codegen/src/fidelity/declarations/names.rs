//! The names that both sides export.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use app_server_drift::Direction;

use super::{
    difference::{Place, What},
    shape::{Declarations, short},
    walk::Walk,
};
use crate::typescript;

/// Compares the names of the types that `roots`, messages and results, are made of. What stands behind a name of
/// both sides is compared, unless it has been, whatever it is used for.
///
/// A tier of theirs also has declarations that nothing in it leads to, left over from the other; those
/// are not part of it.
pub(super) fn compare<'a>(
    walk: &mut Walk<'a>,
    text: &str,
    ours: &'a Declarations,
    theirs: &'a Declarations,
    roots: impl Iterator<Item = &'a str>,
) -> Result<()> {
    let exported = typescript::exported_names(text)?;
    let reached = theirs.reached(roots);
    let known: BTreeSet<&str> = reached.iter().map(|name| short(name)).collect();

    for name in known.iter().filter(|name| !exported.contains(**name)) {
        walk.difference(&named(name), What::OursExportsNoSuchName);
    }
    for name in exported.iter().filter(|name| !known.contains(name.as_str())) {
        walk.difference(&named(name), What::TheirsExportsNoSuchName);
    }
    for name in ours.names().filter(|name| known.contains(name)) {
        let paired = walk.pairs.iter().any(|(our, their)| *our == name && short(their) == name);
        if !paired {
            let there = theirs.named(name).find(|name| reached.contains(name));
            let there = there.and_then(|name| theirs.get(name)).context("a name without a type")?;
            let here = ours.get(name).context("a name without a type")?;
            walk.types(here, there, &named(name))?;
        }
    }
    Ok(())
}

fn named(name: &str) -> Place {
    Place::new(Direction::ServerToClient, name)
}
