//! The table of shapes that the protocol crate walks along. `protocol/src/shape/table.rs` tells how it is read.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use app_server_drift::{Direction, internal::reference};
use serde_json::Value;

use crate::catalog::ENVELOPE;
use crate::kinds::{Alternative, Kinds, Tagged, params, required};

/// Generates `protocol/src/shape/table.txt` from the schema of everything.
pub fn shapes(document: &Value) -> String {
    let kinds = Kinds::new(document);
    let mut shapes = Shapes { kinds: &kinds, blocks: BTreeMap::new(), defined: BTreeSet::new() };
    for name in ENVELOPE {
        shapes.definition(name);
    }
    let methods: Vec<_> = kinds.messages().collect();
    for (method, set, message) in methods {
        let params = params(message);
        let params = params.map(|params| shapes.spelled(&[params], &format!("{method} params")));
        let result = message.get("x-result");
        let result = result.map(|result| shapes.spelled(&[result], &format!("{method} result")));
        let sender = match set.direction() {
            Direction::ClientToServer => "c",
            Direction::ServerToClient => "s",
        };
        let block = shapes.blocks.entry(method.to_owned()).or_default();
        block.kinds.insert(sender);
        let mut types = params.unwrap_or_default();
        if let Some(result) = result {
            types = types + "\t" + &result;
        }
        block.parts.insert((">", types), None);
    }
    shapes.print()
}

/// The shape of a type, a place or a variant.
#[derive(Default)]
struct Block {
    kinds: BTreeSet<&'static str>,
    /// The lines below: mark and first column, and the others.
    parts: BTreeMap<(&'static str, String), Option<String>>,
    fields: BTreeMap<String, (bool, String)>,
}

struct Shapes<'a> {
    kinds: &'a Kinds<'a>,
    blocks: BTreeMap<String, Block>,
    /// The definitions whose blocks are made. A variant of a union may have made a part of another.
    defined: BTreeSet<&'a str>,
}

/// What the alternatives of a schema allow.
#[derive(Default)]
struct Allowed<'a> {
    kinds: BTreeSet<&'static str>,
    /// The values, each with the definition that lists it.
    values: BTreeMap<&'a str, &'a str>,
    items: Vec<&'a Value>,
    objects: Vec<Alternative<'a>>,
}

impl<'a> Shapes<'a> {
    fn definition(&mut self, name: &str) {
        let definitions = self.kinds.definitions();
        if let Some((name, schema)) = definitions.get_key_value(name)
            && self.defined.insert(name)
        {
            self.blocks.entry(name.clone()).or_default();
            let alternatives = self.kinds.alternatives_of(name, schema);
            self.block(name, Self::allowed(alternatives));
        }
    }

