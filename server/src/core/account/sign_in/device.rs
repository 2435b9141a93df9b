//! Signing in with a code that the user enters on another device.

use std::time::Duration;

use app_server_protocol::account::{ChatgptDeviceCode, LoginAccountResponse};
use app_server_protocol::client_request::AccountLoginStart;
use serde::Deserialize;
use serde_json::json;

use crate::core::account::call::AccountCall;
use crate::core::account::credentials::Credentials;
use crate::core::account::issuer::{CLIENT_ID, issuer_address, not_stored, unreachable};
use crate::core::account::pending::{AfterRouting, AfterStored, DeviceLogin};
use crate::core::client::send::{INTERNAL_ERROR, INVALID_REQUEST};
use crate::core::http::HttpResponse;
use crate::core::{Caller, Core, Time};

/// How long a sign-in is open.
const PATIENCE: Duration = Duration::from_mins(15);
/// The issuer is not asked more often, whatever interval it gives.
const SHORTEST: Duration = Duration::from_millis(100);

const NOT_ENABLED: &str = "device code login is not enabled for this Codex server. Use the browser login or verify the server URL.";
const NOT_COMPLETED: &str = "Login was not completed";

#[derive(Deserialize)]
struct Offered {
    device_auth_id: String,
    #[serde(alias = "usercode")]
    user_code: String,
    /// In seconds.
    #[serde(default)]
    interval: String,
}

#[derive(Deserialize)]
struct Entered {
    authorization_code: String,
    code_verifier: String,
}

impl Core {
    /// Asks the issuer for a code.
    pub(in crate::core::account) fn log_in_with_device(&mut self, caller: &Caller) {
        let purpose = AccountCall::UserCode(caller.clone());
        self.ask_with_json(
            purpose,
            "/api/accounts/deviceauth/usercode",
            &json!({"client_id": CLIENT_ID}),
        );
    }

    /// The issuer has given a code for the user, or not.
    pub(in crate::core) fn user_code_answered(&mut self, caller: &Caller, answer: &HttpResponse) {
        let failed = |why: &str| format!("failed to request device code: {why}");
        if let Some(why) = &answer.failure {
            return self.fail(caller, INTERNAL_ERROR, &unreachable(why));
        }
        if answer.status == 404 {
            return self.fail(caller, INVALID_REQUEST, NOT_ENABLED);
        }
        if !answer.is_success() {
            let status = answer.status_line();
            let why = failed(&format!("device code request failed with status {status}"));
            return self.fail(caller, INTERNAL_ERROR, &why);
        }
        let code: Offered = match serde_json::from_slice(&answer.body) {
            Ok(code) => code,
            Err(error) => return self.fail(caller, INTERNAL_ERROR, &failed(&error.to_string())),
        };
        let id = self.ids.random();
        let page = format!("{}/codex/device", issuer_address());
        let started = ChatgptDeviceCode::new(id.clone(), page, code.user_code.clone());
        self.answer::<AccountLoginStart>(caller, &LoginAccountResponse::ChatgptDeviceCode(started));
        self.end_browser_login(NOT_COMPLETED);
        self.end_device_login();
        let interval = Duration::from_secs(code.interval.trim().parse().unwrap_or_default());
        self.account.device = Some(DeviceLogin {
            id,
            device: code.device_auth_id,
            user_code: code.user_code,
            interval: interval.max(SHORTEST),
            ask_at: Some(self.now),
            until: self.now + PATIENCE,
        });
    }

    /// Asks whether the user has entered the code, when it is time to, and ends a sign-in that was open for too long.
    pub(in crate::core) fn go_on_with_device(&mut self) {
        let now = self.now;
        let Some(login) = &mut self.account.device else { return };
        if login.until <= now {
            let id = login.id.clone();
            return self.device_login_failed(&id, self.eras.device_code_expired);
        }
        if login.ask_at.take_if(|at| *at <= now).is_some() {
            let body = json!({"device_auth_id": login.device, "user_code": login.user_code});
            let purpose = AccountCall::Entered(login.id.clone());
            self.ask_with_json(purpose, "/api/accounts/deviceauth/token", &body);
        }
    }

    /// When it is time for either.
    pub(in crate::core) fn next_device_timeout(&self) -> Option<Time> {
        let login = self.account.device.as_ref()?;
        Some(login.ask_at.map_or(login.until, |at| at.min(login.until)))
    }

    /// The issuer says whether the user has entered the code.
    pub(in crate::core) fn entered_answered(&mut self, id: &str, answer: &HttpResponse) {
        let now = self.now;
        let Some(login) = self.account.device.as_mut().filter(|login| login.id == id) else {
            return;
        };
        if let Some(why) = &answer.failure {
            return self.device_login_failed(id, &unreachable(why));
        }
        if matches!(answer.status, 403 | 404) {
            login.ask_at = Some(now + login.interval);
            return;
        }
        if !answer.is_success() {
            let why = format!("device auth failed with status {}", answer.status_line());
            return self.device_login_failed(id, &why);
        }
        let Ok(entered) = serde_json::from_slice::<Entered>(&answer.body) else {
            return self.device_login_failed(id, "error decoding response body");
        };
        let redirect = format!("{}/deviceauth/callback", issuer_address());
        let purpose = AccountCall::DeviceCode(id.to_owned());
        let Entered { authorization_code, code_verifier } = entered;
        self.exchange_code(purpose, &authorization_code, &redirect, &code_verifier);
    }

    /// The issuer has given tokens, or not.
    pub(in crate::core) fn device_code_answered(&mut self, id: &str, answer: &HttpResponse) {
        if self.account.device.as_ref().is_none_or(|login| login.id != id) {
            return;
        }
        let granted = match self.granted(answer) {
            Ok(granted) => granted,
            Err(why) => {
                return self
                    .device_login_failed(id, &format!("device code exchange failed: {why}"));
            }
        };
        match self.tokens_of(&granted) {
            Ok(tokens) => {
                let credentials = Credentials::Chatgpt(Some(tokens));
                self.save(&credentials.clone(), AfterStored::Device(id.to_owned(), credentials));
            }
            Err(why) => self.device_login_failed(id, &why),
        }
    }

    /// The tokens are stored, or not.
    pub(in crate::core::account) fn device_stored(
        &mut self,
        id: &str,
        credentials: Credentials,
        stored: Result<(), String>,
    ) {
        if let Err(why) = stored {
            return self.device_login_failed(id, &not_stored(&why));
        }
        if self.account.device.take_if(|login| login.id == id).is_some() {
            self.sign_in_with(credentials);
            self.route(AfterRouting::Login(Some(id.to_owned())));
        }
    }

    /// Ends a pending sign-in without success.
    pub(in crate::core::account) fn end_device_login(&mut self) {
        if let Some(id) = self.account.device.as_ref().map(|login| login.id.clone()) {
            self.device_login_failed(&id, NOT_COMPLETED);
        }
    }

    fn device_login_failed(&mut self, id: &str, why: &str) {
        if let Some(login) = self.account.device.take_if(|login| login.id == id) {
            self.login_completed(Some(login.id), Some(why.to_owned()));
        }
    }
}
