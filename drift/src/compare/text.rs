//! Compares strings.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::event::Event;
use super::walk::Here;
use crate::normalise::strings::{Strings, Text};

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
    let unread: Vec<&Text<'a>> =
        one.any.iter().filter(|text| !two.any.iter().any(|other| other.reads(text))).collect();
    match (one.any.is_empty(), two.any.is_empty()) {
        (false, true) => {
            let evidence = sample(here, one, two);
            here.notice(Event::AnyStringRefused, &*place, schemas).shown_by(evidence).keep();
            return;
        }
        (true, false) => {
            here.notice(Event::AnyStringUnused, &*place, schemas).keep();
            refused(here, one, two, reshaped, &place, schemas);
            return;
        }
        (false, false) => conditions(here, one, two, unread.is_empty(), &place, schemas),
        (true, true) => {}
    }
    let both_open = !one.any.is_empty() && !two.any.is_empty();
    // What is listed beside any string that it is one of says nothing.
    if both_open && (one.values.is_empty() || two.values.is_empty()) {
        if unread.is_empty() {
            refused(here, one, two, reshaped, &place, schemas);
        }
        for value in two.values.iter().filter(|value| !one.has(value, false)) {
            here.notice(Event::ValueUnused, &*place, schemas).about(*value).keep();
        }
        return;
    }
    for value in one.values.difference(&two.values).filter(|value| !reshaped.contains(*value)) {
        let event = if two.has(value, false) { Event::ValueCaught } else { Event::ValueRefused };
        here.notice(event, &*place, schemas).about(*value).shown_by(Some(json!(value))).keep();
    }
    for value in two.values.difference(&one.values).filter(|value| !reshaped.contains(*value)) {
        here.notice(Event::ValueUnused, &*place, schemas).about(*value).keep();
    }
}

/// Names the listed strings that the conditions of the reader refuse.
fn refused<'a>(
    here: &mut Here<'_, '_, 'a>,
    one: &Strings<'a>,
    two: &Strings<'a>,
    reshaped: &BTreeSet<&'a str>,
    place: &str,
    schemas: [Option<&'a Value>; 2],
) {
    let fits = |value: &str| reshaped.contains(value) || two.has(value, false);
    for value in one.values.iter().filter(|value| !fits(value)) {
        here.notice(Event::ConstraintRefused, place, schemas)
            .about(*value)
            .saying(format!("`{value}` is written"))
            .shown_by(Some(json!(value)))
            .keep();
    }
}

/// A string that is written and not read.
fn sample(here: &mut Here<'_, '_, '_>, one: &Strings<'_>, two: &Strings<'_>) -> Option<Value> {
    let conditions = Strings { values: BTreeSet::new(), ..one.clone() };
    let others = Strings { values: BTreeSet::new(), ..two.clone() };
    let ends = others.samples().chain(others.any.iter().filter_map(shorter));
    let relation = here.relation();
    let shows = |text: &String| {
        relation.spend_on_trial(one.trial(text).saturating_add(two.trial(text)))
            && one.has(text, false)
            && !two.has(text, true)
    };
    conditions.samples().chain(ends).find(shows).map(Value::from)
}

/// A string that is just too short for conditions.
fn shorter(text: &Text<'_>) -> Option<String> {
    Some(
        "x".repeat(
            usize::try_from(text.least.checked_sub(1)?).ok().filter(|length| *length < 4096)?,
        ),
    )
}

fn conditions<'a>(
    here: &mut Here<'_, '_, 'a>,
    one: &Strings<'a>,
    two: &Strings<'a>,
    fits: bool,
    place: &str,
    schemas: [Option<&'a Value>; 2],
) {
    let back = two.any.iter().all(|text| one.any.iter().any(|other| other.reads(text)));
    let formats = |strings: &Strings<'a>| -> BTreeSet<&'a str> {
        strings.any.iter().flat_map(|text| text.formats.iter().copied()).collect()
    };
    let (written, read) = (formats(one), formats(two));
    if !fits {
        let evidence = sample(here, one, two);
        here.notice(Event::ConstraintRefused, place, schemas).shown_by(evidence).keep();
    } else if !back {
        here.notice(Event::ConstraintUnused, place, schemas).keep();
    } else if !read.is_subset(&written) {
        here.notice(Event::FormatDiffers, place, schemas).keep();
    } else if written != read {
        here.notice(Event::ConstraintUnused, place, schemas).keep();
    }
}
