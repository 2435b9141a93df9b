//! Where documents come from: a file, a directory, a revision of git, a release, or the crate itself.

use std::{fmt, path::Path, sync::OnceLock};

use fs_err::{self as fs, File};
use serde_json::Value;

use super::document::{Document, Unjudged};
use super::git::{self, Shown};
use super::text;
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
#[derive(Debug)]
pub struct Sources<'s> {
    history: Option<&'s Path>,
    current: Option<Current>,
    /// The history, once a release is asked for.
    read: OnceLock<anyhow::Result<History>>,
}

impl<'s> Sources<'s> {
    /// `history`: the file with the history; the one of this crate where there is none. `current`: what
    /// `current` stands for.
    pub fn new(history: Option<&'s Path>, current: Option<Current>) -> Self {
        Self { history, current, read: OnceLock::new() }
    }

    /// Takes the document that a word of the command line names: a file, a directory, a release such as
    /// `0.169.0`, `REVISION:PATH`, or `current` where that stands for something; a file with that name is
    /// `./current` then.
    pub fn load(&self, name: &str) -> Result<Document, SourceError> {
        if let (Some(current), "current") = (self.current, name) {
            return Ok(Document::new(name, current())?);
        }
        let path = Path::new(name);
        if path.is_dir() {
            let (file, bytes) = bundle_in(path)?;
            return document(name, file, bytes);
        }
        if path.is_file() {
            return document(name, path.display().to_string(), read(path)?);
        }
        if is_version(name) {
            return self.released(name);
        }
        if let Some((revision, path)) = name.split_once(':') {
            return from_git(name, revision, path);
        }
        let reason = match name {
            "current" => {
                "there is no such file, and only `cargo codegen drift` has Rust types for \
                 which it stands"
            }
            _ => "it is not a file, a directory, a release, or REVISION:PATH",
        };
        Err(SourceError::Missing(format!("cannot find {name}: {reason}")))
    }

    /// The document that a release prints with all that is experimental, which is marked.
    fn released(&self, version: &str) -> Result<Document, SourceError> {
        let missing = |error: &anyhow::Error| SourceError::Missing(format!("{error:#}"));
        let read = || self.history.map_or_else(History::released, History::open);
        let history = self.read.get_or_init(read).as_ref().map_err(missing)?;
        let released = history.replay().release(version).map_err(|error| missing(&error))?;
        Ok(Document::printed(version, released)?)
    }
}

/// The document in what a file has.
fn document(name: &str, file: String, bytes: Vec<u8>) -> Result<Document, SourceError> {
    match text::of(bytes) {
        Ok(text) => Ok(Document::parse(name, file, text)?),
        Err(reason) => {
            let (document, file) = (name.to_owned(), Some(file));
            Err(Unjudged { document, file, place: None, reason }.into())
        }
    }
}

fn read(path: &Path) -> Result<Vec<u8>, SourceError> {
    let bytes = File::open(path).and_then(text::bytes);
    bytes.map_err(|error| SourceError::Missing(error.to_string()))
}

/// The bundle in a directory: the exporter's, else the one file that has the unions of methods.
fn bundle_in(directory: &Path) -> Result<(String, Vec<u8>), SourceError> {
    let exported = directory.join(BUNDLE);
    if exported.is_file() {
        return Ok((exported.display().to_string(), read(&exported)?));
    }
    let unread = |error: std::io::Error| SourceError::Missing(error.to_string());
    let mut bundles = Vec::new();
    for entry in fs::read_dir(directory).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        if path.extension().is_some_and(|extension| extension == "json") && path.is_file() {
            let bytes = read(&path)?;
            if is_bundle(&bytes) {
                bundles.push((path.display().to_string(), bytes));
            }
        }
    }
    only_bundle(bundles)
        .map_err(|reason| SourceError::Missing(format!("{}: {reason}", directory.display())))
}

/// Whether a file has the unions of methods.
fn is_bundle(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    text.contains("\"ClientRequest\"") && text.contains("\"definitions\"")
}

fn only_bundle(mut bundles: Vec<(String, Vec<u8>)>) -> Result<(String, Vec<u8>), String> {
    bundles.sort();
    match (bundles.pop(), bundles.pop()) {
        (Some(bundle), None) => Ok(bundle),
        (None, _) => Err("there is no bundle in it".to_owned()),
        (Some((one, _)), Some((two, _))) => Err(format!("it has several bundles, {two} and {one}")),
    }
}

fn is_version(name: &str) -> bool {
    name.split('.').count() == 3
        && name
            .split('.')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The document in a file of a revision, or in the bundle of a directory of it.
fn from_git(name: &str, revision: &str, path: &str) -> Result<Document, SourceError> {
    let missing = |reason: String| SourceError::Missing(format!("{name}: {reason}"));
    let file = |path: &str| path.strip_prefix("./").unwrap_or(path).to_owned();
    let names = match git::show(revision, path).map_err(missing)? {
        Shown::File(bytes) => return document(name, file(path), bytes),
        Shown::Directory(names) => names,
    };
    let separator = if path.is_empty() || path.ends_with('/') { "" } else { "/" };
    let mut bundles = Vec::new();
    for child in names.iter().filter(|child| child.ends_with(".json")) {
        let path = format!("{path}{separator}{child}");
        let Shown::File(bytes) = git::show(revision, &path).map_err(missing)? else { continue };
        if child == BUNDLE {
            return document(name, file(&path), bytes);
        }
        if is_bundle(&bytes) {
            bundles.push((path, bytes));
        }
    }
    let (path, bytes) = only_bundle(bundles).map_err(missing)?;
    document(name, file(&path), bytes)
}
