//! Any text as a history: what can be read is printed alike, and gives the documents of its releases or says
//! why not.

#![no_main]

use app_server_drift::{Document, Options, compare, history::History};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(history) = History::parse(text) else { return };
    let again = History::parse(&history.to_string()).expect("what was printed can be read");
    assert_eq!(history, again);
    let mut replay = history.replay();
    let mut last = None;
    for release in history.releases() {
        let _ = history.documents(release);
        let printed = replay.release(release).ok();
        let document = printed.and_then(|printed| Document::printed(release, printed).ok());
        if let (Some(last), Some(document)) = (&last, &document) {
            let _ = compare(last, document, &Options::default());
        }
        last = document;
    }
});
