//! The sign-ins of the first protocol.

use app_server_protocol::ServerNotification;
use app_server_protocol::account::AuthMode;
use app_server_protocol::client_request::{GetAuthStatus, UserInfo};
use app_server_protocol::legacy::{
    AuthStatusChangeNotification, GetAuthStatusParams, GetAuthStatusResponse,
    LoginChatgptCompleteNotification, UserInfoResponse,
};
use app_server_protocol::wire::Secret;

use super::pending::AfterRefresh;
use super::state::Current;
use crate::core::{Caller, Core};

impl Core {
    pub(in crate::core) fn read_auth_status(
        &mut self,
        caller: &Caller,
        params: &GetAuthStatusParams,
    ) {
        let with_token = params.include_token.value() == Some(&true);
        let refreshes = params.refresh_token.value() == Some(&true) && self.has_stored_tokens();
        let then = AfterRefresh::Status(caller.clone(), with_token);
        if !refreshes || self.refresh_stored(then).is_none() {
            self.tell_auth_status(caller, with_token);
        }
    }

    pub(super) fn tell_auth_status(&mut self, caller: &Caller, with_token: bool) {
        let needs_auth = self.settings.provider().requires_openai_auth;
        let mut response = GetAuthStatusResponse::default();
        response.requires_openai_auth = Some(needs_auth);
        let (method, token): (_, Option<Secret>) = match self.account.current() {
            _ if !needs_auth => (None, None),
            // The method is told of tokens that are of no use any more.
            None => (self.account.is_refused.then_some(AuthMode::Chatgpt), None),
            Some(Current::ApiKey(key)) => (Some(AuthMode::Apikey), Some(key.into())),
            Some(Current::Chatgpt(tokens)) if tokens.are_of_client => {
                (Some(AuthMode::ChatgptAuthTokens), Some(tokens.access.clone()))
            }
            Some(Current::Chatgpt(tokens)) => {
                (Some(AuthMode::Chatgpt), Some(tokens.access.clone()))
            }
            Some(Current::Empty) => {
                return self.not_played(caller, "getAuthStatus with an account without tokens");
            }
        };
        response.auth_method = method;
        response.auth_token = token.filter(|_| with_token);
        self.answer::<GetAuthStatus>(caller, &response);
    }

    pub(in crate::core) fn read_user_info(&mut self, caller: &Caller) {
        let mut response = UserInfoResponse::default();
        response.alleged_user_email = self.account.tokens().and_then(|it| it.claims.email.clone());
        self.answer::<UserInfo>(caller, &response);
    }

    /// Tells who is signed in now.
    pub(super) fn auth_status_changed(&mut self) {
        let mut change = AuthStatusChangeNotification::default();
        change.auth_method = match self.account.current() {
            Some(Current::ApiKey(_)) => Some(AuthMode::Apikey),
            Some(Current::Chatgpt(_) | Current::Empty) => Some(AuthMode::Chatgpt),
            None => None,
        };
        self.notify(ServerNotification::AuthStatusChange(change));
    }

    /// Tells that a sign-in with a browser ended: well, or why not.
    pub(super) fn legacy_login_completed(&mut self, login: String, error: Option<String>) {
        let mut completed = LoginChatgptCompleteNotification::new(login, error.is_none());
        completed.error = error;
        self.notify(ServerNotification::LoginChatgptComplete(completed));
    }
}
