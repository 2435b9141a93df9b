//! Any text as a list of methods, which is then asked for in a document.

#![no_main]

use std::{path::Path, sync::LazyLock};

use app_server_drift::{Document, internal::Subset};
use libfuzzer_sys::fuzz_target;

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let text = include_str!("../seeds/documents/seed.json").to_owned();
    Document::parse("document", "document.json", text).expect("the seed is a document")
});

fuzz_target!(|text: &str| {
    if let Ok(list) = Subset::parse(text, "methods") {
        let _ = list.check(Path::new("methods.txt"), &DOCUMENT, &DOCUMENT);
    }
});
