//! Any text as a document, beside a good one and beside itself.

#![no_main]

use app_server_drift::{Document, Options, Verdict, compare};
use libfuzzer_sys::fuzz_target;

const GOOD: &str = include_str!("../seeds/documents/seed.json");

fuzz_target!(|text: &str| {
    let read = |text: &str| Document::parse("document", "document.json", text.to_owned());
    let Ok(document) = read(text) else { return };
    let _ = compare(&read(GOOD).expect("the seed is a document"), &document, &Options::default());
    if let Ok(report) = compare(&document, &document, &Options::default()) {
        assert_eq!(report.verdict, Verdict::None, "{:?}", report.findings);
    }
});
