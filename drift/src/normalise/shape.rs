//! The normal form: what a value may be, without the spelling of the schema that says so.
//!
//! A [`Shape`] is a choice between atoms of one kind each. Names, order, prose, `$ref`s, wrappings and
//! nestings of choices are gone; what is left differs only where messages can differ. It is richer than
//! [`crate::wire::shape`], which says just what our types need: here every place must be understood, and
//! each atom knows the schema that it comes from.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use serde_json::{Value, json};

/// More atoms than this in one shape are not understood.
pub(crate) const ATOMS: usize = 2048;

/// Bytes of text that are as much as an atom.
pub(crate) const STEP: usize = 32;

/// A schema of a document, by its index in [`super::graph::Graph`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) usize);

/// The node that allows anything.
pub(crate) const ANY: NodeId = NodeId(0);

/// Where something stands in a document.
#[derive(Debug, Clone)]
pub(crate) struct At<'a> {
    /// The schema.
    pub schema: &'a Value,
    /// The nearest definition and the way from it, such as `Thread.turns[]`.
    pub place: Arc<str>,
}

/// What a value may be: any of these.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shape<'a> {
    /// `null`.
    pub null: bool,
    /// `true`.
    pub yes: bool,
    /// `false`.
    pub no: bool,
    /// Strings.
    pub strings: Option<Strings<'a>>,
    /// Numbers.
    pub numbers: Option<Numbers>,
    /// Numbers, lists and objects given by value, by their canonical text.
    pub constants: BTreeMap<String, &'a Value>,
    /// Lists.
    pub arrays: Vec<Array<'a>>,
    /// Objects.
    pub objects: Vec<Object<'a>>,
}

/// Strings: some by value, and maybe any others.
#[derive(Debug, Clone)]
pub(crate) struct Strings<'a> {
    /// By value.
    pub values: BTreeSet<&'a str>,
    /// Any that meet these conditions.
    pub any: Option<Text<'a>>,
    /// Where they are allowed.
    pub at: At<'a>,
}

/// Conditions on a string.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Text<'a> {
    /// The least length.
    pub least: u64,
    /// The greatest length.
    pub most: Option<u64>,
    /// What it must match.
    pub patterns: BTreeSet<&'a str>,
    /// What it means, such as `date-time`.
    pub formats: BTreeSet<&'a str>,
}

/// Numbers between bounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Numbers {
    /// Whether only integers.
    pub integral: bool,
    /// The least one.
    pub low: Option<Bound>,
    /// The greatest one.
    pub high: Option<Bound>,
    /// Whether a format of integers gave the bounds.
    pub formatted: bool,
}

/// A bound: an integer is exact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Bound {
    /// An integer, which is allowed itself.
    Integer(i128),
    /// Another number; whether it is allowed itself.
    Real(f64, bool),
}

/// Lists.
#[derive(Debug, Clone)]
pub(crate) struct Array<'a> {
    /// The first elements, one schema each.
    pub first: Vec<NodeId>,
    /// All others; `None` if there are none.
    pub items: Option<NodeId>,
    /// The least number of elements.
    pub least: u64,
    /// The greatest number of elements.
    pub most: Option<u64>,
    /// Whether no element may stand twice.
    pub unique: bool,
    /// Where it stands.
    pub at: At<'a>,
}

/// Objects.
#[derive(Debug, Clone)]
pub(crate) struct Object<'a> {
    /// Declared members, by name.
    pub members: BTreeMap<&'a str, Member<'a>>,
    /// All others.
    pub others: Others,
    /// Where it stands.
    pub at: At<'a>,
    /// The union that it is an arm of, if it is one.
    pub union: Option<Arc<str>>,
    /// The schemas that it was put together from, outermost first.
    pub sources: Vec<&'a Value>,
}

/// A member of an object.
#[derive(Debug, Clone)]
pub(crate) struct Member<'a> {
    /// What its value may be.
    pub node: NodeId,
    /// Whether it must be there.
    pub required: bool,
    /// Its schema as it is written, with its notes.
    pub schema: &'a Value,
}

