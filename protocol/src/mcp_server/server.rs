//! Starting MCP servers, signing in to them, and using their resources, tools and events.

use std::collections::BTreeMap;

use crate::macros::{object, string_enum, untagged_union};

object! {
    /// The answer to `config/mcpServer/reload`: nothing.
    ///
    /// `mcpServer/startupStatus/updated` follows for the MCP servers of loaded threads.
    #[derive(Default)]
    pub struct McpServerRefreshResponse {}
}

object! {
    /// Says how far the start of an MCP server is: the params of `mcpServer/startupStatus/updated`.
    pub struct McpServerStatusUpdatedNotification {
        /// The thread that the server starts for. `null` when it is for none.
        pub thread_id: Option<String>,
        /// Names the MCP server.
        pub name: String,
        /// How far the start is.
        pub status: McpServerStartupState,
        /// Why it failed, for people. `null` when it did not.
        pub error: Option<String>,
        /// Why it failed, for programs. `null` when it did not, or for any other reason.
        pub failure_reason: Option<McpServerStartupFailureReason>,
    }
}

string_enum! {
    /// How far the start of an MCP server is.
    pub enum McpServerStartupState {
        /// It has begun.
        Starting = "starting",
        /// The server can be used.
        Ready = "ready",
        /// It failed.
        Failed = "failed",
        /// It was stopped before its end.
        Cancelled = "cancelled",
        ..
    }
}

string_enum! {
    /// Why the start of an MCP server failed.
    pub enum McpServerStartupFailureReason {
        /// The sign-in is no longer good. `mcpServer/oauth/login` renews it.
        ReauthenticationRequired = "reauthenticationRequired",
        ..
    }
}

object! {
    /// The params of `mcpServer/oauth/login`.
    ///
    /// Only servers over streamable HTTP have such a sign-in; for others, and for names that are
    /// not configured, the request fails.
    pub struct McpServerOauthLoginParams {
        /// Names the MCP server.
        pub name: String,
        /// A thread whose configuration counts. Absent and `null` mean: the server's.
        pub thread_id: Field<String>,
        /// How to introduce the client, in this sign-in only. Absent and `null` mean `auto`.
        pub client_registration: Field<McpServerOauthClientRegistration>,
        /// The OAuth scopes to ask for. Absent and `null` mean: those of the configuration, or else
        /// those that the MCP server names.
        pub scopes: Field<Vec<String>>,
        /// How long to wait for the person, in seconds. Absent and `null` mean: 300.
        pub timeout_secs: Field<i64>,
    }
}

string_enum! {
    /// How to introduce the client to an authorization server.
    pub enum McpServerOauthClientRegistration {
        /// In the way that the authorization server offers.
        Auto = "auto",
        /// By a client id metadata document.
        Cimd = "cimd",
        /// By dynamic client registration.
        Dcr = "dcr",
    }
}

object! {
    /// A page where a person signs in: the answer to `mcpServer/oauth/login`.
    ///
    /// `mcpServer/oauthLogin/completed` tells the end.
    pub struct McpServerOauthLoginResponse {
        /// The page to open in a browser on the server's machine.
        pub authorization_url: String,
        /// Names the sign-in, for `mcpServer/oauthLogin/completed`. Absent or `null` from older
        /// servers.
        pub login_id: Field<String> = null,
    }
}

object! {
    /// Says that a sign-in to an MCP server ended: the params of `mcpServer/oauthLogin/completed`.
    pub struct McpServerOauthLoginCompletedNotification {
        /// Names the MCP server.
        pub name: String,
        /// The thread that the params of `mcpServer/oauth/login` named. `null` when they named
        /// none.
        pub thread_id: Option<String>,
        /// The sign-in, as named by the answer to `mcpServer/oauth/login`. Absent or `null` from
        /// older servers.
        pub login_id: Field<String>,
        /// Whether it worked.
        pub success: bool,
        /// Why it did not, for people. Absent or `null` when it did.
        pub error: Field<String>,
    }
}

object! {
    /// The params of `mcpServer/resource/read`.
    pub struct McpResourceReadParams {
        /// Metadata to send along with the MCP request, by key; keys about the account and the turn
        /// are reserved. Absent and `null` mean: none.
        #[serde(rename = "_meta")]
        pub meta: Field<BTreeMap<String, serde_json::Value>>,
        /// A thread whose MCP servers are meant. Absent and `null` mean: those of the server's
        /// configuration.
        pub thread_id: Field<String>,
        /// The MCP tool call that the resource comes from; it tells which app is meant. Absent and
        /// `null` mean: none.
        pub origin_call_id: Field<String>,
        /// Names the MCP server.
        pub server: String,
        /// Names the resource.
        pub uri: String,
        /// The app that the resource belongs to. Absent and `null` mean: not said.
        pub connector_id: Field<String>,
        /// The app and the account to read with. Absent and `null` mean: the server looks for them.
        pub target: Field<McpResourceReadTarget>,
    }
}

