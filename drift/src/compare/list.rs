//! Compares lists.

use serde_json::{Value, json};

use super::event::Event;
use super::relation::Question;
use super::walk::{Here, Step};
use crate::normalise::shape::Array;

/// Compares the lists that are written with those that are read.
pub(crate) fn compare<'a>(
    here: &mut Here<'_, '_, 'a>,
    ones: &[Array<'a>],
    twos: &[Array<'a>],
    place: &str,
    schemas: [Option<&'a Value>; 2],
) {
    if let ([one], [two]) = (ones, twos) {
        array(here, 0, one, two);
        return;
    }
    for (index, one) in ones.iter().enumerate() {
        let best = twos.iter().find(|two| {
            let relation = here.relation();
            one.items
                .zip(two.items)
                .is_some_and(|(one, two)| relation.schema(Question::Same, one, two))
        });
        let best = best.or_else(|| {
            twos.iter().find(|two| {
                let relation = here.relation();
                one.items
                    .zip(two.items)
                    .is_some_and(|(one, two)| relation.schema(Question::Reads, one, two))
            })
        });
        if let Some(two) = best.or(twos.first()) {
            array(here, index, one, two);
        }
    }
    let unmatched = twos.len().saturating_sub(ones.len());
    if unmatched > 0 && !ones.is_empty() {
        here.notice(Event::ArmUnused, place, schemas).about("a list").keep();
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
        || two.most.is_some_and(|most| one.most.is_none_or(|written| written > most))
        || (two.unique && !one.unique);
    let shorter = two.least < one.least
        || one.most.is_some_and(|most| two.most.is_none_or(|read| read > most))
        || (one.unique && !two.unique);
    if longer {
        let evidence = (two.least > 0 && one.least == 0).then(|| json!([]));
        here.notice(Event::ConstraintRefused, &*place, schemas).shown_by(evidence).keep();
    } else if shorter {
        here.notice(Event::ConstraintUnused, &*place, schemas).keep();
    }
    for position in 0..=one.first.len() {
        let step =
            if position < one.first.len() { format!("[{position}]") } else { "[]".to_owned() };
        match (one.element(position), two.element(position)) {
            (Some(wrote), Some(read)) => {
                let site = format!("{place}{step}");
                here.descend(wrote, read, Step::Element(index, position), site, false);
            }
            (Some(_), None) => here.notice(Event::TupleDiffers, &*place, schemas).keep(),
            (None, Some(_)) => here.notice(Event::ConstraintUnused, &*place, schemas).keep(),
            (None, None) => {}
        }
    }
}