/// The members that an object does not declare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Others {
    /// Nothing is said: who reads ignores them, and nobody writes any.
    Open,
    /// They are refused.
    Closed,
    /// They are written too: it is a map.
    Map(NodeId),
}

/// A kind of value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// `true` and `false`
    Boolean,
    /// `"…"`
    String,
    /// `1.5`
    Number,
    /// `[…]`
    Array,
    /// `{…}`
    Object,
}

impl Kind {
    /// What to call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Boolean => "a boolean",
            Self::String => "a string",
            Self::Number => "a number",
            Self::Array => "a list",
            Self::Object => "an object",
        }
    }
}

impl<'a> Shape<'a> {
    /// Anything at all.
    pub fn any(at: &At<'a>) -> Self {
        Self {
            null: true,
            yes: true,
            no: true,
            strings: Some(Strings {
                values: BTreeSet::new(),
                any: Some(Text::default()),
                at: at.clone(),
            }),
            numbers: Some(Numbers::ALL),
            constants: BTreeMap::new(),
            arrays: vec![Array::of(ANY, at.clone())],
            objects: vec![Object::map(Others::Map(ANY), at.clone())],
        }
    }

    /// Whether it allows anything at all.
    pub fn is_any(&self) -> bool {
        let free = |array: &Array<'_>| {
            array.first.is_empty()
                && array.items == Some(ANY)
                && array.least == 0
                && array.most.is_none()
                && !array.unique
        };
        self.null
            && self.yes
            && self.no
            && self.strings.as_ref().is_some_and(|strings| strings.any == Some(Text::default()))
            && self.numbers == Some(Numbers::ALL)
            && self.arrays.iter().any(free)
            && self.objects.iter().any(Object::is_anything)
    }

    /// The kinds of value that it allows, `null` aside.
    pub fn kinds(&self) -> BTreeSet<Kind> {
        let given = |kind: fn(&Value) -> bool| self.constants.values().any(|value| kind(value));
        [
            (Kind::Boolean, self.yes || self.no),
            (Kind::String, self.strings.is_some()),
            (Kind::Number, self.numbers.is_some() || given(Value::is_number)),
            (Kind::Array, !self.arrays.is_empty() || given(Value::is_array)),
            (Kind::Object, !self.objects.is_empty() || given(Value::is_object)),
        ]
        .into_iter()
        .filter_map(|(kind, there)| there.then_some(kind))
        .collect()
    }

    /// How much it is, in steps: its atoms, their members, and the values that it lists.
    pub fn size(&self) -> usize {
        let constants = self.constants.keys().map(|text| 1 + text.len() / STEP);
        let elements = self.arrays.iter().map(|array| 1 + array.first.len());
        let members = self.objects.iter().map(Object::size);
        1 + self.strings.as_ref().map_or(0, Strings::size)
            + constants.sum::<usize>()
            + elements.sum::<usize>()
            + members.sum::<usize>()
    }

    /// Its strings, if there are only so many.
    pub fn listed(&self) -> Option<&BTreeSet<&'a str>> {
        let strings = self.strings.as_ref()?;
        strings.any.is_none().then_some(&strings.values)
    }

    /// Whether it allows strings given by value and nothing else.
    pub fn only_listed(&self) -> Option<&BTreeSet<&'a str>> {
        let alone = !self.null && self.constants.is_empty() && self.kinds().len() == 1;
        self.listed().filter(|_| alone)
    }
}

impl Strings<'_> {
    /// How much it is, in steps.
    pub fn size(&self) -> usize {
        let conditions =
            self.any.as_ref().map_or(0, |text| text.patterns.len() + text.formats.len());
        self.values.iter().map(|value| 1 + value.len() / STEP).sum::<usize>() + 1 + conditions
    }
}

impl Numbers {
    /// All of them.
    pub const ALL: Self = Self { integral: false, low: None, high: None, formatted: false };
}

