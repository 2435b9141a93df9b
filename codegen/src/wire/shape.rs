//! Shapes: schemas without their spelling.
//!
//! `anyOf [x, null]` and `type: [x, null]`, a `$ref` and its target, an `allOf` of one and its element,
//! `const` and a one-value `enum`, one list of strings and several: each pair is one shape here. Names,
//! order and prose do not count.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use serde_json::{Map, Value};

use app_server_drift::reference;

use super::bundle::Bundle;

/// What a value may be: any of these, each of one kind.
#[derive(Debug, Clone, Default)]
pub struct Shape<'a> {
    /// Anything at all; the rest is empty then.
    pub any: bool,
    /// `null`.
    pub null: bool,
    /// A boolean.
    pub boolean: bool,
    /// Any string.
    pub string: bool,
    /// One of these strings.
    pub strings: BTreeSet<&'a str>,
    /// Those of them that a definition lists, with that definition.
    pub listed_by: BTreeMap<&'a str, &'a str>,
    /// Those of them that a release dropped, with that release, if the schema says so.
    pub removed: BTreeMap<&'a str, &'a str>,
    /// An integer of a format, such as `int64`; empty when it has none.
    pub integer: Option<&'a str>,
    /// A number of a format, such as `double`; empty when it has none.
    pub number: Option<&'a str>,
    /// A list of these.
    pub array: Option<&'a Value>,
    /// The definition that says so, if one does.
    pub array_definition: Option<&'a str>,
    /// An object: one of these.
    pub objects: Vec<Object<'a>>,
}

/// One shape of object.
#[derive(Debug, Clone, Default)]
pub struct Object<'a> {
    /// Members by name.
    pub members: BTreeMap<&'a str, &'a Value>,
    /// The members that must be there.
    pub required: BTreeSet<&'a str>,
    /// What other members are, if they have a type.
    pub others: Option<&'a Value>,
    /// Whether other members are refused.
    pub closed: bool,
    /// The release that dropped it, if the schema says so.
    pub removed: Option<&'a str>,
    /// The definition that spells it out, if it is one.
    pub definition: Option<&'a str>,
}

impl<'a> Object<'a> {
    /// The object that a schema spells out.
    pub fn of(schema: &'a Value) -> Self {
        schema.as_object().map(object).unwrap_or_default()
    }

    /// The same with the members of another schema added.
    #[must_use]
    pub fn with(mut self, schema: &'a Value) -> Self {
        let beside = Self::of(schema);
        self.members.extend(beside.members);
        self.required.extend(beside.required);
        self
    }

    /// The same with one of some members, and without the others.
    fn choosing(&self, chosen: &'a str, choices: &[&str]) -> Self {
        let mut object = self.clone();
        object.members.retain(|name, _| *name == chosen || !choices.contains(name));
        object.required.insert(chosen);
        object
    }

    /// The member that must have one certain value, and that value: what tells it from its siblings.
    pub fn tag(&self) -> Option<(&'a str, &'a str)> {
        self.members.iter().find_map(|(name, schema)| {
            let value = match (schema.get("const"), schema["enum"].as_array()) {
                (Some(value), _) => value.as_str()?,
                (None, Some(values)) if values.len() == 1 => values[0].as_str()?,
                _ => return None,
            };
            self.required.contains(name).then_some((*name, value))
        })
    }
}

impl<'a> Shape<'a> {
    /// The shape of a schema.
    pub fn of(bundle: &'a Bundle, schema: &'a Value) -> Result<Self> {
        let mut shape = Self::default();
        shape.add(bundle, schema, &mut Vec::new())?;
        Ok(shape)
    }

