//! Adding a release: its outline is laid over the lines of the history.

use std::{cmp::Ordering, collections::BTreeMap};

use super::{
    Item,
    outline::Outline,
    presence::{Presence, Tier},
};

/// How many lines a release brought and dropped.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Lines that the release before did not have.
    pub added: usize,
    /// Lines that only the release before had.
    pub removed: usize,
}

/// Marks all lines of an outline as there in a release.
pub(super) fn add(items: &mut Vec<Item>, outline: &[Outline], release: usize, tier: Tier) {
    let mut new: BTreeMap<&str, Item> = BTreeMap::new();
    let mut place = 0;
    for line in outline {
        // Both are in order.
        let found = loop {
            match items.get(place).map(|item| item.text.as_str().cmp(&line.text)) {
                Some(Ordering::Less) => place += 1,
                Some(Ordering::Equal) => break &mut items[place],
                Some(Ordering::Greater) | None => {
                    break new.entry(&line.text).or_insert_with(|| Item {
                        text: line.text.clone(),
                        presence: Presence::default(),
                        items: Vec::new(),
                    });
                }
            }
        };
        found.presence.of_mut(tier).insert(release);
        add(&mut found.items, &line.lines, release, tier);
    }
    if !new.is_empty() {
        items.extend(new.into_values());
        items.sort_by(|a, b| a.text.cmp(&b.text));
    }
}

/// Counts the lines that are in one of two neighbouring releases only.
pub(super) fn count(items: &[Item], release: usize) -> Change {
    let mut change = Change::default();
    for item in items {
        let has = |release| Tier::ALL.iter().any(|tier| item.presence.of(*tier).contains(release));
        let had = release > 0 && has(release - 1);
        change.added += usize::from(has(release) && !had);
        change.removed += usize::from(had && !has(release));
        let below = count(&item.items, release);
        change.added += below.added;
        change.removed += below.removed;
    }
    change
}

/// The lines that a release has in a tier.
pub(super) fn pick(items: &[Item], release: usize, tier: Tier) -> Vec<Outline> {
    items
        .iter()
        .filter(|item| item.presence.of(tier).contains(release))
        .map(|item| Outline { text: item.text.clone(), lines: pick(&item.items, release, tier) })
        .collect()
}
