//! Compares lists.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::event::Event;
use super::relation::Question;
use super::walk::{Here, Step};
use crate::normalise::shape::{ANY, Array, Shape};
use crate::normalise::value::is_allowed;

/// Compares the lists that are written with those that are read. Lists given by value are compared one by
/// one elsewhere.
pub(crate) fn compare<'a>(
    here: &mut Here<'_, '_, 'a>,
    one: &Shape<'a>,
    two: &Shape<'a>,
    place: &str,
    schemas: [Option<&'a Value>; 2],
) {
    let (ones, twos) = (one.arrays.as_slice(), two.arrays.as_slice());
    let lists = |shape: &Shape<'_>| shape.constants.values().any(|value| value.is_array());
    match (ones, twos) {
        ([], []) => {}
        // No list is read at all, or written, which was said with the kinds.
        (_, []) if !lists(two) => {}
        ([], _) if !lists(one) => {}
        ([first, ..], []) => {
            let evidence = unlisted(here, first, two);
            here.notice(Event::TypeRefused, place, schemas)
                .saying("any list is written, listed ones are read")
                .shown_by(evidence)
                .keep();
        }
        ([], _) => {
            here.notice(Event::TypeUnused, place, schemas)
                .saying("listed lists are written, any list is read")
                .keep();
        }
        ([one], [two]) => array(here, 0, one, two),
        _ => several(here, ones, twos, place, schemas),
    }
}

/// A small list that is written and not read.
fn unlisted<'a>(here: &mut Here<'_, '_, 'a>, one: &Array<'a>, two: &Shape<'a>) -> Option<Value> {
    let element = one.element(0).filter(|node| *node != ANY);
    let element = element.map_or(Some(json!(0)), |node| here.values().least(node));
    let lists = [0, 1, 2, 3].map(|length| vec![element.clone(); length]);
    let lists = lists
        .into_iter()
        .filter_map(|list| Some(Value::from(list.into_iter().collect::<Option<Vec<_>>>()?)));
    let mut refused = lists.filter(|list| !is_allowed(here.reader, two, list));
    refused.find(|list| {
        list.as_array().is_some_and(|list| {
            let length = list.len() as u64;
            length >= one.least && one.longest().is_none_or(|longest| length <= longest)
        })
    })
}

fn several<'a>(
    here: &mut Here<'_, '_, 'a>,
    ones: &[Array<'a>],
    twos: &[Array<'a>],
    place: &str,
    schemas: [Option<&'a Value>; 2],
) {
    let mut matched = BTreeSet::new();
    for (index, one) in ones.iter().enumerate() {
        let mut find =
            |question| twos.iter().position(|two| here.relation().array(question, one, two));
        let best = find(Question::Same).or_else(|| find(Question::Reads)).unwrap_or(0);
        matched.insert(best);
        if let Some(two) = twos.get(best) {
            array(here, index, one, two);
        }
    }
    if matched.len() < twos.len() {
        here.notice(Event::VariantUnused, place, schemas).about("a list").keep();
    }
}

fn array<'a>(here: &mut Here<'_, '_, 'a>, index: usize, one: &Array<'a>, two: &Array<'a>) {
    let place = here.place(&one.at, &two.at);
    let schemas = [Some(one.at.schema), Some(two.at.schema)];
    if one.first.len() != two.first.len() {
        let lengths = format!("{} are written, {} are read", one.first.len(), two.first.len());
        here.notice(Event::TupleDiffers, &*place, schemas).saying(lengths).keep();
        return;
    }
    let longer = one.least < two.least
        || two.most.is_some_and(|most| one.longest().is_none_or(|written| written > most))
        || (two.unique && !one.unique);
    let shorter = two.least < one.least
        || one.most.is_some_and(|most| two.longest().is_none_or(|read| read > most))
        || (one.unique && !two.unique);
    if longer {
        let evidence = (two.least > 0 && one.least == 0).then(|| json!([]));
        here.notice(Event::ConstraintRefused, &*place, schemas).shown_by(evidence).keep();
    } else if shorter {
        here.notice(Event::ConstraintUnused, &*place, schemas).keep();
    }
    for position in 0..=one.first.len() {
        // Whether a list that is written is long enough.
        let is_sent = one.longest().is_none_or(|longest| longest > position as u64);
        let step =
            if position < one.first.len() { format!("[{position}]") } else { "[]".to_owned() };
        match (one.element(position), two.element(position)) {
            (Some(wrote), Some(read)) if is_sent => {
                let site = format!("{place}{step}");
                here.descend(wrote, read, Step::Element(index, position), site, false);
            }
            (Some(_), None) if is_sent => {
                here.notice(Event::TupleDiffers, &*place, schemas).keep();
            }
            (None, Some(_)) => here.notice(Event::ConstraintUnused, &*place, schemas).keep(),
            _ => {}
        }
    }
}
