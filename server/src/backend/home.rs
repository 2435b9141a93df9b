//! A fresh home for a server: its own directories and configuration, and no way out.

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::Context;
use fs_err as fs;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use super::Backend;
use crate::scenario::{Names, Scenario};
use crate::{ISSUER_ADDRESS, MARKER};

/// A proxy that nobody listens on: what would leave the machine fails at once.
const NOWHERE: &str = "http://127.0.0.1:9";

/// A directory with a home and a place to work, removed when this is dropped.
pub struct Home {
    root: PathBuf,
    authority: PathBuf,
    added: Vec<(String, String)>,
    /// The address of the issuer, if the scenario scripts it.
    issuer: Option<SocketAddr>,
    _kept: TempDir,
}

impl Home {
    /// Makes a home whose only model and backend is this one, with the scenario's configuration and files.
    pub fn make(scenario: &Scenario, names: &Names, backend: &Backend) -> anyhow::Result<Self> {
        let kept = tempfile::Builder::new().prefix("app-server-").tempdir()?;
        // Servers report real paths.
        let root = kept.path().canonicalize()?;
        let mut added = Vec::new();
        for (name, value) in &scenario.environment {
            let value = names.fill_text(value).with_context(|| format!("`environment`: {name}"))?;
            added.push((name.clone(), value));
        }
        let authority = root.join("authority.pem");
        let issuer = scenario.scripts_issuer().then_some(backend.address());
        let home = Self { root, authority, added, issuer, _kept: kept };
        fs::create_dir(home.codex())?;
        fs::create_dir(home.work())?;
        fs::write(&home.authority, backend.authority())?;
        fs::write(home.codex().join(MARKER), "")?;
        let config = config(scenario, names, backend.address())?;
        fs::write(home.codex().join("config.toml"), config)?;
        for (path, text) in &scenario.home {
            let text = names.fill_text(text).with_context(|| format!("`home`: {path}"))?;
            let path = home.codex().join(path);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&path, text)?;
            // Whatever the user's mask is.
            #[cfg(unix)]
            fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o644))?;
        }
        Ok(home)
    }

    /// The directory that holds everything.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// `CODEX_HOME`
    pub fn codex(&self) -> PathBuf {
        self.root.join("home")
    }

    /// An empty directory to work in.
    pub fn work(&self) -> PathBuf {
        self.root.join("work")
    }

    /// The variables of a server that has this home and nothing else.
    pub fn environment(&self) -> Vec<(&str, OsString)> {
        let mut variables = vec![
            ("HOME", self.root.clone().into()),
            ("USERPROFILE", self.root.clone().into()),
            ("CODEX_HOME", self.codex().into()),
            ("SSL_CERT_FILE", self.authority.clone().into()),
            ("CODEX_CA_CERTIFICATE", self.authority.clone().into()),
            ("RUST_LOG", "error".into()),
            ("HTTP_PROXY", NOWHERE.into()),
            ("ALL_PROXY", NOWHERE.into()),
            ("NO_PROXY", "127.0.0.1,localhost".into()),
        ];
        // Real servers reach the issuer through a proxy. The reference server connects to loopback only.
        let proxy = self.issuer.map_or(NOWHERE.to_owned(), |address| format!("http://{address}"));
        variables.push(("HTTPS_PROXY", proxy.into()));
        variables.extend(self.issuer.map(|address| (ISSUER_ADDRESS, address.to_string().into())));
        for name in ["PATH", "TMPDIR", "SystemRoot"] {
            variables.extend(std::env::var_os(name).map(|value| (name, value)));
        }
        variables.extend(self.added.iter().map(|(name, value)| (name.as_str(), value.into())));
        variables
    }
}

/// The text of a scenario's `config.toml`. `address` is that of the model and the backend.
pub(crate) fn config(
    scenario: &Scenario,
    names: &Names,
    address: SocketAddr,
) -> anyhow::Result<String> {
    let mut config = base(address);
    let own = names.fill(&Value::Object(scenario.config.clone())).context("`config`")?;
    merge(&mut config, &own);
    toml_edit::ser::to_string_pretty(&config).context("`config` cannot be written as TOML")
}

/// The configuration of every scenario.
fn base(address: SocketAddr) -> Value {
    json!({
        "model": "mock-model",
        "model_provider": "mock",
        "check_for_update_on_startup": false,
        "suppress_unstable_features_warning": true,
        "chatgpt_base_url": format!("https://{address}/backend-api"),
        "model_providers": {"mock": {
            "name": "mock",
            "base_url": format!("http://{address}/v1"),
            "wire_api": "responses",
            "requires_openai_auth": true,
            "request_max_retries": 0,
            "stream_max_retries": 0,
        }},
        "analytics": {"enabled": false},
        // Newer releases have it on, and then try to reach a gateway in each turn.
        "features": {"apps": false},
    })
}

/// Adds what one value has to another: tables are merged, everything else is replaced.
fn merge(into: &mut Value, own: &Value) {
    match (into, own) {
        (Value::Object(into), Value::Object(own)) => {
            for (name, value) in own {
                merge(into.entry(name.clone()).or_insert_with(|| Map::new().into()), value);
            }
        }
        (into, own) => *into = own.clone(),
    }
}
