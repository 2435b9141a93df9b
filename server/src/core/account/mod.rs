//! The account: who is signed in, and how it is kept.

mod auth_json;
mod browser;
mod callback;
mod claims;
mod device;
mod external;
mod genuine;
mod issuer;
mod legacy;
mod login;
mod logout;
mod managed;
mod pending;
mod query;
mod read;
mod refresh;
mod routing;
mod store;
mod stored;

pub use auth_json::AuthJson;
pub(super) use managed::NotRefreshed;
pub(super) use pending::{AfterLoaded, AfterRefresh, AfterRouting, AfterStored, Visit};
pub(super) use query::encoded;
pub(super) use refresh::{NotTaken, Refreshable};
pub(super) use stored::Tokens;

use std::collections::VecDeque;

use super::{Asked, ClientId};
use pending::{BrowserLogin, DeviceLogin, External, Routing};
use stored::Credentials;

/// Who is signed in.
pub(super) struct Account {
    /// What is stored, or would be. `None` if nobody is signed in with stored credentials.
    stored: Option<Credentials>,
    /// Whether that is known from the start.
    is_of_start: bool,
    /// The tokens that a client holds. They win.
    external: Option<External>,
    /// Where the workspace's requests go, once it is known.
    routing: Option<Routing>,
    /// Whether the issuer said that the stored tokens are of no use any more.
    is_refused: bool,
    /// Logouts that wait until no turn waits for new tokens.
    logouts: Vec<Asked>,
    /// The sign-in with a browser that has not ended.
    browser: Option<BrowserLogin>,
    /// The sign-in with another device that has not ended.
    device: Option<DeviceLogin>,
    /// Those that wait until the server listens for the browser.
    opening: VecDeque<Asked>,
}

/// What requests are made with.
enum Current<'a> {
    ApiKey(&'a str),
    /// Tokens of a ChatGPT account.
    Chatgpt(&'a stored::Tokens),
    /// A ChatGPT account without tokens.
    Empty,
}

impl Account {
    /// The account at the start of a server, with what is stored.
    pub(super) fn new(stored: Option<AuthJson>) -> Self {
        Self {
            stored: stored.and_then(Credentials::of),
            is_of_start: true,
            external: None,
            routing: None,
            is_refused: false,
            logouts: Vec::new(),
            browser: None,
            device: None,
            opening: VecDeque::new(),
        }
    }

    /// What requests are made with. `None` if nobody is signed in.
    fn current(&self) -> Option<Current<'_>> {
        if let Some(external) = &self.external {
            return Some(Current::Chatgpt(&external.tokens));
        }
        match self.stored.as_ref()? {
            Credentials::ApiKey(key) => Some(Current::ApiKey(key.expose())),
            Credentials::Chatgpt(_) if self.is_refused => None,
            Credentials::Chatgpt(Some(tokens)) => Some(Current::Chatgpt(tokens)),
            Credentials::Chatgpt(None) => Some(Current::Empty),
        }
    }

    /// The tokens of a ChatGPT account, if there are any.
    fn tokens(&self) -> Option<&stored::Tokens> {
        match self.current() {
            Some(Current::Chatgpt(tokens)) => Some(tokens),
            _ => None,
        }
    }

    /// Whether somebody is signed in with tokens of a ChatGPT account.
    pub(super) fn has_tokens(&self) -> bool {
        self.tokens().is_some()
    }

    /// Whether what needs a ChatGPT account can be done. An error is the account that
    /// is missing, as real servers call it.
    pub(super) fn needs_chatgpt(&self) -> Result<(), &'static str> {
        match self.current() {
            None => Err("codex account"),
            Some(Current::ApiKey(_)) => Err("chatgpt"),
            Some(Current::Chatgpt(_) | Current::Empty) => Ok(()),
        }
    }

    /// The client that holds the tokens.
    fn holder(&self) -> Option<ClientId> {
        self.external.as_ref().map(|external| external.client)
    }
}
