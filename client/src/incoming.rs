//! [`Incoming`]: the requests of the server.

use app_server_protocol::{
    ErrorObject, RequestId, ServerRequest,
    method::Request,
    session::{ClientSession, SendError},
};
use tokio::sync::{
    mpsc::Receiver,
    oneshot::{self, error::TryRecvError},
};

use crate::{connection::Connection, error::Error, state::Open};

/// The requests of the server, in their order. When this is dropped, those that wait here are refused, and so
/// are later ones.
#[derive(Debug)]
pub struct Incoming {
    pub(crate) open: Receiver<Open>,
    pub(crate) connection: Connection,
}

impl Incoming {
    /// The next request. `None` once the connection has closed, or another [`Incoming`] took over.
    ///
    /// Cancel safe: no request is lost if the future is dropped.
    pub async fn next(&mut self) -> Option<IncomingRequest> {
        let open = self.open.recv().await?;
        Some(self.request(open))
    }

    fn request(&self, (message, withdrawn): Open) -> IncomingRequest {
        let connection = self.connection.clone();
        IncomingRequest { id: message.id, request: message.request, withdrawn, connection }
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        self.open.close();
        while let Ok(open) = self.open.try_recv() {
            drop(self.request(open));
        }
    }
}

/// A request of the server. Dropping it refuses it, with what the server takes for a no.
#[derive(Debug)]
pub struct IncomingRequest {
    /// Its method and params.
    pub request: ServerRequest,
    id: RequestId,
    /// Ends when no response is needed any more.
    withdrawn: oneshot::Receiver<()>,
    connection: Connection,
}

impl IncomingRequest {
    /// The request's ID.
    pub const fn id(&self) -> &RequestId {
        &self.id
    }

    /// Responds with the result of the method `M`. An error, and the request is refused, if it has another
    /// method; an error if it needs no response any more.
    pub fn respond<M>(self, result: &M::Response) -> Result<(), Error>
    where
        M: Request<Set = ServerRequest>,
    {
        self.answer(|session, id| session.respond::<M>(id, result))
    }

    /// Responds with an error. [`refuse`](Self::refuse) knows what each method takes for a no.
    pub fn fail(self, error: ErrorObject) -> Result<(), Error> {
        self.answer(|session, id| session.fail(id, error))
    }

    /// Refuses the request. Dropping it does the same.
    pub fn refuse(self) {}

    fn answer(
        mut self,
        answer: impl FnOnce(&mut ClientSession, &RequestId) -> Result<(), SendError>,
    ) -> Result<(), Error> {
        let connection = self.connection.clone();
        let answered = connection.with(|state, _| {
            if !self.is_open() {
                let closed = state.session.is_closed();
                return Err(if closed {
                    SendError::Closed
                } else {
                    SendError::NotOpen(self.id.clone())
                });
            }
            answer(&mut state.session, &self.id)?;
            state.answered(&self.id);
            Ok(())
        });
        answered.map_err(|error| connection.send_error(error))
    }

    /// Whether this request still needs a response. Asked with the state locked, since the server may use the
    /// ID again once it does not.
    fn is_open(&mut self) -> bool {
        self.withdrawn.try_recv() == Err(TryRecvError::Empty)
    }

    /// Waits until the request needs no response any more: the server withdrew it, it was refused because it
    /// took too long, or the connection closed.
    pub async fn withdrawn(&mut self) {
        if self.is_open() {
            // Nothing is sent: the other end is dropped.
            let _ = (&mut self.withdrawn).await;
        }
    }
}

impl Drop for IncomingRequest {
    fn drop(&mut self) {
        let connection = self.connection.clone();
        connection.with(|state, _| {
            if self.is_open() {
                state.refuse(self.id.clone(), self.request.method().to_owned());
            }
        });
    }
}
