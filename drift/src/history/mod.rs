//! The history: what every release of the real server says, in one text that can be read and reviewed.
//!
//! ```text
//! ClientRequest
//!   method account/logout()
//!   method app/installed(v2/AppsInstalledParams) @ experimental 0.143.0..
//! v2/Account
//!   | type="chatgpt"
//!     email: string @ 0.99.0..0.142.0
//!     email: string | null @ 0.142.0..
//! ```
//!
//! A document becomes an `outline` of lines in a normal spelling, so that equal documents have equal
//! outlines; a history is the outlines of all releases laid over each other (`fold`), each line with the
//! releases that have it. The lines of a release in a tier are its outline again, and that is its
//! document again. `drift/history.md` has the grammar.

mod blocks;
mod definitions;
mod document;
mod experimental;
mod expression;
mod fold;
mod format;
pub(crate) mod line;
mod message;
mod messages;
mod normal;
mod outline;
mod parser;
pub(crate) mod presence;
mod rebuild;
mod releases;
mod replay;
pub(crate) mod schema;
mod spans;
#[cfg(test)]
mod tests;
mod update;

use std::{fmt, path::Path};

use anyhow::{Context, Result, bail};
use fs_err as fs;
use serde_json::Value;

pub use definitions::{Definition, Definitions};
pub use fold::Change;
pub use outline::{UNLISTED, Unlisted, definition_name};
pub use presence::Tier;
pub use replay::{Printed, Replay};
pub use spans::Span;
pub use update::{Outcome, Told};

use outline::Outline;
use presence::Presence;
use releases::{Release, Releases};

/// The history of every stable release since 0.99.0.
const RELEASED: &str = include_str!("../../history.txt");

/// What a release prints.
#[derive(Debug, Clone, PartialEq)]
pub struct Documents {
    /// Its JSON Schema without `--experimental`.
    pub stable: Value,
    /// Its JSON Schema with it.
    pub experimental: Value,
    /// Methods that it has and neither lists, by the name of their set.
    pub unlisted: Unlisted,
}

impl Documents {
    fn outlines(&self) -> Result<[Vec<Outline>; 2]> {
        let outline = |document, tier: Tier| {
            document::of_document(document, &self.unlisted)
                .with_context(|| format!("the {} document", tier.name()))
        };
        Ok([outline(&self.stable, Tier::Stable)?, outline(&self.experimental, Tier::Experimental)?])
    }
}

/// What every release says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    releases: Releases,
    items: Vec<Item>,
}

/// A line, the releases that have it, and the lines that belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The line without its releases: see [`line::Line::parse`].
    pub text: String,
    /// The releases that have it.
    pub presence: Presence,
    /// The lines that belong to it, in order.
    pub items: Vec<Item>,
}

impl fmt::Display for History {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&format::print(self))
    }
}

impl History {
    /// The history of every stable release since 0.99.0, which is part of this crate.
    pub fn released() -> Result<Self> {
        Self::parse(RELEASED)
    }

    /// Reads the text of a history. An error names the line.
    pub fn parse(text: &str) -> Result<Self> {
        format::parse(text)
    }

    /// Reads a history from a file.
    pub fn open(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path)
            .context("there is no history (`--history FILE` says where)")?;
        Self::parse(&text).with_context(|| path.display().to_string())
    }

    /// The lines at the top: a definition each, or the methods of a set that no document lists.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The releases, oldest first.
    pub fn releases(&self) -> impl Iterator<Item = &str> {
        self.releases.iter().map(|release| release.version.as_str())
    }

    /// The spans of releases in which something exists, in each tier. What exists without
    /// `--experimental` exists with it.
    pub fn spans(&self, presence: &Presence) -> [Vec<Span<'_>>; 2] {
        spans::spans_of(self, presence)
    }

    /// Whether a release is among them.
    pub fn has(&self, release: &str) -> bool {
        self.releases.get(release).is_some()
    }

    /// The document that a release prints in a tier, in a normal spelling.
    pub fn document(&self, release: &str, tier: Tier) -> Result<Value> {
        Ok(self.rebuild(release, tier)?.0)
    }

    /// The same, with the methods that the release has and the document leaves out.
    pub fn document_and_unlisted(&self, release: &str, tier: Tier) -> Result<(Value, Unlisted)> {
        self.rebuild(release, tier)
    }

    /// The place of a release among all.
    pub fn place(&self, release: &str) -> Result<usize> {
        Ok(self.release(release)?.0)
    }

    /// Whether two releases print the same.
    pub fn are_same(&self, one: &str, two: &str) -> Result<bool> {
        Ok(self.release(one)?.1.digests == self.release(two)?.1.digests)
    }

    /// Builds what many releases print, with what is experimental in it marked.
    pub fn replay(&self) -> Replay<'_> {
        Replay::new(self)
    }

    /// All that a release prints.
    pub fn documents(&self, release: &str) -> Result<Documents> {
        let (stable, _) = self.rebuild(release, Tier::Stable)?;
        let (experimental, unlisted) = self.rebuild(release, Tier::Experimental)?;
        Ok(Documents { stable, experimental, unlisted })
    }

    fn rebuild(&self, release: &str, tier: Tier) -> Result<(Value, Unlisted)> {
        let (index, _) = self.release(release)?;
        document::to_document(&fold::pick(&self.items, index, tier))
            .with_context(|| format!("{release}, {}", tier.name()))
    }

    fn release(&self, release: &str) -> Result<(usize, &Release)> {
        self.releases.find(release)
    }

    /// Adds a release, which must be newer than all others.
    pub fn add(&mut self, release: &str, documents: &Documents) -> Result<Change> {
        let outlines = documents.outlines().with_context(|| release.to_owned())?;
        let digests = [outline::digest(&outlines[0]), outline::digest(&outlines[1])];
        self.releases.push(Release::new(release, digests)?)?;
        let index = self.releases.len() - 1;
        for (tier, outline) in Tier::ALL.into_iter().zip(&outlines) {
            fold::add(&mut self.items, outline, index, tier);
        }
        Ok(fold::count(&self.items, index))
    }

    /// Compares a release with what the history says of it: the lines that only one of the two has, by
    /// tier.
    pub fn differences(&self, release: &str, documents: &Documents) -> Result<Vec<String>> {
        let (index, known) = self.release(release)?;
        let mut differences = Vec::new();
        let outlines = documents.outlines().with_context(|| release.to_owned())?;
        for (tier, outline) in Tier::ALL.into_iter().zip(&outlines) {
            if outline::digest(outline) != known.digests[tier as usize] {
                let ours = fold::pick(&self.items, index, tier);
                differences.extend(outline::differences(&ours, outline, tier));
            }
        }
        Ok(differences)
    }

    /// Checks that what a release prints, rebuilt from here, is what it was when it was added.
    pub fn verify(&self, release: &str) -> Result<()> {
        let (_, known) = self.release(release)?;
        let digests = known.digests.clone();
        let rebuilt = self.documents(release)?.outlines()?;
        for (tier, outline) in Tier::ALL.into_iter().zip(&rebuilt) {
            let digest = outline::digest(outline);
            if digest != digests[tier as usize] {
                bail!(
                    "{release}, {}: the lines give {digest}, the list of releases says {}",
                    tier.name(),
                    digests[tier as usize]
                );
            }
        }
        Ok(())
    }
}
