//! Credentials, and what of them is stored.

use app_server_protocol::wire::Secret;

use super::auth_json::{AuthJson, IdToken, Mode, Provenance, StoredTokens};
use super::claims::Claims;
use crate::core::Time;

/// What somebody is signed in with.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "a server has one")]
pub(in crate::core) enum Credentials {
    /// An API key.
    ApiKey(Secret),
    /// Tokens of a ChatGPT account. `None` if there are none, which real servers take for an account too.
    Chatgpt(Option<Tokens>),
}

/// The tokens of a ChatGPT account.
#[derive(Debug, Clone)]
pub(in crate::core) struct Tokens {
    /// What the ID token says, or the access token if a client holds it.
    pub(in crate::core::account) claims: Claims,
    pub(in crate::core::account) id: Secret,
    pub(in crate::core::account) access: Secret,
    pub(in crate::core::account) refresh: Secret,
    /// The workspace's ID.
    pub(in crate::core::account) account: Option<String>,
    /// An API key beside them. Nothing uses it.
    pub(in crate::core::account) key: Option<Secret>,
    /// Where they are from.
    pub(in crate::core::account) provenance: Option<Provenance>,
    /// What newer releases store of the sign-in.
    pub(in crate::core::account) owner: Option<Secret>,
    /// The plan that the client said, if it did.
    pub(in crate::core::account) plan: Option<String>,
    /// Whether they are a client's.
    pub(in crate::core::account) are_of_client: bool,
}

impl Credentials {
    /// The credentials in what is stored. `None` if real servers read it as signed out.
    pub(in crate::core::account) fn of(stored: AuthJson) -> Option<Self> {
        let AuthJson { auth_mode, key, tokens, .. } = stored;
        match (auth_mode, key) {
            (Some(Mode::ApiKey) | None, Some(key)) => Some(Self::ApiKey(key)),
            (Some(Mode::ApiKey), None) => None,
            (Some(Mode::Chatgpt | Mode::ChatgptAuthTokens) | None, key) => {
                Some(Self::Chatgpt(tokens.map(|tokens| Tokens {
                    claims: tokens.id_token.claims,
                    id: tokens.id_token.text,
                    access: tokens.access_token,
                    refresh: tokens.refresh_token,
                    account: tokens.account_id,
                    key,
                    provenance: tokens.oauth_provenance,
                    owner: tokens.login_owner_id,
                    plan: None,
                    are_of_client: auth_mode == Some(Mode::ChatgptAuthTokens),
                })))
            }
        }
    }

    /// What is stored of them. `now` is when the tokens are new.
    pub(in crate::core::account) fn to_store(&self, now: Time) -> AuthJson {
        match self {
            Self::ApiKey(key) => AuthJson {
                auth_mode: Some(Mode::ApiKey),
                key: Some(key.clone()),
                tokens: None,
                last_refresh: None,
            },
            Self::Chatgpt(tokens) => AuthJson {
                auth_mode: Some(Mode::Chatgpt),
                key: tokens.as_ref().and_then(|tokens| tokens.key.clone()),
                tokens: tokens.as_ref().map(|tokens| StoredTokens {
                    id_token: IdToken { text: tokens.id.clone(), claims: tokens.claims.clone() },
                    access_token: tokens.access.clone(),
                    refresh_token: tokens.refresh.clone(),
                    oauth_provenance: tokens.provenance.clone(),
                    login_owner_id: tokens.owner.clone(),
                    account_id: tokens.account.clone(),
                }),
                // As real servers write it.
                last_refresh: now.date().map(|date| format!("{date:.9}")),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{AuthJson, Credentials, Time};

    #[test]
    fn tokens_are_stored_with_the_time() {
        let text = r#"{"OPENAI_API_KEY":null,"tokens":{"id_token":"a.e30.c","access_token":"a.e30.d","refresh_token":"refresh-1","account_id":"org-1"}}"#;
        let credentials = Credentials::of(AuthJson::read(text).unwrap()).unwrap();
        let stored = credentials.to_store(Time::after_epoch(Duration::new(1234, 5)));
        assert_eq!(stored.auth_mode, Some(super::Mode::Chatgpt));
        assert_eq!(stored.last_refresh.as_deref(), Some("1970-01-01T00:20:34.000000005Z"));
    }
}
