//! What the real server's reader expects: its Rust types, as far as its errors show them.

/// What an error calls a number that is kept as its text, which may come as an object.
pub(super) const JSON_NUMBER: &str = "a JSON number";

/// What is expected at a place.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// Any JSON value.
    Any,
    Unit,
    Boolean,
    /// A number that may have a fraction, and what an error calls it.
    Number(&'static str),
    Integer(Integer),
    /// A string, and what an error calls it.
    Text(&'static str),
    /// A path that starts at the root.
    AbsolutePath,
    /// A reasoning effort: a string that is not empty.
    Effort,
    /// An absolute path of any system, or a `file:` URI.
    PathUri,
    Uuid(Uuid),
    /// It, or `null`.
    Optional(Box<Kind>),
    List(Box<Kind>),
    Map(Box<Kind>),
    /// A list of tools as they are, or as they were once.
    Tools(Box<Kind>),
    /// A definition, by its place among all.
    Defined(usize),
}

/// An integer: what an error calls it, and its range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Integer {
    pub(super) name: &'static str,
    pub(super) least: i128,
    pub(super) most: i128,
}

/// What errors say of a UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Uuid {
    /// What they call it.
    pub(super) name: &'static str,
    /// What precedes the reason if the string is not a UUID.
    pub(super) failed: &'static str,
}

/// What has a name.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Definition {
    /// Another name of a kind.
    Alias(Kind),
    Struct(Struct),
    /// A string, or an object whose only key tells the variant.
    Keyed(Vec<Variant>),
    /// An object in which a field tells the variant.
    Tagged(Tagged),
    /// An object in which one field tells the variant, and another one holds it.
    Adjacent(Tagged, String),
    /// What fits first, and the name of the whole.
    Untagged(String, Vec<Kind>),
}

/// A struct, or the fields of a variant.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Struct {
    /// What an error calls it, as in `struct TurnStartParams`.
    pub(super) called: String,
    /// In the order of their declaration.
    pub(super) fields: Vec<Field>,
    /// Whether any other field is refused.
    pub(super) closed: bool,
    /// Whether an array of its fields is refused.
    pub(super) map_only: bool,
    /// What reads the fields that are not its own (`serde(flatten)`).
    pub(super) flattened: Option<Kind>,
}

/// A field of a struct.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) kind: Kind,
    /// Whether it may be absent, in an array too, although it is not optional or need not be.
    pub(super) default: bool,
    /// Whether it must be there, even if it may be `null`.
    pub(super) required: bool,
    /// What an error says where it restricts reading, which only older servers could.
    pub(super) restricted: Option<String>,
}

/// A variant of an enum.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Variant {
    pub(super) name: String,
    /// Other names by which it is read.
    pub(super) aliases: Vec<String>,
    pub(super) body: Body,
}

/// What a variant holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Body {
    Nothing,
    One(Kind),
    Fields(Struct),
}

/// An enum in which a field tells the variant.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tagged {
    pub(super) name: String,
    pub(super) tag: String,
    pub(super) variants: Vec<Variant>,
    /// The variant that any other tag tells (`serde(other)`).
    pub(super) fallback: Option<usize>,
}
