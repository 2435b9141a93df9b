//! The committed files of `bindings/`, the tables of the protocol crate and the changelog are what the
//! generator prints.

use std::{fs, path::Path};

use app_server_codegen::{artefacts::artefacts, catalog::Catalog};
use app_server_drift::{changelog, folder, history::History};

#[test]
fn generated_files_are_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let history = History::open(&root.join("drift/history.txt")).unwrap();
    let files = artefacts(&Catalog::new(), &history).unwrap();
    for (name, files) in [("bindings", files.bindings), ("protocol/src/release", files.tables)] {
        let stale = folder::compare(&root.join(name), &files).unwrap();
        let list: Vec<String> = stale.iter().map(ToString::to_string).collect();
        assert!(list.is_empty(), "run `cargo codegen generate`:\n{}", list.join("\n"));
    }
}

#[test]
fn the_changelog_is_up_to_date() {
    let snapshots = Path::new(env!("CARGO_MANIFEST_DIR")).join("../snapshots");
    let history = History::open(&snapshots.join("history.txt")).unwrap();
    let printed = changelog::markdown(&changelog::entries(&history, None, None).unwrap());
    let found = fs::read_to_string(snapshots.join("CHANGELOG-wire.md")).unwrap();
    let difference = folder::unified(&found, &printed);
    assert!(difference.is_empty(), "run `cargo codegen changelog --write`:\n{difference}");

    // A release adds its own section, and changes no other.
    let releases: Vec<&str> = history.releases().collect();
    let before = changelog::entries(&history, None, Some(releases[releases.len() - 2])).unwrap();
    let (head, sections) = printed.split_once("\n## ").unwrap();
    let (newest, others) = sections.split_once("\n## ").unwrap();
    assert!(newest.starts_with(releases[releases.len() - 1]));
    assert_eq!(format!("{head}\n## {others}"), changelog::markdown(&before));
}
