//! The documents of the real servers, as the history has them: every one can be judged, and what they
//! leave out is told as that.

use std::sync::Arc;

use crate::evidence::HISTORY;
use app_server_drift::{
    history::Tier,
    {Document, Finding, Options, Report, Unjudged, Verdict, compare},
};
use serde_json::Value;

fn document(release: &str, tier: Tier) -> Document {
    match tier {
        Tier::Experimental => {
            Document::printed(release, HISTORY.replay().release(release).unwrap()).unwrap()
        }
        Tier::Stable => {
            let (root, unlisted) = HISTORY.document_and_unlisted(release, tier).unwrap();
            Document::new(release, root).unwrap().with_unlisted(unlisted)
        }
    }
}

fn drift(old: &str, new: &str) -> Report {
    let old = document(old, Tier::Experimental);
    compare(&old, &document(new, Tier::Experimental), &Options::default()).unwrap()
}

/// The rule and the severity of what is said of a method itself.
fn said(report: &Report, method: &str) -> Vec<String> {
    let about = |finding: &&Finding| finding.path == method;
    let said = |finding: &Finding| format!("{} {}", finding.severity.name(), finding.rule);
    report.findings.iter().filter(about).map(said).collect()
}

#[test]
fn every_stable_document_can_be_judged() {
    every_document_can_be_judged(Tier::Stable);
}

#[test]
fn every_experimental_document_can_be_judged() {
    every_document_can_be_judged(Tier::Experimental);
}

fn every_document_can_be_judged(tier: Tier) {
    let mut before: Option<Document> = None;
    for release in HISTORY.releases() {
        let after = document(release, tier);
        // Most releases say what the one before said.
        let changed = |before: &&Document| !HISTORY.are_same(before.label(), release).unwrap();
        if let Some(before) = before.as_ref().filter(changed) {
            let report = compare(before, &after, &Options::default());
            let report = report.unwrap_or_else(|unjudged| panic!("{}: {unjudged}", tier.name()));
            assert!(report.findings.iter().all(|finding| !finding.message.to_string().is_empty()));
        }
        before = Some(after);
    }
}

#[test]
fn what_only_the_typescript_lists_is_not_called_removed() {
    let report = drift("0.104.0", "0.105.0");
    for method in ["getAuthStatus", "gitDiffToRemote", "sendUserTurn", "rawResponseItem/completed"]
    {
        assert_eq!(said(&report, method), ["warn METHOD-UNLISTED"], "{method}");
    }
    let report = drift("0.99.0", "0.169.0");
    assert_eq!(said(&report, "getAuthStatus"), ["warn METHOD-UNLISTED"]);
    assert_eq!(said(&report, "sendUserTurn"), ["error METHOD-REMOVED"]);
    assert_eq!(said(&report, "rawResponse/completed"), ["info METHOD-ADDED"]);

    // Methods that nobody lists in the schema come and go all the same.
    let report = drift("0.106.0", "0.110.0");
    assert_eq!(said(&report, "sendUserTurn"), ["error METHOD-REMOVED"]);
    assert_eq!(said(&report, "getAuthStatus"), [""; 0]);
    let caveat =
        report.caveats.iter().find(|caveat| caveat.contains("only the TypeScript of both"));
    assert!(caveat.unwrap().contains("getAuthStatus, getConversationSummary"), "{caveat:?}");
    let back = drift("0.110.0", "0.104.0");
    assert_eq!(said(&back, "getAuthStatus"), ["warn METHOD-UNLISTED"]);
    assert_eq!(said(&back, "sendUserTurn"), ["info METHOD-ADDED"]);
}

/// 0.107.0 refers to `#/definitions/AbsolutePathBuf` and has it under `v2` only.
#[test]
fn a_stray_reference_is_taken_for_its_only_namesake() {
    let report = drift("0.107.0", "0.107.0");
    assert_eq!(report.verdict, Verdict::None);
    let stray = "#/definitions/AbsolutePathBuf leads nowhere in 0.107.0 and was taken for \
                 #/definitions/v2/AbsolutePathBuf, the only definition of that name";
    assert!(report.caveats.iter().any(|caveat| caveat == stray), "{:#?}", report.caveats);
    let report = drift("0.106.0", "0.110.0");
    assert!(!report.caveats.iter().any(|caveat| caveat.contains("leads nowhere")));

    type Definitions = Vec<(Option<String>, String, Arc<Value>)>;
    let judge = |change: fn(&mut Definitions)| -> Result<Report, Unjudged> {
        let mut printed = HISTORY.replay().release("0.107.0").unwrap();
        change(&mut printed.definitions);
        let changed = Document::printed("0.107.0", printed).unwrap();
        compare(&changed, &changed, &Options::default())
    };
    // Of two it cannot be told which is meant.
    let two = judge(|definitions| {
        let namesake = definitions.iter().find(|(_, name, _)| name == "AbsolutePathBuf").unwrap();
        let (_, name, schema) = namesake.clone();
        definitions.push((Some("v1".to_owned()), name, schema));
    });
    assert!(two.unwrap_err().reason.contains("leads nowhere"));
    let none = judge(|definitions| definitions.retain(|(_, name, _)| name != "AbsolutePathBuf"));
    assert!(none.unwrap_err().reason.contains("leads nowhere"));

    // What another has written is not guessed at: no validator reads it.
    let root = HISTORY.document("0.107.0", Tier::Experimental).unwrap();
    let given = Document::new("0.107.0", root).unwrap();
    let unjudged = compare(&given, &given, &Options::default()).unwrap_err();
    assert!(unjudged.reason.contains("leads nowhere"), "{unjudged}");
}
