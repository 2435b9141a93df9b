//! Our types against the real servers' documents: those of every release, as the history has them.

use std::path::Path;

use app_server_codegen::{
    catalog::Catalog,
    fidelity::{Chosen, check},
};
use app_server_drift::history::History;

#[test]
fn every_release_agrees() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../drift/history.txt");
    let history = History::open(&path).unwrap();
    let releases = history.releases().count();
    assert!(releases >= 86, "{releases} releases");

    let catalog = Catalog::new();
    let report = check(&catalog, &history.into(), Chosen::All).unwrap();
    assert!(report.is_clean(), "{report}");
    assert_eq!(report.to_json()["compared"]["all"]["methods"], catalog.methods.len());
}
