//! What comes in, and what goes out.

use std::fmt;

use app_server_protocol::RequestId;
use app_server_protocol::release::Release;

use super::account::AuthJson;
use super::http::{CallId, HttpRequest, Progress};
use super::settings::{InvalidSettings, Settings};

/// A connection of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClientId(pub u64);

/// A visit of a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub u64);

/// What a browser is answered. It may lead to an address with a token, so `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Page {
    /// The status.
    pub status: u16,
    /// The address that the browser goes on to, if it does.
    pub location: Option<String>,
    /// The text.
    pub text: String,
}

impl fmt::Debug for Page {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Page").field("status", &self.status).finish_non_exhaustive()
    }
}

impl Page {
    /// A page that leads nowhere.
    pub(super) fn of(status: u16, text: impl Into<String>) -> Self {
        Self { status, location: None, text: text.into() }
    }
}

/// What a server knows from its start.
#[derive(Debug, Clone)]
pub struct Start {
    /// The release that it plays.
    pub release: Release,
    /// What IDs and secrets are made of.
    pub seed: [u8; 32],
    /// The machine.
    pub machine: Machine,
    /// `CODEX_HOME`
    pub home: String,
    /// The directory to work in.
    pub cwd: String,
    /// The settings.
    pub settings: Result<Settings, InvalidSettings>,
    /// Whether credentials may be given to it that look like those of a real account.
    pub allows_real_credentials: bool,
    /// Where new tokens are asked for, if that is not the issuer's own address: `CODEX_REFRESH_TOKEN_URL_OVERRIDE`.
    pub refresh_address: Option<String>,
}

/// The machine, as it is told to clients.
#[derive(Debug, Clone)]
pub struct Machine {
    /// The operating system's name and version, and the architecture, as in a `userAgent`.
    pub system: String,
    /// The operating system, such as `linux`.
    pub os: String,
    /// Its family, such as `unix`.
    pub family: String,
}

/// What happened. There are tokens in it, so there is no `Debug`.
#[expect(
    clippy::large_enum_variant,
    reason = "there is one at a time, and it is taken apart at once"
)]
pub enum Event {
    /// A client connected.
    Connected(ClientId),
    /// A client sent a line or frame.
    Received(ClientId, String),
    /// A client is gone.
    Disconnected(ClientId),
    /// What came of the oldest [`Effect::Save`] or [`Effect::Delete`] that had no answer.
    Stored(Result<(), StoreError>),
    /// What came of the oldest [`Effect::Load`] that had no answer. `None` if nothing is stored.
    Loaded(Result<Option<AuthJson>, StoreError>),
    /// Whether the server listens on the port of an [`Effect::Listen`].
    Listening(u16, bool),
    /// A browser opens a page of the server: its path and query.
    Visited(PageId, String),
    /// A call went on.
    Http(CallId, Progress),
    /// Time has passed.
    Woke,
}

/// What to do. There are tokens in it, so there is no `Debug`.
#[expect(
    clippy::large_enum_variant,
    reason = "there is one at a time, and it is taken apart at once"
)]
pub enum Effect {
    /// Send a line or frame to a client.
    Send(ClientId, String),
    /// Store this in place of what is stored.
    Save(AuthJson),
    /// Delete what is stored.
    Delete,
    /// Read what is stored.
    Load,
    /// Listen for a browser on this port of loopback. If another program does, try again for some seconds. There is
    /// no other before the [`Event::Listening`] that answers it.
    Listen(u16),
    /// Listen for no browser any more.
    StopListening,
    /// Send a browser a page.
    Page(PageId, Page),
    /// Make a call.
    Call(CallId, HttpRequest),
    /// Give up a call. Nothing more of it is wanted.
    Abandon(CallId),
    /// Write this sentence to the log.
    Log(String),
}

/// Why credentials cannot be read, written or deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// What the system says of the file.
    File(String),
    /// What the library says of the keyring, and the causes that it names.
    Keyring(Vec<String>),
    /// Why the file's text cannot be read.
    UnreadableFile(String),
    /// Why the text of the keyring's item cannot be read.
    UnreadableItem(String),
}

/// Who waits for an answer: a client, and the ID of its request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Caller {
    pub(super) client: ClientId,
    pub(super) id: RequestId,
    /// Whether its method is of the first protocol, that of [`legacy`](app_server_protocol::legacy).
    pub(super) is_legacy: bool,
}
