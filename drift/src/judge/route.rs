//! Where something stands, told without names of types: the way on which messages first lead to it.
//!
//! Findings are known by it, so that a rename of a type, or another order of definitions, makes no new
//! finding of an old one. Only what both documents have is walked, so what is added moves no route.

use crate::{
    compare::walk::{Notice, Walk, definition},
    normalise::strings::STEP,
};

/// The way from a method to what a notice of a pair is about.
pub(crate) fn of(walk: &Walk<'_, '_>, pair: usize, notice: &Notice<'_>) -> String {
    let Some(mut here) = walk.pairs.get(pair) else { return notice.path.clone() };
    let mut steps = vec![step(&notice.path, &here.site, notice.variant.as_deref())];
    while let Some(parent) = here.via.as_ref().and_then(|(parent, _)| walk.pairs.get(*parent)) {
        let step = step(&here.site, &parent.site, here.variant.as_deref());
        if !walk.spend(1 + step.len() / STEP) {
            break;
        }
        steps.push(step);
        here = parent;
    }
    steps.push(here.site.to_string());
    steps.reverse();
    steps.concat()
}

/// What a place adds to the site that leads to it: the variant, and the way from there.
fn step(place: &str, site: &str, variant: Option<&str>) -> String {
    let inline = place
        .strip_prefix(site)
        .filter(|rest| rest.is_empty() || rest.starts_with(['.', '<', '[', '{']));
    let named = || place.get(definition(place).len()..).unwrap_or_default();
    let rest = inline.unwrap_or_else(named);
    let Some(variant) = variant else { return rest.to_owned() };
    // The variant is told by its tag, whether it has a definition of its own or stands in the union.
    let label = format!("<{variant}>");
    let behind = rest.strip_prefix(label.as_str()).unwrap_or(rest);
    label + behind
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn a_step_has_no_name_of_a_type() {
        for (place, site, variant, expected) in [
            ("Account<chatgpt>.email", "account/read result.account", Some("chatgpt"), ".email"),
            ("ChatgptAccount.email", "account/read result.account", Some("chatgpt"), ".email"),
            ("Read.account<chatgpt>.email", "Read.account", Some("chatgpt"), ".email"),
        ] {
            assert_eq!(step(place, site, variant), format!("<chatgpt>{expected}"));
        }
        assert_eq!(step("Image<url>.detail", "Item.image", Some("image")), "<image><url>.detail");
        assert_eq!(step("Thread.turns[]", "thread/read result.thread", None), ".turns[]");
        assert_eq!(step("Thread.turns.x", "Thread.turn", None), ".turns.x");
        assert_eq!(step("PlanType", "account/read result.plan", None), "");
    }
}
