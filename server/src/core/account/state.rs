//! Who is signed in, and with what.

use std::collections::VecDeque;

use super::credentials::{AuthJson, Credentials, Tokens};
use super::pending::{BrowserLogin, DeviceLogin, External, Routing};
use crate::core::{Caller, ClientId};

/// Who is signed in.
pub(in crate::core) struct Account {
    /// What is stored, or would be. `None` if nobody is signed in with stored credentials.
    pub(super) stored: Option<Credentials>,
    /// Whether that is known from the start.
    pub(super) is_of_start: bool,
    /// The tokens that a client holds. They win.
    pub(super) external: Option<External>,
    /// Where the workspace's requests go, once it is known.
    pub(super) routing: Option<Routing>,
    /// Whether the issuer said that the stored tokens are of no use any more.
    pub(super) is_refused: bool,
    /// Logouts that wait until no turn waits for new tokens.
    pub(super) logouts: Vec<Caller>,
    /// The sign-in with a browser that has not ended.
    pub(super) browser: Option<BrowserLogin>,
    /// The sign-in with another device that has not ended.
    pub(super) device: Option<DeviceLogin>,
    /// Those that wait until the server listens for the browser.
    pub(super) opening: VecDeque<Caller>,
}

/// What requests are made with.
pub(super) enum Current<'a> {
    ApiKey(&'a str),
    /// Tokens of a ChatGPT account.
    Chatgpt(&'a Tokens),
    /// A ChatGPT account without tokens.
    Empty,
}

impl Account {
    /// The account at the start of a server, with what is stored.
    pub(in crate::core) fn new(stored: Option<AuthJson>) -> Self {
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
    pub(super) fn current(&self) -> Option<Current<'_>> {
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
    pub(super) fn tokens(&self) -> Option<&Tokens> {
        match self.current() {
            Some(Current::Chatgpt(tokens)) => Some(tokens),
            _ => None,
        }
    }

    /// Whether somebody is signed in with tokens of a ChatGPT account.
    pub(in crate::core) fn has_tokens(&self) -> bool {
        self.tokens().is_some()
    }

    /// Whether what needs a ChatGPT account can be done. An error is the account that
    /// is missing, as real servers call it.
    pub(in crate::core) fn needs_chatgpt(&self) -> Result<(), &'static str> {
        match self.current() {
            None => Err("codex account"),
            Some(Current::ApiKey(_)) => Err("chatgpt"),
            Some(Current::Chatgpt(_) | Current::Empty) => Ok(()),
        }
    }

    /// The client that holds the tokens.
    pub(super) fn holder(&self) -> Option<ClientId> {
        self.external.as_ref().map(|external| external.client)
    }
}
