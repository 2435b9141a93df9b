//! Compares the objects that two schemas allow, variant by variant.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
    sync::Arc,
};

use serde_json::{Value, json};

use super::event::Event;
use super::fields::{self, Declared, Known};
use super::pairing::{self, Group, Tagging, Variants};
use super::relation::Question;
use super::walk::Here;
use crate::normalise::at::At;
use crate::normalise::shape::{Object, Shape};

/// Whether a shape is a choice between things that have names: listed strings, or several objects.
pub(crate) fn is_union(shape: &Shape<'_>) -> bool {
    shape.listed().is_some() || shape.objects.len() > 1
}

/// Whether one side lists a string for which the other has an object: a variant that was reshaped.
pub(crate) fn reshaped(one: &Shape<'_>, two: &Shape<'_>) -> bool {
    let meets = |strings: &Shape<'_>, objects: &Shape<'_>| {
        strings.listed().is_some_and(|values| tags(objects).keys().any(|tag| values.contains(tag)))
    };
    meets(one, two) || meets(two, one)
}

fn tags<'s, 'a>(shape: &'s Shape<'a>) -> BTreeMap<&'a str, &'s Object<'a>> {
    shape.objects.iter().filter_map(|object| Some((object.external_tag()?, object))).collect()
}

/// Compares the objects, and gives back the listed strings that are objects on the other side.
pub(crate) fn compare<'g, 'a>(
    here: &mut Here<'_, 'g, 'a>,
    one: &'g Shape<'a>,
    two: &'g Shape<'a>,
    place: &str,
) -> BTreeSet<&'a str> {
    let reshaped = reshape(here, one, two, place);
    let someone_lacks = one.objects.is_empty() || two.objects.is_empty();
    if someone_lacks && !is_union(one) && !is_union(two) {
        return reshaped;
    }
    let catch_all = one.strings.as_ref().is_some_and(|strings| !strings.any.is_empty())
        && two.listed().is_some();
    let kept = |object: &&'g Object<'a>| {
        !(catch_all && object.is_anything())
            && object.external_tag().is_none_or(|tag| !reshaped.contains(tag))
    };
    let mut union = Union {
        ones: one.objects.iter().filter(kept).collect(),
        twos: two.objects.iter().filter(kept).collect(),
        place,
        tagging: Tagging::None,
    };
    union.compare(here, one, two);
    reshaped
}

fn reshape<'a>(
    here: &mut Here<'_, '_, 'a>,
    one: &Shape<'a>,
    two: &Shape<'a>,
    place: &str,
) -> BTreeSet<&'a str> {
    let mut reshaped = BTreeSet::new();
    let (written, read) = (tags(one), tags(two));
    let strings = |shape: &Shape<'a>| shape.listed().cloned().unwrap_or_default();
    for (tag, object) in &read {
        if let Some(value) = strings(one).get(tag)
            && !strings(two).contains(tag)
            && !written.contains_key(tag)
        {
            let schemas =
                [one.strings.as_ref().map(|strings| strings.at.schema), Some(object.at.schema)];
            here.notice(Event::VariantShape, place, schemas)
                .about(*tag)
                .saying("a string is written, an object is read")
                .shown_by(Some(json!(value)))
                .keep();
            reshaped.insert(*tag);
        }
    }
    for (tag, object) in &written {
        if strings(two).contains(tag) && !strings(one).contains(tag) && !read.contains_key(tag) {
            let schemas =
                [Some(object.at.schema), two.strings.as_ref().map(|strings| strings.at.schema)];
            here.notice(Event::VariantShape, place, schemas)
                .about(*tag)
                .saying("an object is written, a string is read")
                .keep();
            reshaped.insert(*tag);
        }
    }
    reshaped
}

struct Union<'g, 's, 'a> {
    ones: Vec<&'g Object<'a>>,
    twos: Vec<&'g Object<'a>>,
    place: &'s str,
    tagging: Tagging<'a>,
}

