//! What an account has besides what is stored: tokens of a client, sign-ins that have not ended, and what waits.

use std::time::Duration;

use app_server_protocol::wire::Secret;

use super::credentials::{Credentials, Tokens};
use crate::core::{Caller, ClientId, PageId, Time};

/// A sign-in with a browser that has not ended.
pub(super) struct BrowserLogin {
    pub(super) id: String,
    pub(super) state: String,
    /// The secret that the code is exchanged with.
    pub(super) verifier: String,
    /// The port that the server listens on.
    pub(super) port: u16,
    /// When it ends.
    pub(super) until: Time,
    pub(super) is_legacy: bool,
    /// What is used when it ends. It is stored already.
    pub(super) granted: Option<Credentials>,
}

/// A browser that waits for a page, and the ID of the sign-in that it is about.
#[derive(Debug, Clone)]
pub(in crate::core) struct Visit {
    pub(super) page: PageId,
    pub(super) login: String,
}

/// A sign-in with another device that has not ended.
pub(super) struct DeviceLogin {
    pub(super) id: String,
    /// What the issuer calls it.
    pub(super) device: String,
    pub(super) user_code: String,
    /// The time between two questions.
    pub(super) interval: Duration,
    /// When the issuer is asked next. `None` while it is.
    pub(super) ask_at: Option<Time>,
    /// When it ends.
    pub(super) until: Time,
}

/// Tokens that a client holds. They are kept in memory only.
pub(super) struct External {
    pub(super) tokens: Tokens,
    /// The client.
    pub(super) client: ClientId,
    /// Whether they are forgotten when the next turn starts.
    pub(super) is_ending: bool,
}

/// Where the requests of a workspace go.
#[derive(Debug, Clone)]
pub(super) struct Routing {
    pub(super) account: String,
    pub(super) origin: String,
    pub(super) data: String,
}

/// What follows when the routing is known.
#[derive(Debug, Clone)]
pub(in crate::core) enum AfterRouting {
    /// The sign-in with this ID is completed, if it has one.
    Login(Option<String>),
    /// The account is read.
    Read(Caller),
    /// Nothing: it was asked for at the start.
    Start,
}

/// What follows when the store has read.
#[derive(Debug)]
pub(in crate::core) enum AfterLoaded {
    /// The turn goes on in the thread with this ID.
    Turn(String),
    /// The logout goes on.
    Logout(Caller),
}

/// What follows when the issuer has given new tokens, or has not.
#[derive(Debug, Clone)]
pub(in crate::core) enum AfterRefresh {
    /// The turn goes on in the thread with this ID.
    Turn(String),
    /// The account is read.
    Read(Caller),
    /// The status of authentication is read, with the token if it is `true`.
    Status(Caller, bool),
}

/// What follows when the store has written or deleted. The address has a token, so there is no `Debug`.
pub(in crate::core) enum AfterStored {
    /// The sign-in with an API key goes on.
    Key(Caller, Secret),
    /// The logout goes on.
    Logout(Caller),
    /// What asked the issuer for new tokens goes on.
    Refresh(AfterRefresh),
    /// The browser goes on to this address.
    Granted(Visit, String, Credentials),
    /// The sign-in with this ID is completed.
    Device(String, Credentials),
}
