//! Compares numbers.

use serde_json::{Value, json};

use super::event::Event;
use super::walk::Here;
use crate::normalise::shape::{Bound, Numbers};
use crate::normalise::value::as_json;
use crate::set::Direction;

/// Compares the numbers that are written with those that are read.
pub(crate) fn compare<'a>(
    here: &mut Here<'_, '_, 'a>,
    one: Numbers,
    two: Numbers,
    place: &str,
    schemas: [Option<&'a Value>; 2],
) {
    if two.integral && !one.integral {
        here.notice(Event::TypeRefused, place, schemas)
            .saying("numbers with a fraction are written")
            .shown_by(Some(json!(0.5)))
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

/// A number that is written and not read.
fn beyond(one: Numbers, two: Numbers) -> Option<Value> {
    let step = |bound: Option<Bound>, by: i128| match bound {
        Some(Bound::Integer(value)) => Some(value + by),
        _ => None,
    };
    let candidates = [step(two.low, -1), step(two.high, 1)];
    candidates.into_iter().flatten().find_map(|value| {
        let bound = Some(Bound::Integer(value));
        let exact = Numbers { integral: true, low: bound, high: bound, formatted: false };
        one.reads(exact).then(|| as_json(value))?
    })
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
