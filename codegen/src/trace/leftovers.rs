//! What the history has and nothing of ours meets: it is told under the names that the history has.

use std::collections::HashMap;

use super::{
    lines::{Lines, Node},
    walk::Found,
};
use crate::timeline::Part;
use app_server_drift::{
    Set,
    internal::{Form, Line, Presence, reference},
};

/// Adds the methods that we lack, and the definitions that nothing of ours meets.
pub(super) fn add(found: &mut Found, lines: &Lines<'_>) {
    for set in Set::ALL {
        for node in lines.definitions.get(set.name()).map_or(&[][..], |set| &set.lines) {
            if let Line::Method { name, .. } | Line::Tagged { value: name, .. } = &node.line {
                found.methods.entry(name.clone()).or_default().or(node.presence);
            }
        }
    }
    for (name, presence) in &lines.unlisted {
        found.methods.entry(name.clone()).or_default().or(presence);
    }
    let mut taken: HashMap<String, usize> = HashMap::new();
    let definitions = lines.definitions.keys().map(|full| split(full).1);
    for name in found.owners.keys().map(String::as_str).chain(definitions) {
        *taken.entry(name.to_owned()).or_default() += 1;
    }
    for (full, definition) in &lines.definitions {
        if Set::named(full).is_some() || found.met.contains(full) {
            continue;
        }
        // The namespace is told where the name alone could stand for something else.
        let (namespace, own) = split(full);
        let place = if taken.get(own).is_some_and(|count| *count > 1) {
            format!("{namespace}/{own}")
        } else {
            own.to_owned()
        };
        found.saw_owner(&place, definition.presence);
        parts(found, &place, &definition.lines);
    }
}

/// The namespace of a definition, and its own name.
fn split(full: &str) -> (&str, &str) {
    full.split_once('/').unwrap_or(("v1", full))
}

fn parts(found: &mut Found, owner: &str, lines: &[Node<'_>]) {
    for Node { line, presence, below } in lines {
        let (part, name) = match line {
            Line::Field { name, .. } => (Part::Field, name.clone()),
            Line::Value(value) => (Part::Value, value.clone()),
            Line::Tagged { value, .. } => (Part::Variant, value.clone()),
            Line::Variant { schema, label } => match (&schema.form, label.as_str()) {
                (Form::Reference(name), _) => (Part::Variant, reference::name(name).to_owned()),
                (_, "") => continue,
                (_, label) => (Part::Variant, label.replace(' ', "+")),
            },
            Line::Alias(_) => {
                parts(found, owner, below);
                continue;
            }
            _ => continue,
        };
        found.saw(owner, part, &name, presence);
        let within = |found: &mut Found, presence: &Presence| {
            let place = part.place(owner, &name);
            found.saw_owner(&place, presence);
            parts(found, &place, below);
        };
        if part == Part::Variant || !below.is_empty() {
            within(found, presence);
        }
    }
}
