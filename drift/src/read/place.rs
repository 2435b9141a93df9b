//! Where something stands in a document: its JSON pointer and, where there is a text, its line.

use std::{
    cell::Cell,
    collections::{BTreeMap, HashMap},
};

use schemars::JsonSchema;
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

/// Where a schema stands in a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Place {
    /// Its JSON pointer, as a URI fragment.
    pub pointer: String,
    /// The line on which it begins, counted from 1; none for a release, which has no text.
    pub line: Option<usize>,
}

impl From<String> for Place {
    fn from(pointer: String) -> Self {
        Self { pointer, line: None }
    }
}

/// How many times the length of a text may be read again for the lines in it. Values that are looked for
/// are rarely in each other, and what is found too late has no line.
const AGAIN: usize = 8;

/// The lines on which the values begin that pointers lead to.
///
/// The text is read again, once: a document that is read pays nothing, and one with findings little.
pub(crate) fn lines(
    text: &str,
    pointers: impl IntoIterator<Item = String>,
) -> HashMap<String, usize> {
    let mut wanted = Wanted::default();
    for pointer in pointers {
        wanted.add(pointer);
    }
    let mut starts = Vec::new();
    // Values in values that are looked for are read again, each with all that it holds.
    let left = &Cell::new(text.len().saturating_mul(AGAIN));
    let seek = Seek { wanted: &wanted, starts: &mut starts, left };
    // The text was read as a document before, so all that can fail is to find something.
    let _ = seek.deserialize(&mut serde_json::Deserializer::from_str(text));
    // Each is part of the text, so addresses tell how far in it begins.
    let from = text.as_ptr().addr();
    let mut offsets: Vec<(usize, String)> =
        starts.into_iter().map(|(start, pointer)| (start - from, pointer)).collect();
    offsets.sort();
    let (mut line, mut counted) = (1, 0);
    let mut lines = HashMap::new();
    for (offset, pointer) in offsets {
        line += text.get(counted..offset).unwrap_or_default().matches('\n').count();
        counted = offset;
        lines.insert(pointer, line);
    }
    lines
}

/// What is looked for at a value and below it.
#[derive(Debug, Default)]
struct Wanted {
    pointer: Option<String>,
    below: BTreeMap<String, Wanted>,
}

impl Wanted {
    fn add(&mut self, pointer: String) {
        let mut here = self;
        for step in pointer.split('/').skip(1) {
            here = here.below.entry(step.replace("~1", "/").replace("~0", "~")).or_default();
        }
        here.pointer = Some(pointer);
    }
}

/// Reads a value, and takes note of the addresses at which those begin that are looked for.
///
/// What only leads there is passed through once; what is looked for itself is taken as text first, for
/// nothing else tells where it begins.
struct Seek<'w, 's> {
    wanted: &'w Wanted,
    starts: &'s mut Vec<(usize, String)>,
    /// How much text may be read again, in bytes.
    left: &'s Cell<usize>,
}

impl<'w> Seek<'w, '_> {
    fn below<'t>(&mut self, wanted: &'w Wanted) -> impl DeserializeSeed<'t, Value = ()> {
        Seek { wanted, starts: self.starts, left: self.left }
    }
}

impl<'t> DeserializeSeed<'t> for Seek<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<(), D::Error> {
        let Some(pointer) = &self.wanted.pointer else {
            return deserializer.deserialize_any(self);
        };
        let text = <&RawValue>::deserialize(deserializer)?.get();
        self.starts.push((text.as_ptr().addr(), pointer.clone()));
        let left = self.left.get().checked_sub(text.len());
        self.left.set(left.unwrap_or_default());
        if !self.wanted.below.is_empty() && left.is_some() {
            // A text that was read once can be read again.
            let _ = serde_json::Deserializer::from_str(text).deserialize_any(self);
        }
        Ok(())
    }
}

impl<'t> Visitor<'t> for Seek<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("an object or an array")
    }

    fn visit_map<A: MapAccess<'t>>(mut self, mut fields: A) -> Result<(), A::Error> {
        while let Some(name) = fields.next_key::<Name<'t>>()? {
            match self.wanted.below.get(&*name.0) {
                Some(wanted) => fields.next_value_seed(self.below(wanted))?,
                None => drop(fields.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'t>>(mut self, mut elements: A) -> Result<(), A::Error> {
        for position in 0_usize.. {
            let more = match self.wanted.below.get(&position.to_string()) {
                Some(wanted) => elements.next_element_seed(self.below(wanted))?.is_some(),
                None => elements.next_element::<IgnoredAny>()?.is_some(),
            };
            if !more {
                break;
            }
        }
        Ok(())
    }
}

/// The name of a field, which is copied only where it has escapes.
#[derive(Deserialize)]
struct Name<'t>(#[serde(borrow)] std::borrow::Cow<'t, str>);

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn a_value_begins_on_its_line() {
        let text = "\n{\"a/b\":\n[1,\n{\"~\": 2,\n\"~\":\n3},\n[]\n],\n\"\\u0041\": {\n}}";
        let pointers =
            ["#", "#/a~1b", "#/a~1b/1", "#/a~1b/1/~0", "#/a~1b/2", "#/A", "#/B", "#/a~1b/9"];
        let lines = lines(text, pointers.map(str::to_owned));
        let found = pointers.map(|pointer| lines.get(pointer).copied());
        assert_eq!(found, [Some(2), Some(3), Some(4), Some(6), Some(7), Some(9), None, None]);
    }

    #[test]
    fn what_nests_is_not_read_again_without_end() {
        let depth = 100;
        let text = format!("{}{}", "[\n".repeat(depth), "]".repeat(depth));
        let pointers = (0..depth).map(|depth| format!("#{}", "/0".repeat(depth)));
        let lines = lines(&text, pointers);
        assert_eq!(lines["#/0/0"], 3);
        assert!(lines.len() < depth, "{}", lines.len());
    }

    #[test]
    fn what_is_no_json_has_no_lines() {
        assert!(lines("{", ["#".to_owned()]).is_empty());
    }
}
