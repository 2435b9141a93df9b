//! The world around a core in a test: a script, `auth.json` and a clock, all in memory.

use std::collections::{BTreeMap, VecDeque};
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use anyhow::Context;
use app_server_protocol::release::Release;
use axum::http::{HeaderMap, HeaderValue, Uri, uri::Authority};

use crate::ISSUER_HOST;
use crate::backend::{Reply, Script, config};
use crate::core::settings::Settings;
use crate::core::{
    CallId, ClientId, Core, Effect, Event, HttpRequest, Machine, Page, PageId, Progress, Start,
    Time,
};
use crate::eras::Eras;
use crate::play::names;
use crate::scenario::{Names, Scenario};
use crate::store::{self, Memory, NoKeyring, Store};

/// When every test begins: 2026-01-01.
const BEGINNING: Time = Time::after_epoch(Duration::from_hours(490_896));
/// The address of the model and the backend. Nothing connects to it.
pub(super) const ADDRESS: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 9);
/// The directory that holds everything. It does not exist.
pub(super) const ROOT: &str = "/test";
/// How long a port that another program listens on is tried.
const PATIENCE: Duration = Duration::from_secs(4);

/// The only client.
pub(super) const CLIENT: ClientId = ClientId(0);

/// A core and its world.
pub(super) struct World {
    core: Core,
    pub(super) script: Script,
    scripts_issuer: bool,
    pub(super) names: Names,
    busy: Vec<u16>,
    store: Box<dyn Store>,
    /// `auth.json`
    pub(super) auth: Memory,
    now: Time,
    /// What happens later, by time and order.
    later: BTreeMap<(Time, u64), Event>,
    count: u64,
    /// What the client was sent and has not taken.
    pub(super) sent: VecDeque<String>,
    pages: Vec<(PageId, Page)>,
    visits: u64,
    log: Vec<String>,
}

impl World {
    pub(super) fn new(scenario: &Scenario, release: Release) -> anyhow::Result<Self> {
        let mut names = names(scenario);
        let (home, cwd) = (format!("{ROOT}/home"), format!("{ROOT}/work"));
        names.set("backend", ADDRESS.to_string());
        names.set("home", home.clone());
        names.set("work", cwd.clone());
        let file = |path: &str| {
            let text = scenario.home.get(path).map(|text| names.fill_text(text)).transpose();
            text.with_context(|| format!("`home`: {path}"))
        };
        let config = match file("config.toml")? {
            Some(config) => config,
            None => config(scenario, &names, ADDRESS)?,
        };
        let auth = Memory::of_file(file("auth.json")?, Eras::of(release).file_is_made_private);
        let variable = |name: &str| {
            let value = scenario.environment.get(name).map(|value| names.fill_text(value));
            value.transpose().with_context(|| format!("`environment`: {name}"))
        };
        let settings = Settings::read(&config, &format!("{home}/config.toml"), &[]);
        let start = Start {
            release,
            // The same IDs in each run.
            seed: [0; 32],
            machine: Machine {
                system: "Linux 0.0.0; x86_64".to_owned(),
                os: "linux".to_owned(),
                family: "unix".to_owned(),
            },
            home,
            cwd,
            settings,
            allows_real_credentials: false,
            refresh_address: variable("CODEX_REFRESH_TOKEN_URL_OVERRIDE")?,
        };
        let (core, store) = store::start(start, |kind, _| {
            Ok(store::of_kind(kind, auth.clone(), Box::new(NoKeyring)))
        })?;
        let mut world = Self {
            core,
            script: Script::new(scenario, Some(release))?,
            scripts_issuer: scenario.scripts_issuer(),
            names,
            busy: scenario.busy.clone(),
            store,
            auth,
            now: BEGINNING,
            later: BTreeMap::new(),
            count: 0,
            sent: VecDeque::new(),
            pages: Vec::new(),
            visits: 0,
            log: Vec::new(),
        };
        world.happens(Event::Connected(CLIENT));
        Ok(world)
    }

    /// What was asked and not scripted, and the reverse, and what the server logged; a sentence each.
    pub(super) fn problems(&self) -> Vec<String> {
        self.script.problems().into_iter().chain(self.log.iter().cloned()).collect()
    }

    /// Keeps a sentence about what the client did wrong.
    pub(super) fn log(&mut self, text: String) {
        self.log.push(text);
    }

