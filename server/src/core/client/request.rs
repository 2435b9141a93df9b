//! Requests: the checks in front of them, in the order in which real servers make them, and who handles each.

use app_server_protocol::account::{ApiKeyLogin, ChatgptLogin, LoginAccountParams};
use app_server_protocol::{ClientMessage, ClientRequest, RequestId};
use serde_json::json;
use serde_json::value::RawValue;

use super::gate;
use super::send::{INVALID_REQUEST, METHOD_NOT_FOUND, not_played};
use crate::core::played::is_played;
use crate::core::{Caller, ClientId, Core, Effect};
use crate::rejection::{Message, Reading, Request};

impl Core {
    pub(in crate::core) fn receive(&mut self, client: ClientId, line: &str) {
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
        let caller = &Caller { client, id, is_legacy: is_legacy(method) };
        match self.rejections.check(method, params) {
            Ok(Reading::Read) => {}
            Ok(Reading::Rejected(message)) => return self.fail(caller, INVALID_REQUEST, &message),
            Ok(Reading::Unanswered) => return,
            Err(error) => return self.unreadable(caller, &format!("{error:#}")),
        }
        let Some(connection) = self.connections.get(&caller.client) else { return };
        match (&connection.client, gate::is_handshake(method)) {
            (Some(_), true) => return self.fail(caller, INVALID_REQUEST, "Already initialized"),
            (None, false) => return self.fail(caller, INVALID_REQUEST, "Not initialized"),
            (Some(_), false) | (None, true) => {}
        }
        let message = match ClientMessage::decode(&as_object(&caller.id, method, params)) {
            Ok(message) => message,
            Err(error) => return self.unreadable(caller, &error.to_string()),
        };
        if !gate::is_handshake(method)
            && !connection.is_experimental()
            && let Some(text) = gate::refusal(&message, self.release, &self.eras)
        {
            return self.fail(caller, INVALID_REQUEST, &text);
        }
        if let ClientMessage::Request(message) = message
            && is_played(method)
        {
            return self.play(caller, message.request);
        }
        self.not_played(caller, method);
    }

    /// Says that a request may be valid, and cannot be read all the same.
    fn unreadable(&mut self, caller: &Caller, why: &str) {
        let text = format!("the reference server cannot read this request: {why}");
        self.fail(caller, METHOD_NOT_FOUND, &text);
    }

    /// Says that a request is valid, and nothing more.
    pub(in crate::core) fn not_played(&mut self, caller: &Caller, what: &str) {
        self.fail(caller, METHOD_NOT_FOUND, &not_played(what));
    }

    fn play(&mut self, caller: &Caller, request: ClientRequest) {
        match request {
            ClientRequest::Initialize(params) => self.initialize(caller, params),
            ClientRequest::AccountRead(params) => self.read_account(caller, &params),
            ClientRequest::AccountLoginStart(params) => self.log_in(caller, params),
            ClientRequest::AccountLoginCancel(params) => {
                self.cancel_login(caller, &params.login_id);
            }
            ClientRequest::AccountLogout(_) | ClientRequest::LogoutChatgpt(_) => {
                self.log_out(caller);
            }
            ClientRequest::AccountRateLimitsRead(_) => self.read_limits(caller),
            ClientRequest::AccountRateLimitResetCreditConsume(params) => {
                self.consume_credit(caller, &params);
            }
            ClientRequest::AccountUsageRead(params) => {
                self.read_token_usage(caller, params.as_ref());
            }
            ClientRequest::AccountWorkspaceMessagesRead(_) => self.read_messages(caller),
            ClientRequest::AppList(params) => self.list_apps(caller, &params),
            ClientRequest::ThreadStart(params) => self.start_thread(caller, &params),
            ClientRequest::TurnStart(params) => self.start_turn(caller, &params),
            ClientRequest::TurnInterrupt(params) => self.interrupt_turn(caller, &params),
            ClientRequest::TurnSteer(params) => self.steer_turn(caller, &params),
            ClientRequest::GetAuthStatus(params) => self.read_auth_status(caller, &params),
            ClientRequest::UserInfo(_) => self.read_user_info(caller),
            ClientRequest::LoginApiKey(params) => {
                let login = LoginAccountParams::ApiKey(ApiKeyLogin::new(params.api_key));
                self.log_in(caller, login);
            }
            ClientRequest::LoginChatgpt(_) => {
                self.log_in(caller, LoginAccountParams::Chatgpt(ChatgptLogin::default()));
            }
            ClientRequest::CancelLoginChatgpt(params) => {
                self.cancel_login(caller, &params.login_id);
            }
            other => self.not_played(caller, other.method()),
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