impl<'g, 'a> Union<'g, '_, 'a> {
    fn compare(&mut self, here: &mut Here<'_, 'g, 'a>, one: &'g Shape<'a>, two: &'g Shape<'a>) {
        let ones = Variants { graph: here.writer, objects: &self.ones };
        let twos = Variants { graph: here.reader, objects: &self.twos };
        let pairing = pairing::pair(ones, twos);
        let differs = pairing.tagging == Tagging::None
            && self.differs_in_tagging(here, ones, twos, [one, two]);
        self.tagging = pairing.tagging;
        if differs {
            return;
        }
        for (tag, group) in &pairing.groups {
            self.group(here, *tag, group, one);
        }
    }

    /// Whether the sides tell their variants apart in different ways, and some variant is refused for it.
    fn differs_in_tagging(
        &self,
        here: &mut Here<'_, 'g, 'a>,
        ones: Variants<'_, 'a>,
        twos: Variants<'_, 'a>,
        shapes: [&'g Shape<'a>; 2],
    ) -> bool {
        if self.ones.len() < 2 || self.twos.len() < 2 {
            return false;
        }
        let (ones, twos) = (ones.tagging(), twos.tagging());
        if ones == twos {
            return false;
        }
        let refused = self.ones.iter().find(|one| {
            !self.twos.iter().any(|two| here.relation().object(Question::Reads, one, two))
        });
        let Some(refused) = refused else { return false };
        let evidence = here.values().object(refused).map(Value::from);
        let event = match (ones, twos) {
            (Tagging::Internal(_), Tagging::Internal(_)) => Event::TagKeyDiffers,
            _ => Event::TaggingDiffers,
        };
        let [one, two] = shapes.map(|shape| shape.objects.first().map(|object| object.at.schema));
        here.notice(event, self.place, [one, two])
            .saying(format!("{} is written, {} is read", describe(ones), describe(twos)))
            .shown_by(evidence)
            .keep();
        true
    }

    fn group(
        &self,
        here: &mut Here<'_, 'g, 'a>,
        tag: Option<&'a str>,
        group: &Group,
        shape: &'g Shape<'a>,
    ) {
        let pick = |all: &[&'g Object<'a>], indices: &[usize]| -> Vec<&'g Object<'a>> {
            indices.iter().filter_map(|index| all.get(*index).copied()).collect()
        };
        let (ones, twos) = (pick(&self.ones, &group.ones), pick(&self.twos, &group.twos));
        let tag_name = match self.tagging {
            Tagging::Internal(name) => tag.map(|_| name),
            _ => None,
        };
        let mut matched: BTreeSet<usize> = BTreeSet::new();
        let mut pairs: Vec<(&'g Object<'a>, usize)> = Vec::new();
        for one in &ones {
            match self.counterpart(here, one, &ones, &twos, &matched) {
                Some(index) => {
                    matched.insert(index);
                    pairs.push((one, index));
                }
                None => self.refused(here, tag, one),
            }
        }
        let (written, read) = (declared(&ones), declared(&twos));
        for (one, index) in pairs {
            let Some(two) = twos.get(index) else { continue };
            let position = shape.objects.iter().position(|object| std::ptr::eq(object, one));
            let known = Known {
                tag: tag_name,
                position: position.unwrap_or(0),
                written_beside: Rc::clone(&written),
                read_beside: Rc::clone(&read),
            };
            let (old, _) = here.old_and_new(one, *two);
            let several = tag.is_some() || ones.len() > 1 || twos.len() > 1;
            here.variant = several.then(|| Arc::from(name(tag, old)));
            fields::compare(here, one, two, &known);
            here.variant = None;
        }
        for (index, two) in twos.iter().enumerate() {
            if !matched.contains(&index) {
                let experimental = two.notes("x-experimental");
                let place = self.place_of(here, two, &self.ones, false);
                here.notice(Event::VariantUnused, &*place, [None, Some(two.at.schema)])
                    .about(name(tag, two))
                    .experimental(experimental)
                    .keep();
            }
        }
    }

    /// The variant that a variant is to be compared with: the same, else one that reads it, else the one that is
    /// most like it. Where a tag or the numbers tell, there is nothing to choose.
    fn counterpart(
        &self,
        here: &mut Here<'_, 'g, 'a>,
        one: &Object<'a>,
        ones: &[&'g Object<'a>],
        twos: &[&'g Object<'a>],
        taken: &BTreeSet<usize>,
    ) -> Option<usize> {
        if let ([_], [_]) = (ones, twos) {
            return Some(0);
        }
        for question in [Question::Same, Question::Reads] {
            let found = (0..twos.len())
                .filter(|index| question == Question::Reads || !taken.contains(index))
                .find(|index| {
                    twos.get(*index).is_some_and(|two| here.relation().object(question, one, two))
                });
            if found.is_some() {
                return found;
            }
        }
        here.relation().spend(twos.iter().map(|two| two.size()).sum());
        if here.is_spent() {
            return None;
        }
        let shared = |two: &Object<'a>| {
            two.fields.keys().filter(|name| one.fields.contains_key(*name)).count()
        };
        let free =
            (0..twos.len()).filter(|index| ones.len() > twos.len() || !taken.contains(index));
        let best = free.max_by_key(|index| {
            (twos.get(*index).map_or(0, |two| shared(two)), std::cmp::Reverse(*index))
        })?;
        // Variants that share nothing are different variants, if there is no tag that says otherwise.
        let tagged = self.tagging != Tagging::None;
        (tagged || twos.get(best).is_some_and(|two| shared(two) > 0)).then_some(best)
    }

    /// The union that a variant belongs to, by its name in the other document if it has another one there.
    fn place_of(
        &self,
        here: &Here<'_, 'g, 'a>,
        variant: &Object<'a>,
        others: &[&'g Object<'a>],
        is_written: bool,
    ) -> Arc<str> {
        let Some(union) = &variant.union else { return Arc::from(self.place) };
        let same = others.iter().find(|other| other.union.as_ref() == Some(union));
        let Some(other) = same.or(others.first()).and_then(|other| other.union.as_ref()) else {
            return Arc::clone(union);
        };
        let at = |place: &Arc<str>| At { schema: variant.at.schema, place: Arc::clone(place) };
        if is_written {
            here.place(&at(union), &at(other))
        } else {
            here.place(&at(other), &at(union))
        }
    }

    fn refused(&self, here: &mut Here<'_, 'g, 'a>, tag: Option<&'a str>, one: &'g Object<'a>) {
        let caught = self.twos.iter().any(|two| here.relation().object(Question::Reads, one, two));
        let event = if caught { Event::VariantCaught } else { Event::VariantRefused };
        let evidence = here.values().object(one).map(|mut fields| {
            // Of several values of its tag, this one is refused.
            if let (Tagging::Internal(key), Some(value)) = (self.tagging, tag) {
                fields.insert(key.to_owned(), json!(value));
            }
            Value::from(fields)
        });
        let experimental = one.notes("x-experimental");
        let place = self.place_of(here, one, &self.twos, true);
        here.notice(event, &*place, [Some(one.at.schema), None])
            .about(name(tag, one))
            .shown_by(evidence)
            .experimental(experimental)
            .keep();
    }
}

