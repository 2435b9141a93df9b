//! A directory of generated files: compared with what it should hold, and brought up to date.

use std::{
    collections::BTreeMap,
    fmt, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use app_server_drift::internal::beside;
use fs_err as fs;
use similar::TextDiff;

/// How a file differs from what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stale {
    /// It is not there.
    Missing(PathBuf),
    /// It has another text; the difference follows.
    Changed(PathBuf, String),
    /// It is there and should not be.
    Stray(PathBuf),
}

impl fmt::Display for Stale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(path) => write!(formatter, "missing: {}", path.display()),
            Self::Changed(path, diff) => write!(formatter, "changed: {}\n{diff}", path.display()),
            Self::Stray(path) => write!(formatter, "stray: {}", path.display()),
        }
    }
}

/// Compares a directory with what it should hold: texts by path in it. A file with the ending of a generated one that is not
/// generated any more is stray.
pub fn compare(directory: &Path, files: &BTreeMap<&str, String>) -> Result<Vec<Stale>> {
    let mut stale = Vec::new();
    for (name, text) in files {
        let path = directory.join(name);
        match fs::read_to_string(&path) {
            Ok(found) if found == *text => {}
            Ok(found) => stale.push(Stale::Changed(path, difference(&found, text))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                stale.push(Stale::Missing(path));
            }
            Err(error) => return Err(error.into()),
        }
    }
    let entries = match fs::read_dir(directory) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(stale),
        Err(error) => return Err(error.into()),
    };
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let generated = name.ends_with(".d.ts")
            || (name.starts_with("schema") && name.ends_with(".json"))
            || ((name.starts_with("release") || name.starts_with("validate-"))
                && name.ends_with(".js"));
        if generated && !files.contains_key(name) {
            stale.push(Stale::Stray(path));
        }
    }
    Ok(stale)
}

/// The lines that differ, each with its neighbours.
pub fn unified(old: &str, new: &str) -> String {
    TextDiff::from_lines(old, new).unified_diff().context_radius(1).to_string()
}

/// The first lines that differ.
fn difference(old: &str, new: &str) -> String {
    const LINES: usize = 20;
    let diff = unified(old, new);
    let mut lines: Vec<&str> = diff.lines().take(LINES).collect();
    if diff.lines().count() > LINES {
        lines.push("…");
    }
    lines.join("\n")
}

/// Brings a directory up to date. Every file is written beside its place first and then put into it, so
/// that none is ever half-written, and none changes unless all can be written.
pub fn update(directory: &Path, files: &BTreeMap<&str, String>, stale: &[Stale]) -> Result<()> {
    fs::create_dir_all(directory)?;
    let mut written = Vec::new();
    for (name, text) in files {
        let path = directory.join(name);
        let is_stale = |stale: &Stale| match stale {
            Stale::Missing(stale) | Stale::Changed(stale, _) => *stale == path,
            Stale::Stray(_) => false,
        };
        if stale.iter().any(is_stale) {
            let parent = path.parent().unwrap_or(directory);
            fs::create_dir_all(parent)?;
            written.push((beside(parent, text)?, path));
        }
    }
    for (file, path) in written {
        file.persist(&path).with_context(|| format!("cannot write {}", path.display()))?;
    }
    for path in stale.iter().filter_map(|stale| match stale {
        Stale::Stray(path) => Some(path),
        _ => None,
    }) {
        fs::remove_file(path)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, fs};

    use super::{Stale, compare, update};

    #[test]
    fn a_directory_is_brought_up_to_date() {
        let directory = tempfile::tempdir().unwrap();
        let at = |name: &str| directory.path().join(name);
        fs::write(at("a.d.ts"), "old\n").unwrap();
        fs::write(at("gone.d.ts"), "").unwrap();
        fs::write(at("package.json"), "{}").unwrap();
        let files =
            BTreeMap::from([("a.d.ts", "new\n".to_owned()), ("schema.json", "{}\n".to_owned())]);

        let stale = compare(directory.path(), &files).unwrap();
        let diff = "@@ -1 +1 @@\n-old\n+new".to_owned();
        assert_eq!(
            stale,
            [
                Stale::Changed(at("a.d.ts"), diff),
                Stale::Missing(at("schema.json")),
                Stale::Stray(at("gone.d.ts")),
            ]
        );

        update(directory.path(), &files, &stale).unwrap();
        assert_eq!(compare(directory.path(), &files).unwrap(), []);
        assert_eq!(fs::read_to_string(at("a.d.ts")).unwrap(), "new\n");
        assert!(at("package.json").exists());
        assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 3);
    }

    #[test]
    fn a_directory_that_cannot_be_written_is_named() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("file");
        fs::write(&file, "").unwrap();
        let files = BTreeMap::from([("a.d.ts", String::new())]);
        let error = update(&file.join("out"), &files, &[]).unwrap_err();
        assert!(format!("{error:#}").contains("failed to create directory"), "{error:#}");
    }
}
