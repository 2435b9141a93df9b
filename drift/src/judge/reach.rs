//! Which methods lead to which pairs of schemas.

use std::{collections::BTreeSet, rc::Rc};

use crate::{
    bits::Bits,
    compare::walk::{Pair, Slot, Walk},
    normalise::strings::STEP,
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

/// The roots that lead to a pair. Most pairs have those of the pair that leads to them.
#[derive(Debug, Clone, Default)]
struct Roots {
    any: Rc<Bits>,
    /// Those that lead there without passing anything experimental.
    stable: Rc<Bits>,
}

/// What leads to each pair, counting only the methods that are judged, and the envelope always. It is
/// worked out in full only for pairs at which something was found, and not at all if it takes too much.
pub(crate) fn of(walk: &Walk<'_, '_>, only: Option<&BTreeSet<String>>) -> Vec<Reach> {
    let mut roots: Vec<Roots> = vec![Roots::default(); walk.pairs.len()];
    // What is found first leads to what is found later, mostly, so it is passed on first.
    let mut waiting: BTreeSet<usize> = BTreeSet::new();
    for (index, root) in walk.roots.iter().enumerate() {
        if only.is_some_and(|only| root.slot != Slot::Envelope && !only.contains(&root.method)) {
            continue;
        }
        if let Some(own) = roots.get_mut(root.pair) {
            Rc::make_mut(&mut own.any).insert(index);
            if !root.experimental {
                Rc::make_mut(&mut own.stable).insert(index);
            }
            waiting.insert(root.pair);
        }
    }
    while let Some(pair) = waiting.pop_first() {
        let Some(children) = walk.pairs.get(pair).map(|pair| &pair.children) else { continue };
        let Some(passed) = roots.get(pair).cloned() else { continue };
        for (child, experimental) in children {
            let Some(known) = roots.get_mut(*child) else { continue };
            let mut grew = pass(walk, &passed.any, &mut known.any);
            if !experimental {
                grew |= pass(walk, &passed.stable, &mut known.stable);
            }
            if grew {
                waiting.insert(*child);
            }
        }
        if walk.is_spent() {
            return Vec::new();
        }
    }
    let envelopes: BTreeSet<&str> = walk
        .roots
        .iter()
        .filter(|root| root.slot == Slot::Envelope)
        .map(|root| root.method.as_str())
        .collect();
    let reach = |(pair, roots): (&Pair<'_>, &Roots)| {
        let methods = roots.any.iter().filter_map(|index| walk.roots.get(index));
        let size: usize = methods.map(|root| 2 + root.method.len() / STEP).sum();
        if pair.notices.is_empty() || !walk.spend(size * pair.notices.len()) {
            return Reach::default();
        }
        reach(walk, roots, &envelopes)
    };
    walk.pairs.iter().zip(&roots).map(reach).collect()
}

/// Passes roots on to a pair. Returns whether it had not had all of them.
fn pass(walk: &Walk<'_, '_>, passed: &Rc<Bits>, known: &mut Rc<Bits>) -> bool {
    if known.size() == 0 {
        *known = Rc::clone(passed);
        return passed.size() > 0;
    }
    if Rc::ptr_eq(passed, known) {
        return false;
    }
    walk.spend(1 + (passed.size() + known.size()) / STEP);
    Rc::make_mut(known).extend(passed)
}

fn reach(walk: &Walk<'_, '_>, roots: &Roots, envelopes: &BTreeSet<&str>) -> Reach {
    let mut reach = Reach { stable: roots.stable.end() > 0, ..Reach::default() };
    for root in roots.any.iter().filter_map(|index| walk.roots.get(index)) {
        reach.methods.insert(root.method.clone());
        reach.slots.insert(root.slot);
        reach.payload |= root.slot != Slot::Envelope;
    }
    if reach.payload {
        // The envelope is around every message anyway.
        reach.slots.remove(&Slot::Envelope);
        reach.methods.retain(|method| !envelopes.contains(method.as_str()));
    }
    reach
}
