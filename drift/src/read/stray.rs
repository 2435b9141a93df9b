//! References that lead nowhere, and what they must mean.
//!
//! A real exporter (0.107.0, `--experimental`) wrote `#/definitions/X` for a type that its bundle has as
//! `#/definitions/v2/X` only. Where a bundle has exactly one definition of that name there is nothing to
//! guess; it is taken, and said, in what the history has. Any other reference that leads nowhere cannot be judged.

use std::{
    cell::{OnceCell, RefCell},
    collections::{BTreeMap, BTreeSet, HashMap},
};

use serde_json::Value;

use super::document::Document;

/// Definitions by name; `None` where several have it.
type Namesakes<'a> = HashMap<&'a str, Option<(String, &'a Value)>>;

/// The stray references of a document that were met.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strays<'a> {
    /// Worked out when the first is met: hardly any document has one.
    namesakes: OnceCell<Namesakes<'a>>,
    met: RefCell<BTreeMap<&'a str, String>>,
}

impl<'a> Strays<'a> {
    /// The one definition that a reference to a definition of this name can mean.
    pub fn target(
        &self,
        document: &'a Document,
        reference: &'a str,
        name: &str,
    ) -> Option<&'a Value> {
        let namesakes = self.namesakes.get_or_init(|| namesakes(document));
        let (pointer, schema) = namesakes.get(name)?.as_ref()?;
        self.met.borrow_mut().insert(reference, pointer.clone());
        Some(schema)
    }

    /// What to say of those that were met.
    pub fn caveats(&self, document: &Document) -> Vec<String> {
        let mut by_target: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for (reference, pointer) in &*self.met.borrow() {
            by_target.entry(pointer.clone()).or_default().insert(reference);
        }
        let caveat = |(pointer, references): (String, BTreeSet<&str>)| {
            let references: Vec<&str> = references.into_iter().collect();
            format!(
                "{} leads nowhere in {} and was taken for {pointer}, the only definition of that name",
                references.join(", "),
                document.label(),
            )
        };
        by_target.into_iter().map(caveat).collect()
    }
}

fn namesakes(document: &Document) -> Namesakes<'_> {
    let mut all = Namesakes::new();
    for (pointer, name, schema) in document.definitions() {
        all.entry(name).and_modify(|only| *only = None).or_insert(Some((pointer, schema)));
    }
    all
}
