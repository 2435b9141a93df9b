//! Files that are never half-written.

use std::{
    io::{self, Write},
    path::Path,
};

use anyhow::{Context, Result};

/// Writes one file. It is never half-written.
pub fn write(path: &Path, text: &str) -> Result<()> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let file = beside(folder, text)?;
    file.persist(path).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(())
}

/// Writes a text into a folder, under a name that means nothing yet.
pub fn beside(folder: &Path, text: &str) -> Result<tempfile::NamedTempFile> {
    let write = || -> io::Result<_> {
        let mut file = tempfile::Builder::new().permissions(permissions()).tempfile_in(folder)?;
        file.write_all(text.as_bytes())?;
        Ok(file)
    };
    write().with_context(|| format!("cannot write to {}", folder.display()))
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
            .expect("the current folder exists")
    }
}