    fn add(
        &mut self,
        bundle: &'a Bundle,
        schema: &'a Value,
        open: &mut Vec<&'a str>,
    ) -> Result<()> {
        let keywords = match schema {
            Value::Bool(true) => {
                self.any = true;
                return Ok(());
            }
            Value::Object(keywords) => keywords,
            _ => bail!("{schema} is no schema that is understood"),
        };

        if let Some(reference) = keywords.get("$ref").and_then(Value::as_str) {
            if open.contains(&reference) {
                bail!("the reference {reference} leads to itself");
            }
            open.push(reference);
            let mut target = Self::default();
            target.add(bundle, bundle.resolve(reference)?, open)?;
            open.pop();
            target.belongs_to(reference::name(reference));
            self.extend(target);
            return Ok(());
        }
        if let Some(all) = keywords.get("allOf").and_then(Value::as_array) {
            let [only] = all.as_slice() else {
                bail!("an allOf of {} is not understood", all.len())
            };
            let first = self.objects.len();
            self.add(bundle, only, open)?;
            for object in &mut self.objects[first..] {
                object.removed = object.removed.or_else(|| removed(keywords));
            }
            return Ok(());
        }
        if let Some(arms) =
            ["oneOf", "anyOf"].iter().find_map(|keyword| keywords.get(*keyword)?.as_array())
        {
            let beside = keywords.contains_key("properties").then(|| object(keywords));
            if let (Some(beside), Some(choices)) = (&beside, member_choices(arms)) {
                self.objects.extend(choices.iter().map(|chosen| beside.choosing(chosen, &choices)));
                return Ok(());
            }
            let first = self.objects.len();
            for arm in arms.iter().filter(|arm| !is_catch_all(arm)) {
                self.add(bundle, arm, open)?;
            }
            // Members beside the arms belong to each of them.
            if let Some(beside) = beside {
                for object in &mut self.objects[first..] {
                    object.members.extend(&beside.members);
                    object.required.extend(&beside.required);
                }
            }
            return Ok(());
        }
        if let Some(value) = keywords.get("const").and_then(Value::as_str) {
            self.strings.insert(value);
            return Ok(());
        }
        if let Some(values) = keywords.get("enum").and_then(Value::as_array) {
            for value in values {
                match value {
                    Value::String(value) => {
                        self.strings.insert(value);
                        let of_value = || keywords.get("x-removed-values")?.get(value)?.as_str();
                        if let Some(release) = removed(keywords).or_else(of_value) {
                            self.removed.insert(value, release);
                        }
                    }
                    Value::Null => self.null = true,
                    other => bail!("the enum value {other} is not understood"),
                }
            }
            return Ok(());
        }

        match keywords.get("type") {
            Some(Value::String(kind)) => self.add_kind(kind, keywords),
            Some(Value::Array(kinds)) => kinds
                .iter()
                .filter_map(Value::as_str)
                .try_for_each(|kind| self.add_kind(kind, keywords)),
            _ => {
                self.any = true;
                Ok(())
            }
        }
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
        self.null |= other.null;
        self.boolean |= other.boolean;
        self.string |= other.string;
        self.strings.extend(other.strings);
        self.listed_by.extend(other.listed_by);
        self.removed.extend(other.removed);
        self.integer = other.integer.or(self.integer);
        self.number = other.number.or(self.number);
        if other.array.is_some() {
            (self.array, self.array_definition) = (other.array, other.array_definition);
        }
        self.objects.extend(other.objects);
    }

    fn add_kind(&mut self, kind: &str, keywords: &'a Map<String, Value>) -> Result<()> {
        let format = || keywords.get("format").and_then(Value::as_str).unwrap_or_default();
        match kind {
            "null" => self.null = true,
            "boolean" => self.boolean = true,
            "string" => self.string = true,
            "integer" => self.integer = Some(format()),
            "number" => self.number = Some(format()),
            "array" => self.array = Some(keywords.get("items").unwrap_or(&Value::Bool(true))),
            "object" => self.objects.push(object(keywords)),
            other => bail!("the type {other} is not understood"),
        }
        Ok(())
    }
}

/// The members of which one must be there, where the arms say nothing else.
fn member_choices(arms: &[Value]) -> Option<Vec<&str>> {
    fn choice(arm: &Value) -> Option<&str> {
        match arm.as_object()?.iter().collect::<Vec<_>>().as_slice() {
            [(keyword, members)] if *keyword == "required" => {
                match members.as_array()?.as_slice() {
                    [member] => member.as_str(),
                    _ => None,
                }
            }
            _ => None,
        }
    }
    arms.iter().map(choice).collect()
}

/// Whether an arm stands for all that a later release may add, as the real server writes it in unions of
/// strings and objects. We leave such arms out of the schema.
fn is_catch_all(arm: &Value) -> bool {
    let mut kinds: Vec<&Value> = match (arm["type"].as_array(), arm["anyOf"].as_array()) {
        (Some(kinds), None) => kinds.iter().collect(),
        (None, Some(arms)) => arms.iter().map(|arm| &arm["type"]).collect(),
        _ => return false,
    };
    kinds.sort_by_key(|kind| kind.as_str());
    let plain = |schema: &Value| schema.as_object().is_some_and(|keywords| keywords.len() == 1);
    kinds == ["object", "string"]
        && plain(arm)
        && arm["anyOf"].as_array().is_none_or(|arms| arms.iter().all(plain))
}

fn removed(keywords: &Map<String, Value>) -> Option<&str> {
    keywords.get("x-removed")?.as_str()
}

fn object(keywords: &Map<String, Value>) -> Object<'_> {
    let members = keywords.get("properties").and_then(Value::as_object);
    let required = keywords.get("required").and_then(Value::as_array);
    let others = keywords.get("additionalProperties");
    Object {
        members: members
            .into_iter()
            .flatten()
            .map(|(name, schema)| (name.as_str(), schema))
            .collect(),
        required: required.into_iter().flatten().filter_map(Value::as_str).collect(),
        others: others.filter(|schema| **schema != Value::Bool(false)),
        closed: others == Some(&Value::Bool(false)),
        removed: removed(keywords),
        definition: None,
    }
}

/// The least and greatest integer of a format; without one, any of 64 bits.
pub fn range(format: &str) -> (i128, i128) {
    match format {
        "int8" => (i8::MIN.into(), i8::MAX.into()),
        "uint8" => (0, u8::MAX.into()),
        "int16" => (i16::MIN.into(), i16::MAX.into()),
        "uint16" => (0, u16::MAX.into()),
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        "uint" | "uint64" => (0, u64::MAX.into()),
        _ => (i64::MIN.into(), i64::MAX.into()),
    }
}
