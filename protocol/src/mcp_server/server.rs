//! Starting MCP servers, signing in to them, and using their resources, tools and events.

use std::collections::BTreeMap;

use crate::{
    macros::{object, string_enum, untagged_union},
    thread::ThreadId,
};

object! {
    /// The response to `config/mcpServer/reload`: an empty object.
    ///
    /// `mcpServer/startupStatus/updated` follows for the MCP servers of loaded threads.
    pub struct McpServerRefreshResponse {}
}

object! {
    /// Reports the state of an MCP server's startup: the params of
    /// `mcpServer/startupStatus/updated`.
    pub struct McpServerStatusUpdatedNotification {
        /// The ID of the thread that the MCP server starts for. `null` if it starts for none.
        pub thread_id: Option<ThreadId>,
        /// The MCP server's name.
        pub name: String,
        /// The state of the startup.
        pub status: McpServerStartupState,
        /// Why the startup failed, for display. `null` if it did not fail.
        pub error: Option<String>,
        /// Why the startup failed, for programs. `null` if it did not fail, or failed for any other
        /// reason.
        pub failure_reason: Option<McpServerStartupFailureReason>,
    }
}

string_enum! {
    /// The state of an MCP server's startup.
    pub enum McpServerStartupState {
        /// The startup has begun.
        Starting = "starting",
        /// The MCP server is ready for use.
        Ready = "ready",
        /// The startup failed.
        Failed = "failed",
        /// The startup was cancelled before it completed.
        Cancelled = "cancelled",
        ..
    }
}

string_enum! {
    /// Why an MCP server failed to start.
    pub enum McpServerStartupFailureReason {
        /// The sign-in is no longer valid. `mcpServer/oauth/login` renews it.
        ReauthenticationRequired = "reauthenticationRequired",
        ..
    }
}

object! {
    /// The params of `mcpServer/oauth/login`.
    ///
    /// Only MCP servers over streamable HTTP have such a sign-in. For others, and for names that
    /// are not configured, the request fails.
    pub struct McpServerOauthLoginParams {
        /// The MCP server's name.
        pub name: String,
        /// The ID of the thread whose configuration to use. If absent or `null`, uses the server's
        /// configuration.
        pub thread_id: Field<ThreadId>,
        /// How to register the client, for this sign-in only. If absent or `null`, defaults to
        /// `auto`.
        pub client_registration: Field<McpServerOauthClientRegistration>,
        /// The OAuth scopes to request. If absent or `null`, requests those of the configuration,
        /// or else those that the MCP server names.
        pub scopes: Field<Vec<String>>,
        /// How long to wait for the user, in seconds. If absent or `null`, defaults to 300.
        pub timeout_secs: Field<i64>,
    }
}

string_enum! {
    /// How to register the client with an authorization server.
    pub enum McpServerOauthClientRegistration {
        /// In the way that the authorization server offers.
        Auto = "auto",
        /// With a client ID metadata document.
        Cimd = "cimd",
        /// With dynamic client registration.
        Dcr = "dcr",
    }
}

object! {
    /// The page where the user signs in: the response to `mcpServer/oauth/login`.
    ///
    /// `mcpServer/oauthLogin/completed` reports the end of the sign-in.
    pub struct McpServerOauthLoginResponse {
        /// The URL of the page to open in a browser on the server's machine.
        pub authorization_url: String,
        /// The sign-in's ID, for `mcpServer/oauthLogin/completed`. Absent or `null` from older
        /// servers.
        pub login_id: Field<String> = null,
    }
}

object! {
    /// Reports that a sign-in to an MCP server ended: the params of
    /// `mcpServer/oauthLogin/completed`.
    pub struct McpServerOauthLoginCompletedNotification {
        /// The MCP server's name.
        pub name: String,
        /// The ID of the thread given in the params of `mcpServer/oauth/login`. `null` if none was
        /// given.
        pub thread_id: Option<ThreadId>,
        /// The sign-in's ID, from the response to `mcpServer/oauth/login`. Absent or `null` from
        /// older servers.
        pub login_id: Field<String>,
        /// Whether the sign-in succeeded.
        pub success: bool,
        /// Why the sign-in failed, for display. Absent or `null` if it succeeded.
        pub error: Field<String>,
    }
}

object! {
    /// The params of `mcpServer/resource/read`.
    pub struct McpResourceReadParams {
        /// Optional. Metadata to send with the MCP request, by key. Keys about the account and the
        /// turn are reserved.
        #[serde(rename = "_meta")]
        pub meta: Field<BTreeMap<String, serde_json::Value>>,
        /// The ID of the thread whose MCP servers are used. If absent or `null`, uses the MCP
        /// servers of the server's configuration.
        pub thread_id: Field<ThreadId>,
        /// Optional. The ID of the MCP tool call that the resource comes from, which determines the
        /// app.
        pub origin_call_id: Field<String>,
        /// The MCP server's name.
        pub server: String,
        /// The resource's URI.
        pub uri: String,
        /// Optional. The ID of the app that the resource belongs to.
        pub connector_id: Field<String>,
        /// The app and the account to read the resource with. If absent or `null`, the server
        /// determines them.
        pub target: Field<McpResourceReadTarget>,
    }
}

