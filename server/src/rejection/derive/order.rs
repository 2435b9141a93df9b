//! What no schema keeps: the order in which the real servers declare things.

use std::collections::HashMap;

/// The order of what each type has.
pub(super) struct Order(HashMap<&'static str, &'static str>);

impl Order {
    pub(super) fn read() -> Self {
        let mut lines = HashMap::new();
        let mut rest = include_str!("order.txt");
        while let Some((line, after)) = split(rest) {
            rest = after;
            if let Some((place, names)) = line.split_once(": ").or_else(|| line.split_once(" = ")) {
                lines.insert(place, names);
            }
        }
        Self(lines)
    }

    /// Returns where a name stands among those of its type, or of a variant. Nothing has an order if it is alone.
    pub(super) fn place(&self, of: &str, name: &str) -> Option<usize> {
        self.0.get(of)?.split_ascii_whitespace().position(|known| known == name)
    }

    /// Returns the struct that a variant holds, if it is not made of fields of its own.
    pub(super) fn held(&self, variant: &str) -> Option<&'static str> {
        self.0.get(variant).copied().filter(|held| {
            held.starts_with(|first: char| first.is_ascii_uppercase()) && !held.contains(' ')
        })
    }
}

/// The first line, with those that go on with it, and what follows.
fn split(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches('\n');
    if text.is_empty() {
        return None;
    }
    if text.starts_with('#') {
        return text.split_once('\n').or(Some((text, "")));
    }
    let end = text.match_indices('\n').map(|(end, _)| end);
    let end = end.into_iter().find(|end| !text[end + 1..].starts_with(' ')).unwrap_or(text.len());
    Some((&text[..end], &text[end..]))
}
