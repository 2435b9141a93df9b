//! `@since`: the first release with a thing, where it came later than what it belongs to.

use super::tree::{Declaration, Docs, Member, Type};
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
    if let Type::Object(members) = ty {
        for member in members {
            let Markers { since, removed, .. } = &member.docs.markers;
            let is_newer = member.newer || since.is_some();
            let some_lack = is_newer && !surface.always_has(since.as_deref());
            member.optional |= some_lack || removed.is_some();
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
    let members = |place: &str, members: &mut Vec<Member>, parent: &Lifetime<'_>| {
        for member in members {
            if let Some(lifetime) = timeline.part(place, Part::Field, &member.name) {
                put(&mut member.docs, lifetime, parent, tier);
            }
        }
    };
    let objects = |place: &str, ty: &mut Type, parent: &Lifetime<'_>| match ty {
        Type::Object(own) => members(place, own, parent),
        Type::Intersection(parts) => {
            for part in parts {
                if let Type::Object(own) = part {
                    members(place, own, parent);
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
        Type::Object(members) => {
            for member in members {
                stamp(&mut member.docs, &member.name);
            }
        }
        _ => {}
    }
}

fn put(docs: &mut Docs, own: &Lifetime<'_>, parent: &Lifetime<'_>, tier: Tier) {
    docs.markers.since = own.since_after(parent, tier).map(str::to_owned);
}
