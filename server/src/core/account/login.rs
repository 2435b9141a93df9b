//! Signing in.

use app_server_protocol::ServerNotification;
use app_server_protocol::account::{
    AccountLoginCompletedNotification, AccountUpdatedNotification, AuthMode, LoginAccountParams,
    LoginAccountResponse,
};
use app_server_protocol::client_request::{AccountLoginStart, LoginApiKey};
use app_server_protocol::legacy::LoginApiKeyResponse;
use app_server_protocol::wire::Secret;

use super::Current;
use super::auth_json::AuthJson;
use super::genuine::looks_real;
use super::stored::Credentials;
use crate::core::send::{INTERNAL_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND};
use crate::core::settings::ForcedLogin;
use crate::core::{Asked, Core};

const NO_API_KEY: &str = "API key login is disabled. Use ChatGPT login instead.";
const NO_CHATGPT: &str = "ChatGPT login is disabled. Use API key login instead.";
const EXTERNAL: &str = "External auth is active. Use account/login/start (chatgptAuthTokens) to update it or account/logout to clear it.";

/// Our own text: the real server takes them.
pub(super) const LOOKS_REAL: &str = "the reference server refuses credentials that look real, unless it is started with `--allow-real-credentials`";

impl Core {
    /// Whether this server takes a credential.
    pub(super) fn may_be_given(&self, secret: &str) -> bool {
        self.allows_real_credentials || !looks_real(secret)
    }

    /// Whether this server uses what is stored: it may have changed since the start.
    pub(super) fn may_be_loaded(&self, stored: Option<&AuthJson>) -> bool {
        self.allows_real_credentials || !stored.is_some_and(AuthJson::looks_real)
    }

    pub(in crate::core) fn log_in(&mut self, asked: &Asked, params: LoginAccountParams) {
        let forced = self.settings.forced_login_method;
        let given = match &params {
            LoginAccountParams::ApiKey(login) => Some(&login.api_key),
            LoginAccountParams::ChatgptAuthTokens(login) => Some(&login.access_token),
            _ => None,
        };
        if given.is_some_and(|secret| !self.may_be_given(secret.expose())) {
            return self.fail(asked, METHOD_NOT_FOUND, LOOKS_REAL);
        }
        if let LoginAccountParams::ChatgptAuthTokens(login) = params {
            return self.log_in_with_tokens(asked, login);
        }
        if self.account.external.is_some() {
            return self.fail(asked, INVALID_REQUEST, EXTERNAL);
        }
        match params {
            LoginAccountParams::ApiKey(_) if forced == Some(ForcedLogin::Chatgpt) => {
                self.fail(asked, INVALID_REQUEST, NO_API_KEY);
            }
            LoginAccountParams::ApiKey(login) => self.save_key(asked.clone(), login.api_key),
            LoginAccountParams::Chatgpt(_) | LoginAccountParams::ChatgptDeviceCode
                if forced == Some(ForcedLogin::Api) =>
            {
                self.fail(asked, INVALID_REQUEST, NO_CHATGPT);
            }
            LoginAccountParams::Chatgpt(_) => self.log_in_with_browser(asked),
            LoginAccountParams::ChatgptDeviceCode => self.log_in_with_device(asked),
            other => self.not_played(asked, &format!("account/login/start with {}", other.tag())),
        }
    }

    pub(super) fn key_saved(&mut self, asked: &Asked, key: Secret, saved: Result<(), String>) {
        if let Err(error) = saved {
            return self.fail(asked, INTERNAL_ERROR, &format!("failed to save api key: {error}"));
        }
        self.account.stored = Some(Credentials::ApiKey(key));
        if asked.is_legacy {
            self.answer::<LoginApiKey>(asked, &LoginApiKeyResponse::default());
            return self.auth_status_changed();
        }
        self.answer::<AccountLoginStart>(asked, &LoginAccountResponse::ApiKey);
        self.login_completed(None, None);
        self.account_updated();
    }

    /// Tells that a sign-in ended: well, or why not.
    pub(super) fn login_completed(&mut self, login: Option<String>, error: Option<String>) {
        let mut completed = AccountLoginCompletedNotification::new(error.is_none());
        completed.login_id = login;
        completed.error = error;
        self.notify(ServerNotification::AccountLoginCompleted(completed));
    }

    /// Tells who is signed in now.
    pub(in crate::core) fn account_updated(&mut self) {
        let mut update = AccountUpdatedNotification::default();
        match self.account.current() {
            None => {}
            Some(Current::ApiKey(_)) => update.auth_mode = Some(AuthMode::Apikey),
            Some(Current::Empty) => update.auth_mode = Some(AuthMode::Chatgpt),
            Some(Current::Chatgpt(tokens)) => {
                let of_client = tokens.are_of_client;
                let mode = if of_client { AuthMode::ChatgptAuthTokens } else { AuthMode::Chatgpt };
                update.auth_mode = Some(mode);
                update.plan_type = Some(self.plan(tokens));
            }
        }
        self.notify(ServerNotification::AccountUpdated(update));
    }
}
