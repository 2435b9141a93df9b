//! Signing out.

use app_server_protocol::account::LogoutAccountResponse;
use app_server_protocol::client_request::{AccountLogout, LogoutChatgpt};
use app_server_protocol::legacy::LogoutChatgptResponse;
use serde_json::json;

use super::call::AccountCall;
use super::credentials::AuthJson;
use super::issuer::{CLIENT_ID, issuer_address};
use super::pending::AfterLoaded;
use crate::core::client::send::INTERNAL_ERROR;
use crate::core::{Caller, Core, HttpRequest, SecretText};

impl Core {
    pub(in crate::core) fn log_out(&mut self, caller: &Caller) {
        if self.eras.logout_waits_for_tokens && self.is_refreshing() {
            self.account.logouts.push(caller.clone());
        } else {
            self.sign_out(caller.clone());
        }
    }

    /// Deletes what is stored. Newer releases revoke the tokens that are stored first.
    fn sign_out(&mut self, caller: Caller) {
        if self.eras.logout_revokes_tokens {
            self.load(AfterLoaded::Logout(caller));
        } else {
            self.delete(caller);
        }
    }

    /// Tells the issuer that tokens are of no use any more. Whatever it answers, the logout goes on.
    pub(super) fn revoke(&mut self, caller: Caller, stored: Option<AuthJson>) {
        let refresh = stored.and_then(|stored| stored.tokens).map(|tokens| tokens.refresh_token);
        let Some(refresh) = refresh.filter(|refresh| !refresh.expose().is_empty()) else {
            return self.delete(caller);
        };
        let body = json!({
            "token": refresh.expose(),
            "token_type_hint": "refresh_token",
            "client_id": CLIENT_ID,
        });
        let url = format!("{}/oauth/revoke", issuer_address());
        let headers = [("originator", SecretText(self.originator()))];
        self.call(AccountCall::Revoked(caller), HttpRequest::post_json(url, headers, &body));
    }

    /// Goes on with the logouts that waited, once no turn waits for new tokens.
    pub(in crate::core) fn refreshes_ended(&mut self) {
        if !self.is_refreshing() {
            for caller in std::mem::take(&mut self.account.logouts) {
                self.sign_out(caller);
            }
        }
    }

    pub(super) fn deleted(&mut self, caller: &Caller, deleted: Result<(), String>) {
        if let Err(error) = deleted {
            return self.fail(caller, INTERNAL_ERROR, &format!("logout failed: {error}"));
        }
        self.account.stored = None;
        self.account.external = None;
        self.account.routing = None;
        self.account.is_refused = false;
        if caller.is_legacy {
            self.answer::<LogoutChatgpt>(caller, &LogoutChatgptResponse::default());
            return self.auth_status_changed();
        }
        self.answer::<AccountLogout>(caller, &LogoutAccountResponse::default());
        self.account_updated();
    }
}
