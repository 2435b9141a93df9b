//! `app-server-reference verify`

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};

use super::{DIFFERENT, SAME, UNJUDGED};
use crate::core::played::is_proven;
use crate::scenario::Scenario;
use crate::verify::report::{self, Case, Outcome, Report};
use crate::verify::target::{Behaviours, Target};

/// Play scenarios with two servers and compare what they do.
///
/// A server is real:RELEASE, which is fetched from npm once; reference:RELEASE, the reference server; or
/// committed:RELEASE, what the real server did when its behaviour was last written. With a reference server, only the
/// statements that it plays are compared, unless --only names others.
///
/// Exit codes: 0 no difference; 1 differences; 2 the command line or an input is invalid; 3 a scenario could not be
/// played.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// A server: real:RELEASE, reference:RELEASE or committed:RELEASE.
    left: Target,
    /// Another server.
    right: Target,
    /// The directory of the scenarios.
    #[arg(long, value_name = "DIR", default_value = "server/scenarios")]
    scenarios: PathBuf,
    /// The directory of the committed behaviour.
    #[arg(long, value_name = "DIR", default_value = "snapshots/behaviour")]
    behaviour: PathBuf,
    /// Only these statements.
    #[arg(long, value_name = "STATEMENT", value_delimiter = ',')]
    only: Vec<String>,
    /// The format of the report.
    #[arg(long, default_value = "text")]
    format: Format,
    /// Write what the real servers do to the committed behaviour. Differences are then no failure.
    #[arg(long)]
    write: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
    Junit,
}

pub(super) async fn run(arguments: &Arguments) -> anyhow::Result<u8> {
    let mut scenarios = selected(&arguments.scenarios, &arguments.only)?;
    let behaviours = Behaviours::new(&arguments.scenarios, &arguments.behaviour);
    let sides = [&arguments.left, &arguments.right];
    if arguments.only.is_empty() {
        for release in sides.iter().filter_map(|side| side.reference()) {
            scenarios.retain(|scenario| is_proven(&scenario.statement, release));
        }
    }
    let mut players = Vec::new();
    for side in sides {
        players.push(side.ready().await?);
    }
    let mut cases = Vec::new();
    for scenario in &scenarios {
        let mut found = Vec::new();
        for player in &players {
            if !scenario.releases.contains(player.release()) {
                found.push(None);
                continue;
            }
            eprintln!("{} {}", player.name(), scenario.statement);
            let lines = player.lines(scenario, &behaviours).await;
            if let (true, true, Ok(lines)) = (arguments.write, player.is_real(), &lines) {
                behaviours.write(scenario, player.release(), lines)?;
            }
            found.push(Some(lines));
        }
        cases.push(Case::new(scenario, Outcome::of(found, sides)));
    }
    let report = Report { left: sides[0].to_string(), right: sides[1].to_string(), cases };
    print!(
        "{}",
        match arguments.format {
            Format::Text => report::text::print(&report),
            Format::Json => report::json::print(&report)?,
            Format::Junit => report::junit::print(&report),
        }
    );
    Ok(if report.failed() {
        UNJUDGED
    } else if report.differs() && !arguments.write {
        DIFFERENT
    } else {
        SAME
    })
}

fn selected(directory: &Path, only: &[String]) -> anyhow::Result<Vec<Scenario>> {
    let mut scenarios = Scenario::read_all(directory)?;
    for statement in only {
        if !scenarios.iter().any(|scenario| scenario.statement == *statement) {
            bail!("no scenario in {} is about {statement}", directory.display());
        }
    }
    if !only.is_empty() {
        scenarios.retain(|scenario| only.contains(&scenario.statement));
    }
    if scenarios.is_empty() {
        return Err(anyhow::anyhow!("no scenario")).context(directory.display().to_string());
    }
    Ok(scenarios)
}
