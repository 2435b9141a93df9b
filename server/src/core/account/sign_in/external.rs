//! Tokens that a client holds.

use app_server_protocol::account::{ChatgptAuthTokensLogin, LoginAccountResponse};
use app_server_protocol::client_request::AccountLoginStart;

use crate::core::account::credentials::{Claims, NoToken, Tokens};
use crate::core::account::pending::{AfterRouting, External};
use crate::core::client::send::{INTERNAL_ERROR, INVALID_REQUEST};
use crate::core::settings::ForcedLogin;
use crate::core::{Caller, Core};

impl Tokens {
    /// Tokens of a client. The workspace's ID is not compared with the token's.
    pub(in crate::core::account) fn of_client(
        access: String,
        account: String,
        plan: Option<String>,
    ) -> Result<Self, NoToken> {
        let claims = Claims::read(&access)?;
        let access = access.into();
        Ok(Self {
            claims,
            id: "".into(),
            access,
            refresh: "".into(),
            account: Some(account),
            key: None,
            provenance: None,
            owner: None,
            plan,
            are_of_client: true,
        })
    }
}

const DISABLED: &str = "External ChatGPT auth is disabled. Use API key login instead.";

impl Core {
    pub(in crate::core::account) fn log_in_with_tokens(
        &mut self,
        caller: &Caller,
        login: ChatgptAuthTokensLogin,
    ) {
        if self.settings.forced_login_method == Some(ForcedLogin::Api) {
            return self.fail(caller, INVALID_REQUEST, DISABLED);
        }
        self.end_browser_login("Login was not completed");
        self.end_device_login();
        if let Some(forced) = self.other_workspace(&login.chatgpt_account_id) {
            let text = self.eras.refused_workspace.of(&forced, &login.chatgpt_account_id);
            return self.fail(caller, INVALID_REQUEST, &text);
        }
        let access = login.access_token.expose().to_owned();
        let plan = login.chatgpt_plan_type.into_value();
        match Tokens::of_client(access, login.chatgpt_account_id, plan) {
            Ok(tokens) => {
                let client = caller.client;
                self.account.external = Some(External { tokens, client, is_ending: false });
            }
            Err(NoToken(why)) => {
                let text = format!("failed to set external auth: {why}");
                return self.fail(caller, INTERNAL_ERROR, &text);
            }
        }
        self.account.routing = None;
        self.answer::<AccountLoginStart>(caller, &LoginAccountResponse::ChatgptAuthTokens);
        self.route(AfterRouting::Login(None));
    }

    /// The workspaces that are allowed, if this one is not.
    pub(in crate::core::account) fn other_workspace(&self, account: &str) -> Option<Vec<String>> {
        let forced = self.settings.forced_chatgpt_workspace_id.as_ref()?.ids();
        (!forced.iter().any(|id| id == account)).then(|| forced.to_vec())
    }
}
