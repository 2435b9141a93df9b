//! Credentials, and their form in `auth.json`.

use app_server_protocol::wire::Secret;
use serde::{Deserialize, Serialize};

use super::claims::Claims;
use crate::core::{Now, SecretText};

/// What somebody is signed in with.
#[derive(Debug, Clone)]
pub(super) enum Credentials {
    /// An API key.
    ApiKey(Secret),
    /// Tokens of a ChatGPT account. `None` if there are none, which real servers take for an account too.
    Chatgpt(Option<Tokens>),
}

/// The tokens of a ChatGPT account.
#[derive(Debug, Clone)]
pub(super) struct Tokens {
    /// What the ID token says, or the access token if a client holds it.
    pub(super) claims: Claims,
    pub(super) id: Secret,
    pub(super) access: Secret,
    pub(super) refresh: Secret,
    /// The workspace's ID.
    pub(super) account: Option<String>,
    /// The plan that the client said, if it did.
    pub(super) plan: Option<String>,
    /// Whether they are a client's.
    pub(super) are_of_client: bool,
}

/// `auth.json`
#[derive(Deserialize, Serialize)]
struct File {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    auth_mode: Option<Mode>,
    #[serde(rename = "OPENAI_API_KEY")]
    key: Option<Secret>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tokens: Option<TokensInFile>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last_refresh: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
enum Mode {
    #[serde(rename = "apikey")]
    ApiKey,
    #[serde(rename = "chatgpt")]
    Chatgpt,
    #[serde(rename = "chatgptAuthTokens")]
    ChatgptAuthTokens,
}

#[derive(Deserialize, Serialize)]
struct TokensInFile {
    id_token: Secret,
    access_token: Secret,
    refresh_token: Secret,
    account_id: Option<String>,
}

impl Credentials {
    /// Reads `auth.json`. `None` if real servers read it as signed out.
    pub(super) fn read(text: &str) -> Option<Self> {
        let File { auth_mode, key, tokens, .. } = serde_json::from_str(text).ok()?;
        match (auth_mode, key) {
            (Some(Mode::ApiKey) | None, Some(key)) => Some(Self::ApiKey(key)),
            (Some(Mode::ApiKey), None) => None,
            (Some(Mode::Chatgpt | Mode::ChatgptAuthTokens) | None, _) => {
                let Some(tokens) = tokens else { return Some(Self::Chatgpt(None)) };
                Some(Self::Chatgpt(Some(Tokens {
                    claims: Claims::read(tokens.id_token.expose()).ok()?,
                    id: tokens.id_token,
                    access: tokens.access_token,
                    refresh: tokens.refresh_token,
                    account: tokens.account_id,
                    plan: None,
                    are_of_client: auth_mode == Some(Mode::ChatgptAuthTokens),
                })))
            }
        }
    }

    /// The text of `auth.json`. `now` is when the tokens are new.
    pub(super) fn write(&self, now: Now) -> SecretText {
        let file = match self {
            Self::ApiKey(key) => File {
                auth_mode: Some(Mode::ApiKey),
                key: Some(key.clone()),
                tokens: None,
                last_refresh: None,
            },
            Self::Chatgpt(tokens) => File {
                auth_mode: Some(Mode::Chatgpt),
                key: None,
                tokens: tokens.as_ref().map(|tokens| TokensInFile {
                    id_token: tokens.id.clone(),
                    access_token: tokens.access.clone(),
                    refresh_token: tokens.refresh.clone(),
                    account_id: tokens.account.clone(),
                }),
                last_refresh: date(now),
            },
        };
        // It holds nothing but texts, which can be written.
        SecretText(serde_json::to_string_pretty(&file).unwrap_or_default())
    }
}

/// A time as real servers write it.
fn date(now: Now) -> Option<String> {
    let (seconds, nanos) = (i64::try_from(now.as_secs()).ok()?, now.subsec_nanos());
    let time = jiff::Timestamp::new(seconds, i32::try_from(nanos).ok()?).ok()?;
    Some(format!("{time:.9}"))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Credentials;

    #[test]
    fn a_key_is_written_as_real_servers_write_it() {
        let text = "{\n  \"auth_mode\": \"apikey\",\n  \"OPENAI_API_KEY\": \"sk-test-1\"\n}";
        let Some(read @ Credentials::ApiKey(_)) = Credentials::read(text) else { panic!() };
        assert_eq!(read.write(Duration::ZERO).0, text);
    }

    #[test]
    fn tokens_are_written_as_they_were_read() {
        let text = r#"{
  "auth_mode": "chatgpt",
  "OPENAI_API_KEY": null,
  "tokens": {
    "id_token": "a.e30.c",
    "access_token": "a.e30.d",
    "refresh_token": "refresh-1",
    "account_id": "org-1"
  },
  "last_refresh": "1970-01-01T00:20:34.000000005Z"
}"#;
        let Some(read @ Credentials::Chatgpt(Some(_))) = Credentials::read(text) else { panic!() };
        assert_eq!(read.write(Duration::new(1234, 5)).0, text);
    }
}