    /// How what these schemas allow is spelled: by the name of a block, which is made, or by itself.
    fn spelled(&mut self, schemas: &[&'a Value], place: &str) -> String {
        if let [schema] = schemas
            && let Some(name) = reference::only(schema)
        {
            self.definition(name);
            return name.to_owned();
        }
        let alternatives = schemas.iter().flat_map(|schema| self.kinds.alternatives(schema));
        let allowed = Self::allowed(alternatives.collect());
        let kinds: String = allowed.kinds.iter().copied().collect();
        match (allowed.items.as_slice(), allowed.objects.as_slice()) {
            _ if !allowed.values.is_empty() => {}
            ([], []) => return if kinds.is_empty() { "0".to_owned() } else { kinds },
            (items, []) if kinds.is_empty() => {
                return format!("[{}", self.spelled(items, &format!("{place}[]")));
            }
            ([], [map]) if kinds.is_empty() && map.schema.get("properties").is_none() => {
                return match others(map.schema) {
                    Some(others) => format!("*{}", self.spelled(&[others], &format!("{place}/*"))),
                    None => "*?".to_owned(),
                };
            }
            _ => {}
        }
        self.blocks.entry(place.to_owned()).or_default();
        self.block(place, allowed);
        place.to_owned()
    }

    fn allowed(alternatives: Vec<Alternative<'a>>) -> Allowed<'a> {
        let mut allowed = Allowed::default();
        for alternative in alternatives {
            let schema = alternative.schema;
            if schema["x-secret"] == true {
                allowed.kinds.insert("!");
                continue;
            }
            let types: Vec<&str> = match &schema["type"] {
                Value::String(name) => vec![name],
                Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
                _ => vec!["any"],
            };
            for name in types {
                match (name, schema["enum"].as_array()) {
                    ("string", Some(values)) => {
                        let values = values.iter().filter_map(Value::as_str);
                        allowed.values.extend(values.map(|value| (value, alternative.definition)));
                    }
                    ("string", None) => drop(allowed.kinds.insert("\"")),
                    ("array", _) => allowed.items.extend(schema.get("items")),
                    ("object", _) => allowed.objects.push(alternative.clone()),
                    ("any", _) => drop(allowed.kinds.insert("?")),
                    // That a value may be `null` makes no difference.
                    ("null", _) => {}
                    _ => drop(allowed.kinds.insert("0")),
                }
            }
        }
        allowed
    }

    fn block(&mut self, place: &str, allowed: Allowed<'a>) {
        let Allowed { kinds, values, items, objects } = allowed;
        let mut parts = BTreeMap::new();
        for (value, definition) in values {
            let owner = (!definition.is_empty() && definition != place).then(|| definition.into());
            parts.insert(("=", value.to_owned()), owner);
        }
        if !items.is_empty() {
            let items = self.spelled(&items, &format!("{place}[]"));
            parts.insert(("[", items), None);
        }
        let is_only = objects.len() == 1;
        for object in objects {
            let owner = if object.definition.is_empty() { place } else { object.definition };
            let tag = Tagged::of(object.schema);
            let (label, at) = match &tag {
                Some(Tagged { value, .. }) if !is_only => {
                    ((*value).to_owned(), format!("{owner}<{value}>"))
                }
                Some(Tagged { value, .. }) => ((*value).to_owned(), owner.to_owned()),
                None if is_only || owner != place => (owner.to_owned(), owner.to_owned()),
                None => {
                    let label = required(object.schema).collect::<Vec<_>>().join("+");
                    (label.clone(), format!("{owner}<{label}>"))
                }
            };
            // What needs no variant are the fields of the type itself.
            if at != place || tag.is_some() {
                let tag = tag.as_ref().map(|tag| format!("\t{}", tag.field)).unwrap_or_default();
                parts.insert(("<", label), Some(at.clone() + &tag));
            }
            self.object(&at, object.schema, tag.map(|tag| tag.field));
        }
        let block = self.blocks.entry(place.to_owned()).or_default();
        block.kinds.extend(kinds);
        block.parts.extend(parts);
    }

    /// Adds the fields of an object. Two variants with one tag have all that either has.
    fn object(&mut self, place: &str, schema: &'a Value, tag: Option<&str>) {
        let names: Vec<&str> = required(schema).collect();
        let mut fields = BTreeMap::new();
        let properties = schema["properties"].as_object().into_iter().flatten();
        for (name, schema) in properties.filter(|(name, _)| Some(name.as_str()) != tag) {
            let is_required = names.contains(&name.as_str());
            fields.insert(
                name.clone(),
                (is_required, self.spelled(&[schema], &format!("{place}/{name}"))),
            );
        }
        let others = others(schema).map(|others| self.spelled(&[others], &format!("{place}/*")));
        let block = self.blocks.entry(place.to_owned()).or_default();
        let is_first = block.kinds.insert("o");
        for (name, (is_required, shape)) in fields {
            let is_new = !block.fields.contains_key(&name);
            let field = block.fields.entry(name).or_insert((is_required && is_first, shape));
            field.0 &= is_required && (is_first || !is_new);
        }
        block.fields.iter_mut().for_each(|(name, field)| field.0 &= names.contains(&name.as_str()));
        block.parts.extend(others.map(|others| (("*", others), None)));
    }

    fn print(&self) -> String {
        let mut text = String::new();
        for (name, block) in &self.blocks {
            text.push_str(name);
            if !block.kinds.is_empty() {
                text.push('\t');
                text.extend(block.kinds.iter().copied());
            }
            text.push('\n');
            for (name, (is_required, shape)) in &block.fields {
                let mark = if *is_required { '+' } else { '/' };
                let _ = writeln!(text, "{mark}{name}\t{shape}");
            }
            for ((mark, first), rest) in &block.parts {
                let rest = rest.as_ref().map(|rest| format!("\t{rest}")).unwrap_or_default();
                let _ = writeln!(text, "{mark}{first}{rest}");
            }
        }
        text
    }
}

fn others(schema: &Value) -> Option<&Value> {
    schema.get("additionalProperties").filter(|others| !others.is_boolean())
}
