//! The committed files of `bindings/` are what the generator prints.

use std::path::Path;

use app_server_codegen::{artefacts::artefacts, catalog::Catalog, folder};

#[test]
fn bindings_are_up_to_date() {
    let bindings = Path::new(env!("CARGO_MANIFEST_DIR")).join("../bindings");
    let stale = folder::compare(&bindings, &artefacts(&Catalog::new()).unwrap()).unwrap();
    let list: Vec<String> = stale.iter().map(ToString::to_string).collect();
    assert!(list.is_empty(), "run `cargo codegen generate`:\n{}", list.join("\n"));
}
