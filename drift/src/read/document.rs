//! A schema document to be compared: what its references lead to, and what it calls its types.
//!
//! It takes whatever it is given: a document that cannot be judged is an [`Unjudged`], never a guess.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap, HashSet},
    fmt,
    sync::Arc,
};

use serde_json::{Map, Value};

use super::{
    json,
    place::{self, Place},
};
use crate::history::{Printed, Unlisted};
use crate::set::Set;

/// A schema document, and what to call it.
#[derive(Debug, Clone)]
pub struct Document {
    label: String,
    root: Value,
    /// Definitions that other documents may have as well, by what their JSON pointers have after `#`.
    shared: BTreeMap<String, Shared>,
    unlisted: Unlisted,
    text: Option<Text>,
}

/// A definition that is not in the root.
#[derive(Debug, Clone)]
struct Shared {
    name: String,
    schema: Arc<Value>,
}

/// What a document was read from.
#[derive(Debug, Clone)]
struct Text {
    file: String,
    text: String,
}

/// Why a document cannot be judged. Such a document is never said to be the same as another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unjudged {
    /// The document.
    pub document: String,
    /// The file that it was read from.
    pub file: Option<String>,
    /// The schema in it.
    pub place: Option<Place>,
    /// What is wrong.
    pub reason: String,
}

impl fmt::Display for Unjudged {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { document, place, reason, .. } = self;
        write!(formatter, "{document}")?;
        if let Some(Place { pointer, line }) = place {
            line.map_or(Ok(()), |line| write!(formatter, ":{line}"))?;
            write!(formatter, " at {pointer}")?;
        }
        write!(formatter, ": {reason}")
    }
}

impl std::error::Error for Unjudged {}

/// Whether the value of a keyword is of the kind that the keyword wants.
type IsOfKind = fn(&Value) -> bool;

/// Keywords that tell a schema from a namespace of schemas such as `v2`, with what their values are.
const TELLING: [(&str, IsOfKind); 10] = [
    ("$ref", Value::is_string),
    ("type", |value| value.is_string() || value.is_array()),
    ("oneOf", Value::is_array),
    ("anyOf", Value::is_array),
    ("allOf", Value::is_array),
    ("enum", Value::is_array),
    ("const", |_| true),
    ("required", Value::is_array),
    ("title", Value::is_string),
    ("description", Value::is_string),
];

impl Document {
    /// Takes a document, which must be an object with definitions.
    pub fn new(label: impl Into<String>, root: Value) -> Result<Self, Unjudged> {
        let (label, shared, unlisted) = (label.into(), BTreeMap::new(), Unlisted::new());
        Self { label, root, shared, unlisted, text: None }.checked()
    }

    /// Takes what a release of the history prints.
    pub fn printed(label: impl Into<String>, printed: Printed) -> Result<Self, Unjudged> {
        let Printed { definitions, unlisted } = printed;
        let shared = definitions.into_iter().map(|(namespace, name, schema)| {
            let namespace = namespace.map(|space| format!("{}/", escaped(&space)));
            let pointer =
                format!("/definitions/{}{}", namespace.unwrap_or_default(), escaped(&name));
            (pointer, Shared { name, schema })
        });
        let (label, shared) = (label.into(), shared.collect());
        Self { label, root: Value::Null, shared, unlisted, text: None }.checked()
    }

    /// Reads a document from the text of a file, so that lines of it can be told.
    pub fn parse(
        label: impl Into<String>,
        file: impl Into<String>,
        text: String,
    ) -> Result<Self, Unjudged> {
        let (label, file) = (label.into(), file.into());
        let root = json::parse(&text).map_err(|reason| Unjudged {
            document: label.clone(),
            file: Some(file.clone()),
            place: None,
            reason,
        })?;
        let (shared, unlisted) = (BTreeMap::new(), Unlisted::new());
        Self { label, root, shared, unlisted, text: Some(Text { file, text }) }.checked()
    }

    fn checked(self) -> Result<Self, Unjudged> {
        if self.groups().next().is_none() && self.shared.is_empty() {
            return Err(self.unjudged(None, "there are no definitions in it"));
        }
        Ok(self)
    }

    /// Says which methods there are that the document leaves out.
    #[must_use]
    pub fn with_unlisted(self, unlisted: Unlisted) -> Self {
        Self { unlisted, ..self }
    }

