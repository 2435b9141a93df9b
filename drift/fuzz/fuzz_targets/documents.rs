//! Two documents that come of one by small changes: reading, comparing and printing end without a panic,
//! what a document is compared with itself is the same, and what one skew finds both find.

#![no_main]

mod mutation;

use app_server_drift::{
    Document, Options, Severity, Skew, Unjudged, Verdict, compare, print::Format,
};
use clap::ValueEnum;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|data: &[u8]| {
    let mut bytes = data.iter().copied();
    let old = mutation::mutated(mutation::seed(), &mut bytes);
    let new = mutation::mutated(old.clone(), &mut bytes);
    let _ = judge(&old, &new);
});

fn judge(old: &Value, new: &Value) -> Result<(), Unjudged> {
    let read = |label: &str, value: &Value| Document::parse(label, label, format!("{value:#}"));
    let (old, new) = (read("old", old)?, read("new", new)?);
    let skews = vec![Skew::Backward, Skew::Forward];
    let options = Options { skews, names: true, ..Options::default() };
    let same = compare(&new, &new, &options)?;
    assert_eq!((same.verdict, same.names), (Verdict::None, Verdict::None), "{:?}", same.findings);
    let report = compare(&old, &new, &options)?;
    let backward = compare(&old, &new, &Options::default())?;
    assert!(backward.verdict <= report.verdict);
    for format in Format::value_variants() {
        let printed = format.report(&report, Severity::Error);
        match format {
            Format::Text => assert!(printed.contains(report.verdict.name())),
            Format::Json => drop(serde_json::from_str::<Value>(&printed).expect("it is JSON")),
            _ => {}
        }
    }
    Ok(())
}
