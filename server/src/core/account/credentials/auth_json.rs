//! What is stored: the fields of `auth.json`, which an item of the keyring has too.

use app_server_protocol::wire::Secret;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::error::Category;

use super::claims::Claims;
use crate::core::SecretText;

/// What is stored. A file has it on several lines, an item of the keyring on one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub struct AuthJson {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::core::account) auth_mode: Option<Mode>,
    #[serde(rename = "OPENAI_API_KEY")]
    pub(in crate::core::account) key: Option<Secret>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::core::account) tokens: Option<StoredTokens>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::core::account) last_refresh: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub(in crate::core::account) enum Mode {
    #[serde(rename = "apikey")]
    ApiKey,
    #[serde(rename = "chatgpt")]
    Chatgpt,
    #[serde(rename = "chatgptAuthTokens")]
    ChatgptAuthTokens,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub(in crate::core::account) struct StoredTokens {
    pub(in crate::core::account) id_token: IdToken,
    pub(in crate::core::account) access_token: Secret,
    pub(in crate::core::account) refresh_token: Secret,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::core::account) oauth_provenance: Option<Provenance>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::core::account) login_owner_id: Option<Secret>,
    pub(in crate::core::account) account_id: Option<String>,
}

/// Where tokens are from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub(in crate::core::account) struct Provenance {
    pub(in crate::core::account) issuer: String,
    pub(in crate::core::account) client_id: String,
}

/// A token whose claims can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::core::account) struct IdToken {
    pub(in crate::core::account) text: Secret,
    pub(in crate::core::account) claims: Claims,
}

impl<'de> Deserialize<'de> for IdToken {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Secret::deserialize(deserializer)?;
        let claims = Claims::read(text.expose()).map_err(|error| D::Error::custom(error.0))?;
        Ok(Self { text, claims })
    }
}

impl Serialize for IdToken {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.text.serialize(serializer)
    }
}

impl AuthJson {
    /// Reads what is stored. An error is the real servers' text.
    pub fn read(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| match error.classify() {
            Category::Data => format!(
                "invalid credential JSON (Data at line {} column {})",
                error.line(),
                error.column()
            ),
            Category::Io | Category::Syntax | Category::Eof => error.to_string(),
        })
    }

    /// The text of the file.
    pub fn pretty(&self) -> SecretText {
        // It holds nothing but texts, which can be written.
        SecretText(serde_json::to_string_pretty(self).unwrap_or_default())
    }

    /// The text of the keyring's item.
    pub fn compact(&self) -> SecretText {
        SecretText(serde_json::to_string(self).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::AuthJson;

    #[test]
    fn what_is_read_is_written_as_real_servers_write_it() {
        let texts = [
            "{\n  \"auth_mode\": \"apikey\",\n  \"OPENAI_API_KEY\": \"sk-test-1\"\n}",
            r#"{
  "auth_mode": "chatgpt",
  "OPENAI_API_KEY": null,
  "tokens": {
    "id_token": "a.e30.c",
    "access_token": "a.e30.d",
    "refresh_token": "refresh-1",
    "account_id": "org-1"
  },
  "last_refresh": "1970-01-01T00:20:34.000000005Z"
}"#,
            r#"{
  "auth_mode": "chatgpt",
  "OPENAI_API_KEY": "sk-test-1",
  "tokens": {
    "id_token": "a.e30.c",
    "access_token": "a.e30.d",
    "refresh_token": "refresh-1",
    "oauth_provenance": {
      "issuer": "https://auth.openai.com",
      "client_id": "client"
    },
    "login_owner_id": "owner",
    "account_id": "org-1"
  },
  "last_refresh": "1970-01-01T00:20:34.000000005Z"
}"#,
        ];
        for text in texts {
            assert_eq!(AuthJson::read(text).unwrap().pretty().0, text);
        }
        let key = AuthJson::read(texts[0]).unwrap();
        assert_eq!(key.compact().0, r#"{"auth_mode":"apikey","OPENAI_API_KEY":"sk-test-1"}"#);
    }

    #[test]
    fn what_cannot_be_read_is_told_as_the_real_0_169_0_tells_it() {
        let invalid = |column| format!("invalid credential JSON (Data at line 1 column {column})");
        for (text, told) in [
            ("not json", "expected ident at line 1 column 2".to_owned()),
            (r#"{"auth_mode":"x"}"#, invalid(16)),
            (r#"{"OPENAI_API_KEY":7}"#, invalid(19)),
            (
                r#"{"auth_mode":"chatgpt","tokens":{"id_token":"bad","access_token":"a","refresh_token":"r","account_id":null}}"#,
                invalid(49),
            ),
        ] {
            assert_eq!(AuthJson::read(text).unwrap_err(), told);
        }
    }
}
