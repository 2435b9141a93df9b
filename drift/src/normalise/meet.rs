//! Where two shapes meet (`allOf`), and what either allows (`anyOf`).

use std::collections::BTreeSet;

use serde_json::Value;

use super::graph::Graph;
use super::shape::{
    ANY, ATOMS, Array, At, Bound, Member, NodeId, Numbers, Object, Others, Shape, Strings, Text,
};
use crate::read::document::Unjudged;

/// Adds what another shape allows.
pub(crate) fn join<'a>(shape: &mut Shape<'a>, other: Shape<'a>) {
    shape.null |= other.null;
    shape.yes |= other.yes;
    shape.no |= other.no;
    shape.constants.extend(other.constants);
    shape.strings = match (shape.strings.take(), other.strings) {
        (Some(one), Some(two)) => Some(one.or(two)),
        (one, two) => one.or(two),
    };
    shape.numbers = match (shape.numbers, other.numbers) {
        (Some(one), Some(two)) => Some(one.hull(two)),
        (one, two) => one.or(two),
    };
    for array in other.arrays {
        if !shape.arrays.iter().any(|known| known.is_same(&array)) {
            shape.arrays.push(array);
        }
    }
    for object in other.objects {
        if !shape.objects.iter().any(|known| known.is_same(&object)) {
            shape.objects.push(object);
        }
    }
}

/// Puts together what must hold at once.
pub(crate) struct Meeting<'m, 'n, 'a> {
    /// Adds schemas that are needed.
    pub graph: &'m mut Graph<'a>,
    /// Where the shapes meet.
    pub at: &'n At<'a>,
}

impl<'a> Meeting<'_, '_, 'a> {
    /// What both shapes allow.
    pub fn shapes(mut self, one: &Shape<'a>, two: &Shape<'a>) -> Result<Shape<'a>, Unjudged> {
        if one.is_any() {
            return Ok(two.clone());
        }
        if two.is_any() {
            return Ok(one.clone());
        }
        let mut met = Shape {
            null: one.null && two.null,
            yes: one.yes && two.yes,
            no: one.no && two.no,
            ..Shape::default()
        };
        if let (Some(one), Some(two)) = (&one.strings, &two.strings) {
            met.strings = one.and(two);
        }
        if let (Some(one), Some(two)) = (one.numbers, two.numbers) {
            met.numbers = Some(one.and(two));
        }
        for (constants, other) in [(&one.constants, two), (&two.constants, one)] {
            for (text, value) in constants {
                if other.constants.contains_key(text) || allows_kind(other, value) {
                    met.constants.insert(text.clone(), value);
                }
            }
        }
        let objects = one.objects.len().saturating_mul(two.objects.len());
        let arrays = one.arrays.len().saturating_mul(two.arrays.len());
        if objects.max(arrays) > ATOMS {
            return Err(self.graph.unjudged(self.at, "its choices multiply beyond bounds"));
        }
        for first in &one.arrays {
            for second in &two.arrays {
                met.arrays.push(self.arrays(first, second)?);
            }
        }
        for first in &one.objects {
            for second in &two.objects {
                met.objects.extend(self.objects(first, second)?);
            }
        }
        Ok(met)
    }

    fn arrays(&mut self, one: &Array<'a>, two: &Array<'a>) -> Result<Array<'a>, Unjudged> {
        let mut first = Vec::new();
        for position in 0..one.first.len().max(two.first.len()) {
            if let (Some(one), Some(two)) = (one.element(position), two.element(position)) {
                first.push(self.graph.both(one, two, self.at, &format!("[{position}]"))?);
            }
        }
        let items = match (one.items, two.items) {
            (Some(one), Some(two)) => Some(self.graph.both(one, two, self.at, "[]")?),
            _ => None,
        };
        Ok(Array {
            first,
            items,
            least: one.least.max(two.least),
            most: least_of(one.most, two.most),
            unique: one.unique || two.unique,
            at: if one.items == Some(ANY) { two.at.clone() } else { one.at.clone() },
        })
    }

    /// The object that both are; `None` if there is none.
    fn objects(
        &mut self,
        one: &Object<'a>,
        two: &Object<'a>,
    ) -> Result<Option<Object<'a>>, Unjudged> {
        let mut members = std::collections::BTreeMap::new();
        let names: BTreeSet<&'a str> =
            one.members.keys().chain(two.members.keys()).copied().collect();
        for name in names {
            let step = format!(".{name}");
            let member = match (one.members.get(name), two.members.get(name)) {
                (Some(first), Some(second)) => Some(Member {
                    node: self.graph.both(first.node, second.node, self.at, &step)?,
                    required: first.required || second.required,
                    schema: if first.node == ANY { second.schema } else { first.schema },
                }),
                (Some(member), None) => self.beside(member, two.others, &step)?,
                (None, Some(member)) => self.beside(member, one.others, &step)?,
                (None, None) => None,
            };
            let is_needed = |object: &&Object<'a>| {
                object.members.get(name).is_some_and(|member| member.required)
            };
            if let Some(member) = member {
                members.insert(name, member);
            } else if [one, two].iter().any(is_needed) {
                return Ok(None);
            }
        }
        let others = match (one.others, two.others) {
            (Others::Closed, _) | (_, Others::Closed) => Others::Closed,
            (Others::Map(one), Others::Map(two)) => {
                Others::Map(self.graph.both(one, two, self.at, "{}")?)
            }
            (Others::Open, others) | (others, Others::Open) => others,
        };
        let mut sources = one.sources.clone();
        // What meets itself comes from where it did.
        let is_new = |source: &&&Value| !sources.iter().any(|known| std::ptr::eq(*known, **source));
        let new: Vec<&'a Value> = two.sources.iter().filter(is_new).copied().collect();
        sources.extend(new);
        // An arm tells more of where this stands than what is beside it.
        let at = if two.at.place.len() > one.at.place.len() { &two.at } else { &one.at };
        let union = two.union.clone().or_else(|| one.union.clone());
        Ok(Some(Object { members, others, at: at.clone(), union, sources }))
    }

    /// A member that the other object does not declare.
    fn beside(
        &mut self,
        member: &Member<'a>,
        others: Others,
        step: &str,
    ) -> Result<Option<Member<'a>>, Unjudged> {
        Ok(match others {
            Others::Open => Some(member.clone()),
            Others::Closed => None,
            Others::Map(values) => {
                let node: NodeId = self.graph.both(member.node, values, self.at, step)?;
                Some(Member { node, ..member.clone() })
            }
        })
    }
}

