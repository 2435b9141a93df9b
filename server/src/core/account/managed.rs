//! Stored tokens, which the issuer refreshes.

use serde::Deserialize;
use serde_json::{Value, json};

use super::call::AccountCall;
use super::credentials::{AuthJson, Claims, Credentials};
use super::issuer::{CLIENT_ID, TOKENS, issuer_address};
use super::pending::{AfterRefresh, AfterRouting, AfterStored};
use crate::core::http::HttpResponse;
use crate::core::{CallId, Core, HttpRequest, SecretText};
use crate::eras::IssuersError;

#[derive(Deserialize)]
#[expect(clippy::struct_field_names, reason = "named as they are sent")]
struct NewTokens {
    id_token: Option<String>,
    access_token: Option<String>,
    refresh_token: Option<String>,
}

/// Why the issuer gave no tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::core) enum NotRefreshed {
    /// The account has to sign in again.
    SignIn(String),
    Failed(String),
    NotPlayed(String),
}

impl Core {
    /// Asks the issuer for new tokens in place of those that are stored, if there are any.
    pub(in crate::core) fn refresh_stored(&mut self, then: AfterRefresh) -> Option<CallId> {
        let Some(Credentials::Chatgpt(Some(tokens))) = &self.account.stored else { return None };
        let mut body = json!({
            "client_id": CLIENT_ID,
            "grant_type": "refresh_token",
            "refresh_token": tokens.refresh.expose(),
        });
        let in_turn = matches!(then, AfterRefresh::Turn(_));
        if let Some((name, said_in_turn, said_else)) = self.eras.refresh_says {
            body[name] = if in_turn { said_in_turn } else { said_else }.into();
        }
        let other = self.eras.refreshes_first_tokens_as.filter(|_| self.account.is_of_start);
        let originator = other.map_or_else(|| self.originator(), str::to_owned);
        let url = self.refresh_address.clone();
        let url = url.unwrap_or_else(|| format!("{}{TOKENS}", issuer_address()));
        let headers = [("originator", SecretText(originator))];
        let request = HttpRequest::post_json(url, headers, &body);
        Some(self.call(AccountCall::Refresh(then), request))
    }

    /// The issuer has answered. What waits for it goes on when the tokens are stored.
    pub(in crate::core) fn refresh_answered(&mut self, then: AfterRefresh, answer: &HttpResponse) {
        if let Err(why) = self.take_stored(&then, answer) {
            match then {
                AfterRefresh::Turn(thread) => self.turn_not_refreshed(&thread, why),
                // Who reads is not told.
                AfterRefresh::Read(_) | AfterRefresh::Status(..) => self.refreshed(then, Ok(())),
            }
        }
    }

    /// The new tokens are stored, or not.
    pub(super) fn refreshed(&mut self, then: AfterRefresh, stored: Result<(), String>) {
        match then {
            AfterRefresh::Turn(thread) => self.turn_refreshed(&thread, stored),
            AfterRefresh::Read(caller) => self.route(AfterRouting::Read(caller)),
            AfterRefresh::Status(caller, with_token) => self.tell_auth_status(&caller, with_token),
        }
    }

    fn take_stored(
        &mut self,
        then: &AfterRefresh,
        answer: &HttpResponse,
    ) -> Result<(), NotRefreshed> {
        if let Some(why) = &answer.failure {
            let what = format!("an issuer that cannot be reached: {why}");
            return Err(NotRefreshed::NotPlayed(what));
        }
        if answer.status == 401 {
            let body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
            let why = match body["error"]["code"].as_str() {
                Some("refresh_token_expired") => " because your refresh token has expired",
                Some("refresh_token_reused") => " because your refresh token was already used",
                Some("refresh_token_invalidated") => " because your refresh token was revoked",
                _ => "",
            };
            self.account.is_refused = self.eras.refused_tokens_sign_out;
            let text = format!(
                "Your access token could not be refreshed{why}. Please log out and sign in again."
            );
            return Err(NotRefreshed::SignIn(text));
        }
        if !answer.is_success() {
            let status = answer.status_line();
            let told = match self.eras.issuers_error {
                IssuersError::Body => format!(": {}", answer.text()),
                IssuersError::Code => {
                    let body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
                    let code = body["error"]["code"].as_str();
                    code.map(|code| format!(": {code}")).unwrap_or_default()
                }
                IssuersError::Nothing => String::new(),
            };
            return Err(NotRefreshed::Failed(format!("Failed to refresh token: {status}{told}")));
        }
        let unreadable = |why: &str| NotRefreshed::NotPlayed(format!("new tokens: {why}"));
        let new: NewTokens = serde_json::from_slice(&answer.body)
            .map_err(|_| unreadable("the issuer's answer cannot be read"))?;
        let Some(Credentials::Chatgpt(Some(tokens))) = &mut self.account.stored else {
            return Err(unreadable("nobody is signed in any more"));
        };
        if let Some(id) = new.id_token {
            tokens.claims = Claims::read(&id).map_err(|error| unreadable(&error.0))?;
            tokens.id = id.into();
        }
        if let Some(access) = new.access_token {
            tokens.access = access.into();
        }
        if let Some(refresh) = new.refresh_token {
            tokens.refresh = refresh.into();
        }
        self.account.is_of_start = false;
        if let Some(stored) = self.account.stored.clone() {
            self.save(&stored, AfterStored::Refresh(then.clone()));
        }
        Ok(())
    }

    /// Takes what is stored now, since another server may have refreshed it.
    pub(super) fn reloaded(&mut self, stored: Option<AuthJson>) {
        if let Some(read @ Credentials::Chatgpt(Some(_))) = stored.and_then(Credentials::of) {
            self.account.stored = Some(read);
            self.account.is_of_start = false;
        }
    }
}
