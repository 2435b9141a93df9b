//! A server inside a test: no process, no socket, no file, and no clock but the test's.
//!
//! ```
//! use std::time::Duration;
//! use app_server_protocol::account::{ChatgptLogin, LoginAccountParams};
//! use app_server_protocol::initialize::{ClientInfo, InitializeParams};
//! use app_server_protocol::server_notification::AccountLoginCompleted;
//! use app_server_reference::testing::TestServer;
//!
//! let mut server = TestServer::start("{ statement: A11, title: A sign-in that nobody completes. }")?;
//! server.request(InitializeParams::new(ClientInfo::new("my_client", "1.0.0")))?;
//! server.request(LoginAccountParams::Chatgpt(ChatgptLogin::default()))?;
//! server.advance(Duration::from_mins(10));
//! let completed = server.wait::<AccountLoginCompleted>()?;
//! assert_eq!(completed.error.as_deref(), Some("Login timed out"));
//! # anyhow::Ok(())
//! ```
//!
//! [`serve`](TestServer::serve) lets a client of your own talk to it over a stream. Time is then that of tokio, which a test
//! can pause.

mod played;
mod stream;
mod world;

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, bail};
use app_server_protocol::method::{Method, Notification, ParamsOf, Request};
use app_server_protocol::release::Release;
use app_server_protocol::{
    ClientRequest, RequestId, RequestMessage, ServerMessage, ServerNotification,
};
use serde_json::Value;

use crate::core::{Event, Page};
use crate::scenario::Scenario;
pub use played::play;
use world::{CLIENT, World};

/// A server with one client, in a world that a scenario scripts. IDs and times are the same in each run.
pub struct TestServer {
    world: World,
    requests: i64,
}

impl TestServer {
    /// Starts a server of the newest release. `scenario` is the text of a scenario.
    pub fn start(scenario: &str) -> anyhow::Result<Self> {
        let scenario = Scenario::parse(Path::new("scenario"), scenario)?;
        Self::start_as(Release::NEWEST, &scenario)
    }

    /// Starts a server of a release.
    pub fn start_as(release: Release, scenario: &Scenario) -> anyhow::Result<Self> {
        Ok(Self { world: World::new(scenario, release)?, requests: 0 })
    }

    /// Takes a line of the client.
    pub fn send(&mut self, line: &str) {
        self.world.happens(Event::Received(CLIENT, line.to_owned()));
    }

    /// Returns the next message to the client, if there is one by now.
    pub fn receive(&mut self) -> Option<String> {
        self.world.sent.pop_front()
    }

    /// Lets time pass. What falls due happens at its time and in its order.
    pub fn advance(&mut self, time: Duration) {
        self.world.advance_to(self.world.elapsed().saturating_add(time));
    }

    /// How much time has passed since the start.
    pub fn elapsed(&self) -> Duration {
        self.world.elapsed()
    }

    /// When something happens without the client, if time passes: a time-out, or an answer of the model or the backend.
    pub fn next_timeout(&self) -> Option<Duration> {
        self.world.next()
    }

    /// Sends a request and returns its response. An error of the server is an
    /// [`ErrorObject`](app_server_protocol::ErrorObject). What else was sent stays to be received.
    pub fn request<M, P>(&mut self, params: P) -> anyhow::Result<M::Response>
    where
        M: Request<Params = P, Set = ClientRequest>,
        P: ParamsOf<M>,
    {
        self.requests += 1;
        let id = RequestId::from(self.requests);
        let request = RequestMessage::new(id.clone(), M::with_params(params));
        self.send(&app_server_protocol::ClientMessage::Request(request).encode()?);
        for place in 0..self.world.sent.len() {
            let message = ServerMessage::decode(&self.world.sent[place])?;
            match message {
                ServerMessage::Response(response) if response.id == id => {
                    self.world.sent.remove(place);
                    return Ok(response.result::<M>()?);
                }
                ServerMessage::Error(error) if error.id == id => {
                    self.world.sent.remove(place);
                    return Err(error.error.into());
                }
                _ => {}
            }
        }
        bail!(
            "{} has no response yet; let time pass with `advance`, or see what the scenario scripts",
            M::NAME
        )
    }

    /// Returns the params of the first notification with the method `M` that was sent and not received. What else was sent
    /// stays.
    pub fn wait<M>(&mut self) -> anyhow::Result<M::Params>
    where
        M: Notification + Method<Set = ServerNotification>,
    {
        for place in 0..self.world.sent.len() {
            let message: Value = serde_json::from_str(&self.world.sent[place])?;
            if message["method"] == M::NAME && message.get("id").is_none() {
                self.world.sent.remove(place);
                return serde_json::from_value(message["params"].clone()).context(M::NAME);
            }
        }
        bail!(
            "{} was not sent yet; let time pass with `advance`, or see what the scenario scripts",
            M::NAME
        )
    }

    /// Opens a page of the server, as the user's browser does after a sign-in: the path and the query. Returns the page,
    /// unless it takes time.
    pub fn visit(&mut self, target: &str) -> Option<Page> {
        self.world.visit(target)
    }

    /// The text of `auth.json`, if it is there.
    pub fn auth_json(&self) -> Option<String> {
        self.world.auth.file().map(|(_, text)| text)
    }

    /// Ends the test. Fails if something was asked that the scenario does not script, or not asked that it does, or if the
    /// client sent what is ignored.
    pub fn finish(self) -> anyhow::Result<()> {
        let problems = self.world.problems();
        if !problems.is_empty() {
            bail!("{}", problems.join("; "));
        }
        Ok(())
    }
}
