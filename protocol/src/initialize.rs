//! The handshake: `initialize` and `initialized`.
//!
//! A connection starts with `initialize`; any earlier request is rejected with "Not initialized",
//! and a second one with "Already initialized". `initialized` may follow and has no effect.

use std::collections::BTreeMap;

use crate::{macros::object, path::AbsolutePathBuf};

object! {
    /// The client's identity and capabilities: the params of `initialize`.
    pub struct InitializeParams {
        /// The client's identity.
        pub client_info: ClientInfo,
        /// The client's capabilities. If absent or `null`, only the stable surface.
        pub capabilities: Field<InitializeCapabilities>,
    }
}

object! {
    /// The client's identity.
    pub struct ClientInfo {
        /// A short machine-readable name. The server sends it as the HTTP header `originator`, so
        /// it must be a valid header value; otherwise `initialize` fails.
        pub name: String,
        /// The display name. `null` if there is none.
        pub title: Field<String>,
        /// The client's own version.
        pub version: String,
    }
}

object! {
    /// The client's capabilities, and the notifications that it does not want.
    pub struct InitializeCapabilities {
        /// Whether the client uses experimental methods, fields and variants. Without it, a request
        /// that uses one fails with "… requires experimentalApi capability".
        pub experimental_api: Optional<bool> = false,
        /// The notifications that the server must not send on this connection, by exact method
        /// name. Unknown names are ignored.
        pub opt_out_notification_methods: Field<Vec<String>>,
        /// Whether the client responds to `attestation/generate` requests.
        pub request_attestation: Optional<bool> = false,
        /// Whether the client supports the forms of the MCP extension `openai/form`. Newer clients
        /// use `extensions` instead.
        pub mcp_server_openai_form_elicitation: Optional<bool>,
        /// Settings for MCP extensions, by extension name.
        pub extensions: Field<BTreeMap<String, serde_json::Value>>,
        /// Whether a gateway's OAuth sign-in waits for `account/gatewayOAuth/login` instead of
        /// opening a browser automatically. Applies to the whole server process once any connection
        /// sets it.
        pub explicit_gateway_oauth: Optional<bool>,
        /// Whether the client shows approvals of kind `humanCommand` to a human, whose decision
        /// applies once and to that command only. Needs `experimentalApi`.
        pub required_human_approval: Optional<bool>,
    }
}

object! {
    /// The server's identity: the response to `initialize`.
    pub struct InitializeResponse {
        /// The server's user agent:
        /// `<client name>/<server version> (<system>) <terminal> (<client name>; <client version>)`.
        pub user_agent: String,
        /// The directory of the server's configuration and state, `$CODEX_HOME`.
        pub codex_home: Newer<AbsolutePathBuf>,
        /// The family of the server's operating system, such as `unix` or `windows`.
        pub platform_family: Newer<String>,
        /// The server's operating system, such as `linux`, `macos` or `windows`.
        pub platform_os: Newer<String>,
    }
}
