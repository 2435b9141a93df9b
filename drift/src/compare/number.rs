//! Compares numbers.

use serde_json::{Value, json};

use super::event::Event;
use super::walk::Here;
use crate::normalise::numbers::{Bound, Numbers};
use crate::normalise::shape::{Shape, canonical};
use crate::normalise::value::as_json;
use crate::set::Direction;

/// Compares the ranges of numbers that are written with those that are read. Numbers given by value are
/// compared one by one elsewhere.
pub(crate) fn compare<'a>(
    here: &mut Here<'_, '_, 'a>,
    one: &Shape<'a>,
    two: &Shape<'a>,
    place: &str,
    schemas: [Option<&'a Value>; 2],
) {
    let lists = |shape: &Shape<'_>| shape.constants.values().any(|value| value.is_number());
    let (fits, back) = (two.has_ranges_of(one), one.has_ranges_of(two));
    match (one.numbers.as_slice(), two.numbers.as_slice()) {
        ([], []) => {}
        // No number is read at all, or written, which was said with the kinds.
        (_, []) if !lists(two) => {}
        ([], _) if !lists(one) => {}
        (_, []) if !fits => {
            let evidence = unlisted(one, two);
            here.notice(Event::TypeRefused, place, schemas)
                .saying("any number is written, listed ones are read")
                .shown_by(evidence)
                .keep();
        }
        ([], _) if !back => {
            here.notice(Event::TypeUnused, place, schemas)
                .saying("listed numbers are written, any number is read")
                .keep();
        }
        _ if fits && back => {}
        // What a range lacks may be listed beside it.
        ([first], [second]) if !fits || second.reads(*first) => {
            range(here, *first, *second, place, schemas);
        }
        _ => {
            let event = match (fits, one.numbers.iter().all(|numbers| numbers.integral)) {
                (false, true) => Event::IntRefused,
                (false, false) => Event::ConstraintRefused,
                (true, true) => Event::IntUnused,
                (true, false) => Event::ConstraintUnused,
            };
            let evidence = if fits { None } else { unlisted(one, two) };
            here.notice(event, place, schemas)
                .saying(format!("{} is written, {} is read", spans(one), spans(two)))
                .shown_by(evidence)
                .keep();
        }
    }
}

/// Compares a range with another that is not the same.
fn range<'a>(
    here: &mut Here<'_, '_, 'a>,
    one: Numbers,
    two: Numbers,
    place: &str,
    schemas: [Option<&'a Value>; 2],
) {
    if two.integral && !one.integral {
        let fraction = [0.5, -0.5, 1.5].into_iter().map(|real| json!(real));
        let evidence = fraction
            .into_iter()
            .find(|value| value.as_number().is_some_and(|number| one.reads(Numbers::of(number))));
        here.notice(Event::TypeRefused, place, schemas)
            .saying("numbers with a fraction are written")
            .shown_by(evidence)
            .keep();
        return;
    }
    if one.integral && !two.integral {
        here.notice(Event::TypeUnused, place, schemas)
            .saying("numbers with a fraction are read")
            .keep();
    }
    let (refused, unused) = if one.integral {
        (Event::IntRefused, Event::IntUnused)
    } else {
        (Event::ConstraintRefused, Event::ConstraintUnused)
    };
    let (fits, back) = (two.reads(one), one.integral == two.integral && one.reads(two));
    let event = match (fits, back) {
        (true, true) => return,
        (true, false)
            if one.integral != two.integral && one.low.is_none() && one.high.is_none() =>
        {
            return;
        }
        (true, false) if one.integral != two.integral && one.formatted => return,
        (true, false) => unused,
        (false, _)
            if two.formatted
                && unbounded(one)
                && here.view.direction == Direction::ServerToClient =>
        {
            Event::IntLarge
        }
        (false, _) if is_merely_large(one, two) => Event::IntLarge,
        (false, _) => refused,
    };
    let evidence = if event == unused { None } else { beyond(one, two) };
    here.notice(event, place, schemas)
        .saying(format!("{} is written, {} is read", span(one), span(two)))
        .shown_by(evidence)
        .keep();
}

fn unbounded(numbers: Numbers) -> bool {
    numbers.low.is_none() && numbers.high.is_none()
}

/// Whether only what exceeds the greatest integer of 64 bits with a sign is refused.
fn is_merely_large(one: Numbers, two: Numbers) -> bool {
    let signed = Bound::Integer(i128::from(i64::MAX));
    let capped = Numbers { high: Some(signed), ..one };
    one.high == Some(Bound::Integer(i128::from(u64::MAX))) && two.reads(capped)
}

/// A number that is written and not read, at the end of a range.
fn beyond(one: Numbers, two: Numbers) -> Option<Value> {
    let step = |bound: Option<Bound>, by: i128| match bound {
        Some(Bound::Integer(value)) => value.checked_add(by),
        _ => None,
    };
    let candidates = [step(two.low, -1), step(two.high, 1)];
    let written = |value: &i128| one.reads(Numbers::integer(*value));
    candidates.into_iter().flatten().filter(written).find_map(as_json)
}

/// A number of a written range that is not read.
fn unlisted(one: &Shape<'_>, two: &Shape<'_>) -> Option<Value> {
    let ends = one.numbers.iter().chain(&two.numbers).flat_map(|range| [range.low, range.high]);
    let ends = ends.filter_map(|bound| match bound? {
        Bound::Integer(value) => i64::try_from(value).ok(),
        Bound::Real(..) => None,
    });
    let near = ends.flat_map(|end| [end.checked_sub(1), Some(end), end.checked_add(1)]).flatten();
    let length = i64::try_from(two.constants.len()).unwrap_or(0);
    let whole = (0..=length).chain(near).map(Value::from);
    let refused = |value: &Value| {
        let has = |shape: &Shape<'_>| {
            let number = value.as_number().map(Numbers::of);
            number.is_some_and(|number| shape.numbers.iter().any(|range| range.reads(number)))
        };
        has(one) && !has(two) && !two.constants.contains_key(&canonical(value))
    };
    whole.chain([json!(0.5), json!(1.5), json!(-0.5)]).find(refused)
}

fn spans(shape: &Shape<'_>) -> String {
    let spans: Vec<String> = shape.numbers.iter().map(|numbers| span(*numbers)).collect();
    spans.join(" or ")
}

fn span(numbers: Numbers) -> String {
    let what = if numbers.integral { "an integer" } else { "a number" };
    let text = |bound: Bound| match bound {
        Bound::Integer(value) => value.to_string(),
        Bound::Real(value, true) => value.to_string(),
        Bound::Real(value, false) => format!("{value}, itself excluded"),
    };
    match (numbers.low.map(text), numbers.high.map(text)) {
        (None, None) => what.to_owned(),
        (Some(low), None) => format!("{what} from {low}"),
        (None, Some(high)) => format!("{what} up to {high}"),
        (Some(low), Some(high)) => format!("{what} from {low} to {high}"),
    }
}
