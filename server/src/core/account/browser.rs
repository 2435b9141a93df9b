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
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};

use super::managed::CLIENT;
use super::pending::BrowserLogin;
use crate::core::ids::is_uuid;
use crate::core::send::{FAILED, INVALID};
use crate::core::{Asked, Core, Effect, Now, PageId};

/// How long a sign-in is open.
const PATIENCE: Duration = Duration::from_mins(10);

/// How long a sign-in that was denied is open, so that the browser has its page before the client is told.
const FAREWELL: Duration = Duration::from_millis(100);

/// Where the issuer lets the browser come back to.
const PORT: u16 = 1455;
/// Where else, for newer releases.
const OTHER_PORT: u16 = 1457;

impl Core {
    /// Begins a sign-in. It goes on when the server listens for the browser.
    pub(super) fn log_in_with_browser(&mut self, asked: &Asked) {
        self.end_browser_login("Login cancelled");
        self.account.opening.push_back(asked.clone());
        self.effects.push(Effect::Listen(PORT));
    }

    /// The server listens for the browser, or cannot.
    pub(in crate::core) fn listening(&mut self, port: u16, listens: bool) {
        if !listens && port == PORT && self.eras.another_port_is_tried {
            return self.effects.push(Effect::Listen(OTHER_PORT));
        }
        let Some(asked) = self.account.opening.pop_front() else { return };
        if !listens {
            let text =
                format!("failed to start login server: Port 127.0.0.1:{port} is already in use");
            return self.fail(&asked, FAILED, &text);
        }
        let id = self.ids.random();
        let state = URL_SAFE_NO_PAD.encode(self.ids.bytes());
        let verifier = URL_SAFE_NO_PAD.encode([self.ids.bytes(), self.ids.bytes()].concat());
        let address = self.address(port, &state, &verifier);
        if asked.is_first {
            let response = LoginChatgptResponse::new(id.clone(), address);
            self.answer::<LoginChatgpt>(&asked, &response);
        } else {
            let page = ChatgptLoginPage::new(id.clone(), address);
            self.answer::<AccountLoginStart>(&asked, &LoginAccountResponse::Chatgpt(page));
        }
        let until = self.now + PATIENCE;
        let (why, is_first) = ("Login timed out".to_owned(), asked.is_first);
        self.account.browser = Some(BrowserLogin { id, state, until, why, is_first });
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
            .replace("{client}", CLIENT)
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
    pub(super) fn end_browser_login(&mut self, why: &str) {
        if let Some(login) = self.account.browser.take() {
            self.effects.push(Effect::StopListening);
            self.browser_login_failed(login, &format!("Login server error: {why}"));
        }
    }

    fn browser_login_failed(&mut self, login: BrowserLogin, why: &str) {
        if login.is_first {
            self.first_login_completed(login.id, why);
        } else {
            self.login_completed(Some(login.id), Some(why.to_owned()));
        }
    }

    pub(in crate::core) fn cancel_login(&mut self, asked: &Asked, id: &str) {
        if !is_uuid(id) {
            return self.fail(asked, INVALID, &format!("invalid login id: {id}"));
        }
        let pending = self.account.browser.take_if(|login| login.id == id);
        match (asked.is_first, &pending) {
            (true, Some(_)) => {
                let response = CancelLoginChatgptResponse::default();
                self.answer::<CancelLoginChatgpt>(asked, &response);
            }
            (true, None) => {
                return self.fail(asked, INVALID, &format!("login id not found: {id}"));
            }
            (false, pending) => {
                let status = match pending {
                    Some(_) => CancelLoginAccountStatus::Canceled,
                    None => CancelLoginAccountStatus::NotFound,
                };
                let response = CancelLoginAccountResponse::new(status);
                self.answer::<AccountLoginCancel>(asked, &response);
            }
        }
        if let Some(login) = pending {
            self.effects.push(Effect::StopListening);
            self.browser_login_failed(login, "Login server error: Login was not completed");
        }
    }

    /// The browser opens a page of the server.
    pub(in crate::core) fn visited(&mut self, page: PageId, target: &str) {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let value = |name: &str| {
            query.split('&').find_map(|pair| {
                let (own, value) = pair.split_once('=')?;
                (own == name).then_some(value)
            })
        };
        let is_open = self
            .account
            .browser
            .as_ref()
            .is_some_and(|login| value("state") == Some(login.state.as_str()));
        let (status, text) = match path {
            "/auth/callback" if !is_open => (400, "State mismatch"),
            "/auth/callback" => match (value("error"), value("code")) {
                (Some(error), _) if self.eras.denial_ends_the_sign_in => {
                    let until = self.now + FAREWELL;
                    if let Some(login) = &mut self.account.browser {
                        login.until = until;
                        login.why = format!("Login server error: Sign-in failed: {error}");
                    }
                    (200, "<p>The sign-in failed.</p>")
                }
                (_, None) => (400, "Missing authorization code"),
                (_, Some(_)) => (501, "the reference server does not play the issuer"),
            },
            _ => (404, "Not Found"),
        };
        self.effects.push(Effect::Page(page, status, text));
    }

    /// Ends a sign-in that was open for too long.
    pub(in crate::core) fn expire_browser_login(&mut self) {
        let now = self.now;
        if let Some(login) = self.account.browser.take_if(|login| login.until <= now) {
            self.effects.push(Effect::StopListening);
            let why = login.why.clone();
            self.browser_login_failed(login, &why);
        }
    }

    /// When the sign-in was open for too long.
    pub(in crate::core) fn next_login_timeout(&self) -> Option<Now> {
        self.account.browser.as_ref().map(|login| login.until)
    }
}

/// A text as a value in a query.
fn encoded(text: &str) -> String {
    const ESCAPED: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    utf8_percent_encode(text, ESCAPED).to_string()
}
