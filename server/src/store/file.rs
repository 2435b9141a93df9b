//! `auth.json`.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::contract::Store;
use crate::core::{AuthJson, StoreError};

/// `auth.json`. What fails at it is told to clients in the words of the system alone.
pub(super) struct AuthFile {
    path: PathBuf,
    /// Whether nobody else can read a file that was there before.
    is_made_private: bool,
}

impl AuthFile {
    pub(super) fn in_directory(directory: &Path, is_made_private: bool) -> Self {
        Self { path: directory.join("auth.json"), is_made_private }
    }

    /// Writes the file. Nobody else can read a new one.
    fn write(&self, text: &str) -> io::Result<()> {
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&self.path)?;
        #[cfg(unix)]
        if self.is_made_private {
            file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
        }
        file.write_all(text.as_bytes())
    }
}

fn failed(error: &io::Error) -> StoreError {
    StoreError::File(error.to_string())
}

impl Store for AuthFile {
    fn load(&mut self) -> Result<Option<AuthJson>, StoreError> {
        match fs::read_to_string(&self.path) {
            Ok(text) => AuthJson::read(&text).map(Some).map_err(StoreError::UnreadableFile),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(failed(&error)),
        }
    }

    fn save(&mut self, auth: &AuthJson) -> Result<(), StoreError> {
        self.write(&auth.pretty().0).map_err(|error| failed(&error))
    }

    fn delete(&mut self) -> Result<(), StoreError> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(failed(&error)),
            _ => Ok(()),
        }
    }
}
