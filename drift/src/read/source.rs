//! Where documents come from: a file, a folder, a revision of git, a release, or the crate itself.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use super::document::{Document, Unjudged};
use crate::history::History;

/// The file that the real exporter writes beside one for each type.
const BUNDLE: &str = "codex_app_server_protocol.schemas.json";

/// Why a document could not be taken.
#[derive(Debug)]
pub enum SourceError {
    /// There is no such thing: the command line is wrong.
    Missing(String),
    /// It is there and cannot be judged.
    Unjudged(Unjudged),
}

impl fmt::Display for SourceError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(what) => write!(formatter, "{what}"),
            Self::Unjudged(unjudged) => write!(formatter, "{unjudged}"),
        }
    }
}

impl std::error::Error for SourceError {}

impl From<Unjudged> for SourceError {
    fn from(unjudged: Unjudged) -> Self {
        Self::Unjudged(unjudged)
    }
}

/// Prints the schema that `current` stands for.
pub type Current = fn() -> Value;

/// Where documents are looked for besides files and git.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sources<'s> {
    /// The file with the history; the one of this crate where there is none.
    pub history: Option<&'s Path>,
    /// What `current` stands for.
    pub current: Option<Current>,
}

impl Sources<'_> {
    /// Takes the document that a word of the command line names: a file, a directory, a release such as
    /// `0.169.0`, `REVISION:PATH`, or `current` where that stands for something.
    pub fn load(&self, name: &str) -> Result<Document, SourceError> {
        if let (Some(current), "current") = (self.current, name) {
            return Ok(Document::new(name, current())?);
        }
        let path = Path::new(name);
        if path.is_dir() {
            return parse(name, &bundle_in(path)?);
        }
        if path.is_file() {
            return parse(name, path);
        }
        if is_version(name) {
            return self.released(name);
        }
        if let Some((revision, path)) = name.split_once(':') {
            let file = path.strip_prefix("./").unwrap_or(path);
            return Ok(Document::parse(name, file, from_git(revision, path)?)?);
        }
        let reason = match name {
            "current" => "it stands for Rust types, which `cargo codegen drift` knows".to_owned(),
            _ => "it is not a file, a directory, a release, or REVISION:PATH".to_owned(),
        };
        Err(SourceError::Missing(format!("cannot find {name}: {reason}")))
    }

    /// The document that a release prints with all that is experimental, which is marked.
    fn released(&self, version: &str) -> Result<Document, SourceError> {
        let missing = |error: anyhow::Error| SourceError::Missing(format!("{error:#}"));
        let history = self.history.map_or_else(History::released, History::open);
        let history = history.map_err(missing)?;
        Ok(Document::printed(version, history.replay().release(version).map_err(missing)?)?)
    }
}

fn parse(name: &str, path: &Path) -> Result<Document, SourceError> {
    Ok(Document::parse(name, path.display().to_string(), read(path)?)?)
}

fn read(path: &Path) -> Result<String, SourceError> {
    fs::read_to_string(path)
        .map_err(|error| SourceError::Missing(format!("cannot read {}: {error}", path.display())))
}

/// The bundle in a folder: the exporter's, else the one file that has the unions of methods.
fn bundle_in(folder: &Path) -> Result<PathBuf, SourceError> {
    let exported = folder.join(BUNDLE);
    if exported.is_file() {
        return Ok(exported);
    }
    let missing = |reason: String| SourceError::Missing(format!("{}: {reason}", folder.display()));
    let entries = fs::read_dir(folder).map_err(|error| missing(error.to_string()))?;
    let mut bundles: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .filter(|path| {
            let text = fs::read_to_string(path).unwrap_or_default();
            text.contains("\"ClientRequest\"") && text.contains("\"definitions\"")
        })
        .collect();
    bundles.sort();
    match (bundles.pop(), bundles.pop()) {
        (Some(bundle), None) => Ok(bundle),
        (None, _) => Err(missing("there is no bundle in it".to_owned())),
        (Some(one), Some(two)) => {
            Err(missing(format!("it has several bundles, {} and {}", two.display(), one.display())))
        }
    }
}

fn is_version(name: &str) -> bool {
    name.split('.').count() == 3
        && name
            .split('.')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

fn from_git(revision: &str, path: &str) -> Result<String, SourceError> {
    let missing = |reason: String| SourceError::Missing(format!("{revision}:{path}: {reason}"));
    // A revision that begins with a dash would be an option.
    if revision.starts_with('-') {
        return Err(missing("that is no revision".to_owned()));
    }
    let output = Command::new("git")
        .arg("show")
        .arg("--end-of-options")
        .arg(format!("{revision}:{path}"))
        .output()
        .map_err(|error| missing(format!("git does not run: {error}")))?;
    if !output.status.success() {
        return Err(missing(String::from_utf8_lossy(&output.stderr).trim().to_owned()));
    }
    String::from_utf8(output.stdout).map_err(|_| missing("it is no text".to_owned()))
}