    /// The methods that there are and the document leaves out.
    pub(crate) fn unlisted(&self) -> impl Iterator<Item = (Set, &str)> {
        Set::ALL.into_iter().flat_map(|set| {
            let methods = self.unlisted.get(set.name()).into_iter().flatten();
            methods.map(move |method| (set, method.as_str()))
        })
    }

    /// Whether it is what a release of the history printed.
    pub(crate) fn is_of_history(&self) -> bool {
        !self.shared.is_empty()
    }

    /// What to call it.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The file that it was read from.
    pub fn file(&self) -> Option<&str> {
        self.text.as_ref().map(|text| text.file.as_str())
    }

    /// The text that it was read from.
    pub(crate) fn text(&self) -> Option<&str> {
        self.text.as_ref().map(|text| text.text.as_str())
    }

    /// The whole of it, as far as it shares nothing with other documents.
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// An error about a schema of it.
    pub(crate) fn unjudged(&self, schema: Option<&Value>, reason: impl Into<String>) -> Unjudged {
        let pointer = schema.and_then(|schema| {
            let mut found = self.pointers(&[schema]);
            found.remove(&address(schema))
        });
        let place = pointer.map(|pointer| {
            let lines = self.text().map(|text| place::lines(text, [pointer.clone()]));
            let line = lines.and_then(|lines| lines.get(&pointer).copied());
            Place { pointer, line }
        });
        let file = self.file().map(str::to_owned);
        Unjudged { document: self.label.clone(), file, place, reason: reason.into() }
    }

    /// Whether what stands beside a `$ref` counts, which it does since draft 2019-09.
    pub(crate) fn reads_beside_references(&self) -> bool {
        let draft = self.root.get("$schema").and_then(Value::as_str).unwrap_or_default();
        draft.contains("/2019-09/") || draft.contains("/2020-12/")
    }

    fn groups(&self) -> impl Iterator<Item = (&'static str, &Map<String, Value>)> {
        ["definitions", "$defs"]
            .into_iter()
            .filter_map(|keyword| Some((keyword, self.root.get(keyword)?.as_object()?)))
    }

    /// Every definition: its JSON pointer, its name and its schema.
    pub(crate) fn definitions(&self) -> Vec<(String, &str, &Value)> {
        let mut all = Vec::new();
        for (keyword, group) in self.groups() {
            for (name, schema) in group {
                let pointer = format!("#/{keyword}/{}", escaped(name));
                match namespace(schema) {
                    Some(inner) => all.extend(inner.iter().map(|(name, schema)| {
                        (format!("{pointer}/{}", escaped(name)), name.as_str(), schema)
                    })),
                    None => all.push((pointer, name.as_str(), schema)),
                }
            }
        }
        all.extend(self.shared.iter().map(|(pointer, Shared { name, schema })| {
            (format!("#{pointer}"), name.as_str(), &**schema)
        }));
        all
    }

    /// The definitions by name, the newer one where an old one has the same name.
    pub(crate) fn by_name(&self) -> BTreeMap<&str, &Value> {
        let mut all: Vec<_> = self.definitions();
        all.sort_by_key(|(pointer, ..)| pointer.matches('/').count());
        all.into_iter().map(|(_, name, schema)| (name, schema)).collect()
    }

    /// The definition at the top level with a name.
    pub(crate) fn definition(&self, name: &str) -> Option<&Value> {
        let shared = || self.shared.get(&format!("/definitions/{}", escaped(name)));
        self.groups()
            .find_map(|(_, group)| group.get(name))
            .or_else(|| shared().map(|shared| &*shared.schema))
    }

    /// What a reference leads to.
    pub(crate) fn resolve(&self, reference: &str) -> Option<&Value> {
        let fragment = reference.strip_prefix('#')?;
        let pointer = percent_decoded(fragment)?;
        self.resolve_shared(&pointer).or_else(|| self.root.pointer(&pointer))
    }

    /// A definition that is not in the root, or something in one.
    fn resolve_shared(&self, pointer: &str) -> Option<&Value> {
        if let Some(definition) = self.shared.get(pointer) {
            return Some(&definition.schema);
        }
        let mut ends = pointer.match_indices('/').map(|(end, _)| end).skip(1);
        ends.find_map(|end| {
            let (definition, rest) = pointer.split_at(end);
            self.shared.get(definition)?.schema.pointer(rest)
        })
    }

