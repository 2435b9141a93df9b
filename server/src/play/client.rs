//! The scenario's client.

use std::time::Duration;

use anyhow::{Context, bail};
use app_server_protocol::ServerMessage;
use serde_json::{Map, Value, json};

use super::peer::Peer;
use super::record::{Event, Frame, Kind};
use crate::process::End;
use crate::scenario::{Action, Names, Reply, Request, Scenario, Step};

/// How long the client still listens after its last step, so that what should not come can be seen to come.
const SETTLE: Duration = Duration::from_millis(400);
/// How long a server may take to answer the handshake. On a busy machine it takes seconds.
const STARTUP: Duration = Duration::from_mins(1);

/// The scenario's client, with the server that it talks to.
pub(crate) struct Client<P> {
    server: Option<P>,
    names: Names,
    events: Vec<Event>,
    next: u64,
    /// The client's requests without a response: ID and method.
    asked: Vec<(Value, String)>,
    /// The server's requests that the client has not answered: ID and method.
    open: Vec<(Value, String)>,
}

impl<P: Peer> Client<P> {
    pub(crate) fn new(server: P, names: Names) -> Self {
        let (events, asked, open) = (Vec::new(), Vec::new(), Vec::new());
        Self { server: Some(server), names, events, next: 0, asked, open }
    }

    /// Goes on with another server.
    pub(super) fn restart(&mut self, server: P) {
        self.server = Some(server);
        self.asked.clear();
        self.open.clear();
    }

    /// Sends `initialize` and `initialized`, unless the scenario does it itself. The response is not kept: statements about
    /// it do it themselves.
    pub(crate) async fn shake_hands(&mut self, scenario: &Scenario) -> anyhow::Result<()> {
        if !scenario.handshake.done {
            return Ok(());
        }
        let kept = self.events.len();
        let params = self.names.fill(&scenario.handshake.params())?;
        self.request("initialize", Some(params), None).await?;
        self.wait(vec!["initialize".to_owned()], STARTUP, false).await?;
        if let Some(Event::Sent(Frame { body, .. })) =
            self.events[kept..].iter().find(|event| is_response(event, "initialize"))
            && let Some(error) = body.get("error")
        {
            bail!("{error}");
        }
        self.events.retain({
            let mut place = 0;
            move |event| {
                place += 1;
                let of_handshake =
                    matches!(event, Event::Did(_)) || is_response(event, "initialize");
                place <= kept || !of_handshake
            }
        });
        self.write(&json!({"method": "initialized"})).await
    }

    /// Takes a step, as often as it says.
    pub(crate) async fn take(&mut self, step: &Step) -> anyhow::Result<()> {
        for _ in 0..step.times {
            self.take_once(step).await?;
        }
        Ok(())
    }

    async fn take_once(&mut self, step: &Step) -> anyhow::Result<()> {
        self.drain()?;
        let since = self.events.len();
        let mut wanted = step.then.clone();
        match &step.action {
            Action::Request(Request { method, params, id, awaited, .. }) => {
                let params =
                    params.as_ref().map(|params| self.names.fill(&params.0)).transpose()?;
                if *awaited {
                    wanted.push(method.clone());
                }
                self.request(method, params, id.clone()).await?;
            }
            Action::Notify(method, params) => {
                let mut message = Map::from_iter([("method".to_owned(), method.clone().into())]);
                if let Some(params) = params {
                    message.insert("params".to_owned(), self.names.fill(&params.0)?);
                }
                self.events.push(Event::Did(method.clone()));
                self.write(&message.into()).await?;
            }
            Action::Send(line) => {
                let line = self.names.fill_text(line)?;
                self.events.push(Event::Did(format!("the line {}", json!(line))));
                self.server()?.send(&line).await?;
            }
            Action::Answer(method, reply) => {
                let place = self.open.iter().position(|(_, open)| open == method);
                let place = place.with_context(|| format!("the server has not sent {method}"))?;
                let (id, _) = self.open.remove(place);
                let (field, value) = match reply {
                    Reply::Result(result) => ("result", self.names.fill(result)?),
                    Reply::Error(error) => ("error", self.names.fill(error)?),
                };
                self.events.push(Event::Did(format!("{field} of {method}")));
                self.write(&json!({"id": id, field: value})).await?;
            }
            Action::Look(path) => {
                let found = self.server()?.look(path)?;
                self.events.push(Event::File(path.clone(), found));
            }
            Action::Browse(address) => {
                let address = self.names.fill_text(address)?;
                let answer = self.server()?.browse(&address).await?;
                self.events.push(Event::Did(format!("a browser opens {address}")));
                self.events.push(Event::Note(answer));
            }
            Action::Restart | Action::Close | Action::Wait => {}
        }
        self.wait(wanted, step.within, step.may_be_vain).await?;
        if let Action::Request(Request { method, keep, .. }) = &step.action {
            for (name, pointer) in keep {
                let value = self.events[since..].iter().find_map(|event| match event {
                    Event::Sent(frame) if is_response(event, method) => {
                        find(frame.body.get("result")?, pointer)
                    }
                    _ => None,
                });
                let value = value.with_context(|| format!("`keep`: no {pointer} in the result"))?;
                self.names.set(name, value);
            }
        }
        Ok(())
    }

