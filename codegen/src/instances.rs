//! Instances of a schema: for samples and for tests of our types against their own schema.

use std::collections::BTreeSet;

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::wire::{
    bundle::Bundle,
    shape::{Object, Shape},
};
use app_server_drift::reference;

/// Makes values that together use every member, arm and enum value. A definition is used in full where it
/// is met first; after that one value stands for it, so that what is made grows with the schema and not
/// with the ways to reach a type.
#[derive(Debug)]
pub struct Covering<'a> {
    bundle: &'a Bundle,
    covered: BTreeSet<&'a str>,
}

impl<'a> Covering<'a> {
    /// Makes values of a bundle's schemas; nothing is covered yet.
    pub fn new(bundle: &'a Bundle) -> Self {
        Self { bundle, covered: BTreeSet::new() }
    }

    /// Values that together use all of `schema` that none has used before. The first of an object has its
    /// required members only.
    pub fn values(&mut self, schema: &'a Value) -> Result<Vec<Value>> {
        let shape = Shape::of(self.bundle, schema)?;
        let named = reference::only(schema);
        if let Some(name) = named
            && !self.covered.insert(name)
        {
            let null = shape.null.then_some(Value::Null);
            return Ok(self.least_of(&shape)?.into_iter().chain(null).collect());
        }
        let mut values = Vec::new();
        for object in &shape.objects {
            values.extend(self.objects(object)?);
        }
        values.extend(shape.strings.iter().map(|value| json!(value)));
        if shape.any {
            values.push(json!({ "any": ["json", 1, true, null] }));
        }
        if shape.string {
            values.push(json!("text"));
        }
        if shape.integer.is_some() {
            values.push(json!(7));
        }
        if shape.number.is_some() {
            values.push(json!(0.5));
        }
        if shape.boolean {
            values.extend([json!(true), json!(false)]);
        }
        if let Some(items) = shape.array {
            values.push(self.values(items)?.into());
        }
        if shape.null {
            values.push(Value::Null);
        }
        Ok(values)
    }

    /// The object with its required members, and as many with all members as it takes to use every value
    /// of each.
    fn objects(&mut self, object: &Object<'a>) -> Result<Vec<Value>> {
        let mut least = Map::new();
        let mut members = Vec::new();
        for (name, schema) in &object.members {
            let values = self.values(schema)?;
            if object.required.contains(name) {
                least.insert((*name).to_owned(), values.first().cloned().unwrap_or_default());
            }
            members.push(((*name).to_owned(), values));
        }
        if let Some(others) = object.others {
            let entries = self.values(others)?.into_iter().enumerate();
            members.extend(entries.map(|(index, value)| (format!("key{index}"), vec![value])));
        }
        let mut values = vec![Value::Object(least)];
        let most = members.iter().map(|(_, values)| values.len()).max().unwrap_or(0);
        for index in 0..most {
            let full = members.iter().filter_map(|(name, values)| {
                Some((name.clone(), values.iter().cycle().nth(index)?.clone()))
            });
            values.push(Value::Object(full.collect()));
        }
        values.dedup();
        Ok(values)
    }

    /// One value, with required members only.
    fn least_of(&self, shape: &Shape<'a>) -> Result<Option<Value>> {
        if let Some(object) = shape.objects.first() {
            let mut least = Map::new();
            for (name, schema) in &object.members {
                if object.required.contains(name) {
                    let shape = Shape::of(self.bundle, schema)?;
                    least.insert((*name).to_owned(), self.least_of(&shape)?.unwrap_or_default());
                }
            }
            return Ok(Some(least.into()));
        }
        let string = || shape.strings.first().map(|value| json!(value));
        let scalar = [
            (shape.any || shape.string, json!("text")),
            (shape.integer.is_some(), json!(7)),
            (shape.number.is_some(), json!(0.5)),
            (shape.boolean, json!(true)),
            (shape.array.is_some(), json!([])),
        ];
        Ok(string().or_else(|| scalar.into_iter().find_map(|(may, value)| may.then_some(value))))
    }
}
