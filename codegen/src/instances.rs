//! Instances of a schema: for samples and for tests of our types against their own schema.

use serde_json::{Map, Value, json};

use crate::wire::{
    bundle::Bundle,
    shape::{Object, Shape},
};

/// Nested deeper than this, optional members are left out, which ends recursive types.
const DEPTH: usize = 6;

/// Values that together use every member, arm and enum value that `schema` allows; the first of an
/// object has its required members only.
pub fn covering(bundle: &Bundle, schema: &Value) -> anyhow::Result<Vec<Value>> {
    at_depth(bundle, schema, 0)
}

fn at_depth(bundle: &Bundle, schema: &Value, depth: usize) -> anyhow::Result<Vec<Value>> {
    let shape = Shape::of(bundle, schema)?;
    let mut values = Vec::new();
    for object in &shape.objects {
        values.extend(objects(bundle, object, depth)?);
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
        let items = if depth < DEPTH { at_depth(bundle, items, depth + 1)? } else { Vec::new() };
        values.push(items.into());
    }
    if shape.null {
        values.push(Value::Null);
    }
    Ok(values)
}

/// The object with its required members, and as many with all members as it takes to use every value of
/// each.
fn objects(bundle: &Bundle, object: &Object<'_>, depth: usize) -> anyhow::Result<Vec<Value>> {
    let mut members = Vec::new();
    for (name, schema) in &object.members {
        let required = object.required.contains(name);
        if required || depth < DEPTH {
            members.push((*name, required, at_depth(bundle, schema, depth + 1)?));
        }
    }
    let first = |values: &[Value]| values.first().cloned().unwrap_or_default();
    let least: Map<_, _> = members
        .iter()
        .filter(|(_, required, _)| *required)
        .map(|(name, _, values)| ((*name).to_owned(), first(values)))
        .collect();

    let mut values = vec![Value::Object(least)];
    let most = members.iter().map(|(.., values)| values.len()).max().unwrap_or(0);
    for index in 0..most {
        let mut value: Map<_, _> = members
            .iter()
            .map(|(name, _, values)| {
                (
                    (*name).to_owned(),
                    values.get(index % values.len().max(1)).cloned().unwrap_or_default(),
                )
            })
            .collect();
        if let (Some(others), true) = (object.others, depth < DEPTH) {
            let entries = at_depth(bundle, others, depth + 1)?.into_iter().enumerate();
            value.extend(entries.map(|(index, entry)| (format!("key{index}"), entry)));
        }
        values.push(value.into());
    }
    if let (true, Some(others)) = (members.is_empty(), object.others) {
        let entries = at_depth(bundle, others, depth + 1)?.into_iter().enumerate();
        values.push(
            entries
                .map(|(index, entry)| (format!("key{index}"), entry))
                .collect::<Map<_, _>>()
                .into(),
        );
    }
    values.dedup();
    Ok(values)
}
