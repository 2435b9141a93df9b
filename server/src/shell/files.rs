//! Files of `CODEX_HOME`.

use std::io::ErrorKind;
use std::path::Path;

/// Reads a file. `None` if it is not there.
pub(super) fn read(path: &Path) -> anyhow::Result<Option<String>> {
    match fs_err::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}
