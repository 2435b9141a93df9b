//! What each value of a message is, by our schema: which variant of a union, which value of an enum, an
//! entry of a map, or text.
//!
//! It reads the forms that [`schema`](crate::schema) prints and no others.

mod alternative;
mod choices;
pub mod pointer;

use std::{collections::BTreeMap, sync::LazyLock};

use app_server_drift::Set;
use serde_json::{Map, Value};

use self::alternative::{ANY, allows, fields, has_type, is_any, tags, tags_of};
pub(crate) use alternative::{Alternative, Tagged, required};
pub use alternative::{Field, Fields, params};
pub use choices::{Choice, choices};
pub(crate) use choices::{target, variants};

/// No definitions.
static NOTHING: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);

/// What a value is.
#[derive(Debug)]
pub enum Kind<'a> {
    /// `null`, a boolean or a number.
    Plain,
    /// Text that nothing lists.
    Text,
    /// A value that an enum lists.
    Listed,
    /// An array of these.
    Array(&'a Value),
    /// An object.
    Object(Fields<'a>),
    /// Any JSON, or something that does not fit the schema.
    Free,
}

/// A value, as [`Kinds::visit_type`] tells it.
#[derive(Debug)]
pub struct Seen<'v, 'a> {
    /// Where it is: a JSON Pointer with `*` for the places of elements and the names of entries.
    pub place: &'v str,
    /// What it is.
    pub kind: &'v Kind<'a>,
    /// The named choices that it makes.
    pub choices: &'v [Choice],
}

/// What has the schema of every message.
#[derive(Debug)]
pub struct Kinds<'a> {
    definitions: &'a Map<String, Value>,
    messages: BTreeMap<&'a str, (Set, &'a Value)>,
}

impl<'a> Kinds<'a> {
    /// Reads a document that [`schema::document`](crate::schema::document) printed.
    pub fn new(document: &'a Value) -> Self {
        let definitions = document["definitions"].as_object().unwrap_or(&NOTHING);
        let messages = Set::ALL.iter().flat_map(|set| {
            let variants = definitions.get(set.name()).and_then(|union| union["oneOf"].as_array());
            variants.into_iter().flatten().filter_map(|message| {
                let method = message["properties"]["method"]["enum"][0].as_str()?;
                Some((method, (*set, message)))
            })
        });
        Self { definitions, messages: messages.collect() }
    }

