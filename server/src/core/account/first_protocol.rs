//! The sign-ins of the first protocol.

use app_server_protocol::ServerNotification;
use app_server_protocol::account::AuthMode;
use app_server_protocol::client_request::GetAuthStatus;
use app_server_protocol::legacy::{
    AuthStatusChangeNotification, GetAuthStatusParams, GetAuthStatusResponse,
    LoginChatgptCompleteNotification,
};

use super::Current;
use crate::core::{Asked, Core};

impl Core {
    pub(in crate::core) fn read_auth_status(
        &mut self,
        asked: &Asked,
        params: &GetAuthStatusParams,
    ) {
        let needs_auth = self.settings.provider().requires_openai_auth;
        let mut response = GetAuthStatusResponse::default();
        response.requires_openai_auth = Some(needs_auth);
        match self.account.current().filter(|_| needs_auth) {
            None => {}
            Some(Current::ApiKey(key)) => {
                response.auth_method = Some(AuthMode::Apikey);
                if params.include_token.value() == Some(&true) {
                    response.auth_token = Some(key.into());
                }
            }
            Some(Current::Chatgpt(_) | Current::Empty) => {
                return self.not_played(asked, "getAuthStatus with a ChatGPT account");
            }
        }
        self.answer::<GetAuthStatus>(asked, &response);
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

    /// Tells that a sign-in with a browser failed.
    pub(super) fn first_login_completed(&mut self, login: String, why: &str) {
        let mut completed = LoginChatgptCompleteNotification::new(login, false);
        completed.error = Some(why.to_owned());
        self.notify(ServerNotification::LoginChatgptComplete(completed));
    }
}
