//! Everything that a document of ours has, with the release that dropped it by our own word.

use std::{collections::BTreeMap, fmt};

use serde::Serialize;
use serde_json::Value;

use crate::{
    kinds::Kinds,
    timeline::{Lifetime, Part, Timeline},
    trace::shape::Object,
};
use app_server_drift::Set;

/// Something of ours that can exist in one release and not in another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    /// A method, by its name.
    Method(String),
    /// A part of a type, or of the variant of one.
    Part { owner: String, part: Part, name: String },
}

impl Thing {
    /// When it exists.
    pub(super) fn lifetime<'t, 'h>(&self, timeline: &'t Timeline<'h>) -> Option<&'t Lifetime<'h>> {
        match self {
            Self::Method(name) => timeline.methods.get(name),
            Self::Part { owner, part, name } => timeline.part(owner, *part, name),
        }
    }
}

/// As findings of the gate say it: `Account<chatgpt>.email`.
impl fmt::Display for Thing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Method(name) => formatter.write_str(name),
            Self::Part { owner, part: Part::Field, name } => write!(formatter, "{owner}.{name}"),
            Self::Part { owner, part, name } => formatter.write_str(&part.place(owner, name)),
        }
    }
}

/// How many things there are.
#[derive(Debug, Default, Clone, Copy, Serialize)]
pub(super) struct Counts {
    methods: usize,
    fields: usize,
    values: usize,
    variants: usize,
}

impl fmt::Display for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { methods, fields, values, variants } = self;
        write!(
            formatter,
            "{methods} methods, {fields} fields, {values} values, {variants} variants"
        )
    }
}

/// Everything that a document of ours has.
#[derive(Debug, Default)]
pub(super) struct Inventory {
    /// Each thing, with the release that dropped it if we say so.
    pub(super) things: BTreeMap<Thing, Option<String>>,
}

impl Inventory {
    /// Of a document that [`schema::document`](crate::schema::document) printed.
    pub(super) fn of(document: &Value) -> Self {
        let kinds = Kinds::new(document);
        let mut inventory = Self::default();
        for (method, _, message) in kinds.messages() {
            inventory.add(Thing::Method(method.to_owned()), message["x-removed"].as_str());
        }
        for (name, schema) in kinds.definitions() {
            if Set::named(name).is_none() {
                inventory.type_named(name, schema);
            }
        }
        inventory
    }

    pub(super) fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for thing in self.things.keys() {
            match thing {
                Thing::Method(_) => counts.methods += 1,
                Thing::Part { part: Part::Field, .. } => counts.fields += 1,
                Thing::Part { part: Part::Value, .. } => counts.values += 1,
                Thing::Part { part: Part::Variant, .. } => counts.variants += 1,
            }
        }
        counts
    }

    fn add(&mut self, thing: Thing, removed: Option<&str>) {
        self.things.insert(thing, removed.map(str::to_owned));
    }

    fn part(&mut self, owner: &str, part: Part, name: &str, removed: Option<&str>) {
        let (owner, name) = (owner.to_owned(), name.to_owned());
        self.add(Thing::Part { owner, part, name }, removed);
    }

    fn type_named(&mut self, name: &str, schema: &Value) {
        self.fields(name, schema);
        self.values(name, schema);
        let variants = ["oneOf", "anyOf"].iter().filter_map(|keyword| schema[*keyword].as_array());
        let variants: Vec<&Value> = variants.flatten().collect();
        for variant in &variants {
            self.values(name, variant);
        }
        // One that is a type has its own place.
        let objects = variants.iter().filter(|variant| variant.get("properties").is_some());
        let is_union = objects.clone().count() > 1;
        for variant in objects {
            let object = Object::of(variant);
            let variant_name = object.name();
            if is_union || object.tag().is_some() {
                self.part(name, Part::Variant, &variant_name, variant["x-removed"].as_str());
            }
            // Of a type that is not a union, the fields are its own.
            let place = Part::Variant.place(name, &variant_name);
            self.fields(if is_union { &place } else { name }, variant);
        }
    }

    fn fields(&mut self, owner: &str, schema: &Value) {
        let tag = Object::of(schema).tag().map(|(tag, _)| tag);
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            if Some(name.as_str()) != tag {
                self.part(owner, Part::Field, name, field["x-removed"].as_str());
            }
        }
    }

    fn values(&mut self, owner: &str, schema: &Value) {
        let values = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
        for value in values {
            let removed = schema.get("x-removed").or_else(|| schema["x-removed-values"].get(value));
            self.part(owner, Part::Value, value, removed.and_then(Value::as_str));
        }
    }
}
