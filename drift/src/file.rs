//! Files that are never half-written.

use std::{
    io::{self, Write},
    path::Path,
};

use anyhow::{Context, Result};

/// Writes one file. It is never half-written.
pub fn write(path: &Path, text: &str) -> Result<()> {
    let directory = match path.parent() {
        Some(directory) if directory != Path::new("") => directory,
        _ => Path::new("."),
    };
    let file = beside(directory, text)?;
    file.persist(path).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(())
}

/// Writes a text into a directory, under a name that means nothing yet.
pub fn beside(directory: &Path, text: &str) -> Result<tempfile::NamedTempFile> {
    let write = || -> io::Result<_> {
        let mut file =
            tempfile::Builder::new().permissions(permissions()).tempfile_in(directory)?;
        file.write_all(text.as_bytes())?;
        Ok(file)
    };
    write().with_context(|| format!("cannot write to {}", directory.display()))
}

/// Readable by everybody, as files of a checkout are.
fn permissions() -> std::fs::Permissions {
    #[cfg(unix)]
    {
        std::os::unix::fs::PermissionsExt::from_mode(0o644)
    }
    #[cfg(not(unix))]
    {
        std::fs::metadata(".")
            .map(|metadata| metadata.permissions())
            .expect("the current directory exists")
    }
}
