//! Files of `CODEX_HOME`.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::core::SecretText;

/// Reads a file. `None` if it is not there.
pub(super) fn read(path: &Path) -> anyhow::Result<Option<String>> {
    match fs_err::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// `auth.json`. What fails at it is told to clients, in the words of the system alone.
pub(super) struct AuthFile(PathBuf);

impl AuthFile {
    pub(super) fn in_directory(directory: &Path) -> Self {
        Self(directory.join("auth.json"))
    }

    pub(super) fn read(&self) -> anyhow::Result<Option<String>> {
        read(&self.0)
    }

    /// Writes the file so that nobody else can read it.
    pub(super) fn save(&self, text: &SecretText) -> io::Result<()> {
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&self.0)?.write_all(text.0.as_bytes())
    }

    /// Deletes the file, if it is there.
    pub(super) fn delete(&self) -> io::Result<()> {
        match fs::remove_file(&self.0) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}
