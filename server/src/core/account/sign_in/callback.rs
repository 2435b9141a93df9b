//! What the browser comes back with: a code, which is exchanged for tokens, or the reason why there is none.

use serde::Deserialize;

use crate::core::account::call::AccountCall;
use crate::core::account::credentials::{Claims, Credentials, Tokens};
use crate::core::account::issuer::{CLIENT_ID, Granted, TOKENS, not_stored};
use crate::core::account::pending::{AfterStored, Visit};
use crate::core::account::query::{Query, encoded};
use crate::core::http::HttpResponse;
use crate::core::{Core, Effect, Page, PageId};

const NO_ENTITLEMENT: &str = "Codex is not enabled for your workspace. Contact your workspace administrator to request access to Codex.";

impl Core {
    /// The browser opens a page of the server.
    pub(in crate::core) fn visited(&mut self, page: PageId, target: &str) {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        match path {
            "/auth/callback" => self.called_back(page, &Query::read(query)),
            "/success" => {
                self.show(page, Page::of(200, "<p>You are signed in.</p>"));
                self.browser_login_succeeded();
            }
            "/cancel" => {
                self.show(page, Page::of(200, "Login cancelled"));
                self.end_browser_login("Login cancelled");
            }
            _ => self.show(page, Page::of(404, "Not Found")),
        }
    }

    pub(in crate::core::account) fn show(&mut self, id: PageId, page: Page) {
        self.effects.push(Effect::Page(id, page));
    }

    fn called_back(&mut self, page: PageId, query: &Query) {
        let login = self.account.browser.as_ref();
        let Some(login) = login.filter(|login| query.get("state") == Some(&login.state)) else {
            return self.show(page, Page::of(400, "State mismatch"));
        };
        let (login, verifier, port) = (login.id.clone(), login.verifier.clone(), login.port);
        let denial = query.get("error").filter(|_| self.eras.denial_ends_the_sign_in);
        match (denial, query.get("code")) {
            (Some(error), _) => {
                let described = query.get("error_description");
                let why = match described {
                    Some("missing_codex_entitlement") if error == "access_denied" => {
                        NO_ENTITLEMENT.to_owned()
                    }
                    described => format!("Sign-in failed: {}", described.unwrap_or(error)),
                };
                self.fail_with_page(page, &why);
            }
            (None, None) if self.eras.denial_ends_the_sign_in => {
                let why = "Missing authorization code. Sign-in could not be completed.";
                self.fail_with_page(page, why);
            }
            (None, None) => self.show(page, Page::of(400, "Missing authorization code")),
            (None, Some(code)) => {
                let redirect = self.redirect(port);
                let purpose = AccountCall::Code(Visit { page, login });
                self.exchange_code(purpose, code, &redirect, &verifier);
            }
        }
    }

    /// The issuer has answered to a code.
    pub(in crate::core) fn code_answered(&mut self, visit: Visit, answer: &HttpResponse) {
        if !self.is_awaited(&visit) {
            return;
        }
        let granted = match self.granted(answer) {
            Ok(granted) => granted,
            Err(why) => {
                let why = format!("Token exchange failed: {why}");
                return if self.eras.denial_ends_the_sign_in {
                    self.fail_with_page(visit.page, &why);
                } else {
                    self.show(visit.page, Page::of(500, why));
                };
            }
        };
        match self.tokens_of(&granted) {
            Ok(tokens) => self.exchange_for_key(visit, &granted, tokens),
            Err(why) if self.eras.denial_ends_the_sign_in => self.fail_with_page(visit.page, &why),
            Err(why) => {
                self.show(visit.page, Page::of(200, why.clone()));
                self.end_browser_login(&why);
            }
        }
    }

    /// Asks the issuer for an API key. Nothing depends on it.
    fn exchange_for_key(&mut self, visit: Visit, granted: &Granted, tokens: Tokens) {
        let access = Claims::read(granted.access_token.expose()).unwrap_or_default();
        let plan = access.plan.unwrap_or_default();
        let fields = [
            ("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"),
            ("client_id", CLIENT_ID),
            ("requested_token", "openai-api-key"),
            ("subject_token", granted.id_token.expose()),
            ("subject_token_type", "urn:ietf:params:oauth:token-type:id_token"),
        ];
        self.ask_with_form(AccountCall::Key(visit, plan, Box::new(tokens)), TOKENS, &fields);
    }

    /// The issuer has given an API key, or not. What there is is stored.
    pub(in crate::core) fn key_answered(
        &mut self,
        visit: Visit,
        plan: &str,
        mut tokens: Tokens,
        answer: &HttpResponse,
    ) {
        #[derive(Deserialize)]
        struct Exchanged {
            access_token: String,
        }
        if answer.is_success() {
            let exchanged: Result<Exchanged, _> = serde_json::from_slice(&answer.body);
            tokens.key = exchanged.ok().map(|exchanged| exchanged.access_token.into());
        }
        let address = self.success_address(&tokens, plan);
        let credentials = Credentials::Chatgpt(Some(tokens));
        self.save(&credentials.clone(), AfterStored::Granted(visit, address, credentials));
    }

    /// The tokens are stored, or not. The browser goes on to the last page, at this address.
    pub(in crate::core::account) fn granted_stored(
        &mut self,
        visit: &Visit,
        address: String,
        credentials: Credentials,
        stored: Result<(), String>,
    ) {
        if !self.is_awaited(visit) {
            return;
        }
        if let Err(why) = stored {
            return self.show(visit.page, Page::of(501, not_stored(&why)));
        }
        if let Some(login) = &mut self.account.browser {
            login.granted = Some(credentials);
        }
        self.show(visit.page, Page { status: 302, location: Some(address), text: String::new() });
    }

    /// Whether the sign-in of a visit is still open. If not, the browser has its page.
    fn is_awaited(&mut self, visit: &Visit) -> bool {
        let is_open = self.account.browser.as_ref().is_some_and(|login| login.id == visit.login);
        if !is_open {
            self.show(visit.page, Page::of(503, "The sign-in has ended."));
        }
        is_open
    }

    /// Ends the sign-in without success, and tells the user.
    fn fail_with_page(&mut self, page: PageId, why: &str) {
        self.show(page, Page::of(200, "<p>The sign-in failed.</p>"));
        self.end_browser_login(why);
    }

    /// Where the issuer lets the browser come back to.
    fn redirect(&self, port: u16) -> String {
        format!("http://{}:{port}/auth/callback", self.eras.callback_host)
    }

    /// The address of the last page. The whole ID token is in it.
    fn success_address(&self, tokens: &Tokens, plan: &str) -> String {
        let Claims { organization, project, is_owner, is_onboarded, .. } = &tokens.claims;
        let port = self.account.browser.as_ref().map_or(0, |login| login.port);
        let text = |text: &Option<String>| encoded(text.as_deref().unwrap_or_default());
        format!(
            "http://{}:{port}/success?id_token={}&needs_setup={}&org_id={}&project_id={}&plan_type={}&platform_url={}",
            self.eras.callback_host,
            encoded(tokens.id.expose()),
            *is_owner && !is_onboarded,
            text(organization),
            text(project),
            encoded(plan),
            encoded("https://platform.openai.com"),
        )
    }
}
