//! The settings in `config.toml` that the reference server knows.

mod invalid;
mod overrides;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

pub use invalid::InvalidSettings;
pub use overrides::Override;

/// The settings. Others are ignored.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Settings {
    /// The model.
    pub model: Option<String>,
    /// The provider's name. Defaults to `openai`.
    pub model_provider: Option<String>,
    /// Providers by name.
    #[serde(default)]
    pub model_providers: BTreeMap<String, Provider>,
    /// The base of the backend's addresses.
    pub chatgpt_base_url: Option<String>,
    /// The only kind of sign-in that is allowed.
    pub forced_login_method: Option<ForcedLogin>,
    /// The only workspaces that are allowed.
    pub forced_chatgpt_workspace_id: Option<Workspaces>,
    /// Where credentials are stored.
    #[serde(default)]
    pub cli_auth_credentials_store: StoreKind,
    /// Features by name: a boolean, or a table in which newer releases set more.
    #[serde(default)]
    pub features: BTreeMap<String, Value>,
}

/// A model provider.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Provider {
    /// The base of its addresses.
    pub base_url: Option<String>,
    /// Whether it takes OpenAI's sign-ins.
    #[serde(default)]
    pub requires_openai_auth: bool,
}

/// A kind of sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ForcedLogin {
    /// With a ChatGPT account.
    Chatgpt,
    /// With an API key.
    Api,
}

/// One workspace, or several.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Workspaces {
    /// One.
    One(String),
    /// Any of these.
    AnyOf(Vec<String>),
}

impl Workspaces {
    /// The workspaces' IDs.
    pub fn ids(&self) -> &[String] {
        match self {
            Self::One(id) => std::slice::from_ref(id),
            Self::AnyOf(ids) => ids,
        }
    }
}

/// Where credentials are stored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StoreKind {
    /// In `auth.json`.
    #[default]
    File,
    /// In the system's keyring.
    Keyring,
    /// In the system's keyring, or else in `auth.json`.
    Auto,
    /// In memory.
    Ephemeral,
}

impl Settings {
    /// Reads the settings from the text of `config.toml` and from the command line. `path` is that of the file, for
    /// errors.
    pub fn read(text: &str, path: &str, overrides: &[Override]) -> Result<Self, InvalidSettings> {
        let invalid = |error: toml_edit::de::Error| InvalidSettings::new(text, path, &error);
        let own: Self = toml_edit::de::from_str(text).map_err(invalid)?;
        if overrides.is_empty() {
            return Ok(own);
        }
        let mut document: toml_edit::DocumentMut =
            text.parse().map_err(|error: toml_edit::TomlError| invalid(error.into()))?;
        for setting in overrides {
            setting.apply(document.as_table_mut());
        }
        toml_edit::de::from_document(document).map_err(invalid)
    }

    /// The provider's name.
    pub fn provider_name(&self) -> &str {
        self.model_provider.as_deref().unwrap_or("openai")
    }

    /// The provider. OpenAI's own needs no settings.
    pub fn provider(&self) -> Provider {
        self.model_providers.get(self.provider_name()).cloned().unwrap_or(Provider {
            base_url: None,
            requires_openai_auth: self.provider_name() == "openai",
        })
    }

    /// Whether a feature is on, if it is set.
    pub fn feature(&self, name: &str) -> Option<bool> {
        self.features.get(name)?.as_bool()
    }
}

#[cfg(test)]
mod tests {
    use super::{Override, Settings, StoreKind};

    #[test]
    fn the_command_line_wins_over_the_file() {
        let text = "model = \"a\"\n[model_providers.mock]\nbase_url = \"http://127.0.0.1:1/v1\"\n";
        let overrides: Vec<Override> = [
            "model=b",
            "model_providers.mock.requires_openai_auth=true",
            "cli_auth_credentials_store=\"ephemeral\"",
            "model_provider=mock",
        ]
        .iter()
        .map(|text| text.parse().unwrap())
        .collect();
        let settings = Settings::read(text, "config.toml", &overrides).unwrap();
        assert_eq!(settings.model.as_deref(), Some("b"));
        assert_eq!(settings.cli_auth_credentials_store, StoreKind::Ephemeral);
        assert!(settings.provider().requires_openai_auth);
        assert_eq!(settings.provider().base_url.as_deref(), Some("http://127.0.0.1:1/v1"));
    }

    #[test]
    fn an_error_has_the_place_of_the_value() {
        let text = "model = \"a\"\n\ncli_auth_credentials_store = \"bogus\"\n";
        let error = Settings::read(text, "/home/config.toml", &[]).unwrap_err();
        assert_eq!(
            error.details(),
            "/home/config.toml:3:30: unknown variant `bogus`, expected one of `file`, `keyring`, `auto`, `ephemeral`"
        );
        assert_eq!((error.start, error.end), ((3, 30), (3, 36)));
    }
}
