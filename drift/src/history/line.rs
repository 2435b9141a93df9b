//! The lines of which a document is made, without the releases that they hold for.

use std::{borrow::Cow, fmt};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::{
    expression::{is_plain, json, name, note, print_line, print_part},
    parser::Parser,
    schema::{Form, Notes, Schema},
};

/// What one line says of the thing that it stands below.
#[derive(Debug, Clone, PartialEq)]
pub enum Line<'a> {
    /// `= uint32`: it is this, and there is nothing else to say.
    Alias(Cow<'a, Schema>),
    /// `(minProperties=1)`: a keyword that says nothing of fields or variants.
    Note(String, Value),
    /// `object`: it says `type: object`, where that does not go without saying.
    Object,
    /// `untyped`: it does not say `type: object`, where that would go without saying.
    Untyped,
    /// `anyOf`: its variants need not exclude each other.
    AnyOf,
    /// `oneOf`: there are variants, but none is known.
    OneOf,
    /// `name: string`, or `name?: string` where it may be absent.
    Field {
        /// The field's name.
        name: String,
        /// Whether it must be there.
        required: bool,
        /// What it is.
        schema: Cow<'a, Schema>,
    },
    /// `*: string`: other fields.
    Rest(Cow<'a, Schema>),
    /// `"value"`: a variant that is a string.
    Value(String),
    /// `| type="text"`: a variant that is an object, told by a field.
    Tagged {
        /// The tag's name.
        tag: String,
        /// The tag's value.
        value: String,
    },
    /// `| v2/Turn`, `| {name}`: any other variant. What the braces hold tells it from its siblings.
    Variant {
        /// What it is.
        schema: Cow<'a, Schema>,
        /// What the braces hold; empty without braces.
        label: String,
    },
    /// `method thread/start(v2/ThreadStartParams)`: a message, and its params if it has any.
    Method {
        /// The method's name.
        name: String,
        /// Its params, if it has any.
        params: Option<Params<'a>>,
    },
    /// `every id: RequestId`: a required field of all messages.
    Every {
        /// The field's name.
        name: String,
        /// What it is.
        schema: Cow<'a, Schema>,
    },
    /// `thread/start`: a method, of which nothing else is known.
    Unlisted(String),
}

/// The params of a method: `X`, or `?X` where they may be absent.
#[derive(Debug, Clone, PartialEq)]
pub struct Params<'a> {
    /// Whether they must be there.
    pub required: bool,
    /// What they are.
    pub schema: Cow<'a, Schema>,
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |schema: &Cow<'_, Schema>| print_line(schema);
        match self {
            Self::Alias(schema) => write!(formatter, "= {}", line(schema)),
            Self::Note(key, value) => write!(formatter, "({})", note(key, value)),
            Self::Object => formatter.write_str("object"),
            Self::Untyped => formatter.write_str("untyped"),
            Self::AnyOf => formatter.write_str("anyOf"),
            Self::OneOf => formatter.write_str("oneOf"),
            Self::Field { name: field, required, schema } => {
                let mark = if *required { "" } else { "?" };
                write!(formatter, "{}{mark}: {}", name(field), line(schema))
            }
            Self::Rest(schema) => write!(formatter, "*: {}", line(schema)),
            Self::Value(value) => formatter.write_str(&json(&value.as_str().into())),
            Self::Tagged { tag, value } => {
                write!(formatter, "| {}={}", name(tag), json(&value.as_str().into()))
            }
            Self::Variant { schema, label }
                if schema.form == Form::Below && schema.notes.is_empty() =>
            {
                write!(formatter, "| {{{label}}}")
            }
            Self::Variant { schema, .. } => {
                let mut text = String::new();
                print_part(&mut text, schema);
                write!(formatter, "| {text}")
            }
            Self::Method { name: method, params } => {
                write!(formatter, "method {}(", name(method))?;
                if let Some(Params { required, schema }) = params {
                    let mark = if *required { "" } else { "?" };
                    write!(formatter, "{mark}{}", line(schema))?;
                }
                formatter.write_str(")")
            }
            Self::Every { name: field, schema } => {
                write!(formatter, "every {}: {}", name(field), line(schema))
            }
            Self::Unlisted(method) => formatter.write_str(&name(method)),
        }
    }
}

impl Line<'static> {
    /// Reads a line.
    pub fn parse(text: &str) -> Result<Self> {
        Self::read(text).with_context(|| format!("`{text}` is not understood"))
    }

    fn read(text: &str) -> Result<Self> {
        match text {
            "object" => return Ok(Self::Object),
            "untyped" => return Ok(Self::Untyped),
            "anyOf" => return Ok(Self::AnyOf),
            "oneOf" => return Ok(Self::OneOf),
            _ => {}
        }
        if let Some(rest) = text.strip_prefix("= ") {
            return Ok(Self::Alias(Cow::Owned(Parser::line(rest)?)));
        }
        if let Some(rest) = text.strip_prefix("*: ") {
            return Ok(Self::Rest(Cow::Owned(Parser::line(rest)?)));
        }
        if let Some(rest) = text.strip_prefix("| ") {
            return Self::variant(rest);
        }
        let mut parser = Parser::new(text);
        if parser.eat("(") {
            let mut notes = Notes::new();
            parser.notes(&mut notes)?;
            parser.end()?;
            return match notes.pop_first() {
                Some((key, value)) if notes.is_empty() => Ok(Self::Note(key, value)),
                _ => bail!("a line has one note"),
            };
        }
        if parser.eat("method ") {
            return Self::method(parser);
        }
        if parser.eat("every ") {
            let name = parser.name()?;
            if !parser.eat(": ") {
                bail!("`every` is followed by a required field");
            }
            return Ok(Self::Every { name, schema: Cow::Owned(Parser::line(parser.rest())?) });
        }
        let quoted = text.starts_with('"');
        let name = parser.name()?;
        let required = parser.eat(": ");
        if required || parser.eat("?: ") {
            return Ok(Self::Field {
                name,
                required,
                schema: Cow::Owned(Parser::line(parser.rest())?),
            });
        }
        parser.end()?;
        Ok(if quoted { Self::Value(name) } else { Self::Unlisted(name) })
    }

    fn variant(text: &str) -> Result<Self> {
        let mut parser = Parser::new(text);
        if text.starts_with(|first| first == '"' || is_plain(first))
            && let Ok(tag) = parser.name()
            && parser.eat("=")
        {
            let value = parser.json()?;
            parser.end()?;
            return match value {
                Value::String(value) => Ok(Self::Tagged { tag, value }),
                other => bail!("{other} is not a string"),
            };
        }
        let label = text.strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let label = label.map(|(label, _)| label.to_owned()).unwrap_or_default();
        Ok(Self::Variant { schema: Cow::Owned(Parser::part(text)?), label })
    }

    fn method(mut parser: Parser<'_>) -> Result<Self> {
        let name = parser.name()?;
        let params = match parser.rest().strip_prefix('(').and_then(|all| all.strip_suffix(')')) {
            None => bail!("the params of a method stand between parentheses"),
            Some("") => None,
            Some(all) => {
                let (required, text) = match all.strip_prefix('?') {
                    Some(text) => (false, text),
                    None => (true, all),
                };
                Some(Params { required, schema: Cow::Owned(Parser::line(text)?) })
            }
        };
        Ok(Self::Method { name, params })
    }
}
