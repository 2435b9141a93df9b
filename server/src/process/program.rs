//! What is run as a server.

use std::path::{Path, PathBuf};

use app_server_protocol::release::Release;

/// A program that is called as `codex` is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    path: PathBuf,
    arguments: Vec<String>,
}

impl Program {
    /// A real server: its binary.
    pub fn real(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), arguments: Vec::new() }
    }

    /// The reference server of a release. `path` is that of `app-server-reference`.
    pub fn reference(path: impl Into<PathBuf>, release: Release) -> Self {
        let arguments = ["serve", "--release", &release.to_string()].map(str::to_owned);
        Self { path: path.into(), arguments: arguments.into() }
    }

    /// Adds an argument before those of `codex`.
    #[must_use]
    pub fn with_argument(mut self, argument: &str) -> Self {
        self.arguments.push(argument.to_owned());
        self
    }

    /// The binary.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The arguments before those of `codex`.
    pub fn arguments(&self) -> &[String] {
        &self.arguments
    }
}
