//! A difference between two declarations, and where it is.

use std::fmt;

use app_server_drift::Direction;

/// Where a walk is.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) direction: Direction,
    /// The declaration of ours.
    pub(super) owner: String,
    /// What of it: `<chatgpt>/email`, say.
    pub(super) within: String,
    /// How it is reached from a method.
    pub(super) path: String,
}

impl Place {
    pub(super) fn new(direction: Direction, path: &str) -> Self {
        Self { direction, owner: path.to_owned(), within: String::new(), path: path.to_owned() }
    }

    /// The same place in the words of a declaration, if it is within one.
    pub(super) fn owned_by(&self, declaration: Option<&str>) -> Self {
        match declaration {
            Some(name) if name != self.owner => {
                Self { owner: name.to_owned(), within: String::new(), ..self.clone() }
            }
            _ => self.clone(),
        }
    }

    /// Where it is among our types.
    pub(super) fn name(&self) -> String {
        format!("{}{}", self.owner, self.within)
    }

    pub(super) fn field(&self, name: &str) -> Self {
        self.deeper(&format!("/{name}"))
    }

    pub(super) fn item(&self) -> Self {
        self.deeper("[]")
    }

    pub(super) fn variant(&self, label: &str) -> Self {
        self.deeper(&format!("<{label}>"))
    }

    fn deeper(&self, step: &str) -> Self {
        Self {
            within: format!("{}{step}", self.within),
            path: format!("{}{step}", self.path),
            ..self.clone()
        }
    }

    pub(super) fn difference(&self, what: What) -> Difference {
        Difference { place: self.name(), what, direction: self.direction, path: self.path.clone() }
    }
}

/// A difference.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Difference {
    /// Where it is among our types.
    pub(super) place: String,
    /// What it is.
    pub(super) what: What,
    /// Who writes there.
    pub(super) direction: Direction,
    /// How it is reached, from a method.
    pub(super) path: String,
}

/// What it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    /// A method, field or variant.
    OursHasNo(&'static str),
    /// A method, field or variant.
    TheirsHasNo(&'static str),
    /// Of a field; and whether theirs may be `null` instead.
    OursIsOptional { nullable: bool },
    /// Of a field.
    TheirsIsOptional,
    /// Of a field; and whether theirs may be absent instead.
    OursIsNullable { optional: bool },
    /// Of a field.
    TheirsIsNullable,
    /// A keyword or literal.
    OursMayBe(String),
    /// A keyword or literal.
    TheirsMayBe(String),
    /// `number` in ours, `bigint` in theirs.
    BigInt,
    /// Lists or tuples, of which one on each side can be compared.
    Count { of: &'static str, ours: usize, theirs: usize },
    /// The name of a type.
    OursExportsNoSuchName,
    /// The name of a type.
    TheirsExportsNoSuchName,
}

impl fmt::Display for What {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OursHasNo(thing) => write!(formatter, "ours has no such {thing}"),
            Self::TheirsHasNo(thing) => write!(formatter, "theirs has no such {thing}"),
            Self::OursIsOptional { nullable: true } => {
                formatter.write_str("ours is optional, theirs null instead")
            }
            Self::OursIsOptional { nullable: false } => formatter.write_str("ours is optional"),
            Self::TheirsIsOptional => formatter.write_str("theirs is optional"),
            Self::OursIsNullable { optional: true } => {
                formatter.write_str("ours may be null, theirs absent only")
            }
            Self::OursIsNullable { optional: false } => formatter.write_str("ours may be null"),
            Self::TheirsIsNullable => formatter.write_str("theirs may be null"),
            Self::OursMayBe(atom) => write!(formatter, "ours may be {atom}"),
            Self::TheirsMayBe(atom) => write!(formatter, "theirs may be {atom}"),
            Self::BigInt => formatter.write_str("number here, bigint there"),
            Self::Count { of, ours, theirs } => {
                write!(formatter, "{ours} {of} in ours, {theirs} in theirs")
            }
            Self::OursExportsNoSuchName => formatter.write_str("ours exports no such name"),
            Self::TheirsExportsNoSuchName => formatter.write_str("theirs exports no such name"),
        }
    }
}
