//! The committed files of `bindings/`, and the tables of the protocol crate, are what the generator prints.

use std::path::Path;

use app_server_codegen::{artefacts::artefacts, catalog::Catalog, folder, history::History};

#[test]
fn generated_files_are_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let history = History::open(&root.join("snapshots/history.txt")).unwrap();
    let files = artefacts(&Catalog::new(), &history).unwrap();
    for (name, files) in [("bindings", files.bindings), ("protocol/src/release", files.tables)] {
        let stale = folder::compare(&root.join(name), &files).unwrap();
        let list: Vec<String> = stale.iter().map(ToString::to_string).collect();
        assert!(list.is_empty(), "run `cargo codegen generate`:\n{}", list.join("\n"));
    }
}
