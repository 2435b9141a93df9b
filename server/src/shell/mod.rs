//! The reference server's shell: real input and output, calls, files and the clock, around a [core](crate::core).

mod browser;
mod calls;
mod files;
mod home;
mod incoming;
mod machine;
mod queue;
mod stdio;
#[cfg(unix)]
mod unix_socket;
mod websocket;

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::bail;
use app_server_protocol::release::Release;
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};

use crate::core::settings::{Override, Settings};
use crate::core::{ClientId, Core, Effect, Event, Start, Time};
use crate::eras::Eras;
use crate::store::{self, Store};

use browser::Browser;
use calls::Calls;
use home::CodexHome;
use incoming::Incoming;
use queue::Queue;

/// What a server is started with.
#[derive(Debug)]
pub struct Options {
    /// The release that it plays.
    pub release: Release,
    /// Settings of the command line.
    pub overrides: Vec<Override>,
    /// Where clients come from.
    pub listen: Listen,
    /// Whether credentials may be kept in the keyring of the system. If not, it has none.
    pub system_keyring: bool,
    /// Whether credentials may be used that look like those of a real account.
    pub allow_real_credentials: bool,
}

/// Where clients come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listen {
    /// One, at standard input and output.
    Stdio,
    /// Any number, over WebSocket on this port of loopback; 0 stands for any.
    WebSocket(u16),
    /// Any number, over WebSocket on a Unix socket with this path, or on the one in `CODEX_HOME`.
    UnixSocket(Option<PathBuf>),
}

/// Runs a server until the client at standard input is gone; over WebSocket, for ever.
pub async fn serve(options: &Options) -> anyhow::Result<()> {
    let home = CodexHome::open()?;
    let (sender, incoming) = mpsc::unbounded_channel();
    let mut server = Server::new(options, &home, sender.clone())?;
    let queue = Queue::new(sender, Eras::of(options.release).places);
    match &options.listen {
        Listen::Stdio => {
            let writing = stdio::connect(ClientId(0), queue);
            server.run(incoming, true).await;
            // What is still to be written is written.
            drop(server);
            writing.await?;
        }
        Listen::WebSocket(_) if !Eras::of(options.release).listens_for_websockets => {
            bail!("{} has no `--listen`", options.release);
        }
        Listen::WebSocket(port) => {
            let address = websocket::listen(*port, queue).await?;
            eprintln!("codex app-server (WebSockets)");
            eprintln!("  listening on: ws://{address}");
            server.run(incoming, false).await;
        }
        Listen::UnixSocket(_) if !Eras::of(options.release).listens_on_unix_sockets => {
            bail!("{} has no `--listen unix://`", options.release);
        }
        #[cfg(unix)]
        Listen::UnixSocket(path) => {
            let path = match path {
                Some(path) => path.clone(),
                None => unix_socket::in_home(home.path())?,
            };
            let _socket = unix_socket::listen(&path, queue)?;
            server.run(incoming, false).await;
        }
        #[cfg(not(unix))]
        Listen::UnixSocket(_) => bail!("this system has no Unix sockets"),
    }
    Ok(())
}

/// A core and what it needs of the world.
struct Server {
    core: Core,
    store: Box<dyn Store>,
    calls: Calls,
    browser: Browser,
    /// Where the messages for each client go.
    clients: BTreeMap<ClientId, UnboundedSender<String>>,
}

impl Server {
    fn new(
        options: &Options,
        home: &CodexHome,
        incoming: UnboundedSender<Incoming>,
    ) -> anyhow::Result<Self> {
        let config = home.path().join("config.toml");
        let text = files::read(&config)?.unwrap_or_default();
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
        let settings = Settings::read(&text, &config.display().to_string(), &options.overrides);
        let start = Start {
            release: options.release,
            seed,
            machine: machine::this(),
            home: home.path().display().to_string(),
            cwd: std::env::current_dir()?.display().to_string(),
            settings,
            allows_real_credentials: options.allow_real_credentials,
            refresh_address: std::env::var("CODEX_REFRESH_TOKEN_URL_OVERRIDE").ok(),
        };
        let (core, store) = store::start(start, |kind, eras| {
            store::open(kind, home.path(), options.system_keyring, eras)
        })?;
        Ok(Self {
            core,
            store,
            calls: Calls::new(incoming.clone())?,
            browser: Browser::new(incoming),
            clients: BTreeMap::new(),
        })
    }

    /// Handles what happens; if told so, until a client is gone.
    async fn run(&mut self, mut incoming: UnboundedReceiver<Incoming>, ends_with_client: bool) {
        loop {
            let wait = self.wait();
            let happened = tokio::select! {
                happened = incoming.recv() => happened,
                () = wait => Some(Incoming::Event(Event::Woke)),
            };
            match happened {
                None => return,
                Some(Incoming::Client(client, sender)) => {
                    self.clients.insert(client, sender);
                    self.take(Event::Connected(client));
                }
                Some(Incoming::Line(client, line, place)) => {
                    drop(place);
                    self.take(Event::Received(client, line));
                }
                Some(Incoming::Event(event)) => {
                    if let Event::Disconnected(client) = &event {
                        self.clients.remove(client);
                        if ends_with_client {
                            return;
                        }
                    }
                    self.take(event);
                }
            }
        }
    }

    /// Lets the core handle an event, and does what it says.
    fn take(&mut self, event: Event) {
        let mut effects: VecDeque<Effect> = self.core.on(event, now()).into();
        while let Some(effect) = effects.pop_front() {
            if let Some(answer) = self.perform(effect) {
                effects.extend(self.core.on(answer, now()));
            }
        }
    }

    /// Does one thing, and returns what came of it if that is known at once.
    fn perform(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Send(client, text) => {
                if let Some(sender) = self.clients.get(&client) {
                    // A client that is gone is told nothing.
                    let _ = sender.send(text);
                }
            }
            Effect::Log(text) => eprintln!("app-server-reference: {text}"),
            Effect::Call(id, request) => self.calls.start(id, request),
            Effect::Abandon(id) => self.calls.abandon(id),
            Effect::Listen(port) => self.browser.listen(port),
            Effect::StopListening => self.browser.stop(),
            Effect::Page(id, page) => self.browser.show(id, page),
            Effect::Save(auth) => return Some(Event::Stored(self.store.save(&auth))),
            Effect::Delete => return Some(Event::Stored(self.store.delete())),
            Effect::Load => return Some(Event::Loaded(self.store.load())),
        }
        None
    }

    /// Ends when the core must be woken.
    fn wait(&self) -> impl Future<Output = ()> + use<> {
        let until = self.core.next_timeout();
        async move {
            match until {
                Some(until) => tokio::time::sleep(until.since(now())).await,
                None => std::future::pending().await,
            }
        }
    }
}

/// The time.
fn now() -> Time {
    Time::after_epoch(SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default())
}
