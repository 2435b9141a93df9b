//! Signing out.

use app_server_protocol::account::LogoutAccountResponse;
use app_server_protocol::client_request::{AccountLogout, LogoutChatgpt};
use app_server_protocol::legacy::LogoutChatgptResponse;
use serde_json::json;

use super::auth_json::AuthJson;
use super::issuer::CLIENT_ID;
use super::pending::AfterLoaded;
use crate::core::call::Purpose;
use crate::core::send::INTERNAL_ERROR;
use crate::core::{Asked, Core, SecretText};

impl Core {
    pub(in crate::core) fn log_out(&mut self, asked: &Asked) {
        if self.eras.logout_waits_for_tokens && self.is_refreshing() {
            self.account.logouts.push(asked.clone());
        } else {
            self.sign_out(asked.clone());
        }
    }

    /// Deletes what is stored. Newer releases revoke the tokens that are stored first.
    fn sign_out(&mut self, asked: Asked) {
        if self.eras.logout_revokes_tokens {
            self.load(AfterLoaded::Logout(asked));
        } else {
            self.delete(asked);
        }
    }

    /// Tells the issuer that tokens are of no use any more. Whatever it answers, the logout goes on.
    pub(super) fn revoke(&mut self, asked: Asked, stored: Option<AuthJson>) {
        let refresh = stored.and_then(|stored| stored.tokens).map(|tokens| tokens.refresh_token);
        let Some(refresh) = refresh.filter(|refresh| !refresh.expose().is_empty()) else {
            return self.delete(asked);
        };
        let body = json!({
            "token": refresh.expose(),
            "token_type_hint": "refresh_token",
            "client_id": CLIENT_ID,
        });
        let kind = SecretText("application/json".to_owned());
        let name = SecretText(self.originator());
        let headers = vec![("content-type", kind), ("originator", name)];
        self.ask_issuer_for(Purpose::Revoked(asked), "/oauth/revoke", headers, body.to_string());
    }

    /// Goes on with the logouts that waited, once no turn waits for new tokens.
    pub(in crate::core) fn refreshes_ended(&mut self) {
        if !self.is_refreshing() {
            for asked in std::mem::take(&mut self.account.logouts) {
                self.sign_out(asked);
            }
        }
    }

    pub(super) fn deleted(&mut self, asked: &Asked, deleted: Result<(), String>) {
        if let Err(error) = deleted {
            return self.fail(asked, INTERNAL_ERROR, &format!("logout failed: {error}"));
        }
        self.account.stored = None;
        self.account.external = None;
        self.account.routing = None;
        self.account.is_refused = false;
        if asked.is_legacy {
            self.answer::<LogoutChatgpt>(asked, &LogoutChatgptResponse::default());
            return self.auth_status_changed();
        }
        self.answer::<AccountLogout>(asked, &LogoutAccountResponse::default());
        self.account_updated();
    }
}
