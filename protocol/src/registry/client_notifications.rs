//! What a client tells the server: the rows of [`ClientNotification`].

use crate::{macros::method_set, method::NoParams};

method_set! {
    /// What a client tells the server.
    pub enum ClientNotification in client_notification, ClientToServer {
        // handshake
        /// The client has read the answer to `initialize`. Servers do not wait for it.
        stable Initialized = "initialized": NoParams,
    }
}
