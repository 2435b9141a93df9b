//! The choices that a schema offers: the values of an enum, and the variants of a union.

use std::{collections::BTreeSet, fmt};

use app_server_drift::internal::reference;
use serde_json::Value;

/// A value of an enum, or a variant of a union.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Choice {
    /// The definition that offers it.
    pub definition: String,
    /// The value, or what names the variant: its title, its type, or the type that it refers to.
    pub label: String,
}

impl Choice {
    pub(super) fn new(definition: &str, label: &str) -> Self {
        Self { definition: definition.to_owned(), label: label.to_owned() }
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} of {}", self.label, self.definition)
    }
}

/// Every choice that a definition offers.
pub fn choices(name: &str, schema: &Value) -> BTreeSet<Choice> {
    let values = |schema: &Value| -> Vec<Choice> {
        let values = schema["enum"].as_array().into_iter().flatten();
        values.filter_map(|value| Some(Choice::new(name, value.as_str()?))).collect()
    };
    let mut found: BTreeSet<Choice> = values(schema).into_iter().collect();
    for variant in variants(schema).into_iter().flatten() {
        found.extend(values(variant));
        found.extend(named(name, variant));
    }
    found
}

/// The name of the definition that a schema refers to, if it does nothing else.
pub(crate) fn target(schema: &Value) -> Option<&str> {
    let direct = schema.get("$ref").or_else(|| schema["allOf"][0].get("$ref"));
    direct?.as_str().map(reference::name)
}

/// The variants of a union. Lists of required fields beside an object's own are none.
pub(crate) fn variants(schema: &Value) -> Option<&Vec<Value>> {
    let all = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array())?;
    schema.get("properties").is_none().then_some(all)
}

/// What names a variant of a definition. Values of an enum name themselves.
pub(super) fn named(definition: &str, variant: &Value) -> Option<Choice> {
    if variant.get("enum").is_some() {
        return None;
    }
    let label = variant["title"]
        .as_str()
        .or_else(|| target(variant))
        .or_else(|| variant["type"].as_str())
        .unwrap_or("any");
    Some(Choice::new(definition, label))
}
