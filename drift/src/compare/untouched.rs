//! Definitions that both documents write alike, down to all that they refer to: nothing in them can
//! differ, so the walk need not go there. Between two neighbouring releases that is nearly all.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::read::document::{Document, address};
use crate::read::reference;

/// The untouched definitions: where each is in the new document, by where it is in the old one.
#[derive(Debug, Default)]
pub(crate) struct Untouched(HashMap<usize, usize>);

impl Untouched {
    /// Compares the definitions of two documents by their spelling.
    pub fn of(old: &Document, new: &Document) -> Self {
        // The same spelling says something else where what stands beside a reference counts.
        if old.reads_beside_references() != new.reads_beside_references() {
            return Self::default();
        }
        let after: HashMap<String, &Value> =
            new.definitions().into_iter().map(|(pointer, _, schema)| (pointer, schema)).collect();
        let before = old.definitions();
        let mut alike: HashMap<&str, (&Value, &Value)> = HashMap::new();
        let mut touched: Vec<&str> = Vec::new();
        let mut referrers: HashMap<&str, Vec<&str>> = HashMap::new();
        for (pointer, _, schema) in &before {
            match after.get(pointer) {
                Some(other) if std::ptr::eq(*other, *schema) || other == schema => {
                    alike.insert(pointer, (*schema, *other));
                }
                _ => touched.push(pointer),
            }
            reference::each(schema, &mut |target| {
                referrers.entry(target).or_default().push(pointer);
            });
        }
        // What refers to anything that is not a definition of both is touched as well.
        let known: HashSet<&str> = before.iter().map(|(pointer, ..)| pointer.as_str()).collect();
        touched.extend(referrers.keys().filter(|target| !known.contains(*target)));
        while let Some(pointer) = touched.pop() {
            alike.remove(pointer);
            // Each is passed on once.
            touched.extend(referrers.remove(pointer).unwrap_or_default());
        }
        Self(alike.into_values().map(|(one, two)| (address(one), address(two))).collect())
    }

    /// Whether two schemas are one definition that is untouched.
    pub fn has(&self, old: &Value, new: &Value) -> bool {
        self.0.get(&address(old)) == Some(&address(new))
    }
}
