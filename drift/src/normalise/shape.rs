//! The normal form: what a value may be, without the spelling of the schema that says so.
//!
//! A [`Shape`] is a choice between atoms of one kind each. Names, order, prose, `$ref`s, wrappings and
//! nestings of choices are gone; what is left differs only where messages can differ. Every place must be
//! understood, and each atom knows the schema that it comes from.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use serde_json::{Value, json};

use super::at::At;
use super::numbers::{self, Numbers};
use super::strings::{STEP, Strings, Text};

/// More atoms than this in one shape are not understood.
pub(crate) const ATOMS: usize = 2048;

/// A schema of a document, by its index in [`super::graph::Graph`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) usize);

/// The node that allows anything.
pub(crate) const ANY: NodeId = NodeId(0);

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
    /// Numbers in one of these ranges.
    pub numbers: Vec<Numbers>,
    /// Numbers, lists and objects given by value, by their canonical text.
    pub constants: BTreeMap<String, &'a Value>,
    /// Lists.
    pub arrays: Vec<Array<'a>>,
    /// Objects.
    pub objects: Vec<Object<'a>>,
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
    /// Declared fields, by name.
    pub fields: BTreeMap<&'a str, Field<'a>>,
    /// All others.
    pub others: Others,
    /// Where it stands.
    pub at: At<'a>,
    /// The union that it is a variant of, if it is one.
    pub union: Option<Arc<str>>,
    /// The schemas that it was put together from, outermost first.
    pub sources: Vec<&'a Value>,
}

/// A field of an object.
#[derive(Debug, Clone)]
pub(crate) struct Field<'a> {
    /// What its value may be.
    pub node: NodeId,
    /// Whether it must be there.
    pub required: bool,
    /// Its schema as it is written, with its notes.
    pub schema: &'a Value,
}

/// The fields that an object does not declare.
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
            strings: Some(Strings::of(Text::default(), at.clone())),
            numbers: vec![Numbers::ALL],
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
            && self.strings.as_ref().is_some_and(|strings| strings.any == [Text::default()])
            && self.numbers == [Numbers::ALL]
            && self.arrays.iter().any(free)
            && self.objects.iter().any(Object::is_anything)
    }

    /// Whether it allows anything, and names nothing.
    pub fn is_only_any(&self) -> bool {
        self.is_any() && self.objects.len() == 1 && self.arrays.len() == 1
    }

    /// The most atoms that it has of one kind.
    pub fn atoms(&self) -> usize {
        self.objects.len().max(self.arrays.len()).max(self.ranges())
    }

    /// How many ranges of numbers it has, or conditions on strings if they are more.
    pub fn ranges(&self) -> usize {
        let texts = self.strings.as_ref().map_or(0, |strings| strings.any.len());
        self.numbers.len().max(texts)
    }

    /// Whether it has all numbers of another's ranges: in a range of its own, or each by value.
    pub fn has_numbers_of(&self, written: &Shape<'_>) -> bool {
        let has = |value: i128| {
            self.numbers.iter().any(|range| range.reads(Numbers::integer(value)))
                || self.constants.contains_key(&value.to_string())
        };
        written.numbers.iter().all(|numbers| {
            self.numbers.iter().any(|range| range.reads(*numbers))
                || numbers.listed(self.constants.len()).is_some_and(|mut all| all.all(has))
        })
    }

    /// How many ranges, and single numbers, it takes to look for another's numbers.
    pub fn trials_of_numbers(&self, written: &Shape<'_>) -> usize {
        let listed = |numbers: &Numbers| {
            let all = numbers.listed(self.constants.len())?;
            usize::try_from(all.end() - all.start()).ok()
        };
        let singles = written.numbers.iter().filter_map(listed).fold(0, usize::saturating_add);
        (written.numbers.len() + singles).saturating_mul(1 + self.numbers.len())
    }

    /// The kinds of value that it allows, `null` aside.
    pub fn kinds(&self) -> BTreeSet<Kind> {
        let given = |kind: fn(&Value) -> bool| self.constants.values().any(|value| kind(value));
        [
            (Kind::Boolean, self.yes || self.no),
            (Kind::String, self.strings.is_some()),
            (Kind::Number, !self.numbers.is_empty() || given(Value::is_number)),
            (Kind::Array, !self.arrays.is_empty() || given(Value::is_array)),
            (Kind::Object, !self.objects.is_empty() || given(Value::is_object)),
        ]
        .into_iter()
        .filter_map(|(kind, there)| there.then_some(kind))
        .collect()
    }

    /// How much it is, in steps: its atoms, their fields, and the values that it lists.
    pub fn size(&self) -> usize {
        let constants = self.constants.keys().map(|text| 1 + text.len() / STEP);
        let elements = self.arrays.iter().map(|array| 1 + array.first.len());
        let fields = self.objects.iter().map(Object::size);
        1 + self.strings.as_ref().map_or(0, Strings::size)
            + self.numbers.len()
            + constants.sum::<usize>()
            + elements.sum::<usize>()
            + fields.sum::<usize>()
    }

    /// Its strings, if there are only so many.
    pub fn listed(&self) -> Option<&BTreeSet<&'a str>> {
        let strings = self.strings.as_ref()?;
        strings.any.is_empty().then_some(&strings.values)
    }

    /// Whether it allows strings given by value and nothing else.
    pub fn only_listed(&self) -> Option<&BTreeSet<&'a str>> {
        let alone = !self.null && self.constants.is_empty() && self.kinds().len() == 1;
        self.listed().filter(|_| alone)
    }
}

