//! Where two shapes meet (`allOf`), and what either allows (`anyOf`).

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::at::At;
use super::graph::Graph;
use super::numbers::{self, Numbers};
use super::shape::{ANY, ATOMS, Array, Field, NodeId, Object, Others, Shape};
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
    for range in other.numbers {
        numbers::insert(&mut shape.numbers, range);
    }
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
        if one.is_only_any() {
            return Ok(two.clone());
        }
        if two.is_only_any() {
            return Ok(one.clone());
        }
        let mut met = Shape {
            null: one.null && two.null,
            yes: one.yes && two.yes,
            no: one.no && two.no,
            ..Shape::default()
        };
        let [ones, twos] = [one.atoms(), two.atoms()];
        if ones.saturating_mul(twos) > ATOMS {
            return Err(self.graph.unjudged(self.at, "its choices multiply beyond bounds"));
        }
        if let (Some(one), Some(two)) = (&one.strings, &two.strings) {
            self.graph.spend(one.trials(two).saturating_add(two.trials(one)), self.at)?;
            met.strings = one.and(two);
        }
        for first in &one.numbers {
            for second in &two.numbers {
                numbers::insert(&mut met.numbers, first.and(*second));
            }
        }
        for (constants, other) in [(&one.constants, two), (&two.constants, one)] {
            for (text, value) in constants {
                let allowed = other.constants.contains_key(text)
                    || allows(other, value).ok_or_else(|| {
                        let reason = format!("whether it allows {text} cannot be told");
                        self.graph.unjudged(self.at, reason)
                    })?;
                if allowed {
                    met.constants.insert(text.clone(), value);
                }
            }
        }
        for first in &one.arrays {
            for second in &two.arrays {
                met.arrays.extend(Some(self.arrays(first, second)?).filter(Array::is_possible));
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
        let mut fields = std::collections::BTreeMap::new();
        let names: BTreeSet<&'a str> =
            one.fields.keys().chain(two.fields.keys()).copied().collect();
        for name in names {
            let step = format!(".{name}");
            let field = match (one.fields.get(name), two.fields.get(name)) {
                (Some(first), Some(second)) => Some(Field {
                    node: self.graph.both(first.node, second.node, self.at, &step)?,
                    required: first.required || second.required,
                    schema: if first.node == ANY { second.schema } else { first.schema },
                }),
                (Some(field), None) => self.beside(field, two.others, &step)?,
                (None, Some(field)) => self.beside(field, one.others, &step)?,
                (None, None) => None,
            };
            let is_needed =
                |object: &&Object<'a>| object.fields.get(name).is_some_and(|field| field.required);
            if let Some(field) = field {
                fields.insert(name, field);
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
        // A variant tells more of where this stands than what is beside it.
        let at = if two.at.place.len() > one.at.place.len() { &two.at } else { &one.at };
        let union = two.union.clone().or_else(|| one.union.clone());
        Ok(Some(Object { fields, others, at: at.clone(), union, sources }))
    }

    /// A field that the other object does not declare.
    fn beside(
        &mut self,
        field: &Field<'a>,
        others: Others,
        step: &str,
    ) -> Result<Option<Field<'a>>, Unjudged> {
        Ok(match others {
            Others::Open => Some(field.clone()),
            Others::Closed => None,
            Others::Map(values) => {
                let node: NodeId = self.graph.both(field.node, values, self.at, step)?;
                Some(Field { node, ..field.clone() })
            }
        })
    }
}

/// Whether a shape allows a constant; `None` where that depends on what is in lists and objects, which is not
/// known yet.
fn allows(shape: &Shape<'_>, value: &Value) -> Option<bool> {
    let any = |answers: &mut dyn Iterator<Item = Option<bool>>| {
        let mut known = Some(false);
        for answer in answers {
            match answer {
                Some(true) => return Some(true),
                Some(false) => {}
                None => known = None,
            }
        }
        known
    };
    match value {
        Value::Number(number) => {
            let number = Numbers::of(number);
            Some(shape.numbers.iter().any(|numbers| numbers.reads(number)))
        }
        Value::Array(elements) => any(&mut shape.arrays.iter().map(|array| array.allows(elements))),
        Value::Object(fields) => any(&mut shape.objects.iter().map(|object| object.allows(fields))),
        _ => Some(false),
    }
}

fn least_of(one: Option<u64>, two: Option<u64>) -> Option<u64> {
    match (one, two) {
        (Some(one), Some(two)) => Some(one.min(two)),
        (one, two) => one.or(two),
    }
}

impl Array<'_> {
    /// Whether it allows a list, as far as that does not depend on the elements.
    fn allows(&self, elements: &[Value]) -> Option<bool> {
        let length = elements.len() as u64;
        if length < self.least || self.longest().is_some_and(|longest| length > longest) {
            return Some(false);
        }
        let free = |position| self.element(position) == Some(ANY);
        ((0..elements.len()).all(free) && !self.unique).then_some(true)
    }

    fn is_same(&self, other: &Self) -> bool {
        self.first == other.first
            && self.items == other.items
            && (self.least, self.most, self.unique) == (other.least, other.most, other.unique)
    }
}

impl Object<'_> {
    /// Whether it allows an object, as far as that does not depend on the fields.
    fn allows(&self, fields: &Map<String, Value>) -> Option<bool> {
        let misses =
            self.fields.iter().any(|(name, field)| field.required && !fields.contains_key(*name));
        let unknown = |name: &String| !self.fields.contains_key(name.as_str());
        if misses || (self.others == Others::Closed && fields.keys().any(unknown)) {
            return Some(false);
        }
        let free = |name: &String| match (self.fields.get(name.as_str()), self.others) {
            (Some(field), _) => field.node == ANY,
            (None, others) => matches!(others, Others::Open | Others::Map(ANY)),
        };
        fields.keys().all(free).then_some(true)
    }

    fn is_same(&self, other: &Self) -> bool {
        self.others == other.others
            && self.fields.len() == other.fields.len()
            && self.fields.iter().zip(&other.fields).all(|((name, one), (also, two))| {
                name == also && one.node == two.node && one.required == two.required
            })
    }
}
