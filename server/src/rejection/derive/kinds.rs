//! Kinds: what a schema without a name is, and what a fact says of it.

use anyhow::{Context, bail};
use app_server_drift::internal::{Block, Field, Form, Notes, Schema};

use super::super::kind::{Body, Definition, Integer, JSON_NUMBER, Kind, Tagged, Uuid, Variant};
use super::Derivation;

/// What errors call the sandbox's access to files as it was once, in the releases that still read it.
const FORMER_ACCESS: &str = "LegacyReadOnlyAccess";

impl Derivation {
    /// What a field is, and whether it has a default.
    pub(super) fn field(&mut self, field: &Field, place: &str) -> anyhow::Result<(Kind, bool)> {
        let mut kind = self.kind(&field.schema, place)?;
        if let Some(fact) = self.facts.get(place, "kind") {
            kind = self.corrected(fact, kind)?;
        }
        let default = field.schema.notes.contains_key("default")
            || (!field.required && !matches!(kind, Kind::Optional(_) | Kind::Any))
            || (!field.required && self.facts.has(place, "default"))
            || self.facts.has(place, "absent");
        if kind == Kind::Any && !field.required {
            // An optional value of any kind says nothing of `null` in its schema.
            kind = Kind::Optional(Box::new(kind));
        }
        Ok((kind, default))
    }

    pub(super) fn kind(&mut self, schema: &Schema, place: &str) -> anyhow::Result<Kind> {
        Ok(match &schema.form {
            Form::Any | Form::Unspecified => Kind::Any,
            Form::Never => bail!("{place}: nothing fits it"),
            Form::Plain(name) => plain(name, &schema.notes).with_context(|| place.to_owned())?,
            Form::Reference(name) => Kind::Defined(self.defined(name)?),
            Form::List(items) => Kind::List(Box::new(self.kind(items, place)?)),
            Form::Map(values) => Kind::Map(Box::new(self.kind(values, place)?)),
            Form::Block(Block { union: Some(union), fields, .. }) if fields.is_empty() => {
                match union.variants.as_slice() {
                    [inner, null] | [null, inner] if is_null(null) => {
                        Kind::Optional(Box::new(self.kind(inner, place)?))
                    }
                    _ => self.anonymous(schema, place)?,
                }
            }
            Form::Literal(_) | Form::Block(_) | Form::Below => self.anonymous(schema, place)?,
        })
    }

    /// A kind as a fact corrects it, inside of what is optional or many.
    fn corrected(&mut self, fact: &str, derived: Kind) -> anyhow::Result<Kind> {
        Ok(match (fact, derived) {
            ("optional", derived) => Kind::Optional(Box::new(derived)),
            ("tools", derived) => Kind::Tools(Box::new(derived)),
            (fact, Kind::Optional(inner)) => {
                Kind::Optional(Box::new(self.corrected(fact, *inner)?))
            }
            (fact, Kind::List(inner)) => Kind::List(Box::new(self.corrected(fact, *inner)?)),
            (fact, Kind::Map(inner)) => Kind::Map(Box::new(self.corrected(fact, *inner)?)),
            ("nonzero", Kind::Integer(integer)) => {
                Kind::Integer(Integer { name: nonzero(integer.name)?, least: 1, ..integer })
            }
            // A path that is a type of its own is one already.
            ("path", derived) if derived != Kind::Text("a string") => derived,
            (fact, _) => self.told(fact)?,
        })
    }

    /// The kind that a fact names.
    pub(super) fn told(&mut self, fact: &str) -> anyhow::Result<Kind> {
        Ok(match fact {
            "any" => Kind::Any,
            "boolean" => Kind::Boolean,
            "text" => Kind::Text("a string"),
            "path" => Kind::Text("path string"),
            "absolute-path" => Kind::AbsolutePath,
            "path-uri" => Kind::PathUri,
            "effort" => Kind::Effort,
            "json-number" => Kind::Number(JSON_NUMBER),
            "uuid" => Kind::Uuid(Uuid { name: "a string", failed: "" }),
            "formatted-uuid" => Kind::Uuid(Uuid {
                name: "a formatted UUID string",
                failed: "UUID parsing failed: ",
            }),
            "former-access" => Kind::Defined(self.add(former_access())),
            name if name.starts_with(|first: char| first.is_ascii_uppercase()) => {
                Kind::Defined(self.named(name)?)
            }
            other => bail!("there is no kind {other}"),
        })
    }
}

fn former_access() -> Definition {
    let nothing =
        |name: &str| Variant { name: name.to_owned(), aliases: Vec::new(), body: Body::Nothing };
    Definition::Tagged(Tagged {
        name: FORMER_ACCESS.to_owned(),
        tag: "type".to_owned(),
        variants: vec![nothing("fullAccess"), nothing("restricted")],
        fallback: None,
    })
}

pub(super) fn is_null(schema: &Schema) -> bool {
    matches!(&schema.form, Form::Plain(kind) if kind == "null")
}

fn nonzero(name: &str) -> anyhow::Result<&'static str> {
    match name {
        "usize" => Ok("a nonzero usize"),
        other => bail!("no text is known for {other} that is not zero"),
    }
}

fn plain(name: &str, notes: &Notes) -> anyhow::Result<Kind> {
    let format = notes.get("format").and_then(|format| format.as_str()).unwrap_or_default();
    let integer = |name, least: i128, most: i128| Kind::Integer(Integer { name, least, most });
    Ok(match (name, format) {
        ("string", _) => Kind::Text("a string"),
        ("boolean", _) => Kind::Boolean,
        ("null", _) => Kind::Unit,
        ("number", "float") => Kind::Number("f32"),
        ("number", _) => Kind::Number("f64"),
        ("integer", "uint8") => integer("u8", 0, u8::MAX.into()),
        ("integer", "uint16") => integer("u16", 0, u16::MAX.into()),
        ("integer", "uint32") => integer("u32", 0, u32::MAX.into()),
        ("integer", "uint64") => integer("u64", 0, u64::MAX.into()),
        ("integer", "uint") => integer("usize", 0, u64::MAX.into()),
        ("integer", "int32") => integer("i32", i32::MIN.into(), i32::MAX.into()),
        ("integer", "int64") => integer("i64", i64::MIN.into(), i64::MAX.into()),
        ("object", _) => Kind::Map(Box::new(Kind::Any)),
        ("array", _) => Kind::List(Box::new(Kind::Any)),
        (name, format) => bail!("no kind is known for {name} {format}"),
    })
}
