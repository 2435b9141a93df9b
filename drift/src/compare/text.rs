//! Compares strings.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::event::Event;
use super::walk::Here;
use crate::normalise::shape::{Strings, Text};

/// Compares the strings that are written with those that are read, but for those that are objects on one
/// side.
pub(crate) fn compare<'a>(
    here: &mut Here<'_, '_, 'a>,
    one: &Strings<'a>,
    two: &Strings<'a>,
    reshaped: &BTreeSet<&'a str>,
) {
    let place = here.place(&one.at, &two.at);
    let schemas = [Some(one.at.schema), Some(two.at.schema)];
    match (&one.any, &two.any) {
        (Some(_), None) => {
            let evidence = (!two.has("x")).then(|| json!("x"));
            here.notice(Event::AnyStringRefused, &*place, schemas).shown_by(evidence).keep();
            return;
        }
        (None, Some(_)) => {
            here.notice(Event::AnyStringUnused, &*place, schemas).keep();
            return;
        }
        (Some(first), Some(second)) => conditions(here, first, second, &place, schemas),
        (None, None) => {}
    }
    let both_open = one.any.is_some() && two.any.is_some();
    if both_open && (one.values.is_empty() || two.values.is_empty()) {
        return;
    }
    for value in one.values.difference(&two.values).filter(|value| !reshaped.contains(*value)) {
        let event = if two.has(value) { Event::ValueCaught } else { Event::ValueRefused };
        here.notice(event, &*place, schemas).about(*value).shown_by(Some(json!(value))).keep();
    }
    for value in two.values.difference(&one.values).filter(|value| !reshaped.contains(*value)) {
        here.notice(Event::ValueUnused, &*place, schemas).about(*value).keep();
    }
}

fn conditions<'a>(
    here: &mut Here<'_, '_, 'a>,
    one: &Text<'a>,
    two: &Text<'a>,
    place: &str,
    schemas: [Option<&'a Value>; 2],
) {
    if !two.reads(one) {
        let evidence = if one.patterns.is_empty() && one.least < two.least {
            Some(json!("x".repeat(usize::try_from(one.least.min(4096)).unwrap_or(0))))
        } else {
            let too_long = two.most.filter(|most| one.patterns.is_empty() && *most < 4096);
            too_long.and_then(|most| Some(json!("x".repeat(usize::try_from(most).ok()? + 1))))
        };
        here.notice(Event::ConstraintRefused, place, schemas).shown_by(evidence).keep();
    } else if !one.reads(two) {
        here.notice(Event::ConstraintUnused, place, schemas).keep();
    } else if !two.formats.is_subset(&one.formats) {
        here.notice(Event::FormatDiffers, place, schemas).keep();
    } else if one.formats != two.formats {
        here.notice(Event::ConstraintUnused, place, schemas).keep();
    }
}
