//! What waits, each until it is taken or its deadline has passed.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

/// Entries by key, some of which have a deadline.
#[derive(Debug)]
pub(super) struct Timed<K, V> {
    entries: BTreeMap<K, (V, Option<Duration>)>,
    deadlines: BTreeSet<(Duration, K)>,
}

impl<K: Ord + Clone, V> Timed<K, V> {
    pub(super) const fn new() -> Self {
        Self { entries: BTreeMap::new(), deadlines: BTreeSet::new() }
    }

    /// Adds an entry. A key is not used again while its entry waits.
    pub(super) fn insert(&mut self, key: K, value: V, deadline: Option<Duration>) {
        if let Some(deadline) = deadline {
            self.deadlines.insert((deadline, key.clone()));
        }
        self.entries.insert(key, (value, deadline));
    }

    pub(super) fn get(&self, key: &K) -> Option<&V> {
        self.entries.get(key).map(|(value, _)| value)
    }

    pub(super) fn remove(&mut self, key: &K) -> Option<V> {
        let (value, deadline) = self.entries.remove(key)?;
        if let Some(deadline) = deadline {
            self.deadlines.remove(&(deadline, key.clone()));
        }
        Some(value)
    }

    /// Takes the entry whose deadline passed first.
    pub(super) fn take_expired(&mut self, now: Duration) -> Option<(K, V)> {
        let (deadline, key) = self.deadlines.first()?;
        if *deadline > now {
            return None;
        }
        let key = key.clone();
        self.remove(&key).map(|value| (key, value))
    }

    /// Takes the entry with the least key.
    pub(super) fn take_first(&mut self) -> Option<(K, V)> {
        let key = self.entries.keys().next()?.clone();
        self.remove(&key).map(|value| (key, value))
    }

    pub(super) fn next_deadline(&self) -> Option<Duration> {
        self.deadlines.first().map(|(deadline, _)| *deadline)
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.entries.iter().map(|(key, (value, _))| (key, value))
    }
}
