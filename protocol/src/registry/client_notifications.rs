//! Notifications from the client to the server: the rows of [`ClientNotification`].

use crate::{macros::method_set, method::NoParams};

method_set! {
    /// A notification from the client to the server.
    pub enum ClientNotification in client_notification, ClientToServer {
        // handshake
        /// The client has received the response to `initialize`. Servers do not wait for it.
        stable Initialized = "initialized": NoParams,
    }
}
