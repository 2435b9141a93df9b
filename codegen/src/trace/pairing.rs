//! Which variant of ours stands for which of the history.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use serde_json::{Map, Value};

use super::{
    alternatives::{Alternatives, Object as Theirs},
    lines::Lines,
    shape::{Object, Shape},
};
use app_server_drift::internal::{Form, reference};

/// The field that tells a variant from its siblings, and its value.
type Tag<'t> = Option<(&'t str, &'t str)>;

/// Pairs the variants of two unions by their tag, or else by their fields.
pub(super) struct Pairing<'t> {
    ours: &'t Map<String, Value>,
    lines: &'t Lines<'t>,
}

impl<'t> Pairing<'t> {
    pub(super) fn new(ours: &'t Map<String, Value>, lines: &'t Lines<'t>) -> Self {
        Self { ours, lines }
    }

    /// Each variant of theirs that has a counterpart among ours, with that.
    pub(super) fn pairs<'o>(
        &self,
        ours: &'o [Object<'t>],
        theirs: &[Theirs<'t>],
    ) -> Result<Vec<(&'o Object<'t>, Theirs<'t>)>> {
        let tags: Vec<Tag<'t>> = ours.iter().map(Object::tag).collect();
        let theirs = self.split(&tags, theirs);
        let by_likeness = self.untagged(ours, &tags, &theirs)?;
        let pair = |(index, their): (usize, Theirs<'t>)| {
            let our = match tags.as_slice() {
                [None] => 0,
                _ => by_tag(ours, &tags, &their).or_else(|| by_likeness.get(&index).copied())?,
            };
            Some((&ours[our], their))
        };
        Ok(theirs.into_iter().enumerate().filter_map(pair).collect())
    }

    /// Takes each object that was no union yet as a variant for each value of our tag.
    fn split(&self, tags: &[Tag<'t>], theirs: &[Theirs<'t>]) -> Vec<Theirs<'t>> {
        let [Some((tag, _)), _, ..] = tags else { return theirs.to_vec() };
        let mut variants = Vec::new();
        for their in theirs {
            let first = variants.len();
            for (_, _, expression, presence) in
                their.fields().filter(|(name, ..)| their.tag.is_none() && name == tag)
            {
                let values = Alternatives::of(self.lines, expression, &presence, &mut |_| {});
                let known = values
                    .strings
                    .iter()
                    .filter(|(value, _)| tags.iter().flatten().any(|(_, known)| known == value));
                variants.extend(known.map(|(value, presence)| their.tagged(tag, value, presence)));
            }
            if variants.len() == first {
                variants.push(their.clone());
            }
        }
        variants
    }

    /// Pairs variants without a tag, those first that differ the least: a variant of ours for the index of one
    /// of theirs. No two of theirs that exist at one time have the same.
    fn untagged(
        &self,
        ours: &[Object<'t>],
        tags: &[Tag<'t>],
        theirs: &[Theirs<'t>],
    ) -> Result<BTreeMap<usize, usize>> {
        let mut candidates = Vec::new();
        for (index, our) in ours.iter().enumerate().filter(|(index, _)| tags[*index].is_none()) {
            if ours.len() == 1 {
                break;
            }
            for (their_index, their) in
                theirs.iter().enumerate().filter(|(_, their)| their.tag.is_none())
            {
                let required = (distance(our, their), distance_but_for_spelling(our, their));
                candidates.push((required, self.unlikeness(our, their)?, their_index, index));
            }
        }
        candidates.sort_unstable();
        let mut pairs = BTreeMap::new();
        for (.., their_index, index) in candidates {
            let presence = &theirs[their_index].presence;
            let taken = |(other, of): (&usize, &usize)| {
                *of == index && theirs[*other].presence.and(presence).end() > 0
            };
            if !pairs.contains_key(&their_index) && !pairs.iter().any(taken) {
                pairs.insert(their_index, index);
            }
        }
        Ok(pairs)
    }

    fn unlikeness(&self, ours: &Object<'t>, theirs: &Theirs<'t>) -> Result<usize> {
        let mut cost = 0;
        let mut known = BTreeSet::new();
        for (name, _, expression, presence) in theirs.fields() {
            known.insert(name);
            let Some(field) = ours.fields.get(name) else {
                cost += 4;
                continue;
            };
            let shape = Shape::of(self.ours, field)?;
            let there = Alternatives::of(self.lines, expression, &presence, &mut |_| {});
            let lists = [shape.array.is_some(), !there.lists.is_empty()];
            let objects = [!shape.objects.is_empty(), !there.objects.is_empty()];
            let values = there.strings.iter().filter(|(value, _)| !shape.strings.contains(value));
            let plain = there.kinds.contains("string") != shape.string;
            cost += usize::from(lists[0] != lists[1]) + usize::from(objects[0] != objects[1]);
            cost += values.count() + usize::from(plain);
            cost += usize::from(reference::only(field).is_some_and(|ours| {
                matches!(&expression.schema.form, Form::Reference(theirs)
                    if reference::name(theirs) != ours)
            }));
        }
        Ok(cost + ours.fields.keys().filter(|name| !known.contains(*name)).count())
    }
}

/// The index of our variant with the tag of theirs: of several, the one that requires the same fields.
fn by_tag<'t>(ours: &[Object<'t>], tags: &[Tag<'t>], theirs: &Theirs<'t>) -> Option<usize> {
    let same = |index: &usize| tags[*index].is_some() && tags[*index] == theirs.tag;
    (0..ours.len()).filter(same).min_by_key(|index| distance(&ours[*index], theirs))
}

/// How many fields only one side requires.
fn distance(ours: &Object<'_>, theirs: &Theirs<'_>) -> usize {
    ours.required.symmetric_difference(&theirs.required()).count()
}

/// The same, where `model_cap` and `modelCap` are one name.
fn distance_but_for_spelling(ours: &Object<'_>, theirs: &Theirs<'_>) -> usize {
    let folded = |name: &&str| name.replace('_', "").to_ascii_lowercase();
    let ours: BTreeSet<String> = ours.required.iter().map(folded).collect();
    let theirs: BTreeSet<String> = theirs.required().iter().map(folded).collect();
    ours.symmetric_difference(&theirs).count()
}