object! {
    /// The app and the account to read a resource with.
    pub struct McpResourceReadTarget {
        /// Names the app.
        pub connector_id: String,
        /// Names the linked account. `null` to read without one, if the app allows it.
        pub link_id: Nullable<String>,
    }
}

object! {
    /// A resource of an MCP server: the answer to `mcpServer/resource/read`.
    pub struct McpResourceReadResponse {
        /// Its parts, each under its own URI.
        pub contents: Vec<ResourceContent>,
        /// The tool call whose app was read. `null` when no app was chosen by a call.
        pub origin_call_id: Option<String>,
    }
}

untagged_union! {
    /// A part of a resource.
    pub enum ResourceContent {
        /// Text.
        Text(TextResourceContent),
        /// Bytes.
        Blob(BlobResourceContent),
    }
}

object! {
    /// A part of a resource that is text.
    pub struct TextResourceContent {
        /// Names the part.
        pub uri: String,
        /// Its media type. Absent or `null` when not known.
        pub mime_type: Field<String>,
        /// The text.
        pub text: String,
        /// Metadata of the MCP server. Absent when there is none.
        #[serde(rename = "_meta")]
        pub meta: Optional<serde_json::Value>,
    }
}

object! {
    /// A part of a resource that is bytes.
    pub struct BlobResourceContent {
        /// Names the part.
        pub uri: String,
        /// Its media type. Absent or `null` when not known.
        pub mime_type: Field<String>,
        /// The bytes in base64.
        pub blob: String,
        /// Metadata of the MCP server. Absent when there is none.
        #[serde(rename = "_meta")]
        pub meta: Optional<serde_json::Value>,
    }
}

object! {
    /// The params of `mcpServer/tool/call`.
    pub struct McpServerToolCallParams {
        /// The thread whose MCP servers are meant.
        pub thread_id: String,
        /// Names the MCP server. One that the thread does not have is an error.
        pub server: String,
        /// Names the tool.
        pub tool: String,
        /// What to call it with, as its input schema says. Absent and `null` mean: nothing.
        pub arguments: Field<serde_json::Value>,
        /// Metadata to send along with the MCP request. Absent and `null` mean: none.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

object! {
    /// What a tool gave: the answer to `mcpServer/tool/call`.
    pub struct McpServerToolCallResponse {
        /// Content blocks of MCP: texts, images and others, each with a `type`.
        pub content: Vec<serde_json::Value>,
        /// The same as JSON, as the tool's output schema says. Absent or `null` when the tool gives
        /// none.
        pub structured_content: Field<serde_json::Value>,
        /// Whether the tool failed; `content` says why then. Absent or `null` when the tool does
        /// not say.
        pub is_error: Field<bool>,
        /// Metadata of the MCP server. Absent or `null` when there is none.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

object! {
    /// The params of `mcpServer/event/stream/start`.
    ///
    /// Only hosted apps have events; for any other MCP server, the request fails.
    pub struct McpServerEventStreamStartParams {
        /// The thread whose MCP servers are meant.
        pub thread_id: String,
        /// Names the MCP server.
        pub server: String,
        /// A name of the client's choice for this subscription. It stands in each
        /// `mcpServer/event/stream/notification`.
        pub subscription_id: String,
        /// Names the event.
        pub name: String,
        /// Arguments for the event, as JSON.
        pub arguments: serde_json::Value,
        /// Metadata to send along with the MCP request. Absent and `null` mean: none.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

object! {
    /// The answer to `mcpServer/event/stream/start`: nothing.
    ///
    /// `mcpServer/event/stream/notification` brings the events.
    #[derive(Default)]
    pub struct McpServerEventStreamStartResponse {}
}

object! {
    /// The params of `mcpServer/event/stream/stop`.
    pub struct McpServerEventStreamStopParams {
        /// The subscription to end. It is no error if there is none with that name.
        pub subscription_id: String,
    }
}

object! {
    /// The answer to `mcpServer/event/stream/stop`: nothing.
    #[derive(Default)]
    pub struct McpServerEventStreamStopResponse {}
}

object! {
    /// Brings an event of an MCP server: the params of `mcpServer/event/stream/notification`.
    pub struct McpServerEventStreamNotification {
        /// The subscription, as `mcpServer/event/stream/start` named it.
        pub subscription_id: String,
        /// What the MCP server sent.
        pub notification: McpServerEventNotification,
    }
}

object! {
    /// A notification of an MCP server, as it was sent.
    pub struct McpServerEventNotification {
        /// Its method.
        pub method: String,
        /// Its params, as JSON.
        pub params: serde_json::Value,
    }
}
