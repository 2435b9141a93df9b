//! Every generated file, as a map from its name to its text. Pure: no files, clock or environment.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::Value;

use crate::{
    catalog::Catalog,
    methods, refusals,
    schema::{self, Flavour, Spelling},
    sent,
    shapes::shapes,
    surface::{Notes, Surface},
    tables,
    timeline::Timeline,
    trace::trace,
    typescript::{self, Declarations},
};
use app_server_drift::{history::History, internal::both};

/// The generated files of two directories, by their paths there.
#[derive(Debug)]
pub struct Artefacts {
    /// `bindings/`
    pub bindings: BTreeMap<&'static str, String>,
    /// `protocol/src/`
    pub tables: BTreeMap<&'static str, String>,
}

/// The files that hold a schema: what each shows, and how.
const SCHEMAS: [(&str, Surface, Spelling); 7] = {
    use Surface::{Everything, Experimental, Stable};
    const VALIDATION: Spelling = Spelling { flavour: Flavour::Validation, lenient: false };
    const CODEGEN: Spelling = Spelling { flavour: Flavour::Codegen, lenient: false };
    const LENIENT: Spelling = Spelling { flavour: Flavour::Validation, lenient: true };
    [
        ("schema.any.json", Everything, VALIDATION),
        ("schema.codegen.json", Stable, CODEGEN),
        ("schema.experimental.codegen.json", Experimental, CODEGEN),
        ("schema.experimental.json", Experimental, VALIDATION),
        ("schema.experimental.lenient.json", Experimental, LENIENT),
        ("schema.json", Stable, VALIDATION),
        ("schema.lenient.json", Stable, LENIENT),
    ]
};

/// Generates all files.
pub fn artefacts(catalog: &Catalog, history: &History) -> Result<Artefacts> {
    let notes = Notes::of(catalog);
    // What the releases have no part in is made beside their trace.
    let ((declarations, documents), (timeline, shapes)) = both(
        || {
            let surfaces = [Surface::Stable, Surface::Experimental, Surface::Everything];
            let document = |surface| (surface, schema::document(catalog, &notes, surface));
            Ok((typescript::declarations(catalog, &notes)?, surfaces.map(document)))
        },
        || {
            let everything = schema::document(catalog, &notes, Surface::Everything);
            let shapes = shapes(&everything);
            anyhow::Ok((trace(history, catalog, &everything)?, shapes))
        },
    )?;
    let (schemas, mut bindings) = both(
        || schema_files(catalog, documents, &timeline),
        || declaration_files(catalog, &declarations, &timeline),
    )?;
    bindings.extend(schemas);
    bindings.extend(typescript::runtime(&timeline)?);
    bindings.insert("methods.json", pretty(&methods::document(catalog, &timeline))?);
    let mut tables = tables::tables(catalog, &timeline);
    tables.insert("refusal/table.txt", refusals::table(catalog)?);
    tables.insert("shape/table.txt", shapes);
    Ok(Artefacts { bindings, tables })
}

fn schema_files(
    catalog: &Catalog,
    documents: [(Surface, Value); 3],
    timeline: &Timeline<'_>,
) -> Result<BTreeMap<&'static str, String>> {
    let mut files = BTreeMap::new();
    let documents = documents.map(|(surface, mut document)| {
        schema::stamp(&mut document, timeline, surface);
        (surface, document)
    });
    let [_, (_, newest), (_, everything)] = &documents;
    files.insert("validate-table.js", sent::table(catalog, everything, newest)?);
    files.insert("validate-table.d.ts", sent::DECLARATIONS.to_owned());
    for (surface, document) in documents {
        for (name, _, spelling) in SCHEMAS.into_iter().filter(|(_, shown, _)| *shown == surface) {
            files.insert(name, pretty(&schema::spell(document.clone(), catalog, spelling)?)?);
        }
    }
    Ok(files)
}

fn declaration_files(
    catalog: &Catalog,
    declarations: &Declarations,
    timeline: &Timeline<'_>,
) -> Result<BTreeMap<&'static str, String>> {
    Ok(BTreeMap::from([
        ("any.d.ts", typescript::any(catalog, declarations, timeline)?),
        ("experimental.d.ts", typescript::experimental(catalog, declarations, timeline)?),
        ("index.d.ts", typescript::index(catalog, declarations, timeline)?),
        ("legacy.d.ts", typescript::legacy(catalog, declarations, timeline)?),
    ]))
}

/// A document as it stands in a file.
pub fn pretty(document: &Value) -> Result<String> {
    Ok(serde_json::to_string_pretty(document)? + "\n")
}
