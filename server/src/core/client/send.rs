//! What is sent: as the release writes it, to whom it concerns.

use app_server_protocol::{
    ErrorMessage, ErrorObject, NotificationMessage, ResponseMessage, ServerMessage,
    ServerNotification, as_of, method::Request, release::Lifetime, result_as_of,
};

use crate::core::{Caller, ClientId, Core, Effect};

pub(in crate::core) use crate::rejection::INVALID_REQUEST;

/// The code of what failed.
pub(in crate::core) const INTERNAL_ERROR: i64 = -32603;
/// The code of what the reference server does not play. Real servers use it for next to nothing.
pub(in crate::core) const METHOD_NOT_FOUND: i64 = -32601;

/// What is said instead of doing what no scenario has. It does not pretend to be the real servers' text.
pub(in crate::core) fn not_played(what: &str) -> String {
    format!("the reference server does not play {what}: no scenario shows what the real one does")
}

impl Core {
    /// Answers a request with the result of the method `M`.
    pub(in crate::core) fn answer<M: Request>(&mut self, caller: &Caller, result: &M::Response) {
        match result_as_of::<M>(result, self.release) {
            Ok(raw) => {
                let response = ResponseMessage::from_raw(caller.id.clone(), raw);
                self.send(caller, &ServerMessage::Response(response));
            }
            Err(error) => self.fail(caller, INTERNAL_ERROR, &format!("{}: {error}", M::NAME)),
        }
    }

    /// Answers a request with an error.
    pub(in crate::core) fn fail(&mut self, caller: &Caller, code: i64, message: &str) {
        let error = ErrorMessage::new(caller.id.clone(), ErrorObject::new(code, message));
        self.send(caller, &ServerMessage::Error(error));
    }

    fn send(&mut self, caller: &Caller, message: &ServerMessage) {
        match message.encode() {
            Ok(text) => self.effects.push(Effect::Send(caller.client, text)),
            Err(error) => self.effects.push(Effect::Log(error.to_string())),
        }
    }

    /// Sends a notification to every client that wants it, if the release has it.
    pub(in crate::core) fn notify(&mut self, notification: ServerNotification) {
        let clients: Vec<ClientId> = self.connections.keys().copied().collect();
        self.notify_some(&clients, notification);
    }

    /// Sends a notification to those of some clients that want it, if the release has it.
    pub(in crate::core) fn notify_some(
        &mut self,
        clients: &[ClientId],
        notification: ServerNotification,
    ) {
        let method = notification.method().to_owned();
        let lifetime = Lifetime::of_method(&method);
        if !lifetime.is_some_and(|lifetime| lifetime.contains(self.release)) {
            return;
        }
        let mut message = NotificationMessage::new(notification);
        message.emitted_at_ms = Some(self.now.millis());
        match as_of(&ServerMessage::Notification(message), self.release) {
            Ok(text) => {
                let wants = |client: &&ClientId| {
                    self.connections.get(client).is_some_and(|it| it.wants(&method))
                };
                let wanted = clients.iter().filter(wants);
                self.effects.extend(wanted.map(|client| Effect::Send(*client, text.clone())));
            }
            Err(error) => self.effects.push(Effect::Log(error.to_string())),
        }
    }
}
