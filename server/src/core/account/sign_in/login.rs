//! Signing in.

use app_server_protocol::ServerNotification;
use app_server_protocol::account::{
    AccountLoginCompletedNotification, AccountUpdatedNotification, AuthMode, LoginAccountParams,
    LoginAccountResponse,
};
use app_server_protocol::client_request::{AccountLoginStart, LoginApiKey};
use app_server_protocol::legacy::LoginApiKeyResponse;
use app_server_protocol::wire::Secret;

use crate::core::account::credentials::{AuthJson, Credentials, looks_real};
use crate::core::account::state::Current;
use crate::core::client::send::{INTERNAL_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND};
use crate::core::settings::ForcedLogin;
use crate::core::{Caller, Core};

const NO_API_KEY: &str = "API key login is disabled. Use ChatGPT login instead.";
const NO_CHATGPT: &str = "ChatGPT login is disabled. Use API key login instead.";
const EXTERNAL: &str = "External auth is active. Use account/login/start (chatgptAuthTokens) to update it or account/logout to clear it.";

/// Our own text: the real server takes them.
pub(in crate::core::account) const LOOKS_REAL: &str = "the reference server refuses credentials that look real, unless it is started with `--allow-real-credentials`";

impl Core {
    /// Whether this server takes a credential.
    pub(in crate::core::account) fn may_be_given(&self, secret: &str) -> bool {
        self.allows_real_credentials || !looks_real(secret)
    }

    /// Whether this server uses what is stored: it may have changed since the start.
    pub(in crate::core::account) fn may_be_loaded(&self, stored: Option<&AuthJson>) -> bool {
        self.allows_real_credentials || !stored.is_some_and(AuthJson::looks_real)
    }

    pub(in crate::core) fn log_in(&mut self, caller: &Caller, params: LoginAccountParams) {
        let forced = self.settings.forced_login_method;
        let given = match &params {
            LoginAccountParams::ApiKey(login) => Some(&login.api_key),
            LoginAccountParams::ChatgptAuthTokens(login) => Some(&login.access_token),
            _ => None,
        };
        if given.is_some_and(|secret| !self.may_be_given(secret.expose())) {
            return self.fail(caller, METHOD_NOT_FOUND, LOOKS_REAL);
        }
        if let LoginAccountParams::ChatgptAuthTokens(login) = params {
            return self.log_in_with_tokens(caller, login);
        }
        if self.account.external.is_some() {
            return self.fail(caller, INVALID_REQUEST, EXTERNAL);
        }
        match params {
            LoginAccountParams::ApiKey(_) if forced == Some(ForcedLogin::Chatgpt) => {
                self.fail(caller, INVALID_REQUEST, NO_API_KEY);
            }
            LoginAccountParams::ApiKey(login) => self.save_key(caller.clone(), login.api_key),
            LoginAccountParams::Chatgpt(_) | LoginAccountParams::ChatgptDeviceCode
                if forced == Some(ForcedLogin::Api) =>
            {
                self.fail(caller, INVALID_REQUEST, NO_CHATGPT);
            }
            LoginAccountParams::Chatgpt(_) => self.log_in_with_browser(caller),
            LoginAccountParams::ChatgptDeviceCode => self.log_in_with_device(caller),
            other => self.not_played(caller, &format!("account/login/start with {}", other.tag())),
        }
    }

    pub(in crate::core::account) fn key_saved(
        &mut self,
        caller: &Caller,
        key: Secret,
        saved: Result<(), String>,
    ) {
        if let Err(error) = saved {
            return self.fail(caller, INTERNAL_ERROR, &format!("failed to save api key: {error}"));
        }
        self.account.stored = Some(Credentials::ApiKey(key));
        if caller.is_legacy {
            self.answer::<LoginApiKey>(caller, &LoginApiKeyResponse::default());
            return self.auth_status_changed();
        }
        self.answer::<AccountLoginStart>(caller, &LoginAccountResponse::ApiKey);
        self.login_completed(None, None);
        self.account_updated();
    }

    /// Tells that a sign-in ended: well, or why not.
    pub(in crate::core::account) fn login_completed(
        &mut self,
        login: Option<String>,
        error: Option<String>,
    ) {
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