fn allows_kind(shape: &Shape<'_>, value: &Value) -> bool {
    match value {
        Value::Number(number) => shape.numbers.is_some_and(|numbers| {
            !numbers.integral || number.as_f64().is_some_and(|real| real.fract() == 0.0)
        }),
        Value::Array(_) => !shape.arrays.is_empty(),
        Value::Object(_) => !shape.objects.is_empty(),
        _ => false,
    }
}

fn least_of(one: Option<u64>, two: Option<u64>) -> Option<u64> {
    match (one, two) {
        (Some(one), Some(two)) => Some(one.min(two)),
        (one, two) => one.or(two),
    }
}

impl<'a> Strings<'a> {
    fn and(&self, other: &Self) -> Option<Self> {
        let fits = |strings: &Self, value: &str| {
            strings.values.contains(value)
                || strings.any.as_ref().is_some_and(|text| text.allows(value))
        };
        let values: BTreeSet<&'a str> = self
            .values
            .iter()
            .chain(&other.values)
            .filter(|value| fits(self, value) && fits(other, value))
            .copied()
            .collect();
        let any = match (&self.any, &other.any) {
            (Some(one), Some(two)) => Some(Text {
                least: one.least.max(two.least),
                most: least_of(one.most, two.most),
                patterns: one.patterns.union(&two.patterns).copied().collect(),
                formats: one.formats.union(&two.formats).copied().collect(),
            }),
            _ => None,
        };
        let at = if self.any.is_some() { other.at.clone() } else { self.at.clone() };
        (any.is_some() || !values.is_empty()).then_some(Self { values, any, at })
    }

    fn or(mut self, other: Self) -> Self {
        self.values.extend(other.values);
        self.any = match (self.any, other.any) {
            (Some(one), Some(two)) => Some(Text {
                least: one.least.min(two.least),
                most: one.most.zip(two.most).map(|(one, two)| one.max(two)),
                patterns: one.patterns.intersection(&two.patterns).copied().collect(),
                formats: one.formats.intersection(&two.formats).copied().collect(),
            }),
            (one, two) => one.or(two),
        };
        self
    }
}

impl Text<'_> {
    /// Whether a string has a length that is allowed; what it must match is not tried.
    pub fn allows(&self, value: &str) -> bool {
        let length = u64::try_from(value.chars().count()).unwrap_or(u64::MAX);
        length >= self.least && self.most.is_none_or(|most| length <= most)
    }
}

impl Numbers {
    /// The least range that has both.
    pub fn hull(self, other: Self) -> Self {
        let pick = |one: Option<Bound>, two: Option<Bound>, wider: fn(Bound, Bound) -> bool| {
            one.zip(two).map(|(one, two)| if wider(one, two) { one } else { two })
        };
        Self {
            integral: self.integral && other.integral,
            low: pick(self.low, other.low, Bound::is_at_most),
            high: pick(self.high, other.high, Bound::is_at_least),
            formatted: self.formatted && other.formatted,
        }
    }

    fn and(self, other: Self) -> Self {
        let pick = |one: Option<Bound>, two: Option<Bound>, wider: fn(Bound, Bound) -> bool| match (
            one, two,
        ) {
            (Some(one), Some(two)) => Some(if wider(one, two) { two } else { one }),
            (one, two) => one.or(two),
        };
        Self {
            integral: self.integral || other.integral,
            low: pick(self.low, other.low, Bound::is_at_most),
            high: pick(self.high, other.high, Bound::is_at_least),
            formatted: self.formatted || other.formatted,
        }
    }
}

impl Array<'_> {
    fn is_same(&self, other: &Self) -> bool {
        self.first == other.first
            && self.items == other.items
            && (self.least, self.most, self.unique) == (other.least, other.most, other.unique)
    }
}

impl Object<'_> {
    fn is_same(&self, other: &Self) -> bool {
        self.others == other.others
            && self.members.len() == other.members.len()
            && self.members.iter().zip(&other.members).all(|((name, one), (also, two))| {
                name == also && one.node == two.node && one.required == two.required
            })
    }
}
