//! Our own document, as the walk wants it.

use app_server_drift::Set;
use serde_json::{Map, Value};

use crate::kinds::Kinds;

/// The definitions of a document of ours.
pub(super) type Definitions = Map<String, Value>;

/// A document that [`schema::document`](crate::schema::document) printed.
#[derive(Debug)]
pub(super) struct Ours<'t> {
    pub(super) definitions: &'t Definitions,
    kinds: Kinds<'t>,
}

/// A message of a method.
#[derive(Debug, Clone, Copy)]
pub(super) struct Message<'t> {
    pub(super) set: Set,
    pub(super) schema: &'t Value,
}

impl<'t> Message<'t> {
    /// The schema of its params; a method whose params can only be `null` has none.
    pub(super) fn params(&self) -> Option<&'t Value> {
        self.schema["properties"].get("params").filter(|params| params["type"] != "null")
    }

    /// What answers it.
    pub(super) fn result(&self) -> Option<&'t Value> {
        self.schema.get("x-result")
    }
}

impl<'t> Ours<'t> {
    pub(super) fn new(document: &'t Value) -> Self {
        let kinds = Kinds::new(document);
        Self { definitions: kinds.definitions(), kinds }
    }

    /// Every method, by name.
    pub(super) fn methods(&self) -> impl Iterator<Item = (&'t str, Message<'t>)> {
        self.kinds.messages().map(|(name, set, schema)| (name, Message { set, schema }))
    }
}
