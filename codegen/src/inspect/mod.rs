//! `inspect`: tells what our types make of recorded traffic, without showing any value.
//!
//! A recording is JSON lines, each a bare message or `{"dir": "c2s" | "s2c", "msg": …}`. A message is
//! read, written again and compared with what it was, as JSON.

mod compare;
mod number;
mod outcome;
mod printed;
mod recording;
mod redact;
mod session;
mod signature;

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::{Path, PathBuf},
};

use anyhow::{Result, ensure};
use app_server_protocol::{DecodeError, method::Direction};
use fs_err as fs;
use serde_json::{Value, json};

use crate::{
    catalog::Catalog,
    kinds::Kinds,
    schema,
    surface::{Notes, Surface},
};

pub use compare::compare;
pub use outcome::{COUNTS, Inspected, News, Nulls, Outcome};
pub use session::inspect;

/// What became of the messages of some recordings.
#[derive(Debug)]
pub struct Inspection {
    schema: Value,
    /// The methods that the types know.
    methods: BTreeSet<&'static str>,
    recordings: Vec<(PathBuf, Vec<Inspected>)>,
}

impl Inspection {
    /// Reads recordings: files, and of directories all that is in them and called `*.jsonl`.
    pub fn of(catalog: &Catalog, paths: &[PathBuf]) -> Result<Self> {
        let mut files = Vec::new();
        for path in paths {
            let before = files.len();
            find(path, &mut files)?;
            ensure!(files.len() > before, "there is no recording in {}", path.display());
        }
        let schema = schema::document(catalog, &Notes::of(catalog), Surface::Everything);
        let recordings = files
            .into_iter()
            .map(|file| Ok((file.clone(), inspect(catalog, &file)?)))
            .collect::<Result<_>>()?;
        let methods = catalog.methods.iter().map(|method| method.name).collect();
        Ok(Self { schema, methods, recordings })
    }

    /// Whether every line was read as a message, and nothing of it was lost. Methods, variants and values
    /// that we do not know are kept.
    pub fn is_clean(&self) -> bool {
        self.lines().all(|(_, line)| line.outcome.is_good())
    }

    fn lines(&self) -> impl Iterator<Item = (&Path, &Inspected)> {
        let lines = self.recordings.iter();
        lines.flat_map(|(file, lines)| lines.iter().map(move |line| (file.as_path(), line)))
    }

    /// One message of each shape, for a collection of samples: methods that we know, and nothing that was
    /// not read. Before an answer stands its request. All text is replaced, but for methods, tags and values
    /// of enums that the types know. Requests are numbered anew.
    pub fn distinct(&self) -> Vec<String> {
        let kinds = Kinds::new(&self.schema);
        let is_read = |line: &Inspected| line.outcome.is_read_whole();
        let mut seen = BTreeSet::new();
        let mut lines = Vec::new();
        for (_, inspected) in &self.recordings {
            for line in inspected.iter().filter(|line| is_read(line)) {
                let Some(method) = &line.method else { continue };
                let request = line.answers.map(|place| &inspected[place]);
                let redacted = redact::message(&kinds, method, &line.message);
                let shape = (line.direction.map(arrow), method, signature::of(&redacted));
                if !request.is_none_or(is_read) || !seen.insert(shape) {
                    continue;
                }
                let request = request.map(|request| {
                    (request.direction, redact::message(&kinds, method, &request.message))
                });
                let number = lines.len() + 1;
                for (direction, mut shown) in
                    request.into_iter().chain([(line.direction, redacted)])
                {
                    if let Some(id) = shown.get_mut("id") {
                        *id = number.into();
                    }
                    lines.push(json!({ "dir": direction.map(arrow), "msg": shown }).to_string());
                }
            }
        }
        lines
    }

    fn problems(&self) -> impl Iterator<Item = (&Path, &Inspected, String)> {
        let kinds = Kinds::new(&self.schema);
        self.lines().filter_map(move |(file, line)| Some((file, line, problem(&kinds, line)?)))
    }

    /// What the types do not know and keep, each with how often, and where first.
    fn news(&self) -> BTreeMap<(&str, &News), (usize, &Path, &Inspected)> {
        let mut all = BTreeMap::new();
        for (file, line) in self.lines() {
            for news in &line.news {
                let method = line.method.as_deref().unwrap_or_default();
                all.entry((method, news)).or_insert((0, file, line)).0 += 1;
            }
        }
        all
    }

    fn counts(&self) -> BTreeMap<&'static str, usize> {
        let mut counts = BTreeMap::new();
        for (_, line) in self.lines() {
            *counts.entry(line.count()).or_default() += 1;
        }
        counts
    }
}

/// Adds a file, or the recordings in a directory and those in it, in the order of their names.
fn find(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let entries = fs::read_dir(path).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries?;
    let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    let is_recording = |path: &PathBuf| path.extension().is_some_and(|end| end == "jsonl");
    paths
        .iter()
        .filter(|path| path.is_dir() || is_recording(path))
        .try_for_each(|path| find(path, files))
}

fn arrow(direction: Direction) -> &'static str {
    match direction {
        Direction::ClientToServer => "c2s",
        Direction::ServerToClient => "s2c",
    }
}

/// What is wrong, if anything is. It shows names of fields and places, never values.
fn problem(kinds: &Kinds<'_>, line: &Inspected) -> Option<String> {
    let method = line.method.as_deref().unwrap_or_default();
    let place = |place: &str| redact::place(kinds, method, &line.message, place);
    let places =
        |places: &[String]| places.iter().map(|it| place(it)).collect::<Vec<_>>().join(", ");
    match &line.outcome {
        outcome if outcome.is_good() => None,
        Outcome::UnknownFields(fields) => Some(format!("unknown fields: {}", places(fields))),
        Outcome::RefusedNulls(nulls) => {
            Some(format!("null that servers do not read: {}", places(nulls)))
        }
        Outcome::Changed(changed) => Some(format!("changed: {}", places(changed))),
        Outcome::Misplaced { sent, known } => {
            Some(format!("sent as a {}, but it is a {}", sent.name(), known.name()))
        }
        Outcome::Invalid(DecodeError::Params { path, reason, .. }) => {
            Some(format!("invalid params at {}: {}", place(path), without_place(reason)))
        }
        Outcome::Invalid(DecodeError::Result { path, reason, .. }) => {
            let path = format!("/result{path}");
            Some(format!("invalid result at {}: {}", place(&path), without_place(reason)))
        }
        Outcome::Invalid(error) | Outcome::NotMessage(error) => {
            Some(without_place(&error.to_string()).to_owned())
        }
        Outcome::Raw => Some("recorded as something that is not JSON".to_owned()),
        Outcome::Unreadable(reason) => Some(format!("cannot be read: {reason}")),
        _ => None,
    }
}

/// A reason without the place that it may end with: a JSON Pointer within a part of the message, which can
/// go through the names of entries.
fn without_place(reason: &str) -> &str {
    reason.split(" at /").next().unwrap_or(reason)
}
