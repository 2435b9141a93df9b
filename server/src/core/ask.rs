//! Requests of the server, and what they are for.

use app_server_protocol::{RequestId, RequestMessage, ServerMessage, ServerRequest, as_of};

use super::{ClientId, Core, Effect, Expected};
use crate::rejection::Answer;

impl Core {
    /// Asks a client, and returns the request's ID. All clients' requests are counted together.
    pub(super) fn ask(
        &mut self,
        client: ClientId,
        request: ServerRequest,
        expected: Expected,
    ) -> i64 {
        let id = self.next_request;
        self.next_request += 1;
        self.expected.insert(id, (client, expected));
        match as_of(&ServerMessage::Request(RequestMessage::new(id, request)), self.release) {
            Ok(text) => self.effects.push(Effect::Send(client, text)),
            Err(error) => self.effects.push(Effect::Log(error.to_string())),
        }
        id
    }

    /// Takes a client's answer. One to nothing is ignored.
    pub(super) fn answered(&mut self, client: ClientId, id: &RequestId, answer: &Answer<'_>) {
        let RequestId::Integer(id) = *id else { return };
        if self.expected.get(&id).is_none_or(|(asked, _)| *asked != client) {
            return;
        }
        match self.expected.remove(&id) {
            Some((_, Expected::Tokens(asked))) => self.tokens_given(client, &asked, answer),
            Some((_, Expected::Approval(thread))) => self.approval_given(id, &thread, answer),
            None => {}
        }
    }
}
