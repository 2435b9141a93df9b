//! Every generated file, as a map from its name to its text. Pure: no files, clock or environment.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::Value;

use crate::{
    catalog::Catalog,
    history::History,
    methods, schema,
    surface::{Notes, Surface},
    tables,
    timeline::Timeline,
    typescript,
    wire::bundle::Bundle,
};

/// The generated files of two folders, by their names.
#[derive(Debug)]
pub struct Artefacts {
    /// `bindings/`
    pub bindings: BTreeMap<&'static str, String>,
    /// `protocol/src/release/`
    pub tables: BTreeMap<&'static str, String>,
}

/// Generates all files.
pub fn artefacts(catalog: &Catalog, history: &History) -> Result<Artefacts> {
    let notes = Notes::of(catalog);
    let everything = schema::document(catalog, &notes, Surface::Everything);
    let timeline = history.trace(catalog, &Bundle::new(everything)?)?;
    let tables = tables::tables(catalog, &timeline);
    Ok(Artefacts { bindings: bindings(catalog, &notes, &timeline)?, tables })
}

fn bindings(
    catalog: &Catalog,
    notes: &Notes,
    timeline: &Timeline<'_>,
) -> Result<BTreeMap<&'static str, String>> {
    let schema = |surface: Surface| {
        let mut document = schema::document(catalog, notes, surface);
        schema::stamp(&mut document, timeline, surface.tier());
        pretty(&document)
    };
    let mut files = typescript::runtime(timeline)?;
    files.extend([
        ("experimental.d.ts", typescript::experimental(catalog, notes, timeline)?),
        ("index.d.ts", typescript::index(catalog, notes, timeline)?),
        ("legacy.d.ts", typescript::legacy(catalog, notes, timeline)?),
        ("methods.json", pretty(&methods::document(catalog, timeline))?),
        ("schema.experimental.json", schema(Surface::Experimental)?),
        ("schema.json", schema(Surface::Stable)?),
    ]);
    Ok(files)
}

fn pretty(document: &Value) -> Result<String> {
    Ok(serde_json::to_string_pretty(document)? + "\n")
}
