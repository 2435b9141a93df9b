//! The changelog of the wire: what each release of the real server changed since the one before, in both
//! directions.

mod json;
mod markdown;
mod section;

use std::{num::NonZero, thread};

use anyhow::{Result, anyhow, bail};

pub use json::json;
pub use markdown::markdown;

use crate::{
    history::History,
    judge::{options::Options, report::Report},
    pipeline::Understood,
    read::document::Document,
};

/// What a release changed.
#[derive(Debug)]
pub struct Entry {
    /// The release.
    pub release: String,
    /// The one before.
    pub before: String,
    /// What was found, with old clients and new servers in mind. `None` where both print the same.
    pub report: Option<Report>,
}

/// Compares each release of a history with the one before, from one to another, oldest first.
pub fn entries(history: &History, from: Option<&str>, to: Option<&str>) -> Result<Vec<Entry>> {
    let releases = between(history, from, to)?;
    let pairs = releases.len().saturating_sub(1);
    // Each thread goes through neighbours, which have nearly everything in common.
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let length = pairs.div_ceil(threads).max(1);
    thread::scope(|scope| {
        let parts: Vec<_> = (0..pairs)
            .step_by(length)
            .map(|start| &releases[start..=pairs.min(start + length)])
            .map(|releases| scope.spawn(|| compare(history, releases)))
            .collect();
        let mut entries = Vec::with_capacity(pairs);
        for part in parts {
            entries.extend(part.join().map_err(|_| anyhow!("a comparison panicked"))??);
        }
        Ok(entries)
    })
}

/// The releases from one to another.
fn between<'h>(history: &'h History, from: Option<&str>, to: Option<&str>) -> Result<Vec<&'h str>> {
    let all: Vec<&str> = history.releases().collect();
    let place = |release: &str| history.place(release);
    let first = from.map_or(Ok(0), place)?;
    let last = to.map_or(Ok(all.len().saturating_sub(1)), place)?;
    if last < first {
        bail!("{} is older than {}", all[last], all[first]);
    }
    Ok(all[first..=last].to_vec())
}

/// Compares each of some releases in a row with the one before.
fn compare(history: &History, releases: &[&str]) -> Result<Vec<Entry>> {
    let options = Options::default();
    let mut replay = history.replay();
    // Releases that print the same share a document.
    let mut documents: Vec<Document> = Vec::new();
    for release in releases {
        let last = documents.last().map(Document::label);
        if !last.map_or(Ok(false), |last| history.are_same(last, release))? {
            documents.push(Document::printed(*release, replay.release(release)?)?);
        }
    }
    let mut understood = documents.iter().map(|document| Understood::of(document, &options));
    let Some(mut old) = understood.next().transpose()? else { return Ok(Vec::new()) };
    let mut entries = Vec::new();
    for (before, release) in releases.iter().zip(releases.iter().skip(1)) {
        let mut report = None;
        if !history.are_same(before, release)?
            && let Some(new) = understood.next().transpose()?
        {
            let found = old.compare(&new, &options)?;
            report = Some(Report { old: (*before).to_owned(), ..found });
            old = new;
        }
        entries.push(Entry {
            release: (*release).to_owned(),
            before: (*before).to_owned(),
            report,
        });
    }
    Ok(entries)
}
