//! Laws of the comparison, on random small bundles and on real releases.

use std::collections::BTreeSet;

use crate::evidence::HISTORY;
use crate::instances::Choices;
use crate::random_schemas::{Slot, first, next};
use app_server_drift::{
    history::Tier,
    {
        Document, Experimental, Finding, Options, Report, Severity, Skew, Understood, Verdict,
        compare,
    },
};
use serde_json::{Value, json};

fn options(skews: &[Skew]) -> Options {
    let experimental = Experimental::Include;
    Options { skews: skews.to_vec(), experimental, ..Options::default() }
}

fn judge(old: &Value, new: &Value, skews: &[Skew]) -> Report {
    let document = |root: &Value| Document::new("bundle", root.clone()).unwrap();
    compare(&document(old), &document(new), &options(skews)).unwrap()
}

/// How many random documents are tried.
const SEEDS: u64 = 1_000;

const BOTH: [Skew; 2] = [Skew::Backward, Skew::Forward];

/// Random documents and two steps away from each, as far as they can be judged.
fn steps() -> impl Iterator<Item = (u64, [Value; 3])> {
    let all = (0..SEEDS).map(|seed| {
        let mut choices = Choices::new(seed);
        let slot = *choices.pick(&Slot::ALL);
        let one = first(&mut choices);
        let two = next(&one, &mut choices);
        let three = next(&two, &mut choices);
        (seed, [one, two, three].map(|definitions| slot.document(&definitions, true)))
    });
    let can_be_judged = |root: &Value| {
        let document = Document::new("bundle", root.clone()).unwrap();
        Understood::of(&document, &Options::default()).is_ok()
    };
    all.filter(move |(_, steps)| steps.iter().all(can_be_judged))
}

/// What breaks: in which direction, of which methods and what. How many breaks are one cause depends on what
/// the newer document calls its types.
fn breaks(report: &Report) -> BTreeSet<(&str, Vec<&str>, &str)> {
    let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let told = errors.map(|finding| {
        let methods = finding.methods.iter().map(String::as_str).collect();
        (finding.direction_name(), methods, finding.subject.as_str())
    });
    told.collect()
}

/// Says nothing, and keeps every definition from being the same to the letter.
fn respelt(mut document: Value) -> Value {
    let definitions = document["definitions"].as_object_mut().unwrap();
    for (name, schema) in definitions {
        let inner = if name == "v2" { schema.as_object_mut() } else { None };
        match inner {
            Some(inner) => inner.values_mut().for_each(describe),
            None => describe(schema),
        }
    }
    document
}

fn describe(schema: &mut Value) {
    if let Some(keywords) = schema.as_object_mut() {
        keywords.insert("description".to_owned(), json!("Prose."));
    }
}

#[test]
fn nothing_differs_from_itself() {
    for (seed, [one, ..]) in steps() {
        let report = judge(&one, &respelt(one.clone()), &BOTH);
        assert_eq!(report.verdict, Verdict::None, "seed {seed}: {:#?}", report.findings);
    }
}

#[test]
fn the_other_way_round_and_in_the_other_skew_is_the_same() {
    for (seed, [one, two, _]) in steps() {
        let there = judge(&one, &two, &[Skew::Backward]);
        let back = judge(&two, &one, &[Skew::Forward]);
        assert_eq!(there.verdict, back.verdict, "seed {seed}");
        assert_eq!(breaks(&there), breaks(&back), "seed {seed}");
    }
}

#[test]
fn two_steps_that_break_nothing_break_nothing() {
    let mut tried = 0;
    // What is not declared is not looked at, whatever it was before.
    let forgets = |finding: &Finding| {
        ["FIELD", "MAP", "STRUCT"].iter().any(|word| finding.rule.to_string().contains(word))
    };
    for (seed, [one, two, three]) in steps() {
        let holds = |old, new| {
            let report = judge(old, new, &[Skew::Backward]);
            report.verdict < Verdict::Breaking && !report.findings.iter().any(forgets)
        };
        if holds(&one, &two) && holds(&two, &three) {
            tried += 1;
            let report = judge(&one, &three, &[Skew::Backward]);
            let found = told(&report.findings);
            assert!(report.verdict < Verdict::Breaking, "seed {seed}: {found:#?}");
        }
    }
    assert!(tried > SEEDS / 20, "{tried} of {SEEDS} were tried");
}

/// What some releases print, oldest first, the newest among them; all with `DRIFT_PROPERTIES`.
fn documents() -> Vec<Value> {
    let history = &*HISTORY;
    let mut releases: Vec<&str> = history.releases().collect();
    let wanted = std::env::var_os("DRIFT_PROPERTIES").is_some();
    let step = if wanted { 1 } else { releases.len().div_ceil(8) };
    releases.reverse();
    let some = releases.into_iter().step_by(step).rev();
    some.map(|release| history.document(release, Tier::Experimental).unwrap()).collect()
}

/// The findings without what depends on nothing but the spelling.
fn told(findings: &[Finding]) -> Vec<String> {
    let told = |f: &Finding| {
        format!("{} {} {} {} {:?}", f.rule, f.direction_name(), f.path, f.message, f.methods)
    };
    findings.iter().map(told).collect()
}

/// The walk leaves out definitions that are the same to the letter; that must not change what is found.
#[test]
fn what_is_left_out_of_real_pairs_has_no_findings() {
    let mut count = 0;
    for pair in documents().windows(2) {
        let short = judge(&pair[0], &pair[1], &BOTH);
        let long = judge(&pair[0], &respelt(pair[1].clone()), &BOTH);
        assert_eq!(told(&short.findings), told(&long.findings));
        count += short.findings.len();
    }
    assert!(count > 100, "{count} findings");
}

#[test]
fn real_releases_do_not_differ_from_themselves() {
    for document in documents() {
        let report = judge(&document, &respelt(document.clone()), &BOTH);
        assert_eq!(report.verdict, Verdict::None, "{:#?}", report.findings);
    }
}

#[test]
fn real_pairs_the_other_way_round_and_in_the_other_skew_are_the_same() {
    for pair in documents().windows(2) {
        let there = judge(&pair[0], &pair[1], &[Skew::Backward]);
        let back = judge(&pair[1], &pair[0], &[Skew::Forward]);
        assert_eq!(there.verdict, back.verdict);
        assert_eq!(breaks(&there), breaks(&back));
    }
}
