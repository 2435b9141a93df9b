//! The timeline, which everything generated takes its releases from, and the tables made of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use app_server_codegen::{
    timeline::{self, Part, Timeline},
    trace::trace,
};
use app_server_drift::history::{Span, Tier};
use app_server_protocol::release::{Lifetime, Release};
use serde_json::Value;

use crate::evidence::{CATALOG, EVERYTHING, HISTORY};

static TIMELINE: LazyLock<Timeline<'static>> =
    LazyLock::new(|| trace(&HISTORY, &CATALOG, &EVERYTHING).unwrap());

/// The place of each release among all.
static PLACES: LazyLock<BTreeMap<&str, usize>> =
    LazyLock::new(|| HISTORY.releases().enumerate().map(|(place, name)| (name, place)).collect());

/// Whether one of some spans has a release.
fn has(spans: &[Span<'_>], release: &str) -> bool {
    let place = PLACES[release];
    spans.iter().any(|span| {
        PLACES[span.since] <= place && span.until.is_none_or(|until| place < PLACES[until])
    })
}

/// What the types of a method were when its schema was last listed holds as long as the method.
#[test]
fn what_only_typescript_lists_lasts_as_long_as_its_method() {
    let token = TIMELINE.part("GetAuthStatusParams", Part::Field, "includeToken").unwrap();
    assert_eq!(token, &TIMELINE.methods["getAuthStatus"]);
    assert_eq!(token, &TIMELINE.everywhere);
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
            for (name, release) in &all {
                let found = table.is_some_and(|table| table.contains(*release));
                assert_eq!(found, has(expected.spans(tier), name), "{place} in {name}, {tier:?}");
            }
            let text = |release: Release| release.to_string();
            assert_eq!(table.map(|table| text(table.since())).as_deref(), expected.since(tier));
            let removed = table.and_then(Lifetime::removed).map(text);
            assert_eq!(removed.as_deref(), expected.removed(tier), "{place}");
        }
        checked += 1;
    };
    for (method, expected) in &TIMELINE.methods {
        check(method, Lifetime::of_method(method), expected);
    }
    for (place, owner) in &TIMELINE.owners {
        for ((part, name), expected) in &owner.parts {
            let table = match part {
                Part::Field => Lifetime::of_field(place, name),
                Part::Value => Lifetime::of_value(place, name),
                Part::Variant => Lifetime::of_variant(place, name),
            };
            check(&part.place(place, name), table, expected);
        }
        if !owner.parts.is_empty() {
            check(place, Lifetime::of_type(place), &owner.own);
        }
    }
    assert!(checked > 6000, "{checked}");
}

/// Types that are an object or an enum in the documents of some releases, and something else here.
const OTHERWISE: [&str; 3] = [
    // Its fields are in its variants.
    "HookMetadata",
    // Any text; older releases list values.
    "ReasoningEffort",
    "ThreadSource",
];

/// What the documents of every release say of objects and enums, read without the trace, is what it found.
#[test]
fn the_trace_agrees_with_every_document() {
    let mut wrong = BTreeSet::new();
    let mut otherwise = BTreeSet::new();
    let mut checked = 0;
    for release in HISTORY.releases() {
        for tier in Tier::ALL {
            let document = HISTORY.document(release, tier).unwrap();
            let definitions = document["definitions"].as_object().unwrap();
            let newer = definitions["v2"].as_object().unwrap();
            let older = definitions.iter().filter(|(name, _)| !newer.contains_key(*name));
            let newer = newer.iter().filter(|(name, _)| !definitions.contains_key(*name));
            for (name, schema) in older.chain(newer) {
                let Some(owner) = TIMELINE.owners.get(name) else { continue };
                // Documents also define what no message leads to.
                let exists = has(owner.own.spans(tier), release);
                if !exists || schema.get("oneOf").or_else(|| schema.get("anyOf")).is_some() {
                    continue;
                }
                for (part, listed) in [(Part::Field, fields(schema)), (Part::Value, values(schema))]
                {
                    let Some(listed) = listed else { continue };
                    checked += listed.len();
                    let traced = owner.parts.iter().filter(|((it, _), lifetime)| {
                        *it == part && has(lifetime.spans(tier), release)
                    });
                    let traced: BTreeSet<&str> =
                        traced.map(|((_, name), _)| name.as_str()).collect();
                    for different in traced.symmetric_difference(&listed) {
                        if let Some(name) = OTHERWISE.iter().find(|it| *it == name) {
                            otherwise.insert(*name);
                            continue;
                        }
                        wrong.insert(format!("{} {tier:?} {release}", part.place(name, different)));
                    }
                }
            }
        }
    }
    assert!(checked > 290_000, "{checked} fields and values");
    assert!(otherwise.into_iter().eq(OTHERWISE), "an exception that is not needed");
    let told: Vec<&str> = wrong.iter().map(String::as_str).collect();
    assert!(wrong.is_empty(), "{}", told.join("\n"));
}

/// The fields that the schema of an object declares, but for a tag.
fn fields(schema: &Value) -> Option<BTreeSet<&str>> {
    let is_tag = |field: &Value| field["enum"].as_array().is_some_and(|values| values.len() == 1);
    let fields = schema["properties"].as_object()?.iter();
    Some(fields.filter(|(_, field)| !is_tag(field)).map(|(name, _)| name.as_str()).collect())
}

/// The values that the schema of an enum lists.
fn values(schema: &Value) -> Option<BTreeSet<&str>> {
    Some(schema["enum"].as_array()?.iter().filter_map(Value::as_str).collect())
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
