//! Reading a schema in one line: the inverse of [`expression`](super::expression).

use anyhow::{Context, Result, bail};
use serde::Deserialize as _;
use serde_json::{Value, value::RawValue};

use super::{
    expression::{FORMATS, KINDS, is_definition, is_plain},
    schema::{Form, Notes, Schema, Union},
};

/// Reads schemas.
#[derive(Debug)]
pub(super) struct Parser<'a> {
    rest: &'a str,
    depth: usize,
}

/// Schemas nested deeper than this in a line are not read; no release has more than two levels.
const DEPTH: usize = 16;

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text, depth: 0 }
    }

    /// Reads a text to its end as what a line says: variants, then notes, then a default.
    pub(super) fn line(text: &'a str) -> Result<Schema> {
        let mut parser = Self::new(text);
        let mut schema = parser.alternatives()?;
        if parser.eat(" (") {
            parser.notes(&mut schema.notes)?;
        }
        if parser.eat(" = ") {
            schema.notes.insert("default".to_owned(), parser.json()?);
        }
        parser.end()?;
        Ok(schema)
    }

    pub(super) fn end(&self) -> Result<()> {
        if !self.rest.is_empty() {
            bail!("cannot read `{}`", self.rest);
        }
        Ok(())
    }

    pub(super) fn rest(&self) -> &'a str {
        self.rest
    }

    pub(super) fn eat(&mut self, text: &str) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// A name, bare or as a JSON string.
    pub(super) fn name(&mut self) -> Result<String> {
        if self.rest.starts_with('"') {
            return match self.json()? {
                Value::String(name) => Ok(name),
                other => bail!("{other} is not a name"),
            };
        }
        let word = self.word();
        if word.is_empty() {
            bail!("there is no name where `{}` begins", self.rest);
        }
        Ok(word.to_owned())
    }

    fn word(&mut self) -> &'a str {
        let end = self.rest.find(|char| !is_plain(char)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }

    pub(super) fn json(&mut self) -> Result<Value> {
        let json = || {
            // Raw, because that tells where it ends.
            let mut reader = serde_json::Deserializer::from_str(self.rest);
            let json = <&RawValue>::deserialize(&mut reader)?.get();
            Ok::<_, serde_json::Error>((serde_json::from_str(json)?, json.len()))
        };
        let (value, length) =
            json().with_context(|| format!("`{}` does not begin with JSON", self.rest))?;
        self.rest = &self.rest[length..];
        Ok(value)
    }

    fn alternatives(&mut self) -> Result<Schema> {
        self.depth += 1;
        if self.depth > DEPTH {
            bail!("it is nested deeper than {DEPTH} levels");
        }
        let mut variants = vec![self.term()?];
        while self.eat(" | ") {
            variants.push(self.term()?);
        }
        self.depth -= 1;
        Ok(match variants.pop() {
            Some(only) if variants.is_empty() => only,
            last => {
                variants.extend(last);
                Union::new(false, variants).into_form().into()
            }
        })
    }

    fn term(&mut self) -> Result<Schema> {
        let mut schema = self.form()?;
        if self.eat("(") {
            self.notes(&mut schema.notes)?;
            if matches!(schema.form, Form::Any | Form::Never) {
                bail!("`any` and `never` have no notes");
            }
        }
        Ok(schema)
    }

    fn form(&mut self) -> Result<Schema> {
        if self.eat("(") {
            let group = self.alternatives()?;
            return if self.eat(")") { Ok(group) } else { bail!("a parenthesis is not closed") };
        }
        if self.eat("{") {
            // What stands between tells the variant from its siblings, and says nothing else.
            let Some((_, rest)) = self.rest.split_once('}') else { bail!("a brace is not closed") };
            self.rest = rest;
            return Ok(Form::Below.into());
        }
        let list = self.eat("[");
        if list || self.eat("map[") {
            let inner = Box::new(self.alternatives()?);
            if !self.eat("]") {
                bail!("a bracket is not closed");
            }
            return Ok(if list { Form::List(inner) } else { Form::Map(inner) }.into());
        }
        if self.rest.starts_with('"') {
            return Ok(Form::Literal(self.name()?).into());
        }
        if self.eat("ref ") {
            return Ok(Form::Reference(self.name()?).into());
        }
        let start = self.rest;
        let word = self.word();
        Ok(match word {
            "any" => Form::Any.into(),
            "unspecified" => Form::Unspecified.into(),
            "never" => Form::Never.into(),
            _ if KINDS.contains(&word) => Schema::plain(word),
            _ if is_definition(word) => Form::Reference(word.to_owned()).into(),
            _ => match FORMATS.iter().find(|(format, ..)| *format == word) {
                Some((format, kind, least)) => {
                    let mut schema = Schema::plain(kind);
                    schema.notes.insert("format".to_owned(), (*format).into());
                    if let Some(least) = least {
                        schema.notes.insert("minimum".to_owned(), (*least).into());
                    }
                    schema
                }
                None => bail!("`{start}` does not begin with a type"),
            },
        })
    }

    /// Reads a text to its end as a part of a schema.
    pub(super) fn part(text: &'a str) -> Result<Schema> {
        let mut parser = Self::new(text);
        let schema = parser.term()?;
        parser.end()?;
        Ok(schema)
    }

    /// The notes after an opening parenthesis.
    pub(super) fn notes(&mut self, notes: &mut Notes) -> Result<()> {
        loop {
            let key = self.name()?;
            if !self.eat("=") {
                bail!("the note {key} has no value");
            }
            notes.insert(key, self.json()?);
            if self.eat(")") {
                return Ok(());
            }
            if !self.eat(", ") {
                bail!("a list of notes is not closed");
            }
        }
    }
}
