//! Which methods lead to which pairs of schemas.

use std::collections::BTreeSet;

use crate::{
    bits::Bits,
    compare::walk::{Slot, Walk},
};

/// What leads to a place.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reach {
    /// The methods.
    pub methods: BTreeSet<String>,
    /// The parts of these methods.
    pub slots: BTreeSet<Slot>,
    /// Whether something stable does.
    pub stable: bool,
    /// Whether params or a result do, and not the envelope alone.
    pub payload: bool,
}

/// The roots that lead to a pair.
#[derive(Debug, Clone, Default)]
struct Roots {
    any: Bits,
    /// Those that lead there without passing anything experimental.
    stable: Bits,
}

/// What leads to each pair, counting only the methods that are judged, and the envelope always. It is
/// worked out in full only for pairs at which something was found.
pub(crate) fn of(walk: &Walk<'_, '_>, only: Option<&BTreeSet<String>>) -> Vec<Reach> {
    let mut roots: Vec<Roots> = vec![Roots::default(); walk.pairs.len()];
    let mut waiting: Vec<usize> = Vec::new();
    for (index, root) in walk.roots.iter().enumerate() {
        if only.is_some_and(|only| root.slot != Slot::Envelope && !only.contains(&root.method)) {
            continue;
        }
        if let Some(own) = roots.get_mut(root.pair) {
            own.any.insert(index);
            if !root.experimental {
                own.stable.insert(index);
            }
            waiting.push(root.pair);
        }
    }
    waiting.reverse();
    let mut queued = vec![false; walk.pairs.len()];
    while let Some(pair) = waiting.pop() {
        if let Some(queued) = queued.get_mut(pair) {
            *queued = false;
        }
        let Some(children) = walk.pairs.get(pair).map(|pair| &pair.children) else { continue };
        let Some(passed) = roots.get(pair).cloned() else { continue };
        for (child, experimental) in children {
            let Some(known) = roots.get_mut(*child) else { continue };
            let mut grew = known.any.extend(&passed.any);
            if !experimental {
                grew |= known.stable.extend(&passed.stable);
            }
            if grew
                && let Some(queued) = queued.get_mut(*child)
                && !std::mem::replace(queued, true)
            {
                waiting.push(*child);
            }
        }
    }
    let found = walk.pairs.iter().map(|pair| !pair.notices.is_empty());
    found
        .zip(&roots)
        .map(|(found, roots)| if found { reach(walk, roots) } else { Reach::default() })
        .collect()
}

fn reach(walk: &Walk<'_, '_>, roots: &Roots) -> Reach {
    let mut reach = Reach { stable: roots.stable.end() > 0, ..Reach::default() };
    for root in roots.any.iter().filter_map(|index| walk.roots.get(index)) {
        reach.methods.insert(root.method.clone());
        reach.slots.insert(root.slot);
        reach.payload |= root.slot != Slot::Envelope;
    }
    if reach.payload {
        // The envelope is around every message anyway.
        reach.slots.remove(&Slot::Envelope);
        let envelope: Vec<&str> = walk
            .roots
            .iter()
            .filter(|root| root.slot == Slot::Envelope)
            .map(|root| root.method.as_str())
            .collect();
        reach.methods.retain(|method| !envelope.contains(&method.as_str()));
    }
    reach
}