impl Bound {
    /// As a number that can be compared with others, roughly.
    pub fn approximate(self) -> f64 {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "both bounds lose the same")]
            Self::Integer(value) => value as f64,
            Self::Real(value, _) => value,
        }
    }

    /// Whether as a lower bound it allows all that another one does.
    pub fn is_at_most(self, other: Self) -> bool {
        match (self, other) {
            (Self::Integer(one), Self::Integer(two)) => one <= two,
            (Self::Real(one, inclusive), Self::Real(two, also)) => {
                one < two || (one.total_cmp(&two).is_eq() && (inclusive || !also))
            }
            (Self::Real(one, false), two @ Self::Integer(_)) => one < two.approximate(),
            (one, two) => one.approximate() <= two.approximate(),
        }
    }

    /// Whether as an upper bound it allows all that another one does.
    pub fn is_at_least(self, other: Self) -> bool {
        match (self, other) {
            (Self::Integer(one), Self::Integer(two)) => one >= two,
            (Self::Real(one, inclusive), Self::Real(two, also)) => {
                one > two || (one.total_cmp(&two).is_eq() && (inclusive || !also))
            }
            (Self::Real(one, false), two @ Self::Integer(_)) => one > two.approximate(),
            (one, two) => one.approximate() >= two.approximate(),
        }
    }
}

impl<'a> Array<'a> {
    /// A list of any length.
    pub fn of(items: NodeId, at: At<'a>) -> Self {
        Self { first: Vec::new(), items: Some(items), least: 0, most: None, unique: false, at }
    }

    /// What stands at a position.
    pub fn element(&self, position: usize) -> Option<NodeId> {
        self.first.get(position).copied().or(self.items)
    }
}

impl<'a> Object<'a> {
    /// An object that declares no members.
    pub fn map(others: Others, at: At<'a>) -> Self {
        Self { members: BTreeMap::new(), others, sources: vec![at.schema], union: None, at }
    }

    /// Whether any object will do.
    pub fn is_anything(&self) -> bool {
        self.members.is_empty() && matches!(self.others, Others::Open | Others::Map(ANY))
    }

    /// How much it is, in steps.
    pub fn size(&self) -> usize {
        1 + self.members.len() + self.sources.len()
    }

    /// The one member that it must have and says what it is, as serde writes an enum by default.
    pub fn external_tag(&self) -> Option<&'a str> {
        let mut required = self.members.iter().filter(|(_, member)| member.required);
        let (name, _) = required.next()?;
        let alone = required.next().is_none();
        (alone && self.members.len() == 1 && !matches!(self.others, Others::Map(_)))
            .then_some(*name)
    }

    /// Whether a note stands with one of its schemas.
    pub fn notes(&self, keyword: &str) -> bool {
        self.sources.iter().any(|schema| notes(schema, keyword))
    }
}

/// Whether a schema has a note that says yes.
pub(crate) fn notes(schema: &Value, keyword: &str) -> bool {
    schema.get(keyword).and_then(Value::as_bool).unwrap_or(false)
}

/// The text of a value that is the same for all its spellings: `1` and `1.0` are one number.
pub(crate) fn canonical(value: &Value) -> String {
    match value {
        Value::Number(number) => match number.as_f64() {
            #[expect(clippy::cast_possible_truncation, reason = "it has no fraction and is small")]
            Some(real) if real.fract() == 0.0 && real.abs() < 9e15 => (real as i64).to_string(),
            _ => number.to_string(),
        },
        Value::Array(elements) => {
            let elements: Vec<String> = elements.iter().map(canonical).collect();
            format!("[{}]", elements.join(","))
        }
        Value::Object(members) => {
            let members: BTreeMap<&String, &Value> = members.iter().collect();
            let members: Vec<String> = members
                .into_iter()
                .map(|(name, member)| format!("{}:{}", json!(name), canonical(member)))
                .collect();
            format!("{{{}}}", members.join(","))
        }
        other => other.to_string(),
    }
}
