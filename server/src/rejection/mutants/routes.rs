//! The ways from methods to everything that can be read.

use std::collections::VecDeque;
use std::rc::Rc;

use super::super::content::Content;
use super::super::derive::Derivation;
use super::super::kind::{Body, Definition, Kind, Struct};
use super::sample::{Sampler, text};

/// Puts a value where a route leads to, in params that are read but for it.
type Build = Rc<dyn Fn(Content) -> Content>;

/// A way from a method to a kind.
pub(super) struct Route<'a> {
    pub(super) method: &'a str,
    pub(super) kind: &'a Kind,
    pub(super) build: Build,
}

/// The shortest way to each field, and on through each definition once.
pub(super) fn all<'a>(derived: &'a Derivation, sampler: &mut Sampler<'a>) -> Vec<Route<'a>> {
    let mut met = vec![false; derived.definitions.len()];
    let mut waiting: VecDeque<Route<'a>> = VecDeque::new();
    for (method, kind) in derived.derived() {
        waiting.push_back(Route { method, kind, build: Rc::new(|value| value) });
    }
    let mut routes = Vec::new();
    while let Some(route) = waiting.pop_front() {
        for (kind, step) in steps(&derived.definitions, sampler, route.kind, &mut met) {
            let before = route.build.clone();
            let build: Build = Rc::new(move |value| before(step(value)));
            waiting.push_back(Route { method: route.method, kind, build });
        }
        routes.push(route);
    }
    routes
}

type Steps<'a> = Vec<(&'a Kind, Build)>;

fn steps<'a>(
    definitions: &'a [Definition],
    sampler: &mut Sampler<'a>,
    kind: &'a Kind,
    met: &mut [bool],
) -> Steps<'a> {
    match kind {
        Kind::Optional(kind) => steps(definitions, sampler, kind, met),
        Kind::Tools(kind) => vec![(kind, Rc::new(|value| value))],
        Kind::List(kind) => vec![(kind, Rc::new(|value| Content::List(vec![value])))],
        Kind::Map(kind) => {
            vec![(kind, Rc::new(|value| Content::Map(vec![("key".to_owned(), value)])))]
        }
        Kind::Defined(place) if !met[*place] => {
            met[*place] = true;
            match &definitions[*place] {
                Definition::Alias(kind) => steps(definitions, sampler, kind, met),
                definition => through(sampler, definition),
            }
        }
        _ => Vec::new(),
    }
}

fn through<'a>(sampler: &mut Sampler<'a>, definition: &'a Definition) -> Steps<'a> {
    let mut all: Steps<'a> = Vec::new();
    match definition {
        Definition::Alias(_) => {}
        Definition::Struct(fields) => all.extend(into(sampler, fields, Vec::new())),
        Definition::Untagged(_, kinds) => {
            all.extend(kinds.iter().map(|kind| (kind, Rc::new(|value| value) as Build)));
        }
        Definition::Keyed(variants) => {
            for variant in variants {
                let name = variant.name.clone();
                let only: Build = Rc::new(move |value| Content::Map(vec![(name.clone(), value)]));
                match &variant.body {
                    Body::Nothing => {}
                    Body::One(kind) => all.push((kind, only)),
                    Body::Fields(fields) => {
                        all.extend(after(into(sampler, fields, Vec::new()), &only));
                    }
                }
            }
        }
        Definition::Tagged(tagged) => {
            for variant in &tagged.variants {
                let tag = vec![(tagged.tag.clone(), text(&variant.name))];
                match &variant.body {
                    Body::Nothing => {}
                    Body::One(kind) => all.push((kind, Rc::new(move |value| joined(&tag, value)))),
                    Body::Fields(fields) => all.extend(into(sampler, fields, tag)),
                }
            }
        }
        Definition::Adjacent(tagged, content) => {
            for variant in &tagged.variants {
                let tag = (tagged.tag.clone(), text(&variant.name));
                let content = content.clone();
                let beside: Build =
                    Rc::new(move |value| Content::Map(vec![tag.clone(), (content.clone(), value)]));
                if let Body::Fields(fields) = &variant.body {
                    all.extend(after(into(sampler, fields, Vec::new()), &beside));
                }
            }
        }
    }
    all
}

/// Into each field of a struct, beside those that must be there.
fn into<'a>(
    sampler: &mut Sampler<'a>,
    fields: &'a Struct,
    tag: Vec<(String, Content)>,
) -> Steps<'a> {
    let mut base = tag;
    base.extend(sampler.fields(fields, 0, false));
    let mut all: Steps<'a> = Vec::new();
    for field in &fields.fields {
        let (base, name) = (base.clone(), field.name.clone());
        all.push((
            &field.kind,
            Rc::new(move |value| {
                let mut map = base.clone();
                match map.iter_mut().find(|(key, _)| *key == name) {
                    Some(known) => known.1 = value,
                    None => map.push((name.clone(), value)),
                }
                Content::Map(map)
            }),
        ));
    }
    if let Some(kind) = &fields.flattened {
        all.push((kind, Rc::new(move |value| joined(&base, value))));
    }
    all
}

fn after<'a>(steps: Steps<'a>, outer: &Build) -> Steps<'a> {
    let outward = steps.into_iter().map(|(kind, step)| {
        let outer = outer.clone();
        (kind, Rc::new(move |value| outer(step(value))) as Build)
    });
    outward.collect()
}

/// Fields with those of a value, or with those of an array after them.
fn joined(base: &[(String, Content)], value: Content) -> Content {
    match value {
        Content::Map(map) => Content::Map(base.iter().cloned().chain(map).collect()),
        Content::List(list) => {
            Content::List(base.iter().map(|(_, value)| value.clone()).chain(list).collect())
        }
        _ => Content::Map(base.to_vec()),
    }
}
