//! Why a scenario cannot be read.

use std::fmt;
use std::path::{Path, PathBuf};

/// The error of a scenario that cannot be read: the file, and the place in it where there is one.
#[derive(Debug)]
pub struct ScenarioError {
    path: PathBuf,
    why: String,
}

impl ScenarioError {
    pub(super) fn new(path: &Path, why: impl fmt::Display) -> Self {
        Self { path: path.to_owned(), why: why.to_string() }
    }
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.path.display(), self.why)
    }
}

impl std::error::Error for ScenarioError {}
