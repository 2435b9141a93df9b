//! Requests: the checks in front of them, in the order in which real servers make them, and who handles each.

use app_server_protocol::account::{ApiKeyLogin, ChatgptLogin, LoginAccountParams};
use app_server_protocol::{ClientMessage, ClientRequest, RequestId};
use serde_json::json;
use serde_json::value::RawValue;

use super::gate;
use super::played::is_played;
use super::send::{INVALID_REQUEST, METHOD_NOT_FOUND, not_played};
use super::{Asked, ClientId, Core, Effect};
use crate::rejection::{Message, Reading, Request};

impl Core {
    pub(super) fn receive(&mut self, client: ClientId, line: &str) {
        match self.rejections.message(line) {
            Some(Message::Request(request)) => self.request(client, request),
            Some(Message::Answer(id, answer)) => self.answered(client, &id, &answer),
            Some(Message::Notification) => {}
            None if line.trim().is_empty() => {}
            None => {
                self.effects
                    .push(Effect::Log("a line that is not a message is ignored".to_owned()));
            }
        }
    }

    fn request(&mut self, client: ClientId, Request { id, method, params }: Request<'_>) {
        let method = method.as_ref();
        let asked = &Asked { client, id, is_legacy: is_legacy(method) };
        match self.rejections.check(method, params) {
            Ok(Reading::Read) => {}
            Ok(Reading::Rejected(message)) => return self.fail(asked, INVALID_REQUEST, &message),
            Ok(Reading::Unanswered) => return,
            Err(error) => return self.unreadable(asked, &format!("{error:#}")),
        }
        let Some(connection) = self.connections.get(&asked.client) else { return };
        match (&connection.client, gate::is_handshake(method)) {
            (Some(_), true) => return self.fail(asked, INVALID_REQUEST, "Already initialized"),
            (None, false) => return self.fail(asked, INVALID_REQUEST, "Not initialized"),
            (Some(_), false) | (None, true) => {}
        }
        let message = match ClientMessage::decode(&as_object(&asked.id, method, params)) {
            Ok(message) => message,
            Err(error) => return self.unreadable(asked, &error.to_string()),
        };
        if !gate::is_handshake(method)
            && !connection.is_experimental()
            && let Some(text) = gate::refusal(&message, self.release, &self.eras)
        {
            return self.fail(asked, INVALID_REQUEST, &text);
        }
        if let ClientMessage::Request(message) = message
            && is_played(method)
        {
            return self.play(asked, message.request);
        }
        self.not_played(asked, method);
    }

    /// Says that a request may be valid, and cannot be read all the same.
    fn unreadable(&mut self, asked: &Asked, why: &str) {
        let text = format!("the reference server cannot read this request: {why}");
        self.fail(asked, METHOD_NOT_FOUND, &text);
    }

    /// Says that a request is valid, and nothing more.
    pub(super) fn not_played(&mut self, asked: &Asked, what: &str) {
        self.fail(asked, METHOD_NOT_FOUND, &not_played(what));
    }

    fn play(&mut self, asked: &Asked, request: ClientRequest) {
        match request {
            ClientRequest::Initialize(params) => self.initialize(asked, params),
            ClientRequest::AccountRead(params) => self.read_account(asked, &params),
            ClientRequest::AccountLoginStart(params) => self.log_in(asked, params),
            ClientRequest::AccountLoginCancel(params) => {
                self.cancel_login(asked, &params.login_id);
            }
            ClientRequest::AccountLogout(_) | ClientRequest::LogoutChatgpt(_) => {
                self.log_out(asked);
            }
            ClientRequest::AccountRateLimitsRead(_) => self.read_limits(asked),
            ClientRequest::AccountRateLimitResetCreditConsume(params) => {
                self.consume_credit(asked, &params);
            }
            ClientRequest::AccountUsageRead(params) => {
                self.read_token_usage(asked, params.as_ref());
            }
            ClientRequest::AccountWorkspaceMessagesRead(_) => self.read_messages(asked),
            ClientRequest::AppList(params) => self.list_apps(asked, &params),
            ClientRequest::ThreadStart(params) => self.start_thread(asked, &params),
            ClientRequest::TurnStart(params) => self.start_turn(asked, &params),
            ClientRequest::TurnInterrupt(params) => self.interrupt_turn(asked, &params),
            ClientRequest::TurnSteer(params) => self.steer_turn(asked, &params),
            ClientRequest::GetAuthStatus(params) => self.read_auth_status(asked, &params),
            ClientRequest::UserInfo(_) => self.read_user_info(asked),
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

/// A request as an object, however it came. Params that are a list of no fields are an object of none.
fn as_object(id: &RequestId, method: &str, params: Option<&RawValue>) -> String {
    let mut request = json!({"id": id, "method": method}).to_string();
    if let Some(params) = params.map(RawValue::get) {
        let inner = params.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        let is_empty_list = inner.is_some_and(|inner| inner.trim().is_empty());
        // In front of the brace that ends it.
        request.pop();
        request.push_str(r#","params":"#);
        request.push_str(if is_empty_list { "{}" } else { params });
        request.push('}');
    }
    request
}

/// Whether a method is of the first protocol. Those of the second are paths.
fn is_legacy(method: &str) -> bool {
    !method.contains('/') && !gate::is_handshake(method)
}
