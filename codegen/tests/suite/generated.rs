//! The committed files of `bindings/`, the tables of the protocol crate and the changelog are what the
//! generator prints.

use std::fs;

use app_server_codegen::artefacts::artefacts;
use app_server_codegen::directory;
use app_server_drift::changelog;

use crate::evidence::{CATALOG, HISTORY, repository};

#[test]
fn generated_files_are_up_to_date() {
    let files = artefacts(&CATALOG, &HISTORY).unwrap();
    for (name, files) in [("bindings", files.bindings), ("protocol/src", files.tables)] {
        let stale = directory::compare(&repository(name), &files).unwrap();
        let list: Vec<String> = stale.iter().map(ToString::to_string).collect();
        assert!(list.is_empty(), "run `cargo codegen generate`:\n{}", list.join("\n"));
    }
}

#[test]
fn the_changelog_is_up_to_date() {
    let printed = changelog::markdown(&changelog::entries(&HISTORY, None, None).unwrap());
    let found = fs::read_to_string(repository("snapshots/CHANGELOG-wire.md")).unwrap();
    let difference = directory::unified(&found, &printed);
    assert!(
        difference.is_empty(),
        "run `cargo codegen changelog --write snapshots/CHANGELOG-wire.md`:\n{difference}"
    );

    // A release adds its own section, and changes no other.
    let releases: Vec<&str> = HISTORY.releases().collect();
    let before = changelog::entries(&HISTORY, None, Some(releases[releases.len() - 2])).unwrap();
    let (head, sections) = printed.split_once("\n## ").unwrap();
    let (newest, others) = sections.split_once("\n## ").unwrap();
    assert!(newest.starts_with(releases[releases.len() - 1]));
    assert_eq!(format!("{head}\n## {others}"), changelog::markdown(&before));
}