    /// The time since the beginning.
    pub(super) fn elapsed(&self) -> Duration {
        self.now.since(BEGINNING)
    }

    /// When something happens next, as the time since the beginning.
    pub(super) fn next(&self) -> Option<Duration> {
        let event = self.later.first_key_value().map(|((at, _), _)| *at);
        let times = [event, self.core.next_timeout()];
        times.into_iter().flatten().min().map(|at| at.since(BEGINNING))
    }

    /// Lets the time since the beginning become this, and what is due happen. Time does not go back.
    pub(super) fn advance_to(&mut self, elapsed: Duration) {
        while let Some(next) = self.next().filter(|next| *next <= elapsed) {
            self.now = self.now.max(BEGINNING + next);
            let event = match self.later.first_entry() {
                Some(entry) if entry.key().0 <= self.now => entry.remove(),
                _ => Event::Woke,
            };
            self.take(event);
        }
        self.now = self.now.max(BEGINNING + elapsed);
    }

    /// Lets something happen, and what follows at once.
    pub(super) fn happens(&mut self, event: Event) {
        self.take(event);
        self.advance_to(self.elapsed());
    }

    /// Opens a page of the server as a browser does: the path and the query.
    pub(super) fn visit(&mut self, target: &str) -> Option<Page> {
        self.visits += 1;
        let page = PageId(self.visits);
        self.happens(Event::Visited(page, target.to_owned()));
        let place = self.pages.iter().position(|(shown, _)| *shown == page)?;
        Some(self.pages.swap_remove(place).1)
    }

    fn take(&mut self, event: Event) {
        let mut effects: VecDeque<Effect> = self.core.on(event, self.now).into();
        while let Some(effect) = effects.pop_front() {
            if let Some(answer) = self.perform(effect) {
                effects.extend(self.core.on(answer, self.now));
            }
        }
    }

    /// Does one thing, and returns what came of it if that is known at once.
    fn perform(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Send(CLIENT, text) => self.sent.push_back(text),
            Effect::Send(..) | Effect::StopListening => {}
            Effect::Log(text) => self.log(text),
            Effect::Call(id, request) => self.call(id, &request),
            Effect::Abandon(id) => {
                self.later.retain(|_, event| !matches!(event, Event::Http(call, _) if *call == id));
            }
            Effect::Listen(port) if self.busy.contains(&port) => {
                self.later(PATIENCE, Event::Listening(port, false));
            }
            Effect::Listen(port) => return Some(Event::Listening(port, true)),
            Effect::Page(id, page) => self.pages.push((id, page)),
            Effect::Save(auth) => return Some(Event::Stored(self.store.save(&auth))),
            Effect::Delete => return Some(Event::Stored(self.store.delete())),
            Effect::Load => return Some(Event::Loaded(self.store.load())),
        }
        None
    }

    fn call(&mut self, id: CallId, request: &HttpRequest) {
        match self.reply(request) {
            Ok(Reply { after, status, headers, body, .. }) => {
                let (head, body) = (Progress::Head { status, headers }, body.into_bytes());
                for progress in [head, Progress::Body(body), Progress::End] {
                    self.later(after, Event::Http(id, progress));
                }
            }
            Err(error) => {
                let failed = Progress::Failed(format!("{error:#}"));
                self.later(Duration::ZERO, Event::Http(id, failed));
            }
        }
    }

    fn reply(&mut self, request: &HttpRequest) -> anyhow::Result<Reply> {
        let uri: Uri = request.url.parse().with_context(|| request.url.clone())?;
        let host = uri.authority().map(Authority::as_str);
        let is_issuer = host == Some(ISSUER_HOST) && self.scripts_issuer;
        let is_here = is_issuer || host == Some(&ADDRESS.to_string());
        anyhow::ensure!(is_here, "{uri} is not the scenario's backend");
        let mut headers = HeaderMap::new();
        for (name, value) in &request.headers {
            headers.append(*name, HeaderValue::from_str(&value.0)?);
        }
        let body = request.body.as_ref().map(|body| body.0.as_bytes()).unwrap_or_default();
        Ok(self.script.reply(&self.names, &request.method.parse()?, &uri, &headers, body))
    }

    fn later(&mut self, after: Duration, event: Event) {
        self.count += 1;
        self.later.insert((self.now + after, self.count), event);
    }
}
