//! Shapes: schemas of ours without their spelling.
//!
//! A `$ref` and its target, an `allOf` of one and its element, one list of strings and several: each pair is
//! one shape here.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use app_server_drift::internal::reference;

/// What a value may be, as far as it has releases of its own.
#[derive(Debug, Clone, Default)]
pub(super) struct Shape<'a> {
    /// Anything at all.
    pub(super) any: bool,
    /// Any string.
    pub(super) string: bool,
    /// One of these strings.
    pub(super) strings: BTreeSet<&'a str>,
    /// Those of them that a definition lists, with that definition.
    pub(super) listed_by: BTreeMap<&'a str, &'a str>,
    /// A list of these.
    pub(super) array: Option<&'a Value>,
    /// The definition that says so, if one does.
    pub(super) array_definition: Option<&'a str>,
    /// An object: one of these.
    pub(super) objects: Vec<Object<'a>>,
}

/// One shape of object.
#[derive(Debug, Clone, Default)]
pub(crate) struct Object<'a> {
    /// Fields by name.
    pub(crate) fields: BTreeMap<&'a str, &'a Value>,
    /// The fields that must be there.
    pub(crate) required: BTreeSet<&'a str>,
    /// What other fields are, if they have a type.
    pub(super) others: Option<&'a Value>,
    /// The definition that spells it out, if it is one.
    pub(super) definition: Option<&'a str>,
}

impl<'a> Object<'a> {
    /// The object that a schema spells out.
    pub(crate) fn of(schema: &'a Value) -> Self {
        schema.as_object().map(object).unwrap_or_default()
    }

    /// The same with one of some fields, and without the others.
    fn choosing(&self, chosen: &'a str, choices: &[&str]) -> Self {
        let mut object = self.clone();
        object.fields.retain(|name, _| *name == chosen || !choices.contains(name));
        object.required.insert(chosen);
        object
    }

    /// The field that must have one certain value, and that value: what tells it from its siblings.
    pub(crate) fn tag(&self) -> Option<(&'a str, &'a str)> {
        self.fields.iter().find_map(|(name, schema)| {
            let [value] = schema["enum"].as_array()?.as_slice() else { return None };
            let value = value.as_str()?;
            self.required.contains(name).then_some((*name, value))
        })
    }

    /// What a variant is called: by the value of its tag, else by its required fields.
    pub(crate) fn name(&self) -> String {
        let required = || self.required.iter().copied().collect::<Vec<_>>().join("+");
        self.tag().map_or_else(required, |(_, tag)| tag.to_owned())
    }
}

impl<'a> Shape<'a> {
    /// The shape of a schema.
    pub(super) fn of(definitions: &'a Map<String, Value>, schema: &'a Value) -> Result<Self> {
        let mut shape = Self::default();
        shape.add(definitions, schema, &mut Vec::new())?;
        Ok(shape)
    }

    fn add(
        &mut self,
        definitions: &'a Map<String, Value>,
        schema: &'a Value,
        open: &mut Vec<&'a str>,
    ) -> Result<()> {
        let keywords = match schema {
            Value::Bool(true) => {
                self.any = true;
                return Ok(());
            }
            Value::Object(keywords) => keywords,
            _ => bail!("{schema} is not understood"),
        };

        if let Some(reference) = keywords.get("$ref").and_then(Value::as_str) {
            let name = reference::name(reference);
            if open.contains(&name) {
                bail!("{name} is itself");
            }
            let definition = definitions.get(name);
            open.push(name);
            let mut target = Self::default();
            target.add(definitions, definition.with_context(|| format!("no {name}"))?, open)?;
            open.pop();
            target.belongs_to(name);
            self.extend(target);
            return Ok(());
        }
        if let Some(all) = keywords.get("allOf").and_then(Value::as_array) {
            let [only] = all.as_slice() else {
                bail!("an allOf of {} is not understood", all.len())
            };
            return self.add(definitions, only, open);
        }
        if let Some(variants) =
            ["oneOf", "anyOf"].iter().find_map(|keyword| keywords.get(*keyword)?.as_array())
        {
            let Some(choices) = field_choices(variants) else {
                return variants
                    .iter()
                    .try_for_each(|variant| self.add(definitions, variant, open));
            };
            let beside = object(keywords);
            self.objects.extend(choices.iter().map(|chosen| beside.choosing(chosen, &choices)));
            return Ok(());
        }
        if let Some(values) = keywords.get("enum").and_then(Value::as_array) {
            self.strings.extend(values.iter().filter_map(Value::as_str));
            return Ok(());
        }

        match keywords.get("type") {
            Some(Value::String(kind)) => self.add_kind(kind, keywords),
            Some(Value::Array(kinds)) => {
                for kind in kinds.iter().filter_map(Value::as_str) {
                    self.add_kind(kind, keywords);
                }
            }
            _ => self.any = true,
        }
        Ok(())
    }

    /// Notes which definition spells it out, where no inner one does.
    fn belongs_to(&mut self, definition: &'a str) {
        for object in &mut self.objects {
            object.definition.get_or_insert(definition);
        }
        for value in &self.strings {
            self.listed_by.entry(value).or_insert(definition);
        }
        if self.array.is_some() {
            self.array_definition.get_or_insert(definition);
        }
    }

    /// May be another shape as well.
    fn extend(&mut self, other: Self) {
        self.any |= other.any;
        self.string |= other.string;
        self.strings.extend(other.strings);
        self.listed_by.extend(other.listed_by);
        if other.array.is_some() {
            (self.array, self.array_definition) = (other.array, other.array_definition);
        }
        self.objects.extend(other.objects);
    }

    fn add_kind(&mut self, kind: &str, keywords: &'a Map<String, Value>) {
        match kind {
            "string" => self.string = true,
            "array" => self.array = Some(keywords.get("items").unwrap_or(&Value::Bool(true))),
            "object" => self.objects.push(object(keywords)),
            _ => {}
        }
    }
}

/// The fields of which one must be there, where the variants say nothing else.
fn field_choices(variants: &[Value]) -> Option<Vec<&str>> {
    fn choice(variant: &Value) -> Option<&str> {
        match variant.as_object()?.iter().collect::<Vec<_>>().as_slice() {
            [(keyword, fields)] if *keyword == "required" => match fields.as_array()?.as_slice() {
                [field] => field.as_str(),
                _ => None,
            },
            _ => None,
        }
    }
    variants.iter().map(choice).collect()
}

fn object(keywords: &Map<String, Value>) -> Object<'_> {
    let fields = keywords.get("properties").and_then(Value::as_object);
    let required = keywords.get("required").and_then(Value::as_array);
    let others = keywords.get("additionalProperties");
    Object {
        fields: fields
            .into_iter()
            .flatten()
            .map(|(name, schema)| (name.as_str(), schema))
            .collect(),
        required: required.into_iter().flatten().filter_map(Value::as_str).collect(),
        others: others.filter(|schema| **schema != Value::Bool(false)),
        definition: None,
    }
}
