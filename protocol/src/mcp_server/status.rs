//! Listing MCP servers, and what each of them provides.

use std::collections::BTreeMap;

use crate::{
    macros::{object, string_enum},
    thread::ThreadId,
};

object! {
    /// The params of `mcpServerStatus/list`.
    pub struct ListMcpServerStatusParams {
        /// The cursor of the page: the `nextCursor` of an earlier response. If absent or `null`,
        /// returns the first page.
        pub cursor: Field<String>,
        /// The maximum number of MCP servers to return. If absent or `null`, the server decides.
        pub limit: Field<u32>,
        /// How much detail to return for each MCP server. If absent or `null`, defaults to `full`.
        pub detail: Field<McpServerStatusDetail>,
        /// The ID of the thread whose MCP servers are used. If absent or `null`, uses the MCP
        /// servers of the server's configuration.
        pub thread_id: Field<ThreadId>,
        /// The name of the only MCP server to return; if a thread is given, uses the thread's
        /// connection. If absent or `null`, returns all.
        pub server_name: Field<String>,
    }
}

string_enum! {
    /// How much detail to return for each MCP server.
    pub enum McpServerStatusDetail {
        /// Everything.
        Full = "full",
        /// No resources and no resource templates: those lists are empty.
        ToolsAndAuthOnly = "toolsAndAuthOnly",
    }
}

object! {
    /// A page of MCP servers: the response to `mcpServerStatus/list`.
    pub struct ListMcpServerStatusResponse {
        /// The MCP servers.
        pub data: Vec<McpServerStatus>,
        /// The cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// An MCP server and what it provides.
    pub struct McpServerStatus {
        /// The MCP server's name, as in the configuration.
        pub name: String,
        /// The status of the thread's connection to the MCP server. `null` if unknown, for example
        /// because no thread was given or the configuration has changed since.
        pub runtime_status: Option<McpServerConnectionStatus>,
        /// The ID of the plugin that provides the MCP server. `null` if none does.
        pub plugin_id: Option<String>,
        /// The scheme, host and port of the MCP server's URL. `null` if it is not reached over
        /// HTTP.
        pub http_origin: Option<String>,
        /// How the MCP server describes itself. `null` if it could not be queried.
        pub server_info: Option<McpServerInfo>,
        /// The MCP server's capabilities, in MCP's format. `null` if it could not be queried.
        pub server_capabilities: Option<serde_json::Value>,
        /// The `_meta` of the first page of the MCP server's tools. `null` if there is none.
        pub tool_list_meta: Option<serde_json::Value>,
        /// The MCP server's tools, keyed by name.
        pub tools: BTreeMap<String, Tool>,
        /// Why the tools are unknown, for display. `null` if they are known, even if there are
        /// none.
        pub tools_error: Option<String>,
        /// The MCP server's resources.
        pub resources: Vec<Resource>,
        /// The MCP server's resource templates.
        pub resource_templates: Vec<ResourceTemplate>,
        /// How the server authenticates with the MCP server.
        pub auth_status: McpAuthStatus,
    }
}

string_enum! {
    /// The status of the connection to an MCP server.
    pub enum McpServerConnectionStatus {
        /// The connection has not been requested yet.
        NotStarted = "notStarted",
        /// The connection is being established.
        Starting = "starting",
        /// The connection is established.
        Connected = "connected",
        /// The connection is waiting for a sign-in.
        AuthenticationRequired = "authenticationRequired",
        /// The connection could not be established.
        Failed = "failed",
        /// The connection was cancelled before it was established.
        Cancelled = "cancelled",
        /// The MCP server is disabled in the configuration.
        Disabled = "disabled",
        ..
    }
}

object! {
    /// How an MCP server describes itself.
    pub struct McpServerInfo {
        /// The programmatic name.
        pub name: String,
        /// The display name. `null` if it has none.
        pub title: Option<String>,
        /// The version, as text.
        pub version: String,
        /// What the MCP server does. `null` if it has no description.
        pub description: Option<String>,
        /// The icons, in MCP's format. `null` if there are none.
        pub icons: Option<Vec<serde_json::Value>>,
        /// The website's URL. `null` if there is none.
        pub website_url: Option<String>,
    }
}

object! {
    /// A tool of an MCP server.
    pub struct Tool {
        /// The tool's name.
        pub name: String,
        /// The display name. Absent or `null` if it has none.
        pub title: Field<String>,
        /// What the tool does. Absent or `null` if it has no description.
        pub description: Field<String>,
        /// The JSON Schema of the tool's arguments.
        pub input_schema: serde_json::Value,
        /// The JSON Schema of the tool's structured content. Absent or `null` if there is none.
        pub output_schema: Field<serde_json::Value>,
        /// Hints about what the tool does, such as `readOnlyHint`, in MCP's format. Absent or
        /// `null` if there are none.
        pub annotations: Field<serde_json::Value>,
        /// The icons, in MCP's format. Absent or `null` if there are none.
        pub icons: Field<Vec<serde_json::Value>>,
        /// Metadata from the MCP server. Absent or `null` if there is none.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

object! {
    /// A resource of an MCP server: something that can be read.
    pub struct Resource {
        /// Hints about the resource, in MCP's format. Absent or `null` if there are none.
        pub annotations: Field<serde_json::Value>,
        /// What the resource is. Absent or `null` if it has no description.
        pub description: Field<String>,
        /// The media type. Absent or `null` if unknown.
        pub mime_type: Field<String>,
        /// The programmatic name.
        pub name: String,
        /// The size in bytes. Absent or `null` if unknown.
        pub size: Field<i64>,
        /// The display name. Absent or `null` if it has none.
        pub title: Field<String>,
        /// The resource's URI, for `mcpServer/resource/read`.
        pub uri: String,
        /// The icons, in MCP's format. Absent or `null` if there are none.
        pub icons: Field<Vec<serde_json::Value>>,
        /// Metadata from the MCP server. Absent or `null` if there is none.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

object! {
    /// A pattern for the URIs of resources.
    pub struct ResourceTemplate {
        /// Hints about the resources, in MCP's format. Absent or `null` if there are none.
        pub annotations: Field<serde_json::Value>,
        /// The pattern: a URI with variables in braces.
        pub uri_template: String,
        /// The programmatic name.
        pub name: String,
        /// The display name. Absent or `null` if it has none.
        pub title: Field<String>,
        /// What the resources are. Absent or `null` if there is no description.
        pub description: Field<String>,
        /// The media type of all the resources. Absent or `null` if unknown, or if they differ.
        pub mime_type: Field<String>,
    }
}

string_enum! {
    /// How the server authenticates with an MCP server.
    pub enum McpAuthStatus {
        /// Unknown.
        Unknown = "unknown",
        /// Not at all: the MCP server has no sign-in, or none that the server supports.
        Unsupported = "unsupported",
        /// With OAuth, once the user has signed in. `mcpServer/oauth/login` starts the sign-in.
        NotLoggedIn = "notLoggedIn",
        /// With a bearer token from the configuration.
        BearerToken = "bearerToken",
        /// With OAuth; the user has signed in.
        OAuth = "oAuth",
        ..
    }
}
