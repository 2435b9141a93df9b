//! The spellings of a schema: no single one suits all tools.
//!
//! [`document`](super::document) prints one form, which everything here reads. What is published is made
//! of it: for validators, or for generators of code; closed, or lenient.

mod lenient;
mod validation;
mod variants;

use std::collections::BTreeSet;

use anyhow::Result;
use serde_json::{Map, Value};

use crate::catalog::Catalog;

/// For which tools a schema is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    /// For validators: only keywords of draft-07, no formats, variants inline.
    Validation,
    /// For generators of code: each variant is a definition of its own, tags are discriminators, and
    /// `x-*` says what a schema cannot.
    Codegen,
}

/// How a schema is spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spelling {
    /// For which tools it is.
    pub flavour: Flavour,
    /// Whether it accepts values, variants and methods that only newer servers send.
    pub lenient: bool,
}

/// Spells what [`document`](super::document) printed. Two definitions with one name are an error.
pub fn spell(mut document: Value, catalog: &Catalog, spelling: Spelling) -> Result<Value> {
    let Some(definitions) = document.get_mut("definitions").and_then(Value::as_object_mut) else {
        return Ok(document);
    };
    if spelling.lenient {
        lenient::open(definitions, &growing(catalog))?;
    }
    match spelling.flavour {
        Flavour::Validation => validation::strip(definitions),
        Flavour::Codegen => variants::name(definitions)?,
    }
    Ok(document)
}

/// The types that a server may send with values, variants or fields unknown to us. What only looks closed,
/// but is told from others by having no more fields, is not among them.
fn growing(catalog: &Catalog) -> BTreeSet<&str> {
    let may_grow = |schema: &Value| schema["x-open"] == true || schema["x-closed"] == true;
    let types = catalog.definitions.iter().filter(|(_, schema)| may_grow(schema));
    types.map(|(name, _)| name.as_str()).collect()
}

/// Visits a schema and every schema in it, outermost first.
pub(super) fn each(schema: &mut Value, visit: &mut impl FnMut(&mut Map<String, Value>)) {
    let Value::Object(keywords) = schema else { return };
    visit(keywords);
    for (keyword, value) in keywords {
        match (keyword.as_str(), value) {
            // The names under this are not keywords.
            ("properties", Value::Object(fields)) => {
                fields.values_mut().for_each(|field| each(field, visit));
            }
            ("oneOf" | "anyOf" | "allOf", Value::Array(variants)) => {
                for variant in variants {
                    each(variant, visit);
                }
            }
            ("items" | "additionalProperties" | "propertyNames" | "not", value) => {
                each(value, visit);
            }
            _ => {}
        }
    }
}
