//! Every generated file, as a map from its name to its text. Pure: no files, clock or environment.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::Value;

use crate::{
    catalog::Catalog,
    methods, refusals, schema,
    surface::{Notes, Surface},
    tables,
    timeline::Timeline,
    trace::trace,
    typescript::{self, Declarations},
    wire::bundle::Bundle,
};
use app_server_drift::{both, history::History};

/// The generated files of three directories, by their names.
#[derive(Debug)]
pub struct Artefacts {
    /// `bindings/`
    pub bindings: BTreeMap<&'static str, String>,
    /// `protocol/src/release/`
    pub tables: BTreeMap<&'static str, String>,
    /// `protocol/src/refusal/`
    pub refusals: BTreeMap<&'static str, String>,
}

/// The files that hold a schema.
const SCHEMAS: [(&str, Surface); 2] =
    [("schema.experimental.json", Surface::Experimental), ("schema.json", Surface::Stable)];

/// Generates all files.
pub fn artefacts(catalog: &Catalog, history: &History) -> Result<Artefacts> {
    let notes = Notes::of(catalog);
    // What the releases have no part in is made beside their trace.
    let ((declarations, documents), timeline) = both(
        || {
            let documents = SCHEMAS.map(|(_, surface)| schema::document(catalog, &notes, surface));
            Ok((typescript::declarations(catalog, &notes)?, documents))
        },
        || {
            let everything = schema::document(catalog, &notes, Surface::Everything);
            trace(history, catalog, &Bundle::new(everything)?)
        },
    )?;
    let (schemas, mut bindings) = both(
        || schema_files(documents, &timeline),
        || declaration_files(catalog, &declarations, &timeline),
    )?;
    bindings.extend(schemas);
    bindings.extend(typescript::runtime(&timeline)?);
    bindings.insert("methods.json", pretty(&methods::document(catalog, &timeline))?);
    let refusals = BTreeMap::from([("table.txt", refusals::table(catalog)?)]);
    Ok(Artefacts { bindings, tables: tables::tables(catalog, &timeline), refusals })
}

fn schema_files(
    documents: [Value; 2],
    timeline: &Timeline<'_>,
) -> Result<BTreeMap<&'static str, String>> {
    let mut files = BTreeMap::new();
    for ((name, surface), mut document) in SCHEMAS.into_iter().zip(documents) {
        schema::stamp(&mut document, timeline, surface.tier());
        files.insert(name, pretty(&document)?);
    }
    Ok(files)
}

fn declaration_files(
    catalog: &Catalog,
    declarations: &Declarations,
    timeline: &Timeline<'_>,
) -> Result<BTreeMap<&'static str, String>> {
    Ok(BTreeMap::from([
        ("experimental.d.ts", typescript::experimental(catalog, declarations, timeline)?),
        ("index.d.ts", typescript::index(catalog, declarations, timeline)?),
        ("legacy.d.ts", typescript::legacy(catalog, declarations, timeline)?),
    ]))
}

fn pretty(document: &Value) -> Result<String> {
    Ok(serde_json::to_string_pretty(document)? + "\n")
}
