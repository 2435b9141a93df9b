//! Spoils a value, most likely.

use super::super::content::Content;
use super::super::kind::{Body, Definition, Kind, Struct};
use super::sample::{Sampler, text};

/// What is wrong nearly everywhere.
fn wrong() -> Vec<Content> {
    let strings = ["", "x", "/nowhere", "never"].map(text);
    let numbers = [5, -1, 0, 99, 300, 70_000, 1 << 32, 1 << 63, 1 << 64, -(1 << 63) - 1];
    let mut wrong = vec![
        Content::Null,
        Content::Boolean(true),
        Content::Fraction(1.5),
        Content::List(Vec::new()),
        Content::List(vec![text("x")]),
        Content::List(vec![Content::List(Vec::new())]),
        Content::Map(Vec::new()),
        Content::Map(vec![("x".to_owned(), Content::Integer(1))]),
    ];
    wrong.extend(strings);
    wrong.extend(numbers.map(Content::Integer));
    wrong
}

/// Every way to spoil what is read as a kind.
pub(super) fn all<'a>(sampler: &mut Sampler<'a>, kind: &'a Kind) -> Vec<Content> {
    let mut values = wrong();
    let mut kind = kind;
    let definition = loop {
        kind = match kind {
            Kind::Optional(inner) => inner,
            Kind::Defined(place) => match &sampler.definitions[*place] {
                Definition::Alias(inner) => inner,
                definition => break definition,
            },
            _ => return values,
        };
    };
    match definition {
        Definition::Struct(fields) => {
            structure(sampler, fields, &mut |value| values.push(value));
        }
        Definition::Keyed(variants) => {
            for variant in variants {
                let only = |value| Content::Map(vec![(variant.name.clone(), value)]);
                values.push(text(&variant.name));
                values.extend(
                    [Content::Null, Content::Integer(5), Content::Map(Vec::new())].map(only),
                );
                if let Body::Fields(fields) = &variant.body {
                    structure(sampler, fields, &mut |value| values.push(only(value)));
                }
            }
        }
        Definition::Tagged(tagged) | Definition::Adjacent(tagged, _) => {
            let tags = wrong().into_iter();
            values.extend(tags.map(|tag| Content::Map(vec![(tagged.tag.clone(), tag)])));
            for (place, variant) in (0..).zip(&tagged.variants) {
                let names = [text(&variant.name), Content::Integer(place)];
                for name in &names {
                    values.push(Content::Map(vec![(tagged.tag.clone(), name.clone())]));
                    values.push(Content::List(vec![name.clone()]));
                    let many = (0..15).map(Content::Integer);
                    values.push(Content::List([name.clone()].into_iter().chain(many).collect()));
                }
                let tag = (tagged.tag.clone(), names[0].clone());
                if let Body::Fields(fields) = &variant.body {
                    structure(sampler, fields, &mut |value| {
                        values.push(match value {
                            Content::Map(map) => {
                                Content::Map([tag.clone()].into_iter().chain(map).collect())
                            }
                            Content::List(list) => {
                                Content::List([tag.1.clone()].into_iter().chain(list).collect())
                            }
                            other => other,
                        });
                    });
                }
            }
        }
        Definition::Alias(_) | Definition::Untagged(..) => {}
    }
    values
}

/// Arrays of each length, objects that lack a field or have another one or another order, and `null` everywhere.
fn structure<'a>(sampler: &mut Sampler<'a>, fields: &'a Struct, add: &mut dyn FnMut(Content)) {
    let list = sampler.list(fields);
    for length in 0..=list.len() {
        add(Content::List(list[..length].to_vec()));
    }
    add(Content::List(list.iter().cloned().chain([Content::Integer(1)]).collect()));
    let (base, whole) = (sampler.fields(fields, 0, false), sampler.fields(fields, 0, true));
    for (name, _) in &base {
        let others = base.iter().filter(|(key, _)| key != name);
        add(Content::Map(others.cloned().collect()));
    }
    add(Content::Map(whole.iter().rev().cloned().collect()));
    let unknown = ("unknown".to_owned(), Content::Integer(5));
    add(Content::Map(whole.iter().cloned().chain([unknown]).collect()));
    for field in &fields.fields {
        let others = whole.iter().filter(|(key, _)| *key != field.name).cloned();
        let null = (field.name.clone(), Content::Null);
        add(Content::Map(others.chain([null]).collect()));
    }
}

/// Spoils a value at a random place.
pub(super) fn somewhere(sampler: &mut Sampler<'_>, mut value: Content) -> Content {
    descend(sampler, &mut value);
    value
}

fn descend(sampler: &mut Sampler<'_>, place: &mut Content) {
    let deeper = sampler.random.f32() < 0.7;
    match place {
        Content::List(list) if deeper && !list.is_empty() => {
            let index = sampler.random.usize(..list.len());
            descend(sampler, &mut list[index]);
        }
        Content::Map(map) if deeper && !map.is_empty() => {
            let index = sampler.random.usize(..map.len());
            descend(sampler, &mut map[index].1);
        }
        Content::Map(map) if !map.is_empty() && sampler.random.bool() => {
            if sampler.random.bool() {
                map.remove(sampler.random.usize(..map.len()));
            } else {
                sampler.random.shuffle(map);
            }
        }
        place => {
            let mut wrong = wrong();
            *place = wrong.swap_remove(sampler.random.usize(..wrong.len()));
        }
    }
}
