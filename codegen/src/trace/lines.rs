//! The lines of a history, read once, as the walk wants them.

use app_server_drift::{
    Set,
    history::{History, Item, UNLISTED, definition_name},
    internal::{Line, Presence, Schema},
};
use std::collections::BTreeMap;

use anyhow::Result;

/// A line, the releases that have it, and the lines that belong to it.
#[derive(Debug)]
pub(super) struct Node<'h> {
    pub(super) line: Line<'static>,
    pub(super) presence: &'h Presence,
    pub(super) below: Vec<Node<'h>>,
}

/// A definition.
#[derive(Debug)]
pub(super) struct Definition<'h> {
    pub(super) presence: &'h Presence,
    pub(super) lines: Vec<Node<'h>>,
}

/// A schema on a line, and the lines below that tell its block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Expression<'t> {
    pub(super) schema: &'t Schema,
    pub(super) below: &'t [Node<'t>],
}

/// All lines.
#[derive(Debug)]
pub(super) struct Lines<'h> {
    pub(super) definitions: BTreeMap<String, Definition<'h>>,
    /// Methods that only the TypeScript lists.
    pub(super) unlisted: Vec<(String, &'h Presence)>,
}

impl<'h> Lines<'h> {
    pub(super) fn of(history: &'h History) -> Result<Self> {
        let mut lines = Self { definitions: BTreeMap::new(), unlisted: Vec::new() };
        for item in history.items() {
            if item.text.starts_with(UNLISTED) {
                for item in &item.items {
                    if let Line::Unlisted(method) = Line::parse(&item.text)? {
                        lines.unlisted.push((method, &item.presence));
                    }
                }
            } else {
                let definition =
                    Definition { presence: &item.presence, lines: nodes(&item.items)? };
                lines.definitions.insert(definition_name(&item.text)?, definition);
            }
        }
        Ok(lines)
    }

    /// The lines of a set that tell of a method, each with the params that it gives.
    pub(super) fn messages(
        &self,
        set: Set,
        method: &str,
    ) -> impl Iterator<Item = (&Node<'h>, Option<Expression<'_>>)> {
        let lines = self.definitions.get(set.name()).map_or(&[][..], |set| &set.lines);
        lines.iter().filter_map(move |node| match &node.line {
            Line::Method { name, params } if name == method => {
                let params = params
                    .as_ref()
                    .map(|params| Expression { schema: &params.schema, below: &node.below });
                Some((node, params))
            }
            Line::Tagged { tag, value } if tag == "method" && value == method => {
                let params = node.below.iter().find_map(|below| match &below.line {
                    Line::Field { name, schema, .. } if name == "params" => {
                        Some(Expression { schema, below: &below.below })
                    }
                    _ => None,
                });
                Some((node, params))
            }
            _ => None,
        })
    }
}

fn nodes(items: &[Item]) -> Result<Vec<Node<'_>>> {
    let node = |item| {
        let Item { text, presence, items }: &Item = item;
        Ok(Node { line: Line::parse(text)?, presence, below: nodes(items)? })
    };
    items.iter().map(node).collect()
}
