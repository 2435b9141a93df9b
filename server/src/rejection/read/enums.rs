//! Enums, by how they tell their variants.

use super::super::content::Content;
use super::super::kind::{Body, Kind, Tagged, Variant};
use super::{Reader, Refused, end, invalid, invalid_type, missing_field, one_of};

impl Reader<'_> {
    /// A string, or an object whose only key tells the variant.
    pub(super) fn keyed(self, variants: &[Variant], value: &Content) -> Refused {
        let (variant, inner) = keyed(variants, value)?;
        match (&variant.body, inner) {
            (Body::Nothing, None) => Ok(()),
            (Body::Nothing, Some(inner)) => self.read(&Kind::Unit, inner),
            (Body::One(_), None) => {
                Err("invalid type: unit variant, expected newtype variant".to_owned())
            }
            (Body::One(kind), Some(inner)) => self.read(kind, inner),
            (Body::Fields(_), None) => {
                Err("invalid type: unit variant, expected struct variant".to_owned())
            }
            (Body::Fields(fields), Some(inner)) => self.structure(fields, inner, "struct variant"),
        }
    }

    /// An object in which a field tells the variant, or an array that begins with it.
    pub(super) fn tagged(self, expected: &Tagged, value: &Content) -> Refused {
        let (tag, rest) = match value {
            Content::Map(map) => {
                let others = map.iter().filter(|(key, _)| *key != expected.tag);
                (value.get(&expected.tag), Content::Map(others.cloned().collect()))
            }
            Content::List(list) => {
                (list.first(), Content::List(list.iter().skip(1).cloned().collect()))
            }
            other => {
                return invalid_type(other, &format!("internally tagged enum {}", expected.name));
            }
        };
        let variant = identified(expected, tag.ok_or_else(|| missing_field(&expected.tag))?)?;
        match (&variant.body, &rest) {
            (Body::Nothing, Content::List(list)) => end(list, 0),
            (Body::Nothing, _) => Ok(()),
            (Body::Fields(fields), rest) => self.structure(fields, rest, &fields.called),
            (Body::One(kind), rest) => self.read(kind, rest),
        }
    }

    /// An object with a field for the tag and one for the content, or an array of both.
    pub(super) fn adjacent(self, expected: &Tagged, content: &str, value: &Content) -> Refused {
        let called = format!("adjacently tagged enum {}", expected.name);
        let (variant, inner) = match value {
            Content::Map(_) => {
                let tag = value.get(&expected.tag).ok_or_else(|| missing_field(&expected.tag))?;
                let (variant, unit) = keyed(&expected.variants, tag)?;
                unit.map_or(Ok(()), |unit| self.read(&Kind::Unit, unit))?;
                (variant, value.get(content).ok_or_else(|| missing_field(content))?)
            }
            Content::List(list) => {
                let absent = |place| format!("invalid length {place}, expected {called}");
                let tag = list.first().ok_or_else(|| absent(0))?;
                (identified(expected, tag)?, list.get(1).ok_or_else(|| absent(1))?)
            }
            other => return invalid_type(other, &called),
        };
        if let Body::Fields(fields) = &variant.body {
            self.structure(fields, inner, &fields.called)?;
        }
        match value {
            Content::List(list) => end(list, 2),
            _ => Ok(()),
        }
    }
}

fn keyed<'a, 'v>(
    variants: &'a [Variant],
    value: &'v Content,
) -> Result<(&'a Variant, Option<&'v Content>), String> {
    let (name, inner) = match value {
        Content::Text(name) => (name, None),
        Content::Map(map) => match map.as_slice() {
            [(name, inner)] => (name, Some(inner)),
            _ => return Err("invalid value: map, expected map with a single key".to_owned()),
        },
        other => return Err(invalid(other, "string or map")),
    };
    Ok((named(variants, name).ok_or_else(|| unknown_variant(name, variants))?, inner))
}

/// The variant that a tag tells, by its name or its place.
fn identified<'a>(expected: &'a Tagged, tag: &Content) -> Result<&'a Variant, String> {
    let variants = &expected.variants;
    let fallback = expected.fallback.and_then(|place| variants.get(place));
    match tag {
        Content::Text(name) => {
            let variant = named(variants, name).or(fallback);
            variant.ok_or_else(|| unknown_variant(name, variants))
        }
        Content::Integer(place) if *place >= 0 => {
            let variant = usize::try_from(*place).ok().and_then(|place| variants.get(place));
            variant.or(fallback).ok_or_else(|| {
                let count = variants.len();
                format!("invalid value: integer `{place}`, expected variant index 0 <= i < {count}")
            })
        }
        other => Err(invalid(other, "variant identifier")),
    }
}

fn named<'a>(variants: &'a [Variant], name: &str) -> Option<&'a Variant> {
    variants
        .iter()
        .find(|variant| variant.name == name || variant.aliases.iter().any(|alias| alias == name))
}

/// The aliases of a variant stand with its name, in the order of their bytes.
pub(super) fn unknown_variant(name: &str, variants: &[Variant]) -> String {
    let names = variants.iter().flat_map(|variant| {
        let mut names: Vec<&str> = variant.aliases.iter().map(String::as_str).collect();
        names.push(&variant.name);
        names.sort_unstable();
        names
    });
    format!("unknown variant `{name}`, {}", one_of(names, "variants"))
}
