//! The part of TypeScript's syntax that the protocol needs, as a tree that owns its text.

use crate::surface::Markers;

/// A documented name for a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// The name.
    pub name: String,
    /// Whether it is a `type` or an `interface`.
    pub form: Form,
    /// What is said of it.
    pub docs: Docs,
    /// What it stands for.
    pub ty: Type,
}

impl Declaration {
    /// `type Name = …`
    pub fn alias(name: impl Into<String>, docs: Docs, ty: Type) -> Self {
        Self { name: name.into(), form: Form::Alias, docs, ty }
    }

    /// `interface Name { … }`
    pub fn interface(name: impl Into<String>, docs: Docs, fields: Vec<Field>) -> Self {
        Self { name: name.into(), form: Form::Interface, docs, ty: Type::Object(fields) }
    }
}

/// How a declaration is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As a `type`. What crosses the wire is one, so that it can be assigned to `JsonValue`.
    Alias,
    /// As an `interface`, which editors show by its name rather than by its hundreds of fields.
    Interface,
}

/// A doc comment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Docs {
    /// The text, on one line a paragraph or list item.
    pub text: String,
    /// The tags.
    pub markers: Markers,
}

impl Docs {
    /// Docs without tags.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), markers: Markers::default() }
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// `string`
    Keyword(Keyword),
    /// `"chatgpt"`
    Literal(Literal),
    /// The name of a declaration.
    Reference(String),
    /// `Array<T>`
    Array(Box<Self>),
    /// `[A, B]`
    Tuple(Vec<Self>),
    /// `{ [key in K]?: V }`
    Map {
        /// What its keys are.
        key: Box<Self>,
        /// What its values are.
        value: Box<Self>,
    },
    /// `{ a: A; b?: B }`. Without fields, no object but `{}` fits.
    Object(Vec<Field>),
    /// `A | B`
    Union(Vec<Variant>),
    /// `A & B`
    Intersection(Vec<Self>),
}

impl Type {
    /// A reference to a declaration.
    pub fn reference(name: impl Into<String>) -> Self {
        Self::Reference(name.into())
    }

    /// A string literal.
    pub fn string(value: impl Into<String>) -> Self {
        Self::Literal(Literal::String(value.into()))
    }

    /// A union of variants without docs.
    pub fn union(variants: impl IntoIterator<Item = Self>) -> Self {
        Self::Union(variants.into_iter().map(Variant::from).collect())
    }

    /// `T | null`
    #[must_use]
    pub fn or_null(self) -> Self {
        Self::union([self, Self::Keyword(Keyword::Null)])
    }

    /// The types that it is made of.
    pub fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Keyword(_) | Self::Literal(_) | Self::Reference(_) => Vec::new(),
            Self::Array(item) => vec![item],
            Self::Tuple(parts) | Self::Intersection(parts) => parts.iter().collect(),
            Self::Map { key, value } => vec![key, value],
            Self::Object(fields) => fields.iter().map(|field| &field.ty).collect(),
            Self::Union(variants) => variants.iter().map(|variant| &variant.ty).collect(),
        }
    }

    /// The types that it is made of, to be changed.
    pub fn parts_mut(&mut self) -> Vec<&mut Self> {
        match self {
            Self::Keyword(_) | Self::Literal(_) | Self::Reference(_) => Vec::new(),
            Self::Array(item) => vec![item],
            Self::Tuple(parts) | Self::Intersection(parts) => parts.iter_mut().collect(),
            Self::Map { key, value } => vec![key, value],
            Self::Object(fields) => fields.iter_mut().map(|field| &mut field.ty).collect(),
            Self::Union(variants) => variants.iter_mut().map(|variant| &mut variant.ty).collect(),
        }
    }

    /// What names it among the variants of a union, as [`choices_of`](crate::surface::choices_of) names
    /// schemas: its own text, that of its tag, its only key in braces, or the declaration that it refers
    /// to.
    pub fn choice(&self) -> Option<String> {
        match self {
            Self::Literal(Literal::String(value)) => Some(value.clone()),
            Self::Reference(name) => Some(name.clone()),
            Self::Object(fields) => {
                let tag = fields.iter().find_map(|field| match &field.ty {
                    Self::Literal(Literal::String(tag)) => Some(tag.clone()),
                    _ => None,
                });
                tag.or_else(|| match fields.as_slice() {
                    [Field { name, optional: false, .. }] => Some(format!("{{{name}}}")),
                    _ => None,
                })
            }
            Self::Intersection(parts) => parts.first()?.choice(),
            _ => None,
        }
    }
}

/// A type that the language names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keyword {
    /// `string`
    String,
    /// `number`
    Number,
    /// `boolean`
    Boolean,
    /// `null`
    Null,
    /// `undefined`
    Undefined,
    /// `never`
    Never,
    /// `bigint`, which real servers declare.
    BigInt,
    /// `unknown`, which real servers declare.
    Unknown,
}

impl Keyword {
    /// As it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Null => "null",
            Self::Undefined => "undefined",
            Self::Never => "never",
            Self::BigInt => "bigint",
            Self::Unknown => "unknown",
        }
    }
}

/// A type with one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literal {
    /// `"chatgpt"`
    String(String),
    /// `2`, as it is written.
    Number(String),
    /// `true`
    Boolean(bool),
}

/// A field of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name, without quotes.
    pub name: String,
    /// Whether it may be absent.
    pub optional: bool,
    /// Whether releases before that of `since` lack it.
    pub newer: bool,
    /// What is said of it.
    pub docs: Docs,
    /// What it holds.
    pub ty: Type,
}

impl Field {
    /// A field that is always there.
    pub fn required(name: impl Into<String>, ty: Type) -> Self {
        Self { name: name.into(), optional: false, newer: false, docs: Docs::default(), ty }
    }

    /// A field that may be absent.
    pub fn optional(name: impl Into<String>, ty: Type) -> Self {
        Self { optional: true, ..Self::required(name, ty) }
    }

    /// The same with docs.
    #[must_use]
    pub fn with_docs(self, docs: Docs) -> Self {
        Self { docs, ..self }
    }
}

/// A variant of a union.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// What is said of it.
    pub docs: Docs,
    /// What it is.
    pub ty: Type,
}

impl From<Type> for Variant {
    fn from(ty: Type) -> Self {
        Self { docs: Docs::default(), ty }
    }
}
