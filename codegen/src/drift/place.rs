//! Where something stands in a document: its JSON pointer and, where there is a text, its line.

use std::collections::{BTreeMap, HashMap};

use schemars::JsonSchema;
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use super::{document::Document, report::Finding};

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

/// Finds the lines of what findings are about.
pub(super) fn locate(findings: &mut [Finding], old: &Document, new: &Document) {
    fill(findings.iter_mut().filter_map(|finding| finding.old.as_mut()).collect(), old);
    fill(findings.iter_mut().filter_map(|finding| finding.new.as_mut()).collect(), new);
}

fn fill(mut places: Vec<&mut Place>, document: &Document) {
    let Some(text) = document.text() else { return };
    let lines = lines(text, places.iter().map(|place| place.pointer.clone()));
    for place in &mut places {
        place.line = lines.get(&place.pointer).copied();
    }
}

/// The lines on which the values begin that pointers lead to.
///
/// The text is looked at again, from the top and only where a pointer leads: a document that is read
/// pays nothing, and one with findings little.
pub(super) fn lines(
    text: &str,
    pointers: impl IntoIterator<Item = String>,
) -> HashMap<String, usize> {
    let mut wanted = Wanted::default();
    for pointer in pointers {
        wanted.add(pointer);
    }
    let mut starts = Vec::new();
    if let Ok(root) = serde_json::from_str::<&RawValue>(text) {
        wanted.find(root, &mut starts);
    }
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

    /// Adds the addresses at which values begin that are looked for.
    fn find(&self, value: &RawValue, starts: &mut Vec<(usize, String)>) {
        if let Some(pointer) = &self.pointer {
            starts.push((value.get().as_ptr().addr(), pointer.clone()));
        }
        if self.below.is_empty() {
            return;
        }
        let children =
            Children(self).deserialize(&mut serde_json::Deserializer::from_str(value.get()));
        for (wanted, child) in children.unwrap_or_default() {
            wanted.find(child, starts);
        }
    }
}

/// Reads those members or elements of a value that something is looked for in.
struct Children<'w>(&'w Wanted);

type Found<'w, 't> = Vec<(&'w Wanted, &'t RawValue)>;

impl<'w, 't> DeserializeSeed<'t> for Children<'w> {
    type Value = Found<'w, 't>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'w, 't> Visitor<'t> for Children<'w> {
    type Value = Found<'w, 't>;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("an object or an array")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        // Of members with one name the last counts, as it does for the document.
        let mut found = BTreeMap::new();
        while let Some(name) = members.next_key::<Name<'t>>()? {
            match self.0.below.get_key_value(&*name.0) {
                Some((name, wanted)) => drop(found.insert(name, (wanted, members.next_value()?))),
                None => drop(members.next_value::<IgnoredAny>()?),
            }
        }
        Ok(found.into_values().collect())
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut elements: A) -> Result<Self::Value, A::Error> {
        let mut found = Vec::new();
        let mut position: usize = 0;
        loop {
            match self.0.below.get(&position.to_string()) {
                Some(wanted) => match elements.next_element()? {
                    Some(element) => found.push((wanted, element)),
                    None => return Ok(found),
                },
                None if elements.next_element::<IgnoredAny>()?.is_none() => return Ok(found),
                None => {}
            }
            position += 1;
        }
    }
}

/// The name of a member, which is copied only where it has escapes.
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
    fn what_is_no_json_has_no_lines() {
        assert!(lines("{", ["#".to_owned()]).is_empty());
    }
}
