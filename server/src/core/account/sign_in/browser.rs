//! Signing in with a browser: an address to open, and a page of the server that the browser comes back to.

use std::time::Duration;

use app_server_protocol::account::{
    CancelLoginAccountResponse, CancelLoginAccountStatus, ChatgptLoginPage, LoginAccountResponse,
};
use app_server_protocol::client_request::{
    AccountLoginCancel, AccountLoginStart, CancelLoginChatgpt, LoginChatgpt,
};
use app_server_protocol::legacy::{CancelLoginChatgptResponse, LoginChatgptResponse};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::core::account::credentials::Credentials;
use crate::core::account::issuer::CLIENT_ID;
use crate::core::account::pending::{AfterRouting, BrowserLogin};
use crate::core::account::query::encoded;
use crate::core::client::send::{INTERNAL_ERROR, INVALID_REQUEST};
use crate::core::ids::is_uuid;
use crate::core::{Caller, Core, Effect, Time};

/// How long a sign-in is open.
const PATIENCE: Duration = Duration::from_mins(10);

/// Where the issuer lets the browser come back to.
const PORT: u16 = 1455;
/// Where else, for newer releases.
const OTHER_PORT: u16 = 1457;

impl Core {
    /// Begins a sign-in. It goes on when the server listens for the browser.
    pub(in crate::core::account) fn log_in_with_browser(&mut self, caller: &Caller) {
        self.end_browser_login("Login cancelled");
        self.account.opening.push_back(caller.clone());
        // One at a time: the answer to a second would be taken for that to the first.
        if self.account.opening.len() == 1 {
            self.effects.push(Effect::Listen(PORT));
        }
    }

    /// The server listens for the browser, or cannot.
    pub(in crate::core) fn listening(&mut self, port: u16, listens: bool) {
        if !listens && port == PORT && self.eras.another_port_is_tried {
            return self.effects.push(Effect::Listen(OTHER_PORT));
        }
        let Some(caller) = self.account.opening.pop_front() else { return };
        self.open(port, listens, &caller);
        if !self.account.opening.is_empty() {
            self.end_browser_login("Login cancelled");
            self.effects.push(Effect::Listen(PORT));
        }
    }

    /// Answers with the address that the user opens, or says why there is none.
    fn open(&mut self, port: u16, listens: bool, caller: &Caller) {
        if !listens {
            let text =
                format!("failed to start login server: Port 127.0.0.1:{port} is already in use");
            return self.fail(caller, INTERNAL_ERROR, &text);
        }
        let id = self.ids.random();
        let state = self.ids.text();
        let verifier = URL_SAFE_NO_PAD.encode([self.ids.bytes(), self.ids.bytes()].concat());
        let address = self.address(port, &state, &verifier);
        if caller.is_legacy {
            let response = LoginChatgptResponse::new(id.clone(), address);
            self.answer::<LoginChatgpt>(caller, &response);
        } else {
            let page = ChatgptLoginPage::new(id.clone(), address);
            self.answer::<AccountLoginStart>(caller, &LoginAccountResponse::Chatgpt(page));
        }
        let until = self.now + PATIENCE;
        let (is_legacy, granted) = (caller.is_legacy, None);
        let login = BrowserLogin { id, state, verifier, port, until, is_legacy, granted };
        self.account.browser = Some(login);
        self.end_device_login();
    }

    /// The address that the user opens.
    fn address(&self, port: u16, state: &str, verifier: &str) -> String {
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier));
        let originator = self.originator();
        let forced = self.settings.forced_chatgpt_workspace_id.as_ref();
        let allowed = forced.map(|forced| forced.ids().join(",")).unwrap_or_default();
        let address = self
            .eras
            .sign_in_address
            .replace("{client}", CLIENT_ID)
            .replace("{host}", self.eras.callback_host)
            .replace("{port}", &port.to_string())
            .replace("{challenge}", &challenge)
            .replace("{state}", state)
            .replace("{originator}", &encoded(&originator));
        match allowed.as_str() {
            "" => address,
            allowed => format!("{address}&allowed_workspace_id={}", encoded(allowed)),
        }
    }

    /// Ends a pending sign-in without success.
    pub(in crate::core::account) fn end_browser_login(&mut self, why: &str) {
        if let Some(login) = self.account.browser.take() {
            self.effects.push(Effect::StopListening);
            self.browser_login_failed(login, &format!("Login server error: {why}"));
        }
    }

    /// Ends a pending sign-in. Whoever opens the last page has signed in, as real servers see it.
    pub(in crate::core::account) fn browser_login_succeeded(&mut self) {
        let Some(login) = self.account.browser.take() else { return };
        self.effects.push(Effect::StopListening);
        if let Some(credentials) = login.granted {
            self.sign_in_with(credentials);
        }
        if login.is_legacy {
            self.legacy_login_completed(login.id, None);
            return self.auth_status_changed();
        }
        self.route(AfterRouting::Login(Some(login.id)));
    }

    /// Makes requests with credentials from now on.
    pub(in crate::core::account) fn sign_in_with(&mut self, credentials: Credentials) {
        self.account.stored = Some(credentials);
        self.account.is_of_start = false;
        self.account.routing = None;
        self.account.is_refused = false;
    }

    fn browser_login_failed(&mut self, login: BrowserLogin, why: &str) {
        if login.is_legacy {
            self.legacy_login_completed(login.id, Some(why.to_owned()));
        } else {
            self.login_completed(Some(login.id), Some(why.to_owned()));
        }
    }

    pub(in crate::core) fn cancel_login(&mut self, caller: &Caller, id: &str) {
        if !is_uuid(id) {
            return self.fail(caller, INVALID_REQUEST, &format!("invalid login id: {id}"));
        }
        let pending = self.account.browser.take_if(|login| login.id == id);
        let is_device = self.account.device.as_ref().is_some_and(|login| login.id == id);
        match (caller.is_legacy, &pending) {
            (true, Some(_)) => {
                let response = CancelLoginChatgptResponse::default();
                self.answer::<CancelLoginChatgpt>(caller, &response);
            }
            (true, None) => {
                return self.fail(caller, INVALID_REQUEST, &format!("login id not found: {id}"));
            }
            (false, pending) => {
                let status = if pending.is_some() || is_device {
                    CancelLoginAccountStatus::Canceled
                } else {
                    CancelLoginAccountStatus::NotFound
                };
                let response = CancelLoginAccountResponse::new(status);
                self.answer::<AccountLoginCancel>(caller, &response);
            }
        }
        if let Some(login) = pending {
            self.effects.push(Effect::StopListening);
            self.browser_login_failed(login, "Login server error: Login was not completed");
        }
        if is_device {
            self.end_device_login();
        }
    }

    /// Ends a sign-in that was open for too long.
    pub(in crate::core) fn expire_browser_login(&mut self) {
        let now = self.now;
        if let Some(login) = self.account.browser.take_if(|login| login.until <= now) {
            self.effects.push(Effect::StopListening);
            self.browser_login_failed(login, "Login timed out");
        }
    }

    /// When the sign-in was open for too long.
    pub(in crate::core) fn next_login_timeout(&self) -> Option<Time> {
        self.account.browser.as_ref().map(|login| login.until)
    }
}
