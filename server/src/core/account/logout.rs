//! Signing out.

use app_server_protocol::account::LogoutAccountResponse;
use app_server_protocol::client_request::{AccountLogout, LogoutChatgpt};
use app_server_protocol::legacy::LogoutChatgptResponse;

use super::pending::AfterLoaded;
use crate::core::send::FAILED;
use crate::core::{Asked, Core};

impl Core {
    pub(in crate::core) fn log_out(&mut self, asked: &Asked) {
        if self.eras.logout_waits_for_tokens && self.is_refreshing() {
            self.account.logouts.push(asked.clone());
        } else {
            self.sign_out(asked.clone());
        }
    }

    /// Deletes what is stored. Newer releases read it first, since they tell the issuer of the tokens.
    fn sign_out(&mut self, asked: Asked) {
        if self.eras.logout_reads_first {
            self.load(AfterLoaded::Logout(asked));
        } else {
            self.delete(asked);
        }
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
            return self.fail(asked, FAILED, &format!("logout failed: {error}"));
        }
        self.account.stored = None;
        self.account.external = None;
        self.account.routing = None;
        self.account.is_refused = false;
        if asked.is_first {
            self.answer::<LogoutChatgpt>(asked, &LogoutChatgptResponse::default());
            return self.auth_status_changed();
        }
        self.answer::<AccountLogout>(asked, &LogoutAccountResponse::default());
        self.account_updated();
    }
}
