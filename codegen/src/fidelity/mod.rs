//! Fidelity: our types against the documents of the real servers.
//!
//! Two questions. *Newest*: is what we print exactly what the newest release prints, for the methods
//! that we have? *Every release*: can our types read and say whatever a release can say and accept, and
//! does all that they have exist in some release?
//!
//! `app_server_drift` compares the documents, with those of the real servers as the old ones; `dates` asks
//! the history since when and until when our types exist.

mod compare;
mod dates;
pub mod declarations;
mod defaults;
mod events;
mod exceptions;
mod inventory;
mod releases;
mod report;

pub use releases::{Release, Releases, documents};
pub use report::Report;

use anyhow::{Context, Result};
use app_server_drift::{Document, internal::both};
use app_server_protocol::release;

use crate::{
    catalog::Catalog,
    schema,
    surface::{Notes, Surface},
};
use compare::{Demand, Difference, Side};
use inventory::Inventory;

/// Which releases to compare with.
#[derive(Debug, Clone, Copy)]
pub enum Chosen<'a> {
    /// One of them.
    One(&'a str),
    /// All that there are. If they are those of a history, it is checked as well that nothing of ours
    /// exists in none, and that nothing was dropped by another release than we say.
    All,
}

/// Compares our types with releases: with each for what it can say and accept, and with the newest for
/// equality as well.
pub fn check(catalog: &Catalog, releases: &Releases, chosen: Chosen<'_>) -> Result<Report> {
    let ours = Ours::of(catalog)?;
    let versions: Vec<&str> = match chosen {
        Chosen::One(version) => vec![version],
        Chosen::All => releases.versions().collect(),
    };
    let mut report = Report::new(&ours);
    let (earlier, later) = versions.split_at(versions.len() / 2);
    let (earlier, later) =
        both(|| ours.compare_each(releases, earlier), || ours.compare_each(releases, later))?;
    for (version, found) in earlier.into_iter().chain(later) {
        report.add(version, found);
    }
    if let (Chosen::All, Some(history)) = (chosen, releases.history()) {
        report.conclude(dates::check(catalog, history, &ours)?);
    }
    Ok(report)
}

/// What our types print.
#[derive(Debug)]
struct Ours {
    stable: Document,
    experimental: Document,
    everything: Document,
}

impl Ours {
    fn of(catalog: &Catalog) -> Result<Self> {
        let notes = Notes::of(catalog);
        let print = |surface| Document::new("ours", schema::document(catalog, &notes, surface));
        Ok(Self {
            stable: print(Surface::Stable)?,
            experimental: print(Surface::Experimental)?,
            everything: print(Surface::Everything)?,
        })
    }

    /// Everything that our types have, by the newest release and by all.
    fn inventories(&self) -> [Inventory; 2] {
        [&self.experimental, &self.everything].map(|document| Inventory::of(document.root()))
    }

    /// What differs from each of some releases.
    fn compare_each<'v>(
        &self,
        releases: &Releases,
        versions: &[&'v str],
    ) -> Result<Vec<(&'v str, Vec<Difference>)>> {
        let mut found = Vec::with_capacity(versions.len());
        for version in versions {
            let differences = self.compare(&releases.load(version)?, version);
            found.push((*version, differences.with_context(|| (*version).to_owned())?));
        }
        Ok(found)
    }

    fn compare(&self, release: &Release, version: &str) -> Result<Vec<Difference>> {
        let everything = Side::of(&self.everything)?;
        let theirs = [Side::of(&release.stable)?, Side::of(&release.experimental)?];
        let mut found = Vec::new();
        for theirs in &theirs {
            found.extend(theirs.differences(&everything, Demand::Covers)?);
        }
        // A newer release than we know shows what is to be added.
        if version.parse::<release::Release>()? >= release::Release::NEWEST {
            let ours = [&self.stable, &self.experimental];
            for ((theirs, ours), defaults) in theirs.iter().zip(ours).zip(&release.defaults) {
                found.extend(theirs.differences(&Side::of(ours)?, Demand::Equal)?);
                found.extend(defaults::differences(defaults, &defaults::of(ours.root())));
            }
        }
        Ok(found)
    }
}
