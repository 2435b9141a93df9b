//! A document as an outline: lines, each with the lines that belong to it, in order. Equal documents,
//! however they are spelt, have the same outline.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

use super::{expression::is_definition, line::Line, presence::Tier};

/// Methods that a release has and its JSON Schema lacks, by the name of their set.
pub type Unlisted = BTreeMap<String, Vec<String>>;

/// Before the name of a set on the line above its unlisted methods.
pub const UNLISTED: &str = "typescript-only ";

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

/// The set of the methods that stand below a line at the top, if no document lists them.
pub(super) fn unlisted_set(line: &str) -> Option<&str> {
    line.strip_prefix(UNLISTED)
}

/// The name of the definition that a line begins.
pub fn definition_name(text: &str) -> Result<String> {
    if is_definition(text) {
        return Ok(text.to_owned());
    }
    serde_json::from_str(text).with_context(|| format!("`{text}` does not name a definition"))
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
