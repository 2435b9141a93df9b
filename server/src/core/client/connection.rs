//! A client's connection: how far its handshake is.

use app_server_protocol::initialize::InitializeParams;

/// What is known of a client.
#[derive(Debug, Default)]
pub(in crate::core) struct Connection {
    /// What it said of itself in `initialize`. `None` before.
    pub(in crate::core) client: Option<InitializeParams>,
}

impl Connection {
    /// Whether it asked for what is experimental.
    pub(in crate::core) fn is_experimental(&self) -> bool {
        let capabilities = self.client.as_ref().and_then(|client| client.capabilities.value());
        capabilities.is_some_and(|it| it.experimental_api == Some(true))
    }

    /// Whether it wants notifications with this method.
    pub(in crate::core) fn wants(&self, method: &str) -> bool {
        let Some(client) = &self.client else { return false };
        let capabilities = client.capabilities.value();
        let unwanted = capabilities.and_then(|it| it.opt_out_notification_methods.value());
        unwanted.is_none_or(|unwanted| !unwanted.iter().any(|name| name == method))
    }
}
