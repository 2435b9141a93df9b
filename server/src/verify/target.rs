//! What is compared: real servers, the reference server, and what real servers did when it was committed.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use anyhow::{Context, bail};
use app_server_protocol::release::{ParseReleaseError, Release};
use fs_err as fs;

use super::behaviour::Behaviour;
use super::normalise;
use crate::core::played::read_release;
use crate::play::play;
use crate::process::{self, Program};
use crate::scenario::Scenario;

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// `real:RELEASE`: the real server of that release.
    Real(Release),
    /// `reference:RELEASE`: the reference server, as that release.
    Reference(Release),
    /// `committed:RELEASE`: what the real server of that release did when its behaviour was written.
    Committed(Release),
}

impl fmt::Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Real(release) => write!(formatter, "real:{release}"),
            Self::Reference(release) => write!(formatter, "reference:{release}"),
            Self::Committed(release) => write!(formatter, "committed:{release}"),
        }
    }
}

impl FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        const KINDS: &str = "a server is real:RELEASE, reference:RELEASE or committed:RELEASE";
        let (kind, release) = text.split_once(':').ok_or(KINDS)?;
        let any = || release.parse().map_err(|error: ParseReleaseError| error.to_string());
        match kind {
            "real" => any().map(Self::Real),
            "reference" => read_release(release).map(Self::Reference),
            "committed" => any().map(Self::Committed),
            _ => Err(format!("`{kind}` is unknown; {KINDS}")),
        }
    }
}

impl Target {
    /// The release of a reference server.
    pub fn reference(&self) -> Option<Release> {
        match self {
            Self::Reference(release) => Some(*release),
            Self::Real(_) | Self::Committed(_) => None,
        }
    }

    /// Fetches what is needed to play scenarios.
    pub async fn ready(&self) -> anyhow::Result<Player> {
        let (release, program) = match *self {
            Self::Real(release) => (release, Some(Program::real(process::binary(release).await?))),
            Self::Reference(release) => {
                (release, Some(Program::reference(std::env::current_exe()?, release)))
            }
            Self::Committed(release) => (release, None),
        };
        Ok(Player { target: self.clone(), release, program })
    }
}

/// A side of a comparison that is ready.
pub struct Player {
    target: Target,
    release: Release,
    program: Option<Program>,
}

impl Player {
    /// The side's name, as on the command line.
    pub fn name(&self) -> String {
        self.target.to_string()
    }

    /// Its release.
    pub fn release(&self) -> Release {
        self.release
    }

    /// Whether a real server plays.
    pub fn is_real(&self) -> bool {
        matches!(self.target, Target::Real(_))
    }

    /// Plays a scenario and returns what came of it, as normalised lines.
    pub async fn lines(
        &self,
        scenario: &Scenario,
        behaviours: &Behaviours,
    ) -> anyhow::Result<Vec<String>> {
        let Some(program) = &self.program else {
            return behaviours.read(scenario)?.of(&self.release.to_string()).with_context(|| {
                format!("{} has nothing of {}", behaviours.path(scenario).display(), self.release)
            });
        };
        let record = play(scenario, program, self.release).await?;
        if !record.problems.is_empty() {
            bail!("the scenario and the server do not agree: {}", record.problems.join("; "));
        }
        Ok(normalise::lines(&record, scenario))
    }
}

/// The directory of committed behaviour: a file for each scenario, at the same relative path.
pub struct Behaviours {
    scenarios: PathBuf,
    directory: PathBuf,
}

impl Behaviours {
    /// `scenarios` is the directory that the scenarios are in.
    pub fn new(scenarios: &Path, directory: &Path) -> Self {
        Self { scenarios: scenarios.to_owned(), directory: directory.to_owned() }
    }

    /// The path of a scenario's file.
    pub fn path(&self, scenario: &Scenario) -> PathBuf {
        let relative = scenario.path.strip_prefix(&self.scenarios).unwrap_or(&scenario.path);
        self.directory.join(relative).with_extension("txt")
    }

    /// Reads a scenario's behaviour.
    pub fn read(&self, scenario: &Scenario) -> anyhow::Result<Behaviour> {
        let path = self.path(scenario);
        let text = fs::read_to_string(&path)?;
        Behaviour::parse(&text).with_context(|| path.display().to_string())
    }

    /// Writes what a release does, beside what the file has of others.
    pub fn write(
        &self,
        scenario: &Scenario,
        release: Release,
        lines: &[String],
    ) -> anyhow::Result<()> {
        let path = self.path(scenario);
        let known = if path.exists() { self.read(scenario)? } else { Behaviour::default() };
        let mut all = vec![(release, lines.to_vec())];
        for other in known.releases() {
            let release: Release = other.parse().with_context(|| path.display().to_string())?;
            if let (false, Some(lines)) = (all[0].0 == release, known.of(other)) {
                all.push((release, lines));
            }
        }
        all.sort_by_key(|(release, _)| *release);
        let mut behaviour = Behaviour::new(format!("{}: {}", scenario.statement, scenario.title));
        for (release, lines) in &all {
            behaviour.add(&release.to_string(), lines);
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        Ok(fs::write(&path, behaviour.print())?)
    }
}
