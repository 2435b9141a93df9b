//! A schema in its normal spelling: what two documents that say the same have in common.

use std::collections::BTreeMap;

use serde_json::Value;

/// Keywords that are kept as they are: `default`, `minLength`, and whatever a later release may use.
pub type Notes = BTreeMap<String, Value>;

/// A schema.
#[derive(Debug, Clone, PartialEq)]
pub struct Schema {
    /// What kind of schema it is.
    pub form: Form,
    /// Its other keywords.
    pub notes: Notes,
}

/// What kind of schema it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// `true`
    Any,
    /// `{}`
    Unspecified,
    /// `false`
    Never,
    /// One of the seven `type`s, without anything about its parts.
    Plain(String),
    /// The target of a `$ref`, without `#/definitions/`.
    Reference(String),
    /// An array with `items`.
    List(Box<Schema>),
    /// An object with `additionalProperties` and nothing else.
    Map(Box<Schema>),
    /// One string.
    Literal(String),
    /// Fields, or choices, or both.
    Block(Block),
    /// A block that is told elsewhere: on the lines below an expression.
    Below,
}

/// What takes several lines to tell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Block {
    /// Whether it says `type: object`.
    pub object: bool,
    /// `properties`, by name.
    pub fields: BTreeMap<String, Field>,
    /// `additionalProperties`
    pub rest: Option<Box<Schema>>,
    /// `oneOf` or `anyOf`.
    pub union: Option<Union>,
}

/// A field of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Whether it must be there.
    pub required: bool,
    /// What it is.
    pub schema: Schema,
}

/// `oneOf` or `anyOf`. Where all variants are literals, which of the two does not count: it is `oneOf`.
#[derive(Debug, Clone, PartialEq)]
pub struct Union {
    /// Whether it is `oneOf`.
    pub one: bool,
    /// The variants.
    pub variants: Vec<Schema>,
}

impl Schema {
    /// A schema of one `type` and nothing else.
    pub fn plain(kind: &str) -> Self {
        Form::Plain(kind.to_owned()).into()
    }

    /// The string that it must be, if that is all it says.
    pub fn literal(&self) -> Option<&str> {
        match &self.form {
            Form::Literal(value) if self.notes.is_empty() => Some(value),
            _ => None,
        }
    }

    /// Its variants, if it is a union and nothing besides.
    pub fn variants(&self) -> Option<&Union> {
        match &self.form {
            Form::Block(block) if !block.has_fields() && !block.object => block.union.as_ref(),
            _ => None,
        }
    }
}

impl From<Form> for Schema {
    fn from(form: Form) -> Self {
        Self { form, notes: Notes::new() }
    }
}

impl Block {
    /// Whether it says anything about fields.
    pub fn has_fields(&self) -> bool {
        !self.fields.is_empty() || self.rest.is_some()
    }

    /// Whether it goes without saying that it is an object.
    pub fn is_plainly_object(&self) -> bool {
        self.has_fields() && self.union.is_none()
    }

    /// The field that must be one certain string, and that string: what tells it from its siblings.
    pub fn tag(&self) -> Option<(&str, &str)> {
        let tags = || {
            self.fields
                .iter()
                .filter(|(_, field)| field.required)
                .filter_map(|(name, field)| Some((name.as_str(), field.schema.literal()?)))
        };
        tags().find(|(name, _)| ["type", "method"].contains(name)).or_else(|| tags().next())
    }
}

impl Union {
    /// A union in its normal spelling.
    pub fn new(one: bool, variants: Vec<Schema>) -> Self {
        let mut flat = Vec::with_capacity(variants.len());
        for variant in variants {
            match variant.variants() {
                Some(literals) if variant.notes.is_empty() && literals.is_literal() => {
                    flat.extend(literals.variants.iter().cloned());
                }
                _ => flat.push(variant),
            }
        }
        let mut union = Self { one, variants: flat };
        union.one |= union.is_literal();
        union
    }

    /// Whether it is a choice of strings.
    pub fn is_literal(&self) -> bool {
        !self.variants.is_empty() && self.variants.iter().all(|variant| variant.literal().is_some())
    }

    /// A schema that is this union and nothing besides.
    pub fn into_form(self) -> Form {
        match self.variants.as_slice() {
            [only] if only.literal().is_some() => only.form.clone(),
            _ => Form::Block(Block { union: Some(self), ..Block::default() }),
        }
    }
}
