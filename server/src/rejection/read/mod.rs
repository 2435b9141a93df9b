//! Reads a value as serde does in the real server, and stops at the error at which it stops.

mod enums;
mod strings;
mod tools;
mod uuid;

pub(crate) use uuid::check as check_uuid;

use super::content::Content;
use super::kind::{Definition, Integer, JSON_NUMBER, Kind, Struct};

/// Why a value cannot be read.
type Refused = Result<(), String>;

/// Reads values as the definitions say.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a>(pub(super) &'a [Definition]);

impl Reader<'_> {
    pub(super) fn read(self, kind: &Kind, value: &Content) -> Refused {
        match kind {
            Kind::Any => Ok(()),
            Kind::Unit => match value {
                Content::Null => Ok(()),
                Content::Map(map) if map.is_empty() => Ok(()),
                other => invalid_type(other, "unit"),
            },
            Kind::Boolean => match value {
                Content::Boolean(_) => Ok(()),
                other => invalid_type(other, "a boolean"),
            },
            Kind::Number(name) => match value {
                Content::Integer(_) | Content::Fraction(_) => Ok(()),
                Content::Map(map) if *name == JSON_NUMBER && !map.is_empty() => {
                    Err("expected field with custom name".to_owned())
                }
                other => invalid_type(other, name),
            },
            Kind::Integer(expected) => integer(*expected, value),
            Kind::Text(name) => strings::text(value, name).map(drop),
            Kind::AbsolutePath => strings::absolute_path(value),
            Kind::Effort => strings::effort(value),
            Kind::PathUri => strings::path_uri(value),
            Kind::Uuid(expected) => strings::uuid(value, *expected),
            Kind::Optional(_) if *value == Content::Null => Ok(()),
            Kind::Optional(kind) => self.read(kind, value),
            Kind::List(kind) => match value {
                Content::List(list) => list.iter().try_for_each(|value| self.read(kind, value)),
                other => invalid_type(other, "a sequence"),
            },
            Kind::Map(kind) => match value {
                Content::Map(map) => map.iter().try_for_each(|(_, value)| self.read(kind, value)),
                other => invalid_type(other, "a map"),
            },
            Kind::Tools(kind) => self.tools(kind, value),
            Kind::Defined(place) => self.defined(&self.0[*place], value),
        }
    }

    fn defined(self, definition: &Definition, value: &Content) -> Refused {
        match definition {
            Definition::Alias(kind) => self.read(kind, value),
            Definition::Struct(expected) => self.structure(expected, value, &expected.called),
            Definition::Keyed(variants) => self.keyed(variants, value),
            Definition::Tagged(expected) => self.tagged(expected, value),
            Definition::Adjacent(expected, content) => self.adjacent(expected, content, value),
            Definition::Untagged(name, kinds) => {
                if kinds.iter().any(|kind| self.read(kind, value).is_ok()) {
                    return Ok(());
                }
                Err(format!("data did not match any variant of untagged enum {name}"))
            }
        }
    }

    /// Reads an object, or an array of the fields in their order.
    fn structure(self, expected: &Struct, value: &Content, called: &str) -> Refused {
        match value {
            Content::Map(map) => self.fields(expected, map),
            Content::List(list) if !expected.map_only => self.places(expected, list),
            other => invalid_type(other, called),
        }
    }

    fn fields(self, expected: &Struct, values: &[(String, Content)]) -> Refused {
        let mut seen = vec![false; expected.fields.len()];
        let mut others = Vec::new();
        for (key, value) in values {
            match expected.fields.iter().position(|field| field.name == *key) {
                Some(place) => {
                    seen[place] = true;
                    self.read(&expected.fields[place].kind, value)?;
                }
                None if expected.closed => {
                    let names = expected.fields.iter().map(|field| field.name.as_str());
                    return Err(format!("unknown field `{key}`, {}", one_of(names, "fields")));
                }
                None if expected.flattened.is_some() => others.push((key.clone(), value.clone())),
                None => {}
            }
        }
        let mut missing = expected.fields.iter().zip(seen).filter(|(_, seen)| !seen);
        let missing = missing.find(|(field, _)| {
            field.required || (!field.default && !self.may_be_null(&field.kind))
        });
        if let Some((field, _)) = missing {
            return Err(missing_field(&field.name));
        }
        if let Some(kind) = &expected.flattened {
            self.read(kind, &Content::Map(others))?;
        }
        let value = |name: &str| values.iter().find(|(key, _)| key == name).map(|(_, value)| value);
        unrestricted(expected, |place| value(&expected.fields[place].name))
    }

    /// Whether it is an `Option`, which an object may lack.
    fn may_be_null(self, kind: &Kind) -> bool {
        match kind {
            Kind::Optional(_) => true,
            Kind::Defined(place) => match &self.0[*place] {
                Definition::Alias(kind) => self.may_be_null(kind),
                _ => false,
            },
            _ => false,
        }
    }

    fn places(self, expected: &Struct, list: &[Content]) -> Refused {
        for (place, field) in expected.fields.iter().enumerate() {
            match list.get(place) {
                Some(value) => self.read(&field.kind, value)?,
                None if field.default => {}
                None => {
                    let called = &expected.called;
                    let elements = elements(expected.fields.len());
                    return Err(format!(
                        "invalid length {place}, expected {called} with {elements}"
                    ));
                }
            }
        }
        end(list, expected.fields.len())?;
        unrestricted(expected, |place| list.get(place))
    }
}

/// Refuses a field that restricts reading, once everything is read.
fn unrestricted<'v>(expected: &Struct, value: impl Fn(usize) -> Option<&'v Content>) -> Refused {
    for (place, field) in expected.fields.iter().enumerate() {
        let (Some(error), Some(value)) = (&field.restricted, value(place)) else { continue };
        let tag = match value {
            Content::List(list) => list.first(),
            other => other.get("type"),
        };
        if tag.is_some_and(|tag| {
            matches!(tag, Content::Text(name) if name == "restricted")
                || *tag == Content::Integer(1)
        }) {
            return Err(error.clone());
        }
    }
    Ok(())
}

fn integer(expected: Integer, value: &Content) -> Refused {
    match value {
        Content::Integer(value) if (expected.least..=expected.most).contains(value) => Ok(()),
        Content::Integer(_) => {
            Err(format!("invalid value: {}, expected {}", value.unexpected(), expected.name))
        }
        other => invalid_type(other, expected.name),
    }
}

/// Refuses what is left of an array after so many elements.
fn end(list: &[Content], count: usize) -> Refused {
    if list.len() <= count {
        return Ok(());
    }
    Err(format!("invalid length {}, expected {} in sequence", list.len(), elements(count)))
}

fn elements(count: usize) -> String {
    format!("{count} element{}", if count == 1 { "" } else { "s" })
}

fn invalid(value: &Content, expected: &str) -> String {
    format!("invalid type: {}, expected {expected}", value.unexpected())
}

fn invalid_type(value: &Content, expected: &str) -> Refused {
    Err(invalid(value, expected))
}

pub(super) fn missing_field(name: &str) -> String {
    format!("missing field `{name}`")
}

/// What was expected: names, in the order of their declaration.
pub(super) fn one_of<'a>(names: impl Iterator<Item = &'a str>, what: &str) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match names.as_slice() {
        [] => format!("there are no {what}"),
        [only] => format!("expected {only}"),
        [one, other] => format!("expected {one} or {other}"),
        all => format!("expected one of {}", all.join(", ")),
    }
}
