//! The documents of the real servers: from the history, or from a directory.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use app_server_protocol::release;
use fs_err as fs;
use serde::Deserialize;

use super::{
    defaults::{self, Defaults},
    events,
};
use crate::declared::Declared;
use app_server_drift::{
    Document,
    history::{Documents, History, Printed, Unlisted},
};

/// The documents of some releases.
#[derive(Debug)]
pub struct Releases {
    source: Source,
    /// Oldest first.
    versions: Vec<String>,
}

#[derive(Debug)]
enum Source {
    /// `index.json`, and the files that it names under `releases/`.
    Directory(PathBuf, BTreeMap<String, Entry>),
    /// All releases in one file.
    History(History),
}

#[derive(Debug, Deserialize)]
struct Entry {
    stable: String,
    experimental: String,
    /// Methods that the server has and its JSON Schema lacks, by set.
    #[serde(default)]
    typescript_only_methods: Unlisted,
    /// What it declares in TypeScript.
    #[serde(default)]
    typescript: Option<String>,
}

/// What a release prints.
#[derive(Debug)]
pub struct Release {
    /// Without `--experimental`.
    pub stable: Document,
    /// With it.
    pub experimental: Document,
    /// The defaults in each of them.
    pub(super) defaults: [Defaults; 2],
}

impl From<History> for Releases {
    fn from(history: History) -> Self {
        let versions = history.releases().map(str::to_owned).collect();
        Self { source: Source::History(history), versions }
    }
}

impl Releases {
    /// Opens a directory.
    pub fn open(directory: &Path) -> Result<Self> {
        let path = directory.join("index.json");
        let index: BTreeMap<String, Entry> = read(&path)?;
        let mut versions = Vec::new();
        for version in index.keys() {
            let release: release::Release =
                version.parse().with_context(|| path.display().to_string())?;
            versions.push((release, version.clone()));
        }
        versions.sort_unstable();
        let versions: Vec<String> = versions.into_iter().map(|(_, version)| version).collect();
        if versions.is_empty() {
            bail!("{} names no release", path.display());
        }
        Ok(Self { source: Source::Directory(directory.to_owned(), index), versions })
    }

    /// The versions, oldest first.
    pub fn versions(&self) -> impl Iterator<Item = &str> {
        self.versions.iter().map(String::as_str)
    }

    /// The newest version.
    pub fn newest(&self) -> &str {
        self.versions().last().unwrap_or_default()
    }

    /// The documents of a release.
    pub fn documents(&self, version: &str) -> Result<Documents> {
        let (directory, index) = match &self.source {
            Source::History(history) => return history.documents(version),
            Source::Directory(directory, index) => (directory, index),
        };
        let Some(entry) = index.get(version) else {
            let known: Vec<&str> = self.versions().collect();
            bail!("unknown release {version}: {} has {}", directory.display(), known.join(", "));
        };
        let file = |name: &str| directory.join("releases").join(name);
        let unlisted = entry.typescript_only_methods.clone();
        documents(&file(&entry.stable), &file(&entry.experimental), unlisted)
    }

    /// What the newest release of a directory declares in TypeScript, if the directory has it.
    pub fn declared(&self) -> Result<Option<Declared>> {
        let Source::Directory(directory, index) = &self.source else { return Ok(None) };
        let file = index.get(self.newest()).and_then(|entry| entry.typescript.as_ref());
        file.map(|file| Declared::open(&directory.join("releases").join(file))).transpose()
    }

    /// The history, if they are from one.
    pub(super) fn history(&self) -> Option<&History> {
        match &self.source {
            Source::Directory(..) => None,
            Source::History(history) => Some(history),
        }
    }

    /// What a release prints, ready to be compared.
    pub fn load(&self, version: &str) -> Result<Release> {
        let Documents { stable, experimental, unlisted } = self.documents(version)?;
        let document = |mut document, tier| {
            events::list(&mut document);
            let printed = Printed::of(document, unlisted.clone());
            Document::printed(format!("the {tier} document of {version}"), printed)
        };
        let defaults = [&stable, &experimental].map(defaults::of);
        Ok(Release {
            defaults,
            stable: document(stable, "stable")?,
            experimental: document(experimental, "experimental")?,
        })
    }
}

/// Reads the two documents of a release.
pub fn documents(stable: &Path, experimental: &Path, unlisted: Unlisted) -> Result<Documents> {
    Ok(Documents { stable: read(stable)?, experimental: read(experimental)?, unlisted })
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path)?;
    serde_json::from_str(&text).with_context(|| format!("{} is not valid", path.display()))
}
