//! Scenarios: what the world around a server does and what a client asks, never what the server sends.
//!
//! A scenario is a YAML file, one for each statement about the server. It scripts causes: the model, the backend,
//! the configuration and the client's steps. So the same file can drive a real server of any release and whatever
//! claims to behave as one.

mod client;
mod error;
mod fill;
mod json;
mod token;
mod world;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use app_server_protocol::release::Release;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::ISSUER_HOST;

pub use client::{Action, Handshake, Reply, Request, Step};
pub use error::ScenarioError;
pub use fill::{Names, UnknownName};
pub use json::Json;
pub use token::Token;
pub use world::{BackendCall, Content, ForReleases, ModelAnswer, Times};

/// What the world around a server does, and what its client asks.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The statement's ID, such as `X1`: unique among the scenarios.
    pub statement: String,
    /// What the server does, in one sentence.
    pub title: String,
    /// The releases that the scenario is about. Defaults to all.
    #[serde(default)]
    pub releases: Releases,
    /// Tokens by name: `$NAME` stands for the token wherever a text is sent.
    #[serde(default)]
    pub tokens: BTreeMap<String, Token>,
    /// What `config.toml` has beyond the backend's address. Tables are merged, other values replaced.
    #[serde(default)]
    pub config: Map<String, Value>,
    /// Files of `CODEX_HOME` by path, written before the server starts. `$NAME` is replaced.
    #[serde(default)]
    pub home: BTreeMap<String, String>,
    /// Variables of the server's environment. `$NAME` is replaced.
    #[serde(default)]
    pub environment: BTreeMap<String, String>,
    /// Ports of loopback that another program listens on.
    #[serde(default)]
    pub busy: Vec<u16>,
    /// What the model answers, call by call. Each answer must be asked for, and no more than these.
    #[serde(default)]
    pub model: Vec<ModelAnswer>,
    /// What the backend answers besides the model.
    #[serde(default)]
    pub backend: Vec<BackendCall>,
    /// How the client starts. Defaults to `initialize` with `experimentalApi`, then `initialized`.
    #[serde(default)]
    pub handshake: Handshake,
    /// Methods of notifications that may come at any time, so that their place is not compared.
    #[serde(default)]
    pub anytime: Vec<String>,
    /// What the client does, in order.
    #[serde(default)]
    pub client: Vec<Step>,
    /// Where the scenario was read from.
    #[serde(skip)]
    pub path: PathBuf,
}

/// A range of releases, both ends included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Releases {
    /// The first release. Defaults to the oldest.
    #[serde(default, deserialize_with = "release")]
    #[schemars(with = "Option<String>")]
    pub since: Option<Release>,
    /// The last release. Defaults to the newest.
    #[serde(default, deserialize_with = "release")]
    #[schemars(with = "Option<String>")]
    pub until: Option<Release>,
}

impl Releases {
    /// Returns whether the range has a release.
    pub fn contains(&self, release: Release) -> bool {
        self.since.is_none_or(|since| since <= release)
            && self.until.is_none_or(|until| release <= until)
    }
}

fn release<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Release>, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map(Some).map_err(serde::de::Error::custom)
}

impl Scenario {
    /// Reads a scenario from a file. An error has the line and the column.
    pub fn read(path: &Path) -> Result<Self, ScenarioError> {
        let text =
            std::fs::read_to_string(path).map_err(|error| ScenarioError::new(path, error))?;
        Self::parse(path, &text)
    }

    /// Reads a scenario from text. `path` is only told in errors.
    pub fn parse(path: &Path, text: &str) -> Result<Self, ScenarioError> {
        let mut scenario: Self =
            serde_saphyr::from_str(text).map_err(|error| ScenarioError::new(path, error))?;
        path.clone_into(&mut scenario.path);
        scenario.check().map_err(|error| ScenarioError::new(path, error))?;
        Ok(scenario)
    }

    /// Reads every `*.yaml` below a directory, in order of their paths. A statement that two files have is an error.
    pub fn read_all(directory: &Path) -> Result<Vec<Self>, ScenarioError> {
        let mut scenarios: Vec<Self> = Vec::new();
        for path in files(directory)? {
            let scenario = Self::read(&path)?;
            if let Some(other) =
                scenarios.iter().find(|other| other.statement == scenario.statement)
            {
                let why = format!("{} is also in {}", scenario.statement, other.path.display());
                return Err(ScenarioError::new(&path, why));
            }
            scenarios.push(scenario);
        }
        Ok(scenarios)
    }

    /// Whether it scripts the issuer. If not, nothing is at the issuer's address.
    pub fn scripts_issuer(&self) -> bool {
        let address = format!(" https://{ISSUER_HOST}/");
        self.backend.iter().any(|call| call.call.contains(&address))
    }

    /// Checks what the format alone cannot say.
    fn check(&self) -> Result<(), String> {
        let id = &self.statement;
        if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return Err(format!("`statement: {id}` must be letters, digits and `-`"));
        }
        for path in self.home.keys() {
            let path = Path::new(path);
            if path.components().any(|part| !matches!(part, std::path::Component::Normal(_))) {
                return Err(format!(
                    "`home`: `{}` must be a path inside CODEX_HOME",
                    path.display()
                ));
            }
        }
        Ok(())
    }
}

/// Every scenario's path below a directory, in order.
fn files(directory: &Path) -> Result<Vec<PathBuf>, ScenarioError> {
    let entries =
        std::fs::read_dir(directory).map_err(|error| ScenarioError::new(directory, error))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| ScenarioError::new(directory, error))?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
