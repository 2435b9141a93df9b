//! A schema in one line: `string | null = "x"`, `[v2/Turn]`, `map[any]`, `uint32(minimum=1.0)`.
//!
//! A block does not fit in a line. It is written `{}`, and its own lines stand below.

use std::{borrow::Cow, fmt::Write as _};

use serde_json::Value;

use super::schema::{Block, Form, Schema, Union};

/// Formats with a name of their own, the type that has them, and the least value that goes with them.
pub(super) const FORMATS: [(&str, &str, Option<f64>); 12] = [
    ("double", "number", None),
    ("float", "number", None),
    ("int", "integer", None),
    ("int16", "integer", None),
    ("int32", "integer", None),
    ("int64", "integer", None),
    ("int8", "integer", None),
    ("uint", "integer", Some(0.0)),
    ("uint16", "integer", Some(0.0)),
    ("uint32", "integer", Some(0.0)),
    ("uint64", "integer", Some(0.0)),
    ("uint8", "integer", Some(0.0)),
];

pub(super) const KINDS: [&str; 7] =
    ["array", "boolean", "integer", "null", "number", "object", "string"];

/// JSON without `@`, which is what stands before the releases of a line.
pub(super) fn json(value: &Value) -> String {
    value.to_string().replace('@', "\\u0040")
}

/// A name as it is, or as a JSON string where it could be mistaken.
pub(super) fn name(name: &str) -> Cow<'_, str> {
    if !name.is_empty() && name.chars().all(is_plain) {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(json(&name.into()))
    }
}

pub(super) fn is_plain(char: char) -> bool {
    char.is_ascii_alphanumeric() || "_-./$".contains(char)
}

/// Whether a text is the name of a definition, such as `RequestId` or `v2/Turn`.
pub(super) fn is_definition(text: &str) -> bool {
    let own = text.split_once('/').map_or(
        text,
        |(namespace, own)| {
            if is_namespace(namespace) { own } else { "" }
        },
    );
    own.starts_with(|char: char| char.is_ascii_uppercase())
        && own.chars().all(|char| char.is_ascii_alphanumeric() || char == '_')
}

/// Whether a key of `definitions` holds more definitions: `v2`.
pub(super) fn is_namespace(key: &str) -> bool {
    key.strip_prefix('v').is_some_and(|number| {
        !number.is_empty() && number.chars().all(|char| char.is_ascii_digit())
    })
}

/// A schema as the line of a field says it, its default last.
pub(super) fn print_line(schema: &Schema) -> String {
    let mut text = String::new();
    let notes = || schema.notes.iter().filter(|(key, _)| *key != "default");
    match flat_union(schema) {
        Some(union) => {
            print_union(&mut text, union);
            print_notes(&mut text, notes(), " ");
        }
        None => print_single(&mut text, schema, notes()),
    }
    if let Some(default) = schema.notes.get("default") {
        let _ = write!(text, " = {}", json(default));
    }
    text
}

/// A schema as a part of another says it.
pub(super) fn print_part(text: &mut String, schema: &Schema) {
    match flat_union(schema) {
        Some(union) => {
            text.push('(');
            print_union(text, union);
            text.push(')');
            print_notes(text, schema.notes.iter(), "");
        }
        None => print_single(text, schema, schema.notes.iter()),
    }
}

fn print_union(text: &mut String, union: &Union) {
    let variant = |variant| {
        let mut text = String::new();
        print_part(&mut text, variant);
        text
    };
    let mut variants: Vec<String> = union.variants.iter().map(variant).collect();
    // `null` last, as one says it.
    variants.sort_by(|a, b| (a == "null", a).cmp(&(b == "null", b)));
    text.push_str(&variants.join(" | "));
}

/// Anything but a union, with some of its notes.
fn print_single<'a>(
    text: &mut String,
    schema: &Schema,
    notes: impl Iterator<Item = (&'a String, &'a Value)>,
) {
    let mut notes: Vec<_> = notes.collect();
    match &schema.form {
        Form::Any => text.push_str("any"),
        Form::Unspecified => text.push_str("unspecified"),
        Form::Never => text.push_str("never"),
        Form::Plain(kind) => text.push_str(shorten(kind, &mut notes)),
        Form::Reference(target) if is_definition(target) => text.push_str(target),
        Form::Reference(target) => {
            let _ = write!(text, "ref {}", json(&target.as_str().into()));
        }
        Form::Literal(value) => text.push_str(&json(&value.as_str().into())),
        Form::List(items) => print_within(text, "[", items),
        Form::Map(rest) => print_within(text, "map[", rest),
        Form::Block(_) | Form::Below => text.push_str("{}"),
    }
    print_notes(text, notes.into_iter(), "");
}

fn print_within(text: &mut String, open: &str, inner: &Schema) {
    text.push_str(open);
    match flat_union(inner) {
        Some(union) if inner.notes.is_empty() => print_union(text, union),
        _ => print_part(text, inner),
    }
    text.push(']');
}

fn print_notes<'a>(
    text: &mut String,
    notes: impl Iterator<Item = (&'a String, &'a Value)>,
    before: &str,
) {
    let list: Vec<String> = notes.map(|(key, value)| note(key, value)).collect();
    if !list.is_empty() {
        let _ = write!(text, "{before}({})", list.join(", "));
    }
}

/// A note: `minLength=1`.
pub(super) fn note(key: &str, value: &Value) -> String {
    format!("{}={}", name(key), json(value))
}

/// The name of a type, or of its format if that has one; the notes lose what the name says.
fn shorten<'k>(kind: &'k str, notes: &mut Vec<(&String, &Value)>) -> &'k str {
    let note = |wanted: &str| notes.iter().find(|(key, _)| *key == wanted).map(|(_, value)| *value);
    let Some((format, _, least)) = FORMATS.iter().find(|(format, of, least)| {
        *of == kind
            && note("format").is_some_and(|found| found == format)
            && (least.is_none() || note("minimum").is_some())
    }) else {
        return kind;
    };
    let least = least.map(Value::from);
    notes.retain(|(key, value)| {
        *key != "format" && !(*key == "minimum" && Some(*value) == least.as_ref())
    });
    format
}

/// The variants of a union that fits in a line: several, none of them a literal, at most one with a block.
fn flat_union(schema: &Schema) -> Option<&Union> {
    schema.variants().filter(|union| {
        !union.one
            && union.variants.len() > 1
            && union.variants.iter().all(|variant| variant.literal().is_none())
            && union.variants.iter().filter(|variant| block_below(variant).is_some()).count() < 2
    })
}

/// The block that stands below the line of a schema.
pub(super) fn block_below(schema: &Schema) -> Option<&Block> {
    match &schema.form {
        Form::Block(block) => match flat_union(schema) {
            Some(union) => union.variants.iter().find_map(block_below),
            None => Some(block),
        },
        Form::List(inner) | Form::Map(inner) => block_below(inner),
        _ => None,
    }
}

/// The block that a schema is, if that stands below its line.
pub(super) fn own_block(schema: &Schema) -> Option<&Block> {
    match &schema.form {
        Form::Block(block) if flat_union(schema).is_none() => Some(block),
        _ => None,
    }
}
