//! Real traffic: what the servers of some releases and a scripted client sent each other.
//!
//! One message of each shape is committed; `just evidence DIR` reads all recordings.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use app_server_codegen::inspect::{Inspected, Inspection, Outcome, inspect};
use app_server_protocol::method::Direction;

use crate::evidence::{CATALOG, newest, recorded, repository};

/// Each file of a directory, with what became of its lines.
pub(crate) fn recordings(directory: &Path) -> Vec<(PathBuf, Vec<Inspected>)> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let inspected = inspect(&CATALOG, &path).unwrap();
            (path, inspected)
        })
        .collect()
}

/// What is committed of a release: how many messages survive, and the fields that we write as `null` though
/// the release did not send them. Anything else is a failure, whoever sent it.
fn committed(release: &str) -> (usize, BTreeSet<String>) {
    let mut equal = 0;
    let mut nulls = BTreeSet::new();
    for (path, lines) in recordings(&repository("snapshots/traffic").join(release)) {
        for line in lines {
            let at = format!("{}:{}", path.display(), line.line);
            assert_eq!(line.news, [], "{at}");
            match line.outcome {
                Outcome::Equal => equal += 1,
                Outcome::Nulls(places) => {
                    assert_eq!(places.dropped, [""; 0], "{at}");
                    let method = line.method.unwrap_or_default();
                    nulls.extend(places.added.into_iter().map(|place| format!("{method} {place}")));
                }
                outcome => panic!("{at}: {outcome:?}: {}", line.message),
            }
        }
    }
    (equal, nulls)
}

#[test]
fn the_newest_release_loses_nothing() {
    let (equal, nulls) = committed(newest());
    assert!(equal > 300, "{equal}");
    assert_eq!(nulls, BTreeSet::new());
}

/// 0.99.0 did not know fields that newer servers always send; those are written as `null`.
#[test]
fn the_oldest_release_loses_nothing() {
    let (equal, nulls) = committed("0.99.0");
    assert!(equal > 100, "{equal}");
    let places: Vec<String> = nulls.into_iter().collect();
    insta::with_settings!({ snapshot_path => repository("snapshots"), prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("traffic_nulls_0.99.0", places.join("\n"));
    });
}

/// What is committed is what `inspect --distinct` prints of the recordings, so it has each of their shapes.
#[test]
#[ignore = "just evidence DIR"]
fn the_committed_messages_are_those_of_the_recordings() {
    for release in [newest(), "0.99.0"] {
        let recordings = recorded("transcripts").join(release);
        let distinct = Inspection::of(&CATALOG, &[recordings]).unwrap().distinct();
        let path = repository("snapshots/traffic").join(release).join("messages.jsonl");
        let committed = fs::read_to_string(&path).unwrap();
        let differs = committed.lines().ne(distinct.iter().map(String::as_str));
        assert!(!differs, "make {} anew: snapshots/README.md says how", path.display());
    }
}

/// What the client sent wrongly on purpose and no error answers.
const WRONG: [(&str, &str); 3] = [
    ("c2_thread_state.jsonl:180", "the server ignored a field that it does not know"),
    ("external_variants.jsonl:147", "the server ignored the field of an older release"),
    ("refresh_null_result.jsonl:22", "an answer, which the server cannot refuse"),
];

pub(crate) fn at(path: &Path, line: &Inspected) -> String {
    format!("{}:{}", path.file_name().unwrap().display(), line.line)
}

/// Nothing that a server sent is lost. What a client sent and we do not read, the server refused.
#[test]
#[ignore = "just evidence DIR"]
fn every_recording_is_read() {
    for release in [newest(), "0.99.0"] {
        let known: BTreeSet<&str> = CATALOG.methods.iter().map(|method| method.name).collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (path, lines) in recordings(&recorded("transcripts").join(release)) {
            let refused: BTreeSet<usize> =
                lines.iter().filter(|line| line.is_error).filter_map(|line| line.answers).collect();
            for (place, line) in lines.iter().enumerate() {
                let method = line.method.as_deref().unwrap_or_default();
                let of_client = line.direction == Some(Direction::ClientToServer);
                let count = match &line.outcome {
                    Outcome::Equal => "equal",
                    Outcome::Nulls(_) if !of_client && release != newest() => "nulls",
                    Outcome::UnknownMethod | Outcome::Unpaired if !known.contains(method) => "kept",
                    // What the client sent wrongly on purpose.
                    Outcome::Invalid(_) | Outcome::RefusedNulls(_) | Outcome::Misplaced { .. }
                        if of_client && refused.contains(&place) =>
                    {
                        "refused"
                    }
                    _ if of_client && WRONG.iter().any(|(it, _)| *it == at(&path, line)) => "wrong",
                    outcome => panic!("{}: {outcome:?}: {}", at(&path, line), line.message),
                };
                *counts.entry(count).or_default() += 1;
                let news = &line.news;
                assert!(of_client || news.is_empty(), "{}: {news:?}", at(&path, line));
            }
        }
        assert!(counts["equal"] > 1000, "{counts:?}");
    }
}
