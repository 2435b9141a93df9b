//! What a server knows.

use std::collections::{BTreeMap, VecDeque};

use app_server_protocol::release::Release;

use super::account::{Account, AfterLoaded, AfterStored, AuthJson};
use super::apps::Listing;
use super::backend::Limits;
use super::call::Call;
use super::client::{Connection, Expected};
use super::event::{ClientId, Effect, Machine, Start};
use super::http::CallId;
use super::ids::Ids;
use super::settings::{InvalidSettings, Settings};
use super::thread::Thread;
use super::time::Time;
use crate::eras::Eras;
use crate::rejection::Rejections;

/// A server.
pub struct Core {
    pub(super) release: Release,
    /// How it refuses requests that it cannot read.
    pub(super) rejections: Rejections,
    pub(super) eras: Eras,
    pub(super) machine: Machine,
    pub(super) home: String,
    pub(super) cwd: String,
    pub(super) settings: Settings,
    /// Why the settings are the default ones, if they are.
    pub(super) invalid: Option<InvalidSettings>,
    pub(super) installation: String,
    pub(super) connections: BTreeMap<ClientId, Connection>,
    /// What clients sent that waits to be taken, in order.
    pub(super) waiting: VecDeque<(ClientId, String)>,
    pub(super) ids: Ids,
    pub(super) account: Account,
    pub(super) allows_real_credentials: bool,
    /// Where new tokens are asked for, if that is not the issuer's own address.
    pub(super) refresh_address: Option<String>,
    pub(super) limits: Limits,
    pub(super) threads: BTreeMap<String, Thread>,
    /// The calls that have not ended.
    pub(super) calls: BTreeMap<CallId, Call>,
    pub(super) next_call: u64,
    /// The lists of apps that are being made.
    pub(super) listings: BTreeMap<u64, Listing>,
    pub(super) next_listing: u64,
    /// The server's own requests that wait for an answer.
    pub(super) expected: BTreeMap<i64, (ClientId, Expected)>,
    pub(super) next_request: i64,
    /// What follows when the store has read, in order.
    pub(super) loading: VecDeque<AfterLoaded>,
    /// What follows when the store has written or deleted, in order.
    pub(super) storing: VecDeque<AfterStored>,
    pub(super) effects: Vec<Effect>,
    pub(super) now: Time,
}

impl Core {
    /// Starts a server. `stored` is what is stored, if it can be read. Fails for a release that the history does not have.
    pub fn new(start: Start, stored: Option<AuthJson>) -> anyhow::Result<Self> {
        let Start { release, seed, machine, home, cwd, settings, .. } = start;
        let (settings, invalid) = match settings {
            Ok(settings) => (settings, None),
            Err(invalid) => (Settings::default(), Some(invalid)),
        };
        let mut ids = Ids::new(seed);
        Ok(Self {
            release,
            rejections: Rejections::of(release)?,
            eras: Eras::of(release),
            machine,
            home,
            cwd,
            account: Account::new(stored),
            settings,
            invalid,
            installation: ids.random(),
            ids,
            refresh_address: start.refresh_address,
            allows_real_credentials: start.allows_real_credentials,
            limits: Limits::default(),
            threads: BTreeMap::new(),
            calls: BTreeMap::new(),
            next_call: 0,
            listings: BTreeMap::new(),
            next_listing: 0,
            expected: BTreeMap::new(),
            next_request: 0,
            loading: VecDeque::new(),
            connections: BTreeMap::new(),
            waiting: VecDeque::new(),
            storing: VecDeque::new(),
            effects: Vec::new(),
            now: Time::EPOCH,
        })
    }
}
