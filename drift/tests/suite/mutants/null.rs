//! Where `null` is valid whatever the schema there says, since something beside it or around it allows it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The places of a document at which a schema decides whether `null` is valid, and those at which it does not.
pub(super) struct Nulls<'a> {
    root: &'a Value,
    /// By JSON Pointer of a definition: the places that refer to it in a direction.
    uses: BTreeMap<(&'static str, &'a str), Vec<&'a str>>,
}

impl<'a> Nulls<'a> {
    pub(super) fn new(
        root: &'a Value,
        directions: &'a BTreeMap<String, BTreeSet<&'static str>>,
    ) -> Self {
        let mut uses: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (pointer, met) in directions {
            let Some(reference) = root.pointer(pointer).unwrap()["$ref"].as_str() else { continue };
            for direction in met {
                uses.entry((*direction, &reference[1..])).or_default().push(pointer.as_str());
            }
        }
        Self { root, uses }
    }

    /// Whether `null` is valid at a place in a direction without the schema at the place itself.
    pub(super) fn anyway(&self, pointer: &str, direction: &'static str) -> bool {
        self.is_valid(pointer, direction, &mut BTreeSet::new())
    }

    fn is_valid(
        &self,
        pointer: &str,
        direction: &'static str,
        passed: &mut BTreeSet<String>,
    ) -> bool {
        if !passed.insert(pointer.to_owned()) {
            // A definition that leads to itself adds no place of its own.
            return true;
        }
        if let Some(uses) = self.uses.get(&(direction, pointer)) {
            return uses.iter().all(|place| self.is_valid(place, direction, passed));
        }
        let Some((list, index)) = pointer.rsplit_once('/') else { return false };
        let Some((parent, keyword)) = list.rsplit_once('/') else { return false };
        let (Ok(index), "anyOf" | "oneOf" | "allOf") = (index.parse::<usize>(), keyword) else {
            return false;
        };
        let variants = self.root.pointer(list).unwrap().as_array().unwrap();
        let beside = keyword != "allOf"
            && (variants.iter().enumerate())
                .any(|(other, variant)| other != index && self.allows(variant));
        beside || self.is_valid(parent, direction, passed)
    }

    /// Whether a schema allows `null`.
    fn allows(&self, schema: &Value) -> bool {
        if let Some(reference) = schema["$ref"].as_str() {
            return self.allows(self.root.pointer(&reference[1..]).unwrap());
        }
        for keyword in ["anyOf", "oneOf"] {
            if let Some(variants) = schema[keyword].as_array() {
                return variants.iter().any(|variant| self.allows(variant));
            }
        }
        match &schema["type"] {
            Value::String(kind) => kind == "null",
            Value::Array(kinds) => kinds.iter().any(|kind| kind == "null"),
            _ => schema["enum"].is_null() && schema["const"].is_null() && schema["allOf"].is_null(),
        }
    }
}
