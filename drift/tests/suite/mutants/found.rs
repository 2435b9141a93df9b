//! Each change that messages can show is found, in each direction in which it is met and under the right rule.

use std::collections::BTreeSet;

use app_server_drift::{Document, Options, compare};

use super::directions::directions;
use super::mutation::MUTATIONS;
use super::null::Nulls;
use super::{is_wanted, newest, stride};

/// Places at which mutations are met in another way than elsewhere: what the places begin with, which
/// mutations (all if empty), and why.
const ELSEWHERE: [(&str, &[&str], &str); 2] = [
    (
        "/definitions/McpElicitation",
        &[],
        "its variants are told apart by what is changed, or read as another variant",
    ),
    (
        "/definitions/v2/CodexErrorInfo/anyOf",
        &["add value", "remove value", "turn into null"],
        "any string may stand beside the listed ones",
    ),
];

#[test]
fn every_change_of_the_wire_is_found() {
    let original = newest();
    let old = Document::new("old", original.clone()).unwrap();
    let directions = directions(&original);
    let nulls = Nulls::new(&original, &directions);
    let mut tried = 0;
    let mut missed = Vec::new();
    let mut excused = BTreeSet::new();
    let mut complete = MUTATIONS.iter().all(|mutation| is_wanted(mutation.name));
    for mutation in MUTATIONS.iter().filter(|mutation| is_wanted(mutation.name)) {
        let fits =
            |pointer: &&String| (mutation.mutate)(&mut original.pointer(pointer).unwrap().clone());
        let places: Vec<&String> = directions.keys().filter(fits).collect();
        complete &= stride(places.len()) == 1;
        for pointer in places.iter().step_by(stride(places.len())) {
            let mut root = original.clone();
            assert!((mutation.mutate)(root.pointer_mut(pointer).unwrap()));
            let report =
                compare(&old, &Document::new("new", root).unwrap(), &Options::default()).unwrap();
            tried += 1;
            for direction in &directions[*pointer] {
                let expected = mutation.expected(direction, nulls.anyway(pointer, direction));
                let mut findings =
                    report.findings.iter().filter(|found| found.direction_name() == *direction);
                let found = match expected {
                    (_, []) => findings.next().is_none(),
                    (severity, rules) => findings.any(|finding| {
                        finding.severity >= severity && rules.contains(&finding.rule.as_str())
                    }),
                };
                let elsewhere = ELSEWHERE.iter().position(|(place, mutations, _)| {
                    pointer.starts_with(place)
                        && (mutations.is_empty() || mutations.contains(&mutation.name))
                });
                if let (false, Some(index)) = (found, elsewhere) {
                    excused.insert(index);
                } else if !found {
                    let found: Vec<_> = report
                        .findings
                        .iter()
                        .map(|f| format!("{} {} {}", f.severity.name(), f.rule, f.path))
                        .collect();
                    missed.push(format!("{} at {pointer}, {direction}: {found:?}", mutation.name));
                }
            }
            let met = &directions[*pointer];
            let strays = report
                .findings
                .iter()
                .filter(|finding| !met.contains(finding.direction_name()))
                .count();
            if strays > 0 {
                missed.push(format!(
                    "{} at {pointer}: found in a direction it is not sent",
                    mutation.name
                ));
            }
        }
    }
    assert!(missed.is_empty(), "{} of {tried} wrong:\n{}", missed.len(), missed.join("\n"));
    if complete {
        assert_eq!(excused.len(), ELSEWHERE.len(), "of {ELSEWHERE:?} only {excused:?} are needed");
    }
    eprintln!("{tried} mutants, all found");
}