    /// Ends the server's input and waits until it exits.
    pub(super) async fn close(&mut self) -> anyhow::Result<()> {
        let server = self.server.take().context("the server has ended already")?;
        let (end, lines) = server.close().await?;
        for line in lines {
            self.receive(&line)?;
        }
        self.events.push(Event::Note(match end {
            End::Code(code) => format!("exit code {code}"),
            End::Signal => "ended by a signal".to_owned(),
            End::Running => "does not end with its input".to_owned(),
        }));
        Ok(())
    }

    /// Listens a little longer, then returns what happened, the names, and the server unless it has ended.
    pub(crate) async fn finish(mut self) -> anyhow::Result<(Vec<Event>, Names, Option<P>)> {
        if let Some(server) = &self.server {
            let until = server.now() + SETTLE;
            while let Some(line) = self.server()?.next(until).await? {
                self.receive(&line)?;
            }
        }
        Ok((self.events, self.names, self.server))
    }

    async fn request(
        &mut self,
        method: &str,
        params: Option<Value>,
        id: Option<Value>,
    ) -> anyhow::Result<()> {
        self.next += 1;
        let id = id.unwrap_or_else(|| self.next.into());
        let mut message = Map::from_iter([
            ("id".to_owned(), id.clone()),
            ("method".to_owned(), method.to_owned().into()),
        ]);
        message.extend(params.map(|params| ("params".to_owned(), params)));
        self.asked.push((id, method.to_owned()));
        self.events.push(Event::Did(method.to_owned()));
        self.write(&message.into()).await
    }

    async fn write(&mut self, message: &Value) -> anyhow::Result<()> {
        self.server()?.send(&message.to_string()).await
    }

    fn server(&mut self) -> anyhow::Result<&mut P> {
        self.server.as_mut().context("the server has ended already")
    }

    /// Waits until a message of each of these methods has come.
    async fn wait(
        &mut self,
        mut wanted: Vec<String>,
        within: Duration,
        may_be_vain: bool,
    ) -> anyhow::Result<()> {
        let until = self.server()?.now() + within;
        while !wanted.is_empty() {
            let Some(line) = self.server()?.next(until).await? else {
                let missing = wanted.join(", ");
                if !may_be_vain {
                    bail!("{missing} did not come within {} s", within.as_secs());
                }
                self.events.push(Event::Note(format!(
                    "{missing} did not come within {} ms",
                    within.as_millis()
                )));
                return Ok(());
            };
            let method = self.receive(&line)?;
            if let Some(place) = wanted.iter().position(|wanted| *wanted == method) {
                wanted.swap_remove(place);
            }
        }
        Ok(())
    }

    /// Takes what has come already.
    fn drain(&mut self) -> anyhow::Result<()> {
        while let Some(line) = self.server.as_mut().map_or(Ok(None), P::ready)? {
            self.receive(&line)?;
        }
        Ok(())
    }

    /// Keeps a line of the server, and returns the method that it is about.
    fn receive(&mut self, line: &str) -> anyhow::Result<String> {
        let message: Value =
            serde_json::from_str(line).with_context(|| format!("no JSON: {line}"))?;
        let Value::Object(mut body) = message else { bail!("no message: {line}") };
        if let Err(error) = ServerMessage::decode(line) {
            self.events.push(Event::Note(format!(
                "app-server-protocol cannot read the next message: {error}"
            )));
        }
        let method = body.remove("method").and_then(|method| method.as_str().map(str::to_owned));
        let (kind, method) = match (method, body.get("id").cloned()) {
            (Some(method), None) => (Kind::Notification, method),
            (Some(method), Some(id)) => {
                self.open.push((id, method.clone()));
                (Kind::Request, method)
            }
            (None, id) => {
                let id = id.unwrap_or_default();
                let place = self.asked.iter().position(|(asked, _)| *asked == id);
                let place = place.with_context(|| format!("a response to nothing: {line}"))?;
                let (_, method) = self.asked.remove(place);
                if id.is_number() {
                    body.remove("id");
                }
                (Kind::Response, method)
            }
        };
        self.events.push(Event::Sent(Frame { kind, method: method.clone(), body: body.into() }));
        Ok(method)
    }
}

/// The value at a JSON Pointer, or the parameter of the address there.
fn find(result: &Value, pointer: &str) -> Option<Value> {
    let Some((pointer, parameter)) = pointer.split_once('?') else {
        return result.pointer(pointer).cloned();
    };
    let (_, query) = result.pointer(pointer)?.as_str()?.split_once('?')?;
    let mut values = query.split('&').filter_map(|pair| pair.split_once('='));
    values.find_map(|(name, value)| (name == parameter).then(|| value.into()))
}

fn is_response(event: &Event, to: &str) -> bool {
    matches!(event, Event::Sent(Frame { kind: Kind::Response, method, .. }) if method == to)
}
