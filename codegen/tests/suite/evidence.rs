//! What the tests of this crate share, each made once: the history, what the types say, and their schema.

use std::{
    path::{Path, PathBuf},
    sync::LazyLock,
};

use app_server_codegen::{
    catalog::Catalog,
    schema,
    surface::{Notes, Surface},
};
use app_server_drift::history::History;
use serde_json::Value;

/// Every release.
pub static HISTORY: LazyLock<History> =
    LazyLock::new(|| History::released().expect("the history can be read"));

/// What the protocol crate says of itself.
pub static CATALOG: LazyLock<Catalog> = LazyLock::new(Catalog::new);

/// The schema of everything that any release has had.
pub static EVERYTHING: LazyLock<Value> =
    LazyLock::new(|| schema::document(&CATALOG, &Notes::of(&CATALOG), Surface::Everything));

/// The newest release.
pub fn newest() -> &'static str {
    HISTORY.releases().last().expect("the history has releases")
}

/// A path in the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// A path in the directory that `just evidence DIR` names. It holds what is too large to commit.
pub fn recorded(path: &str) -> PathBuf {
    let directory = std::env::var_os("EVIDENCE").expect("run `just evidence DIR`");
    let path = Path::new(&directory).join(path);
    assert!(path.exists(), "{} does not exist", path.display());
    path
}
