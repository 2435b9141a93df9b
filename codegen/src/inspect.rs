//! `inspect`: tells what our types make of recorded traffic, without showing any value.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use app_server_protocol::method::Direction;
use serde_json::{Value, json};

use crate::{
    catalog::Catalog,
    traffic::{self, Inspected, Outcome},
};

/// What became of the messages of some recordings.
#[derive(Debug)]
pub struct Inspection {
    recordings: Vec<(PathBuf, Vec<Inspected>)>,
    secrets: BTreeSet<String>,
}

impl Inspection {
    /// Reads recordings: files, and of folders all that is in them and called `*.jsonl`.
    pub fn of(catalog: &Catalog, paths: &[PathBuf]) -> Result<Self> {
        let mut files = Vec::new();
        for path in paths {
            let before = files.len();
            find(path, &mut files)?;
            ensure!(files.len() > before, "there is no recording in {}", path.display());
        }
        let recordings =
            files.into_iter().map(|file| Ok((file.clone(), traffic::inspect(catalog, &file)?)));
        Ok(Self {
            recordings: recordings.collect::<Result<_>>()?,
            secrets: secret_members(catalog),
        })
    }

    /// Whether every message of a method that we know was read, and nothing of it was lost.
    pub fn is_clean(&self) -> bool {
        self.messages().all(|(_, message)| problem(&message.outcome).is_none())
    }

    fn messages(&self) -> impl Iterator<Item = (&PathBuf, &Inspected)> {
        self.recordings.iter().flat_map(|(file, messages)| messages.iter().map(move |m| (file, m)))
    }

    /// One message of each shape, for a collection of samples: methods that we know, no errors, nothing
    /// that was not read. Before an answer stands its request. Secrets are replaced, and so is prose:
    /// any text with a space. Requests are numbered anew.
    pub fn distinct(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let mut lines = Vec::new();
        for (_, inspected) in &self.recordings {
            for message in inspected {
                let read = matches!(message.outcome, Outcome::Equal | Outcome::Nulls(_));
                if message.is_error || !read || !seen.insert(traffic::signature(message)) {
                    continue;
                }
                let request = message.answers.map(|place| &inspected[place]);
                let number = lines.len() + 1;
                for message in request.into_iter().chain([message]) {
                    let mut shown = message.message.clone();
                    redact(&mut shown, &self.secrets);
                    if let Some(id) = shown.get_mut("id") {
                        *id = number.into();
                    }
                    let line = json!({ "dir": arrow(message.direction), "msg": shown });
                    lines.push(line.to_string());
                }
            }
        }
        lines
    }

    /// The inspection for machines.
    pub fn to_json(&self) -> Value {
        let problems = self.messages().filter_map(|(file, message)| {
            Some(json!({
                "file": file,
                "line": message.line,
                "direction": arrow(message.direction),
                "method": message.method,
                "problem": problem(&message.outcome)?,
            }))
        });
        json!({
            "clean": self.is_clean(),
            "counts": self.counts(),
            "problems": problems.collect::<Vec<_>>(),
        })
    }

    fn counts(&self) -> BTreeMap<&'static str, usize> {
        let mut counts = BTreeMap::new();
        for (_, message) in self.messages() {
            *counts.entry(label(&message.outcome)).or_default() += 1;
        }
        counts
    }
}

impl fmt::Display for Inspection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (file, message) in self.messages() {
            if let Some(problem) = problem(&message.outcome) {
                let method = message.method.as_deref().unwrap_or("?");
                let direction = arrow(message.direction);
                writeln!(
                    formatter,
                    "{}:{}: {direction} {method}: {problem}",
                    file.display(),
                    message.line
                )?;
            }
        }
        for (label, count) in self.counts() {
            writeln!(formatter, "{count:>7}  {label}")?;
        }
        write!(formatter, "{:>7}  messages", self.messages().count())
    }
}

/// Adds a file, or the recordings in a folder and those in it, in the order of their names.
fn find(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let entries = fs::read_dir(path).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries.with_context(|| format!("cannot read {}", path.display()))?;
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

fn label(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Equal => "read and written without loss",
        Outcome::Nulls(_) => "without loss, but for null in place of an absent member",
        Outcome::UnknownMembers(_) => "with members that we do not know, which were dropped",
        Outcome::Changed(_) => "changed",
        Outcome::UnknownMethod => "of unknown methods, kept whole",
        Outcome::Unpaired => "answers to unknown requests, kept whole",
        Outcome::Invalid(_) => "that do not fit their method",
        Outcome::NoMessage(_) => "that are no message",
    }
}

/// What is wrong, if anything is. It shows names and places, never values.
fn problem(outcome: &Outcome) -> Option<String> {
    match outcome {
        Outcome::Equal | Outcome::Nulls(_) | Outcome::UnknownMethod | Outcome::Unpaired => None,
        Outcome::UnknownMembers(places) => Some(format!("unknown members: {}", places.join(", "))),
        Outcome::Changed(places) => Some(format!("changed: {}", places.join(", "))),
        Outcome::Invalid(error) | Outcome::NoMessage(error) => Some(error.to_string()),
    }
}

/// The names of all members that hold a secret.
fn secret_members(catalog: &Catalog) -> BTreeSet<String> {
    let schemas =
        catalog.definitions.values().filter_map(|schema| schema["properties"].as_object());
    let members = schemas.flatten().filter(|(_, member)| member["x-secret"] == true);
    members.map(|(name, _)| name.clone()).collect()
}

fn redact(value: &mut Value, secrets: &BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                if secrets.contains(name) && member.is_string() {
                    *member = "[redacted]".into();
                } else {
                    redact(member, secrets);
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| redact(element, secrets)),
        Value::String(text) if text.contains(' ') => *value = "text".into(),
        _ => {}
    }
}