    /// The JSON pointers of schemas, by their address.
    pub(crate) fn pointers(&self, schemas: &[&Value]) -> HashMap<usize, String> {
        let wanted: HashSet<usize> = schemas.iter().map(|schema| address(schema)).collect();
        let mut found = HashMap::new();
        // Each value that was passed, with the one that holds it and its name there.
        let mut passed: Vec<(usize, Key<'_>)> = vec![(0, Key::Position(0))];
        let mut waiting = vec![(0, &self.root)];
        for (pointer, shared) in &self.shared {
            waiting.push((passed.len(), &*shared.schema));
            passed.push((0, Key::Pointer(pointer)));
        }
        while let Some((index, value)) = waiting.pop() {
            if wanted.contains(&address(value)) {
                found.insert(address(value), pointer(&passed, index));
                if found.len() == wanted.len() {
                    break;
                }
            }
            let mut pass = |key, field| {
                waiting.push((passed.len(), field));
                passed.push((index, key));
            };
            match value {
                Value::Object(fields) => fields
                    .iter()
                    .filter(|(_, field)| !matches!(field, Value::String(_) | Value::Number(_)))
                    .for_each(|(name, field)| pass(Key::Name(name), field)),
                Value::Array(elements) => {
                    elements
                        .iter()
                        .enumerate()
                        .filter(|(_, element)| !element.is_string())
                        .for_each(|(position, element)| pass(Key::Position(position), element));
                }
                _ => {}
            }
        }
        found
    }
}

#[derive(Debug, Clone, Copy)]
enum Key<'d> {
    Name(&'d str),
    Position(usize),
    /// The way to a definition that is not in the root.
    Pointer(&'d str),
}

/// The way from the root to a value that was passed.
fn pointer(passed: &[(usize, Key<'_>)], index: usize) -> String {
    let mut steps = Vec::new();
    let mut here = index;
    while here != 0
        && let Some((parent, key)) = passed.get(here)
    {
        steps.push(match key {
            Key::Name(name) => escaped(name),
            Key::Position(position) => position.to_string(),
            Key::Pointer(pointer) => pointer.trim_start_matches('/').to_owned(),
        });
        here = *parent;
    }
    steps.push("#".to_owned());
    steps.reverse();
    steps.join("/")
}

/// What tells one schema of a document from another that looks the same.
pub(crate) fn address(schema: &Value) -> usize {
    std::ptr::from_ref(schema).addr()
}

/// The definitions in a namespace of them, such as `v2`; `None` for a schema.
fn namespace(schema: &Value) -> Option<&Map<String, Value>> {
    let fields = schema.as_object()?;
    let telling = TELLING.iter().any(|(keyword, fits)| fields.get(*keyword).is_some_and(fits));
    let holds_schemas = fields.values().all(|field| field.is_object() || field.is_boolean());
    (!telling && !fields.is_empty() && holds_schemas && !fields.contains_key("properties"))
        .then_some(fields)
}

fn escaped(name: &str) -> String {
    if name.contains(['~', '/']) {
        name.replace('~', "~0").replace('/', "~1")
    } else {
        name.to_owned()
    }
}

/// Undoes the `%xx` of a URI fragment; `None` if that leaves no text.
fn percent_decoded(fragment: &str) -> Option<Cow<'_, str>> {
    if !fragment.contains('%') {
        return Some(fragment.into());
    }
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Document;

    #[test]
    fn references_are_unescaped() {
        let document = Document::new(
            "d",
            json!({ "definitions": { "a/b": { "type": "null" }, "c d~": true } }),
        );
        let document = document.unwrap();
        assert_eq!(document.resolve("#/definitions/a~1b"), Some(&json!({ "type": "null" })));
        assert_eq!(document.resolve("#/definitions/c%20d~0"), Some(&json!(true)));
        assert_eq!(document.resolve("#/definitions/c%2"), None);
        assert_eq!(document.resolve("other.json#/definitions/c"), None);
    }

    #[test]
    fn a_namespace_is_not_a_definition() {
        let root =
            json!({ "definitions": { "A": { "type": "string" }, "v2": { "B": true, "A": {} } } });
        let document = Document::new("d", root).unwrap();
        let pointers: Vec<_> = document.definitions().into_iter().map(|(p, ..)| p).collect();
        assert_eq!(pointers, ["#/definitions/A", "#/definitions/v2/A", "#/definitions/v2/B"]);
        assert_eq!(document.by_name()["A"], &json!({}));
    }
}
