//! Compares what two schemas allow, kind by kind.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::event::Event;
use super::list;
use super::number;
use super::text;
use super::variants;
use super::walk::Here;
use crate::normalise::shape::{Kind, NodeId, Others, Shape};
use crate::normalise::strings::Strings;
use crate::normalise::value::{is_allowed, number_of};

/// Compares what is written with what is read.
pub(crate) fn compare(here: &mut Here<'_, '_, '_>, wrote: NodeId, read: NodeId) {
    let (writer, reader) = (here.writer, here.reader);
    let (one, two) = (writer.node(wrote), reader.node(read));
    let place = here.place(&one.at, &two.at);
    let schemas = [Some(one.at.schema), Some(two.at.schema)];
    match (one.shape.is_any(), two.shape.is_any()) {
        (true, true) => return,
        (true, false) => {
            let evidence = odd_value(here, &two.shape);
            here.notice(Event::TypeRefused, &*place, schemas)
                .saying("anything is written")
                .shown_by(evidence)
                .keep();
            return;
        }
        (false, true) => {
            here.notice(Event::TypeUnused, &*place, schemas).saying("anything is read").keep();
            return;
        }
        (false, false) => {}
    }
    if !here.relation().spend_on(&one.shape, &two.shape) {
        return;
    }
    let comparison = Comparison { one: &one.shape, two: &two.shape, place: &place, schemas };
    if comparison.kinds(here, wrote) {
        comparison.values(here);
    }
}

/// A value that a shape does not allow, where any is written.
fn odd_value(here: &Here<'_, '_, '_>, shape: &Shape<'_>) -> Option<Value> {
    [json!([1]), json!(true), json!("x"), json!(0), json!({}), Value::Null]
        .into_iter()
        .find(|value| !is_allowed(here.reader, shape, value))
}

struct Comparison<'g, 's, 'a> {
    one: &'g Shape<'a>,
    two: &'g Shape<'a>,
    place: &'s str,
    schemas: [Option<&'a Value>; 2],
}