object! {
    /// The app and the account to read a resource with.
    pub struct McpResourceReadTarget {
        /// The app's ID.
        pub connector_id: String,
        /// The ID of the linked account. `null` to read without one, if the app allows it.
        pub link_id: Nullable<String>,
    }
}

object! {
    /// A resource of an MCP server: the response to `mcpServer/resource/read`.
    pub struct McpResourceReadResponse {
        /// The parts of the resource, each with its own URI.
        pub contents: Vec<ResourceContent>,
        /// The ID of the tool call whose app was read. `null` if the app was not determined by a
        /// call.
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
        /// The URI of this part.
        pub uri: String,
        /// The media type. Absent or `null` if unknown.
        pub mime_type: Field<String>,
        /// The text.
        pub text: String,
        /// Metadata from the MCP server. Absent if there is none.
        #[serde(rename = "_meta")]
        pub meta: Optional<serde_json::Value>,
    }
}

object! {
    /// A part of a resource that is bytes.
    pub struct BlobResourceContent {
        /// The URI of this part.
        pub uri: String,
        /// The media type. Absent or `null` if unknown.
        pub mime_type: Field<String>,
        /// The bytes in Base64.
        pub blob: String,
        /// Metadata from the MCP server. Absent if there is none.
        #[serde(rename = "_meta")]
        pub meta: Optional<serde_json::Value>,
    }
}

object! {
    /// The params of `mcpServer/tool/call`.
    pub struct McpServerToolCallParams {
        /// The ID of the thread whose MCP servers are used.
        pub thread_id: ThreadId,
        /// The MCP server's name. If the thread does not have this server, the request fails.
        pub server: String,
        /// The tool's name.
        pub tool: String,
        /// Optional. The arguments, as described by the tool's input schema.
        pub arguments: Field<serde_json::Value>,
        /// Optional. Metadata to send with the MCP request.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

object! {
    /// The result of a tool: the response to `mcpServer/tool/call`.
    pub struct McpServerToolCallResponse {
        /// The content blocks of MCP: text, images and others, each with a `type`.
        pub content: Vec<serde_json::Value>,
        /// The same content as JSON, as described by the tool's output schema. Absent or `null` if
        /// the tool returns none.
        pub structured_content: Field<serde_json::Value>,
        /// Whether the tool failed; if so, `content` says why. Absent or `null` if the tool does
        /// not say.
        pub is_error: Field<bool>,
        /// Metadata from the MCP server. Absent or `null` if there is none.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

object! {
    /// The params of `mcpServer/event/stream/start`.
    ///
    /// Only hosted apps have events. For any other MCP server, the request fails.
    pub struct McpServerEventStreamStartParams {
        /// The ID of the thread whose MCP servers are used.
        pub thread_id: ThreadId,
        /// The MCP server's name.
        pub server: String,
        /// The subscription's ID, chosen by the client. It is included in each
        /// `mcpServer/event/stream/notification`.
        pub subscription_id: String,
        /// The event's name.
        pub name: String,
        /// The arguments for the event, as JSON.
        pub arguments: serde_json::Value,
        /// Optional. Metadata to send with the MCP request.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

object! {
    /// The response to `mcpServer/event/stream/start`: an empty object.
    ///
    /// `mcpServer/event/stream/notification` delivers the events.
    pub struct McpServerEventStreamStartResponse {}
}

object! {
    /// The params of `mcpServer/event/stream/stop`.
    pub struct McpServerEventStreamStopParams {
        /// The ID of the subscription to stop. An unknown ID is not an error.
        pub subscription_id: String,
    }
}

object! {
    /// The response to `mcpServer/event/stream/stop`: an empty object.
    pub struct McpServerEventStreamStopResponse {}
}

object! {
    /// Delivers an event of an MCP server: the params of `mcpServer/event/stream/notification`.
    pub struct McpServerEventStreamNotification {
        /// The subscription's ID, as given to `mcpServer/event/stream/start`.
        pub subscription_id: String,
        /// The notification that the MCP server sent.
        pub notification: McpServerEventNotification,
    }
}

object! {
    /// A notification from an MCP server, as the MCP server sent it.
    pub struct McpServerEventNotification {
        /// The notification's method.
        pub method: String,
        /// The notification's params, as JSON.
        pub params: serde_json::Value,
    }
}
