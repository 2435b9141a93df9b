//! `CODEX_HOME`: a fresh one, or one that is marked as ours.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use tempfile::TempDir;

use crate::MARKER;

/// The directory of the server's configuration and state.
pub struct CodexHome {
    path: PathBuf,
    _fresh: Option<TempDir>,
}

impl CodexHome {
    /// Opens the directory that the variable `CODEX_HOME` names, which must be marked, since a logout really deletes
    /// `auth.json`. Without the variable it is a fresh one, removed at the end.
    pub fn open() -> anyhow::Result<Self> {
        let Some(named) = std::env::var_os("CODEX_HOME") else {
            let fresh = tempfile::Builder::new().prefix("app-server-").tempdir()?;
            return Ok(Self { path: fresh.path().canonicalize()?, _fresh: Some(fresh) });
        };
        let path = PathBuf::from(named);
        let path = path.canonicalize().with_context(|| format!("CODEX_HOME={}", path.display()))?;
        if !path.join(MARKER).exists() {
            bail!(
                "CODEX_HOME={0} may be somebody's own: the reference server signs in and out for real. To let it, create {0}/{MARKER}",
                path.display()
            );
        }
        Ok(Self { path, _fresh: None })
    }

    /// The directory.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