impl<'a> Array<'a> {
    /// A list of any length.
    pub fn of(items: NodeId, at: At<'a>) -> Self {
        Self { first: Vec::new(), items: Some(items), least: 0, most: None, unique: false, at }
    }

    /// Whether there is such a list.
    pub fn is_possible(&self) -> bool {
        self.longest().is_none_or(|longest| self.least <= longest)
    }

    /// The greatest number of elements, if there is one.
    pub fn longest(&self) -> Option<u64> {
        let declared = self.items.is_none().then_some(self.first.len() as u64);
        match (self.most, declared) {
            (Some(most), Some(declared)) => Some(most.min(declared)),
            (most, declared) => most.or(declared),
        }
    }

    /// What stands at a position.
    pub fn element(&self, position: usize) -> Option<NodeId> {
        self.first.get(position).copied().or(self.items)
    }
}

impl<'a> Object<'a> {
    /// An object that declares no fields.
    pub fn map(others: Others, at: At<'a>) -> Self {
        Self { fields: BTreeMap::new(), others, sources: vec![at.schema], union: None, at }
    }

    /// Whether any object will do.
    pub fn is_anything(&self) -> bool {
        self.fields.is_empty() && matches!(self.others, Others::Open | Others::Map(ANY))
    }

    /// How much it is, in steps.
    pub fn size(&self) -> usize {
        1 + self.fields.len() + self.sources.len()
    }

    /// The one field that it must have and says what it is, as serde writes an enum by default.
    pub fn external_tag(&self) -> Option<&'a str> {
        let mut required = self.fields.iter().filter(|(_, field)| field.required);
        let (name, _) = required.next()?;
        let alone = required.next().is_none();
        (alone && self.fields.len() == 1 && !matches!(self.others, Others::Map(_))).then_some(*name)
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
        Value::Number(number) if number.is_f64() => {
            let whole = number.as_f64().and_then(numbers::whole);
            whole.map_or_else(|| number.to_string(), |whole| whole.to_string())
        }
        Value::Array(elements) => {
            let elements: Vec<String> = elements.iter().map(canonical).collect();
            format!("[{}]", elements.join(","))
        }
        Value::Object(fields) => {
            let fields: BTreeMap<&String, &Value> = fields.iter().collect();
            let fields: Vec<String> = fields
                .into_iter()
                .map(|(name, field)| format!("{}:{}", json!(name), canonical(field)))
                .collect();
            format!("{{{}}}", fields.join(","))
        }
        other => other.to_string(),
    }
}
