//! The TypeScript half of fidelity: our declarations against those of the newest release's `generate-ts`.
//!
//! Both texts are parsed, and compared from the messages down, in the direction in which each crosses the
//! wire; then by the names that they export. Results are those of the registry: the real declarations do
//! not say which type answers a method.

mod difference;
mod exceptions;
mod names;
mod report;
mod shape;
mod walk;

pub use self::report::Report;

use anyhow::{Context, Result, ensure};
use app_server_protocol::NEWEST_RELEASE;

use self::{
    difference::{Place, What},
    shape::Declarations,
    walk::Walk,
};
use crate::{
    catalog::Catalog,
    declared::Declared,
    surface::{Notes, Surface},
    timeline::Timeline,
    typescript::{self, parse},
};
use app_server_drift::{Direction, Set};

/// Compares our declarations with those of a release, for both tiers.
pub fn check(catalog: &Catalog, declared: &Declared) -> Result<Report> {
    let release = declared.release();
    ensure!(
        release == NEWEST_RELEASE,
        "the TypeScript is that of {release}, and the newest release is {NEWEST_RELEASE}"
    );
    let declared_by_us = typescript::declarations(catalog, &Notes::of(catalog))?;
    // Since when things exist is in comments alone.
    let timeline = Timeline::default();
    let mut report = Report::new(release);
    for surface in [Surface::Stable, Surface::Experimental] {
        let text = match surface {
            Surface::Stable => typescript::index(catalog, &declared_by_us, &timeline)?,
            _ => typescript::experimental(catalog, &declared_by_us, &timeline)?,
        };
        let exported = parse::exported_types(&text)?;
        let ours = Declarations::new(exported.into_iter().map(|one| (one.name, one.ty)).collect());
        let theirs = Declarations::new(declared.types(surface));
        let mut walk = Walk::new(&ours, &theirs);
        messages(&mut walk, &ours, &theirs)?;
        let results = results(&mut walk, catalog, surface, &ours, &theirs)?;
        let roots = unions().map(|(name, _)| name).chain(results);
        names::compare(&mut walk, &text, &ours, &theirs, roots)?;
        report.add(walk);
    }
    report.conclude();
    Ok(report)
}

/// The types that declare the messages of all methods, and who sends them. Only one of theirs has the field
/// of the envelope of notifications.
fn unions() -> impl Iterator<Item = (&'static str, Direction)> {
    let envelope = ("ServerNotificationEnvelope", Direction::ServerToClient);
    Set::ALL.into_iter().map(|set| (set.name(), set.direction())).chain([envelope])
}

fn messages<'a>(
    walk: &mut Walk<'a>,
    ours: &'a Declarations,
    theirs: &'a Declarations,
) -> Result<()> {
    for (name, direction) in unions() {
        let here = ours.get(name).with_context(|| format!("ours declares no {name}"))?;
        let there = theirs.get(name).with_context(|| format!("theirs declares no {name}"))?;
        walk.pairs.insert((name, name));
        walk.types(here, there, &Place::new(direction, name))?;
    }
    Ok(())
}

/// Compares the results and the types of errors, and gives the names that theirs have: nothing of theirs
/// refers to them.
fn results<'a>(
    walk: &mut Walk<'a>,
    catalog: &'a Catalog,
    surface: Surface,
    ours: &'a Declarations,
    theirs: &'a Declarations,
) -> Result<Vec<&'a str>> {
    let mut found = Vec::new();
    for method in catalog.methods.iter().filter(|method| surface.keeps_method(method.stability)) {
        let Some(result) = &method.result else { continue };
        let direction = method.set.direction().reversed();
        let at = Place::new(direction, &format!("{} result", method.name)).owned_by(Some(result));
        let here = ours.get(result).with_context(|| format!("ours declares no {result}"))?;
        let Some(name) = theirs.named(result).next() else {
            walk.difference(&at, What::TheirsExportsNoSuchName);
            continue;
        };
        found.push(name);
        walk.pairs.insert((result, name));
        walk.types(here, theirs.get(name).context("a name without a type")?, &at)?;
    }
    for error in &catalog.errors {
        let (Some(here), Some(name)) = (ours.get(error), theirs.named(error).next()) else {
            continue;
        };
        let at = Place::new(Direction::ServerToClient, error);
        found.push(name);
        walk.pairs.insert((error, name));
        walk.types(here, theirs.get(name).context("a name without a type")?, &at)?;
    }
    Ok(found)
}
