//! Requests: the checks in front of them, in the order in which real servers make them, and who handles each.

use app_server_protocol::account::{ApiKeyLogin, ChatgptLogin, LoginAccountParams};
use app_server_protocol::{ClientMessage, ClientRequest};
use serde_json::json;
use serde_json::value::RawValue;

use super::connection::Incoming;
use super::gate;
use super::played::is_played;
use super::send::{INVALID, NOT_PLAYED};
use super::{Asked, ClientId, Core, Effect};
use crate::rejection::Reading;

impl Core {
    pub(super) fn receive(&mut self, client: ClientId, line: &str) {
        match Incoming::read(line) {
            Some(Incoming::Request { id, method, params }) => {
                let is_first = is_of_first_protocol(&method);
                self.request(&Asked { client, id, is_first }, &method, params, line);
            }
            Some(Incoming::Answer { id, answer }) => self.answered(client, &id, &answer),
            Some(Incoming::Notification) => {}
            None if line.trim().is_empty() => {}
            None => {
                self.effects.push(Effect::Log("a line that is no message is ignored".to_owned()));
            }
        }
    }

    fn request(&mut self, asked: &Asked, method: &str, params: Option<&RawValue>, line: &str) {
        match self.rejections.check(method, params) {
            Reading::Read => {}
            Reading::Rejected(error) => return self.fail(asked, error.code, &error.message),
            Reading::Unanswered => return,
        }
        let Some(connection) = self.connections.get(&asked.client) else { return };
        match (&connection.client, gate::is_handshake(method)) {
            (Some(_), true) => return self.fail(asked, INVALID, "Already initialized"),
            (None, false) => return self.fail(asked, INVALID, "Not initialized"),
            (Some(_), false) | (None, true) => {}
        }
        // A list of no fields is an object of none.
        let is_empty_list = params.is_some_and(|params| is_empty_list(params.get()));
        let rest = json!({"id": asked.id, "method": method, "params": {}});
        let line = if is_empty_list { &rest.to_string() } else { line };
        let message = match ClientMessage::decode(line) {
            Ok(message) => message,
            Err(error) => {
                let text = format!("the reference server cannot read this request: {error}");
                return self.fail(asked, NOT_PLAYED, &text);
            }
        };
        if !gate::is_handshake(method)
            && !connection.is_experimental()
            && let Some(text) = gate::refusal(&message, self.release, &self.eras)
        {
            return self.fail(asked, INVALID, &text);
        }
        if let ClientMessage::Request(message) = message
            && is_played(method)
        {
            return self.play(asked, message.request);
        }
        self.not_played(asked, method);
    }

    /// Says that a request is valid, and nothing more.
    pub(super) fn not_played(&mut self, asked: &Asked, what: &str) {
        let text = format!(
            "the reference server does not play {what}: no scenario shows what the real one does"
        );
        self.fail(asked, NOT_PLAYED, &text);
    }

    fn play(&mut self, asked: &Asked, request: ClientRequest) {
        match request {
            ClientRequest::Initialize(params) => self.initialize(asked, params),
            ClientRequest::AccountRead(_) => self.read_account(asked),
            ClientRequest::AccountLoginStart(params) => self.log_in(asked, params),
            ClientRequest::AccountLoginCancel(params) => {
                self.cancel_login(asked, &params.login_id);
            }
            ClientRequest::AccountLogout(_) | ClientRequest::LogoutChatgpt(_) => {
                self.log_out(asked);
            }
            ClientRequest::AccountRateLimitsRead(_) => self.read_limits(asked),
            ClientRequest::AppList(params) => self.list_apps(asked, &params),
            ClientRequest::ThreadStart(params) => self.start_thread(asked, &params),
            ClientRequest::TurnStart(params) => self.start_turn(asked, &params),
            ClientRequest::TurnInterrupt(params) => self.interrupt_turn(asked, &params),
            ClientRequest::TurnSteer(params) => self.steer_turn(asked, &params),
            ClientRequest::GetAuthStatus(params) => self.read_auth_status(asked, &params),
            ClientRequest::LoginApiKey(params) => {
                let login = LoginAccountParams::ApiKey(ApiKeyLogin::new(params.api_key));
                self.log_in(asked, login);
            }
            ClientRequest::LoginChatgpt(_) => {
                self.log_in(asked, LoginAccountParams::Chatgpt(ChatgptLogin::default()));
            }
            ClientRequest::CancelLoginChatgpt(params) => self.cancel_login(asked, &params.login_id),
            other => self.not_played(asked, other.method()),
        }
    }
}

/// Whether params are `[]`.
fn is_empty_list(params: &str) -> bool {
    let inner = params.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inner.is_some_and(|inner| inner.trim().is_empty())
}

/// Whether a method is of the first protocol. Those of the second are paths.
fn is_of_first_protocol(method: &str) -> bool {
    !method.contains('/') && !gate::is_handshake(method)
}