impl<'g, 'a> Comparison<'g, '_, 'a> {
    /// Compares the kinds of value; `false` if they are so different that there is no more to say.
    fn kinds(&self, here: &mut Here<'_, 'g, 'a>, wrote: NodeId) -> bool {
        let (one, two) = (self.one, self.two);
        let (written, known) = (one.kinds(), two.kinds());
        if !written.is_empty()
            && !known.is_empty()
            && written.is_disjoint(&known)
            && !variants::reshaped(one, two)
        {
            let evidence = here.values().least(wrote);
            here.notice(Event::TypeChanged, self.place, self.schemas)
                .saying(format!("{} is written, {} is read", names(&written), names(&known)))
                .shown_by(evidence)
                .keep();
            return false;
        }
        if one.null && !two.null {
            here.notice(Event::NullRefused, self.place, self.schemas)
                .shown_by(Some(Value::Null))
                .keep();
        } else if two.null && !one.null {
            here.notice(Event::NullUnused, self.place, self.schemas).keep();
        }
        // Listed strings and objects are variants of one union: those are named one by one.
        let union = variants::is_union(one) || variants::is_union(two);
        let is_variant = |kind: Kind, shape: &Shape<'a>, other: &Shape<'a>| match kind {
            Kind::Object => union && shape.objects.iter().all(|object| !object.is_anything()),
            Kind::String => shape.listed().is_some() && !other.objects.is_empty(),
            _ => false,
        };
        let refused: BTreeSet<Kind> = written
            .difference(&known)
            .filter(|kind| !is_variant(**kind, one, two))
            .copied()
            .collect();
        let opened = one.strings.as_ref().is_some_and(|strings| !strings.any.is_empty())
            && two.listed().is_some();
        if !refused.is_empty() && (!opened || refused.iter().any(|kind| *kind != Kind::Object)) {
            let evidence = refused.iter().find_map(|kind| self.value_of(here, *kind));
            here.notice(Event::TypeRefused, self.place, self.schemas)
                .saying(format!("{} is written too", names(&refused)))
                .shown_by(evidence)
                .keep();
        }
        let unused: BTreeSet<Kind> = known
            .difference(&written)
            .filter(|kind| !is_variant(**kind, two, one))
            .copied()
            .collect();
        if !unused.is_empty() {
            here.notice(Event::TypeUnused, self.place, self.schemas)
                .saying(format!("{} is read too", names(&unused)))
                .keep();
        }
        true
    }

    /// A value of a kind that is written.
    fn value_of(&self, here: &mut Here<'_, 'g, 'a>, kind: Kind) -> Option<Value> {
        match kind {
            Kind::Boolean => Some(json!(self.one.yes)),
            Kind::String => match self.one.listed() {
                Some(values) => values.first().map(|value| json!(value)),
                None => Some(json!("x")),
            },
            Kind::Number => number_of(self.one),
            Kind::Array => {
                let array = self.one.arrays.first()?;
                here.values().array(array, 0)
            }
            Kind::Object => {
                let object = self.one.objects.first()?;
                here.values().object(object).map(Value::from)
            }
        }
    }

    fn values(&self, here: &mut Here<'_, 'g, 'a>) {
        let (one, two) = (self.one, self.two);
        for (written, read, value) in [(one.yes, two.yes, true), (one.no, two.no, false)] {
            if (one.yes || one.no) && (two.yes || two.no) {
                self.listed(here, written, read, &json!(value));
            }
        }
        for (text, value) in &one.constants {
            let known = two.constants.contains_key(text) || is_allowed(here.reader, two, value);
            self.listed(here, true, known, value);
        }
        for (text, value) in &two.constants {
            let known = one.constants.contains_key(text) || is_allowed(here.writer, one, value);
            self.listed(here, known, true, value);
        }
        self.objects_and_listed(here);
        let reshaped = variants::compare(here, one, two, self.place);
        match (&one.strings, &two.strings) {
            (Some(first), Some(second)) => text::compare(here, first, second, &reshaped),
            (Some(first), None) if !two.objects.is_empty() && first.any.is_empty() => {
                let none = Strings::none(first.at.clone());
                text::compare(here, first, &none, &reshaped);
            }
            (None, Some(second)) if !one.objects.is_empty() && second.any.is_empty() => {
                let none = Strings::none(second.at.clone());
                text::compare(here, &none, second, &reshaped);
            }
            _ => {}
        }
        number::compare(here, one, two, self.place, self.schemas);
        list::compare(here, one, two, self.place, self.schemas);
    }

    /// Compares the objects of one side with those that the other gives by value. What is a variant of a
    /// union is named as that.
    fn objects_and_listed(&self, here: &mut Here<'_, 'g, 'a>) {
        let (one, two) = (self.one, self.two);
        if variants::is_union(one) || variants::is_union(two) {
            return;
        }
        let lists = |shape: &Shape<'_>| shape.constants.values().any(|value| value.is_object());
        match (one.objects.as_slice(), two.objects.as_slice()) {
            ([object], []) if lists(two) => {
                // Where no fields are declared, nothing but `{}` is written.
                let bare = object.fields.is_empty() && !matches!(object.others, Others::Map(_));
                if bare && is_allowed(here.reader, two, &json!({})) {
                    return;
                }
                let evidence = here.values().object(object).map(Value::from);
                here.notice(Event::TypeRefused, self.place, self.schemas)
                    .saying("any object is written, listed ones are read")
                    .shown_by(evidence)
                    .keep();
            }
            ([], [_]) if lists(one) => {
                here.notice(Event::TypeUnused, self.place, self.schemas)
                    .saying("listed objects are written, any object is read")
                    .keep();
            }
            _ => {}
        }
    }

    /// A value that is listed in one place or both.
    fn listed(&self, here: &mut Here<'_, 'g, 'a>, written: bool, read: bool, value: &Value) {
        let event = match (written, read) {
            (true, false) => Event::ValueRefused,
            (false, true) => Event::ValueUnused,
            _ => return,
        };
        let evidence = written.then(|| value.clone());
        here.notice(event, self.place, self.schemas)
            .about(value.to_string())
            .shown_by(evidence)
            .keep();
    }
}

fn names(kinds: &BTreeSet<Kind>) -> String {
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
    names.join(" or ")
}
