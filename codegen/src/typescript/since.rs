//! `@since`: the first release with a thing, where it came later than what it belongs to.

use super::tree::{Declaration, Docs, Field, Type};
use crate::{
    surface::{Markers, Surface},
    timeline::{Lifetime, Part, Timeline},
};
use app_server_drift::history::Tier;

/// Stamps the declaration of a type. What only some releases of the surface have becomes optional.
pub fn types(declaration: &mut Declaration, timeline: &Timeline<'_>, surface: Surface) {
    stamp(declaration, timeline, surface.tier());
    relax(&mut declaration.ty, surface);
}

fn relax(ty: &mut Type, surface: Surface) {
    if let Type::Object(fields) = ty {
        for field in fields {
            let Markers { since, removed, .. } = &field.docs.markers;
            let is_newer = field.newer || since.is_some();
            let some_lack = is_newer && !surface.always_has(since.as_deref());
            field.optional |= some_lack || removed.is_some();
        }
    }
    for part in ty.parts_mut() {
        relax(part, surface);
    }
}

fn stamp(declaration: &mut Declaration, timeline: &Timeline<'_>, tier: Tier) {
    let name = declaration.name.as_str();
    let Some(owner) = timeline.owners.get(name) else { return };
    put(&mut declaration.docs, &owner.own, &timeline.everywhere, tier);
    let fields = |place: &str, fields: &mut Vec<Field>, parent: &Lifetime<'_>| {
        for field in fields {
            if let Some(lifetime) = timeline.part(place, Part::Field, &field.name) {
                put(&mut field.docs, lifetime, parent, tier);
            }
        }
    };
    let objects = |place: &str, ty: &mut Type, parent: &Lifetime<'_>| match ty {
        Type::Object(own) => fields(place, own, parent),
        Type::Intersection(parts) => {
            for part in parts {
                if let Type::Object(own) = part {
                    fields(place, own, parent);
                }
            }
        }
        _ => {}
    };
    let Type::Union(variants) = &mut declaration.ty else {
        return objects(name, &mut declaration.ty, &owner.own);
    };
    for variant in variants {
        let part = if matches!(variant.ty, Type::Literal(_)) { Part::Value } else { Part::Variant };
        let Some(choice) = variant.ty.choice() else { continue };
        let choice = choice.trim_matches(['{', '}']);
        let Some(lifetime) = timeline.part(name, part, choice) else { continue };
        put(&mut variant.docs, lifetime, &owner.own, tier);
        let place = part.place(name, choice);
        // Of a type that is not a union, the fields are its own.
        let place = if timeline.owners.contains_key(&place) { &place } else { name };
        objects(place, &mut variant.ty, lifetime);
    }
}

/// Stamps the methods of a union of messages, or of the map of their types.
pub fn messages(declaration: &mut Declaration, timeline: &Timeline<'_>, tier: Tier) {
    let stamp = |docs: &mut Docs, method: &str| {
        if let Some(lifetime) = timeline.methods.get(method) {
            put(docs, lifetime, &timeline.everywhere, tier);
        }
    };
    match &mut declaration.ty {
        Type::Union(variants) => {
            for variant in variants {
                if let Some(method) = variant.ty.choice() {
                    stamp(&mut variant.docs, &method);
                }
            }
        }
        Type::Object(fields) => {
            for field in fields {
                stamp(&mut field.docs, &field.name);
            }
        }
        _ => {}
    }
}

fn put(docs: &mut Docs, own: &Lifetime<'_>, parent: &Lifetime<'_>, tier: Tier) {
    docs.markers.since = own.since_after(parent, tier).map(str::to_owned);
}