/// Which of several variants declare a field.
fn declared<'g, 'a>(variants: &[&'g Object<'a>]) -> Declared<'g, 'a> {
    let mut declared = BTreeMap::<&'a str, Vec<&'g Object<'a>>>::new();
    if variants.len() > 1 {
        for variant in variants {
            for name in variant.fields.keys() {
                declared.entry(name).or_default().push(variant);
            }
        }
    }
    Rc::new(declared)
}

fn name(tag: Option<&str>, object: &Object<'_>) -> String {
    let label = object.at.place.strip_suffix('>').and_then(|place| place.rsplit('<').next());
    let label = label.filter(|_| object.union.is_some());
    match tag.or(label).or_else(|| object.external_tag()) {
        Some(tag) => tag.to_owned(),
        None if object.is_anything() => "any object".to_owned(),
        None => {
            let required = object.fields.iter().filter(|(_, field)| field.required);
            let names: Vec<&str> = required.map(|(name, _)| *name).collect();
            format!("{{{}}}", names.join(", "))
        }
    }
}

fn describe(tagging: Tagging<'_>) -> String {
    match tagging {
        Tagging::Internal(name) => format!("a tag `{name}`"),
        Tagging::External => "the tag as the only field".to_owned(),
        Tagging::None => "no tag".to_owned(),
    }
}