    /// The definitions, by name.
    pub fn definitions(&self) -> &'a Map<String, Value> {
        self.definitions
    }

    /// The methods, each with its set and the schema of its message.
    pub fn messages(&self) -> impl Iterator<Item = (&'a str, Set, &'a Value)> {
        self.messages.iter().map(|(name, (set, message))| (*name, *set, *message))
    }

    /// The schema of the message of a method.
    pub fn message(&self, method: &str) -> Option<&'a Value> {
        Some(self.messages.get(method)?.1)
    }

    /// The schema of the result of a method.
    pub fn result(&self, method: &str) -> Option<&'a Value> {
        self.message(method)?.get("x-result")
    }

    /// What a value is that has this schema.
    pub fn of(&self, schema: &'a Value, value: &Value) -> Kind<'a> {
        self.chosen(schema, value).0
    }

    /// What a value is, and the named choices that it makes: of variants, and of a value.
    fn chosen(&self, schema: &'a Value, value: &Value) -> (Kind<'a>, Vec<Choice>) {
        self.choose(self.alternatives(schema), value)
    }

    fn choose(&self, alternatives: Vec<Alternative<'a>>, value: &Value) -> (Kind<'a>, Vec<Choice>) {
        let free = || (Kind::Free, Vec::new());
        match value {
            Value::Null | Value::Bool(_) | Value::Number(_) => {
                let chosen = alternatives.into_iter().find(|it| allows(it.schema, value));
                chosen.map_or_else(free, |chosen| (Kind::Plain, chosen.variants))
            }
            Value::String(text) => Self::string(alternatives, text).unwrap_or_else(free),
            Value::Array(_) => {
                let arrays = || alternatives.iter().filter(|it| has_type(it.schema, "array"));
                let fitting = arrays().find(|it| self.fits(it, value));
                match fitting.or_else(|| arrays().next()) {
                    Some(chosen) => {
                        let items = chosen.schema.get("items").unwrap_or(&ANY);
                        (Kind::Array(items), chosen.variants.clone())
                    }
                    None => free(),
                }
            }
            Value::Object(object) => match self.object(&alternatives, object) {
                Some(chosen) if !is_any(chosen.schema) => {
                    (Kind::Object(fields(chosen.schema)), chosen.variants.clone())
                }
                _ => free(),
            },
        }
    }

    /// Tells what a value of a definition is, and everything in it.
    pub fn visit_type(&self, name: &'a str, value: &Value, see: &mut impl FnMut(&Seen<'_, 'a>)) {
        let schema = self.definitions.get(name);
        let alternatives = schema.map_or_else(Vec::new, |it| self.alternatives_of(name, it));
        self.visit_at(&mut String::new(), self.choose(alternatives, value), value, see);
    }

    fn visit_at(
        &self,
        place: &mut String,
        (kind, choices): (Kind<'a>, Vec<Choice>),
        value: &Value,
        see: &mut impl FnMut(&Seen<'_, 'a>),
    ) {
        see(&Seen { place, kind: &kind, choices: &choices });
        let mut inside = |name: &str, schema, value| {
            let end = place.len();
            place.push('/');
            place.push_str(name);
            self.visit_at(place, self.chosen(schema, value), value, see);
            place.truncate(end);
        };
        match (kind, value) {
            (Kind::Array(items), Value::Array(elements)) => {
                for element in elements {
                    inside("*", items, element);
                }
            }
            (Kind::Object(fields), Value::Object(object)) => {
                for (name, value) in object {
                    match fields.field(name) {
                        Field::Declared(schema) => inside(&pointer::escaped(name), schema, value),
                        Field::Entry(schema) => inside("*", schema, value),
                        Field::Unknown => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn string(alternatives: Vec<Alternative<'a>>, text: &str) -> Option<(Kind<'a>, Vec<Choice>)> {
        let mut others = None;
        for alternative in alternatives.into_iter().filter(|it| has_type(it.schema, "string")) {
            match alternative.schema["enum"].as_array() {
                Some(values) if values.iter().any(|value| value == text) => {
                    let mut chosen = alternative.variants;
                    // A tag is listed in a variant, and is that variant's choice.
                    if !alternative.definition.is_empty() {
                        chosen.push(Choice::new(alternative.definition, text));
                    }
                    return Some((Kind::Listed, chosen));
                }
                Some(_) => {
                    others.get_or_insert((Kind::Free, Vec::new()));
                }
                None => others = Some((Kind::Text, alternative.variants)),
            }
        }
        others
    }

    /// The alternative that an object is: the one whose tags it has. Where no tag tells, one that it fits
    /// whole, or else one whose required fields it has; if there is only one, that.
    fn object<'b>(
        &self,
        alternatives: &'b [Alternative<'a>],
        object: &Map<String, Value>,
    ) -> Option<&'b Alternative<'a>> {
        let objects = || alternatives.iter().filter(|it| has_type(it.schema, "object"));
        let tagged = |it: &&Alternative<'a>| {
            let mut tags = tags(it.schema);
            tags.all(|(name, tag)| object.get(name).is_some_and(|value| value == tag))
        };
        let mut candidates = objects().filter(tagged);
        let (first, more) = (candidates.next(), candidates.next());
        if objects().count() == 1 || (first.is_some() && more.is_none() && tags_of(first)) {
            return first;
        }
        let value = Value::Object(object.clone());
        let has_required =
            |it: &&Alternative<'a>| required(it.schema).all(|name| object.contains_key(name));
        // Of those that fit, the first that knows the most of the fields.
        let unknown = |it: &&Alternative<'a>| {
            let fields = fields(it.schema);
            let unknown =
                object.keys().filter(|name| !matches!(fields.field(name), Field::Declared(_)));
            unknown.count()
        };
        let fitting =
            objects().filter(tagged).filter(|it| self.fits(it, &value)).min_by_key(unknown);
        fitting.or_else(|| objects().filter(tagged).find(has_required))
    }

    /// Which of some variants a value is.
    pub(crate) fn variant(&self, variants: &'a [Value], value: &Value) -> Option<usize> {
        let all = variants.iter().enumerate().flat_map(|(index, variant)| {
            self.alternatives(variant).into_iter().map(move |alternative| (index, alternative))
        });
        let (indices, alternatives): (Vec<usize>, Vec<Alternative<'a>>) = all.unzip();
        let Value::Object(object) = value else {
            return alternatives.iter().position(|it| self.fits(it, value)).map(|it| indices[it]);
        };
        let chosen = self.object(&alternatives, object)?;
        let place = alternatives.iter().position(|it| std::ptr::eq(it, chosen))?;
        Some(indices[place])
    }

    /// Whether a value is valid, as far as our schemas say.
    fn fits(&self, alternative: &Alternative<'a>, value: &Value) -> bool {
        let schema = alternative.schema;
        let fits = |schema: &'a Value, value: &Value| {
            self.alternatives(schema).iter().any(|alternative| self.fits(alternative, value))
        };
        if is_any(schema) {
            return true;
        }
        if !allows(schema, value) {
            return false;
        }
        match value {
            Value::Array(elements) => {
                let items = schema.get("items").unwrap_or(&ANY);
                elements.iter().all(|element| fits(items, element))
            }
            Value::Object(object) => {
                let fields = fields(schema);
                let is_closed = schema["additionalProperties"] == false;
                required(schema).all(|name| object.contains_key(name))
                    && object.iter().all(|(name, value)| match fields.field(name) {
                        Field::Declared(schema) | Field::Entry(schema) => fits(schema, value),
                        Field::Unknown => !is_closed,
                    })
            }
            _ => true,
        }
    }

    /// The schemas without references and unions that a schema stands for.
    pub(crate) fn alternatives(&self, schema: &'a Value) -> Vec<Alternative<'a>> {
        let mut found = Vec::new();
        self.collect(schema, "", false, &[], &mut found);
        found
    }

    /// The schemas without references and unions that a definition stands for.
    pub(crate) fn alternatives_of(&self, name: &'a str, schema: &'a Value) -> Vec<Alternative<'a>> {
        let mut found = Vec::new();
        self.collect(schema, name, true, &[], &mut found);
        found
    }

    /// `is_root`: whether the schema is a whole definition, whose variants have names.
    fn collect(
        &self,
        schema: &'a Value,
        definition: &'a str,
        is_root: bool,
        passed: &[Choice],
        found: &mut Vec<Alternative<'a>>,
    ) {
        if let Some(target) = target(schema) {
            if let Some(schema) = self.definitions.get(target) {
                self.collect(schema, target, true, passed, found);
            }
        } else if let Some(variants) = variants(schema) {
            for variant in variants {
                let mut passed = passed.to_vec();
                if is_root {
                    passed.extend(choices::named(definition, variant));
                }
                self.collect(variant, definition, false, &passed, found);
            }
        } else {
            found.push(Alternative { schema, definition, variants: passed.to_vec() });
        }
    }
}
