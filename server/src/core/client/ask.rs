//! Requests of the server, and what they are for.

use app_server_protocol::{RequestId, RequestMessage, ServerMessage, ServerRequest, as_of};

use crate::core::{ClientId, Core, Effect, Expected};
use crate::rejection::Answer;

impl Core {
    /// Asks a client, and returns the request's ID. All clients' requests are counted together.
    pub(in crate::core) fn ask(
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
    pub(in crate::core) fn answered(
        &mut self,
        client: ClientId,
        id: &RequestId,
        answer: &Answer<'_>,
    ) {
        let open = match id {
            RequestId::Integer(id) if self.expected.get(id).is_some_and(|it| it.0 == client) => {
                self.expected.remove(id).map(|(_, expected)| (*id, expected))
            }
            _ => None,
        };
        match open {
            Some((_, Expected::Tokens(thread))) => self.tokens_given(client, &thread, answer),
            Some((id, Expected::Approval(thread))) => self.approval_given(id, &thread, answer),
            None => {
                let text = format!("an answer to request {id}, which is not open, is ignored");
                self.effects.push(Effect::Log(text));
            }
        }
    }
}
