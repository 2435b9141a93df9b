//! Which methods lead to which pairs of schemas.

use std::collections::BTreeSet;

use super::{
    report::{Reach, slot_names},
    walk::{Slot, Walk},
};

/// A set of small numbers.
#[derive(Debug, Clone, Default)]
struct Bits(Vec<u64>);

impl Bits {
    fn insert(&mut self, index: usize) {
        let block = index / 64;
        if self.0.len() <= block {
            self.0.resize(block + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(block) {
            *bits |= 1 << (index % 64);
        }
    }

    /// Adds another set; whether that made a difference.
    fn extend(&mut self, other: &Self) -> bool {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        let mut grew = false;
        for (bits, more) in self.0.iter_mut().zip(&other.0) {
            grew |= *more & !*bits != 0;
            *bits |= more;
        }
        grew
    }

    fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(block, bits)| {
            (0..64).filter(move |bit| bits & (1 << bit) != 0).map(move |bit| block * 64 + bit)
        })
    }
}

/// What leads to each pair, of the methods that are judged; of the envelope, always. Only for pairs at
/// which something was found is it worked out in full.
pub(super) fn of(walk: &Walk<'_, '_>, only: Option<&BTreeSet<String>>) -> Vec<Reach> {
    // Each root stands for itself twice: by stable ways only, and by any.
    let mut sets: Vec<Bits> = vec![Bits::default(); walk.pairs.len()];
    let mut waiting: Vec<usize> = Vec::new();
    for (index, root) in walk.roots.iter().enumerate() {
        if only.is_some_and(|only| root.slot != Slot::Envelope && !only.contains(&root.method)) {
            continue;
        }
        if let Some(set) = sets.get_mut(root.pair) {
            set.insert(index * 2);
            if !root.experimental {
                set.insert(index * 2 + 1);
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
        let Some(set) = sets.get(pair).cloned() else { continue };
        let any_way = Bits(set.0.iter().map(|bits| bits & 0x5555_5555_5555_5555).collect());
        for (child, experimental) in children {
            let passed = if *experimental { &any_way } else { &set };
            if sets.get_mut(*child).is_some_and(|known| known.extend(passed))
                && let Some(queued) = queued.get_mut(*child)
                && !std::mem::replace(queued, true)
            {
                waiting.push(*child);
            }
        }
    }
    walk.pairs
        .iter()
        .zip(&sets)
        .map(
            |(pair, set)| {
                if pair.notices.is_empty() { Reach::default() } else { reach(walk, set) }
            },
        )
        .collect()
}

fn reach(walk: &Walk<'_, '_>, set: &Bits) -> Reach {
    let mut reach = Reach::default();
    for bit in set.iter() {
        let Some(root) = walk.roots.get(bit / 2) else { continue };
        reach.methods.insert(root.method.clone());
        reach.slots.extend(slot_names([root.slot]));
        reach.stable |= bit % 2 == 1;
        reach.payload |= root.slot != Slot::Envelope;
    }
    if reach.payload {
        // The envelope is around every message anyway.
        reach.slots.remove(Slot::Envelope.name());
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
