//! Real traffic: what the servers of 0.99.0 and 0.169.0 and a scripted client sent each other.
//!
//! One message of each shape is committed; all recordings are read where they are at hand.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use app_server_codegen::{
    catalog::Catalog,
    traffic::{Inspected, Outcome, inspect},
};
use app_server_protocol::method::Direction;

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn recordings(folder: &Path) -> Vec<(PathBuf, Vec<Inspected>)> {
    let catalog = Catalog::new();
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let inspected = inspect(&catalog, &path).unwrap();
            (path, inspected)
        })
        .collect()
}

/// The methods with members that only one side writes as `null`, and how often.
fn check(folder: &Path) -> (usize, BTreeMap<(String, String), usize>) {
    let known: Vec<&str> = Catalog::new().methods.iter().map(|method| method.name).collect();
    let mut equal = 0;
    let mut nulls = BTreeMap::new();
    for (path, messages) in recordings(folder) {
        for message in messages {
            let at = format!("{}:{}", path.display(), message.line);
            let method = message.method.clone().unwrap_or_default();
            match message.outcome {
                Outcome::Equal => equal += 1,
                Outcome::Nulls(places) => {
                    for place in places {
                        *nulls.entry((method.clone(), place)).or_default() += 1;
                    }
                }
                Outcome::UnknownMethod | Outcome::Unpaired => {
                    assert!(!known.contains(&method.as_str()), "{at}: {method} is known");
                }
                // What the client sent wrongly on purpose; the servers refused or ignored it as well.
                Outcome::Invalid(_) | Outcome::NoMessage(_) | Outcome::UnknownMembers(_)
                    if message.direction == Direction::ClientToServer => {}
                outcome => panic!("{at}: {outcome:?}: {}", message.message),
            }
        }
    }
    (equal, nulls)
}

#[test]
fn the_newest_release_loses_nothing() {
    let (equal, nulls) = check(&folder("snapshots/traffic/0.169.0"));
    assert!(equal > 30, "{equal}");
    assert_eq!(nulls, BTreeMap::new());
}

/// 0.99.0 did not know members that newer servers always send; those are written as `null`.
#[test]
fn the_oldest_release_loses_nothing() {
    let (equal, nulls) = check(&folder("snapshots/traffic/0.99.0"));
    assert!(equal > 30, "{equal}");
    let places: Vec<String> =
        nulls.keys().map(|(method, place)| format!("{method} {place}")).collect();
    insta::with_settings!({ snapshot_path => "../../snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("traffic_nulls_0.99.0", places.join("\n"));
    });
}

#[test]
fn every_recording_is_read() {
    for version in ["0.169.0", "0.99.0"] {
        let folder = folder("../shared/transcripts").join(version);
        if !folder.exists() {
            eprintln!("skipped: {} is not here", folder.display());
            return;
        }
        let (equal, nulls) = check(&folder);
        assert!(equal > 1000, "{equal}");
        assert_eq!(nulls.is_empty(), version == "0.169.0", "{nulls:?}");
    }
}
