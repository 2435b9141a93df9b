//! [`Client`]: a connection to a server.

use std::{io, process::Stdio, sync::Arc};

use app_server_protocol::{
    ClientNotification, ClientRequest,
    method::{Notification, Request},
    session::{ClientSession, Limits, RequestOptions, Ticket},
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    process::Command,
    sync::{mpsc::unbounded_channel, oneshot},
};

use crate::{asked::Requests, driver, error::Error, events::Events, handle::Handle, state::State};

/// A connection to a server. Clones share it, and it closes when the last one is dropped, turns included.
#[derive(Debug, Clone)]
pub struct Client {
    handle: Handle,
}

impl Client {
    /// Starts a server, such as `codex app-server`, and connects to its standard input and output. Its
    /// standard error stays what the command says. The server ends with the connection.
    ///
    /// Send [`Initialize`](app_server_protocol::client_request::Initialize) first. Must be called in a tokio
    /// runtime.
    pub fn spawn(command: &mut Command) -> io::Result<Self> {
        let mut server =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true).spawn()?;
        let pipes = server.stdin.take().zip(server.stdout.take());
        let (to_server, from_server) =
            pipes.ok_or_else(|| io::Error::other("the server has no pipes"))?;
        let (handle, commands) = Handle::new();
        let state = State::new(ClientSession::default());
        tokio::spawn(async move {
            driver::drive(state, commands, from_server, to_server).await;
            driver::end(server).await;
        });
        Ok(Self { handle })
    }

    /// Takes a connection to a server that sends and receives lines, with limits of the caller's. Must be
    /// called in a tokio runtime.
    pub fn connect(
        from_server: impl AsyncRead + Unpin + Send + 'static,
        to_server: impl AsyncWrite + Unpin + Send + 'static,
        limits: Limits,
    ) -> Self {
        let (handle, commands) = Handle::new();
        let state = State::new(ClientSession::new(limits));
        tokio::spawn(driver::drive(state, commands, from_server, to_server));
        Self { handle }
    }

    /// Sends a request, and waits for its result.
    pub async fn request<M>(&self, params: M::Params) -> Result<M::Response, Error>
    where
        M: Request<Set = ClientRequest> + 'static,
        M::Params: Send + 'static,
    {
        self.request_with::<M>(params, RequestOptions::default()).await
    }

    /// Sends a request with a time limit or a trace, and waits for its result.
    pub async fn request_with<M>(
        &self,
        params: M::Params,
        options: RequestOptions,
    ) -> Result<M::Response, Error>
    where
        M: Request<Set = ClientRequest> + 'static,
        M::Params: Send + 'static,
    {
        let (sender, sent) = oneshot::channel();
        self.handle.send(move |state, now| {
            let ticket = state.session.request_with::<M>(params, options, now);
            let sent = ticket.map(|ticket| {
                let (waiting, outcome) = oneshot::channel();
                state.waiting.insert(ticket.id(), waiting);
                (ticket, outcome)
            });
            // Nobody waits any more.
            if let Err(Ok((ticket, _))) = sender.send(sent) {
                state.cancel(ticket);
            }
        });
        let (ticket, outcome) = sent.await.map_err(|_| Error::Closed)??;
        let mut waiting = Waiting { handle: &self.handle, ticket: Some(ticket) };
        let outcome = outcome.await.map_err(|_| Error::Closed)?;
        waiting.ticket = None;
        Ok(outcome.result(&ticket).ok_or(Error::Closed)??)
    }

    /// Sends a notification.
    pub async fn notify<M>(&self, params: M::Params) -> Result<(), Error>
    where
        M: Notification<Set = ClientNotification> + 'static,
        M::Params: Send + 'static,
    {
        self.handle.call(|state, _| state.session.notify::<M>(params)).await?.map_err(Error::from)
    }

    /// What happens from now on.
    pub fn events(&self) -> Events {
        let (reader, events) = unbounded_channel::<Arc<_>>();
        self.handle.send(|state, _| state.readers.push(reader));
        Events(events)
    }

    /// Takes the requests of the server from now on, which are refused otherwise. Whoever took them before gets
    /// no more.
    pub fn requests(&self) -> Requests {
        let (taker, open) = unbounded_channel();
        self.handle.send(|state, _| state.taker = Some(taker));
        Requests { open, handle: self.handle.downgrade() }
    }

    /// Closes the connection: what waits ends with an error.
    pub fn close(&self) {
        self.handle.send(|state, _| state.session.close());
    }
}

/// Cancels a request that nobody waits for any more.
struct Waiting<'a, M: Request + 'static> {
    handle: &'a Handle,
    /// `None` once it has ended.
    ticket: Option<Ticket<M>>,
}

impl<M: Request + 'static> Drop for Waiting<'_, M> {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket.take() {
            self.handle.send(move |state, _| state.cancel(ticket));
        }
    }
}
