//! Who can refresh the tokens, and taking new ones of a client.

use super::credentials::{NoToken, Tokens};
use super::pending::External;
use super::sign_in::LOOKS_REAL;
use super::state::{Account, Current};
use crate::core::{ClientId, Core};

/// Who can refresh the tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::core) enum Refreshable {
    /// This client, for the workspace with this ID.
    ByClient(ClientId, String),
    /// The issuer.
    ByIssuer,
    /// Nobody.
    No,
}

/// Why new tokens are not taken; the real servers' text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::core) enum NotTaken {
    NoToken(String),
    OtherWorkspace(String),
    NotPlayed(String),
}

impl Account {
    /// Who can refresh the tokens.
    pub(in crate::core) fn refreshable(&self) -> Refreshable {
        match (self.holder(), self.current()) {
            (Some(client), Some(Current::Chatgpt(tokens))) => {
                Refreshable::ByClient(client, tokens.account.clone().unwrap_or_default())
            }
            (None, Some(Current::Chatgpt(_))) => Refreshable::ByIssuer,
            _ => Refreshable::No,
        }
    }
}

impl Core {
    /// Forgets the tokens of a client that gave some of a workspace that is not allowed, before a turn starts.
    pub(in crate::core) fn forget_refused_workspace(&mut self) {
        if self.account.external.as_ref().is_some_and(|external| external.is_ending) {
            self.account.external = None;
            self.account.routing = None;
        }
    }

    /// Takes tokens that a client was asked for. The client that gave them holds them, even after a logout.
    pub(in crate::core) fn take_refreshed(
        &mut self,
        client: ClientId,
        access: String,
        account: String,
        plan: Option<String>,
    ) -> Result<(), NotTaken> {
        if !self.may_be_given(&access) {
            return Err(NotTaken::NotPlayed(LOOKS_REAL.to_owned()));
        }
        let tokens = Tokens::of_client(access, account, plan)
            .map_err(|NoToken(why)| NotTaken::NoToken(why))?;
        let account = tokens.account.clone().unwrap_or_default();
        if let Some(forced) = self.other_workspace(&account) {
            let text = self.eras.refused_new_workspace.of(&forced, &account);
            if let Some(external) = &mut self.account.external {
                external.is_ending = self.eras.refused_workspace_signs_out;
            }
            return Err(NotTaken::OtherWorkspace(text));
        }
        let before = self.account.external.as_ref().map(|it| &it.tokens);
        // After a logout any account is another one.
        let is_other = before.is_none_or(|before| {
            before.account != tokens.account || before.claims.user != tokens.claims.user
        });
        self.account.external = Some(External { tokens, client, is_ending: false });
        if is_other {
            self.account.routing = None;
            if let Some(text) = self.eras.other_account_fails {
                return Err(NotTaken::OtherWorkspace(text.to_owned()));
            }
        }
        Ok(())
    }
}
