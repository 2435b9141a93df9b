//! `x-since`: the first release with a thing, where it came later than what it belongs to.

use serde_json::{Map, Value};

use super::flavour::each;
use crate::{
    surface::Surface,
    timeline::{Lifetime, Owner, Part, Timeline},
    trace::shape::Object,
};
use app_server_drift::{Set, history::Tier};

/// Stamps a printed document of a surface. A field that only some of its releases have is not required.
pub fn stamp(document: &mut Value, timeline: &Timeline<'_>, surface: Surface) {
    let tier = surface.tier();
    let Some(Value::Object(definitions)) = document.get_mut("definitions") else { return };
    for (name, schema) in definitions {
        if Set::named(name).is_some() {
            messages(name, schema, timeline, tier);
        } else if let Some(owner) = timeline.owners.get(name) {
            put(schema, &owner.own, &timeline.everywhere, tier);
            owned(name, schema, owner, timeline, tier);
        }
        each(schema, &mut |keywords| relax(keywords, surface));
    }
}

/// Takes what some releases of the surface lack out of the required fields.
fn relax(keywords: &mut Map<String, Value>, surface: Surface) {
    let mut lacking = Vec::new();
    let properties = keywords.get_mut("properties").and_then(Value::as_object_mut);
    for (name, field) in properties.into_iter().flatten() {
        let since = field["x-since"].as_str().map(str::to_owned);
        let newer = field.as_object_mut().and_then(|field| field.remove("x-newer"));
        if newer.is_some() && !surface.always_has(since.as_deref()) {
            lacking.push(name.clone());
        }
    }
    if let Some(Value::Array(required)) = keywords.get_mut("required") {
        required.retain(|name| !lacking.iter().any(|lacking| name == lacking));
        if required.is_empty() {
            keywords.remove("required");
        }
    }
}

fn messages(set: &str, union: &mut Value, timeline: &Timeline<'_>, tier: Tier) {
    for message in parts_mut(union, "oneOf") {
        let method = message["properties"]["method"]["enum"][0].as_str().unwrap_or_default();
        if let Some(lifetime) = timeline.methods.get(method) {
            let lifetime = lifetime.clone();
            put(message, &lifetime, &timeline.everywhere, tier);
            if let Some(set) = timeline.owners.get(set) {
                fields(message, set, &lifetime, tier);
            }
        }
    }
}

/// Stamps the fields, values and variants of a type.
fn owned(name: &str, schema: &mut Value, owner: &Owner<'_>, timeline: &Timeline<'_>, tier: Tier) {
    fields(schema, owner, &owner.own, tier);
    values(schema, owner, tier);
    let keyword = if schema.get("oneOf").is_some() { "oneOf" } else { "anyOf" };
    for variant in parts_mut(schema, keyword) {
        if variant.get("properties").is_none() {
            continue;
        }
        let variant_name = Object::of(variant).name();
        let Some(lifetime) = owner.parts.get(&(Part::Variant, variant_name.clone())) else {
            continue;
        };
        put(variant, lifetime, &owner.own, tier);
        // Of a type that is not a union, the fields are its own.
        let variant_owner =
            timeline.owners.get(&Part::Variant.place(name, &variant_name)).unwrap_or(owner);
        fields(variant, variant_owner, lifetime, tier);
    }
}

/// The schemas in a list under a keyword.
fn parts_mut<'s>(schema: &'s mut Value, keyword: &str) -> impl Iterator<Item = &'s mut Value> {
    schema.get_mut(keyword).and_then(Value::as_array_mut).into_iter().flatten()
}

fn fields(schema: &mut Value, owner: &Owner<'_>, parent: &Lifetime<'_>, tier: Tier) {
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for (name, field) in properties.into_iter().flatten() {
        if let Some(lifetime) = owner.parts.get(&(Part::Field, name.clone())) {
            put(field, lifetime, parent, tier);
        }
    }
}

fn values(schema: &mut Value, owner: &Owner<'_>, tier: Tier) {
    let values = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let newer: Map<String, Value> = values
        .filter_map(|value| {
            let lifetime = owner.parts.get(&(Part::Value, value.to_owned()))?;
            Some((value.to_owned(), lifetime.since_after(&owner.own, tier)?.into()))
        })
        .collect();
    if let Some(schema) = schema.as_object_mut().filter(|_| !newer.is_empty()) {
        schema.insert("x-enum-since".to_owned(), newer.into());
    }
}

fn put(schema: &mut Value, own: &Lifetime<'_>, parent: &Lifetime<'_>, tier: Tier) {
    if let (Some(since), Some(schema)) = (own.since_after(parent, tier), schema.as_object_mut()) {
        schema.insert("x-since".to_owned(), since.into());
    }
}
