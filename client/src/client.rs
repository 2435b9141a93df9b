//! [`Client`]: a connection to a server.

use std::{io, sync::Arc};

use app_server_protocol::{
    ClientNotification, ClientRequest,
    client_request::Initialize,
    initialize::{InitializeParams, InitializeResponse},
    method::{Notification, Request},
    release::Release,
    session::{ClientSession, Limits, RequestError, RequestOptions, Ticket},
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    process::Command,
    sync::{Semaphore, mpsc, watch},
};

use crate::{
    connection::Connection,
    driver::{self, Driven},
    error::{Closed, Error},
    events::Events,
    incoming::Incoming,
    process::Process,
};

/// A connection to a server. Clones share it. It closes when the last clone and the last
/// [`Turn`](crate::Turn) are dropped.
#[derive(Debug, Clone)]
pub struct Client {
    user: Arc<User>,
    /// How many requests of the server may wait to be taken.
    incoming: usize,
    /// Ends with the driver.
    driver: watch::Receiver<()>,
}

/// Whoever uses a connection.
#[derive(Debug)]
struct User(Connection);

impl Drop for User {
    fn drop(&mut self) {
        self.0.with(|state, _| state.session.close());
    }
}

impl Client {
    /// Starts a server, such as `codex app-server`, and connects to its standard input and output. The end of
    /// its standard error is kept for [`Closed::Exited`].
    ///
    /// Send [`initialize`](Self::initialize) first.
    ///
    /// When the connection closes, the server's input ends, on which it exits. It is killed if it takes longer
    /// than two seconds, or if the runtime stops before; [`closed`](Self::closed) waits for it.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime.
    pub fn spawn(command: &mut Command) -> io::Result<Self> {
        Self::spawn_within(command, Limits::default())
    }

    /// Starts a server as [`spawn`](Self::spawn) does, with limits.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime.
    pub fn spawn_within(command: &mut Command, limits: Limits) -> io::Result<Self> {
        let (process, stdout, stdin) = Process::spawn(command)?;
        Ok(Self::start(stdout, stdin, Some(process), limits))
    }

    /// Takes a connection on which each message is a line, such as a socket.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime.
    pub fn connect(
        from_server: impl AsyncRead + Unpin + Send + 'static,
        to_server: impl AsyncWrite + Unpin + Send + 'static,
        limits: Limits,
    ) -> Self {
        Self::start(from_server, to_server, None, limits)
    }

    fn start(
        from_server: impl AsyncRead + Unpin + Send + 'static,
        to_server: impl AsyncWrite + Unpin + Send + 'static,
        process: Option<Process>,
        limits: Limits,
    ) -> Self {
        let incoming = limits.open_requests.clamp(1, Semaphore::MAX_PERMITS);
        let connection = Connection::new(ClientSession::new(limits));
        let (running, driver) = watch::channel(());
        let user = Arc::new(User(connection.clone()));
        let driving = driver::drive(Driven(connection), from_server, to_server, process);
        tokio::spawn(async move {
            driving.await;
            drop(running);
        });
        Self { user, incoming, driver }
    }

    fn connection(&self) -> &Connection {
        &self.user.0
    }

    /// Sends `initialize`, which must come first. When the server has responded, `initialized` is sent, and
    /// other requests can be.
    pub async fn initialize(&self, params: InitializeParams) -> Result<InitializeResponse, Error> {
        self.request::<Initialize>(params).await
    }

    /// The server's release, as its response to `initialize` says. `None` before that, and if the
    /// `userAgent` has none.
    pub fn release(&self) -> Option<Release> {
        self.connection().drive(|state, _| state.session.release())
    }

    /// Sends a request, and waits for its result.
    ///
    /// Dropping the future cancels the request: its response is [`Event::Unmatched`](crate::Event::Unmatched).
    /// The server is not told.
    pub async fn request<M>(&self, params: M::Params) -> Result<M::Response, Error>
    where
        M: Request<Set = ClientRequest>,
    {
        self.request_with::<M>(params, RequestOptions::default()).await
    }

    /// Sends a request with a time limit or a trace, and waits for its result, as [`request`](Self::request)
    /// does.
    pub async fn request_with<M>(
        &self,
        params: M::Params,
        options: RequestOptions,
    ) -> Result<M::Response, Error>
    where
        M: Request<Set = ClientRequest>,
    {
        let connection = self.connection();
        let (ticket, outcome) = connection
            .with(|state, now| state.request::<M>(params, options, now))
            .map_err(|error| connection.send_error(error))?;
        let _cancelling = CancelOnDrop { connection, ticket };
        let outcome = outcome.await.map_err(|_| connection.closed_error())?;
        match outcome.result(&ticket) {
            Some(Ok(result)) => Ok(result),
            None | Some(Err(RequestError::Closed { .. })) => Err(connection.closed_error()),
            Some(Err(error)) => Err(Error::Request(error)),
        }
    }

    /// Sends a notification.
    pub fn notify<M>(&self, params: M::Params) -> Result<(), Error>
    where
        M: Notification<Set = ClientNotification>,
    {
        let connection = self.connection();
        connection
            .with(|state, _| state.session.notify::<M>(params))
            .map_err(|error| connection.send_error(error))
    }

    /// What happens from now on.
    pub fn events(&self) -> Events {
        let (events, backlog) = Events::new(self.connection().clone());
        self.connection().drive(|state, _| state.add_reader(backlog));
        events
    }

    /// Takes the requests of the server from now on, which are refused otherwise. An earlier [`Incoming`] gets
    /// no more.
    pub fn incoming(&self) -> Incoming {
        let (sender, open) = mpsc::channel(self.incoming);
        self.connection().drive(|state, _| state.set_incoming(sender));
        Incoming { open, connection: self.connection().clone() }
    }

    /// Closes the connection. Everything that waits ends with [`Error::Closed`].
    pub fn close(&self) {
        self.connection().with(|state, _| state.session.close());
    }

    /// Waits until the connection has closed and the server, if it was started here, has exited. Returns why
    /// it closed.
    pub async fn closed(&self) -> Closed {
        // Nothing is sent: the other end is dropped.
        let _ = self.driver.clone().changed().await;
        self.connection().closed().unwrap_or(Closed::ByClient)
    }
}

/// Cancels a request that nothing waits for any more.
struct CancelOnDrop<'a, M: Request> {
    connection: &'a Connection,
    ticket: Ticket<M>,
}

impl<M: Request> Drop for CancelOnDrop<'_, M> {
    fn drop(&mut self) {
        self.connection.drive(|state, _| state.cancel(self.ticket));
    }
}
