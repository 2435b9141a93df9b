//! What the tests of this crate share: the history, and the documents of releases.

use std::{
    path::{Path, PathBuf},
    sync::LazyLock,
};

use app_server_drift::history::{History, Tier};
use serde_json::Value;

/// Every release.
pub static HISTORY: LazyLock<History> =
    LazyLock::new(|| History::released().expect("the history of this crate can be read"));

/// What a release prints with `--experimental`.
pub fn release(version: &str) -> Value {
    HISTORY.document(version, Tier::Experimental).expect("the release is in the history")
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
