//! Fidelity: our types against the documents of the real servers.
//!
//! Two questions. *Newest*: is what we print exactly what the newest release prints, for the methods
//! that we have? *Every release*: can our types read and say whatever a release can say and accept, and
//! does all that they have exist in some release?

mod compare;
pub mod declarations;
mod events;
mod exceptions;
mod releases;
mod report;

pub(crate) use compare::label;
pub use compare::{Item, Kind};
pub use releases::{Release, Releases};
pub use report::Report;

use anyhow::Result;
use app_server_protocol::release;

use crate::{
    catalog::Catalog,
    schema,
    surface::{Notes, Surface},
    wire::bundle::Bundle,
};
use compare::{Comparison, Demand, Walk};

/// The parts of the envelope that have a definition.
pub(crate) const ENVELOPE: [&str; 6] = [
    "JSONRPCError",
    "JSONRPCErrorError",
    "JSONRPCNotification",
    "JSONRPCRequest",
    "JSONRPCResponse",
    "RequestId",
];

/// Which releases to compare with.
#[derive(Debug, Clone, Copy)]
pub enum Chosen<'a> {
    /// One of the folder.
    One(&'a str),
    /// Those of the folder.
    Folder,
    /// Those of the folder, which are all that there are. Only then can it be told that something of
    /// ours exists in none, or was dropped by another release than we say.
    All,
}

/// Compares our types with releases: with each for what it can say and accept, and with the newest for
/// equality as well.
pub fn check(catalog: &Catalog, releases: &Releases, chosen: Chosen<'_>) -> Result<Report> {
    let notes = Notes::of(catalog);
    let print = |surface| Bundle::new(schema::document(catalog, &notes, surface));
    let stable = print(Surface::Stable)?;
    let experimental = print(Surface::Experimental)?;
    let everything = print(Surface::Everything)?;

    let mut report = Report::new(compare_all(&everything, &everything, &[], Demand::Equal)?);
    let versions = match chosen {
        Chosen::One(version) => vec![version],
        Chosen::Folder | Chosen::All => releases.versions().collect(),
    };
    for version in versions {
        let release = releases.load(version)?;
        for theirs in [&release.stable, &release.experimental] {
            let found = compare_all(&everything, theirs, &release.typescript_only, Demand::Covers)?;
            report.add_covered(version, found);
        }
        // A newer release than we know shows what is to be added.
        if version.parse::<release::Release>()? >= release::Release::NEWEST {
            for (ours, theirs) in
                [(&stable, &release.stable), (&experimental, &release.experimental)]
            {
                let found = compare_all(ours, theirs, &release.typescript_only, Demand::Equal)?;
                report.add_newest(version, found);
            }
        }
    }
    if matches!(chosen, Chosen::All) {
        report.conclude(releases);
    }
    Ok(report)
}

/// Compares the methods and the envelope of two bundles. `unlisted` are methods that the server has and
/// its bundle lacks.
fn compare_all(
    ours: &Bundle,
    theirs: &Bundle,
    unlisted: &[String],
    demand: Demand,
) -> Result<Comparison> {
    let mut walk = Walk::new(ours, theirs, demand);
    let our_methods = ours.methods()?;
    let their_methods = theirs.methods()?;

    for (name, method) in &our_methods {
        match their_methods.get(name) {
            Some(counterpart) => walk.method(name, method, counterpart)?,
            None if unlisted.iter().any(|unlisted| unlisted == name) => {
                walk.unlisted(name, method)?;
            }
            None if demand == Demand::Equal => {
                walk.difference(name, name, "theirs has no such method");
            }
            None => {}
        }
    }
    for name in their_methods.keys().filter(|name| !our_methods.contains_key(*name)) {
        walk.difference(name, name, "ours has no such method");
    }
    for name in ENVELOPE {
        match (ours.definition(name), theirs.definition(name)) {
            (Some(our_part), Some(their_part)) => walk.schema(our_part, their_part, name, name)?,
            _ => walk.difference(name, name, "not defined on both sides"),
        }
    }
    Ok(walk.finish())
}
