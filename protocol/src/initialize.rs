//! The handshake: `initialize` and `initialized`.
//!
//! A connection starts with `initialize`; everything before it is refused with "Not initialized", and
//! a second one with "Already initialized". `initialized` may follow and changes nothing.

use std::collections::BTreeMap;

use crate::{macros::object, path::AbsolutePathBuf};

object! {
    /// Who the client is and what it can do: the params of `initialize`.
    pub struct InitializeParams {
        /// Who the client is.
        pub client_info: ClientInfo,
        /// What the client can do. Absent and `null` mean: nothing beyond the stable surface.
        pub capabilities: Field<InitializeCapabilities>,
    }
}

object! {
    /// Who the client is.
    pub struct ClientInfo {
        /// A short name for machines. The server sends it on as the HTTP header `originator`, so it must
        /// be a valid header value; otherwise `initialize` fails.
        pub name: String,
        /// The name for people. `null` when there is none.
        pub title: Field<String>,
        /// The client's own version, as text.
        pub version: String,
    }
}

object! {
    /// What the client can do, and what it wants to hear.
    #[derive(Default)]
    pub struct InitializeCapabilities {
        /// Whether the client wants experimental methods, members and variants. Without it, a request
        /// that uses one fails with "… requires experimentalApi capability".
        pub experimental_api: Optional<bool> = false,
        /// Notifications that the server shall not send on this connection, by exact method name.
        /// Unknown names are ignored.
        pub opt_out_notification_methods: Field<Vec<String>>,
        /// Whether the client answers `attestation/generate` requests.
        pub request_attestation: Optional<bool> = false,
        /// Whether the client shows forms of the MCP extension `openai/form`. Newer clients say so in
        /// `extensions`.
        pub mcp_server_openai_form_elicitation: Optional<bool>,
        /// Settings for MCP extensions, by the extension's name.
        pub extensions: Field<BTreeMap<String, serde_json::Value>>,
        /// Whether a gateway's OAuth login waits for `account/gatewayOAuth/login` instead of opening a
        /// browser on its own. Holds for the whole server process once a connection has said it.
        pub explicit_gateway_oauth: Optional<bool>,
        /// Whether approvals of the kind `humanCommand` are put before a person, who decides once and
        /// for this command only. Needs `experimentalApi`.
        pub required_human_approval: Optional<bool>,
    }
}

object! {
    /// Who the server is: the answer to `initialize`.
    pub struct InitializeResponse {
        /// The server's user agent:
        /// `<client name>/<server version> (<system>) <terminal> (<client name>; <client version>)`.
        pub user_agent: String,
        /// The folder that holds the server's configuration and state, `$CODEX_HOME`.
        pub codex_home: Newer<AbsolutePathBuf>,
        /// The family of the server's operating system, such as `unix` or `windows`.
        pub platform_family: Newer<String>,
        /// The server's operating system, such as `linux`, `macos` or `windows`.
        pub platform_os: Newer<String>,
    }
}
