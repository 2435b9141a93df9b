//! The timeline, which everything generated takes its releases from, and the tables made of it.

use std::{collections::BTreeSet, path::Path, sync::LazyLock};

use app_server_codegen::{
    catalog::Catalog,
    schema,
    surface::{Notes, Surface},
    timeline::{self, Part, Timeline},
};
use app_server_drift::history::{History, Span, Tier};
use app_server_protocol::release::{Lifetime, Release};
use serde_json::Value;

static HISTORY: LazyLock<History> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../drift/history.txt");
    History::open(&path).unwrap()
});

static CATALOG: LazyLock<Catalog> = LazyLock::new(Catalog::new);

static EVERYTHING: LazyLock<Value> =
    LazyLock::new(|| schema::document(&CATALOG, &Notes::of(&CATALOG), Surface::Everything));

fn timeline() -> Timeline<'static> {
    app_server_codegen::trace::trace(&HISTORY, &CATALOG, &EVERYTHING).unwrap()
}

/// The releases of some spans.
fn releases<'h>(spans: &[Span<'h>]) -> BTreeSet<&'h str> {
    let all: Vec<&str> = HISTORY.releases().collect();
    let index = |release: &str| all.iter().position(|other| *other == release).unwrap();
    let of = |span: &Span<'_>| index(span.since)..span.until.map_or(all.len(), index);
    spans.iter().flat_map(|span| &all[of(span)]).copied().collect()
}

/// What the types of a method were when its schema was last listed holds as long as the method.
#[test]
fn what_only_typescript_lists_lasts_as_long_as_its_method() {
    let timeline = timeline();
    let token = timeline.part("GetAuthStatusParams", Part::Member, "includeToken").unwrap();
    assert_eq!(token, &timeline.methods["getAuthStatus"]);
    assert_eq!(token, &timeline.everywhere);
}

/// The crate's tables say what the history says: of everything, in every release, for all clients.
#[test]
fn the_tables_equal_the_history() {
    let all: Vec<(&str, Release)> =
        HISTORY.releases().map(|release| (release, release.parse().unwrap())).collect();
    assert_eq!(all.first().unwrap().1, Release::OLDEST);
    assert_eq!(all.last().unwrap().1, Release::NEWEST);

    let mut checked = 0;
    let mut check = |place: &str, table: Option<Lifetime>, expected: &timeline::Lifetime<'_>| {
        let table = table.unwrap_or_else(|| panic!("{place} is in no table"));
        for (tier, table) in [(Tier::Experimental, Some(table)), (Tier::Stable, table.stable())] {
            let expected_in = releases(expected.spans(tier));
            for (name, release) in &all {
                let found = table.is_some_and(|table| table.contains(*release));
                assert_eq!(found, expected_in.contains(name), "{place} in {name}, {tier:?}");
            }
            let text = |release: Release| release.to_string();
            assert_eq!(table.map(|table| text(table.since())).as_deref(), expected.since(tier));
            let removed = table.and_then(Lifetime::removed).map(text);
            assert_eq!(removed.as_deref(), expected.removed(tier), "{place}");
        }
        checked += 1;
    };
    let timeline = timeline();
    for (method, expected) in &timeline.methods {
        check(method, Lifetime::of_method(method), expected);
    }
    for (place, owner) in &timeline.owners {
        for ((part, name), expected) in &owner.parts {
            let table = match part {
                Part::Member => Lifetime::of_field(place, name),
                Part::Value => Lifetime::of_value(place, name),
                Part::Arm => Lifetime::of_variant(place, name),
            };
            check(&part.place(place, name), table, expected);
        }
        if !owner.parts.is_empty() {
            check(place, Lifetime::of_type(place), &owner.own);
        }
    }
    assert!(checked > 6000, "{checked}");
}

/// Nothing of the history is missing: each of its lines is in the tables, by whatever name.
#[test]
fn every_definition_of_the_history_is_in_the_tables() {
    let mut missing = Vec::new();
    for release in [HISTORY.releases().next().unwrap(), HISTORY.releases().last().unwrap()] {
        let document = HISTORY.document(release, Tier::Experimental).unwrap();
        let definitions = document["definitions"].as_object().unwrap();
        let own = |name: &str| definitions[name].get("properties").is_some();
        let names = definitions.keys().filter(|name| *name != "v2" && own(name));
        let newer = definitions["v2"].as_object().unwrap();
        let newer = newer.iter().filter(|(_, schema)| schema.get("properties").is_some());
        for name in names.chain(newer.map(|(name, _)| name)) {
            let known = |prefix: &str| Lifetime::of_type(&format!("{prefix}{name}")).is_some();
            missing.extend(
                (!known("") && !known("v1/") && !known("v2/"))
                    .then(|| format!("{name} in {release}")),
            );
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

/// A name that no release knows has no lifetime, whatever is near it in the tables.
#[test]
fn unknown_names_are_in_no_table() {
    for name in
        ["", "\n", "A", "Account\n", "Account\t", "/email", "zzz", "Account<", "Account<chatgpt"]
    {
        assert_eq!(Lifetime::of_type(name), None, "{name:?}");
        assert_eq!(Lifetime::of_method(name), None, "{name:?}");
        assert_eq!(Lifetime::of_field(name, "email"), None, "{name:?}");
        assert_eq!(Lifetime::of_field("Account<chatgpt>", name), None, "{name:?}");
    }
    assert_eq!(Lifetime::of_variant("Account<chatgpt>", "email"), None);
    assert_eq!(Lifetime::of_value("Account", "chatgpt"), None);
}
