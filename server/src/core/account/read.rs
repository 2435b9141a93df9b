//! Reading the account.

use app_server_protocol::account::{
    Account, ChatgptAccount, GetAccountParams, GetAccountResponse, PlanType,
};
use app_server_protocol::client_request::AccountRead;
use app_server_protocol::release::Lifetime;

use super::credentials::Tokens;
use super::pending::{AfterRefresh, AfterRouting, Routing};
use super::state::Current;
use crate::core::client::send::INVALID_REQUEST;
use crate::core::{Caller, Core, SecretText};

impl Core {
    pub(in crate::core) fn read_account(&mut self, caller: &Caller, params: &GetAccountParams) {
        let refreshes = params.refresh_token == Some(true) && self.has_stored_tokens();
        if refreshes && self.refresh_stored(AfterRefresh::Read(caller.clone())).is_some() {
            return;
        }
        if self.settings.provider().requires_openai_auth {
            self.route(AfterRouting::Read(caller.clone()));
        } else {
            self.tell_account(caller);
        }
    }

    /// Whether stored tokens are what requests are made with.
    pub(super) fn has_stored_tokens(&self) -> bool {
        self.settings.provider().requires_openai_auth
            && self.account.external.is_none()
            && self.account.has_tokens()
    }

    pub(super) fn tell_account(&mut self, caller: &Caller) {
        let needs_auth = self.settings.provider().requires_openai_auth;
        let mut response = GetAccountResponse::new(needs_auth);
        let unreadable = self.eras.unreadable_account;
        match self.account.current().filter(|_| needs_auth) {
            None => {}
            Some(Current::ApiKey(_)) => response.account = Some(Account::ApiKey),
            Some(Current::Empty) => return self.fail(caller, INVALID_REQUEST, unreadable.text),
            Some(Current::Chatgpt(tokens)) => {
                let email = tokens.claims.email.clone();
                if unreadable.needs_email && email.is_none() {
                    return self.fail(caller, INVALID_REQUEST, unreadable.text);
                }
                response.user_id.clone_from(&tokens.claims.user);
                let account = ChatgptAccount::new(email, self.plan(tokens));
                response.account = Some(Account::Chatgpt(account));
                response.workspace_routing = self.account.routing.as_ref().map(Routing::told);
            }
        }
        self.answer::<AccountRead>(caller, &response);
    }

    /// The plan of tokens: what the client said, in any case, or else what the claim says, in its exact case.
    pub(super) fn plan(&self, tokens: &Tokens) -> PlanType {
        match (&tokens.plan, &tokens.claims.plan) {
            (Some(said), _) => self.plan_of(&said.to_ascii_lowercase()),
            (None, Some(claim)) => self.plan_of(claim),
            (None, None) => PlanType::Unknown,
        }
    }

    /// The plan that the release takes a text for.
    pub(in crate::core) fn plan_of(&self, text: &str) -> PlanType {
        let lifetime = Lifetime::of_value("PlanType", text);
        let is_known = lifetime.is_some_and(|it| it.contains(self.release));
        if is_known { PlanType::from(text) } else { PlanType::Unknown }
    }

    /// The headers that say who asks.
    pub(in crate::core) fn authorization(&self) -> Vec<(&'static str, SecretText)> {
        let bearer = |token: &str| ("authorization", SecretText(format!("Bearer {token}")));
        match self.account.current() {
            None | Some(Current::Empty) => Vec::new(),
            Some(Current::ApiKey(key)) => vec![bearer(key)],
            Some(Current::Chatgpt(tokens)) => {
                let mut headers = vec![bearer(tokens.access.expose())];
                let account = tokens.account.clone();
                headers.extend(account.map(|id| ("chatgpt-account-id", SecretText(id))));
                headers
            }
        }
    }
}
