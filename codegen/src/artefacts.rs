//! Every generated file, as a map from its name to its text. Pure: no files, clock or environment.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::Value;

use crate::{
    catalog::Catalog,
    methods, schema,
    surface::{Notes, Surface},
    typescript,
};

/// Generates the contents of `bindings/`.
pub fn artefacts(catalog: &Catalog) -> Result<BTreeMap<&'static str, String>> {
    let notes = Notes::of(catalog);
    let schema = |surface| pretty(&schema::document(catalog, &notes, surface));
    Ok(BTreeMap::from([
        ("experimental.d.ts", typescript::experimental(catalog, &notes)?),
        ("index.d.ts", typescript::index(catalog, &notes)?),
        ("legacy.d.ts", typescript::legacy(catalog, &notes)?),
        ("methods.json", pretty(&methods::document(catalog))?),
        ("schema.experimental.json", schema(Surface::Experimental)?),
        ("schema.json", schema(Surface::Stable)?),
    ]))
}

fn pretty(document: &Value) -> Result<String> {
    Ok(serde_json::to_string_pretty(document)? + "\n")
}
