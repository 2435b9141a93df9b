//! A document as an outline: lines, each with the lines that belong to it, in order. Equal documents,
//! however they are spelt, have the same outline.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::{
    blocks,
    expression::{is_definition, is_namespace, json as quoted},
    line::Line,
    messages, normal,
    presence::Tier,
    rebuild,
};
use crate::catalog::Set;

/// Methods that a release has and its JSON Schema lacks, by the name of their set.
pub type Unlisted = BTreeMap<String, Vec<String>>;

/// Before the name of a set on the line above its unlisted methods.
pub(super) const UNLISTED: &str = "typescript-only ";

/// A line, and the lines that belong to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Outline {
    pub(super) text: String,
    pub(super) lines: Vec<Outline>,
}

impl Outline {
    pub(super) fn new(text: impl Into<String>, mut lines: Vec<Outline>) -> Self {
        lines.sort();
        Self { text: text.into(), lines }
    }

    pub(super) fn leaf(line: &Line<'_>) -> Self {
        Self { text: line.to_string(), lines: Vec::new() }
    }
}

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

/// The set of the methods that stand below a line at the top, if no document lists them.
pub(super) fn unlisted_set(line: &str) -> Option<&str> {
    line.strip_prefix(UNLISTED)
}

/// The name of the definition that a line begins.
pub(super) fn definition_name(text: &str) -> Result<String> {
    if is_definition(text) {
        return Ok(text.to_owned());
    }
    serde_json::from_str(text).with_context(|| format!("`{text}` does not name a definition"))
}

/// Whether a line can stand at the top.
pub(super) fn check_top(text: &str) -> Result<()> {
    match unlisted_set(text) {
        Some(set) if Set::named(set).is_some() => Ok(()),
        Some(set) => bail!("there is no set {set}"),
        None => definition_name(text).map(drop),
    }
}

/// What tells an outline from any other, in sixteen hexadecimal digits: enough against accidents.
pub(super) fn digest(outline: &[Outline]) -> String {
    fn add(hasher: &mut Sha256, lines: &[Outline], depth: usize) {
        for line in lines {
            hasher.update("  ".repeat(depth));
            hasher.update(&line.text);
            hasher.update("\n");
            add(hasher, &line.lines, depth + 1);
        }
    }
    let mut hasher = Sha256::new();
    add(&mut hasher, outline, 0);
    let digest = hasher.finalize();
    let first = digest.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte));
    format!("{first:016x}")
}

/// The lines that only one of two outlines has, with the lines above them.
pub(super) fn differences(ours: &[Outline], theirs: &[Outline], tier: Tier) -> Vec<String> {
    fn flat(lines: &[Outline], above: &str, all: &mut BTreeSet<String>) {
        for line in lines {
            let path = format!("{above}: {}", line.text);
            flat(&line.lines, &path, all);
            all.insert(path);
        }
    }
    let [mut history, mut document] = [BTreeSet::new(), BTreeSet::new()];
    flat(ours, tier.name(), &mut history);
    flat(theirs, tier.name(), &mut document);
    let only_history = history.difference(&document).map(|line| format!("-{line}"));
    let only_document = document.difference(&history).map(|line| format!("+{line}"));
    only_history.chain(only_document).collect()
}
