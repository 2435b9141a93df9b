//! [`Requests`] of the server, each of which is [`Asked`].

use app_server_protocol::{
    ErrorObject, RequestId, ServerRequest, method::Request, session::SendError,
};
use tokio::sync::{mpsc::UnboundedReceiver, oneshot};

use crate::{
    error::Error,
    handle::WeakHandle,
    state::{Open, State},
};

/// The requests of the server, in their order. Those that wait here when this is dropped, and later ones, are
/// refused.
#[derive(Debug)]
pub struct Requests {
    pub(crate) open: UnboundedReceiver<Open>,
    pub(crate) handle: WeakHandle,
}

impl Requests {
    /// The next request. `None` when the connection has closed.
    pub async fn next(&mut self) -> Option<Asked> {
        let open = self.open.recv().await?;
        Some(self.asked(open))
    }

    fn asked(&self, (message, withdrawn): Open) -> Asked {
        let handle = Some(self.handle.clone());
        Asked { id: message.id, request: message.request, withdrawn, handle }
    }
}

impl Drop for Requests {
    fn drop(&mut self) {
        self.open.close();
        while let Ok(open) = self.open.try_recv() {
            drop(self.asked(open));
        }
    }
}

/// A request of the server. One that is dropped without an answer is refused.
#[derive(Debug)]
pub struct Asked {
    /// Its method and params.
    pub request: ServerRequest,
    id: RequestId,
    withdrawn: oneshot::Receiver<()>,
    /// `None` once it is answered.
    handle: Option<WeakHandle>,
}

impl Asked {
    /// The request's ID.
    pub const fn id(&self) -> &RequestId {
        &self.id
    }

    /// Responds with the result of the method `M`, which is an error if the request has another method, or
    /// needs no answer any more.
    pub async fn respond<M>(mut self, result: M::Response) -> Result<(), Error>
    where
        M: Request<Set = ServerRequest>,
        M::Response: Send + 'static,
    {
        self.answer(move |state, id| state.session.respond::<M>(id, &result)).await
    }

    /// Responds with an error. To say no, drop this: what each method takes for a no is known.
    pub async fn fail(mut self, error: ErrorObject) -> Result<(), Error> {
        self.answer(move |state, id| state.session.fail(id, error)).await
    }

    async fn answer(
        &mut self,
        answer: impl FnOnce(&mut State, &RequestId) -> Result<(), SendError> + Send + 'static,
    ) -> Result<(), Error> {
        let handle = self.handle.as_ref().and_then(WeakHandle::upgrade).ok_or(Error::Closed)?;
        let id = self.id.clone();
        let answered = handle
            .call(move |state, _| answer(state, &id).inspect(|()| drop(state.taken.remove(&id))));
        answered.await??;
        self.handle = None;
        Ok(())
    }

    /// Waits until the request needs no answer any more: it was withdrawn, or refused since its time was
    /// over, or the connection closed.
    pub async fn withdrawn(&mut self) {
        // Nothing is sent: the other end is dropped.
        let _ = (&mut self.withdrawn).await;
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        if let Some(handle) = self.handle.as_ref().and_then(WeakHandle::upgrade) {
            let (id, method) = (self.id.clone(), self.request.method().to_owned());
            handle.send(move |state, _| state.refuse(&id, &method));
        }
    }
}
