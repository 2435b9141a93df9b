//! Between a document and its outline.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use super::{
    blocks,
    expression::{is_definition, is_namespace, json as quoted},
    line::Line,
    messages, normal,
    outline::{Outline, UNLISTED, Unlisted, definition_name, unlisted_set},
    rebuild,
};
use crate::set::Set;

/// The outline of a document, and of the methods that it leaves out.
pub(super) fn of_document(document: &Value, unlisted: &Unlisted) -> Result<Vec<Outline>> {
    let keys = document.as_object().map(|keys| keys.keys().map(String::as_str).collect::<Vec<_>>());
    let definitions = match keys.as_deref() {
        Some(["definitions"]) => document["definitions"].as_object(),
        _ => None,
    };
    let Some(definitions) = definitions else {
        bail!("a document is `{{\"definitions\": …}}` and nothing else, as `collect` leaves it");
    };
    let mut lines = Vec::with_capacity(definitions.len());
    for (set, methods) in unlisted {
        let methods = methods.iter().map(|name| Outline::leaf(&Line::Unlisted(name.clone())));
        lines.push(Outline::new(format!("{UNLISTED}{set}"), methods.collect()));
    }
    for (key, value) in definitions {
        match value.as_object() {
            Some(inner) if is_namespace(key) => {
                for (name, schema) in inner {
                    lines.push(definition(&format!("{key}/{name}"), schema)?);
                }
            }
            _ => lines.push(definition(key, value)?),
        }
    }
    lines.sort();
    Ok(lines)
}

fn definition(name: &str, schema: &Value) -> Result<Outline> {
    let header = if is_definition(name) { name.to_owned() } else { quoted(&name.into()) };
    let schema = normal::schema(schema).with_context(|| format!("definition {name}"))?;
    let lines = if Set::named(name).is_some() {
        messages::of_schema(schema)
    } else {
        blocks::of_schema(&schema)
    };
    let lines = lines.with_context(|| format!("definition {name}"))?;
    Ok(Outline::new(header, lines))
}

/// The document that an outline tells of, and the methods that it leaves out.
pub(super) fn to_document(outline: &[Outline]) -> Result<(Value, Unlisted)> {
    let mut definitions = Map::new();
    let mut unlisted = Unlisted::new();
    for Outline { text, lines } in outline {
        if let Some(set) = unlisted_set(text) {
            unlisted
                .insert(set.to_owned(), blocks::to_unlisted(lines).with_context(|| text.clone())?);
            continue;
        }
        let name = definition_name(text)?;
        let schema = blocks::to_schema(lines).with_context(|| name.clone())?;
        let schema = rebuild::json(&schema);
        match name.split_once('/').filter(|(namespace, _)| is_namespace(namespace)) {
            Some((namespace, name)) => {
                let inner = definitions.entry(namespace).or_insert_with(|| json!({}));
                inner[name] = schema;
            }
            None => drop(definitions.insert(name, schema)),
        }
    }
    Ok((json!({ "definitions": definitions }), unlisted))
}

/// Whether a line can stand at the top.
pub(super) fn check_top(text: &str) -> Result<()> {
    match unlisted_set(text) {
        Some(set) if Set::named(set).is_some() => Ok(()),
        Some(set) => bail!("there is no set {set}"),
        None => definition_name(text).map(drop),
    }
}
