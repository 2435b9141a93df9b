//! What an account has besides what is stored: tokens of a client, sign-ins that have not ended, and what waits.

use app_server_protocol::wire::Secret;

use super::stored::Tokens;
use crate::core::{Asked, ClientId, Now};

/// A sign-in that has not ended.
pub(super) struct BrowserLogin {
    pub(super) id: String,
    pub(super) state: String,
    /// When it ends.
    pub(super) until: Now,
    /// Why it ends then.
    pub(super) why: String,
    pub(super) is_first: bool,
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
    /// A sign-in is completed.
    Login,
    /// The account is read.
    Read(Asked),
    /// Nothing: it was asked for at the start.
    Start,
}

/// What follows when the store has read.
#[derive(Debug)]
pub(in crate::core) enum AfterLoaded {
    /// The turn goes on in the thread with this ID.
    Turn(String),
    /// The logout goes on.
    Logout(Asked),
}

/// What follows when the store has written or deleted.
#[derive(Debug)]
pub(in crate::core) enum AfterStored {
    /// The sign-in with an API key goes on.
    Key(Asked, Secret),
    /// The logout goes on.
    Logout(Asked),
    /// The turn goes on in the thread with this ID.
    Turn(String),
}
